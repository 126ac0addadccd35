"""The library: what the desk keeps for its user. Releases live in `Library`; word list and house style
are plain files beside it, which colleagues can exchange.

The database is imported when `Library` is first asked for, so that the window shows before that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from prd_desk.library.entry import Entry, Occasion, Opened, Place, Sort, Status, Step, Version, Wanted
from prd_desk.library.house_style import (
    HouseStyle,
    read_house_style,
    rule_files,
    set_off,
    set_on,
    switch_off,
    switch_on,
)
from prd_desk.library.office_names import read_office_names
from prd_desk.library.word_list import (
    OFFICE_WORDS_FILE,
    WORDS_FILE,
    accepted_words,
    add_words,
    change_words,
    read_words,
)

if TYPE_CHECKING:
    from prd_desk.library.library import Library

__all__ = [
    "OFFICE_WORDS_FILE",
    "WORDS_FILE",
    "Entry",
    "HouseStyle",
    "Library",
    "Occasion",
    "Opened",
    "Place",
    "Sort",
    "Status",
    "Step",
    "Version",
    "Wanted",
    "accepted_words",
    "add_words",
    "change_words",
    "read_house_style",
    "read_office_names",
    "read_words",
    "rule_files",
    "set_off",
    "set_on",
    "switch_off",
    "switch_on",
]


def __getattr__(name: str) -> Any:
    if name == "Library":
        from prd_desk.library.library import Library

        return Library
    raise AttributeError(name)
