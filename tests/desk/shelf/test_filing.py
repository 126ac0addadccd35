"""Releases come in and go out without anything getting lost."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton

from prd_desk.desk.dialogs import bug_report
from prd_desk.desk.issuing.summary_sheet import SummarySheet
from prd_desk.errors import UserError
from prd_desk.export import to_prdnews
from prd_desk.intake import read_release
from prd_desk.news import EventFacts, Release

if TYPE_CHECKING:
    from pathlib import Path

RELEASE = Release(
    category="ภาพกิจกรรม",
    issuer="สำนักทดสอบ",
    title="เปิดอบรม",
    kicker="กลุ่มงานจัดอบรม",
    date=date(2020, 9, 10),
    body="วันแรก\u00a0ของงาน\nวันที่สอง 😀",
    credits="ข่าว: ผู้สื่อข่าว",
    facts=EventFacts(event="อบรม", place="ห้องประชุม"),
)


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    path = tmp_path / "ข่าว.prdnews"
    to_prdnews(RELEASE, path)
    return path


def choose(window, path: Path) -> None:
    """Answer the open file dialog."""
    dialog = window.findChild(QFileDialog, "file_dialog")
    if dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave:
        dialog.fileSelected.emit(str(path))
    else:
        dialog.filesSelected.emit([str(path)])
    dialog.close()


def answer(window, box: str, button: str) -> None:
    """Press a button of a message box."""
    dialog = window.findChild(QMessageBox, box)
    next(each for each in dialog.buttons() if each.objectName() == button).click()


def kept(desk) -> bool:
    """Whether the library has all that the window shows."""
    return desk.keeping.number is not None and not desk.keeping.dirty


def in_library(desk) -> Release:
    """What the library holds of the release on the desk."""
    asked = desk.shelf.ask(lambda library: library.read(desk.keeping.number).release)
    assert asked.done.wait(10)
    return asked.answer


def test_a_file_is_taken_into_the_library_and_stays_as_it_is(
    open_desk, saved: Path, qtbot, type_text
) -> None:
    before = saved.read_bytes()
    desk = open_desk(saved)
    assert desk.release() == RELEASE
    assert desk.windowTitle().startswith("เปิดอบรม")
    qtbot.waitUntil(lambda: kept(desk))
    assert in_library(desk) == RELEASE
    type_text(desk.sheet.editors["title"], "พิธี")
    qtbot.waitUntil(lambda: kept(desk))
    assert in_library(desk).title == "พิธีเปิดอบรม"
    assert saved.read_bytes() == before


def test_a_file_that_reads_like_a_release_on_the_desk_makes_no_second_copy(
    open_desk, saved: Path, qtbot
) -> None:
    desk = open_desk(saved)
    qtbot.waitUntil(lambda: kept(desk))
    first = desk.keeping.number
    desk.filing.open_path(saved)
    qtbot.waitUntil(lambda: kept(desk))
    assert desk.keeping.number == first


def test_undoing_back_to_what_was_kept_is_no_modification(open_desk, saved: Path, type_text) -> None:
    desk = open_desk(saved)
    type_text(desk.sheet.editors["title"], "พิธี")
    desk.sheet.editors["title"].undo()
    assert desk.release() == RELEASE
    assert not desk.isWindowModified()


def test_a_copy_for_exchange_is_written_where_the_user_says(desk, tmp_path: Path, type_text) -> None:
    type_text(desk.sheet.editors["title"], "ข่าวแรก")
    desk.commands.actions["export_copy"].trigger()
    choose(desk, tmp_path / "ใหม่.prdnews")
    assert read_release(tmp_path / "ใหม่.prdnews").title == "ข่าวแรก"


@pytest.mark.parametrize(("button", "title"), [("cancel", "เปิดอบรม"), ("overwrite", "ข่าวแรก")])
def test_a_file_that_is_there_is_replaced_only_when_the_user_agrees(
    desk, saved: Path, type_text, button: str, title: str
) -> None:
    type_text(desk.sheet.editors["title"], "ข่าวแรก")
    desk.commands.actions["export_copy"].trigger()
    choose(desk, saved)
    assert read_release(saved).title == "เปิดอบรม"
    answer(desk, "overwrite_dialog", button)
    assert read_release(saved).title == title


def test_new_keeps_the_office_and_the_release_before_it(open_desk, saved: Path, qtbot, type_text) -> None:
    desk = open_desk(saved)
    qtbot.waitUntil(lambda: kept(desk))
    first = desk.keeping.number
    type_text(desk.sheet.editors["body"], "นำ")
    desk.commands.actions["new"].trigger()
    qtbot.waitUntil(lambda: desk.keeping.number is None)
    release = desk.release()
    assert (release.issuer, release.body, release.facts) == ("สำนักทดสอบ", "", None)
    asked = desk.shelf.ask(lambda library: library.read(first).release.body)
    assert asked.done.wait(10)
    assert asked.answer.startswith("นำวันแรก")
    assert desk.findChild(QMessageBox) is None


def test_a_text_file_comes_in_and_is_not_saved_over(desk, tmp_path: Path) -> None:
    source = tmp_path / "ต้นฉบับ.txt"
    source.write_text("กรมเปิดอบรม\n\nวันแรกมีผู้เข้าร่วมจำนวนมาก และจัดต่อเนื่องสองวัน", encoding="utf-8")
    desk.commands.actions["open"].trigger()
    choose(desk, source)
    assert "ผู้เข้าร่วมจำนวนมาก" in desk.release().body


def test_a_file_that_cannot_be_read_is_told_and_nothing_changes(desk, tmp_path: Path, type_text) -> None:
    type_text(desk.sheet.editors["body"], "งานเดิม")
    broken = tmp_path / "เสีย.docx"
    broken.write_bytes(b"not a document")
    desk.filing.open_path(broken)
    box = desk.findChild(QMessageBox, "problem_dialog")
    assert "เสีย.docx" in box.text()
    box.close()
    assert desk.release().body == "งานเดิม"


@pytest.mark.parametrize(("command", "name"), [("export_word", "ออก.docx"), ("export_html", "ออก.html")])
def test_a_complete_release_is_exported(
    open_desk, saved: Path, tmp_path: Path, command: str, name: str
) -> None:
    desk = open_desk(saved)
    desk.commands.actions[command].trigger()
    choose(desk, tmp_path / name)
    assert (tmp_path / name).stat().st_size > 1_000


def test_the_gate_lists_what_is_missing_and_leads_there(desk, type_text) -> None:
    type_text(desk.sheet.editors["body"], "มีแต่เนื้อข่าว")
    desk.commands.actions["export_word"].trigger()
    sheet = desk.findChild(SummarySheet)
    said = "\n".join(sheet.lines.item(i).text() for i in range(sheet.lines.count()))
    labels = [field.th for field in desk.form().fields if field.required and field.field != "body"]
    assert all(label in said for label in labels)
    sheet.findChild(QPushButton, "mend").click()
    assert desk.focusWidget().objectName() == "category"
    assert desk.findChild(QFileDialog) is None


def test_one_may_export_all_the_same(desk, tmp_path: Path, type_text) -> None:
    type_text(desk.sheet.editors["body"], "มีแต่เนื้อข่าว")
    desk.commands.actions["export_html"].trigger()
    desk.findChild(SummarySheet).findChild(QPushButton, "go_on").click()
    choose(desk, tmp_path / "ร่าง.html")
    assert "มีแต่เนื้อข่าว" in (tmp_path / "ร่าง.html").read_text(encoding="utf-8")


def test_a_bug_report_names_versions_and_the_place() -> None:
    with pytest.raises(KeyError) as caught:
        {}["x"]
    report = bug_report(caught.value)
    assert "PRD Desk" in report
    assert "KeyError" in report


def test_a_bug_is_told_with_a_report_to_copy(desk, qapp) -> None:
    desk.dialogs.tell(KeyError("x"))
    box = desk.findChild(QMessageBox, "bug_dialog")
    copy = next(b for b in box.buttons() if b.text() == "คัดลอกรายงาน")
    copy.click()
    assert "KeyError" in qapp.clipboard().text()
    assert box.isVisible()
    box.close()


def test_a_user_error_is_told_in_plain_words(desk) -> None:
    desk.dialogs.tell(UserError("ทำไม่ได้", "ลองใหม่", "errno 5"))
    box = desk.findChild(QMessageBox, "problem_dialog")
    assert (box.text(), box.informativeText(), box.detailedText()) == ("ทำไม่ได้", "ลองใหม่", "errno 5")
    box.close()


def test_pdf_and_plain_text_go_out_too(open_desk, saved: Path, tmp_path: Path) -> None:
    desk = open_desk(saved)
    desk.sheet.editors["body"].set_text("วันแรกของงาน")
    for command, name in (("export_pdf", "ออก.pdf"), ("export_text", "ออก.txt")):
        desk.commands.actions[command].trigger()
        dialog = [each for each in desk.findChildren(QFileDialog, "file_dialog") if each.isVisible()][-1]
        dialog.fileSelected.emit(str(tmp_path / name))
        dialog.close()
    assert (tmp_path / "ออก.pdf").read_bytes().startswith(b"%PDF")
    assert "เปิดอบรม" in (tmp_path / "ออก.txt").read_text(encoding="utf-8")


def test_a_release_is_copied_as_rich_and_plain_text(open_desk, saved: Path, qapp) -> None:
    desk = open_desk(saved)
    desk.commands.actions["copy_for_web"].trigger()
    copied = qapp.clipboard().mimeData()
    assert "<p>" in copied.html()
    assert "เปิดอบรม" in copied.text()
