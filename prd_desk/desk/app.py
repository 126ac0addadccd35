"""The application: builds the parts, hands them in, and tells whatever goes wrong in one place."""

from __future__ import annotations

import os
import platform
import sys
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, qVersion
from PySide6.QtWidgets import QApplication

from prd_desk import __version__
from prd_desk.desk.editor import thai_lines
from prd_desk.desk.life.crash import CrashWatch
from prd_desk.desk.life.log import note, note_trouble, start_log
from prd_desk.desk.life.setting_out import settle
from prd_desk.desk.life.single_instance import SingleInstance
from prd_desk.desk.look.speech import speak
from prd_desk.desk.look.theme import Theme
from prd_desk.desk.proofreading.proof_jobs import ProofsHere
from prd_desk.desk.proofreading.proofs_apart import ProofsApart
from prd_desk.desk.proofreading.stet import Stet
from prd_desk.desk.settings.preferences import Preferences
from prd_desk.desk.settings.settings_desk import known_to_the_office, offer_names
from prd_desk.desk.window import DeskWindow
from prd_desk.errors import UserError
from prd_desk.home import user_home
from prd_desk.messages import message
from prd_desk.news.known import Known

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import TracebackType

    from prd_desk.desk.proofreading.proof_jobs import Checker

SWITCH_SECONDS = 0.0002
"""Python's threads change turns this often, so that no work aside holds up typing (default 0.005)."""

WELCOME_MS = 1_500
"""How long the window has stood before the tour is offered, at the very first start."""

_STARTED = time.perf_counter()


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window, on a file if one is named; the exit status of the event loop."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    return run(user_home(), Path(arguments[0]) if arguments else None)


def run(home: Path, file: Path | None = None) -> int:
    """Open the window on the user's data in `home` and stay until it is closed.

    Where the same user has one open on `home` already, that one comes to the front and opens the file.
    """
    app = application()
    instance = SingleInstance(home)
    if instance.hand_over(file):
        return 0
    sys.setswitchinterval(SWITCH_SECONDS)
    window = start(home, file, instance)
    for stands in (
        window.first_painted,
        window.checking.tokeniser_ready,
    ):  # then after the last imports
        stands.connect(settle, Qt.ConnectionType.SingleShotConnection)
    app.aboutToQuit.connect(window.checking.stop)
    sys.excepthook = _hook(window)
    QTimer.singleShot(WELCOME_MS, window, window.helping.welcome)
    status = app.exec()
    note("ended", status=status)
    instance.stop()
    return status


def start(
    home: Path,
    file: Path | None,
    instance: SingleInstance,
    *,
    load_checker: Callable[[], Checker] | None = None,
) -> DeskWindow:
    """The window of `open_window`, with its log and crash report; later starts are answered once it shows."""
    start_log(home)
    note("started", version=__version__, qt=qVersion(), python=platform.python_version(), system=sys.platform)
    watch = CrashWatch(home) if instance.is_first else None
    window = open_window(home, file, load_checker=load_checker)
    if watch is not None:
        # A bound method of no QObject would be held by its bare address and called after it has gone.
        application().aboutToQuit.connect(partial(CrashWatch.stop, watch))
        if watch.last_report:
            note("crashed-before")
            window.dialogs.tell_crash(watch.last_report)
    window.checking.broke.connect(_note_bug)
    instance.setParent(window)
    instance.called.connect(partial(_come_forward, window))
    QTimer.singleShot(0, instance, instance.listen)
    return window


def _note_bug(failure: Exception) -> None:
    """What the proofreader broke on; a UserError is told to the user, and noted there."""
    if not isinstance(failure, UserError):
        note_trouble(failure)


def _come_forward(window: DeskWindow, file: Path | None) -> None:
    """What a later start asks of the window that is there."""
    note("called", with_file=int(file is not None))
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
    if file is not None:
        window.filing.open_path(file)


def startup_ms(home: Path) -> float:
    """Open the window, wait until it takes keys, leave; milliseconds since the process began."""
    app = application()
    window = start(home, None, SingleInstance(home))
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
    thai_lines.prepare()
    app = QApplication(["prd-desk"])
    app.setApplicationName("PRD Desk")
    app.setDesktopFileName("prd-desk")
    return app


def open_window(
    home: Path, file: Path | None = None, *, load_checker: Callable[[], Checker] | None = None
) -> DeskWindow:
    """The main window, shown, on a file or empty.

    home: folder of all user data; made if it is not there. file: a release, a text or a Word document;
    when it cannot be read, the window says so and stays empty. load_checker: makes another proofreader, in a
    thread of this process; ours works in a process of its own.
    """
    app = application()
    problem: UserError | None = None
    try:
        home.mkdir(parents=True, exist_ok=True)
    except OSError as cause:
        problem = UserError(message("desk.no_folder", folder=home), message("desk.check_rights"), str(cause))
    preferences, theme = Preferences(home), Theme(app, dressed=False)
    speak(app, preferences.settings.language)
    theme.choose(preferences.settings.theme)
    stet = Stet(home, preferences.user_name(), preferences.settings.level)
    window = DeskWindow(
        home,
        theme,
        stet,
        preferences,
        ProofsHere(load_checker) if load_checker else ProofsApart(home, preferences.settings.language),
    )
    window.dialogs.language = preferences.settings.language
    try:
        office = known_to_the_office(home)
    except UserError as error:
        problem, office = problem or error, Known()
    offer_names(window, office)
    window.library_desk.known.connect(lambda known: offer_names(window, office + known))
    theme.dress()
    window.show()
    for each in filter(None, (problem, preferences.problem, *stet.problems, *window.unusable_forms)):
        window.dialogs.tell(each)
    if file is not None:
        window.filing.open_path(Path(file))
    return window


def process_age_ms() -> float:
    """Milliseconds since this process began, as the system knows it; since this module was read elsewhere."""
    stat = Path("/proc/self/stat")
    if stat.exists():
        ticks = int(stat.read_text().rpartition(")")[2].split()[19])
        up = float(Path("/proc/uptime").read_text().split()[0])
        return 1000 * (up - ticks / os.sysconf("SC_CLK_TCK"))
    return 1000 * (time.perf_counter() - _STARTED)


def _hook(window: DeskWindow) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    """What happens to an exception that nobody caught: the user is told, and standard error too."""

    def told(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, error, trace)
        if isinstance(error, Exception):
            QTimer.singleShot(0, window, lambda: window.dialogs.tell(error))

    return told
