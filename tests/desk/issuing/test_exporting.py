"""What the export menu offers beside a single file: sets, folders, photo packs, review copies, templates."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import docx
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QPushButton

from prd_desk.desk.issuing.summary_sheet import SummarySheet
from prd_desk.export import to_prdnews
from prd_desk.intake import take_photo
from prd_desk.news import EventFacts, Release

if TYPE_CHECKING:
    from pathlib import Path

RELEASE = Release(
    category="ภาพกิจกรรม",
    issuer="สำนักทดสอบ",
    title="เปิดอบรม",
    kicker="กลุ่มงานจัดอบรม",
    date=date(2020, 9, 10),
    body="วันแรกของงาน มีการประชม 45 คน",
    credits="ข่าว: ผู้สื่อข่าว",
    facts=EventFacts(event="อบรม"),
)


def picture(size: tuple[int, int] = (900, 600)) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", size, "teal").save(buffer, "PNG")
    return buffer.getvalue()


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    path = tmp_path / "ข่าว.prdnews"
    photo = replace(take_photo(picture(), "ก"), caption="ผู้เข้าอบรม 45 คน")
    to_prdnews(replace(RELEASE, photos=(photo,)), path)
    return path


@pytest.fixture
def desk(open_desk, saved: Path):
    return open_desk(saved)


def run(desk, command: str) -> None:
    """Ask for an export, and want it whatever the summary tells of."""
    desk.commands.actions[command].trigger()
    go_on(desk)


def go_on(desk) -> None:
    """Export in spite of the slip in the release."""
    for sheet in desk.findChildren(SummarySheet):
        if sheet.isVisible():
            sheet.findChild(QPushButton, "go_on").click()


def answer_with(desk, path: Path) -> None:
    """Answer the file dialog that is open."""
    dialog = [each for each in desk.findChildren(QFileDialog) if each.isVisible()][-1]
    if dialog.fileMode() == QFileDialog.FileMode.ExistingFiles:
        dialog.filesSelected.emit([str(path)])
    else:
        dialog.fileSelected.emit(str(path))
    dialog.close()


def dialog_of(desk, name: str) -> QDialog:
    return [each for each in desk.findChildren(QDialog, name) if each.isVisible()][-1]


def click(button) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def said(desk, qtbot, do) -> str:
    with qtbot.waitSignal(desk.exporting.said) as caught:
        do()
    return caught.args[0]


def test_several_at_once_are_chosen_with_boxes_and_remembered(desk, tmp_path: Path, qtbot) -> None:
    run(desk, "export_several")
    dialog = dialog_of(desk, "set_dialog")
    assert [kind for kind, box in dialog.kinds.items() if box.isChecked()] == ["word", "html"]
    for kind in ("html", "text", "photos"):
        QTest.keyClick(dialog.kinds[kind], Qt.Key.Key_Space)
    with_captions = dialog.length.text()
    QTest.keyClick(dialog.captions, Qt.Key.Key_Space)
    assert dialog.length.text() != with_captions
    dialog.side.setCurrentIndex(dialog.side.findData(800))
    told = said(desk, qtbot, lambda: click(dialog.send))
    (folder,) = (path for path in tmp_path.iterdir() if path.is_dir() and path.name.endswith("เปิดอบรม"))
    assert folder.name in told
    assert sorted(path.name for path in folder.iterdir()) == ["เปิดอบรม.docx", "เปิดอบรม.txt", "เปิดอบรม.zip"]
    text = (folder / "เปิดอบรม.txt").read_text(encoding="utf-8")
    assert "ผู้เข้าอบรม" not in text
    with zipfile.ZipFile(folder / "เปิดอบรม.zip") as pack, Image.open(pack.open("01-เปิดอบรม.jpg")) as image:
        assert max(image.size) == 800

    run(desk, "export_several")
    again = dialog_of(desk, "set_dialog")
    assert [kind for kind, box in again.kinds.items() if box.isChecked()] == ["word", "text", "photos"]
    assert not again.captions.isChecked()
    assert f"{len(text.strip()):,} " in again.length.text()
    assert again.side.currentData() == 800
    for kind in ("word", "text", "photos"):
        QTest.keyClick(again.kinds[kind], Qt.Key.Key_Space)
    assert not again.send.isEnabled()
    again.reject()


def test_the_head_is_switched_for_a_form_and_stays_so(desk, tmp_path: Path, qtbot) -> None:
    run(desk, "export_several")
    without = dialog_of(desk, "set_dialog")
    assert not without.emblem.isEnabled()
    assert "office/emblem.png" in without.emblem.toolTip()
    without.reject()
    (tmp_path / "home" / "office").mkdir()
    (tmp_path / "home" / "office" / "emblem.png").write_bytes(picture())
    run(desk, "export_several")
    dialog = dialog_of(desk, "set_dialog")
    QTest.keyClick(dialog.emblem, Qt.Key.Key_Space)
    said(desk, qtbot, lambda: click(dialog.send))
    run(desk, "export_word")
    answer_with(desk, tmp_path / "ออก.docx")
    shapes = docx.Document(str(tmp_path / "ออก.docx")).inline_shapes
    assert [shape._inline.docPr.get("descr") for shape in shapes] == ["ตราครุฑ", "ผู้เข้าอบรม ๔๕ คน"]


def test_the_page_in_a_folder(desk, tmp_path: Path) -> None:
    run(desk, "export_web")
    answer_with(desk, tmp_path)
    assert (tmp_path / "เปิดอบรม" / "index.html").is_file()
    assert (tmp_path / "เปิดอบรม" / "images" / "01-เปิดอบรม.jpg").is_file()


def test_a_photo_pack(desk, tmp_path: Path) -> None:
    run(desk, "export_photos")
    answer_with(desk, tmp_path / "ภาพ.zip")
    assert zipfile.ZipFile(tmp_path / "ภาพ.zip").namelist() == ["01-เปิดอบรม.jpg", "คำบรรยายภาพ.txt"]


def test_a_review_copy_has_what_is_open_as_comments(desk, tmp_path: Path, qtbot) -> None:
    qtbot.waitUntil(lambda: any(found.text == "ประชม" for found in desk.findings.items))
    run(desk, "export_review")
    answer_with(desk, tmp_path / "ตรวจ.docx")
    comments = list(docx.Document(str(tmp_path / "ตรวจ.docx")).comments)
    assert [comment.text.splitlines()[0] for comment in comments] == ["น่าจะเป็น ประชุม"]


def test_a_review_copy_goes_out_after_the_summary_as_sending_for_review_does(desk, qtbot) -> None:
    qtbot.waitUntil(lambda: any(found.text == "ประชม" for found in desk.findings.items))
    desk.commands.actions["export_review"].trigger()
    (sheet,) = desk.findChildren(SummarySheet)
    assert sheet.windowTitle() == "ก่อนส่งตรวจ"
    assert [each for each in desk.findChildren(QFileDialog) if each.isVisible()] == []


def test_a_copy_for_the_web_is_made_at_once_and_says_what_is_open(desk, qtbot, qapp) -> None:
    qtbot.waitUntil(lambda: any(found.text == "ประชม" for found in desk.findings.items))
    desk.sheet.editors["title"].set_text("")
    told = said(desk, qtbot, desk.commands.actions["copy_for_web"].trigger)
    assert "จุดที่ต้องแก้ 1 จุด" in told
    assert "ขาดข้อมูล 1 ช่อง" in told
    assert "วันแรกของงาน" in qapp.clipboard().text()
    assert desk.findChildren(SummarySheet) == []


def test_plain_text_says_how_long_it_is(desk, tmp_path: Path, qtbot) -> None:
    run(desk, "export_text")
    told = said(desk, qtbot, lambda: answer_with(desk, tmp_path / "ออก.txt"))
    assert f"{len((tmp_path / 'ออก.txt').read_text(encoding='utf-8').strip())} ตัวอักษร" in told


def write_template(path: Path, *lines: str) -> Path:
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    document.save(str(path))
    return path


def rows(dialog) -> list[tuple[str, str]]:
    tree = dialog.fields
    return [
        (tree.topLevelItem(i).text(0), tree.topLevelItem(i).text(1)) for i in range(tree.topLevelItemCount())
    ]


def test_a_template_is_looked_at_accepted_and_filled(desk, tmp_path: Path) -> None:
    template = write_template(tmp_path / "หนังสือ.docx", "{{หัวข้อข่าว}}", "{{เนื้อขาว}}", "{{เนื้อข่าว}}")
    run(desk, "export_by_template")
    dialog = dialog_of(desk, "template_dialog")
    assert dialog.list.count() == 0
    assert not dialog.send.isEnabled()
    click(dialog.take_in)
    answer_with(desk, template)
    assert ("หัวข้อข่าว", "รู้จัก") in rows(dialog)
    assert ("เนื้อขาว", "ไม่รู้จัก") in rows(dialog)
    assert any(what == "ยังขาด" for _, what in rows(dialog))
    assert not dialog.send.isEnabled()
    assert not (tmp_path / "home" / "templates").exists()
    click(dialog.accept_it)
    assert [dialog.list.item(0).text()] == ["หนังสือ"]
    template.unlink()
    click(dialog.send)
    go_on(desk)
    answer_with(desk, tmp_path / "ออก.docx")
    texts = [paragraph.text for paragraph in docx.Document(str(tmp_path / "ออก.docx")).paragraphs]
    assert texts == ["เปิดอบรม", "{{เนื้อขาว}}", "วันแรกของงาน มีการประชม ๔๕ คน"]


def test_a_template_without_fields_cannot_be_accepted(desk, tmp_path: Path) -> None:
    run(desk, "export_by_template")
    dialog = dialog_of(desk, "template_dialog")
    dialog.show_file(write_template(tmp_path / "เปล่า.docx", "ไม่มีช่อง"))
    assert not dialog.accept_it.isEnabled()
    assert "ไม่มีช่องของข่าว" in dialog.sum.text()
    (tmp_path / "เสีย.docx").write_bytes(b"PK\x03\x04")
    dialog.show_file(tmp_path / "เสีย.docx")
    box = desk.findChild(QMessageBox, "problem_dialog")
    assert "เสีย.docx" in box.text()
    box.close()
    dialog.reject()


def test_a_form_of_the_office_can_be_chosen_and_a_broken_one_is_told(open_desk, tmp_path: Path) -> None:
    from prd_desk.resources import resource

    folder = tmp_path / "home" / "forms"
    folder.mkdir(parents=True)
    text = resource("forms", "photo_news.yaml").read_text("utf-8")
    (folder / "office_news.yaml").write_text(text.replace("photo_news", "office_news"), encoding="utf-8")
    (folder / "broken.yaml").write_text("schema: 7", encoding="utf-8")
    desk = open_desk()
    box = desk.findChild(QMessageBox, "problem_dialog")
    assert "broken.yaml" in box.text()
    box.close()
    desk.form_pane.form.setCurrentIndex(desk.form_pane.form.findData("office_news"))
    assert desk.form().id == "office_news"
