# ruff: noqa: N802 -- Qt overrides keep Qt's names
"""How one command looks in the palette: its name, its English name or why it cannot run, and its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from prd_desk.desk.look.lettering import write
from prd_desk.desk.look.row import draw_ground, small

if TYPE_CHECKING:
    from prd_desk.desk.look.theme import Theme

OBSTACLE = Qt.ItemDataRole.UserRole + 1
PAD, EDGE = 12, 6
"""Pixels left and right of a row, above and below it."""


class PaletteRow(QStyledItemDelegate):
    """Paints a row of two lines, all rows of one height."""

    KEYS = Qt.ItemDataRole.UserRole + 2
    CATEGORY = Qt.ItemDataRole.UserRole + 3

    def __init__(self, theme: Theme, parent=None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index) -> QSize:
        return QSize(200, 2 * QFontMetrics(option.font).lineSpacing() + 2 * EDGE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index) -> None:
        tokens, rect = self._theme.tokens, option.rect
        command, obstacle = index.data(Qt.ItemDataRole.UserRole), index.data(OBSTACLE)
        painter.save()
        draw_ground(painter, option, tokens, tells_mouse=False)
        line = QFontMetrics(option.font).lineSpacing()
        first = QRect(rect.left() + PAD, rect.top() + EDGE, rect.width() - 2 * PAD, line)
        strong, soft_font = QFont(option.font), small(option.font)
        strong.setWeight(QFont.Weight.Medium)
        ink = tokens.ink_soft if obstacle else tokens.ink
        _line(painter, first, (strong, ink, command.name), (option.font, ink, index.data(self.KEYS)))
        left = obstacle or command.in_english
        right = index.data(self.CATEGORY)
        soft = tokens.ink_soft
        _line(painter, first.translated(0, line), (soft_font, soft, left), (soft_font, soft, right))
        painter.restore()


def _line(painter: QPainter, box: QRect, left: tuple[QFont, str, str], right: tuple[QFont, str, str]) -> None:
    """Two texts on one line, each with its font and colour; the left one gives way."""
    font, colour, text = right
    painter.setFont(font)
    painter.setPen(QColor(colour))
    write(painter, box, text, at_right=True)
    room = box.width() - QFontMetrics(font).horizontalAdvance(text) - PAD
    font, colour, text = left
    painter.setFont(font)
    painter.setPen(QColor(colour))
    text = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room)
    write(painter, box, text)
