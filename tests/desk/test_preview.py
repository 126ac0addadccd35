"""The release on paper, beside the editor."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtGui import QTextCursor

from prd_desk.desk.preview import BREAK, Preview, with_breaks
from prd_desk.forms import fill, load_form
from prd_desk.news import Release
from prd_desk.proofing.finding import Span

RELEASE = Release(
    category="ภาพกิจกรรม",
    issuer="สำนักทดสอบ",
    title="กรมเปิดโครงการ",
    kicker="กลุ่มงานเปิดโครงการ",
    date=date(2020, 9, 10),
    body="วันแรกของงาน 😀 มีผู้ร่วมงานมาก\nวันที่สองของงาน",
    credits="ข่าว: ผู้สื่อข่าว",
)


@pytest.fixture
def preview(qtbot) -> Preview:
    made = Preview()
    qtbot.addWidget(made)
    made.resize(400, 500)
    made.show_form(fill(load_form("activity_web"), RELEASE))
    return made


def paper(preview: Preview) -> str:
    return preview.document().toRawText().replace(BREAK, "").replace("\u2029", "\n").replace("\u00a0", " ")


def test_lines_may_end_between_words_and_the_text_stays() -> None:
    broken = with_breaks("กรมเปิดโครงการ", ())
    assert broken.replace(BREAK, "") == "กรมเปิดโครงการ"
    assert broken.count(BREAK) == 2


def test_everything_the_form_prints_is_on_the_paper(preview: Preview) -> None:
    printed = paper(preview)
    for text in ("ภาพกิจกรรม", "กรมเปิดโครงการ", "10 ก.ย. 2563", "สำนักทดสอบ", "วันที่สองของงาน", "ผู้สื่อข่าว"):
        assert text in printed


@pytest.mark.parametrize("words", ["ผู้ร่วมงาน", "สองของงาน"])
def test_a_click_leads_to_the_same_place_in_the_text(preview: Preview, words: str) -> None:
    raw = preview.document().toRawText()
    first = with_breaks(words, ()).split(BREAK)[0]
    at = raw.index(first)
    cursor = QTextCursor(preview.document())
    cursor.setPosition(len(raw[:at].encode("utf-16-le")) // 2)
    place = preview.place_at(cursor)
    assert place is not None
    assert place.field == "body"
    assert RELEASE.body[place.span.start :].startswith(first)


def test_the_window_keeps_the_preview_up_to_date_and_follows_clicks(desk, qtbot, type_text) -> None:
    desk.show_release(RELEASE)
    desk.show_preview()
    qtbot.waitUntil(lambda: "กรมเปิดโครงการ" in paper(desk.preview))
    type_text(desk.sheet.editors["title"], "วันนี้")
    qtbot.waitUntil(lambda: "วันนี้กรมเปิดโครงการ" in paper(desk.preview))
    place = desk.preview.place_at(QTextCursor(desk.preview.document()))
    assert place is not None
    desk.preview.place_wanted.emit(place._replace(field="body", span=Span(4, 4)))
    assert desk.focusWidget().field == "body"
    assert desk.focusWidget().caret() == 4
