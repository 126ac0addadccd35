"""How large a dialog opens: as it likes to be, and no larger than the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

FRAME = QSize(16, 48)
"""Pixels that a window's own frame and title take at most."""


def open_at(dialog: QDialog, width: int, height: int) -> None:
    """Let a dialog open at so many pixels, or at what the screen under it has room for."""
    room = dialog.screen().availableGeometry().size() - FRAME
    dialog.resize(QSize(width, height).boundedTo(room))
