"""Long titles, photos many or odd, fonts missing, disks full, files in use: what comes out, or is told."""

from __future__ import annotations

import errno
import io
import subprocess
import sys
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import docx
import pypdf
import pytest
from PIL import Image

from prd_desk.errors import UserError
from prd_desk.export import EXPORT_KINDS, to_set, to_word
from prd_desk.export import files as export_files
from prd_desk.export.html import page
from prd_desk.export.pdf import pdf_bytes
from prd_desk.export.pdf_letters import MARK
from prd_desk.export.photos import photo_pack
from prd_desk.export.word import word_bytes
from prd_desk.forms import fill, load_form
from prd_desk.intake.photos import take_photo
from prd_desk.news.release import Release
from tests.export.samples import drawn_photo

if TYPE_CHECKING:
    from collections.abc import Callable

    from prd_desk.forms import FilledForm

DAY = date(2024, 6, 7)


def test_a_title_of_300_characters(tmp_path: Path) -> None:
    title = "หัวข้อที่ยาว " * 25
    filled = fill(load_form("activity_web"), Release(title=title, body="ก"))
    folder = to_set(filled, tmp_path, EXPORT_KINDS, DAY)
    written = {path.name: path for path in folder.iterdir()}
    assert all(len(name.encode()) <= 120 for name in written)
    document: Any = docx.Document(str(next(path for name, path in written.items() if name.endswith(".docx"))))
    assert document.core_properties.title == filled.meta.title[:255]
    assert document.paragraphs[0].text == filled.meta.title
    assert filled.meta.title in page(filled)


def test_a_hundred_photos() -> None:
    drawn = (drawn_photo(f"{i}.png", (60, 40), f"rgb({2 * i}, {255 - 2 * i}, 90)") for i in range(100))
    photos = tuple(replace(photo, caption=f"ภาพที่ {i}") for i, photo in enumerate(drawn))
    filled = fill(load_form("activity_web"), Release(title="ก", photos=photos))
    assert len(docx.Document(io.BytesIO(word_bytes(filled))).inline_shapes) == 100
    assert page(filled).count("<figure>") == 100
    pages = pypdf.PdfReader(io.BytesIO(pdf_bytes(filled))).pages
    assert sum(len(sheet.images) for sheet in pages) == 100
    with zipfile.ZipFile(io.BytesIO(photo_pack(filled))) as pack:
        assert pack.namelist()[99] == "100-ก.jpg"


def turned(image: Image.Image) -> bytes:
    """Lying on its side, as a telephone keeps it: the tag says how to turn it."""
    exif = Image.Exif()
    exif[0x0112] = 6
    return saved(image, "JPEG", exif=exif)


def saved(image: Image.Image, kind: str, **options: Any) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("make", "wide"),
    [
        (lambda: turned(Image.new("RGB", (300, 200), "teal")), False),
        (lambda: saved(Image.new("RGB", (200, 300), "teal"), "JPEG"), False),
        (lambda: saved(Image.new("CMYK", (300, 200), (90, 10, 10, 0)), "JPEG"), True),
        (lambda: saved(Image.new("RGBA", (300, 200), (0, 90, 90, 60)), "PNG"), True),
        (lambda: saved(Image.new("RGBA", (300, 200), (0, 90, 90, 60)), "WEBP"), True),
    ],
    ids=["rotated", "portrait", "cmyk", "png alpha", "webp"],
)  # fmt: skip
def test_odd_photos(make: Callable[[], bytes], wide: bool) -> None:
    filled = fill(load_form("photo_news"), Release(title="ก", photos=(take_photo(make(), "ก"),)))
    (shape,) = docx.Document(io.BytesIO(word_bytes(filled))).inline_shapes
    assert (shape.width > shape.height) is wide
    size = 'width="300" height="200"' if wide else 'width="200" height="300"'
    assert size in page(filled)
    (image,) = pypdf.PdfReader(io.BytesIO(pdf_bytes(filled))).pages[0].images
    assert image.image
    assert image.image.mode == "RGB"


def test_no_font_with_signs(monkeypatch: pytest.MonkeyPatch) -> None:
    from prd_desk.export import pdf_letters

    monkeypatch.setattr(pdf_letters, "sign_font", lambda: None)
    monkeypatch.setattr(pdf_letters, "_sign_letters", frozenset)
    filled = fill(load_form("activity_web"), Release(title="โทร ☎ สำนักงาน"))
    assert pdf_letters.marked_letters(filled) == ("☎",)
    assert MARK in pypdf.PdfReader(io.BytesIO(pdf_bytes(filled))).pages[0].extract_text()


@pytest.mark.parametrize("at", range(9))
def test_a_disk_that_is_full_at_any_file_of_a_set(
    filled: FilledForm, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    write, count = export_files._write_through, 0

    def full(*arguments: Any) -> None:
        nonlocal count
        if count == at:
            raise OSError(errno.ENOSPC, "No space left on device")
        count += 1
        write(*arguments)

    monkeypatch.setattr(export_files, "_write_through", full)
    if at < 8:  # as many files as the set has
        with pytest.raises(UserError, match="ดิสก์เต็ม"):
            to_set(filled, tmp_path, EXPORT_KINDS, DAY)
        assert list(tmp_path.iterdir()) == []
    else:
        assert len(list(to_set(filled, tmp_path, EXPORT_KINDS, DAY).rglob("*.*"))) == 8


@pytest.mark.skipif(sys.platform == "win32", reason="the limit is one of Unix")
@pytest.mark.parametrize("limit", [1_000, 20_000])
def test_the_system_stops_the_writing(filled: FilledForm, tmp_path: Path, limit: int) -> None:
    from prd_desk.resources import resource

    (tmp_path / "out").mkdir()
    script = (
        "import resource, sys\n"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}))\n"
        "from prd_desk.cli.main import main\n"
        "sys.exit(main(sys.argv[1:]))"
    )
    source = str(resource("samples", "sample.prdnews"))
    order = ("export", source, "--to", f"{tmp_path / 'out'}/", "--kinds", "word,html")
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", script, *order], capture_output=True, check=False, cwd=root)
    assert done.returncode == 2
    assert "ไฟล์ใหญ่เกินกว่าที่ดิสก์หรือระบบยอมรับ" in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()
    assert list((tmp_path / "out").iterdir()) == []


def test_a_target_that_is_open_elsewhere_stays_as_it_is(
    filled: FilledForm, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.docx").write_bytes(b"old")

    def in_use(*_: object) -> None:  # what Windows answers
        raise PermissionError(errno.EACCES, "The process cannot access the file")

    monkeypatch.setattr(Path, "replace", in_use)
    with pytest.raises(UserError, match="เปิดอยู่ในโปรแกรมอื่น"):
        to_word(filled, tmp_path / "a.docx", overwrite=True)
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a.docx", b"old")]


def test_characters_that_no_file_can_hold(hostile: FilledForm, tmp_path: Path) -> None:
    folder = to_set(hostile, tmp_path, EXPORT_KINDS, DAY)
    assert len(list(folder.rglob("*.*"))) == 7
    assert not any(set('\x00\x0b/\\:*?"<>|') & set(path.name) for path in folder.rglob("*"))


def test_memory_of_many_exports_does_not_grow(tmp_path: Path) -> None:
    from tests.stress.export_many import MOST_GROWTH, exported, growth, made

    files = made(tmp_path, 8, width=240, paragraphs=4)
    (tmp_path / "out").mkdir()
    assert growth(exported(files, tmp_path / "out", chunks=4)) <= MOST_GROWTH
