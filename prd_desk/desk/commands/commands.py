"""The commands of the desk: one registry that feeds menus, tool bar, palette and shortcuts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence

from prd_desk.desk.commands.command_names import NAMES, Names
from prd_desk.desk.look.icons import icon
from prd_desk.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar

    from prd_desk.desk.look.theme import Theme


@dataclass(frozen=True, slots=True)
class Command:
    """One thing the user can ask for. `keys` are the usual ones first, in Qt's portable spelling.

    Its English name and the words by which it is looked for stand in `desk/commands/command_names.py`.
    """

    id: str
    text: str
    run: Callable[[], object]
    keys: tuple[str, ...] = ()
    sign: str = ""
    hint: str = ""

    @property
    def name(self) -> str:
        """The text without the sign of a menu's key and without the dots that announce a dialog."""
        return _plain(self.text)

    @property
    def in_thai(self) -> str:
        """The Thai name, whatever the language of the window."""
        return _plain(self.text.thai if isinstance(self.text, Told) else self.text)

    @property
    def in_english(self) -> str:
        """The English name for display beside the name; empty where that is English itself."""
        english = self.names.english.rstrip("…")
        return "" if english == self.name else english

    @property
    def names(self) -> Names:
        """The English name and the words people look for."""
        return NAMES.get(self.id, Names(""))


def _plain(text: str) -> str:
    return text.replace("&", "").rstrip("…")


class Commands(QObject):
    """All commands as actions of a window; a UserError from any of them is told in one place."""

    ran = Signal(str)
    """The id of a command that was called, by whatever way."""

    keys_changed = Signal()

    def __init__(self, window: QMainWindow, theme: Theme, tell: Callable[[Exception], None]) -> None:
        super().__init__(window)
        self._window, self._theme, self._tell = window, theme, tell
        self.actions: dict[str, QAction] = {}
        self.known: dict[str, Command] = {}
        self.categories: dict[str, str] = {}
        """The menu in which a command stands, by its id."""
        self._bars: dict[str, Callable[[], str]] = {}
        theme.changed.connect(self._paint_signs)

    def add(self, commands: Iterable[Command]) -> None:
        """Register commands; a second one of the same id or the same key is a mistake."""
        for command in commands:
            if command.id in self.known or any(self.holder(key) for key in command.keys):
                raise ValueError(command.id)
            action = QAction(command.text, self._window)
            action.setObjectName(command.id)
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            action.setMenuRole(QAction.MenuRole.NoRole)
            action.triggered.connect(lambda _checked=False, command=command: self._run(command))
            self._window.addAction(action)
            self.actions[command.id] = action
            self.known[command.id] = command
            self._set_keys(command, command.keys)
            self._paint_sign(command)

    def fill(self, target: QMenu | QToolBar, ids: str) -> None:
        """Put actions in a menu or a tool bar: their ids with spaces between, a stroke for a line."""
        for name in ids.split():
            if name != "|":
                target.addAction(self.actions[name])
            else:
                target.addSeparator()

    def add_menu(self, name: str, ids: str) -> None:
        """Put a menu of these commands in the menu bar; its name is their category."""
        self.fill(self._window.menuBar().addMenu(name), ids)
        self.categories |= dict.fromkeys(ids.replace("|", " ").split(), name)

    # --- what they can do now

    def bar(self, ids: str, obstacle: Callable[[], str]) -> None:
        """Let commands say in a sentence why they can do nothing now; empty says that they can."""
        self._bars |= dict.fromkeys(ids.split(), obstacle)

    def obstacle(self, name: str) -> str:
        """Why a command can do nothing now; empty when it can."""
        return self._bars[name]() if name in self._bars else ""

    # --- keys

    def keys(self, name: str) -> tuple[str, ...]:
        """The keys of a command now, in Qt's portable spelling."""
        return tuple(key.toString() for key in self.actions[name].shortcuts())

    def shown_keys(self, name: str) -> tuple[str, ...]:
        """The keys of a command as they are written on this system's keyboards."""
        native = QKeySequence.SequenceFormat.NativeText
        written = (key.toString(native) for key in self.actions[name].shortcuts())
        return tuple(dict.fromkeys(text.replace("Return", "Enter") for text in written))

    def holder(self, key: str) -> str:
        """The id of the command that a key calls; empty when it is free."""
        wanted = QKeySequence(key)
        return next((name for name, action in self.actions.items() if wanted in action.shortcuts()), "")

    def use_keys(self, own: Mapping[str, Sequence[str]]) -> None:
        """Give some commands these keys from now on, and all others their usual ones.

        A key calls one command: the first that asks for it, the user's choices before the usual keys.
        """
        taken: set[str] = set()
        for name, command in sorted(self.known.items(), key=lambda item: item[0] not in own):
            wanted = (QKeySequence(key).toString() for key in own.get(name, command.keys))
            free = [key for key in dict.fromkeys(wanted) if key and key not in taken]
            taken.update(free)
            self._set_keys(command, free)
        self.keys_changed.emit()

    def _set_keys(self, command: Command, keys: Sequence[str]) -> None:
        action = self.actions[command.id]
        action.setShortcuts([QKeySequence(key) for key in keys])
        hint = command.hint or command.name
        shown = self.shown_keys(command.id)
        action.setToolTip(f"{hint} ({shown[0]})" if shown else hint)

    # --- inside

    def _run(self, command: Command) -> None:
        self.ran.emit(command.id)
        try:
            command.run()
        except UserError as error:
            self._tell(error)

    def _paint_signs(self) -> None:
        for command in self.known.values():
            self._paint_sign(command)

    def _paint_sign(self, command: Command) -> None:
        if command.sign:
            self.actions[command.id].setIcon(icon(command.sign, self._theme.tokens))


class Told(str):
    """A text in the language of the window, which knows its Thai."""

    __slots__ = ("thai",)
    thai: str


def tr(text: str) -> Told:
    """Text of a command in the user's language."""
    told = Told(QCoreApplication.translate("commands", text))
    told.thai = text
    return told
