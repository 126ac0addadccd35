"""The frame of a crop stays inside the picture and in its proportion, whatever is done to it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prd_desk.desk.photos.crop_frame import SMALLEST, CropFrame

WHOLE = (0.0, 0.0, 1.0, 1.0)
part = st.floats(-1.5, 1.5)
ratios = st.sampled_from([None, 16 / 9, 4 / 3, 1.0])
edges = st.sampled_from(["l", "r", "t", "b", "lt", "rt", "lb", "rb"])


def proportion(frame: CropFrame) -> float:
    return (frame.right - frame.left) * frame.shape / (frame.bottom - frame.top)


@pytest.mark.parametrize("shape", [0.4, 1.0, 1.5, 3.0])
@pytest.mark.parametrize("ratio", [16 / 9, 4 / 3, 1.0])
def test_a_ratio_takes_as_much_as_there_is(shape: float, ratio: float) -> None:
    frame = CropFrame(shape).with_ratio(ratio)
    assert proportion(frame) == pytest.approx(ratio)
    assert max(frame.right - frame.left, frame.bottom - frame.top) == pytest.approx(1)
    assert frame.with_ratio(None).box == frame.box


def test_moving_stops_at_the_edge() -> None:
    frame = CropFrame(2.0, 0.1, 0.1, 0.5, 0.5).moved(-1, 0.2)
    assert frame.box == pytest.approx((0.0, 0.3, 0.4, 0.7))


def test_dragging_an_edge_leaves_the_others() -> None:
    frame = CropFrame(2.0).dragged("l", 0.3, 0.9)
    assert frame.box == pytest.approx((0.3, 0.0, 1.0, 1.0))
    assert frame.dragged("l", 2, 0).left == pytest.approx(1 - SMALLEST)


def test_dragging_a_corner_in_proportion_keeps_the_opposite_one() -> None:
    frame = CropFrame(1.5).with_ratio(1.0).dragged("lt", 0.5, 0.1)
    assert (frame.right, frame.bottom) == pytest.approx((5 / 6, 1.0))
    assert proportion(frame) == pytest.approx(1)


@given(st.floats(0.2, 5), ratios, st.lists(st.tuples(edges, part, part), max_size=6))
def test_inside_and_in_proportion(
    shape: float, ratio: float | None, acts: list[tuple[str, float, float]]
) -> None:
    frame = CropFrame(shape).with_ratio(ratio)
    for edge, x, y in acts:
        frame = frame.dragged(edge, x, y).moved(y / 4, x / 4).grown(x / 8)
        left, top, right, bottom = frame.box
        assert -1e-9 <= left < right <= 1 + 1e-9
        assert -1e-9 <= top < bottom <= 1 + 1e-9
        if ratio:
            assert proportion(frame) == pytest.approx(ratio, rel=1e-6)
