"""For every test: no screen, a home of its own, and no clock on property tests."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A busy machine is slow, not wrong.
settings.register_profile("prd-desk", deadline=None)
settings.load_profile("prd-desk")


@pytest.fixture(autouse=True)
def _own_home(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new folder of user data, so that no test sees or touches the user's own."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("PRD_DESK_HOME", str(home))
    return home
