"""The journal: what was checked stays checked, and nothing that changed passes for checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from prd_desk.cli.archive import Manner, Outcome, Row
from prd_desk.cli.archive_journal import Journal
from prd_desk.errors import UserError

if TYPE_CHECKING:
    from pathlib import Path

ROW = Row("text", 1, 1, "error", "spelling.word", "ก\ud800", "", "\n", None, "มี\nสองบรรทัด")


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    paths = [tmp_path / f"{n}.txt" for n in range(3)]
    for path in paths:
        path.write_text(path.name, encoding="utf-8")
    return [str(path) for path in paths]


def begun(tmp_path: Path, files: list[str], done: int, level: str = "normal") -> Journal:
    journal = Journal(tmp_path / "r.html", Manner(tmp_path, level))  # type: ignore[arg-type]
    for file in files[:done]:
        journal.add(Outcome(file, 5, (ROW,)))
    return journal


def test_a_new_run_knows_what_the_old_one_did(tmp_path: Path, files: list[str]) -> None:
    begun(tmp_path, files, 2).close()
    journal = begun(tmp_path, files, 0)
    assert [journal.is_done(file) for file in files] == [True, True, False]
    journal.add(Outcome(files[2], 7))
    assert list(journal.outcomes(reversed(files))) == [
        Outcome(files[2], 7), Outcome(files[1], 5, (ROW,)), Outcome(files[0], 5, (ROW,)),
    ]  # fmt: skip
    journal.discard()
    assert not journal.path.exists()


def test_a_file_that_changed_is_not_done(tmp_path: Path, files: list[str]) -> None:
    begun(tmp_path, files, 2).close()
    (tmp_path / "0.txt").write_text("longer than before", encoding="utf-8")
    journal = begun(tmp_path, files, 0)
    assert [journal.is_done(file) for file in files] == [False, True, False]
    journal.add(Outcome(files[0], 9))
    assert next(iter(journal.outcomes(files))) == Outcome(files[0], 9)
    journal.discard()


def test_another_manner_begins_anew(tmp_path: Path, files: list[str]) -> None:
    begun(tmp_path, files, 2).close()
    journal = begun(tmp_path, files, 0, level="thorough")
    assert not any(map(journal.is_done, files))
    assert list(journal.outcomes(files)) == []
    journal.discard()


def test_a_line_cut_by_a_kill_is_dropped(tmp_path: Path, files: list[str]) -> None:
    journal = begun(tmp_path, files, 2)
    journal.close()
    whole = journal.path.read_bytes()
    last = len(whole.splitlines(keepends=True)[-1])
    for cut in (1, last // 2, last - 1):
        journal.path.write_bytes(whole[:-cut])
        again = begun(tmp_path, files, 0)
        assert [again.is_done(file) for file in files] == [True, False, False]
        again.add(Outcome(files[1], 1))
        assert [outcome.characters for outcome in again.outcomes(files)] == [5, 1]
        again.close()


def test_a_file_of_somebody_else_is_begun_anew(tmp_path: Path, files: list[str]) -> None:
    (tmp_path / "r.html.partial").write_bytes(b"\xff\xfe not ours")
    journal = begun(tmp_path, files, 1)
    assert [outcome.path for outcome in journal.outcomes(files)] == files[:1]
    journal.discard()


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError):
        Journal(tmp_path / "missing" / "r.html", Manner(tmp_path))
