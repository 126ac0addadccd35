"""The library pane: releases listed, found, opened, put away, thrown away and taken back, by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QPushButton

from prd_desk.desk.issuing.summary_sheet import SummarySheet
from prd_desk.desk.shelf.entry_rows import PAGE
from prd_desk.library import Library, Place, Status, Wanted
from prd_desk.news import Release

if TYPE_CHECKING:
    from pathlib import Path

    from prd_desk.desk.window import DeskWindow

TITLES = ("เปิดงานตลาดน้ำ", "อบรมครูสอนภาษาไทย", "ตรวจเยี่ยมโรงพยาบาล")


@pytest.fixture
def full_desk(open_desk, tmp_path: Path, qtbot) -> DeskWindow:
    """A window with three releases in the library, the list in front."""
    with Library.open(tmp_path / "home", by="สมหญิง") as library:
        for title in TITLES:
            library.add(Release(title=title, body=f"เนื้อข่าว{title}", unit=f"กอง{title[:4]}", issuer="กรม"))
    desk = open_desk()
    desk.shelving.show()
    qtbot.waitUntil(lambda: len(desk.library.rows.entries) == 3)
    return desk


def titles(desk: DeskWindow) -> list[str]:
    return [entry.title for entry in desk.library.rows.entries]


def asked(desk: DeskWindow, work):
    ask = desk.shelf.ask(work)
    assert ask.done.wait(10)
    assert ask.error is None
    return ask.answer


def choose(desk: DeskWindow, title: str) -> None:
    desk.library.list.choose(next(entry.id for entry in desk.library.rows.entries if entry.title == title))
    desk.library.list.setFocus()


def show_where(desk: DeskWindow, where: str) -> None:
    desk.library.where.setCurrentIndex(desk.library.where.findData(where))
    desk.library.ask()


def test_the_release_changed_last_is_on_the_desk_and_heads_the_list(full_desk) -> None:
    assert full_desk.release().title == TITLES[2]
    assert titles(full_desk) == list(reversed(TITLES))


def test_enter_opens_and_what_was_typed_before_is_kept(full_desk, qtbot, type_text) -> None:
    type_text(full_desk.sheet.editors["title"], "ผู้ว่าฯ ")
    choose(full_desk, TITLES[0])
    QTest.keyClick(full_desk.library.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: full_desk.release().title == TITLES[0])
    kept = asked(full_desk, lambda lib: [entry.title for entry in lib.entries()])
    assert f"ผู้ว่าฯ {TITLES[2]}" in kept


def test_searching_while_typing(full_desk, qtbot, type_text) -> None:
    type_text(full_desk.library.search, "ครูสอน")
    qtbot.waitUntil(lambda: titles(full_desk) == [TITLES[1]])
    full_desk.library.search.clear()
    qtbot.waitUntil(lambda: len(titles(full_desk)) == 3)
    type_text(full_desk.library.search, "ไม่มีคำนี้")
    qtbot.waitUntil(full_desk.library.empty.isVisible)
    assert "ไม่มีคำนี้" in full_desk.library.empty.text()


def test_sorting_and_units(full_desk, qtbot) -> None:
    pane = full_desk.library
    pane.sort.setCurrentIndex(pane.sort.findData("title"))
    pane.ask()
    qtbot.waitUntil(lambda: titles(full_desk) == [TITLES[2], TITLES[0], TITLES[1]])
    assert pane.unit.isVisible()
    pane.unit.setCurrentIndex(2)
    pane.ask()
    qtbot.waitUntil(lambda: len(titles(full_desk)) == 1)


def test_delete_throws_away_and_the_status_line_takes_it_back(full_desk, qtbot) -> None:
    choose(full_desk, TITLES[0])
    QTest.keyClick(full_desk.library.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: TITLES[0] not in titles(full_desk))
    full_desk.status.offered.click()
    qtbot.waitUntil(lambda: TITLES[0] in titles(full_desk))


def test_the_open_release_leaves_the_desk_with_the_trash_and_comes_back(full_desk, qtbot) -> None:
    full_desk.commands.actions["trash"].trigger()
    qtbot.waitUntil(lambda: full_desk.keeping.number is None)
    assert full_desk.release().title == ""
    full_desk.status.offered.click()
    qtbot.waitUntil(lambda: full_desk.release().title == TITLES[2])


def test_deleting_for_good_asks_first(full_desk, qtbot) -> None:
    choose(full_desk, TITLES[0])
    QTest.keyClick(full_desk.library.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: TITLES[0] not in titles(full_desk))
    show_where(full_desk, "trash")
    qtbot.waitUntil(lambda: titles(full_desk) == [TITLES[0]])
    choose(full_desk, TITLES[0])
    QTest.keyClick(full_desk.library.list, Qt.Key.Key_Delete)
    box = full_desk.findChild(QMessageBox, "delete_dialog")
    next(button for button in box.buttons() if button.objectName() == "agree").click()
    qtbot.waitUntil(lambda: titles(full_desk) == [])
    assert asked(full_desk, lambda lib: lib.entries(Wanted(place=Place.TRASH))) == []


def test_opening_from_the_trash_takes_it_out_first(full_desk, qtbot) -> None:
    choose(full_desk, TITLES[0])
    QTest.keyClick(full_desk.library.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: TITLES[0] not in titles(full_desk))
    show_where(full_desk, "trash")
    qtbot.waitUntil(lambda: titles(full_desk) == [TITLES[0]])
    full_desk.shelving.open(full_desk.library.rows.entries[0])
    full_desk.status.offered.click()
    qtbot.waitUntil(lambda: full_desk.release().title == TITLES[0])


def test_archive_copy_and_a_new_one_from_an_old_one(full_desk, qtbot) -> None:
    entry = full_desk.library.rows.entries[1]
    full_desk.shelving.move(entry, Place.ARCHIVE)
    qtbot.waitUntil(lambda: TITLES[1] not in titles(full_desk))
    full_desk.shelving.duplicate(full_desk.library.rows.entries[0])
    qtbot.waitUntil(lambda: titles(full_desk).count(TITLES[2]) == 2)
    full_desk.shelving.new_from(entry)
    qtbot.waitUntil(lambda: full_desk.keeping.number is None)
    assert (full_desk.release().title, full_desk.release().unit) == ("", f"กอง{TITLES[1][:4]}")


def test_before_review_one_sees_what_is_open(full_desk, qtbot) -> None:
    full_desk.commands.actions["next_status"].trigger()
    qtbot.waitUntil(lambda: full_desk.findChild(SummarySheet) is not None)
    button = full_desk.findChild(SummarySheet).findChild(QPushButton, "go_on")
    assert button.text() == "ส่งตรวจเลย"
    button.click()
    qtbot.waitUntil(lambda: full_desk.library.rows.entries[0].status is Status.REVIEW)
    full_desk.commands.actions["next_status"].trigger()
    qtbot.waitUntil(lambda: full_desk.library.rows.entries[0].status is Status.APPROVED)
    show_where(full_desk, "approved")
    qtbot.waitUntil(lambda: titles(full_desk) == [TITLES[2]])


def test_a_long_list_comes_page_by_page(open_desk, tmp_path: Path, qtbot) -> None:
    with Library.open(tmp_path / "home", by="") as library:
        first = library.add(Release(title="ข่าว", body="เหมือนกัน"))
        for _ in range(PAGE + 4):
            library.duplicate(first)
    desk = open_desk()
    desk.shelving.show()
    rows = desk.library.rows
    qtbot.waitUntil(lambda: rows.rowCount() == PAGE)
    rows.fetchMore(QModelIndex())
    qtbot.waitUntil(lambda: rows.rowCount() == PAGE + 5)
    assert not rows.canFetchMore(QModelIndex())


def test_the_menu_of_a_release_offers_what_can_be_done(full_desk, qapp) -> None:
    place = full_desk.library.list.visualRect(full_desk.library.rows.index(0)).center()
    full_desk.library.list.customContextMenuRequested.emit(place)
    menu = qapp.activePopupWidget()
    said = [action.text() for action in menu.actions() if action.text()]
    assert said[0] == "เปิด"
    assert "เปลี่ยนสถานะเป็น “รอตรวจ”" in said
    menu.close()


def test_names_in_kept_releases_are_offered_for_facts(open_desk, tmp_path: Path, qtbot) -> None:
    with Library.open(tmp_path / "home", by="") as library:
        library.add(Release(title="ก", issuer="สำนักงานแห่งเดียวในโลก"))
    desk = open_desk(ready=False)
    with qtbot.waitSignal(desk.library_desk.known, timeout=15_000) as heard:
        pass
    assert "สำนักงานแห่งเดียวในโลก" in heard.args[0].organisations


@pytest.fixture
def long_desk(open_desk, tmp_path: Path, qtbot) -> DeskWindow:
    """A window with two pages of releases and a bit, all of them fetched, one far down chosen."""
    with Library.open(tmp_path / "home", by="สมหญิง") as library:
        number = library.add(Release(title="ข่าวเก่าที่สุด", body="เนื้อข่าว"))
        for _ in range(2 * PAGE + 9):
            library.duplicate(number)
    desk = open_desk()
    desk.shelving.show()
    rows = desk.library.rows
    for pages in (1, 2):
        qtbot.waitUntil(lambda pages=pages: len(rows.entries) >= pages * PAGE)
        rows.fetchMore(QModelIndex())
    qtbot.waitUntil(lambda: len(rows.entries) == 2 * PAGE + 10)
    desk.library.list.setCurrentIndex(rows.index(2 * PAGE - 5))
    return desk


def place_of(desk: DeskWindow, number: int) -> int:
    rows = desk.library.rows
    return desk.library.list.visualRect(rows.index(rows.row_of(number))).top()


def test_a_list_of_several_pages_stays_as_it_is_when_it_is_made_anew(long_desk, qtbot, type_text) -> None:
    pane = long_desk.library
    chosen, numbers = pane.list.current(), [entry.id for entry in pane.rows.entries]
    was_at = place_of(long_desk, chosen.id)
    assert pane.list.verticalScrollBar().value() > 0
    type_text(long_desk.sheet.editors["title"], "ใหม่ ")  # what is kept goes to the head of the list
    qtbot.waitUntil(lambda: titles(long_desk)[0].startswith("ใหม่ "))
    assert sorted(entry.id for entry in pane.rows.entries) == sorted(numbers)
    assert pane.list.current().id == chosen.id
    assert place_of(long_desk, chosen.id) == was_at
    asked(long_desk, lambda lib: lib.move(numbers[5], Place.ARCHIVE))
    long_desk.shelving.refresh()
    qtbot.waitUntil(lambda: len(pane.rows.entries) == len(numbers) - 1)
    assert pane.list.current().id == chosen.id
    assert place_of(long_desk, chosen.id) == was_at


def test_a_page_that_comes_while_the_list_is_made_anew_is_not_lost(open_desk, tmp_path: Path, qtbot) -> None:
    with Library.open(tmp_path / "home", by="สมหญิง") as library:
        number = library.add(Release(title="ข่าว", body="เนื้อข่าว"))
        for _ in range(2 * PAGE):
            library.duplicate(number)
    desk = open_desk()
    desk.shelving.show()
    rows = desk.library.rows
    qtbot.waitUntil(lambda: len(rows.entries) == PAGE)
    with qtbot.waitSignals([desk.library.wanted] * 3):
        rows.fetchMore(QModelIndex())
        desk.library.refresh()
        desk.library.refresh()
    qtbot.waitUntil(lambda: len(rows.entries) == 2 * PAGE)
    asked(desk, lambda library: library.units())
    qtbot.waitUntil(lambda: not desk.library._is_refreshing)
    assert len(rows.entries) == 2 * PAGE


def test_another_question_begins_at_the_top(long_desk, qtbot) -> None:
    pane = long_desk.library
    pane.sort.setCurrentIndex(pane.sort.findData("title"))
    pane.ask()
    qtbot.waitUntil(lambda: len(pane.rows.entries) == PAGE)
    show_where(long_desk, "archive")
    qtbot.waitUntil(pane.empty.isVisible)
