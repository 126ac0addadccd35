"""The styles and the paper of the Word form, read from the very file that the Word export starts from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from prd_desk.export.word import empty_document

if TYPE_CHECKING:
    from docx.styles.style import ParagraphStyle

    from prd_desk.forms.form import Align

DEFAULT_SIZE = 16.0

LEAST_ROOM = 72.0
"""Points across and down that a page must have for text."""


@dataclass(frozen=True, slots=True)
class WordStyle:
    """How a paragraph is set. size: points of TH SarabunPSK; all lengths in points; first: added to left.

    with_next: its last line stays with what follows; whole: no page parts it.
    """

    size: float = DEFAULT_SIZE
    bold: bool = False
    first: float = 0
    left: float = 0
    right: float = 0
    before: float = 0
    after: float = 0
    align: Align = "left"
    with_next: bool = False
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Paper:
    """A page and its margins in points; header: from the upper edge to the line with the page number."""

    width: float
    height: float
    top: float
    right: float
    bottom: float
    left: float
    header: float

    @property
    def text_width(self) -> float:
        """Between the margins."""
        return self.width - self.left - self.right

    @property
    def text_height(self) -> float:
        """Between the margins."""
        return self.height - self.top - self.bottom


@lru_cache(maxsize=4)
def word_form(base: bytes = b"") -> tuple[Paper, dict[str, WordStyle]]:
    """The paper, and each paragraph style by its name.

    base: of a form that has a Word file of its own. One that leaves no room for text is printed on the usual
    paper.
    """
    from docx.enum.style import WD_STYLE_TYPE

    document = empty_document(base)
    section = document.sections[0]
    paper = Paper(*(
        _points(getattr(section, name))
        for name in (
            "page_width", "page_height", "top_margin", "right_margin", "bottom_margin", "left_margin",
            "header_distance",
        )
    ))  # fmt: skip
    styles = {
        str(style.name): _style(style)  # pyright: ignore[reportArgumentType]
        for style in document.styles
        if style.type == WD_STYLE_TYPE.PARAGRAPH
    }
    if min(paper.text_width, paper.text_height) < LEAST_ROOM and base:
        paper = word_form()[0]
    return paper, styles


def _style(style: ParagraphStyle) -> WordStyle:
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    aligned: dict[object, Align] = {WD_ALIGN_PARAGRAPH.CENTER: "center", WD_ALIGN_PARAGRAPH.RIGHT: "right"}
    size = _inherited(style, "font", "size")
    shape = "paragraph_format"
    return WordStyle(
        size=_points(size) if size else DEFAULT_SIZE,
        bold=bool(_inherited(style, "font", "bold")),
        first=_points(_inherited(style, shape, "first_line_indent")),
        left=_points(_inherited(style, shape, "left_indent")),
        right=_points(_inherited(style, shape, "right_indent")),
        before=_points(_inherited(style, shape, "space_before")),
        after=_points(_inherited(style, shape, "space_after")),
        align=aligned.get(_inherited(style, shape, "alignment"), "left"),
        with_next=bool(_inherited(style, shape, "keep_with_next")),
        whole=bool(_inherited(style, shape, "keep_together")),
    )


def _inherited(style: Any, part: str, name: str) -> Any:
    """A property of the style, or of the first one it is based on that has it; None when none has."""
    while style is not None:
        value = getattr(getattr(style, part), name)
        if value is not None:
            return value
        style = style.base_style
    return None


def _points(length: Any) -> float:
    return length.pt if length else 0.0
