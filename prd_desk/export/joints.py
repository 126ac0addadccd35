"""Spaces at which a line must not end: ๐๙.๐๐ น., พ.ศ. ๒๕๖๓, rank and name.

Word and HTML take a no-break space there; the character count of the text stays the same.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

NO_BREAK_SPACE = "\u00a0"

NOTHING = "\u2060"
"""In place of what cannot be printed, so that places count the same; has no width and ends no line."""

_TIME = re.compile(r"(?<=[0-9๐-๙]) (?=น\.)")
_YEAR = re.compile(r"((?:พ|ค)\.ศ\.) (?=[0-9๐-๙])")


def hold_together(text: str, names: Iterable[str] = ()) -> str:
    """`text` with no-break spaces before น., after พ.ศ. and ค.ศ., and inside the given names."""
    text = _TIME.sub(NO_BREAK_SPACE, text)
    text = _YEAR.sub(rf"\1{NO_BREAK_SPACE}", text)
    for name in names:
        if " " in name:
            text = text.replace(name, name.replace(" ", NO_BREAK_SPACE))
    return text


_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def xml_text(text: str, instead: str = "") -> str:
    """`text` without the characters that XML 1.0 cannot hold (section 2.2); nobody sees them anyway.

    instead: what stands in place of each.
    """
    return _NOT_XML.sub(instead, text)
