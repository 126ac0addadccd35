"""How the entries of the facts pane are laid out: names, remarks in their places, the button at the foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from prd_desk.desk.facts.fact_lines import Pair
from prd_desk.desk.names import fact_label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from prd_desk.desk.facts.fact_lines import Note

_ORDER: tuple[tuple[str, ...], ...] = (
    ("event",),
    ("kind",),
    ("start_date", "end_date"),
    ("start_time", "end_time"),
    ("place",),
    ("organiser",),
    ("presider",),
    ("participants",),
    ("participants_total",),
    ("aims",),
    ("speakers",),
    ("statements",),
    ("result",),
)
_NOTED = {"end_date": "days", "end_time": "hours", "participants_total": "numbers"}
_ALWAYS_BESIDE = {"start_time"}


class FactsForm(QFrame):
    """Entries that scroll above a foot that stays."""

    def __init__(
        self, parts: Mapping[str, QWidget], notes: Mapping[str, Note], names: Note, draft_button: QPushButton
    ) -> None:
        """parts: the entry of each fact; notes: on days, hours and numbers; names: the known names."""
        super().__init__()
        column = QVBoxLayout()
        column.setContentsMargins(16, 4, 16, 16)
        column.setSpacing(4)
        for row in _ORDER:
            fields = [_labelled(name, parts[name]) for name in row]
            if len(fields) == 1:
                column.addWidget(fields[0])
            else:
                column.addWidget(Pair(*fields, room=0 if row[0] in _ALWAYS_BESIDE else Pair.ROOM))
            if row[-1] in _NOTED:
                column.addWidget(notes[_NOTED[row[-1]]])
        column.addWidget(_section(self.tr("ชื่อที่โปรแกรมรู้จักจากข้อเท็จจริง")))
        hint = QLabel(self.tr("ชื่อเหล่านี้ไม่ถูกขีดว่าสะกดผิด และถ้าเขียนในข่าวต่างไปจะมีคำเตือน"))
        hint.setObjectName("soft")
        hint.setWordWrap(True)
        column.addWidget(hint)
        names.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        names.setAccessibleName(self.tr("ชื่อที่โปรแกรมรู้จักจากข้อเท็จจริง"))
        column.addWidget(names)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._scroll = _scrolling(column)
        outer.addWidget(self._scroll, 1)
        outer.addWidget(_foot(draft_button))

    def show_widget(self, widget: QWidget) -> None:
        """Scroll to a widget."""
        self._scroll.ensureWidgetVisible(widget)


def _labelled(name: str, part: QWidget) -> QWidget:
    label = QLabel(fact_label(name))
    label.setObjectName("label")
    label.setContentsMargins(0, 6, 0, 0)
    label.setBuddy(part)
    part.setObjectName(f"facts.{name}")
    if not part.accessibleName():
        part.setAccessibleName(fact_label(name))
    field = QWidget()
    column = QVBoxLayout(field)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addWidget(label)
    column.addWidget(part)
    return field


def _section(text: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName("section")
    label.setWordWrap(True)
    return label


def _scrolling(column: QVBoxLayout) -> QScrollArea:
    inside = QWidget()
    inside.setObjectName("form_body")
    inside.setLayout(column)
    scroll = QScrollArea()
    scroll.setWidget(inside)
    scroll.setWidgetResizable(True)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return scroll


def _foot(button: QPushButton) -> QFrame:
    foot = QFrame()
    foot.setObjectName("facts_foot")
    column = QVBoxLayout(foot)
    column.setContentsMargins(16, 8, 16, 8)
    column.addWidget(button)
    return foot
