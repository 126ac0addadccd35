"""Bytes become text in the encoding they were written in, or are refused with the place of the damage."""

from __future__ import annotations

import codecs
import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prd_desk.errors import UserError
from prd_desk.intake.text import LARGEST_TEXT, read_text

THAI = "ข่าวสมมติ “เปิดหอสมุด” – วันที่ ๕ มิถุนายน ๒๕๖๗\nโทร. 02 123 4567\n"


@pytest.mark.parametrize(
    "data",
    [
        THAI.encode(),
        codecs.BOM_UTF8 + THAI.encode(),
        THAI.replace("\n", "\r\n").encode(),
        THAI.replace("\n", "\r").encode(),
        THAI.encode("utf-16"),
        codecs.BOM_UTF16_BE + THAI.encode("utf-16-be"),
        THAI.encode("utf-16-le"),
        THAI.encode("utf-16-be"),
        THAI.encode("utf-32"),
        THAI.encode("cp874"),
    ],
    ids=["utf8", "bom", "crlf", "cr", "utf16", "utf16be-bom", "utf16le", "utf16be", "utf32", "cp874"],
)
def test_reads(data: bytes) -> None:
    assert read_text(data, "a.txt") == THAI


def test_ascii_and_nothing() -> None:
    assert read_text(b"plain", "a.txt") == "plain"
    assert read_text(b"", "a.txt") == ""
    assert read_text("plain words".encode("utf-16-le"), "a.txt") == "plain words"


def test_damaged_utf8_names_file_and_place() -> None:
    data = THAI.encode()
    broken = data[:9] + b"\xff" + data[9:]
    with pytest.raises(UserError, match=r"a\.txt.*ไบต์ 9") as caught:
        read_text(broken, "a.txt")
    assert "UTF-8" in caught.value.remedy


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        b"\xff\xfe\x00\xd8",
        b"\x81\x82\xfc",
        b"text\x00more text than that",
    ],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(UserError, match=r"a\.txt"):
        read_text(data, "a.txt")


def test_too_large() -> None:
    with pytest.raises(UserError, match="ใหญ่เกินไป"):
        read_text(b"a" * (LARGEST_TEXT + 1), "a.txt")


@given(st.binary(max_size=60))
def test_any_bytes_give_text_or_a_user_error(data: bytes) -> None:
    with contextlib.suppress(UserError):
        assert "\r" not in read_text(data, "a.txt")


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"])))
def test_utf8_comes_back_whole(text: str) -> None:
    assert read_text(codecs.BOM_UTF8 + text.encode(), "a.txt") == text
