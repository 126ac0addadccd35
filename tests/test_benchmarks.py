"""The benchmarks assert nothing; that they still run, and that the table says what they found, is tested."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest

from tests.benchmarks.__main__ import measured, parts
from tests.benchmarks.figure import Figure, show

NAMES = sorted(path.stem for path in Path(__file__).with_name("benchmarks").glob("*.py"))


@pytest.mark.parametrize("name", NAMES)
def test_a_benchmark_fits_the_program_as_it_is(name: str) -> None:
    importlib.import_module(f"tests.benchmarks.{name}")


def test_every_part_of_the_table_is_a_benchmark() -> None:
    assert {command[0] for command in parts(full=True, gold=[]).values()} <= set(NAMES)


def test_a_part_gives_its_figures_from_a_process_of_its_own() -> None:
    whole, largest = measured("size", ["sizes"])
    assert whole.part == "size"
    assert whole.value is not None
    assert largest.value is not None
    assert 0 < largest.value < whole.value


def test_a_small_library_is_measured_to_its_end() -> None:
    *figures, last = measured("library", ["library", "--sizes", "10"])
    assert last.what == "10 releases: search.db"
    assert all(each.value is not None for each in figures)


def test_a_part_that_breaks_off_says_why() -> None:
    (figure,) = measured("checking", ["speed", "--longest", "many"])
    assert figure.value is None
    assert "many" in figure.note


def test_those_who_did_the_same_work_stand_side_by_side(capsys: pytest.CaptureFixture[str]) -> None:
    show([
        Figure("one line", 3.25, "s", most=2),
        Figure("one line", 1.5, "s", most=2, whose="Another"),
        Figure("two lines", None, "s", whose="Another", note="not installed"),
    ])  # fmt: skip
    lines = capsys.readouterr().out.splitlines()
    (row,) = [line for line in lines if "one line" in line]
    assert "3.25 !" in row
    assert "1.50" in row
    assert any("not installed" in line for line in lines)
