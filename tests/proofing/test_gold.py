"""The figures that the engine is held to, on hand-marked text that does not ship."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from prd_desk.proofing.evaluate import Article, Tally, add_to, evaluate, read_gold

if TYPE_CHECKING:
    from prd_desk.proofing import Finding, Proofreader

GOLD = Path(__file__).parents[3] / "shared" / "gold"
SPELLING = ("spelling", "realword")
ALL = (*SPELLING, "abbrev", "entity")


def read(name: str) -> list[Article]:
    path = GOLD / name
    if not path.is_file():
        pytest.skip(f"../shared/gold/{name} is not there")
    return read_gold(path)


@pytest.fixture(scope="module")
def checked(proofreader: Proofreader) -> list[tuple[Article, list[Finding]]]:
    """Each article of the larger file and what was found in it: checking takes seconds, counting none."""
    return [(article, proofreader.check(article.text)) for article in read("dev.jsonl")]


def figures(checked: list[tuple[Article, list[Finding]]], types: tuple[str, ...]) -> dict[str, float]:
    tally = Tally()
    for article, findings in checked:
        add_to(tally, article, findings, types)
    return tally.figures()


@pytest.fixture(scope="module")
def dev(checked: list[tuple[Article, list[Finding]]]) -> dict[str, float]:
    return figures(checked, SPELLING)


def test_spelling_is_precise_and_finds_most(dev: dict[str, float]) -> None:
    assert dev["precision"] >= 0.88
    assert dev["recall"] >= 0.70
    assert dev["F0_5"] >= 0.83


def test_the_right_fix_is_offered(dev: dict[str, float]) -> None:
    assert dev["fix_at_1_of_found"] >= 0.85
    assert dev["fix_at_5_of_found"] >= 0.93


def test_abbreviations_and_names_of_bodies_count_too(checked: list[tuple[Article, list[Finding]]]) -> None:
    assert figures(checked, ALL)["F0_5"] >= 0.80


def test_the_engine_does_not_live_by_its_list(proofreader: Proofreader) -> None:
    alone = evaluate(proofreader.without_pairs(), read("dev.jsonl"), SPELLING)
    assert alone.figures()["recall"] >= 0.55


def test_the_seed_article(proofreader: Proofreader) -> None:
    seed = evaluate(proofreader, read("seed.jsonl"), SPELLING).figures()
    assert seed["gold"] == 10
    assert seed["found"] >= 9
    assert seed["false_flags"] <= 1
