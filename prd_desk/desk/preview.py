# ruff: noqa: N802 -- Qt overrides keep Qt's names
"""The release as the chosen form prints it, beside the editor; a click leads to the place in the text.

A derived document: zero-width spaces are put where a Thai line may end, so that Qt breaks lines between
words without libthai too. They never reach the stored text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QImageReader,
    QMouseEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextImageFormat,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from prd_desk.desk.offsets import QtOffsets
from prd_desk.desk.theme import prose_font
from prd_desk.forms.blocks import Heading, Paragraph, Picture, lines_with_origins
from prd_desk.proofing.finding import Place, Span

if TYPE_CHECKING:
    from prd_desk.forms import FilledForm
    from prd_desk.forms.blocks import Block, Origin
    from prd_desk.news import Photo

BREAK = "\u200b"
PAPER, INK, SOFT = "#FFFFFF", "#1D2126", "#5A5F66"
"""Paper stays paper, by day and by night."""

POINTS = 11.0
MARGIN = 18
PICTURE = QSize(420, 300)
LONGEST_BROKEN = 60_000
"""Code points above which lines are left to Qt: finding where they may end would hold up the window."""

_ALIGN = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
}


def with_breaks(text: str, names: tuple[str, ...]) -> str:
    """The text with a zero-width space wherever a line may end and no space stands."""
    from prd_desk.export.line_breaks import units_of

    units = units_of(text, names)
    parts = [unit.text + (unit.space or BREAK) for unit in units[:-1]]
    return "".join((*parts, *(unit.text + unit.space for unit in units[-1:])))


class Preview(QTextEdit):
    """Shows a filled form on paper."""

    place_wanted = Signal(object)
    """The place in the release that was clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("preview")
        self.setAccessibleName(self.tr("ตัวอย่างข่าวตามแบบ"))
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._origins: list[Origin | None] = []

    def show_form(self, filled: FilledForm) -> None:
        """Print a form, keeping the scrolled place."""
        scrolled = self.verticalScrollBar().value()
        size = sum(len(line) for block in filled.blocks for line, _origin in lines_with_origins(block))
        names = filled.meta.names if size <= LONGEST_BROKEN else None
        self._origins = []
        self.clear()
        self.document().setDefaultFont(prose_font(POINTS))
        frame = QTextFrameFormat()
        frame.setMargin(MARGIN)
        frame.setBackground(QColor(PAPER))
        self.document().rootFrame().setFrameFormat(frame)
        cursor = QTextCursor(self.document())
        for number, block in enumerate(filled.blocks):
            if isinstance(block, Picture):
                self._print_picture(cursor, block.photo, number)
            for line, origin in lines_with_origins(block):
                self._print_line(
                    cursor, block, with_breaks(line, names) if names is not None else line, origin
                )
        self.verticalScrollBar().setValue(scrolled)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            place = self.place_at(self.cursorForPosition(event.position().toPoint()))
            if place is not None:
                self.place_wanted.emit(place)

    def place_at(self, cursor: QTextCursor) -> Place | None:
        """The place in the release of a place on the paper; None for what the form itself prints."""
        number = cursor.blockNumber()
        origin = self._origins[number] if number < len(self._origins) else None
        if origin is None:
            return None
        text = cursor.block().text()
        before = text[: QtOffsets(text).from_qt(cursor.positionInBlock())].replace(BREAK, "")
        at = origin.start + max(0, len(before) - origin.lead)
        return Place(origin.field, Span(at, at))

    # --- printing

    def _next_line(self, cursor: QTextCursor, shape: QTextBlockFormat, letters: QTextCharFormat) -> None:
        if self._origins:
            cursor.insertBlock(shape, letters)
        else:
            cursor.setBlockFormat(shape)
            cursor.setBlockCharFormat(letters)
            cursor.setCharFormat(letters)

    def _print_line(self, cursor: QTextCursor, block: Block, text: str, origin: Origin | None) -> None:
        shape = QTextBlockFormat()
        shape.setAlignment(_ALIGN[getattr(block, "align", "left")])
        shape.setLineHeight(125, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        shape.setBottomMargin(4)
        letters = QTextCharFormat()
        letters.setForeground(QColor(INK))
        if isinstance(block, Heading):
            letters.setFont(prose_font(POINTS + (4 if block.level == 1 else 2), QFont.Weight.DemiBold))
            shape.setBottomMargin(8)
        elif isinstance(block, Paragraph):
            letters.setFont(
                prose_font(POINTS, QFont.Weight.Medium if block.role == "lead" else QFont.Weight.Normal)
            )
            shape.setTextIndent(36 if block.role in ("body", "lead") else 0)
            shape.setBottomMargin(6)
        else:
            letters.setFont(prose_font(POINTS - 1))
            letters.setForeground(QColor(SOFT))
        self._next_line(cursor, shape, letters)
        cursor.insertText(text, letters)
        self._origins.append(origin)

    def _print_picture(self, cursor: QTextCursor, photo: Photo, number: int) -> None:
        buffer = QBuffer()
        buffer.setData(QByteArray(photo.content))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        reader = QImageReader(buffer)
        reader.setAutoTransform(True)
        size = reader.size()
        if not size.isValid():
            return
        room = QSize(
            min(PICTURE.width(), max(80, self.viewport().width() - 2 * MARGIN - 8)), PICTURE.height()
        )
        reader.setScaledSize(size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio))
        name = f"photo-{number}"
        self.document().addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(name), reader.read())
        shape = QTextBlockFormat()
        shape.setTopMargin(8)
        self._next_line(cursor, shape, QTextCharFormat())
        image = QTextImageFormat()
        image.setName(name)
        cursor.insertImage(image)
        self._origins.append(None)
