"""The photo pack: photos by number and title, resized, with their captions."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from prd_desk.errors import UserError
from prd_desk.export import to_photo_pack
from prd_desk.export.photos import CAPTIONS, photo_pack, resized
from prd_desk.forms import fill, load_form
from prd_desk.news.release import Release

if TYPE_CHECKING:
    from pathlib import Path

    from prd_desk.forms import FilledForm

FIRST = "01-เวทีแลกเปลี่ยนการเล่าข่าวชุมชน.jpg"


def test_names_sizes_and_captions(filled: FilledForm) -> None:
    with zipfile.ZipFile(io.BytesIO(photo_pack(filled, longest_side=600))) as pack:
        first, second, captions = pack.namelist()
        assert first == FIRST
        assert second == FIRST.replace("01", "02")
        assert captions == CAPTIONS
        assert Image.open(io.BytesIO(pack.read(first))).size == (600, 400)
        assert Image.open(io.BytesIO(pack.read(second))).size == (333, 600)
        assert pack.read(captions).decode() == (
            f"{first}\nผู้ร่วมเวที ๔๕ คน\nข้อความแทนภาพ: คนนั่งล้อมวง\nภาพ: ใบบัว\n\n{second}\nป้ายหน้างาน\n"
        )


def test_without_a_size_the_photos_stay_as_they_are(filled: FilledForm, release: Release) -> None:
    with zipfile.ZipFile(io.BytesIO(photo_pack(filled))) as pack:
        assert pack.read(FIRST) == release.photos[0].content
    assert resized(release.photos[0].content, 5000) == release.photos[0].content


def test_no_photos(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="ไม่มีภาพ"):
        to_photo_pack(fill(load_form("activity_web"), Release(title="ก")), tmp_path / "a.zip")
    assert list(tmp_path.iterdir()) == []


def test_same_release_same_bytes(filled: FilledForm, tmp_path: Path) -> None:
    to_photo_pack(filled, tmp_path / "a.zip")
    assert (tmp_path / "a.zip").read_bytes() == photo_pack(filled)
