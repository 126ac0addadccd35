"""Official names: what counts as distorted, and what is another name or another word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prd_desk.proofing.rules.gazetteer import Gazetteer, distance, fold, lost_part, read_names, read_places

NAMES = Gazetteer(["กระทรวงการพัฒนาสังคม", "กรมส่งเสริมการเกษตร", "มหาวิทยาลัยราชภัฏยะลา", "สำนักงานประกันสังคม"])


@pytest.mark.parametrize(
    ("text", "start", "end", "name"),
    [
        ("ที่กระทรวงพัฒนาสังคม", 3, 20, "กระทรวงการพัฒนาสังคม"),
        ("มหาวิทยาลัยราชภัฎยะลา", 0, 21, "มหาวิทยาลัยราชภัฏยะลา"),
        ("กรมส่งเสิรมการเกษตร แจ้ง", 0, 19, "กรมส่งเสริมการเกษตร"),
        ("สำนักงานประกนสังคม", 0, 18, "สำนักงานประกันสังคม"),
    ],
)
def test_a_slip_a_like_letter_or_a_lost_part_is_found(text: str, start: int, end: int, name: str) -> None:
    (found,) = NAMES.distorted(text)
    assert (found.start, found.end, found.name) == (start, end, name)


@pytest.mark.parametrize(
    "text",
    [
        "กระทรวงการพัฒนาสังคมและความมั่นคงของมนุษย์",
        "กรมส่งเสริมสหกรณ์",
        "สำนักงานเขต และงานประกันสังคม",
        "มหาวิทยาลัยในยะลา",
        "กรมส่งเสริมการ\nเกษตร",
    ],
)
def test_right_names_and_other_words_are_left_alone(text: str) -> None:
    assert list(NAMES.distorted(text)) == []


def test_lost_part() -> None:
    assert lost_part("กระทรวงพัฒนา", "กระทรวงการพัฒนา") == "การ"
    assert lost_part("กระทรวงพัฒนา", "กระทรวงมหาพัฒนา") == ""
    assert lost_part("กข", "กข") == ""


@pytest.mark.parametrize(
    ("one", "other", "edits"),
    [
        ("กขค", "กขค", 0),
        ("กขค", "กค", 1),
        ("กขค", "กคข", 1),
        ("กขค", "กงค", 1),
        ("กขค", "จฉช", 3),
        ("", "กข", 2),
    ],
)
def test_distance(one: str, other: str, edits: int) -> None:
    assert distance(one, other, 5) == edits
    assert distance(other, one, 5) == edits
    assert distance(one, other, 1) == min(edits, 2)


@given(st.text(alphabet="กขคงจ", max_size=8), st.text(alphabet="กขคงจ", max_size=8))
def test_distance_is_symmetric_and_zero_only_for_equals(one: str, other: str) -> None:
    assert distance(one, other, 9) == distance(other, one, 9)
    assert (distance(one, other, 9) == 0) == (one == other)


def test_folding_keeps_places() -> None:
    text = "ราษฎร์ ปฏิบัติ ณ ศาลา"
    assert len(fold(text)) == len(text)


def test_lists_are_clean() -> None:
    """No name twice, none with a stray space, and every name is its words."""
    for file in ("organisations.tsv", "royal.tsv"):
        for name, words in read_names(file).items():
            assert name == name.strip()
            assert "".join(words) == name
            assert "  " not in name


def test_places_are_all_there() -> None:
    places = read_places()
    provinces = {name for kind, name, _ in places if kind == "province"}
    assert len(provinces) == 77
    assert {province for kind, _, province in places if kind != "province"} == provinces
