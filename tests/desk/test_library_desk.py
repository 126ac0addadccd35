"""A crash, another machine, a damaged file: what the window says, and that nothing is lost."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton

from prd_desk.intake import read_release
from prd_desk.library import Library, Wanted
from prd_desk.library.places import DATABASE, FOLDER
from prd_desk.news import Release

if TYPE_CHECKING:
    from pathlib import Path

    from prd_desk.desk.window import DeskWindow


def button(desk: DeskWindow, text: str) -> QPushButton:
    """A button of the bar across the top."""
    return next(each for each in desk.notices.findChildren(QPushButton) if each.text() == text)


TYPIST = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from prd_desk.desk.app import application, open_window

class NoChecker:
    problems = house_rules = ()
    def check(self, text, *, document=None): return []
    def review(self, release, form=None): return []
    def with_words(self, words): return self
    def without_rules(self, ids): return self
    def at_level(self, level): return self

app = application()
window = open_window(Path(sys.argv[1]), load_checker=NoChecker)
typed = 0
def type_one():
    global typed
    typed += 1
    window.sheet.body.insertPlainText(f"{typed} ")
    print(typed, time.time(), flush=True)
timer = QTimer(interval=20)
timer.timeout.connect(type_one)
window.shelf.opened.connect(lambda _opening: timer.start())
app.exec()
"""


@pytest.mark.skipif(os.name != "posix", reason="kill -9 is a thing of POSIX")
def test_killed_while_typing_it_loses_less_than_a_second(tmp_path: Path, open_desk) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", TYPIST, str(tmp_path / "home")],
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    ) as typist:
        typed = {}
        assert typist.stdout is not None
        for line in typist.stdout:
            number, at = line.split()
            typed[int(number)] = float(at)
            if len(typed) == 90:
                killed = time.time()
                typist.send_signal(signal.SIGKILL)
                break
    desk = open_desk()
    last = int(desk.release().body.split()[-1])
    assert killed - typed[last] < 1
    assert desk.notices.topic == "rescued"
    assert "กู้คืนข่าวที่ยังเขียนค้างเมื่อ" in desk.notices.label.text()
    button(desk, "ปิด").click()
    assert not desk.notices.isVisible()


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


def test_a_backup_is_made_when_nobody_types(desk, qtbot, monkeypatch) -> None:
    monkeypatch.setattr("prd_desk.desk.library_desk.IDLE_S", 0.0)
    desk.sheet.body.insertPlainText("ข่าว")
    qtbot.waitUntil(lambda: not desk.keeping.dirty)
    desk.library_desk._keep_up()
    asked = desk.shelf.ask(lambda library: (library.backups.all(), library.entries(Wanted())))
    assert asked.done.wait(10)
    assert len(asked.answer[0]) == 1
    assert len(asked.answer[1]) == 1
