# ruff: noqa: N802 -- Qt overrides keep Qt's names
"""The editor for everything that is written: a text box that knows Thai words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QToolTip, QWidget

from prd_desk.desk.editor.bold import bold_in
from prd_desk.desk.editor.clipboard import clipping_of, cut, in_one_line, mime_of
from prd_desk.desk.editor.offsets import QtOffsets
from prd_desk.desk.editor.text_box import TextBox
from prd_desk.desk.editor.typing_guard import LONGEST_CELL, keying
from prd_desk.desk.look.speech import language
from prd_desk.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFocusEvent, QWheelEvent

    from prd_desk.desk.editor.motion import WordSense
    from prd_desk.intake.clipping import Clipping

LONGEST_PASTE = 400_000
"""Code points that one paste may bring: Qt lays out as many in well under a second."""
LONGEST_LINE = 20_000
"""The same for a field that is one paragraph."""

_KEEP = QTextCursor.MoveMode.KeepAnchor
_MOVE = QTextCursor.MoveMode.MoveAnchor
_WORD_KEYS = (
    (QKeySequence.StandardKey.MoveToNextWord, "after", _MOVE),
    (QKeySequence.StandardKey.MoveToPreviousWord, "before", _MOVE),
    (QKeySequence.StandardKey.SelectNextWord, "after", _KEEP),
    (QKeySequence.StandardKey.SelectPreviousWord, "before", _KEEP),
)
_CUT_KEYS = (
    (QKeySequence.StandardKey.DeleteEndOfWord, "after"),
    (QKeySequence.StandardKey.DeleteStartOfWord, "before"),
)


def is_plain_enter(event: QKeyEvent) -> bool:
    """Enter or the keypad's Enter, without Shift, Ctrl or Alt."""
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() in (
        Qt.KeyboardModifier.NoModifier,
        Qt.KeyboardModifier.KeypadModifier,
    )


class ProseEdit(TextBox):
    """A field of a release: goes by Thai words, guards what is typed, pastes clean text."""

    left = Signal()
    """The keyboard has gone to another field."""

    entered = Signal()
    """Enter was pressed in a field that is one paragraph by nature."""

    menu_wanted = Signal(int, QPoint)
    """A context menu for a code-point offset of the text, at a place on the screen."""

    zoom_wanted = Signal(int)
    """The wheel was turned with Ctrl: larger (1) or smaller (-1)."""

    said = Signal(str)
    """What a key or a paste came to, when it is not what one would think."""

    def __init__(self, field: str, words: WordSense, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.setObjectName(field)
        self.setTabChangesFocus(True)
        self._words = words
        self._one_paragraph = False
        self.is_guarded = True
        self.take_back: Callable[[], object] = self.undo
        self.do_again: Callable[[], object] = self.redo
        self._word_drag: tuple[int, int] | None = None
        self.tip_at: Callable[[int], str] = lambda _offset: ""

    def make_one_paragraph(self) -> None:
        """Enter goes on to the next field; pasted line breaks become spaces."""
        self._one_paragraph = True

    # --- words

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._one_paragraph and is_plain_enter(event):
            self.entered.emit()
            return
        for key, way, mode in _WORD_KEYS:
            if event.matches(key):
                self._move_by_word(way, mode)
                return
        for key, way in _CUT_KEYS:
            if event.matches(key):
                self._cut_word(way)
                return
        if event.matches(QKeySequence.StandardKey.Undo):
            self.take_back()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.do_again()
        elif not self._is_kept_off(event.text()):
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        plain = not event.preeditString() and not event.replacementLength()
        if not (plain and self._is_kept_off(event.commitString())):
            super().inputMethodEvent(event)

    def _is_kept_off(self, typed: str) -> bool:
        """Whether the guard against impossible sequences of marks has done something else with a key."""
        if not (self.is_guarded and len(typed) == 1 and "\u0e01" <= typed <= "\u0e4e"):
            return False
        cursor = self.textCursor()
        start = self.document().findBlock(cursor.selectionStart())
        before = start.text()[: cursor.selectionStart() - start.position()]
        instead = keying(before[-LONGEST_CELL:], typed)
        if instead is None:
            return False
        if not instead.text:
            self.said.emit(self.tr("“{mark}” ตรงนี้ไม่มีพยัญชนะให้วาง จึงไม่ได้พิมพ์").format(mark=f"◌{typed}"))
            return True
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        cursor.setPosition(cursor.position() - instead.back, _KEEP)
        cursor.insertText(instead.text)
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        return True

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)  # starts the wait for a third click, which takes the paragraph
        if event.button() == Qt.MouseButton.LeftButton:
            start, end = self._word_under(self.cursorForPosition(event.position().toPoint()))
            self._word_drag = (start, end)
            self._select_positions(start, end)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._word_drag is None:
            super().mouseMoveEvent(event)
            return
        start, end = self._word_under(self.cursorForPosition(event.position().toPoint()))
        first, last = self._word_drag
        if start < first:
            self._select_positions(last, start)
        else:
            self._select_positions(first, max(last, end))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._word_drag = None
        super().mouseReleaseEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._word_drag = None
        super().mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.zoom_wanted.emit(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            tip = self.tip_at(self.offset_of(self.cursorForPosition(event.pos()).position()))
            QToolTip.showText(event.globalPos(), tip, self.viewport())
            return True
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            position = self.cursorForPosition(self.viewport().mapFrom(self, event.pos())).position()
            self.menu_wanted.emit(self.offset_of(position), event.globalPos())
        else:
            below = self.cursorRect().bottomLeft() + QPoint(0, 6)
            self.menu_wanted.emit(self.caret(), self.viewport().mapToGlobal(below))

    def _word_under(self, cursor: QTextCursor) -> tuple[int, int]:
        block = cursor.block()
        offsets = QtOffsets(block.text())
        at = offsets.from_qt(cursor.positionInBlock())
        span = self._words.word_at(block.text(), at)
        return block.position() + offsets.to_qt(span.start), block.position() + offsets.to_qt(span.end)

    def _select_positions(self, anchor: int, position: int) -> None:
        cursor = self.textCursor()
        cursor.setPosition(anchor)
        cursor.setPosition(position, _KEEP)
        self.setTextCursor(cursor)

    def _move_by_word(self, way: str, mode: QTextCursor.MoveMode) -> None:
        cursor = self.textCursor()
        cursor.setPosition(self._word_edge(cursor, way), mode)
        self.setTextCursor(cursor)

    def _cut_word(self, way: str) -> None:
        cursor = self.textCursor()
        if not cursor.hasSelection():
            cursor.setPosition(self._word_edge(cursor, way), _KEEP)
        cursor.removeSelectedText()
        self.setTextCursor(cursor)

    def _word_edge(self, cursor: QTextCursor, way: str) -> int:
        """Qt position of the next or previous edge; at a paragraph's end, the neighbour paragraph."""
        block = cursor.block()
        at_end = cursor.positionInBlock() == block.length() - 1
        if way == "after" and at_end:
            following = block.next()
            return following.position() if following.isValid() else cursor.position()
        if way == "before" and cursor.positionInBlock() == 0:
            return max(0, cursor.position() - 1)
        text = block.text()
        offsets = QtOffsets(text)
        at = offsets.from_qt(cursor.positionInBlock())
        edge = self._words.after(text, at) if way == "after" else self._words.before(text, at)
        return block.position() + offsets.to_qt(edge)

    # --- what comes from outside

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return not source.hasUrls() and (source.hasText() or source.hasHtml())

    def createMimeDataFromSelection(self) -> QMimeData:
        cursor = self.textCursor()
        return mime_of(cursor.selectedText().replace("\u2029", "\n"), bold_in(cursor))

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste or drop clean text, without fonts, pictures and invisible signs; one undo step.

        Of what is longer than a release can be, the beginning is taken and the user told.
        """
        try:
            clipping = clipping_of(source)
        except UserError as error:
            self.said.emit(error.said(language()))
            return
        if self._one_paragraph:
            clipping = in_one_line(clipping)
        whole = len(clipping.text)
        clipping = cut(clipping, LONGEST_LINE if self._one_paragraph else LONGEST_PASTE)
        self.insert(clipping)
        self.ensureCursorVisible()
        if len(clipping.text) < whole:
            told = self.tr("ข้อความที่วางยาว {whole:,} ตัวอักษร จึงวางเฉพาะ {taken:,} ตัวแรก")
            self.said.emit(told.format(whole=whole, taken=len(clipping.text)))

    def insert(self, clipping: Clipping) -> None:
        """Put a clipping at the caret, in place of what is selected; one undo step."""
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.insertText(clipping.text)
        cursor.endEditBlock()
        self.setTextCursor(cursor)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()
