"""What helps the user find the way: palette, keys, guide, tour and what this program is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from prd_desk.desk.commands import Command, tr
from prd_desk.desk.palette import Palette
from prd_desk.desk.shortcut_sheet import ask_for_printer, save_sheet
from prd_desk.desk.shortcuts import Shortcuts
from prd_desk.desk.shortcuts_dialog import ShortcutsDialog

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

    from prd_desk.desk.commands import Commands
    from prd_desk.desk.theme import Theme
    from prd_desk.desk.window import DeskWindow


class Helping(QObject):
    """Opens each of them over the window, when it is asked for."""

    said = Signal(str)

    def __init__(self, window: DeskWindow, theme: Theme, settings: QSettings) -> None:
        super().__init__(window)
        self._window, self._theme, self._settings = window, theme, settings
        self._commands: Commands
        self.palette: Palette
        self.shortcuts: Shortcuts

    def commands(self) -> list[Command]:
        """What the user can ask of it."""
        return [
            Command("palette", tr("ค้นหาคำสั่ง…"), self.open_palette, ("Ctrl+Shift+P",)),
            Command("shortcuts", tr("ปุ่มลัด…"), self.open_shortcuts, ("Ctrl+Alt+K",)),
        ]

    def serve(self, commands: Commands) -> None:
        """Work with these commands, with the keys that the user has given them."""
        self._commands = commands
        self.shortcuts = Shortcuts(commands, self._settings)
        self.palette = Palette(commands, self._theme, self._settings, self._window)

    def open_palette(self) -> None:
        """Find a command by its name."""
        self.palette.open()

    def open_shortcuts(self) -> None:
        """Show and change the keys."""
        dialog = ShortcutsDialog(self._commands, self.shortcuts, self._window)
        dialog.sheet_wanted.connect(self._give_sheet)
        dialog.open()

    def _give_sheet(self, way: str) -> None:
        if way == "print":
            ask_for_printer(self._commands, self._window)
            return
        proposed = Path.home() / self.tr("ปุ่มลัด PRD Desk.html")
        filters = self.tr("หน้าเว็บ") + " (*.html)"
        title = self.tr("บันทึกปุ่มลัด")
        self._window.dialogs.choose_to_save(title, filters, proposed, self._save_sheet)

    def _save_sheet(self, path: Path) -> None:
        with self._window.dialogs.telling():
            save_sheet(self._commands, path)
            self.said.emit(self.tr("บันทึก {name} แล้ว").format(name=path.name))
