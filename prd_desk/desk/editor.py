# ruff: noqa: N802 -- Qt overrides keep Qt's names
"""The text box for everything that is written: plain text, Thai word motion, room for Thai marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QToolTip, QWidget

from prd_desk.desk.marks import draw_marks
from prd_desk.desk.offsets import QtOffsets

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent

    from prd_desk.desk.motion import WordSense
    from prd_desk.proofing.finding import Span

LINE_HEIGHT = 1.65
"""Line pitch in ems: room between the lines for the underline below ฎ ฏ ญ ุ ู."""

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


class ProseEdit(QTextEdit):
    """Plain text in paragraphs; what goes in by `set_text` comes out of `text` to the character."""

    left = Signal()
    """The keyboard has gone to another field."""

    entered = Signal()
    """Enter was pressed in a field that is one paragraph by nature."""

    menu_wanted = Signal(int, QPoint)
    """A context menu for a code-point offset of the text, at a place on the screen."""

    def __init__(self, field: str, words: WordSense, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.setObjectName(field)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setCursorWidth(2)
        self.document().setDocumentMargin(0)
        self._words = words
        self._one_paragraph = False
        self._lines: tuple[int, int] | None = None
        self._measure = 0
        self._paragraph_gap = 0
        self._word_drag: tuple[int, int] | None = None
        self.tip_at: Callable[[int], str] = lambda _offset: ""
        self._set_line_height()

    # --- text in and out

    def text(self) -> str:
        """The text with paragraphs parted by line feeds; no-break spaces and line separators as they are."""
        return "\n".join(self.paragraph_texts())

    def paragraph_texts(self) -> list[str]:
        """Each paragraph's text; read from the blocks, for `toPlainText` turns U+00A0 into a space."""
        texts, block = [], self.document().begin()
        while block.isValid():
            texts.append(block.text())
            block = block.next()
        return texts

    def set_text(self, text: str) -> None:
        """Put a new text in, with nothing to undo and nothing modified."""
        self.setUndoRedoEnabled(False)
        self.setPlainText(text)
        self._set_line_height()
        self.setUndoRedoEnabled(True)
        self.document().setModified(False)

    def caret(self) -> int:
        """Code-point offset of the caret in the field's text."""
        return self.offset_of(self.textCursor().position())

    def offset_of(self, position: int) -> int:
        """Code-point offset in the field's text of a Qt position."""
        block = self.document().findBlock(position)
        inside = QtOffsets(block.text()).from_qt(position - block.position())
        before, other = 0, self.document().begin()
        while other.isValid() and other.blockNumber() < block.blockNumber():
            before += len(other.text()) + 1
            other = other.next()
        return before + inside

    def cursor_over(self, span: Span) -> QTextCursor:
        """A cursor that selects a span of the field's text."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._position_of(span.start))
        cursor.setPosition(self._position_of(span.end), _KEEP)
        return cursor

    def _position_of(self, offset: int) -> int:
        block = self.document().begin()
        while block.isValid():
            text = block.text()
            if offset <= len(text) or not block.next().isValid():
                return block.position() + QtOffsets(text).to_qt(min(offset, len(text)))
            offset -= len(text) + 1
            block = block.next()
        return 0

    def select(self, span: Span) -> None:
        """Select a span of the field's text and bring it into view."""
        self.setTextCursor(self.cursor_over(span))
        self.ensureCursorVisible()

    def replace(self, span: Span, expected: str, by: str, before: Callable[[], None] = lambda: None) -> bool:
        """Put `by` where `expected` stands, in one undo step; False when the text there is another by now.

        before: what to do first, when it is sure that the text is there.
        """
        cursor = self.cursor_over(span)
        if cursor.selectedText().replace("\u2029", "\n") != expected:
            return False
        before()
        cursor.beginEditBlock()
        cursor.insertText(by)
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        return True

    # --- looks

    def make_one_paragraph(self) -> None:
        """Enter goes on to the next field; pasted line breaks become spaces."""
        self._one_paragraph = True

    def space_paragraphs(self, pixels: int) -> None:
        """Leave some room after each paragraph."""
        self._paragraph_gap = pixels

    def fit_lines(self, fewest: int, most: int) -> None:
        """Grow with the text between so many lines."""
        self._lines = (fewest, most)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())
        self._fit()

    def set_measure(self, pixels: int) -> None:
        """Let no line be longer than so many pixels; the rest of the width stays empty."""
        self._measure = pixels
        self._keep_measure()

    def set_font(self, font: QFont) -> None:
        """Use a font for the whole field, keeping the line height in ems."""
        self.setFont(font)
        self.document().setDefaultFont(font)
        enabled, modified = self.isUndoRedoEnabled(), self.document().isModified()
        self.setUndoRedoEnabled(False)
        self._set_line_height()
        self.setUndoRedoEnabled(enabled)
        self.document().setModified(modified)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        marks = self.extraSelections()
        if marks:
            painter = QPainter(self.viewport())
            scrolled = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
            painter.translate(-scrolled)
            draw_marks(painter, marks, QRectF(event.rect()).translated(scrolled))
            painter.end()

    def sizeHint(self) -> QSize:
        """As high as the text asks for, where the field grows with it."""
        hint = super().sizeHint()
        return QSize(hint.width(), self.minimumHeight()) if self._lines else hint

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._keep_measure()
        self._fit()

    def _set_line_height(self) -> None:
        metrics = QFontMetricsF(self.font())
        ems = metrics.lineSpacing() / max(
            self.font().pixelSize(), metrics.fontDpi() * self.font().pointSizeF() / 72
        )
        shape = QTextBlockFormat()
        percent = max(100.0, 100 * LINE_HEIGHT / ems)
        shape.setBottomMargin(self._paragraph_gap)
        shape.setLineHeight(percent, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(shape)

    def _keep_measure(self) -> None:
        if self._measure:
            spare = max(0, self.width() - self._measure - self.verticalScrollBar().sizeHint().width())
            if self.viewportMargins().right() != spare:
                self.setViewportMargins(0, 0, spare, 0)

    def _fit(self) -> None:
        if self._lines is None:
            return
        line = LINE_HEIGHT * QFontMetricsF(self.font()).fontDpi() * self.font().pointSizeF() / 72
        fewest, most = self._lines
        wanted = self.document().size().height()
        margins = self.contentsMargins()
        height = min(max(wanted, fewest * line), most * line + line / 4)
        total = round(height + margins.top() + margins.bottom())
        if self.minimumHeight() != total or self.maximumHeight() != total:
            self.setFixedHeight(total)

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
        super().keyPressEvent(event)

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

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste as plain text: no fonts, no pictures, no line-feed variants; one undo step."""
        text = source.text().replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
        if self._one_paragraph:
            text = " ".join(text.split("\n"))
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.insertText(text)
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def focusOutEvent(self, event) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def visible_blocks(self) -> list[QTextBlock]:
        """The paragraphs of which something can be seen."""
        block = self.cursorForPosition(self.viewport().rect().topLeft()).block()
        bottom = self.verticalScrollBar().value() + self.viewport().height()
        layout = self.document().documentLayout()
        found: list[QTextBlock] = []
        while block.isValid() and layout.blockBoundingRect(block).top() <= bottom:
            found.append(block)
            block = block.next()
        return found
