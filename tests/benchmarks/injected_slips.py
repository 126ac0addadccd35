"""How many typing slips the proofreader finds, by kind, in news that no model has seen.

    python -m tests.benchmarks.injected_slips CORPUS.jsonl.xz [--articles 60] [--misses 20] [--without-pairs]

CORPUS: one article a line (id, date, title, text), as training reads it; only the months held back are used.
About every 400 characters one word is slipped, with a fixed seed. A word that is slipped is Thai, known to
the lexicon, at least four letters long, no person's name, not right behind a title, not in a place's name.
A slip is drawn again if it gives another word of the lexicon, or if folding undoes it (a tone before its
vowel); what it gives may still be cut into several known words, except at the join of two words, where that
would often be right (การ|การทำงาน). What the articles had wrong before stays and is not counted. The figures
say what the engine does with slips of these kinds, not how often people make them.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from prd_desk.proofing import Finding, Proofreader
from prd_desk.proofing.evaluate import LOUD, Article, Edit, Tally, add_to
from prd_desk.proofing.shadow import SYMBOL_OF, shadow_of
from prd_desk.proofing.spelling.slips import kind_of_substitution
from prd_desk.proofing.spelling.surroundings import after_place, after_title
from prd_desk.proofing.training.corpus import articles
from prd_desk.proofing.words import word_spans

if TYPE_CHECKING:
    from prd_desk.proofing.spelling.lexicon import Lexicon

SEED = 25671122
EVERY = (300, 500)
"""Code points from one slip to the next place tried."""
LENGTHS = (600, 6_000)
"""Articles shorter or longer than this are left out."""
TRIES = 8
"""Drawings for one word before the next word is taken."""
UPPER, LOWER, TONES = "ัิีึื็", "ุู", "่้๊๋์"
MARKS = UPPER + LOWER + TONES
HINT_TOO = LOUD | {"hint"}


@dataclass(frozen=True, slots=True)
class Word:
    """A known word of a text, and the one that follows it without a gap (or nothing)."""

    text: str
    start: int
    follower: str


Slip = Callable[[random.Random, Word], str | None]
"""From a word to what was typed for it (at a join: and for its follower); None where it does not fit."""


def dropped_letter(draw: random.Random, word: Word) -> str | None:
    """One letter, not a mark, was not typed."""
    at = _place(draw, word.text, lambda c: c not in MARKS)
    return None if at is None else word.text[:at] + word.text[at + 1 :]


def doubled_letter(draw: random.Random, word: Word) -> str | None:
    """One letter was typed twice."""
    at = _place(draw, word.text, lambda c: c not in MARKS)
    return None if at is None else word.text[: at + 1] + word.text[at:]


def swapped_neighbours(draw: random.Random, word: Word) -> str | None:
    """Two letters or marks changed places."""
    at = draw.randrange(len(word.text) - 1)
    return word.text[:at] + word.text[at + 1] + word.text[at] + word.text[at + 2 :]


def neighbouring_key(draw: random.Random, word: Word) -> str | None:
    """The key beside the right one was hit."""
    return _replaced(draw, word.text, "neighbour", lambda _: True)


def confusable_letter(draw: random.Random, word: Word) -> str | None:
    """A consonant or vowel that sounds or looks the same."""
    return _replaced(draw, word.text, "confusable", lambda c: c not in MARKS)


def dropped_mark(draw: random.Random, word: Word) -> str | None:
    """A mark above or below was not typed."""
    at = _place(draw, word.text, lambda c: c in MARKS)
    return None if at is None else word.text[:at] + word.text[at + 1 :]


def changed_mark(draw: random.Random, word: Word) -> str | None:
    """Another mark of the same place was typed."""
    at = _place(draw, word.text, lambda c: c in MARKS)
    if at is None:
        return None
    old = word.text[at]
    same_place = next(marks for marks in (UPPER, LOWER, TONES) if old in marks)
    return word.text[:at] + draw.choice(same_place.replace(old, "")) + word.text[at + 1 :]


def haplology(_: random.Random, word: Word) -> str | None:
    """The letters with which one word ends and the next begins were typed once."""
    a, b = word.text, word.follower
    shared = next((k for k in range(min(len(a), len(b)) - 1, 0, -1) if a.endswith(b[:k])), 0)
    return a + b[shared:] if shared else None


def word_end_cut(_: random.Random, word: Word) -> str | None:
    """The last letter with its marks was not typed."""
    stem = word.text.rstrip(MARKS)
    return stem[:-1]


KINDS: dict[str, Slip] = {
    slip.__name__: slip
    for slip in (
        dropped_letter, doubled_letter, swapped_neighbours, neighbouring_key, dropped_mark, changed_mark,
        haplology, confusable_letter, word_end_cut,
    )
}  # fmt: skip


def _place(draw: random.Random, text: str, fits: Callable[[str], bool]) -> int | None:
    places = [i for i, c in enumerate(text) if fits(c)]
    return draw.choice(places) if places else None


def _replaced(draw: random.Random, text: str, kind: str, fits: Callable[[str], bool]) -> str | None:
    """`text` with one letter typed in another's place, the two related as `kind`."""
    at = _place(draw, text, fits)
    if at is None:
        return None
    others = [c for c in SYMBOL_OF if c != text[at] and kind_of_substitution(text[at], c) == kind]
    return text[:at] + draw.choice(others) + text[at + 1 :] if others else None


def known_words(text: str, lexicon: Lexicon) -> list[Word]:
    """The words that may be slipped, in order."""
    spans = word_spans(text)
    followers = [text[a:b] for a, b in spans[1:]] + [""]
    return [
        Word(text[a:b], a, follower if follower in lexicon.counts else "")
        for (a, b), follower in zip(spans, followers, strict=True)
        if b - a >= 4
        and text[a:b] in lexicon.counts
        and not lexicon.is_name(text[a:b])
        and not after_title(text, a)
        and not after_place(text, a)
    ]


def slipped(draw: random.Random, word: Word, kind: str, lexicon: Lexicon) -> tuple[str, str] | None:
    """What was typed and what was meant; None if no drawing gives a slip worth the name."""
    for _ in range(TRIES):
        typed = KINDS[kind](draw, word)
        if typed is None:
            return None
        meant = word.text + word.follower if kind == "haplology" else word.text
        undone = list(shadow_of(typed).symbols) == list(shadow_of(meant).symbols)
        if typed and not undone and not _reads_well(typed, kind, lexicon):
            return typed, meant
    return None


def _reads_well(typed: str, kind: str, lexicon: Lexicon) -> bool:
    """Whether nobody could tell the slip from what was meant."""
    pieces = [typed] if kind != "haplology" else [typed[a:b] for a, b in word_spans(typed)]
    return all(lexicon.knows(piece) for piece in pieces)


def with_slips(
    draw: random.Random, text: str, lexicon: Lexicon, kinds: Iterator[str]
) -> tuple[str, list[Edit]]:
    """The text with a slip about every 400 characters; each edit's type is its kind."""
    pieces: list[str] = []
    made: list[Edit] = []
    at = size = 0
    place, kind = draw.randint(*EVERY) // 2, next(kinds)
    for word in known_words(text, lexicon):
        if word.start < max(place, at):
            continue
        slip = slipped(draw, word, kind, lexicon)
        if slip is None:
            continue
        typed, meant = slip
        pieces += (text[at : word.start], typed)
        size += word.start - at
        made.append(Edit(size, size + len(typed), meant, kind))
        size, at = size + len(typed), word.start + len(meant)
        place, kind = word.start + draw.randint(*EVERY), next(kinds)
    return "".join((*pieces, text[at:])), made


def _kinds_in_turn(draw: random.Random) -> Iterator[str]:
    """Every kind equally often, in no order."""
    while True:
        yield from draw.sample(sorted(KINDS), len(KINDS))


def sample(corpus: Path, number: int, lexicon: Lexicon) -> list[Article]:
    """Articles with slips, drawn from all months held back."""
    draw = random.Random(SEED)
    held = [a for a in articles(corpus, held_back=True) if LENGTHS[0] <= len(a["text"]) <= LENGTHS[1]]
    kinds = _kinds_in_turn(draw)
    chosen = draw.sample(held, min(number, len(held)))
    slipped_texts = [with_slips(draw, article["text"], lexicon, kinds) for article in chosen]
    return [
        Article(article["id"], text, tuple(made))
        for article, (text, made) in zip(chosen, slipped_texts, strict=True)
    ]


@dataclass(frozen=True, slots=True)
class Figures:
    """Tallies of one kind: warnings and errors only, and with hints."""

    loud: Tally
    all: Tally


def measure(proofreader: Proofreader, slipped_articles: list[Article]) -> tuple[dict[str, Figures], int]:
    """Figures by kind, and how many warnings and errors touch no slip."""
    figures = {kind: Figures(Tally(), Tally()) for kind in KINDS}
    others = 0
    for article in slipped_articles:
        findings = proofreader.check(article.text)
        for kind, tallies in figures.items():
            add_to(tallies.loud, article, findings, (kind,))
            add_to(tallies.all, article, findings, (kind,), HINT_TOO)
        others += sum(f.severity in LOUD and not _touches(f, article) for f in findings)
    return figures, others


def _touches(finding: Finding, article: Article) -> bool:
    return any(finding.span.start < e.end and e.start < finding.span.end for e in article.edits)


def _row(kind: str, figures: list[Figures]) -> str:
    def total(name: str, tallies: list[Tally]) -> int:
        return sum(t.counts[name] for t in tallies)

    loud, with_hints = [f.loud for f in figures], [f.all for f in figures]
    made, found = total("gold", loud), total("found", loud)
    shares = (
        found / max(1, made),
        total("found", with_hints) / max(1, made),
        total("first", loud) / max(1, found),
        total("among", loud) / max(1, found),
    )
    return f"{kind:<20}{made:>6}" + "".join(f"{share:>12.3f}" for share in shares)


def main() -> None:
    """Print the table and some of what was missed."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--articles", type=int, default=60)
    parser.add_argument("--misses", type=int, default=20, help="how many missed slips to show")
    parser.add_argument(
        "--without-pairs", action="store_true", help="switch the list of known misspellings off"
    )
    chosen = parser.parse_args()
    proofreader = Proofreader.load().at_level("thorough")
    if proofreader.speller is None:
        sys.exit(str(proofreader.problems[0]))
    if chosen.without_pairs:
        proofreader = proofreader.without_pairs()
    texts = sample(chosen.corpus, chosen.articles, proofreader.speller.lexicon)
    started = time.perf_counter()
    figures, others = measure(proofreader, texts)
    seconds = time.perf_counter() - started
    size = sum(len(article.text) for article in texts)
    print(f"{len(texts)} articles, {size} characters, {1e6 * seconds / size:.1f} ms per 1,000 characters")
    print(f"{'kind':<20}{'slips':>6}{'recall':>12}{'with hints':>12}{'right first':>12}{'among five':>12}")
    for kind, of_kind in figures.items():
        print(_row(kind, [of_kind]))
    print(_row("all", list(figures.values())))
    print(f"other warnings and errors: {others}, {1e4 * others / size:.2f} per 10,000 characters")
    missed = [f"{kind:<20}{line}" for kind, of_kind in figures.items() for line in of_kind.loud.missed]
    for line in random.Random(SEED).sample(missed, min(chosen.misses, len(missed))):
        print(f"missed  {line}")


if __name__ == "__main__":
    main()
