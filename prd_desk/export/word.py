"""The news as a Word file: our own base file, styles only, Thai in every font slot."""

from __future__ import annotations

import io
from copy import deepcopy
from datetime import UTC, datetime
from itertools import repeat
from typing import TYPE_CHECKING, Any, NamedTuple, assert_never

from prd_desk.export.files import refuse_unwritable, write_atomically
from prd_desk.export.joints import hold_together, xml_text
from prd_desk.export.photos import pixels_of
from prd_desk.forms.blocks import (
    CreditLine,
    Heading,
    Insignia,
    Listing,
    Meta,
    Paragraph,
    Picture,
    Quotation,
    bold_of,
    by_weight,
    lines_with_origins,
)
from prd_desk.resources import resource

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from docx.document import Document as WordDocument
    from docx.text.paragraph import Paragraph as WordParagraph
    from docx.text.run import Run

    from prd_desk.forms.blocks import Block, FilledForm, Origin
    from prd_desk.forms.form import Align
    from prd_desk.news.release import Bold, Photo

    WriteLine = Callable[[WordParagraph, str, Origin | None, tuple[Bold, ...]], None]

BASE = "base.docx"
"""The empty file that exports start from, unless their form has its own; `base_docx` makes it."""

STRONG = "Strong"
"""The character style of bold text: weight for Latin and, which python-docx's own bold lacks, for Thai."""

CM = 72 / 2.54
"""Points in a centimetre."""

WIDEST_PHOTO, TALLEST_PHOTO = 15.0, 10.0
"""Centimetres: two photos with captions fill a page of 16 by 25 cm of text."""

_PARAGRAPH_STYLES = {
    "body": "PRD Body",
    "lead": "PRD Lead",
    "kicker": "PRD Kicker",
    "contact": "PRD Contact",
    "masthead": "PRD Masthead",
}


def to_word(filled: FilledForm, path: Path, *, overwrite: bool = False) -> None:
    """Write the Word file; UserError when it cannot be written."""
    refuse_unwritable(path, overwrite=overwrite)
    write_atomically(path, word_bytes(filled), overwrite=overwrite)


def word_bytes(filled: FilledForm) -> bytes:
    """The content of the `.docx` file."""
    saved = io.BytesIO()
    word_document(filled).save(saved)
    return saved.getvalue()


def word_document(filled: FilledForm, write: WriteLine | None = None) -> WordDocument:
    """The news as an open python-docx document, for what else is to be written into it.

    write: puts the text of a line, which comes from somewhere and is bold in places, into its new paragraph;
    by default in as few runs as can be.
    """
    document = empty_document(filled.base)
    _describe(document, filled)
    page = _Page(document, write or _plain_writer(filled.meta.names))
    for block in filled.blocks:
        page.put(block)
    return document


def empty_document(base: bytes = b"") -> WordDocument:
    """What the news is written into: a form's own Word file, or the usual one when `base` is empty."""
    import docx

    usual = docx.Document(io.BytesIO(resource("forms", BASE).read_bytes()))
    if not base:
        return usual
    own = docx.Document(io.BytesIO(base))
    _lend_styles(usual, own)
    return own


def _plain_writer(names: tuple[str, ...]) -> WriteLine:
    def write(paragraph: WordParagraph, text: str, _: Origin | None, bold: tuple[Bold, ...]) -> None:
        for piece, heavy in by_weight(hold_together(text, names), bold):
            add_text(paragraph, piece, heavy=heavy)

    return write


def add_text(paragraph: WordParagraph, text: str, *, heavy: bool) -> Run:
    """A run of that text at the end of a paragraph; `heavy` sets it in bold by its style."""
    return paragraph.add_run(xml_text(text), STRONG if heavy else None)


def _lend_styles(usual: WordDocument, document: WordDocument) -> None:
    """Give a form's own Word file those of our styles that it lacks; it may call its own by other ids."""
    from docx.oxml.ns import qn

    sheet: Any = document.styles.element
    ids = {style.name: style.style_id for style in document.styles}
    lent = [style for style in usual.styles if style.name not in ids]
    ids |= {style.name: style.style_id for style in lent}
    renamed = {style.style_id: ids[style.name] for style in usual.styles}
    for style in lent:
        element: Any = deepcopy(style.element)
        for pointer in element.iter(qn("w:basedOn"), qn("w:next")):
            pointer.set(qn("w:val"), renamed[pointer.get(qn("w:val"))])
        sheet.append(element)


def _describe(document: WordDocument, filled: FilledForm) -> None:
    # Core properties hold at most 255 characters (python-docx refuses more).
    about = document.core_properties
    about.title = xml_text(filled.meta.title)[:255]
    about.author = xml_text(filled.meta.author)[:255]
    about.last_modified_by = about.author
    about.subject = xml_text(filled.meta.description)[:255]
    about.language = filled.meta.language
    about.created = about.modified = datetime.now(UTC)
    about.revision = 1


class _Page:
    """Puts blocks, one after another, at the end of a Word document."""

    __slots__ = ("_document", "_styles", "_write")

    def __init__(self, document: WordDocument, write: WriteLine) -> None:
        self._document, self._write = document, write
        # A lookup by name searches the whole style sheet, too slow for ten thousand paragraphs.
        self._styles: dict[str | None, Any] = {style.name: style for style in document.styles}

    def put(self, block: Block) -> None:
        if photo := styled_photo(block):
            self._picture(photo)
        for text, origin, bold, style, align in styled_lines(block):
            paragraph = self._document.add_paragraph(style=self._styles[style])
            self._write(paragraph, text, origin, bold)
            _align(paragraph, align)

    def _picture(self, picture: StyledPhoto) -> None:
        from docx.shared import Pt

        photo = picture.photo
        paragraph = self._document.add_paragraph(style=self._styles[picture.style])
        shape = paragraph.add_run().add_picture(
            io.BytesIO(photo.content), Pt(picture.width), Pt(picture.height)
        )
        describe_drawing(shape._inline, photo)  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]


class StyledLine(NamedTuple):
    """A printed line, where it comes from, what of it is bold, its style by name, and how it is aligned."""

    text: str
    origin: Origin | None
    bold: tuple[Bold, ...]
    style: str
    align: Align


def styled_lines(block: Block) -> Iterator[StyledLine]:
    """The printed lines of a block, each of which is a paragraph of its own in Word."""
    align: Align = block.align if isinstance(block, Heading | Meta | Paragraph) else "left"
    lines = zip(lines_with_origins(block), bold_of(block), strict=True)
    for ((text, origin), bold), style in zip(lines, _styles_of(block), strict=False):
        yield StyledLine(text, origin, bold, style, align)


class StyledPhoto(NamedTuple):
    """A printed photo, its style by name, its width and height in points."""

    photo: Photo
    style: str
    width: float
    height: float


def styled_photo(block: Block) -> StyledPhoto | None:
    """The photo that a block prints above its lines, if it prints any."""
    match block:
        case Picture():
            style, tallest = "PRD Photo", TALLEST_PHOTO
        case Insignia():
            style, tallest = "PRD Insignia", block.height
        case _:
            return None
    width, height = size_on_page(block.photo, tallest=tallest)
    return StyledPhoto(block.photo, style, width * CM, height * CM)


def _styles_of(block: Block) -> Iterable[str]:
    """The style of each printed line of a block."""
    match block:
        case Heading():
            styles = (f"Heading {block.level}",)
        case Meta():
            styles = ("PRD Closing" if block.align == "right_half" else "PRD Meta",)
        case Paragraph():
            styles = (_PARAGRAPH_STYLES[block.role],)
        case Listing():
            styles = repeat("PRD List")
        case Quotation():
            styles = ("PRD Quote", "PRD Speaker")
        case Picture() | Insignia():
            styles = repeat("Caption")
        case CreditLine():
            styles = ("PRD Credit",)
        case _:
            assert_never(block)
    return styles


def _align(paragraph: WordParagraph, align: Align) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    if align == "center":
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    elif align == "right":
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def describe_drawing(inline: Any, photo: Photo) -> None:
    """Give a picture its alt text and title; python-docx has no other way than its XML."""
    inline.docPr.set("descr", xml_text(photo.alt or photo.caption))
    inline.docPr.set("title", xml_text(photo.caption)[:100])


def size_on_page(
    photo: Photo, widest: float = WIDEST_PHOTO, tallest: float = TALLEST_PHOTO
) -> tuple[float, float]:
    """Width and height in centimetres: as large as the place allows, the proportions kept."""
    width, height = pixels_of(photo)
    scale = min(widest / width, tallest / height)
    return width * scale, height * scale
