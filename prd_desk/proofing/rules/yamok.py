"""Spaces around the repetition mark ๆ."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from prd_desk.proofing.rules.rule import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prd_desk.proofing.rules.piece import Piece
    from prd_desk.proofing.rules.rule import Options, TextFinder

_YAMOK = re.compile(r"(?<=[^\s])(?P<before>[ \u00a0]*)ๆ(?P<after>[ \u00a0]*)(?=(?P<next>.)?)", re.DOTALL)
_CLOSING = frozenset("\n\r\t)]}”’\"',.;:!?/…ฯๆ-–")


def finder(_: Options, /) -> TextFinder:
    """ๆ with a space on both sides (the Royal Society's way), or tight to its word where the profile is."""

    def find(piece: Piece) -> Iterator[Hit]:
        tight = piece.profile is not None and piece.profile.yamok == "tight"
        wanted_before = "" if tight else " "
        for match in _YAMOK.finditer(piece.text):
            before, after = match.group("before"), match.group("after")
            follows = match.group("next")
            wanted_after = after if follows is None or follows in _CLOSING or after else " "
            if (before.replace("\u00a0", " ") or "") != wanted_before or after != wanted_after:
                yield Hit(match.start(), match.end(), (f"{wanted_before}ๆ{wanted_after}",))

    return find
