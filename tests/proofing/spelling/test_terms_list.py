"""The list of terms: clean, sorted by count, new to the word list it adds to, free of known misspellings."""

from __future__ import annotations

import re

import pytest

from prd_desk.resources import resource

FEWEST_DOCS = 30
MOST_ROWS = 8_000


def read(name: str) -> list[list[str]]:
    lines = resource("lexicons", name).read_text(encoding="utf-8").split("\n")
    assert lines[-1] == "", "the file ends with one line feed"
    return [line.split("\t") for line in lines[:-1]]


@pytest.fixture(scope="module")
def terms() -> list[tuple[str, int]]:
    header, *rows = read("terms.tsv")
    assert header == ["word", "docs"]
    return [(word, int(docs)) for word, docs in rows]


def test_terms_are_thai_words_each_once(terms: list[tuple[str, int]]) -> None:
    words = [word for word, _ in terms]
    assert [
        word for word in words if not re.fullmatch(r"[\u0e01-\u0e2e\u0e30-\u0e3a\u0e40-\u0e4c]+", word)
    ] == []
    assert len(words) == len(set(words)) <= MOST_ROWS


def test_terms_have_witnesses_and_stand_most_frequent_first(terms: list[tuple[str, int]]) -> None:
    counts = [docs for _, docs in terms]
    assert min(counts) >= FEWEST_DOCS
    assert counts == sorted(counts, reverse=True)


def test_no_term_is_a_known_misspelling(terms: list[tuple[str, int]]) -> None:
    wrong = {row[0] for row in read("pairs.tsv")[1:]}
    assert [word for word, _ in terms if word in wrong] == []
