"""The news as a PDF whose text can be searched, copied and read aloud, set in Sarabun.

Paper and styles are those of the Word form; lines are broken by `line_breaks`, set by `pdf_rows`, and drawn
by `pdf_pen` with fpdf2 and HarfBuzz.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from prd_desk.export.files import refuse_unwritable, write_atomically
from prd_desk.export.paging import deal
from prd_desk.export.pdf_pen import Pen
from prd_desk.export.pdf_rows import Typesetter
from prd_desk.export.word_styles import word_form
from prd_desk.news.digits import in_digits

if TYPE_CHECKING:
    from pathlib import Path

    from prd_desk.forms.blocks import FilledForm


def to_pdf(filled: FilledForm, path: Path, *, overwrite: bool = False) -> None:
    """Write the PDF; UserError when it cannot be written.

    `pdf_letters.marked_letters` tells what it shows as a mark for want of a font.
    """
    refuse_unwritable(path, overwrite=overwrite)
    write_atomically(path, pdf_bytes(filled), overwrite=overwrite)


def pdf_bytes(filled: FilledForm) -> bytes:
    """The content of the `.pdf` file."""
    paper, styles = word_form(filled.base)
    pen = Pen(filled, paper)
    try:
        setter = Typesetter(paper, styles, filled.meta.names, pen.measure)
        rows = [row for block in filled.blocks for row in setter.rows_of(block)]
        for number, page in enumerate(deal(rows, paper.top, paper.text_height), start=1):
            digits = in_digits(str(number), filled.profile.digits or "thai")
            pen.turn_page(f"- {digits} -" if number > 1 else "", styles["Header"])
            for top, row in page:
                pen.draw(row, top)
        return pen.finish()
    finally:
        pen.close()
