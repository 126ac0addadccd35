"""Rule files made to do harm: each beside a twin that differs in nothing else and is taken."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
import yaml

from prd_desk.proofing.rules import patterns, reading
from prd_desk.proofing.rules.book import RuleBook

if TYPE_CHECKING:
    from pathlib import Path

RULE = """\
version: 1
rules:
  - id: style.office_word
    severity: hint
    check: pattern
    pattern: {pattern}
    message: {{th: {said}, en: office}}
    why: {{th: คำของสำนักงาน, en: a word of the office}}
    source: สำนักงาน
    examples:
      bad: [ออฟฟิศ]
      good: [สำนักงาน]
"""


def load(folder: Path, content: str) -> RuleBook:
    path = folder / "office.yaml"
    path.write_text(content, encoding="utf-8")
    return RuleBook.load(folder / "none", [path])


def rule(pattern: str = "ออฟฟิศ", said: str = "สำนักงาน") -> str:
    return RULE.format(pattern=pattern, said=said)


def refusal_of(folder: Path, content: str) -> str:
    """The key of the sentence by which the whole file, or its one rule, is kept out."""
    book = load(folder, content)
    assert book.rules == ()
    (problem,) = book.problems
    return problem.sentence.key


def taken(folder: Path, content: str) -> RuleBook:
    book = load(folder, content)
    assert book.problems == ()
    assert [each.id for each in book.rules] == ["style.office_word"]
    return book


def test_the_twin_of_all_that_follow_is_taken(tmp_path: Path) -> None:
    assert taken(tmp_path, rule()).check("ออฟฟิศ")


def test_names_that_stand_for_others(tmp_path: Path) -> None:
    """Nine lines stand for a thousand million values; nobody who walks through them comes back."""
    assert refusal_of(tmp_path, rule(said="&a สำนักงาน")) == "proofing.no_aliases"
    shared = rule(said="*a").replace("ออฟฟิศ", "&a ออฟฟิศ", 1)
    assert yaml.safe_load(shared)["rules"][0]["message"]["th"] == "ออฟฟิศ"
    assert refusal_of(tmp_path, shared) == "proofing.no_aliases"
    laughs = "".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 10)}]\n" for n in range(1, 10))
    value, size = yaml.safe_load(f"l0: &l0 ฮ่า\n{laughs}")["l9"], 1
    while isinstance(value, list):
        value, size = value[0], size * len(value)
    assert size == 10**9
    assert refusal_of(tmp_path, f"l0: &l0 ฮ่า\n{laughs}{rule()}") == "proofing.no_aliases"


def test_a_tag_makes_no_object(tmp_path: Path) -> None:
    made = tmp_path / "made"
    hostile = rule(said=f"!!python/object/apply:os.mkdir ['{made}']")
    assert refusal_of(tmp_path, hostile) == "proofing.no_tags"
    assert not made.exists()
    yaml.load(hostile, Loader=yaml.UnsafeLoader)  # noqa: S506 - to show what it would do
    assert made.is_dir()
    assert refusal_of(tmp_path, rule(said="!!str สำนักงาน")) == "proofing.no_tags"


def test_brackets_in_brackets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    deep = f"a: {'[' * 20}{']' * 20}\n"
    assert refusal_of(tmp_path, deep + rule()) == "proofing.too_deep"
    monkeypatch.setattr(reading, "DEEPEST", 10**9)
    assert refusal_of(tmp_path, deep + rule()) == "proofing.unknown_word"
    with pytest.raises(RecursionError):
        load(tmp_path, f"a: {'[' * 5_000}{']' * 5_000}\n")


def test_a_file_as_long_as_it_likes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    long = rule() + "# ก\n" * 120_000
    assert refusal_of(tmp_path, long) == "proofing.rules_too_large"
    monkeypatch.setattr(reading, "LARGEST_FILE", 10**9)
    taken(tmp_path, long)


def test_a_rule_names_no_code(tmp_path: Path) -> None:
    hostile = (
        rule().replace("check: pattern", "check: python").replace("pattern: ออฟฟิศ", "function: os.system")
    )
    assert refusal_of(tmp_path, hostile) == "proofing.no_check"


HOPELESS = "ออฟฟิศ|(?:จ|จจ)+ซ"
"""Each further จ adds as many ways again of reading a text that it does not fit."""


def seconds(book: RuleBook, text: str) -> float:
    began = time.process_time()
    book.check(text)
    return time.process_time() - began


def test_a_pattern_that_would_take_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert refusal_of(tmp_path, rule(HOPELESS)) == "proofing.pattern_slow"
    taken(tmp_path, rule("ออฟฟิศ|จ{1,3}ซ"))
    monkeypatch.setattr(patterns, "_probes", lambda _source: ())
    taken(tmp_path, rule(HOPELESS))


def test_a_pattern_that_was_not_seen_through_is_stopped_in_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(patterns, "_probes", lambda _source: ())
    text = "จ" * 3_000 + " ซ"
    book = taken(tmp_path, rule(HOPELESS))
    stopped = seconds(book, text)
    assert [problem.rule for problem in book.problems] == ["style.office_word"]
    assert book.in_force == ()
    monkeypatch.setattr(patterns, "TIME_LIMIT", 10 * patterns.TIME_LIMIT)
    assert seconds(taken(tmp_path, rule(HOPELESS)), text) > 3 * stopped
