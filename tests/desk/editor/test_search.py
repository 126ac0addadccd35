from __future__ import annotations

import pytest

from prd_desk.desk.editor.search import Query, hits, replacement
from prd_desk.errors import UserError
from prd_desk.proofing.words import word_spans


def found(query: Query, text: str) -> list[str]:
    return [hit.text for hit in hits(query, text, word_spans)]


@pytest.mark.parametrize(
    ("asked", "text", "hit"),
    [
        ("น้ำ", "ดื่มน้ํา", "น้ํา"),
        ("น้ำ", "ดื่มนํ้า", "นํ้า"),
        ("นํ้า", "ดื่มน้ำ", "น้ำ"),
        ("ทำ", "การทํางาน", "ทํา"),
        ("ทํา", "การทำงาน", "ทำ"),
        ("แผน", "เเผนงาน", "เเผน"),
        ("ปี 2563", "ปี\u00a0๒๕๖๓", "ปี\u00a0๒๕๖๓"),
        ("ประชุม", "ประ\u200bชุม", "ประ\u200bชุม"),
        ('"งาน"', "“งาน”", "“งาน”"),
        ("covid", "COVID-19", "COVID"),
        ("a.b", "axb", None),
        ("กา", "ก่า", None),
        ("ก", "กิ", None),
        ("กิ", "กิน", "กิ"),
    ],
)
def test_text_is_found_as_a_reader_sees_it(asked: str, text: str, hit: str | None) -> None:
    assert found(Query(asked), text) == ([hit] if hit else [])


def test_whole_words_are_those_of_the_tokeniser() -> None:
    text = "กรมเปิดโครงการ การเปิด"
    assert len(hits(Query("การ"), text, word_spans)) == 2
    assert [hit.span.start for hit in hits(Query("การ", whole_words=True), text, word_spans)] == [15]


def test_spans_count_code_points() -> None:
    (hit,) = hits(Query("ข่าว"), "😀ข่าว", word_spans)
    assert hit.span == (1, 5)


def test_a_pattern_may_have_groups() -> None:
    query = Query(r"(\d+) คน", is_pattern=True)
    (hit,) = hits(query, "รวม 120 คน", word_spans)
    assert replacement(query, hit, r"จำนวน \1 คน") == "จำนวน 120 คน"


@pytest.mark.parametrize("pattern", ["(", "[ก", "*"])
def test_a_broken_pattern_is_told(pattern: str) -> None:
    with pytest.raises(UserError, match="รูปแบบ"):
        hits(Query(pattern, is_pattern=True), "ข่าว", word_spans)


def test_a_pattern_without_end_is_stopped() -> None:
    with pytest.raises(UserError, match="นาน"):
        hits(Query(r"(ก+)+(?<!ก)ข", is_pattern=True), "ก" * 5_000, word_spans)


def test_a_group_that_is_not_there_is_told() -> None:
    query = Query("ก", is_pattern=True)
    with pytest.raises(UserError, match="แทนที่"):
        replacement(query, hits(query, "ก", word_spans)[0], r"\7")


@pytest.mark.parametrize("query", [Query(""), Query("x*", is_pattern=True)])
def test_nothing_is_found_by_nothing(query: Query) -> None:
    assert hits(query, "ข่าว", word_spans) == []
