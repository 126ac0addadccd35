"""What has a name: in one release, for proofing; in the releases and lists of an office, to complete from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from prd_desk.news.naming import full_name, office_of, people_of
from prd_desk.news.wording import tidy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from prd_desk.news.release import Person, Release

OF_PHOTOS = "ภาพ:"
"""Begins the line of a release's credits that tells who photographed, and mostly the credit of a photo."""

NameKind = Literal["person", "organisation", "place", "event"]


@dataclass(frozen=True, slots=True)
class KnownName:
    """A name that the facts of a release give; `words` are the ways and parts in which a text may hold it."""

    kind: NameKind
    text: str
    words: tuple[str, ...]


def names_in(release: Release) -> tuple[KnownName, ...]:
    """Every name that was entered as a fact, each once: people, organisations, place and event."""
    found: dict[tuple[NameKind, str], KnownName] = {}
    for name in _names_in(release):
        if len(name.text) > 1:
            found.setdefault((name.kind, name.text), name)
    return tuple(found.values())


def _names_in(release: Release) -> Iterator[KnownName]:
    for person in people_of(release):
        name = tidy(person.name)
        if name:
            yield KnownName("person", tidy(full_name(person)), (name, *name.split()))
        yield _plain("organisation", person.organisation)
    if release.facts is not None:
        yield _plain("organisation", release.facts.organiser)
        yield _plain("place", release.facts.place)
        yield _plain("event", release.facts.event)


def _plain(kind: NameKind, text: str) -> KnownName:
    return KnownName(kind, tidy(text), (tidy(text),))


def words_known(release: Release) -> frozenset[str]:
    """The names of the release as words that are right, for the proofreader."""
    return frozenset(word for name in names_in(release) for word in name.words if len(word) > 1)


@dataclass(frozen=True, slots=True)
class Known:
    """People, organisations and so on that an office writes of; each once, the likeliest first."""

    people: tuple[Person, ...] = ()
    organisations: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    positions: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()
    """Of photos: who took them."""

    def __add__(self, other: Known) -> Known:
        """What both know, the own first; a person is known by the name."""
        return Known(
            people=_once_by_name((*self.people, *other.people)),
            organisations=_once((*self.organisations, *other.organisations)),
            places=_once((*self.places, *other.places)),
            positions=_once((*self.positions, *other.positions)),
            events=_once((*self.events, *other.events)),
            credits=_once((*self.credits, *other.credits)),
        )


def known_in(releases: Iterable[Release]) -> Known:
    """What the releases name. The newest come first: whoever changed office is known by the new one."""
    people: list[Person] = []
    organisations: list[str] = []
    places: list[str] = []
    events: list[str] = []
    photo_credits: list[str] = []
    for release in releases:
        people += people_of(release)
        organisations += (release.issuer, release.unit)
        photo_credits += (photo.credit for photo in release.photos)
        lines = map(str.strip, release.credits.splitlines())
        photo_credits += (line for line in lines if line.startswith(OF_PHOTOS))
        if release.facts is not None:
            organisations.append(release.facts.organiser)
            places.append(release.facts.place)
            events.append(release.facts.event)
    return Known(
        people=_once_by_name(people),
        organisations=_once((*organisations, *(person.organisation for person in people))),
        places=_once(places),
        positions=_once(person.position for person in people),
        events=_once(events),
        credits=_once(photo_credits),
    )


def _once(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in map(tidy, texts) if text))


def _once_by_name(people: Iterable[Person]) -> tuple[Person, ...]:
    by_name: dict[str, Person] = {}
    for person in people:
        name = tidy(person.name)
        # A mention without an office must not hide the one that tells it.
        if name and (name not in by_name or (office_of(person) and not office_of(by_name[name]))):
            by_name[name] = replace(person, name=name)
    return tuple(by_name.values())
