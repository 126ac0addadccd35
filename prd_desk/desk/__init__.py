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


def main() -> int:
    """The program with a window: on the file that is named, or empty; the exit status."""
    from prd_desk.desk.life.setting_out import load_application

    return load_application().main()


__all__ = ["main", "open_window"]
