"""The news for pasting: rich text for a web site's editor, and plain text for everything else."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from prd_desk.export.joints import hold_together, xml_text
from prd_desk.export.text import text_of
from prd_desk.forms.blocks import (
    Heading,
    Insignia,
    Listing,
    Meta,
    Paragraph,
    Picture,
    Quotation,
    bold_of,
    bold_within,
    by_weight,
    printed_lines,
)
from prd_desk.news.list_lines import marker_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prd_desk.forms.blocks import Block, FilledForm
    from prd_desk.news.release import Bold

_LINK = re.compile(r"https?://[^\s<>\"“”]+[^\s<>\"“”.,;:!?)]")
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
        if not isinstance(block, Picture | Insignia):
            yield block
    if lines:
        yield lines


def _element(block: Block | list[Meta], names: tuple[str, ...], *, indent: bool) -> str:
    def rich(text: str, bold: tuple[Bold, ...] = ()) -> str:
        return _with_links(hold_together(text, names), bold)

    match block:
        case list():
            return f"<p>{'<br>'.join(rich(line.text) for line in block)}</p>"
        case Heading() | Paragraph(role="kicker" | "masthead"):
            return f"<p><strong>{rich(block.text)}</strong></p>"
        case Paragraph(role="body" | "lead"):
            return f"<p>{_INDENT if indent else ''}{rich(block.text, block.bold)}</p>"
        case Listing() if all(map(_is_bulleted, block.items)):
            items = zip(block.items, bold_of(block), strict=True)
            return f"<ul>{''.join(f'<li>{rich(*_unmarked(*item))}</li>' for item in items)}</ul>"
        case Listing() | Quotation():  # numbers stay as written: a page would count in its own digits
            lines = zip(printed_lines(block), bold_of(block), strict=True)
            return f"<p>{'<br>'.join(rich(*line) for line in lines)}</p>"
        case _:
            lines = zip(printed_lines(block), bold_of(block), strict=True)
            return "".join(f"<p>{rich(*line)}</p>" for line in lines)


def _is_bulleted(item: str) -> bool:
    mark = marker_of(item)
    return mark is not None and mark.number is None


def _unmarked(item: str, bold: tuple[Bold, ...]) -> tuple[str, tuple[Bold, ...]]:
    """A list item without its mark, which the page sets itself."""
    mark = marker_of(item)
    start = mark.length if mark else 0
    return item[start:], bold_within(bold, start, len(item))


def _with_links(text: str, bold: tuple[Bold, ...]) -> str:
    """The text escaped, its web addresses as links."""
    parts: list[str] = []
    at = 0
    for found in _LINK.finditer(text):
        start, end = found.span()
        address = _escaped(found.group())
        linked = _weighted(text, bold, start, end)
        parts += (_weighted(text, bold, at, start), f'<a href="{address}">{linked}</a>')
        at = end
    parts.append(_weighted(text, bold, at, len(text)))
    return "".join(parts).replace("\u00a0", "&nbsp;")


def _weighted(text: str, bold: tuple[Bold, ...], start: int, end: int) -> str:
    """That stretch of the text escaped, with `strong` around what is bold."""
    pieces = by_weight(text[start:end], bold_within(bold, start, end))
    return "".join(
        f"<strong>{_escaped(piece)}</strong>" if heavy else _escaped(piece) for piece, heavy in pieces
    )


def _escaped(text: str) -> str:
    return escape(xml_text(text))
