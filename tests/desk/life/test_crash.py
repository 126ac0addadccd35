"""A process that dies leaves a report, which the next start offers once; an orderly end leaves none."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QMessageBox

from prd_desk.desk.app import start
from prd_desk.desk.life.crash import CrashWatch
from prd_desk.desk.life.log import stop_log
from prd_desk.desk.life.single_instance import SingleInstance
from prd_desk.desk.proofreading.checking import Progress

if TYPE_CHECKING:
    from pathlib import Path

DIES = """
import faulthandler, os, signal, sys
from pathlib import Path
from prd_desk.desk import app
home, how = Path(sys.argv[1]), sys.argv[2]
window = app.start(home, None, app.SingleInstance(home), load_checker=lambda: None)
window.sheet.editors["body"].set_text("ความลับของข่าว SecretMarker")
secret = window.release()
if how == "quit":
    window.settle()
    window.checking.progressed.connect(lambda _progress: (window.close(), app.application().quit()))
    app.application().exec()
else:
    os.kill(os.getpid(), getattr(signal, how))
"""


def die(home: Path, how: str) -> None:
    subprocess.run([sys.executable, "-c", DIES, str(home), how], check=False, stderr=subprocess.DEVNULL)


def test_a_crash_is_told_once_with_its_report(tmp_path: Path, slip_checker, qtbot, qapp) -> None:
    die(tmp_path, "SIGSEGV")
    instance = SingleInstance(tmp_path)
    assert instance.is_first
    window = start(tmp_path, None, instance, load_checker=slip_checker)
    qtbot.waitUntil(lambda: window.checking.progress is Progress.DONE)
    box = window.findChild(QMessageBox, "crash_dialog")
    next(button for button in box.buttons() if button.text() == "คัดลอกรายงาน").click()
    report = qapp.clipboard().text()
    assert "PRD Desk" in report
    assert "Segmentation fault" in report
    assert "SecretMarker" not in report
    assert "ความลับ" not in report
    box.close()
    instance.stop()
    window.close()
    window.deleteLater()
    qapp.aboutToQuit.emit()
    stop_log()
    later = CrashWatch(tmp_path)
    assert later.last_report == ""
    later.stop()


@pytest.mark.parametrize("how", ["quit", "SIGKILL"])
def test_an_end_from_outside_is_no_crash(tmp_path: Path, how: str) -> None:
    die(tmp_path, how)
    watch = CrashWatch(tmp_path)
    assert watch.last_report == ""
    watch.stop()
    assert not (tmp_path / "logs" / "crash.txt").exists()


def test_a_folder_that_cannot_be_written_has_no_report(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("in the way", encoding="utf-8")
    watch = CrashWatch(tmp_path)
    assert watch.last_report == ""
    watch.stop()
