"""A photo that is in the release already: turned, cut to a part of itself, or made small to look at."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from prd_desk.intake.photos import as_jpeg

if TYPE_CHECKING:
    from PIL import Image, ImageFile

SMALLEST_SIDE = 16
"""Pixels: no part is cut smaller."""

Box = tuple[float, float, float, float]
"""Left, top, right and bottom as fractions of width and height."""


def turned(content: bytes, quarters: int) -> bytes:
    """The photo turned by so many quarters to the right, to the left where negative."""
    from PIL import Image

    ways = (None, Image.Transpose.ROTATE_270, Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_90)
    way = ways[quarters % 4]
    return content if way is None else as_jpeg(_opened(content).transpose(way))


def cropped(content: bytes, box: Box) -> bytes:
    """The part of the photo inside `box`; what lies outside the photo is left off."""
    image = _opened(content)
    left, right = _side(box[0], box[2], image.width)
    top, bottom = _side(box[1], box[3], image.height)
    if (left, top, right, bottom) == (0, 0, image.width, image.height):
        return content
    return as_jpeg(image.crop((left, top, right, bottom)))


def miniature(content: bytes, width: int, height: int) -> tuple[Image.Image, tuple[int, int]]:
    """The photo as an RGB picture that fits into so many pixels, and the size that it has itself.

    Raises OSError when it is no whole JPEG.
    """
    image = _opened(content)
    size = image.size
    image.draft("RGB", (min(width, size[0]), min(height, size[1])))
    image.thumbnail((width, height))
    return image.convert("RGB"), size


def _side(low: float, high: float, pixels: int) -> tuple[int, int]:
    """Where a side begins and ends, in whole pixels."""
    least = min(SMALLEST_SIDE, pixels)
    begin = min(max(round(low * pixels), 0), pixels - least)
    return begin, min(max(round(high * pixels), begin + least), pixels)


def _opened(content: bytes) -> ImageFile.ImageFile:
    from PIL import Image

    return Image.open(io.BytesIO(content), formats=("JPEG",))
