# ruff: noqa: N802 -- Qt overrides keep Qt's names
"""The command palette: every command by a few letters of its name, without the mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from prd_desk.desk.commands.command_search import ranked
from prd_desk.desk.commands.palette_row import OBSTACLE, PaletteRow

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings
    from PySide6.QtGui import QKeyEvent

    from prd_desk.desk.commands.commands import Commands
    from prd_desk.desk.look.theme import Theme

WIDTH, ROWS, MARGIN, TOP = 620, 9, 24, 64
"""Pixels, but for the number of rows in view at once."""
RECENT = "palette/recent"
"""Name of the setting: ids of the commands called from the palette, the last one first."""
MOST_RECENT = 6

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: ROWS, Qt.Key.Key_PageUp: -ROWS}


class Palette(QFrame):
    """Lies over the window until a command is chosen, Esc is pressed or the keyboard goes elsewhere."""

    def __init__(self, commands: Commands, theme: Theme, settings: QSettings, window: QWidget) -> None:
        super().__init__(window)
        self._commands, self._settings = commands, settings
        self._before: QWidget | None = None
        self._obstacles: dict[str, str] = {}
        self.setObjectName("palette")
        self.asked = QLineEdit()
        self.asked.setObjectName("palette_asked")
        self.asked.setPlaceholderText(self.tr("พิมพ์ชื่อคำสั่ง ไทยหรืออังกฤษ"))
        self.asked.setAccessibleName(self.tr("ค้นหาคำสั่ง"))
        self.asked.textChanged.connect(self._show_matches)
        self.asked.installEventFilter(self)
        self._model = QStandardItemModel(self)
        self.list = QListView()
        self.list.setObjectName("palette_list")
        self.list.setAccessibleName(self.tr("คำสั่งที่พบ"))
        self.list.setModel(self._model)
        self.list.setItemDelegate(PaletteRow(theme, self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.clicked.connect(self._run)
        self.nothing = QLabel(self.tr("ไม่พบคำสั่งนี้"))
        self.nothing.setObjectName("soft")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        for part in (self.asked, self.list, self.nothing):
            column.addWidget(part)
        self.hide()

    def open(self) -> None:
        """Come to the front with all commands, those used of late first."""
        if self.isVisible():
            self.asked.setFocus()
            return
        self._before = QApplication.focusWidget()
        self._obstacles = {name: self._commands.obstacle(name) for name in self._commands.known}
        self.asked.clear()
        self._show_matches()
        self._place()
        self.show()
        self.raise_()
        self.asked.setFocus()
        self.window().installEventFilter(self)

    def leave(self) -> None:
        """Go, and give the keyboard back to whatever had it."""
        self._put_away()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus()

    def recent(self) -> list[str]:
        """Ids of the commands called from here, the last one first."""
        return str(self._settings.value(RECENT, "")).split()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.asked and event.type() == QEvent.Type.KeyPress:
            return self._on_key(Qt.Key(cast("QKeyEvent", event).key()))
        if watched is self.asked and event.type() == QEvent.Type.FocusOut:
            QTimer.singleShot(0, self, self._leave_if_elsewhere)
        elif watched is self.window() and event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _on_key(self, key: Qt.Key) -> bool:
        """Do what a key asks of the palette; whether it asks anything."""
        if key == Qt.Key.Key_Escape:
            self.leave()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run(self.list.currentIndex())
        elif key in _STEPS:
            self._step(_STEPS[key])
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._step(1 if key == Qt.Key.Key_Tab else -1)
        else:
            return False
        return True

    def _step(self, by: int) -> None:
        count, at = self._model.rowCount(), self.list.currentIndex().row() + by
        if count:
            at = at % count if abs(by) == 1 else max(0, min(at, count - 1))
            self.list.setCurrentIndex(self._model.index(at, 0))

    def _show_matches(self) -> None:
        self._model.clear()
        found = ranked(self.asked.text(), self._commands.known.values(), self.recent())
        for command in found:
            keys = self._commands.shown_keys(command.id)
            item = QStandardItem(command.name)
            item.setData(command, Qt.ItemDataRole.UserRole)
            item.setData(self._obstacles.get(command.id, ""), OBSTACLE)
            item.setData(next(iter(keys), ""), PaletteRow.KEYS)
            item.setData(self._commands.categories.get(command.id, ""), PaletteRow.CATEGORY)
            spoken = (command.name, command.in_english, self._obstacles.get(command.id, ""))
            item.setData(" · ".join(filter(None, spoken)), Qt.ItemDataRole.AccessibleTextRole)
            self._model.appendRow(item)
        self.list.setCurrentIndex(self._model.index(0, 0))
        self.list.setVisible(bool(found))
        self.nothing.setVisible(not found)

    def _run(self, index: QModelIndex) -> None:
        """Call the command; one that can do nothing now stays, with its reason to read."""
        if not index.isValid() or index.data(OBSTACLE):
            return
        name = index.data(Qt.ItemDataRole.UserRole).id
        kept = [name, *(each for each in self.recent() if each != name)][:MOST_RECENT]
        self._settings.setValue(RECENT, " ".join(kept))
        self.leave()
        self._commands.actions[name].trigger()

    def _leave_if_elsewhere(self) -> None:
        if self.isVisible() and self.isActiveWindow() and not self.asked.hasFocus():
            self._put_away()

    def _put_away(self) -> None:
        self.window().removeEventFilter(self)
        self.hide()

    def _place(self) -> None:
        room = self.window().rect()
        width = min(WIDTH, room.width() - 2 * MARGIN)
        rows = max(3, min(ROWS, (room.height() - TOP - 96) // max(1, self.list.sizeHintForRow(0))))
        self.list.setFixedHeight(rows * self.list.sizeHintForRow(0) + 4)
        self.setFixedWidth(width)
        self.adjustSize()
        self.move((room.width() - width) // 2, TOP)
