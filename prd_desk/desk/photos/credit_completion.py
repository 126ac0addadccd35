# ruff: noqa: N802 -- Qt overrides keep Qt's names
"""Completion of photo credits: those of this release, of earlier ones and of the office."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QRect, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter

from prd_desk.desk.changes.rewriting import put_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QAbstractItemView

    from prd_desk.desk.editor.editor import ProseEdit

SHOWN = 6
"""Choices in view at once."""
WIDTH = 300
"""Pixels at least: a card is narrower than many a credit."""

_TAKING = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}


class CreditCompletion(QObject):
    """One list for the credits of all photos; it belongs to whichever of them has the keyboard.

    It opens while a credit is typed, and with the Down key in an empty one.
    """

    def __init__(self, here: Callable[[], Iterable[str]], parent: QObject) -> None:
        """here: the credits that the release has now."""
        super().__init__(parent)
        self._here, self._offered = here, ()
        self._known = QStringListModel(self)
        self._completer = QCompleter(self._known, self)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setMaxVisibleItems(SHOWN)
        self._completer.activated[str].connect(self._take)  # pyright: ignore[reportIndexIssue] -- overloaded
        self.popup = cast("QAbstractItemView", self._completer.popup())
        self.popup.setObjectName("completions")
        self.popup.setMinimumWidth(WIDTH)
        self.popup.installEventFilter(self)
        self._editor: ProseEdit | None = None
        self._is_taking = False

    def offer(self, known: Sequence[str]) -> None:
        """Complete from these from now on, the likeliest first."""
        self._offered = tuple(known)

    def attend(self, editor: ProseEdit) -> None:
        """Complete in this editor whenever it has the keyboard."""
        editor.installEventFilter(self)
        editor.textChanged.connect(self._on_typed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.popup:
            return event.type() == QEvent.Type.KeyPress and self._is_taken_by(cast("QKeyEvent", event))
        if event.type() == QEvent.Type.FocusIn and not self.popup.isVisible():
            self._editor = cast("ProseEdit", watched)
            self._completer.setWidget(self._editor)
            self._known.setStringList(list(dict.fromkeys(filter(None, (*self._here(), *self._offered)))))
        elif event.type() == QEvent.Type.KeyPress and cast("QKeyEvent", event).key() == Qt.Key.Key_Down:
            return self._opened_at(cast("ProseEdit", watched))
        return False

    def _is_taken_by(self, event: QKeyEvent) -> bool:
        """Whether a key has taken the choice: Qt would have the editor answer Enter and Tab first."""
        choice = self.popup.currentIndex()
        if event.key() not in _TAKING or not choice.isValid():
            return False
        self.popup.hide()
        self._take(choice.data())
        return True

    def _opened_at(self, editor: ProseEdit) -> bool:
        """Whether all that is known has been shown, since nothing is typed yet."""
        if editor.text() or not self._known.rowCount():
            return False
        self._show(editor, "")
        return True

    def _on_typed(self) -> None:
        editor = self._editor
        if editor is None or self._is_taking or self.sender() is not editor or not editor.hasFocus():
            return
        typed = editor.text().strip()
        if typed and typed not in self._known.stringList():
            self._show(editor, typed)
        else:
            self.popup.hide()

    def _show(self, editor: ProseEdit, typed: str) -> None:
        self._completer.setCompletionPrefix(typed)
        self._completer.complete(QRect(0, 0, max(WIDTH, editor.width()), editor.height()))
        rows = min(SHOWN, self.popup.model().rowCount())
        around = self.popup.height() - self.popup.viewport().height()  # Qt forgets it
        self.popup.resize(self.popup.width(), rows * self.popup.sizeHintForRow(0) + around)

    def _take(self, credit: str) -> None:
        if self._editor is not None:
            self._is_taking = True
            put_text(self._editor, credit)
            self._is_taking = False
