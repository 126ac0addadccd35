"""What ships with the program: the data files in `resources/`, and the programs themselves."""

from __future__ import annotations

import sys
from pathlib import Path

_INSTALLED = Path(__file__).with_name("_resources")
_SOURCE_TREE = Path(__file__).parents[1] / "resources"


def resources_root() -> Path:
    """The folder of shipped data: inside the wheel, or `resources/` of a source tree."""
    return _INSTALLED if _INSTALLED.is_dir() else _SOURCE_TREE


def resource(*parts: str) -> Path:
    """Path of one shipped file, e.g. `resource("rules", "marks.yaml")`; not checked for existence."""
    return resources_root().joinpath(*parts)


def command_of(module: str, flag: str) -> list[str]:
    """How to start a module of ours in a process of its own; in a bundle the command line knows it by a flag.

    Not the window's program, which has no standard streams on Windows. Without the folder one happens to be
    in, whose modules would come before Python's own.
    """
    if getattr(sys, "frozen", False):
        program = Path(sys.executable)
        return [str(program.with_name(f"prd-desk{program.suffix}")), flag]
    return [sys.executable, "-P", "-m", module]
