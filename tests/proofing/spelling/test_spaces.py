"""Stray spaces, as the language model sees them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from prd_desk.proofing.spelling.spaces import RULE

if TYPE_CHECKING:
    from prd_desk.proofing import Proofreader


def places(proofreader: Proofreader, text: str) -> list[str]:
    return [
        text[: f.span.start][-6:] + "▯" + text[f.span.end :][:6]
        for f in proofreader.check(text)
        if f.rule == RULE
    ]


@pytest.mark.parametrize(
    "text",
    [
        "ที่ประชุมมีมติเห็นชอบให้แต่งตั้งคณะ กรรมการติดตามผลการดำเนินงาน",
        "กรมจัดอบรมเพื่อพัฒนาศักยภาพของบุคลากรในการ ปฏิบัติงานให้มีประสิทธิภาพ",
    ],
)
def test_a_blank_inside_a_phrase_is_a_hint(proofreader: Proofreader, text: str) -> None:
    (found,) = [f for f in proofreader.check(text) if f.rule == RULE]
    assert (found.severity, text[found.span.start : found.span.end], found.suggestions) == (
        "hint",
        " ",
        ("",),
    )


@pytest.mark.parametrize(
    "text",
    [
        "อธิบดีกล่าวเปิดงาน จากนั้นได้เยี่ยมชมนิทรรศการ พร้อมมอบเกียรติบัตรแก่ผู้เข้าร่วมกิจกรรม",
        "นายสมชาย ใจดี ผู้อำนวยการกอง เป็นประธานการประชุม",
        "โครงการ “รวมใจ ไทยเป็นหนึ่ง” จัดขึ้นเป็นปีที่ ๓",
    ],
)
def test_blanks_between_phrases_names_and_in_quotes_stay(proofreader: Proofreader, text: str) -> None:
    assert places(proofreader, text) == []
