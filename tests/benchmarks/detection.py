"""What the proofreader finds on hand-marked text, beside what dictionary checkers find on the same text.

    python -m tests.benchmarks.detection GOLD.jsonl [GOLD.jsonl …] [--types spelling,realword]

GOLD: as `prd_desk.proofing.evaluate` reads it, which does the counting for every row. The dictionary
checkers get words from pythainlp's newmm and flag each Thai word of two letters or more that they do not
know. Their suggestions (five at most) are asked for only where a flag touches a marked fault, and are not
timed; pythainlp, which takes seconds for a longer word, is asked for those of up to LONGEST letters only, so
its fixes are counted too low. Ours are timed. All times are warm. A checker that is not installed is named
with the reason. Hunspell needs the command `hunspell` and a th_TH dictionary (Debian: hunspell, hunspell-th).
LibreOffice has no row of its own: it asks Hunspell, with the same dictionary, about the words of ICU.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from prd_desk.proofing import Finding, Proofreader, Span
from prd_desk.proofing.evaluate import Article, Tally, add_to, read_gold
from tests.benchmarks.figure import OURS, Figure, main

if TYPE_CHECKING:
    import argparse

Check = Callable[[str], list[Finding]]
SUGGESTIONS = 5
LONGEST = 6
_THAI_WORD = re.compile(r"[ก-ฮะ-ฺเ-์]{2,}")


class NotInstalled(Exception):  # noqa: N818 - it is a reason, not a fault
    """Why a checker has no row."""


def nothing_more(_: str) -> list[str]:
    """Suggestions of a checker whose findings have theirs."""
    return []


@dataclass(frozen=True, slots=True)
class Checker:
    """How to check a text, and how to ask for suggestions that the findings do not carry."""

    check: Check
    suggest: Callable[[str], list[str]] = nothing_more


def unknown_words(text: str, knows: Callable[[str], bool]) -> list[Finding]:
    """Findings, without suggestions, for the words that a dictionary does not know."""
    from pythainlp.tokenize import word_tokenize

    findings: list[Finding] = []
    at = 0
    for token in word_tokenize(text, engine="newmm", keep_whitespace=True):
        if _THAI_WORD.fullmatch(token) and not knows(token):
            findings.append(Finding("text", Span(at, at + len(token)), "spelling.word", "warning", token))
        at += len(token)
    return findings


def pythainlp_spell() -> Checker:
    """Norvig's checker over the Thai National Corpus, as `pythainlp.spell` has it by default.

    The words of newmm's own list count as known, too: the corpus lacks many of its compounds.
    """
    from pythainlp.corpus import thai_words
    from pythainlp.spell import NorvigSpellChecker

    checker = NorvigSpellChecker()
    known = {word for word, _ in checker.dictionary()} | thai_words()
    return Checker(
        lambda text: unknown_words(text, known.__contains__),
        lambda word: checker.spell(word) if len(word) <= LONGEST else [],
    )


def hunspell() -> Checker:
    """The command `hunspell` with the dictionary th_TH, asked word by word through a pipe."""
    if shutil.which("hunspell") is None:
        raise NotInstalled("no command hunspell")
    listed = subprocess.run(["hunspell", "-D"], input="", capture_output=True, text=True, check=False)
    if "th_TH" not in listed.stderr + listed.stdout:
        raise NotInstalled("hunspell has no dictionary th_TH")
    pipe = subprocess.Popen(
        ["hunspell", "-d", "th_TH", "-i", "utf-8", "-a"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8",
    )  # fmt: skip
    ask, answers = pipe.stdin, pipe.stdout
    if ask is None or answers is None:
        raise NotInstalled("hunspell cannot be asked")
    answers.readline()  # its name and version

    @cache
    def answer(word: str) -> str:
        """`*`, `+` or `-`: known; `#`: unknown; `& … : a, b`: unknown, with suggestions."""
        ask.write(f"^{word}\n")
        ask.flush()
        return "".join(iter(lambda: answers.readline().rstrip("\n"), ""))

    return Checker(
        lambda text: unknown_words(text, lambda word: not answer(word).startswith(("&", "#"))),
        lambda word: answer(word).partition(": ")[2].split(", "),
    )


def ours() -> Checker:
    """PRD Desk as it ships."""
    return Checker(Proofreader.load().check)


def ours_without_list() -> Checker:
    """PRD Desk without its list of known misspellings."""
    return Checker(Proofreader.load().without_pairs().check)


ROWS: dict[str, Callable[[], Checker]] = {
    OURS: ours,
    f"{OURS}, no word list": ours_without_list,
    "pythainlp.spell": pythainlp_spell,
    "Hunspell th_TH": hunspell,
}
COLUMNS = {
    "precision": "precision",
    "recall": "recall",
    "F0_5": "F0.5",
    "false_per_10k_chars": "false per 10,000 characters",
    "fix_at_1_of_found": "right fix first, of found",
    "fix_at_5_of_found": "right fix among five, of found",
}


def judged(checker: Checker, articles: list[Article], types: list[str]) -> tuple[dict[str, float], float]:
    """The figures, and the milliseconds per 1,000 characters."""
    tally, seconds = Tally(), 0.0
    checker.check(articles[0].text)  # what is loaded at first use is not counted
    for article in articles:
        started = time.perf_counter()
        findings = checker.check(article.text)
        seconds += time.perf_counter() - started
        add_to(tally, article, [_with_suggestions(checker, f, article) for f in findings], types)
    return tally.figures(), 1e6 * seconds / max(1, tally.counts["chars"])


def _with_suggestions(checker: Checker, finding: Finding, article: Article) -> Finding:
    start, end = finding.span
    if finding.suggestions or not any(start < e.end and e.start < end for e in article.edits):
        return finding
    return replace(finding, suggestions=tuple(checker.suggest(article.text[start:end])[:SUGGESTIONS]))


def detection(chosen: argparse.Namespace) -> Iterator[Figure]:
    """Every column of every checker, file by file."""
    types = chosen.types.split(",")
    for path in chosen.gold:
        articles = read_gold(path)[: chosen.first]
        edits = sum(edit.type in types for article in articles for edit in article.edits)
        yield Figure(f"{path.name}: marked faults ({chosen.types})", edits)
        for name, make in ROWS.items():
            try:
                checker = make()
            except (NotInstalled, ImportError) as reason:
                yield Figure(f"{path.name}: {COLUMNS['precision']}", None, whose=name, note=str(reason))
                continue
            row, speed = judged(checker, articles, types)
            for column, title in COLUMNS.items():
                yield Figure(f"{path.name}: {title}", row[column], whose=name)
            yield Figure(f"{path.name}: time per 1,000 characters", speed, "ms", whose=name)


if __name__ == "__main__":
    main(
        __doc__,
        detection,
        ("gold", {"type": Path, "nargs": "+"}),
        ("--types", {"default": "spelling,realword"}),
        ("--first", {"type": int, "help": "only so many articles of each file"}),
    )
