"""The library seen from the window: one worker owns it, does what is asked in order, and answers later.

What takes long and may wait for others, the daily upkeep, is a second worker's: saves go on meanwhile.

The database is imported in the worker, after the window has come up.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QThread, Signal, Slot

from prd_desk.desk.proofreading.proof_worker import end_thread
from prd_desk.errors import UserError
from prd_desk.library.entry import Wanted
from prd_desk.messages import message

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtCore import SignalInstance

    from prd_desk.library import Library, Opened
    from prd_desk.library.holding import Holder
    from prd_desk.library.recovery import Recovery

CLOSING_MS = 30_000
"""How long the window waits for the worker to put the library away."""


@dataclass(frozen=True, slots=True)
class Opening:
    """A library that has been opened. holder: who else has it; then it can only be read. orderly: the last
    session ended as it should. last: the release that was worked on last, if any.
    """

    holder: Holder | None
    orderly: bool
    last: Opened | None


@dataclass(slots=True, eq=False)
class Asked:
    """One thing asked of a worker. `done` is set when `answer` or `error` is there."""

    work: Callable[[], Any]
    then: Callable[[Any], object] | None = None
    failed: Callable[[Exception], object] | None = None
    answer: Any = None
    error: Exception | None = None
    done: threading.Event = field(default_factory=threading.Event)


class Worker(QObject):
    """Does what it is asked, one thing after another; lives in a thread of its own."""

    answered = Signal(object)

    @Slot(object)
    def run(self, asked: Asked) -> None:
        """Do it, and say so."""
        try:
            asked.answer = asked.work()
        except Exception as error:  # the job runner: whatever breaks is told in the window
            asked.error = error
        finally:
            asked.done.set()
            self.answered.emit(asked)


class Librarian(Worker):
    """Owns the library."""

    def __init__(self, home: Path, by: str) -> None:
        super().__init__()
        self._home, self._by = home, by
        self._library: Library | None = None
        self.leaving = threading.Event()
        """Set when the window goes before the library was opened."""

    def library(self) -> Library:
        """The open library. Raises UserError while there is none."""
        if self._library is None:
            raise UserError(message("desk.library_closed"), message("desk.export_and_restart"))
        return self._library

    def open(self, last: int) -> Opening | None:
        """Open the library and take out the release `last`, or else the one changed last; None when the
        window has gone meanwhile. Raises as `Library.open` does.
        """
        if self.leaving.is_set():
            return None
        from prd_desk.library import Library

        self.close()
        library = self._library = Library.open(self._home, by=self._by)
        return Opening(library.holder, library.orderly, _last_read(library, last))

    def recover(self) -> Recovery:
        """Put a library in place of the damaged one. Raises as `library.recovery.recover` does."""
        from prd_desk.library.recovery import recover

        self.close()
        return recover(self._home, by=self._by)

    def close(self) -> None:
        """Put the library away, if it is open."""
        library, self._library = self._library, None
        if library is not None:
            library.close()


def _last_read(library: Library, last: int) -> Opened | None:
    newest = (entry.id for entry in library.entries(Wanted(limit=3)))
    for number in dict.fromkeys((*((last,) if last else ()), *newest)):
        try:
            opened = library.read(number)
        except UserError:  # gone, or its text is damaged: the library pane tells of it when it is asked for
            continue
        if opened.entry.place != "trash":
            return opened
    return None


class Shelf(QObject):
    """Hands work to the librarian, and to who does the upkeep, and answers on in the window's thread."""

    opened = Signal(object)
    """An Opening."""
    refused = Signal(object)
    """The library could not be opened: a UserError."""
    troubled = Signal(object)
    """What was asked went wrong, and nobody else minds it."""

    _hand = Signal(object)
    _hand_aside = Signal(object)

    def __init__(self, home: Path, by: str, last: int, parent: QObject | None = None) -> None:
        """last: number of the release to take out when the library opens; 0 for the one changed last."""
        super().__init__(parent)
        self._last = last
        self.is_open = self.is_writable = False
        self.is_opening = True
        """Until it is known whether the library can be had."""
        self._is_asked_for = False
        self._librarian, self._keeper = Librarian(home, by), Worker()
        self._thread = self._employ(self._librarian, self._hand)
        self._aside = self._employ(self._keeper, self._hand_aside)
        self._gone = False

    def _employ(self, worker: Worker, hand: SignalInstance) -> QThread:
        """A thread, not started yet, in which the worker does what is handed in."""
        thread = QThread()
        worker.moveToThread(thread)
        hand.connect(worker.run)
        worker.answered.connect(self._on_answered)
        self.destroyed.connect(lambda: end_thread(thread))  # Qt aborts when a running thread is dropped
        return thread

    def open(self) -> None:
        """Open the library, or try again; `opened` or `refused` follows."""
        self.is_opening = self._is_asked_for = True
        self._ask(Asked(lambda: self._librarian.open(self._last), self._on_opened, self._on_refused))

    def open_soon(self) -> None:
        """Open the library unless that was asked already."""
        if not self._is_asked_for:
            self.open()

    def recover(self, then: Callable[[Recovery], object]) -> None:
        """Recover a damaged library; it is to be opened again afterwards."""
        self.is_open = self.is_writable = False
        self._ask(Asked(self._librarian.recover, then, self.troubled.emit))

    def ask(
        self,
        work: Callable[[Library], Any],
        then: Callable[[Any], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
    ) -> Asked:
        """Have `work` done with the library; its result goes to `then`, what it raises to `failed`."""
        self.open_soon()
        return self._ask(Asked(lambda: work(self._librarian.library()), then, failed))

    def ask_aside(
        self,
        work: Callable[[Library], Any],
        then: Callable[[Any], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
    ) -> Asked:
        """The same, beside all else that is asked: `work` is to take its turns at the library in steps."""
        asked = Asked(lambda: work(self._librarian.library()), then, failed)
        if not self._aside.isRunning():
            self._aside.start(QThread.Priority.LowPriority)
        self._hand_aside.emit(asked)
        return asked

    def stop(self) -> None:
        """Have everything that was asked done, put the library away and let the worker go."""
        self._gone, self.is_open, self.is_writable, self.is_opening = True, False, False, False
        self._librarian.leaving.set()
        if self._thread.isRunning():
            closing = Asked(self._librarian.close)
            self._hand.emit(closing)
            closing.done.wait(CLOSING_MS / 1000)
        for thread in (self._thread, self._aside):
            thread.quit()
            thread.wait(CLOSING_MS)

    def _ask(self, asked: Asked) -> Asked:
        if not self._thread.isRunning():
            self._thread.start()
        self._hand.emit(asked)
        return asked

    @Slot(object)
    def _on_answered(self, asked: Asked) -> None:
        if self._gone:
            return
        if asked.error is not None:
            (asked.failed or self.troubled.emit)(asked.error)
        elif asked.then is not None:
            asked.then(asked.answer)

    def _on_opened(self, opening: Opening | None) -> None:
        if opening is not None:
            self.is_opening, self.is_open = False, True
            self.is_writable = opening.holder is None
            self.opened.emit(opening)

    def _on_refused(self, error: Exception) -> None:
        self.is_opening = self.is_open = self.is_writable = False
        self.refused.emit(error)
