# ruff: noqa: N802 -- Qt overrides keep Qt's names
"""Find and replace in all fields at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QResizeEvent, QTextCharFormat
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTextEdit,
    QToolButton,
    QWidget,
)

from prd_desk.desk.editor.search import Hit, Query, hits, replacement
from prd_desk.desk.look.icons import icon
from prd_desk.desk.look.speech import say
from prd_desk.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable

    from prd_desk.desk.editor.editor import ProseEdit
    from prd_desk.desk.editor.replace_preview import Planned, ReplacePreview
    from prd_desk.desk.look.theme import Theme
    from prd_desk.proofing.finding import Span

LAYER = "search"
AGAIN_MS = 150
NARROWEST = 110
"""Pixels of a line to type in: some ten letters."""


class FindBar(QFrame):
    """A bar below the sheet; what is found is tinted in every field."""

    said = Signal(str)

    replacing = Signal()
    """Many places are about to be changed at once."""

    replaced = Signal(list)
    """These editors were changed together."""

    def __init__(
        self, theme: Theme, editors: Callable[[], list[ProseEdit]], words: Callable[[str], list[Span]]
    ) -> None:
        """editors: the fields to search, in reading order. words: the words of a text."""
        super().__init__()
        self.setObjectName("find_bar")
        self._theme, self._editors, self._words = theme, editors, words
        self._found: list[tuple[ProseEdit, Hit]] = []
        self._watched: set[ProseEdit] = set()
        self._current: ProseEdit | None = None
        self.asked = QLineEdit()
        self.asked.setObjectName("find")
        self.by = QLineEdit()
        self.by.setObjectName("replace_by")
        self.whole_words = QCheckBox(self.tr("ทั้งคำ"))
        self.is_pattern = QCheckBox(self.tr("รูปแบบ (regex)"))
        self.count = QLabel()
        self.count.setObjectName("soft")
        self.previous = self._tool("previous", self.tr("ก่อนหน้า (Shift+F3)"), lambda: self.step(-1))
        self.next = self._tool("next", self.tr("ถัดไป (F3)"), lambda: self.step(1))
        self.one = QPushButton(self.tr("แทนที่"))
        self.all = QPushButton(self.tr("แทนที่ทั้งหมด"))
        self.look = QPushButton(self.tr("ดูก่อน…"))
        self.close_button = QToolButton()
        self.close_button.setObjectName("quiet")
        self.close_button.setText("✕")
        self.close_button.setAccessibleName(self.tr("ปิดการค้นหา"))
        self._soon = QTimer(self, singleShot=True, interval=AGAIN_MS)
        self._soon.timeout.connect(self.search)
        self._lay_out()
        self._connect()
        self.hide()

    def _lay_out(self) -> None:
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(16, 8, 16, 8)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        self._labels = [QLabel(self.tr("ค้นหา")), QLabel(self.tr("แทนที่ด้วย"))]
        for label, line in zip(self._labels, (self.asked, self.by), strict=True):
            label.setObjectName("label")
            label.setBuddy(line)
            line.setAccessibleName(label.text())
            line.setMinimumWidth(NARROWEST)
        grid.setColumnStretch(1, 1)
        self._steps = _row(self.previous, self.next)
        self._ways = _row(self.whole_words, self.is_pattern, self.count)
        self._deeds = _row(self.one, self.all, self.look)
        self._rows = 0
        self._arrange(2)

    def _arrange(self, rows: int) -> None:
        """In two rows, or in four where the bar is narrow."""
        if rows == self._rows:
            return
        self._rows, grid = rows, self._grid
        found, by = self._labels
        places = {found: (0, 0), self.asked: (0, 1), self._steps: (0, 2), self.close_button: (0, 4)}
        if rows == 2:
            places |= {self._ways: (0, 3), by: (1, 0), self.by: (1, 1), self._deeds: (1, 2, 1, 3)}
        else:
            places |= {self._ways: (1, 0, 1, 5), by: (2, 0), self.by: (2, 1, 1, 4), self._deeds: (3, 0, 1, 5)}
        for widget, place in places.items():
            grid.removeWidget(widget)
            grid.addWidget(widget, *place)

    def _room_for_two(self) -> int:
        """Pixels from which two rows have room."""
        parts = (self._labels[1], self._steps, self._ways, self.close_button)
        return 4 * self._grid.horizontalSpacing() + 32 + NARROWEST + sum(p.sizeHint().width() for p in parts)

    def minimumSizeHint(self) -> QSize:
        """As narrow as four rows may be, so that the splitter lets it get there."""
        widest = max(self._ways.sizeHint().width(), self._deeds.sizeHint().width())
        return QSize(32 + widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(2 if self.width() >= self._room_for_two() else 4)

    def _connect(self) -> None:
        self.asked.textChanged.connect(lambda _text: self._soon.start())
        self.whole_words.toggled.connect(lambda _on: self.search())
        self.is_pattern.toggled.connect(lambda _on: self.search())
        self.one.clicked.connect(lambda: self._guarded(self.replace_one))
        self.all.clicked.connect(lambda: self._guarded(self.replace_all))
        self.look.clicked.connect(lambda: self._guarded(self.preview))
        self.close_button.clicked.connect(self.close_bar)

    def _tool(self, sign: str, name: str, do: Callable[[], None]) -> QToolButton:
        button = QToolButton()
        button.setObjectName("quiet")
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(lambda _checked=False: do())
        button.setIcon(icon(sign, self._theme.tokens))
        self._theme.changed.connect(lambda: button.setIcon(icon(sign, self._theme.tokens)))
        return button

    # --- coming and going

    def open(self, *, replacing: bool = False) -> None:
        """Show the bar, asking for what is selected."""
        self._current = next((e for e in self._editors() if e.hasFocus()), self._current)
        selected = self._current.textCursor().selectedText() if self._current else ""
        if selected and "\u2029" not in selected:
            self.asked.setText(selected)
        self.show()
        line = self.by if replacing and self.asked.text() else self.asked
        line.setFocus()
        line.selectAll()
        self.search()

    def close_bar(self) -> None:
        """Hide the bar and go back to the text."""
        self.hide()
        for editor in self._editors():
            editor.show_layer(LAYER, [])
        if self._current is not None:
            self._current.setFocus()
        self._found = []

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    # --- searching

    def query(self) -> Query:
        """What is asked for."""
        return Query(self.asked.text(), self.whole_words.isChecked(), self.is_pattern.isChecked())

    def search(self) -> None:
        """Look for it in every field and tint what is found."""
        if not self.isVisible():
            return
        self._soon.stop()
        query, self._found = self.query(), []
        try:
            for editor in self._editors():
                self._watch(editor)
                here = hits(query, editor.text(), self._words)
                self._found.extend((editor, hit) for hit in here)
                editor.show_layer(LAYER, [self._tint(editor, hit) for hit in here[:500]])
            self._tell()
        except UserError as error:
            self._found = []
            self.count.setText(say(error.sentence))

    def step(self, way: int) -> None:
        """Go to the next (1) or previous (-1) hit, through all fields and round at the end."""
        self.search()
        if not self._found:
            return
        at = self._at_caret()
        if at is None:
            after = self._first_after_caret()
            at = after - 1 if way == 1 else after
        editor, hit = self._found[(at + way) % len(self._found)]
        if self._current not in (None, editor):
            self._current.deselect()
        editor.select(hit.span)
        editor.ensureCursorVisible()
        self._current = editor
        self._tell((at + way) % len(self._found))

    # --- replacing

    def replace_one(self) -> None:
        """Replace the hit that is selected, and go on to the next."""
        self.search()
        at = self._at_caret()
        if at is not None:
            editor, hit = self._found[at]
            editor.replace(hit.span, hit.text, replacement(self.query(), hit, self.by.text()))
        self.step(1)

    def replace_all(self) -> None:
        """Replace every hit in all fields; one undo takes them all back."""
        self._replace(self._plan())

    def preview(self) -> ReplacePreview:
        """Show what replacing everywhere would do, and do what is chosen of it."""
        from prd_desk.desk.editor.replace_preview import ReplacePreview

        shown = ReplacePreview(self._plan(), self.window())
        shown.wanted.connect(self._replace)
        shown.open()
        return shown

    def _plan(self) -> list[Planned]:
        self.search()
        query, by = self.query(), self.by.text()
        return [(editor, hit, replacement(query, hit, by)) for editor, hit in self._found]

    def _replace(self, planned: list[Planned]) -> None:
        todo: dict[ProseEdit, list[tuple[Span, str, str]]] = {}
        for editor, hit, by in planned:
            todo.setdefault(editor, []).append((hit.span, hit.text, by))
        self.replacing.emit()
        done = sum(editor.replace_many(changes) for editor, changes in todo.items())
        self.replaced.emit(list(todo))
        told = self.tr("แทนที่แล้ว {count} แห่ง ใน {fields} ช่อง")
        self.said.emit(told.format(count=done, fields=len(todo)))
        self.search()

    # --- inside

    def _guarded(self, do: Callable[[], object]) -> None:
        try:
            do()
        except UserError as error:
            self.count.setText(say(error.sentence))

    def _watch(self, editor: ProseEdit) -> None:
        if editor not in self._watched:
            self._watched.add(editor)
            editor.textChanged.connect(self._soon.start)
            editor.destroyed.connect(lambda: self._watched.discard(editor))

    def _tint(self, editor: ProseEdit, hit: Hit) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        mark.cursor = editor.cursor_over(hit.span)
        mark.format = QTextCharFormat()
        mark.format.setBackground(QColor(self._theme.tokens.found))
        return mark

    def _tell(self, at: int | None = None) -> None:
        if not self.asked.text():
            self.count.setText("")
        elif not self._found:
            self.count.setText(self.tr("ไม่พบ"))
        else:
            at = self._at_caret() if at is None else at
            place = f"{at + 1}/" if at is not None else ""
            self.count.setText(self.tr("{place}{count} แห่ง").format(place=place, count=len(self._found)))

    def _at_caret(self) -> int | None:
        """The hit that is selected, if one is."""
        for number, (editor, hit) in enumerate(self._found):
            if self._is_current(editor) and editor.selected() == hit.span:
                return number
        return None

    def _first_after_caret(self) -> int:
        order = {editor: rank for rank, editor in enumerate(self._editors())}
        current = next((e for e in order if self._is_current(e)), None)
        if current is None:
            return 0
        here = (order[current], current.caret())
        later = (n for n, (e, hit) in enumerate(self._found) if (order[e], hit.span.start) >= here)
        return next(later, len(self._found))

    def _is_current(self, editor: ProseEdit) -> bool:
        return editor is self._current


def _row(*parts: QWidget) -> QWidget:
    """Parts side by side, from the left."""
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(6)
    for part in parts:
        line.addWidget(part)
    line.addStretch(1)
    return row
