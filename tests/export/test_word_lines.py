"""Lines of the Word form."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from prd_desk.export.sarabun import shape
from prd_desk.export.word_lines import fill_word_lines, line_ends


def lines(text: str, first: float, others: float | None = None) -> list[str]:
    """Every code point one point wide."""
    edges = [float(at) for at in range(len(text) + 1)]
    return [text[line.start : line.seen] for line in fill_word_lines(text, edges, first, others or first)]


def test_a_line_may_end_between_thai_words_and_after_blanks() -> None:
    text = "กรมจัดประชุม วันนี้"
    assert [text[:end] for end in line_ends(text)] == ["กรม", "กรมจัด", "กรมจัดประชุม ", "กรมจัดประชุม วัน", text]


def test_ends_count_code_points() -> None:
    text = "😀 ก😀"
    assert line_ends(text)[-1] == len(text)
    assert line_ends(text)[0] == 2


def test_no_line_ends_at_a_no_break_space() -> None:
    assert line_ends("พ.ศ.\u00a0๒๕๖๓") == [9]


def test_lines_are_as_full_as_can_be() -> None:
    assert lines("aaa bbb ccc", 7) == ["aaa bbb", "ccc"]


def test_the_first_line_has_a_room_of_its_own() -> None:
    assert lines("aaa bbb ccc", 3, 7) == ["aaa", "bbb ccc"]


def test_blanks_at_the_end_of_a_line_take_no_room() -> None:
    assert lines("aaa    bbb", 3) == ["aaa", "bbb"]


def test_a_word_too_long_is_cut_where_the_line_is_full() -> None:
    assert lines("abcdefgh ij", 3) == ["abc", "def", "gh", "ij"]
    assert lines("ab cdefgh", 4) == ["ab", "cdef", "gh"]


def test_an_address_is_cut_before_it_rather_than_at_a_slash() -> None:
    assert lines("see a/b/c/d", 8) == ["see", "a/b/c/d"]
    assert lines("a/b/c/d", 4) == ["a/b/", "c/d"]


def test_what_a_slash_puts_off_is_cut_where_it_fills_the_next_line() -> None:
    assert lines("see aaaa/bb", 9, 3) == ["see", "aaa", "a/", "bb"]


def test_marks_stay_with_their_letter_however_narrow_the_line() -> None:
    text = "ที่นี่ที่โน่น"
    edges = shape(text, 16).edges
    cut = fill_word_lines(text, edges, 1, 1)
    assert [text[line.start : line.seen] for line in cut] == ["ที่", "นี่", "ที่", "โ", "น่", "น"]


def test_one_line_for_nothing() -> None:
    assert fill_word_lines("", [0.0], 10, 10) == [(0, 0, 0)]


@given(st.text(st.sampled_from("กขเาิ่ ำab/-.(๑ๆ\t"), max_size=60), st.integers(0, 40), st.integers(0, 60))
def test_lines_hold_all_of_the_text_and_fit(text: str, first: int, others: int) -> None:
    edges = shape(text, 16).edges
    found = fill_word_lines(text, edges, first, others)
    assert found[0].start == 0
    assert found[-1].end == len(text)
    for at, line in enumerate(found):
        assert line.start <= line.seen <= line.end
        assert not text[line.seen : line.end].strip()
        assert at == 0 or found[at - 1].end == line.start
        letters = set(edges[line.start : line.seen + 1])
        assert edges[line.seen] - edges[line.start] <= (others if at else first) + 0.06 or len(letters) == 2
