"""The panel by keyboard: groups, filter, taking by number, letting stand, what a screen reader hears."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from prd_desk.desk.issuing.summary_sheet import SummarySheet
from prd_desk.desk.proofreading.arrangement import Group
from prd_desk.desk.proofreading.checking import Progress
from prd_desk.desk.proofreading.finding_detail import example_of
from prd_desk.desk.proofreading.found import Found
from prd_desk.desk.proofreading.left_out_dialog import LeftOutDialog
from prd_desk.desk.proofreading.number_keys import chosen_number
from prd_desk.export import to_prdnews
from prd_desk.intake import read_release
from prd_desk.library import read_house_style, read_words
from prd_desk.news import Release
from prd_desk.proofing import Proofreader
from prd_desk.proofing.rules.book import RuleBook
from prd_desk.resources import resource

if TYPE_CHECKING:
    from pathlib import Path

    from prd_desk.desk.window import DeskWindow

RELEASE = Release(title="เปิดสัมนา", body="ในปี พ.ศ ๒๕๖๙ จัดประชม วันนี้\nถือโอกาศนี้ สัมนา")


@pytest.fixture
def desk_with_slips(desk, qtbot) -> DeskWindow:
    """A window on a release with four errors and a warning, the keyboard in the list."""
    desk.show_release(RELEASE)
    qtbot.waitUntil(lambda: len(desk.findings.items) == 5)
    desk.show_findings()
    return desk


def key(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)


def typed(letter: str) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)


def listed(desk: DeskWindow) -> list[str]:
    """The rows: headings by kind and count, findings by their text."""
    rows = desk.panel.list.rows.shown
    return [f"{row.kind} {row.count}" if isinstance(row, Group) else row.text for row in rows]


def selected(desk: DeskWindow) -> tuple[str, str]:
    """The field in which something is selected, and what."""
    editors = [editor for editor in desk.editors() if editor.textCursor().hasSelection()]
    (editor,) = editors
    return editor.field, editor.textCursor().selectedText()


def test_the_worst_stands_first_under_its_heading(desk_with_slips) -> None:
    assert listed(desk_with_slips) == ["spelling 4", "สัมนา", "ประชม", "โอกาศ", "สัมนา", "abbrev 1", "พ.ศ "]


def test_findings_that_only_move_are_not_painted_anew(desk, qtbot, type_text) -> None:
    desk.show_release(Release(body="วันนี้\nจัดประชม และสัมนา"))
    qtbot.waitUntil(lambda: len(desk.findings.items) == 2)
    qtbot.waitUntil(lambda: desk.checking.progress is Progress.DONE)
    rows, body = desk.panel.list.rows, desk.sheet.body
    desk.checking.stop()  # what is found anew is listed anew
    desk.findings.gather()
    body.moveCursor(QTextCursor.MoveOperation.Start)
    with qtbot.assertNotEmitted(rows.modelReset), qtbot.waitSignal(desk.findings.changed):
        type_text(body, "ใน")
    listed = [row for row in rows.shown if isinstance(row, Found)]
    assert [body.text()[slice(*row.span)] for row in listed] == ["ประชม", "สัมนา"]
    assert body.text().startswith("ใน")


def test_walking_the_list_shows_each_place_and_leaves_the_keyboard(desk_with_slips) -> None:
    key(Qt.Key.Key_Down)
    key(Qt.Key.Key_Down)
    assert selected(desk_with_slips) == ("title", "สัมนา")
    key(Qt.Key.Key_Down)
    assert selected(desk_with_slips) == ("body", "ประชม")
    assert desk_with_slips.panel.list.hasFocus()
    key(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is desk_with_slips.sheet.editors["body"]
    assert selected(desk_with_slips) == ("body", "ประชม")


def test_a_number_takes_a_suggestion_and_the_next_finding_follows(desk_with_slips) -> None:
    for _ in range(3):
        key(Qt.Key.Key_Down)
    key(Qt.Key.Key_2)
    assert "จัดประชิม" in desk_with_slips.release().body
    assert desk_with_slips.panel.current().text == "โอกาศ"
    assert selected(desk_with_slips) == ("body", "โอกาศ")
    key(Qt.Key.Key_1)
    key(Qt.Key.Key_1)
    assert desk_with_slips.release().body == "ในปี พ.ศ ๒๕๖๙ จัดประชิม วันนี้\nถือโอกาสนี้ สัมมนา"
    assert desk_with_slips.panel.current().text == "พ.ศ "


def test_the_whole_release_is_mended_with_one_key(desk_with_slips) -> None:
    key(Qt.Key.Key_Down)
    key(Qt.Key.Key_Down)
    for _ in range(5):
        key(Qt.Key.Key_1)
    release = desk_with_slips.release()
    assert (release.title, release.body) == (
        "เปิดสัมมนา",
        "ในปี พ.ศ. ๒๕๖๙ จัดประชุม วันนี้\nถือโอกาสนี้ สัมมนา",
    )
    assert desk_with_slips.findings.items == []
    assert QApplication.focusWidget() in desk_with_slips.editors()


@pytest.mark.parametrize("signs", ["12345", "๑๒๓๔๕", "ๅ/-ภถ"], ids=["arabic", "thai", "kedmanee"])
def test_the_number_keys_work_on_every_layout(signs: str) -> None:
    assert [chosen_number(typed(sign)) for sign in signs] == [0, 1, 2, 3, 4]
    assert chosen_number(typed("6")) is None
    assert chosen_number(typed("ก")) is None


def test_a_number_without_a_suggestion_changes_nothing(desk_with_slips) -> None:
    key(Qt.Key.Key_Down)
    key(Qt.Key.Key_Down)
    key(Qt.Key.Key_4)
    assert desk_with_slips.release() == RELEASE


def test_the_number_keys_choose_in_the_menu_too(desk_with_slips, qtbot) -> None:
    desk_with_slips.sheet.editors["title"].setFocus()
    key(Qt.Key.Key_F8)
    key(Qt.Key.Key_F8)
    key(Qt.Key.Key_F8)
    key(Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    QTest.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_2)
    assert "จัดประชิม" in desk_with_slips.release().body


def test_delete_ignores_here_and_shift_delete_everywhere(desk_with_slips) -> None:
    key(Qt.Key.Key_Down)
    key(Qt.Key.Key_Down)
    key(Qt.Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier)
    assert [f.text for f in desk_with_slips.findings.items] == ["พ.ศ ", "ประชม", "โอกาศ"]
    key(Qt.Key.Key_Delete)
    assert [f.text for f in desk_with_slips.findings.items] == ["พ.ศ ", "โอกาศ"]
    kept = desk_with_slips.stet.ignored.dismissals()
    assert [(d.text, d.field) for d in kept] == [("สัมนา", ""), ("ประชม", "body")]
    assert all(d.by and d.at for d in kept)


def test_the_keyboard_stays_in_the_list_while_there_is_one(desk_with_slips, qtbot) -> None:
    desk_with_slips.sheet.editors["body"].setPlainText("สัมนา สัมนา ประชม")
    qtbot.waitUntil(lambda: len(desk_with_slips.findings.items) == 4)
    key(Qt.Key.Key_Down)
    key(Qt.Key.Key_Down)
    key(Qt.Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier)
    assert desk_with_slips.panel.list.hasFocus()
    assert desk_with_slips.panel.current().text == "ประชม"
    key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert desk_with_slips.release().body == "สัมนา สัมนา ประชุม"
    assert QApplication.focusWidget() in desk_with_slips.editors()


def test_spelling_as_a_whole_is_not_switched_off_by_a_slip_of_the_hand(desk_with_slips) -> None:
    desk_with_slips.corrections.rule_off(desk_with_slips.findings.items[0])
    assert len(desk_with_slips.findings.items) == 5
    assert "สะกดคำปิดไม่ได้" in desk_with_slips.status.state.text()


def test_a_group_closes_and_opens_by_key_and_opens_for_who_walks_into_it(desk_with_slips) -> None:
    key(Qt.Key.Key_Down)
    key(Qt.Key.Key_Left)
    assert listed(desk_with_slips) == ["spelling 4", "abbrev 1", "พ.ศ "]
    key(Qt.Key.Key_Right)
    assert len(listed(desk_with_slips)) == 7
    key(Qt.Key.Key_Return)
    assert len(listed(desk_with_slips)) == 3
    desk_with_slips.corrections.go_to(desk_with_slips.findings.items[2])
    assert len(listed(desk_with_slips)) == 7
    assert desk_with_slips.panel.list.current().text == "ประชม"


def test_the_filter_narrows_the_list_and_f8_still_finds_all(desk_with_slips, qtbot, type_text) -> None:
    head = desk_with_slips.panel.head
    type_text(head.asked, "คำย่อ")
    qtbot.waitUntil(lambda: listed(desk_with_slips) == ["abbrev 1", "พ.ศ "])
    assert "1 จาก 5" in head.note.text()
    key(Qt.Key.Key_Down)
    assert desk_with_slips.panel.list.hasFocus()
    desk_with_slips.sheet.editors["title"].setFocus()
    key(Qt.Key.Key_F8)
    assert selected(desk_with_slips) == ("title", "สัมนา")
    assert desk_with_slips.panel.current().text == "สัมนา"
    head.all.click()
    assert len(listed(desk_with_slips)) == 7
    assert head.asked.text() == ""


def test_a_filter_that_hides_everything_says_so(desk_with_slips, qtbot, type_text) -> None:
    type_text(desk_with_slips.panel.head.asked, "ไม่มีที่ใด")
    page = desk_with_slips.panel.page
    qtbot.waitUntil(page.isVisible)
    assert "5 จุด" in page.text.text()
    page.show_all.click()
    assert desk_with_slips.panel.list.isVisible()


def test_severities_are_shown_and_hidden(desk_with_slips) -> None:
    count = desk_with_slips.panel.head.counts["error"]
    assert count.text() == "ผิด 4"
    QTest.mouseClick(count, Qt.MouseButton.LeftButton)
    assert listed(desk_with_slips) == ["abbrev 1", "พ.ศ "]
    QTest.mouseClick(count, Qt.MouseButton.LeftButton)
    assert len(listed(desk_with_slips)) == 7


def entry(desk: DeskWindow, text: str):
    """An entry of the view menu or its submenus."""
    head = desk.panel.head
    head.view.menu().aboutToShow.emit()
    actions = list(head.view.menu().actions())
    for action in list(actions):
        actions += action.menu().actions() if action.menu() else []
    return next(action for action in actions if action.text() == text)


def test_reading_order_is_a_choice_that_is_remembered(desk_with_slips, open_desk) -> None:
    entry(desk_with_slips, "ตามลำดับในข่าว").trigger()
    assert listed(desk_with_slips) == ["สัมนา", "พ.ศ ", "ประชม", "โอกาศ", "สัมนา"]
    assert not open_desk().panel.head.how.grouped


def test_the_level_is_switched_in_the_panel(desk_with_slips, qtbot) -> None:
    entry(desk_with_slips, "เฉพาะที่ผิด").trigger()
    assert [f.finding.severity for f in desk_with_slips.findings.items] == ["error"] * 4
    assert entry(desk_with_slips, "เฉพาะที่ผิด").isChecked()
    entry(desk_with_slips, "ปกติ").trigger()
    qtbot.waitUntil(lambda: len(desk_with_slips.findings.items) == 5)


def test_the_same_slip_is_mended_everywhere_in_one_undo_step_a_field(desk_with_slips, qtbot) -> None:
    body = desk_with_slips.sheet.editors["body"]
    body.setPlainText("สัมนา ประชม สัมนา")
    qtbot.waitUntil(lambda: len(desk_with_slips.findings.items) == 4)
    desk_with_slips.corrections.go_to(desk_with_slips.findings.items[1])
    detail = desk_with_slips.panel.detail
    assert detail.mend_alike.isVisible()
    assert "3 จุด" in detail.mend_alike.text()
    detail.mend_alike.click()
    assert desk_with_slips.release().body == "สัมมนา ประชม สัมมนา"
    assert desk_with_slips.release().title == "เปิดสัมมนา"
    assert "เหลือ 1 จุด" in desk_with_slips.status.state.text()
    body.undo()
    assert desk_with_slips.release().body == "สัมนา ประชม สัมนา"


def test_office_words_are_kept_in_the_office_folder(desk_with_slips, qtbot, tmp_path: Path) -> None:
    desk_with_slips.corrections.go_to(desk_with_slips.findings.items[0])
    desk_with_slips.panel.detail.add_office_word.click()
    assert read_words(tmp_path / "home", "office/words.txt") == ["สัมนา"]
    qtbot.waitUntil(lambda: desk_with_slips.checking.progress is Progress.DONE)
    assert [f.text for f in desk_with_slips.findings.items] == ["พ.ศ ", "ประชม", "โอกาศ"]


def test_a_rule_goes_off_and_comes_back_from_the_list_of_what_is_off(desk_with_slips, tmp_path: Path) -> None:
    year = desk_with_slips.findings.items[1]
    desk_with_slips.corrections.go_to(year)
    desk_with_slips.panel.detail.off_here.click()
    assert year not in desk_with_slips.findings.items
    assert desk_with_slips.release().rules_off == ("abbrev.points",)
    assert desk_with_slips.isWindowModified()
    to_prdnews(desk_with_slips.release(), tmp_path / "ข่าว.prdnews")
    assert read_release(tmp_path / "ข่าว.prdnews").rules_off == ("abbrev.points",)
    desk_with_slips.corrections.rule_off(year, office=True)
    desk_with_slips.corrections.ignore_here(desk_with_slips.findings.items[0])
    desk_with_slips.commands.actions["left_out"].trigger()
    dialog = desk_with_slips.findChild(LeftOutDialog)
    assert [dialog.list.item(i).text().split()[0] for i in range(dialog.list.count())] == [
        "ข้าม",
        "ปิดในข่าวนี้:",
        "ปิดทั้งสำนักงาน:",
    ]
    dialog.list.selectAll()
    dialog.back.click()
    assert dialog.list.count() == 0
    assert len(desk_with_slips.findings.items) == 5
    assert desk_with_slips.release().rules_off == ()
    assert read_house_style(tmp_path / "home").off == ()
    dialog.close()


def test_nothing_found_says_what_was_checked(open_desk, qtbot, tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "words.txt").write_text("บางบ่อ\n", encoding="utf-8")
    desk = open_desk(load=Proofreader.load)
    desk.show_release(Release(body="กรมจัดประชุมใหญ่ประจำปี"))
    page = desk.panel.page
    qtbot.waitUntil(lambda: page.title.text() == "ไม่พบที่ต้องแก้", timeout=15_000)
    qtbot.waitUntil(lambda: "23 ตัวอักษร" in page.text.text())
    in_force = len(RuleBook.load(resource("rules")).in_force)
    assert f"กฎการเขียน {in_force} ข้อ" in page.lists.text()
    assert "คำของฉัน 1 คำ" in page.lists.text()
    assert "ระดับการตรวจ: ปกติ" in page.lists.text()
    assert not page.left_out.isVisible()
    desk.stet.rule_off("abbrev")
    qtbot.waitUntil(page.left_out.isVisible)
    page.left_out.click()
    assert desk.findChild(LeftOutDialog).list.count() == 1
    desk.findChild(LeftOutDialog).close()


def test_a_finding_is_explained_by_an_example_of_its_rule(open_desk, qtbot) -> None:
    desk = open_desk(load=Proofreader.load)
    desk.show_release(Release(body="ดูเเลประชาชน"))
    qtbot.waitUntil(lambda: bool(desk.findings.items), timeout=15_000)
    desk.corrections.next()
    detail = desk.panel.detail
    assert detail.example.isVisible()
    assert "เเผนงาน" in detail.example.text()
    assert "แผนงาน" in detail.example.text()


def test_every_rule_that_says_how_has_an_example_to_show() -> None:
    rules = RuleBook.load(resource("rules")).rules
    shown = [example_of(rule) for rule in rules]
    assert sum(example is not None for example in shown) > 0.9 * len(rules)
    assert all(bad != right for bad, right in filter(None, shown))


def test_the_summary_leads_to_its_places_and_names_who_let_stand(desk_with_slips) -> None:
    desk_with_slips.corrections.ignore_here(desk_with_slips.findings.items[0])
    desk_with_slips.commands.actions["export_word"].trigger()
    sheet = desk_with_slips.findChild(SummarySheet)
    lines = [sheet.lines.item(i).text() for i in range(sheet.lines.count())]
    assert "ผิด: การสะกดคำ 3 จุด" in lines
    (who,) = [line for line in lines if line.startswith("ข้าม “สัมนา”")]
    assert "โดย" in who
    sheet.lines.setCurrentRow(lines.index("ผิด: การสะกดคำ 3 จุด"))
    sheet.lines.setFocus()
    key(Qt.Key.Key_Return)
    assert selected(desk_with_slips) == ("body", "ประชม")


# --- what a screen reader hears


@pytest.fixture
def heard(monkeypatch) -> list[str]:
    """What is announced, as a screen reader would get it."""
    said: list[str] = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: said.append(event.message()))
    return said


def test_arriving_and_mending_are_announced(desk_with_slips, heard) -> None:
    desk_with_slips.sheet.editors["title"].setFocus()
    key(Qt.Key.Key_F8)
    assert all(part in heard[-1] for part in ("ผิด", "พาดหัว", "สัมนา", "→ สัมมนา"))
    key(Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    assert "แก้ “สัมนา” เป็น “สัมมนา” แล้ว เหลือ 4 จุด" in heard


def test_rows_and_suggestions_have_names_and_descriptions(desk_with_slips) -> None:
    rows = QAccessible.queryAccessibleInterface(desk_with_slips.panel.list)
    assert rows.role() == QAccessible.Role.List
    assert rows.text(QAccessible.Text.Name) == "รายการที่ตรวจพบ"
    heading, row = rows.child(0), rows.child(1)
    assert heading.text(QAccessible.Text.Name) == "ผิด · การสะกดคำ · 4 จุด · ขยายอยู่"
    assert "→ สัมมนา" in row.text(QAccessible.Text.Name)
    assert row.text(QAccessible.Text.Description) == "ไม่มีคำนี้"
    desk_with_slips.corrections.go_to(desk_with_slips.findings.items[0])
    button = QAccessible.queryAccessibleInterface(desk_with_slips.panel.detail.suggestions[0])
    assert button.text(QAccessible.Text.Name) == "แก้เป็น สัมมนา"
    assert button.text(QAccessible.Text.Description) == "กดแป้น 1"
