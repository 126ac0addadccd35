"""The keys 1 to 5 choose a suggestion, on a Thai keyboard too, where those keys are letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

MOST_SUGGESTIONS = 5

_SIGNS = ("1๑ๅ", "2๒/", "3๓-", "4๔ภ", "5๕ถ")
"""What each key types: Arabic digit, Thai digit, and the Kedmanee layout's letter."""


def chosen_number(event: QKeyEvent) -> int | None:
    """Which suggestion the key asks for, counted from 0; None when it is another key."""
    allowed = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
    if event.modifiers() not in allowed or len(event.text()) != 1:
        return None
    return next((i for i, signs in enumerate(_SIGNS) if event.text() in signs), None)
