"""The news on paper: printed into a PDF file, as there is no printer to test with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QMessageBox

from prd_desk.desk.issuing.printing import new_printer, print_pages
from prd_desk.errors import UserError
from prd_desk.export.pages import Pages, PageSetter
from prd_desk.forms import fill, load_form
from prd_desk.news import Release

if TYPE_CHECKING:
    from pathlib import Path

RELEASE = Release(title="กรมเปิดโครงการ 😀", body="\n".join(["ย่อหน้าหนึ่งของข่าวที่ยาวมาก " * 12] * 24))


pytestmark = pytest.mark.usefixtures("qapp")
"""A printer ends the process where there is no application."""


@pytest.fixture
def pages(qapp) -> Pages:
    made = PageSetter().lay_out(fill(load_form("press_release"), RELEASE))
    assert made is not None
    return made


def printer_to(path: Path) -> QPrinter:
    printer = new_printer(RELEASE.title)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def test_every_page_is_printed_on_a4(pages: Pages, tmp_path: Path) -> None:
    printer = printer_to(tmp_path / "a.pdf")
    assert print_pages(pages, printer) == len(pages.pages)
    printed = PdfReader(tmp_path / "a.pdf").pages
    assert len(printed) == len(pages.pages) > 2
    assert [round(float(side)) for side in printed[0].mediabox[2:]] == [595, 842]
    assert all(len(page.get_contents().get_data()) > 2_000 for page in printed)


def test_only_the_pages_asked_for(pages: Pages, tmp_path: Path) -> None:
    printer = printer_to(tmp_path / "a.pdf")
    printer.setFromTo(2, 3)
    assert print_pages(pages, printer) == 2
    assert len(PdfReader(tmp_path / "a.pdf").pages) == 2


def test_pages_that_are_not_there_are_refused(pages: Pages, tmp_path: Path) -> None:
    printer = printer_to(tmp_path / "a.pdf")
    printer.setFromTo(8, 9)
    with pytest.raises(UserError, match="พิมพ์ไม่ได้"):
        print_pages(pages, printer)


def test_the_document_has_the_name_of_the_news() -> None:
    assert new_printer("ข่าว\nวันนี้").docName() == "ข่าว วันนี้"


def test_the_command_asks_and_prints_what_stands_in_the_fields(desk, qtbot, tmp_path: Path) -> None:
    desk.show_release(RELEASE)
    desk.commands.actions["print"].trigger()
    dialog = next(top for top in QApplication.topLevelWidgets() if isinstance(top, QPrintDialog))
    assert dialog.maxPage() >= 3
    printer = dialog.printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "a.pdf"))
    with qtbot.waitSignal(desk.printing.said) as told:
        dialog.accepted.emit(printer)
    dialog.close()
    assert "หน้าแล้ว" in told.args[0]
    assert len(PdfReader(tmp_path / "a.pdf").pages) == dialog.maxPage()


@pytest.mark.qt_log_ignore("QPainter::begin", "^This plugin does not support", extend=True)
def test_what_goes_wrong_is_told(desk, pages: Pages, tmp_path: Path) -> None:
    desk.printing._print(pages, printer_to(tmp_path / "no folder" / "a.pdf"))
    box = desk.findChild(QMessageBox, "problem_dialog")
    assert "พิมพ์ไม่ได้" in box.text()
    box.close()
