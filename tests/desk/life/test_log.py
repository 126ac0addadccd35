"""The log tells what was done and where it failed, and never a word of what was written."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from prd_desk.desk.app import _hook, start
from prd_desk.desk.life import log
from prd_desk.desk.life.log import note, note_trouble, start_log, stop_log
from prd_desk.desk.life.single_instance import SingleInstance
from prd_desk.errors import UserError
from prd_desk.export import to_prdnews
from prd_desk.intake import read_release
from prd_desk.news import Release

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MARK = "ความลับSecretMarker"


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Path]:
    yield tmp_path / "h"
    stop_log()


def logged(home: Path) -> str:
    return "".join(file.read_text(encoding="utf-8") for file in sorted((home / "logs").glob("desk.log*")))


def test_no_text_of_a_release_reaches_the_log(home: Path, tmp_path: Path, slip_checker, qtbot) -> None:
    file = tmp_path / f"{MARK}.prdnews"
    to_prdnews(Release(form="activity_web", title=MARK, body=f"{MARK} สัมนา"), file)
    (tmp_path / "bad.docx").write_text(MARK, encoding="utf-8")
    instance = SingleInstance(home)
    window = start(home, file, instance, load_checker=slip_checker)
    qtbot.waitUntil(lambda: len(window.findings.items) > 0)
    window.exporting._issue(tmp_path / f"{MARK}.docx")
    window.exporting._issue(tmp_path / "none" / f"{MARK}.html")
    window.filing._write(file, None)
    window.filing.open_path(tmp_path / "bad.docx")
    window.checking.broke.emit(KeyError(MARK))
    try:
        raise ValueError(MARK)  # noqa: TRY301
    except ValueError as error:
        _hook(window)(type(error), error, error.__traceback__)
    qtbot.waitUntil(lambda: "kind=ValueError" in logged(home))
    written = logged(home)
    for event in ("started", "opened", "exported", "saved", "refused", "failed"):
        assert f" {event} " in written
    assert "kind=ValueError" in written
    assert "at=intake/" in written
    assert "kind=KeyError" in written
    assert f"characters={2 * len(MARK) + 6}" in written
    assert "ความลับ" not in written
    assert "SecretMarker" not in written
    instance.stop()
    window.settle()
    window.close()
    window.deleteLater()


def test_a_figure_from_outside_is_not_written(home: Path) -> None:
    start_log(home)
    note("opened", kind=MARK, count=3)
    note("opened", kind=".docx\nfailed")
    assert [line.split(" ", 1)[1] for line in logged(home).splitlines()] == [
        "opened kind=? count=3",
        "opened kind=?",
    ]


def test_trouble_is_named_by_its_cause_and_places(home: Path) -> None:
    start_log(home)
    try:
        read_release(home / "gone.txt")
    except UserError as error:
        note_trouble(error)
    assert " refused kind=FileNotFoundError at=intake/files.py:" in logged(home)
    assert "gone" not in logged(home)


def test_the_log_turns_over_and_stays_small(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log, "LARGEST", 2_000)
    start_log(home)
    for number in range(1_000):
        note("event", number=number)
    files = list((home / "logs").iterdir())
    assert len(files) == 1 + log.OLDER_FILES
    assert sum(file.stat().st_size for file in files) <= 2_000 * (1 + log.OLDER_FILES)
    assert "number=999" in logged(home)


def test_where_no_log_can_be_written_the_work_goes_on(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    home.write_text("a file in the way", encoding="utf-8")
    start_log(home)
    note("opened")
    home.unlink()
    (home / "logs" / "desk.log").mkdir(parents=True)
    start_log(home)
    note("opened")
    assert capsys.readouterr().err == ""


def test_nothing_is_asked_of_other_loggers(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before the log begins, and after it ends, an event goes nowhere."""
    monkeypatch.setattr(sys, "stderr", None)
    note("opened")
    start_log(home)
    stop_log()
    note("opened")
    assert logged(home) == ""
