"""The review copy: every finding a comment at its place, the text as in the Word form."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import docx
import pytest

from prd_desk.errors import UserError
from prd_desk.export import text_of
from prd_desk.export.word_review import review_bytes, to_review_copy
from prd_desk.proofing.finding import Finding, Span
from tests.export.comparing import bare
from tests.intake.word_text import docx_text

if TYPE_CHECKING:
    from pathlib import Path

    from prd_desk.forms import FilledForm
    from prd_desk.news.release import Release

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def at(release: Release, field: str, words: str, **more: Any) -> Finding:
    text = dict(release.texts())[field]
    start = text.index(words)
    return Finding(field, Span(start, start + len(words)), "spelling.word", "error", f"ตรวจ {words}", **more)


@pytest.fixture(scope="module")
def findings(release: Release) -> list[Finding]:
    return [
        at(release, "body", "ติดต่อ", why="เหตุผล", suggestions=("โทร", "ถาม"), source="พจนานุกรม"),
        at(release, "body", "ช่วงที่ 2"),
        at(release, "title", "เวทีแลกเปลี่ยน"),
        at(release, "quotes.0.text", "ของเมือง"),
        at(release, "photos.0.caption", "45 คน"),
        at(release, "kicker", "ประจำปี 2567"),
        at(release, "body", "ผู้ร่วมเวที 45 คน จากทุกตำบล"),
        at(release, "body", "45 คน"),
        at(release, "photos.0.alt", "คนนั่ง"),
        Finding("facts.place", Span(0, 3), "facts.place", "warning", "ตรวจสถานที่"),
    ]


def commented(data: bytes) -> dict[str, str]:
    """What each comment stands on, by the first line of the comment."""
    document: Any = docx.Document(io.BytesIO(data))
    said = {str(comment.comment_id): comment.text.split("\n")[0] for comment in document.comments}
    held: dict[str, str] = dict.fromkeys(said.values(), "")
    open_ones: set[str] = set()
    for element in document.element.body.iter():
        if element.tag == W + "commentRangeStart":
            open_ones.add(element.get(W + "id"))
        elif element.tag == W + "commentRangeEnd":
            open_ones.remove(element.get(W + "id"))
        elif element.tag == W + "t":
            for number in open_ones:
                held[said[number]] += element.text
    return held


def test_every_finding_stands_on_its_words(filled: FilledForm, findings: list[Finding]) -> None:
    assert commented(review_bytes(filled, findings)) == {
        "ตรวจ ติดต่อ": "ติดต่อ",
        "ตรวจ ช่วงที่ 2": "ช่วงที่ ๒",
        "ตรวจ เวทีแลกเปลี่ยน": "เวทีแลกเปลี่ยน",
        "ตรวจ ของเมือง": "ของเมือง",
        "ตรวจ 45 คน": "๔๕ คน๔๕ คน",
        "ตรวจ ประจำปี 2567": "ประจำปี ๒๕๖๗",
        "ตรวจ ผู้ร่วมเวที 45 คน จากทุกตำบล": "ผู้ร่วมเวที ๔๕ คน จากทุกตำบล",
        "ตรวจ คนนั่ง": "ภาพกิจกรรม >> ภาพนิ่ง",
        "ตรวจสถานที่": "ภาพกิจกรรม >> ภาพนิ่ง",
    }


def test_text_and_words_of_a_comment(filled: FilledForm, findings: list[Finding]) -> None:
    data = review_bytes(filled, findings)
    assert bare(docx_text(data, "a.docx")) == bare(text_of(filled))
    document: Any = docx.Document(io.BytesIO(data))
    (comment,) = [comment for comment in document.comments if comment.text.startswith("ตรวจ ติดต่อ")]
    assert comment.text == "ตรวจ ติดต่อ\nเหตุผล\nแก้เป็น “โทร” / “ถาม”\nพจนานุกรม"
    assert comment.author == "PRD Desk"
    assert list(document.element.body.iter(W + "sz")) == []


def test_hostile_text_and_odd_spans(hostile: FilledForm) -> None:
    odd = [
        Finding("body", Span(start, end), "marks.order", "error", "</w:p>\x00{{x}}")
        for start, end in ((0, 1), (3, 3), (0, 5000), (90, 40), (-1, 2))
    ]
    document: Any = docx.Document(io.BytesIO(review_bytes(hostile, odd)))
    assert len(list(document.comments)) == 5
    assert bare(docx_text(review_bytes(hostile, odd), "a.docx")) == bare(
        docx_text(review_bytes(hostile, []), "a.docx")
    )


def test_file(filled: FilledForm, tmp_path: Path) -> None:
    to_review_copy(filled, [], tmp_path / "a.docx")
    with pytest.raises(UserError, match="อยู่แล้ว"):
        to_review_copy(filled, [], tmp_path / "a.docx")
