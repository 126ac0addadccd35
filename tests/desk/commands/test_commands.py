"""Every command: named in both languages, in a menu, with keys of its own, and it runs."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from prd_desk.desk.commands.command_names import NAMES
from prd_desk.resources import resource

LAST = ("new", "quit")
"""After these the release or the window is gone."""


def test_every_command_has_names_in_both_languages_and_stands_in_a_menu(desk) -> None:
    commands = desk.commands
    assert [name for name, command in commands.known.items() if not command.text] == []
    assert [name for name, command in commands.known.items() if not command.names.english] == []
    assert [name for name in commands.known if not commands.categories.get(name)] == []
    assert [name for name in NAMES if name not in commands.known] == []


def test_no_key_calls_two_commands(desk) -> None:
    keys = [key for name in desk.commands.known for key in desk.commands.keys(name)]
    assert sorted(keys) == sorted(set(keys))


@pytest.mark.parametrize("file", [None, resource("samples", "sample.prdnews")], ids=["empty", "sample"])
def test_every_command_runs(open_desk, qtbot, file) -> None:
    desk = open_desk(file)
    names = [name for name in desk.commands.known if name not in LAST]
    ran: list[str] = []
    desk.commands.ran.connect(ran.append)
    for name in (*names, *LAST):
        desk.sheet.body.setFocus()
        desk.commands.actions[name].trigger()
        QApplication.processEvents()
        assert desk.findChild(QWidget, "bug_dialog") is None, name
        for shown in QApplication.topLevelWidgets():
            if shown is not desk and shown.isVisible():
                shown.close()
        QApplication.processEvents()
    assert ran == [*names, *LAST]
    assert not desk.isVisible() or desk.is_modified()


def test_the_users_keys_come_before_the_usual_ones_and_no_key_calls_two(desk) -> None:
    commands = desk.commands
    commands.use_keys({"open": ["Ctrl+N", "F9"], "gone": ["F4"]})
    assert commands.keys("open") == ("Ctrl+N", "F9")
    assert commands.keys("new") == ()
    assert "(Ctrl+N)" in commands.actions["open"].toolTip()
    assert "(" not in commands.actions["new"].toolTip()
    commands.use_keys({})
    assert commands.keys("new") == ("Ctrl+N",)
