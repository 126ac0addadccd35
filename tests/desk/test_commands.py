"""Every command: named in both languages, in a menu, with keys of its own."""

from __future__ import annotations

import pytest


def test_every_command_has_names_in_both_languages_and_stands_in_a_menu(desk) -> None:
    commands = desk.commands
    assert [name for name, command in commands.known.items() if not command.text] == []
    assert [name for name, command in commands.known.items() if not command.names.english] == []
    assert [name for name in commands.known if not commands.categories.get(name)] == []


def test_no_key_calls_two_commands(desk) -> None:
    keys = [key for name in desk.commands.known for key in desk.commands.keys(name)]
    assert sorted(keys) == sorted(set(keys))


def test_a_key_of_another_command_is_refused_and_nothing_changes(desk) -> None:
    commands = desk.commands
    with pytest.raises(ValueError, match="open"):
        commands.set_keys("open", ["Ctrl+N"])
    assert commands.keys("open") == ("Ctrl+O",)
    assert commands.holder("Ctrl+N") == "new"
