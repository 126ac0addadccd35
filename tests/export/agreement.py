"""How far our pages agree with those of LibreOffice: the same number, and the same text in each line."""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from prd_desk.export.pages import Pages

_COMPARED = re.compile("[^ก-ฮเแโใไ0-9๐-๙A-Za-z]")
"""Marks come out of a PDF in any order; signs and letters that stand on the line do not."""

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_SAME_LINE = 4.0
"""Points by which the feet of words of one line may differ, where another font stands in for a sign."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """Of one document: pages here and there, lines there, and how many of them are the same here."""

    pages: tuple[int, int]
    lines: int
    same: int
    differing: tuple[str, ...]


def printed_lines(pdf: Path, top: float) -> list[list[str]]:
    """The text of each line of each page of a PDF, what stands above `top` points left out."""
    done = subprocess.run(["pdftotext", "-bbox", pdf, "-"], capture_output=True, check=True, timeout=60)
    text = _NOT_XML.sub("", re.sub(r"<!DOCTYPE[^>]*>| xmlns=\"[^\"]*\"", "", done.stdout.decode()))
    pages: list[list[str]] = []
    for page in ET.fromstring(text).iter("page"):
        words = [
            (float(word.get("yMax", 0)), float(word.get("xMin", 0)), word.text or "")
            for word in page.iter("word")
        ]
        lines: list[tuple[float, list[tuple[float, str]]]] = []
        for foot, x, word in sorted(words):
            if foot <= top:
                continue
            if not lines or foot - lines[-1][0] >= _SAME_LINE:
                lines.append((foot, []))
            lines[-1][1].append((x, word))
        pages.append(["".join(word for _, word in sorted(line)) for _, line in lines])
    return pages


def our_lines(pages: Pages) -> list[list[str]]:
    """The text of each line of each page, the page number left out."""
    return [
        [placed.line.text for placed in page.lines if placed.top >= pages.paper.top] for page in pages.pages
    ]


def compare(ours: Sequence[Sequence[str]], theirs: Sequence[Sequence[str]]) -> Agreement:
    """Count the lines that begin and end at the same letters of the text."""
    here, there = _spans(ours), _spans(theirs)
    differing = [text for span, text in there.items() if span not in here]
    return Agreement((len(ours), len(theirs)), len(there), len(there) - len(differing), tuple(differing))


def _spans(pages: Sequence[Sequence[str]]) -> dict[tuple[int, int], str]:
    spans: dict[tuple[int, int], str] = {}
    at = 0
    for line in (line for page in pages for line in page):
        letters = len(_COMPARED.sub("", line))
        if letters:
            spans[at, at + letters] = line
        at += letters
    return spans
