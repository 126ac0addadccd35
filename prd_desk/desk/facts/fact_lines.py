# ruff: noqa: N802 -- Qt overrides keep Qt's names
"""What is typed into the facts pane: a line, an hour, a number, a few lines of text; and how it is read."""

from __future__ import annotations

import re
from datetime import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QLabel, QLineEdit, QWidget

from prd_desk.desk.editor.text_box import TextBox
from prd_desk.desk.look.theme import prose_font
from prd_desk.news.digits import to_arabic

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

_TIME = re.compile(r"(\d{1,2})[.:](\d{2})(?: ?น\.?)?")
_NUMBER = re.compile(r"(\d[\d,]*)(?: ?คน)?")
MOST_PEOPLE = 10_000_000
"""More participants than that is a slip of the keys."""


def read_time(text: str) -> time | None:
    """`09.00`, `๙:๓๐ น.`; None when it is no hour of the day."""
    found = _TIME.fullmatch(to_arabic(text).strip())
    if not found or int(found[1]) > 23 or int(found[2]) > 59:
        return None
    return time(int(found[1]), int(found[2]))


def show_time(value: time | None) -> str:
    """The hour as it is typed; seconds never belong to an event."""
    return f"{value:%H.%M}" if value else ""


def read_number(text: str) -> int | None:
    """`๑,๒๐๐` or `120 คน`; None when it is no number of people, or more than there can be."""
    found = _NUMBER.fullmatch(to_arabic(text).strip())
    digits = found[1].replace(",", "") if found else ""
    if not digits or len(digits) > len(str(MOST_PEOPLE)):  # also keeps int() from endless digits
        return None
    return int(digits) if int(digits) <= MOST_PEOPLE else None


def show_number(value: int | None) -> str:
    """The number as it is typed."""
    return "" if value is None else str(value)


class Pair(QWidget):
    """Two entries: side by side where there is room, else one below the other."""

    ROOM = 400
    """Pixels from which they stand side by side."""

    def __init__(self, *parts: QWidget, room: int = ROOM) -> None:
        super().__init__()
        self._room = room
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(8)
        for part in parts:
            self._box.addWidget(part, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= self._room
        directions = QBoxLayout.Direction
        self._box.setDirection(directions.LeftToRight if beside else directions.TopToBottom)


class Note(QLabel):
    """A remark below an entry: what follows from what was typed, or what cannot be."""

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.hide()

    def say(self, text: str, *, wrong: bool) -> None:
        """Show a remark, as a problem if it is one; nothing for an empty text."""
        name = "problem" if wrong else "soft"
        if self.objectName() != name:
            self.setObjectName(name)
            self.style().unpolish(self)
            self.style().polish(self)
        self.setText(text)
        self.setVisible(bool(text))


class Line(QLineEdit):
    """A line of text, red-edged while it cannot be read as what it should be."""

    def __init__(self, name: str, hint: str = "", reads: Callable[[str], object] | None = None) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(hint or name)
        self.textChanged.connect(self.setToolTip)  # a narrow pane shows the beginning alone
        self._reads = reads
        self.editingFinished.connect(self.judge)

    def is_unread(self) -> bool:
        """Whether something is typed that cannot be read."""
        return bool(self.text().strip()) and self._reads is not None and self._reads(self.text()) is None

    def judge(self) -> None:
        """Show whether the text can be read."""
        wrong = self.is_unread()
        if bool(self.property("wrong")) != wrong:
            self.setProperty("wrong", wrong)
            self.style().unpolish(self)
            self.style().polish(self)

    def put(self, text: str) -> None:
        """Show a text, from its beginning."""
        self.setText(text)
        self.setCursorPosition(0)
        self.judge()


class Lines(TextBox):
    """A few lines of text; Tab goes on to the next entry."""

    def __init__(self, name: str, hint: str = "", fewest: int = 2) -> None:
        super().__init__()
        self.setProperty("boxed", True)  # noqa: FBT003 -- a Qt property
        self.setAccessibleName(name)
        self.setPlaceholderText(hint or name)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.set_font(prose_font(11.0))
        self.fit_lines(fewest, 8)

    def put(self, text: str) -> None:
        """Show a text, without telling anybody."""
        before = self.blockSignals(True)  # noqa: FBT003 -- Qt's own argument
        self.set_text(text)
        self.blockSignals(before)
