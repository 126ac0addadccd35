"""What typing feels like in a long release while checking runs; prints, and asserts nothing.

    python -m tests.benchmarks.keys latency|opening|memory [--keys N]

A release of 100,000 characters in paragraphs of at most 1,000, made of the sample, with the real proofreader.
Keys are due at fixed moments; the time of a key runs from when it was due, so work that holds the window up
counts, until the paint that followed it is done. Run it on a quiet machine: the load is told beside.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication

from prd_desk.desk.app import SWITCH_SECONDS, open_window
from prd_desk.desk.life.setting_out import settle
from prd_desk.desk.proofreading.checking import Progress
from prd_desk.desk.proofreading.marks import MARKS
from prd_desk.intake import read_release
from prd_desk.news import Release
from prd_desk.resources import resource
from tests.benchmarks.figure import Figure, main, resident, share_of

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

LENGTH = 100_000
PARAGRAPH = 900
"""Longest paragraph in code points, a word more at most."""
KEY_SECONDS = 0.06
TYPED = "ผู้อำนวยการกล่าวเปิดงานประชมเชิงปฏิบัติการ "
MEMORY_KEYS, LATENCY_KEYS = 20_000, 400


def long_text() -> str:
    """The sample over and over in numbered paragraphs, so that no two are alike."""
    words = read_release(resource("samples", "sample.prdnews")).body.split()
    paragraphs: list[str] = []
    size, at = 0, 0
    while size < LENGTH:
        line = f"ครั้งที่ {len(paragraphs) + 1}"
        while len(line) < PARAGRAPH - 60:
            line += f" {words[at % len(words)]}"
            at += 1
        paragraphs.append(line[:PARAGRAPH])
        size += len(paragraphs[-1]) + 1
    return "\n".join(paragraphs)


class Painted(QObject):
    """Counts the paints of a widget."""

    def __init__(self, widget: QObject) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt's name
        self.count += event.type() == QEvent.Type.Paint
        return False


def press(widget: QObject, letter: str) -> None:
    """One key down and up."""
    key = Qt.Key.Key_Backspace if letter == "\b" else 0
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        text = "" if letter == "\b" else letter
        QApplication.sendEvent(widget, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))


def wait_until(done, seconds: float = 60.0) -> float:
    """Turn the event loop until it is so; the seconds that took."""
    began = time.perf_counter()
    while not done() and time.perf_counter() - began < seconds:
        QApplication.processEvents()
        time.sleep(0.0005)
    return time.perf_counter() - began


def opened(folder: str):
    """A window on the long release, as if its file had been opened."""
    window = open_window(Path(folder))
    wait_until(lambda: window.checking.progress is Progress.DONE)
    settle()
    window.show_release(Release(title="ทดสอบ", body=long_text()))
    return window


def latency(keys: int) -> Iterator[Figure]:
    """Key press to repaint: while the whole text is checked, and once it is done."""
    with tempfile.TemporaryDirectory() as folder:
        window = opened(folder)
        body = window.sheet.editors["body"]
        for place in ("middle", "end"):
            cursor = body.textCursor()
            blocks = body.document().blockCount()
            number = blocks // 2 if place == "middle" else blocks - 1
            block = body.document().findBlockByNumber(number)
            cursor.setPosition(block.position() + block.length() - 1)
            body.setTextCursor(cursor)
            body.ensureCursorVisible()
            window.checking.check_again()
            waited, worked = typed(body, keys)
            yield from _spread(f"key to repaint, {place}", waited, 16)
            yield from _spread(f"key to repaint, {place}, own work", worked)
        window.settle()
        window.close()


def typed(body, keys: int) -> tuple[list[float], list[float]]:
    """Milliseconds of each key from when it was due, and those that this thread worked for it."""
    painted = Painted(body.viewport())
    times: list[float] = []
    works: list[float] = []
    due = time.perf_counter() + 0.3
    for number in range(keys):
        wait_until(lambda: time.perf_counter() >= due)  # noqa: B023 -- called at once
        before, began = painted.count, time.thread_time()
        press(body, TYPED[number % len(TYPED)])
        wait_until(lambda: painted.count > before, 5)  # noqa: B023 -- called at once
        times.append(1e3 * (time.perf_counter() - due))
        works.append(1e3 * (time.thread_time() - began))
        due = max(due + KEY_SECONDS, time.perf_counter())
    return times, works


def opening(_keys: int) -> Iterator[Figure]:
    """From the command to open the release to the first key shown, and to marks in view after that."""
    with tempfile.TemporaryDirectory() as folder:
        window = open_window(Path(folder))
        wait_until(lambda: window.checking.progress is Progress.DONE)
        settle()
        text = long_text()
        body = window.sheet.editors["body"]
        painted = Painted(body.viewport())
        began = time.perf_counter()
        window.show_release(Release(title="ทดสอบ", body=text))
        body.moveCursor(QTextCursor.MoveOperation.Start)
        before = painted.count
        press(body, "ก")
        wait_until(lambda: painted.count > before)
        first = time.perf_counter()
        wait_until(lambda: bool(body.layer(MARKS)))
        marked = time.perf_counter()
        yield Figure("opening to the first key shown", first - began, "s", 1)
        yield Figure("first marks in view after that", marked - first, "s", 0.5)
        window.settle()
        window.close()


def memory(keys: int) -> Iterator[Figure]:
    """Growth of memory over many keys: typing a line and taking it away again."""
    with tempfile.TemporaryDirectory() as folder:
        window = opened(folder)
        body = window.sheet.editors["body"]
        body.moveCursor(QTextCursor.MoveOperation.End)
        wait_until(lambda: window.checking.progress is Progress.DONE)
        held: list[float] = []
        line = TYPED + "\b" * len(TYPED)
        for number in range(keys):
            press(body, line[number % len(line)])
            QApplication.processEvents()
            if number % max(1, keys // 10) == 0:
                wait_until(lambda: window.checking.progress is Progress.DONE)
                held.append(resident())
        late = held[len(held) // 2 :]
        slope = (late[-1] - late[0]) / (keys / 2 / 1000)
        told = " ".join(f"{each:.0f}" for each in held)
        yield Figure(
            f"growth in the second half of {keys:,} keys", slope, "MB/1,000", note=f"at each tenth: {told} MB"
        )
        window.settle()
        window.close()


def _spread(what: str, times: list[float], most: float | None = None) -> Iterator[Figure]:
    """Median, 99th percentile (which has the budget) and the worst."""
    load = f"load of the machine {os.getloadavg()[0]:.1f}"
    yield Figure(f"{what}: p50", share_of(times, 0.5), "ms")
    yield Figure(f"{what}: p99", share_of(times, 0.99), "ms", most, note=load if most else "")
    yield Figure(f"{what}: worst", share_of(times, 1), "ms")


MEASURES = {measure.__name__: measure for measure in (latency, opening, memory)}


def keys(chosen: argparse.Namespace) -> Iterator[Figure]:
    """The measure that was asked for."""
    sys.setswitchinterval(SWITCH_SECONDS)
    usual = MEMORY_KEYS if chosen.measure == "memory" else LATENCY_KEYS
    return MEASURES[chosen.measure](chosen.keys or usual)


if __name__ == "__main__":
    main(__doc__, keys, ("measure", {"choices": list(MEASURES)}), ("--keys", {"type": int}))
