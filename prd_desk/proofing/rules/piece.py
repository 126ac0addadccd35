"""What a rule looks at: one text with its field name and the profile it is to follow."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Literal, Protocol

from prd_desk.news.dates import find_dates

if TYPE_CHECKING:
    from prd_desk.news.dates import DateMention

_LINK_SIGNS = ("://", "www.", "@", ".th", ".com", ".net", ".org", ".pdf", ".jpg", "#")
_LINK = re.compile(
    r"[A-Za-z][A-Za-z0-9+.-]*://[^\s\u0E00-\u0E7F]\S*"
    r"|www\.[^\s\u0E00-\u0E7F]\S*"
    r"|[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+"
    r"|@[A-Za-z0-9._-]+"
    r"|#[^\s#]+"
    r"|[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*\.(?:th|com|net|org|pdf|jpe?g|docx?|png)(?:/\S*)?(?![A-Za-z0-9])"
)


class StyleProfile(Protocol):
    """House conventions of a form, as far as rules ask for them; `forms.Profile` has them and more."""

    @property
    def digits(self) -> Literal["thai", "arabic"] | None:
        """Digits of running text; None lets a text choose, and keeps it to one kind."""
        ...

    @property
    def time_mark(self) -> Literal[".", ":"]:
        """Between hour and minute."""
        ...

    @property
    def date_style(self) -> Literal["full", "abbreviated", "short", "weekday"]:
        """How dates are written; as `news.dates` names it."""
        ...

    @property
    def yamok(self) -> Literal["spaced", "tight"]:
        """Whether a space stands on both sides of ๆ."""
        ...


class Piece:
    """One text under check. What several rules need is worked out once, when first asked for."""

    def __init__(self, text: str, field: str = "text", profile: StyleProfile | None = None) -> None:
        self.text = text
        self.field = field
        self.profile = profile

    @cached_property
    def links(self) -> list[tuple[int, int]]:
        """Spans of web and mail addresses, hashtags and file names, where house style has no say."""
        if not any(sign in self.text for sign in _LINK_SIGNS):
            return []
        return [match.span() for match in _LINK.finditer(self.text)]

    @cached_property
    def dates(self) -> list[DateMention]:
        """Every complete date in the text."""
        return list(find_dates(self.text))

    def in_link(self, start: int, end: int) -> bool:
        """Whether [start, end) touches a link."""
        return any(start < stop and begin < end for begin, stop in self.links)
