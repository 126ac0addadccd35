"""Rows on pages."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from prd_desk.export.paging import deal


@dataclass(frozen=True)
class Row:
    name: str
    height: float = 10
    before: float = 0
    after: float = 0
    glued: bool = False


def names(pages: list[list[tuple[float, Row]]]) -> list[str]:
    return ["".join(row.name for _, row in page) for page in pages]


def tops(pages: list[list[tuple[float, Row]]]) -> list[list[float]]:
    return [[top for top, _ in page] for page in pages]


def test_as_many_as_fit() -> None:
    assert names(deal([Row(name) for name in "abcde"], 5, 30)) == ["abc", "de"]


def test_one_page_for_nothing() -> None:
    assert deal([], 5, 30) == [[]]


def test_the_larger_space_stands_between_two_rows() -> None:
    rows = [Row("a", after=6), Row("b", before=4), Row("c", before=3)]
    assert tops(deal(rows, 100, 300)) == [[100, 116, 129]]


def test_space_above_counts_on_the_first_page_alone() -> None:
    rows = [Row("a", before=6), Row("b", height=20, before=6)]
    assert tops(deal(rows, 0, 25)) == [[6], [0]]


def test_space_below_the_last_row_needs_no_room() -> None:
    assert names(deal([Row("a"), Row("b", after=50)], 0, 20)) == ["ab"]


def test_what_belongs_together_goes_over_together() -> None:
    rows = [Row("a"), Row("b"), Row("c", glued=True), Row("d", glued=True), Row("e")]
    assert names(deal(rows, 0, 40)) == ["ab", "cde"]


def test_what_is_higher_than_a_page_is_parted_where_the_page_ends() -> None:
    rows = [Row("a"), *(Row(name, glued=True) for name in "bcdef"), Row("g")]
    assert names(deal(rows, 0, 30)) == ["abc", "def", "g"]


@given(
    st.lists(
        st.builds(
            Row,
            st.just("a"),
            st.floats(1, 30),
            st.floats(0, 9),
            st.floats(0, 9),
            st.booleans(),
        ),
        max_size=40,
    )
)
def test_nothing_is_lost_nothing_overlaps_nothing_hangs_over(rows: list[Row]) -> None:
    pages = deal(rows, 10, 100)
    assert [row for page in pages for _, row in page] == rows
    for page in pages:
        foot = 10.0
        for top, row in page:
            assert top >= foot
            foot = top + row.height
        assert foot <= 110 + 1e-9 or len(page) == 1
