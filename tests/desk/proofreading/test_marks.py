"""Marks under the text: told apart without colours, and clear of the letters above them."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPixmap, QTextCharFormat
from PySide6.QtWidgets import QApplication, QTextEdit

from prd_desk.desk.editor.text_box import TextBox
from prd_desk.desk.look.theme import Theme, prose_font
from prd_desk.desk.proofreading.marks import MARKS, mark_format
from prd_desk.proofing.finding import Finding, Span

LOW = "ฎีกา กฏหมาย ญาติ ผู้ดูกรุณา ฐานะ ปฏิญญา"
TWO_LINES = f"{LOW}\n{LOW}"
SEVERITIES = ("error", "warning", "hint")


@pytest.fixture
def box(qtbot) -> TextBox:
    """A box of two paragraphs, without a caret."""
    made = TextBox()
    qtbot.addWidget(made)
    made.setStyleSheet("background: white; color: black")
    made.setReadOnly(True)
    return made


@pytest.fixture
def theme(qapp) -> Theme:
    """The look of the desk."""
    return Theme(qapp)


def picture(box: TextBox, ratio: int) -> np.ndarray:
    """What the box looks like on a screen of so many pixels a point: rows of grey, 0 black to 255."""
    pixmap = QPixmap(box.size() * ratio)
    pixmap.setDevicePixelRatio(ratio)
    box.render(pixmap)
    image = pixmap.toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine() // 4, 4)
    return pixels[:, : image.width(), :3].mean(axis=2)


def mark(box: TextBox, severity: str, theme) -> None:
    """Mark the first paragraph, all in one colour, so that only the shape speaks."""
    shape = theme.mark(Finding("text", Span(0, 1), "spelling.word", severity, ""), None).underlineStyle()
    select(box, mark_format(shape, QColor("red")))


def select(box: TextBox, look: QTextCharFormat) -> None:
    """Give the first paragraph a look; Qt paints its letters by themselves, whatever the look is."""
    selection = QTextEdit.ExtraSelection()
    selection.cursor = box.cursor_over(Span(0, len(LOW)))
    selection.format = look
    box.show_layer(MARKS, [selection])
    QApplication.processEvents()


@pytest.mark.parametrize("ratio", [1, 2])
@pytest.mark.parametrize("points", [10.5, 13.0, 17.0])
@pytest.mark.parametrize("severity", SEVERITIES)
def test_no_letter_is_touched(theme, box, severity: str, points: float, ratio: int) -> None:
    box.set_font(prose_font(points))
    box.set_text(TWO_LINES)
    box.resize(QSize(520, 110))
    box.show()
    select(box, QTextCharFormat())
    plain = picture(box, ratio)
    mark(box, severity, theme)
    marked = picture(box, ratio)
    changed = plain != marked
    assert changed.sum() > 200 * ratio
    assert (plain[changed] < 160).sum() <= 4 * ratio


def test_severities_differ_in_shape(theme, box) -> None:
    box.set_font(prose_font(13))
    box.set_text(LOW)
    box.resize(QSize(480, 60))
    box.show()
    pictures = []
    for severity in SEVERITIES:
        mark(box, severity, theme)
        pictures.append(picture(box, 1))
    differences = [(one != other).sum() for one, other in combinations(pictures, 2)]
    assert min(differences) > 100
