# ruff: noqa: N802 -- Qt overrides keep Qt's names
"""The middle of the window: headline, kicker, lead and body on one sheet, with their names in the gutter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QWidget

from prd_desk.desk.editor.body_edit import BodyEdit
from prd_desk.desk.editor.editor import ProseEdit
from prd_desk.desk.editor.quotes import Quotes
from prd_desk.desk.look.speech import say
from prd_desk.desk.look.theme import prose_font
from prd_desk.desk.names import field_label

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from prd_desk.desk.editor.motion import WordSense
    from prd_desk.forms import Form
    from prd_desk.news import Release

LOWEST_BODY = 120
"""Pixels: three lines of the usual size."""
GUTTER = 84
MEASURE = 690
"""Longest line in pixels: about 75 Thai letters at 13 points."""

_BODY_POINTS = 13.0
_FIELDS = (
    ("title", 17.0, QFont.Weight.DemiBold, (1, 5)),
    ("kicker", 12.0, QFont.Weight.Medium, (1, 5)),
    ("lead", 12.5, QFont.Weight.Normal, (2, 4)),
    ("body", _BODY_POINTS, QFont.Weight.Normal, None),
)


class Sheet(QFrame):
    """The written part of a release."""

    changed = Signal()

    zoom_wanted = Signal(int)
    """The wheel was turned with Ctrl: larger (1) or smaller (-1)."""

    def __init__(self, words: WordSense, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sheet")
        self.body = BodyEdit("body", words)
        self.editors: dict[str, ProseEdit] = {}
        self._labels: dict[str, QLabel] = {}
        self._measure = MEASURE
        self._grid = QGridLayout(self)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(12)
        self._grid.setColumnMinimumWidth(0, GUTTER)
        self._grid.setColumnStretch(1, 1)
        for row, (name, points, weight, lines) in enumerate(_FIELDS):
            editor = self.body if name == "body" else ProseEdit(name, words)
            if lines is None:
                editor.space_paragraphs(8)
            editor.set_font(prose_font(points, weight))
            if lines:
                editor.setMaximumWidth(MEASURE)
                editor.fit_lines(*lines)
                editor.setProperty("underlined", True)  # noqa: FBT003 -- a Qt property
            if name in ("title", "kicker"):
                editor.make_one_paragraph()
            label = QLabel(field_label(name))
            label.setObjectName("gutter")
            label.setBuddy(editor)
            editor.setAccessibleName(field_label(name))
            self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            # A space stays at the right of all but the body, whose scroll bar stands there.
            self._grid.addWidget(editor, row, 1, 1, 2 if editor is self.body else 1)
            editor.textChanged.connect(self.changed)
            editor.zoom_wanted.connect(self.zoom_wanted)
            self.editors[name], self._labels[name] = editor, label
        self.body.setMinimumHeight(LOWEST_BODY)
        self._grid.setRowStretch(len(_FIELDS) - 1, 1)
        self._lay_out_quotes(words)
        self._hint()
        for name, following in (("title", "kicker"), ("kicker", "lead")):
            self.editors[name].entered.connect(lambda to=following: self._go_on(to))

    def _lay_out_quotes(self, words: WordSense) -> None:
        self.quotes = Quotes(words)
        self.quotes.changed.connect(self.changed)
        self._grid.addWidget(self.quotes, len(_FIELDS), 1)
        self.quotes.setMaximumWidth(self._measure)
        self.quotes.hide()

    def _hint(self) -> None:
        hints = {
            "title": self.tr("พาดหัวข่าว"),
            "kicker": self.tr("หน่วยงานจัดกิจกรรมเรื่องใด"),
            "lead": self.tr("ใคร ทำอะไร ที่ไหน เมื่อไร"),
            "body": self.tr("เริ่มเขียนเนื้อข่าวที่นี่ หรือวางข้อความที่มีอยู่"),
        }
        for name, hint in hints.items():
            self.editors[name].setPlaceholderText(hint)

    def show_release(self, release: Release) -> None:
        """Put the texts of a release in."""
        for name, editor in self.editors.items():
            if editor is not self.body:
                editor.set_text(getattr(release, name))
        self.body.set_text(release.body, release.bold)
        self.quotes.show_quotes(release.quotes)

    def texts(self) -> dict[str, str]:
        """The texts by field name."""
        return {name: editor.text() for name, editor in self.editors.items()}

    def values(self) -> dict[str, Any]:
        """Fields of the release by name: the texts, what is bold in the body, and the quotes."""
        return {**self.texts(), "bold": self.body.bold(), "quotes": self.quotes.quotes()}

    def ask_for(self, form: Form) -> None:
        """Show the fields that a form asks for, under its names for them, and any that holds text already."""
        asked = {item.field: item for item in form.fields}
        self.body.list_digits = form.profile.digits or "thai"
        for name, editor in self.editors.items():
            item = asked.get(name)
            text = say(item.title) if item else field_label(name)
            self._labels[name].setText(f"{text} *" if item and item.required else text)
            wanted = name == "body" or item is not None or not editor.document().isEmpty()
            editor.setVisible(wanted)
            self._labels[name].setVisible(wanted)
        self.quotes.ask(wanted="quotes" in asked)

    def show_length(self, name: str, text: str) -> None:
        """Say beside a field that it is longer than its form allows; nothing when `text` is empty."""
        label = self._labels[name]
        asked = label.text().partition("\n")[0]
        label.setText(f"{asked}\n{text}" if text else asked)
        if label.property("over") != bool(text):
            label.setProperty("over", bool(text))
            label.style().polish(label)

    def is_modified(self, opened: Release) -> bool:
        """Whether a text or a quote differs from what was put in."""
        if any(editor.document().isModified() for editor in self.editors.values()):
            return True
        return self.quotes.quotes() != opened.quotes

    def zoom(self, percent: int, family: str = "") -> None:
        """Show the text in so many hundredths of its usual size; a line keeps its number of letters.

        family: a typeface other than Sarabun.
        """
        self._measure = MEASURE * percent // 100
        for name, points, weight, lines in _FIELDS:
            editor = self.editors[name]
            editor.set_font(prose_font(points * percent / 100, weight, family))
            if lines:
                editor.setMaximumWidth(self._measure)
        self.quotes.setMaximumWidth(self._measure)
        self.quotes.zoom(percent, family)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        """Put the column in the middle."""
        column = GUTTER + 16 + self._measure
        side = max(16, (self.width() - column - GUTTER // 2) // 2)
        self._grid.setContentsMargins(side, 24, 4, 0)
        self.body.set_measure(self._measure)

    def _go_on(self, name: str) -> None:
        order = [n for n, editor in self.editors.items() if editor.isVisibleTo(self)]
        target = name if name in order else "body"
        self.editors[target].setFocus()


def scrolled(sheet: Sheet) -> QScrollArea:
    """The sheet in a frame that scrolls where the window is too low for all its fields."""
    frame = QScrollArea()
    frame.setWidget(sheet)
    frame.setWidgetResizable(True)
    frame.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    frame.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return frame
