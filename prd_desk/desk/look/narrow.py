"""What is left out of the window where it is narrow, as on a small screen at twice the size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QToolBar, QToolButton

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from prd_desk.desk.side_pane import SidePane

BOTH = 960
"""Pixels of the window from which both sides have room beside text that can be read."""
WORDS = 1_000
"""Below so many pixels the tool bar shows signs alone, closer together."""


class Narrow(QObject):
    """Shows one side of the two where there is no room for both: the one that was asked for last."""

    def __init__(
        self, left: SidePane, right: SidePane, is_focused: Callable[[], bool], parent: QWidget
    ) -> None:
        """is_focused: whether the sides are hidden because the user wants to see the text alone."""
        super().__init__(parent)
        self._window, self._panes, self._is_focused = parent, (left, right), is_focused
        self._last, self._is_narrow = right, False
        for pane in self._panes:
            pane.wanted.connect(lambda pane=pane: self._bring(pane))

    def fit(self, width: int) -> None:
        """Show what there is room for in a window of so many pixels."""
        if (width < BOTH) != self._is_narrow:
            self._is_narrow = width < BOTH
            self._show()
        for bar in self._window.findChildren(QToolBar):
            _fit_tools(bar, width)

    def _bring(self, pane: SidePane) -> None:
        self._last = pane
        if self._is_narrow:
            self._show()

    def _show(self) -> None:
        if not self._is_focused():
            for pane in self._panes:
                pane.setVisible(pane is self._last or not self._is_narrow)


def _fit_tools(bar: QToolBar, width: int) -> None:
    style = Qt.ToolButtonStyle
    bar.setToolButtonStyle(style.ToolButtonTextBesideIcon if width >= WORDS else style.ToolButtonIconOnly)
    is_narrow = width < BOTH
    if bool(bar.property("narrow")) != is_narrow:
        bar.setProperty("narrow", is_narrow)
        for part in (bar, *bar.findChildren(QToolButton)):
            part.style().unpolish(part)
            part.style().polish(part)
