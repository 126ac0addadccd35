"""One undo for a change that was made in several fields at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from prd_desk.desk.editor.text_box import TextBox

    Marks = dict[TextBox, int]


class JointUndo:
    """Remembers the last change that belongs together, as long as no field has changed since.

    Each field keeps an undo history of its own; the revision of a document tells whether the
    change is still its last.
    """

    def __init__(self) -> None:
        self._done: Marks = {}
        self._undone: Marks = {}

    def note(self, boxes: Iterable[TextBox]) -> None:
        """These fields have just been changed together, each in one undo step."""
        self._done = {box: box.document().revision() for box in boxes}
        self._undone = {}

    def keep_only(self, boxes: Container[TextBox]) -> None:
        """Forget fields that are there no more."""
        self._done = {box: revision for box, revision in self._done.items() if box in boxes}
        self._undone = {box: revision for box, revision in self._undone.items() if box in boxes}

    def undo(self, box: TextBox) -> None:
        """Take the last change of a field back, and with it what was changed together with it."""
        together = self._still(self._done, box)
        for each in together or (box,):
            each.undo()
        if together:
            self._done, self._undone = {}, {each: each.document().revision() for each in together}

    def redo(self, box: TextBox) -> None:
        """Make a change that was taken back again, in all fields that it was taken back in."""
        together = self._still(self._undone, box)
        for each in together or (box,):
            each.redo()
        if together:
            self.note(together)

    @staticmethod
    def _still(marks: Marks, box: TextBox) -> list[TextBox]:
        """The fields of a joint change that are still as it left them, when `box` is one of them."""
        if marks.get(box) != box.document().revision():
            return []
        return [each for each, revision in marks.items() if each.document().revision() == revision]
