"""The icons: our own line drawings in `resources/icons`, coloured by the theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from prd_desk.resources import resource

if TYPE_CHECKING:
    from prd_desk.desk.look.theme import Tokens

SIZES = (20, 40)
"""Pixels: for plain and for doubled screens."""


def icon(name: str, tokens: Tokens, ink: str | None = None) -> QIcon:
    """The icon of that name in the theme's ink or another."""
    drawing = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    made = QIcon()
    for size in SIZES:
        painted = _painted(drawing, ink or tokens.ink, size)
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):  # Qt would tint it in a chosen row
            made.addPixmap(painted, mode)
    return made


def _painted(drawing: str, colour: str, size: int) -> QPixmap:
    renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))
    pixmap = QPixmap(QSize(size, size))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter)
    painter.end()
    return pixmap
