"""Work on pictures beside the window: a thread that does one thing after another."""

from __future__ import annotations

import os
import sys
import threading
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from collections.abc import Callable

    from PIL import Image


LESS = 10
"""Steps of niceness."""


class Darkroom(QObject):
    """Does work in its own thread and hands what comes of it over in the thread of the window."""

    _done = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        pool = self._pool = ThreadPoolExecutor(1, "darkroom", initializer=_stand_back)
        self._done.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)
        self.destroyed.connect(lambda: pool.shutdown(wait=True, cancel_futures=True))

    def do(self, work: Callable[[], Any], then: Callable[[Future[Any]], None]) -> Future[Any]:
        """Have the work done; `then` is called here with its future, unless that is cancelled before."""
        future = self._pool.submit(work)
        future.add_done_callback(lambda done: self._done.emit(done, then))
        return future

    def stop(self) -> None:
        """Wait for what is being done, and give up the rest."""
        self._pool.shutdown(wait=True, cancel_futures=True)

    @Slot(object, object)
    def _hand_over(self, future: Future[Any], then: Callable[[Future[Any]], None]) -> None:
        if not future.cancelled():
            then(future)


def _stand_back() -> None:
    """Let the window go first where there are fewer processors than threads; Linux counts by threads."""
    if sys.platform == "linux":
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), LESS)


def as_qimage(picture: Image.Image) -> QImage:
    """An RGB picture of Pillow's as one of Qt's, with pixels of its own."""
    width, height = picture.size
    return QImage(picture.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888).copy()
