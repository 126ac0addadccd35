"""The facts of the event, apart from the text: to check the text against, and to draft from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from prd_desk.desk.fact_entries import (
    AimEntry,
    EntryList,
    GroupEntry,
    Line,
    PersonEntry,
    SpeakerEntry,
    read_number,
    read_time,
    show_time,
)
from prd_desk.desk.icons import icon
from prd_desk.desk.names import fact_label
from prd_desk.desk.thai_calendar import DateField
from prd_desk.news import EventFacts, ParticipantGroup, Speaker
from prd_desk.news.dates import BUDDHIST_ERA, parse_thai_date
from prd_desk.news.digits import to_arabic

if TYPE_CHECKING:
    from datetime import date

    from prd_desk.desk.theme import Theme

_PLAIN = ("event", "place", "organiser", "result")
_HOURS = ("start_time", "end_time")
_DAYS = ("start_date", "end_date")
_RANGE = re.compile(r"(?P<first>\d{1,2}) ?[-–] ?(?P<last>\d{1,2}) ?(?P<rest>.+)")
_ORDER = (
    "event", "start_date", "end_date", "start_time", "end_time", "place", "presider", "organiser",
    "participants", "participants_total", "aims", "speakers", "result",
)  # fmt: skip


class FactsPane(QFrame):
    """A plain form over `EventFacts`."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("facts")
        self._theme = theme
        self._shown: EventFacts | None = None
        self._touched = False
        self.lines: dict[str, Line] = {name: Line(fact_label(name)) for name in _PLAIN}
        for name in _HOURS:
            self.lines[name] = Line(fact_label(name), self.tr("เช่น 09.00"), read_time)
        self.lines["participants_total"] = Line(fact_label("participants_total"), reads=read_number)
        self.days = {name: DateField() for name in _DAYS}
        for name, field in self.days.items():
            field.name_as(fact_label(name))
        self.presider = PersonEntry()
        self.groups = EntryList(self._group, self.tr("เพิ่มกลุ่มผู้เข้าร่วม"), theme)
        self.aims = EntryList(self._aim, self.tr("เพิ่มวัตถุประสงค์"), theme)
        self.speakers = EntryList(self._speaker, self.tr("เพิ่มวิทยากร"), theme)
        self._note = QLabel()
        self._note.setObjectName("problem")
        self._note.setWordWrap(True)
        self._note.hide()
        self._lay_out()
        for line in self.lines.values():
            line.textEdited.connect(lambda _text: self._on_changed())
        for part in (*self.days.values(), self.presider, self.groups, self.aims, self.speakers):
            part.changed.connect(self._on_changed)
        theme.changed.connect(self._paint_icons)
        self._paint_icons()

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(16, 4, 16, 16)
        column.setSpacing(4)
        parts: dict[str, QWidget] = {
            **self.lines,
            **self.days,
            "presider": self.presider,
            "participants": self.groups,
            "aims": self.aims,
            "speakers": self.speakers,
        }
        for name in _ORDER:
            label = QLabel(fact_label(name))
            label.setObjectName("label")
            label.setContentsMargins(0, 6, 0, 0)
            label.setBuddy(parts[name])
            column.addWidget(label)
            column.addWidget(parts[name])
            parts[name].setObjectName(f"facts.{name}")
            if name == "end_date":
                column.addWidget(self._note)
        column.addStretch(1)
        inside = QWidget()
        inside.setObjectName("form_body")
        inside.setLayout(column)
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        self._scroll, self._parts = scroll, parts

    # --- facts in and out

    def show_facts(self, facts: EventFacts | None) -> None:
        """Put facts in."""
        self._shown, self._touched = facts, False
        facts = facts or EventFacts()
        for name in _PLAIN:
            self.lines[name].put(getattr(facts, name))
        for name in _HOURS:
            self.lines[name].put(show_time(getattr(facts, name)))
        for name, field in self.days.items():
            field.set_day(getattr(facts, name))
        total = facts.participants_total
        self.lines["participants_total"].put("" if total is None else str(total))
        self.presider.show_person(facts.presider)
        self.groups.show_values(facts.participants)
        self.aims.show_values(facts.aims)
        self.speakers.show_values(facts.speakers)
        self._judge()

    def facts(self) -> EventFacts | None:
        """The facts as entered; None when nothing is. What cannot be read counts as not entered."""
        if not self._touched:
            return self._shown  # to the character, also what a line cannot show
        values: dict[str, Any] = {name: self.lines[name].text().strip() for name in _PLAIN}
        values |= {name: read_time(self.lines[name].text()) for name in _HOURS}
        values |= {name: field.day() for name, field in self.days.items()}
        made = EventFacts(
            **values,
            presider=self.presider.person(),
            participants=tuple(cast("list[ParticipantGroup]", self.groups.values())),
            participants_total=read_number(self.lines["participants_total"].text()),
            aims=tuple(cast("list[str]", self.aims.values())),
            speakers=tuple(cast("list[Speaker]", self.speakers.values())),
        )
        return made if made != EventFacts() else None

    def focus_on(self, name: str) -> bool:
        """Put the caret in the entry of a fact (`place`, `presider` …); False when there is none."""
        part = self._parts.get(name)
        if part is None:
            return False
        target = part if isinstance(part, QLineEdit) else part.findChild(QLineEdit)
        if target is None:
            target = cast("EntryList", part).add_button
        target.setFocus()
        self._scroll.ensureWidgetVisible(target)
        return True

    def take(self, name: str, text: str) -> bool:
        """Let a fact say what the text says; False when that cannot be read as this fact."""
        if name in _DAYS:
            day = _day_in(text, self.days[name].day(), last=name == "end_date")
            if day is None:
                return False
            self.days[name].set_day(day)
        elif name in self.lines:
            value = _as_fact(name, text)
            if not value:
                return False
            self.lines[name].put(value)
        else:
            return False
        self._on_changed()
        return True

    # --- inside

    @staticmethod
    def _group(value: object) -> QWidget:
        return GroupEntry(cast("ParticipantGroup | None", value))

    @staticmethod
    def _aim(value: object) -> QWidget:
        return AimEntry(cast("str | None", value))

    @staticmethod
    def _speaker(value: object) -> QWidget:
        return SpeakerEntry(cast("Speaker | None", value))

    def _on_changed(self) -> None:
        self._touched = True
        self._judge()
        self.changed.emit()

    def _judge(self) -> None:
        """Say what cannot be: an end before its beginning."""
        start, end = (self.days[name].day() for name in _DAYS)
        begins, ends = (read_time(self.lines[name].text()) for name in _HOURS)
        problem = ""
        if start and end and end < start:
            problem = self.tr("วันสิ้นสุดอยู่ก่อนวันเริ่ม")
        elif begins and ends and ends <= begins and (end is None or end == start):
            problem = self.tr("เวลาสิ้นสุดอยู่ก่อนเวลาเริ่ม")
        self._note.setText(problem)
        self._note.setVisible(bool(problem))

    def _paint_icons(self) -> None:
        for field in self.days.values():
            field.set_icon(icon("calendar", self._theme.tokens))


def _as_fact(name: str, text: str) -> str:
    """What of a piece of running text an entry can hold; empty when it does not say such a thing."""
    if name in _HOURS:
        return _hour(text, last=name == "end_time")
    return _first_number(text) if name == "participants_total" else text.strip()


def _day_in(text: str, before: date | None, *, last: bool) -> date | None:
    """The first or last day that a text names; without a year it is of the year that stood there before."""
    found = _RANGE.fullmatch(to_arabic(text).strip())
    bare = f"{found['last' if last else 'first']} {found['rest']}" if found else to_arabic(text).strip()
    with_year = f"{bare} {before.year + BUDDHIST_ERA}" if before else bare
    return parse_thai_date(bare) or parse_thai_date(with_year)


def _hour(text: str, *, last: bool) -> str:
    hours = re.findall(r"\d{1,2}[.:]\d{2}", to_arabic(text))
    return show_time(read_time(hours[-1 if last else 0])) if hours else ""


def _first_number(text: str) -> str:
    found = re.search(r"\d[\d,]*", to_arabic(text))
    return found[0].replace(",", "") if found else ""
