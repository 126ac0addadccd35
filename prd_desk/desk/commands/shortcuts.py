"""Which keys the user has chosen for which command, kept in the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QSettings

    from prd_desk.desk.commands.commands import Commands

GROUP = "shortcuts"
"""Group of the settings; each name in it is a command's id, each value its keys with a semicolon between."""

_SPELLING = QKeySequence.SequenceFormat.PortableText
_BUSY = {"Esc", "Tab", "Shift+Tab", "Return", "Enter", "Backspace", "Del", "Ins", "Space"}
"""Keys that mean something wherever one writes or chooses."""


class Shortcuts(QObject):
    """Takes the user's keys into the commands, at once and at every start."""

    def __init__(self, commands: Commands, settings: QSettings) -> None:
        super().__init__(commands)
        self._commands, self._settings = commands, settings
        self._own: dict[str, tuple[str, ...]] = {}
        settings.beginGroup(GROUP)
        for name in settings.childKeys():
            self._own[name] = _read(str(settings.value(name)))
        settings.endGroup()
        if self._own:
            commands.use_keys(self._own)

    def is_own(self, name: str) -> bool:
        """Whether a command has other keys than the usual ones."""
        usual = tuple(QKeySequence(key).toString() for key in self._commands.known[name].keys)
        return self._commands.keys(name) != usual

    def give(self, name: str, key: str) -> None:
        """Let a key call this command and no other; it comes first among the command's keys."""
        holder = self._commands.holder(key)
        if holder and holder != name:
            self._keep(holder, [each for each in self._commands.keys(holder) if each != key])
        self._keep(name, [key, *(each for each in self._commands.keys(name) if each != key)])
        self._use()

    def take_all(self, name: str) -> None:
        """Leave a command without keys."""
        self._keep(name, [])
        self._use()

    def reset(self, name: str) -> str:
        """Give a command its usual keys again; those that another has by the user's choice stay with it.

        Returns the id of a command that keeps one of them, or nothing.
        """
        self._own.pop(name, None)
        self._settings.remove(f"{GROUP}/{name}")
        self._use()
        holders = (self._commands.holder(key) for key in self._commands.known[name].keys)
        return next((holder for holder in holders if holder not in {"", name}), "")

    def reset_all(self) -> None:
        """Give every command its usual keys again."""
        self._own.clear()
        self._settings.remove(GROUP)
        self._use()

    def _keep(self, name: str, keys: Sequence[str]) -> None:
        self._own[name] = tuple(keys)
        written = QKeySequence.listToString([QKeySequence(key) for key in keys], _SPELLING)
        self._settings.setValue(f"{GROUP}/{name}", written)

    def _use(self) -> None:
        self._commands.use_keys(self._own)


def _read(written: str) -> tuple[str, ...]:
    """The keys of a setting; what is no key is left out."""
    sequences = QKeySequence.listFromString(written, _SPELLING)
    keys = (sequence.toString() for sequence in sequences)
    return tuple(key for key in keys if key and is_callable(key))


def is_callable(key: str) -> bool:
    """Whether a key may call a command: not one that writes a letter or moves in every text."""
    if key in _BUSY:
        return False
    sequence = QKeySequence(key)
    if sequence.isEmpty():
        return False
    stroke = sequence[0]  # pyright: ignore[reportIndexIssue] -- the stubs do not know it
    if stroke.key() == Qt.Key.Key_unknown:
        return False
    held = stroke.keyboardModifiers()
    modifiers = Qt.KeyboardModifier
    chord = modifiers.ControlModifier | modifiers.AltModifier | modifiers.MetaModifier
    return bool(held & chord) or Qt.Key.Key_F1 <= stroke.key() <= Qt.Key.Key_F35
