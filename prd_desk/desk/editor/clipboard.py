"""Text on the clipboard: ours goes out with its bold, anybody's comes in as clean text."""

from __future__ import annotations

import json
from dataclasses import replace
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData

from prd_desk.errors import UserError
from prd_desk.messages import message
from prd_desk.news.release import Bold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prd_desk.intake.clipping import Clipping

OWN = "application/x-prd-desk-text"
"""Our own form on the clipboard: exact, with empty lines and bold; no other program reads it."""


def clipping_of(source: QMimeData) -> Clipping:
    """What a paste or a drop brings. Raises UserError when it is too long to be read."""
    from prd_desk.intake.clipping import read_clipping  # all of the gate comes with it: not at the start

    if source.hasFormat(OWN):
        return _own(bytes(source.data(OWN).data()))
    return read_clipping(source.html() if source.hasHtml() else None, source.text())


def mime_of(text: str, bold: tuple[Bold, ...]) -> QMimeData:
    """A copied stretch: plain text, paragraphs with bold for Word and mail, and our own form."""
    made = QMimeData()
    made.setText(text)
    if bold:
        made.setHtml("".join(f"<p>{line}</p>" for line in _html_lines(text, bold)))
    record = {"text": text, "bold": [(each.start, each.end) for each in bold]}
    made.setData(OWN, json.dumps(record).encode())
    return made


def cut(clipping: Clipping, most: int) -> Clipping:
    """The clipping up to `most` code points, ended at a paragraph or a blank where there is one."""
    if len(clipping.text) <= most:
        return clipping
    end = max(clipping.text.rfind("\n", 0, most), clipping.text.rfind(" ", most - 500, most))
    end = end if end > most // 2 else most
    bold = tuple(Bold(each.start, min(each.end, end)) for each in clipping.bold if each.start < end)
    return replace(clipping, text=clipping.text[:end], bold=bold)


def in_one_line(clipping: Clipping) -> Clipping:
    """Line breaks become spaces; bold goes."""
    return replace(clipping, text=clipping.text.replace("\n", " "), bold=())


def _own(data: bytes) -> Clipping:
    """Our own form; another program may have put anything there."""
    from prd_desk.intake.clipping import Clipping

    try:
        record = json.loads(data)
        text = record["text"]
        bold = tuple(Bold(int(start), int(end)) for start, end in record["bold"])
        return Clipping(str(text), bold)
    except (ValueError, KeyError, TypeError) as cause:
        raise UserError(
            message("desk.clipping_unreadable"), message("desk.copy_again"), str(cause)
        ) from cause


def _html_lines(text: str, bold: tuple[Bold, ...]) -> Iterator[str]:
    at = 0
    for line in text.split("\n"):
        made, done = "", 0
        for each in bold:
            start, end = max(each.start - at, 0), min(each.end - at, len(line))
            if start < end:
                made += f"{escape(line[done:start])}<strong>{escape(line[start:end])}</strong>"
                done = end
        yield made + escape(line[done:])
        at += len(line) + 1
