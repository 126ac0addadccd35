"""Where a Thai line may break: Qt asks libthai, if one can be loaded, and else breaks anywhere in a word.

Qt opens the library by name when it first lays out Thai text (qtbase, qunicodetools.cpp). Linux has it as a
package; for Windows and macOS an installer puts a copy with its dictionary into the resources. A library that
is loaded already satisfies Qt, even where the system's own is broken.
"""

from __future__ import annotations

import ctypes
import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QTextBoundaryFinder

from prd_desk.resources import resources_root

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = "libthai"
"""Folder of the resources that a copy lies in, with `thbrk.tri`."""

LIBRARIES = (
    ("libdatrie.so.1", "libthai.so.0"),
    ("datrie.dll", "thai.dll"),
    ("libdatrie.1.dylib", "libthai.0.dylib"),
)
"""What libthai needs, then itself, by the names that Qt and libthai ask for on Linux, Windows and macOS."""

_TWO_WORDS = "ประชาชนประชุม"


def preload(folder: Path | None = None) -> bool:
    """Load the copy that came with the program, if there is one; before Qt lays out any text.

    False when there is none, or it does not fit this machine: Qt then looks for the system's.
    """
    folder = folder or resources_root() / FOLDER
    names = next((names for names in LIBRARIES if (folder / names[-1]).is_file()), ())
    if not names:
        return False
    os.environ["LIBTHAI_DICTDIR"] = str(folder)
    try:
        for name in names:
            if (folder / name).is_file():  # a libthai may have been built with libdatrie inside
                ctypes.CDLL(str(folder / name), ctypes.RTLD_GLOBAL)
    except OSError:
        del os.environ["LIBTHAI_DICTDIR"]
        return False
    return True


def breaks_between_words() -> bool:
    """Whether Qt knows where Thai words end in this process; makes Qt load libthai."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Line, _TWO_WORDS)
    return 0 < finder.toNextBoundary() < len(_TWO_WORDS)
