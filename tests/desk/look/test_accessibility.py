"""For those who cannot see the screen or hold a mouse: controls have names, and Tab goes as one reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from prd_desk.desk.settings.settings_dialog import SettingsDialog
from prd_desk.resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterator

CONTROLS = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit)


def controls(top: QWidget) -> Iterator[QWidget]:
    """Everything in a window that is worked with: neither parts of a control, nor what waits for its text."""
    for widget in top.findChildren(QWidget):
        inner = isinstance(widget.parentWidget(), (QComboBox, QLineEdit)) or widget.objectName().startswith(
            "qt_"
        )
        waits = widget.isHidden() or isinstance(widget, QHeaderView)
        if isinstance(widget, CONTROLS) and not (inner or waits) and widget.window() is top:
            yield widget


def name_of(widget: QWidget) -> str:
    """What a screen reader says of it."""
    face = QAccessible.queryAccessibleInterface(widget)
    return face.text(QAccessible.Text.Name)


def nameless(top: QWidget) -> list[str]:
    return [
        f"{type(each).__name__} {each.objectName()} in {type(each.parentWidget()).__name__}"
        for each in controls(top)
        if not name_of(each).strip()
    ]


@pytest.fixture
def sample(open_desk):
    """The sample release, with photos, facts and findings."""
    return open_desk(resource("samples", "sample.prdnews"))


def test_every_control_of_the_window_has_a_name(sample) -> None:
    sample.find_bar.open(replacing=True)
    sample.sheet.quotes.add()
    sample.commands.actions["next_finding"].trigger()
    assert sample.panel.detail.isVisible()
    assert sum(1 for _each in controls(sample)) > 60
    assert nameless(sample) == []


COMMANDS = ("settings", "left_out", "about", "export_several", "export_by_template", "export_word")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_control_of_the_dialogs_has_a_name(sample, command: str) -> None:
    sample.commands.actions[command].trigger()
    dialogs = [each for each in sample.findChildren(QDialog) if each.isVisible()]
    assert dialogs
    for dialog in dialogs:
        assert nameless(dialog) == [], dialog.objectName()


def walk(start: QWidget, steps: int) -> list[QWidget]:
    """Where Tab leads, beginning here."""
    start.setFocus()
    seen = [start]
    for _ in range(steps):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    return seen


def test_tab_goes_through_the_form_as_it_is_read(desk) -> None:
    pane = desk.form_pane
    wanted = [pane.form, *(w for w in (*pane.editors.values(), pane.date.line) if w.isVisible())]
    wanted.sort(key=lambda widget: widget.mapTo(desk, widget.rect().topLeft()).y())
    seen = [each for each in walk(pane.form, len(wanted) + 3) if each in wanted]
    assert seen[: len(wanted)] == wanted


def test_tab_goes_from_pane_to_pane_from_left_to_right(desk) -> None:
    seen = walk(desk.form_pane.form, 45)
    order = []
    for each in seen:
        for pane in (desk.side, desk.sheet, desk.right):
            if pane.isAncestorOf(each) and (not order or order[-1] is not pane):
                order.append(pane)
    assert order[:3] == [desk.side, desk.sheet, desk.right]
    fields = [name for each in seen for name, editor in desk.sheet.editors.items() if editor is each]
    assert fields[:4] == [name for name in desk.sheet.editors if desk.sheet.editors[name].isVisible()][:4]


def test_tab_goes_through_a_page_of_the_settings_from_top_to_bottom(desk, qtbot) -> None:
    desk.commands.actions["settings"].trigger()
    dialog = desk.findChild(SettingsDialog)
    office = dialog.office
    qtbot.waitUntil(dialog.isActiveWindow)
    seen = walk(office.issuer, 9)
    places = [each.mapTo(dialog, each.rect().topLeft()).y() for each in seen if office.isAncestorOf(each)]
    assert len(places) > 6
    assert places == sorted(places)
