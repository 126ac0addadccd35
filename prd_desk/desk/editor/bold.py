"""Bold stretches of a document: Qt holds them while one edits, `Release.bold` when it is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor

from prd_desk.desk.editor.offsets import QtOffsets
from prd_desk.news.release import Bold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from PySide6.QtGui import QTextBlock, QTextDocument


def weight(*, bold: bool) -> QTextCharFormat:
    """The format that makes text bold, or plain again."""
    made = QTextCharFormat()
    made.setFontWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    return made


def is_bold(shape: QTextCharFormat) -> bool:
    """Whether text of this format is bold."""
    return shape.fontWeight() > QFont.Weight.Medium


def bold_stretches(document: QTextDocument) -> tuple[Bold, ...]:
    """What is bold, in code points of the document's text; no stretch goes beyond its paragraph."""
    return joined_bold((block.text(), bold_of(block)) for block in blocks(document))


def joined_bold(paragraphs: Iterable[tuple[str, Sequence[tuple[int, int]]]]) -> tuple[Bold, ...]:
    """Bold stretches of paragraphs, each with its text, in code points of the whole."""
    found: list[Bold] = []
    at = 0
    for text, stretches in paragraphs:
        for start, end in stretches:
            if found and found[-1].end == at + start:
                found[-1] = Bold(found[-1].start, at + end)
            else:
                found.append(Bold(at + start, at + end))
        at += len(text) + 1
    return tuple(found)


def bold_of(block: QTextBlock) -> tuple[tuple[int, int], ...]:
    """What is bold in one paragraph, in its code points."""
    return tuple(_bold_in(block, block.text()))


def blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    """Every paragraph; there must not be more or fewer of them meanwhile."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def bold_in(cursor: QTextCursor) -> tuple[Bold, ...]:
    """What is bold in the selection, in code points of the selected text."""
    found: list[Bold] = []
    block, before, at = cursor.document().findBlock(cursor.selectionStart()), cursor.selectionStart(), 0
    while block.isValid() and block.position() < cursor.selectionEnd():
        whole = block.text()
        offsets = QtOffsets(whole)
        first = offsets.from_qt(max(0, before - block.position()))
        last = min(len(whole), offsets.from_qt(cursor.selectionEnd() - block.position()))
        for start, end in _bold_in(block, whole):
            if max(start, first) < min(end, last):
                found.append(Bold(at + max(start, first) - first, at + min(end, last) - first))
        at += last - first + 1
        block = block.next()
    return tuple(found)


def set_bold(document: QTextDocument, stretches: Iterable[Bold]) -> None:
    """Make these stretches bold; what lies outside the text is passed over."""
    cursor = QTextCursor(document)
    block, at = document.begin(), 0
    for stretch in stretches:
        while block.isValid() and at + len(block.text()) < stretch.start:
            at += len(block.text()) + 1
            block = block.next()
        inside, base = block, at
        while inside.isValid() and base < stretch.end:
            offsets, length = QtOffsets(inside.text()), len(inside.text())
            first = offsets.to_qt(min(max(0, stretch.start - base), length))
            last = offsets.to_qt(min(stretch.end - base, length))
            cursor.setPosition(inside.position() + first)
            cursor.setPosition(inside.position() + last, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(weight(bold=True))
            base += length + 1
            inside = inside.next()


def toggle_bold(cursor: QTextCursor) -> QTextCharFormat:
    """Make what is selected bold, or plain when all of it is bold; one undo step.

    The format to type with when nothing is selected.
    """
    if not cursor.hasSelection():
        return weight(bold=not is_bold(cursor.charFormat()))
    inside = (cursor.selectionStart(), cursor.selectionEnd())
    shape = weight(bold=not _is_all_bold(cursor.document(), *inside))
    cursor.mergeCharFormat(shape)
    return shape


def _is_all_bold(document: QTextDocument, start: int, end: int) -> bool:
    block = document.findBlock(start)
    while block.isValid() and block.position() < end:
        for fragment in fragments(block):
            left = max(start, fragment.position())
            right = min(end, fragment.position() + fragment.length())
            if left < right and not is_bold(fragment.charFormat()):
                return False
        block = block.next()
    return True


def fragments(block: QTextBlock) -> Iterator:
    """The stretches of one format in a paragraph; it must not change meanwhile."""
    each = block.begin()
    while not each.atEnd():
        yield each.fragment()
        each += 1


def _bold_in(block: QTextBlock, text: str) -> Iterator[tuple[int, int]]:
    """Bold stretches of one paragraph, in its code points."""
    formats = block.textFormats()
    if not any(is_bold(each.format) for each in formats):
        return
    offsets = QtOffsets(text)
    for each in formats:
        start, end = offsets.from_qt(each.start), offsets.from_qt(each.start + each.length)
        if start < end and is_bold(each.format):
            yield start, min(end, len(text))
