"""Rows, streams and reports of bugs."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

import pytest

from prd_desk.cli.terminal import padded, report_bug, speak_utf8, visible, with_bar

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("พ.ศ ", "พ.ศ␣"),
        ("  ", "␣␣"),
        ("ก\nข\tค\u00a0ง", "ก⏎ข⇥ค⍽ง"),
        ("น\u200bน", "น<U+200B>น"),
        ("\uf70a", "<U+F70A>"),
        ("ก" * 41, "ก" * 19 + "…" + "ก" * 19),
    ],
)
def test_a_text_stays_on_its_row(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_marks_over_a_letter_take_no_column() -> None:
    assert padded("ที่", 4) == "ที่   "
    assert padded("ที่นี่แล้ว", 2) == "ที่นี่แล้ว"


def test_streams_speak_utf8_whatever_the_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii"))
    speak_utf8()
    sys.stdout.write("ข่าว \udce0\n")  # a file name in no known encoding comes as half a surrogate pair
    sys.stdout.flush()
    assert raw.getvalue().decode() == "ข่าว \\udce0\n"


def test_a_bug_becomes_a_report_and_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report_bug(ValueError("ผิดคาด"), tmp_path)
    (report,) = (tmp_path / "reports").iterdir()
    said = capsys.readouterr().err
    assert str(report) in said
    assert said.count("\n") == 1
    assert "ValueError: ผิดคาด" in report.read_text(encoding="utf-8")


def test_a_home_that_cannot_be_written_does_not_hide_the_bug(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("")
    elsewhere = tmp_path / "temporary"
    monkeypatch.setattr("tempfile.tempdir", str(elsewhere))
    report_bug(ValueError("ผิดคาด"), in_the_way)
    assert str(elsewhere) in capsys.readouterr().err


def test_no_bar_where_nobody_looks(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(with_bar(["a", "b"], "ตรวจ")) == ["a", "b"]
    assert capsys.readouterr().err == ""
