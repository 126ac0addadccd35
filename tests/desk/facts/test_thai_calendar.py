from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from prd_desk.desk.facts.thai_calendar import DateField, ThaiCalendar, month_later, weeks_of


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2020, 1, 31), 1, date(2020, 2, 29)),
        (date(2020, 1, 31), -2, date(2019, 11, 30)),
        (date(2020, 12, 1), 1, date(2021, 1, 1)),
    ],
)
def test_months_go_on(day: date, months: int, later: date) -> None:
    assert month_later(day, months) == later


def test_a_month_is_shown_in_weeks_from_sunday() -> None:
    weeks = weeks_of(date(2020, 9, 10))
    assert weeks[0][0] == date(2020, 8, 30)
    assert all(week[0].isoweekday() == 7 for week in weeks)
    assert date(2020, 9, 30) in weeks[4]


@pytest.fixture
def field(qtbot) -> DateField:
    made = DateField()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("typed", ["10/9/2563", "๑๐ ก.ย. ๒๕๖๓", "2020-09-10"])
def test_a_date_may_be_typed_in_any_usual_way(field: DateField, qtbot, typed: str) -> None:
    with qtbot.waitSignal(field.changed):
        field.line.setText(typed)
        field.line.textEdited.emit(typed)
    field.line.editingFinished.emit()
    assert field.day() == date(2020, 9, 10)
    assert field.line.text() == "10 กันยายน 2563"


def test_english_is_for_an_english_window(field: DateField) -> None:
    field.line.setText("10 September 2020")
    field.line.editingFinished.emit()
    assert field.unread() == "10 September 2020"


def test_what_is_no_date_is_said(field: DateField) -> None:
    field.line.setFocus()
    QTest.keyClicks(field.line, "31/9/2563")
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert field.day() is None
    assert field._note.isVisible()
    assert field.unread() == "31/9/2563"


def test_the_calendar_shows_buddhist_years_and_is_worked_by_keys(qtbot) -> None:
    calendar = ThaiCalendar()
    qtbot.addWidget(calendar)
    calendar.open_at(QPoint(0, 0), date(2020, 9, 10), date(2020, 9, 1))
    assert calendar._month.text() == "กันยายน 2563"
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_PageDown):
        QTest.keyClick(calendar.grid, key)
    with qtbot.waitSignal(calendar.picked) as picked:
        QTest.keyClick(calendar.grid, Qt.Key.Key_Return)
    assert picked.args == [date(2020, 10, 18)]


def test_a_click_picks_a_day(qtbot) -> None:
    calendar = ThaiCalendar()
    qtbot.addWidget(calendar)
    calendar.open_at(QPoint(0, 0), date(2020, 9, 10), date(2020, 9, 1))
    with qtbot.waitSignal(calendar.picked) as picked:
        QTest.mouseClick(calendar.grid, Qt.MouseButton.LeftButton, pos=QPoint(2 * 38 + 10, 32 + 10))
    assert picked.args == [date(2020, 9, 1)]


def test_the_calendar_stays_within_its_years(qtbot) -> None:
    calendar = ThaiCalendar()
    qtbot.addWidget(calendar)
    calendar.grid.go_to(date(9999, 1, 1))
    assert calendar.grid.day == date(2199, 12, 31)
