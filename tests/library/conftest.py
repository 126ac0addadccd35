"""A library in a folder of its own, and a clock that a test can set."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from prd_desk.library import Library
from prd_desk.news import Photo, Release

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class SetClock:
    """Stands still until it is set."""

    def __init__(self) -> None:
        self.now = datetime(2026, 2, 27, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **by: float) -> None:
        """Set it on (or back) by so many days, hours, minutes."""
        self.now += timedelta(**by)


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def library(tmp_path: Path, clock: SetClock) -> Iterator[Library]:
    with Library.open(tmp_path / "desk", by="สมชาย", clock=clock) as library:
        yield library


def news(
    title: str = "ผู้ว่าราชการจังหวัดเปิดงานตลาดน้ำ", body: str = "ย่อหน้าแรก\nย่อหน้าที่สอง", **more: object
) -> Release:
    """A short release."""
    return Release(title=title, body=body, unit="กองประชาสัมพันธ์", **more)


def photo(name: str, content: bytes) -> Photo:
    """A photo of that content; the library does not look into it."""
    return Photo(name, content, caption=f"คำบรรยาย {name}")
