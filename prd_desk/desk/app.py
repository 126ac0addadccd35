"""The application: builds the parts, hands them in, and tells whatever goes wrong in one place."""

from __future__ import annotations

import getpass
import os
import sys
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from prd_desk.desk import libthai
from prd_desk.desk.stet import Stet
from prd_desk.desk.theme import Theme
from prd_desk.desk.window import DeskWindow
from prd_desk.errors import UserError
from prd_desk.home import user_home
from prd_desk.library import read_office_names
from prd_desk.news.known import Known
from prd_desk.proofing.rules.gazetteer import read_names

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import TracebackType

    from prd_desk.desk.proof_worker import Checker

SWITCH_SECONDS = 0.0002
"""Python's threads change turns this often, so that checking never holds up typing (default 0.005)."""

WELCOME_MS = 1_500
"""How long the window has stood before the tour is offered, at the very first start."""

_STARTED = time.perf_counter()


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window, on a file if one is named; the exit status of the event loop."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    return run(user_home(), Path(arguments[0]) if arguments else None)


def run(home: Path, file: Path | None = None) -> int:
    """Open the window on the user's data in `home` and stay until it is closed."""
    app = application()
    sys.setswitchinterval(SWITCH_SECONDS)
    window = open_window(home, file)
    app.aboutToQuit.connect(window.checking.stop)
    sys.excepthook = _hook(window)
    QTimer.singleShot(WELCOME_MS, window, window.helping.welcome)
    return app.exec()


def startup_ms(home: Path) -> float:
    """Open the window, wait until it takes keys, leave; milliseconds since the process began."""
    app = application()
    window = open_window(home)
    taken: list[float] = []

    def ready() -> None:
        taken.append(process_age_ms())
        window.close()
        app.quit()

    window.first_painted.connect(lambda: QTimer.singleShot(0, app, ready))
    app.exec()
    return taken[0]


def application() -> QApplication:
    """The one QApplication, made if need be."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    libthai.preload()
    app = QApplication(["prd-desk"])
    app.setApplicationName("PRD Desk")
    app.setDesktopFileName("prd-desk")
    return app


def open_window(
    home: Path, file: Path | None = None, *, load_checker: Callable[[], Checker] | None = None
) -> DeskWindow:
    """The main window, shown, on a file or empty.

    home: folder of all user data; made if it is not there. file: a release, a text or a Word document;
    when it cannot be read, the window says so and stays empty. load_checker: makes the proofreader, in the
    worker's thread.
    """
    app = application()
    problem: UserError | None = None
    try:
        home.mkdir(parents=True, exist_ok=True)
    except OSError as cause:
        problem = UserError(f"สร้างโฟลเดอร์ข้อมูลไม่ได้: {home}", "ตรวจสิทธิ์ของโฟลเดอร์ที่เก็บข้อมูล", str(cause))
    stet = Stet(home, _user())
    window = DeskWindow(home, Theme(app), stet, load_checker or partial(_load_proofreader, home))
    try:
        window.facts_pane.offer(known_to_the_office(home))
    except UserError as error:
        problem = problem or error
    window.show()
    for each in filter(None, (problem, *stet.problems, *window.unusable_forms)):
        window.dialogs.tell(each)
    if file is not None:
        window.filing.open_path(Path(file))
    return window


def known_to_the_office(home: Path) -> Known:
    """The office's own lists in `home`, and the official names of organisations.

    Raises UserError when a list cannot be read.
    """
    return read_office_names(home) + Known(organisations=tuple(read_names("organisations.tsv")))


def process_age_ms() -> float:
    """Milliseconds since this process began, as the system knows it; since this module was read elsewhere."""
    stat = Path("/proc/self/stat")
    if stat.exists():
        ticks = int(stat.read_text().rpartition(")")[2].split()[19])
        up = float(Path("/proc/uptime").read_text().split()[0])
        return 1000 * (up - ticks / os.sysconf("SC_CLK_TCK"))
    return 1000 * (time.perf_counter() - _STARTED)


def _load_proofreader(home: Path) -> Checker:
    from prd_desk.library import rule_files
    from prd_desk.proofing import Proofreader

    return Proofreader.load(rule_files=rule_files(home))  # what is off is among the terms


def _user() -> str:
    """Who sits here, as the system knows them; nothing where it does not."""
    try:
        return getpass.getuser()
    except (ImportError, KeyError, OSError):
        return ""


def _hook(window: DeskWindow) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    """What happens to an exception that nobody caught: the user is told, and standard error too."""

    def told(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, error, trace)
        if isinstance(error, Exception):
            QTimer.singleShot(0, window, lambda: window.dialogs.tell(error))

    return told
