"""The list of wrong→right pairs: every row is whole, sourced, clean and cannot undo another row."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

import pytest

from prd_desk.resources import resource

COLUMNS = ("wrong", "right", "kind", "severity", "source", "wrong_docs", "right_docs", "guard")
KINDS = {"mark", "letter", "loanword", "silent", "vowel", "tone", "name", "order", "old-spelling", "word"}
SEVERITIES = {"error", "warning", "hint"}
WITNESSES = 3
"""Documents of the training corpus that must show a wrong form which no dictionary or rule speaks for."""

# No Thai syllable shows these: two marks of one class, a tone mark under its vowel, a vowel with no letter.
MARK_OUT_OF_PLACE = re.compile(
    r"^[\u0e30-\u0e3a\u0e45\u0e47-\u0e4e]"
    r"|[\u0e48-\u0e4c][\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]"
    r"|[\u0e31\u0e34-\u0e3a\u0e47]{2}"
    r"|[\u0e30\u0e32\u0e33\u0e40-\u0e45][\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]"
    r"|[\u0e40-\u0e44](?![\u0e01-\u0e2e])"
    r"|\u0e33[\u0e30\u0e32]"
)
THAI_ONLY = re.compile(r"[\u0e01-\u0e2f\u0e30-\u0e3a\u0e40-\u0e4c]+")


class Pair(NamedTuple):
    """One row, as text."""

    wrong: str
    right: str
    kind: str
    severity: str
    source: str
    wrong_docs: str
    right_docs: str
    guard: str

    @property
    def guards(self) -> list[str]:
        """Longer right strings that hold the wrong form; the flag `not-in-names` is not one."""
        return [entry for entry in self.guard.split("|") if entry and entry != "not-in-names"]


def read_rows() -> list[list[str]]:
    lines = resource("lexicons", "pairs.tsv").read_text(encoding="utf-8").split("\n")
    assert lines[-1] == "", "the file ends with one line feed"
    return [line.split("\t") for line in lines[:-1]]


@pytest.fixture(scope="module")
def pairs() -> list[Pair]:
    header, *rows = read_rows()
    assert tuple(header) == COLUMNS
    return [Pair(*row) for row in rows]


def test_every_row_has_the_eight_columns() -> None:
    assert [row for row in read_rows() if len(row) != len(COLUMNS)] == []


def test_kinds_severities_and_counts_are_of_the_allowed_sort(pairs: list[Pair]) -> None:
    assert {pair.kind for pair in pairs} <= KINDS
    assert {pair.severity for pair in pairs} <= SEVERITIES
    assert [p for p in pairs if not (p.wrong_docs.isdecimal() and p.right_docs.isdecimal())] == []


def test_a_wrong_form_stands_once(pairs: list[Pair]) -> None:
    assert [wrong for wrong, count in Counter(pair.wrong for pair in pairs).items() if count > 1] == []


def test_no_pair_is_idle_and_none_leads_to_another(pairs: list[Pair]) -> None:
    wrong = {pair.wrong for pair in pairs}
    assert [pair for pair in pairs if pair.right in wrong] == []


def test_each_pair_has_a_source_or_witnesses(pairs: list[Pair]) -> None:
    assert [pair for pair in pairs if not pair.source.strip()] == []
    by_corpus = [pair for pair in pairs if pair.source == "corpus"]
    assert [pair for pair in by_corpus if int(pair.wrong_docs) < WITNESSES] == []


def test_there_are_600_pairs_above_a_hint_and_600_with_a_dictionary_or_rule(pairs: list[Pair]) -> None:
    assert sum(pair.severity != "hint" for pair in pairs) >= 600
    assert sum(pair.source != "corpus" for pair in pairs) >= 600


def test_marks_stand_in_order_and_text_is_thai(pairs: list[Pair]) -> None:
    texts = [text for pair in pairs for text in (pair.wrong, pair.right, *pair.guards)]
    assert [text for text in texts if not THAI_ONLY.fullmatch(text)] == []
    assert [text for text in texts if MARK_OUT_OF_PLACE.search(text)] == []


def test_guards_hold_the_wrong_form_inside_something_longer(pairs: list[Pair]) -> None:
    assert [
        (pair.wrong, guard)
        for pair in pairs
        for guard in pair.guards
        if pair.wrong not in guard or pair.wrong == guard
    ] == []


def test_a_right_form_that_holds_its_own_wrong_form_is_guarded(pairs: list[Pair]) -> None:
    # Without the guard the finding would come back on the corrected text.
    held = [pair for pair in pairs if pair.wrong in pair.right]
    assert [pair for pair in held if pair.right not in pair.guards] == []


def test_a_right_form_of_one_pair_that_holds_the_wrong_form_of_another_is_guarded(pairs: list[Pair]) -> None:
    # Taking one suggestion must not call up the next finding: the right word is on the guard list there.
    rights = {pair.right for pair in pairs}
    unguarded = [
        (pair.wrong, right)
        for pair in pairs
        for right in rights
        if pair.wrong in right and not any(pair.wrong in guard and guard in right for guard in pair.guards)
    ]
    assert unguarded == []
