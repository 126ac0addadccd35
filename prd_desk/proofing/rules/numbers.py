"""Numbers that contradict what stands beside them: announced counts, parts over the whole, sums."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from prd_desk.news.digits import to_arabic, to_thai
from prd_desk.proofing.finding import Place, Span
from prd_desk.proofing.rules.rule import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prd_desk.proofing.rules.piece import Piece
    from prd_desk.proofing.rules.rule import Options, TextFinder

_D = "[0-9๐-๙]"
_NUMBER = rf"{_D}{{1,3}}(?:,{_D}{{3}})+(?:\.{_D}+)?|{_D}+(?:\.{_D}+)?"
_WORDS = {"สอง": 2, "สาม": 3, "สี่": 4, "ห้า": 5, "หก": 6, "เจ็ด": 7, "แปด": 8, "เก้า": 9, "สิบ": 10}
_THINGS = (
    "ประการ|ด้าน|ข้อ|เรื่อง|ประเด็น|ประเภท|กลุ่ม|ส่วน|ขั้นตอน|ระยะ|มาตรการ|แนวทาง|ยุทธศาสตร์|รางวัล|หลักสูตร|"
    "โครงการ|กิจกรรม|แผนงาน|วาระ|หน่วยงาน|สาขา|ระดับ|ช่องทาง|รูปแบบ|ปัจจัย|เป้าหมาย|ภารกิจ|นโยบาย|วัตถุประสงค์"
)
_ANNOUNCED = re.compile(
    rf"(?P<number>{_D}{{1,2}}|{'|'.join(_WORDS)}) ?(?P<thing>{_THINGS})(?:หลัก|สำคัญ|ใหญ่|ย่อย|หลัก ๆ)? ?"
    r"(?:ได้แก่|ดังนี้|ดังต่อไปนี้|คือ|ประกอบด้วย|ประกอบไปด้วย)"
)
_LABELS = (
    re.compile(rf"(?:(?<=[\s(”])|(?<=ได้แก่)|(?<=ดังนี้)|(?<=คือ)|(?<=ด้วย)|(?<=และ))\(?({_D}{{1,2}})\)"),
    re.compile(rf"(?:(?<=[\s])|(?<=ได้แก่)|(?<=ดังนี้)|(?<=คือ)|(?<=ด้วย)|(?<=และ))({_D}{{1,2}})\. ?(?!{_D})"),
)
_ORDINAL = re.compile(
    r"(?:ประการ|ด้าน|เรื่อง|ประเด็น|ข้อ)(?:ที่ ?)?"
    r"(แรก|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|สุดท้าย|[0-9๐-๙]{1,2})(?![0-9๐-๙])"
)
_ORDINAL_VALUE = {"แรก": 1, "หนึ่ง": 1, **_WORDS}
_REACH = 4_000
"""Code points after an announcement in which its items are looked for."""


def _value(written: str) -> float:
    return float(to_arabic(written).replace(",", ""))


def _like(sample: str, number: float) -> str:
    """`number` in the digits and with the commas of `sample`; whole where it is whole."""
    text = f"{number:,.2f}".rstrip("0").rstrip(".") if number % 1 else f"{int(number):,}"
    if "," not in sample and number < 10_000:
        text = text.replace(",", "")
    return to_thai(text) if any("๐" <= sign <= "๙" for sign in sample) else text


def listed(_: Options, /) -> TextFinder:
    """`๓ ประการ ดังนี้` before a numbered list that has two items, or four."""

    def find(piece: Piece) -> Iterator[Hit]:
        text = piece.text
        announcements = list(_ANNOUNCED.finditer(text))
        ends = [*(match.start() for match in announcements[1:]), len(text)]
        for match, until in zip(announcements, ends, strict=False):
            written = match.group("number")
            said = _WORDS.get(written) or int(to_arabic(written))
            items = _items(text, match.end(), min(until, match.end() + _REACH))
            # Far fewer items than said: the list goes on in another way of numbering.
            if len(items) >= 2 and (len(items) > said or len(items) == said - 1):
                start, end = match.span("number")
                count = len(items)
                offered = next((word for word, n in _WORDS.items() if n == count), str(count))
                fix = _like(written, count) if written not in _WORDS else offered
                related = tuple(Place(piece.field, span) for span in items)
                yield Hit(start, end, (fix,), related=related, values={"said": written, "counted": fix})

    return find


def _items(text: str, start: int, end: int) -> list[Span]:
    """Labels of the first numbered list in a stretch: 1, 2, 3 … of one style, until 1 comes again."""
    best: list[Span] = []
    for style in _LABELS:
        found: list[Span] = []
        for match in style.finditer(text, max(0, start - 1), end):
            number = int(to_arabic(match.group(1)))
            if number == len(found) + 1:
                if not found and match.start() - start > 60:
                    break  # the list does not follow at once: it is another one
                found.append(Span(*match.span()))
            elif number == 1:
                break
        best = max(best, found, key=len)
    return best


def ordinals(_: Options, /) -> TextFinder:
    """`๓ ประการ` whose ประการที่ … goes further than three."""

    def find(piece: Piece) -> Iterator[Hit]:
        text = piece.text
        for match in re.finditer(
            rf"(?P<number>{_D}{{1,2}}|{'|'.join(_WORDS)}) ?(?P<thing>ประการ|ด้าน|เรื่อง|ประเด็น)", text
        ):
            written, thing = match.group("number"), match.group("thing")
            said = _WORDS.get(written) or int(to_arabic(written))
            last, where = 0, None
            for ordinal in _ORDINAL.finditer(text, match.end(), match.end() + _REACH):
                number = _ordinal_value(ordinal.group(1))
                if not ordinal.group().startswith(thing) or number is None:
                    continue
                if number != last + 1:
                    break
                last, where = number, Span(*ordinal.span())
            if said < last and last >= 2 and where is not None:
                values = {"said": written, "counted": _like(written, last)}
                fix = (_like(written, last),) if written not in _WORDS else ()
                yield Hit(*match.span("number"), fix, related=(Place(piece.field, where),), values=values)

    return find


def _ordinal_value(written: str) -> int | None:
    if written in _ORDINAL_VALUE:
        return _ORDINAL_VALUE[written]
    return int(to_arabic(written)) if written[0] in "0123456789๐๑๒๓๔๕๖๗๘๙" else None


_SHARES = re.compile(r"(?:แบ่งเป็น|แบ่งออกเป็น|จำแนกเป็น|แยกเป็น|(?=ชาย ?ร้อยละ))(?P<parts>[^\n]{10,400})")
_PERCENT = re.compile(rf"ร้อยละ ?(?P<number>{_NUMBER})(?!{_D})|(?P<sign>{_NUMBER}) ?(?:%|เปอร์เซ็นต์)")
_CHANGE = re.compile(
    r"เพิ่มขึ้น|ลดลง|ขยายตัว|หดตัว|เติบโต|สูงกว่า|ต่ำกว่า|จากเดิม|ไม่น้อยกว่า|ไม่เกิน|อย่างน้อย|เป้าหมาย|เทียบ|ดอกเบี้ย|ของ|คิดเป็น|ได้|ปี|ผ่าน"
)
_MOST_ROUNDING = 1.0
"""Percentage points by which honest rounding may carry a breakdown over 100."""
_MOST_TOTAL = 160
"""Above it the figures are not parts of one whole."""


def shares(_: Options, /) -> TextFinder:
    """Parts of a breakdown that make more than 100 per cent."""

    def find(piece: Piece) -> Iterator[Hit]:
        for match in _SHARES.finditer(piece.text):
            parts = match.group("parts")
            sentence = re.split(r"  |(?<=[ก-์]) (?:ทั้งนี้|นอกจากนี้|โดย|ซึ่ง|ขณะที่)", parts)[0]
            found = list(_PERCENT.finditer(sentence))
            if len(found) < 2 or _CHANGE.search(sentence) or not _evenly_set(found):
                continue
            total = sum(_value(part.group("number") or part.group("sign")) for part in found)
            if 100 + _MOST_ROUNDING < total <= _MOST_TOTAL:
                at = match.start("parts")
                last = found[-1]
                related = tuple(
                    Place(piece.field, Span(at + part.start(), at + part.end())) for part in found[:-1]
                )
                values = {"total": _like(last.group(), round(total, 2))}
                yield Hit(at + last.start(), at + last.end(), related=related, values=values)

    return find


def _evenly_set(found: list[re.Match[str]]) -> bool:
    """Whether the parts follow each other closely, as in a list."""
    return all(after.start() - before.end() <= 60 for before, after in pairwise(found))


_CLAUSE = re.compile(r"  |\n| (?:ทั้งนี้|นอกจากนี้|โดย|ซึ่ง|ขณะที่|และมี)")
"""Where the next thought begins, and with it other numbers."""
_UNITS = (
    "คน|ราย|ครัวเรือน|ครอบครัว|แห่ง|จังหวัด|อำเภอ|ตำบล|หมู่บ้าน|หลังคาเรือน|หลัง|โครงการ|ล้านบาท|บาท|ไร่|ตัน|"
    "รูป|ทีม|คัน|ชุด|ครั้ง|เรื่อง|หน่วยงาน|โรงเรียน"
)
_TOTAL = re.compile(
    rf"(?:รวม|ทั้งสิ้น|ทั้งหมด|จำนวน)[ก-๙ ]{{0,16}}?(?P<total>{_NUMBER}) ?(?P<unit>{_UNITS})(?![ก-ฮ]*ละ) ?\(?"
    r"(?:แบ่งเป็น|แบ่งออกเป็น|แยกเป็น|จำแนกเป็น|ประกอบด้วย)(?P<parts>[^\n)]{5,300})"
)


def sums(_: Options, /) -> TextFinder:
    """`รวม ๑๐๐ คน แบ่งเป็นชาย ๕๐ คน หญิง ๔๐ คน`."""

    def find(piece: Piece) -> Iterator[Hit]:
        for match in _TOTAL.finditer(piece.text):
            at, sentence = match.start("parts"), _CLAUSE.split(match.group("parts"))[0]
            found = _parts_in(sentence, match.group("unit"))
            if _are_all(found, sentence):
                yield from _miscounted(match, found, at, piece.field)

    return find


def _parts_in(text: str, unit: str) -> list[re.Match[str]]:
    """The numbers of that unit, the group `number` without it."""
    return list(re.finditer(rf"(?<![.,0-9๐-๙/])(?P<number>{_NUMBER}) ?{unit}(?!ละ)", text))


def _are_all(found: list[re.Match[str]], text: str) -> bool:
    """Whether these, two or more, are a list and all the numbers that the text has."""
    return len(found) >= 2 and len(re.findall(_NUMBER, text)) == len(found) and _evenly_set(found)


def _miscounted(match: re.Match[str], found: list[re.Match[str]], at: int, field: str) -> Iterator[Hit]:
    """The total of the match, if it is not the sum of the parts found in the text that begins at `at`."""
    numbers = [_value(one.group("number")) for one in found]
    if _contradicts(_value(match.group("total")), numbers):
        related = tuple(Place(field, Span(at + one.start(), at + one.end())) for one in found)
        fix = _like(match.group("total"), round(sum(numbers), 2))
        values = {"said": match.group("total"), "counted": fix}
        yield Hit(*match.span("total"), (fix,), related=related, values=values)


def _contradicts(said: float, numbers: list[float]) -> bool:
    """Whether parts miss their total by more than rounding, and by so little that they are its parts."""
    nested = any(number == sum(numbers[i + 1 :]) for i, number in enumerate(numbers))
    missed = abs(sum(numbers) - said)
    return not nested and 0.011 * len(numbers) < missed <= 0.2 * said


_AND_TOTAL = re.compile(
    rf" (?:และ)?รวม(?:ทั้งสิ้น|ทั้งหมด|เป็น|จำนวน)? ?(?P<total>{_NUMBER}) ?(?P<unit>{_UNITS})(?!ละ)"
)
_LOOK_BACK = 200
"""Code points before a total in which its parts are looked for."""


def sums_after(_: Options, /) -> TextFinder:
    """`ชาย ๕๐ คน หญิง ๔๐ คน รวม ๑๐๐ คน`."""

    def find(piece: Piece) -> Iterator[Hit]:
        for match in _AND_TOTAL.finditer(piece.text):
            before = piece.text[max(0, match.start() - _LOOK_BACK) : match.start()]
            parts = _CLAUSE.split(before)[-1]
            at = match.start() - len(parts)
            found = _parts_in(parts, match.group("unit"))
            near = found and len(parts) - found[-1].end() <= 3
            if near and _are_all(found, parts):
                yield from _miscounted(match, found, at, piece.field)

    return find
