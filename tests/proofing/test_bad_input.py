"""Text that is no text: the proofreader keeps its temper, says little, and takes no longer than it should."""

from __future__ import annotations

import random
import time
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from prd_desk.proofing import Proofreader

FEW = 60
"""More findings than this about one text help nobody."""
BIG, SMALL = 200_000, 400
CONSONANTS, VOWELS, MARKS = "กขคงจชซดตถทนบปผพฟมยรลวสหอ", "ะาำเแโใไ", "ัิีึืุู่้๊๋์็"
PROSE = (
    "นายกเทศมนตรีเปิดตลาดนัดชุมชนริมน้ำ พร้อมมอบรางวัลแก่ร้านค้าที่ลดการใช้พลาสติก จำนวน 12 ร้าน\n"
    "ผู้เข้าร่วมงานได้ชมนิทรรศการพลังงานสะอาด และร่วมกิจรรมปลูกต้นไม้ริมคลองกับนักเรียนในพื้นที่\n"
    "เวลา 13.30 น. คณะทำงานประชุมสรุปผล และขอบคุณประชาชชนทุกคนที่ให้ความร่วมมือด้วยดี\n"
)


def noise(letters: str, length: int) -> str:
    """The same disorder every time."""
    return "".join(random.Random(len(letters)).choices(letters, k=length))  # noqa: S311 - no secret


@pytest.mark.parametrize(
    "unit",
    [
        *("1234567890", "๑๒๓", "abc", " ", "\n", ".", "\0"),
        *("่", "\u200b", "\ufeff", "😀🏽", "👨\u200d👩", "\ud800"),
    ],
    ids=ascii,
)
def test_one_thing_over_and_over(proofreader: Proofreader, unit: str) -> None:
    text = unit * (BIG // len(unit))
    findings = proofreader.check(text)
    assert len(findings) < FEW
    assert all(0 <= f.span.start <= f.span.end <= len(text) for f in findings)


@pytest.mark.parametrize("letter", ["ก", "เ", "า", "ฯ", "ๆ", "ก "])
def test_one_thai_letter_over_and_over(proofreader: Proofreader, letter: str) -> None:
    assert len(proofreader.check(letter * SMALL)) < FEW


@pytest.mark.parametrize(
    "letters",
    [
        CONSONANTS,
        "ab12 ",
        "😀🏽\u200d\ud800\u200b",
        CONSONANTS + VOWELS + MARKS,
    ],
    ids=["consonants", "ascii", "astral", "Thai"],
)
def test_disorder_is_not_answered_letter_by_letter(proofreader: Proofreader, letters: str) -> None:
    text = noise(letters, SMALL)
    findings = proofreader.check(text)
    assert all(0 <= f.span.start <= f.span.end <= len(text) for f in findings)
    assert len(findings) < FEW


def test_a_storm_of_marks_is_folded(proofreader: Proofreader) -> None:
    assert len(replace(proofreader, speller=None).check(noise(MARKS, 5_000))) < FEW


def seconds(proofreader: Proofreader, text: str) -> float:
    """Processor time of the better of two checks: what else runs on the machine does not count."""
    times: list[float] = []
    for _ in range(2):
        started = time.process_time()
        proofreader.check(text)
        times.append(time.process_time() - started)
    return min(times)


@pytest.mark.parametrize(
    "unit", [PROSE, "1234567890", "😀🏽", "่", "abc "], ids=["prose", "digits", "emoji", "marks", "Latin"]
)
def test_four_times_the_text_takes_nowhere_near_sixteen_times_as_long(
    proofreader: Proofreader, unit: str
) -> None:
    short = unit * max(1, 5_000 // len(unit))
    proofreader.check(unit)
    assert seconds(proofreader, 4 * short) < 10 * seconds(proofreader, short) + 0.05
