"""No-break spaces stand where a line must not end, and XML gets only what it can hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prd_desk.export.joints import hold_together, xml_text
from tests.export.comparing import plain_spaces

NAMES = ("พลโท กล้า หาญดี", "กล้า หาญดี")


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("เวลา ๐๙.๐๐ น. ณ", "เวลา ๐๙.๐๐~น. ณ"),
        ("เวลา 09.00 - 16.30 น.", "เวลา 09.00 - 16.30~น."),
        ("ตั้งแต่ พ.ศ. ๒๕๕๐", "ตั้งแต่ พ.ศ.~๒๕๕๐"),
        ("ค.ศ. 2020 และ พ.ศ. นี้", "ค.ศ.~2020 และ พ.ศ. นี้"),
        ("โดย พลโท กล้า หาญดี และ กล้า หาญดี", "โดย พลโท~กล้า~หาญดี และ กล้า~หาญดี"),
        ("ไม่มีอะไร", "ไม่มีอะไร"),
    ],
)
def test_holds(text: str, held: str) -> None:
    assert hold_together(text, NAMES).replace("\u00a0", "~") == held


@given(st.text())
def test_only_spaces_change(text: str) -> None:
    assert plain_spaces(hold_together(text, NAMES)) == plain_spaces(text)


def test_xml_text() -> None:
    assert xml_text("ก\x00\x08\x0b\x1f\ud800\ufffe\uffffข\t\n\r😀") == "กข\t\n\r😀"
