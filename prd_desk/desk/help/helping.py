"""What helps the user find the way: palette, keys, guide, tour and what this program is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QMessageBox

from prd_desk.desk.commands.commands import Command, tr
from prd_desk.desk.commands.shortcuts import Shortcuts

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

    from prd_desk.desk.commands.commands import Commands
    from prd_desk.desk.commands.palette import Palette
    from prd_desk.desk.help.guide_window import GuideWindow
    from prd_desk.desk.look.theme import Theme
    from prd_desk.desk.window import DeskWindow

WELCOMED = "tour/offered"
"""Name of the setting: whether the tour has been offered."""


class Helping(QObject):
    """Opens each of them over the window, when it is asked for."""

    said = Signal(str)

    def __init__(self, window: DeskWindow, theme: Theme, settings: QSettings, home: Path) -> None:
        super().__init__(window)
        self._window, self._theme, self._settings, self._home = window, theme, settings, home
        self._guide: GuideWindow | None = None
        self._commands: Commands
        self.palette: Palette | None = None
        """Made when it is first opened."""
        self.shortcuts: Shortcuts

    def commands(self) -> list[Command]:
        """What the user can ask of it."""
        return [
            Command("guide", tr("คู่มือ"), self.open_guide, ("F1",)),
            Command("tour", tr("เดินชมโปรแกรม"), self.take_tour),
            Command("palette", tr("ค้นหาคำสั่ง…"), self.open_palette, ("Ctrl+Shift+P",)),
            Command("shortcuts", tr("ปุ่มลัด…"), self.open_shortcuts, ("Ctrl+Alt+K",)),
            Command("about", tr("เกี่ยวกับ PRD Desk"), self.open_about),
        ]

    def serve(self, commands: Commands) -> None:
        """Work with these commands, with the keys that the user has given them."""
        self._commands = commands
        self.shortcuts = Shortcuts(commands, self._settings)

    def open_palette(self) -> None:
        """Find a command by its name."""
        from prd_desk.desk.commands.palette import Palette

        if self.palette is None:
            self.palette = Palette(self._commands, self._theme, self._settings, self._window)
        self.palette.open()

    def open_shortcuts(self) -> None:
        """Show and change the keys."""
        from prd_desk.desk.commands.shortcuts_dialog import ShortcutsDialog

        dialog = ShortcutsDialog(self._commands, self.shortcuts, self._window)
        dialog.sheet_wanted.connect(self._give_sheet)
        dialog.open()

    def open_about(self) -> None:
        """What this program is, and the licences."""
        from prd_desk.desk.help.about_dialog import AboutDialog

        AboutDialog(self._window).open()

    def open_guide(self) -> None:
        """Open the guide, or bring it to the front."""
        from prd_desk.desk.help.guide_window import GuideWindow

        if self._guide is None:
            language = self._window.preferences.settings.language
            self._guide = GuideWindow(self._theme, language, self._window)
            self._guide.destroyed.connect(self._forget_guide)
        self._guide.show()
        self._guide.raise_()
        self._guide.activateWindow()

    def take_tour(self) -> None:
        """Go through the window; where nothing is written yet, on the sample."""
        from prd_desk.desk.help.tour import Tour
        from prd_desk.desk.help.tour_stops import own_sample, stops

        window = self._window
        release = window.release()
        if not (release.title or release.lead or release.body):
            window.filing.open_path(own_sample(self._home))
        window.view.leave_focus()
        Tour(stops(window), self._theme, window).begin()

    def welcome(self) -> None:
        """Offer the tour, the first time that somebody works with this folder of data.

        Where something else is being asked or told just then, the next start is early enough.
        """
        offered = self._settings.value(WELCOMED, defaultValue=False, type=bool)
        if offered or QApplication.activeModalWidget() is not None:
            return
        self._settings.setValue(WELCOMED, True)  # noqa: FBT003 -- Qt's own signature
        box = QMessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setObjectName("welcome_dialog")
        box.setWindowTitle(self.tr("ยินดีต้อนรับ"))
        box.setText(self.tr("เดินชมโปรแกรมกับข่าวตัวอย่างสักหนึ่งนาทีไหม"))
        box.setInformativeText(self.tr("ชมภายหลังได้ที่เมนู “ช่วยเหลือ”"))
        go = box.addButton(self.tr("เดินชม"), QMessageBox.ButtonRole.AcceptRole)
        later = box.addButton(self.tr("ไว้ก่อน"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(go)
        box.setEscapeButton(later)
        go.clicked.connect(lambda _checked=False: self._commands.actions["tour"].trigger())
        box.open()

    def _forget_guide(self) -> None:
        self._guide = None

    def _give_sheet(self, way: str) -> None:
        from prd_desk.desk.commands.shortcut_sheet import ask_for_printer

        if way == "print":
            ask_for_printer(self._commands, self._window)
            return
        proposed = Path.home() / self.tr("ปุ่มลัด PRD Desk.html")
        filters = self.tr("หน้าเว็บ") + " (*.html)"
        self._window.dialogs.choose_to_save(self.tr("บันทึกปุ่มลัด"), filters, proposed, self._save_sheet)

    def _save_sheet(self, path: Path) -> None:
        from prd_desk.desk.commands.shortcut_sheet import save_sheet

        with self._window.dialogs.telling():
            save_sheet(self._commands, path)
            self.said.emit(self.tr("บันทึก {name} แล้ว").format(name=path.name))
