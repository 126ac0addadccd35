"""Marks above and below a line of Thai are painted whole in a row that is as high as the font says."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter

from prd_desk.desk.look.lettering import write
from prd_desk.desk.look.theme import load_fonts, prose_font

WIDTH, MARGIN = 120, 30
PAPER = QColor("white")


def inked(text: str, height: int, font: QFont) -> list[int]:
    """How much ink each row of pixels has, when a text is written in a box of that height in their middle."""
    picture = QImage(WIDTH, height + 2 * MARGIN, QImage.Format.Format_RGB32)
    picture.fill(PAPER)
    painter = QPainter(picture)
    painter.setFont(font)
    write(painter, QRect(4, MARGIN, WIDTH - 8, height), text)
    painter.end()
    rows = range(picture.height())
    return [sum(picture.pixelColor(x, y) != PAPER for x in range(WIDTH)) for y in rows]


@pytest.mark.parametrize("text", ["ปฏิบัติ", "ฐานุกรม", "ฏุ", "กตัญญู", "ป้ำ ปื้น ฟื้น"])
def test_no_mark_is_cut_by_the_height_of_the_line(qapp, text: str) -> None:
    load_fonts()
    font = prose_font(10.5, QFont.Weight.DemiBold)
    line = QFontMetrics(font).lineSpacing()
    narrow, roomy = inked(text, line, font), inked(text, line + 20, font)
    assert [ink for ink in narrow if ink] == [ink for ink in roomy if ink]


def test_right_is_right(qapp) -> None:
    load_fonts()
    picture = QImage(WIDTH, 40, QImage.Format.Format_RGB32)
    picture.fill(PAPER)
    painter = QPainter(picture)
    write(painter, QRect(0, 0, WIDTH, 40), "ก", at_right=True)
    painter.end()
    columns = [x for x in range(WIDTH) if any(picture.pixelColor(x, y) != PAPER for y in range(40))]
    assert columns
    assert columns[0] > WIDTH // 2
