"""The user guide: complete, found by its words, and closed to everything outside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QWidget

from prd_desk.desk.help.guide import guide_folder, pages_with, read_guide
from prd_desk.desk.help.guide_window import GuideWindow
from prd_desk.desk.look.theme import Theme
from prd_desk.resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGES = read_guide("th")
MOST_BYTES = 1_500_000
LINK = re.compile(r"\]\(([^)]+)\)")


@pytest.mark.parametrize("language", ["th", "en"])
def test_every_link_and_picture_of_a_page_is_there(language: str) -> None:
    pages = read_guide(language)
    assert len(pages) >= 8
    missing = [
        (page.path.name, link)
        for page in pages
        for link in LINK.findall(page.text)
        if not link.startswith("https:") and not (page.path.parent / link).is_file()
    ]
    assert missing == []


def test_both_languages_have_the_same_pages() -> None:
    assert [page.path.name for page in read_guide("en")] == [page.path.name for page in PAGES]


def test_every_page_can_be_reached_from_the_first() -> None:
    texts = {page.path.name: page.text for page in PAGES}
    reached, waiting = set(), ["01-start.md"]
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            waiting += [link for link in LINK.findall(texts[name]) if link.endswith(".md")]
    assert reached == set(texts)


def test_the_pictures_are_few_bytes() -> None:
    assert 0 < sum(path.stat().st_size for path in resource("guide", "images").iterdir()) <= MOST_BYTES


def test_the_keys_that_the_guide_names_call_what_it_says(desk) -> None:
    named = {key for page in PAGES for key in re.findall(r"`((?:Ctrl|Alt|Shift|F\d)[^`]*)`", page.text)}
    elsewhere = {"Ctrl+ลูกศร", "Ctrl+Backspace"}
    usual = {"Ctrl+Shift+Enter": "Ctrl+Shift+Return"}
    lost = [key for key in named - elsewhere if not desk.commands.holder(usual.get(key, key))]
    assert lost == []


def test_pages_are_found_by_their_words() -> None:
    assert pages_with("ปุ่มลัด เปลี่ยน", PAGES)[0].path.name == "10-keyboard.md"
    assert pages_with("ภาพข่าว", PAGES)[0].path.name == "05-photos.md"
    assert pages_with("ฮฮฮ", PAGES) == []
    assert pages_with("", PAGES) == PAGES


@pytest.fixture
def window(qtbot, qapp) -> Iterator[GuideWindow]:
    parent = QWidget()
    qtbot.addWidget(parent)
    window = GuideWindow(Theme(qapp, parent), "th", parent)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    yield window
    window.close()


def test_f1_opens_one_guide(desk) -> None:
    QTest.keyClick(desk.sheet.body, Qt.Key.Key_F1)
    desk.commands.actions["guide"].trigger()
    assert [window.isVisible() for window in desk.findChildren(GuideWindow)] == [True]


def test_pages_turn_back_and_forward(window) -> None:
    assert window.view.page().name == "01-start.md"
    QTest.keyClick(window.contents, Qt.Key.Key_Down)
    assert window.view.page().name == "02-facts.md"
    window.back.click()
    assert window.view.page().name == "01-start.md"
    assert window.contents.currentItem().text() == PAGES[0].title
    QTest.keyClick(window.view, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert window.view.page().name == "02-facts.md"


def test_the_search_lists_pages_turns_to_the_first_and_tints_the_word(window) -> None:
    QTest.keyClicks(window.asked, "libthai")
    assert window.contents.count() == 1
    assert window.view.page().name == "12-trouble.md"
    assert window.view.extraSelections()[0].cursor.selectedText() == "libthai"
    window.asked.setText("ฮฮฮ")
    assert window.nothing.isVisible()


def test_a_link_in_the_guide_turns_the_page_and_one_out_of_it_is_asked_about(window, qtbot) -> None:
    window.view.anchorClicked.emit(QUrl("03-proofread.md"))
    assert window.view.page().name == "03-proofread.md"
    window.view.anchorClicked.emit(QUrl("https://example.org/"))
    box = window.findChild(QMessageBox, "link_dialog")
    assert box.informativeText() == "https://example.org/"
    box.reject()
    window.view.anchorClicked.emit(QUrl("file:///etc/hostname"))
    assert window.view.page().name == "03-proofread.md"


@pytest.mark.parametrize(
    "name", ["file:///etc/hostname", "https://example.org/a.png", "../../rules/marks.yaml"]
)
def test_nothing_but_the_guides_own_files_is_loaded(window, name: str) -> None:
    assert window.view.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl(name)) is None


def test_pictures_of_the_guide_are_loaded(window) -> None:
    picture = window.view.loadResource(
        QTextDocument.ResourceType.ImageResource.value, QUrl("../images/window.png")
    )
    assert picture
    assert guide_folder("th").is_dir()
