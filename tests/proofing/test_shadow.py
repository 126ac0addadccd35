"""The shadow: what is folded into what, and that every symbol knows its place in the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prd_desk.proofing.finding import Span
from prd_desk.proofing.shadow import BREAK, SYMBOL_OF, SYMBOLS, letters, shadow_of

TONES, VOWELS, MARKS = "่้๊๋", "ัิีึืุู", "ัิีึืฺุู็่้๊๋์ํ๎"
ANY_TEXT = st.text(
    st.one_of(
        st.characters(),  # lone surrogates and astral planes included
        st.sampled_from("".join(SYMBOL_OF)),
        st.sampled_from(MARKS),
        st.sampled_from("😀🏽\u200d\u200b\ufeff \u00a0\r\n\u2029“”'0๙aZ\uf70a"),
    )
)


@pytest.mark.parametrize(
    ("text", "shadow"),
    [
        ("", ""),
        ("กรมป่าไม้", "กรมป่าไม้"),
        ("ฤๅษี ๆ ฯ", "ฤๅษี ๆ ฯ"),
        # runs of what carries no spelling
        ("2567", "0"),
        ("๒๕๖๗", "0"),
        ("๒5๖7", "0"),
        ("Covid", "a"),
        ("café", "a"),
        ("COVID-19", "a-0"),
        ("ก   ข", "ก ข"),
        ("ก\u00a0\t\u3000ข", "ก ข"),
        ("ก\r\nข", "ก\nข"),
        ("ก\n\n\nข", "ก\nข"),
        ("ก\u2029ข", "ก\nข"),
        ("😀🏽", "?"),
        ("ก★ข", "ก?ข"),
        ("\ud800", "?"),
        # one kind of quote, dash and bracket
        *((f"{mark}ก", '"ก') for mark in "'‘’‚“”„«»`´′″\""),
        *((f"ก{dash}ข", "ก-ข") for dash in "-‐‑‒–—−"),
        ("[ก]{ข}", "(ก)(ข)"),
        ("ก.ข,ค/ง:จ", "ก.ข,ค/ง:จ"),
        # punctuation does not run together, folded kinds do
        ("..", ".."),
        ('""', '""'),
        # zero-width characters vanish
        *((f"กร{c}ม", "กรม") for c in "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad"),
        ("\u200b", ""),
        ("1\u200b2", "0"),
        # look-alikes
        ("เเม่", "แม่"),
        ("น\u0e4d\u0e32", "นำ"),
        ("น\u0e4d\u0e49\u0e32", "น้ำ"),
        ("น\u0e49\u0e4d\u0e32", "น้ำ"),
        *((f"ก{tone}{vowel}น", f"ก{vowel}{tone}น") for tone in TONES for vowel in VOWELS),
        *((f"ก{mark}{mark}ข", f"ก{mark}ข") for mark in MARKS),
        ("ก่่่้ข", "ก่้ข"),
        ("กกข", "กกข"),
        # glyphs of old fonts
        ("\uf70f", "ญ"),
        ("\uf700", "ฐ"),
        ("ป\uf701น", "ปิน"),
        ("ป\uf710น", "ปัน"),
        ("ฝ\uf70bน", "ฝ้น"),
        ("ญ\uf718", "ญุ"),
    ],
)
def test_folding(text: str, shadow: str) -> None:
    assert letters(shadow_of(text).symbols) == shadow


def test_a_form_feed_breaks_like_a_line_end() -> None:
    assert shadow_of("\x0c").symbols.tolist() == [BREAK]


@pytest.mark.parametrize(
    ("text", "first", "after", "span"),
    [
        ("กขค", 0, 3, (0, 3)),
        ("กขค", 1, 2, (1, 2)),
        ("ปี 2567 นี้", 3, 4, (3, 7)),  # the run of digits is one symbol
        ("กร\u200bม", 1, 2, (1, 2)),  # a zero-width space belongs to nothing
        ("กร\u200bม", 1, 3, (1, 4)),
        ("เเม่", 0, 1, (0, 2)),
        ("กขค", 2, 2, (2, 2)),  # between two symbols
        ("กขค", 3, 3, (3, 3)),  # behind the last
        ("", 0, 0, (0, 0)),
    ],
)
def test_the_way_back_to_the_text(text: str, first: int, after: int, span: tuple[int, int]) -> None:
    assert shadow_of(text).span(first, after) == Span(*span)


@given(ANY_TEXT)
def test_symbols_stand_in_order_inside_the_text(text: str) -> None:
    shadow = shadow_of(text)
    starts, ends = shadow.starts.tolist(), shadow.ends.tolist()
    assert len(shadow.symbols) == len(starts) == len(ends)
    assert all(0 <= a < b <= len(text) for a, b in zip(starts, ends, strict=True))
    assert all(end <= start for end, start in zip(ends, starts[1:], strict=False))
    assert all(symbol < SYMBOLS for symbol in shadow.symbols.tolist())


@given(ANY_TEXT)
def test_the_same_text_casts_the_same_shadow(text: str) -> None:
    once, again = shadow_of(text), shadow_of(text)
    assert once.symbols.tolist() == again.symbols.tolist()
    assert (once.starts.tolist(), once.ends.tolist()) == (again.starts.tolist(), again.ends.tolist())
