# ruff: noqa: N802 -- Qt overrides keep Qt's names
"""Cards in as many columns as there is room for; a card dragged within them changes its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from prd_desk.desk.photos.photo_card import OWN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QResizeEvent

    from prd_desk.desk.photos.photo_card import PhotoCard

NARROWEST = 252
"""Pixels of a column."""
GAP = 8


class CardGrid(QWidget):
    """Shows cards in reading order."""

    dropped = Signal(int, int)
    """The card at one place is to go before the one at another."""

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self._cards: list[PhotoCard] = []
        self._columns = 1
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self._line = QFrame(self)
        self._line.setObjectName("drop_line")
        self._line.hide()

    def show_cards(self, cards: Sequence[PhotoCard]) -> None:
        """Show these and no others."""
        kept = 0
        while kept < min(len(cards), len(self._cards)) and cards[kept] is self._cards[kept]:
            kept += 1
        for card in self._cards[kept:]:
            self._grid.removeWidget(card)
            if card not in cards:
                card.hide()
        self._cards = [*cards]
        self._place(kept)

    def place_at(self, point: QPoint) -> int:
        """Before which card something dropped there belongs; the number of cards for the end."""
        for at, card in enumerate(self._cards):
            box = card.geometry()
            if self._columns == 1 and point.y() < box.center().y():
                return at
            if self._columns > 1 and point.y() <= box.bottom() and point.x() < box.center().x():
                return at
            last_in_row = at % self._columns == self._columns - 1
            if self._columns > 1 and last_in_row and point.y() <= box.bottom():
                return at + 1
        return len(self._cards)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        columns = max(1, (self.width() + GAP) // (NARROWEST + GAP))
        if columns != self._columns:
            self._columns = columns
            for card in self._cards:
                self._grid.removeWidget(card)
            self._place(0)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(OWN):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._show_line(self.place_at(event.position().toPoint()))
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._line.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self._line.hide()
        event.acceptProposedAction()
        dragged = int(bytes(event.mimeData().data(OWN).data()))
        self.dropped.emit(dragged, self.place_at(event.position().toPoint()))

    def _place(self, begin: int) -> None:
        for at, card in enumerate(self._cards[begin:], begin):
            self._grid.addWidget(card, at // self._columns, at % self._columns, Qt.AlignmentFlag.AlignTop)
            card.show()

    def _show_line(self, before: int) -> None:
        """Where the dragged card would go: beside a card, or above it where there is one column."""
        if not self._cards:
            return
        at_end = before == len(self._cards)
        box = self._cards[before - 1 if at_end else before].geometry()
        if self._columns == 1:
            top = box.bottom() + 2 if at_end else box.top() - 5
            self._line.setGeometry(box.left(), max(top, 0), box.width(), 3)
        else:
            left = box.right() + 2 if at_end else box.left() - 5
            self._line.setGeometry(max(left, 0), box.top(), 3, box.height())
        self._line.raise_()
        self._line.show()
