"""Where the program's own data files lie: language model, lexicons, rules, forms, fonts, samples."""

from __future__ import annotations

from pathlib import Path

_INSTALLED = Path(__file__).with_name("_resources")
_SOURCE_TREE = Path(__file__).parents[1] / "resources"


def resources_root() -> Path:
    """The folder of shipped data: inside the wheel, or `resources/` of a source tree."""
    return _INSTALLED if _INSTALLED.is_dir() else _SOURCE_TREE


def resource(*parts: str) -> Path:
    """Path of one shipped file, e.g. `resource("rules", "marks.yaml")`; not checked for existence."""
    return resources_root().joinpath(*parts)
