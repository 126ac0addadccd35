"""One undo for a change that was made in several fields at once, and for steps that are made beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QUndoStack

    from prd_desk.desk.editor.text_box import TextBox

    Marks = dict[TextBox, int]


class JointUndo:
    """Remembers the last change that belongs together, as long as no field has changed since.

    Each field keeps an undo history of its own; the revision of a document tells whether the change is still
    its last. In the same way a step on the stack goes before what was typed in a field before it.
    """

    def __init__(self, steps: QUndoStack) -> None:
        """steps: what is done to whole quotes."""
        self._steps = steps
        self._boxes: list[TextBox] = []
        self._done: Marks = {}
        self._undone: Marks = {}
        self._step = -1
        """The index of the stack that belongs to the joint change; -1 when none does."""
        self._at_steps: dict[int, Marks] = {}
        """How the fields stood when each step was made, by the index of the stack after it."""
        self._moved: Marks = {}
        """How they stood when a step was made or taken back last."""
        self._index = steps.index()
        steps.indexChanged.connect(self._on_step)

    def note(self, boxes: Iterable[TextBox], *, with_step: bool = False) -> None:
        """These fields have just been changed together, each in one undo step.

        with_step: and with them what the last step did.
        """
        self._done = _revisions(boxes)
        self._undone = {}
        self._step = self._steps.index() if with_step else -1

    def follow(self, boxes: Iterable[TextBox]) -> None:
        """These are the fields now; forget those that are there no more."""
        self._boxes = list(boxes)
        for marks in (self._done, self._undone, self._moved, *self._at_steps.values()):
            for box in [each for each in marks if each not in self._boxes]:
                del marks[box]

    def undo(self, box: TextBox) -> None:
        """Take the last change of a field back, and with it what was changed together with it."""
        together = self._still(self._done, box)
        if not together and self._step_is_last(box):
            self._steps.undo()
            return
        for each in together or (box,):
            each.undo()
        if together:
            if self._step == self._steps.index():
                self._steps.undo()
            self._done, self._undone = {}, _revisions(together)

    def redo(self, box: TextBox) -> None:
        """Make a change that was taken back again, in all fields that it was taken back in."""
        together = self._still(self._undone, box)
        if not together and self._steps.canRedo() and self._moved.get(box) == box.document().revision():
            self._steps.redo()
            return
        for each in together or (box,):
            each.redo()
        if together:
            with_step = self._step == self._steps.index() + 1
            if with_step:
                self._steps.redo()
            self.note(together, with_step=with_step)

    def _step_is_last(self, box: TextBox) -> bool:
        """Whether a step was made after the last change of the field."""
        marks = self._at_steps.get(self._steps.index(), {})
        return self._steps.canUndo() and marks.get(box) == box.document().revision()

    def _on_step(self, index: int) -> None:
        self._moved = _revisions(self._boxes)
        if index > self._index:
            self._at_steps[index] = dict(self._moved)
        self._index = index

    @staticmethod
    def _still(marks: Marks, box: TextBox) -> list[TextBox]:
        """The fields of a joint change that are still as it left them, when `box` is one of them."""
        if marks.get(box) != box.document().revision():
            return []
        return [each for each, revision in marks.items() if each.document().revision() == revision]


def _revisions(boxes: Iterable[TextBox]) -> Marks:
    # A stack that goes with its window says so, when some of the fields have gone before it.
    return {box: box.document().revision() for box in boxes if isValid(box)}
