"""The news as a PDF whose text can be searched, copied and read aloud, set in Sarabun.

Written with fpdf2 and HarfBuzz; lines are broken by `line_breaks`. Word by word the text stands beside its
glyphs as ActualText (ISO 32000-1, 14.9.4): readers that sort glyphs by place would misplace the tone marks.
"""

from __future__ import annotations

import io
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from prd_desk.errors import UserError
from prd_desk.export.files import refuse_unwritable, write_atomically
from prd_desk.export.joints import xml_text
from prd_desk.export.pdf_rows import CM, LEFT, TEXT_WIDTH, LineStyle, Row, pages_of, rows_of
from prd_desk.forms.blocks import printed_lines
from prd_desk.news.digits import in_digits

if TYPE_CHECKING:
    from collections.abc import Callable

    from fpdf import FPDF

    from prd_desk.forms.blocks import FilledForm

_AS_DRAWN = str.maketrans({"\u2011": "-", "\u00a0": " ", "\t": " "})
_NOT_DRAWN = str.maketrans(dict.fromkeys("\u200b\u200c\u200d\u2060\u00ad\ufeff", ""))
_SARA_AM = re.compile("([\u0e48-\u0e4b]?)\u0e33")
_MARKS = re.compile("[\u0e31\u0e33-\u0e3a\u0e47-\u0e4e]")
_NUMBER_SIZE = LineStyle(align="center")


def to_pdf(filled: FilledForm, path: Path, *, overwrite: bool = False) -> None:
    """Write the PDF; UserError when it cannot be written, or the font lacks a character of the text."""
    refuse_unwritable(path, overwrite=overwrite)
    write_atomically(path, pdf_bytes(filled), overwrite=overwrite)


def pdf_bytes(filled: FilledForm) -> bytes:
    """The content of the `.pdf` file."""
    paper = _new_paper(filled)
    try:
        _refuse_unknown_characters(filled, paper)
        measure = _measure(paper)
        rows = [row for block in filled.blocks for row in rows_of(block, filled.meta.names, measure)]
        for number, page in enumerate(pages_of(rows), start=1):
            paper.add_page()
            if number > 1:
                _draw_page_number(paper, number, filled, measure)
            for top, row in page:
                _draw(paper, row, top, measure)
        return bytes(paper.output())
    finally:
        for font in _fonts(paper):  # fpdf2 leaves the font files open
            font.ttfont.close()


def _fonts(paper: FPDF) -> list[Any]:
    return list(paper.fonts.values())


def _new_paper(filled: FilledForm) -> FPDF:
    from fontpkg_sarabun import ROOT  # pyright: ignore[reportMissingTypeStubs]
    from fpdf import FPDF

    paper = FPDF(unit="pt", format="A4")
    paper.set_auto_page_break(auto=False)
    paper.set_margin(0)
    paper.c_margin = 0
    for weight, name in (("", "Regular"), ("B", "Bold")):
        paper.add_font("Sarabun", weight, Path(ROOT) / "files" / f"Sarabun-{name}.ttf")
    paper.set_font("Sarabun")
    paper.set_text_shaping(use_shaping_engine=True, script="thai", language="th")
    paper.set_lang(filled.meta.language)
    paper.set_title(xml_text(filled.meta.title))
    paper.set_author(xml_text(filled.meta.author))
    paper.set_subject(xml_text(filled.meta.description))
    paper.set_creator("PRD Desk")
    paper.set_display_mode("fullwidth")
    return paper


def _refuse_unknown_characters(filled: FilledForm, paper: FPDF) -> None:
    """A character without a glyph would be dropped in silence: say so instead."""
    known: dict[int, str] = _fonts(paper)[0].cmap
    text = "".join(line for block in filled.blocks for line in printed_lines(block))
    unknown = sorted({letter for letter in _drawn(text) if ord(letter) not in known})
    if unknown:
        raise UserError(
            f"ฟอนต์ของ PDF ไม่มีอักขระ {' '.join(unknown)}",
            "ลบหรือเปลี่ยนอักขระนั้นแล้วส่งออกใหม่ หรือส่งออกเป็น Word แทน",
            " ".join(f"U+{ord(letter):04X}" for letter in unknown),
        )


def _drawn(text: str) -> str:
    """The text as it goes to the font: what cannot be seen is left out."""
    return xml_text(text).translate(_AS_DRAWN).translate(_NOT_DRAWN)


def _measure(paper: FPDF) -> Callable[[str, LineStyle], float]:
    @cache
    def width_of(text: str, size: float, *, bold: bool) -> float:
        paper.set_font("Sarabun", "B" if bold else "", size)
        return paper.get_string_width(text)

    return lambda text, style: width_of(_drawn(text), style.font_size, bold=style.bold)


def _draw(paper: FPDF, row: Row, top: float, measure: Callable[[str, LineStyle], float]) -> None:
    if row.photo:
        alt = xml_text(row.photo.alt or row.photo.caption)
        paper.image(io.BytesIO(row.photo.content), row.x, top, row.width, row.height, alt_text=alt)
        return
    x = row.x
    for unit in row.units:
        text = _drawn(unit.text + ("" if unit is row.units[-1] else unit.space))
        _draw_text(paper, text, x, top, row.style)
        x += measure(text, row.style)


def _draw_text(paper: FPDF, text: str, x: float, top: float, style: LineStyle) -> None:
    """One piece of a line.

    Sara am is drawn from two glyphs in any case. Written as two characters, each glyph has a code of its own,
    which simple readers need; ActualText gives the others the text as it stands.
    """
    if not text:  # a unit of nothing but invisible characters
        return
    paper.set_font("Sarabun", "B" if style.bold else "", style.font_size)
    paper.set_xy(x, top)
    marked = _MARKS.search(text) is not None or text.endswith("-")
    if marked:
        # Readers take a hyphen at the end of a line for a broken word and drop it, but not before a space.
        written = re.sub("-$", "- ", text).encode("utf-16-be").hex().upper()
        paper._out(f"/Span <</ActualText <FEFF{written}>>> BDC")  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]
    paper.cell(h=style.pitch, text=_SARA_AM.sub("\u0e4d\\1\u0e32", text))
    if marked:
        paper._out("EMC")  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]


def _draw_page_number(
    paper: FPDF, number: int, filled: FilledForm, measure: Callable[[str, LineStyle], float]
) -> None:
    text = f"- {in_digits(str(number), filled.profile.digits or 'thai')} -"
    x = LEFT + (TEXT_WIDTH - measure(text, _NUMBER_SIZE)) / 2
    _draw_text(paper, text, x, 1.5 * CM, _NUMBER_SIZE)
