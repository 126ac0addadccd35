"""The news for pasting: rich text for a web site's editor, and plain text for everything else."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from prd_desk.export.joints import hold_together, xml_text
from prd_desk.export.text import text_of
from prd_desk.forms.blocks import Heading, Listing, Meta, Paragraph, Picture, Quotation, printed_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prd_desk.forms.blocks import Block, FilledForm

_LINK = re.compile(r"https?://[^\s<>\"“”]+[^\s<>\"“”.,;:!?)]")
_LIST_MARK = re.compile(r"^[-•–] ")
_INDENT = "&nbsp; " * 5
"""Ten characters, no-break space and space in turn: how the department's pages indent a paragraph."""


class Clipping(NamedTuple):
    """What goes to the clipboard: the same news twice."""

    html: str
    plain: str


def clipping(filled: FilledForm, *, indent: bool = False) -> Clipping:
    """Rich text of `p`, `strong`, `br`, `ul`, `li` and `a` alone, and plain text; no photos, no captions.

    indent: begin the paragraphs of the body with spaces, for pages that have no style for it.
    """
    html = "\n".join(_element(block, filled.meta.names, indent=indent) for block in _joined(filled.blocks))
    return Clipping(html, text_of(filled, captions=False))


def _joined(blocks: tuple[Block, ...]) -> Iterator[Block | list[Meta]]:
    """The blocks without photos; neighbouring lines about the news in one piece."""
    lines: list[Meta] = []
    for block in blocks:
        if isinstance(block, Meta):
            lines.append(block)
            continue
        if lines:
            yield lines
            lines = []
        if not isinstance(block, Picture):
            yield block
    if lines:
        yield lines


def _element(block: Block | list[Meta], names: tuple[str, ...], *, indent: bool) -> str:
    def rich(text: str) -> str:
        return _with_links(hold_together(xml_text(text), names))

    match block:
        case list():
            return f"<p>{'<br>'.join(rich(line.text) for line in block)}</p>"
        case Heading() | Paragraph(role="kicker" | "masthead"):
            return f"<p><strong>{rich(block.text)}</strong></p>"
        case Paragraph(role="body" | "lead"):
            return f"<p>{_INDENT if indent else ''}{rich(block.text)}</p>"
        case Listing():
            items = "".join(f"<li>{rich(_LIST_MARK.sub('', item))}</li>" for item in block.items)
            return f"<ul>{items}</ul>"
        case Quotation():
            return f"<p>{'<br>'.join(rich(line) for line in printed_lines(block))}</p>"
        case _:
            return "".join(f"<p>{rich(line)}</p>" for line in printed_lines(block))


def _with_links(text: str) -> str:
    """The text escaped, its web addresses as links."""
    parts: list[str] = []
    at = 0
    for found in _LINK.finditer(text):
        address = escape(found.group())
        parts += (escape(text[at : found.start()]), f'<a href="{address}">{address}</a>')
        at = found.end()
    return "".join([*parts, escape(text[at:])]).replace("\u00a0", "&nbsp;")
