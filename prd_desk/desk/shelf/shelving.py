"""What the user does with releases in the library: open, copy, put away, throw away, send for review."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu

from prd_desk.desk.look.speech import say
from prd_desk.desk.proofreading.finding_row import shown
from prd_desk.desk.shelf.entry_rows import headline
from prd_desk.desk.shelf.timeline import Timeline
from prd_desk.library.entry import Place, Status

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from prd_desk.desk.shelf.library_pane import LibraryPane
    from prd_desk.desk.shelf.shelf import Shelf
    from prd_desk.desk.window import DeskWindow
    from prd_desk.library.entry import Entry, Opened, Version, Wanted


class Shelving(QObject):
    """Does for the pane, and for the release on the desk, what the library can do."""

    said = Signal(str)

    def __init__(self, desk: DeskWindow, shelf: Shelf, pane: LibraryPane) -> None:
        super().__init__(desk)
        self._desk, self._shelf, self._pane = desk, shelf, pane
        pane.wanted.connect(self._list)
        pane.open_wanted.connect(self.open)
        pane.trash_wanted.connect(self.throw_away)
        pane.menu_wanted.connect(self._open_menu)
        desk.keeping.moved_on.connect(lambda: pane.show_open(desk.keeping.number))
        desk.keeping.kept.connect(self.refresh)
        desk.side.page_shown.connect(self.refresh)

    # --- the list

    def show(self) -> None:
        """Bring the library to the front and give its list the keyboard."""
        self._desk.side.show_page(self._pane)
        self._pane.focus_list()

    def refresh(self) -> None:
        """Make the list anew, if anybody can see it."""
        if self._pane.isVisible() and self._shelf.is_open:
            self._pane.show_open(self._desk.keeping.number)
            self._shelf.ask(lambda library: library.units(), self._pane.show_units)
            self._pane.refresh()

    def _list(self, wanted: Wanted) -> None:
        if self._shelf.is_open:
            self._shelf.ask(
                lambda library: library.entries(wanted),
                lambda entries: self._pane.show_entries(wanted, entries),
                self._on_unlisted,
            )
        else:
            self._pane.give_up()

    def _on_unlisted(self, error: Exception) -> None:
        self._pane.give_up()
        self._shelf.troubled.emit(error)

    # --- one release

    def open(self, entry: Entry) -> None:
        """Put a release on the desk, once the one there is kept."""
        if entry.id == self._desk.keeping.number:
            self._desk.focus_on("body")
        elif entry.place is Place.TRASH:
            told = self.tr("“{title}” อยู่ในถังขยะ").format(title=shown(headline(entry)))
            self._desk.status.offer(
                told,
                self.tr("กู้คืนและเปิด"),
                lambda: self.move(entry, Place.DESK, lambda: self.open_number(entry.id)),
            )
        else:
            self.open_number(entry.id)

    def open_number(self, number: int) -> None:
        """Put the release of that number on the desk, once the one there is kept."""
        keeping = self._desk.keeping
        keeping.when_kept(lambda: self._shelf.ask(lambda library: library.read(number), self._show))

    def _show(self, opened: Opened) -> None:
        keeping = self._desk.keeping
        if keeping.dirty:  # somebody has typed on while it was fetched
            keeping.when_kept(lambda: self._show(opened))
            return
        keeping.show(opened)
        if opened.lost_photos:
            told = self.tr("ภาพหายไปจากคลังข่าว: {names}").format(names=", ".join(opened.lost_photos))
            self.said.emit(told)

    def duplicate(self, entry: Entry) -> None:
        """A new draft that reads the same, opened."""
        self._when_kept(
            entry.id, lambda: self._shelf.ask(lambda lib: lib.duplicate(entry.id), self._open_copy)
        )

    def _open_copy(self, number: int) -> None:
        self.open_number(number)
        self.refresh()
        self.said.emit(self.tr("ทำสำเนาเป็นร่างใหม่แล้ว"))

    def new_from(self, entry: Entry) -> None:
        """A new draft for another event: the office as there, dated today, the news itself left out."""

        def begin(opened: Opened) -> None:
            today = date.today()  # noqa: DTZ011 -- the day on the officer's own clock
            release = replace(
                opened.release,
                **dict.fromkeys(("title", "kicker", "lead", "body", "issue_no", "embargo", "notes"), ""),
                **dict.fromkeys(("bold", "quotes", "people", "photos"), ()),
                facts=None,
                date=today,
            )
            self._desk.keeping.when_kept(lambda: self._desk.keeping.begin(release))

        self._shelf.ask(lambda library: library.read(entry.id), begin)

    def throw_away(self, entry: Entry) -> None:
        """Into the trash, to be taken back for 30 days; there already, it can be deleted for good."""
        if entry.place is Place.TRASH:
            self.delete(entry)
        else:
            self.move(entry, Place.TRASH)

    def move(self, entry: Entry, place: Place, then: Callable[[], object] | None = None) -> None:
        """Put a release elsewhere in the library, with a way back in the status line."""
        told = {
            Place.DESK: self.tr("นำ “{title}” กลับมาแล้ว"),
            Place.ARCHIVE: self.tr("เก็บ “{title}” เข้าแฟ้มแล้ว"),
            Place.TRASH: self.tr("ย้าย “{title}” ไปถังขยะแล้ว"),
        }[place].format(title=shown(headline(entry)))

        def done(_none: None) -> None:
            was_open = place is Place.TRASH and entry.id == self._desk.keeping.number
            if was_open:
                self._desk.filing.new()
            self.refresh()
            moved = replace(entry, place=place)
            again = (lambda: self.open_number(entry.id)) if was_open else None
            self._desk.status.offer(told, self.tr("ย้อน"), lambda: self.move(moved, entry.place, again))
            if then is not None:
                then()

        self._when_kept(
            entry.id, lambda: self._shelf.ask(lambda library: library.move(entry.id, place), done)
        )

    def delete(self, entry: Entry) -> None:
        """For good, after a yes."""
        self._desk.dialogs.ask(
            "delete_dialog",
            self.tr("ลบ “{title}” ถาวรหรือไม่").format(title=shown(headline(entry))),
            self.tr("ข่าวและทุกฉบับของข่าวนี้จะหายไปและนำกลับมาไม่ได้"),
            self.tr("ลบถาวร"),
            lambda: self._shelf.ask(lambda library: library.delete(entry.id), lambda _none: self.refresh()),
        )

    # --- status

    def take_to(self, entry: Entry, status: Status) -> None:
        """To another status; before it goes to review, what is missing or open in the release is shown."""
        if entry.id != self._desk.keeping.number:
            self._shelf.ask(
                lambda library: library.read(entry.id),
                lambda opened: self._desk.keeping.when_kept(lambda: self._show_and_take(opened, status)),
            )
        else:
            self._take_open_to(status)

    def _show_and_take(self, opened: Opened, status: Status) -> None:
        self._show(opened)
        self._take_open_to(status)

    def _take_open_to(self, status: Status) -> None:
        from prd_desk.forms import missing

        desk = self._desk

        def go_on() -> None:
            desk.keeping.set_status(status, lambda: self._tell_status(status))

        if status is Status.REVIEW:
            problems = missing(desk.form(), desk.release())
            desk.proof_desk.clear(problems, go_on, for_review=True)
        else:
            go_on()

    def _tell_status(self, status: Status) -> None:
        self.said.emit(self.tr("สถานะของข่าวนี้: {status}").format(status=say(status.th)))
        self.refresh()

    def next_status(self) -> None:
        """Take the release on the desk one step forward."""
        self._with_open(lambda entry: self.take_to(entry, entry.status.next[0]))

    def show_timeline(self) -> None:
        """The versions of the release on the desk."""
        number = self._desk.keeping.number
        if number is None:
            self.said.emit(self.tr("ข่าวนี้ยังไม่มีฉบับที่เก็บไว้"))
            return
        self._when_kept(
            number, lambda: self._shelf.ask(lambda library: library.versions(number), self._show_versions)
        )

    def _show_versions(self, versions: Sequence[Version]) -> None:
        Timeline(self._desk, self._shelf, versions).open()

    def duplicate_open(self) -> None:
        """A copy of the release on the desk."""
        self._with_open(self.duplicate)

    def archive_open(self) -> None:
        """The release on the desk into the archive."""
        self._with_open(lambda entry: self.move(entry, Place.ARCHIVE))

    def trash_open(self) -> None:
        """The release on the desk into the trash."""
        self._with_open(self.throw_away)

    def _with_open(self, do: Callable[[Entry], object]) -> None:
        keeping = self._desk.keeping

        def ask() -> None:
            number = keeping.number
            if number is None:
                self.said.emit(self.tr("ข่าวนี้ยังไม่ได้เก็บในคลังข่าว"))
            else:
                self._shelf.ask(lambda library: library.entry(number), do)

        keeping.when_kept(ask)

    def _when_kept(self, number: int, do: Callable[[], object]) -> None:
        """At once, or for the release on the desk when all of it is kept."""
        if number == self._desk.keeping.number:
            self._desk.keeping.when_kept(do)
        else:
            do()

    # --- the menu

    def _open_menu(self, entry: Entry, place: QPoint) -> None:
        menu = QMenu(self._pane)
        menu.aboutToHide.connect(menu.deleteLater)
        writable = self._shelf.is_writable

        def add(text: str, do: Callable[[], object], *, writes: bool = True) -> None:
            action = menu.addAction(text)
            action.triggered.connect(lambda _checked=False: do())
            action.setEnabled(writable or not writes)

        add(self.tr("เปิด"), lambda: self.open(entry), writes=False)
        if entry.place is Place.TRASH:
            add(self.tr("กู้คืน"), lambda: self.move(entry, Place.DESK))
            add(self.tr("ลบถาวร…"), lambda: self.delete(entry))
        else:
            add(self.tr("เริ่มข่าวใหม่จากข่าวนี้"), lambda: self.new_from(entry))
            add(self.tr("ทำสำเนา"), lambda: self.duplicate(entry))
            menu.addSeparator()
            for status in entry.status.next:
                told = self.tr("เปลี่ยนสถานะเป็น “{status}”").format(status=say(status.th))
                add(told, lambda status=status: self.take_to(entry, status))
            menu.addSeparator()
            if entry.place is Place.ARCHIVE:
                add(self.tr("นำกลับขึ้นโต๊ะ"), lambda: self.move(entry, Place.DESK))
            else:
                add(self.tr("เก็บเข้าแฟ้ม"), lambda: self.move(entry, Place.ARCHIVE))
            add(self.tr("ย้ายไปถังขยะ"), lambda: self.move(entry, Place.TRASH))
        menu.popup(place)
