from __future__ import annotations

from dataclasses import replace

import pytest

from prd_desk.desk.editor.lengths import signs_in
from prd_desk.forms import Limit, load_form
from prd_desk.news import Release
from prd_desk.proofing.words import word_spans


def test_spaces_are_not_counted() -> None:
    assert signs_in("ก ข\u00a0ค\n\tง") == 4


def test_the_window_tells_words_characters_and_reading_time(desk, qtbot) -> None:
    desk.words.use(word_spans)
    desk.show_release(Release(body="\n".join(["กรมจัดประชุม " * 50] * 10)))
    qtbot.waitUntil(lambda: desk.checking.count_words() == 1_500, timeout=15_000)
    desk.lengths.tell()
    assert desk.status.counts.text() == "1,500 คำ   6,000 ตัวอักษร   อ่าน 8 นาที"
    desk.show_release(Release(body="กรม"))
    qtbot.waitUntil(lambda: "อ่านไม่ถึง" in desk.status.counts.text())


def test_a_headline_beyond_the_limit_of_the_form_is_told_beside_it(desk, qtbot, type_text) -> None:
    desk.words.use(word_spans)
    desk.show_release(Release(form="photo_news", title="กรมจัดประชุม " * 4))
    label = desk.sheet._labels["title"]
    desk.focus_on("title")
    qtbot.waitUntil(lambda: "พาดหัว 12/12 คำ" in desk.status.counts.text())
    assert "/" not in label.text()
    type_text(desk.sheet.editors["title"], "กรม")
    qtbot.waitUntil(lambda: label.text().endswith("13/12 คำ"))
    assert label.property("over")
    desk.sheet.editors["title"].undo()
    qtbot.waitUntil(lambda: "/" not in label.text())


@pytest.mark.parametrize(
    ("unit", "told"), [("words", ("3/2 คำ", True)), ("characters", ("12/20 ตัวอักษร", False))]
)
def test_limits_in_words_and_in_characters(desk, unit: str, told: tuple[str, bool]) -> None:
    desk.words.use(word_spans)
    form = load_form("press_release")
    limit = Limit({"words": 2, "characters": 20}[unit], unit)
    fields = tuple(replace(item, limit=limit if item.field == "title" else None) for item in form.fields)
    desk.lengths.ask_for(replace(form, fields=fields))
    assert desk.lengths.of_field("title", "กรมจัดประชุม") == told
