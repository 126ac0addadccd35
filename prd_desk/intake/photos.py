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
from prd_desk.news.filenames import safe_stem
from prd_desk.news.release import Photo

if TYPE_CHECKING:
    from PIL import Image

LONGEST_SIDE = 2_000
"""Pixels: 300 to the inch across the 16 cm of text on an A4 page."""

LARGEST_FILE = 80 * MEGABYTE
_QUALITY = 88
_FORMATS = ("JPEG", "PNG", "WEBP")
_JFIF = {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
_BROKEN = (
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
    Raises UserError when it is no whole JPEG, PNG or WebP picture, or has more than 89 million pixels.
    """
    data = read_limited(source, LARGEST_FILE) if isinstance(source, Path) else source
    name = name or (source.name if isinstance(source, Path) else "photo")
    upright = _opened_upright(data, name)
    upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    new = io.BytesIO()
    _without_alpha(upright).save(new, "JPEG", quality=_QUALITY, optimize=True)
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
    except _BROKEN:
        return False


def _opened_upright(data: bytes, name: str) -> Image.Image:
    from PIL import Image, ImageOps, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            # Above 89 million pixels Pillow only warns: such a picture takes a quarter of a gigabyte.
            warnings.simplefilter("error")
            with Image.open(io.BytesIO(data), formats=_FORMATS) as image:
                if image.format == "JPEG":
                    image.draft(
                        "RGB", (LONGEST_SIDE, LONGEST_SIDE)
                    )  # decodes at half size where that is enough
                image.load()
                return ImageOps.exif_transpose(image)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise refusal(f"ภาพ {name} ใหญ่เกินไป", "ย่อภาพให้ไม่เกิน 80 ล้านพิกเซล", error) from error
    except UnidentifiedImageError as error:
        raise refusal(f"{name} ไม่ใช่ภาพที่ใช้ได้", "ใช้ภาพ JPEG, PNG หรือ WebP", error) from error
    except _BROKEN as error:
        raise refusal(f"ภาพ {name} เสียหาย", "คัดลอกภาพจากกล้องหรือต้นฉบับอีกครั้ง", error) from error


def _without_alpha(image: Image.Image) -> Image.Image:
    """RGB; what was transparent becomes white, as paper is."""
    from PIL import Image

    if image.mode in {"RGBA", "LA", "PA"} or "transparency" in image.info:
        image = image.convert("RGBA")
        paper = Image.new("RGB", image.size, "white")
        paper.paste(image, mask=image.getchannel("A"))
        return paper
    return image.convert("RGB")
