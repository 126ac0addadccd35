"""Where the settings meet the window: the dialog is opened, and what it brings takes effect at once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from prd_desk.desk.waiting import busy
from prd_desk.library import read_office_names
from prd_desk.library.office import read_forms
from prd_desk.news.filenames import stem_of_title
from prd_desk.news.known import OF_PHOTOS, Known
from prd_desk.proofing.rules.gazetteer import read_names

if TYPE_CHECKING:
    from pathlib import Path

    from prd_desk.desk.look.theme import Theme
    from prd_desk.desk.settings.settings_dialog import SettingsDialog
    from prd_desk.desk.window import DeskWindow
    from prd_desk.library.office_profile import ProfileChange


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
        from prd_desk.desk.settings.settings_dialog import SettingsDialog

        dialog = SettingsDialog(self._window, self._theme, self._home)
        dialog.office.export_wanted.connect(self.export_profile)
        dialog.office.import_wanted.connect(lambda: self._choose_profile(dialog))
        dialog.open()

    def export_profile(self) -> None:
        """Write the office's profile, as it is saved, to one file for colleagues."""
        from prd_desk.library.office_profile import ENDING

        window = self._window
        name = stem_of_title(self._preferences.settings.issuer, "office")
        window.dialogs.choose_to_save(
            self.tr("ส่งออกข้อมูลสำนักงาน"),
            self.tr("ข้อมูลสำนักงาน") + f" (*{ENDING})",
            window.filing.folder() / f"{name}{ENDING}",
            self._write_profile,
        )

    def _write_profile(self, path: Path) -> None:
        from prd_desk.library.office_profile import export_profile

        with self._window.dialogs.telling(), busy():
            export_profile(self._home, path, overwrite=True)
            self._window.status.say(self.tr("เขียน {name} แล้ว").format(name=path.name))

    def _choose_profile(self, settings: SettingsDialog) -> None:
        """Settings that are open are left when something is taken: they would show what was."""
        from prd_desk.library.office_profile import ENDING

        self._window.dialogs.choose_to_open(
            self.tr("นำเข้าข้อมูลสำนักงาน"),
            self.tr("ข้อมูลสำนักงาน") + f" (*{ENDING})",
            self._window.filing.folder(),
            lambda paths: self.show_profile(paths[0], settings),
        )

    def show_profile(self, path: Path, settings: SettingsDialog) -> None:
        """List what a profile would change here; one that may not come in is told."""
        from prd_desk.desk.settings.profile_dialog import ProfileDialog
        from prd_desk.library.office_profile import changes
        from prd_desk.library.profile_gate import read_profile

        with self._window.dialogs.telling(), busy():
            found = changes(self._home, self._preferences.settings, read_profile(path))
            dialog = ProfileDialog(path.name, found, settings)
            dialog.chosen.connect(settings.reject)
            dialog.chosen.connect(self._take)
            dialog.open()

    def _take(self, wanted: tuple[ProfileChange, ...]) -> None:
        from prd_desk.library.office_profile import take

        with self._window.dialogs.telling(), busy():
            office = take(self._home, wanted)
            self._window.stet.read_again()
            self.read_forms()
            self._preferences.keep(replace(self._preferences.settings, **office))
            offer_names(self._window, known_to_the_office(self._home) + self._window.library_desk.names)
            told = self.tr("รับข้อมูลสำนักงานแล้ว {count} รายการ").format(count=len(wanted))
            if any(change.place.endswith(".yaml") and change.place.startswith("rules") for change in wanted):
                told += self.tr(" กฎใหม่มีผลเมื่อเปิดโปรแกรมครั้งต่อไป")
            self._window.status.say(told)

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


def offer_names(window: DeskWindow, known: Known) -> None:
    """Complete facts and photo credits from this; the office's own unit is credited after whoever was."""
    settings = window.preferences.settings
    own = f"{OF_PHOTOS} {settings.unit or settings.issuer}" if settings.unit or settings.issuer else ""
    window.facts_pane.offer(known)
    window.photos.credits.offer(tuple(dict.fromkeys(filter(None, (*known.credits, own)))))


def known_to_the_office(home: Path) -> Known:
    """The office's own lists in `home`, and the official names of organisations.

    Raises UserError when a list cannot be read.
    """
    return read_office_names(home) + Known(organisations=tuple(read_names("organisations.tsv")))
