"""File names that every system takes, from names that people give."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prd_desk.news.filenames import LONGEST_NAME, safe_stem, stem_of_title


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\ภาพ\\งาน?.png", "งาน"),
        ("con.jpg", "con-1"),
        ("...", "photo"),
        ("ก" * 90, "ก" * 33),
        ("เปิด งาน.jpeg", "เปิด งาน"),
    ],
)
def test_safe_stem(name: str, stem: str) -> None:
    assert safe_stem(name) == stem


def test_stem_of_title() -> None:
    assert stem_of_title("ราชการ ๔.๐  กับ R&D/AI: ก้าวต่อไป?") == "ราชการ ๔.๐ กับ R&D-AI- ก้าวต่อไป"
    assert stem_of_title(" / ") == "news"
    assert stem_of_title("ก" * 32 + "เก่ง") == "ก" * 32


@given(st.text())
def test_always_a_name(text: str) -> None:
    for stem in (safe_stem(text), stem_of_title(text)):
        assert stem
        assert len(stem.encode()) <= LONGEST_NAME
        assert not set(stem) & set('/\\:*?"<>|\0')
        assert stem == stem.strip(" .")
