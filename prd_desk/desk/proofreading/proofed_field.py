"""One editor together with what the proofreader said of its paragraphs: the marks, and where they are now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

from prd_desk.desk.editor.offsets import QtOffsets
from prd_desk.desk.proofreading.marks import MARKS
from prd_desk.desk.proofreading.paragraphs import Paragraphs

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Sequence

    from PySide6.QtGui import QTextCharFormat

    from prd_desk.desk.editor.editor import ProseEdit
    from prd_desk.desk.proofreading.found import Found
    from prd_desk.proofing.finding import Finding

    IsIgnored = Callable[[Found], bool]
    MarkFormat = Callable[[Finding, bool], QTextCharFormat]

PAUSE_MS = 900
"""A word under the caret is left alone until nobody has typed for so long."""


class ProofedField(QObject):
    """Keeps paragraphs in step with the editor and paints marks for what is in view.

    Marks are extra selections: neither in the undo history nor in the text. Qt moves them with each edit;
    they are made anew when results, the caret or the view change.
    """

    dirtied = Signal(QObject)
    """Some paragraph of this field is new or changed."""

    scrolled = Signal()
    """Other paragraphs are in view."""

    shifted = Signal()
    """What there is to show may have changed."""

    def __init__(self, editor: ProseEdit, *, live: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.editor = editor
        self.live = live
        self.paragraphs = Paragraphs(editor.paragraph_texts())
        self._typing = False
        self._moved_by_edit = False
        self._hidden = False
        self._current: Found | None = None
        self._is_ignored: IsIgnored = lambda _found: False
        self._format: MarkFormat | None = None
        self._looks: list[tuple[str, bool]] | None = None
        self._paint_soon = QTimer(self, singleShot=True, interval=0)
        self._paint_soon.timeout.connect(self.paint)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.end_typing)
        editor.document().contentsChange.connect(self._on_change)
        editor.cursorPositionChanged.connect(self._on_caret)
        editor.left.connect(self.end_typing)
        editor.tip_at = self._tip_at
        editor.verticalScrollBar().valueChanged.connect(lambda _value: self._on_scrolled())
        editor.verticalScrollBar().rangeChanged.connect(lambda _low, _high: self._paint_soon.start())

    @property
    def name(self) -> str:
        """The field's name in the release."""
        return self.editor.field

    def show_by(self, mark_format: MarkFormat, is_ignored: IsIgnored) -> None:
        """Say how marks look and which findings the user does not want to see."""
        self._format, self._is_ignored, self._looks = mark_format, is_ignored, None
        self._paint_soon.start()

    def refresh(self) -> None:
        """Show again what there is: findings were ignored, or colours have changed."""
        self._looks = None
        self._paint_soon.start()

    # --- what is found

    def asked(self, texts: Container[str]) -> None:
        """These texts have been sent for checking."""
        for index in range(len(self.paragraphs)):
            item = self.paragraphs[index]
            if not item.checked and item.text in texts:
                item.asked = item.text

    def unchecked(self, *, visible: bool) -> list[str]:
        """Texts that still need checking: those in view, or all."""
        if visible:
            numbers: Iterable[int] = [block.blockNumber() for block in self.editor.visible_blocks()]
        else:
            numbers = range(len(self.paragraphs))
        items = (self.paragraphs[i] for i in numbers if i < len(self.paragraphs))
        return [item.text for item in items if not item.checked]

    def take(self, text: str, findings: Sequence[Finding], words: int) -> None:
        """Results for a paragraph; they are dropped when no paragraph reads so any more."""
        if self.paragraphs.take(text, findings if self.live else (), words):
            self._paint_soon.start()
            self.shifted.emit()

    def take_review(self, findings: Sequence[Finding]) -> None:
        """Findings of the review, which was made of the text as it stands."""
        self.paragraphs.take_review(findings)
        self._paint_soon.start()
        self.shifted.emit()

    def recheck(self) -> None:
        """Check every paragraph again."""
        self.paragraphs.forget()
        self.dirtied.emit(self)

    def settle(self, found: Found, by: str) -> bool:
        """Put `by` in place of a finding, in one undo step; False when the text there is another by now."""
        if not self.editor.replace(found.span, found.text, by, before=lambda: self.paragraphs.drop(found)):
            return False
        self.shifted.emit()
        return True

    def found(self) -> list[Found]:
        """Everything to show, in reading order."""
        starts = self.paragraphs.offsets()
        return [found for index, start in enumerate(starts) for found in self._shown(index, start)]

    def found_at(self, offset: int) -> Found | None:
        """The finding that holds or touches a code-point offset of the field."""
        touching = [f for f in self.found() if f.span.start <= offset <= f.span.end]
        inside = [f for f in touching if offset < f.span.end]
        return (inside or touching or [None])[0]

    def _tip_at(self, offset: int) -> str:
        found = self.found_at(offset)
        return found.finding.message if found and offset < found.span.end else ""

    def _shown(self, index: int, start: int) -> list[Found]:
        """What to show of a paragraph that begins at `start`: not what is ignored or being typed."""
        item = self.paragraphs[index]
        shown = [found for found in item.found(self.name, start) if not self._is_ignored(found)]
        if not (shown and self._typing and self.editor.textCursor().blockNumber() == index):
            return shown
        inside = QtOffsets(item.text).from_qt(self.editor.textCursor().positionInBlock())
        calm = [f for f in shown if not f.finding.span.start <= inside <= f.finding.span.end]
        self._hidden = self._hidden or len(calm) < len(shown)
        return calm

    # --- the editor's side

    def _on_change(self, position: int, _removed: int, added: int) -> None:
        document = self.editor.document()
        first = document.findBlock(position)
        last = document.findBlock(min(position + added, max(0, document.characterCount() - 1)))
        texts, block = [first.text()], first
        while block.blockNumber() < last.blockNumber():
            block = block.next()
            texts.append(block.text())
        if not self.paragraphs.splice(first.blockNumber(), texts, document.blockCount()):
            return
        self._typing = self.editor.isUndoRedoEnabled()  # filling in a text is not typing
        self._moved_by_edit = True
        self._pause.start()
        self._paint_soon.start()
        self.dirtied.emit(self)
        self.shifted.emit()

    def _on_scrolled(self) -> None:
        self._paint_soon.start()
        self.scrolled.emit()

    def _on_caret(self) -> None:
        if self._moved_by_edit:
            self._moved_by_edit = False
            if self._hidden:
                self._paint_soon.start()
                self.shifted.emit()
        else:
            self.end_typing()

    def end_typing(self) -> None:
        """Nobody is in the middle of a word (any more): the word under the caret may be marked."""
        if self._typing:
            self._typing = False
            self._paint_soon.start()
            self.shifted.emit()

    # --- painting

    def set_current(self, found: Found | None) -> None:
        """Tint the finding that is being looked at."""
        if self._current != found:
            self._current = found
            self._paint_soon.start()

    def paint(self) -> None:
        """Make the marks of the visible paragraphs anew."""
        if self._format is None:
            return
        wanted = self._wanted()
        looks = [(found.finding.severity, found == self._current) for found, _first, _last in wanted]
        if looks == self._looks and _are_there(wanted, self.editor.layer(MARKS)):
            return
        self._looks = looks
        selections: list[QTextEdit.ExtraSelection] = []
        for (found, first, last), (_severity, is_current) in zip(wanted, looks, strict=True):
            mark = QTextEdit.ExtraSelection()
            mark.cursor = QTextCursor(self.editor.document())
            mark.cursor.setPosition(first)
            mark.cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
            mark.format = self._format(found.finding, is_current)
            selections.append(mark)
        self.editor.show_layer(MARKS, selections)

    def _wanted(self) -> list[tuple[Found, int, int]]:
        """What is to be marked of the visible paragraphs, with its places in the document."""
        self._hidden = False
        starts = self.paragraphs.offsets()
        wanted: list[tuple[Found, int, int]] = []
        for block in self.editor.visible_blocks():
            index = block.blockNumber()
            if index >= len(starts) or self.paragraphs[index].text != block.text():
                continue  # an edit is on its way; its own repaint follows
            offsets, base = QtOffsets(block.text()), block.position()
            for found in self._shown(index, starts[index]):
                first, last = found.finding.span
                wanted.append((found, base + offsets.to_qt(first), base + offsets.to_qt(last)))
        return wanted


def _are_there(wanted: list[tuple[Found, int, int]], there: list[QTextEdit.ExtraSelection]) -> bool:
    """Whether marks stand in these places already, so that nothing needs painting."""
    return len(wanted) == len(there) and all(
        mark.cursor.selectionStart() == first and mark.cursor.selectionEnd() == last
        for (_found, first, last), mark in zip(wanted, there, strict=True)
    )
