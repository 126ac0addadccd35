"""Versions of the open release: listed, compared word by word, gone back to, and the going back undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from prd_desk.desk.changes.changes_dialog import ChangesDialog
from prd_desk.desk.shelf.timeline import Timeline
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
