"""Names and terms that an office uses again and again, proposed for its word list from its own archive."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING, Literal, NamedTuple

from prd_desk.proofing.finding import Span
from prd_desk.proofing.rules.consistency import PERSON, POSITION_HEAD, one_person
from prd_desk.proofing.words import word_spans

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from prd_desk.proofing.proofreader import Proofreader
    from prd_desk.proofing.spelling.lexicon import Lexicon

Kind = Literal["person", "quoted", "word"]
"""A person's name after a title or rank; a name in quotation marks; a word that the speller doubts."""

PRECEDENCE: tuple[Kind, ...] = ("person", "quoted", "word")
"""What is both is proposed as the first of these."""

SHORTEST = 4
"""Code points of an entry: an accepted word silences the speller wherever its letters stand together."""
LONGEST = 40
"""Code points of a quoted name; longer ones are speech."""
REACH = 24
"""Code points of context on either side."""
SHARED_SURNAME = 3
"""So many given names before the same word: it is no surname but what these people do."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A term that recurs in the archive; whether it is right, only the office can say.

    words: what to put on the word list when it is accepted: the term, and the parts of a name not known yet.
    context: a stretch around the first place, on one line, … where it was cut.
    instead: what the speller would write; empty for names.
    """

    term: str
    kind: Kind
    documents: int
    occurrences: int
    context: str
    words: tuple[str, ...]
    instead: str = ""


class _Sighting(NamedTuple):
    kind: Kind
    term: str
    span: Span
    instead: str = ""


@dataclass(slots=True)
class _Tally:
    """Where one term has been seen so far."""

    context: str
    instead: str
    documents: set[int] = field(default_factory=set[int])
    occurrences: int = 0


def propose(texts: Iterable[str], proofreader: Proofreader, *, least: int = 2) -> list[Candidate]:
    """Terms that at least `least` different documents have and the lexicon has not, most frequent first.

    Each of `texts` is a document; one that comes again with the same letters counts once. Left out are listed
    misspellings, and what more documents of the archive write otherwise (a doubtful word as the speller
    would, a name with another letter): those are slips that recur. Takes as long as checking the texts.
    Raises ValueError when `proofreader` has no speller.
    """
    if proofreader.speller is None:
        raise ValueError("without a speller there is nothing to compare with")
    lexicon, thorough = proofreader.speller.lexicon, proofreader.at_level("thorough")
    archive: dict[str, None] = {}
    tallies: dict[tuple[Kind, str], _Tally] = {}
    for raw in texts:
        text = _ZERO_WIDTH.sub("", raw)
        letters = _squeezed(text)
        if letters in archive:
            continue
        for seen in (*_people(text), *_quoted(text), *_doubted(text, thorough)):
            first = _Tally(_context(text, seen.span), seen.instead)
            tally = tallies.setdefault((seen.kind, seen.term), first)
            tally.documents.add(len(archive))
            tally.occurrences += 1
        archive[letters] = None
    people = {term: len(tally.documents) for (kind, term), tally in tallies.items() if kind == "person"}
    left_out = _no_names(people, lexicon)
    recurring: list[tuple[Kind, str, _Tally]] = [
        (kind, term, tally)
        for (kind, term), tally in tallies.items()
        if len(tally.documents) >= least and term not in left_out
    ]
    recurring.sort(key=lambda seen: PRECEDENCE.index(seen[0]))
    return _worth_asking(recurring, lexicon, archive)


def _people(text: str) -> Iterator[_Sighting]:
    """Given name and surname of everyone who has a title or rank."""
    for match in PERSON.finditer(text):
        start, end = match.start("given"), match.end("surname")
        if text.startswith(_PHYSICIAN, start):
            start += len(_PHYSICIAN)
        royal = text[max(0, match.start() - 3) : match.start()].endswith(_BEFORE_ROYALTY)
        nobody = royal or start == match.end("given")
        if not nobody and _stands_as_words(text, match.start(), start):
            yield _Sighting("person", " ".join(text[start:end].split()), Span(start, end))


_PHYSICIAN = "แพทย์"
"""After นาย it is part of the title."""
_BEFORE_ROYALTY = ("พระ", "พี่")
"""Of พระนาง and พี่นาง: royal names are no office's to learn."""
_GAP = re.compile(r"\s")


def _stands_as_words(text: str, start: int, end: int) -> bool:
    """Whether words begin and end at the title there: in นายกรัฐมนตรี, ทนายความ and พระนางเจ้า none does."""
    left = max(0, start - REACH)
    left += max((gap.end() for gap in _GAP.finditer(text[left:start])), default=0)
    borders = {left, *(left + span.end for span in word_spans(text[left : end + REACH]))}
    return start in borders and (end in borders or text[end - 1] == ".")


_ZERO_WIDTH = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad]")
"""What web pages leave between letters; it is part of no name."""
_NAME = r"[^“”‘’\"\n\r\u2029]{2,60}"
_QUOTED = re.compile(rf"“({_NAME})”|‘({_NAME})’|\"({_NAME})\"")
_THAI = re.compile("[ก-ฮ]")


def _quoted(text: str) -> Iterator[_Sighting]:
    for match in _QUOTED.finditer(text):
        term = " ".join(match[match.lastindex or 0].split())
        if len(term) <= LONGEST and _THAI.search(term):
            yield _Sighting("quoted", term, Span(*match.span(match.lastindex or 0)))


def _doubted(text: str, proofreader: Proofreader) -> Iterator[_Sighting]:
    """Words that the speller doubts by how they read; those on the list of misspellings are past doubt."""
    for finding in proofreader.check(text):
        term = text[finding.span.start : finding.span.end]
        if finding.rule == "spelling.word" and finding.suggestions and term == term.strip():
            yield _Sighting("word", " ".join(term.split()), finding.span, finding.suggestions[0])


def _worth_asking(
    recurring: Iterable[tuple[Kind, str, _Tally]], lexicon: Lexicon, archive: Collection[str]
) -> list[Candidate]:
    """Candidates of what the lexicon does not know, each word proposed once."""
    candidates: list[Candidate] = []
    proposed: set[str] = set()
    for kind, term, tally in recurring:
        if term in proposed or len(term) < SHORTEST or lexicon.knows(term):
            continue
        match kind:
            case "person":
                new = _new_parts(term, lexicon)
            case "quoted":
                new = () if _made_of_known_words(term, lexicon) else (term,)
            case "word":
                new = () if _is_slip(term, tally.instead, archive) else (term,)
        if new:
            proposed.update(new)
            seen = (len(tally.documents), tally.occurrences, tally.context)
            candidates.append(Candidate(term, kind, *seen, new, tally.instead))
    return sorted(candidates, key=lambda c: (-c.documents, -c.occurrences, c.term))


def _new_parts(name: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The full name and those of its parts that no list has; nothing when the lists have all."""
    new = [part for part in _halves(name) if not (lexicon.knows(part) or lexicon.is_name(part))]
    return (name, *(part for part in new if len(part) >= SHORTEST)) if new else ()


def _made_of_known_words(term: str, lexicon: Lexicon) -> bool:
    words = (term[span.start : span.end] for span in word_spans(term))
    return all(lexicon.knows(w) or lexicon.is_name(w) for w in words if _THAI.search(w))


def _is_slip(term: str, instead: str, archive: Collection[str]) -> bool:
    """Whether more documents of the archive have the speller's form."""
    wrong, right = _squeezed(term), _squeezed(instead)
    return sum(right in text for text in archive) > sum(wrong in text for text in archive)


def _no_names(people: Mapping[str, int], lexicon: Lexicon) -> set[str]:
    """Of names, and how many documents have each: a given name and what its bearer does; slips of another."""
    by_given: defaultdict[str, list[str]] = defaultdict(list)
    by_surname: defaultdict[str, list[str]] = defaultdict(list)
    for name in people:
        given, surname = _halves(name)
        by_given[given].append(name)
        by_surname[surname].append(name)
    out: set[str] = set()
    for surname, names in by_surname.items():
        if not lexicon.is_name(surname) and (len(names) >= SHARED_SURNAME or _begins_a_deed(surname)):
            out.update(names)
    for names in (*by_given.values(), *by_surname.values()):
        for one, other in combinations([name for name in names if name not in out], 2):
            if people[one] != people[other] and one_person(_halves(one), _halves(other)):
                out.add(min(one, other, key=people.__getitem__))
    return out


_DEED = re.compile(
    "กล่าว|เปิดเผย|แถลง|ชี้แจง|ระบุ|เดินทาง|ลงพื้นที่|ติดตาม|ตรวจเยี่ยม|ต้อนรับ|ประชุม|พร้อม"
    "|(?:เผย|ย้ำ|เป็น|ได้|ร่วม|นำ|มอบ|ให้|เข้า|เข้าร่วม|ตรวจ|เยี่ยม|รับ|เปิด|ปิด|ทำ"
    "|และ|หรือ|จาก|ใน|ที่|ณ|โดย|กับ|แห่ง|เพื่อ|ตาม|ซึ่ง|ว่า|เมื่อ|คณะ|ผู้)$"
)
"""First words of what follows a given name alone, where a surname would stand."""


def _begins_a_deed(words: str) -> bool:
    first = words[: word_spans(words)[0].end]
    return _DEED.match(first) is not None or POSITION_HEAD.match(words) is not None


def _halves(name: str) -> tuple[str, str]:
    given, _, surname = name.partition(" ")
    return given, surname


def _squeezed(text: str) -> str:
    return "".join(text.split())


_LINE = re.compile(r"[\n\r\u2028\u2029]")


def _context(text: str, span: Span) -> str:
    """The span with its surroundings on the same line; no mark is cut from its letter."""
    start, end = max(0, span.start - REACH), min(len(text), span.end + REACH)
    while start < span.start and unicodedata.category(text[start]) == "Mn":
        start += 1
    while span.end < end < len(text) and unicodedata.category(text[end]) == "Mn":
        end -= 1
    *cut, before = _LINE.split(text[start : span.start])
    after, *more = _LINE.split(text[span.end : end])
    head = "…" if start > 0 and not cut else ""
    tail = "…" if end < len(text) and not more else ""
    return f"{head}{' '.join((before + text[span.start : span.end] + after).split())}{tail}"
