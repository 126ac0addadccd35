# ruff: noqa: N802 -- Qt overrides keep Qt's names
"""One page of the guide on the screen: text set for reading, pictures, and links within the guide alone."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import (
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from prd_desk.desk.editor.bold import fragments
from prd_desk.desk.look.theme import prose_font
from prd_desk.resources import resource

POINTS, LINE_PERCENT, MARGIN = 11.5, 145, 24
_GAP_ABOVE = {0: 0, 1: 0, 2: 18, 3: 12}
"""Pixels above a paragraph (0) or a heading, by its level."""
_HEADING_POINTS = {1: 20.0, 2: 15.0, 3: 13.0}


class GuideView(QTextBrowser):
    """Loads nothing but the guide's own files; asks before anything else is opened."""

    outside_wanted = Signal(QUrl)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("guide_page")
        self.setAccessibleName(self.tr("หน้าคู่มือ"))
        self.setOpenLinks(False)
        self.document().setDefaultFont(prose_font(POINTS))
        self.document().setDocumentMargin(MARGIN)
        self.anchorClicked.connect(self._follow)
        self.sourceChanged.connect(self._set)

    def show_page(self, path: Path) -> None:
        """Turn to a page."""
        self.setSource(QUrl.fromLocalFile(str(path)), QTextDocument.ResourceType.MarkdownResource)

    def page(self) -> Path:
        """The file of the page that is shown."""
        return Path(self.source().toLocalFile())

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        url = self.source().resolved(QUrl(name))
        return super().loadResource(kind, url) if _is_ours(url) else None

    def find_word(self, word: str) -> bool:
        """Tint every place with a word, and scroll to the first."""
        tints, at = [], QTextCursor(self.document())
        while word and not (at := self.document().find(word, at)).isNull():
            tint = QTextEdit.ExtraSelection()
            tint.cursor = at
            tint.format.setBackground(self.palette().highlight())
            tints.append(tint)
        self.setExtraSelections(tints)
        if tints:
            place = QTextCursor(tints[0].cursor)
            place.clearSelection()
            self.setTextCursor(place)
            self.ensureCursorVisible()
        return bool(tints)

    def _follow(self, link: QUrl) -> None:
        url = self.source().resolved(link)
        if _is_ours(url):
            self.show_page(Path(url.toLocalFile()))
        elif url.scheme() in {"https", "http", "mailto"}:
            self.outside_wanted.emit(url)

    def _set(self) -> None:
        """Room between lines for Thai marks, and between paragraphs for the eye."""
        block, cursor = self.document().begin(), QTextCursor(self.document())
        height = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        while block.isValid():
            layout, level = block.blockFormat(), block.blockFormat().headingLevel()
            holds_picture = any(part.charFormat().isImageFormat() for part in fragments(block))
            layout.setLineHeight(100 if holds_picture else LINE_PERCENT, height)
            layout.setTopMargin(_GAP_ABOVE.get(level, 0))
            layout.setBottomMargin(8 if not block.textList() else 3)
            cursor.setPosition(block.position())
            cursor.setBlockFormat(layout)
            if level in _HEADING_POINTS:
                _set_heading(cursor, _HEADING_POINTS[level])
            block = block.next()
        self._give_keys_a_letter()

    def _give_keys_a_letter(self) -> None:
        """Set keys in the face of the text, not in that of program code, which lacks Thai letters."""
        block, cursor = self.document().begin(), QTextCursor(self.document())
        key = QTextCharFormat()
        key.setFontFamilies(prose_font(POINTS).families())
        key.setFontFixedPitch(False)
        key.setFontWeight(600)
        places: list[tuple[int, int]] = []
        while block.isValid():
            code = (part for part in fragments(block) if part.charFormat().fontFixedPitch())
            places += [(part.position(), part.position() + part.length()) for part in code]
            block = block.next()
        for start, end in places:
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(key)


def _set_heading(cursor: QTextCursor, points: float) -> None:
    """Give the paragraph of a cursor a size of its own, in place of Qt's for headings."""
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    letters = cursor.charFormat()
    letters.clearProperty(QTextFormat.Property.FontSizeAdjustment)
    letters.setFontPointSize(points)
    cursor.setCharFormat(letters)


def _is_ours(url: QUrl) -> bool:
    """Whether an address is a file of the guide."""
    if not url.isLocalFile():
        return False
    return Path(url.toLocalFile()).resolve().is_relative_to(resource("guide").resolve())
