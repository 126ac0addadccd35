"""The examples of a rule, which are its tests: the good ones it leaves alone, the bad ones it finds."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, time
from itertools import chain
from typing import TYPE_CHECKING, Literal, get_args, get_type_hints

from prd_desk.messages import message
from prd_desk.news.release import EventFacts, ParticipantGroup, Person, Photo, Release
from prd_desk.proofing.fixes import fix_all

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from prd_desk.messages import Message
    from prd_desk.proofing.finding import Finding
    from prd_desk.proofing.rules.book import RuleBook
    from prd_desk.proofing.rules.rule import Example, Rule

_PHOTO = "photos.0."
_SHOWN = 80
"""Characters of an example that its fault is told with."""


@dataclass(frozen=True, slots=True)
class ExampleProfile:
    """The house conventions that an example stands under; `piece.StyleProfile` explains them."""

    digits: Literal["thai", "arabic"] | None = "thai"
    time_mark: Literal[".", ":"] = "."
    date_style: Literal["full", "abbreviated", "short", "weekday"] = "full"
    yamok: Literal["spaced", "tight"] = "spaced"


def first_fault(rule: Rule, alone: RuleBook) -> Message | None:
    """What is wrong with the first example that fails; None when all hold. alone: a book of that rule."""
    good = (_fault(each, alone, bad=False) for each in rule.good)
    bad = (_fault(each, alone, bad=True) for each in rule.bad)
    return next(filter(None, chain(good, bad)), None)


def _fault(example: Example, alone: RuleBook, *, bad: bool) -> Message | None:
    shown = _short(example.text or " ".join((*example.fields.values(), *example.facts.values())))
    try:
        found = findings_in(example, example.text, alone)
        if found and not bad:
            return message("proofing.example_loud", text=shown)
        if bad and not found:
            return message("proofing.example_silent", text=shown)
        if bad and example.fixed is not None:
            mended = fix_all(example.text, found)
            if mended != example.fixed or findings_in(example, mended, alone):
                return message("proofing.example_unmended", text=shown, mended=_short(mended))
    except ValueError as error:
        return message("proofing.example_malformed", text=shown, reason=error)
    return None


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def findings_in(example: Example, text: str, alone: RuleBook) -> list[Finding]:
    """What the rule says of a text where its example stands; ValueError where that is no place to stand."""
    profile = _profile(example.profile) if example.profile else None
    if not example.fields and not example.facts:
        return alone.check(text, profile=profile)
    facts = _facts(example.facts) if example.facts else None
    return alone.review(replace(_release(text, example.fields), facts=facts), profile)


def _profile(given: Mapping[str, str]) -> ExampleProfile:
    allowed = get_type_hints(ExampleProfile)
    for name, value in given.items():
        # The digits may be none, which nests the literal in a union.
        kinds = {each for kind in get_args(allowed.get(name)) for each in get_args(kind) or (kind,)}
        if value not in kinds:
            raise ValueError(f"{name}: {value}")
    return replace(ExampleProfile(), **given)


def _release(text: str, given: Mapping[str, str]) -> Release:
    fields = {"body": text, **given} if text else dict(given)
    of_photo = {name.removeprefix(_PHOTO): fields.pop(name) for name in given if name.startswith(_PHOTO)}
    photo = Photo("ก.jpg")
    _only_texts(photo, of_photo)
    _only_texts(Release(), fields)
    return replace(Release(), **fields, photos=(replace(photo, **of_photo),) if of_photo else ())


def _only_texts(thing: object, given: Mapping[str, str]) -> None:
    for name in given:
        if not isinstance(getattr(thing, name, None), str):
            raise ValueError(name)  # noqa: TRY004 - the name is wrong, whatever type it stands for


def _facts(given: Mapping[str, str]) -> EventFacts:
    return replace(EventFacts(), **{name: _fact(name, value) for name, value in given.items()})


def _fact(name: str, value: str) -> object:
    if name in _READERS:
        return _READERS[name](value)
    _only_texts(EventFacts(), {name: value})
    return value


def _presider(value: str) -> Person:
    parts = {part: said for part, _, said in _pairs(value)}
    _only_texts(Person(""), parts)
    return replace(Person(""), **parts)


def _groups(value: str) -> tuple[ParticipantGroup, ...]:
    return tuple(ParticipantGroup(group, int(number)) for group, _, number in _pairs(value))


def _pairs(value: str) -> list[tuple[str, str, str]]:
    return [part.partition("=") for part in value.split("; ")]


_READERS: dict[str, Callable[[str], object]] = {
    "start_date": date.fromisoformat,
    "end_date": date.fromisoformat,
    "start_time": time.fromisoformat,
    "end_time": time.fromisoformat,
    "participants_total": int,
    "presider": _presider,
    "participants": _groups,
    "aims": lambda value: tuple(value.split("; ")),
}
