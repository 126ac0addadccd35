"""What the user does about writing: bold, lists, undo across fields, and the guard over typed marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit

from prd_desk.desk.editor.editor import ProseEdit
from prd_desk.desk.editor.joint_undo import JointUndo
from prd_desk.desk.editor.quotes import has_keyboard
from prd_desk.proofing.finding import Span

if TYPE_CHECKING:
    from PySide6.QtGui import QUndoStack

    from prd_desk.desk.editor.sheet import Sheet
    from prd_desk.desk.settings.preferences import Preferences

LONGEST_RUN = 200
"""Code points before the caret that are converted at most."""
LONGEST_SHOWN = 40


class Writing(QObject):
    """Acts on the field that has the keyboard."""

    said = Signal(str)

    def __init__(self, sheet: Sheet, pictures: QUndoStack, preferences: Preferences, parent: QObject) -> None:
        """pictures: what is undone when neither a text nor a quote has the keyboard."""
        super().__init__(parent)
        self._sheet, self.pictures, self._preferences = sheet, pictures, preferences
        self.steps = sheet.quotes.history
        self.history = JointUndo(self.steps)
        self._editors: list[ProseEdit] = []
        self.is_guarded = preferences.settings.typing_guard

    def follow(self, editors: list[ProseEdit]) -> None:
        """Serve these fields; new ones among them take the settings."""
        for editor in editors:
            if editor not in self._editors:
                editor.is_guarded = self.is_guarded
                editor.said.connect(self.said)
                editor.take_back = lambda one=editor: self.history.undo(one)
                editor.do_again = lambda one=editor: self.history.redo(one)
        self._editors = editors
        self.history.follow(editors)

    def bold(self) -> None:
        """Make the selection bold, or plain; in the body alone."""
        if self._in_body():
            self._sheet.body.toggle_bold()

    def bullets(self) -> None:
        """Make the selected paragraphs items with a dash, or plain again; in the body alone."""
        if self._in_body():
            self._sheet.body.make_list(numbered=False)

    def numbers(self) -> None:
        """Make the selected paragraphs numbered items, or plain again; in the body alone."""
        if self._in_body():
            self._sheet.body.make_list(numbered=True)

    def convert_keys(self) -> None:
        """Put what the same keys make on the other keyboard for the selection, or the run before it."""
        editor = self._focused()
        if not isinstance(editor, ProseEdit):
            return
        from prd_desk.proofing.keyboard_layout import other_layout  # numpy comes with it

        span = editor.selected()
        text = editor.text()
        if span.start == span.end:
            span = _run_before(text, span.end)
        typed = text[slice(*span)]
        meant = other_layout(typed)
        if typed == meant:
            self.said.emit(self.tr("ตรงนี้ไม่มีข้อความให้แปลงแป้นภาษา"))
        elif editor.replace(span, typed, meant):
            self.said.emit(self.tr("แปลงแป้นภาษาเป็น “{text}” แล้ว").format(text=meant[:LONGEST_SHOWN]))

    def switch_guard(self) -> None:
        """Switch the guard against impossible sequences of marks on or off, and remember it."""
        self.guard(on=not self.is_guarded)
        self._preferences.remember(typing_guard=self.is_guarded)
        on, off = self.tr("กันการพิมพ์สระและวรรณยุกต์ผิดที่แล้ว"), self.tr("เลิกกันการพิมพ์สระและวรรณยุกต์ผิดที่แล้ว")
        self.said.emit(on if self.is_guarded else off)

    def guard(self, *, on: bool) -> None:
        """Let the guard be on or off in every field."""
        self.is_guarded = on
        for editor in self._editors:
            editor.is_guarded = on

    def undo(self) -> None:
        """Take back the last change of what has the keyboard."""
        box = self._focused()
        if isinstance(box, ProseEdit):
            self.history.undo(box)
        elif isinstance(box, QLineEdit) and not box.isUndoAvailable() and self._in_quotes():
            self.steps.undo()
        elif box is not None:
            box.undo()
        else:
            (self.steps if self._in_quotes() else self.pictures).undo()

    def redo(self) -> None:
        """Make again what was taken back in what has the keyboard."""
        box = self._focused()
        if isinstance(box, ProseEdit):
            self.history.redo(box)
        elif isinstance(box, QLineEdit) and not box.isRedoAvailable() and self._in_quotes():
            self.steps.redo()
        elif box is not None:
            box.redo()
        else:
            (self.steps if self._in_quotes() else self.pictures).redo()

    def _in_quotes(self) -> bool:
        return has_keyboard(self._sheet.quotes)

    @staticmethod
    def _focused() -> QTextEdit | QLineEdit | None:
        box = QApplication.focusWidget()
        return box if isinstance(box, (QTextEdit, QLineEdit)) else None

    def _in_body(self) -> bool:
        if not self._sheet.body.hasFocus():
            self.said.emit(self.tr("ตัวหนาและรายการใช้ได้ในเนื้อข่าว"))
        return self._sheet.body.hasFocus()


def _run_before(text: str, at: int) -> Span:
    """The run without spaces that ends at `at`, or before the spaces there."""
    before = text[max(0, at - LONGEST_RUN) : at].rstrip(" ")
    run = before.rsplit(None, 1)[-1] if before.split() else ""
    end = at - (len(text[max(0, at - LONGEST_RUN) : at]) - len(before))
    return Span(end - len(run), end)
