"""Pen and paper of a PDF: fpdf2 with Sarabun, each stretch tagged for those who have the page read to them.

Word by word the text stands beside its glyphs as ActualText (ISO 32000-1, 14.9.4): readers that sort glyphs
by place would misplace the tone marks. Tags are those of 14.8.4: H1, H2, P, Figure. fpdf2 shapes a text anew
each time it is measured or drawn, so the operators of text (9.4) are written here, from glyphs shaped once.
"""

from __future__ import annotations

import io
import re
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

from prd_desk.export.joints import xml_text
from prd_desk.export.pdf_letters import drawn, fonts_for, pieces_of
from prd_desk.export.sarabun import ASCENT, SCALE
from prd_desk.forms.blocks import by_weight

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from fpdf import FPDF

    from prd_desk.export.line_breaks import Unit
    from prd_desk.export.pdf_letters import Piece
    from prd_desk.export.pdf_rows import Row
    from prd_desk.export.word_styles import Paper, WordStyle
    from prd_desk.forms.blocks import FilledForm

_SARA_AM = re.compile("([\u0e48-\u0e4b]?)\u0e33")
_MARKS = re.compile("[\u0e31\u0e33-\u0e3a\u0e47-\u0e4e]")
_THAI: dict[str, Any] = {"features": {}, "script": "thai", "language": "th"}


class _Glyph(NamedTuple):
    """code: in the subset of the font. Lengths are of a font of one point; moved: the next one does not stand
    where the font alone would place it.
    """

    code: int
    advance: float
    right: float
    up: float
    moved: bool


class _Shaped(NamedTuple):
    """A stretch of one font. font: its number in the file; width: in a font of one point; spelled: the text
    as UTF-16 in hexadecimal digits, where a reader would not find it from the glyphs.
    """

    font: int
    glyphs: tuple[_Glyph, ...]
    width: float
    spelled: str


class Pen:
    """Draws one PDF, page by page."""

    __slots__ = ("_dipped", "_element", "_fpdf", "_marked", "_paper", "_shaped")

    def __init__(self, filled: FilledForm, paper: Paper) -> None:
        self._fpdf = _new_fpdf(filled, paper)
        self._paper = paper
        self._element: Any = None
        self._marked: dict[int, int] = {}
        self._shaped: dict[tuple[str, bool], tuple[_Shaped, ...]] = {}
        self._dipped: tuple[int, float] | None = None
        """The font and size that the page is set to."""

    def finish(self) -> bytes:
        """The whole file."""
        return bytes(self._fpdf.output())

    def close(self) -> None:
        """Close the font files, which fpdf2 leaves open."""
        for font in self._fpdf.fonts.values():
            font.ttfont.close()  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]

    def turn_page(self, number: str, style: WordStyle) -> None:
        """Begin a page; its number, if it is to have one, stands at its head and is not read aloud."""
        self._fpdf.add_page()
        self._dipped = None
        if number:
            middle = self._paper.left + self._paper.text_width / 2
            self._write("/Artifact BMC")
            self._draw_text(number, middle - self._width(number, style) / 2, self._paper.header, style)
            self._write("EMC")

    def measure(self, unit: Unit, style: WordStyle) -> float:
        """Points that the text of a unit takes across."""
        return sum(self._width(text, style, heavy=heavy) for text, heavy in by_weight(unit.text, unit.bold))

    def draw(self, row: Row, top: float) -> None:
        """Draw a line of text or a photo with its upper edge at `top`."""
        alt = xml_text(row.photo.alt or row.photo.caption) if row.photo else None
        with self._tagged(row.tag, anew=row.begins, alt=alt):
            if row.photo:
                self._fpdf.image(io.BytesIO(row.photo.content), row.x, top, row.width, row.height)
            x = row.x
            for unit in row.units:
                space = "" if unit is row.units[-1] else unit.space
                for text, heavy in by_weight(unit.text + space, unit.bold):
                    x = self._draw_text(text, x, top, row.style, heavy=heavy)

    def _width(self, text: str, style: WordStyle, *, heavy: bool = False) -> float:
        shaped = self._shape(text, bold=heavy or style.bold)
        return sum(piece.width for piece in shaped) * style.size * SCALE

    def _draw_text(self, text: str, x: float, top: float, style: WordStyle, *, heavy: bool = False) -> float:
        """Draw it; where the next one begins."""
        size = style.size * SCALE
        y = self._paper.height - top - style.size * ASCENT
        for piece in self._shape(text, bold=heavy or style.bold):
            if piece.spelled:
                self._write(f"/Span <</ActualText <FEFF{piece.spelled}>>> BDC")
            self._write(f"BT {self._dip(piece.font, size)}{' '.join(_operators(piece, x, y, size))} ET")
            if piece.spelled:
                self._write("EMC")
            x += piece.width * size
        return x

    def _dip(self, font: int, size: float) -> str:
        """The operator that sets font and size, if they are not those of the text before."""
        if self._dipped == (font, size):
            return ""
        self._dipped = (font, size)
        (used,) = (each for each in self._fpdf.fonts.values() if each.i == font)
        # Also notes that the page makes use of the font.
        operator = self._fpdf._set_font_for_page(used, size, wrap_in_text_object=False)  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]
        return f"{operator} "

    def _shape(self, text: str, *, bold: bool) -> tuple[_Shaped, ...]:
        """Each text is shaped once in each weight: the same words come again and again."""
        shaped = self._shaped.get((text, bold))
        if shaped is None:
            shaped = tuple(self._shape_piece(piece, bold=bold) for piece in pieces_of(drawn(text)))
            self._shaped[text, bold] = shaped
        return shaped

    def _shape_piece(self, piece: Piece, *, bold: bool) -> _Shaped:
        font: Any = self._fpdf.fonts[piece.face.lower() + ("B" if bold and piece.face == "Sarabun" else "")]
        scale = font.scale / 1000
        # Sara am is drawn from two glyphs in any case. Written as two characters, each glyph has a code of
        # its own, which simple readers need; ActualText gives the others the text itself.
        letters = _SARA_AM.sub("\u0e4d\\1\u0e32", piece.drawn)
        glyphs = tuple(
            _Glyph(
                glyph["mapped_char"],
                glyph["x_advance"] * scale,
                glyph["x_offset"] * scale,
                glyph["y_offset"] * scale,
                glyph["force_positioning"],
            )
            for glyph in font.shape_text(letters, 1, _THAI)
        )
        return _Shaped(font.i, glyphs, sum(glyph.advance for glyph in glyphs), _spelled(piece))

    @contextmanager
    def _tagged(self, tag: str, *, anew: bool, alt: str | None = None) -> Generator[None]:
        """Mark what is drawn as part of the last element of the document, or of a new one.

        fpdf2 tags pictures alone, and counts one mark for each element: the marks are counted here.
        """
        page = self._fpdf.page
        number = self._marked.get(page, 0)
        self._marked[page] = number + 1
        if anew or self._element is None or self._element.page_number() != page:
            self._element = self._fpdf._add_marked_content(  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]
                struct_type=f"/{tag}", mcid=number, alt_text=alt
            )
        else:
            self._element.k.append(number)
            tree = self._fpdf.struct_builder.struct_tree_root.parent_tree
            tree.nums[self._fpdf.pages[page].struct_parents].append(self._element)  # pyright: ignore[reportArgumentType]
        self._write(f"/{tag} <</MCID {number}>> BDC")
        yield
        self._write("EMC")

    def _write(self, operator: str) -> None:
        self._fpdf._out(operator)  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]


def _spelled(piece: Piece) -> str:
    if not (_MARKS.search(piece.text) or piece.text.endswith("-") or piece.text != piece.drawn):
        return ""
    # Readers take a hyphen at the end of a line for a broken word and drop it, but not before a space.
    return re.sub("-$", "- ", piece.text).encode("utf-16-be").hex().upper()


def _operators(piece: _Shaped, x: float, y: float, size: float) -> Iterator[str]:
    """What shows the glyphs from x and y on, as many at once as stand where the font has them."""
    yield f"1 0 0 1 {x:.2f} {y:.2f} Tm"
    codes = ""
    for glyph in piece.glyphs:
        if glyph.right or glyph.up:
            if codes:
                yield f"<{codes}> Tj"
                codes = ""
            yield f"1 0 0 1 {x + glyph.right * size:.2f} {y + glyph.up * size:.2f} Tm"
        codes += f"{glyph.code:04X}"
        x += glyph.advance * size
        if glyph.moved:
            yield f"<{codes}> Tj 1 0 0 1 {x:.2f} {y:.2f} Tm"
            codes = ""
    if codes:
        yield f"<{codes}> Tj"


def _new_fpdf(filled: FilledForm, paper: Paper) -> FPDF:
    from fpdf import FPDF

    fpdf = FPDF(unit="pt", format=(paper.width, paper.height))
    fpdf.set_auto_page_break(auto=False)
    fpdf.set_margin(0)
    for face, weight, file in fonts_for(filled):
        fpdf.add_font(face, weight, file)
    fpdf.set_lang(filled.meta.language)
    fpdf.set_title(xml_text(filled.meta.title))
    fpdf.set_author(xml_text(filled.meta.author))
    fpdf.set_subject(xml_text(filled.meta.description))
    fpdf.set_creator("PRD Desk")
    fpdf.set_display_mode("fullwidth")
    return fpdf
