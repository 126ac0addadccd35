"""What may stand: words, rules, level; kept in the home or with the release."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from prd_desk.desk.proofreading.found import Found, found_in
from prd_desk.desk.proofreading.proof_jobs import Terms
from prd_desk.desk.proofreading.stet import Stet
from prd_desk.errors import UserError
from prd_desk.library import read_house_style, read_words
from prd_desk.proofing.dismissal import Dismissal
from prd_desk.proofing.finding import Finding, Span

if TYPE_CHECKING:
    from pathlib import Path


def found(text: str, rule: str, severity: str) -> Found:
    return found_in(text, Finding("text", Span(0, len(text)), rule, severity, ""), "body")


SLIP = found("บางบ่อ", "spelling.word", "error")
DOUBT = found("บางพลี", "spelling.word", "hint")
SPACE = found("ๆ", "spacing.yamok", "hint")
YEAR = found("พ.ศ", "abbrev.era", "warning")
ALL = [SLIP, DOUBT, SPACE, YEAR]


def shown(stet: Stet) -> list[Found]:
    return [each for each in ALL if not stet.covers(each)]


def test_the_level_says_more_or_less_and_is_told(tmp_path: Path, qtbot) -> None:
    stet = Stet(tmp_path, "สมใจ")
    assert shown(stet) == [SLIP, SPACE, YEAR]
    with qtbot.waitSignals([stet.changed, stet.terms_changed, stet.level_used]):
        stet.use_level("quiet")
    assert shown(stet) == [SLIP]
    stet.use_level("thorough")
    assert shown(stet) == ALL
    assert stet.terms() == Terms(level="thorough")
    assert stet.level == "thorough"


def test_words_of_the_user_and_of_the_office_are_right(tmp_path: Path) -> None:
    stet = Stet(tmp_path, "สมใจ")
    stet.add_word("บางบ่อ")
    stet.add_word("เคหะ", office=True)
    assert shown(stet) == [SPACE, YEAR]
    assert stet.terms().words == ("บางบ่อ", "เคหะ")
    assert read_words(tmp_path, "office/words.txt") == ["เคหะ"]


def test_a_rule_goes_off_for_the_release_or_for_the_office_and_on_again(tmp_path: Path) -> None:
    stet = Stet(tmp_path, "สมใจ")
    stet.rule_off("spacing.yamok")
    stet.rule_off("abbrev.era", office=True)
    assert shown(stet) == [SLIP]
    assert stet.release_off == ("spacing.yamok",)
    assert read_house_style(tmp_path).off == ("abbrev.era",)
    assert set(stet.terms().rules_off) == {"spacing.yamok", "abbrev.era"}
    stet.show_release(())
    assert shown(stet) == [SLIP, SPACE]
    stet.rule_on("abbrev.era", office=True)
    assert shown(stet) == [SLIP, SPACE, YEAR]
    assert read_house_style(tmp_path).off == ()


def test_a_kind_that_the_form_has_off_is_not_shown(tmp_path: Path) -> None:
    stet = Stet(tmp_path, "สมใจ")
    stet.show_form(("spacing",))
    assert shown(stet) == [SLIP, YEAR]
    assert stet.terms().rules_off == ("spacing",)


def test_a_release_comes_with_its_dismissals(tmp_path: Path, qtbot) -> None:
    stet = Stet(tmp_path, "สมใจ")
    stet.show_release((), [Dismissal("abbrev.era", "พ.ศ", by="วีระ")])
    assert shown(stet) == [SLIP, SPACE]
    with qtbot.waitSignal(stet.changed):
        stet.take_back(stet.ignored.dismissals()[0])
    assert shown(stet) == [SLIP, SPACE, YEAR]


def test_files_that_cannot_be_read_are_told_and_left_alone(tmp_path: Path) -> None:
    broken = [tmp_path / name for name in ("words.txt", "office/words.txt", "rules/off.txt")]
    for file in broken:
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(b"\xff\xfe\x00")
    stet = Stet(tmp_path, "สมใจ")
    assert len(stet.problems) == 3
    stet.add_word("บางบ่อ")
    stet.add_word("บางพลี", office=True)
    with pytest.raises(UserError):
        stet.rule_off("abbrev.era", office=True)
    assert shown(stet) == [SPACE, YEAR]
    assert all(file.read_bytes() == b"\xff\xfe\x00" for file in broken)
