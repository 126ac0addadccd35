"""Sixty photos of 12 megapixels added through the window, or those of a folder, which may be HEIC.

    python tests/benchmarks/photos.py [COUNT | FOLDER]

Prints how long the window was blocked (the longest gap of a timer of 5 ms, and the longest that its thread
worked without a pause, which a busy machine does not lengthen), and the most memory that was used.
"""

from __future__ import annotations

import os
import resource as limits
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PIL import Image
from PySide6.QtCore import QEventLoop, QTimer

from prd_desk.desk.app import SWITCH_SECONDS, application, open_window
from prd_desk.desk.life.setting_out import settle
from prd_desk.desk.proofreading.checking import Progress

BEAT_MS = 5


def photo_files(folder: Path, count: int) -> list[Path]:
    """Files of 4,000 × 3,000 pixels as cameras write them, of about 3 MB; no two alike."""
    rng = np.random.default_rng(1)
    grain = rng.integers(0, 24, (3000, 4000, 3), dtype=np.uint8)
    paths = []
    for number in range(count):
        coarse = rng.integers(0, 230, (60, 80, 3), dtype=np.uint8)
        picture = np.kron(coarse, np.ones((50, 50, 1), dtype=np.uint8)) + grain
        paths.append(folder / f"{number:03}.jpg")
        Image.fromarray(picture).save(paths[-1], quality=90)
    return paths


class Heartbeat:
    """Beats in the window's thread and remembers the longest pauses between two beats, in milliseconds."""

    def __init__(self) -> None:
        self.gaps: list[float] = []
        self.works: list[float] = []
        self._last = time.perf_counter(), time.thread_time()
        self._timer = QTimer(interval=BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.perf_counter(), time.thread_time()
        self.gaps.append(1000 * (now[0] - self._last[0]))
        self.works.append(1000 * (now[1] - self._last[1]))
        self._last = now


def wait_for(signal: object) -> None:
    """Let the window live until the signal comes."""
    loop = QEventLoop()
    signal.connect(loop.quit)
    loop.exec()


def main(asked: str) -> None:
    """Open a window, add the photos, print."""
    application()
    with tempfile.TemporaryDirectory() as folder:
        paths = photo_files(Path(folder), int(asked)) if asked.isdigit() else sorted(Path(asked).iterdir())
        size = sum(path.stat().st_size for path in paths) / len(paths) / 1e6
        print(f"{len(paths)} photos, {size:.1f} MB each; load {os.getloadavg()[0]:.1f}")
        sys.setswitchinterval(SWITCH_SECONDS)  # as `app.run` does, and `settle`
        window = open_window(Path(folder) / "home")
        while window.checking.progress is not Progress.DONE:
            wait_for(window.checking.progressed)
        settle()
        window.focus_on("photos")
        before = _memory()
        beat, began = Heartbeat(), time.perf_counter()
        window.taking.take(paths)
        wait_for(window.taking.finished)
        seconds = time.perf_counter() - began
        print(f"all {len(window.photos.cards)} in {seconds:.1f} s; load {os.getloadavg()[0]:.1f}")
        for name, values in (("gap between beats", beat.gaps), ("work between beats", beat.works)):
            ordered = sorted(values)
            usual = ordered[len(ordered) * 99 // 100]
            print(f"{name}: longest {ordered[-1]:.0f} ms, 99 of 100 within {usual:.0f} ms")
        print(f"most memory {_memory():.0f} MB, before the photos {before:.0f} MB")
        window.settle()
        window.close()


def _memory() -> float:
    """The most that this process has used so far, in megabytes (kilobytes are told on Linux)."""
    return limits.getrusage(limits.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "60")
