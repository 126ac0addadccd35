"""HEIC of telephones: decoded by a process of its own, whose death is a sentence and nothing more."""

from __future__ import annotations

import io
import json
import struct
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from prd_desk.errors import UserError
from prd_desk.intake import heic, heic_process, read_prdnews
from prd_desk.intake.photos import examine_photo, is_clean, take_photo

if TYPE_CHECKING:
    from collections.abc import Callable

SAMPLES = Path(__file__).parent / "samples"
PHONE = (SAMPLES / "phone.heic").read_bytes()
"""Drawn for this: 192 × 128 pixels in tiles, left half red, to be turned right; Display P3, a place."""

DEADLY = (SAMPLES / "deadly.heic").read_bytes()
"""Damaged so that libheif 1.23.0 ends its process."""

ROOT = Path(__file__).parents[2]


@pytest.fixture
def instead(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Have another program of Python's in the place of the process."""
    return lambda code: monkeypatch.setattr(heic, "command_of", lambda *_: [sys.executable, "-c", code])


def test_a_telephones_photo_stands_upright_in_its_colours_and_tells_no_place() -> None:
    taken = examine_photo(PHONE, "IMG_1.HEIC")
    assert (taken.photo.file, taken.size, taken.told_place) == ("IMG_1.jpg", (128, 192), True)
    assert is_clean(taken.photo.content)
    image = Image.open(io.BytesIO(taken.photo.content))
    assert image.size == (128, 192)
    red, green, blue = image.getpixel((64, 40))
    # (200, 40, 40) in Display P3 is more than sRGB can show: left as it is, it would be paler.
    assert red > 210
    assert max(green, blue) < 40
    assert image.getpixel((64, 180))[0] < 20


@pytest.mark.parametrize(
    "data",
    [DEADLY, PHONE[:-400], PHONE[:30], b"\0\0\0\x18ftypmif1" + b"\0" * 40],
    ids=["deadly", "cut", "head", "empty"],
)
def test_a_damaged_one_is_refused_in_a_sentence(data: bytes) -> None:
    with pytest.raises(UserError, match=r"ภาพ HEIC IMG_1\.HEIC เสียหาย") as refused:
        take_photo(data, "IMG_1.HEIC")
    assert "JPEG" in refused.value.remedy
    assert refused.value.detail


@pytest.mark.parametrize("side", [10_000, 30_000])
def test_too_many_pixels_are_not_decoded(side: int) -> None:
    size, claimed = struct.pack(">II", 192, 128), struct.pack(">II", side, side)
    assert PHONE.count(size) == 1
    with pytest.raises(UserError, match=r"ภาพ a\.heic ใหญ่เกินไป"):
        take_photo(PHONE.replace(size, claimed), "a.heic")


def test_without_a_decoder_it_says_how_to_convert(instead: Callable[[str], None]) -> None:
    instead(
        "import sys; sys.modules['pi_heif'] = None; from prd_desk.intake.heic_process import main; main()"
    )
    with pytest.raises(UserError, match=r"IMG_1\.HEIC เป็นภาพ HEIC ของโทรศัพท์") as refused:
        take_photo(PHONE, "IMG_1.HEIC")
    assert "ใช้ร่วมกันได้มากที่สุด" in refused.value.remedy


def test_without_the_program_it_says_how_to_convert(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(heic, "command_of", lambda *_: [str(ROOT / "no such program")])
    with pytest.raises(UserError, match=r"IMG_1\.HEIC เป็นภาพ HEIC ของโทรศัพท์"):
        take_photo(PHONE, "IMG_1.HEIC")


@pytest.mark.parametrize(
    "code",
    [
        "print('no answer')",
        """print('{"outcome": "decoded", "size": [9, 9], "kept": [9, 9]}')""",
        """print('{"outcome": "decoded"}')""",
        """print('{"outcome": "decoded", "more": 1}')""",
    ],
    ids=["nonsense", "pixels missing", "no pixels", "unknown field"],
)
def test_a_process_that_does_not_answer_is_given_up(code: str, instead: Callable[[str], None]) -> None:
    instead(code)
    with pytest.raises(UserError, match=r"ภาพ HEIC a\.heic เสียหาย"):
        take_photo(PHONE, "a.heic")


def test_a_process_that_takes_too_long_is_ended(
    instead: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(heic, "MOST_SECONDS", 0.5)
    instead("import time; time.sleep(600)")
    with pytest.raises(UserError, match=r"อ่านภาพ HEIC a\.heic ไม่เสร็จ") as refused:
        take_photo(PHONE, "a.heic")
    assert "เมื่อเครื่องทำงานน้อยลง" in refused.value.remedy


def test_within_another_programs_news(tmp_path: Path) -> None:
    from prd_desk.export.prdnews import prdnews_bytes
    from prd_desk.news import Photo, Release

    news = prdnews_bytes(Release(title="ข่าว", photos=(Photo("a.heic", PHONE),)))
    with zipfile.ZipFile(io.BytesIO(news)) as archive:
        assert PHONE in [archive.read(name) for name in archive.namelist()]
    path = tmp_path / "a.prdnews"
    path.write_bytes(news)
    assert is_clean(read_prdnews(path).photos[0].content)


def ended(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)


def test_the_process_loads_nothing_of_the_window_and_of_news_tools() -> None:
    done = ended("import sys, prd_desk.intake.heic_process; print(*sys.modules)")
    loaded = set(done.stdout.split())
    assert "prd_desk.intake.heic_process" in loaded
    assert loaded.isdisjoint({"PySide6", "prd_desk.desk", "prd_desk.library", "numpy", "pythainlp", "docx"})


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere no limit on addresses is kept")
def test_the_process_has_little_memory_and_writes_no_file(tmp_path: Path) -> None:
    fenced = "from prd_desk.intake.heic_process import *; fence()\n"
    assert "MemoryError" in ended(f"{fenced}bytearray({heic_process.MOST_MEMORY})").stderr
    written = ended(f"{fenced}open({str(tmp_path / 'a')!r}, 'wb', buffering=0).write(b'a')")
    assert "File too large" in written.stderr
    assert (tmp_path / "a").read_bytes() == b""


def test_the_bundles_command_line_answers() -> None:
    entry = ROOT / "packaging" / "bundle" / "command.py"
    done = subprocess.run([sys.executable, entry, heic.BUNDLED], input=PHONE, capture_output=True, check=True)
    line, _, pixels = done.stdout.partition(b"\n")
    reply = heic.Reply(**json.loads(line))
    assert reply.outcome == "decoded"
    assert len(pixels) == 3 * 128 * 192
