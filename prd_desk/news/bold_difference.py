"""What changed in the bold stretches of a body whose text may have changed too."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import TYPE_CHECKING

from prd_desk.news.release import Bold
from prd_desk.news.text_difference import TextChange, taken_runs, text_changes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from prd_desk.news.release import Release
    from prd_desk.news.text_difference import Kind, Words


@dataclass(frozen=True, slots=True)
class BoldChange:
    """Words of the old body set in bold, or in bold no more: half-open, in code points."""

    start: int
    end: int
    bold: bool
    text: str

    @property
    def kind(self) -> Kind:
        """As for any other change: bold comes or goes."""
        return "inserted" if self.bold else "deleted"


def body_changes(old: Release, new: Release, words: Words) -> tuple[list[TextChange], list[BoldChange]]:
    """What changed in the body, each change with the bold of its new text; and the bold of what stayed."""
    texts = text_changes(old.body, new.body, words)
    was, shall = _flags(old.body, old.bold), _flags(new.body, new.bold)
    bolds: list[BoldChange] = []
    at = 0
    for paragraph in taken_runs(old.body, texts):
        for run in paragraph:
            if run.start is not None:
                before = was[run.start : run.start + len(run.text)]
                for first, last, bold in _differing(before, shall[at : at + len(run.text)]):
                    text = run.text[first:last]
                    bolds.append(BoldChange(run.start + first, run.start + last, bold, text))
            at += len(run.text)
        at += 1
    coming = [
        change if change.kind == "moved" else replace(change, bold=_bold_of(shall, change))
        for change in texts
    ]
    return coming, bolds


def _bold_of(flags: bytes, change: TextChange) -> tuple[Bold, ...]:
    lines = change.new.split("\n")
    starts = accumulate((len(line) + 1 for line in lines), initial=change.at)
    return tuple(_stretches([flags[a : a + len(line)] for a, line in zip(starts, lines, strict=False)]))


def take_bold(old: Release, texts: Sequence[TextChange], bolds: Sequence[BoldChange]) -> tuple[Bold, ...]:
    """The bold stretches of the body after some changes of it; none goes beyond its paragraph."""
    was = bytearray(_flags(old.body, old.bold))
    for change in bolds:
        was[change.start : change.end] = bytes([change.bold]) * (change.end - change.start)
    paragraphs: list[bytes] = []
    for paragraph in taken_runs(old.body, texts):
        flags, text = bytearray(), ""
        for run in paragraph:
            text += run.text
            if run.start is not None:
                flags += was[run.start : run.start + len(run.text)]
            else:
                flags += _flags(run.text, run.change.bold if run.change else ())
        at = 0
        for line in text.split("\n"):
            paragraphs.append(bytes(flags[at : at + len(line)]))
            at += len(line) + 1
    return tuple(_stretches(paragraphs))


def _flags(text: str, bold: Iterable[Bold]) -> bytes:
    """One byte a code point: 1 where it is bold."""
    flags = bytearray(len(text))
    for stretch in bold:
        start, end = max(0, stretch.start), min(stretch.end, len(text))
        flags[start:end] = b"\x01" * max(0, end - start)
    return bytes(flags)


def _differing(before: bytes, after: bytes) -> Iterator[tuple[int, int, bool]]:
    """Stretches where the flags differ, each of one kind."""
    start = 0
    for at in range(1, len(before) + 1):
        here = (before[start], after[start])
        if at == len(before) or (before[at], after[at]) != here:
            if here[0] != here[1]:
                yield start, at, bool(here[1])
            start = at


def _stretches(paragraphs: Iterable[bytes]) -> Iterator[Bold]:
    """Bold stretches from the flags of paragraphs that line feeds part; none goes beyond its paragraph."""
    at = 0
    for flags in paragraphs:
        for found in re.finditer(b"\x01+", flags):
            yield Bold(at + found.start(), at + found.end())
        at += len(flags) + 1
