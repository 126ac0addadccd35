"""`prd-desk library` from outside."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from prd_desk.intake import read_prdnews
from prd_desk.library import Library
from prd_desk.library.exchange import take_in
from prd_desk.resources import resource

if TYPE_CHECKING:
    from tests.acceptance.conftest import PrdDesk

SAMPLE = resource("samples", "sample.prdnews")


@pytest.fixture
def home(_own_home: Path) -> Path:
    """A home whose library holds the sample."""
    with Library.open(_own_home, by="ผู้ทดสอบ") as library:
        take_in(library, SAMPLE)
    return _own_home


def test_from_sound_to_damaged_and_back(prd_desk: PrdDesk, home: Path, tmp_path: Path) -> None:
    done = prd_desk("library", "check", LC_ALL="C", LANG="C", PYTHONUTF8="0")
    assert (done.returncode, done.stderr) == (0, "")
    assert "คลังข่าวเรียบร้อย: 1 ข่าว 1 ฉบับ" in done.stdout
    assert prd_desk("library", "backup").returncode == 0
    assert prd_desk("library", "backup", "--to", tmp_path / "ดิสก์อื่น").returncode == 0
    assert prd_desk("library", "restore").returncode == 2

    database = home / "library" / "library.db"
    database.write_bytes(database.read_bytes()[:5000])
    done = prd_desk("library", "check", "--format", "json")
    found = json.loads(done.stdout)
    assert (done.returncode, found["sound"], found["releases"]) == (1, False, 0)
    assert Path(found["newest_good_backup"]["path"]).is_file()
    assert prd_desk("library", "backup").returncode == 2
    done = prd_desk("library", "restore")
    assert done.returncode == 0
    assert "ข้อมูลสำรอง" in done.stdout
    assert prd_desk("library", "check").returncode == 0

    (outside,) = (tmp_path / "ดิสก์อื่น").iterdir()
    done = prd_desk("library", "restore", "--from", outside, PRD_DESK_HOME=str(tmp_path / "บ้านใหม่"))
    assert done.returncode == 0
    with Library.open(tmp_path / "บ้านใหม่", by="") as library:
        assert library.read(1).release == read_prdnews(SAMPLE)


def test_everything_is_written_out_while_the_desk_is_open(
    prd_desk: PrdDesk, home: Path, tmp_path: Path
) -> None:
    with Library.open(home, by="โต๊ะข่าว"):
        done = prd_desk("library", "export-all", "--to", "ออก")
        assert "เขียน 1 ข่าว" in done.stdout
        assert "เขียน 0 ข่าวลงใน ออก · มีอยู่แล้ว 1" in prd_desk("library", "export-all", "--to", "ออก").stdout
        refused = prd_desk("library", "restore", "--from", home / "library" / "library.db")
        assert refused.returncode == 2
        assert "โต๊ะข่าว" in refused.stderr
    (written,) = (tmp_path / "ออก").iterdir()
    assert read_prdnews(written) == read_prdnews(SAMPLE)


@pytest.mark.parametrize(
    "words", [("check",), ("backup",), ("export-all", "--to", "x"), ("restore", "--from", "x")]
)
def test_where_there_is_none_that_is_told(prd_desk: PrdDesk, words: tuple[str, ...]) -> None:
    done = prd_desk("library", *words)
    assert done.returncode == 2
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1


def test_a_first_start_that_was_cut_off_has_made_no_library(prd_desk: PrdDesk, tmp_path: Path) -> None:
    home, folder = str(tmp_path / "บ้าน"), tmp_path / "บ้าน" / "library"
    folder.mkdir(parents=True)
    (folder / "library.db").touch()
    done = prd_desk("library", "check", PRD_DESK_HOME=home)
    assert (done.returncode, done.stdout) == (2, "")
    assert "ยังไม่มีคลังข่าว" in done.stderr
    (folder / "photos").mkdir()  # only a library in use makes one: what was in the empty file is lost
    assert prd_desk("library", "check", PRD_DESK_HOME=home).returncode == 1
