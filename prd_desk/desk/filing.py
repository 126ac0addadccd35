"""New, open, save: how releases come into the window and are kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QSettings, Signal

from prd_desk.desk.log import note_release
from prd_desk.desk.waiting import busy
from prd_desk.news import Release

if TYPE_CHECKING:
    from collections.abc import Callable

    from prd_desk.desk.dialogs import Dialogs

ENDING = ".prdnews"
SETTINGS_FILE = "desk.ini"


class Desk(Protocol):
    """What filing needs of the window."""

    def release(self) -> Release:
        """The release as it stands in the fields."""
        ...

    def show_release(self, release: Release) -> None:
        """Put a release in, in place of the one there."""
        ...

    def is_modified(self) -> bool:
        """Whether something has not been saved."""
        ...

    def settle(self) -> None:
        """What stands in the fields now is saved."""
        ...

    def unread_date(self) -> str:
        """What was typed as the date and cannot be read as one."""
        ...


class Filing(QObject):
    """Knows which file the release belongs to and asks before anything is lost."""

    changed = Signal()
    """Another file, or another state of it."""

    said = Signal(str)

    def __init__(self, desk: Desk, dialogs: Dialogs, home: Path, parent: QObject) -> None:
        super().__init__(parent)
        self.path: Path | None = None
        self._stem = ""
        self._desk, self._dialogs = desk, dialogs
        self.begun: Callable[[Release], Release] = lambda _before: Release()
        """Makes a new release after another."""
        self._settings = QSettings(str(home / SETTINGS_FILE), QSettings.Format.IniFormat)

    # --- in

    def new(self) -> None:
        """Begin an empty release dated today, with the office's own names kept."""
        self._unless_unsaved(self._begin)

    def open(self) -> None:
        """Choose a file and open it."""
        self._unless_unsaved(self._choose)

    def open_when_saved(self, path: Path) -> None:
        """Open a file that somebody handed to the window, after asking for what is not saved."""
        self._unless_unsaved(lambda: self.open_path(path))

    def open_path(self, path: Path) -> None:
        """Open a release, or take in a text or Word document; what cannot be read is told."""
        from prd_desk.intake import read_release

        with self._dialogs.telling(), busy():
            release = read_release(path)
            is_ours = path.suffix.lower() == ENDING
            self.path, self._stem = (path if is_ours else None), path.stem
            self.remember(path)
            self._desk.show_release(release)
            self.changed.emit()
            note_release("opened", release, kind=path.suffix)
            if not is_ours:
                self.said.emit(self.tr("รับข้อความจาก {name} แล้ว").format(name=path.name))

    # --- out

    def save(self, then: Callable[[], None] | None = None) -> None:
        """Save to the release's own file, or choose one; `then` follows when it is done."""
        if self.path is None:
            self.save_as(then)
        else:
            self._write(self.path, then)

    def save_as(self, then: Callable[[], None] | None = None) -> None:
        """Choose a file and save to it."""
        filters = self.tr("ข่าวของ PRD Desk") + f" (*{ENDING})"
        self._dialogs.choose_to_save(
            self.tr("บันทึกข่าว"), filters, self.proposed(ENDING), lambda path: self._write(path, then)
        )

    def may_close(self, close: Callable[[], None]) -> bool:
        """True when nothing would be lost; else asks, and calls `close` when the user agrees."""
        if not self._desk.is_modified():
            return True
        self._dialogs.ask_unsaved(save=lambda: self.save(close), discard=close)
        return False

    def name(self) -> str:
        """What the release is called in the title bar."""
        return self.path.name if self.path else self._stem or self.tr("ข่าวใหม่")

    def folder(self) -> Path:
        """Where the user last opened or wrote something."""
        return Path(str(self._settings.value("folder", str(Path.home()))))

    def remember(self, path: Path) -> None:
        """The user works in the folder of `path`."""
        self._settings.setValue("folder", str(path.absolute().parent))

    def proposed(self, ending: str) -> Path:
        """A file to write to: where the user works, named after the release."""
        from prd_desk.news.filenames import stem_of_title

        new = self.tr("ข่าวใหม่")
        stem = self.path.stem if self.path else self._stem or stem_of_title(self._desk.release().title, new)
        return (self.path.parent if self.path else self.folder()) / f"{stem}{ending}"

    # --- inside

    def _unless_unsaved(self, do: Callable[[], None]) -> None:
        if self.may_close(do):
            do()

    def _begin(self) -> None:
        old = self._desk.release()
        today = date.today()  # noqa: DTZ011 -- the day on the officer's own clock
        self.path, self._stem = None, ""
        self._desk.show_release(replace(self.begun(old), date=today))
        self.changed.emit()

    def _choose(self) -> None:
        from prd_desk.intake import READABLE

        every = " ".join(f"*{ending}" for ending in READABLE)
        filters = self.tr("ข่าวและเอกสาร") + f" ({every});;" + self.tr("ทุกไฟล์") + " (*)"
        self._dialogs.choose_to_open(
            self.tr("เปิดข่าว"), filters, self.folder(), lambda paths: self.open_path(paths[0])
        )

    def _write(self, path: Path, then: Callable[[], None] | None) -> None:
        from prd_desk.export import to_prdnews

        with self._dialogs.telling():
            release = self._desk.release()
            with busy():
                to_prdnews(release, path, overwrite=True)
            note_release("saved", release)
            self.path = path
            self.remember(path)
            self._desk.settle()
            self.changed.emit()
            told = self.tr("บันทึก {name} แล้ว").format(name=path.name)
            unread = self._desk.unread_date()
            if unread:
                told += self.tr(" ยกเว้นวันที่ “{text}” ซึ่งอ่านเป็นวันที่ไม่ได้").format(text=unread)
            self.said.emit(told)
            if then is not None:
                then()
