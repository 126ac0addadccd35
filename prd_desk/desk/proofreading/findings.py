"""All findings of the release in reading order: what the panel lists and F8 walks through."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from prd_desk.desk.proofreading.found import Found
    from prd_desk.desk.proofreading.proofed_field import ProofedField
    from prd_desk.proofing.finding import Finding

GATHER_MS = 200
"""Changes within so short a time are shown together."""


class Findings(QObject):
    """The findings of all fields together."""

    changed = Signal()

    def __init__(
        self,
        loose: Callable[[], Iterable[Found]],
        may_stand: Callable[[Found], bool],
        parent: QObject | None = None,
    ) -> None:
        """loose: findings of places that are no fields. may_stand: which findings are not to be shown."""
        super().__init__(parent)
        self.items: list[Found] = []
        self.fields: list[ProofedField] = []
        self._loose, self._may_stand = loose, may_stand
        self._soon = QTimer(self, singleShot=True, interval=GATHER_MS)
        self._soon.timeout.connect(self.gather)

    def show_fields(self, fields: list[ProofedField]) -> None:
        """Gather from these fields, in reading order."""
        for field in self.fields:
            field.shifted.disconnect(self.gather_soon)
        self.fields = fields
        for field in fields:
            field.shifted.connect(self.gather_soon)
        self.gather_soon()

    def gather_soon(self) -> None:
        """Look again, together with whatever else changes right now."""
        if not self._soon.isActive():
            self._soon.start()

    def gather(self) -> None:
        """Look again at once."""
        items = [found for field in self.fields for found in field.found()]
        items.extend(found for found in self._loose() if not self._may_stand(found))
        if items != self.items:
            self.items = items
            self.changed.emit()

    def whole(self) -> list[Finding]:
        """What is found and not ignored, its places counted in whole fields."""
        return [replace(found.finding, field=found.field, span=found.span) for found in self.items]

    def look_again(self) -> None:
        """Other findings may stand now: show what is left, in the list and under the text."""
        for field in self.fields:
            field.refresh()
        self.gather()

    def field(self, name: str) -> ProofedField | None:
        """The field of that name, if it can be edited."""
        return next((field for field in self.fields if field.name == name), None)

    def after(self, name: str, offset: int) -> Found | None:
        """The next finding at or after a place, going round at the end."""
        here = (self._rank(name), offset)
        return next((f for f in self.items if self._key(f) >= here), self.items[0] if self.items else None)

    def before(self, name: str, offset: int) -> Found | None:
        """The last finding that begins before a place, going round at the beginning."""
        here = (self._rank(name), offset)
        back = reversed(self.items)
        return next((f for f in back if self._key(f) < here), self.items[-1] if self.items else None)

    def _rank(self, name: str) -> int:
        ranks = (i for i, field in enumerate(self.fields) if field.name == name)
        return next(ranks, len(self.fields))

    def _key(self, found: Found) -> tuple[int, int]:
        return self._rank(found.field), found.span.start
