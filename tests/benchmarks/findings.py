"""Ten thousand findings: the panel's list and filter, and mending them all.

    python -m tests.benchmarks.findings

Each figure is the median of several rounds, the repaint included. Run it on a quiet machine.
"""

from __future__ import annotations

import os
import statistics
import time
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from prd_desk.desk.app import application
from prd_desk.desk.editor.text_box import TextBox
from prd_desk.desk.look.theme import Theme
from prd_desk.desk.proofreading.findings_panel import FindingsPanel
from prd_desk.desk.proofreading.found import Found, found_in
from prd_desk.proofing.finding import Finding, Span
from tests.benchmarks.figure import Figure, main

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator

COUNT = 10_000
LINE = "ในโอกาศนี้ มีการสัมนาใหญ่ประจำปี"
SLIP = "สัมนา"
RULES = (
    ("spelling.word", "error"),
    ("marks.order", "error"),
    ("abbrev.era", "warning"),
    ("spacing.yamok", "hint"),
)


def made_up(count: int, moved: int = 0) -> list[Found]:
    """One finding a line, of all severities in turn."""
    at = LINE.index(SLIP)
    span = Span(at, at + len(SLIP))
    return [
        found_in(
            LINE,
            Finding("text", span, rule, severity, "น่าจะเป็น “สัมมนา”", suggestions=("สัมมนา",)),
            "body",
            i * (len(LINE) + 1) + moved,
        )
        for i in range(count)
        for rule, severity in [RULES[i % len(RULES)]]
    ]


def took(what: str, do: Callable[[], object], rounds: int = 9) -> Figure:
    """Do it some times over, the repaint included."""
    times: list[float] = []
    for _ in range(rounds):
        began = time.perf_counter()
        do()
        QApplication.processEvents()
        times.append(1000 * (time.perf_counter() - began))
    return Figure(what, statistics.median(times), "ms", note=f"worst {max(times):.0f} ms")


def panel() -> Iterator[Figure]:
    """The list, its filter and its arrangement."""
    shown = FindingsPanel(Theme(application()))
    shown.resize(320, 640)
    shown.show()
    lists = [made_up(COUNT), made_up(COUNT - 1, moved=1)]
    turn = iter(lists * 1_000)
    yield took("panel: other findings, grouped", lambda: shown.show_found(next(turn)))
    yield took("panel: choose one", lambda: shown.select(lists[0][COUNT // 2]))
    bar = shown.list.verticalScrollBar()
    yield took("panel: scroll", lambda: bar.setValue((bar.value() + 997) % bar.maximum()), rounds=50)
    words = iter(["สัมมนา", "คำย่อ", "ไม่มีที่ใด", ""] * 10)
    yield took("panel: filter (after its pause)", lambda: shown.head.filter_by(next(words)))


def mending() -> Iterator[Figure]:
    """All of them mended in one undo step."""
    box = TextBox()
    box.resize(700, 600)
    box.set_text("\n".join([LINE] * COUNT))
    box.show()
    changes = [(found.span, SLIP, "สัมมนา") for found in made_up(COUNT)]

    def mend() -> None:
        box.replace_many(changes)
        box.undo()

    yield took("text: mend all and undo", mend, rounds=3)


def findings(_: argparse.Namespace) -> Iterator[Figure]:
    """The panel, then the text."""
    application()
    yield from panel()
    yield from mending()


if __name__ == "__main__":
    main(__doc__, findings)
