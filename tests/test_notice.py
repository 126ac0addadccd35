"""NOTICE names everything of others that PRD Desk ships or installs, and everything of its own data."""

from __future__ import annotations

import re
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from prd_desk.resources import resources_root

NOTICE = (Path(__file__).parents[1] / "NOTICE").read_text(encoding="utf-8")
NAMED = {canonicalize_name(word.strip(".,;()")) for word in NOTICE.split()}
ROOMS = sorted(path.name for path in resources_root().iterdir() if path.is_dir())


def installed_for(distribution: str) -> set[str]:
    """The names of all distributions that are installed for this one, directly or for another."""
    found: set[str] = set()
    waiting = [distribution]
    while waiting:
        try:
            listed = requires(waiting.pop()) or []
        except PackageNotFoundError:  # wanted on another platform only
            continue
        for each in map(Requirement, listed):
            name = canonicalize_name(each.name)
            if name not in found and (each.marker is None or each.marker.evaluate({"extra": ""})):
                found.add(name)
                waiting.append(name)
    return found


def test_every_library_that_is_installed_for_the_program_is_named() -> None:
    installed = installed_for("prd-desk")
    assert len(installed) > 20
    assert installed - NAMED == set()


@pytest.mark.parametrize("room", ROOMS)
def test_every_room_of_the_resources_is_named(room: str) -> None:
    assert f"{room}/" in NOTICE


@pytest.mark.parametrize("room", ["lexicons", "spelling"])
def test_every_list_and_model_is_named(room: str) -> None:
    files = {path.name for path in (resources_root() / room).iterdir() if path.suffix != ".md"}
    assert files
    assert files - set(re.findall(r"[\w.]+\w", NOTICE.replace("/", " "))) == set()
