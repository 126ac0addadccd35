"""Keys of the user's own: recorded, checked for conflict, kept, given back."""

from __future__ import annotations

import pypdf
import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest

from prd_desk.desk.commands.shortcut_sheet import print_sheet, save_sheet, sheet_html
from prd_desk.desk.commands.shortcuts import is_callable
from prd_desk.desk.commands.shortcuts_dialog import ShortcutsDialog
from prd_desk.desk.issuing.printing import new_printer
from prd_desk.desk.settings.preferences import SETTINGS_FILE
from prd_desk.errors import UserError

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def dialog(desk, qtbot) -> ShortcutsDialog:
    desk.helping.open_shortcuts()
    dialog = desk.findChild(ShortcutsDialog)
    qtbot.waitUntil(dialog.isVisible)
    return dialog


def record(dialog: ShortcutsDialog, command: str, key: Qt.Key, held=CONTROL) -> None:
    dialog.choose(command)
    dialog.recorder.setFocus()
    QTest.keyClick(dialog.recorder, key, held)


def test_a_recorded_key_counts_at_once_and_after_a_new_start(desk, dialog, open_desk) -> None:
    record(dialog, "export_pdf", Qt.Key.Key_J)
    dialog.give.click()
    assert desk.commands.keys("export_pdf") == ("Ctrl+J",)
    assert "(Ctrl+J)" in desk.commands.actions["export_pdf"].toolTip()
    assert open_desk().commands.keys("export_pdf") == ("Ctrl+J",)


def test_a_key_of_another_command_is_named_and_can_be_moved_here(desk, dialog) -> None:
    record(dialog, "export_pdf", Qt.Key.Key_S)
    assert "บันทึก" in dialog.verdict.text()
    assert desk.commands.keys("save") == ("Ctrl+S",)
    dialog.give.click()
    assert desk.commands.keys("save") == ()
    assert desk.commands.keys("export_pdf") == ("Ctrl+S",)
    dialog.choose("save")
    dialog.reset.click()
    assert desk.commands.keys("save") == ()
    assert "ส่งออกเป็น PDF" in dialog.verdict.text()
    desk.helping.shortcuts.reset_all()
    assert desk.commands.keys("save") == ("Ctrl+S",)
    assert desk.commands.keys("export_pdf") == ()


def test_a_key_that_writes_is_refused(dialog) -> None:
    record(dialog, "export_pdf", Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier)
    assert not dialog.give.isEnabled()


def test_keys_can_be_taken_away_and_given_back(desk, dialog) -> None:
    dialog.choose("find")
    dialog.take.click()
    assert desk.commands.keys("find") == ()
    dialog.reset.click()
    assert desk.commands.keys("find") == ("Ctrl+F",)


def test_the_list_can_be_searched_in_both_languages(dialog) -> None:
    for query in ("quotation", "คำกล่าว"):
        dialog.asked.setText(query)
        assert dialog.chosen() == "add_quote"


def test_settings_that_make_no_sense_change_nothing_else(tmp_path, open_desk) -> None:
    (tmp_path / "home").mkdir()
    settings = QSettings(str(tmp_path / "home" / SETTINGS_FILE), QSettings.Format.IniFormat)
    for name, value in {"open": "%%%", "gone": "Ctrl+J", "find": "a", "print": "Ctrl+;; F9"}.items():
        settings.setValue(f"shortcuts/{name}", value)
    settings.sync()
    commands = open_desk().commands
    assert commands.keys("open") == commands.keys("find") == ()
    assert commands.keys("print") == ("Ctrl+;", "F9")
    assert commands.keys("save") == ("Ctrl+S",)


@pytest.mark.parametrize(("key", "can"), [("F9", True), ("Ctrl+J", True), ("Shift+A", False), ("Esc", False)])
def test_which_keys_may_call_a_command(key: str, can: bool) -> None:
    assert is_callable(key) is can


def test_the_sheet_is_printed(desk, tmp_path) -> None:
    printer = new_printer("")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "keys.pdf"))
    print_sheet(desk.commands, printer)
    pages = pypdf.PdfReader(tmp_path / "keys.pdf").pages
    assert 1 <= len(pages) <= 3
    assert "Ctrl+Shift+P" in "".join(page.extract_text() for page in pages).replace(" ", "")


def test_the_sheet_lists_every_command_that_has_a_key(desk, tmp_path) -> None:
    page = sheet_html(desk.commands)
    for name, command in desk.commands.known.items():
        assert (f">{command.name}<" in page) is bool(desk.commands.keys(name))
    assert ">Ctrl+Y, Ctrl+Shift+Z<" in page
    save_sheet(desk.commands, tmp_path / "keys.html")
    assert (tmp_path / "keys.html").read_text(encoding="utf-8") == page
    with pytest.raises(UserError, match="ไม่พบโฟลเดอร์ปลายทาง"):
        save_sheet(desk.commands, tmp_path / "nowhere" / "keys.html")
