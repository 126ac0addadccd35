"""The row of people in a caption: added, replaced, removed."""

from __future__ import annotations

import pytest

from prd_desk.desk.photos.people_row import with_row


@pytest.mark.parametrize(
    ("caption", "people", "after"),
    [
        ("พิธีเปิด", ["นาย ก", "นาง ข"], "พิธีเปิด (จากซ้าย) นาย ก, นาง ข"),
        ("พิธีเปิด (จากซ้าย) นาง ค", ["นาย ก"], "พิธีเปิด (จากซ้าย) นาย ก"),
        ("พิธีเปิด (จากซ้าย) นาง ค", [], "พิธีเปิด"),
        ("", ["นาย ก"], "(จากซ้าย) นาย ก"),
    ],
)
def test_row(caption: str, people: list[str], after: str) -> None:
    assert with_row(caption, people) == after
