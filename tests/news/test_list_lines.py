from __future__ import annotations

import pytest

from prd_desk.news.list_lines import as_items, marker_of, renumbered


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("- ประธาน", "- "),
        ("•   จุด", "• "),
        ("– ขีดยาว", "– "),
        ("๑. ข้อ", "๑. "),
        ("12) ข้อ", "12) "),
        ("-ติดกัน", None),
        ("๒๕๖๓. ปี", None),
        ("1.5 ล้านบาท", None),
        ("พ.ศ. ๒๕๖๓", None),
        ("๑๐ กันยายน", None),
        ("", None),
    ],
)
def test_a_marker_needs_a_space_after_it(line: str, text: str | None) -> None:
    marker = marker_of(line)
    assert (marker.text() if marker else None) == text


def test_the_next_marker_keeps_digits_and_sign() -> None:
    following = [marker_of(line).next().text() for line in ("๙. ก", "9) ก", "• ก")]
    assert following == ["๑๐. ", "10) ", "• "]


def test_items_count_on_until_the_list_ends() -> None:
    lines = ["๑. ก", "๑. ข", "๔. ค", "จบ", "๑. ง"]
    changed = [(at, now.text(), then.text()) for at, now, then in renumbered(lines, 0)]
    assert changed == [(1, "๑. ", "๒. "), (2, "๔. ", "๓. ")]
    assert renumbered(["- ก", "- ข"], 0) == []
    assert renumbered(["๑. ก", "2. ข"], 0) == []
    assert renumbered([], 0) == []


def test_bullets_turn_into_numbers_and_back_into_prose() -> None:
    assert as_items(["- ก", "ข"], numbered=True, digits="arabic") == [(2, "1. "), (0, "2. ")]
    assert as_items(["1. ก", "", "2. ข"], numbered=True, digits="arabic") == [(3, ""), (0, ""), (3, "")]
    assert as_items([""], numbered=False, digits="thai") == [(0, "- ")]
