"""The settings dialog: a draft until it is saved, then in effect everywhere at once."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMessageBox

from prd_desk.desk.look.theme import Theme
from prd_desk.desk.look.tokens import CONTRAST_DARK, CONTRAST_LIGHT, DARK
from prd_desk.desk.proofreading.checking import Progress
from prd_desk.desk.settings.preferences import Preferences
from prd_desk.desk.settings.settings_dialog import SettingsDialog
from prd_desk.library import add_words, read_house_style, read_words
from prd_desk.library.office import read_letterhead
from prd_desk.library.settings import FILE, Settings, SettingsFile
from prd_desk.messages import message
from prd_desk.news import Release
from prd_desk.proofing.rules.book import RuleBook
from prd_desk.proofing.rules.rule import Problem
from prd_desk.resources import resource

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from prd_desk.desk.window import DeskWindow


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The home of the desk that is opened here."""
    made = tmp_path / "home"
    made.mkdir()
    return made


@pytest.fixture
def opened(open_desk, qtbot, home) -> Callable[[DeskWindow | None], SettingsDialog]:
    """Opens the settings over a window."""

    def open_it(desk: DeskWindow | None = None) -> SettingsDialog:
        desk = desk or open_desk()
        desk.commands.actions["settings"].trigger()
        dialog = desk.findChildren(SettingsDialog)[-1]
        qtbot.waitUntil(dialog.isVisible)
        return dialog

    return open_it


def pick(box, value: object) -> None:
    box.setCurrentIndex(box.findData(value))


def save(dialog: SettingsDialog) -> None:
    QTest.mouseClick(dialog.save, Qt.MouseButton.LeftButton)


def emblem(home: Path) -> Path:
    file = home.parent / "emblem.png"
    Image.new("RGBA", (90, 120), (120, 30, 30, 255)).save(file)
    return file


def test_what_is_saved_is_in_effect_at_once_and_at_the_next_start(opened, open_desk, home, type_text) -> None:
    dialog = opened()
    desk = dialog.parent()
    usual = desk.sheet.body.font().pointSizeF()
    type_text(dialog.office.issuer, "กรมทางน้ำชนบท")
    type_text(dialog.user.user, "สมใจ")
    dialog.writing.guard.click()
    pick(dialog.writing.digits, "arabic")
    pick(dialog.rules.level, "quiet")
    pick(dialog.look.zoom, 130)
    pick(dialog.look.theme, "dark")
    save(dialog)
    assert desk.sheet.body.font().pointSizeF() == pytest.approx(1.3 * usual)
    assert not desk.sheet.body.is_guarded
    assert desk.stet.level == "quiet"
    assert desk.stet.ignored.by == "สมใจ"
    assert desk.form().profile.digits == "arabic"
    assert desk.findChild(Theme).tokens is DARK
    desk.filing.new()
    assert desk.release().issuer == "กรมทางน้ำชนบท"
    again = open_desk()
    assert again.release().issuer == "กรมทางน้ำชนบท"
    assert not again.is_modified()
    assert (again.stet.level, again.findChild(Theme).tokens) == ("quiet", DARK)
    assert SettingsFile(home).current.user == "สมใจ"


def test_cancelling_leaves_all_as_it_was(opened, home, type_text) -> None:
    dialog = opened()
    desk = dialog.parent()
    before = desk.findChild(Theme).tokens
    pick(dialog.look.theme, "contrast")
    assert desk.findChild(Theme).tokens in (CONTRAST_LIGHT, CONTRAST_DARK)  # tried at once
    type_text(dialog.words.asked, "บางบ่อ")
    QTest.keyClick(dialog.words.asked, Qt.Key.Key_Return)
    dialog.office.emblem.take(emblem(home))
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert desk.findChild(Theme).tokens is before
    assert desk.preferences.settings == Settings()
    assert not (home / FILE).exists()
    assert read_words(home) == []
    assert read_letterhead(home).emblem is None


def test_words_are_found_added_removed_and_taken_from_a_file(opened, home, tmp_path, type_text) -> None:
    (home / "words.txt").write_text("# อำเภอ\nบางบ่อ\nเคหะ\nสมาร์ตโลว์\n", encoding="utf-8")
    dialog = opened()
    page, desk = dialog.words, dialog.parent()
    shown = [page.list.item(row).text() for row in range(page.list.count())]
    assert shown == ["เคหะ", "บางบ่อ", "สมาร์ตโลว์"]
    type_text(page.asked, "เคหะ")
    assert page.list.count() == 1
    assert not page.add.isEnabled()
    page.list.item(0).setSelected(True)
    page.remove.click()
    page.asked.clear()
    type_text(page.asked, "คลองด่าน")
    page.add.click()
    pick(page.which, True)
    file = tmp_path / "theirs.txt"
    file.write_bytes("พงษ์เพชร\n\n# ไม่ใช่คำ\nพงษ์เพชร\n".encode("cp874") + b"x" * 101)
    page.take(file)
    save(dialog)
    assert (home / "words.txt").read_text(encoding="utf-8") == "# อำเภอ\nบางบ่อ\nสมาร์ตโลว์\nคลองด่าน\n"
    assert read_words(home, "office/words.txt") == ["พงษ์เพชร"]
    assert "พงษ์เพชร" in desk.stet.terms().words


def test_what_somebody_added_meanwhile_stays(opened, home, type_text) -> None:
    dialog = opened()
    type_text(dialog.words.asked, "คลองด่าน")
    dialog.words.add.click()
    add_words(home, ["บางบ่อ"])
    save(dialog)
    assert read_words(home) == ["บางบ่อ", "คลองด่าน"]


def rows_of(dialog: SettingsDialog) -> dict:
    return dialog.rules._rows


def test_rules_are_switched_for_the_office(opened, open_desk, home, slip_checker) -> None:
    (home / "rules").mkdir()
    (home / "rules" / "off.txt").write_text("spelling\nspacing # ทั้งหมวด\n", encoding="utf-8")
    checker = slip_checker()
    checker.house_rules = RuleBook.load(resource("rules")).rules
    desk = open_desk(load=lambda: checker)
    dialog = opened(desk)
    rows = rows_of(dialog)
    spaces = [name for name in rows if name.startswith("spacing.")]
    assert all(rows[name].checkState(0) == Qt.CheckState.Unchecked for name in spaces)
    save(dialog)
    assert read_house_style(home).off == ("spelling", "spacing")
    dialog = opened(desk)
    rows = rows_of(dialog)
    rows[spaces[0]].setCheckState(0, Qt.CheckState.Checked)
    rows["digits.mixed" if "digits.mixed" in rows else "marks.sara_am"].setCheckState(
        0, Qt.CheckState.Unchecked
    )
    save(dialog)
    off = read_house_style(home).off
    assert "spacing" not in off
    assert spaces[0] not in off
    assert set(spaces[1:]) < set(off)
    assert off[0] == "spelling"  # no rule of this list, so it stays
    assert set(off) <= set(desk.stet.terms().rules_off)


def test_a_rule_that_is_off_at_first_is_switched_on_and_off_again(
    opened, open_desk, home, slip_checker
) -> None:
    (home / "rules").mkdir()
    (home / "rules" / "off.txt").write_text("readability\n", encoding="utf-8")
    (home / "rules" / "on.txt").write_text("readability # ทั้งหมวด\n", encoding="utf-8")
    checker = slip_checker()
    checker.house_rules = RuleBook.load(resource("rules")).rules
    desk = open_desk(load=lambda: checker)
    dialog = opened(desk)
    dialog.rules.tree.setCurrentItem(rows_of(dialog)["readability.padding"])
    assert "ปิดไว้ก่อน" in dialog.rules.told.text()
    rows_of(dialog)["readability.padding"].setCheckState(0, Qt.CheckState.Checked)
    save(dialog)
    assert (read_house_style(home).off, read_house_style(home).on) == ((), ("readability.padding",))
    assert desk.stet.terms().rules_on == ("readability.padding",)
    on = {rule.id for rule in checker.house_rules if not desk.stet.is_off(rule)}
    assert "readability.padding" in on
    assert "readability.passive_chain" not in on
    dialog = opened(desk)
    rows = rows_of(dialog)
    assert rows["readability.padding"].checkState(0) == Qt.CheckState.Checked
    assert rows["readability.passive_chain"].checkState(0) == Qt.CheckState.Unchecked
    rows["readability.padding"].setCheckState(0, Qt.CheckState.Unchecked)
    save(dialog)
    assert (read_house_style(home).off, read_house_style(home).on) == ((), ())


def test_rules_that_cannot_be_used_are_told_once_and_listed(opened, open_desk, qtbot, slip_checker) -> None:
    checker = slip_checker()
    checker.house_rules = RuleBook.load(resource("rules")).rules
    checker.rule_problems = tuple(
        Problem("สำนักงาน.yaml", line, message("proofing.example_loud", text="ก"), "style.ours")
        for line in (3, 30)
    )
    checker.with_words = lambda _words: checker
    desk = open_desk(load=lambda: checker)
    (box,) = desk.findChildren(QMessageBox, "problem_dialog")
    assert "2" in box.text()
    assert box.detailedText() == "\n".join(map(str, checker.rule_problems))
    box.close()
    desk.stet.add_word("คลองด่าน")  # has the checker made ready again
    qtbot.waitUntil(lambda: desk.checking.progress is Progress.DONE)
    assert [each for each in desk.findChildren(QMessageBox, "problem_dialog") if each.isVisible()] == []
    page = opened(desk).rules
    head = page.tree.topLevelItem(0)
    assert head.isExpanded()
    assert [head.child(at).text(0) for at in range(2)] == list(map(str, checker.rule_problems))
    page.tree.setCurrentItem(head.child(1))
    assert page.told.text() == str(checker.rule_problems[1])


def test_a_rule_says_why_and_is_found_by_its_words(opened, open_desk, slip_checker) -> None:
    checker = slip_checker()
    checker.house_rules = RuleBook.load(resource("rules")).rules
    dialog = opened(open_desk(load=lambda: checker))
    page = dialog.rules
    rule_id, row = next(iter(rows_of(dialog).items()))
    page.tree.setCurrentItem(row)
    rule = next(rule for rule in checker.house_rules if rule.id == rule_id)
    assert rule.why in page.told.text()
    assert rule.source in page.told.text()
    page.asked.setText("ไม้ยมก")
    shown = [each for each in rows_of(dialog).values() if not each.isHidden()]
    assert 0 < len(shown) < len(rows_of(dialog))


def test_the_emblem_goes_through_the_gate(opened, home, tmp_path, qtbot) -> None:
    dialog = opened()
    bad = tmp_path / "bad.png"
    bad.write_bytes(b"\x89PNG\r\n\x1a\n" + b"x" * 100)
    dialog.office.emblem.take(bad)
    box = dialog.parent().findChild(QMessageBox, "problem_dialog")
    assert "ภาพ" in box.text()
    box.close()
    dialog.office.emblem.take(emblem(home))
    save(dialog)
    kept = read_letterhead(home).emblem
    assert kept is not None
    assert Image.open(io.BytesIO(kept.content)).size == (90, 120)


def test_taking_the_logo_away_takes_every_kind_of_file(opened, home) -> None:
    (home / "office").mkdir()
    for ending in ("png", "jpg"):
        Image.new("RGB", (40, 40), "navy").save(home / "office" / f"logo.{ending}")
    dialog = opened()
    dialog.office.logo.remove.click()
    save(dialog)
    assert list((home / "office").iterdir()) == []


def test_what_cannot_be_kept_is_told_and_the_dialog_stays(opened, home, type_text) -> None:
    (home / FILE).mkdir()
    dialog = opened()
    desk = dialog.parent()
    for box in desk.findChildren(QMessageBox, "problem_dialog"):
        box.close()
    type_text(dialog.office.unit, "ฝ่ายสื่อสาร")
    save(dialog)
    assert dialog.isVisible()
    assert any(box.isVisible() for box in desk.findChildren(QMessageBox, "problem_dialog"))
    assert desk.preferences.settings == Settings()


def test_a_typeface_that_is_gone_is_named_and_does_no_harm(opened, home) -> None:
    SettingsFile(home).keep(Settings(sheet_font="TH Nowhere"))
    dialog = opened()
    assert "ไม่มีในเครื่องนี้" in dialog.look.font_box.currentText()
    assert dialog.look.changes()["sheet_font"] == "TH Nowhere"


def test_the_system_may_change_its_colours_while_the_dialog_is_open(opened) -> None:
    dialog = opened()
    pick(dialog.look.theme, "system")
    desk = dialog.parent()
    desk.findChild(Theme).use(DARK)
    assert dialog.isVisible()
    label = dialog.office.findChild(QLabel, "pane_title")
    assert label.palette().windowText().color().name() == DARK.ink.lower()


def test_settings_of_older_versions_are_taken_over(home) -> None:
    (home / "desk.ini").write_text(
        "[General]\ntyping_guard=false\nzoom=130\n[proofing]\nlevel=quiet\n", encoding="utf-8"
    )
    settings = Preferences(home).settings
    assert settings == Settings(typing_guard=False, zoom=130, level="quiet")
    SettingsFile(home).keep(Settings(zoom=90))
    assert Preferences(home).settings == Settings(zoom=90)


def test_a_new_release_keeps_what_the_office_has_not_set(home) -> None:
    SettingsFile(home).keep(Settings(unit="ฝ่ายสื่อสาร", form="nowhere"))
    before = Release(form="press_release", issuer="กรม", unit="กอง", title="เดิม", contact="เดิม")
    after = Preferences(home).begun(before, ["press_release", "activity_web"])
    assert after == Release(form="press_release", issuer="กรม", unit="ฝ่ายสื่อสาร")
