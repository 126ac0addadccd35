"""What is listed, in which order, under which headings."""

from __future__ import annotations

from dataclasses import replace

import pytest

from prd_desk.desk.proofreading.arrangement import Arrangement, Group, alike_in, arrange, fields_in, kinds_in
from prd_desk.desk.proofreading.found import Found, found_in
from prd_desk.proofing.finding import Finding, Span

TEXT = "จัดประชม ในปี พ.ศ ๒๕๖๙ ถือโอกาศ"


def found(text: str, rule: str, severity: str, *suggestions: str, field: str = "body") -> Found:
    at = TEXT.index(text)
    finding = Finding("text", Span(at, at + len(text)), rule, severity, "ไม่ตรงแบบ", suggestions=suggestions)
    return found_in(TEXT, finding, field)


MEETING = found("ประชม", "spelling.word", "error", "ประชุม")
YEAR = found("พ.ศ", "abbrev.era", "warning", "พ.ศ.")
CHANCE = found("โอกาศ", "spelling.word", "error", "โอกาส", field="lead")
SPACE = found("ปี", "spacing.year", "hint")
ITEMS = [YEAR, MEETING, SPACE, CHANCE]


def test_groups_stand_by_severity_then_kind_with_their_counts() -> None:
    assert arrange(ITEMS, Arrangement()) == [
        Group("error", "spelling", 2, 2, closed=False),
        MEETING,
        CHANCE,
        Group("warning", "abbrev", 1, 1, closed=False),
        YEAR,
        Group("hint", "spacing", 1, 0, closed=False),
        SPACE,
    ]


def test_of_a_closed_group_only_the_heading_is_listed() -> None:
    rows = arrange(ITEMS, Arrangement(closed=frozenset({("error", "spelling"), ("hint", "spacing")})))
    assert [row.count if isinstance(row, Group) else row.text for row in rows] == [2, 1, "พ.ศ", 1]


def test_without_groups_the_order_is_that_of_the_text() -> None:
    assert arrange(ITEMS, Arrangement(grouped=False)) == ITEMS


@pytest.mark.parametrize(
    ("how", "left"),
    [
        (Arrangement(text="โอกาส"), [CHANCE]),
        (Arrangement(text="คำย่อ"), [YEAR]),
        (Arrangement(text=" ความนำ "), [CHANCE]),
        (Arrangement(text="ไม่ตรง"), ITEMS),
        (Arrangement(text="SPELLING."), [MEETING, CHANCE]),
        (Arrangement(text="ไม่มีที่ใด"), []),
        (Arrangement(severities=frozenset({"warning", "hint"})), [YEAR, SPACE]),
        (Arrangement(kind="spelling"), [MEETING, CHANCE]),
        (Arrangement(kind="spelling", field="lead"), [CHANCE]),
    ],
)
def test_the_filter_looks_at_words_kind_field_and_severity(how: Arrangement, left: list[Found]) -> None:
    assert how.leaves_out
    assert arrange(ITEMS, replace(how, grouped=False)) == left


def test_kinds_and_fields_to_choose_from() -> None:
    assert kinds_in(ITEMS) == ["spelling", "abbrev", "spacing"]
    assert fields_in(ITEMS) == ["body", "lead"]


def test_what_is_mended_together() -> None:
    again = replace(MEETING, base=100)
    assert alike_in([*ITEMS, again], MEETING) == [MEETING, again]
    assert alike_in(ITEMS, SPACE) == []
