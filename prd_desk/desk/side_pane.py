"""The left side: one page or another of what belongs to a release besides its text."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)


class SidePane(QFrame):
    """Pages with a name each; one is shown."""

    def __init__(self, pages: list[tuple[str, QWidget]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side_pane")
        self.setMinimumWidth(260)
        self._stack = QStackedWidget()
        self._tabs = QButtonGroup(self)
        head = QHBoxLayout()
        head.setContentsMargins(8, 8, 8, 4)
        head.setSpacing(4)
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
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)

    def show_page(self, page: QWidget) -> None:
        """Bring a page to the front."""
        self._stack.setCurrentWidget(page)
        self._tabs.button(self._stack.currentIndex()).setChecked(True)
