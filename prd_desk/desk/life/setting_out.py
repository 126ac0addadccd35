"""The first second of the process: what Python and PySide do then that nobody needs, and how it is left out."""

from __future__ import annotations

import builtins
import gc
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType


def load_application() -> ModuleType:
    """`prd_desk.desk.app`, imported the quick way. ImportError: Qt misses a library of the system.

    Python looks for no rubbish before `settle`: nearly everything that is made for a window stays, and looking
    through it again and again is a fifth of the start.
    """
    gc.disable()
    import PySide6.QtCore  # noqa: F401 -- it brings the import that is put away next

    import_plainly()
    from prd_desk.desk import app

    return app


def import_plainly() -> None:
    """Give Python its own import back.

    PySide's reads the source of every module that is imported, to see whether it may wish other names for Qt's
    methods (`from __feature__ import snake_case`), and Python keeps what was read: 20 MB with the database.
    """
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


def settle() -> None:
    """The window stands: look for rubbish from now on, but not among what was made for it."""
    gc.freeze()
    gc.enable()
