"""One door for files from outside: text, Word, web pages, and our own `.prdnews`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prd_desk.intake.clipping import Clipping
from prd_desk.intake.docx_text import read_docx
from prd_desk.intake.files import read_limited, refusal
from prd_desk.intake.prdnews import read_prdnews
from prd_desk.intake.recognition import text_to_release
from prd_desk.intake.text import LARGEST_TEXT, read_text
from prd_desk.messages import message

if TYPE_CHECKING:
    from pathlib import Path

    from prd_desk.news.release import Release

READABLE = (".txt", ".docx", ".html", ".htm", ".prdnews")
"""Endings of the files that can be opened, in lower case."""


def read_release(path: Path) -> Release:
    """The release in a file of one of the `READABLE` kinds.

    Raises UserError when the file is missing, empty, damaged, too large or of another kind.
    """
    if path.suffix.lower() == ".prdnews":
        return read_prdnews(path)
    read = _read(path)
    return text_to_release(read.text, read.bold)


def read_plain_text(path: Path) -> str:
    """The text of a text, Word or HTML file, line ends as line feeds; UserError as in `read_release`."""
    return _read(path).text


def _read(path: Path) -> Clipping:
    match path.suffix.lower():
        case ".txt":
            read = Clipping(read_text(read_limited(path, LARGEST_TEXT), str(path)))
        case ".docx":
            read = read_docx(path)
        case ".html" | ".htm":
            from prd_desk.intake.html_text import read_html_text

            read = read_html_text(path)
        case ending:
            kinds = " ".join(READABLE)
            raise refusal(
                message("intake.kind_unknown", path=path, kind=ending or path.name),
                message("intake.use_kinds", kinds=kinds),
                "unknown ending",
            )
    if not read.text.strip():
        raise refusal(message("intake.empty", path=path), message("intake.check_choice"), "no text")
    return read
