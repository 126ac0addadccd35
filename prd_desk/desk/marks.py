"""How findings are marked under the text: drawn below the line, so that ฎ ฏ ญ and the vowels ุ ู stay readable.

Qt's own wave is a hairline through the foot of the letters. The marks are extra selections all the same:
those carry the place, which Qt moves with each edit, and the look; only the line itself is drawn here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTextCharFormat, QTextFormat

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtGui import QTextCursor, QTextLayout
    from PySide6.QtWidgets import QTextEdit

INK = QTextFormat.Property.UserProperty + 1
"""Property of a mark's format that holds its colour."""

_HALF_WAVE = 3.0
_AMPLITUDE = 1.6
_STYLES = QTextCharFormat.UnderlineStyle


def mark_format(shape: QTextCharFormat.UnderlineStyle, ink: QColor) -> QTextCharFormat:
    """The format of a mark; Qt's own line stays invisible."""
    made = QTextCharFormat()
    made.setUnderlineStyle(shape)
    made.setUnderlineColor(QColor(0, 0, 0, 0))
    made.setProperty(INK, ink)
    return made


def draw_marks(painter: QPainter, marks: Iterable[QTextEdit.ExtraSelection], clip: QRectF) -> None:
    """Draw the lines of those marks that touch `clip`; all in coordinates of the document."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for mark in marks:
        ink = mark.format.property(INK)
        if ink is None:
            continue
        shape = mark.format.underlineStyle()
        for left, right, y in _stretches(mark.cursor, clip):
            if shape == _STYLES.WaveUnderline:
                painter.setPen(QPen(ink, 1.4))
                painter.drawPath(_wave(left, right, y))
            else:
                pen = QPen(ink, 1.8)
                pen.setCapStyle(
                    Qt.PenCapStyle.FlatCap if shape == _STYLES.DashUnderline else Qt.PenCapStyle.RoundCap
                )
                pen.setDashPattern([3.5, 2.0] if shape == _STYLES.DashUnderline else [0.1, 2.4])
                painter.setPen(pen)
                painter.drawLine(QPointF(left, y), QPointF(right, y))


def _stretches(cursor: QTextCursor, clip: QRectF) -> Iterator[tuple[float, float, float]]:
    """Left, right and height of the line under each line of text that the selection covers."""
    block = cursor.document().findBlock(cursor.selectionStart())
    box = cursor.document().documentLayout().blockBoundingRect(block)
    if not box.intersects(clip):
        return
    layout: QTextLayout = block.layout()
    origin = box.topLeft()
    first = cursor.selectionStart() - block.position()
    last = min(cursor.selectionEnd() - block.position(), block.length() - 1)
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        start, end = max(first, line.textStart()), min(last, line.textStart() + line.textLength())
        if start < end:
            edges = sorted(_x(line.cursorToX(at)) for at in (start, end))
            y = origin.y() + line.y() + line.ascent() + line.descent() + 1.0
            yield origin.x() + edges[0], origin.x() + edges[1], y


def _x(answer: object) -> float:
    """PySide gives `cursorToX` as (x, position)."""
    return float(answer[0]) if isinstance(answer, tuple) else float(answer)  # type: ignore[arg-type]


def _wave(left: float, right: float, y: float) -> QPainterPath:
    """At least one whole wave, from `left` to about `right`."""
    path = QPainterPath(QPointF(left, y))
    x, up = left, True
    while x < max(right - _HALF_WAVE / 2, left + _HALF_WAVE):
        peak = y - 2 * _AMPLITUDE if up else y + 2 * _AMPLITUDE
        path.quadTo(QPointF(x + _HALF_WAVE / 2, peak), QPointF(x + _HALF_WAVE, y))
        x, up = x + _HALF_WAVE, not up
    return path
