"""The settings as the window holds them, and who sits here."""

from __future__ import annotations

import getpass
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSettings, Signal

from prd_desk.library.settings import SettingsFile, from_record
from prd_desk.news import Release

if TYPE_CHECKING:
    from collections.abc import Container
    from pathlib import Path

    from prd_desk.errors import UserError
    from prd_desk.library.settings import Settings

SETTINGS_FILE = "desk.ini"
"""Where the window keeps what nobody sets: its size, the last folder, what was chosen last."""
_OLD_KEYS = {"typing_guard": bool, "zoom": int, "words_a_minute": int, "level": str}
"""What versions before 0.3 kept beside the window's size, and as what."""


class Preferences(QObject):
    """Holds the settings; `changed` tells everybody that there are others."""

    changed = Signal()

    def __init__(self, home: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = SettingsFile(home)
        self.settings: Settings = self._file.current
        if self._file.is_new:
            self._take_over(QSettings(str(home / SETTINGS_FILE), QSettings.Format.IniFormat))

    @property
    def problem(self) -> UserError | None:
        """What is wrong with the file in which they are kept."""
        return self._file.problem

    def keep(self, settings: Settings) -> None:
        """Let these be the settings. Raises UserError when they cannot be kept; then all is as it was."""
        if settings != self.settings:
            self._file.keep(settings)
            self.settings = settings
            self.changed.emit()

    def remember(self, **changes: Any) -> None:
        """Keep what somebody has done by a command; for this session alone where nothing may be written.

        Raises UserError when the file cannot be written though it might.
        """
        settings = replace(self.settings, **changes)
        if not self._file.is_locked:
            self._file.keep(settings)
        self.settings = settings

    def user_name(self) -> str:
        """Who sits here: as they call themselves, or as the system knows them."""
        return self.settings.user or self.system_name()

    @staticmethod
    def system_name() -> str:
        """Who sits here, as the system knows them; nothing where it does not."""
        try:
            return getpass.getuser()
        except (ImportError, KeyError, OSError):
            return ""

    def begun(self, before: Release, forms: Container[str]) -> Release:
        """A new release after `before`: the office's own where it is set, else what the last one had.

        forms: ids of those that can be chosen.
        """
        office = self.settings
        return Release(
            form=office.form if office.form in forms else before.form,
            category=before.category,
            issuer=office.issuer or before.issuer,
            unit=office.unit or before.unit,
            contact=office.contact,
        )

    def _take_over(self, old: QSettings) -> None:
        names = {name: "proofing/level" if name == "level" else name for name in _OLD_KEYS}
        record = {
            name: old.value(names[name], type=kind)
            for name, kind in _OLD_KEYS.items()
            if old.contains(names[name])
        }
        self.settings, _misfits = from_record(record)
