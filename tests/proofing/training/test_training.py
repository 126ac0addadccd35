"""Training in small: from a corpus of a few sentences to a model that loads and prefers what it has read."""

from __future__ import annotations

import itertools
import json
import lzma
import math
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prd_desk.proofing.shadow import BITS, SYMBOL_OF, SYMBOLS, shadow_of
from prd_desk.proofing.spelling.language_model import LanguageModel, load_language_model
from prd_desk.proofing.spelling.slips import KINDS, kind_of_substitution, slip_costs_from
from prd_desk.proofing.training.__main__ import main
from prd_desk.proofing.training.corpus import (
    HELD_BACK,
    SHORTEST_MINED,
    articles,
    distinct_lines,
    may_be_mended,
    mended_forms,
    symbol_stream,
)
from prd_desk.proofing.training.counting import count_ngrams
from prd_desk.proofing.training.estimating import estimate, prune
from prd_desk.proofing.training.judging import fit_logistic
from prd_desk.proofing.training.slips import learn
from prd_desk.resources import resource

if TYPE_CHECKING:
    from pathlib import Path

OPENINGS = ("อธิบดี", "รองอธิบดี", "ผู้อำนวยการสำนัก", "ปลัดจังหวัด", "นายอำเภอ")
DEEDS = ("เปิดการประชุม", "มอบนโยบาย", "ลงพื้นที่ตรวจเยี่ยมประชาชน", "ปล่อยแถวรณรงค์", "รับฟังความคิดเห็น")
ENDS = ("ที่ศาลากลาง", "ในเขตเทศบาล", "เมื่อวันที่ 5 มีนาคม", "พร้อมคณะ", "ณ หอประชุม")
SENTENCES = [f"{a}{b} {c}" for a in OPENINGS for b in DEEDS for c in ENDS]
STREAM = st.lists(st.integers(0, 5), min_size=4, max_size=200).map(lambda s: np.array(s, dtype=np.uint8))
ORDER = 5


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Articles of one sentence each; the last two are held back, one line is everywhere."""
    path = tmp_path_factory.mktemp("corpus") / "news.jsonl.xz"
    with lzma.open(path, "wt", encoding="utf-8") as file:
        for i, sentence in enumerate(SENTENCES):
            day = f"{min(HELD_BACK)}-01" if i >= len(SENTENCES) - 2 else "2020-01-15"
            text = f"ข่าวประจำวัน\n\n {sentence}"
            file.write(json.dumps({"id": str(i), "date": day, "title": "", "text": text}) + "\n")
    return path


@pytest.fixture(scope="module")
def model(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> LanguageModel:
    out = tmp_path_factory.mktemp("model")
    assert main([str(corpus), "--out", str(out), "--order", str(ORDER), "--threshold", "0.5"]) == 0
    return load_language_model(out / "thai_news.lm")


def test_the_trained_model_prefers_what_it_has_read(model: LanguageModel) -> None:
    assert model.order == ORDER
    read = model.score(shadow_of("อธิบดีมอบนโยบาย").symbols).mean()
    slipped = model.score(shadow_of("อธิดีมอบนโยยาบ").symbols).mean()
    assert read > slipped + 0.5


def test_after_any_context_the_trained_model_sums_to_one(model: LanguageModel) -> None:
    for context in ("อธิบ", "ประชุม", "ฮฮฮฮ", "ที่ศ"):
        before = np.repeat(shadow_of(context).symbols[None, :], SYMBOLS, axis=0)
        rows = np.concatenate((before, np.arange(SYMBOLS, dtype=np.uint8)[:, None]), axis=1)
        chances = np.exp(model.score_rows(rows, rows.shape[1] - 1)[:, 0].astype(np.float64))
        assert chances.sum() == pytest.approx(1, abs=0.15), context


def test_every_follower_is_a_thai_letter(model: LanguageModel) -> None:
    assert set(np.unique(model.followers).tolist()) <= set(SYMBOL_OF.values())
    likeliest = model.followers[SYMBOL_OF["ธ"], SYMBOL_OF["ิ"], 0]
    assert likeliest == SYMBOL_OF["บ"]


def test_months_held_back_are_not_trained_on(corpus: Path) -> None:
    trained = [a["id"] for a in articles(corpus, held_back=False)]
    held = [a["id"] for a in articles(corpus, held_back=True)]
    assert held == [str(len(SENTENCES) - 2), str(len(SENTENCES) - 1)]
    assert len(trained) == len(SENTENCES) - 2


def test_a_line_that_is_everywhere_counts_once(corpus: Path) -> None:
    lines = "".join(distinct_lines(corpus)).split("\n")
    assert lines.count("ข่าวประจำวัน") == 1
    assert lines.count(SENTENCES[0]) == 1
    assert "" not in lines[:-1]


def test_known_misspellings_are_mended_before_counting(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    line = {"id": "1", "date": "2020-01-01", "title": "", "text": "ปฎิบัติตามระเบียบ"}
    path.write_text(json.dumps(line) + "\n", encoding="utf-8")
    stream = symbol_stream(path, resource("lexicons", "pairs.tsv"))
    assert stream.tolist() == shadow_of("ปฏิบัติตามระเบียบ\n").symbols.tolist()


@pytest.mark.parametrize(
    ("wrong", "right", "may"),
    [
        ("ปฎิบัติ", "ปฏิบัติ", True),
        ("กงศุล", "กงสุล", False),  # five letters, found by a model: may be part of right words
        ("ปฏิบัติ", "ปฏิบัติการ", False),  # would be mended again and again
        ("ปฎิ บัติ", "ปฏิบัติ", False),
        ("ปฎิบัติ", "", False),
    ],
)
def test_only_what_needs_no_look_around_it_is_mended(wrong: str, right: str, may: bool) -> None:
    assert may_be_mended(wrong, right, SHORTEST_MINED) is may


def test_a_listed_form_may_be_shorter_than_a_mined_one() -> None:
    assert mended_forms(resource("lexicons", "pairs.tsv"))["กงศุล"] == "กงสุล"


@given(STREAM)
def test_counts_are_sorted_and_whole(stream: np.ndarray) -> None:
    plain = stream.tolist()
    for counts in count_ngrams(stream, 4):
        windows = [tuple(plain[i : i + counts.order]) for i in range(len(plain) - counts.order + 1)]
        assert counts.keys.tolist() == sorted(set(counts.keys.tolist()))
        assert counts.counts.sum() == len(windows)
        expected = {_packed(w): windows.count(w) for w in set(windows)}
        assert dict(zip(counts.keys.tolist(), counts.counts.tolist(), strict=True)) == expected


def _packed(window: tuple[int, ...]) -> int:
    key = 0
    for symbol in window:
        key = key << BITS | symbol
    return key


@settings(max_examples=50)
@given(STREAM.filter(lambda s: len(s) > 8), st.sampled_from([0.0, 0.5, 3.0]))
def test_backoffs_make_each_context_sum_to_one(stream: np.ndarray, threshold: float) -> None:
    levels = prune(estimate(count_ngrams(stream, 4)), threshold, whole_up_to=2)
    table = [{int(k): row for row, k in enumerate(level.keys)} for level in levels]

    def chance(window: tuple[int, ...]) -> float:
        """The textbook recursion: what was seen, or the shorter context's chance weighed by the backoff."""
        row = table[len(window) - 1].get(_packed(window))
        if row is not None:
            return math.exp(levels[len(window) - 1].log_p[row])
        if len(window) == 1:
            return 0.0
        context = table[len(window) - 2].get(_packed(window[:-1]))
        weight = 1.0 if context is None else math.exp(levels[len(window) - 2].backoff[context])
        return weight * chance(window[1:])

    seen = sorted(set(stream.tolist()))
    rest = 1 - sum(chance((s,)) for s in seen)  # the mass of symbols that never occur
    plain = stream.tolist()
    for order in (2, 3, 4):
        for context in {tuple(plain[i : i + order - 1]) for i in range(len(plain) - order + 1)}:
            assert sum(chance((*context, s)) for s in seen) <= 1 + 1e-6
            assert sum(chance((*context, s)) for s in seen) >= 1 - rest - 1e-6


def test_pruning_keeps_what_longer_ngrams_are_made_of() -> None:
    stream = shadow_of("\n".join(SENTENCES)).symbols
    whole = estimate(count_ngrams(stream, ORDER))
    pruned = prune(whole, 5.0)
    assert sum(len(level.keys) for level in pruned) < sum(len(level.keys) for level in whole)
    for below, level in itertools.pairwise(pruned):
        mask = np.uint64((1 << (BITS * (level.order - 1))) - 1)
        assert (below.keys[level.shorter] == level.keys & mask).all()
        assert (below.keys[level.context] == level.keys >> np.uint64(BITS)).all()


def learned() -> dict[str, object]:
    slips = [("กรม", "กรมา", "dropped")] * 30 + [("ศาสา", "ศาลา", "confusable")] * 2
    slips += [("กฏ", "กฎ", kind_of_substitution("ฎ", "ฏ"))] * 40 + [("การร", "การ", "doubled")] * 10
    slips += [("ปกรม", "กรม", "extra")] * 5 + [("กรม", "กรม", "no such kind")] * 7
    return learn(slips, dict.fromkeys(SYMBOL_OF, 1 / len(SYMBOL_OF)), doubles=0.02)


def test_slips_often_seen_cost_less() -> None:
    record = learned()
    assert record["learned_from"] == 87, "a kind that is not known is left out"
    costs = slip_costs_from(json.loads(json.dumps(record)))
    assert costs.dropped[SYMBOL_OF["า"]] < costs.dropped[SYMBOL_OF["ข"]]
    assert costs.extra[SYMBOL_OF["ป"]] < costs.extra[SYMBOL_OF["ข"]]
    assert costs.typed[SYMBOL_OF["ฎ"], SYMBOL_OF["ฏ"]] < costs.typed[SYMBOL_OF["ณ"], SYMBOL_OF["น"]]
    assert costs.kinds[KINDS.index("doubled")] < costs.kinds[KINDS.index("swapped")]
    assert np.isfinite(costs.typed).all()


def test_the_shipped_slip_costs_are_of_this_form() -> None:
    record = json.loads(resource("spelling", "slips.json").read_text(encoding="utf-8"))
    costs = slip_costs_from(record)
    assert costs.kinds.shape == (len(KINDS),)
    assert costs.typed[SYMBOL_OF["ฎ"], SYMBOL_OF["ฏ"]] < costs.typed[SYMBOL_OF["ฎ"], SYMBOL_OF["ม"]]


def test_the_judge_learns_a_plain_rule() -> None:
    draw = np.random.default_rng(7)
    features = draw.normal(size=(400, 3))
    features[:, 2] = 5.0  # a constant feature must do no harm
    labels = (features[:, 0] > 0.3).astype(np.float64)
    weights, intercept, means, scales = fit_logistic(features, labels, np.ones(400), ridge=1.0)
    said = (features - means) / scales @ weights + intercept > 0
    assert (said == labels).mean() > 0.95
    assert abs(weights[0]) > 5 * abs(weights[1])
    assert abs(weights[2]) < 1e-6
