from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from prd_desk.desk.editor.offsets import QtOffsets


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def test_an_emoji_counts_two_in_qt() -> None:
    offsets = QtOffsets("ก😀ข")
    assert [offsets.to_qt(i) for i in range(4)] == [0, 1, 3, 4]
    assert [offsets.from_qt(i) for i in range(5)] == [0, 1, 1, 2, 3]


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_both_ways_agree_with_utf16(text: str) -> None:
    offsets = QtOffsets(text)
    for at in range(len(text) + 1):
        assert offsets.to_qt(at) == units(text[:at])
        assert offsets.from_qt(offsets.to_qt(at)) == at
