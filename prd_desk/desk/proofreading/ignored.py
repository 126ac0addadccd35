"""The findings of one release that somebody has said may stand, each with who said so and when."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from prd_desk.proofing.dismissal import Dismissal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from prd_desk.desk.proofreading.found import Found

_Key = tuple[str, str, str, tuple[str, str]]
_ANYWHERE = ("", "")


class Ignored:
    """Keeps dismissals; `by` is who decides here."""

    def __init__(self, by: str = "") -> None:
        self.by = by
        self._kept: dict[_Key, Dismissal] = {}

    def __contains__(self, found: Found) -> bool:
        if not self._kept:
            return False
        rule, text = found.finding.rule, found.text
        keys: tuple[_Key, _Key] = ((rule, text, found.field, found.around), (rule, text, "", _ANYWHERE))
        return any(key in self._kept for key in keys)

    def __len__(self) -> int:
        return len(self._kept)

    def here(self, found: Found) -> None:
        """Ignore it at this place; the place is known by the words around it."""
        self._keep(Dismissal(found.finding.rule, found.text, found.field, found.around, self.by, _now()))

    def everywhere(self, found: Found) -> None:
        """Ignore the same rule on the same text in the whole release."""
        self._keep(Dismissal(found.finding.rule, found.text, by=self.by, at=_now()))

    def take_back(self, dismissal: Dismissal) -> None:
        """Show again what this one hid."""
        self._kept.pop(_key(dismissal), None)

    def dismissals(self) -> tuple[Dismissal, ...]:
        """All of them, in the order in which they were made."""
        return tuple(self._kept.values())

    def show(self, dismissals: Iterable[Dismissal]) -> None:
        """Those of another release, in place of the ones here."""
        self._kept = {_key(each): each for each in dismissals}

    def _keep(self, dismissal: Dismissal) -> None:
        self._kept.setdefault(_key(dismissal), dismissal)


def _key(dismissal: Dismissal) -> _Key:
    around = dismissal.around if dismissal.field else _ANYWHERE
    return dismissal.rule, dismissal.text, dismissal.field, around


def _now() -> datetime:
    return datetime.now(UTC)
