"""How people are written: rank with a space before the name, civil titles without one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prd_desk.news.release import Person, Release

_HEAD_OF_OFFICE = re.compile(
    "(?:รักษาการ(?:ใน)?(?:ตำแหน่ง)?)?(?:รอง|ผู้ช่วย)?"
    "(?:อธิบดี|ปลัด|ผู้อำนวยการ|เลขาธิการ|เลขานุการ|ผู้ว่าการ|ผู้ว่าราชการ|หัวหน้า|นายก|ประธาน|อธิการบดี|คณบดี"
    "|ผู้จัดการ|ผู้บัญชาการ|ผู้บังคับการ|รัฐมนตรีว่าการ|รัฐมนตรีช่วยว่าการ|โฆษก|ผู้ตรวจราชการ)"
)
"""Positions that say of what: อธิบดี + กรม… is one word; นักวิชาการ and กรม… stay two."""


def full_name(person: Person) -> str:
    """`พลโท สมชาย ใจดี`, `นายสมชาย ใจดี`, `พลตรี ดร.สมชาย ใจดี`.

    Source: Royal Society, rules of spacing 1.2.8 (rank) and 2.1 to 2.4 (titles).
    """
    return f"{person.rank} {person.title}{person.name}".strip()


def short_name(person: Person) -> str:
    """How a text goes on to call somebody it has named in full: `พลโท สมชาย`, `นายสมชาย`.

    A person without rank and title keeps the surname; one without a name is called by the position.
    """
    if not person.name.strip():
        return office_of(person) or full_name(person)
    given = person.name.split()[0] if person.rank or person.title else person.name
    return f"{person.rank} {person.title}{given}".strip()


def office_of(person: Person) -> str:
    """Position and organisation: `อธิบดีกรมทดสอบ`, `นักวิชาการ กรมทดสอบ`; an organisation is not told twice."""
    position, organisation = person.position.strip(), person.organisation.strip()
    if not organisation or organisation in position:
        return position
    return f"{position}{'' if _HEAD_OF_OFFICE.fullmatch(position) else ' '}{organisation}".strip()


def person_line(person: Person) -> str:
    """The full name with position and organisation."""
    return " ".join(part for part in (full_name(person), office_of(person)) if part)


def people_of(release: Release) -> Iterator[Person]:
    """Everybody named in the release's people, quotes and facts."""
    yield from release.people
    yield from (quote.speaker for quote in release.quotes if quote.speaker)
    if release.facts:
        if release.facts.presider:
            yield release.facts.presider
        yield from (speaker.person for speaker in release.facts.speakers)
        yield from (said.speaker for said in release.facts.statements if said.speaker)


def written_names(person: Person) -> Iterator[str]:
    """The ways in which a text may write the person, longest first."""
    if person.name.strip():
        ways = {
            full_name(person),
            f"{person.rank}{person.title}{person.name}",
            person.title + person.name,
            person.name,
        }
        yield from sorted((way.strip() for way in ways), key=lambda way: (-len(way), way))
