"""The stress scripts, in small: see `make stress` for the full runs."""

from __future__ import annotations

import os
import random

import pytest

from tests.stress import damage_library, kill_library


@pytest.mark.parametrize("work", kill_library.WORKS)
def test_killed(work: str) -> None:
    assert kill_library.run(work, 1, random.Random(work))  # noqa: S311 - no secret


def test_damaged() -> None:
    assert damage_library.run(6, seed=20)


@pytest.mark.skipif(os.name != "posix", reason="the limit of file sizes is a thing of POSIX")
@pytest.mark.parametrize("work", ["saving", "backing-up", "migrating", "recovering"])
def test_disk_full(work: str) -> None:
    from tests.stress import fill_disk

    assert fill_disk.run(work, 40_000)
