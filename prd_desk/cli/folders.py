"""Folders among the files that a command is given."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def files_in(paths: Sequence[str], leave_out: Path | None = None) -> list[str]:
    """The files themselves and, of each folder, all that can be read in it, folders inside it included.

    A folder with nothing to read stands for itself, so that whoever reads it tells. Hidden files, the lock
    files that Word leaves (`~$…`), links to folders and `leave_out` are passed by.
    """
    files: list[str] = []
    for path in paths:
        files += (_readable_in(path) or [path]) if Path(path).is_dir() else [path]
    unwanted = leave_out and leave_out.absolute()
    return [file for file in dict.fromkeys(files) if Path(file).absolute() != unwanted]


def _readable_in(folder: str) -> list[str]:
    from prd_desk.intake.reading import READABLE

    files: list[str] = []
    for here, inner, names in os.walk(folder):
        inner[:] = sorted(name for name in inner if not name.startswith("."))
        files += [
            str(Path(here, name))
            for name in sorted(names)
            if not name.startswith((".", "~$")) and Path(name).suffix.lower() in READABLE
        ]
    return files
