"""People in a draft: named in full once and shortly after that; what they spoke about and what they said."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from prd_desk.news.naming import office_of, person_line, short_name
from prd_desk.news.wording import glued, listed, quoted, spaced, tidy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from prd_desk.news.release import Person, Speaker, Statement

_SAYS = ("กล่าวว่า", "กล่าวต่อว่า", "กล่าวเพิ่มเติมว่า")
"""The first time, the second, and from then on."""

_OPENING = re.compile(r"^(?:ได้)?(?:กล่าว|เปิดเผย)?(?:ต่อ|เพิ่มเติม)?ว่า\s*")


class People:
    """Who has been named so far, from the beginning of the text on."""

    def __init__(self) -> None:
        self._said: dict[str, int] = {}
        self._named: set[str] = set()

    def name(self, person: Person) -> str:
        """The person with office at the first mention, and shortly later; empty for nobody."""
        key = _key(person)
        first = key not in self._named
        self._named.add(key)
        if not key:
            return ""
        return tidy(person_line(person)) if first else tidy(short_name(person))

    def speakers(self, speakers: Sequence[Speaker]) -> str:
        """Who spoke on what: those of one topic together, then those without one."""
        by_topic: dict[str, list[str]] = {}
        for speaker in speakers:
            by_topic.setdefault(tidy(speaker.topic), []).append(self.name(speaker.person))
        others = [name for name in by_topic.pop("", []) if name]
        lectures = [_lecture(topic, [name for name in names if name]) for topic, names in by_topic.items()]
        if lectures:
            told = glued("ในการนี้ มีการบรรยาย", listed(lectures))
            return spaced(told, glued("โดยมี", listed(others)), "ร่วมเป็นวิทยากร") if others else told
        return spaced("ในการนี้", glued("มี", listed(others)), "เป็นวิทยากร") if others else ""

    def statements(self, statements: Iterable[Statement]) -> Iterator[str]:
        """A paragraph for everything said that is not word for word; without a speaker it stands as it is."""
        for statement in statements:
            text = _OPENING.sub("", tidy(statement.text))
            if statement.verbatim or not text:
                continue
            name = self.name(statement.speaker) if statement.speaker else ""
            yield spaced(name, self._says(statement.speaker), text) if statement.speaker and name else text

    def _says(self, person: Person) -> str:
        key = _key(person)
        times = self._said[key] = self._said.get(key, 0) + 1
        return _SAYS[min(times, len(_SAYS)) - 1]


def _key(person: Person) -> str:
    return tidy(person.name) or office_of(person)


def _lecture(topic: str, names: list[str]) -> str:
    return spaced(glued("หัวข้อ", quoted(topic)), glued("โดย", listed(names)) if names else "")
