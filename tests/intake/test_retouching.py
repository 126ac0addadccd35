"""Photos turned, cropped and made small: to the pixel, and never larger than they were."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from prd_desk.intake import take_photo
from prd_desk.intake.photos import is_clean
from prd_desk.intake.retouching import cropped, miniature, turned


def photo(width: int = 80, height: int = 40) -> bytes:
    """Black, with a white block at the upper left."""
    image = Image.new("RGB", (width, height), "black")
    image.paste("white", (0, 0, width // 2, height // 2))
    held = io.BytesIO()
    image.save(held, "PNG")
    return take_photo(held.getvalue(), "a").content


def white_corner(content: bytes) -> str:
    image = Image.open(io.BytesIO(content)).convert("L")
    at = {
        "upper left": (4, 4),
        "upper right": (image.width - 5, 4),
        "lower right": (image.width - 5, image.height - 5),
        "lower left": (4, image.height - 5),
    }
    (corner,) = (name for name, place in at.items() if image.getpixel(place) > 128)
    return corner


@pytest.mark.parametrize(
    ("quarters", "size", "corner"),
    [
        (1, (40, 80), "upper right"),
        (2, (80, 40), "lower right"),
        (-1, (40, 80), "lower left"),
        (4, (80, 40), "upper left"),
    ],
)
def test_turned_to_the_right(quarters: int, size: tuple[int, int], corner: str) -> None:
    content = turned(photo(), quarters)
    assert Image.open(io.BytesIO(content)).size == size
    assert white_corner(content) == corner
    assert is_clean(content)


@pytest.mark.parametrize(
    ("box", "size"),
    [
        ((0.0, 0.0, 0.5, 0.5), (40, 20)),
        ((-1.0, -1.0, 0.25, 9.0), (20, 40)),
        ((0.5, 0.5, 0.5, 0.5), (16, 16)),
        ((2.0, 2.0, 3.0, 3.0), (16, 16)),
    ],
)
def test_cropped_within_the_photo(box: tuple[float, float, float, float], size: tuple[int, int]) -> None:
    content = cropped(photo(), box)
    assert Image.open(io.BytesIO(content)).size == size
    assert is_clean(content)


def test_all_of_it_is_the_photo_itself() -> None:
    content = photo()
    assert cropped(content, (0.0, 0.0, 1.0, 1.0)) is content


def test_a_miniature_keeps_the_shape_and_tells_the_size() -> None:
    small, size = miniature(photo(1600, 400), 232, 132)
    assert (small.size, small.mode, size) == ((232, 58), "RGB", (1600, 400))
    assert miniature(photo(30, 20), 232, 132)[0].size == (30, 20)
    with pytest.raises(OSError, match="cannot identify"):
        miniature(b"", 232, 132)
