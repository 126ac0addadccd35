"""The table without keys: what went in comes out, what did not is recognised."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prd_desk.proofing.spelling.retrieval import Shape, build, fingerprints, mix

VALUE_BITS, CELL_BITS = 8, 20
KEYS = st.lists(st.integers(0, 2**63 - 1), unique=True, max_size=300)


def looked_up(shape: Shape, cells: np.ndarray, keys: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Values of the keys, and whether the fingerprint says that each is there."""
    hashes = mix(keys, shape.seed)
    a, b, c = shape.addresses(hashes)
    cell = cells[a] ^ cells[b] ^ cells[c]
    known = (cell >> np.uint32(VALUE_BITS)) == fingerprints(hashes, CELL_BITS - VALUE_BITS)
    return cell & np.uint32((1 << VALUE_BITS) - 1), known


def values_for(keys: np.ndarray) -> np.ndarray:
    return (keys % np.uint64(251)).astype(np.uint32)


@settings(max_examples=40)
@given(KEYS)
def test_every_key_gives_its_value(drawn: list[int]) -> None:
    keys = np.array(drawn, dtype=np.uint64)
    shape, cells = build(keys, values_for(keys), VALUE_BITS, CELL_BITS)
    values, known = looked_up(shape, cells, keys)
    assert known.all()
    assert values.tolist() == values_for(keys).tolist()


def test_absent_keys_mostly_miss() -> None:
    # Neighbouring keys, as n-grams are, not random ones.
    present, absent = np.arange(20_000, dtype=np.uint64), np.arange(20_000, 120_000, dtype=np.uint64)
    shape, cells = build(present, values_for(present), VALUE_BITS, CELL_BITS)
    assert looked_up(shape, cells, present)[1].all()
    expected = len(absent) / 2 ** (CELL_BITS - VALUE_BITS)
    assert looked_up(shape, cells, absent)[1].sum() < 2 * expected


@pytest.mark.parametrize("number", [10_000, 100_000])
def test_room_is_little_more_than_the_keys_need(number: int) -> None:
    keys = np.arange(number, dtype=np.uint64) << np.uint64(20)
    shape, cells = build(keys, values_for(keys), VALUE_BITS, CELL_BITS)
    assert len(cells) == shape.cells < 1.35 * number


def test_the_same_key_twice_cannot_be_built() -> None:
    keys = np.array([1, 2, 2, 3], dtype=np.uint64)
    with pytest.raises(ValueError, match="not distinct"):
        build(keys, values_for(keys), VALUE_BITS, CELL_BITS, tries=3)


@given(st.integers(0, 2**64 - 1), st.integers(0, 2**32 - 1))
def test_cells_lie_in_the_table(key: int, seed: int) -> None:
    for segments in (1, 2, 37):
        shape = Shape(seed, 6, segments)
        hashes = mix(np.array([key], dtype=np.uint64), seed)
        assert all(int(address[0]) < shape.cells for address in shape.addresses(hashes))
