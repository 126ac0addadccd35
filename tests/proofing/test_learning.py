"""What an archive of an office's own news teaches, and what it does not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prd_desk.proofing import Proofreader
from prd_desk.proofing.learning import REACH, Candidate, propose


@pytest.fixture(scope="module")
def proofreader() -> Proofreader:
    return Proofreader.load()


def terms(candidates: list[Candidate]) -> list[str]:
    return [candidate.term for candidate in candidates]


COINED = (
    "วันนี้ทดสอบแอปพลิเคชันเกษตรกอน ให้แก่ผู้นำชุมชนทั่วประเทศ",
    "อบรมการใช้งานแอปพลิเคชันเกษตรกอน ที่ศาลากลางจังหวัด",
)


def test_a_doubtful_word_that_recurs_is_proposed_with_what_the_speller_would_write(
    proofreader: Proofreader,
) -> None:
    (candidate,) = propose([*COINED, "ข่าวอื่นที่ไม่มีคำนี้"], proofreader)
    assert candidate == Candidate(
        term="เกษตรกอน",
        kind="word",
        documents=2,
        occurrences=2,
        context="วันนี้ทดสอบแอปพลิเคชันเกษตรกอน ให้แก่ผู้นำชุมชนทั่วประ…",
        words=("เกษตรกอน",),
        instead="เกษตรกร",
    )


def test_once_is_not_enough_unless_one_asks_for_it(proofreader: Proofreader) -> None:
    assert propose(COINED[:1], proofreader) == []
    assert terms(propose(COINED[:1], proofreader, least=1)) == ["เกษตรกอน"]
    assert propose(COINED, proofreader, least=3) == []


def test_a_copy_is_no_second_document(proofreader: Proofreader) -> None:
    assert propose([COINED[0], COINED[0].replace(" ", "\n") + "\n"], proofreader) == []


def test_a_slip_of_what_the_archive_writes_more_often_is_not_proposed(proofreader: Proofreader) -> None:
    right = [f"ประชุมเกษตรกรรุ่นที่ {number} ในพื้นที่" for number in (2, 3, 4)]
    assert propose([*COINED, *right], proofreader) == []


def test_a_listed_misspelling_is_not_learned_however_often_it_stands(proofreader: Proofreader) -> None:
    wrong = ("ตามกฏหมายที่ประกาศใช้", "เรื่องนี้ผิดกฏหมายทุกกรณี")
    assert all(proofreader.check(text) for text in wrong)
    assert propose(wrong, proofreader) == []


NAMED = (
    "พร้อมด้วยนายฌานิศวร์ แก่นนาคำโต ผู้อำนวยการกลุ่มเผยแพร่ ร่วมงาน",
    "ติดต่อ นายฌานิศวร์  แก่นนาคำโต โทร. 1111",
)


def test_a_person_is_proposed_whole_and_with_the_parts_no_list_has(proofreader: Proofreader) -> None:
    (candidate,) = propose(NAMED, proofreader)
    assert (candidate.term, candidate.kind, candidate.documents) == ("ฌานิศวร์ แก่นนาคำโต", "person", 2)
    assert candidate.words == ("ฌานิศวร์ แก่นนาคำโต", "ฌานิศวร์", "แก่นนาคำโต")


def test_zero_width_characters_are_no_part_of_a_name(proofreader: Proofreader) -> None:
    loose = "\u200b" + NAMED[0].replace("แก่น", "แก่น\u200b")
    (candidate,) = propose([loose, NAMED[1]], proofreader)
    assert candidate.documents == 2
    assert "\u200b" not in candidate.term + candidate.context


def test_a_physician_is_not_called_physician(proofreader: Proofreader) -> None:
    texts = [f"{before}นายแพทย์ฌานิศวร์ แก่นนาคำโต กล่าวเปิดงาน" for before in ("โดย", "และ")]
    assert terms(propose(texts, proofreader)) == ["ฌานิศวร์ แก่นนาคำโต"]


@pytest.mark.parametrize(
    "text",
    [
        "นายสมชาย สมบูรณ์ ร่วมงาน",  # the lists of names have both
        "นายฌานิศวร์ กล่าวว่างานนี้สำเร็จด้วยดี",
        "นายฌานิศวร์ ผู้อำนวยการกลุ่มเผยแพร่",
        "นายกรัฐมนตรี แก่นนาคำโต",
        "นายแพทย์ ชำนาญการพิเศษ",
        "ทนายความฌานิศวร์ แก่นนาคำโต",
        "พระนางฌานิศวร์ แก่นนาคำโต",
        "ตลาด “เช้าวันเสาร์” เปิดแล้ว",  # all words of the lexicon
        "ลงนามใน “Memorandum of Understanding” แล้ว",
        "กล่าวว่า “เกษตรกอน" + "และเกษตรกรต้องเดินไปด้วยกัน" * 2 + "”",  # speech
    ],
)
def test_what_is_no_name_or_is_known_is_not_proposed(proofreader: Proofreader, text: str) -> None:
    found = propose([f"{number} ครั้ง {text}" for number in (2, 3)], proofreader)
    assert [candidate for candidate in found if candidate.kind != "word"] == []


def test_what_follows_many_given_names_is_no_surname(proofreader: Proofreader) -> None:
    texts = [f"นาย{given} ยกมือไหว้ครู {day}" for given in ("ฌานิศวร์", "ธีรเมศร์", "ชโนทัย") for day in "12"]
    assert propose(texts, proofreader) == []
    assert len(propose(texts[:2], proofreader)) == 1


def test_a_name_with_a_letter_wrong_is_not_proposed_beside_the_usual_one(proofreader: Proofreader) -> None:
    slips = [text.replace("แก่นนาคำโต", "แก่นนาคำโค") for text in NAMED]
    more = "นายฌานิศวร์ แก่นนาคำโต เป็นประธาน"
    assert terms(propose([*NAMED, *slips, more], proofreader)) == ["ฌานิศวร์ แก่นนาคำโต"]


@pytest.mark.parametrize(("opening", "closing"), ["“”", "‘’", '""'])
def test_a_quoted_name_is_proposed(proofreader: Proofreader, opening: str, closing: str) -> None:
    texts = [f"เปิดตัว {opening}ฟ้าวเติ้นฮับ{closing} ที่จังหวัด{place}" for place in ("เลย", "น่าน")]
    (candidate,) = propose(texts, proofreader)
    assert (candidate.term, candidate.kind) == ("ฟ้าวเติ้นฮับ", "quoted")


def test_the_same_term_is_proposed_once_as_a_name(proofreader: Proofreader) -> None:
    quoted = [text.replace("เกษตรกอน", "“เกษตรกอน”") for text in COINED]
    found = propose([*COINED, *quoted], proofreader)
    assert terms(found).count("เกษตรกอน") == 1


def test_the_most_frequent_comes_first(proofreader: Proofreader) -> None:
    assert terms(propose([*COINED, *NAMED, NAMED[0] + " อีกครั้ง"], proofreader)) == [
        "ฌานิศวร์ แก่นนาคำโต",
        "เกษตรกอน",
    ]


def test_what_has_been_accepted_is_not_proposed_again(proofreader: Proofreader) -> None:
    archive = [*COINED, *NAMED]
    words = [word for candidate in propose(archive, proofreader) for word in candidate.words]
    assert propose(archive, proofreader.with_words(words)) == []


def test_without_a_speller_nothing_can_be_said(proofreader: Proofreader) -> None:
    with pytest.raises(ValueError, match="speller"):
        propose(COINED, replace(proofreader, speller=None))


@settings(max_examples=40)
@given(st.text(st.sampled_from("“”\"' \n\u0e48\u0e31\u200b\ud800นายฌานิศวร์ แก่นคำโต1a."), max_size=60))
def test_contexts_are_one_line_around_the_term(proofreader: Proofreader, text: str) -> None:
    found = propose([f"{text} “ฟ้าวเติ้นฮับ” {text}"], proofreader, least=1)
    assert "ฟ้าวเติ้นฮับ" in terms(found)
    for candidate in found:
        assert candidate.term in candidate.context
        assert "\n" not in candidate.context
        assert len(candidate.context) <= len(candidate.term) + 2 * REACH + 2
