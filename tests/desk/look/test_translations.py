"""English of the desk: complete, up to date, and what the window shows when it is chosen."""

from __future__ import annotations

import importlib.util
import re
import string
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QTabBar,
    QWidget,
)

from prd_desk.desk.app import application
from prd_desk.desk.look.moments import changed_told, date_told, moment_told, month_told, noted_told
from prd_desk.desk.look.speech import language, number_told, say, speak
from prd_desk.desk.settings.settings_dialog import SettingsDialog
from prd_desk.library.settings import Settings, SettingsFile
from prd_desk.resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

    from prd_desk.desk.window import DeskWindow

ROOT = Path(__file__).parents[3]
THAI = re.compile("[\u0e00-\u0e7f]")
OF_A_TEMPLATE = re.compile(r"\{\{[^}]*\}\}")
"""Fields of a Word template are called in Thai in every language."""


def tool() -> ModuleType:
    place = importlib.util.spec_from_file_location("translations", ROOT / "packaging" / "translations.py")
    assert place is not None
    assert place.loader is not None
    made = importlib.util.module_from_spec(place)
    place.loader.exec_module(made)
    return made


@pytest.fixture(scope="module")
def asked() -> set[tuple[str, str]]:
    return set(tool().texts_asked_for())


@pytest.fixture(scope="module")
def english() -> dict[tuple[str, str], str]:
    return tool().read_translations()


def places(text: str) -> set[tuple[str, str]]:
    return {(name, form or "") for _, name, form, _ in string.Formatter().parse(text) if name is not None}


def test_every_text_of_the_desk_is_there_and_no_other(asked, english) -> None:
    assert {text for _, text in asked} == {text for _, text in english}
    assert asked == set(english)


def test_every_text_has_its_english(english) -> None:
    assert {key for key, text in english.items() if not text.strip()} == set()
    assert {key for key, text in english.items() if THAI.search(OF_A_TEMPLATE.sub("", text))} == set()


def test_what_is_filled_in_is_the_same(english) -> None:
    assert {key for key, text in english.items() if places(key[1]) != places(text)} == set()


def test_dots_that_announce_a_dialog_are_the_same(english) -> None:
    assert {key for key, text in english.items() if key[1].endswith("…") != text.endswith("…")} == set()


def test_the_file_that_is_loaded_is_up_to_date(english) -> None:
    loaded = QTranslator()
    assert loaded.load(str(resource("translations", "prd_desk_en.qm")))
    assert {key for key, text in english.items() if loaded.translate(*key) != text} == set()


def test_a_class_asks_in_its_own_name(asked) -> None:
    # `tr` of a method that is inherited asks for the text of the heir.
    assert ("OfficePage", "สำนักงาน") in asked
    assert ("PersonEntry", "ยศ") in asked


@pytest.fixture
def english_desk(open_desk, tmp_path) -> Iterator[DeskWindow]:
    home = tmp_path / "home"
    home.mkdir()
    SettingsFile(home).keep(Settings(language="en", user="Officer"))
    yield open_desk()
    speak(application(), "th")


def shown_by(widget: QWidget) -> Iterator[str]:
    """Every text of a widget that is no text of the news."""
    yield widget.toolTip()
    yield widget.windowTitle()
    yield widget.accessibleName()
    yield widget.accessibleDescription()
    if isinstance(widget, QAbstractButton | QLabel):
        yield widget.text()
    if isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    if isinstance(widget, QMenu):
        yield widget.title()
        yield from (action.text() for action in widget.actions())
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(i) for i in range(widget.count()))
    if isinstance(widget, QTabBar):
        yield from (widget.tabText(i) for i in range(widget.count()))
    if isinstance(widget, QListWidget):
        yield from (widget.item(i).text() for i in range(widget.count()))


def thai_in(window: QWidget) -> set[str]:
    texts = {text for each in (window, *window.findChildren(QWidget)) for text in shown_by(each)}
    return {text for text in texts if THAI.search(OF_A_TEMPLATE.sub("", text))}


def test_the_window_speaks_english(qtbot, english_desk) -> None:
    assert language() == "en"
    assert {a.text() for a in english_desk.commands.actions.values() if THAI.search(a.text())} == set()
    assert [menu.text() for menu in english_desk.menuBar().actions()] == [
        "File",
        "Export",
        "Edit",
        "Proof",
        "View",
        "Help",
    ]
    assert thai_in(english_desk) == set()


def test_the_settings_speak_english(english_desk) -> None:
    english_desk.settings_desk.open()
    dialog = english_desk.findChildren(SettingsDialog)[-1]
    assert thai_in(dialog) <= {"ไทย"}
    dialog.reject()


@pytest.mark.parametrize("name", ["export_several", "export_by_template", "left_out", "shortcuts", "about"])
def test_the_dialogs_speak_english(qtbot, english_desk, name) -> None:
    english_desk.sheet.body.setPlainText("News")
    english_desk.commands.actions[name].trigger()
    qtbot.waitUntil(lambda: any(each.isVisible() for each in english_desk.findChildren(QDialog)))
    for each in english_desk.findChildren(QDialog):
        assert thai_in(each) == set()
        each.reject()


def test_an_error_in_the_find_bar_is_told_in_english(english_desk) -> None:
    bar = english_desk.find_bar
    bar.open()
    bar.is_pattern.setChecked(True)
    bar.asked.setText("(")
    bar.search()
    assert bar.count.text() == "“(” is no pattern to search by."


def test_a_command_is_found_by_its_thai_name_too(english_desk) -> None:
    english_desk.helping.open_palette()
    palette = english_desk.helping.palette
    palette.asked.setText("ส่งออกเป็นข้อความล้วน")
    first = palette.list.model().index(0, 0)
    assert first.data() == "Export to plain text"
    palette.leave()


def test_a_date_is_typed_and_shown_in_english(english_desk) -> None:
    field = english_desk.form_pane.date
    for typed in ("27 Nov 2026", "November 27, 2026", "Fri 27 november 2569", "27/11/2569", "27 พ.ย. 2569"):
        field.set_day(None)
        field.line.setText(typed)
        field.line.editingFinished.emit()
        assert (typed, field.day()) == (typed, date(2026, 11, 27))
        assert field.line.text() == "27 November 2026"
    for typed in ("31 Nov 2026", "27 Nov 26", "27 Ju", "27 Foo 2026", "27 nove 2026 x"):
        field.set_day(None)
        field.line.setText(typed)
        field.line.editingFinished.emit()
        assert field.unread() == typed


def test_the_next_window_speaks_thai_again(english_desk, open_desk, tmp_path) -> None:
    SettingsFile(tmp_path / "home").keep(Settings(language="th"))
    desk = open_desk()
    assert language() == "th"
    assert desk.menuBar().actions()[0].text() == "ไฟล์"


def test_moments_and_numbers_are_told_in_english(english_desk) -> None:
    at = datetime(2026, 11, 27, 14, 5).astimezone()
    assert moment_told(at) == "27 Nov 2026, 14:05"
    assert changed_told(at, at) == "14:05"
    assert noted_told(at) == "27 Nov 2026, 14:05"
    assert month_told(at.date()) == "November 2026"
    assert date_told(at.date()) == "Fri 27 November 2026"
    assert number_told(12) == "12"


def test_moments_and_numbers_are_told_in_thai(qapp) -> None:
    at = datetime(2026, 11, 27, 14, 5).astimezone()
    assert moment_told(at) == "๒๗ พ.ย. ๒๕๖๙ ๑๔.๐๕ น."
    assert changed_told(at, at) == "๑๔.๐๕ น."
    assert month_told(at.date()) == "พฤศจิกายน 2569"
    assert number_told(12) == "๑๒"


def test_what_knows_no_english_stays(english_desk) -> None:
    assert say("ข่าว") == "ข่าว"
