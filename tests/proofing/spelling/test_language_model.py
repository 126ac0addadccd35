"""The language model: a proper distribution, the same by any way of asking, and honest about damage."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prd_desk.errors import UserError
from prd_desk.proofing import Proofreader
from prd_desk.proofing.shadow import BREAK, SYMBOLS, shadow_of
from prd_desk.proofing.spelling.language_model import HEADER_BYTES, LanguageModel, load_language_model
from prd_desk.resources import resource, resources_root

if TYPE_CHECKING:
    from pathlib import Path

MODEL = resource("spelling", "thai_news.lm")


@pytest.fixture(scope="module")
def model() -> LanguageModel:
    return load_language_model(MODEL)


def symbols(text: str) -> np.ndarray:
    return shadow_of(text).symbols


ANY_SYMBOLS = st.lists(st.integers(0, SYMBOLS - 1), max_size=40).map(lambda s: np.array(s, dtype=np.uint8))


@given(ANY_SYMBOLS)
def test_a_score_is_the_logarithm_of_a_probability(model: LanguageModel, stream: np.ndarray) -> None:
    scores = model.score(stream)
    assert scores.shape == (len(stream),)
    assert np.isfinite(scores).all()
    # A backoff is quantised, so a sure thing may come out a little surer.
    assert (scores <= 0.05).all()


@pytest.mark.parametrize(
    "context",
    ["", "ก", "ประชา", "กรมประชาสัมพั", "จังหวัดเชียงให", "นาย", "ปี ", "การประชุม\n", "ฌญฎ", "่่่่"],
)
def test_what_may_follow_a_context_sums_to_one(model: LanguageModel, context: str) -> None:
    before = np.concatenate((np.full(model.order, BREAK, dtype=np.uint8), symbols(context)))
    rows = np.repeat(before[None, :], SYMBOLS, axis=0)
    rows = np.concatenate((rows, np.arange(SYMBOLS, dtype=np.uint8)[:, None]), axis=1)
    chances = np.exp(model.score_rows(rows, rows.shape[1] - 1)[:, 0].astype(np.float64))
    # Values are quantised and fingerprints collide, both a little.
    assert chances.sum() == pytest.approx(1, abs=0.06)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("กรมประชาสัมพันธ์", "กรมประชาสัมพัธ์"),
        ("ผู้ว่าราชการจังหวัด", "ผู้ว่าราชกาจังหวัด"),
        ("การท่องเที่ยว", "การท่องเทียว"),
        ("ประชาชน", "ฟหกด่าส"),
    ],
)
def test_good_thai_is_likelier(model: LanguageModel, right: str, wrong: str) -> None:
    assert model.score(symbols(f" {right} ")).sum() > model.score(symbols(f" {wrong} ")).sum() + 3


@settings(max_examples=40)
@given(st.lists(ANY_SYMBOLS.filter(len), min_size=1, max_size=5), st.integers(0, 9))
def test_rows_score_as_they_do_alone(model: LanguageModel, streams: list[np.ndarray], first: int) -> None:
    width = max(first + 1, *(len(s) for s in streams))
    rows = np.stack([np.pad(s, (0, width - len(s))) for s in streams])
    lengths = np.array([len(s) for s in streams])
    together = model.score_rows(rows, first, lengths)
    assert together.shape == (len(streams), width - first)
    for stream, scores in zip(streams, together, strict=True):
        alone = model.score(stream)[first:]
        assert scores[: len(alone)] == pytest.approx(alone, abs=1e-4)
        assert (scores[len(alone) :] == 0).all()


def test_a_symbol_depends_on_the_few_before_it_only(model: LanguageModel) -> None:
    tail = symbols("คณะกรรมการประชุมร่วมกัน")
    one = model.score(np.concatenate((symbols("อธิบดีกรมการปกครองและ"), tail)))
    other = model.score(np.concatenate((symbols("ชาวนาข้าวหอม"), tail)))
    n = len(tail) - model.order + 1
    assert one[-n:] == pytest.approx(other[-n:], abs=1e-5)


def test_no_text_has_no_scores(model: LanguageModel) -> None:
    assert model.score(symbols("")).shape == (0,)


def damaged(path: Path, damage: str) -> None:
    """Put a damaged copy of the model at `path`."""
    whole = MODEL.read_bytes()
    path.write_bytes(
        {
            "empty": b"",
            "header only": whole[:HEADER_BYTES],
            "header cut short": whole[: HEADER_BYTES // 2],
            "truncated": whole[:-1],
            "wrong magic": b"PRDLM999" + whole[8:100_000],
            "something else": b"\x89PNG" * HEADER_BYTES,
            "no JSON": whole[:12] + b"{" * (HEADER_BYTES - 12) + whole[HEADER_BYTES:HEADER_BYTES + 100],
        }[damage]
    )  # fmt: skip


DAMAGES = [
    "empty",
    "header only",
    "header cut short",
    "truncated",
    "wrong magic",
    "something else",
    "no JSON",
]


@pytest.mark.parametrize("damage", ["missing", *DAMAGES])
def test_a_damaged_model_is_the_users_to_know(tmp_path: Path, damage: str) -> None:
    path = tmp_path / "thai_news.lm"
    if damage != "missing":
        damaged(path, damage)
    with pytest.raises(UserError, match=r"thai_news\.lm") as raised:
        load_language_model(path)
    assert raised.value.remedy
    assert str(path) in raised.value.detail


@pytest.fixture
def resources(tmp_path: Path) -> Path:
    """A copy of what the proofreader reads, the model left out."""
    root = tmp_path / "resources"
    for name in ("rules", "lexicons"):
        shutil.copytree(resources_root() / name, root / name)
    shutil.copytree(resources_root() / "spelling", root / "spelling", ignore=shutil.ignore_patterns("*.lm"))
    return root


def test_without_a_model_the_other_checks_go_on(resources: Path) -> None:
    proofreader = Proofreader.load(resources)
    (problem,) = proofreader.problems
    assert "thai_news.lm" in problem.sentence
    rules = {f.rule for f in proofreader.check("ปฎิบัติตามกฏหมาย เเละระเบียบ")}
    assert "spelling.list" in rules
    assert any(rule.startswith("marks.") for rule in rules)
    assert "spelling.word" not in {f.rule for f in proofreader.check("ผู้ว่าราชกาจังหวัดเปิดงาน")}


@pytest.mark.parametrize("name", ["judge.json", "words.tsv.gz", "slips.json"])
def test_without_another_file_of_the_speller_the_checks_go_on(resources: Path, name: str) -> None:
    (resources / "spelling" / "thai_news.lm").symlink_to(MODEL)
    (resources / "spelling" / name).write_bytes(b"damaged")
    proofreader = Proofreader.load(resources)
    assert len(proofreader.problems) == 1
    assert proofreader.speller is None
    assert proofreader.check("ปฎิบัติตามกฏหมาย")


def test_without_the_list_the_speller_goes_on(resources: Path) -> None:
    (resources / "spelling" / "thai_news.lm").symlink_to(MODEL)
    (resources / "lexicons" / "pairs.tsv").unlink()
    proofreader = Proofreader.load(resources)
    assert ["pairs.tsv" in problem.sentence for problem in proofreader.problems] == [True]
    assert [f.rule for f in proofreader.check("ผู้ว่าราชกาจังหวัดเปิดงาน")] == ["spelling.word"]
