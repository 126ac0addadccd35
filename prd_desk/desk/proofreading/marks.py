"""How findings are marked under the text: drawn below the line, so that ฎ ฏ ญ and the vowels ุ ู stay readable.

Qt's own wave is a hairline through the foot of the letters. The marks are extra selections all the same:
those carry the place, which Qt moves with each edit, and the look; the drawing is done here.
"""

from __future__ import annotations

from functools import lru_cache
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QTextCharFormat, QTextFormat

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QTextCursor, QTextLayout
    from PySide6.QtWidgets import QTextEdit

MARKS = "marks"
"""The layer of extra selections that marks are in."""

INK = QTextFormat.Property.UserProperty + 1
"""Property of a mark's format that holds its colour."""

WAVE = 6.0
"""Length and room of one wave, in pixels."""
AMPLITUDE = 1.6
FOOT = 0.32
"""How far ฎ ฏ ฐ ญ and the vowels ุ ู reach below the line, in ascents of the font; its descent is less."""
FEET = WAVE / 2
"""Pixels below those feet at which the middle of a mark runs."""
SLACK = 0.35
"""Pixels, half of what is empty above a wave in its room."""
ROOM = 2 * WAVE
"""Pixels below a paragraph that its marks may need."""
_STYLES = QTextCharFormat.UnderlineStyle


def mark_format(shape: QTextCharFormat.UnderlineStyle, ink: QColor) -> QTextCharFormat:
    """The format of a mark; Qt's own line stays invisible."""
    made = QTextCharFormat()
    made.setUnderlineStyle(shape)
    made.setUnderlineColor(QColor(0, 0, 0, 0))
    made.setProperty(INK, ink)
    return made


def draw_tints(painter: QPainter, marks: Iterable[QTextEdit.ExtraSelection], clip: QRectF) -> None:
    """Fill the ground of those selections that have one and touch `clip`; in coordinates of the document."""
    for mark in marks:
        ground = mark.format.background()
        if ground.style() != Qt.BrushStyle.NoBrush:
            for box in _boxes(mark.cursor, clip):
                painter.fillRect(box.adjusted(0, 0, 0, FEET), ground)


def draw_marks(painter: QPainter, marks: Iterable[QTextEdit.ExtraSelection], clip: QRectF) -> None:
    """Draw the lines of those marks that touch `clip`; all in coordinates of the document."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    ratio = painter.device().devicePixelRatioF()
    for mark in marks:
        boxes = _boxes(mark.cursor, clip)
        ink = mark.format.property(INK) if boxes else None
        if ink is None:
            continue
        shape = mark.format.underlineStyle()
        for box in boxes:
            left, y = box.left(), _below(box.bottom(), ratio) + FEET
            if shape == _STYLES.WaveUnderline:
                width = max(box.width(), WAVE)
                tile = _wave(ink.name(), ratio)
                painter.drawTiledPixmap(QRectF(left, y - WAVE / 2, width, WAVE), tile, QPointF(0, 0))
            else:
                painter.setPen(_pen(shape, ink))
                painter.drawLine(QPointF(left, y), QPointF(box.right(), y))


def _below(y: float, ratio: float) -> float:
    """The next whole pixel of the screen: a picture set between two goes to the nearer, which may be a foot.

    A little above the pixel does no harm, as a wave does not fill its room; the next line is near, too.
    """
    return ceil(y * ratio - SLACK) / ratio


def _pen(shape: QTextCharFormat.UnderlineStyle, ink: QColor) -> QPen:
    """Dashes or dots."""
    pen = QPen(ink, 1.8)
    is_dashed = shape == _STYLES.DashUnderline
    pen.setCapStyle(Qt.PenCapStyle.FlatCap if is_dashed else Qt.PenCapStyle.RoundCap)
    pen.setDashPattern([3.5, 2.0] if is_dashed else [0.1, 2.4])
    return pen


def _boxes(cursor: QTextCursor, clip: QRectF) -> list[QRectF]:
    """Where the selection lies in each line of text, from the top of the line to the feet of its letters.

    Only in the paragraph that it begins in, and nothing when that does not touch `clip`.
    """
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    block = cursor.document().findBlock(start)
    place = cursor.document().documentLayout().blockBoundingRect(block)
    if not place.adjusted(0, 0, 0, ROOM).intersects(clip):
        return []
    layout: QTextLayout = block.layout()
    first, last = start - block.position(), min(end - block.position(), block.length() - 1)
    boxes: list[QRectF] = []
    number = layout.lineForTextPosition(first).lineNumber()
    while number < layout.lineCount():
        line = layout.lineAt(number)
        number += 1
        if line.textStart() >= last:
            break
        left = max(first, line.textStart())
        right = min(last, line.textStart() + line.textLength())
        if left < right:
            edges = sorted(_x(line.cursorToX(at)) for at in (left, right))
            height = line.ascent() + max(line.descent(), FOOT * line.ascent())
            top = place.top() + line.y()
            boxes.append(QRectF(place.left() + edges[0], top, edges[1] - edges[0], height))
    return boxes


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
