"""The first second of the process: what Python and PySide do then that nobody needs is left out."""

from __future__ import annotations

import builtins
import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

    from prd_desk.desk.window import DeskWindow


def load_application() -> ModuleType:
    """`prd_desk.desk.app`, imported the quick way.

    Python looks for no rubbish before `settle`: nearly all that is made for a window stays, and looking
    through it again and again is a tenth of the start.
    """
    gc.disable()
    import_plainly()
    from prd_desk.desk import app

    return app


def import_plainly() -> None:
    """Give Python its own import back.

    PySide's reads the source of every module that is imported, to see whether it may wish other names for
    Qt's methods (`from __feature__ import snake_case`), and Python keeps what was read: 20 MB in all.
    """
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


def when_painted(window: DeskWindow, *begun: Callable[[], object]) -> None:
    """Begin, once the whole window has been painted, what imports a great deal in threads of its own."""

    def begin() -> None:
        if window.isVisible():  # and not closed meanwhile
            for each in begun:
                each()

    # Qt paints the window before the parts in it: one more round of events, and they are there too.
    # By a timer, because PySide never lets go of a function that is connected for a single shot.
    soon = QTimer(window, singleShot=True, interval=0)
    soon.timeout.connect(begin)
    soon.timeout.connect(soon.deleteLater)
    window.first_painted.connect(soon.start, Qt.ConnectionType.SingleShotConnection)


def settle() -> None:
    """The window stands: look for rubbish from now on, but not among what was made for it."""
    gc.freeze()
    gc.enable()
