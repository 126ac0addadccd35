"""What is typed is in the library within a second, and nothing leaves the fields that is not."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog, QMessageBox, QWidget

from prd_desk.errors import UserError
from prd_desk.intake import read_release
from prd_desk.library import Library, Occasion
from prd_desk.news import Release

if TYPE_CHECKING:
    from pathlib import Path

    from prd_desk.desk.window import DeskWindow


def kept(desk: DeskWindow) -> bool:
    """Whether the library has all that the window shows."""
    return desk.keeping.number is not None and not desk.keeping.dirty


def asked(desk: DeskWindow, work):
    """What the librarian answers."""
    ask = desk.shelf.ask(work)
    assert ask.done.wait(10)
    if ask.error is not None:
        raise ask.error
    return ask.answer


def occasions(desk: DeskWindow) -> list[Occasion]:
    """Of the versions of the release on the desk, the newest first."""
    return [version.occasion for version in asked(desk, lambda lib: lib.versions(desk.keeping.number))]


@pytest.fixture
def refusing(monkeypatch):
    """Switches the disk off and on again, as the library sees it."""

    def refuse(*, yes: bool = True) -> None:
        def fail(*_args: object, **_more: object) -> None:
            raise UserError("ใช้คลังข่าวไม่ได้: ดิสก์เต็ม", "ลบไฟล์ที่ไม่ใช้", "disk full")

        if yes:
            monkeypatch.setattr(Library, "save", fail)
            monkeypatch.setattr(Library, "add", fail)
        else:
            monkeypatch.undo()

    return refuse


def test_typing_on_and_on_is_kept_within_a_second(desk, qtbot, type_text) -> None:
    type_text(desk.sheet.body, "ก")
    begun = time.monotonic()
    while desk.keeping.number is None and time.monotonic() - begun < 5:
        type_text(desk.sheet.body, "ข")  # never a pause
        QApplication.processEvents()
    assert time.monotonic() - begun < 1
    qtbot.waitUntil(lambda: kept(desk))
    assert asked(desk, lambda lib: lib.read(desk.keeping.number)).release.body == desk.sheet.body.text()
    assert desk.status.kept.text().startswith("เก็บแล้ว ")


def test_leaving_the_window_keeps_at_once(desk, qtbot, type_text) -> None:
    type_text(desk.sheet.body, "ก่อนไปที่อื่น")
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(lambda: desk.keeping._in_hand is not None or kept(desk), timeout=300)
    qtbot.waitUntil(lambda: kept(desk))


def test_an_empty_release_nobody_began_leaves_no_trace(desk, tmp_path: Path) -> None:
    assert desk.close()
    with Library.open(tmp_path / "home", by="") as library:
        assert library.entries() == []


def test_closing_keeps_without_a_question_and_the_next_start_shows_it(open_desk, qtbot, type_text) -> None:
    desk = open_desk()
    type_text(desk.sheet.body, "พิมพ์แล้วปิดทันที")
    assert desk.close()
    assert desk.findChild(QMessageBox) is None
    again = open_desk()
    assert again.release().body == "พิมพ์แล้วปิดทันที"
    assert not again.notices.isVisible()


def test_whoever_types_before_the_library_is_open_goes_on(
    open_desk, qtbot, type_text, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = open_desk()
    type_text(desk.sheet.body, "ข่าวเมื่อวาน")
    desk.close()
    typed, really_open = threading.Event(), Library.open

    def open_late(*args: object, **named: object) -> Library:
        assert typed.wait(10)
        return really_open(*args, **named)

    monkeypatch.setattr(Library, "open", open_late)
    again = open_desk(ready=False)
    type_text(again.sheet.body, "ข่าววันนี้")
    typed.set()
    qtbot.waitUntil(lambda: kept(again))
    assert again.release().body == "ข่าววันนี้"
    assert len(asked(again, lambda lib: lib.entries())) == 2


def test_what_may_stand_is_kept_with_the_release(open_desk, qtbot) -> None:
    desk = open_desk()
    desk.sheet.body.insertPlainText("จัดประชม วันนี้")
    qtbot.waitUntil(lambda: len(desk.findings.items) == 1)
    desk.corrections.ignore_here(desk.findings.items[0])
    there = desk.stet.ignored.dismissals()
    qtbot.waitUntil(lambda: kept(desk))
    desk.close()
    again = open_desk()
    assert again.stet.ignored.dismissals() == there
    assert [dismissal.text for dismissal in there] == ["ประชม"]
    assert again.findings.items == []


# --- versions


def test_ctrl_s_makes_a_version_and_asks_nothing(desk, qtbot, type_text) -> None:
    type_text(desk.sheet.body, "ฉบับแรก")
    desk.commands.actions["save"].trigger()
    qtbot.waitUntil(lambda: kept(desk))
    assert occasions(desk) == [Occasion.SAVED]
    assert desk.findChild(QFileDialog) is None


def test_a_version_can_have_a_name(desk, qtbot, type_text) -> None:
    type_text(desk.sheet.body, "ฉบับแรก")
    desk.commands.actions["save_as"].trigger()
    dialog = desk.findChild(QInputDialog, "name_dialog")
    dialog.setTextValue(" ส่ง  ผอ. ")
    dialog.accept()
    qtbot.waitUntil(lambda: kept(desk))
    versions = asked(desk, lambda lib: lib.versions(desk.keeping.number))
    assert [version.name for version in versions] == ["ส่ง ผอ."]


def test_before_all_are_replaced_a_version_is_kept(desk, qtbot, type_text) -> None:
    type_text(desk.sheet.body, "กรม กรม กรม")
    desk.find_bar.open(replacing=True)
    desk.find_bar.asked.setText("กรม")
    desk.find_bar.by.setText("กอง")
    desk.find_bar.replace_all()
    qtbot.waitUntil(lambda: kept(desk))
    versions = asked(desk, lambda lib: lib.versions(desk.keeping.number))
    assert [version.occasion for version in versions] == [Occasion.BULK_FIX]
    before = asked(desk, lambda lib: lib.read_version(versions[0].id))
    assert before.body == "กรม กรม กรม"
    assert asked(desk, lambda lib: lib.read(desk.keeping.number)).release.body == "กอง กอง กอง"


def test_before_findings_are_mended_together_a_version_is_kept(desk, qtbot) -> None:
    desk.sheet.body.insertPlainText("จัดประชม และประชม อีก")
    qtbot.waitUntil(lambda: len(desk.findings.items) == 2)
    desk.corrections.mend_alike(desk.findings.items[0])
    qtbot.waitUntil(lambda: kept(desk))
    assert desk.release().body == "จัดประชุม และประชุม อีก"
    assert occasions(desk) == [Occasion.BULK_FIX]


def test_an_export_keeps_a_version_under_the_files_name(desk, qtbot, tmp_path: Path, type_text) -> None:
    type_text(desk.sheet.body, "ออกแล้ว")
    desk.exporting._issue(tmp_path / "ออก.txt")
    desk.filing._write(tmp_path / "สำเนา.prdnews", None)
    qtbot.waitUntil(lambda: kept(desk))
    names = [version.name for version in asked(desk, lambda lib: lib.versions(desk.keeping.number))]
    assert names == ["สำเนา.prdnews", "ออก.txt"]


# --- a disk that refuses


def test_a_full_disk_is_told_and_the_text_stays_until_it_is_kept(desk, qtbot, type_text, refusing) -> None:
    refusing()
    type_text(desk.sheet.body, "ยังไม่มีที่เก็บ")
    qtbot.waitUntil(lambda: desk.notices.topic == "unkept")
    assert "ดิสก์เต็ม" in desk.notices.label.text()
    assert desk.status.kept.text() == "ยังเก็บไม่ได้"
    refusing(yes=False)
    desk.keeping.save()
    qtbot.waitUntil(lambda: kept(desk))
    assert not desk.notices.isVisible()


def test_another_release_does_not_come_over_one_that_is_not_kept(desk, qtbot, type_text, refusing) -> None:
    refusing()
    type_text(desk.sheet.body, "ยังไม่มีที่เก็บ")
    desk.commands.actions["new"].trigger()
    qtbot.waitUntil(lambda: desk.notices.topic == "unkept")
    assert desk.release().body == "ยังไม่มีที่เก็บ"


def test_closing_on_a_full_disk_offers_a_file_elsewhere(
    desk, qtbot, tmp_path: Path, type_text, refusing
) -> None:
    refusing()
    type_text(desk.sheet.body, "ยังไม่มีที่เก็บ")
    desk.close()
    assert desk.isVisible()
    box = desk.findChild(QMessageBox, "unkept_dialog")
    assert "ดิสก์เต็ม" in box.text()
    next(button for button in box.buttons() if button.objectName() == "save").click()
    desk.findChild(QFileDialog, "file_dialog").fileSelected.emit(str(tmp_path / "ที่อื่น.prdnews"))
    assert read_release(tmp_path / "ที่อื่น.prdnews").body == "ยังไม่มีที่เก็บ"
    assert not desk.isVisible()


def test_one_may_stay_instead(desk, type_text, refusing) -> None:
    refusing()
    type_text(desk.sheet.body, "ยังไม่มีที่เก็บ")
    desk.close()
    box = desk.findChild(QMessageBox, "unkept_dialog")
    next(button for button in box.buttons() if button.objectName() == "cancel").click()
    assert desk.isVisible()
    assert desk.release().body == "ยังไม่มีที่เก็บ"


def test_a_release_the_test_shows_itself_is_not_taken_for_a_change(desk) -> None:
    desk.show_release(Release(body="แสดงเฉย ๆ"))
    assert not desk.keeping.dirty
