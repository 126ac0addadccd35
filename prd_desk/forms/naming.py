"""How people are written: rank with a space before the name, civil titles without one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prd_desk.news.release import Person, Release


def full_name(person: Person) -> str:
    """`พลโท สมชาย ใจดี`, `นายสมชาย ใจดี`, `พลตรี ดร.สมชาย ใจดี`.

    Source: Royal Society, rules of spacing 1.2.8 (rank) and 2.1 to 2.4 (titles).
    """
    return f"{person.rank} {person.title}{person.name}".strip()


def person_line(person: Person) -> str:
    """The full name with position and organisation."""
    return " ".join(part for part in (full_name(person), person.position, person.organisation) if part)


def people_of(release: Release) -> Iterator[Person]:
    """Everybody named in the release's people, quotes and facts."""
    yield from release.people
    yield from (quote.speaker for quote in release.quotes if quote.speaker)
    if release.facts:
        if release.facts.presider:
            yield release.facts.presider
        yield from (speaker.person for speaker in release.facts.speakers)


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
