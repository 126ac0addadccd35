"""A few letters of either language find the command that is meant."""

from __future__ import annotations

import pytest

from prd_desk.desk.commands.command_search import ranked
from prd_desk.desk.commands.commands import Command

COMMANDS = [
    Command(name, text, lambda: None)
    for name, text in (
        ("new", "ข่าวใหม่"),
        ("save", "บันทึก"),
        ("save_as", "บันทึกเป็น…"),
        ("export_word", "ส่งออกเป็น Word…"),
        ("export_pdf", "ส่งออกเป็น PDF…"),
        ("find", "ค้นหา…"),
        ("recheck", "ตรวจใหม่ทั้งข่าว"),
    )
]


def found(query: str, recent: tuple[str, ...] = ()) -> list[str]:
    return [command.id for command in ranked(query, COMMANDS, recent)]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("บันทึก", "save"),
        ("เป็น", "save_as"),
        ("ส่งออก pdf", "export_pdf"),
        ("pdf", "export_pdf"),
        ("สงออก", "export_word"),
        ("คนหา", "find"),
        ("save as", "save_as"),
        ("etw", "export_word"),
        ("exp w", "export_word"),
        ("พิสูจน์อักษร", "recheck"),
        ("ใหม่", "new"),
    ],
)
def test_the_command_that_is_meant_comes_first(query: str, first: str) -> None:
    assert found(query)[0] == first


def test_what_fits_nothing_finds_nothing() -> None:
    assert found("ฮฮฮ") == []
    assert found("save ฮฮฮ") == []


def test_a_vowel_without_its_letter_is_no_match() -> None:
    assert found("ึก") == []


def test_those_used_of_late_come_first_among_equals() -> None:
    assert found("", ("find", "save"))[:3] == ["find", "save", "new"]
    assert found("ส่งออก", ("export_pdf",)) == ["export_pdf", "export_word"]
