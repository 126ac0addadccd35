"""Taking a colleague's office profile in the window: seen first, taken in part, in effect at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMessageBox

from prd_desk.desk.settings.profile_dialog import ProfileDialog
from prd_desk.desk.settings.settings_dialog import SettingsDialog
from prd_desk.library import add_words, set_off
from prd_desk.library.office_profile import export_profile
from prd_desk.library.profile_gate import read_profile
from prd_desk.library.settings import Settings, SettingsFile
from prd_desk.resources import resource

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """A colleague's file."""
    home, file = tmp_path / "theirs", tmp_path / "theirs.prdoffice"
    SettingsFile(home).keep(Settings(issuer="กรมทางน้ำชนบท", form="boats", digits="arabic"))
    add_words(home, ["คลองด่าน"], "office/words.txt")
    set_off(home, ["spacing.yamok"])
    form = resource("forms", "press_release.yaml").read_text(encoding="utf-8")
    (home / "forms").mkdir()
    (home / "forms" / "boats.yaml").write_text(
        form.replace("id: press_release", "id: boats"), encoding="utf-8"
    )
    export_profile(home, file)
    return file


@pytest.fixture
def shown(desk, profile) -> ProfileDialog:
    """The changes that the file would make, over the settings."""
    desk.settings_desk.open()
    desk.settings_desk.show_profile(profile, desk.findChild(SettingsDialog))
    return desk.findChild(ProfileDialog)


def test_what_is_chosen_is_taken_and_in_effect(desk, shown, qtbot) -> None:
    items = [shown.list.item(row) for row in range(shown.list.count())]
    digits = next(item for item in items if "เลขอารบิก" in item.text())
    digits.setCheckState(Qt.CheckState.Unchecked)
    QTest.mouseClick(shown.take, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desk.findChild(SettingsDialog) is None)
    assert desk.preferences.settings == Settings(issuer="กรมทางน้ำชนบท", form="boats")
    assert desk.stet.terms().words == ("คลองด่าน",)
    assert "spacing.yamok" in desk.stet.terms().rules_off
    assert desk.form_pane.form.findData("boats") >= 0
    desk.filing.new()
    assert desk.release().form == "boats"
    assert "5" in desk.status.state.text()


def test_leaving_it_changes_nothing(desk, shown) -> None:
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert desk.preferences.settings == Settings()
    assert desk.stet.terms().words == ()


def test_nothing_can_be_taken_when_nothing_is_chosen(shown) -> None:
    for row in range(shown.list.count()):
        shown.list.item(row).setCheckState(Qt.CheckState.Unchecked)
    assert not shown.take.isEnabled()


def test_a_file_that_may_not_come_in_is_told(desk, profile) -> None:
    profile.write_bytes(profile.read_bytes()[:200])
    desk.settings_desk.open()
    desk.settings_desk.show_profile(profile, desk.findChild(SettingsDialog))
    assert desk.findChild(ProfileDialog) is None
    assert "เสียหาย" in desk.findChild(QMessageBox, "problem_dialog").text()


def test_the_profile_is_written_from_the_dialog(desk, tmp_path, qtbot) -> None:
    desk.settings_desk.open()
    dialog = desk.findChild(SettingsDialog)
    dialog.office.export_wanted.emit()
    asked = desk.findChild(QFileDialog, "file_dialog")
    asked.fileSelected.emit(str(tmp_path / "ours.prdoffice"))
    assert read_profile(tmp_path / "ours.prdoffice").settings["form"] == "activity_web"
