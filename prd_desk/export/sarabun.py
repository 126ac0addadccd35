"""TH SarabunPSK, the font of official papers, measured and drawn by the Sarabun that comes with the program.

The two are one design: Sarabun at 0.662 of a size is as wide as TH SarabunPSK at that size, to 0.02 % over a
line of text. TH SarabunPSK itself is on the users' machines, not on every one that the program runs on.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import accumulate, pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SCALE = 0.662
"""Size of Sarabun for a size of TH SarabunPSK."""

ASCENT, DESCENT = 0.925, 0.402
"""TH SarabunPSK above and below its base line, in its size; one line is as high as both (table `hhea`)."""

TAB = 36.0
"""Points that a tab takes: Word's default stop, not aligned to anything."""

_SCRIPTS = re.compile("[\u0e00-\u0e7f][\u0e00-\u0e7f\\s]*|[^\u0e00-\u0e7f]+")


def font_file(*, bold: bool) -> Path:
    """Sarabun as a file, for who draws the glyphs."""
    from fontpkg_sarabun import ROOT  # pyright: ignore[reportMissingTypeStubs]

    return Path(ROOT) / "files" / f"Sarabun-{'Bold' if bold else 'Regular'}.ttf"


class Glyph(NamedTuple):
    """One glyph. number: in the font file, 0 for a letter that Sarabun lacks; at: index of the first code
    point it stands for; x, y: points right of the start of the text and above the base line.
    """

    number: int
    at: int
    x: float
    y: float
    bold: bool


class Shaped(NamedTuple):
    """A text set in one line. edges: x before each code point and after the last, in points from 0 on."""

    glyphs: list[Glyph]
    edges: list[float]


def shape(text: str, size: float, bold: Sequence[tuple[int, int]] = ()) -> Shaped:
    """The text in one line. size: points of TH SarabunPSK; bold: stretches in code points."""
    advances = [0.0] * len(text)
    glyphs: list[Glyph] = []
    x = 0.0
    for start, end, is_bold in _pieces(text, bold):
        for number, at, advance, right, up in _shaped(text[start:end], size, bold=is_bold):
            place = start + at
            glyphs.append(Glyph(number, place, x + right, up, is_bold))
            step = TAB if text[place] == "\t" else advance
            advances[place] += step
            x += step
    return Shaped(glyphs, list(accumulate(advances, initial=0.0)))


def _pieces(text: str, bold: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, bool]]:
    """Start, end and weight of each stretch in one script and one weight; blanks go with what is before."""
    borders = sorted({0, len(text), *(border for stretch in bold for border in stretch)})
    for start, end in pairwise(borders):
        is_bold = any(first <= start < last for first, last in bold)
        for piece in _SCRIPTS.finditer(text, start, end):
            yield piece.start(), piece.end(), is_bold


def _harfbuzz() -> Any:
    import uharfbuzz  # pyright: ignore[reportMissingTypeStubs]

    return uharfbuzz


def _shaped(text: str, size: float, *, bold: bool) -> Sequence[tuple[int, int, float, float, float]]:
    """Glyph number, index of its code point, advance and offsets in points, of a text in one script."""
    harfbuzz = _harfbuzz()
    buffer = harfbuzz.Buffer()
    buffer.add_codepoints([ord(letter) for letter in text])
    buffer.guess_segment_properties()
    buffer.direction = "ltr"
    font, units = _font(bold=bold)
    harfbuzz.shape(font, buffer, {})
    scale = size * SCALE / units
    return [
        (
            info.codepoint,
            info.cluster,
            place.x_advance * scale,
            place.x_offset * scale,
            place.y_offset * scale,
        )
        for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
    ]


@cache
def _font(*, bold: bool) -> tuple[Any, int]:
    """The font for HarfBuzz, and its units in an em."""
    harfbuzz = _harfbuzz()
    face = harfbuzz.Face(harfbuzz.Blob.from_file_path(str(font_file(bold=bold))))
    return harfbuzz.Font(face), face.upem
