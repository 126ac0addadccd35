"""Pictures of the window for the README and for looking at: `python tests/desk/screenshots.py FOLDER`.

Light and dark, at the two sizes that must work. With a display they are real; offscreen they are nearly so.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer

from prd_desk.desk.app import application, open_window
from prd_desk.desk.checking import Progress
from prd_desk.desk.theme import DARK, LIGHT
from prd_desk.resources import resource

if TYPE_CHECKING:
    from collections.abc import Callable

    from prd_desk.desk.window import DeskWindow

SIZES = ((1366, 768), (1920, 1080))
LONGEST_MS = 60_000


def wait_until(ready: Callable[[], bool]) -> None:
    """Let the window live until something is so."""
    loop = QEventLoop()
    look = QTimer(interval=50)
    look.timeout.connect(lambda: loop.quit() if ready() else None)
    look.start()
    QTimer.singleShot(LONGEST_MS, loop.quit)
    loop.exec()


def pause(milliseconds: int) -> None:
    """Let the window paint."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def scenes(desk: DeskWindow) -> dict[str, Callable[[], object]]:
    """What is done before each picture, in order."""
    return {
        "findings": desk.corrections.next,
        "library": desk.shelving.show,
        "facts": lambda: desk.focus_on("facts"),
        "find": lambda: (desk.focus_on("body"), desk.find_bar.open(), desk.find_bar.asked.setText("การอ่าน")),
        "preview": lambda: (desk.find_bar.close_bar(), desk.focus_on("form"), desk.show_preview()),
        "findings again": lambda: desk.right.show_page(desk.panel),
    }


def main(folder: Path) -> None:
    """Take all pictures of the sample release."""
    folder.mkdir(parents=True, exist_ok=True)
    application()
    with tempfile.TemporaryDirectory() as home:
        desk = open_window(Path(home), resource("samples", "sample.prdnews"))
        wait_until(lambda: desk.checking.progress in (Progress.DONE, Progress.FAILED))
        for tokens in (LIGHT, DARK):
            desk.use_theme(tokens)
            for width, height in SIZES:
                desk.resize(width, height)
                for name, prepare in scenes(desk).items():
                    prepare()
                    pause(700)
                    if " " not in name:
                        desk.grab().save(str(folder / f"{name}-{tokens.name}-{width}.png"))
        desk.close()


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "build/screenshots"))
