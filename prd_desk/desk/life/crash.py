"""The report of a crash that ended the whole process: written by faulthandler, offered at the next start.

It names the threads, functions and lines at which they stood; no values, so no text of a release.
"""

from __future__ import annotations

import faulthandler
import platform
from typing import IO, TYPE_CHECKING

from PySide6.QtCore import qVersion

from prd_desk import __version__
from prd_desk.desk.life.log import FOLDER

if TYPE_CHECKING:
    from pathlib import Path

FILE = "crash.txt"
LAST = "crash-last.txt"
LONGEST_REPORT = 60_000
"""Characters shown; the file itself stays whole."""


class CrashWatch:
    """Watches this process until `stop`; one process at a time for each folder of user data."""

    __slots__ = ("_file", "_folder", "last_report")

    def __init__(self, home: Path) -> None:
        """Take the last process's report, if it left one, as `last_report`, and begin a new one."""
        self._folder = home / FOLDER
        self._file: IO[str] | None = None
        self.last_report = ""
        try:
            self.last_report = self._take_last()
            self._folder.mkdir(parents=True, exist_ok=True)
            self._file = (self._folder / FILE).open("w", encoding="utf-8")
        except OSError:
            return  # a folder that cannot be written has no report either
        self._file.write(versions() + "\n\n")
        self._file.flush()
        faulthandler.enable(self._file)

    def stop(self) -> None:
        """The process ends as it should: nothing to report."""
        if self._file is None:
            return
        faulthandler.disable()
        self._file.close()
        self._file = None
        (self._folder / FILE).unlink(missing_ok=True)

    def _take_last(self) -> str:
        """The report of a process that is gone; it is kept under another name, and given once."""
        left = self._folder / FILE
        if not left.is_file():
            return ""
        with left.open(encoding="utf-8", errors="replace") as file:
            report = file.read(LONGEST_REPORT)
        left.replace(self._folder / LAST)
        # Without a stack the process was ended from outside: switched off, or stopped by the system.
        return report if "\nFatal Python error" in report or "most recent call first" in report else ""


def versions() -> str:
    """The programs that a report is about."""
    programs = f"PRD Desk {__version__}, Qt {qVersion()}, Python {platform.python_version()}"
    # platform.platform() would have another process tell the processor, at each start.
    return f"{programs}, {platform.system()} {platform.release()} {platform.machine()}"
