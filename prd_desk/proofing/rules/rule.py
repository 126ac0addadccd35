"""A rule of house style, and one place where it speaks."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from prd_desk.messages import message, translated

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from prd_desk.messages import Bilingual, Language
    from prd_desk.news.release import EventFacts
    from prd_desk.proofing.finding import Place, Severity
    from prd_desk.proofing.rules.piece import Piece

Options = dict[str, tuple[str, ...]]
"""Settings a rule file hands to a named check: every value a tuple of strings."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A place a rule speaks of. `field` is empty where it is the field of the piece under check.

    suggestions replace `text[start:end]`, best first; `values` fill the braces of the rule's message.
    """

    start: int
    end: int
    suggestions: tuple[str, ...] = ()
    field: str = ""
    related: tuple[Place, ...] = ()
    values: Mapping[str, str] = dataclasses.field(default_factory=dict[str, str])


class TextFinder(Protocol):
    """Looks at one text."""

    def __call__(self, piece: Piece, /) -> Iterable[Hit]: ...


class ReleaseFinder(Protocol):
    """Looks at all texts of a release together, and at the facts behind it; every hit names its field."""

    def __call__(self, pieces: Sequence[Piece], facts: EventFacts | None, /) -> Iterable[Hit]: ...


@dataclass(frozen=True, slots=True)
class Example:
    """A text that is a test of its rule.

    fixed: the text after every hit took its first suggestion; None when the rule offers none.
    profile, fields, facts: the surroundings, for rules that look beyond one text; as typed.
    """

    text: str = ""
    fixed: str | None = None
    profile: Mapping[str, str] = dataclasses.field(default_factory=dict[str, str])
    fields: Mapping[str, str] = dataclasses.field(default_factory=dict[str, str])
    facts: Mapping[str, str] = dataclasses.field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of house style.

    in_text looks at one text, across at the whole release; a rule has one of them or both.
    when: literals of which one must be in the text, or the rule is not even tried.
    """

    id: str
    severity: Severity
    message: Bilingual
    why: Bilingual
    source: str
    confidence: float
    when: tuple[str, ...] = ()
    in_text: TextFinder | None = None
    across: ReleaseFinder | None = None
    in_links: bool = False
    on: bool = True
    good: tuple[Example, ...] = ()
    bad: tuple[Example, ...] = ()

    @property
    def kind(self) -> str:
        """The first word of the id: `marks` of `marks.sara_am`."""
        return self.id.partition(".")[0]


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a rule, or a whole rule file, is not in force. `line` counts from 1; `sentence` says it."""

    file: str
    line: int
    sentence: str
    rule: str = ""

    def __str__(self) -> str:
        return self.said("th")

    def said(self, language: Language) -> str:
        """File, line, rule and sentence in that language."""
        where = message("proofing.place_in_file", file=self.file, line=self.line)
        place = translated(where, language)
        sentence = translated(self.sentence, language)
        return f"{place} ({self.rule}): {sentence}" if self.rule else f"{place}: {sentence}"
