"""`prd-desk check FOLDER --report` from outside."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.acceptance.conftest import PrdDesk

CLEAN = "ผู้ปฏิบัติงานต้องปรับตัวให้ทันต่อการเปลี่ยนแปลงของสังคม"
SLIP = CLEAN.replace("เปลี่ยนแปลง", "ปลี่ยนแปลง")


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    folder = tmp_path / "คลัง"
    for n in range(12):
        place = folder / f"ปี {n % 3}" / f"ข่าว {n}.txt"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(SLIP if n % 4 == 0 else CLEAN, encoding="utf-8")
    (folder / "~$ข่าว.docx").write_bytes(b"lock")
    (folder / ".hidden.txt").write_text(SLIP, encoding="utf-8")
    (folder / "ภาพ.jpg").write_bytes(b"no text")
    return folder


def test_two_processes_find_what_one_finds(prd_desk: PrdDesk, archive: Path, tmp_path: Path) -> None:
    found = []
    for jobs in ("1", "2"):
        done = prd_desk("check", str(archive), "--report", f"r{jobs}.json", "--jobs", jobs)
        assert done.returncode == 1, done.stderr
        found.append(json.loads((tmp_path / f"r{jobs}.json").read_text(encoding="utf-8")))
    assert found[0] == found[1]
    assert found[0]["totals"]["files"] == 12
    with_slips = [file["path"] for file in found[0]["files"] if file["rows"]]
    assert len(with_slips) == 3
    assert not list(tmp_path.glob("*.partial"))


def test_a_damaged_file_is_named_and_the_others_are_checked(
    prd_desk: PrdDesk, archive: Path, tmp_path: Path
) -> None:
    (archive / "เสีย.docx").write_bytes(b"not a zip")
    done = prd_desk("check", str(archive), "--report", "r.html", "--jobs", "1")
    assert done.returncode == 2
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "เสีย.docx" in page
    assert "ปลี่ยนแปลง" in page
    assert "Traceback" not in done.stderr


def test_an_interrupted_run_goes_on(archive: Path, tmp_path: Path) -> None:
    home = os.environ | {"PRD_DESK_HOME": str(tmp_path / "home")}
    for n in range(400):
        (archive / f"มาก {n}.txt").write_text((CLEAN + "\n") * 40 + str(n), encoding="utf-8")
    words = [
        sys.executable,
        "-m",
        "prd_desk.cli",
        "check",
        str(archive),
        "--report",
        str(tmp_path / "r.json"),
    ]
    partial = tmp_path / "r.json.partial"
    with subprocess.Popen([*words, "--jobs", "1"], env=home, stderr=subprocess.PIPE) as running:
        while not partial.exists() or partial.stat().st_size < 4_000:
            assert running.poll() is None
            time.sleep(0.01)
        running.send_signal(signal.SIGKILL)
    done = subprocess.run([*words, "--jobs", "1"], env=home, capture_output=True, text=True, check=False)
    assert "ทำต่อจากครั้งก่อน" in done.stderr
    assert done.returncode == 1
    report = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))
    assert report["totals"]["files"] == 412
    assert len({file["path"] for file in report["files"]}) == 412


@pytest.mark.parametrize(
    "words",
    [
        ("--report", "r.xlsx"),
        ("--jobs", "2"),
        ("--report", "missing/r.html"),
    ],
)
def test_what_makes_no_sense_is_refused_before_the_work(
    prd_desk: PrdDesk, archive: Path, words: tuple[str, ...]
) -> None:
    done = prd_desk("check", str(archive), *words)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Traceback" not in done.stderr


def test_an_empty_folder_and_a_pipe_are_refused(prd_desk: PrdDesk, tmp_path: Path) -> None:
    (tmp_path / "ว่าง").mkdir()
    assert prd_desk("check", "ว่าง", "--report", "r.html").returncode == 2
    assert prd_desk("check", "-", "--report", "r.html").returncode == 2


def test_a_folder_without_a_report_is_checked_file_by_file(prd_desk: PrdDesk, archive: Path) -> None:
    done = prd_desk("check", str(archive), "--format", "json")
    assert done.returncode == 1
    assert len(json.loads(done.stdout)) == 12


def test_a_report_is_not_written_over_unasked(prd_desk: PrdDesk, archive: Path, tmp_path: Path) -> None:
    (tmp_path / "r.csv").write_text("mine", encoding="utf-8")
    assert prd_desk("check", str(archive), "--report", "r.csv").returncode == 2
    assert (tmp_path / "r.csv").read_text(encoding="utf-8") == "mine"
    assert prd_desk("check", str(archive), "--report", "r.csv", "--force", "--jobs", "1").returncode == 1
