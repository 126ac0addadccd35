"""How findings are marked under the text: drawn below the line, so that ฎ ฏ ญ and the vowels ุ ู stay readable.

Qt's own wave is a hairline through the foot of the letters. The marks are extra selections all the same:
those carry the place, which Qt moves with each edit, and the look; only the line itself is drawn here.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QTextCharFormat, QTextFormat

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtGui import QTextCursor, QTextLayout
    from PySide6.QtWidgets import QTextEdit

MARKS = "marks"
"""The layer of extra selections that marks are in."""

INK = QTextFormat.Property.UserProperty + 1
"""Property of a mark's format that holds its colour."""

WAVE = 6.0
"""Length and room of one wave, in pixels."""
AMPLITUDE = 1.6
THICKNESS = 1.8
"""Of the straight marks; the wave's pen is a little thinner."""
FOOT = 0.32
"""How far ฎ ฏ ฐ ญ and the vowels ุ ู reach below the line, in ascents of the font; its descent is less."""
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
        for left, right, foot in _stretches(mark.cursor, clip):
            if shape == _STYLES.WaveUnderline:
                y = foot + WAVE / 2
                tile = _wave(ink.name(), painter.device().devicePixelRatioF())
                width = max(right - left, WAVE)
                painter.drawTiledPixmap(QRectF(left, y - WAVE / 2, width, WAVE), tile, QPointF(0, 0))
            else:
                y = foot + THICKNESS
                pen = QPen(ink, THICKNESS)
                pen.setCapStyle(
                    Qt.PenCapStyle.FlatCap if shape == _STYLES.DashUnderline else Qt.PenCapStyle.RoundCap
                )
                pen.setDashPattern([3.5, 2.0] if shape == _STYLES.DashUnderline else [0.1, 2.4])
                painter.setPen(pen)
                painter.drawLine(QPointF(left, y), QPointF(right, y))


def _stretches(cursor: QTextCursor, clip: QRectF) -> Iterator[tuple[float, float, float]]:
    """Left, right and the letters' lowest foot, for each line of text that the selection covers."""
    block = cursor.document().findBlock(cursor.selectionStart())
    box = cursor.document().documentLayout().blockBoundingRect(block)
    if not box.intersects(clip):
        return
    layout: QTextLayout = block.layout()
    origin = box.topLeft()
    first = cursor.selectionStart() - block.position()
    last = min(cursor.selectionEnd() - block.position(), block.length() - 1)
    number = layout.lineForTextPosition(first).lineNumber()
    while number < layout.lineCount():
        line = layout.lineAt(number)
        number += 1
        start, end = max(first, line.textStart()), min(last, line.textStart() + line.textLength())
        if line.textStart() >= last:
            return
        if start < end:
            edges = sorted(_x(line.cursorToX(at)) for at in (start, end))
            below = max(line.descent(), FOOT * line.ascent())
            yield origin.x() + edges[0], origin.x() + edges[1], origin.y() + line.y() + line.ascent() + below


def _x(answer: object) -> float:
    """PySide gives `cursorToX` as (x, position)."""
    return float(answer[0]) if isinstance(answer, tuple) else float(answer)  # type: ignore[arg-type]


@lru_cache(maxsize=16)
def _wave(colour: str, ratio: float) -> QPixmap:
    """One wave, to be set side by side; drawn once for each colour and kind of screen."""
    tile = QPixmap(round(WAVE * ratio), round(WAVE * ratio))
    tile.setDevicePixelRatio(ratio)
    tile.fill(Qt.GlobalColor.transparent)
    path = QPainterPath(QPointF(-WAVE / 2, WAVE / 2))
    for half in range(3):
        x = WAVE / 2 * (half - 1)
        peak = WAVE / 2 + (1 if half % 2 else -1) * AMPLITUDE * 2
        path.quadTo(QPointF(x + WAVE / 4, peak), QPointF(x + WAVE / 2, WAVE / 2))
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colour), 1.4))
    painter.drawPath(path)
    painter.end()
    return tile
