"""The director's copy comes back into the window: read, shown, taken into the fields, undone."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from prd_desk.desk.changes.changes_dialog import ChangesDialog
from prd_desk.export import to_word
from prd_desk.forms import fill, load_form
from prd_desk.news import Bold, Quote, Release

if TYPE_CHECKING:
    from pathlib import Path

    from prd_desk.desk.window import DeskWindow

RELEASE = Release(
    category="ภาพกิจกรรม",
    title="เวทีเล่าข่าวชุมชน ครั้งที่ 3",
    date=date(2024, 6, 5),
    issuer="สำนักข่าวตัวอย่าง",
    kicker="จัดเวทีเล่าข่าว",
    body="ผู้ร่วมเวที 45 คน จากทุกตำบลร่วมกันเล่าเรื่องของชุมชน\nผู้จัดหวังว่าเรื่องของคนธรรมดาจะไม่หายไป",
    bold=(Bold(0, len("ผู้ร่วมเวที")),),
    quotes=(Quote("เรื่องเล็กของคนเล็กคือประวัติศาสตร์"),),
    credits="ข่าว: ใบบัว",
)

MANY, NAME = ("ทุกตำบล", "หลายตำบล"), ("ใบบัว", "กานดา")


def returned_file(tmp_path: Path, *edits: tuple[str, str]) -> Path:
    """The issued Word file with words replaced, old ones by new ones."""
    path = tmp_path / "director.docx"
    to_word(fill(load_form("activity_web"), RELEASE), path, overwrite=True)
    document = docx.Document(str(path))
    for paragraph in document.paragraphs:
        for run in paragraph.runs:
            for old, new in edits:
                run.text = run.text.replace(old, new)
    document.save(str(path))
    return path


@pytest.fixture
def desk(open_desk) -> DeskWindow:
    window = open_desk()
    window.show_release(RELEASE)
    window.settle()
    return window


def shown(desk: DeskWindow, path: Path, qtbot) -> ChangesDialog:
    desk.returning.read(path)
    qtbot.waitUntil(lambda: desk.findChild(ChangesDialog) is not None, timeout=20_000)
    return desk.findChild(ChangesDialog)


def test_what_is_taken_stands_in_the_fields_and_can_be_undone(
    desk: DeskWindow, qtbot, tmp_path: Path
) -> None:
    path = returned_file(tmp_path, MANY, NAME, ("คนเล็ก", "คนเล็ก ๆ "), ("5 มิ.ย.", "7 มิ.ย."))
    dialog = shown(desk, path, qtbot)
    QTest.mouseClick(dialog.use, Qt.MouseButton.LeftButton)
    release = desk.release()
    assert "หลายตำบล" in release.body
    assert release.bold == RELEASE.bold
    assert release.credits == "ข่าว: กานดา"
    assert release.date == date(2024, 6, 7)
    assert release.quotes[0].text == "เรื่องเล็กของคนเล็ก ๆ คือประวัติศาสตร์"
    assert desk.is_modified()
    body = desk.sheet.editors["body"]
    desk.activateWindow()
    body.setFocus()
    qtbot.waitUntil(body.hasFocus)
    desk.commands.actions["undo"].trigger()
    assert body.text() == RELEASE.body
    assert desk.form_pane.editors["credits"].text() == RELEASE.credits


def test_one_change_is_taken_and_another_left_by_keys(desk: DeskWindow, qtbot, tmp_path: Path) -> None:
    dialog = shown(desk, returned_file(tmp_path, MANY, NAME), qtbot)
    qtbot.waitUntil(dialog.list.hasFocus)
    assert [row.field for row in dialog.rows.rows] == ["body", "credits"]
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    QTest.mouseClick(dialog.use, Qt.MouseButton.LeftButton)
    assert desk.release().body == RELEASE.body
    assert desk.release().credits == "ข่าว: กานดา"


def test_a_file_without_changes_is_said_in_the_status_line(desk: DeskWindow, qtbot, tmp_path: Path) -> None:
    with qtbot.waitSignal(desk.returning.said, check_params_cb=lambda text: "ไม่ต่าง" in text, timeout=20_000):
        desk.returning.read(returned_file(tmp_path))
    assert desk.findChild(ChangesDialog) is None


def test_what_was_typed_while_the_file_was_read_is_not_lost(desk: DeskWindow, qtbot, tmp_path: Path) -> None:
    path = returned_file(tmp_path, NAME)
    desk.returning.read(path)
    desk.sheet.editors["title"].insertPlainText("ใหม่ ")
    qtbot.waitUntil(lambda: desk.findChild(ChangesDialog) is not None, timeout=20_000)
    dialog = desk.findChild(ChangesDialog)
    fields = [row.field for row in dialog.rows.rows]
    assert fields == ["title", "credits"]
    dialog.list.setCurrentIndex(dialog.rows.index(0))
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    QTest.mouseClick(dialog.use, Qt.MouseButton.LeftButton)
    assert desk.release().title == f"ใหม่ {RELEASE.title}"


def test_another_document_is_refused_in_a_sentence(desk: DeskWindow, qtbot, tmp_path: Path) -> None:
    other = docx.Document()
    other.add_paragraph("รายงานการประชุมสามัญประจำเดือน วาระที่หนึ่งเรื่องแจ้งเพื่อทราบ")
    other.save(str(tmp_path / "other.docx"))
    desk.returning.read(tmp_path / "other.docx")
    qtbot.waitUntil(lambda: desk.findChild(QMessageBox, "problem_dialog") is not None, timeout=20_000)
    box = desk.findChild(QMessageBox, "problem_dialog")
    assert "ไม่เหมือนข่าว" in box.text()
    box.close()


def test_closing_the_window_waits_for_the_reading(desk: DeskWindow, tmp_path: Path) -> None:
    desk.returning.read(returned_file(tmp_path, NAME))
    desk.close()
    assert desk.findChild(ChangesDialog) is None
