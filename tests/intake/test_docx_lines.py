"""The lines of a Word file that somebody has worked on; `test_returned` tests changes and comments."""

from __future__ import annotations

from typing import TYPE_CHECKING

import docx
from docx.enum.style import WD_STYLE_TYPE

from prd_desk.intake.docx_lines import read_docx_lines

if TYPE_CHECKING:
    from pathlib import Path


def test_bold_is_that_of_a_run_or_its_style_and_not_of_its_paragraph(tmp_path: Path) -> None:
    document = docx.Document()
    heavy = document.styles.add_style("หนา", WD_STYLE_TYPE.CHARACTER)
    heavy.font.bold = True
    heading = document.styles.add_style("พาดหัว", WD_STYLE_TYPE.PARAGRAPH)
    heading.font.bold = True
    document.add_paragraph("พาดหัวทั้งบรรทัด", heading)
    paragraph = document.add_paragraph("ธรรมดา ")
    paragraph.add_run("ตามสไตล์", heavy)
    paragraph.add_run(" และ ")
    paragraph.add_run("ตามตัว").bold = True
    paragraph.add_run("ยกเว้น", heavy).bold = False
    path = tmp_path / "a.docx"
    document.save(str(path))
    first, second = read_docx_lines(path).lines
    assert first.bold == []
    assert [second.text[start:end] for start, end in second.bold] == ["ตามสไตล์", "ตามตัว"]
