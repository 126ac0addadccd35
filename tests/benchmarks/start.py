"""From the start of the process to a window that takes keys, and the memory that it then needs.

    python -m tests.benchmarks.start [--rounds 5]

Offscreen unless there is a screen. The median of some starts of the program as an installer leaves it:
compiled, whatever the environment says of byte code. Memory is that of a window that has the sample release
open and checked, with the process that checks.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from prd_desk.resources import resource
from tests.benchmarks.figure import Figure, main, resident

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator


def start(chosen: argparse.Namespace) -> Iterator[Figure]:
    """Milliseconds of a start, megabytes of a window at work."""
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    yield Figure("start to a window that takes keys", statistics.median(_starts(chosen.rounds)), "ms", 1000)
    yield from _at_work()


def _starts(rounds: int) -> list[int]:
    """Milliseconds of each start, after one that compiles."""
    command = [sys.executable, "-m", "prd_desk.cli", "--startup-time"]
    with tempfile.TemporaryDirectory() as compiled:
        said = {**os.environ, "PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": compiled}
        runs = [
            int(subprocess.run(command, capture_output=True, check=True, env=said).stdout)
            for _ in range(1 + rounds)
        ]
    return runs[1:]


def _at_work() -> Iterator[Figure]:
    """When the first marks are there, and what is held once all is checked."""
    from prd_desk.desk.life.setting_out import load_application, settle

    desk = load_application()
    from prd_desk.desk.proofreading.checking import Progress
    from prd_desk.desk.proofreading.marks import MARKS
    from tests.benchmarks.keys import Painted, wait_until

    with tempfile.TemporaryDirectory() as home:
        window = desk.open_window(Path(home), resource("samples", "sample.prdnews"))
        settle()
        painted = Painted(window)
        wait_until(lambda: painted.count > 0)
        began = time.perf_counter()
        wait_until(lambda: bool(window.sheet.body.layer(MARKS)))
        yield Figure("first marks after that", time.perf_counter() - began, "s", 1.5)
        wait_until(lambda: window.checking.progress is Progress.DONE)
        yield Figure("memory, sample release open and checked", resident(), "MB", 350)
        window.settle()
        window.close()


if __name__ == "__main__":
    main(__doc__, start, ("--rounds", {"type": int, "default": 5}))
