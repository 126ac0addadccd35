"""What can be said of facts while they are typed: sums, and what cannot be. An empty text says nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from prd_desk.desk.facts.fact_lines import MOST_PEOPLE
from prd_desk.news.known import names_in
from prd_desk.news.release import Release

if TYPE_CHECKING:
    from datetime import date, time

    from prd_desk.news import EventFacts, ParticipantGroup

NAMES_SHOWN = 20
_KINDS = {"person": "บุคคล", "organisation": "หน่วยงาน", "place": "สถานที่", "event": "งาน"}


def on_days(start: date | None, end: date | None) -> str:
    """An end before its beginning."""
    return _tr("วันสิ้นสุดอยู่ก่อนวันเริ่ม") if start and end and end < start else ""


def on_hours(start: time | None, end: time | None, *, one_day: bool, unread: bool) -> str:
    """Hours that are none, or an end before its beginning; over several days that may be."""
    if unread:
        return _tr("อ่านเป็นเวลาไม่ได้ พิมพ์เช่น 09.00")
    if end and not start:
        return _tr("มีเวลาสิ้นสุด แต่ยังไม่มีเวลาเริ่ม")
    return _tr("เวลาสิ้นสุดอยู่ก่อนเวลาเริ่ม") if start and end and end <= start and one_day else ""


def on_numbers(groups: tuple[ParticipantGroup, ...], total: int | None, *, unread: bool) -> tuple[str, bool]:
    """What the groups make together, and whether that cannot be."""
    if unread:
        text = _tr("จำนวนต้องเป็นตัวเลข ไม่เกิน {most} คน").format(most=f"{MOST_PEOPLE:,}")
        return text, True
    numbers = [group.number for group in groups if group.number is not None]
    if not numbers:
        return "", False
    made = sum(numbers)
    wrong = total is not None and (made > total or (len(numbers) == len(groups) and made != total))
    if wrong and total is not None:
        text = _tr("ทุกกลุ่มรวมกันได้ {made} คน ไม่ตรงกับทั้งหมด {total} คน")
        return text.format(made=f"{made:,}", total=f"{total:,}"), True
    return _tr("ทุกกลุ่มรวมกันได้ {made} คน").format(made=f"{made:,}"), False


def on_names(facts: EventFacts | None) -> str:
    """The names that proofing takes for right because they are facts, a line for each kind."""
    names = names_in(Release(facts=facts))
    by_kind: dict[str, list[str]] = {}
    for name in names[:NAMES_SHOWN]:
        by_kind.setdefault(name.kind, []).append(name.text)
    told = [(_tr(label), by_kind[kind]) for kind, label in _KINDS.items() if kind in by_kind]
    lines = [f"{label}: {' · '.join(texts)}" for label, texts in told]
    if len(names) > NAMES_SHOWN:
        lines.append(_tr("และอีก {number} ชื่อ").format(number=len(names) - NAMES_SHOWN))
    return "\n".join(lines)


def _tr(text: str) -> str:
    return QCoreApplication.translate("fact_remarks", text)
