"""A first draft of the news from the facts of an event, in the standard words of official Thai.

What is not given leaves no trace: every piece is made of what there is, and joined only where both sides are.
Nothing is said that the facts do not say.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from prd_desk.news.digits import in_digits
from prd_desk.news.draft_people import People
from prd_desk.news.event_kinds import (
    again,
    holding,
    kind_of,
    leading,
    noun_phrase,
    participants_of,
    presiding,
)
from prd_desk.news.naming import full_name, office_of, person_line
from prd_desk.news.release import Quote
from prd_desk.news.when import days_text, hours_text
from prd_desk.news.wording import glued, listed, spaced, tidy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prd_desk.news.dates import DateStyle
    from prd_desk.news.digits import Digits
    from prd_desk.news.release import EventFacts

_NUMBERING = re.compile(r"^(?:\(?[0-9๐-๙]{1,2}[.)]\s*|[-•–]\s+)")
_CONNECTED = re.compile("ทั้งนี้|ผล|จาก|โดย|ซึ่ง|ใน|นอกจากนี้|สำหรับ|ภายหลัง|หลัง|ที่ประชุม|และ")


class DraftStyle(Protocol):
    """House conventions that a draft keeps to; `forms.Profile` has them and more."""

    @property
    def digits(self) -> Digits | None:
        """Digits of running text; None keeps those of the facts and writes Thai ones itself."""
        ...

    @property
    def date_style(self) -> DateStyle:
        """Only whether the weekday is told: running text writes months in full."""
        ...

    @property
    def time_mark(self) -> str:
        """Between hour and minute."""
        ...


@dataclass(frozen=True, slots=True)
class Draft:
    """Parts of a release; those that the facts do not fill are empty. `paragraphs` are the body's."""

    title: str = ""
    kicker: str = ""
    lead: str = ""
    paragraphs: tuple[str, ...] = ()
    quotes: tuple[Quote, ...] = ()


def draft(facts: EventFacts, style: DraftStyle, *, issuer: str = "", unit: str = "") -> Draft:
    """News of an event that has taken place.

    issuer, unit: who sends the news out; they stand for the organiser in headlines when none is given.
    """
    piece = _Piece(facts, style, tidy(facts.organiser or unit or issuer))
    people = People()
    lead = piece.lead(people)
    paragraphs = [piece.purpose(), people.speakers(facts.speakers), *people.statements(facts.statements)]
    return Draft(
        title=piece.digits(piece.title()),
        kicker=piece.digits(piece.kicker()),
        lead=piece.digits(lead),
        paragraphs=tuple(piece.digits(text) for text in (*paragraphs, *piece.results()) if text),
        quotes=tuple(
            Quote(piece.digits(text), said.speaker)
            for said in facts.statements
            if said.verbatim and (text := tidy(said.text).strip("“”\"'‘’"))
        ),
    )


def invitation(facts: EventFacts, style: DraftStyle, *, issuer: str = "", unit: str = "") -> Draft:
    """An invitation of the press to an event that is to come; the form itself prints the other facts."""
    piece = _Piece(facts, style, tidy(facts.organiser or unit or issuer))
    if not (piece.has_event or piece.is_placed or facts.presider):
        return Draft()
    kind = kind_of(facts.kind, facts.event)
    what = holding(kind, facts.event)
    presider = tidy(person_line(facts.presider)) if facts.presider else ""
    lead = spaced(
        piece.organiser,
        f"กำหนด{what}" if what.startswith("จัด") else f"มีกำหนด{what}",
        piece.when(last=True, opening="ใน"),
        piece.where(),
        spaced(glued("โดยมี", presider), "เป็นประธาน") if presider else "",
        glued("จึงขอเชิญสื่อมวลชนร่วมทำข่าวและเผยแพร่ข่าวประชาสัมพันธ์", piece.as_told()),
    )
    title = f"ขอเชิญสื่อมวลชนร่วมทำข่าว{piece.noun}"
    return Draft(title=piece.digits(title), lead=piece.digits(lead))


class _Piece:
    """The facts of one event on their way into words."""

    def __init__(self, facts: EventFacts, style: DraftStyle, organiser: str) -> None:
        self._facts, self._style = facts, style
        self._kind = kind_of(facts.kind, facts.event)
        self.organiser = organiser
        self.has_event = bool(facts.kind or tidy(facts.event))
        self.is_placed = bool(facts.start_date or facts.start_time or tidy(facts.place))

    @property
    def noun(self) -> str:
        """The event."""
        return noun_phrase(self._kind, self._facts.event)

    def digits(self, text: str) -> str:
        return in_digits(text, self._style.digits) if self._style.digits else text

    # --- headlines

    def title(self) -> str:
        """The presider's deed, or else the organiser's, or else the event."""
        facts, presider = self._facts, self._facts.presider
        who = presider and (office_of(presider) or full_name(presider))
        if who and self.has_event:
            return spaced(who, leading(self._kind, facts.event))
        if not self.has_event:
            return ""
        return self._held() if self.organiser else self.noun

    def kicker(self) -> str:
        """The organiser's deed; where the headline says that already, when and where."""
        if not self.has_event:
            return ""
        held = self._held() if self.organiser else ""
        return held if held and held != self.title() else spaced(self.when(last=True), self.where())

    def _held(self) -> str:
        return spaced(self.organiser, holding(self._kind, self._facts.event))

    # --- when and where

    def when(self, *, last: bool, opening: str = "") -> str:
        """Days and hours; last: the last day too. Opening words stand before the day: เมื่อ, ใน."""
        facts, style = self._facts, self._style
        digits = style.digits or "thai"
        days = hours = ""
        if facts.start_date:
            several = last and self._goes_on()
            shown = "weekday" if style.date_style == "weekday" and not several else "full"
            days = days_text(facts.start_date, facts.end_date if several else None, shown, digits)
            days = glued("ระหว่าง" if several and opening else opening, days)
        if facts.start_time:
            end = facts.end_time if last or not self._goes_on() else None
            hours = hours_text(facts.start_time, end, style.time_mark, digits)
        return spaced(days, hours)

    def where(self) -> str:
        place = tidy(self._facts.place).removeprefix("ณ ")
        return f"ณ {place}" if place else ""

    def as_told(self) -> str:
        """What refers back to the day and the place, as far as they were told."""
        told = (("วันเวลา", self.when(last=True)), ("สถานที่", self.where()))
        named = [name for name, text in told if text]
        return f"ตาม{listed(named)}ดังกล่าว" if named else ""

    def _goes_on(self) -> bool:
        """Whether the event takes several days."""
        first, last = self._facts.start_date, self._facts.end_date
        return first is not None and last is not None and last > first

    # --- paragraphs

    def lead(self, people: People) -> str:
        """Who, what, where, when."""
        facts = self._facts
        if facts.presider is not None and (name := people.name(facts.presider)):
            opening = spaced(self.when(last=False, opening="เมื่อ"), self.where(), name)
            return spaced(opening, presiding(self._kind, facts.event), self._organised())
        opening = spaced(self.when(last=True, opening="เมื่อ"), self.where())
        if tidy(facts.organiser) or (self.has_event and self.organiser):
            return spaced(opening, self._held())
        if self.has_event:
            return spaced(opening, glued("มีการ", holding(self._kind, facts.event)))
        return spaced(opening, "มีการจัดกิจกรรมขึ้น") if opening else ""

    def _organised(self) -> str:
        """By whom, and on which days, an event that somebody presided at was held."""
        by = tidy(self._facts.organiser)
        if self._goes_on():
            return glued("ซึ่ง", spaced(by, f"จัดขึ้น{self.when(last=True, opening='ใน')}"))
        return glued("ซึ่งจัดโดย", by) if by and self._kind.id != "visit" else ""

    def purpose(self) -> str:
        """Aims and participants, in one paragraph."""
        aims, participants = self._aims(), self._participants()
        if aims and participants:
            return spaced(aims, glued("โดย", participants))
        return aims or (f"ในการนี้ {participants}" if participants else "")

    def _aims(self) -> str:
        aims = [bare for aim in self._facts.aims if (bare := _aim(aim))]
        if not aims:
            return ""
        subject = glued(again(self._kind, self._facts.event), "มีวัตถุประสงค์")
        if len(aims) < 3:
            return glued(subject, listed([glued("เพื่อ", aim) for aim in aims]))
        digits = self._style.digits or "thai"
        numbered = [in_digits(f"({i}) ", digits) + glued("เพื่อ", aim) for i, aim in enumerate(aims, 1)]
        return f"{subject} {in_digits(str(len(aims)), digits)} ประการ ได้แก่ {listed(numbered)}"

    def _participants(self) -> str:
        facts = self._facts
        groups = [
            spaced(group.name, f"จำนวน {self._count(group.number)} คน" if group.number else "")
            for group in facts.participants
            if tidy(group.name)
        ]
        counted = [group.number for group in facts.participants if group.number is not None]
        total = facts.participants_total
        if total is None and len(counted) == len(facts.participants) > 1:
            total = sum(counted)
        if not groups and not total:
            return ""
        whole = f"มี{participants_of(self._kind, facts.event)}"
        if groups:
            whole += " ประกอบด้วย " if len(groups) > 1 else " ได้แก่ "
        only = len(groups) == 1 and counted == [total]
        in_all = f"รวมทั้งสิ้น {self._count(total)} คน" if total and not only else ""
        return spaced(whole, listed(groups), in_all)

    def _count(self, number: int) -> str:
        return in_digits(f"{number:,}", self._style.digits or "thai")

    def results(self) -> Iterator[str]:
        """What came of it, a paragraph a line; the first is joined to what went before."""
        lines = [tidy(line) for line in self._facts.result.splitlines() if line.strip()]
        for i, line in enumerate(lines):
            yield line if i or _CONNECTED.match(line) else f"ทั้งนี้ {line}"


def _aim(text: str) -> str:
    """An aim without its number in a list and without เพื่อ."""
    return _NUMBERING.sub("", tidy(text)).removeprefix("เพื่อ").strip(" ;,.")
