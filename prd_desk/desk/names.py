"""What fields, kinds of rules, severities and levels are called in the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

_FIELDS = {
    "form": "แบบข่าว",
    "category": "หมวด",
    "issuer": "หน่วยงานเจ้าของข่าว",
    "unit": "กลุ่มงาน / ฝ่าย",
    "title": "พาดหัว",
    "kicker": "หัวเรื่องรอง",
    "date": "วันที่ของข่าว",
    "issue_no": "ฉบับที่",
    "embargo": "ห้ามเผยแพร่ก่อน",
    "lead": "ความนำ",
    "body": "เนื้อข่าว",
    "quotes": "คำกล่าว",
    "text": "คำกล่าว",
    "photos": "ภาพข่าว",
    "contact": "ผู้ประสานงาน",
    "credits": "เครดิตข่าวและภาพ",
    "people": "บุคคลในข่าว",
    "facts": "ข้อเท็จจริง",
    "caption": "คำบรรยายภาพ",
    "alt": "ข้อความแทนภาพ",
    "credit": "เครดิตภาพ",
    "bold": "ตัวหนาในเนื้อข่าว",
    "notes": "บันทึกท้ายข่าว",
    "rules_off": "กฎที่ปิดไว้",
}
_FACTS = {
    "kind": "ลักษณะงาน",
    "event": "ชื่องานหรือกิจกรรม",
    "start_date": "วันเริ่ม",
    "end_date": "วันสิ้นสุด",
    "start_time": "เวลาเริ่ม",
    "end_time": "เวลาสิ้นสุด",
    "place": "สถานที่",
    "presider": "ประธาน",
    "organiser": "หน่วยงานผู้จัด",
    "participants": "กลุ่มผู้เข้าร่วม",
    "participants_total": "ผู้เข้าร่วมทั้งหมด (คน)",
    "aims": "วัตถุประสงค์",
    "speakers": "วิทยากร",
    "statements": "คำกล่าว",
    "result": "ผลที่เกิดขึ้น",
}
_KINDS = {
    "spelling": "การสะกดคำ",
    "marks": "สระ วรรณยุกต์ และอักขระแฝง",
    "abbrev": "คำย่อ",
    "names": "ชื่อเฉพาะ",
    "consistency": "ความสอดคล้องกัน",
    "spacing": "การเว้นวรรค",
    "number": "จำนวนและหน่วย",
    "date": "วันที่",
    "time": "เวลา",
    "digits": "เลขไทยและเลขอารบิก",
    "quote": "เครื่องหมายคำพูดและวงเล็บ",
    "range": "ช่วงตัวเลข",
    "style": "การใช้คำ",
    "profile": "แบบแผนของแบบข่าว",
    "readability": "ความยาวและความอ่านง่าย",
    "facts": "ข้อเท็จจริงไม่ตรงกัน",
}
_LEVELS = {"quiet": "เฉพาะที่ผิด", "normal": "ปกติ", "thorough": "ละเอียด"}
_DIGITS = {"form": "ตามแบบข่าวแต่ละแบบ", "thai": "เลขไทยทุกแบบข่าว", "arabic": "เลขอารบิกทุกแบบข่าว"}
_SEVERITIES = {"error": "ผิด", "warning": "ควรแก้", "hint": "ข้อสังเกต"}


def field_label(name: str) -> str:
    """The field's name as the user knows it; `photos.1.caption` becomes คำบรรยายภาพ ๒."""
    first, _, rest = name.partition(".")
    if first == "facts" and rest:
        return fact_label(rest.partition(".")[0])
    index, _, inner = rest.partition(".")
    label = _translate(_FIELDS.get(inner if first == "photos" else first, _FIELDS.get(first, first)))
    return f"{label} {int(index) + 1}" if index.isdigit() else label


def fact_label(name: str) -> str:
    """The name of a fact, `place` or `presider`, as the user knows it."""
    return _translate(_FACTS.get(name, name))


def severity_label(severity: str) -> str:
    """The severity in a word or two."""
    return _translate(_SEVERITIES.get(severity, severity))


def kind_label(kind: str) -> str:
    """What a kind of rule, the first word of its id, is about."""
    return _translate(_KINDS.get(kind, kind))


def digits_label(wish: str) -> str:
    """Which digits the office issues news in."""
    return _translate(_DIGITS[wish])


def level_label(level: str) -> str:
    """How much the proofreader says."""
    return _translate(_LEVELS.get(level, level))


def _translate(text: str) -> str:
    return QCoreApplication.translate("names", text)
