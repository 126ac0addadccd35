"""Where user data lives and which words are the user's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from prd_desk.cli.home import my_words, user_home
from prd_desk.errors import UserError

if TYPE_CHECKING:
    from pathlib import Path


def test_the_environment_names_the_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PRD_DESK_HOME", str(tmp_path))
    assert user_home() == tmp_path


def test_without_it_the_system_has_a_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PRD_DESK_HOME")
    assert user_home().is_absolute()
    assert user_home().name == "prd-desk"


def test_words_are_one_a_line(tmp_path: Path) -> None:
    (tmp_path / "words.txt").write_text("\ufeffธนิตสรณ์\n\n  กพร. \r\n", encoding="utf-8")
    assert my_words(tmp_path) == ("ธนิตสรณ์", "กพร.")


def test_no_file_means_no_words(tmp_path: Path) -> None:
    assert my_words(tmp_path) == ()


def test_a_list_in_another_encoding_is_told(tmp_path: Path) -> None:
    (tmp_path / "words.txt").write_bytes("คำ".encode("cp874"))
    with pytest.raises(UserError, match=r"words\.txt"):
        my_words(tmp_path)
