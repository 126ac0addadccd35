"""The news as a PDF whose text can be searched, copied and read aloud, set in Sarabun.

Written with fpdf2 and HarfBuzz (`pdf_paper`); lines are broken by `line_breaks` and dealt out by `pdf_rows`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from prd_desk.export.files import refuse_unwritable, write_atomically
from prd_desk.export.paging import deal
from prd_desk.export.pdf_paper import Paper
from prd_desk.export.pdf_rows import TEXT_HEIGHT, TOP, rows_of
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
    paper = Paper(filled)
    try:
        rows = [row for block in filled.blocks for row in rows_of(block, filled.meta.names, paper.measure)]
        for number, page in enumerate(deal(rows, TOP, TEXT_HEIGHT), start=1):
            digits = in_digits(str(number), filled.profile.digits or "thai")
            paper.turn_page(f"- {digits} -" if number > 1 else "")
            for top, row in page:
                paper.draw(row, top)
        return paper.finish()
    finally:
        paper.close()
