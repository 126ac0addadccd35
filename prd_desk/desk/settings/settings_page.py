"""What the pages of the settings have in common: a heading, rows of a label and a control, and a draft."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from prd_desk.library.settings import SCHEMA

if TYPE_CHECKING:
    from collections.abc import Iterable

    from prd_desk.library.settings import Settings
    from prd_desk.messages import Language

WIDEST = 520
"""Pixels of a control; longer lines of text are hard to read."""


class SettingsPage(QScrollArea):
    """One page. It changes nothing: `changes` says what the user wants other than it is."""

    def __init__(self, title: str, settings: Settings) -> None:
        super().__init__()
        self.setObjectName("settings_page")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.title = title
        self._language: Language = settings.language
        inside = QWidget()
        inside.setObjectName("settings_inside")
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(24, 16, 24, 16)
        self.column.setSpacing(4)
        heading = QLabel(title)
        heading.setObjectName("pane_title")
        self.column.addWidget(heading)
        self.setWidget(inside)

    def changes(self) -> dict[str, Any]:
        """Settings by name as the controls stand."""
        return {}

    def label(self, name: str) -> str:
        """What a setting is called."""
        return SCHEMA[name].title.read_in(self._language)

    def row(self, text: str, control: QWidget, note: str = "") -> None:
        """Put a control under its label; a note below it says what it does."""
        label = QLabel(text)
        label.setObjectName("label")
        label.setContentsMargins(0, 8, 0, 0)
        label.setBuddy(control)
        control.setAccessibleName(text)
        control.setMaximumWidth(WIDEST)
        self.column.addWidget(label)
        self.column.addWidget(control)
        self.note(note)

    def note(self, text: str) -> None:
        """Say something in a soft voice; nothing where there is nothing to say."""
        if text:
            note = QLabel(text)
            note.setObjectName("soft")
            note.setWordWrap(True)
            note.setMaximumWidth(WIDEST)
            self.column.addWidget(note)

    def section(self, text: str) -> None:
        """Begin a part of the page."""
        line = QFrame()
        line.setObjectName("rule")
        line.setFixedHeight(1)
        heading = QLabel(text)
        heading.setObjectName("section")
        heading.setIndent(0)
        self.column.addSpacing(16)
        self.column.addWidget(line)
        self.column.addWidget(heading)


def choice(name: str, options: Iterable[tuple[object, str]], current: object) -> QComboBox:
    """A box to choose one of some values, each with what it is called."""
    box = QComboBox()
    box.setObjectName(name)
    for value, text in options:
        box.addItem(text, value)
    box.setCurrentIndex(max(0, box.findData(current)))
    return box
