"""The speller: misspellings by how a text reads, letter by letter, and by the list of known ones."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from prd_desk.proofing.finding import Finding, Span
from prd_desk.proofing.parts import part_unreadable
from prd_desk.proofing.shadow import shadow_of
from prd_desk.proofing.spelling.candidates import Stream
from prd_desk.proofing.spelling.judge import Judge, load_judge
from prd_desk.proofing.spelling.language_model import LanguageModel, load_language_model
from prd_desk.proofing.spelling.lexicon import Lexicon, load_lexicon
from prd_desk.proofing.spelling.proposals import Occurrences, Proposal, proposals
from prd_desk.proofing.spelling.search import search
from prd_desk.proofing.spelling.slips import SlipCosts, load_slip_costs
from prd_desk.proofing.spelling.spaces import stray_spaces

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from prd_desk.proofing.shadow import Shadow

CHUNK = 6_000
"""Code points read at once: bounds memory, and keeps arrays in the processor's cache."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A chunk of a text that starts at `start`, as the model reads it."""

    text: str
    start: int
    shadow: Shadow
    stream: Stream


@dataclass(frozen=True, slots=True)
class Speller:
    """Language model, words and judge; immutable, so it may be shared."""

    model: LanguageModel
    lexicon: Lexicon
    slips: SlipCosts
    judge: Judge

    @classmethod
    def load(cls, resources: Path, words: Iterable[str] = ()) -> Speller:
        """Read `spelling/` and the terms of `lexicons/` under `resources`.

        Raises UserError if a file is missing or damaged.
        """
        folder = resources / "spelling"
        judge = load_judge(folder / "judge.json")
        model = load_language_model(folder / "thai_news.lm")
        try:
            lexicon = load_lexicon(folder / "words.tsv.gz", resources / "lexicons" / "terms.tsv")
            slips = load_slip_costs(folder / "slips.json")
        except (OSError, EOFError, ValueError, KeyError) as cause:
            sentence = f"อ่านรายการคำหรือค่าการพิมพ์ผิดใน {folder.name} ไม่ได้ การตรวจตัวสะกดจึงปิดอยู่"
            raise part_unreadable(sentence, folder, cause) from cause
        return cls(model, lexicon.with_words(words), slips, judge)

    def with_words(self, words: Iterable[str]) -> Speller:
        """The same with more accepted words."""
        return replace(self, lexicon=self.lexicon.with_words(words))

    def proposals(self, text: str, document: str | None = None) -> Iterator[Proposal]:
        """Everything that might be wrong, unjudged; `document` is all the text that belongs together."""
        occurrences = Occurrences(text if document is None else document)
        for piece in self._pieces(text):
            yield from self._proposals(piece, occurrences)

    def _pieces(self, text: str) -> Iterator[_Piece]:
        for start, end in _chunks(text):
            shadow = shadow_of(text[start:end])
            yield _Piece(text[start:end], start, shadow, Stream(self.model, shadow.symbols))

    def _proposals(self, piece: _Piece, occurrences: Occurrences) -> Iterator[Proposal]:
        found = search(piece.stream)
        for p in proposals(
            piece.text, occurrences, piece.shadow, piece.stream, found, self.slips, self.lexicon
        ):
            yield replace(p, span=_moved(p.span, piece.start))

    def check(self, text: str, field: str = "text", document: str | None = None) -> list[Finding]:
        """Misspellings, and hints at stray spaces, in one text, in order of place."""
        occurrences = Occurrences(text if document is None else document)
        waiting: list[Proposal] = []
        spaces: list[Finding] = []
        for piece in self._pieces(text):
            waiting += self._proposals(piece, occurrences)
            spaces += [
                replace(f, span=_moved(f.span, piece.start))
                for f in stray_spaces(piece.text, piece.shadow, piece.stream, field)
            ]
        return sorted(self._judged(waiting, text, field) + spaces, key=lambda f: f.span)

    def _judged(self, waiting: list[Proposal], text: str, field: str) -> list[Finding]:
        """What the judge lets pass, and is no accepted word."""
        if not waiting:
            return []
        chances = self.judge.probabilities(np.stack([p.features for p in waiting]))
        accepted = _places_of(text, self.lexicon.accepted)
        out: list[Finding] = []
        for p, chance in zip(waiting, chances.tolist(), strict=True):
            severity = self.judge.thresholds.severity(chance)
            if severity is None or any(a < p.span.end and p.span.start < b for a, b in accepted):
                continue
            out.append(_finding(p, text, field, chance, severity))
        return out


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _finding(p: Proposal, text: str, field: str, chance: float, severity: str) -> Finding:
    wrong, right = text[p.span.start : p.span.end], p.suggestions[0]
    if p.kind == "repeat":
        message, why = f"“{wrong}” พิมพ์ซ้ำ", "มีคำหรือพยางค์ซ้ำกันโดยไม่จำเป็น"
    elif right:
        message, why = f"“{wrong}” น่าจะเป็น “{right}”", _WHY.get(p.kind, _WHY["other"])
    else:
        message, why = f"“{wrong}” น่าจะเกิน", _WHY["extra"]
    rule = "spelling.repeat" if p.kind == "repeat" else "spelling.word"
    return Finding(field, p.span, rule, severity, message, why, p.suggestions, round(chance, 3))  # pyright: ignore[reportArgumentType]


_WHY = {
    "dropped": "ข้อความตรงนี้อ่านแล้วขาดอักษรหรือเครื่องหมายไปหนึ่งตัว",
    "haplology": "อักษรเดียวกันที่ควรมีสองตัวต่อกัน พิมพ์ไว้ตัวเดียว",
    "extra": "ข้อความตรงนี้มีอักษรหรือเครื่องหมายเกินมา",
    "doubled": "อักษรหรือเครื่องหมายซ้ำกัน",
    "neighbour": "อักษรที่พิมพ์อยู่ติดกับอักษรที่ควรเป็นบนแป้นพิมพ์",
    "shift": "อักษรที่พิมพ์อยู่แป้นเดียวกับอักษรที่ควรเป็น ต่างกันที่แป้น Shift",
    "confusable": "อักษรสองตัวนี้มักใช้สับกันเพราะเสียงหรือรูปคล้ายกัน",
    "swapped": "อักษรสองตัวสลับที่กัน",
    "run": "ข้อความตรงนี้อ่านแล้วขาดพยางค์หรือคำไป",
    "two": "มีตัวสะกดผิดมากกว่าหนึ่งแห่งในคำนี้",
    "other": "คำนี้ไม่เข้ากับข้อความรอบข้างตามที่ข่าวราชการเขียนกัน",
}


def _places_of(text: str, words: Iterable[str]) -> list[tuple[int, int]]:
    """Spans of accepted words in the text."""
    spans: list[tuple[int, int]] = []
    for word in words:
        at = text.find(word) if word else -1
        while at >= 0:
            spans.append((at, at + len(word)))
            at = text.find(word, at + len(word))
    return spans


def _chunks(text: str) -> Iterator[tuple[int, int]]:
    """Consecutive stretches of at most CHUNK code points, cut at line ends or blanks where there are any."""
    start = 0
    while start < len(text):
        end = min(len(text), start + CHUNK)
        if end < len(text):
            cut = max(text.rfind("\n", start + CHUNK // 2, end), text.rfind(" ", start + CHUNK - 400, end))
            end = cut + 1 if cut > start else end
        yield start, end
        start = end
