"""Paper to draw on: fpdf2 with Sarabun, each stretch tagged for those who have the page read to them.

Word by word the text stands beside its glyphs as ActualText (ISO 32000-1, 14.9.4): readers that sort glyphs
by place would misplace the tone marks. Tags are those of 14.8.4: H1, H2, P, Figure.
"""

from __future__ import annotations

import io
import re
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from prd_desk.export.joints import xml_text
from prd_desk.export.pdf_letters import Piece, drawn, fonts_for, pieces_of
from prd_desk.export.pdf_rows import CM, LEFT, TEXT_WIDTH, LineStyle
from prd_desk.forms.blocks import by_weight

if TYPE_CHECKING:
    from collections.abc import Generator

    from fpdf import FPDF

    from prd_desk.export.line_breaks import Unit
    from prd_desk.export.pdf_rows import Row
    from prd_desk.forms.blocks import FilledForm

_SARA_AM = re.compile("([\u0e48-\u0e4b]?)\u0e33")
_MARKS = re.compile("[\u0e31\u0e33-\u0e3a\u0e47-\u0e4e]")
_NUMBER_STYLE = LineStyle(align="center")


class Paper:
    """One PDF in the making."""

    __slots__ = ("_element", "_fpdf", "_marked", "_widths")

    def __init__(self, filled: FilledForm) -> None:
        self._fpdf = _new_fpdf(filled)
        self._element: Any = None
        self._marked: dict[int, int] = {}
        self._widths: dict[tuple[str, str, float, bool], float] = {}

    def finish(self) -> bytes:
        """The whole file."""
        return bytes(self._fpdf.output())

    def close(self) -> None:
        """Close the font files, which fpdf2 leaves open."""
        for font in self._fpdf.fonts.values():
            font.ttfont.close()  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]

    def turn_page(self, number: str = "") -> None:
        """Begin a page; its number, if it is to have one, stands at its head and is not read aloud."""
        self._fpdf.add_page()
        if number:
            x = LEFT + (TEXT_WIDTH - self._width_of(number, _NUMBER_STYLE, bold=False)) / 2
            self._write("/Artifact BMC")
            self._draw_text(number, x, 1.5 * CM, _NUMBER_STYLE, bold=False)
            self._write("EMC")

    def measure(self, unit: Unit, style: LineStyle) -> float:
        """Points that the text of a unit takes across."""
        return sum(
            self._width_of(drawn(text), style, bold=heavy or style.bold)
            for text, heavy in by_weight(unit.text, unit.bold)
        )

    def draw(self, row: Row, top: float) -> None:
        """Draw a line of text or a photo with its upper edge at `top`."""
        if row.photo:
            alt = xml_text(row.photo.alt or row.photo.caption)
            with self._tagged("Figure", anew=True, alt=alt):
                content = io.BytesIO(row.photo.content)
                self._fpdf.image(content, row.x, top, row.width, row.height)
            return
        with self._tagged(row.tag, anew=row.begins):
            x = row.x
            for unit in row.units:
                space = "" if unit is row.units[-1] else unit.space
                x = self._draw_unit(unit, space, x, top, row.style)

    def _draw_unit(self, unit: Unit, space: str, x: float, top: float, style: LineStyle) -> float:
        """Draw it and the space after it; where the next one begins."""
        pieces = [(text, heavy or style.bold) for text, heavy in by_weight(unit.text, unit.bold)]
        if space and pieces:
            pieces[-1] = (pieces[-1][0] + space, pieces[-1][1])
        for text, bold in pieces or [(space, style.bold)]:
            self._draw_text(drawn(text), x, top, style, bold=bold)
            x += self._width_of(drawn(text), style, bold=bold)
        return x

    def _draw_text(self, text: str, x: float, top: float, style: LineStyle, *, bold: bool) -> None:
        for piece in pieces_of(text):
            self._use_font(piece, style, bold=bold)
            self._fpdf.set_xy(x, top)
            with self._spelled_out(piece):
                # Sara am is drawn from two glyphs in any case. Written as two characters, each glyph has a
                # code of its own, which simple readers need; ActualText gives the others the text itself.
                self._fpdf.cell(h=style.pitch, text=_SARA_AM.sub("\u0e4d\\1\u0e32", piece.drawn))
            x += self._piece_width(piece, style, bold=bold)

    @contextmanager
    def _spelled_out(self, piece: Piece) -> Generator[None]:
        """The text beside what is drawn, where a reader would not find it from the glyphs."""
        if not (_MARKS.search(piece.text) or piece.text.endswith("-") or piece.text != piece.drawn):
            yield
            return
        # Readers take a hyphen at the end of a line for a broken word and drop it, but not before a space.
        written = re.sub("-$", "- ", piece.text).encode("utf-16-be").hex().upper()
        self._write(f"/Span <</ActualText <FEFF{written}>>> BDC")
        yield
        self._write("EMC")

    def _width_of(self, text: str, style: LineStyle, *, bold: bool) -> float:
        return sum(self._piece_width(piece, style, bold=bold) for piece in pieces_of(text))

    def _piece_width(self, piece: Piece, style: LineStyle, *, bold: bool) -> float:
        """Each text is shaped once in each font: the same words come again and again."""
        key = (piece.drawn, piece.face, style.font_size, bold)
        if key not in self._widths:
            self._use_font(piece, style, bold=bold)
            self._widths[key] = self._fpdf.get_string_width(piece.drawn)
        return self._widths[key]

    def _use_font(self, piece: Piece, style: LineStyle, *, bold: bool) -> None:
        self._fpdf.set_font(piece.face, "B" if bold and piece.face == "Sarabun" else "", style.font_size)

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


def _new_fpdf(filled: FilledForm) -> FPDF:
    from fpdf import FPDF

    paper = FPDF(unit="pt", format="A4")
    paper.set_auto_page_break(auto=False)
    paper.set_margin(0)
    paper.c_margin = 0
    for face, weight, file in fonts_for(filled):
        paper.add_font(face, weight, file)
    paper.set_font("Sarabun")
    paper.set_text_shaping(use_shaping_engine=True, script="thai", language="th")
    paper.set_lang(filled.meta.language)
    paper.set_title(xml_text(filled.meta.title))
    paper.set_author(xml_text(filled.meta.author))
    paper.set_subject(xml_text(filled.meta.description))
    paper.set_creator("PRD Desk")
    paper.set_display_mode("fullwidth")
    return paper
