"""`prd-desk` and `prd-desk FILE`: the window; `prd-desk --startup-time`: how long it takes to come."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from prd_desk.errors import UserError
from prd_desk.home import user_home
from prd_desk.messages import message

if TYPE_CHECKING:
    from types import ModuleType


def open_desk(file: Path | None) -> int:
    """Open the window, on `file` if one is named, and stay until it is closed; the exit status.

    Raises UserError when the file is not there, or there is no screen or a system library is missing.
    """
    if file is not None and not file.exists():
        raise UserError(message("cli.no_file", file=file), message("cli.check_name"))
    return _application().run(user_home(), file)


def measure_startup() -> int:
    """Open an empty window as a new user would see it; print the milliseconds since this process began.

    The window is closed as soon as it has been painted and takes keys. The user's own data is not touched.
    """
    application = _application()
    with tempfile.TemporaryDirectory(prefix="prd-desk-", ignore_cleanup_errors=True) as home:
        print(round(application.startup_ms(Path(home))))
    return 0


def _application() -> ModuleType:
    """The desk's application, after a look for a screen: where there is none, Qt would end the process."""
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform == "linux" and not any(os.environ.get(name) for name in screens):
        raise UserError(message("cli.no_screen"), message("cli.without_window"))
    try:
        from prd_desk.desk.life.setting_out import load_application

        return load_application()
    except ModuleNotFoundError:
        raise
    except ImportError as cause:  # a library of the system that Qt links to
        remedy = message("cli.install_packages")
        raise UserError(message("cli.no_system_library", cause=cause), remedy, str(cause)) from cause
