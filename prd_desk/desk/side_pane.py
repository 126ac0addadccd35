"""A side of the window that shows one page or another."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

NARROWEST = 292
"""Pixels in which all that the pages say has room, in both languages."""


class SidePane(QFrame):
    """Pages with a name each; one is shown."""

    page_shown = Signal()
    wanted = Signal()
    """A page of this side is to be seen."""

    def __init__(self, pages: list[tuple[str, QWidget]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side_pane")
        self.setMinimumWidth(NARROWEST)
        self._stack = QStackedWidget()
        self._tabs = QButtonGroup(self)
        head = QHBoxLayout()
        head.setContentsMargins(6, 8, 6, 4)
        head.setSpacing(2)
        for number, (name, page) in enumerate(pages):
            tab = QToolButton()
            tab.setObjectName("tab")
            tab.setText(name)
            tab.setCheckable(True)
            self._tabs.addButton(tab, number)
            head.addWidget(tab)
            self._stack.addWidget(page)
        head.addStretch(1)
        self._tabs.button(0).setChecked(True)
        self._tabs.idClicked.connect(self._stack.setCurrentIndex)
        self._stack.currentChanged.connect(lambda _number: self.page_shown.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)

    def show_page(self, page: QWidget) -> None:
        """Bring a page to the front."""
        was_hidden = self.isHidden()  # as in a narrow window, until it is wanted
        self._stack.setCurrentWidget(page)
        self._tabs.button(self._stack.currentIndex()).setChecked(True)
        self.wanted.emit()
        if was_hidden:
            self.page_shown.emit()

    def reveal(self, widget: QWidget) -> None:
        """Bring the page to the front that holds a widget, if one does."""
        pages = (self._stack.widget(number) for number in range(self._stack.count()))
        page = next((page for page in pages if page and page.isAncestorOf(widget)), None)
        if page is not None:
            self.show_page(page)
