"""Pages laid out in a thread of their own: the newest wish is served, older ones are dropped on the way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot

from prd_desk.desk.proofreading.proof_worker import end_thread

if TYPE_CHECKING:
    from collections.abc import Callable

    from prd_desk.export.pages import Pages, PageSetter
    from prd_desk.forms import FilledForm


@dataclass(frozen=True, slots=True)
class Laying:
    """A form to be laid out, once it is filled in. revision: the higher the newer."""

    filling: Callable[[], FilledForm]
    revision: int


class _Worker(QObject):
    """Lives in the thread of its own and owns the page setter."""

    done = Signal(object, object)
    """The revision, and the pages or what went wrong."""

    def __init__(self) -> None:
        super().__init__()
        self._setter: PageSetter | None = None
        self.newest = 0
        """Written by the window's thread, read in this one; an int is written whole."""

    @Slot(object)
    def lay_out(self, job: Laying) -> None:
        try:
            pages = self._pages(job)
        except Exception as error:  # the job runner: a broken layout must not end the program
            self.done.emit(job.revision, error)
            return
        if pages is not None:
            self.done.emit(job.revision, pages)

    def _pages(self, job: Laying) -> Pages | None:
        from prd_desk.export.pages import PageSetter

        def is_stale() -> bool:
            return job.revision < self.newest

        if is_stale():
            return None
        self._setter = self._setter or PageSetter()
        return self._setter.lay_out(job.filling(), is_stale)


class PageLayout(QObject):
    """Asks for pages and hands over those of the newest wish; lives in the window's thread."""

    laid_out = Signal(object)
    """`prd_desk.export.pages.Pages`"""

    broke = Signal(object)
    """The exception that laying out ended with."""

    _ask = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._revision = 0
        self._thread = QThread()
        self._worker = _Worker()
        self._worker.moveToThread(self._thread)
        self._ask.connect(self._worker.lay_out, Qt.ConnectionType.QueuedConnection)
        self._worker.done.connect(self._on_done, Qt.ConnectionType.QueuedConnection)
        thread = self._thread
        self.destroyed.connect(lambda: end_thread(thread))

    def want(self, filling: Callable[[], FilledForm]) -> None:
        """Fill this in and lay it out; whatever was asked for before is not needed any more."""
        self._revision += 1
        self._worker.newest = self._revision
        if not self._thread.isRunning():
            self._thread.start(QThread.Priority.LowPriority)
        self._ask.emit(Laying(filling, self._revision))

    def stop(self) -> None:
        """End the thread; a later wish starts it again."""
        self._revision += 1
        self._worker.newest = self._revision
        end_thread(self._thread)

    @Slot(object, object)
    def _on_done(self, revision: int, result: object) -> None:
        if revision != self._revision:
            return
        if isinstance(result, Exception):
            self.broke.emit(result)
        else:
            self.laid_out.emit(result)
