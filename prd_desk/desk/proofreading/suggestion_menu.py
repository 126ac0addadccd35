# ruff: noqa: N802 -- Qt overrides keep Qt's names
"""The menu at a finding: its suggestions under their numbers, and whatever else can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QWidget

from prd_desk.desk.proofreading.number_keys import chosen_number

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction, QKeyEvent


class SuggestionMenu(QMenu):
    """Deletes itself once closed; the keys 1 to 5 take a suggestion."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("suggestions")
        self._numbered: list[QAction] = []
        self.aboutToHide.connect(self.deleteLater)

    def add_suggestion(self, text: str, take: Callable[[], object]) -> None:
        """One more suggestion, under the next number."""
        action = self.add(f"{len(self._numbered) + 1}   {text}", take)
        font = self.font()
        font.setBold(True)
        action.setFont(font)
        self._numbered.append(action)

    def add(self, text: str, do: Callable[[], object]) -> QAction:
        """One more entry."""
        action = self.addAction(text.replace("&", "&&"))
        action.triggered.connect(lambda _checked=False: do())
        return action

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = chosen_number(event)
        if number is None or number >= len(self._numbered):
            super().keyPressEvent(event)
            return
        action = self._numbered[number]
        self.close()
        action.trigger()
