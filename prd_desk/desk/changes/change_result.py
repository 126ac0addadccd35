"""What a field comes to be with the changes that are taken, and what was noted of the one looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from prd_desk.desk.changes.change_rows import new_format, old_format, said
from prd_desk.desk.editor.text_box import TextBox
from prd_desk.desk.look.theme import BASE_POINTS, prose_font
from prd_desk.desk.names import field_label
from prd_desk.news.difference import TextChange, ValueChange, value_at
from prd_desk.news.text_difference import Run, taken_runs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from prd_desk.desk.changes.change_rows import ChangeRow
    from prd_desk.desk.look.theme import Theme
    from prd_desk.news import Release
    from prd_desk.news.difference import BoldChange, FieldChange
    from prd_desk.news.remark import Remark

NEIGHBOURS = 2
"""Paragraphs shown on either side of the one in question."""

LONGEST = 6_000
"""Code points of one paragraph that are shown; nobody reads more in a pane of this size."""


class ChangeResult(QFrame):
    """The pane beside the list of changes."""

    def __init__(self, old: Release, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("detail")
        self._old, self._theme = old, theme
        self._title = QLabel()
        self._title.setObjectName("section")
        self.text = TextBox()
        self.text.setReadOnly(True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.setTabChangesFocus(True)
        self.text.space_paragraphs(8)
        self.text.set_font(prose_font(BASE_POINTS + 1))
        self.notes = QLabel()
        self.notes.setWordWrap(True)
        self.notes.setTextFormat(Qt.TextFormat.PlainText)
        self.notes.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 4, 16, 12)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self.text, 1)
        column.addWidget(self.notes)
        self._last: tuple[ChangeRow, Sequence[FieldChange]] | None = None
        theme.changed.connect(self._show_again)

    def show_row(self, row: ChangeRow, taken: Sequence[FieldChange]) -> None:
        """Show the field of a row as it comes to be with what is taken."""
        self._last = (row, taken)
        label = field_label(row.field)
        self._title.setText(self.tr("{field} ที่จะได้").format(field=label) if label else self.tr("ความเห็น"))
        self.text.setAccessibleName(self._title.text())
        self.notes.setText("\n".join(_note(remark) for remark in row.remarks))
        self.notes.setVisible(bool(row.remarks))
        self.text.set_text("")
        cursor = QTextCursor(self.text.document())
        if row.change is not None and isinstance(row.change.change, ValueChange):
            self._write_value(cursor, row)
        elif row.field:
            self._write_text(cursor, row, taken)

    def _show_again(self) -> None:
        if self._last is not None:
            self.show_row(*self._last)

    def _write_value(self, cursor: QTextCursor, row: ChangeRow) -> None:
        tokens, shown = self._theme.tokens, row.shown
        if shown is None:
            return
        if shown.old and row.change is not None and row.change.kind != "moved":
            cursor.insertText(shown.old, old_format(tokens) if row.taken else self._plain())
            cursor.insertBlock()
        if shown.new:
            cursor.insertText(shown.new, new_format(tokens) if row.taken else self._soft())

    def _write_text(self, cursor: QTextCursor, row: ChangeRow, taken: Sequence[FieldChange]) -> None:
        field = "body" if row.field == "bold" else row.field
        text = value_at(self._old, field)
        changes = [each.change for each in taken if each.field == field]
        units = list(taken_runs(str(text or ""), [each for each in changes if isinstance(each, TextChange)]))
        current = row.change.change if row.change else None
        here = _unit_of(units, current, row)
        place = 0
        for number, unit in enumerate(units[max(0, here - NEIGHBOURS) : here + NEIGHBOURS + 1]):
            if number:
                cursor.insertBlock()
            for run in unit:
                for piece, is_current in _parted(run, current):
                    style = self._plain() if run.change is None else new_format(self._theme.tokens)
                    if is_current:
                        place = cursor.position()
                        style.setBackground(QColor(self._theme.tokens.found))
                    cursor.insertText(piece[:LONGEST], style)
        cursor.setPosition(place)
        self.text.setTextCursor(cursor)
        self.text.ensureCursorVisible()

    def _plain(self) -> QTextCharFormat:
        style = QTextCharFormat()
        style.setForeground(QColor(self._theme.tokens.ink))
        return style

    def _soft(self) -> QTextCharFormat:
        style = QTextCharFormat()
        style.setForeground(QColor(self._theme.tokens.ink_soft))
        return style


def _unit_of(
    units: Sequence[tuple[Run, ...]], current: TextChange | BoldChange | ValueChange | None, row: ChangeRow
) -> int:
    """Number of the paragraphs in which a change, taken or not, or a comment stands."""
    if current is None:
        at = 0
        for number, unit in enumerate(units):
            at += sum(len(run.text) for run in unit) + 1
            if row.remarks[0].start < at:
                return number
        return 0
    start = 0 if isinstance(current, ValueChange) else current.start
    for number, unit in enumerate(units):
        for run in unit:
            if run.change is not None and run.change == current:
                return number
            if run.start is not None and run.start <= start <= run.start + len(run.text):
                return number
    return max(0, len(units) - 1)


def _parted(run: Run, current: TextChange | BoldChange | ValueChange | None) -> Iterator[tuple[str, bool]]:
    """A run in pieces, each with whether it is what the chosen change speaks of."""
    if run.change is not None or run.start is None or current is None or isinstance(current, ValueChange):
        yield run.text, run.change is not None and run.change == current
        return
    first = min(max(0, current.start - run.start), len(run.text))
    last = min(max(first, current.end - run.start), len(run.text))
    for piece, is_current in (
        (run.text[:first], False),
        (run.text[first:last], True),
        (run.text[last:], False),
    ):
        if piece:
            yield piece, is_current


def _note(remark: Remark) -> str:
    kinds = {"inserted": "+", "deleted": "−", "comment": "“”"}
    return f"{kinds[remark.kind]} {said(remark)}"
