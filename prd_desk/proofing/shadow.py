"""The shadow of a text: the stream of symbols that the language model reads, with a way back to the text.

Thai letters and marks stand for themselves. What carries no spelling is folded: a run of digits, of Latin
letters, of blanks becomes one symbol; quotes and dashes become one kind each; zero-width characters vanish.
Look-alike spellings (decomposed ำ, เเ for แ, a tone before its vowel, a doubled mark, private-use glyphs)
become what they look like, so that the speller does not stumble over what the mark rules report anyway.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from prd_desk.proofing.finding import Span

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Symbols = NDArray[np.uint8]
    Offsets = NDArray[np.int32]

BITS = 7
"""Bits of one symbol; nine symbols fit a 64-bit key."""

BREAK, SPACE, DIGIT, LATIN, OTHER = 0, 1, 2, 3, 4
_PUNCTUATION = {".": 5, ",": 6, "(": 7, ")": 8, "/": 9, ":": 10, "-": 11, '"': 12}
_FIRST_THAI = 16
_THAI = [chr(c) for c in (*range(0x0E01, 0x0E3B), *range(0x0E40, 0x0E4F))]
SYMBOL_OF = {letter: _FIRST_THAI + i for i, letter in enumerate(_THAI)}
"""Thai letters and marks to symbols; ๆ and ฯ among them, Thai digits not."""
SYMBOLS = _FIRST_THAI + len(_THAI)
"""How many symbols there are."""
LETTER_OF = [""] * SYMBOLS
for _letter, _symbol in SYMBOL_OF.items():
    LETTER_OF[_symbol] = _letter
for _mark, _symbol in _PUNCTUATION.items():
    LETTER_OF[_symbol] = _mark
LETTER_OF[SPACE], LETTER_OF[BREAK], LETTER_OF[DIGIT], LETTER_OF[LATIN], LETTER_OF[OTHER] = (
    " ",
    "\n",
    "0",
    "a",
    "?",
)

_GLYPHS = dict(
    zip(
        range(0xF700, 0xF71B),
        "ฐ\u0e34\u0e35\u0e36\u0e37\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e48\u0e49\u0e4a\u0e4b\u0e4c"
        "ญ\u0e31\u0e4d\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e38\u0e39\u0e3a",
        strict=True,
    )
)
"""Private-use glyphs of old Thai fonts, as they occur in pasted text (glyph names of the TLWG fonts)."""

_INVISIBLE = 255
_NIKHAHIT, _AA, _AM, _E, _AE = (SYMBOL_OF[c] for c in "ําำเแ")
_TONES = np.array([SYMBOL_OF[c] for c in "่้๊๋"], dtype=np.uint8)
_VOWEL_MARKS = np.array([SYMBOL_OF[c] for c in "ัิีึืุู"], dtype=np.uint8)
_MARKS = np.array([SYMBOL_OF[c] for c in "ัิีึืฺุู็่้๊๋์ํ๎"], dtype=np.uint8)


def _symbol_table() -> Symbols:
    """Symbol of each code point below U+10000; everything above is OTHER."""
    table = np.full(0x10000, OTHER, dtype=np.uint8)
    for letter, symbol in SYMBOL_OF.items():
        table[ord(letter)] = symbol
    for mark, symbol in _PUNCTUATION.items():
        table[ord(mark)] = symbol
    for glyph, letter in _GLYPHS.items():
        table[glyph] = SYMBOL_OF[letter]
    for characters, symbol in (
        ("0123456789๐๑๒๓๔๕๖๗๘๙", DIGIT),
        ("'‘’‚“”„«»`´′″", _PUNCTUATION['"']),
        ("‐‑‒–—−", _PUNCTUATION["-"]),
        ("[{", _PUNCTUATION["("]),
        ("]}", _PUNCTUATION[")"]),
        ("\n\r\u2028\u2029\x0b\x0c", BREAK),
        (
            " \t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000",
            SPACE,
        ),
        ("\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad", _INVISIBLE),
    ):
        for c in characters:
            table[ord(c)] = symbol
    for c in range(0x250):
        if chr(c).isalpha():
            table[c] = LATIN
    return table


_TABLE = _symbol_table()


@dataclass(frozen=True, slots=True)
class Shadow:
    """Symbols of a text; `starts[i]`, `ends[i]` bound in code points what symbol i stands for."""

    symbols: Symbols
    starts: Offsets
    ends: Offsets

    def span(self, first: int, after: int) -> Span:
        """Where symbols `first` to `after - 1` stand; an empty range is a point between symbols."""
        if first >= after:
            at = (
                int(self.starts[first])
                if first < len(self.starts)
                else (int(self.ends[-1]) if len(self.ends) else 0)
            )
            return Span(at, at)
        return Span(int(self.starts[first]), int(self.ends[after - 1]))


def code_points(text: str) -> NDArray[np.uint32]:
    """Code points of any string, lone surrogates included."""
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")


def shadow_of(text: str) -> Shadow:
    """Fold `text`; linear in its length."""
    points = code_points(text)
    symbols = np.where(points < 0x10000, _TABLE[np.minimum(points, 0xFFFF)], OTHER).astype(np.uint8)
    places = np.flatnonzero(symbols != _INVISIBLE).astype(np.int32)
    symbols = symbols[places]
    keep = _fold_look_alikes(symbols)
    if len(symbols) > 1:
        same = symbols[1:] == symbols[:-1]
        keep[1:] &= ~(same & (symbols[1:] <= OTHER))
        keep[1:] &= ~(same & np.isin(symbols[1:], _MARKS))
    starts = places[keep]
    ends = np.zeros(len(starts), dtype=np.int32)
    if len(starts):
        ends[np.cumsum(keep) - 1] = places + 1  # the last place of each symbol's stretch wins
    return Shadow(symbols[keep], starts, ends)


def _fold_look_alikes(symbols: Symbols) -> NDArray[np.bool_]:
    """Mend look-alike sequences in place; which symbols remain. A dropped one belongs to that before it."""
    keep = np.ones(len(symbols), dtype=np.bool_)
    if len(symbols) < 2:
        return keep
    here, after = symbols[:-1], symbols[1:]
    swapped = np.flatnonzero(np.isin(here, _TONES) & np.isin(after, _VOWEL_MARKS))
    symbols[swapped], symbols[swapped + 1] = symbols[swapped + 1], symbols[swapped].copy()
    doubled_e = np.flatnonzero((symbols[:-1] == _E) & (symbols[1:] == _E))
    symbols[doubled_e] = _AE
    keep[doubled_e + 1] = False
    for dot in np.flatnonzero(symbols == _NIKHAHIT):
        tail = dot + 1
        if tail + 1 < len(symbols) and symbols[tail] in _TONES:
            tail += 1
        if tail < len(symbols) and symbols[tail] == _AA:
            symbols[tail] = _AM
            if dot > 0:
                keep[dot] = False
    return keep


def letters(symbols: Symbols) -> str:
    """Readable form of symbols; folded ones as `0`, `a`, `?`."""
    return "".join(LETTER_OF[s] for s in map(int, symbols))
