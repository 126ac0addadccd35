"""New, import, copies out: how releases come to the desk from files and leave it as files.

Where a release lives is the library's matter (`keeping`); a `.prdnews` file is a copy for exchange.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal

from prd_desk.desk.life.log import note_release
from prd_desk.desk.settings.preferences import SETTINGS_FILE
from prd_desk.desk.waiting import busy
from prd_desk.library.entry import Occasion
from prd_desk.news import Release

if TYPE_CHECKING:
    from collections.abc import Callable

    from prd_desk.desk.window import DeskWindow

ENDING = ".prdnews"


class Filing(QObject):
    """Takes files in and gives copies out."""

    said = Signal(str)

    def __init__(self, desk: DeskWindow, home: Path) -> None:
        super().__init__(desk)
        self._desk, self._dialogs = desk, desk.dialogs
        self.begun: Callable[[Release], Release] = lambda _before: Release()
        """Makes a new release after another."""
        self._settings = QSettings(str(home / SETTINGS_FILE), QSettings.Format.IniFormat)

    # --- in

    def new(self) -> None:
        """Begin an empty release dated today, with the office's own names kept."""
        self._desk.keeping.when_kept(self._begin)

    def open(self) -> None:
        """Choose a file and take it in."""
        from prd_desk.intake import READABLE

        every = " ".join(f"*{ending}" for ending in READABLE)
        filters = self.tr("ข่าวและเอกสาร") + f" ({every});;" + self.tr("ทุกไฟล์") + " (*)"
        self._dialogs.choose_to_open(
            self.tr("เปิดไฟล์"), filters, self.folder(), lambda paths: self.open_path(paths[0])
        )

    def open_path(self, path: Path) -> None:
        """Take a copy of a release, text or document into the library and put it on the desk, once what is
        there is kept; what cannot be read is told.
        """
        from prd_desk.intake import read_release

        with self._dialogs.telling(), busy():
            release = read_release(path)
            self._desk.keeping.when_kept(lambda: self._take_in(path, release))

    def _take_in(self, path: Path, release: Release) -> None:
        self.remember(path)
        self._desk.keeping.begin(release, path.name)
        note_release("opened", release, kind=path.suffix)
        self.said.emit(self.tr("เก็บสำเนาของ {name} ในคลังข่าวแล้ว ไฟล์เดิมไม่เปลี่ยน").format(name=path.name))

    # --- kept

    def save(self) -> None:
        """Keep the release as a version; what was typed is kept without being asked."""
        self.save_named("")

    def save_as(self) -> None:
        """Keep the release as a version with a name of its own."""
        self._dialogs.ask_name(
            self.tr("บันทึกเป็นฉบับชื่อ…"),
            self.tr("ชื่อของฉบับนี้ เช่น ส่งผู้อำนวยการ"),
            self.save_named,
        )

    def save_named(self, name: str) -> None:
        """Keep the release as a version of that name, or without one."""
        keeping = self._desk.keeping
        if keeping.trouble is not None or not keeping.is_possible:
            keeping.ask_for_unkept(lambda: None)
            return
        told = self.tr("บันทึกฉบับ “{name}” แล้ว") if name else self.tr("บันทึกฉบับแล้ว ดูได้ที่ ไฟล์ > ประวัติฉบับ")
        told = told.format(name=name) if name else told
        unread = self._desk.unread_date()
        if unread:
            told += self.tr(" ยกเว้นวันที่ “{text}” ซึ่งอ่านเป็นวันที่ไม่ได้").format(text=unread)
        keeping.keep(Occasion.SAVED, name, lambda _version: self.said.emit(told))

    # --- out

    def export_copy(self, then: Callable[[], object] | None = None) -> None:
        """Choose a file and write the release to it, for exchange; `then` follows when it is done."""
        filters = self.tr("ข่าวของ PRD Desk") + f" (*{ENDING})"
        self._dialogs.choose_to_save(
            self.tr("ส่งออกเป็น .prdnews"), filters, self.proposed(ENDING), lambda path: self._write(path, then)
        )

    def folder(self) -> Path:
        """Where the user last opened or wrote something."""
        return Path(str(self._settings.value("folder", str(Path.home()))))

    def remember(self, path: Path) -> None:
        """The user works in the folder of `path`."""
        self._settings.setValue("folder", str(path.absolute().parent))

    def proposed(self, ending: str) -> Path:
        """A file to write to: where the user works, named after the release."""
        from prd_desk.news.filenames import stem_of_title

        return self.folder() / f"{stem_of_title(self._desk.release().title, self.tr('ข่าวใหม่'))}{ending}"

    # --- inside

    def _begin(self) -> None:
        old = self._desk.release()
        today = date.today()  # noqa: DTZ011 -- the day on the officer's own clock
        self._desk.keeping.begin(replace(self.begun(old), date=today))

    def _write(self, path: Path, then: Callable[[], object] | None) -> None:
        from prd_desk.export import to_prdnews

        with self._dialogs.telling():
            release = self._desk.release()
            with busy():
                to_prdnews(release, path, overwrite=True)
            note_release("saved", release)
            self.remember(path)
            self._desk.keeping.keep(Occasion.EXPORT, path.name)
            self.said.emit(self.tr("เขียนสำเนาลงใน {name} แล้ว").format(name=path.name))
            if then is not None:
                then()
