# ruff: noqa: N802 -- Qt overrides keep Qt's names
"""The list of findings: rows of a model, painted as needed, however many there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from prd_desk.desk.proofreading.arrangement import Group
from prd_desk.desk.proofreading.finding_row import FindingPainter, spoken, spoken_group
from prd_desk.desk.proofreading.found import Found

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent

    from prd_desk.desk.look.theme import Theme

_WALKING = frozenset(
    (
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
    )
)


class FindingRows(QAbstractListModel):
    """Findings and the headings of their groups; the text of a row says everything, for screen readers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown: list[Found | Group] = []

    def show_rows(self, rows: list[Found | Group]) -> None:
        """List these; where all are the same but for their places in the text, there is nothing to paint."""
        if _have_only_moved(self.shown, rows):
            self.shown = rows
            return
        self.beginResetModel()
        self.shown = rows
        self.endResetModel()

    def row_of(self, found: Found | None) -> int:
        """Where a finding is listed; -1 when it is not."""
        if found is None:
            return -1
        for i, row in enumerate(self.shown):
            if row is found or (isinstance(row, Found) and row.span == found.span and row == found):
                return i
        return -1

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        return 0 if parent.isValid() else len(self.shown)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if not index.isValid() or index.row() >= len(self.shown):
            return None
        row = self.shown[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken_group(row) if isinstance(row, Group) else spoken(row)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole and isinstance(row, Found):
            return row.finding.why
        if role == Qt.ItemDataRole.UserRole:
            return row
        return None


def _have_only_moved(before: list[Found | Group], now: list[Found | Group]) -> bool:
    """Whether every row reads as it did."""
    return len(before) == len(now) and all(
        (old.finding is new.finding and old.around == new.around and old.field == new.field)
        if isinstance(old, Found) and isinstance(new, Found)
        else old == new
        for old, new in zip(before, now, strict=True)
    )


class FindingsList(QListView):
    """The list itself: it walks by keys, and leaves all other keys to the panel around it."""

    looked_at = Signal(object)
    """A finding has become the current one."""

    picked = Signal(object)
    """A finding was clicked twice."""

    toggled = Signal(object)
    """A group is to be opened or closed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = FindingRows(self)
        self._quiet = False
        self.setObjectName("findings")
        self.setAccessibleName(self.tr("รายการที่ตรวจพบ"))
        self.setModel(self.rows)
        self.setItemDelegate(FindingPainter(theme, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._on_current)
        self.clicked.connect(self._on_clicked)

    def show_rows(self, rows: list[Found | Group], current: Found | None) -> None:
        """List these, keeping the scrolled place; `current` becomes the current one without a word."""
        scrolled = self.verticalScrollBar().value()
        self._quiet = True
        self.rows.show_rows(rows)
        self._quiet = False
        self.make_current(current)
        self.verticalScrollBar().setValue(scrolled)

    def make_current(self, found: Found | None) -> bool:
        """Choose a finding without a word to others; False when it is not listed."""
        row = self.rows.row_of(found)
        self._quiet = True
        self.setCurrentIndex(self.rows.index(row, 0) if row >= 0 else QModelIndex())
        self._quiet = False
        return row >= 0

    def current(self) -> Found | Group | None:
        """The row that the keyboard is on."""
        return self.currentIndex().data(Qt.ItemDataRole.UserRole) if self.currentIndex().isValid() else None

    def first(self) -> Found | None:
        """The finding listed first, if there is one."""
        return next((row for row in self.rows.shown if isinstance(row, Found)), None)

    def beside(self, found: Found) -> Found | None:
        """The finding listed after this one; the one before it when it is the last."""
        row = self.rows.row_of(found)
        if row < 0:
            return None
        others: Sequence[Found | Group] = (*self.rows.shown[row + 1 :], *reversed(self.rows.shown[:row]))
        return next((other for other in others if isinstance(other, Found)), None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())  # the detail below may have come up over it

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _WALKING:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row = self.indexAt(event.position().toPoint()).data(Qt.ItemDataRole.UserRole)
        if isinstance(row, Found):
            self.picked.emit(row)
        super().mouseDoubleClickEvent(event)

    def _on_current(self, index: QModelIndex, _previous: QModelIndex) -> None:
        row = index.data(Qt.ItemDataRole.UserRole) if index.isValid() else None
        if not self._quiet and isinstance(row, Found):
            self.looked_at.emit(row)

    def _on_clicked(self, index: QModelIndex) -> None:
        row = index.data(Qt.ItemDataRole.UserRole)
        if isinstance(row, Group):
            self.toggled.emit(row)
