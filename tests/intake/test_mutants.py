"""Some of the mutants that `make stress` reads by the ten thousand, of every kind of file from outside."""

from __future__ import annotations

import os

import pytest

from tests.stress.incoming import KINDS
from tests.stress.mutants import run_kind


@pytest.mark.skipif(os.name != "posix", reason="the fence counts memory as POSIX does")
@pytest.mark.parametrize("kind", KINDS)
def test_mutants_are_read_or_refused(kind: str) -> None:
    count = 20 if kind == "template" else 60  # a template is also filled
    tally = run_kind(kind, count, seed=20_261)
    assert tally.failed == []
    assert tally.read + tally.refused == count
    assert tally.refused > 0 or kind == "rules"  # a rule file names its faults and the others are in force
