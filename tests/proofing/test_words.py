"""Words as spans: without a gap, in order, however the text looks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pythainlp.util import Trie

from prd_desk.proofing.words import LONGEST_STRETCH, WordList, word_spans


def words(text: str) -> list[str]:
    return [text[a:b] for a, b in word_spans(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("ประชาสัมพันธ์จังหวัด", ["ประชาสัมพันธ์", "จังหวัด"]),
        ("ข่าว วันนี้", ["ข่าว", " ", "วันนี้"]),
        ("ปี 2567", ["ปี", " ", "2567"]),
        ("กรม\nกอง", ["กรม", "\n", "กอง"]),
    ],
)
def test_thai_is_cut_into_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@given(st.text(st.one_of(st.characters(), st.sampled_from("กขคนมเแไาิี่้ๆ์ฯ \n1a😀\u200b\ud800"))))
def test_the_spans_cover_the_text(text: str) -> None:
    spans = word_spans(text)
    assert all(start < end for start, end in spans)
    assert [0, *(end for _, end in spans)] == [*(start for start, _ in spans), len(text)]


@pytest.mark.parametrize("letter", ["ก", "่", "a", " ", "😀", "เ"])
def test_one_letter_repeated_beyond_a_stretch_is_covered(letter: str) -> None:
    text = letter * (2 * LONGEST_STRETCH + 1)
    assert "".join(words(text)) == text


some_letters = st.text("กขา่", min_size=1, max_size=5)


@given(st.lists(some_letters), st.text("กขา่a", max_size=12), st.integers(0, 12))
def test_the_list_finds_what_the_tree_of_pythainlp_finds(known: list[str], text: str, start: int) -> None:
    ours, theirs = WordList(known), Trie(known)
    assert ours.prefixes(text, start) == theirs.prefixes(text, start)
    assert len(ours) == len(theirs)
