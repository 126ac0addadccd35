"""What stands in place of a photo: short, in words, and not the caption over again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from prd_desk.proofing.rules.rule import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from prd_desk.news.release import EventFacts
    from prd_desk.proofing.rules.piece import Piece
    from prd_desk.proofing.rules.rule import Options, ReleaseFinder

_ALT = re.compile(r"photos\.\d+\.alt")
_FILE = re.compile(
    r"\S*\.(?:jpe?g|png|webp|hei[cf]|gif)"
    r"|(?:IMG|DSC[NF]?|PXL|DJI|P|image|photo|Screenshot|LINE_ALBUM)[-_ ]?\d[\w\-]*",
    re.IGNORECASE,
)
"""A file's name, or what cameras and telephones make one of."""


def long_alt(options: Options, /) -> ReleaseFinder:
    """An alternative text of more than `most` characters: a screen reader reads it out in one go."""
    most = int(options["most"][0])

    def find(pieces: Sequence[Piece], facts: EventFacts | None) -> Iterator[Hit]:
        del facts
        for piece in _alts(pieces):
            if len(piece.text) > most:
                yield _whole(piece, length=str(len(piece.text)))

    return find


def copied_alt(_: Options, /) -> ReleaseFinder:
    """An alternative text that only says the photo's caption again."""

    def find(pieces: Sequence[Piece], facts: EventFacts | None) -> Iterator[Hit]:
        del facts
        by_field = {piece.field: piece.text.strip() for piece in pieces}
        for piece in _alts(pieces):
            if by_field.get(piece.field.removesuffix("alt") + "caption") == piece.text.strip():
                yield _whole(piece)

    return find


def file_alt(_: Options, /) -> ReleaseFinder:
    """An alternative text that is the name of a file."""

    def find(pieces: Sequence[Piece], facts: EventFacts | None) -> Iterator[Hit]:
        del facts
        for piece in _alts(pieces):
            if _FILE.fullmatch(piece.text.strip()):
                yield _whole(piece)

    return find


def _alts(pieces: Sequence[Piece]) -> Iterator[Piece]:
    return (piece for piece in pieces if _ALT.fullmatch(piece.field))


def _whole(piece: Piece, **values: str) -> Hit:
    return Hit(0, len(piece.text), field=piece.field, values=values)
