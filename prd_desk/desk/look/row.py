"""What painted rows of lists have in common: their ground, the line below, two texts on one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics
from PySide6.QtWidgets import QStyle

from prd_desk.desk.look.lettering import write

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from prd_desk.desk.look.tokens import Tokens

BAR = 3
"""Pixels of the bar at the left of a row that is chosen."""


def draw_ground(
    painter: QPainter, option: QStyleOptionViewItem, tokens: Tokens, *, tells_mouse: bool = True
) -> None:
    """The ground of a row that is chosen, or under the mouse; any other has that of its list."""
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(option.rect, QColor(tokens.accent_wash))
        draw_bar(painter, option.rect, tokens)
    elif tells_mouse and option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(option.rect, QColor(tokens.raised))


def draw_bar(painter: QPainter, rect: QRect, tokens: Tokens) -> None:
    """A bar at the left end."""
    painter.fillRect(QRect(rect.left(), rect.top(), BAR, rect.height()), QColor(tokens.accent))


def draw_rule(painter: QPainter, rect: QRect, tokens: Tokens, pad: int) -> None:
    """The line that parts a row from the next, `pad` pixels shorter at both ends."""
    painter.setPen(QColor(tokens.line))
    painter.drawLine(rect.left() + pad, rect.bottom(), rect.right() - pad, rect.bottom())


def small(font: QFont) -> QFont:
    """The font of what is said beside: a point smaller."""
    made = QFont(font)
    made.setPointSizeF(font.pointSizeF() - 1)
    return made


def write_both(painter: QPainter, box: QRect, left: str, right: str, gap: int = 12) -> None:
    """Two texts on one line in the painter's font and colour, `gap` pixels apart; the left one gives way."""
    metrics = QFontMetrics(painter.font())
    write(painter, box, right, at_right=True)
    room = box.width() - metrics.horizontalAdvance(right) - gap
    write(painter, box, metrics.elidedText(left, Qt.TextElideMode.ElideRight, room))
