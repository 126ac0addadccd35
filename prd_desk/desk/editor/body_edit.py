# ruff: noqa: N802 -- Qt overrides keep Qt's names
"""The editor for the body of a release: bold, and lists that are lines with a marker."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetricsF, QTextBlock, QTextBlockFormat, QTextCursor

from prd_desk.desk.editor.bold import set_bold, toggle_bold, weight
from prd_desk.desk.editor.editor import ProseEdit, is_plain_enter
from prd_desk.news.digits import THAI_DIGITS
from prd_desk.news.list_lines import as_items, marker_of, renumbered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtGui import QFont, QKeyEvent, QTextCharFormat

    from prd_desk.desk.editor.motion import WordSense
    from prd_desk.intake.clipping import Clipping
    from prd_desk.news.digits import Digits
    from prd_desk.news.release import Bold

LONGEST_LIST = 200
"""Items that are numbered anew after an edit; a longer list is no list for readers."""

LONGEST_MARKER = 5
_OF_MARKERS = frozenset("-•–.) \u00a0\b\x7f\r0123456789" + THAI_DIGITS)
"""What a marker is typed with, or taken away."""

_KEEP = QTextCursor.MoveMode.KeepAnchor


class BodyEdit(ProseEdit):
    """Prose in paragraphs, some of them items of a list, with stretches in bold."""

    def __init__(self, field: str, words: WordSense) -> None:
        super().__init__(field, words)
        self.list_digits: Digits = "thai"
        self._touched: tuple[int, int] | None = None
        self._in_step = False
        self.document().contentsChange.connect(self._on_contents)
        self.textChanged.connect(self._hang)

    # --- bold

    def set_text(self, text: str, bold: Iterable[Bold] = ()) -> None:
        """Put a new text in, with its bold stretches; nothing to undo and nothing modified."""
        self.setUndoRedoEnabled(False)
        super().set_text(text)
        self.setUndoRedoEnabled(False)
        set_bold(self.document(), bold)
        self._hang_all()
        self.setUndoRedoEnabled(True)
        self.document().setModified(False)

    def bold(self) -> tuple[Bold, ...]:
        """The bold stretches of the text."""
        return self._copy.bold()

    def toggle_bold(self) -> None:
        """Make the selection bold or plain; without one, what is typed next."""
        cursor = self.textCursor()
        shape = toggle_bold(cursor)
        if not cursor.hasSelection():
            self.mergeCurrentCharFormat(shape)

    def insert(self, clipping: Clipping) -> None:
        """Put a clipping at the caret with its bold and its lists; one undo step."""
        cursor = self.textCursor()
        with self._one_step():
            cursor.removeSelectedText()
            at = 0
            for each in clipping.bold:
                cursor.insertText(clipping.text[at : each.start], self._like(cursor, bold=False))
                cursor.insertText(clipping.text[each.start : each.end], self._like(cursor, bold=True))
                at = each.end
            if at:
                cursor.insertText(clipping.text[at:], self._like(cursor, bold=False))
            else:
                cursor.insertText(clipping.text)
        self.setTextCursor(cursor)

    @staticmethod
    def _like(cursor: QTextCursor, *, bold: bool) -> QTextCharFormat:
        shape = cursor.charFormat()
        shape.merge(weight(bold=bold))
        return shape

    # --- lists

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_plain_enter(event) and self._continue_list():
            self.ensureCursorVisible()
        elif self._may_make_an_item(event.text()):
            with self._one_step():
                super().keyPressEvent(event)
        else:
            super().keyPressEvent(event)
        if event.text():
            self.viewport().repaint()  # the letter is seen before marks and counts that wait their turn

    def _may_make_an_item(self, typed: str) -> bool:
        """Whether a key at the beginning of a paragraph may turn it into an item, or an item into none."""
        cursor = self.textCursor()
        text, at = cursor.block().text(), cursor.positionInBlock()
        is_near = at <= LONGEST_MARKER and bool(typed) and _OF_MARKERS.issuperset(text[:at])
        return is_near and (_OF_MARKERS.issuperset(typed) or marker_of(text) is not None)

    @contextmanager
    def _one_step(self) -> Iterator[QTextCursor]:
        """One undo step, the hanging of items with it: what Qt merges of single keys cannot be added to."""
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        self._in_step = True
        try:
            yield cursor
        finally:
            cursor.endEditBlock()
            self._in_step = False

    def make_list(self, *, numbered: bool) -> None:
        """Make the selected paragraphs items of a list, or plain again; one undo step."""
        blocks = self._selected_blocks()
        changes = as_items([block.text() for block in blocks], numbered=numbered, digits=self.list_digits)
        with self._one_step() as cursor:
            for block, (length, marker) in zip(blocks, changes, strict=True):
                self._replace_start(cursor, block, length, marker)
            self._renumber(cursor, blocks[-1])

    def _continue_list(self) -> bool:
        """Enter in an item: the next item, or the end of the list when this one is empty."""
        cursor = self.textCursor()
        block = cursor.block()
        text = block.text()
        marker = marker_of(text)
        if marker is None or cursor.hasSelection() or cursor.positionInBlock() < marker.length:
            return False
        with self._one_step() as other:
            if text[marker.length :].strip():
                cursor.insertBlock()
                cursor.insertText(marker.next().text())
                self._renumber(other, cursor.block())
            else:
                self._replace_start(other, block, block.length() - 1, "")
        self.setTextCursor(cursor)
        return True

    def _renumber(self, cursor: QTextCursor, first: QTextBlock) -> None:
        """Let the items after a paragraph count on from it."""
        blocks, block = [], first
        while block.isValid() and len(blocks) < LONGEST_LIST and (not blocks or marker_of(block.text())):
            blocks.append(block)
            block = block.next()
        for at, now, then in renumbered([block.text() for block in blocks], 0):
            self._replace_start(cursor, blocks[at], now.length, then.text())

    @staticmethod
    def _replace_start(cursor: QTextCursor, block: QTextBlock, length: int, text: str) -> None:
        """Put `text` in place of the first characters of a paragraph."""
        if block.text()[:length] != text:
            cursor.setPosition(block.position())
            cursor.setPosition(block.position() + length, _KEEP)
            cursor.insertText(text)

    def _selected_blocks(self) -> list[QTextBlock]:
        cursor = self.textCursor()
        block = self.document().findBlock(cursor.selectionStart())
        blocks = [block]
        while block.next().isValid() and block.next().position() < cursor.selectionEnd():
            block = block.next()
            blocks.append(block)
        return blocks

    # --- looks

    def set_font(self, font: QFont) -> None:
        """Use a font for the whole field; lists hang by its measure."""
        super().set_font(font)
        self._hang_all()

    def _hang_all(self) -> None:
        """Hang every item anew where that costs no undo history; else each will when it is edited."""
        document, enabled, modified = self.document(), self.isUndoRedoEnabled(), self.document().isModified()
        if document.isUndoAvailable():
            return
        self.setUndoRedoEnabled(False)
        self._touched, self._in_step = (0, document.characterCount()), True
        self._hang()
        self._in_step = False
        self.setUndoRedoEnabled(enabled)
        document.setModified(modified)

    def _on_contents(self, position: int, _removed: int, added: int) -> None:
        first, last = self._touched or (position, position)
        self._touched = (min(first, position), max(last, position + added))

    def _hang(self) -> None:
        """Let the later lines of an item begin where its text does; undone together with the edit before."""
        touched, self._touched = self._touched, None
        if touched is None or not self._in_step:
            return
        block = self.document().findBlock(touched[0])
        todo: list[tuple[QTextBlock, float]] = []
        while block.isValid() and block.position() <= touched[1]:
            indent = self._indent_of(block.text())
            if abs(block.blockFormat().leftMargin() - indent) > 0.5:
                todo.append((block, indent))
            block = block.next()
        if todo:
            cursor = QTextCursor(self.document())
            cursor.joinPreviousEditBlock()
            for each, indent in todo:
                shape = QTextBlockFormat()
                shape.setLeftMargin(indent)
                shape.setTextIndent(-indent)
                cursor.setPosition(each.position())
                cursor.mergeBlockFormat(shape)
            cursor.endEditBlock()
            self._touched = None

    def _indent_of(self, text: str) -> float:
        marker = marker_of(text[:8])
        if marker is None:
            return 0.0
        return QFontMetricsF(self.document().defaultFont()).horizontalAdvance(text[: marker.length])
