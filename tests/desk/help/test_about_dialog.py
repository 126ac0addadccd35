"""What the program says of itself: licences to read, details to copy, nothing personal."""

from __future__ import annotations

import getpass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QWidget

import prd_desk
from prd_desk.desk.help.about_dialog import AboutDialog
from prd_desk.desk.help.licences import own_licences, package_licences

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def about(qtbot) -> Iterator[AboutDialog]:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = AboutDialog(parent)
    dialog.open()
    yield dialog
    dialog.close()


def test_our_licence_and_those_of_qt_are_there_in_full() -> None:
    texts = {licence.title: licence.text for licence in own_licences()}
    assert "PRD Desk" in texts["NOTICE"]
    assert "Apache License" in texts["PRD Desk: Apache-2.0"]
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in texts["Qt: LGPL-3.0"]
    assert "GNU GENERAL PUBLIC LICENSE" in texts["Qt: GPL-3.0"]


def test_every_package_in_use_is_listed_and_those_for_tests_are_not() -> None:
    texts = {
        licence.title.split()[0].lower().replace("_", "-"): licence.text for licence in package_licences()
    }
    assert {"pyside6-essentials", "shiboken6", "pillow", "python-docx", "fontpkg-sarabun"} <= set(texts)
    assert not {"pytest", "ruff", "prd-desk"} & set(texts)
    assert "Permission is hereby granted" in texts["python-docx"]


def test_each_entry_shows_its_text(about) -> None:
    for row in range(about.list.count()):
        about.list.setCurrentRow(row)
        assert about.text.toPlainText().strip()


def test_the_details_say_what_runs_and_not_who_runs_it(about) -> None:
    about.copy_details()
    copied = QApplication.clipboard().text()
    assert f"PRD Desk {prd_desk.__version__}" in copied
    assert str(Path.home()) not in copied
    assert getpass.getuser() == "root" or getpass.getuser() not in copied
