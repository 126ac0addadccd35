"""Dates and names are right whatever the clock, its zone and the system's language say."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from datetime import date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from prd_desk.export.html import page
from prd_desk.export.sets import to_set
from prd_desk.export.text import text_of
from prd_desk.forms import fill, load_form
from prd_desk.intake import read_release, text_to_release
from prd_desk.news import Release
from prd_desk.news.dates import format_thai_date, parse_thai_date

if TYPE_CHECKING:
    from pathlib import Path

LEAP_DAY = date(2024, 2, 29)
RELEASE = Release(title="เปิดหอสมุด", date=LEAP_DAY, body="เนื้อข่าว")


@pytest.fixture(params=["Asia/Bangkok", "Pacific/Kiritimati", "America/Adak"])
def zone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch):
    """The system's clock in another part of the world."""
    if not hasattr(time, "tzset"):
        pytest.skip("the zone of a process can be changed on POSIX only")
    monkeypatch.setenv("TZ", request.param)
    time.tzset()
    yield request.param
    monkeypatch.undo()
    time.tzset()


def test_a_day_is_the_same_day_everywhere(zone: str, tmp_path: Path) -> None:
    filled = fill(load_form("activity_web"), RELEASE)
    assert "29 ก.พ. 2567" in text_of(filled)
    assert "2024-02-29T00:00:00+07:00" in page(filled)
    assert text_to_release("เปิดหอสมุด\n29 ก.พ. 2567\nเนื้อข่าว").date == LEAP_DAY
    assert to_set(filled, tmp_path, ["text"], LEAP_DAY).name == "2567-02-29 เปิดหอสมุด"


def test_a_clock_set_back_overwrites_nothing(tmp_path: Path) -> None:
    filled = fill(load_form("activity_web"), RELEASE)
    days = [LEAP_DAY, date(2024, 3, 1), LEAP_DAY, date(1980, 1, 1), LEAP_DAY]
    names = [to_set(filled, tmp_path, ["text"], day).name for day in days]
    assert names[2:] == ["2567-02-29 เปิดหอสมุด-2", "2523-01-01 เปิดหอสมุด", "2567-02-29 เปิดหอสมุด-3"]


def test_the_last_days_of_the_calendar() -> None:
    assert format_thai_date(date(9999, 12, 31), digits="arabic") == "31 ธันวาคม 10542"
    assert parse_thai_date(format_thai_date(date(2000, 2, 29))) == date(2000, 2, 29)
    assert parse_thai_date("29 กุมภาพันธ์ 2443") is None  # 1900 was no leap year


@pytest.mark.skipif(os.name != "posix", reason="LC_ALL is of POSIX")
def test_a_system_that_speaks_no_thai(tmp_path: Path) -> None:
    """Locale C, and the far side of the date line: Thai names, the officer's own day."""
    (tmp_path / "ข่าว.txt").write_text("เปิดหอสมุด\n๒๙ กุมภาพันธ์ ๒๕๖๗\nเนื้อข่าว", encoding="utf-8")
    environment = {
        key: value for key, value in os.environ.items() if not key.startswith(("LC_", "LANG", "PYTHON"))
    }
    environment |= {"LC_ALL": "C", "TZ": "Pacific/Kiritimati", "PRD_DESK_HOME": str(tmp_path / "home")}
    command = [
        sys.executable,
        "-m",
        "prd_desk.cli",
        "export",
        "ข่าว.txt",
        "--to",
        "ออก/",
        "--kinds",
        "text,html",
    ]
    before = datetime.now(ZoneInfo("Pacific/Kiritimati")).date()
    done = subprocess.run(command, env=environment, cwd=tmp_path, capture_output=True, check=False)
    after = datetime.now(ZoneInfo("Pacific/Kiritimati")).date()
    assert done.returncode in {0, 1}, done.stderr.decode()
    (folder,) = (tmp_path / "ออก").iterdir()
    assert folder.name in {f"{day.year + 543}-{day:%m-%d} เปิดหอสมุด" for day in (before, after)}
    assert sorted(file.name for file in folder.iterdir()) == ["เปิดหอสมุด.html", "เปิดหอสมุด.txt"]
    assert read_release(folder / "เปิดหอสมุด.html").date == LEAP_DAY
