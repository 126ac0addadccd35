"""A field put together again from the lines that came back for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from prd_desk.intake.printed import PrintedLine

_LINE_ENDS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
"""As `str.splitlines` counts them."""


class Entry(NamedTuple):
    """A line for a field. line: the printed one that it was; None for a new one.

    number: that of the returned line. start: where the text began in it.
    """

    line: PrintedLine | None
    text: str
    number: int
    start: int


class _Setting(NamedTuple):
    """What is not printed of a line: blank lines and spaces before it, spaces and the line end after it."""

    before: str
    after: str


def rebuilt(value: str, entries: Sequence[Entry]) -> tuple[str, list[int]]:
    """The field's text in the lines of the entries, and where the text of each begins in it.

    Lines that are kept take along the blank lines and spaces that print leaves out, so that a field whose
    lines all came back unchanged is what it was, to the character.
    """
    settings, tail = _settings(value)
    text = ""
    starts: list[int] = []
    for entry in entries:
        if text and text[-1] not in _LINE_ENDS:
            text += "\n"
        setting = settings.pop(entry.line.start, _Setting("", "")) if entry.line else _Setting("", "")
        text += setting.before
        starts.append(len(text))
        text += entry.text + setting.after
    text += tail
    if value[-1:] not in _LINE_ENDS and text[-1:] == "\n":
        text = text[:-1]
    return text, starts


def _settings(value: str) -> tuple[dict[int, _Setting], str]:
    """The settings of the printed lines by where their text begins, and the blank lines at the end."""
    settings: dict[int, _Setting] = {}
    blank, at = "", 0
    for line in value.splitlines(keepends=True):
        bare = line.strip()
        if bare:
            start = line.index(bare)
            settings[at + start] = _Setting(blank + line[:start], line[start + len(bare) :])
            blank = ""
        else:
            blank += line
        at += len(line)
    return settings, blank
