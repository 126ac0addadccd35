"""Finding text as a reader sees it: one letter may be written in several ways in Unicode.

ำ may be stored as ํ and า, แ as two เ, a space as a no-break space; invisible characters may stand anywhere.
The query is turned into a pattern that takes all of them, so offsets are those of the stored text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from prd_desk.errors import UserError
from prd_desk.messages import message
from prd_desk.news.digits import THAI_DIGITS
from prd_desk.proofing.finding import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import regex

PATIENCE = 0.5
"""Seconds that one search of one field may take."""

MOST_HITS = 10_000

_INVISIBLE = "[\u200b-\u200d\u2060\ufeff\u00ad]*"
_SPACES = "[ \u00a0\u2007\u202f]"
_AM = re.compile("([\u0e48-\u0e4b]?)(?:ำ|ํา)|ํ([\u0e48-\u0e4b])า")
_WAYS = {"แ": "(?:แ|เเ)", " ": _SPACES, "\u00a0": _SPACES, "\n": "\n"}
_QUOTES = {'"': '["“”]', "“": '["“”]', "”": '["“”]', "'": "['‘’]", "‘": "['‘’]", "’": "['‘’]"}
_DIGITS = {str(i): f"[{i}{thai}]" for i, thai in enumerate(THAI_DIGITS)}
_DIGITS |= {thai: _DIGITS[str(i)] for i, thai in enumerate(THAI_DIGITS)}
_MARKS_ABOVE_AND_BELOW = "[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]"


@dataclass(frozen=True, slots=True)
class Query:
    """What to look for. `whole_words`: only between the word borders of our tokeniser."""

    text: str
    whole_words: bool = False
    is_pattern: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where the query was found, in code points, and what stands there."""

    span: Span
    text: str


def compiled(query: Query) -> regex.Pattern[str]:
    """The pattern of a query. Raises UserError when the user's own pattern is not one."""
    import regex  # only for those who search; the window should not wait for it

    if not query.is_pattern:
        # A letter with another mark than the one asked for is another syllable: ก is not found in กิ.
        pattern = _INVISIBLE.join(_letters(query.text)) + f"(?!{_MARKS_ABOVE_AND_BELOW})"
        return regex.compile(pattern, regex.IGNORECASE)
    try:
        return regex.compile(query.text, regex.MULTILINE)
    except regex.error as cause:
        sentence = message("desk.no_pattern", pattern=query.text)
        raise UserError(sentence, message("desk.mend_pattern"), str(cause)) from cause


def _letters(text: str) -> Iterator[str]:
    """The ways to write each letter of a text, น้ำ as น้ํา and นํ้า too."""
    ways = _WAYS | _QUOTES | _DIGITS
    at = 0
    for am in _AM.finditer(text):
        yield from _plain(text[at : am.start()], ways)
        tone = am[1] or am[2] or ""
        yield f"(?:{tone}{_INVISIBLE}(?:ำ|ํ{_INVISIBLE}า)|ํ{_INVISIBLE}{tone}{_INVISIBLE}า)"
        at = am.end()
    yield from _plain(text[at:], ways)


def _plain(text: str, ways: dict[str, str]) -> Iterator[str]:
    return (ways.get(char, re.escape(char)) for char in text.replace("เเ", "แ"))


def hits(query: Query, text: str, words: Callable[[str], list[Span]]) -> list[Hit]:
    """Where the query stands in a text, in order; empty matches are passed over.

    Raises UserError when the pattern is wrong or takes too long.
    """
    if not query.text:
        return []
    pattern = compiled(query)
    borders = _borders(text, words) if query.whole_words else None
    found: list[Hit] = []
    try:
        for match in pattern.finditer(text, timeout=PATIENCE):
            span = Span(match.start(), match.end())
            if span.start < span.end and (borders is None or {*span} <= borders):
                found.append(Hit(span, match.group()))
                if len(found) == MOST_HITS:
                    break
    except TimeoutError as cause:
        sentence = message("desk.slow_pattern", pattern=query.text)
        raise UserError(sentence, message("desk.simpler_pattern"), str(cause)) from cause
    return found


def replacement(query: Query, hit: Hit, by: str) -> str:
    r"""What takes a hit's place; groups of the user's own pattern may stand in it as `\1`."""
    if not query.is_pattern:
        return by
    import regex

    match = compiled(query).fullmatch(hit.text, timeout=PATIENCE)
    try:
        return match.expand(by) if match else by
    except (regex.error, IndexError) as cause:
        sentence = message("desk.no_replacement", text=by)
        raise UserError(sentence, message("desk.check_groups"), str(cause)) from cause


def _borders(text: str, words: Callable[[str], list[Span]]) -> set[int]:
    """Every place where a word begins or ends."""
    found: set[int] = set()
    for span in words(text):
        found.update(span)
    return found
