"""Single entries of the facts pane: a person, a group, an aim, a speaker, a statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from prd_desk.desk.facts.fact_lines import Line, Lines, read_number, show_number
from prd_desk.news import ParticipantGroup, Person, Speaker, Statement

if TYPE_CHECKING:
    from prd_desk.desk.facts.completing import Completions


class PersonEntry(QWidget):
    """A person in the news: rank or title, name, position, organisation."""

    changed = Signal()

    def __init__(self, completions: Completions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rank = Line(self.tr("ยศ"))
        self.rank.setAccessibleDescription(self.tr("ยศทหาร ตำรวจ หรืออาสารักษาดินแดน เช่น พลโท เขียนเว้นวรรคจากชื่อ"))
        self.title = Line(self.tr("คำนำหน้า"))
        self.title.setAccessibleDescription(self.tr("คำนำหน้าหรือตำแหน่งวิชาการ เช่น นาย ดร. เขียนติดกับชื่อ"))
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
        for line, kind in (
            (self.rank, "ranks"),
            (self.title, "titles"),
            (self.position, "positions"),
            (self.organisation, "organisations"),
        ):
            completions.complete(line, kind)
        completions.complete_person(self.name, self._choose)

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

    def _choose(self, person: Person) -> None:
        self.show_person(person)
        self.changed.emit()


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
            self.number.put(show_number(value.number))
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


class _Card(QFrame):
    """An entry of several lines, framed so that one can tell where the next begins."""

    changed = Signal()

    def __init__(self, completions: Completions) -> None:
        super().__init__()
        self.setObjectName("entry_card")
        self.entry = PersonEntry(completions)
        self.entry.changed.connect(self.changed)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(8, 8, 8, 8)
        self.column.setSpacing(4)
        self.column.addWidget(self.entry)


class SpeakerEntry(_Card):
    """A speaker and the topic."""

    def __init__(self, value: Speaker | None, completions: Completions) -> None:
        super().__init__(completions)
        self.topic = Line(self.tr("หัวข้อที่บรรยาย"))
        self.column.addWidget(self.topic)
        if value is not None:
            self.entry.show_person(value.person)
            self.topic.put(value.topic)
        self.topic.textEdited.connect(lambda _text: self.changed.emit())

    def value(self) -> Speaker | None:
        """The speaker; None when the card is empty."""
        person, topic = self.entry.person(), self.topic.text().strip()
        return Speaker(person or Person(""), topic) if person or topic else None


class StatementEntry(_Card):
    """Who said what."""

    def __init__(self, value: Statement | None, completions: Completions) -> None:
        super().__init__(completions)
        self.text = Lines(self.tr("กล่าวว่าอะไร"), self.tr("กล่าวว่า…"))
        self.verbatim = QCheckBox(self.tr("เป็นคำพูดคำต่อคำ"))
        self.verbatim.setToolTip(self.tr("ร่างข่าวจะแยกไว้เป็นคำกล่าวในเครื่องหมายคำพูด"))
        self.column.addWidget(self.text)
        self.column.addWidget(self.verbatim)
        if value is not None:
            self.entry.show_person(value.speaker)
            self.text.put(value.text)
            self.verbatim.setChecked(value.verbatim)
        self.text.textChanged.connect(self.changed)
        self.verbatim.toggled.connect(lambda _on: self.changed.emit())

    def value(self) -> Statement | None:
        """The statement; None when the card is empty."""
        speaker, text = self.entry.person(), self.text.text().strip()
        return Statement(text, speaker, self.verbatim.isChecked()) if speaker or text else None
