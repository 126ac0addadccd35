"""A piece of text from elsewhere: paragraphs one a line, and which stretches of it were bold."""

from __future__ import annotations

import contextlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from prd_desk.errors import UserError
from prd_desk.intake.files import MEGABYTE, refusal
from prd_desk.messages import message
from prd_desk.news.release import Bold

if TYPE_CHECKING:
    from collections.abc import Sequence

LARGEST_CLIPPING = 20 * MEGABYTE
"""Code points of plain text that one paste may bring."""

_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u200b\u2028\u2029\u2060\ufeff\ufff9-\ufffc]")
"""Controls, and marks that only tell a page where a line may break: nobody typed them, nobody sees them.

The joiners U+200C and U+200D stay: emoji and other scripts are written with them.
"""
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Clipping:
    """Plain text, one paragraph a line, without markup; `bold` are stretches of it, in order and apart."""

    text: str
    bold: tuple[Bold, ...] = ()


Line = tuple[tuple[str, bool], ...]
"""The pieces of one line: text, and whether it is bold."""


def joined(lines: Sequence[Line]) -> Clipping:
    """The lines joined by line feeds, blank ones at either end left out."""
    lines = _without_blank_ends(lines)
    bold: list[Bold] = []
    at = 0
    for line in lines:
        bold += _stretches(line, at)
        at += sum(len(text) for text, _ in line) + 1
    return Clipping("\n".join("".join(text for text, _ in line) for line in lines), tuple(bold))


def _without_blank_ends(lines: Sequence[Line]) -> Sequence[Line]:
    start, end = 0, len(lines)
    while start < end and not any(text for text, _ in lines[start]):
        start += 1
    while end > start and not any(text for text, _ in lines[end - 1]):
        end -= 1
    return lines[start:end]


def _stretches(line: Line, at: int) -> list[Bold]:
    """The bold stretches of a line that begins at offset `at`; neighbours are one."""
    found: list[Bold] = []
    for text, bold in line:
        if bold and text:
            if found and found[-1].end == at:
                found[-1] = Bold(found[-1].start, at + len(text))
            else:
                found.append(Bold(at, at + len(text)))
        at += len(text)
    return found


def without_invisible(text: str) -> str:
    """The text without control characters and invisible break marks; tabs and line feeds stay."""
    return _UNPRINTABLE.sub("", text)


def read_clipping(html: str | None, plain: str) -> Clipping:
    """What a paste brings: the text as a reader sees it, paragraphs one a line, bold kept, all else gone.

    html: the rich form, if the clipboard has one; taken from Word, a web page or a mail program, it is
    cleaned of everything that runs, fetches or is hidden. plain: the plain form; it counts where there is no
    rich one, or a rich one too large or too tangled to read in two seconds.
    Raises UserError when the text is longer than 20 million characters.
    """
    if len(plain) > LARGEST_CLIPPING:
        sentence = message("intake.paste_too_long")
        raise refusal(sentence, message("intake.save_and_split"), f"{len(plain)} characters")
    if html:
        from prd_desk.intake.html_text import html_text

        with contextlib.suppress(UserError):
            rich = html_text(html)
            if rich.text or not plain.strip():
                return _with_edges(rich, plain)
    return _of_plain(plain)


def _of_plain(plain: str) -> Clipping:
    lines = without_invisible(_LINE_ENDS.sub("\n", plain)).split("\n")
    if len(lines) == 1:  # part of a sentence: its blanks are part of it
        return Clipping(lines[0])
    return Clipping("\n".join(line.rstrip() for line in lines if line.strip()))


def _with_edges(rich: Clipping, plain: str) -> Clipping:
    """A part of a line with the blanks that were selected with it; HTML does not count them."""
    if not rich.text or "\n" in rich.text or not plain.strip():
        return rich
    before = " " if plain[0] in " \xa0" and rich.text[0] != " " else ""
    after = " " if plain[-1] in " \xa0" and rich.text[-1] != " " else ""
    moved = tuple(Bold(each.start + len(before), each.end + len(before)) for each in rich.bold)
    return Clipping(f"{before}{rich.text}{after}", moved)
