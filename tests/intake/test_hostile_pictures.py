"""Pictures of a few bytes that would take all memory or all time: measured with the guard, and without."""

from __future__ import annotations

import io
import struct
import subprocess
import sys
import time
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import GifImagePlugin, Image, PngImagePlugin, WebPImagePlugin

from prd_desk.errors import UserError
from prd_desk.intake import photos
from prd_desk.intake.photos import take_photo

from .hostile import chunk, most_memory, png, refusal_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from PIL import ImageFile

ROOT = Path(__file__).parents[2]


def seconds(work: Callable[[], object]) -> float:
    """What the work takes of the processor."""
    began = time.process_time()
    work()
    return time.process_time() - began


def huge(kind: str, side: int) -> bytes:
    """The beginning of a picture of that many pixels a side, and next to nothing of them."""
    if kind == "WEBP":
        saved = io.BytesIO()
        Image.new("RGB", (8, 8)).save(saved, "WEBP", lossless=True)
        lossless = bytearray(saved.getvalue())
        at = lossless.index(b"VP8L") + 9
        lossless[at : at + 4] = ((side - 1) | (side - 1) << 14).to_bytes(4, "little")
        return bytes(lossless)
    header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    data = [chunk(b"IHDR", header), chunk(b"IDAT", zlib.compress(b"")), chunk(b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(data)


def measured(code: str, path: Path) -> tuple[str, float]:
    """What a new process prints, and the megabytes by which `code` on the picture made it grow."""
    program = (
        "import sys, pathlib, PIL.Image, PIL.ImageOps\nfrom prd_desk.errors import UserError\n"
        "from prd_desk.intake import photos\nfrom prd_desk.intake.photos import take_photo\n"
        f"from tests.stress.mutants import peak_megabytes\nbefore = peak_megabytes()\n{code}\n"
        "try: print(take_photo(pathlib.Path(sys.argv[1])).file)\n"
        "except UserError as error: print(error.sentence)\nprint(peak_megabytes() - before)\n"
    )
    command = [sys.executable, "-c", program, str(path)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    said, grown = run.stdout.splitlines()
    return said, float(grown)


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_a_picture_of_sixty_thousand_pixels_square(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """WebP cannot have so many; ten thousand, which Pillow lets pass, are five times what is decoded."""
    side = {"PNG": 60_000, "WEBP": 10_000}[kind]
    plugin = {"PNG": PngImagePlugin.PngImageFile, "WEBP": WebPImagePlugin.WebPImageFile}[kind]
    bomb, twin = huge(kind, side), huge(kind, 600)
    decoded: list[tuple[int, int]] = []

    def load(image: ImageFile.ImageFile) -> None:
        decoded.append(image.size)
        raise OSError("so far and no further")

    monkeypatch.setattr(plugin, "load", load)
    assert refusal_of(lambda: take_photo(bomb, "a")) == "intake.photo_too_large"
    assert decoded == []
    assert refusal_of(lambda: take_photo(twin, "a")) == "intake.photo_damaged"
    monkeypatch.setitem(photos._MOST_PIXELS, kind, 10**10)
    assert refusal_of(lambda: take_photo(bomb, "a")) == "intake.photo_damaged"
    assert decoded == [(600, 600), (side, side)]


@pytest.mark.skipif(sys.platform != "linux", reason="memory is bounded and measured as Linux does")
def test_what_sixty_thousand_pixels_square_would_take(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(huge("PNG", 60_000))
    said, grown = measured("", tmp_path / "a.png")
    assert "ใหญ่เกินไป" in said
    assert grown < 50
    bounded = (
        "import resource\nresource.setrlimit(resource.RLIMIT_AS, (2 * 10**9, 2 * 10**9))\n"
        "photos._MOST_PIXELS = {'PNG': 10**10}"
    )
    with pytest.raises(subprocess.CalledProcessError) as died:
        measured(bounded, tmp_path / "a.png")
    assert "MemoryError" in died.value.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="the peak of memory is asked of /proc")
def test_a_small_file_of_many_pixels(tmp_path: Path) -> None:
    side = 7_100
    pixels = zlib.compress(bytes((2 * side + 1) * side), 1)
    header = struct.pack(">IIBBBBB", side, side, 8, 4, 0, 0, 0)  # grey with transparency
    bomb = [chunk(b"IHDR", header), chunk(b"IDAT", pixels), chunk(b"IEND", b"")]
    (tmp_path / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(bomb))
    assert (tmp_path / "a.png").stat().st_size < 500_000
    said, grown = measured("", tmp_path / "a.png")
    assert "ใหญ่เกินไป" in said
    assert grown < 50
    said, grown = measured("photos._MOST_PIXELS = {'PNG': 10**9}", tmp_path / "a.png")
    assert said == "a.jpg"
    assert grown > 150


def test_gif_bombs_and_other_kinds_are_never_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    saved = io.BytesIO()
    frames = [Image.new("P", (200, 200), number) for number in range(20)]
    frames[0].save(saved, "GIF", save_all=True, append_images=frames[1:])
    decoded: list[Image.Image] = []
    plain = GifImagePlugin.GifImageFile.load

    def load(image: GifImagePlugin.GifImageFile) -> object:
        decoded.append(image)
        return plain(image)

    monkeypatch.setattr(GifImagePlugin.GifImageFile, "load", load)
    with pytest.raises(UserError, match="ไม่ใช่ภาพที่ใช้ได้"):
        take_photo(saved.getvalue(), "a.jpg")
    assert decoded == []
    Image.open(saved).load()
    assert decoded


TEXT = zlib.compress(bytes(80_000_000))
BOMBS = {
    "zTXt": b"Comment\0\0" + TEXT,
    "iTXt": b"Comment\0\1\0th\0\0" + TEXT,
    "iCCP": b"Profile\0\0" + TEXT,
}


@pytest.mark.parametrize("kind", BOMBS)
@pytest.mark.parametrize("place", ["before", "behind"])
def test_a_png_with_a_bomb_in_its_texts(kind: str, place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A kilobyte and more a byte; Pillow's own limit, on which the gate stands."""
    whole = png(8, 8)
    at = 33 if place == "before" else len(whole) - 12
    bomb = whole[:at] + chunk(kind.encode(), BOMBS[kind]) + whole[at:]
    calm = whole[:at] + chunk(kind.encode(), BOMBS[kind].replace(TEXT, zlib.compress(b"x"))) + whole[at:]
    assert take_photo(calm, "a.png").content
    with most_memory() as guarded:
        assert refusal_of(lambda: take_photo(bomb, "a.png")) == "intake.photo_damaged"
    assert guarded[0] < 5
    for limit in ("MAX_TEXT_CHUNK", "MAX_TEXT_MEMORY"):
        monkeypatch.setattr(PngImagePlugin, limit, 10**9)
    with most_memory() as unguarded:
        assert take_photo(bomb, "a.png").content
    assert unguarded[0] > 75


def test_texts_of_a_png_that_swell_together(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each is just small enough, a hundred of them are not."""
    whole = png(8, 8)
    text = chunk(b"zTXt", b"Comment\0\0" + zlib.compress(bytes(1_000_000)))
    bomb = whole[:33] + text * 100 + whole[33:]
    assert take_photo(whole[:33] + text * 10 + whole[33:], "a.png").content
    assert refusal_of(lambda: take_photo(bomb, "a.png")) == "intake.photo_damaged"
    monkeypatch.setattr(PngImagePlugin, "MAX_TEXT_MEMORY", 10**9)
    assert take_photo(bomb, "a.png").content


def test_a_progressive_jpeg_of_a_thousand_scans(monkeypatch: pytest.MonkeyPatch) -> None:
    """Thirty bytes each, and each goes over all pixels."""
    saved = io.BytesIO()
    Image.new("RGB", (1_600, 1_200), "red").save(saved, "JPEG", progressive=True)
    whole = saved.getvalue()
    scan = whole[whole.rindex(b"\xff\xda") : -2]
    scans = whole.count(b"\xff\xda")

    def of(number: int) -> bytes:
        return whole[:-2] + scan * (number - scans) + b"\xff\xd9"

    assert take_photo(of(photos._MOST_SCANS), "a.jpg").content
    for number in (photos._MOST_SCANS + 1, 1_000):
        assert refusal_of(lambda number=number: take_photo(of(number), "a.jpg")) == "intake.photo_too_large"
    refused = seconds(lambda: refusal_of(lambda: take_photo(of(1_000), "a.jpg")))
    monkeypatch.setattr(photos, "_MOST_SCANS", 10**9)
    read = seconds(lambda: take_photo(of(1_000), "a.jpg"))
    assert read > 20 * refused


def test_a_plain_jpeg_is_not_counted_for_its_scans() -> None:
    """What a telephone hangs on behind the picture may look like scans; each of a plain JPEG has its data."""
    saved = io.BytesIO()
    Image.new("RGB", (64, 48), "red").save(saved, "JPEG")
    assert take_photo(saved.getvalue() + b"\xff\xda" * 1_000, "a.jpg").content


@pytest.mark.parametrize("mode", ["I;16", "L", "LA", "P", "1"])
def test_grey_and_palette_pictures_are_read(mode: str) -> None:
    with Image.open(io.BytesIO(take_photo(png(3_000, 4, mode), "a.png").content)) as image:
        assert (image.mode, image.size) == ("RGB", (2_000, 3))
