"""Known misspellings: found where they stand as words, silent inside other words and in names."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prd_desk.errors import UserError
from prd_desk.proofing.finding import Finding, Span
from prd_desk.proofing.spelling.pairs import Pair, PairList, load_pairs, prefix_pattern
from prd_desk.resources import resource

if TYPE_CHECKING:
    from pathlib import Path

HEADER = "wrong\tright\tkind\tseverity\tsource\twrong_docs\tright_docs\tguard\n"


@pytest.fixture(scope="module")
def shipped() -> PairList:
    return load_pairs(resource("lexicons", "pairs.tsv"))


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("ปฏิบัติตามกฏหมายอย่างเคร่งครัด", "กฏหมาย", "กฎหมาย"),
        ("กฏหมาย", "กฏหมาย", "กฎหมาย"),
        ("ออก กฏหมาย ใหม่", "กฏหมาย", "กฎหมาย"),
        ("(กฏหมาย)", "กฏหมาย", "กฎหมาย"),
        ("เรื่อง\nกฏหมาย\n", "กฏหมาย", "กฎหมาย"),
        ("การปฎิบัติงานของเจ้าหน้าที่", "ปฎิบัติ", "ปฏิบัติ"),
        ("เปิดการสัมนาเชิงวิชาการ", "สัมนา", "สัมมนา"),
        ("ครอบครัวเข็มแข็งด้วยเศรษฐกิจพอเพียง", "เข็มแข็ง", "เข้มแข็ง"),
        ("ผู้ปลูกกะเทียมรวมกลุ่มกัน", "กะเทียม", "กระเทียม"),
        ("แข่งขันเกมส์ออนไลน์", "เกมส์", "เกม"),
    ],
)
def test_a_known_misspelling_is_found(shipped: PairList, text: str, wrong: str, right: str) -> None:
    (finding,) = shipped.find(text, "body")
    start = text.index(wrong)
    assert finding.span == Span(start, start + len(wrong))
    assert (finding.field, finding.rule, finding.suggestions) == ("body", "spelling.list", (right,))
    assert finding.source, "somebody says so"


@pytest.mark.parametrize(
    "text",
    [
        "ชื่อมงคลของหลานสาว",
        "โฉนดแสดงกรรมสิทธิ์ที่ดิน",  # the wrong form lies in the right one
        "การแข่งขันซีเกมส์และพาราเกมส์",  # names that keep the old spelling
        "สวนสัตว์เลี้ยงกระทิงไว้",
        "ตำบลโคกกะเทียม",
        "กฎหมายและระเบียบ",
        "",
    ],
)
def test_good_words_that_hold_a_wrong_form_are_left_alone(shipped: PairList, text: str) -> None:
    assert shipped.find(text) == []


@pytest.mark.parametrize(
    ("name", "elsewhere"),
    [
        ("นางสาวบัญฑิต ใจดี", "พิธีมอบปริญญาแก่บัญฑิต"),
        ("ร้อยตำรวจเอก บัญฑิต ใจดี", "เหล่าบัญฑิต ใจดี"),
        ("โรงเรียนบัญฑิตวิทยา", "สภาบัญฑิต"),
        ("บ้านชมภู่", "เกษตรกรปลูกชมภู่"),
    ],
)
def test_some_spellings_are_right_in_names_only(shipped: PairList, name: str, elsewhere: str) -> None:
    assert shipped.find(name) == []
    assert len(shipped.find(elsewhere)) == 1


def test_a_mark_behind_the_match_makes_another_cluster() -> None:
    pairs = PairList([Pair("สัมนา", "สัมมนา", "letter", "error", "เอง")])
    assert len(pairs.find("สัมนา")) == 1
    for mark in "ัิีึืุู็่้๊๋์ำา":
        assert pairs.find(f"สัมนา{mark}") == [], mark


def test_the_longest_of_several_forms_wins(shipped: PairList) -> None:
    longer = [p for p in shipped if any(p.wrong != q.wrong and p.wrong.startswith(q.wrong) for q in shipped)]
    assert longer, "the list has forms that begin with others"
    for pair in longer:
        spans = [f.span for f in shipped.find(pair.wrong)]
        assert spans in ([], [Span(0, len(pair.wrong))]), pair.wrong


def test_every_form_is_found_when_it_stands_alone(shipped: PairList) -> None:
    missed = [pair.wrong for pair in shipped if not shipped.find(f" {pair.wrong} ")]
    assert missed == []


def test_the_right_form_is_never_found(shipped: PairList) -> None:
    flagged = [(pair.right, f.suggestions) for pair in shipped for f in shipped.find(pair.right)]
    assert flagged == []


def test_an_empty_list_finds_nothing() -> None:
    assert PairList(()).find("กฏหมาย") == []


PIECES = st.sampled_from(["กฏหมาย", "สัมนา", "ก", "ม", "า", "่", " ", "\n", "นาย", "1", "\ud800"])


@given(st.lists(PIECES, max_size=20).map("".join))
def test_findings_name_what_stands_there(shipped: PairList, text: str) -> None:
    findings = shipped.find(text)
    assert all(text[f.span.start : f.span.end] in shipped.wrong_forms for f in findings)
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(findings))


@given(st.lists(st.text("กขค่", min_size=1, max_size=5), min_size=1), st.text("กขค่ ", max_size=30))
def test_the_pattern_matches_what_a_plain_search_does(words: list[str], text: str) -> None:
    ours = re.compile(prefix_pattern(sorted(set(words))))
    plain = re.compile("|".join(re.escape(w) for w in sorted(words, key=len, reverse=True)))
    assert [m.span() for m in ours.finditer(text)] == [m.span() for m in plain.finditer(text)]


@pytest.mark.parametrize(
    "content",
    [
        None,
        b"wrong\tright\n\xe0\xb8\x81\t\xe0\xb8\x82\n",  # columns missing
        HEADER.encode() + b"\xff\xfe\n",  # not UTF-8
        (HEADER + "กฏ\tกฎ\n").encode(),  # a row cut short
    ],
    ids=["missing", "columns", "encoding", "row"],
)
def test_a_damaged_list_is_the_users_to_know(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "pairs.tsv"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(UserError, match=r"pairs\.tsv") as raised:
        load_pairs(path)
    assert raised.value.remedy
    assert str(path) in raised.value.detail


def test_one_finding_in_full(shipped: PairList) -> None:
    (finding,) = shipped.find("กฏหมาย")
    assert finding == Finding(
        "text", Span(0, 6), "spelling.list", "error", "“กฏหมาย” เขียนว่า “กฎหมาย”", "คำที่มักเขียนผิด",
        ("กฎหมาย",), 0.97, "ราชบัณฑิตยสภา พจนานุกรม พ.ศ. ๒๕๕๔",
    )  # fmt: skip
