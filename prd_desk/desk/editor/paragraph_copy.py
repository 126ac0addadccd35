"""A document's paragraphs as Python has them: read again only where an edit has been."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextBlock

from prd_desk.desk.editor.bold import blocks, bold_of, bold_stretches, joined_bold

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QTextDocument

    from prd_desk.news.release import Bold

Kept = TypeVar("Kept")


class ParagraphCopy(QObject):
    """Text and bold of each paragraph; None stands for what is to be read again.

    To read all of a long text from Qt takes milliseconds, and it is wanted several times a second while one
    types. Qt says after each edit where it was; in the midst of one nothing that is kept here is used.
    """

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._document = document
        self._texts: list[str | None] = [None] * document.blockCount()
        self._bold: list[tuple[tuple[int, int], ...] | None] = [None] * document.blockCount()
        self._whole: str | None = None
        self._revision = document.revision()
        document.contentsChange.connect(self._on_change)

    def texts(self) -> list[str]:
        """The text of each paragraph."""
        if self._is_in_an_edit():
            return [block.text() for block in blocks(self._document)]
        return self._read(self._texts, QTextBlock.text)

    def text(self) -> str:
        """All of the text, the paragraphs parted by line feeds."""
        if self._is_in_an_edit():
            return "\n".join(self.texts())
        if self._whole is None:
            self._whole = "\n".join(self.texts())
        return self._whole

    def bold(self) -> tuple[Bold, ...]:
        """What is bold, in code points of the text; no stretch goes beyond its paragraph."""
        if self._is_in_an_edit():
            return bold_stretches(self._document)
        return joined_bold(zip(self.texts(), self._read(self._bold, bold_of), strict=True))

    def _is_in_an_edit(self) -> bool:
        """Whether one has begun that Qt has not told of: it counts a document's revisions from beginnings."""
        return self._document.revision() != self._revision

    def _read(self, kept: list[Kept | None], read: Callable[[QTextBlock], Kept]) -> list[Kept]:
        """What is kept of every paragraph, with what was missing."""
        for number, each in enumerate(kept):
            if each is None:
                kept[number] = read(self._document.findBlockByNumber(number))
        return [each for each in kept if each is not None]

    def _on_change(self, position: int, _removed: int, added: int) -> None:
        document = self._document
        first = document.findBlock(position).blockNumber()
        last = document.findBlock(min(position + added, max(0, document.characterCount() - 1))).blockNumber()
        new = max(0, last - first + 1)
        replaced = max(0, len(self._texts) - (document.blockCount() - new))
        self._texts[first : first + replaced] = [None] * new
        self._bold[first : first + replaced] = [None] * new
        self._whole = None
        self._revision = document.revision()
