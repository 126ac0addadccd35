"""Whatever is typed, pasted, taken, undone and redone: offsets agree with the text, and undo leads back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor

from prd_desk.desk.editor.editor import ProseEdit
from prd_desk.desk.editor.motion import WordSense
from prd_desk.proofing.finding import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

LETTERS = st.text(st.sampled_from("กขสะเแำฺ่้๊๑2 ab\u00a0\u200b😀👩\u2028\n"), max_size=12)
"""Thai with marks, letters outside the first plane, and both kinds of line end."""

STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("replace"), st.floats(0, 1), st.floats(0, 1), LETTERS),
        st.tuples(st.just("many"), st.floats(0, 1), st.floats(0, 1), LETTERS),
        st.tuples(st.just("type"), st.floats(0, 1), st.just(0.0), LETTERS),
        st.tuples(st.just("delete"), st.floats(0, 1), st.floats(0, 1), st.just("")),
        st.tuples(st.just("undo"), st.just(0.0), st.just(0.0), st.just("")),
        st.tuples(st.just("redo"), st.just(0.0), st.just(0.0), st.just("")),
    ),
    max_size=12,
)


@pytest.fixture
def editor(qtbot) -> Iterator[ProseEdit]:
    box = ProseEdit("body", WordSense())
    qtbot.addWidget(box)
    return box


def check_offsets(editor: ProseEdit) -> None:
    """Every offset of the text is a place of the document, there and back, and selects what stands there."""
    text = editor.text()
    for at in range(len(text) + 1):
        cursor = editor.cursor_over(Span(at, at))
        assert editor.offset_of(cursor.position()) == at
        taken = editor.cursor_over(Span(at, min(at + 3, len(text)))).selectedText().replace("\u2029", "\n")
        assert taken == text[at : at + 3]


def do(editor: ProseEdit, step: tuple[str, float, float, str]) -> str:
    """Do the step; the text as it must be now, worked out on a plain string, or empty where undo decides."""
    kind, first, second, letters = step
    before = editor.text()
    start, end = sorted((round(first * len(before)), round(second * len(before))))
    match kind:
        case "undo":
            editor.undo()
            return editor.text()
        case "redo":
            editor.redo()
            return editor.text()
        case "type":
            start = end = round(first * len(before))
            cursor = editor.cursor_over(Span(start, start))
            cursor.insertText(letters)
        case "delete":
            editor.cursor_over(Span(start, end)).removeSelectedText()
        case "many":
            middle = (start + end) // 2
            changes = [
                (Span(start, middle), before[start:middle], letters),
                (Span(middle, end), before[middle:end], letters),
            ]
            assert editor.replace_many(changes) == 2
            return before[:start] + letters * 2 + before[end:]
        case _:
            assert editor.replace(Span(start, end), before[start:end], letters)
    return before[:start] + letters + before[end:]


@given(LETTERS, STEPS)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_offsets_agree_and_undo_leads_back(editor: ProseEdit, text: str, steps: list) -> None:
    editor.set_text(text)
    first = editor.text()
    assert first == text
    for step in steps:
        expected = do(editor, step)
        assert editor.text() == expected
        check_offsets(editor)
    last = editor.text()
    while editor.document().isUndoAvailable():
        editor.undo()
        check_offsets(editor)
    assert editor.text() == first
    while editor.document().isRedoAvailable():
        editor.redo()
    assert editor.text() == last or any(step[0] == "undo" for step in steps)


def test_a_stale_change_is_not_made(editor: ProseEdit) -> None:
    editor.set_text("ประชม\nสัมนา")
    assert not editor.replace(Span(0, 5), "ประชุม", "x")
    assert editor.replace_many([(Span(0, 5), "ประชม", "ประชุม"), (Span(6, 11), "อื่น", "x")]) == 1
    assert editor.text() == "ประชุม\nสัมนา"
    editor.moveCursor(QTextCursor.MoveOperation.End)
    assert editor.caret() == len(editor.text())
