"""The facts of the event, apart from the text: to draft the news from, and to check the text against."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFrame,
    QLineEdit,
    QPushButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from prd_desk.desk.facts import fact_remarks
from prd_desk.desk.facts.completing import Completions
from prd_desk.desk.facts.entry_list import EntryList
from prd_desk.desk.facts.fact_entries import AimEntry, GroupEntry, PersonEntry, SpeakerEntry, StatementEntry
from prd_desk.desk.facts.fact_lines import Line, Lines, Note, read_number, read_time, show_number, show_time
from prd_desk.desk.facts.facts_form import FactsForm
from prd_desk.desk.facts.taken_facts import day_in, fact_in
from prd_desk.desk.facts.thai_calendar import DateField
from prd_desk.desk.look.icons import icon
from prd_desk.desk.look.speech import say
from prd_desk.desk.names import fact_label
from prd_desk.news import EventFacts, Release
from prd_desk.news.event_kinds import EVENT_KINDS
from prd_desk.news.known import Known, known_in

if TYPE_CHECKING:
    from prd_desk.desk.look.theme import Theme

_PLAIN = ("event", "place", "organiser")
_HOURS = ("start_time", "end_time")
_DAYS = ("start_date", "end_date")
_LISTS = ("participants", "aims", "speakers", "statements")
_COMPLETED = {"event": "events", "place": "places", "organiser": "organisations"}

NAMES_PAUSE_MS = 400
"""Names just typed are shown as known after so long."""


class FactsPane(QFrame):
    """A form over `EventFacts`, with a button that drafts the news from them."""

    changed = Signal()
    draft_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("facts")
        self._theme = theme
        self._shown: EventFacts | None = None
        self._touched = False
        self._office, self._here = Known(), Known()
        self.completions = Completions(self)
        self.kind = QComboBox()
        self.lines: dict[str, Line] = {}
        self.days = {name: DateField() for name in _DAYS}
        self.presider = PersonEntry(self.completions)
        self.lists: dict[str, EntryList] = {}
        self.result = Lines(fact_label("result"), self.tr("ผลที่ได้ หรือสิ่งที่จะทำต่อไป"), 3)
        self.notes = {name: Note() for name in ("days", "hours", "numbers")}
        self.names = Note()
        self.draft_button = QPushButton(self.tr("ร่างข่าว"))
        self._make_entries()
        self._form = FactsForm(self._parts(), self.notes, self.names, self.draft_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._form)
        self._names_soon = QTimer(self, singleShot=True, interval=NAMES_PAUSE_MS)
        self._names_soon.timeout.connect(self._show_names)
        self._connect()
        theme.changed.connect(self._paint_icons)
        self._paint_icons()

    def _make_entries(self) -> None:
        self.kind.addItem(self.tr("ดูจากชื่องาน"), "")
        for kind in EVENT_KINDS:
            self.kind.addItem(say(kind.th), kind.id)
        for name in _PLAIN:
            self.lines[name] = Line(fact_label(name))
            self.completions.complete(self.lines[name], _COMPLETED[name])
        for name in _HOURS:
            self.lines[name] = Line(fact_label(name), self.tr("เช่น 09.00"), read_time)
        self.lines["participants_total"] = Line(fact_label("participants_total"), reads=read_number)
        for name, field in self.days.items():
            field.name_as(fact_label(name))
        made = {
            "participants": (GroupEntry, self.tr("เพิ่มกลุ่มผู้เข้าร่วม")),
            "aims": (AimEntry, self.tr("เพิ่มวัตถุประสงค์")),
            "speakers": (partial(SpeakerEntry, completions=self.completions), self.tr("เพิ่มวิทยากร")),
            "statements": (partial(StatementEntry, completions=self.completions), self.tr("เพิ่มคำกล่าว")),
        }
        self.lists = {name: EntryList(make, text, self._theme) for name, (make, text) in made.items()}
        self.draft_button.setObjectName("primary")
        self.draft_button.setToolTip(self.tr("เรียบเรียงพาดหัว ความนำ และเนื้อข่าวจากข้อเท็จจริง (Ctrl+Shift+R)"))

    def _connect(self) -> None:
        for line in self.lines.values():
            line.textEdited.connect(lambda _text: self._on_changed())
        for part in (*self.days.values(), self.presider, *self.lists.values()):
            part.changed.connect(self._on_changed)
        self.result.textChanged.connect(self._on_changed)
        self.kind.activated.connect(lambda _row: self._on_changed())
        for name in _HOURS:
            self.lines[name].editingFinished.connect(self._judge)
        self.draft_button.clicked.connect(self.draft_wanted)
        cast("QApplication", QApplication.instance()).focusChanged.connect(self._on_focus)

    def _parts(self) -> dict[str, QWidget]:
        return {
            "kind": self.kind,
            **self.lines,
            **self.days,
            "presider": self.presider,
            **self.lists,
            "result": self.result,
        }

    # --- facts in and out

    def show_facts(self, facts: EventFacts | None) -> None:
        """Put facts in."""
        self._shown, self._touched = facts, False
        facts = facts or EventFacts()
        self.kind.setCurrentIndex(max(0, self.kind.findData(facts.kind)))
        for name in _PLAIN:
            self.lines[name].put(getattr(facts, name))
        for name in _HOURS:
            self.lines[name].put(show_time(getattr(facts, name)))
        for name, field in self.days.items():
            field.set_day(getattr(facts, name))
        self.lines["participants_total"].put(show_number(facts.participants_total))
        self.presider.show_person(facts.presider)
        for name, entries in self.lists.items():
            entries.show_values(getattr(facts, name))
        self.result.put(facts.result)
        self._judge()
        self._show_names()
        self._offer()

    def facts(self) -> EventFacts | None:
        """The facts as entered; None when nothing is. What cannot be read counts as not entered."""
        if not self._touched:
            return self._shown  # to the character, also what a line cannot show
        values: dict[str, Any] = {name: self.lines[name].text().strip() for name in _PLAIN}
        values |= {name: read_time(self.lines[name].text()) for name in _HOURS}
        values |= {name: field.day() for name, field in self.days.items()}
        values |= {name: tuple(self.lists[name].values()) for name in _LISTS}
        made = EventFacts(
            **values,
            kind=self.kind.currentData(),
            presider=self.presider.person(),
            participants_total=read_number(self.lines["participants_total"].text()),
            result=self.result.text().strip(),
        )
        return made if made != EventFacts() else None

    def offer(self, known: Known) -> None:
        """Complete from what the office knows, beside what stands in this pane."""
        self._office = known
        self.completions.offer(self._here + known)

    def focus_on(self, name: str) -> bool:
        """Put the caret in the entry of a fact (`place`, `presider` …); False when there is none."""
        part = self._parts().get(name)
        if part is None:
            return False
        typed_into = (QLineEdit, QTextEdit, QComboBox)
        inside = [w for w in part.findChildren(QWidget) if isinstance(w, typed_into)]
        target = part if isinstance(part, typed_into) else (inside or [cast("EntryList", part).add_button])[0]
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        self._form.show_widget(target)
        return True

    def take(self, name: str, text: str) -> bool:
        """Let a fact say what the text says; False when that cannot be read as this fact."""
        if name in _DAYS:
            day = day_in(text, self.days[name].day(), last=name == "end_date")
            if day is None:
                return False
            self.days[name].set_day(day)
        elif name in self.lines:
            value = fact_in(name, text)
            if not value:
                return False
            self.lines[name].put(value)
        else:
            return False
        self._on_changed()
        return True

    # --- inside

    def _on_changed(self) -> None:
        self._touched = True
        self._judge()
        self._names_soon.start()
        self.changed.emit()

    def _judge(self) -> None:
        """Say in place what follows from the facts, and what cannot be."""
        start, end = (self.days[name].day() for name in _DAYS)
        hours = [self.lines[name] for name in _HOURS]
        begins, ends = (read_time(line.text()) for line in hours)
        self.notes["days"].say(fact_remarks.on_days(start, end), wrong=True)
        unread = any(line.is_unread() and bool(line.property("wrong")) for line in hours)  # not while typing
        text = fact_remarks.on_hours(begins, ends, one_day=end is None or end == start, unread=unread)
        self.notes["hours"].say(text, wrong=True)
        entries = cast("list[GroupEntry]", self.lists["participants"].entries)
        numbers = [self.lines["participants_total"], *(entry.number for entry in entries)]
        groups = tuple(value for entry in entries if (value := entry.value()) is not None)
        total = read_number(numbers[0].text())
        unread = any(line.is_unread() for line in numbers)
        remark, wrong = fact_remarks.on_numbers(groups, total, unread=unread)
        self.notes["numbers"].say(remark, wrong=wrong)

    def _show_names(self) -> None:
        self.names.say(fact_remarks.on_names(self.facts()), wrong=False)

    def _offer(self) -> None:
        here = known_in([Release(facts=self.facts())])
        if here != self._here:  # an office may know ten thousand names
            self._here = here
            self.completions.offer(here + self._office)

    def _on_focus(self, left: QWidget | None, _entered: QWidget | None) -> None:
        """What an entry names can be completed elsewhere once the entry is left: half a name is none."""
        if left is not None and isValid(left) and self.isAncestorOf(left):
            self._offer()

    def _paint_icons(self) -> None:
        for field in self.days.values():
            field.set_icon(icon("calendar", self._theme.tokens))
