"""Dates that cannot be: wrong weekday, no such day, the wrong era, an end before its start."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from prd_desk.news.dates import BUDDHIST_ERA, MONTHS, MONTHS_SHORT, WEEKDAYS
from prd_desk.news.digits import to_arabic, to_thai
from prd_desk.proofing.rules.rule import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prd_desk.proofing.rules.piece import Piece
    from prd_desk.proofing.rules.rule import Options, TextFinder

_D = "[0-9๐-๙]"
_MONTH = "|".join((*MONTHS, *(re.escape(name) for name in MONTHS_SHORT)))
# BE 1257 to 2000 and 2046 to 2399 are of Sukhothai, Lan Na and Ayutthaya, and often spoken of.
_ERA_BE = re.compile(rf"พ\.ศ\. ?(?P<year>(?:20|๒๐)(?:[0-3๐-๓]{_D}|[4๔][0-5๐-๕]))(?![0-9๐-๙]|-[12])")
_ERA_CE = re.compile(rf"ค\.ศ\. ?(?P<year>(?:2[4-6]|[๒][๔-๖]){_D}{{2}})(?!{_D})")
_BARE_CE = re.compile(
    rf"(?<!{_D}){_D}{{1,2}} ?(?:{_MONTH}) ?(?P<year>(?:19|20|[๑][๙]|[๒][๐]){_D}{{2}})(?!{_D})"
)
_RANGE_IN_MONTH = re.compile(
    rf"(?<![{'0-9๐-๙'}.:/])(?P<first>{_D}{{1,2}}) ?[-–] ?(?P<last>{_D}{{1,2}}) (?P<month>{_MONTH})"
    rf"(?P<rest> ?(?:พ\.ศ\. ?)?(?P<year>{_D}{{4}}|{_D}{{2}})(?!{_D}))?"
)
_SURE_FROM, _SURE_TO = 1941, 2200
"""Before the one the Thai year began in April; years above the other are Buddhist years before BE 2400."""
_DAY_AND_MONTH = re.compile(rf"(?:3[01]|[12][0-9]|0?[1-9]|[๓][๐๑]|[๑๒]{_D}|๐?[๑-๙]) ?(?:{_MONTH})")
_DAY_OF_MONTH = re.compile(rf"(?:วันที่|[-–]) ?(?P<day>{_D}{{1,2}}) ?(?P<month>{_MONTH})")
_LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_SAID_OTHERWISE = re.compile(" ?(?:นี้|ที่ผ่านมา|ที่จะถึง|ของทุกปี|ปีนี้|ปีหน้า|ทุกปี)")
_FIRST_OF_RANGE = re.compile(
    rf"(?<!และ)วัน(?P<weekday>{'|'.join(WEEKDAYS)}) ?ที่ ?(?P<day>{_D}{{1,2}}) ?(?:-|–|ถึง) ?"
    rf"(?:วัน(?:{'|'.join(WEEKDAYS)})?(?: ?ที่)? ?)?(?={_D}{{1,2}} ?(?:{_MONTH}))"
)
"""`วันพุธที่ ๙ – วันศุกร์ที่` before the day that ends the range."""
_BETWEEN = re.compile(r" *(?:-|–|—|ถึง(?:วันที่)?|จนถึง(?:วันที่)?) *(?:วัน(?:ที่)? *)?")
_ACROSS_MONTHS = re.compile(
    rf"(?<![0-9๐-๙.:/])(?P<first_day>{_D}{{1,2}}) ?(?P<first_month>{_MONTH}) ?(?:-|–|ถึง|จนถึง) ?(?:วันที่ ?)?"
    rf"(?P<last_day>{_D}{{1,2}}) ?(?P<last_month>{_MONTH}) ?(?:พ\.ศ\. ?)?{_D}{{2,4}}"
)
"""A range within one year, which stands at its end."""
_FISCAL = re.compile(
    rf"ปีงบประมาณ ?(?:พ\.ศ\. ?)?(?P<named>{_D}{{4}})[ ,]*\(? ?(?:ระหว่าง|ตั้งแต่|เดือน|วันที่|1|๑| )*"
    rf"(?:ตุลาคม|ต\.ค\.) ?(?:พ\.ศ\. ?)?(?P<first>{_D}{{2,4}}) ?(?:-|–|ถึง|จนถึง) ?(?:เดือน|วันที่|30|๓๐| )*"
    rf"(?:กันยายน|ก\.ย\.) ?(?:พ\.ศ\. ?)?(?P<last>{_D}{{2,4}})(?!{_D})"
)


def _like(sample: str, number: int) -> str:
    """`number` in the digits that `sample` is written in."""
    return to_thai(str(number)) if any("๐" <= sign <= "๙" for sign in sample) else str(number)


def _month(name: str) -> int:
    return MONTHS.index(name) if name in MONTHS else MONTHS_SHORT.index(name)


def _year(written: str) -> int:
    """The Buddhist year that two or four digits stand for."""
    year = int(to_arabic(written))
    return year + 2500 if year < 100 else year


def weekday(_: Options, /) -> TextFinder:
    """A weekday that the calendar does not give to the date beside it."""

    def find(piece: Piece) -> Iterator[Hit]:
        for mention in piece.dates:
            day = mention.date
            if (
                day is None
                or mention.weekday in {None, day.weekday()}
                or not _SURE_FROM <= day.year < _SURE_TO
            ):
                continue
            written = piece.text[mention.start : mention.end]
            named = next(name for name in (*WEEKDAYS, "พฤหัสฯ", "พฤหัส") if f"วัน{name}" in written)
            start = mention.start + written.index(f"วัน{named}") + len("วัน")
            right = WEEKDAYS[day.weekday()]
            yield Hit(start, start + len(named), (right,))
        for match in _FIRST_OF_RANGE.finditer(piece.text):
            end = next((each.date for each in piece.dates if each.start <= match.end() <= each.end), None)
            first = int(to_arabic(match.group("day")))
            if end is None or first >= end.day or not _SURE_FROM <= end.year < _SURE_TO:
                continue
            right = WEEKDAYS[end.replace(day=first).weekday()]
            if right != match.group("weekday"):
                yield Hit(*match.span("weekday"), (right,))

    return find


def impossible(_: Options, /) -> TextFinder:
    """A day that no calendar has: ๓๑ กันยายน, ๒๙ กุมภาพันธ์ of a common year."""

    def find(piece: Piece) -> Iterator[Hit]:
        for mention in piece.dates:
            written = piece.text[mention.start : mention.end]
            # Three bare numbers are more often an area (69-2-59 ไร่) or a code than a date.
            if mention.date is None and ("วัน" in written or _DAY_AND_MONTH.match(written)):
                yield Hit(mention.start, mention.end)
        for match in _DAY_OF_MONTH.finditer(piece.text):
            most = _LONGEST[_month(match.group("month"))]
            if int(to_arabic(match.group("day"))) > most and not _inside(match.start("day"), piece):
                yield Hit(match.start("day"), match.end("month"))

    return find


def _inside(place: int, piece: Piece) -> bool:
    return any(mention.start <= place < mention.end for mention in piece.dates)


def era(_: Options, /) -> TextFinder:
    """A year of one era behind the name of the other; the other year and the other era are offered."""

    def find(piece: Piece) -> Iterator[Hit]:
        text = piece.text
        for pattern, shift, other in ((_ERA_BE, BUDDHIST_ERA, "ค.ศ."), (_ERA_CE, -BUDDHIST_ERA, "พ.ศ.")):
            for match in pattern.finditer(text):
                written, year = match.group(), match.group("year")
                moved = written.replace(year, _like(year, int(to_arabic(year)) + shift))
                yield Hit(match.start(), match.end(), (moved, other + written[len(other) :]))

    return find


def common_era(_: Options, /) -> TextFinder:
    """A full date whose year is of the common era without saying so."""

    def find(piece: Piece) -> Iterator[Hit]:
        for match in _BARE_CE.finditer(piece.text):
            year = match.group("year")
            moved = _like(year, int(to_arabic(year)) + BUDDHIST_ERA)
            yield Hit(match.start("year"), match.end("year"), (moved, f"ค.ศ. {year}"))

    return find


def range_year(_: Options, /) -> TextFinder:
    """`๑๐ - ๑๑ กันยายน` without a year; the year that the text names most often is offered."""

    def find(piece: Piece) -> Iterator[Hit]:
        for match in _RANGE_IN_MONTH.finditer(piece.text):
            if match.group("rest") or _SAID_OTHERWISE.match(piece.text, match.end()):
                continue
            years = Counter(mention.date.year + BUDDHIST_ERA for mention in piece.dates if mention.date)
            offered = tuple(
                f"{match.group()} {_like(match.group('first'), year)}" for year, _ in years.most_common(1)
            )
            yield Hit(match.start(), match.end(), offered)

    return find


def range_order(_: Options, /) -> TextFinder:
    """A range of days whose end lies before its start."""

    def find(piece: Piece) -> Iterator[Hit]:
        text = piece.text
        for match in _RANGE_IN_MONTH.finditer(text):
            first, last = match.group("first"), match.group("last")
            days = int(to_arabic(first)), int(to_arabic(last))
            # 28 - 1 สิงหาคม: the month before is left out, which is careless but no reversal.
            if 31 >= days[0] > days[1] > 0 and not (days[0] >= 22 and days[1] <= 7):
                turned = last + text[match.end("first") : match.start("last")] + first
                yield Hit(match.start(), match.end("last"), (turned,))
        for one, two in pairwise(piece.dates):
            if (
                one.date
                and two.date
                and one.date > two.date
                and _BETWEEN.fullmatch(text[one.end : two.start])
            ):
                yield Hit(one.start, two.end)

    return find


def range_months(_: Options, /) -> TextFinder:
    """A range of days whose one year, at its end, does not suit its months: `๒๐ ตุลาคม - ๑๐ เมษายน ๒๕๖๔`."""

    def find(piece: Piece) -> Iterator[Hit]:
        for match in _ACROSS_MONTHS.finditer(piece.text):
            first, last = (
                (_month(match.group(f"{side}_month")), int(to_arabic(match.group(f"{side}_day"))))
                for side in ("first", "last")
            )
            if first > last:
                yield Hit(match.start(), match.end())

    return find


def fiscal_year(_: Options, /) -> TextFinder:
    """A fiscal year that is not named after the year in which it ends (October to September)."""

    def find(piece: Piece) -> Iterator[Hit]:
        for match in _FISCAL.finditer(piece.text):
            named = match.group("named")
            first, last = _year(match.group("first")), _year(match.group("last"))
            if last != first + 1 or _year(named) != last:
                yield Hit(
                    match.start("named"),
                    match.end("named"),
                    (_like(named, last),) if last == first + 1 else (),
                )

    return find


def month_by_profile(_: Options, /) -> TextFinder:
    """In lead and body, short months where the profile writes dates in full; year of four digits with it."""

    def find(piece: Piece) -> Iterator[Hit]:
        profile = piece.profile
        if profile is None or profile.date_style != "full" or piece.field not in {"lead", "body", "text"}:
            return
        for mention in piece.dates:
            written = piece.text[mention.start : mention.end]
            short = next((name for name in MONTHS_SHORT if name in written), None)
            if mention.date is None or short is None:
                continue
            at = mention.start + written.index(short)
            year = _like(written, mention.date.year + BUDDHIST_ERA)
            yield Hit(at, mention.end, (f"{MONTHS[mention.date.month - 1]} {year}",))

    return find


def far_year(_: Options, /) -> TextFinder:
    """A full date of BE 2640 or later: a slip for the year the text names most, or for one of the 2500s."""

    def find(piece: Piece) -> Iterator[Hit]:
        years = Counter(mention.date.year + BUDDHIST_ERA for mention in piece.dates if mention.date)
        near = [year for year, _ in years.most_common() if year < _FAR]
        for mention in piece.dates:
            # The month must be written well: `4 กย 4074` is a licence plate.
            year = _YEAR.search(piece.text[mention.start : mention.end])
            if year is None or mention.two_digit_year or int(to_arabic(year.group("year"))) < _FAR:
                continue
            at, written = mention.start + year.start("year"), year.group("year")
            right = near[0] if near else 2500 + int(to_arabic(written)) % 100
            yield Hit(at, at + len(written), (_like(written, right),))

    return find


_YEAR = re.compile(rf"(?<={_D}) ?(?:เดือน ?)?(?:{_MONTH}) ?(?:พ\.ศ\. ?)?(?P<year>{_D}{{4}})$")
_FAR = 2640
