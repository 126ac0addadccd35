"""One line of Thai in a painted row, with all its marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPainter

# Flags of two kinds that Qt's drawText takes as one number.
_IN_LINE = Qt.AlignmentFlag.AlignVCenter.value | Qt.TextFlag.TextDontClip.value
_AT_RIGHT = Qt.AlignmentFlag.AlignRight.value


def write(painter: QPainter, box: QRect, text: str, *, at_right: bool = False) -> None:
    """Write in the middle of `box`, which is as high as a line of the font.

    The font's line is too low for ฏ ุ and tone marks over vowels: they reach out of the box by a few pixels,
    where Qt by itself would cut them off.
    """
    painter.drawText(box, _IN_LINE | (_AT_RIGHT if at_right else 0), text)
