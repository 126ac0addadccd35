"""PySide6 6.12.0 drops a reference to None at each void call on Python 3.11 and kills the process."""

from __future__ import annotations

import sys

from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

CALLS = 5_000
NOISE = 200
"""References that other parts of the process may take or drop meanwhile."""


def test_void_calls_keep_the_references_to_none(qtbot) -> None:
    document = QTextDocument("ข่าว")
    cursor = QTextCursor(document)
    editor = QTextEdit()
    qtbot.addWidget(editor)
    for call in (lambda: cursor.setPosition(1), lambda: editor.setExtraSelections([])):
        before = sys.getrefcount(None)
        for _ in range(CALLS):
            call()
        assert abs(sys.getrefcount(None) - before) < NOISE
