"""What stands around a place in the text: a name after its title, quotation, code, another occurrence."""

from __future__ import annotations

import re

_TITLE = (
    r"(?:นาย|นางสาว|นาง|น\.ส\.|คุณ|เด็กชาย|เด็กหญิง|ด\.ช\.|ด\.ญ\.|ดร\.|ผศ\.|รศ\.|ศ\.|นพ\.|พญ\.|ทพ\."
    r"|ทพญ\.|อาจารย์|ศาสตราจารย์"
    r"|หม่อมหลวง|หม่อมราชวงศ์|หม่อมเจ้า|ม\.ล\.|ม\.ร\.ว\.|ท่านผู้หญิง|คุณหญิง"
    r"|ว่าที่ร้อยตรี|ว่าที่ ร\.ต\.|มิสเตอร์|พระครู|พระมหา|พระอาจารย์"
    r"|พลตำรวจ(?:เอก|โท|ตรี)|พันตำรวจ(?:เอก|โท|ตรี)|ร้อยตำรวจ(?:เอก|โท|ตรี)|พลอากาศ(?:เอก|โท|ตรี)|พลเรือ(?:เอก|โท|ตรี)"
    r"|นาวาอากาศ(?:เอก|โท|ตรี)|นาวา(?:เอก|โท|ตรี)|เรือ(?:เอก|โท|ตรี)|เรืออากาศ(?:เอก|โท|ตรี)|(?:พล|พัน|ร้อย)(?:เอก|โท|ตรี)"
    r"|(?:พล|พ|ร)\.(?:ต\.)?(?:อ|ท|ต)\.|สิบ(?:เอก|โท|ตรี)|จ่าสิบ(?:เอก|โท|ตรี)|นายกองเอก|นายแพทย์|แพทย์หญิง)"
)
_TITLE_THEN_NAME = re.compile(_TITLE + r" ?[ก-๎]{0,24}(?: {1,2}[ก-๎]{0,24})?$")
_PLACE_THEN_NAME = re.compile(
    r"(?:ตำบล|ต\.|อำเภอ|อ\.|บ้าน|หมู่บ้าน|วัด|โรงเรียน|ชุมชน|เขต|แขวง|ถนน|ซอย|สวน|เกาะ|แม่น้ำ|คลอง|ห้วย|เขื่อน|บริษัท|ห้าง|โรงแรม|ร้าน|แบรนด์|พันธุ์|มูลนิธิ)"
    r" ?[ก-๎]{0,18}$"
)
_IN_PLACE_NAME = re.compile(r"(?:ตำบล|ต\.|อำเภอ|อ\.|บ้าน|วัด|โรงเรียน|ถนน|ซอย|บริษัท|โรงแรม|มูลนิธิ|แขวง)[ก-๎]{0,12}$")
_LINE = re.compile(r"[\n\r\u2029]")
REACH = 60
"""Code points looked at on either side."""


def after_title(text: str, start: int) -> bool:
    """Whether `start` lies in the name that follows a title or rank."""
    return _TITLE_THEN_NAME.search(_before(text, start)) is not None


def after_place(text: str, start: int) -> bool:
    """Whether `start` lies in the name of a place, school, firm or breed."""
    return _PLACE_THEN_NAME.search(_before(text, start)) is not None


def in_place_name(text: str, start: int) -> bool:
    """Whether `start` lies close behind the word that opens the name of a place or firm."""
    return _IN_PLACE_NAME.search(_before(text, start)) is not None


def quoted(text: str, start: int, end: int) -> bool:
    """Whether the span stands in quotation marks or brackets opened and closed near it on the same line."""
    before, after = _before(text, start), _LINE.split(text[end : end + REACH])[0]
    for opening, closing in (("“", "”"), ("‘", "’"), ("(", ")"), ("[", "]"), ("«", "»")):
        if before.rfind(opening) > before.rfind(closing) and closing in after:
            return True
    return any(before.count(mark) % 2 == 1 and mark in after for mark in "\"'")


def beside_foreign(text: str, start: int, end: int) -> bool:
    """Whether a Latin letter, digit or abbreviation point stands within two code points of the span."""
    near = text[max(0, start - 2) : start] + text[end : end + 2]
    return any(c.isascii() and (c.isalnum() or c == ".") for c in near)


def _before(text: str, start: int) -> str:
    """What precedes on the same line, at most REACH code points."""
    return _LINE.split(text[max(0, start - REACH) : start])[-1]
