"""Rows of findings: the two lines have room for all Thai marks."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontMetrics

from prd_desk.desk.look.theme import Theme, prose_font
from prd_desk.desk.look.tokens import BASE_POINTS
from prd_desk.desk.proofreading.findings_list import FindingsList
from prd_desk.desk.proofreading.found import found_in
from prd_desk.proofing.finding import Finding, Span


def inked_bands(picture, columns: range) -> list[tuple[int, int]]:
    """Where ink begins and ends, going down these columns."""
    paper = picture.pixelColor(4, 4)  # left of the sign
    inked = [any(picture.pixelColor(x, y) != paper for x in columns) for y in range(picture.height())]
    edges = [y for y in range(1, len(inked)) if inked[y] != inked[y - 1]]
    return list(zip(edges[::2], edges[1::2], strict=False))


@pytest.mark.parametrize("marked", ["กตัญญู", "ปื้น ฏุ", "ป้ำ ฐุ"])
@pytest.mark.parametrize("line", [0, 1])
def test_marks_are_whole_and_touch_no_other_line(qapp, qtbot, marked: str, line: int) -> None:
    text, message = (marked, "กก") if line == 0 else ("กก", marked)
    found = found_in(text, Finding("text", Span(0, len(text)), "spelling.word", "error", message), "body")
    listed = FindingsList(Theme(qapp))
    qtbot.addWidget(listed)
    listed.resize(320, 120)
    listed.show_rows([found], None)
    listed.show()
    row = listed.visualRect(listed.rows.index(0, 0))
    picture = listed.viewport().grab(row).toImage()
    bands = inked_bands(picture, range(34, 90))[:2]
    weight, points = (QFont.Weight.DemiBold, 0) if line == 0 else (QFont.Weight.Normal, -1)
    whole = QFontMetrics(prose_font(BASE_POINTS + points, weight)).tightBoundingRect(marked).height()
    assert bands[line][1] - bands[line][0] >= whole - 1
    assert bands[1][1] < row.height() - 1
