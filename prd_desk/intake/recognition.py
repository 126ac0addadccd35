"""From a text to a release: title, date, issuer, unit and credit where the text shows them, and the body.

Nothing is dropped. What is recognised either goes into its field as it stands, or, where only a part of the
line is the field (a date line with a reader count), the whole line is kept in the notes too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from prd_desk.news.dates import find_dates, parse_thai_date
from prd_desk.news.release import Bold, Release

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

_AGENCY = (
    r"(?:สำนักงาน|สำนัก|กระทรวง|กรม|กอง|ศูนย์|สถาบัน|สถานี|มหาวิทยาลัย|วิทยาลัย|โรงเรียน|โรงพยาบาล|องค์การ|"
    r"เทศบาล|จังหวัด|อำเภอ|กลุ่ม|ฝ่าย|ส่วน|คณะ|การ(?:ไฟฟ้า|ประปา|รถไฟ|ท่องเที่ยว|ท่าเรือ|เคหะ)|"
    r"ธนาคาร|บริษัท|มูลนิธิ|สมาคม|ที่ทำการ|ที่ว่าการ|ราชบัณฑิต|สภา|ศาล|หน่วย|งาน)"
)
_STARTS_WITH_AGENCY = re.compile(_AGENCY)
_AGENCY_AFTER_SPACE = re.compile(rf"(?<=\s){_AGENCY}")
_TELLS = re.compile(
    r"จัด|เปิด|เป็น|ร่วม|มอบ|แถลง|ลงพื้นที่|ลงนาม|เชิญ|เผย|ประชุม|อบรม|สัมมนา|ต้อนรับ|ตรวจ|เดินหน้า|ผลักดัน|รับมอบ|กล่าว"
)
"""Words by which a line tells what happened: then it is no mere name of an office."""

_CREDIT = re.compile(
    r"(?:(?:ข่าว|ภาพ|ภาพข่าว|เรื่อง|วิดีโอ|คลิป|กราฟิก)(?:\s*(?:/|และ|,|-|–)\s*(?:ข่าว|ภาพ|เรื่อง|วิดีโอ|คลิป|กราฟิก))*|"
    r"ผู้(?:สื่อ|เขียน|รายงาน|เรียบเรียง)ข่าว|ผู้(?:เขียน|เรียบเรียง|รายงาน)|เรียบเรียง(?:โดย)?|บรรณาธิการ(?:ข่าว)?|ช่างภาพ|"
    r"ถ่ายภาพ(?:โดย)?|เครดิต(?:ภาพ)?|ที่มา)\s*[:：]"
)
_AFTER_DATE = re.compile(r"\s*(?:เวลา\s*[0-9๐-๙]{1,2}[.:][0-9๐-๙]{2}\s*น\.?)?\s*(?:\([^()]*\)\s*)*")
_CATEGORY = re.compile(r".*(?:>>|»|›).*|ข่าวประชาสัมพันธ์|ข่าวแจก|หมายข่าว|ภาพข่าว|(?:ข่าว|ภาพ)กิจกรรม")
_OFFICIAL_HEAD = re.compile(rf"ข่าว(?P<part>{_AGENCY}.*)")
_SUBJECT = re.compile(r"เรื่อง\s*[:：]?\s+(?P<part>.+)")
_ISSUE_NO = re.compile(r"ฉบับที่\s*(?P<part>[0-9๐-๙]+(?:\s*/\s*[0-9๐-๙]+)?)")
_ORNAMENT = re.compile(r"[-–—_=*. ]{3,}")

LONGEST_TITLE = 300
_LONGEST_HEADER = 200
_CREDIT_LINES = 6


@dataclass(slots=True)
class _Reading:
    """The lines of a text, indented or not, and what has been read from them so far."""

    lines: list[str]
    indented: list[bool]
    found: dict[str, str] = field(default_factory=dict[str, str])
    day: date | None = None
    notes: list[str] = field(default_factory=list[str])
    taken: set[int] = field(default_factory=set[int])

    def take(self, at: int, name: str) -> None:
        """Line `at` is the whole of the field `name`, or one more line of it."""
        self.found[name] = f"{self.found[name]}\n{self.lines[at]}" if name in self.found else self.lines[at]
        self.taken.add(at)

    def take_part(self, at: int, name: str, part: str) -> None:
        """A part of line `at` is the field `name`; the line as it stands goes to the notes."""
        self.found[name] = part
        self.note(at)

    def note(self, at: int) -> None:
        """Line `at` is read, or is no news."""
        self.notes.append(self.lines[at])
        self.taken.add(at)

    def take_day(self, at: int, day: date) -> None:
        self.day = day
        self.note(at)


def text_to_release(text: str, bold: Sequence[Bold] = ()) -> Release:
    """The release that a plain text holds; `bold` are stretches of the text, kept where they are in the body.

    Every character of `text` but white space is in the release's texts. Indentation and empty lines go:
    one paragraph of the body is one line.
    """
    whole = [(at, line) for at, line in _lines_with_places(text) if line.strip()]
    reading = _Reading([line.strip() for _, line in whole], [line[0].isspace() for _, line in whole])
    _read_credits(reading)
    _read_header(reading)
    if reading.day is None:
        _read_closing_date(reading)
    left = [number for number in range(len(whole)) if number not in reading.taken]
    body = [reading.lines[number] for number in left]
    places = [at + len(line) - len(line.lstrip()) for at, line in (whole[number] for number in left)]
    found = reading.found
    return Release(
        category=found.get("category", ""),
        title=found.get("title", ""),
        date=reading.day,
        issue_no=found.get("issue_no", ""),
        issuer=found.get("issuer", ""),
        unit=_unit(found),
        kicker=found.get("kicker", ""),
        credits=found.get("credits", ""),
        body="\n".join(body),
        bold=tuple(_moved(bold, places, body)),
        notes="\n".join(reading.notes),
    )


def _lines_with_places(text: str) -> Iterator[tuple[int, str]]:
    """Each line without its end, and the offset at which it begins."""
    at = 0
    for line in text.splitlines(keepends=True):
        yield at, line.splitlines()[0]
        at += len(line)


def _moved(bold: Sequence[Bold], places: Sequence[int], body: Sequence[str]) -> Iterator[Bold]:
    """The stretches as stretches of the body, whose lines stood at `places` of the text."""
    coming = iter(bold)
    stretch = next(coming, None)
    start = 0
    for place, line in zip(places, body, strict=True):
        while stretch is not None and stretch.start < place + len(line):
            first, last = max(stretch.start, place), min(stretch.end, place + len(line))
            if first < last:
                yield Bold(start + first - place, start + last - place)
            if stretch.end > place + len(line):
                break  # it goes on in the next line
            stretch = next(coming, None)
        start += len(line) + 1


def _read_credits(reading: _Reading) -> None:
    """Credit lines among the last of the text; one line alone is never only a credit."""
    count = len(reading.lines)
    for at in range(max(1, count - _CREDIT_LINES), count):
        if _CREDIT.match(reading.lines[at]) and len(reading.lines[at]) <= _LONGEST_HEADER:
            reading.take(at, "credits")


def _read_header(reading: _Reading) -> None:
    """Everything that stands before the first paragraph of the body."""
    rest = [at for at in range(len(reading.lines)) if at not in reading.taken]
    while len(rest) > 1 and _stands_above_title(reading, rest[0], reading.lines[rest[1]]):
        rest.pop(0)
    if len(rest) < 2 or not _may_be_title(reading, rest[0]):
        return
    at = rest.pop(0)
    subject = _SUBJECT.fullmatch(reading.lines[at])
    if subject:
        reading.take_part(at, "title", subject["part"])
    else:
        reading.take(at, "title")
    _read_below_title(reading, rest)


def _stands_above_title(reading: _Reading, at: int, below: str) -> bool:
    """Take a category, a date or the head of official news; whether the line was one of them."""
    line = reading.lines[at]
    day = _date_of_line(line)
    head = _OFFICIAL_HEAD.fullmatch(line)
    if "category" not in reading.found and _is_category(line):
        reading.take(at, "category")
    elif day and reading.day is None:
        reading.take_day(at, day)
    elif head and _SUBJECT.fullmatch(below):
        reading.take_part(at, "issuer", head["part"])
    return at in reading.taken


def _read_below_title(reading: _Reading, header: list[int]) -> None:
    """Date, issuer, number and kicker; the first paragraph of the body ends the header."""
    unknown = 0
    while header and unknown < 2 and not _is_paragraph(reading, header[0]):
        at = header.pop(0)
        line = reading.lines[at]
        day = _date_of_line(line)
        number = _ISSUE_NO.fullmatch(line)
        if day and reading.day is None:
            reading.take_day(at, day)
        elif number:
            reading.take_part(at, "issue_no", number["part"])
        elif _ORNAMENT.fullmatch(line):
            reading.note(at)
        elif "issuer" not in reading.found and _is_office(line):
            reading.take(at, "issuer")
        elif "kicker" not in reading.found and _is_kicker(line, header, reading):
            reading.take(at, "kicker")
            if header and _same_words(reading.lines[header[0]], reading.found["title"]):
                reading.take(header.pop(0), "kicker")
        else:
            unknown += 1  # one line may be a slogan; after two the body has begun


def _is_category(line: str) -> bool:
    return len(line) <= 80 and _CATEGORY.fullmatch(line) is not None


def _may_be_title(reading: _Reading, at: int) -> bool:
    line = reading.lines[at]
    return len(line) <= LONGEST_TITLE and not reading.indented[at] and _date_of_line(line) is None


def _is_paragraph(reading: _Reading, at: int) -> bool:
    return reading.indented[at] or len(reading.lines[at]) > _LONGEST_HEADER


def _date_of_line(line: str) -> date | None:
    """The date of a line that is a date and nothing else but an hour or remarks in brackets."""
    first = next(find_dates(line), None)
    if first is None or first.start != 0 or not _AFTER_DATE.fullmatch(line, first.end):
        return None
    return first.date


def _is_office(line: str) -> bool:
    return len(line) <= 120 and _STARTS_WITH_AGENCY.match(line) is not None and not _TELLS.search(line)


def _is_kicker(line: str, after: list[int], reading: _Reading) -> bool:
    """Who held what: a line that leads to the title said again, or ends with 'on'."""
    if not _STARTS_WITH_AGENCY.match(line) or not _TELLS.search(line):
        return False
    repeated = bool(after) and _same_words(reading.lines[after[0]], reading.found["title"])
    return repeated or line.endswith("เรื่อง")


def _same_words(line: str, title: str) -> bool:
    """Whether the line says the title, or a good part of it, again."""
    bare, whole = "".join(line.split()), "".join(title.split())
    return len(bare) * 2 >= len(whole) and (bare in whole or whole in bare)


def _read_closing_date(reading: _Reading) -> None:
    """A date alone on one of the last lines, as official news ends."""
    for at in range(len(reading.lines) - 1, max(0, len(reading.lines) - _CREDIT_LINES) - 1, -1):
        day = parse_thai_date(reading.lines[at])
        if day and at not in reading.taken and len(reading.lines) > 1:
            reading.take_day(at, day)
            return


def _unit(found: dict[str, str]) -> str:
    """The unit that the kicker begins with, else the one that the credit ends with."""
    kicker = found.get("kicker", "")
    told = _TELLS.search(kicker)
    if told and kicker[: told.start()].strip():
        return kicker[: told.start()].strip()
    credit = found.get("credits", "").split("\n", maxsplit=1)[0]
    office = _AGENCY_AFTER_SPACE.search(credit)
    return credit[office.start() :].strip() if office else ""
