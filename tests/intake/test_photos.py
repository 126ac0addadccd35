"""Photos: upright, small, RGB, nothing but pixels; broken and hostile ones are refused in a sentence."""

from __future__ import annotations

import io
import random
import struct
import threading
import warnings
import zlib
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from prd_desk.errors import UserError
from prd_desk.intake.photos import LONGEST_SIDE, examine_photo, is_clean, take_photo

if TYPE_CHECKING:
    from pathlib import Path


def encoded(image: Image.Image, kind: str, **options: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content))


def test_large_picture_is_made_smaller_and_keeps_its_proportions() -> None:
    photo = take_photo(encoded(Image.new("RGB", (3000, 1500), "red"), "PNG"), "งาน เปิด.png")
    image = opened(photo.content)
    assert (photo.file, image.format, image.mode) == ("งาน เปิด.jpg", "JPEG", "RGB")
    assert image.size == (LONGEST_SIDE, LONGEST_SIDE // 2)


def test_small_picture_keeps_its_size() -> None:
    assert opened(take_photo(encoded(Image.new("L", (30, 20)), "WEBP"), "a").content).size == (30, 20)


def test_camera_data_goes_and_the_picture_stands_upright() -> None:
    image = Image.new("RGB", (40, 20), "blue")
    image.putpixel((0, 0), (255, 255, 255))
    exif = Image.Exif()
    exif[0x0112] = 6  # turned a quarter to the right
    exif[0x010F] = "Cam"  # a short ASCII tag, on which python-docx stumbles
    exif.get_ifd(0x8825)[1] = "N"
    photo = take_photo(encoded(image, "JPEG", exif=exif), "a.jpg")
    assert opened(photo.content).size == (20, 40)
    assert not opened(photo.content).getexif()
    assert b"Cam" not in photo.content
    assert b"Exif" not in photo.content


@pytest.mark.parametrize("mode", ["RGBA", "LA"])
def test_transparent_becomes_white(mode: str) -> None:
    photo = take_photo(encoded(Image.new(mode, (8, 8)), "PNG"), "a.png")
    assert opened(photo.content).getpixel((4, 4)) == (255, 255, 255)


def test_cmyk_and_palette() -> None:
    for data in (
        encoded(Image.new("CMYK", (8, 8)), "JPEG"),
        encoded(Image.new("P", (8, 8)), "PNG", transparency=0),
    ):
        assert opened(take_photo(data, "a").content).mode == "RGB"


def bomb_png(side: int) -> bytes:
    header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    chunk = b"IHDR" + header
    return (
        b"\x89PNG\r\n\x1a\n"
        + struct.pack(">I", 13)
        + chunk
        + struct.pack(">I", zlib.crc32(chunk))
        + b"\0\0\0\0IEND"
    )


@pytest.mark.parametrize("side", [10_000, 60_000])
def test_too_many_pixels(side: int) -> None:
    with pytest.raises(UserError, match=r"a\.png ใหญ่เกินไป"):
        take_photo(bomb_png(side), "a.png")


@pytest.mark.parametrize(
    "data", [b"", b"no picture", b"GIF89a" + b"\0" * 40, b"<svg xmlns='http://www.w3.org/2000/svg'/>"]
)
def test_other_kinds_are_refused(data: bytes) -> None:
    with pytest.raises(UserError, match=r"a\.gif"):
        take_photo(data, "a.gif")


def test_broken_pictures_are_refused_or_read() -> None:
    noise = Image.effect_noise((40, 40), 60)
    rng = random.Random(7)  # noqa: S311 - the same mutants every time
    refusals: list[UserError] = []
    for kind in ("JPEG", "PNG", "WEBP"):
        whole = encoded(noise.convert("RGB"), kind)
        for turn in range(70):
            data = bytearray(whole[: rng.randrange(len(whole))] if turn % 4 == 0 else whole)
            for _ in range(rng.choice((1, 3, 20))):
                if data:
                    data[rng.randrange(len(data))] = rng.randrange(256)
            try:
                assert is_clean(take_photo(bytes(data), "a.jpg").content)
            except UserError as error:
                refusals.append(error)
    assert len(refusals) > 50
    assert all("a.jpg" in error.sentence and error.remedy for error in refusals)


def test_from_a_path(tmp_path: Path) -> None:
    path = tmp_path / "เปิดงาน.PNG"
    path.write_bytes(encoded(Image.new("RGB", (5, 5)), "PNG"))
    assert take_photo(path).file == "เปิดงาน.jpg"
    with pytest.raises(UserError, match="ไม่พบไฟล์"):
        take_photo(tmp_path / "none.jpg")


def test_clean_is_only_what_we_made() -> None:
    image = Image.new("RGB", (20, 20))
    assert is_clean(take_photo(encoded(image, "PNG"), "a").content)
    assert not is_clean(encoded(image, "PNG"))
    assert not is_clean(encoded(image, "JPEG", comment=b"where it was taken"))
    assert not is_clean(encoded(Image.new("RGB", (LONGEST_SIDE + 1, 2)), "JPEG"))
    assert not is_clean(take_photo(encoded(image, "PNG"), "a").content[:-30])


def test_a_films_container_is_no_picture() -> None:
    with pytest.raises(UserError, match="ไม่ใช่ภาพที่ใช้ได้"):
        take_photo(b"\0\0\0\x18ftypisom" + b"\0" * 40, "a.heic")


def test_a_wide_photo_is_decoded_at_half_size_and_told_in_full() -> None:
    taken = examine_photo(encoded(Image.new("RGB", (4000, 3000), "red"), "JPEG"), "a")
    assert taken.size == (4000, 3000)
    assert opened(taken.photo.content).size == (2000, 1500)
    assert not taken.told_place


def test_several_threads_leave_the_warnings_of_the_process_alone() -> None:
    before = list(warnings.filters)
    data = encoded(Image.new("RGB", (300, 200), "red"), "JPEG")
    threads = [
        threading.Thread(target=lambda: [take_photo(data, "a") for _ in range(10)], daemon=True)
        for _ in range(3)
    ]
    for thread in threads:
        thread.start()
    while any(thread.is_alive() for thread in threads):
        assert list(warnings.filters) == before
    for thread in threads:
        thread.join()
