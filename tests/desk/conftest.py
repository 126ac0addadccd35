"""A desk to test with: the real window, and a small real checker that knows a handful of slips."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from prd_desk.desk.app import open_window
from prd_desk.desk.proofreading import checking
from prd_desk.desk.proofreading.checking import Progress
from prd_desk.proofing.finding import Finding, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from PySide6.QtWidgets import QWidget

    from prd_desk.desk.window import DeskWindow
    from prd_desk.forms import Form
    from prd_desk.news import Release

HERE = Path(__file__).parent

SLIPS = {
    "ประชม": ("ประชุม", "ประชิม"),
    "สัมนา": ("สัมมนา",),
    "โอกาศ": ("โอกาส",),
    "พ.ศ ": ("พ.ศ. ",),
}


class SlipChecker:
    """Finds the slips of a list, wherever they stand, except those that are the user's own words."""

    def __init__(self, words: Iterable[str] = ()) -> None:
        self.words = frozenset(words)
        self.problems = ()
        self.house_rules = self.rule_problems = ()

    def check(self, text: str, *, document: str | None = None) -> list[Finding]:
        return [
            Finding(
                "text",
                Span(at, at + len(slip)),
                "abbrev.points" if "." in slip else "spelling.word",
                "warning" if "." in slip else "error",
                f"น่าจะเป็น {right[0]}",
                why="ไม่มีคำนี้",
                suggestions=right,
            )
            for slip, right in SLIPS.items()
            if slip not in self.words
            for at in range(len(text))
            if text.startswith(slip, at)
        ]

    def review(self, release: Release, form: Form | None = None) -> list[Finding]:
        found = [replace(f, field=name) for name, text in release.texts() for f in self.check(text)]
        other = release.body.find("องค์กร")
        if other >= 0 and "องค์การ" in release.body:
            place = Span(other, other + len("องค์กร"))
            found.append(Finding("body", place, "consistency.word", "hint", "เขียนสองอย่าง"))
        return found

    def with_words(self, words: Iterable[str]) -> SlipChecker:
        return SlipChecker(self.words | frozenset(words))

    def with_rules(self, ids: Iterable[str]) -> SlipChecker:
        return self

    def without_rules(self, ids: Iterable[str]) -> SlipChecker:
        return self

    def at_level(self, level: str) -> SlipChecker:
        return self


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform says what it cannot do; any other Qt message fails a test."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.qt_log_ignore("^This plugin does not support"))


@pytest.fixture(scope="session", autouse=True)
def leave_nothing_on_the_clipboard(qapp) -> Iterator[None]:
    """What Python put there must go while Python lives.

    The offscreen platform keeps the clipboard in a global that the C library destroys after Python: its
    wrapper then calls into an interpreter that is gone, and the process dies when everything has passed.
    """
    yield
    if QApplication.instance() is not None:
        QApplication.clipboard().clear()
        QApplication.processEvents()


@pytest.fixture
def type_text() -> Callable[[QWidget, str], None]:
    """Types any text key by key; QTest.keyClicks knows only the keys of Latin letters."""

    def type_it(widget: QWidget, text: str) -> None:
        widget.setFocus()
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))

    return type_it


@pytest.fixture
def slip_checker() -> type[SlipChecker]:
    """Makes the small checker that windows use here."""
    return SlipChecker


@pytest.fixture
def open_desk(qtbot, tmp_path: Path, monkeypatch) -> Iterator[Callable[..., DeskWindow]]:
    """Opens windows whose proofreader is ready and reviews soon; closes them without asking."""
    monkeypatch.setattr(checking, "REVIEW_PAUSE_MS", 100)
    windows: list[DeskWindow] = []

    def open_it(
        file: Path | None = None, load: Callable[[], object] = SlipChecker, *, ready: bool = True
    ) -> DeskWindow:
        window = open_window(tmp_path / "home", file, load_checker=load)
        windows.append(window)
        window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        if ready:
            qtbot.waitUntil(lambda: window.checking.progress is Progress.DONE, timeout=15_000)
            qtbot.waitUntil(lambda: not window.shelf.is_opening, timeout=15_000)
        return window

    yield open_it
    for window in windows:
        window.settle()
        window.close()
        window.deleteLater()
    QApplication.processEvents()


@pytest.fixture
def desk(open_desk) -> DeskWindow:
    """One empty window."""
    return open_desk()
