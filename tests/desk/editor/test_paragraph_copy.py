"""The copy of a document's paragraphs says what the document does, whatever is done to that."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor

from prd_desk.desk.editor.body_edit import BodyEdit
from prd_desk.desk.editor.bold import blocks, bold_stretches
from prd_desk.desk.editor.motion import WordSense
from prd_desk.news.release import Bold

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXTS = st.text(st.sampled_from("กสำ่ 😀\u00a0\u2028\n-๑."), max_size=12)
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["insert", "delete", "bold", "list", "undo", "redo", "several", "nothing", "anew"]),
        st.floats(0, 1),
        st.floats(0, 1),
        TEXTS,
    ),
    max_size=12,
)


@pytest.fixture
def body(qtbot) -> Iterator[BodyEdit]:
    box = BodyEdit("body", WordSense())
    qtbot.addWidget(box)
    return box


def agrees(body: BodyEdit) -> None:
    texts = [block.text() for block in blocks(body.document())]
    assert body.paragraph_texts() == texts
    assert body.text() == "\n".join(texts)
    assert body.bold() == bold_stretches(body.document())


def do(body: BodyEdit, kind: str, start: int, end: int, text: str) -> None:
    cursor = QTextCursor(body.document())
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    body.setTextCursor(cursor)
    match kind:
        case "insert":
            cursor.insertText(text)
        case "delete":
            cursor.removeSelectedText()
        case "bold":
            body.toggle_bold()
        case "list":
            body.make_list(numbered=bool(text))
        case "undo":
            body.undo()
        case "redo":
            body.redo()
        case "several":  # read in the midst of an edit
            cursor.beginEditBlock()
            cursor.insertText(text)
            agrees(body)
            cursor.setPosition(0)
            cursor.insertText("\nก")
            agrees(body)
            cursor.endEditBlock()
        case "nothing":
            cursor.beginEditBlock()
            cursor.endEditBlock()
        case _:
            body.set_text(text, [Bold(0, len(text) // 2)])


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=TEXTS, steps=STEPS)
def test_it_agrees_after_every_step_and_in_the_midst_of_one(body: BodyEdit, first: str, steps: list) -> None:
    body.set_text(first)
    for kind, one, other, text in steps:
        last = body.document().characterCount() - 1
        do(body, kind, round(one * last), round(other * last), text)
        agrees(body)
    while body.document().isUndoAvailable():
        body.undo()
        agrees(body)


def test_a_text_that_is_unchanged_is_not_read_again(body: BodyEdit) -> None:
    body.set_text("ก\nข")
    assert body.text() is body.text()
