"""Thai written in Windows-874 and read as Windows-1252: found and turned back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from prd_desk.proofing.rules.rule import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prd_desk.proofing.rules.piece import Piece
    from prd_desk.proofing.rules.rule import Options, TextFinder

# U+00AD is left out: web pages and Word files hold soft hyphens in plenty.
_LETTER = "\u00a1-\u00ac\u00ae-\u00fb"
_RUN = re.compile(rf"[{_LETTER}][{_LETTER} \u201c\u201d\u2018\u2019\u2013\u2026.,0-9]*[{_LETTER}]")
_FEWEST = 4
"""Characters in a run; a European name has fewer accented letters side by side."""


def finder(_: Options, /) -> TextFinder:
    """Runs of at least four letters between U+00A1 and U+00FB that make Thai when read as Windows-874."""
    return _find


def _find(piece: Piece) -> Iterator[Hit]:
    if piece.text.isascii():
        return
    for match in _RUN.finditer(piece.text):
        run = match.group()
        if sum("\u00a1" <= sign <= "\u00fb" for sign in run) < _FEWEST:
            continue
        try:
            thai = run.encode("cp1252").decode("cp874")
        except UnicodeError:
            continue
        yield Hit(match.start(), match.end(), (thai,))
