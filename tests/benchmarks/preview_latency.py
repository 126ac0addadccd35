"""How soon the preview follows an edit, and how long it holds the window up.

    python -m tests.benchmarks.preview_latency


Opens a window on releases of growing length, types one letter in the middle and measures: seconds from the
key until the new pages are in the view (a pause of typing included), and the longest time in which the window
did not come to its event loop.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtTest import QTest

from prd_desk.desk.app import application, open_window
from prd_desk.desk.proofreading.checking import Progress
from prd_desk.news import Release
from tests.benchmarks.figure import Figure, main

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator

    from prd_desk.desk.window import DeskWindow

LENGTHS = (1_000, 10_000, 100_000)
EDITS = 5
TICK_MS = 5
"""How often the window is asked whether it lives; a busier clock would take time from the work aside."""
SENTENCE = "คณะผู้จัดงานได้กล่าวขอบคุณวิทยากรและผู้เข้าร่วมประชุมทุกท่านที่มาจากทั่วประเทศในวันนี้ "


def wait_until(ready: Callable[[], bool]) -> float:
    """Let the window live until something is so; the longest gap between two turns of its loop."""
    loop = QEventLoop()
    longest, last = 0.0, perf_counter()

    def turn() -> None:
        nonlocal longest, last
        longest, last = max(longest, perf_counter() - last), perf_counter()
        if ready():
            loop.quit()

    timer = QTimer(interval=TICK_MS)
    timer.timeout.connect(turn)
    timer.start()
    QTimer.singleShot(60_000, loop.quit)
    loop.exec()
    return longest


def measure(desk: DeskWindow, length: int) -> tuple[float, float]:
    """Worst seconds from key to pages, and worst gap, of some edits in a text of that length."""
    paragraphs = [f"{at} {SENTENCE * 10}" for at in range(max(1, length // (10 * len(SENTENCE))))]
    desk.show_release(Release(title="การประชุม", body="\n".join(paragraphs)))
    desk.show_preview()
    wait_until(lambda: desk.preview.pages is not None and desk.checking.progress is Progress.DONE)
    body = desk.sheet.editors["body"]
    slowest = worst = 0.0
    for _ in range(EDITS):
        shown: list[float] = []
        desk.preview.shown.connect(lambda shown=shown: shown.append(perf_counter()))
        cursor = body.textCursor()
        cursor.setPosition(body.document().characterCount() // 2)
        body.setTextCursor(cursor)
        began = perf_counter()
        QTest.keyClicks(body, "a")
        worst = max(worst, wait_until(lambda shown=shown: bool(shown)))
        slowest = max(slowest, shown[0] - began)
        desk.preview.shown.disconnect()
    return slowest, worst


def preview(_: argparse.Namespace) -> Iterator[Figure]:
    """Two figures for each length."""
    application()
    with tempfile.TemporaryDirectory() as home:
        desk = open_window(Path(home), None)
        wait_until(lambda: desk.checking.progress in (Progress.DONE, Progress.FAILED))
        for length in LENGTHS:
            slowest, worst = measure(desk, length)
            yield Figure(f"{length:,} characters: key to pages", slowest * 1000, "ms")
            yield Figure(f"{length:,} characters: window held up", worst * 1000, "ms")
        desk.settle()
        desk.close()


if __name__ == "__main__":
    main(__doc__, preview)
