"""Changes in words: what a reader sees of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from prd_desk.forms import load_form
from prd_desk.forms.change_words import ShownChange, clipped, shown_change, value_text
from prd_desk.forms.field_names import field_title
from prd_desk.news import Bold, Person, Photo, Release
from prd_desk.news.difference import release_changes
from prd_desk.news.text_difference import is_mark
from prd_desk.proofing.words import word_spans

OLD = Release(
    title="เวทีเล่าข่าว",
    date=date(2024, 6, 5),
    body="ย่อหน้าแรกว่าด้วยการประชุมครั้งที่สามของชุมชน\nย่อหน้าที่สองว่าด้วยผู้สนับสนุน\nปิดท้าย",
    photos=(Photo("1.jpg", b"1", caption="ป้าย"), Photo("2.jpg", b"2")),
)


def shown(new: Release) -> list[ShownChange]:
    return [shown_change(OLD, change) for change in release_changes(OLD, new, word_spans)]


def test_words_stand_in_their_context() -> None:
    (change,) = shown(replace(OLD, body=OLD.body.replace("สาม", "สี่")))
    assert (change.kind, change.old, change.new) == ("replaced", "ที่สาม", "ที่สี่")
    assert change.before.startswith("…")
    assert change.before.endswith("ครั้ง")
    assert change.after == "ของชุมชน"
    assert not is_mark(change.before[1])


def test_a_moved_paragraph_says_before_what_it_comes() -> None:
    first, second, last = OLD.body.split("\n")
    (change,) = shown(replace(OLD, body="\n".join((second, first, last))))
    assert change.kind == "moved"
    assert (change.old, first.startswith(change.beside.removesuffix("…"))) in ((second, True), (first, False))


def test_dates_people_photos_and_bold_are_written_out() -> None:
    new = replace(
        OLD,
        date=date(2024, 6, 7),
        bold=(Bold(0, 7),),
        photos=OLD.photos[::-1],
        people=(Person("สมหญิง ใจดี", title="ดร."),),
    )
    changes = shown(new)
    assert ShownChange("replaced", "๕ มิถุนายน ๒๕๖๗", "๗ มิถุนายน ๒๕๖๗") in changes
    assert ShownChange("inserted", "", "ดร.สมหญิง ใจดี") in changes
    assert any(change.kind == "moved" and ".jpg" in change.old for change in changes)
    (bold,) = (change for change in changes if change.old == change.new and change.kind == "inserted")
    assert bold.new == OLD.body[:7]


def test_a_long_text_loses_its_middle_and_no_mark_its_letter() -> None:
    text = "ที่นี่น้ำใจ" * 40
    for longest in range(20, 40):
        short = clipped(text, longest)
        head, _, tail = short.partition("…")
        assert len(short) <= longest + 2
        assert text.startswith(head)
        assert text.endswith(tail)
        assert not is_mark(tail[0])
        assert not is_mark(text[len(head)])
    assert clipped("สั้น") == "สั้น"


def test_nothing_is_written_for_nothing() -> None:
    assert value_text(None) == ""


@pytest.mark.parametrize(
    ("field", "title"),
    [
        ("title", "หัวข้อข่าว"),
        ("body", "เนื้อข่าว"),
        ("photos.1.caption", "คำบรรยายภาพ 2"),
        ("people.0.name", "รายชื่อบุคคล 1"),
        ("strange", "strange"),
    ],
)
def test_fields_are_called_by_the_forms_words(field: str, title: str) -> None:
    assert field_title(load_form("activity_web"), field) == title
