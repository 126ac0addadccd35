"""Checks that data cannot say, by the name a rule file calls them.

Each is made from its options (`ValueError`, a Thai sentence, when they make no sense), then looks at texts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from prd_desk.proofing.rules import mojibake

if TYPE_CHECKING:
    from collections.abc import Callable

    from prd_desk.proofing.rules.rule import Options, ReleaseFinder, TextFinder

IN_TEXT: dict[str, Callable[[Options], TextFinder]] = {
    "marks.mojibake": mojibake.finder,
}
ACROSS: dict[str, Callable[[Options], ReleaseFinder]] = {}
