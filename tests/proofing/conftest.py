"""The real proofreader, loaded once for all tests of the room."""

from __future__ import annotations

import pytest

from prd_desk.proofing import Proofreader


@pytest.fixture(scope="session")
def proofreader() -> Proofreader:
    loaded = Proofreader.load()
    assert loaded.problems == ()
    return loaded
