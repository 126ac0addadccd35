"""The proofreader's own thread: one object there has one job after another done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal, Slot
from shiboken6 import isValid

if TYPE_CHECKING:
    from prd_desk.desk.proofreading.proof_jobs import Job, Proofs


class Worker(QObject):
    """Lives in its own thread, which waits for the proofs; nothing else asks for any."""

    finished = Signal(object)

    def __init__(self, proofs: Proofs) -> None:
        super().__init__()
        self._proofs = proofs

    @Slot(object)
    def run(self, job: Job) -> None:
        """Do one job."""
        self.finished.emit(self._proofs.do(job))


def end_thread(thread: QThread) -> None:
    """Stop a thread, unless Qt has taken it down with the program."""
    if isValid(thread) and thread.isRunning():
        thread.quit()
        thread.wait()
