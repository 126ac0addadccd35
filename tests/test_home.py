"""Where user data lives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prd_desk.home import user_home

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_the_environment_names_the_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PRD_DESK_HOME", str(tmp_path))
    assert user_home() == tmp_path


def test_without_it_the_system_has_a_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PRD_DESK_HOME")
    assert user_home().is_absolute()
    assert user_home().name == "prd-desk"
