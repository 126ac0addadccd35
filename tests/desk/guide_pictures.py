"""The pictures of the user guide: `python tests/desk/guide_pictures.py [FOLDER]`.

Parts of the window on the sample release, in the light theme, as small as the guide shows them.
"""

from __future__ import annotations

import sys
import tempfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parent))
from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice, QPoint, QRect, QSize
from PySide6.QtWidgets import QDialog, QWidget
from scenes import pause, wait_until
from screenshots import SIZES, set_screen, small

from prd_desk.desk.app import application, open_window
from prd_desk.desk.changes.changes_dialog import ChangesDialog
from prd_desk.desk.look.theme import LIGHT, Theme
from prd_desk.desk.proofreading.checking import Progress
from prd_desk.desk.settings.settings_dialog import SettingsDialog
from prd_desk.resources import resource

if TYPE_CHECKING:
    from prd_desk.desk.window import DeskWindow

WIDEST = 660
"""Pixels: what the page of the guide has room for."""
NARROW = QSize(1060, 760)
"""A window in which the sheet and the findings are little wider than the guide's page."""


def keep(widget: QWidget, path: Path, area: QRect | None = None) -> None:
    """Save a widget, or an area of it, no wider than the guide's page."""
    pause(300)
    store = QBuffer()
    store.open(QIODevice.OpenModeFlag.WriteOnly)
    widget.grab(area or widget.rect()).save(store, "PNG")
    picture = Image.open(BytesIO(store.data().data())).convert("RGB")
    if picture.width > WIDEST:
        height = round(picture.height * WIDEST / picture.width)
        picture = picture.resize((WIDEST, height), Image.Resampling.LANCZOS)
    small(picture).save(path, optimize=True)


def around(desk: DeskWindow, part: QWidget, size: tuple[int, int]) -> QRect:
    """The area of a size in the window that begins where a part does."""
    return QRect(part.mapTo(desk, QPoint(0, 0)), QPoint(*size) + part.mapTo(desk, QPoint(0, 0)))


def keep_dialog(desk: DeskWindow, kind: type[QDialog] | str, path: Path) -> None:
    """Save the dialog that has just been opened, and close it."""
    wanted = (QDialog, kind) if isinstance(kind, str) else (kind, "")
    pause(500)
    dialog = desk.findChild(*filter(None, wanted))
    keep(dialog, path)
    dialog.close()
    pause(50)


def parts(desk: DeskWindow, folder: Path) -> None:
    """Pictures of parts of the window."""
    desk.corrections.go_to(next(found for found in desk.findings.items if found.finding.severity == "error"))
    pause(700)
    desk.status.say("")  # what was told at opening
    keep(desk, folder / "window.png")
    wide = desk.size()
    desk.resize(NARROW)
    desk.sheet.body.ensureCursorVisible()
    pause(500)
    left = desk.sheet.mapTo(desk, QPoint(0, 0))
    keep(desk, folder / "proofread.png", QRect(left, QPoint(desk.width(), desk.height())))
    desk.resize(wide)
    desk.focus_on("facts")
    keep(desk, folder / "facts.png", around(desk, desk.side, (desk.side.width(), 560)))
    desk.focus_on("photos")
    keep(desk, folder / "photos.png", around(desk, desk.side, (desk.side.width(), 560)))
    desk.focus_on("form")
    desk.focus_on("body")
    desk.find_bar.open(replacing=True)
    desk.find_bar.asked.setText("การอ่าน")
    keep(desk.find_bar, folder / "find.png")
    desk.find_bar.close_bar()
    desk.show_preview()
    pause(900)
    keep(desk.right, folder / "preview.png")
    desk.right.show_page(desk.panel)


def dialogs(desk: DeskWindow, folder: Path) -> None:
    """Pictures of the dialogs."""
    old = desk.release()
    new = replace(old, body=old.body.replace("ประโยนช์", "ประโยชน์"), kicker=old.kicker + " ทั่วประเทศ")
    ChangesDialog(old, new, desk, "ฉบับแก้ไขที่รับกลับ").open()
    keep_dialog(desk, ChangesDialog, folder / "changes.png")
    desk.commands.actions["export_word"].trigger()
    keep_dialog(desk, "summary_sheet", folder / "summary.png")
    desk.helping.open_palette()
    desk.helping.palette.asked.setText("ส่งออก")
    keep(desk.helping.palette, folder / "palette.png")
    desk.helping.palette.leave()
    desk.commands.actions["settings"].trigger()
    keep_dialog(desk, SettingsDialog, folder / "settings.png")
    desk.helping.open_shortcuts()
    keep_dialog(desk, "shortcuts_dialog", folder / "shortcuts.png")


def main(folder: Path) -> None:
    """Draw all pictures of the guide."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        set_screen(Path(home), *SIZES[0])
        application()
        desk = open_window(Path(home), resource("samples", "sample.prdnews"))
        desk.findChild(Theme).use(LIGHT)
        desk.resize(1366, 740)
        wait_until(lambda: desk.checking.progress in (Progress.DONE, Progress.FAILED))
        parts(desk, folder)
        dialogs(desk, folder)
        desk.settle()
        desk.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else resource("guide", "images"))
