from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prd_desk.desk.proofreading.paragraphs import Paragraphs, carried
from prd_desk.proofing.finding import Finding, Span


def finding(text: str, word: str, rule: str = "spelling.word", field: str = "body") -> Finding:
    at = text.index(word)
    return Finding(field, Span(at, at + len(word)), rule, "error", "ผิด")


def test_a_finding_moves_with_an_edit_before_it() -> None:
    (moved,) = carried([finding("จัดสัมนา", "สัมนา")], "จัดสัมนา", "ร่วมจัดสัมนา")
    assert "ร่วมจัดสัมนา"[slice(*moved.span)] == "สัมนา"


def test_a_finding_goes_when_its_own_text_is_edited() -> None:
    assert carried([finding("จัดสัมนา", "สัมนา")], "จัดสัมนา", "จัดสัมมนา") == ()


@pytest.mark.parametrize("new", ["เจ้าหน้าที่ มา", "เจ้าหน้าทีม มา", "นเจ้าหน้าที มา"])
def test_a_letter_set_against_a_word_makes_another_word_of_it(new: str) -> None:
    old = "เจ้าหน้าที มา"
    assert carried([finding(old, "เจ้าหน้าที")], old, new) == ()


@pytest.mark.parametrize("new", ["เจ้าหน้าที  มา", "เจ้าหน้าที. มา", " เจ้าหน้าที มา", "“เจ้าหน้าที มา"])
def test_a_space_or_mark_beside_a_word_leaves_it(new: str) -> None:
    old = "เจ้าหน้าที มา"
    (kept,) = carried([finding(old, "เจ้าหน้าที")], old, new)
    assert new[slice(*kept.span)] == "เจ้าหน้าที"


@given(st.text("กขค ", max_size=12), st.text("กขค ", max_size=12), st.text("กขค ", max_size=12), st.data())
def test_what_is_carried_always_covers_the_same_text(head: str, gone: str, put: str, data) -> None:
    tail = data.draw(st.text("กขค ", max_size=12))
    old, new = head + gone + tail, head + put + tail
    start = data.draw(st.integers(0, len(old)))
    end = data.draw(st.integers(start, len(old)))
    for kept in carried([Finding("body", Span(start, end), "spelling.word", "error", "")], old, new):
        assert new[slice(*kept.span)] == old[start:end]


def test_splitting_a_paragraph_keeps_findings_in_both_halves() -> None:
    paragraphs = Paragraphs(["สัมนา และ โอกาศ"])
    paragraphs.take("สัมนา และ โอกาศ", [finding("สัมนา และ โอกาศ", w) for w in ("สัมนา", "โอกาศ")], 3)
    assert paragraphs.splice(0, ["สัมนา ", "และ โอกาศ"], 2)
    assert [paragraphs[i].text[slice(*f.span)] for i in range(2) for f in paragraphs[i].findings()] == [
        "สัมนา",
        "โอกาศ",
    ]


def test_joining_paragraphs_keeps_findings_of_both() -> None:
    paragraphs = Paragraphs(["สัมนา ", "โอกาศ"])
    for text, word in (("สัมนา ", "สัมนา"), ("โอกาศ", "โอกาศ")):
        paragraphs.take(text, [finding(text, word)], 1)
    paragraphs.splice(0, ["สัมนา โอกาศ"], 1)
    assert [paragraphs[0].text[slice(*f.span)] for f in paragraphs[0].findings()] == ["สัมนา", "โอกาศ"]


def test_results_for_a_text_that_is_gone_are_dropped() -> None:
    paragraphs = Paragraphs(["จัดสัมมนา"])
    assert not paragraphs.take("จัดสัมนา", [finding("จัดสัมนา", "สัมนา")], 2)
    assert paragraphs[0].findings() == []


def test_a_change_of_looks_alone_is_no_change() -> None:
    paragraphs = Paragraphs(["ก", "ข"])
    paragraphs.take("ก", [], 1)
    assert not paragraphs.splice(0, ["ก", "ข"], 2)
    assert paragraphs[0].checked


def test_review_findings_reach_their_paragraphs_and_count_once() -> None:
    text = "จัดสัมนา\nโอกาศนี้"
    paragraphs = Paragraphs(text.split("\n"))
    near = finding("โอกาศนี้", "โอกาศ")
    paragraphs.take("โอกาศนี้", [near], 2)
    paragraphs.take_review([finding(text, "สัมนา"), finding(text, "โอกาศ"), finding(text, "นี้", "style.word")])
    assert [(f.span, f.rule) for f in paragraphs[0].findings()] == [(Span(3, 8), "spelling.word")]
    assert [f.rule for f in paragraphs[1].findings()] == ["spelling.word", "style.word"]
