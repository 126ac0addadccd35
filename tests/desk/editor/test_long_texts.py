"""Texts far longer than any release: the window stays alive and says what it leaves out."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextCursor

from prd_desk.desk.editor.editor import LONGEST_PASTE
from prd_desk.desk.proofreading.checking import LONGEST_WHOLE, Progress, _pause_before
from prd_desk.desk.proofreading.proof_jobs import Check
from prd_desk.news import Release

if TYPE_CHECKING:
    from prd_desk.desk.proofreading.proof_jobs import Job

PARAGRAPH = "กรมจัดประชม เพื่อพัฒนางานข่าวของทุกหน่วยงาน " * 20


def test_of_a_very_long_text_what_is_in_view_is_checked(desk, qtbot) -> None:
    count = LONGEST_WHOLE // len(PARAGRAPH) + 2
    desk.show_release(Release(body="\n".join(f"{i} {PARAGRAPH}" for i in range(count))))
    qtbot.waitUntil(lambda: desk.checking.progress is Progress.PARTLY, timeout=15_000)
    body = desk.sheet.editors["body"]
    assert body.layer("marks")
    assert "ยาวมาก" in desk.status.state.text()
    assert not desk.findings.field("body").paragraphs[count - 1].checked
    body.verticalScrollBar().setValue(body.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: desk.findings.field("body").paragraphs[count - 1].checked)


def test_of_a_huge_paste_the_beginning_is_taken_and_the_window_says_so(desk) -> None:
    source = QMimeData()
    source.setText(f"{PARAGRAPH}\n" * (5_000_000 // len(PARAGRAPH.encode())))
    body = desk.sheet.body
    began = perf_counter()
    body.insertFromMimeData(source)
    assert 0.9 * LONGEST_PASTE < len(body.text()) <= LONGEST_PASTE
    assert perf_counter() - began < 30
    assert "เฉพาะ" in desk.status.state.text()
    body.undo()
    assert body.text() == ""


def test_one_paragraph_of_100_000_characters_can_be_edited(desk, qtbot, type_text) -> None:
    desk.show_release(Release(body=(PARAGRAPH * 200)[:100_000]))
    qtbot.waitUntil(lambda: bool(desk.sheet.body.layer("marks")), timeout=15_000)
    type_text(desk.sheet.body, "ก")
    assert len(desk.release().body) == 100_001


def test_a_key_in_a_long_text_rechecks_its_paragraph_and_reviews_once(desk, qtbot, type_text) -> None:
    desk.show_release(Release(title="ข่าว", body="\n".join(f"{i} {PARAGRAPH}" for i in range(60))))
    qtbot.waitUntil(lambda: desk.checking.progress is Progress.DONE, timeout=15_000)
    jobs: list[Job] = []
    desk.checking._ask.connect(jobs.append)
    desk.sheet.body.moveCursor(QTextCursor.MoveOperation.End)
    with qtbot.waitSignal(desk.checking.reviewed, timeout=15_000):
        type_text(desk.sheet.body, "ก")
    qtbot.waitUntil(lambda: desk.checking.progress is Progress.DONE, timeout=15_000)
    assert sorted(type(job).__name__ for job in jobs) == ["Check", "Review"]
    assert [job.texts for job in jobs if isinstance(job, Check)] == [(f"59 {PARAGRAPH}ก",)]


def test_a_review_waits_for_a_pause_as_long_as_it_works_within_bounds() -> None:
    assert [_pause_before(seconds) for seconds in (0.01, 1.5, 60)] == [1_000, 1_500, 4_000]


def test_ten_thousand_findings_are_listed(desk, qtbot) -> None:
    desk.show_release(Release(body="\n".join(["สัมนา สัมนา สัมนา สัมนา สัมนา"] * 2_000)))
    qtbot.waitUntil(lambda: len(desk.panel.list.rows.shown) == 10_001, timeout=20_000)
    desk.corrections.previous()
    assert desk.panel.current().span.start > 0
