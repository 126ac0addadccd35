"""Kinds of event, and the verbs that news of each goes with."""

from __future__ import annotations

import re
from dataclasses import dataclass

from prd_desk.messages import Bilingual
from prd_desk.news.wording import glued, quoted, spaced, tidy


@dataclass(frozen=True, slots=True)
class EventKind:
    """One kind of event in the words of news.

    noun: what such an event is called (`การสัมมนา`), its first part being `part` (การ, พิธี, งาน).
    bare: verbs with which its name may begin (pattern). about: whether a name that is a mere subject is
    joined by เรื่อง. presides: what the presider does, before the noun. opens: whether the presider opens it.
    participants: what those who took part are called. again: what the body calls the event.
    """

    id: str
    th: Bilingual
    noun: str
    part: str
    bare: str
    presides: str
    participants: str
    again: str
    opens: bool = False
    about: bool = False


_OPENS = "เป็นประธานเปิด"
_IN = "เป็นประธานใน"

EVENT_KINDS = (
    EventKind(
        "training", Bilingual("อบรม / ประชุมเชิงปฏิบัติการ", "Training / workshop"),
        "การอบรม", "การ", "อบรม|ฝึกอบรม|ประชุมเชิงปฏิบัติการ|สัมมนาเชิงปฏิบัติการ",
        _OPENS, "ผู้เข้ารับการอบรม", "การอบรมครั้งนี้", opens=True, about=True,
    ),
    EventKind(
        "seminar", Bilingual("สัมมนา / เสวนา", "Seminar / panel"),
        "การสัมมนา", "การ", "สัมมนา|ประชุมสัมมนา|ประชุมวิชาการ|เสวนา", _OPENS,
        "ผู้เข้าร่วมสัมมนา", "การสัมมนาครั้งนี้", opens=True, about=True,
    ),
    EventKind(
        "meeting", Bilingual("ประชุม", "Meeting"),
        "การประชุม", "การ", "ประชุม|หารือ", "เป็นประธาน", "ผู้เข้าร่วมประชุม",
        "การประชุมครั้งนี้", about=True,
    ),
    EventKind(
        "visit", Bilingual("ตรวจเยี่ยม / ลงพื้นที่", "Inspection / field visit"),
        "การตรวจเยี่ยม", "การ",
        "ตรวจเยี่ยม|ตรวจราชการ|ตรวจติดตาม|ติดตาม|เยี่ยมชม|ลงพื้นที่", "ลงพื้นที่", "ผู้ร่วมลงพื้นที่", "การลงพื้นที่ครั้งนี้",
    ),
    EventKind(
        "signing", Bilingual("ลงนาม", "Signing"),
        "พิธีลงนาม", "พิธี", "ลงนาม", _IN, "ผู้เข้าร่วมพิธี", "การลงนามครั้งนี้",
    ),
    EventKind(
        "giving", Bilingual("มอบรางวัล / มอบสิ่งของ", "Award / donation"),
        "พิธีมอบ", "พิธี", "มอบ", _IN, "ผู้เข้าร่วมพิธี", "การมอบครั้งนี้",
    ),
    EventKind(
        "press", Bilingual("แถลงข่าว", "Press conference"),
        "การแถลงข่าว", "การ", "แถลง", "เป็นประธาน", "ผู้เข้าร่วมการแถลงข่าว",
        "การแถลงข่าวครั้งนี้", about=True,
    ),
    EventKind(
        "anniversary", Bilingual("ครบรอบ / วันสถาปนา", "Anniversary / founding day"),
        "งานครบรอบ", "งาน", "วัน|ครบรอบ|สถาปนา", _IN, "ผู้เข้าร่วมงาน",
        "การจัดงานครั้งนี้",
    ),
    EventKind(
        "opening", Bilingual("พิธีเปิด", "Opening"),
        "พิธีเปิด", "พิธี", "เปิด", _IN, "ผู้เข้าร่วมพิธี", "พิธีเปิดครั้งนี้",
    ),
    EventKind(
        "ceremony", Bilingual("พิธี", "Ceremony"),
        "พิธี", "พิธี", "ทำบุญ|วางพวงมาลา|วางพานพุ่ม|ถวาย|บวงสรวง|ปิด|บรรพชา|อุปสมบท", _IN,
        "ผู้เข้าร่วมพิธี", "พิธีครั้งนี้",
    ),
    EventKind(
        "activity", Bilingual("กิจกรรม / โครงการ", "Activity / project"),
        "กิจกรรม", "การ", "แข่งขัน|ประกวด|แสดง|จัด|รณรงค์|ปลูก", _OPENS,
        "ผู้เข้าร่วมกิจกรรม", "การจัดกิจกรรมครั้งนี้", opens=True,
    ),
)  # fmt: skip
"""The more particular kinds first: the name of an event is of the first that fits."""

_BY_ID = {kind.id: kind for kind in EVENT_KINDS}
_WRAPPERS = re.compile("โครงการ|กิจกรรม|งาน|มหกรรม|นิทรรศการ|เทศกาล|ค่าย|เวที")
_PARTS = re.compile("การ|พิธี|งาน")
_BODY_OF_PEOPLE = re.compile("คณะ|ผู้|หัวหน้า|สภา|หลักสูตร|รุ่น|ใหญ่|สามัญ|วิสามัญ|เตรียม|ติดตาม|ขับเคลื่อน")


def kind_of(kind: str, event: str) -> EventKind:
    """The kind that was chosen, or else the one that the event's name begins like; an activity if neither."""
    if kind in _BY_ID:
        return _BY_ID[kind]
    name = tidy(event)
    part = _PARTS.match(name)
    bare = name[part.end() :] if part else name
    return next((each for each in EVENT_KINDS if re.match(each.bare, bare)), _BY_ID["activity"])


def noun_phrase(kind: EventKind, event: str) -> str:
    """The event as a noun: `การสัมมนา เรื่อง …`, `พิธีลงนาม…`, `โครงการ…`; the kind alone without a name."""
    name = tidy(event)
    if not name or _is_noun(kind, name):
        return name or kind.noun
    if re.match(kind.bare, name):
        return glued(kind.part, name)
    if kind.id == "activity":
        return glued(kind.noun, quoted(name))
    if kind.about and not _BODY_OF_PEOPLE.match(name) and not _WRAPPERS.match(name):
        return spaced(kind.noun, "เรื่อง", name)
    return glued(kind.noun, name)


def _is_noun(kind: EventKind, name: str) -> bool:
    """Whether the name is called by what the event is already: `การสัมมนา…`, `โครงการ…`."""
    part = _PARTS.match(name)
    if part and (kind.id == "activity" or re.match(kind.bare, name[part.end() :])):
        return True
    return bool(_WRAPPERS.match(name)) and (kind.opens or kind.part == "งาน")


def presiding(kind: EventKind, event: str) -> str:
    """What the presider does: `เป็นประธานเปิดการสัมมนา…`, `ลงพื้นที่ตรวจเยี่ยม…`; a ceremony when nothing is named."""
    if kind.id == "visit":
        return _visiting(kind, event)
    if kind.id == "activity" and not event.strip():
        return "เป็นประธานในพิธี"
    return glued(kind.presides, noun_phrase(kind, event))


def holding(kind: EventKind, event: str) -> str:
    """What the organiser does: `จัดสัมมนา…`, `จัดพิธีลงนาม…`, `ลงพื้นที่ตรวจเยี่ยม…`."""
    if kind.id == "visit":
        return _visiting(kind, event)
    phrase = noun_phrase(kind, event)
    bare = phrase.removeprefix("การ")
    if bare.startswith("จัด"):
        return bare
    return glued("จัด", bare if kind.id != "activity" and re.match(kind.bare, bare) else phrase)


def leading(kind: EventKind, event: str) -> str:
    """What the presider does, in the few words of a headline: `เปิดการสัมมนา…`, `ลงพื้นที่ตรวจเยี่ยม…`."""
    if kind.opens and event.strip():
        return glued("เปิด", noun_phrase(kind, event))
    if kind.id == "opening":
        return noun_phrase(kind, event).removeprefix("พิธี")
    return presiding(kind, event)


def again(kind: EventKind, event: str) -> str:
    """What the body calls the event: `การสัมมนาครั้งนี้`, and by their own word projects and the like."""
    if kind.opens and tidy(event).startswith("โครงการ"):
        return "โครงการดังกล่าว"
    return kind.again


def participants_of(kind: EventKind, event: str) -> str:
    """What those who took part are called."""
    if kind.id == "activity":
        wrapper = _WRAPPERS.match(tidy(event))
        return f"ผู้เข้าร่วม{wrapper.group() if wrapper else 'งาน'}"
    return kind.participants


def _visiting(kind: EventKind, event: str) -> str:
    bare = noun_phrase(kind, event).removeprefix("การ")
    return bare if bare.startswith("ลงพื้นที่") else glued("ลงพื้นที่", bare)
