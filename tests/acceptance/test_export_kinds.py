"""`prd-desk export` of photo packs, plain text without captions, and sets of several kinds."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from prd_desk.intake import read_release
from prd_desk.resources import resource

if TYPE_CHECKING:
    from pathlib import Path

    from prd_desk.news import Release
    from tests.acceptance.conftest import PrdDesk

SAMPLE = resource("samples", "sample.prdnews")
CAPTIONS = "คำบรรยายภาพ.txt"


@pytest.fixture(scope="module")
def release() -> Release:
    return read_release(SAMPLE)


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    """News without photos."""
    path = tmp_path / "bare.txt"
    path.write_text("ข่าวที่ไม่มีภาพ\n\nวันที่ 5 ม.ค. 2569\n\nเนื้อข่าวหนึ่งบรรทัด\n", encoding="utf-8")
    return path


def test_a_zip_is_the_photos_with_their_captions(prd_desk: PrdDesk, release: Release, tmp_path: Path) -> None:
    done = prd_desk("export", SAMPLE, "--to", "ภาพ.zip")
    assert done.returncode == 0, done.stderr
    assert "ภาพ.zip" in done.stdout
    with zipfile.ZipFile(tmp_path / "ภาพ.zip") as pack:
        *photos, captions = pack.namelist()
        assert [name[:3] for name in photos] == ["01-", "02-"]
        assert captions == CAPTIONS
        assert [pack.read(name) for name in photos] == [photo.content for photo in release.photos]
        said = pack.read(CAPTIONS).decode()
    assert all(photo.caption in said for photo in release.photos)


def test_the_photos_of_a_pack_are_made_smaller(prd_desk: PrdDesk, tmp_path: Path) -> None:
    assert prd_desk("export", SAMPLE, "--to", "small.zip", "--photo-side", "120").returncode == 0
    with zipfile.ZipFile(tmp_path / "small.zip") as pack:
        for name in pack.namelist()[:2]:
            assert max(Image.open(io.BytesIO(pack.read(name))).size) == 120


def test_a_pack_of_no_photos_is_told_and_not_written(prd_desk: PrdDesk, bare: Path, tmp_path: Path) -> None:
    done = prd_desk("export", bare, "--to", "bare.zip")
    assert done.returncode == 2
    assert "bare.txt" in done.stderr
    assert "ไม่มีภาพ" in done.stderr
    assert not (tmp_path / "bare.zip").exists()


def test_an_existing_pack_is_left_alone_without_force(prd_desk: PrdDesk, tmp_path: Path) -> None:
    target = tmp_path / "mine.zip"
    target.write_bytes(b"mine")
    assert prd_desk("export", SAMPLE, "--to", target).returncode == 2
    assert target.read_bytes() == b"mine"
    assert prd_desk("export", SAMPLE, "--to", target, "--force").returncode == 0
    assert zipfile.is_zipfile(target)


def test_plain_text_with_and_without_captions(prd_desk: PrdDesk, release: Release, tmp_path: Path) -> None:
    assert prd_desk("export", SAMPLE, "--to", "with.txt").returncode == 0
    assert prd_desk("export", SAMPLE, "--to", "without.txt", "--no-captions").returncode == 0
    with_them = (tmp_path / "with.txt").read_text(encoding="utf-8")
    without = (tmp_path / "without.txt").read_text(encoding="utf-8")
    for photo in release.photos:
        assert photo.caption in with_them
        assert photo.caption not in without
    assert release.title in without


def test_a_set_is_a_new_dated_folder_with_every_kind(
    prd_desk: PrdDesk, release: Release, tmp_path: Path
) -> None:
    done = prd_desk("export", SAMPLE, "--to", "ส่งออก/", "--kinds", "word,html,web,pdf,text,photos")
    assert done.returncode == 0, done.stderr
    (folder,) = (tmp_path / "ส่งออก").iterdir()
    dated = re.fullmatch(r"25\d\d-\d\d-\d\d (.+)", folder.name)
    assert dated
    assert release.title.startswith(dated[1])
    assert folder.name in done.stdout
    files = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    assert files == sorted([
        *(f"{dated[1]}{ending}" for ending in (".docx", ".html", ".pdf", ".txt", ".zip")),
        "web/index.html",
        f"web/images/01-{dated[1]}.jpg",
        f"web/images/02-{dated[1]}.jpg",
    ])  # fmt: skip

    assert prd_desk("export", SAMPLE, "--to", "ส่งออก/", "--kinds", "text").returncode == 0
    second = tmp_path / "ส่งออก" / f"{folder.name}-2"
    assert [path.suffix for path in second.iterdir()] == [".txt"], "a second set overwrites nothing"


def test_a_set_of_many_files_goes_on_after_one_that_fails(
    prd_desk: PrdDesk, bare: Path, tmp_path: Path
) -> None:
    done = prd_desk("export", "missing.txt", bare, SAMPLE, "--to", "out/", "--kinds", "photos")
    assert done.returncode == 2
    assert "missing.txt" in done.stderr
    assert "bare.txt: ข่าวนี้ไม่มีภาพ" in done.stderr
    (folder,) = (tmp_path / "out").iterdir()
    assert [path.suffix for path in folder.iterdir()] == [".zip"]


def test_strict_makes_no_set_of_what_is_incomplete(prd_desk: PrdDesk, bare: Path, tmp_path: Path) -> None:
    done = prd_desk("export", bare, "--to", "out/", "--kinds", "text", "--strict")
    assert done.returncode == 1
    assert "(credits)" in done.stderr
    assert list((tmp_path / "out").iterdir()) == []


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (("--to", "a.docx", "--kinds", "word,pdf"), "a.docx"),
        (("--to", "a.pdf", "--no-captions"), "--no-captions"),
        (("--to", "out/", "--no-captions"), "--no-captions"),
        (("--to", "a.docx", "--photo-side", "800"), "--photo-side"),
        (("--to", "out/", "--kinds", "photos", "--photo-side", "800"), "--photo-side"),
    ],
)
def test_switches_that_do_not_fit_are_told_in_a_sentence(
    prd_desk: PrdDesk, words: tuple[str, ...], named: str
) -> None:
    done = prd_desk("export", SAMPLE, *words)
    assert done.returncode == 2
    assert named in done.stderr
    assert done.stderr.count("\n") == 1
    assert list(prd_desk.folder.iterdir()) == []


def test_a_source_is_never_written_over(prd_desk: PrdDesk, tmp_path: Path) -> None:
    assert prd_desk("export", SAMPLE, "--to", "news.docx").returncode == 0
    before = (tmp_path / "news.docx").read_bytes()
    for to in ("news.docx", "./"):
        done = prd_desk("export", "news.docx", "--to", to, "--force")
        assert done.returncode == 2
        assert "ต้นทาง" in done.stderr
    assert (tmp_path / "news.docx").read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["news.docx"]
