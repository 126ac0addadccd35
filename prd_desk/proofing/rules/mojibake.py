"""Thai read in the wrong encoding: found and turned back."""

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
# UTF-8 writes a Thai letter as E0 B8 xx or E0 B9 xx, which Windows-874 reads as เธ or เน and one sign more.
_UTF8_AS_THAI = re.compile("(?:เ[ธน][^\n]){3,}")
_UTF8_AS_LATIN = re.compile("(?:\u00e0[\u00b8\u00b9][^\n]){2,}")


def finder(_: Options, /) -> TextFinder:
    """Runs that make Thai when the bytes are read again: Windows-874 read as Latin, UTF-8 read as either."""

    def find(piece: Piece) -> Iterator[Hit]:
        if piece.text.isascii():
            return
        taken: list[tuple[int, int]] = []
        for pattern, read_as, written_in in (
            (_UTF8_AS_LATIN, "cp1252", "utf-8"),
            (_UTF8_AS_THAI, "cp874", "utf-8"),
            (_RUN, "cp1252", "cp874"),
        ):
            for match in pattern.finditer(piece.text):
                thai = _again(match.group(), read_as, written_in)
                if thai and not any(match.start() < end and start < match.end() for start, end in taken):
                    taken.append(match.span())
                    yield Hit(match.start(), match.end(), (thai,))

    return find


def _again(run: str, read_as: str, written_in: str) -> str:
    """The run as it was meant; empty when it makes no Thai."""
    if sum("\u00a1" <= sign <= "\u00fb" or sign >= "ก" for sign in run) < _FEWEST:
        return ""
    try:
        thai = b"".join(_byte(sign, read_as) for sign in run).decode(written_in)
    except UnicodeError:
        return ""
    return thai if sum("ก" <= sign <= "๛" for sign in thai) * 2 >= len(thai) else ""


def _byte(sign: str, encoding: str) -> bytes:
    """The byte a sign was read from; bytes that an encoding leaves undefined come through as they are."""
    try:
        return sign.encode(encoding)
    except UnicodeEncodeError:
        return sign.encode("latin-1")
