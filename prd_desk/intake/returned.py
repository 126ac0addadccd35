"""The edited Word file comes back: read against the release that was issued, it becomes that as edited.

Each line is found again by its likeness and put back into the field that it was printed from. What fits
nowhere is told, so that nothing of the file is lost in silence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from prd_desk.forms.filling import fill
from prd_desk.intake.docx_lines import read_docx_lines
from prd_desk.intake.files import refusal
from prd_desk.intake.printed import (
    PrintedLine,
    as_written,
    digits_of,
    folded,
    is_one_line,
    lines_printed,
    written_back,
)
from prd_desk.intake.rebuilding import Entry, rebuilt
from prd_desk.messages import message
from prd_desk.news.alignment import TextLikeness, align, text_likeness
from prd_desk.news.dates import find_dates, parse_thai_date
from prd_desk.news.difference import FieldChange, ValueChange, take, text_changes, value_at
from prd_desk.news.release import Bold
from prd_desk.news.remark import Remark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from prd_desk.forms.form import Form
    from prd_desk.intake.docx_lines import Line, Mark, WordLines
    from prd_desk.news.digits import Digits
    from prd_desk.news.release import Release

LEAST_LIKENESS = 0.15
"""Below this a document is not this release: of two unrelated texts next to no line is alike."""

_LIST_MARK = re.compile(r"[-•–] |[0-9๐-๙]{1,2}[.)] ")

_GROWING = ("body", "lead", "contact", "credits")
"""Fields of several lines, which may get one more."""


@dataclass(frozen=True, slots=True)
class Returned:
    """What came back.

    release: as edited, with all tracked changes accepted. remarks: who changed what, and comments; places
    are in `release`. notices: Thai sentences about what could not be put into any field. likeness: how much
    of the document is the release, from 0 to 1.
    """

    release: Release
    remarks: tuple[Remark, ...]
    notices: tuple[str, ...]
    likeness: float


def read_returned(path: Path, release: Release, form: Form) -> Returned:
    """Read an edited Word file against the release and the form it was issued in.

    Raises UserError when the file cannot be read, or has nothing to do with the release.
    """
    reading = _Reading(read_docx_lines(path), release, form)
    if reading.likeness < LEAST_LIKENESS:
        raise refusal(
            message("intake.unlike", path=path),
            message("intake.check_pair"),
            f"likeness {reading.likeness:.2f}",
        )
    return reading.returned()


class _Place(NamedTuple):
    """Where a returned line stands now. lead: what of the form came before its text in the document."""

    field: str
    start: int
    length: int
    lead: int

    def of(self, at: int) -> int:
        """The offset in the field of an offset in the returned line."""
        return self.start + min(max(0, at - self.lead), self.length)


@dataclass(slots=True)
class _Found:
    """What has been read from the lines so far."""

    entries: dict[str, list[Entry]] = field(default_factory=dict[str, "list[Entry]"])
    changes: list[FieldChange] = field(default_factory=list[FieldChange])
    places: dict[int, _Place] = field(default_factory=dict[int, "_Place"])
    notices: list[str] = field(default_factory=list[str])


class _Reading:
    """One document against one release."""

    def __init__(self, word: WordLines, release: Release, form: Form) -> None:
        self._word, self._release = word, release
        filled = fill(form, release)
        self._printed = lines_printed(filled, release)
        self._digits: Digits | None = digits_of(release) if filled.profile.digits else None
        self._lines = list(_flat(word.lines))
        olds, news = (
            [folded(line.text) for line in self._printed],
            [folded(line.text) for line in self._lines],
        )
        found = align(olds, news, TextLikeness(olds, news))
        self._kept = [*found.kept]
        self._origins = {match.new: match.old for match in (*found.kept, *found.moved)}
        alike = sum(
            text_likeness(olds[old], news[new]) * (len(olds[old]) + len(news[new]))
            for new, old in self._origins.items()
        )
        self.likeness = alike / max(1, sum(map(len, olds)) + sum(map(len, news)))
        if word.ours:
            self._pair_what_was_written_anew()
        self._came = set(self._origins.values())
        fields = [self._field_of(number) for number in range(len(self._lines))]
        self._before = list(accumulate(fields, _last_known))
        self._after = list(accumulate(reversed(fields), _last_known))[::-1]

    def returned(self) -> Returned:
        found = _Found()
        for number in range(len(self._lines)):
            self._read(number, found)
        self._rebuild(found)
        release = take(self._release, found.changes)
        release = replace(release, bold=self._bold(release, found))
        found.notices += self._beside()
        return Returned(release, tuple(self._remarks(found)), tuple(found.notices), self.likeness)

    # --- which line is which

    def _pair_what_was_written_anew(self) -> None:
        """Between lines that are found again, what is left of fields is what is left of lines."""
        old_at = new_at = 0
        taken = set(self._origins.values())
        for old, new in (*self._kept, (len(self._printed), len(self._lines))):
            olds = [i for i in range(old_at, old) if i not in taken and self._printed[i].field]
            news = [j for j in range(new_at, new) if j not in self._origins]
            for i in [i for i in olds if self._printed[i].heading]:
                heading = next((j for j in news if self._lines[j].heading), None)
                if heading is not None:
                    self._origins[heading] = i
                    olds.remove(i)
                    news.remove(heading)
            if len(olds) == len(news):
                self._origins |= dict(zip(news, olds, strict=True))
            old_at, new_at = old + 1, new + 1

    def _around(self, number: int) -> list[PrintedLine]:
        """The printed line of a returned one, among its neighbours in the field that did not come back."""
        origin = self._origins.get(number)
        if origin is None:
            near = (self._origins.get(number - 1), self._origins.get(number + 1))
            return [self._printed[each] for each in near if each is not None]
        came = self._came
        first = last = origin
        while first > 0 and first - 1 not in came and self._is_kin(first - 1, origin):
            first -= 1
        while last + 1 < len(self._printed) and last + 1 not in came and self._is_kin(last + 1, origin):
            last += 1
        return self._printed[first : last + 1]

    def _is_kin(self, one: int, other: int) -> bool:
        return self._printed[one].field == self._printed[other].field

    def _home(self, number: int) -> str:
        """The field of a new line: that of the lines around it; empty when it could be anywhere."""
        before, after = self._before[number] or "", self._after[number] or ""
        if before == after and before in _GROWING:
            return before
        if not self._word.ours:
            return ""
        if "body" in (before, after) or (before == "lead" and not self._release.body):
            return "body"
        return before if before in ("contact", "credits") else ""

    def _field_of(self, number: int) -> str | None:
        """The field that a returned line was printed from; empty for the form's own words, None when new."""
        origin = self._origins.get(number)
        return None if origin is None else self._printed[origin].field

    # --- what each line says

    def _read(self, number: int, found: _Found) -> None:
        line, origin = self._lines[number], self._origins.get(number)
        if origin is None:
            home = self._home(number)
            if home:
                text = _listed(line, "- ") + as_written(line.text, self._around(number), self._digits)
                found.entries.setdefault(home, []).append(Entry(None, text, number, 0))
            else:
                found.notices.append(message("intake.homeless", text=line.text))
            return
        printed = self._printed[origin]
        if printed.day is not None:
            self._read_date(line.text, printed, found)
        elif printed.field:
            text, start = written_back(line.text, printed, self._around(number), self._digits)
            mark = _list_mark(printed.source)
            text = _listed(line, mark) + text if mark and not text.startswith(mark) else text
            found.entries.setdefault(printed.field, []).append(Entry(printed, text, number, start))
        elif folded(line.text) != folded(printed.text):
            found.notices.append(message("intake.printed_elsewhere", old=printed.text, new=line.text))

    def _read_date(self, text: str, printed: PrintedLine, found: _Found) -> None:
        if folded(text) == folded(printed.text):
            return
        mentions = list(find_dates(text))
        day = mentions[0].date if len(mentions) == 1 else parse_thai_date(text)
        if day is None:
            found.notices.append(message("intake.date_unread", text=text))
        elif day != self._release.date:
            found.changes.append(FieldChange("date", ValueChange("replaced", self._release.date, day)))

    # --- the fields again

    def _rebuild(self, found: _Found) -> None:
        names = dict.fromkeys((*(line.field for line in self._printed if line.field), *found.entries))
        for name in names:
            entries = _once_each(found.entries.get(name, []), found.notices)
            if name == "date":
                self._drop_date(found)
            elif entries or self._word.ours:  # what an office's own template does not print stays
                self._rebuild_field(name, entries, found)

    def _rebuild_field(self, name: str, entries: Sequence[Entry], found: _Found) -> None:
        value = str(value_at(self._release, name) or "")
        line = entries[0].line if entries else None
        if line is not None and is_one_line(name):
            new = value[: line.start] + entries[0].text + value[line.start + len(line.source) :]
            starts = [line.start]
        else:
            new, starts = rebuilt(value, entries)
        for entry, start in zip(entries, starts, strict=False):
            found.places[entry.number] = _Place(name, start, len(entry.text), entry.start)
        if new != value:
            found.changes.append(FieldChange(name, ValueChange("replaced", value, new)))

    def _drop_date(self, found: _Found) -> None:
        """A date line that is gone from our own form was taken out."""
        came = any(self._printed[origin].day is not None for origin in self._origins.values())
        if self._word.ours and not came:
            found.changes.append(FieldChange("date", ValueChange("deleted", self._release.date, None)))

    def _bold(self, release: Release, found: _Found) -> tuple[Bold, ...]:
        """What is bold in the body now; an office's template has weights of its own, so there bold stays."""
        if not self._word.ours:
            changes = text_changes(self._release.body, release.body, _signs)
            return take(self._release, [FieldChange("body", change) for change in changes]).bold
        stretches: list[Bold] = []
        for number, place in sorted(found.places.items(), key=lambda item: item[1].start):
            for start, end in self._lines[number].bold if place.field == "body" else ():
                first, last = place.of(start), place.of(end)
                if stretches and release.body[stretches[-1].end : first] == "":
                    stretches[-1] = Bold(stretches[-1].start, last)
                elif first < last:
                    stretches.append(Bold(first, last))
        return tuple(stretches)

    def _beside(self) -> Iterator[str]:
        """What stands beside the text: margins that the form does not print, pictures that went or came."""
        for text in self._word.margins:
            yield message("intake.beside", text=text)
        expected = len(self._release.photos)
        if self._word.ours and self._word.pictures != expected:
            yield message("intake.other_photos", found=self._word.pictures, expected=expected)

    def _remarks(self, found: _Found) -> Iterator[Remark]:
        for number, line in enumerate(self._lines):
            place = found.places.get(number)
            for mark in line.marks:
                yield _remark(mark, place)
        for mark in self._word.loose:
            yield _remark(mark, None)


def _last_known(before: str | None, here: str | None) -> str | None:
    return before if here is None else here


def _remark(mark: Mark, place: _Place | None) -> Remark:
    if place is None:
        return Remark(mark.kind, mark.text, mark.author, mark.at)
    start, end = place.of(mark.start), place.of(mark.end)
    return Remark(mark.kind, mark.text, mark.author, mark.at, place.field, start, end)


def _flat(lines: Sequence[Line]) -> Iterator[Line]:
    """Lines with text, parted at line breaks; what was noted in a blank one goes to the one before."""
    last: Line | None = None
    waiting: list[Mark] = []
    for whole in lines:
        for line in whole.parted():
            if line.text.strip():
                line.marks[:0] = [mark._replace(start=0, end=0) for mark in waiting]
                waiting = []
                last = line
                yield line
            elif last is None:
                waiting += line.marks
            else:
                end = len(last.text)
                last.marks += [mark._replace(start=end, end=end) for mark in line.marks]


def _once_each(entries: Sequence[Entry], notices: list[str]) -> list[Entry]:
    """A line that a form prints twice counts once: as it was edited, where it was edited."""
    chosen: dict[object, Entry] = {}
    for number, entry in enumerate(entries):
        key = entry.line.start if entry.line else f"new {number}"
        held = chosen.setdefault(key, entry)
        if held is entry or entry.line is None or entry.text in {held.text, entry.line.source}:
            continue
        if held.text != entry.line.source:
            notices.append(message("intake.two_ways", used=held.text, unused=entry.text))
        else:
            chosen[key] = entry
    return list(chosen.values())


def _list_mark(text: str) -> str:
    found = _LIST_MARK.match(text)
    return found.group() if found else ""


def _listed(line: Line, mark: str) -> str:
    """The mark of a list item that Word has taken for its own and does not keep as text."""
    return mark if line.listed and not _list_mark(line.text) else ""


def _signs(text: str) -> list[tuple[int, int]]:
    """Every code point as a word: enough to find where the letters of a text have gone."""
    return [(at, at + 1) for at in range(len(text))]
