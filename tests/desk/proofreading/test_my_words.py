from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from prd_desk.desk.proofreading.my_words import MyWords
from prd_desk.errors import UserError

if TYPE_CHECKING:
    from pathlib import Path


def test_words_are_kept_one_a_line(tmp_path: Path) -> None:
    home = tmp_path / "home"
    words = MyWords.of(home)
    words.add("ลาดกระบัง")
    words.add("  ลาดกระบัง ")
    words.add("บางซื่อ")
    assert (home / "words.txt").read_text(encoding="utf-8") == "ลาดกระบัง\nบางซื่อ\n"
    assert list(MyWords.of(home)) == ["ลาดกระบัง", "บางซื่อ"]


def test_remarks_stay_and_are_no_words(tmp_path: Path) -> None:
    (tmp_path / "words.txt").write_text("# ชื่ออำเภอ\nบางซื่อ\n", encoding="utf-8")
    words = MyWords.of(tmp_path)
    words.add("ปากเกร็ด")
    assert list(words) == ["บางซื่อ", "ปากเกร็ด"]
    assert (tmp_path / "words.txt").read_text(encoding="utf-8").startswith("# ชื่ออำเภอ\n")


def test_a_file_that_is_no_text_is_told(tmp_path: Path) -> None:
    (tmp_path / "words.txt").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UserError, match="คำของฉัน"):
        MyWords.of(tmp_path)


@pytest.mark.skipif(os.name != "posix", reason="the folder is made unwritable the POSIX way")
def test_a_failed_write_changes_nothing(tmp_path: Path) -> None:
    words = MyWords.of(tmp_path)
    (tmp_path / "words.txt").mkdir()
    with pytest.raises(UserError):
        words.add("บางซื่อ")
    assert list(words) == []
