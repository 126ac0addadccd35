"""Single entries of the facts pane: a line of text, an hour, a number, a person; and lists of such."""

from __future__ import annotations

import re
from datetime import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from prd_desk.desk.icons import icon
from prd_desk.news import ParticipantGroup, Person, Speaker
from prd_desk.news.digits import to_arabic

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from prd_desk.desk.theme import Theme

_TIME = re.compile(r"(\d{1,2})[.:](\d{2})(?: ?น\.?)?")
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
    """`๑,๒๐๐` or `120 คน`; None when it is no number of people."""
    found = re.fullmatch(r"(\d[\d,]*)(?: ?คน)?", to_arabic(text).strip())
    number = int(found[1].replace(",", "")) if found else None
    return number if number is not None and number <= MOST_PEOPLE else None


class Line(QLineEdit):
    """A line of text, red-edged while it cannot be read as what it should be."""

    def __init__(self, name: str, hint: str = "", reads: Callable[[str], object] | None = None) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(hint or name)
        self._reads = reads
        self.editingFinished.connect(self.judge)

    def judge(self) -> None:
        """Show whether the text can be read."""
        wrong = bool(self.text().strip()) and self._reads is not None and self._reads(self.text()) is None
        if bool(self.property("wrong")) != wrong:
            self.setProperty("wrong", wrong)
            self.style().unpolish(self)
            self.style().polish(self)

    def put(self, text: str) -> None:
        """Show a text, from its beginning."""
        self.setText(text)
        self.setCursorPosition(0)
        self.judge()


class PersonEntry(QWidget):
    """A person in the news: rank or title, name, position, organisation."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rank = Line(self.tr("ยศ"), self.tr("ยศ เช่น พลโท"))
        self.title = Line(self.tr("คำนำหน้า"), self.tr("คำนำหน้า เช่น ดร."))
        self.name = Line(self.tr("ชื่อและนามสกุล"))
        self.position = Line(self.tr("ตำแหน่ง"))
        self.organisation = Line(self.tr("สังกัด"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        grid.addWidget(self.rank, 0, 0)
        grid.addWidget(self.title, 0, 1)
        for row, line in enumerate((self.name, self.position, self.organisation), start=1):
            grid.addWidget(line, row, 0, 1, 2)
        for line in self.lines():
            line.textEdited.connect(lambda _text: self.changed.emit())

    def lines(self) -> tuple[Line, ...]:
        """The lines in the order of the tab key."""
        return self.rank, self.title, self.name, self.position, self.organisation

    def show_person(self, person: Person | None) -> None:
        """Put a person in."""
        shown = person or Person("")
        texts = (shown.rank, shown.title, shown.name, shown.position, shown.organisation)
        for line, text in zip(self.lines(), texts, strict=True):
            line.put(text)

    def person(self) -> Person | None:
        """The person as entered; None when nothing is."""
        rank, title, name, position, organisation = (line.text().strip() for line in self.lines())
        made = Person(name, rank=rank, title=title, position=position, organisation=organisation)
        return made if made != Person("") else None


class GroupEntry(QWidget):
    """A group among the participants and its number."""

    changed = Signal()

    def __init__(self, value: ParticipantGroup | None) -> None:
        super().__init__()
        self.name = Line(self.tr("กลุ่มผู้เข้าร่วม"))
        self.number = Line(self.tr("จำนวน"), reads=read_number)
        self.number.setMaximumWidth(76)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.name, 1)
        row.addWidget(self.number)
        if value is not None:
            self.name.put(value.name)
            self.number.put("" if value.number is None else str(value.number))
        for line in (self.name, self.number):
            line.textEdited.connect(lambda _text: self.changed.emit())

    def value(self) -> ParticipantGroup | None:
        """The group; None when its row is empty."""
        name, number = self.name.text().strip(), read_number(self.number.text())
        return ParticipantGroup(name, number) if name or number is not None else None


class AimEntry(QWidget):
    """One aim of the event."""

    changed = Signal()

    def __init__(self, value: str | None) -> None:
        super().__init__()
        self.line = Line(self.tr("วัตถุประสงค์"), self.tr("เพื่อ…"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line)
        self.line.put(value or "")
        self.line.textEdited.connect(lambda _text: self.changed.emit())

    def value(self) -> str | None:
        """The aim; None when its row is empty."""
        return self.line.text().strip() or None


class SpeakerEntry(QWidget):
    """A speaker and the topic."""

    changed = Signal()

    def __init__(self, value: Speaker | None) -> None:
        super().__init__()
        self.entry = PersonEntry()
        self.topic = Line(self.tr("หัวข้อที่บรรยาย"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.entry)
        column.addWidget(self.topic)
        if value is not None:
            self.entry.show_person(value.person)
            self.topic.put(value.topic)
        self.entry.changed.connect(self.changed)
        self.topic.textEdited.connect(lambda _text: self.changed.emit())

    def value(self) -> Speaker | None:
        """The speaker; None when the card is empty."""
        person, topic = self.entry.person(), self.topic.text().strip()
        return Speaker(person or Person(""), topic) if person or topic else None


class EntryList(QFrame):
    """Entries one below the other, each with a button to take it away, and one to add another."""

    changed = Signal()

    def __init__(self, make: Callable[[object], QWidget], add_text: str, theme: Theme) -> None:
        """make: a new entry showing a value, or empty for None."""
        super().__init__()
        self.entries: list[QWidget] = []
        self._make, self._theme = make, theme
        self._rows: list[QWidget] = []
        self.add_button = QPushButton(add_text)
        self.add_button.setObjectName("quiet")
        self.add_button.clicked.connect(self._add_empty)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self.add_button)

    def show_values(self, values: Sequence[object]) -> None:
        """Put these values in, in place of all there are."""
        while self.entries:
            self._drop(self.entries[0])
        for value in values:
            self._put(value)

    def values(self) -> list[object]:
        """What the entries say; empty ones are passed over."""
        found = (entry.value() for entry in self.entries)  # type: ignore[attr-defined]
        return [value for value in found if value is not None]

    def _put(self, value: object) -> QWidget:
        entry = self._make(value)
        entry.changed.connect(self.changed)  # type: ignore[attr-defined]
        remove = QToolButton()
        remove.setObjectName("quiet")
        remove.setIcon(icon("remove", self._theme.tokens))
        remove.setAccessibleName(self.tr("นำออก"))
        remove.setToolTip(self.tr("นำออก"))
        remove.clicked.connect(lambda: self._remove(entry))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2)
        line.addWidget(entry, 1)
        line.addWidget(remove)
        self._column.insertWidget(len(self._rows), row)
        self.entries.append(entry)
        self._rows.append(row)
        return entry

    def _add_empty(self) -> None:
        entry = self._put(None)
        first = entry.findChild(QLineEdit)
        if first is not None:
            first.setFocus()

    def _drop(self, entry: QWidget) -> None:
        at = self.entries.index(entry)
        del self.entries[at]
        row = self._rows.pop(at)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _remove(self, entry: QWidget) -> None:
        self._drop(entry)
        self.changed.emit()
