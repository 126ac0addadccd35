# ruff: noqa: N802 -- Qt overrides keep Qt's names
"""A box of plain text: exact in and out, spans in code points, room between the lines for Thai marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from prd_desk.desk.editor.bold import set_bold
from prd_desk.desk.editor.offsets import QtOffsets
from prd_desk.desk.editor.paragraph_copy import ParagraphCopy
from prd_desk.desk.proofreading.marks import MARKS, draw_marks, draw_tints
from prd_desk.proofing.finding import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from prd_desk.news.release import Bold

    Draw = Callable[[QPainter, Sequence[QTextEdit.ExtraSelection], QRectF], None]

LINE_HEIGHT = 1.65
"""Line pitch in ems: room between the lines for the underline below ฎ ฏ ญ ุ ู."""

ROOM_BELOW = 5
"""Pixels below the last line of a field that grows with its text: for a mark and the feet of ฎ ฏ."""

_KEEP = QTextCursor.MoveMode.KeepAnchor


class TextBox(QTextEdit):
    """Plain text in paragraphs; what goes in by `set_text` comes out of `text` to the character."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setCursorWidth(2)
        self.document().setDocumentMargin(0)
        self._copy = ParagraphCopy(self.document())
        self._lines: tuple[int, int] | None = None
        self._measure = 0
        self._paragraph_gap = 0
        self._layers: dict[str, list[QTextEdit.ExtraSelection]] = {}
        self._set_line_height()

    # --- text in and out

    def text(self) -> str:
        """The text with paragraphs parted by line feeds; no-break spaces and line separators as they are."""
        return self._copy.text()

    def paragraph_texts(self) -> list[str]:
        """Each paragraph's text; read from the blocks, for `toPlainText` turns U+00A0 into a space."""
        return self._copy.texts()

    def set_text(self, text: str, bold: Iterable[Bold] = ()) -> None:
        """Put a new text in, with nothing to undo and nothing modified."""
        self.setUndoRedoEnabled(False)
        self.setCurrentCharFormat(QTextCharFormat())  # Qt would set the new text as the old was at the caret
        self.setPlainText(text)
        self._set_line_height()
        set_bold(self.document(), bold)
        self.setUndoRedoEnabled(True)
        self.document().setModified(False)

    def caret(self) -> int:
        """Code-point offset of the caret in the field's text."""
        return self.offset_of(self.textCursor().position())

    def offset_of(self, position: int) -> int:
        """Code-point offset in the field's text of a Qt position."""
        block = self.document().findBlock(position)
        inside = QtOffsets(block.text()).from_qt(position - block.position())
        before = self.paragraph_texts()[: block.blockNumber()]
        return sum(map(len, before)) + len(before) + inside

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

    def replace_many(self, changes: Sequence[tuple[Span, str, str]]) -> int:
        """Make many changes (span, what stands there, what shall) in one undo step; how many were made.

        The spans are in order, do not overlap and speak of the text as it is now.
        """
        places = self._positions_of([at for span, _, _ in changes for at in span])
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        done = 0
        for i in reversed(range(len(changes))):  # from the end, so that no place moves before its turn
            cursor.setPosition(places[2 * i])
            cursor.setPosition(places[2 * i + 1], _KEEP)
            if cursor.selectedText().replace("\u2029", "\n") == changes[i][1]:
                cursor.insertText(changes[i][2])
                done += 1
        cursor.endEditBlock()
        return done

    def _positions_of(self, offsets: Sequence[int]) -> list[int]:
        """Qt positions of code-point offsets that are in order, found in one walk through the text."""
        positions: list[int] = []
        block, start = self.document().begin(), 0
        text = block.text()
        for offset in offsets:
            while offset > start + len(text) and block.next().isValid():
                start += len(text) + 1
                block = block.next()
                text = block.text()
            inside = min(offset - start, len(text))
            positions.append(block.position() + QtOffsets(text).to_qt(inside))
        return positions

    def deselect(self) -> None:
        """Select nothing; the caret stays."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def selected(self) -> Span:
        """What is selected, as a span of the field's text."""
        cursor = self.textCursor()
        return Span(self.offset_of(cursor.selectionStart()), self.offset_of(cursor.selectionEnd()))

    # --- looks

    def show_layer(self, name: str, selections: list[QTextEdit.ExtraSelection]) -> None:
        """Show extra selections of one kind, beside those of other kinds.

        They are drawn here: Qt would clip each paragraph that has one to the lines of its text, and so cut
        the feet of ฎ ฏ ญ ฐ, which reach below the line; and it would draw the text several times over.
        """
        if selections or self._layers.get(name):
            self._layers[name] = selections
            self.viewport().update()

    def extraSelections(self) -> list[QTextEdit.ExtraSelection]:
        """Those of all kinds."""
        return [each for layer in self._layers.values() for each in layer]

    def layer(self, name: str) -> list[QTextEdit.ExtraSelection]:
        """The extra selections of one kind; their cursors have moved with the text."""
        return self._layers.get(name, [])

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
        if not self._measure:
            self.verticalScrollBar().rangeChanged.connect(lambda _low, _high: self._keep_measure())
        self._measure = pixels
        self._keep_measure()

    def set_font(self, font: QFont) -> None:
        """Use a font for the whole field, keeping the line height in ems, and what can be undone."""
        self.setFont(font)
        self.document().setDefaultFont(font)
        if not self.document().isUndoAvailable():  # in other sizes of the face the height in ems is the same
            enabled, modified = self.isUndoRedoEnabled(), self.document().isModified()
            self.setUndoRedoEnabled(False)
            self._set_line_height()
            self.setUndoRedoEnabled(enabled)
            self.document().setModified(modified)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        shown = self.extraSelections()
        if shown:
            self._draw(draw_tints, shown, event.rect())
        super().paintEvent(event)
        if shown:
            self._draw(draw_marks, self.layer(MARKS), event.rect())

    def _draw(self, draw: Draw, selections: list[QTextEdit.ExtraSelection], rect: QRect) -> None:
        painter = QPainter(self.viewport())
        scrolled = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        painter.translate(-scrolled)
        draw(painter, selections, QRectF(rect).translated(scrolled))
        painter.end()

    def sizeHint(self) -> QSize:
        """As high as the text asks for, where the field grows with it."""
        hint = super().sizeHint()
        return QSize(hint.width(), self.minimumHeight()) if self._lines else hint

    def resizeEvent(self, event: QResizeEvent) -> None:
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
            bar = self.verticalScrollBar()
            taken = bar.width() if bar.isVisible() else 0
            spare = max(0, self.width() - self._measure - taken)
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
        total = round(height + margins.top() + margins.bottom() + ROOM_BELOW)
        if self.minimumHeight() != total or self.maximumHeight() != total:
            self.setFixedHeight(total)

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
