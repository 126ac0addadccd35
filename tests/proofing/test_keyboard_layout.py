from __future__ import annotations

import pytest

from prd_desk.proofing import Proofreader
from prd_desk.proofing.keyboard_layout import RULE, other_layout, to_latin, to_thai


@pytest.fixture(scope="module")
def proofreader() -> Proofreader:
    return Proofreader.load()


def told(proofreader: Proofreader, text: str) -> list[tuple[str, str]]:
    found = [finding for finding in proofreader.check(text) if finding.rule == RULE]
    return [(text[slice(*finding.span)], finding.suggestions[0]) for finding in found]


@pytest.mark.parametrize(
    ("keys", "thai"),
    [("l;ylfu", "สวัสดี"), ("dik[", "กราบ"), ('"', "."), ("oe", "นำ"), ("W!@", '"+๑'), ("`~", "_%")],
)
def test_the_same_keys_on_the_other_keyboard(keys: str, thai: str) -> None:
    assert to_thai(keys) == thai
    assert to_latin(thai) == keys
    assert other_layout(keys) == thai
    if any("ก" <= letter <= "๛" for letter in thai):
        assert other_layout(thai) == keys


def test_a_decomposed_am_is_one_key() -> None:
    assert to_latin("นํา") == "oe"


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ("วันนี้ xit=6, ที่กรม", ("xit=6,", "ประชุม")),
        ("l;ylfu8iy[", ("l;ylfu8iy[", "สวัสดีครับ")),
        ("ส่งที่ ้นะำส ภายในวันนี้", ("้นะำส", "hotel")),
        ("งาน ธ้ฟรสฟืก", ("ธ้ฟรสฟืก", "Thailand")),
    ],
)
def test_what_was_typed_on_the_wrong_keyboard_is_told_with_what_was_meant(
    proofreader, text: str, slip: tuple[str, str]
) -> None:
    assert told(proofreader, text) == [slip]
    assert [f.rule for f in proofreader.check(text) if f.rule.startswith(("spelling", "marks"))] == [RULE]


@pytest.mark.parametrize(
    "text",
    [
        "ประชุม Smart City ผ่าน Zoom Meeting ครั้งที่ 5",
        "ส่งที่ pr.office@example.go.th หรือ https://www.example.go.th/news?id=12",
        "รุ่น F-16, B737-800, ISO9001:2015, PM2.5, iPhone15, IPv6 และ GMP/HACCP",
        "for (i = 0; i < n; i++) { print(skin[i]); }",
        "นายสมชาย ใจดี กล่าวว่า โครงการนี้ดีมาก",
        "the glib pyrite of xylophone",
    ],
)
def test_english_codes_and_addresses_are_left_alone(proofreader, text: str) -> None:
    assert told(proofreader, text) == []


def test_the_rule_can_be_switched_off_and_the_word_accepted(proofreader) -> None:
    assert told(proofreader.without_rules([RULE]), "l;ylfu") == []
    assert told(proofreader.with_words(["l;ylfu"]), "l;ylfu") == []
