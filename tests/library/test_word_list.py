"""The word list as the command line reads and writes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from prd_desk.desk.proofreading.my_words import MyWords
from prd_desk.errors import UserError
from prd_desk.library import OFFICE_WORDS_FILE, accepted_words, add_words, read_words

if TYPE_CHECKING:
    from pathlib import Path


def test_no_file_is_no_word(tmp_path: Path) -> None:
    assert read_words(tmp_path / "nowhere") == []


def test_new_words_come_after_the_old_ones_and_none_comes_twice(tmp_path: Path) -> None:
    home = tmp_path / "home"
    assert add_words(home, ["ลาดกระบัง", " ลาดกระบัง  ", "สมใจ  ตั้งมั่น"]) == 2
    assert add_words(home, ["บางซื่อ", "ลาดกระบัง"]) == 1
    assert add_words(home, ["บางซื่อ"]) == 0
    assert (home / "words.txt").read_text(encoding="utf-8") == "ลาดกระบัง\nสมใจ ตั้งมั่น\nบางซื่อ\n"


def test_remarks_stay_and_are_no_words(tmp_path: Path) -> None:
    (tmp_path / "words.txt").write_bytes("# ชื่ออำเภอ\r\nบางซื่อ".encode("utf-8-sig"))
    add_words(tmp_path, ["ปากเกร็ด"])
    assert read_words(tmp_path) == ["บางซื่อ", "ปากเกร็ด"]
    assert (tmp_path / "words.txt").read_text(encoding="utf-8") == "# ชื่ออำเภอ\nบางซื่อ\nปากเกร็ด\n"


def test_the_window_reads_the_same_words(tmp_path: Path) -> None:
    MyWords.of(tmp_path).add("ปากเกร็ด")
    add_words(tmp_path, ["บางซื่อ"])
    assert read_words(tmp_path) == list(MyWords.of(tmp_path)) == ["ปากเกร็ด", "บางซื่อ"]


def test_a_file_that_is_no_text_is_told_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "words.txt").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UserError, match=r"words\.txt"):
        read_words(tmp_path)
    with pytest.raises(UserError, match=r"words\.txt"):
        add_words(tmp_path, ["บางซื่อ"])
    assert (tmp_path / "words.txt").read_bytes() == b"\xff\xfe\x00"


def test_a_home_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UserError, match=r"words\.txt"):
        add_words(tmp_path / "file", ["บางซื่อ"])


@pytest.mark.parametrize("encoding", ["cp874", "utf-16", "utf-8"])
def test_a_list_in_any_thai_encoding(encoding: str, tmp_path: Path) -> None:
    (tmp_path / "words.txt").write_bytes("บางซื่อ\r\nปากเกร็ด".encode(encoding))
    assert read_words(tmp_path) == ["บางซื่อ", "ปากเกร็ด"]


def test_a_list_too_large_is_refused(tmp_path: Path) -> None:
    (tmp_path / "words.txt").write_bytes(b"a\n" * 2_600_000)
    with pytest.raises(UserError, match="ใหญ่เกินไป"):
        read_words(tmp_path)


def test_the_office_has_words_of_its_own_that_count_beside_mine(tmp_path: Path) -> None:
    add_words(tmp_path, ["ปากเกร็ด", "บางซื่อ"])
    add_words(tmp_path, ["บางซื่อ", "ลาดกระบัง"], OFFICE_WORDS_FILE)
    assert (tmp_path / "office" / "words.txt").read_text(encoding="utf-8") == "บางซื่อ\nลาดกระบัง\n"
    assert accepted_words(tmp_path) == ["ปากเกร็ด", "บางซื่อ", "ลาดกระบัง"]


def test_it_is_said_whose_list_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "office" / "words.txt").mkdir(parents=True)
    with pytest.raises(UserError, match="คำของสำนักงาน"):
        accepted_words(tmp_path)
