"""Pictures of the main screens for looking at, and for the README: `make screenshots`.

    python tests/desk/screenshots.py [FOLDER] [--language th|en] [--refresh]

Every theme, at the two sizes that must work. With a display they are real; offscreen they are nearly so.
--refresh: put the pictures that the README shows into docs/images/, too.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer

from prd_desk.desk.app import application, open_window
from prd_desk.desk.look.tokens import LIGHT, THEMES
from prd_desk.desk.proofreading.checking import Progress
from prd_desk.desk.settings.settings_dialog import SettingsDialog
from prd_desk.library.settings import Settings, SettingsFile
from prd_desk.resources import resource

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from prd_desk.desk.window import DeskWindow

SIZES = ((1366, 768), (1920, 1080))
LONGEST_MS = 60_000
IMAGES = Path(__file__).parents[2] / "docs" / "images"
SHOWN = {"desk.png": "findings"}
"""What the README shows, and of which scene it is."""


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


def take_settings(desk: DeskWindow, save: Callable[[QWidget, str], None]) -> None:
    """Every page of the settings."""
    desk.settings_desk.open()
    dialog = desk.findChildren(SettingsDialog)[-1]
    for number, _page in enumerate(dialog.pages):
        dialog.list.setCurrentRow(number)
        pause(200)
        save(dialog, f"settings-{number + 1}")
    dialog.reject()
    pause(50)


def take_window(desk: DeskWindow, save: Callable[[QWidget, str], None]) -> None:
    """The window at work."""
    for name, prepare in scenes(desk).items():
        prepare()
        if name == "preview":
            wait_until(lambda: desk.preview.pages is not None)
        pause(700)
        if " " not in name:
            save(desk, name)


def main(folder: Path, language: str, *, refresh: bool) -> None:
    """Take all pictures of the sample release."""
    folder.mkdir(parents=True, exist_ok=True)
    application()
    with tempfile.TemporaryDirectory() as home:
        SettingsFile(Path(home)).keep(Settings(language=language))
        desk = open_window(Path(home), resource("samples", "sample.prdnews"))
        wait_until(lambda: desk.checking.progress in (Progress.DONE, Progress.FAILED))
        for tokens in THEMES:
            desk.use_theme(tokens)
            for width, height in SIZES:
                desk.resize(width, height)
                ending = f"{tokens.name}-{language}-{width}.png"
                take_window(
                    desk, lambda what, name, ending=ending: what.grab().save(str(folder / f"{name}-{ending}"))
                )
            take_settings(
                desk, lambda what, name, ending=ending: what.grab().save(str(folder / f"{name}-{ending}"))
            )
        desk.close()
    if refresh:
        for name, scene in SHOWN.items():
            picture = (folder / f"{scene}-{LIGHT.name}-{language}-{SIZES[0][0]}.png").read_bytes()
            (IMAGES / name).write_bytes(picture)


if __name__ == "__main__":
    wanted = argparse.ArgumentParser(description=__doc__)
    wanted.add_argument("folder", type=Path, nargs="?", default=Path("build/screenshots"))
    wanted.add_argument("--language", choices=("th", "en"), default="th")
    wanted.add_argument("--refresh", action="store_true")
    asked = wanted.parse_args()
    main(asked.folder, asked.language, refresh=asked.refresh)
