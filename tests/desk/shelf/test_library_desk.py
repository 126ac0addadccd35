"""A crash, another machine, a damaged file: what the window says, and that nothing is lost."""

from __future__ import annotations

import os
import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton

from prd_desk.intake import read_release
from prd_desk.library import Library, Wanted, backups, sqlite
from prd_desk.library.checking import Report
from prd_desk.library.places import BACKUPS, DATABASE, FOLDER
from prd_desk.news import Release
from tests.stress import kill_desk

if TYPE_CHECKING:
    from pathlib import Path

    from prd_desk.desk.window import DeskWindow


def button(desk: DeskWindow, text: str) -> QPushButton:
    """A button of the bar across the top."""
    return next(each for each in desk.notices.findChildren(QPushButton) if each.text() == text)


@pytest.mark.skipif(os.name != "posix", reason="kill -9 is a thing of POSIX")
def test_killed_while_typing_it_loses_less_than_a_second(tmp_path: Path, open_desk) -> None:
    home, out = tmp_path / "home", tmp_path / "out"
    out.mkdir()
    lines = kill_desk.killed(home, out, 1.5)
    desk = open_desk()
    assert desk.notices.topic == "rescued"
    assert "กู้คืนข่าวที่ยังเขียนค้างเมื่อ" in desk.notices.label.text()
    assert desk.release().body.startswith("1 2 3 ")
    button(desk, "ปิด").click()
    assert not desk.notices.isVisible()
    desk.close()
    found, lost = kill_desk.verified(home, out, lines)
    assert lost < kill_desk.MAY_BE_LOST
    assert not any(found[fault] for fault in kill_desk.FAULTS)


def test_while_another_has_the_library_it_can_be_read_and_a_copy_written(
    open_desk, tmp_path: Path, type_text, qtbot
) -> None:
    with Library.open(tmp_path / "home", by="สมชาย") as theirs:
        theirs.add(Release(title="ข่าวของสมชาย", body="เขียนค้างไว้"))
        desk = open_desk()
        assert desk.release().title == "ข่าวของสมชาย"
        assert "สมชาย" in desk.notices.label.text()
        type_text(desk.sheet.body, "แทรก")
        assert desk.release().body == "เขียนค้างไว้"
        button(desk, "เขียนในสำเนา").click()
        type_text(desk.sheet.body, "แทรก")
        assert desk.release().body == "แทรกเขียนค้างไว้"
        desk.close()
        box = desk.findChild(QMessageBox, "unkept_dialog")
        next(each for each in box.buttons() if each.objectName() == "save").click()
        desk.findChild(QFileDialog, "file_dialog").fileSelected.emit(str(tmp_path / "สำเนา.prdnews"))
        assert read_release(tmp_path / "สำเนา.prdnews").body == "แทรกเขียนค้างไว้"
        assert [entry.title for entry in theirs.entries()] == ["ข่าวของสมชาย"]


def test_when_the_other_has_gone_one_can_go_on(open_desk, tmp_path: Path, type_text, qtbot) -> None:
    with Library.open(tmp_path / "home", by="สมชาย") as theirs:
        theirs.add(Release(title="ข่าวของสมชาย", body="เขียนค้างไว้"))
        desk = open_desk()
    button(desk, "ลองอีกครั้ง").click()
    qtbot.waitUntil(lambda: desk.shelf.is_writable)
    type_text(desk.sheet.body, "แทรก")
    qtbot.waitUntil(lambda: not desk.keeping.dirty)
    assert desk.release().body == "แทรกเขียนค้างไว้"
    assert not desk.notices.isVisible()


def test_a_damaged_library_is_recovered_from_its_backup(open_desk, tmp_path: Path, qtbot) -> None:
    home = tmp_path / "home"
    with Library.open(home, by="") as library:
        library.add(Release(title="ข่าวที่สำรองไว้", body="เนื้อข่าว"))
        library.upkeep()
    (home / FOLDER / DATABASE).write_bytes(b"ruined" * 2_000)
    for ending in ("-wal", "-shm"):
        (home / FOLDER / f"{DATABASE}{ending}").unlink(missing_ok=True)
    desk = open_desk()
    box = desk.findChild(QMessageBox, "recovery_dialog")
    next(each for each in box.buttons() if each.objectName() == "agree").click()
    qtbot.waitUntil(lambda: desk.release().title == "ข่าวที่สำรองไว้")
    told = desk.findChild(QMessageBox, "recovered_dialog")
    assert "ข่าวที่สำรองไว้" in told.text()
    told.close()
    assert not desk.notices.isVisible()


def test_a_library_that_cannot_be_opened_leaves_the_window_at_work(
    open_desk, tmp_path: Path, qtbot, type_text
) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / FOLDER).write_text("not a folder")
    desk = open_desk()
    assert desk.notices.topic == "refused"
    type_text(desk.sheet.body, "เขียนต่อได้")
    (tmp_path / "home" / FOLDER).unlink()
    button(desk, "ลองอีกครั้ง").click()
    qtbot.waitUntil(lambda: desk.keeping.number is not None and not desk.keeping.dirty)
    assert desk.release().body == "เขียนต่อได้"


def test_a_backup_is_made_when_nobody_types_and_saving_does_not_wait_for_it(
    desk, qtbot, monkeypatch, type_text
) -> None:
    monkeypatch.setattr("prd_desk.desk.shelf.library_desk.IDLE_S", 0.0)
    copying, go_on = threading.Event(), threading.Event()

    def held(source: Path, target: Path, stop: threading.Event) -> None:
        copying.set()
        assert go_on.wait(20)
        sqlite.copy_database(source, target, stop)

    monkeypatch.setattr(backups, "copy_database", held)
    type_text(desk.sheet.body, "ข่าว")
    qtbot.waitUntil(lambda: not desk.keeping.dirty)
    desk.library_desk._keep_up()
    assert copying.wait(10)
    type_text(desk.sheet.body, "ต่อ")
    qtbot.waitUntil(lambda: not desk.keeping.dirty)
    asked = desk.shelf.ask(lambda library: (library.backups.all(), library.read(desk.keeping.number)))
    assert asked.done.wait(10)
    assert asked.answer[0] == []
    assert asked.answer[1].release.body == "ข่าวต่อ"
    go_on.set()
    listed = desk.shelf.ask_aside(lambda library: library.backups.all())
    assert listed.done.wait(20)
    assert len(listed.answer) == 1


def test_closing_does_not_wait_for_a_backup(desk, qtbot, monkeypatch, type_text, tmp_path: Path) -> None:
    monkeypatch.setattr("prd_desk.desk.shelf.library_desk.IDLE_S", 0.0)
    reading = threading.Event()

    def endless(_path: Path, *, stop: threading.Event) -> Report:
        reading.set()
        assert stop.wait(20)
        return Report(faults=("interrupted",))

    monkeypatch.setattr(backups, "examine", endless)
    type_text(desk.sheet.body, "ข่าว")
    qtbot.waitUntil(lambda: not desk.keeping.dirty)
    desk.library_desk._keep_up()
    assert reading.wait(10)
    type_text(desk.sheet.body, "ต่อ")
    desk.close()
    assert list((tmp_path / "home" / FOLDER / BACKUPS).iterdir()) == []
    with Library.open(tmp_path / "home", by="") as library:
        assert library.orderly
        assert [each.body for each in library.written(Wanted())] == ["ข่าวต่อ"]
