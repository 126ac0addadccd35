# ruff: noqa: N802 -- Qt overrides keep Qt's names
"""What is done to photos and quotes as wholes, as steps that can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QUndoCommand

if TYPE_CHECKING:
    from collections.abc import Callable

ADDING = 1
"""Steps of this kind become one when they follow each other in one batch."""


class Step(QUndoCommand):
    """From one state to another: which cards in which order, which picture on a card, or which speaker."""

    def __init__(
        self, name: str, put: Callable[[Any], None], old: object, new: object, batch: int = -1
    ) -> None:
        """put: makes a state so. batch: photos that came together, whose steps become one; -1 for none."""
        super().__init__(name)
        self._put, self.old, self.new, self.batch = put, old, new, batch

    def redo(self) -> None:
        """Make it the new state."""
        self._put(self.new)

    def undo(self) -> None:
        """Make it the old state again."""
        self._put(self.old)

    def id(self) -> int:
        """Only photos that came together are joined."""
        return ADDING if self.batch >= 0 else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take the next photo of the same batch into this step."""
        if not isinstance(other, Step) or other.batch != self.batch:
            return False
        self.new = other.new
        return True
