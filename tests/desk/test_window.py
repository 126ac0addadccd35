"""The window as a whole: named for assistive technology, reachable by keyboard, gone when closed."""

from __future__ import annotations

import gc
import weakref
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QListView,
    QMessageBox,
    QTextEdit,
    QWidget,
)

from prd_desk import desk as desk_package
from prd_desk.desk.app import _hook, open_window, process_age_ms
from prd_desk.news import Release

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("name", ["body", "title", "findings", "preview", "facts"])
def test_the_seams_for_outside_tests_are_there(desk, name: str) -> None:
    assert desk.findChild(QWidget, name) is not None


def test_open_window_is_offered_by_the_package(tmp_path: Path, qtbot) -> None:
    window = desk_package.open_window(tmp_path / "home")
    qtbot.addWidget(window)
    assert window.isVisible()
    assert window.findChild(QTextEdit, "body").hasFocus() or window.focusWidget().objectName() == "body"
    window.close()


def test_every_control_says_what_it_is(desk, qtbot) -> None:
    desk.show_release(Release(body="จัดประชม"))
    qtbot.waitUntil(lambda: len(desk.findings.items) == 1)
    desk.corrections.next()
    desk.find_bar.open()
    kinds = (QLineEdit, QTextEdit, QComboBox, QListView, QAbstractButton)
    nameless = [
        (type(widget).__name__, widget.objectName())
        for kind in kinds
        for widget in desk.findChildren(kind)
        if widget.isVisible()
        and not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton) and (widget.text() or widget.toolTip()))
        and not widget.objectName().startswith("qt_")
    ]
    assert nameless == []


def test_the_tab_key_goes_through_the_sheet_in_reading_order(desk) -> None:
    desk.sheet.editors["title"].setFocus()
    seen = []
    for _ in range(3):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget().objectName())
    assert seen == ["kicker", "lead", "body"]


def test_enter_in_the_title_goes_on_to_the_next_field(desk) -> None:
    desk.sheet.editors["title"].setFocus()
    QTest.keyClick(desk.sheet.editors["title"], Qt.Key.Key_Return)
    assert QApplication.focusWidget().objectName() == "kicker"
    assert desk.release().title == ""


def test_every_command_has_a_name_and_a_key_of_its_own(desk) -> None:
    keys = [key.toString() for action in desk.commands.actions.values() for key in action.shortcuts()]
    assert len(keys) == len(set(keys))
    assert all(action.text() for action in desk.commands.actions.values())
    usual = {
        "Ctrl+N",
        "Ctrl+O",
        "Ctrl+S",
        "Ctrl+Shift+S",
        "Ctrl+F",
        "Ctrl+H",
        "Ctrl+E",
        "F7",
        "F8",
        "Shift+F8",
    }
    assert {QKeySequence(key).toString() for key in usual} <= set(keys)


@pytest.mark.parametrize(
    ("key", "name"),
    [
        (Qt.Key.Key_1, "form"),
        (Qt.Key.Key_2, "body"),
        (Qt.Key.Key_3, "findings"),
        (Qt.Key.Key_4, "facts.event"),
    ],
)
def test_control_and_a_number_go_to_a_pane(desk, qtbot, key: Qt.Key, name: str) -> None:
    desk.show_release(Release(body="จัดประชม"))
    qtbot.waitUntil(lambda: len(desk.findings.items) == 1)
    QTest.keyClick(desk.focusWidget(), key, Qt.KeyboardModifier.ControlModifier)
    assert desk.focusWidget().objectName() == name


def test_fields_a_form_does_not_ask_for_show_only_when_they_hold_something(desk) -> None:
    assert not desk.form_pane.editors["embargo"].isVisible()
    desk.show_release(Release(embargo="ก่อน ๐๙.๐๐ น."))
    assert desk.form_pane.editors["embargo"].isVisible()


def test_what_no_field_shows_survives(desk) -> None:
    kept = Release(title="ข่าว", notes="หมายเหตุ", quotes=(), form="unknown_form")
    desk.show_release(kept)
    assert desk.release() == kept


def test_an_uncaught_exception_is_told(desk, qtbot, capsys) -> None:
    error = RuntimeError("boom")
    _hook(desk)(RuntimeError, error, None)
    qtbot.waitUntil(lambda: desk.findChild(QMessageBox, "bug_dialog") is not None)
    box = desk.findChild(QMessageBox, "bug_dialog")
    assert "boom" in box.detailedText()
    assert "boom" in capsys.readouterr().err
    box.close()


def test_the_age_of_the_process_grows() -> None:
    assert 0 < process_age_ms() <= process_age_ms()


def test_a_home_that_cannot_be_made_is_told(tmp_path: Path, qtbot, slip_checker) -> None:
    blocked = tmp_path / "แฟ้ม"
    blocked.write_text("")
    window = open_window(blocked / "home", load_checker=slip_checker)
    qtbot.addWidget(window)
    assert "home" in window.findChild(QMessageBox, "problem_dialog").text()
    window.close()


def test_a_closed_window_leaves_nothing_behind(tmp_path: Path, qapp, slip_checker) -> None:
    def come_and_go() -> list[weakref.ref[object]]:
        window = open_window(tmp_path / "home", load_checker=slip_checker)
        qapp.processEvents()
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        return [weakref.ref(part) for part in (window, window.sheet, window.checking, window.panel)]

    parts = come_and_go()
    gc.collect()
    assert all(part() is None for part in parts)
