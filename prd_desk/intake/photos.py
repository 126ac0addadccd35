"""Photographs from outside: decoded, turned upright, made smaller and written anew.

A new JPEG carries no place, camera or owner: only pixels pass.
"""

from __future__ import annotations

import io
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from prd_desk.intake.files import MEGABYTE, read_limited, refusal
from prd_desk.intake.heic import develop, is_heic
from prd_desk.messages import message
from prd_desk.news.filenames import safe_stem
from prd_desk.news.release import Photo

if TYPE_CHECKING:
    from PIL import Image, ImageFile

LONGEST_SIDE = 2_000
"""Pixels: 300 to the inch across the 16 cm of text on an A4 page."""

LARGEST_FILE = 80 * MEGABYTE
_QUALITY = 88
_PLACE = 0x8825
"""The part of EXIF that tells where a picture was taken."""
_MOST_PIXELS = {
    "JPEG": 89_000_000,
    "progressive": 40_000_000,
    "PNG": 50_000_000,
    "WEBP": 20_000_000,
    "HEIF": 50_000_000,
}
"""What is decoded within 300 MB: a plain JPEG is made smaller while it is read, the others are not. HEIF is
decoded in another process and has more."""
_MOST_SCANS = 100
"""A progressive JPEG of a camera has about ten; every one costs a walk over all pixels."""
_JFIF = {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
BROKEN = (
    EOFError,
    OSError,
    ValueError,
    SyntaxError,
    IndexError,
    KeyError,
    TypeError,
    ArithmeticError,
    struct.error,
    Warning,  # where a user of Python has made warnings errors
)
"""What Pillow's decoders raise on damaged pictures (SyntaxError is its PNG reader's)."""


@dataclass(frozen=True, slots=True)
class TakenPhoto:
    """A photograph that has come in, its size before in pixels, and whether it told its place."""

    photo: Photo
    size: tuple[int, int]
    told_place: bool = False


def take_photo(source: Path | bytes, name: str = "") -> Photo:
    """The photograph as a fresh RGB JPEG, upright, its longest side at most 2,000 pixels.

    name: file name to keep, by default that of the path; its ending becomes `.jpg`.
    Raises UserError when it is no whole JPEG, PNG, WebP or HEIC picture, or has too many pixels.
    """
    return examine_photo(source, name).photo


def examine_photo(source: Path | bytes, name: str = "") -> TakenPhoto:
    """The same as `take_photo`, with what the photograph was when it came."""
    data = read_limited(source, LARGEST_FILE) if isinstance(source, Path) else source
    name = name or (source.name if isinstance(source, Path) else "photo")
    if is_heic(data):
        developed = develop(data, name)
        image, size, told_place = developed.image, developed.size, developed.told_place
    else:
        image, size, told_place = _taken(data, name)
    return TakenPhoto(Photo(f"{safe_stem(name)}.jpg", as_jpeg(image)), size, told_place)


def as_jpeg(image: Image.Image) -> bytes:
    """An RGB picture as the JPEG that we keep.

    Written piece by piece, so that other threads go on meanwhile; with `optimize` Pillow would hold them up
    until all of it is written.
    """
    new = io.BytesIO()
    image.save(new, "JPEG", quality=_QUALITY)
    return new.getvalue()


def is_clean(data: bytes) -> bool:
    """Whether `data` is a picture as `take_photo` makes them: small, whole, RGB, nothing but pixels."""
    try:
        with _opened(data) as image:
            plain = image.format == "JPEG" and image.mode == "RGB" and max(image.size) <= LONGEST_SIDE
            bare = not image.getexif() and image.info.keys() <= _JFIF
            if plain and bare:
                image.load()
            return plain and bare
    except BROKEN:
        return False


def _opened(data: bytes) -> ImageFile.ImageFile:
    """The picture, its pixels not yet decoded. Raises UnidentifiedImageError, or one of `BROKEN`.

    Not by `Image.open`: that warns of large pictures, and warnings belong to the whole process, so that no
    thread can turn them into errors for itself alone.
    """
    from PIL import JpegImagePlugin, PngImagePlugin, UnidentifiedImageError, WebPImagePlugin

    stream = io.BytesIO(data)
    if data.startswith(b"\xff\xd8"):
        return JpegImagePlugin.JpegImageFile(stream)
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return PngImagePlugin.PngImageFile(stream)
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return WebPImagePlugin.WebPImageFile(stream)
    raise UnidentifiedImageError("no picture that we know")


def _taken(data: bytes, name: str) -> tuple[Image.Image, tuple[int, int], bool]:
    """The picture as it is to be kept, RGB, upright, no larger than need be; its size; if it told its place.

    A JPEG is decoded at half its size, or less, where that is enough.
    """
    from PIL import Image, UnidentifiedImageError

    try:
        with _opened(data) as image:
            refuse_costly(image, data)
            size, told_place = image.size, tells_place(image)
            if image.format == "JPEG":
                shrink = min(1.0, LONGEST_SIDE / max(size))
                image.draft("RGB", (int(size[0] * shrink), int(size[1] * shrink)))
            image.load()
            return upright(image), size, told_place
    except Image.DecompressionBombError as error:
        raise refusal(
            message("intake.photo_too_large", name=name), message("intake.smaller_photo"), error
        ) from error
    except UnidentifiedImageError as error:
        raise refusal(message("intake.no_photo", name=name), message("intake.use_jpeg"), error) from error
    except BROKEN as error:
        raise refusal(
            message("intake.photo_damaged", name=name), message("intake.photo_again"), error
        ) from error


def refuse_costly(image: Image.Image, data: bytes) -> None:
    """Raise Pillow's DecompressionBombError for a picture that would take too much memory or time."""
    from PIL import Image

    kind = "progressive" if "progressive" in image.info else image.format or ""
    pixels = image.width * image.height
    scans = data.count(b"\xff\xda") if kind == "progressive" else 0
    if pixels > _MOST_PIXELS[kind] or scans > _MOST_SCANS:
        raise Image.DecompressionBombError(f"{kind}, {pixels} pixels, {scans} scans")


def tells_place(image: Image.Image) -> bool:
    """Whether the EXIF of a picture says where it was taken."""
    return _PLACE in image.getexif()


def upright(image: Image.Image) -> Image.Image:
    """A decoded picture as it is to be kept: RGB, turned upright, no side longer than `LONGEST_SIDE`."""
    from PIL import ImageOps

    smaller = _in_full_colour(image)
    smaller.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    smaller.info = image.info  # where the turning is told
    ImageOps.exif_transpose(smaller, in_place=True)
    return _without_alpha(smaller)


def _in_full_colour(image: Image.Image) -> Image.Image:
    """A picture of which a smaller one can be made: no palette, eight bits a colour."""
    if image.mode.startswith("I") or image.mode == "F":  # sixteen bits of grey
        return image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if image.mode in {"P", "PA", "1"}:
        return image.convert("RGBA" if "transparency" in image.info or image.mode == "PA" else "RGB")
    return image


def _without_alpha(image: Image.Image) -> Image.Image:
    """RGB; what was transparent becomes white, as paper is."""
    from PIL import Image

    if image.mode in {"RGBA", "LA", "PA"} or "transparency" in image.info:
        image = image.convert("RGBA")
        paper = Image.new("RGB", image.size, "white")
        paper.paste(image, mask=image.getchannel("A"))
        return paper
    return image.convert("RGB")
