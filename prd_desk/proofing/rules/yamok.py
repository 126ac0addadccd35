"""Spaces around the repetition mark ๆ."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from prd_desk.proofing.rules.rule import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prd_desk.proofing.rules.piece import Piece
    from prd_desk.proofing.rules.rule import Options, TextFinder

_YAMOK = re.compile(
    r"(?<=[^\s])(?P<before>[ \u00a0]*)ๆ(?:[ \u00a0]*ๆ)*(?P<after>[ \u00a0]*)(?=(?P<next>.)?)", re.DOTALL
)
_CLOSING = frozenset("\n\r\t)]}”’\"',.;:!?/…ฯๆ-–")


def finder(_: Options, /) -> TextFinder:
    """ๆ with a space on both sides (the Royal Society's way), or tight to its word where the profile is."""

    def find(piece: Piece) -> Iterator[Hit]:
        tight = piece.profile is not None and piece.profile.yamok == "tight"
        wanted_before = "" if tight else " "
        for match in _YAMOK.finditer(piece.text):
            after, follows = match.group("after"), match.group("next")
            wanted_after = after if follows is None or follows in _CLOSING or after else " "
            wanted = f"{wanted_before}ๆ{wanted_after}"
            if match.group() not in {wanted, wanted.replace(" ", "\u00a0", 1)}:
                yield Hit(match.start(), match.end(), (wanted,))

    return find
