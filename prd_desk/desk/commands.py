"""The commands of the desk: one registry that feeds the menus and the tool bar."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from prd_desk.desk.icons import icon
from prd_desk.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar

    from prd_desk.desk.theme import Theme


@dataclass(frozen=True, slots=True)
class Command:
    """One thing the user can ask for. `keys` are the usual ones first, in Qt's portable spelling."""

    id: str
    text: str
    run: Callable[[], object]
    keys: tuple[str, ...] = ()
    sign: str = ""
    hint: str = ""


class Commands(QObject):
    """All commands as actions of a window; a UserError from any of them is told in one place."""

    def __init__(self, window: QMainWindow, theme: Theme, tell: Callable[[Exception], None]) -> None:
        super().__init__(window)
        self._window, self._theme, self._tell = window, theme, tell
        self.actions: dict[str, QAction] = {}
        self._signs: dict[str, str] = {}
        theme.changed.connect(self._paint_signs)

    def add(self, commands: Iterable[Command]) -> None:
        """Register commands; a second one of the same id or the same key is a mistake."""
        for command in commands:
            keys = [QKeySequence(key) for key in command.keys]
            taken = {key.toString() for action in self.actions.values() for key in action.shortcuts()}
            if command.id in self.actions or any(key.toString() in taken for key in keys):
                raise ValueError(command.id)
            action = QAction(command.text, self._window)
            action.setObjectName(command.id)
            action.setShortcuts(keys)
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            action.setMenuRole(QAction.MenuRole.NoRole)
            hint = command.hint or command.text.replace("&", "").rstrip("…")
            action.setToolTip(f"{hint} ({keys[0].toString()})" if keys else hint)
            action.triggered.connect(lambda _checked=False, run=command.run: self._run(run))
            self._window.addAction(action)
            self.actions[command.id] = action
            if command.sign:
                self._signs[command.id] = command.sign
        self._paint_signs()

    def fill(self, target: QMenu | QToolBar, ids: str) -> None:
        """Put actions in a menu or a tool bar: their ids with spaces between, a stroke for a line."""
        for name in ids.split():
            if name != "|":
                target.addAction(self.actions[name])
            else:
                target.addSeparator()

    def _run(self, run: Callable[[], object]) -> None:
        try:
            run()
        except UserError as error:
            self._tell(error)

    def _paint_signs(self) -> None:
        for name, sign in self._signs.items():
            self.actions[name].setIcon(icon(sign, self._theme.tokens))


def tr(text: str) -> str:
    """Text of a command in the user's language."""
    return QCoreApplication.translate("commands", text)
