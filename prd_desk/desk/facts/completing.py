"""Completion in the facts pane: people, offices and places that are known, matched anywhere in their text."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter

from prd_desk.news.known import Known
from prd_desk.news.naming import person_line
from prd_desk.news.ranks import RANKS, TITLES

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QAbstractItemView, QLineEdit

    from prd_desk.news import Person

_FIXED = {"ranks": RANKS, "titles": TITLES}
_PERSON = Qt.ItemDataRole.UserRole
SHOWN = 8
"""Choices in view at once."""
WIDTH = 340
"""Pixels at least: the entries of a narrow pane are shorter than a name with its office."""


class _PeopleCompleter(QCompleter):
    """Shows people with rank and office, and completes to the name alone."""

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:  # noqa: N802 -- Qt's name
        return index.data(_PERSON).name


class Completions(QObject):
    """What is known, as one model of each kind, shared by all lines."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._known = Known()
        self._people = QStandardItemModel(self)
        kinds = (*_FIXED, "organisations", "places", "positions", "events")
        self._texts = {kind: QStringListModel(list(_FIXED.get(kind, ())), self) for kind in kinds}

    def offer(self, known: Known) -> None:
        """Complete from this from now on."""
        if known == self._known:
            return
        self._known = known
        for kind, model in self._texts.items():
            if kind not in _FIXED:
                model.setStringList(list(getattr(known, kind)))
        self._people.clear()
        for person in known.people:
            item = QStandardItem(person_line(person))
            item.setData(person, _PERSON)
            self._people.appendRow(item)

    def complete(self, line: QLineEdit, kind: str) -> None:
        """Let a line complete from `ranks`, `titles`, `organisations`, `places`, `positions` or `events`."""
        completer = QCompleter(self._texts[kind], line)
        completer.activated[str].connect(line.textEdited)  # pyright: ignore[reportIndexIssue] -- overloaded
        _set_up(completer, line)

    def complete_person(self, line: QLineEdit, chosen: Callable[[Person], None]) -> None:
        """Let a line with a name complete from people; `chosen` is told whom the user has picked."""
        completer = _PeopleCompleter(self._people, line)
        picked = completer.activated[QModelIndex]  # pyright: ignore[reportIndexIssue] -- overloaded
        picked.connect(lambda index: chosen(index.data(_PERSON)))
        _set_up(completer, line)


def _set_up(completer: QCompleter, line: QLineEdit) -> None:
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setMaxVisibleItems(SHOWN)
    popup = cast("QAbstractItemView", completer.popup())
    popup.setObjectName("completions")
    popup.setMinimumWidth(WIDTH)
    line.setCompleter(completer)
