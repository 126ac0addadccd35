"""Ignored findings: who, when, and that they can be kept and brought back."""

from __future__ import annotations

from datetime import UTC, datetime

from prd_desk.desk.proofreading.found import Found, found_in
from prd_desk.desk.proofreading.ignored import Ignored
from prd_desk.proofing.dismissal import Dismissal
from prd_desk.proofing.finding import Finding, Span

TEXT = "ไปบางบ่อ แล้วกลับจากบางบ่อ"


def found(at: int, field: str = "body", rule: str = "spelling.word") -> Found:
    return found_in(TEXT, Finding("text", Span(at, at + 6), rule, "error", ""), field)


FIRST, SECOND = found(2), found(TEXT.rindex("บางบ่อ"))


def test_one_place_is_ignored_and_signed() -> None:
    ignored = Ignored("สมใจ")
    began = datetime.now(UTC)
    ignored.here(FIRST)
    assert FIRST in ignored
    assert SECOND not in ignored
    (kept,) = ignored.dismissals()
    assert (kept.rule, kept.text, kept.field, kept.around) == ("spelling.word", "บางบ่อ", "body", FIRST.around)
    assert kept.by == "สมใจ"
    assert kept.at is not None
    assert began <= kept.at <= datetime.now(UTC)


def test_everywhere_holds_in_all_fields_but_for_one_rule() -> None:
    ignored = Ignored()
    ignored.everywhere(FIRST)
    assert SECOND in ignored
    assert found(2, "lead") in ignored
    assert found(2, rule="spelling.context") not in ignored


def test_the_first_to_ignore_a_place_signs_for_it() -> None:
    ignored = Ignored("สมใจ")
    ignored.show([Dismissal("spelling.word", "บางบ่อ", by="วีระ")])
    ignored.everywhere(FIRST)
    assert [each.by for each in ignored.dismissals()] == ["วีระ"]


def test_what_was_kept_comes_back_and_can_be_taken_back() -> None:
    one, other = Ignored("สมใจ"), Ignored("วีระ")
    one.here(FIRST)
    one.everywhere(SECOND)
    other.show(one.dismissals())
    assert other.dismissals() == one.dismissals()
    other.take_back(other.dismissals()[1])
    assert FIRST in other
    assert SECOND not in other
    other.show([])
    assert FIRST not in other
    assert len(other) == 0
