"""Keeping the release that is on the desk: what is typed is in the library within a second, and versions.

A snapshot is taken in the window's thread and written by the librarian; it is done when the librarian says
so. One autosave is on its way at a time. While the library cannot be written in, nothing is lost from the
fields, and nothing leaves them without the user's word.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from prd_desk.desk.look.moments import time_told
from prd_desk.desk.waiting import busy
from prd_desk.errors import UserError
from prd_desk.library.entry import Occasion, Wanted
from prd_desk.messages import message

if TYPE_CHECKING:
    from collections.abc import Callable

    from prd_desk.desk.shelf.shelf import Asked, Shelf
    from prd_desk.desk.window import DeskWindow
    from prd_desk.library import Library, Opened
    from prd_desk.library.entry import Status, Version
    from prd_desk.news import Release
    from prd_desk.proofing.dismissal import Dismissal

AUTOSAVE_MS = 300
"""From the first change that is not kept to its snapshot; with the writing, well under a second."""
RETRY_MS = 5_000
SLOW_MS = 400
"""Only a save that takes longer is spoken of before it is done."""
PATIENCE_S = 15.0
"""How long the window that is closing waits for the last save."""


@dataclass(slots=True, eq=False)
class Slot:
    """The place of one release in the library. number: None until the librarian has taken the release in;
    after that only the librarian writes here. source: name of the file that it is a copy of.
    """

    number: int | None = None
    source: str = ""
    dismissals: tuple[Dismissal, ...] = ()


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The release at one moment."""

    release: Release
    dismissals: tuple[Dismissal, ...]


def put(library: Library, slot: Slot, snapshot: Snapshot) -> int:
    """Keep a snapshot in its place, which is made if need be; its number."""
    if slot.number is None:
        same = _read_the_same(library, snapshot.release) if slot.source else None
        slot.number = library.add(snapshot.release, source=slot.source) if same is None else same
    else:
        library.save(slot.number, snapshot.release)
    if slot.dismissals != snapshot.dismissals:
        library.set_dismissals(slot.number, snapshot.dismissals)
        slot.dismissals = snapshot.dismissals
    return slot.number


def _read_the_same(library: Library, release: Release) -> int | None:
    """A release on the desk that reads just as a file does: opening the file again makes no second copy."""
    for entry in library.entries(Wanted(words=release.title, limit=5)):
        if entry.title == " ".join(release.title.split()) and library.read(entry.id).release == release:
            return entry.id
    return None


class Keeping(QObject):
    """Keeps what the window shows."""

    told = Signal(str)
    """How the keeping stands, in a few words."""
    troubled = Signal(object)
    """A UserError: what was typed is not in the library; it is tried again."""
    kept = Signal()
    """What was typed is in the library."""
    moved_on = Signal()
    """Another release is on the desk."""

    def __init__(self, desk: DeskWindow, shelf: Shelf) -> None:
        super().__init__(desk)
        self._desk, self._shelf = desk, shelf
        self._slot = Slot()
        self._revision = 0
        self._touched = time.monotonic()
        self._dismissals: tuple[Dismissal, ...] = ()
        self._in_hand: Asked | None = None
        self._showing = False
        self._is_going_back = False
        self._then: list[Callable[[], object]] = []
        self.trouble: Exception | None = None
        self._soon = QTimer(self, singleShot=True, interval=AUTOSAVE_MS)
        self._soon.timeout.connect(self.save)
        self._slow = QTimer(self, singleShot=True, interval=SLOW_MS)
        self._slow.timeout.connect(lambda: self.told.emit(self.tr("กำลังเก็บ…")))
        desk.stet.changed.connect(self._on_stet)
        QGuiApplication.instance().focusWindowChanged.connect(self._on_focus)  # type: ignore[union-attr]

    # --- what is on the desk

    @property
    def number(self) -> int | None:
        """The number in the library of the release on the desk."""
        return self._slot.number

    @property
    def is_possible(self) -> bool:
        """Whether the library takes what is typed, or may do so as soon as it is open."""
        return self._shelf.is_writable or self._shelf.is_opening

    @property
    def dirty(self) -> bool:
        """Whether anything that the window shows is not in the library."""
        waiting_in = bool(self._slot.source) and self._slot.number is None
        return waiting_in or self._desk.is_modified() or self._let_stand() != self._dismissals

    def show(self, opened: Opened) -> None:
        """Put a release of the library on the desk; the one there has been kept."""
        self._put_on_desk(opened.release, Slot(opened.entry.id, "", opened.dismissals))
        self.told.emit(self.tr("เก็บแล้ว {time}").format(time=time_told(opened.entry.changed)))

    def begin(self, release: Release, source: str = "") -> None:
        """Put a new release on the desk; with `source`, the name of its file, it is taken in at once."""
        self._put_on_desk(release, Slot(source=source))
        self.told.emit("")
        if source:
            self.save()

    def detach(self) -> None:
        """What is on the desk is no longer the library's: it went to the trash, or is to be a copy."""
        self._slot = Slot(dismissals=self._slot.dismissals)
        self.moved_on.emit()

    def _put_on_desk(self, release: Release, slot: Slot) -> None:
        self._soon.stop()
        self._slot, self._dismissals = slot, slot.dismissals
        self._showing = True
        self._desk.show_release(release, slot.dismissals)
        self._showing = False
        self._desk.settle()
        self._revision += 1
        self.moved_on.emit()

    # --- autosave

    def touch(self) -> None:
        """Something has changed on the desk."""
        self._revision += 1
        self._touched = time.monotonic()
        if not self._showing and not self._soon.isActive() and self._in_hand is None:
            self._soon.start(AUTOSAVE_MS)

    def idle_seconds(self) -> float:
        """How long nobody has changed anything."""
        return time.monotonic() - self._touched

    def save(self) -> None:
        """Have what is not kept yet written now, if it can be; it goes on by itself when it cannot."""
        self._soon.stop()
        is_free = self._in_hand is None and not self._is_going_back
        if is_free and self._shelf.is_writable and self.dirty:
            self._send()

    def _send(self) -> Asked:
        slot, revision, snapshot = self._slot, self._revision, self._snapshot()
        self._slow.start()
        self._in_hand = self._shelf.ask(
            lambda library: put(library, slot, snapshot),
            lambda _number: self._on_saved(slot, revision, snapshot),
            lambda error: self._on_failed(slot, error),
        )
        return self._in_hand

    def _on_saved(self, slot: Slot, revision: int, snapshot: Snapshot) -> None:
        self._in_hand = None
        self._slow.stop()
        self._on_kept(slot, revision, snapshot)

    def _on_kept(self, slot: Slot, revision: int, snapshot: Snapshot) -> None:
        if slot is not self._slot:
            return
        self.trouble = None
        self._dismissals = snapshot.dismissals
        if revision == self._revision:
            self._desk.settle()
        if self.dirty and not self._soon.isActive():
            self._soon.start(AUTOSAVE_MS)
        self.told.emit(self.tr("เก็บแล้ว {time}").format(time=time_told(datetime.now().astimezone())))
        self.kept.emit()
        self._go_on()

    def _on_failed(self, slot: Slot, error: Exception) -> None:
        self._in_hand = None
        self._slow.stop()
        if slot is not self._slot:
            return
        self.trouble = error
        self._then.clear()
        self.told.emit(self.tr("ยังเก็บไม่ได้"))
        self.troubled.emit(error)
        self._soon.start(RETRY_MS)

    def _snapshot(self) -> Snapshot:
        return Snapshot(self._desk.release(), self._let_stand())

    def _let_stand(self) -> tuple[Dismissal, ...]:
        return self._desk.stet.ignored.dismissals()

    def _on_stet(self) -> None:
        if self._let_stand() != self._dismissals or self._desk.is_modified():
            self.touch()

    def _on_focus(self, _window: object) -> None:
        self.save()

    # --- before something else comes

    def when_kept(self, then: Callable[[], object]) -> None:
        """Go on when all is in the library; where it cannot be, when the user has said what becomes of it."""
        if not self.dirty:
            then()
        elif self.is_possible:
            self._then.append(then)
            self.save()
        else:
            self.ask_for_unkept(then)

    def give_up_waiting(self) -> None:
        """The library cannot be written in after all: ask what becomes of the text, for what waits on it."""
        waiting, self._then = self._then, []
        if waiting:
            self.ask_for_unkept(waiting[-1])

    def _go_on(self) -> None:
        if not self._then:
            return
        if self.dirty:
            self.save()
            return
        waiting, self._then = self._then, []
        for then in waiting:
            then()

    def may_close(self, close: Callable[[], None]) -> bool:
        """True when all is in the library, which is waited for; else asks, and calls `close` after a yes."""
        if not self.dirty:
            return True
        if self.is_possible:
            with busy():
                asked = self._send()  # after the one that may be on its way, and with the newest text
                in_time = asked.done.wait(PATIENCE_S)
            if in_time and asked.error is None:
                return True
            slow = UserError(message("desk.still_keeping"), message("desk.close_later"))
            self.trouble = asked.error or slow
        self.ask_for_unkept(close)
        return False

    def ask_for_unkept(self, go_on: Callable[[], object]) -> None:
        """Ask what is to become of text that the library cannot take, and go on after that."""
        self._desk.dialogs.ask_unkept(
            self.trouble,
            save=lambda: self._desk.filing.export_copy(go_on),
            discard=go_on,
        )

    # --- versions

    def keep(
        self, occasion: Occasion, name: str = "", then: Callable[[Version], object] | None = None
    ) -> None:
        """Keep the release as it stands now as a version. An empty one that nobody has begun is none."""
        if not self.is_possible or (self._slot.number is None and not self.dirty):
            return
        slot, snapshot, revision = self._slot, self._snapshot(), self._revision

        def work(library: Library) -> Version:
            return library.keep(put(library, slot, snapshot), occasion, name)

        def done(version: Version) -> None:
            self._on_kept(slot, revision, snapshot)
            if then is not None:
                then(version)

        self._shelf.ask(work, done, lambda error: self._on_failed(slot, error))

    def before_bulk_fix(self) -> None:
        """A version of the release as it is before many places are changed at once."""
        self.keep(Occasion.BULK_FIX)

    def set_status(self, status: Status, then: Callable[[], None]) -> None:
        """Take the release to the next status, as it stands now."""
        slot, snapshot = self._slot, self._snapshot()
        self._shelf.ask(
            lambda library: library.set_status(put(library, slot, snapshot), status), lambda _none: then()
        )

    def go_back(self, version: Version, then: Callable[[Version], None]) -> None:
        """Let a version stand on the desk; what stands there is kept as a version first, given to `then`.

        Until it stands there nothing is saved: that would be the text of before, over the version.
        """
        slot, snapshot = self._slot, self._snapshot()
        self._is_going_back = True

        def work(library: Library) -> tuple[Opened, Version]:
            number = put(library, slot, snapshot)
            before = library.keep(number, Occasion.RESTORE)
            library.go_back(version.id)
            return library.read(number), before

        def done(result: tuple[Opened, Version]) -> None:
            self._is_going_back = False
            if slot is self._slot:
                self.show(result[0])
                then(result[1])
                self._go_on()

        def failed(error: Exception) -> None:
            self._is_going_back = False
            self._shelf.troubled.emit(error)
            self.save()

        self._shelf.ask(work, done, failed)
