"""Photographs from outside: decoded, turned upright, made smaller and written anew.

A new JPEG carries no place, camera or owner: only pixels pass.
"""

from __future__ import annotations

import io
import struct
import warnings
from pathlib import Path
from typing import TYPE_CHECKING

from prd_desk.intake.files import MEGABYTE, read_limited, refusal
from prd_desk.messages import message
from prd_desk.news.filenames import safe_stem
from prd_desk.news.release import Photo

if TYPE_CHECKING:
    from PIL import Image

LONGEST_SIDE = 2_000
"""Pixels: 300 to the inch across the 16 cm of text on an A4 page."""

LARGEST_FILE = 80 * MEGABYTE
_QUALITY = 88
_FORMATS = ("JPEG", "PNG", "WEBP")
_MOST_PIXELS = {"JPEG": 89_000_000, "progressive": 40_000_000, "PNG": 50_000_000, "WEBP": 20_000_000}
"""What is decoded within 300 MB: a plain JPEG is made smaller while it is read, the others are not."""
_MOST_SCANS = 100
"""A progressive JPEG of a camera has about ten; every one costs a walk over all pixels."""
_JFIF = {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
_BROKEN = (
    EOFError,
    OSError,
    ValueError,
    SyntaxError,
    IndexError,
    KeyError,
    TypeError,
    ArithmeticError,
    struct.error,
    Warning,
)
"""What Pillow's decoders raise on damaged pictures (SyntaxError is its PNG reader's)."""


def take_photo(source: Path | bytes, name: str = "") -> Photo:
    """The photograph as a fresh RGB JPEG, upright, its longest side at most 2,000 pixels.

    name: file name to keep, by default that of the path; its ending becomes `.jpg`.
    Raises UserError when it is no whole JPEG, PNG or WebP picture, or has too many pixels.
    """
    data = read_limited(source, LARGEST_FILE) if isinstance(source, Path) else source
    name = name or (source.name if isinstance(source, Path) else "photo")
    new = io.BytesIO()
    _opened_upright(data, name).save(new, "JPEG", quality=_QUALITY, optimize=True)
    return Photo(file=f"{safe_stem(name)}.jpg", content=new.getvalue())


def is_clean(data: bytes) -> bool:
    """Whether `data` is a picture as `take_photo` makes them: small, whole, RGB, nothing but pixels."""
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            with Image.open(io.BytesIO(data), formats=("JPEG",)) as image:
                plain = image.mode == "RGB" and max(image.size) <= LONGEST_SIDE
                bare = not image.getexif() and image.info.keys() <= {
                    "jfif",
                    "jfif_version",
                    "jfif_unit",
                    "jfif_density",
                }
                if plain and bare:
                    image.load()
                return plain and bare
    except (*_BROKEN, Image.DecompressionBombError):
        return False


def _opened_upright(data: bytes, name: str) -> Image.Image:
    """The picture as it is to be kept: RGB, upright, and no larger than it need be."""
    from PIL import Image, ImageOps, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            # Above 89 million pixels Pillow only warns: such a picture takes a quarter of a gigabyte.
            warnings.simplefilter("error")
            with Image.open(io.BytesIO(data), formats=_FORMATS) as image:
                _refuse_costly(image, data)
                if image.format == "JPEG":  # decodes at half size, or less, where that is enough
                    image.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
                image.load()
                smaller = _in_full_colour(image)
                smaller.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
                smaller.info = image.info  # where the turning is told
                ImageOps.exif_transpose(smaller, in_place=True)
                return _without_alpha(smaller)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise refusal(
            message("intake.photo_too_large", name=name), message("intake.smaller_photo"), error
        ) from error
    except UnidentifiedImageError as error:
        raise refusal(message("intake.no_photo", name=name), message("intake.use_jpeg"), error) from error
    except _BROKEN as error:
        raise refusal(
            message("intake.photo_damaged", name=name), message("intake.photo_again"), error
        ) from error


def _refuse_costly(image: Image.Image, data: bytes) -> None:
    """Raise Pillow's DecompressionBombError for a picture that would take too much memory or time."""
    from PIL import Image

    kind = "progressive" if "progressive" in image.info else image.format or ""
    pixels = image.width * image.height
    scans = data.count(b"\xff\xda") if kind == "progressive" else 0
    if pixels > _MOST_PIXELS[kind] or scans > _MOST_SCANS:
        raise Image.DecompressionBombError(f"{kind}, {pixels} pixels, {scans} scans")


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
