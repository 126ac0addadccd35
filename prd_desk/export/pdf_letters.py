"""Which font draws which letter of a PDF: Sarabun what it can, a font of the system's the signs it lacks.

A letter that neither has is drawn as a mark that can be seen; the letter itself stays in the text.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from prd_desk.export.joints import xml_text
from prd_desk.export.sarabun import font_file
from prd_desk.forms.blocks import printed_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prd_desk.forms.blocks import FilledForm

Face = Literal["Sarabun", "Signs"]

MARK = "■"
"""What stands on paper for a letter that no font here has."""

_SIGN_FONTS = (
    "DejaVuSans.ttf",
    "seguisym.ttf",
    "Apple Symbols.ttf",
    "NotoSansSymbols2-Regular.ttf",
    "Symbola.ttf",
)
"""Fonts of outlines with many signs, of Linux, Windows and macOS; colour fonts cannot be embedded."""

_FOLDERS = (
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "~/.local/share/fonts",
    "~/.fonts",
    "/System/Library/Fonts",
    "/Library/Fonts",
)

_AS_DRAWN = str.maketrans({"\u2011": "-", "\u00a0": " ", "\t": " "})
_NOT_DRAWN = str.maketrans(dict.fromkeys("\u200b\u200c\u200d\u2060\u00ad\ufeff\ufe0e\ufe0f", ""))


class Piece(NamedTuple):
    """Text in one font. drawn: what goes to the font; a mark in place of a letter that it lacks."""

    text: str
    drawn: str
    face: Face


def drawn(text: str) -> str:
    """The text as it goes to the fonts: what cannot be seen is left out."""
    return xml_text(text).translate(_AS_DRAWN).translate(_NOT_DRAWN)


def pieces_of(text: str) -> Iterator[Piece]:
    """The text, which has gone through `drawn`, cut where the font changes."""
    known = sarabun_letters()
    start = 0
    for at, letter in enumerate(text):
        if ord(letter) not in known:
            if start < at:
                yield Piece(text[start:at], text[start:at], "Sarabun")
            in_signs = ord(letter) in _sign_letters()
            yield Piece(letter, letter if in_signs else MARK, "Signs" if in_signs else "Sarabun")
            start = at + 1
    if text[start:]:
        yield Piece(text[start:], text[start:], "Sarabun")


def marked_letters(filled: FilledForm) -> tuple[str, ...]:
    """The letters of the form that its PDF shows as a mark, since no font here has them; each once."""
    return tuple(letter for letter in _beyond_sarabun(filled) if ord(letter) not in _sign_letters())


def fonts_for(filled: FilledForm) -> Iterator[tuple[Face, str, Path]]:
    """The font files that the form needs: face, weight ("B" or none) and file. Signs have one weight."""
    yield "Sarabun", "", font_file(bold=False)
    yield "Sarabun", "B", font_file(bold=True)
    signs = sign_font() if _beyond_sarabun(filled) else None
    if signs:
        yield "Signs", "", signs


def _beyond_sarabun(filled: FilledForm) -> list[str]:
    text = "".join(line for block in filled.blocks for line in printed_lines(block))
    return sorted({letter for letter in drawn(text) if ord(letter) not in sarabun_letters()})


@cache
def sarabun_letters() -> frozenset[int]:
    """The code points that Sarabun has."""
    return _letters_of(font_file(bold=False))


@cache
def sign_font() -> Path | None:
    """A font of the system's with many signs; None where there is none."""
    windows = Path(os.environ["WINDIR"]) / "Fonts" if "WINDIR" in os.environ else None
    folders = [*(Path(folder).expanduser() for folder in _FOLDERS), *([windows] if windows else [])]
    found = {path.name: path for folder in reversed(folders) for path in folder.rglob("*.ttf")}
    return next((found[name] for name in _SIGN_FONTS if name in found), None)


@cache
def _sign_letters() -> frozenset[int]:
    font = sign_font()
    return _letters_of(font) if font else frozenset()


def _letters_of(font: Path) -> frozenset[int]:
    from fontTools.ttLib import TTFont  # pyright: ignore[reportMissingTypeStubs]

    with TTFont(font, lazy=True) as opened:
        return frozenset(opened.getBestCmap() or ())
