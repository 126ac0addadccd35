"""How much of the window is seen and how large the text is: focus mode and zoom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QToolBar, QWidget

from prd_desk.desk.editor.thai_lines import breaks_between_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QMainWindow

    from prd_desk.desk.editor.find_bar import FindBar
    from prd_desk.desk.editor.sheet import Sheet
    from prd_desk.desk.settings.preferences import Preferences

STEPS = (75, 90, 100, 115, 130, 150, 175, 200)


class View(QObject):
    """Zooms the sheet; in focus mode only the sheet and the status line are there."""

    said = Signal(str)

    def __init__(
        self, window: QMainWindow, sheet: Sheet, find_bar: FindBar, preferences: Preferences
    ) -> None:
        super().__init__(window)
        self._window, self._sheet, self._find_bar, self._preferences = window, sheet, find_bar, preferences
        self._hidden: list[QWidget] = []
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), window, self._on_escape)
        self._escape.setEnabled(False)
        sheet.zoom_wanted.connect(self.zoom)
        QTimer.singleShot(0, self, self.tell_of_line_breaks)
        self._percent, self._family = 100, ""
        self.follow_settings()

    @property
    def is_focused(self) -> bool:
        """Whether only the sheet is to be seen."""
        return self._escape.isEnabled()

    def zoom(self, way: int) -> None:
        """A step larger (1) or smaller (-1), or back to the usual size (0); it is remembered."""
        at = STEPS.index(self._percent) + way
        self._show(STEPS[max(0, min(at, len(STEPS) - 1))] if way else 100, self._family)
        self._preferences.remember(zoom=self._percent)
        self.said.emit(self.tr("ขนาดตัวอักษร {percent} %").format(percent=self._percent))

    def follow_settings(self) -> None:
        """Show the sheet in the size and the typeface that are set."""
        settings = self._preferences.settings
        self._show(min(STEPS, key=lambda step: abs(step - settings.zoom)), settings.sheet_font)

    def _show(self, percent: int, family: str) -> None:
        if (percent, family) != (self._percent, self._family):
            self._percent, self._family = percent, family
            self._sheet.zoom(percent, family)

    def switch_focus(self, panes: Iterable[QWidget]) -> None:
        """Hide these panes and the bars above, or show them again."""
        if self.is_focused:
            self.leave_focus()
            return
        bars = [self._window.menuBar(), *self._window.findChildren(QToolBar)]
        self._hidden = [part for part in (*panes, *bars) if part.isVisible()]
        for part in self._hidden:
            part.hide()
        self._escape.setEnabled(True)
        if not any(editor.hasFocus() for editor in self._sheet.editors.values()):
            self._sheet.body.setFocus()
        self._sheet.body.ensureCursorVisible()
        self.said.emit(self.tr("กด Esc เพื่อกลับไปหน้าต่างเต็ม"))

    def leave_focus(self) -> None:
        """Show everything again."""
        self._escape.setEnabled(False)
        for part in self._hidden:
            part.show()
        self._hidden = []

    def tell_of_line_breaks(self) -> None:
        """Say so where Qt cannot break Thai lines between words: a page that looks odd has a reason."""
        if not breaks_between_words():
            self.said.emit(self.tr("ไม่พบ libthai บรรทัดบนจอจึงอาจตัดกลางคำ ไฟล์ที่ส่งออกไม่เป็นเช่นนั้น"))

    def _on_escape(self) -> None:
        if self._find_bar.isVisible():
            self._find_bar.close_bar()
        else:
            self.leave_focus()
