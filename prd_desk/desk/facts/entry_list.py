"""Entries of one kind below each other, which can be added, moved and taken away by mouse and keys."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from prd_desk.desk.look.icons import icon

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from prd_desk.desk.look.theme import Theme

_TYPED_INTO = (QLineEdit, QTextEdit, QCheckBox)
UP, DOWN, REMOVE = "Alt+Up", "Alt+Down", "Alt+Delete"


class EntryRow(QWidget):
    """One entry with the menu of what can be done with it; its keys work anywhere inside."""

    move_wanted = Signal(int)
    """-1 or 1 places."""

    removed = Signal()

    def __init__(self, entry: QWidget, theme: Theme) -> None:
        super().__init__()
        self.entry, self._theme = entry, theme
        self.button = QToolButton()
        self.button.setObjectName("quiet")
        self.button.setAccessibleName(self.tr("เลื่อนหรือนำรายการนี้ออก"))
        self.button.setToolTip(self.tr("เลื่อนหรือนำออก"))
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.button)
        for text, key, run in (
            (self.tr("เลื่อนขึ้น"), UP, lambda: self.move_wanted.emit(-1)),
            (self.tr("เลื่อนลง"), DOWN, lambda: self.move_wanted.emit(1)),
            (self.tr("นำออก"), REMOVE, self.removed.emit),
        ):
            action = menu.addAction(text)
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(lambda _checked=False, run=run: run())
            self.addAction(action)
        self.button.setMenu(menu)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2)
        line.addWidget(entry, 1)
        line.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        theme.changed.connect(self._paint)
        self._paint()

    def _paint(self) -> None:
        self.button.setIcon(icon("more", self._theme.tokens))


class EntryList(QFrame):
    """Entries one below the other, and a button to add another."""

    changed = Signal()

    def __init__(self, make: Callable[[object], QWidget], add_text: str, theme: Theme) -> None:
        """make: a new entry showing a value, or empty for None."""
        super().__init__()
        self._make, self._theme = make, theme
        self._rows: list[EntryRow] = []
        self.add_button = QPushButton(add_text)
        self.add_button.setObjectName("quiet")
        self.add_button.setProperty("adds", True)  # noqa: FBT003 -- a Qt property
        self.add_button.clicked.connect(self._add_empty)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self.add_button)

    @property
    def entries(self) -> list[QWidget]:
        """The entries from top to bottom."""
        return [row.entry for row in self._rows]

    def show_values(self, values: Sequence[object]) -> None:
        """Put these values in, in place of all there are."""
        while self._rows:
            self._drop(self._rows[0])
        for value in values:
            self._put(value)

    def values(self) -> list[object]:
        """What the entries say; empty ones are passed over."""
        found = (entry.value() for entry in self.entries)  # type: ignore[attr-defined]
        return [value for value in found if value is not None]

    def _put(self, value: object) -> EntryRow:
        entry = self._make(value)
        entry.changed.connect(self.changed)  # type: ignore[attr-defined]
        row = EntryRow(entry, self._theme)
        row.move_wanted.connect(lambda places: self._move(row, places))
        row.removed.connect(lambda: self._remove(row))
        self._column.insertWidget(len(self._rows), row)
        row.show()  # a layout would show it later, and only what is shown takes the keyboard
        self._rows.append(row)
        self._set_tab_order()
        return row

    def _add_empty(self) -> None:
        _focus_inside(self._put(None))

    def _drop(self, row: EntryRow) -> None:
        self._rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _remove(self, row: EntryRow) -> None:
        """Take an entry away; the keyboard goes on to the next one."""
        at = self._rows.index(row)
        self._drop(row)
        if self._rows:
            _focus_inside(self._rows[min(at, len(self._rows) - 1)])
        else:
            self.add_button.setFocus()
        self.changed.emit()

    def _move(self, row: EntryRow, places: int) -> None:
        at = self._rows.index(row)
        to = at + places
        if not 0 <= to < len(self._rows):
            return
        focused = row.focusWidget()
        self._rows.insert(to, self._rows.pop(at))
        self._column.removeWidget(row)
        self._column.insertWidget(to, row)
        self._set_tab_order()
        if focused is not None:
            focused.setFocus()
        self.changed.emit()

    def _set_tab_order(self) -> None:
        """Tab goes from top to bottom, whatever has been added and moved where."""
        stops = [self._stop_before(), *(stop for row in self._rows for stop in _stops(row)), self.add_button]
        for one, following in pairwise(stops):
            QWidget.setTabOrder(one, following)

    def _stop_before(self) -> QWidget:
        """Where Tab stops before this list; the list itself while it stands nowhere."""
        before: QWidget | None = self.previousInFocusChain()
        while before is not None and before is not self:
            if before.focusPolicy() & Qt.FocusPolicy.TabFocus and not self.isAncestorOf(before):
                return before
            before = before.previousInFocusChain()
        return self


def _stops(row: EntryRow) -> list[QWidget]:
    """Where Tab stops in a row, in order."""
    return [*(w for w in row.findChildren(QWidget) if isinstance(w, _TYPED_INTO)), row.button]


def _focus_inside(row: EntryRow) -> None:
    _stops(row)[0].setFocus()
