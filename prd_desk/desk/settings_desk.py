"""Where the settings meet the window: the dialog is opened, and what it brings takes effect at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from prd_desk.library.office import read_forms

if TYPE_CHECKING:
    from pathlib import Path

    from prd_desk.desk.theme import Theme
    from prd_desk.desk.window import DeskWindow


class SettingsDesk(QObject):
    """Keeps the parts of the window in step with the settings."""

    def __init__(self, window: DeskWindow, theme: Theme, home: Path) -> None:
        super().__init__(window)
        self._window, self._theme, self._home = window, theme, home
        self._preferences = window.preferences
        self._preferences.setParent(self)
        self._digits = self._preferences.settings.digits
        self._preferences.changed.connect(self.follow)
        window.stet.level_used.connect(lambda level: self._preferences.remember(level=level))
        window.filing.begun = lambda before: self._preferences.begun(
            before, [form.id for form in window.forms]
        )

    def open(self) -> None:
        """Let the user look at the settings and change them."""
        from prd_desk.desk.settings_dialog import SettingsDialog

        SettingsDialog(self._window, self._theme, self._home).open()

    def follow(self) -> None:
        """Let everything be as the settings say."""
        window, settings = self._window, self._preferences.settings
        self._theme.choose(settings.theme)
        window.writing.guard(on=settings.typing_guard)
        window.view.follow_settings()
        window.lengths.tell_soon()
        window.stet.ignored.by = self._preferences.user_name()
        window.stet.use_level(settings.level)
        if settings.digits != self._digits:
            self._digits = settings.digits
            self.read_forms()

    def read_forms(self) -> None:
        """Take the forms anew; those that cannot be used are told."""
        usable, problems = read_forms(self._home)
        self._window.use_forms(usable)
        for problem in problems:
            self._window.dialogs.tell(problem)
