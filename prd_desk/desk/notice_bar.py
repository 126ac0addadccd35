"""A bar across the top of the window for what stays so until somebody does something about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from prd_desk.desk.announcing import announce

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Choice = tuple[str, "Callable[[], object]"]
"""What a button says, and what it does."""


class NoticeBar(QFrame):
    """One sentence and the buttons that go with it; hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice_bar")
        self.topic = ""
        """What it speaks of now, as the program calls it; empty while hidden."""
        self.label = QLabel()
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self._buttons: list[QPushButton] = []
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(16, 6, 12, 6)
        self._line.setSpacing(8)
        self._line.addWidget(self.label, 1)
        self.hide()

    def show_notice(self, topic: str, sentence: str, choices: Sequence[Choice]) -> None:
        """Say a sentence in place of the one before, with a button for each choice."""
        self._drop_buttons()
        self.topic = topic
        self.label.setText(sentence)
        for text, do in choices:
            button = QPushButton(text)
            button.clicked.connect(lambda _checked=False, do=do: do())
            self._line.addWidget(button)
            self._buttons.append(button)
        self.show()
        announce(self, sentence)

    def close_notice(self, topic: str = "") -> None:
        """Hide, or hide only when it speaks of `topic`."""
        if topic in ("", self.topic):
            self._drop_buttons()
            self.topic = ""
            self.hide()

    def _drop_buttons(self) -> None:
        for button in self._buttons:
            self._line.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
