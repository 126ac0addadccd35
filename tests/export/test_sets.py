"""One action, several files, all or none."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from prd_desk.errors import UserError
from prd_desk.export import EXPORT_KINDS, to_set
from prd_desk.export.html import html_folder
from prd_desk.forms import fill, load_form
from prd_desk.news.release import Photo, Release

if TYPE_CHECKING:
    from pathlib import Path

    from prd_desk.forms import FilledForm

DAY = date(2024, 6, 7)


def test_everything_in_a_dated_folder(filled: FilledForm, tmp_path: Path) -> None:
    folder = to_set(filled, tmp_path, EXPORT_KINDS, DAY)
    stem = "เวทีแลกเปลี่ยนการเล่าข่าวชุมชน"
    assert folder == tmp_path / f"2567-06-07 {stem}"
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert files == {
        *(f"{stem}.{ending}" for ending in ("docx", "html", "pdf", "txt", "zip")),
        "web/index.html",
        f"web/images/01-{stem}.jpg",
        f"web/images/02-{stem}.jpg",
    }


def test_a_second_time_makes_a_second_folder(filled: FilledForm, tmp_path: Path) -> None:
    first = to_set(filled, tmp_path, ["text"], DAY)
    second = to_set(filled, tmp_path, ["text"], DAY)
    assert second.name == f"{first.name}-2"


def test_one_that_fails_leaves_nothing(tmp_path: Path) -> None:
    broken = Release(title="ข่าว", photos=(Photo("ขาด.jpg", b"\xff\xd8\xff"),))
    with pytest.raises(UserError, match=r"ภาพ ขาด\.jpg เสียหาย"):
        to_set(fill(load_form("activity_web"), broken), tmp_path, ["text", "word", "pdf"], DAY)
    assert list(tmp_path.iterdir()) == []


def test_nothing_to_write(filled: FilledForm, tmp_path: Path) -> None:
    for kinds, form in (([], filled), (["photos"], fill(load_form("activity_web"), Release(title="ก")))):
        with pytest.raises(UserError, match="ยังไม่ได้เลือก"):
            to_set(form, tmp_path, kinds, DAY)


def test_the_page_in_a_folder_finds_its_photos(filled: FilledForm) -> None:
    files = html_folder(filled)
    page = files["index.html"].decode()
    assert page.count('src="images/') == 2
    assert 'src="images/01-%E0%B9%80' in page
    assert "data:image" not in page
