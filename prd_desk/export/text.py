"""The news as plain text: for a chat, a post, a search index, and for comparing exports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prd_desk.export.files import write_atomically
from prd_desk.forms.blocks import CreditLine, Listing, Meta, Paragraph, Picture, printed_lines

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from prd_desk.forms.blocks import Block, FilledForm


def text_of(filled: FilledForm, *, captions: bool = True) -> str:
    """The printed text: one line a paragraph, an empty line between; captions if asked for."""
    return "\n\n".join("\n".join(group) for group in _groups(filled.blocks, captions=captions)) + "\n"


def to_text(filled: FilledForm, path: Path, *, overwrite: bool = False, captions: bool = True) -> None:
    """Write the plain text as UTF-8; UserError when the file cannot be written."""
    text = text_of(filled, captions=captions)
    write_atomically(path, text.encode("utf-8", "replace"), overwrite=overwrite)


def _groups(blocks: tuple[Block, ...], *, captions: bool) -> Iterator[list[str]]:
    """Lines that stand together without an empty line: meta lines, list items, credits."""
    group: list[str] = []
    before: Block | None = None
    for block in blocks:
        if isinstance(block, Picture) and not captions:
            continue
        lines = list(printed_lines(block))
        if not lines:
            continue
        if group and not _together(before, block):
            yield group
            group = []
        group += lines
        before = block
    if group:
        yield group


def _together(before: Block | None, block: Block) -> bool:
    match before, block:
        case (Meta(), Meta()) | (CreditLine(), CreditLine()):
            return True
        case Paragraph(role=first), Paragraph(role=second):
            return first == second and first != "body"
        case Paragraph(), Listing():
            return True
        case _:
            return False
