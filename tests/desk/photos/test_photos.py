"""Photos in the window: taken in beside it, described, put in order, turned, cropped, taken back."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton

from prd_desk.desk.photos.photo_card import OWN
from prd_desk.desk.photos.photos_strip import MOST_PHOTOS
from prd_desk.desk.proofreading.proofed_field import ProofedField
from prd_desk.intake import take_photo
from prd_desk.news import EventFacts, Person, Photo, Release, Speaker

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from prd_desk.desk.photos.card_grid import CardGrid
    from prd_desk.desk.window import DeskWindow


def write_picture(path: Path, size: tuple[int, int] = (60, 40), colour: str = "teal") -> Path:
    Image.new("RGB", size, colour).save(path)
    return path


def photo(file: str, size: tuple[int, int] = (60, 40), **texts: str) -> Photo:
    held = io.BytesIO()
    Image.new("RGB", size, "teal").save(held, "PNG")
    return Photo(file, take_photo(held.getvalue(), file).content, **texts)


def files_of(desk: DeskWindow) -> list[str]:
    return [each.file for each in desk.release().photos]


def size_of(content: bytes) -> tuple[int, int]:
    return Image.open(io.BytesIO(content)).size


@pytest.fixture
def take(desk, qtbot) -> Callable[[Sequence[Path]], None]:
    def take_them(paths: Sequence[Path]) -> None:
        with qtbot.waitSignal(desk.taking.finished, timeout=15_000):
            desk.taking.take(paths)

    return take_them


@pytest.fixture
def three(desk) -> DeskWindow:
    desk.show_release(Release(photos=(photo("ก.jpg"), photo("ข.jpg"), photo("ค.jpg"))))
    desk.focus_on("photos")
    return desk


# --- in


def test_photos_come_in_order_and_what_fails_is_told_once(desk, take, tmp_path: Path) -> None:
    paths = [write_picture(tmp_path / f"{name}.png") for name in ("สอง", "หนึ่ง")]
    broken = [tmp_path / f"เสีย{number}.jpg" for number in range(10)]
    for path in broken:
        path.write_text("no picture")
    take([paths[0], *broken, paths[1]])
    assert files_of(desk) == ["สอง.jpg", "หนึ่ง.jpg"]
    assert desk.isWindowModified()
    (box,) = desk.findChildren(QMessageBox)
    assert "เสีย0.jpg" in box.text()
    assert "อีก ๒ ไฟล์" in box.text()
    assert "เสีย9.jpg" in box.detailedText()
    box.close()


def test_photos_of_a_telephone_come_in_beside_the_window(desk, take, tmp_path: Path) -> None:
    samples = Path(__file__).parents[2] / "intake" / "samples"
    for name in ("phone.heic", "deadly.heic"):
        (tmp_path / name.upper()).write_bytes((samples / name).read_bytes())
    take([tmp_path])
    assert files_of(desk) == ["PHONE.jpg"]
    assert size_of(desk.release().photos[0].content) == (128, 192)
    (box,) = desk.findChildren(QMessageBox)
    assert box.text() == "ภาพ HEIC DEADLY.HEIC เสียหาย"
    box.close()


def test_two_photos_of_one_name_get_two_names(desk, take, tmp_path: Path) -> None:
    path = write_picture(tmp_path / "ก.png")
    take([path, path])
    assert files_of(desk) == ["ก.jpg", "ก-2.jpg"]


def test_of_a_folder_the_pictures_in_it_are_taken(desk, take, tmp_path: Path) -> None:
    write_picture(tmp_path / "ข.JPG")
    write_picture(tmp_path / "ก.jpg")
    (tmp_path / "รายชื่อ.txt").write_text("ไม่ใช่ภาพ", encoding="utf-8")
    (tmp_path / "ลึก").mkdir()
    write_picture(tmp_path / "ลึก" / "ค.jpg")
    take([tmp_path])
    assert files_of(desk) == ["ก.jpg", "ข.jpg"]


def test_files_are_dropped_anywhere_on_the_window(desk, qtbot, tmp_path: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(write_picture(tmp_path / "ก.jpg")))])
    where, keys = QPoint(5, 5), Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(where, Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, keys)
    QApplication.sendEvent(desk, enter)
    assert enter.isAccepted()
    drop = QDropEvent(QPointF(where), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, keys)
    with qtbot.waitSignal(desk.taking.finished):
        QApplication.sendEvent(desk, drop)
    assert files_of(desk) == ["ก.jpg"]
    assert desk.photos.isVisible()
    assert not desk.sheet.body.canInsertFromMimeData(mime)


def test_other_files_are_not_accepted(desk) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/x/ข่าว.docx")])
    keys = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, keys)
    enter.ignore()
    QApplication.sendEvent(desk, enter)
    assert not enter.isAccepted()


def test_a_picture_on_the_clipboard_is_pasted(three, qtbot) -> None:
    image = QImage(80, 50, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    QGuiApplication.clipboard().setImage(image)
    three.photos.cards[0].setFocus()
    with qtbot.waitSignal(three.taking.finished):
        QTest.keyClick(three.photos.cards[0], Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert files_of(three)[-1] == "ภาพที่วาง.jpg"
    assert size_of(three.release().photos[-1].content) == (80, 50)


def test_a_thousand_files_are_not_taken_unasked(desk, qtbot, tmp_path: Path) -> None:
    path = write_picture(tmp_path / "ก.jpg", (8, 8))
    desk.taking.take([path] * 1000)
    qtbot.waitUntil(lambda: desk.findChild(QMessageBox, "crowded_dialog") is not None)
    box = desk.findChild(QMessageBox, "crowded_dialog")
    assert "1000" in box.text()
    assert str(MOST_PHOTOS) in box.text()
    assert not desk.taking.is_busy()
    box.findChild(QPushButton, "cancel").click()
    assert files_of(desk) == []


def test_when_there_is_room_for_a_few_these_are_taken(desk, qtbot, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr("prd_desk.desk.photos.photo_taking.MOST_PHOTOS", 2)
    path = write_picture(tmp_path / "ก.jpg", (8, 8))
    desk.taking.take([path] * 3)
    qtbot.waitUntil(lambda: desk.findChild(QMessageBox, "crowded_dialog") is not None)
    with qtbot.waitSignal(desk.taking.finished):
        desk.findChild(QMessageBox, "crowded_dialog").findChild(QPushButton, "take").click()
    assert files_of(desk) == ["ก.jpg", "ก-2.jpg"]


def test_what_has_come_stays_when_the_rest_is_stopped(desk, qtbot, tmp_path: Path) -> None:
    paths = [write_picture(tmp_path / f"{number:02}.jpg", (900, 600)) for number in range(30)]
    desk.focus_on("photos")
    with qtbot.waitSignal(desk.photos.listed):
        desk.taking.take(paths)
    assert desk.photos.waiting.isVisible()
    assert desk.is_modified()
    desk.photos.waiting.cancel_button.click()
    came = files_of(desk)
    assert came == [f"{number:02}.jpg" for number in range(len(came))]
    assert 0 < len(came) < 30
    assert not desk.photos.waiting.isVisible()


def test_a_release_that_is_opened_meanwhile_gets_no_photos_of_another(desk, qtbot, tmp_path: Path) -> None:
    paths = [write_picture(tmp_path / f"{number:02}.jpg", (900, 600)) for number in range(8)]
    with qtbot.waitSignal(desk.photos.listed):
        desk.taking.take(paths)
    desk.show_release(Release(photos=(photo("อื่น.jpg"),)))
    write_picture(tmp_path / "ใหม่.jpg")
    with qtbot.waitSignal(desk.taking.finished):
        desk.taking.take([tmp_path / "ใหม่.jpg"])
    assert files_of(desk) == ["อื่น.jpg", "ใหม่.jpg"]


def test_the_place_that_a_photo_told_is_said_to_be_gone(desk, take, tmp_path: Path) -> None:
    exif = Image.Exif()
    exif.get_ifd(0x8825)[1] = "N"
    Image.new("RGB", (40, 30)).save(tmp_path / "ก.jpg", exif=exif)
    said: list[str] = []
    desk.taking.said.connect(said.append)
    take([tmp_path / "ก.jpg"])
    assert said == ["เพิ่มภาพแล้ว ๑ ภาพ ลบตำแหน่งที่ถ่ายออกจาก ๑ ภาพ"]


# --- described


def test_a_caption_is_proofread_and_walked_to_from_another_page(three, qtbot, type_text) -> None:
    caption = three.photos.cards[1].editors["caption"]
    type_text(caption, "ผู้ร่วมสัมนา ครบ")
    qtbot.waitUntil(lambda: len(caption.extraSelections()) == 1)
    qtbot.waitUntil(lambda: [found.field for found in three.findings.items] == ["photos.1.caption"])
    three.focus_on("issuer")
    assert not caption.isVisible()
    three.corrections.next()
    assert caption.hasFocus()
    assert caption.isVisible()


def test_small_and_long_photos_are_remarked_on(desk, qtbot) -> None:
    photos = (photo("เล็ก.jpg", (320, 200)), photo("ยาว.jpg", (1900, 300)), photo("ดี.jpg", (1600, 900)))
    desk.show_release(Release(photos=photos))
    cards = desk.photos.cards
    qtbot.waitUntil(lambda: all(not card.picture.pixmap().isNull() for card in cards))
    assert ["320 × 200" in cards[0].remark.text(), "๓ ต่อ ๑" in cards[1].remark.text()] == [True, True]
    assert cards[2].remark.text() == ""


def test_a_lost_photo_is_shown_as_lost(desk, qtbot) -> None:
    desk.show_release(Release(photos=(Photo("หาย.jpg"),)))
    qtbot.waitUntil(lambda: "ไม่มีไฟล์" in desk.photos.cards[0].picture.text())


def test_people_from_left_to_right_go_into_the_caption(three, qtbot) -> None:
    people = (Person("สมชาย ใจดี", title="นาย"), Person("มาลี งามตา", title="นาง"))
    facts = EventFacts(presider=people[0], speakers=(Speaker(people[1]),))
    three.show_release(Release(photos=(photo("ก.jpg", caption="พิธีเปิดงาน"),), facts=facts))
    card = three.photos.cards[0]
    three.photos.do(card, "people")
    dialog = three.photos.findChild(object, "people_dialog")
    qtbot.waitUntil(dialog.isActiveWindow)
    for row in range(dialog.list.count()):
        dialog.list.item(row).setCheckState(Qt.CheckState.Checked)
    dialog.list.setCurrentRow(1)
    QTest.keyClick(dialog.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    dialog.write_button.click()
    assert card.editors["caption"].text() == "พิธีเปิดงาน (จากซ้าย) นางมาลี งามตา, นายสมชาย ใจดี"
    three.activateWindow()
    card.editors["caption"].setFocus()
    qtbot.waitUntil(card.editors["caption"].hasFocus)
    three.writing.undo()
    assert card.editors["caption"].text() == "พิธีเปิดงาน"


def test_one_credit_for_all(three) -> None:
    three.photos.cards[1].editors["credit"].set_text("ภาพ: กองประชาสัมพันธ์")
    three.photos.do(three.photos.cards[1], "credit")
    assert {each.credit for each in three.release().photos} == {"ภาพ: กองประชาสัมพันธ์"}


# --- order


def test_order_by_keys_and_back(three) -> None:
    card = three.photos.cards[2]
    card.editors["caption"].set_text("ภาพหมู่")
    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert files_of(three) == ["ก.jpg", "ค.jpg", "ข.jpg"]
    assert card.hasFocus()
    QTest.keyClick(card, Qt.Key.Key_Home, Qt.KeyboardModifier.AltModifier)
    assert files_of(three) == ["ค.jpg", "ก.jpg", "ข.jpg"]
    assert card.cover.isVisible()
    assert card.editors["caption"].field == "photos.0.caption"
    QTest.keyClick(card, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(card, Qt.Key.Key_Delete)
    assert files_of(three) == ["ก.jpg", "ข.jpg"]
    assert three.photos.cards[1].hasFocus()
    for _ in range(4):
        three.commands.actions["undo"].trigger()
    assert files_of(three) == ["ก.jpg", "ข.jpg", "ค.jpg"]
    assert three.release().photos[2].caption == "ภาพหมู่"
    three.commands.actions["redo"].trigger()
    assert files_of(three) == ["ก.jpg", "ค.jpg", "ข.jpg"]


def drag(grid: CardGrid, number: int, to: QPoint) -> None:
    mime = QMimeData()
    mime.setData(OWN, str(number).encode())
    act, button, keys = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(grid, QDragEnterEvent(to, act, mime, button, keys))
    QApplication.sendEvent(grid, QDropEvent(QPointF(to), act, mime, button, keys))


@pytest.mark.parametrize(("width", "columns"), [(292, 1), (620, 2)])
def test_order_by_dragging(three, width: int, columns: int) -> None:
    three.splitter.setSizes([width, 600, 314])
    QApplication.processEvents()
    cards, grid = three.photos.cards, three.photos.grid
    assert len({card.x() for card in cards}) == columns
    drag(grid, 2, cards[0].geometry().topLeft() + QPoint(10, 4))
    assert files_of(three) == ["ค.jpg", "ก.jpg", "ข.jpg"]
    QApplication.processEvents()
    drag(grid, 0, three.photos.cards[2].geometry().bottomRight() - QPoint(3, 3))
    assert files_of(three) == ["ก.jpg", "ข.jpg", "ค.jpg"]


def test_photos_that_came_together_go_together(desk, take, tmp_path: Path) -> None:
    take([write_picture(tmp_path / f"{name}.jpg") for name in "กขค"])
    take([write_picture(tmp_path / "ง.jpg")])
    desk.focus_on("photos")
    desk.commands.actions["undo"].trigger()
    assert files_of(desk) == ["ก.jpg", "ข.jpg", "ค.jpg"]
    desk.commands.actions["undo"].trigger()
    assert files_of(desk) == []
    desk.commands.actions["redo"].trigger()
    assert files_of(desk) == ["ก.jpg", "ข.jpg", "ค.jpg"]


# --- turned and cropped


def test_two_turns_in_a_row_make_a_half(desk, qtbot, tmp_path: Path) -> None:
    image = Image.new("RGB", (64, 32), "black")
    image.paste("white", (0, 0, 32, 32))
    image.save(tmp_path / "ก.png")
    desk.show_release(Release(photos=(take_photo(tmp_path / "ก.png"),)))
    desk.focus_on("photos")
    card, before = desk.photos.cards[0], desk.photos.cards[0].photo.content
    card.setFocus()
    for _ in range(2):
        QTest.keyClick(card, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: desk.photos.history.count() == 2)
    turned = Image.open(io.BytesIO(desk.release().photos[0].content))
    assert turned.size == (64, 32)
    assert turned.getpixel((8, 8)) < (40, 40, 40)
    assert turned.getpixel((56, 8)) > (215, 215, 215)
    desk.commands.actions["undo"].trigger()
    desk.commands.actions["undo"].trigger()
    assert desk.release().photos[0].content == before
    assert not desk.photos.is_modified(desk._opened.photos)


def test_a_photo_is_cropped_by_keys_and_taken_back(desk, qtbot) -> None:
    desk.show_release(Release(photos=(photo("ก.jpg", (800, 400)),)))
    desk.focus_on("photos")
    card, before = desk.photos.cards[0], desk.photos.cards[0].photo.content
    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_Return)
    dialog = desk.photos.findChild(object, "crop_dialog")
    dialog.ratios.button(3).click()
    QTest.keyClick(dialog.view, Qt.Key.Key_Right)
    assert "400 × 400" in dialog.view.accessibleDescription()
    QTest.keyClick(dialog.view, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert desk.photos.cards[0].photo.content is before
    with qtbot.waitSignal(desk.photos.changed):
        dialog.findChild(QPushButton, "apply").click()
    assert size_of(desk.release().photos[0].content) == (384, 384)
    desk.commands.actions["undo"].trigger()
    assert desk.release().photos[0].content == before


def test_a_corner_of_the_frame_is_dragged(desk) -> None:
    desk.show_release(Release(photos=(photo("ก.jpg", (800, 400)),)))
    desk.photos.do(desk.photos.cards[0], "crop")
    dialog = desk.photos.findChild(object, "crop_dialog")
    view, corner = dialog.view, dialog.view.framed_rect().bottomRight().toPoint()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=corner)
    QTest.mouseMove(view, view.shown().center().toPoint())
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton)
    assert view.frame.right == pytest.approx(0.5, abs=0.01)
    assert view.frame.bottom == pytest.approx(0.5, abs=0.01)
    dialog.reject()
    assert size_of(desk.release().photos[0].content) == (800, 400)


def test_a_theme_change_while_the_dialog_is_open(three) -> None:
    from prd_desk.desk.look.theme import DARK, Theme

    three.photos.do(three.photos.cards[0], "crop")
    three.findChild(Theme).use(DARK)
    assert three.photos.findChild(object, "crop_dialog").isVisible()


def test_a_photo_that_comes_back_is_proofread_once(three, qtbot, type_text) -> None:
    card = three.photos.cards[1]
    caption = card.editors["caption"]
    type_text(caption, "ผู้ร่วมสัมนา ครบ")
    qtbot.waitUntil(lambda: len(caption.extraSelections()) == 1)
    three.photos.remove(card)
    qtbot.waitUntil(lambda: not three.findings.items)
    three.photos.history.undo()
    qtbot.waitUntil(lambda: [found.field for found in three.findings.items] == ["photos.1.caption"])
    assert len(caption.extraSelections()) == 1
    assert len(caption.findChildren(ProofedField)) == 1
