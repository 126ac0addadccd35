"""An office's own rules and the rules that it, a form or a release has switched off."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from prd_desk.errors import UserError
from prd_desk.forms import load_form
from prd_desk.library import HouseStyle, read_house_style, set_on, switch_off, switch_on
from prd_desk.news import Release
from prd_desk.proofing import Proofreader

if TYPE_CHECKING:
    from pathlib import Path

RULE = """\
version: 1
rules:
  - id: style.office_car
    severity: warning
    check: substitution
    swap:
      รถเมล์เล็ก: รถโดยสารขนาดเล็ก
    message: {th: "หน่วยงานเราใช้ “{fix}”", en: "This office says “{fix}”"}
    why: {th: "คู่มือการเขียนข่าวของสำนักงาน", en: "The office's style guide"}
    source: "คู่มือของสำนักงาน ข้อ ๑"
    examples:
      good: ["จัดรถโดยสารขนาดเล็กรับส่ง"]
      bad:
        - {text: "จัดรถเมล์เล็กรับส่ง", fixed: "จัดรถโดยสารขนาดเล็กรับส่ง"}
"""
TEXT = "กรมจัดรถเมล์เล็กรับส่งผู้ร่วมงาน ในปี พ.ศ ๒๕๖๙"


def rules_in(found: list) -> set[str]:
    return {f.rule for f in found}


def test_no_folder_is_the_shipped_style(tmp_path: Path) -> None:
    assert read_house_style(tmp_path) == HouseStyle()


def test_an_office_adds_a_rule_and_switches_one_off(tmp_path: Path) -> None:
    folder = tmp_path / "rules"
    folder.mkdir()
    (folder / "office.yaml").write_text(RULE, encoding="utf-8")
    (folder / "off.txt").write_text("# ตามมติที่ประชุม\nabbrev   # คำย่อ\n", encoding="utf-8")
    style = read_house_style(tmp_path)
    assert style == HouseStyle((folder / "office.yaml",), ("abbrev",))
    reader = Proofreader.load(rule_files=style.files, rules_off=style.off)
    assert reader.rules.problems == ()
    assert "style.office_car" in rules_in(reader.check(TEXT))
    assert not any(rule.startswith("abbrev.") for rule in rules_in(reader.check(TEXT)))
    assert any(rule.startswith("abbrev.") for rule in rules_in(Proofreader.load().check(TEXT)))


def test_a_list_that_is_no_text_is_told(tmp_path: Path) -> None:
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "off.txt").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UserError, match="กฎของหน่วยงาน"):
        read_house_style(tmp_path)


def test_a_release_and_a_form_switch_rules_off_for_themselves() -> None:
    reader, form = Proofreader.load(), load_form("activity_web")
    release = Release(body=TEXT)
    wanted = {rule for rule in rules_in(reader.review(release, form=form)) if rule.startswith("abbrev.")}
    assert wanted
    silent = replace(release, rules_off=("abbrev",))
    assert not wanted & rules_in(reader.review(silent, form=form))
    assert not wanted & rules_in(reader.review(release, form=replace(form, rules_off=tuple(wanted))))


def test_spelling_is_switched_off_like_any_rule() -> None:
    slip = "เพื่อตอบสมองเป้าหมายของหน่วยงาน"
    assert rules_in(Proofreader.load().check(slip)) == {"spelling.word"}
    assert Proofreader.load(rules_off=["spelling"]).check(slip) == []


def test_a_rule_goes_off_and_on_again_and_remarks_stay(tmp_path: Path) -> None:
    folder = tmp_path / "rules"
    switch_off(tmp_path, "spacing.yamok")
    (folder / "off.txt").write_text("# ตามมติ\nspacing.yamok  # ข้อ ๒\n", encoding="utf-8")
    switch_off(tmp_path, "spacing.yamok")
    switch_off(tmp_path, "abbrev")
    assert read_house_style(tmp_path).off == ("spacing.yamok", "abbrev")
    switch_on(tmp_path, "spacing.yamok")
    switch_on(tmp_path, "never.off")
    assert (folder / "off.txt").read_text(encoding="utf-8") == "# ตามมติ\nabbrev\n"


def test_an_office_wants_a_rule_that_is_off_at_first(tmp_path: Path) -> None:
    padded = "เจ้าหน้าที่ได้ทำการตรวจสอบ"
    set_on(tmp_path, ["readability.padding"])
    style = read_house_style(tmp_path)
    assert style == HouseStyle(on=("readability.padding",))
    assert "readability.padding" in rules_in(Proofreader.load(rules_on=style.on).check(padded))
    silent = Proofreader.load(rules_on=style.on, rules_off=["readability"])
    assert "readability.padding" not in rules_in(silent.check(padded) + Proofreader.load().check(padded))
    set_on(tmp_path, [])
    assert read_house_style(tmp_path).on == ()


def test_switching_in_a_file_that_is_no_text_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "off.txt").write_bytes(b"\xff\xfe\x00")
    for switch in (switch_off, switch_on):
        with pytest.raises(UserError, match="กฎของหน่วยงาน"):
            switch(tmp_path, "abbrev")
    assert (tmp_path / "rules" / "off.txt").read_bytes() == b"\xff\xfe\x00"
