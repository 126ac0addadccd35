"""The window: editor, form, findings, and everything with which a press officer works."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from prd_desk.desk.window import DeskWindow


def open_window(home: Path, file: Path | None = None) -> DeskWindow:
    """The main window, shown, on a file or empty; all user data lie in `home`. See `prd_desk.desk.app`."""
    from prd_desk.desk import app

    return app.open_window(home, file)


__all__ = ["open_window"]
