# ruff: noqa: N802 -- Qt overrides keep Qt's names
"""A line of text that gives way where there is little room, and tells the whole to whoever points at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

LEAST = 48
"""Pixels: a word or so."""
SLACK = 4
"""Pixels by which a line measured alone may differ from one set by the style."""


class Elided(QLabel):
    """Shows its beginning and `…` where the whole has no room; `text` is always the whole."""

    def __init__(self) -> None:
        super().__init__()
        self._whole = ""

    def setText(self, text: str) -> None:
        self._whole = text
        self._fit()

    def text(self) -> str:
        return self._whole

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        asked = self.fontMetrics().horizontalAdvance(self._whole) + self._padding() + SLACK
        return QSize(asked, hint.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(min(LEAST, self.sizeHint().width()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _padding(self) -> int:
        return super().sizeHint().width() - self.fontMetrics().horizontalAdvance(super().text())

    def _fit(self) -> None:
        room = self.width() - self._padding()
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        super().setText(shown)
        self.setToolTip("" if shown == self._whole else self._whole)
        self.setAccessibleName(self._whole)
        self.updateGeometry()
