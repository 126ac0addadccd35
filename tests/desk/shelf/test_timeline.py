"""Versions of the open release: listed, compared word by word, gone back to, and the going back undone."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from prd_desk.desk.changes.changes_dialog import ChangesDialog
from prd_desk.desk.shelf.timeline import Timeline
from prd_desk.errors import UserError
from prd_desk.library import Occasion

if TYPE_CHECKING:
    from prd_desk.desk.window import DeskWindow

OLD, NEW = "กรมจัดอบรมวันแรก", "กรมจัดอบรมวันที่สอง"


@pytest.fixture
def written(desk, qtbot) -> DeskWindow:
    """A release with one version, changed since."""
    desk.sheet.body.insertPlainText(OLD)
    desk.filing.save_named("ร่างแรก")
    qtbot.waitUntil(lambda: not desk.keeping.dirty)
    desk.sheet.body.set_text(NEW)
    desk.sheet.body.document().setModified(True)
    desk.keeping.touch()
    return desk


def opened(desk, qtbot) -> Timeline:
    desk.commands.actions["timeline"].trigger()
    qtbot.waitUntil(lambda: desk.findChild(Timeline) is not None)
    return desk.findChild(Timeline)


def test_versions_say_why_and_when(written, qtbot) -> None:
    timeline = opened(written, qtbot)
    assert timeline.chosen().name == "ร่างแรก"
    row = timeline.list.model().index(0, 0).data()
    assert row.startswith("บันทึก: ร่างแรก · ")
    timeline.close_button.click()
    qtbot.waitUntil(lambda: written.findChild(Timeline) is None)


def test_going_back_can_be_undone(written, qtbot) -> None:
    opened(written, qtbot).back_button.click()
    qtbot.waitUntil(lambda: written.release().body == OLD)
    assert not written.keeping.dirty
    asked = written.shelf.ask(lambda lib: lib.versions(written.keeping.number)[0].occasion)
    assert asked.done.wait(10)
    assert asked.answer is Occasion.RESTORE
    written.status.offered.click()
    qtbot.waitUntil(lambda: written.release().body == NEW)


def test_a_version_is_compared_and_taken_in_part(written, qtbot) -> None:
    timeline = opened(written, qtbot)
    QTest.keyClick(timeline.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: written.findChild(ChangesDialog) is not None)
    (dialog,) = written.findChildren(ChangesDialog)
    assert dialog.taken() == []
    dialog.take_all.click()
    dialog.use.click()
    assert written.release().body == OLD
    written.writing.history.undo(written.sheet.body)
    assert written.release().body == NEW


def test_an_autosave_that_falls_due_meanwhile_does_not_undo_the_going_back(written, qtbot) -> None:
    """It would write the text of before over the version, and the window would not know."""
    qtbot.waitUntil(lambda: not written.keeping.dirty)
    written.sheet.body.insertPlainText("และวันที่สาม")
    number = written.keeping.number
    versions = written.shelf.ask(lambda library: library.versions(number))
    assert versions.done.wait(10)
    go_on, gone_back = threading.Event(), []
    written.shelf.ask(lambda _library: go_on.wait(10))
    written.keeping.go_back(versions.answer[-1], gone_back.append)
    written.keeping.save()
    go_on.set()
    qtbot.waitUntil(lambda: gone_back != [])
    kept = written.shelf.ask(lambda library: library.read(number).release.body)
    assert kept.done.wait(10)
    assert kept.answer == written.release().body == OLD


def test_a_version_that_cannot_be_had_leaves_the_text_and_saving_goes_on(written, qtbot, monkeypatch) -> None:
    told = []
    monkeypatch.setattr(written.dialogs, "tell", told.append)
    qtbot.waitUntil(lambda: not written.keeping.dirty)
    versions = written.shelf.ask(lambda library: library.versions(written.keeping.number))
    assert versions.done.wait(10)
    gone = replace(versions.answer[0], id=9_999)
    written.sheet.body.insertPlainText("และวันที่สาม")
    written.keeping.go_back(gone, told.append)
    qtbot.waitUntil(lambda: told != [] and not written.keeping.dirty)
    assert isinstance(told[0], UserError)
    assert "และวันที่สาม" in written.release().body
