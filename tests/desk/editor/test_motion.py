from __future__ import annotations

import pytest

from prd_desk.desk.editor.motion import WordSense, rough_spans
from prd_desk.proofing.finding import Span
from prd_desk.proofing.words import word_spans

TEXT = "กรมเปิดโครงการ 12 ครั้ง"


def walk(sense: WordSense, text: str) -> list[int]:
    stops, at = [], 0
    while at < len(text):
        at = sense.after(text, at)
        stops.append(at)
    return stops


def test_forward_stops_at_each_thai_word() -> None:
    assert walk(WordSense(word_spans), TEXT) == [3, 7, 15, 18, 23]


def test_backward_stops_at_the_same_places() -> None:
    sense, at, stops = WordSense(word_spans), len(TEXT), []
    while at > 0:
        at = sense.before(TEXT, at)
        stops.append(at)
    assert stops == [18, 15, 7, 3, 0]


def test_before_the_tokeniser_is_warm_runs_of_one_script_serve() -> None:
    assert walk(WordSense(), TEXT) == [15, 18, 23]


def test_the_word_under_a_place() -> None:
    sense = WordSense(word_spans)
    assert sense.word_at(TEXT, 8) == Span(7, 14)
    assert sense.word_at(TEXT, len(TEXT)) == Span(18, 23)
    assert sense.word_at("", 0) == Span(0, 0)


@pytest.mark.parametrize("text", ["", "   ", "ก" * 5_000, "ๆ😀ๆ"])
def test_odd_texts_never_stall(text: str) -> None:
    sense = WordSense(rough_spans)
    assert walk(sense, text)[-1:] == ([len(text)] if text else [])
