"""What a Thai key does where its mark cannot stand, after the input sequence check of WTT 2.0 (TIS 1566).

A consonant carries at most one vowel above or below, then at most one tone or silencer. WTT refuses what does
not fit; where it is clear what the typist is about, the newer key replaces the older one or goes before it.
"""

from __future__ import annotations

from dataclasses import dataclass

VOWELS = frozenset("ัิีึืฺุู็")
"""Marks of the first level, above or below; with maitaikhu and phinthu."""
TOPS = frozenset("่้๊๋์๎")
"""Marks of the second level: tones, thanthakhat, yamakkan."""
NIKHAHIT = "ํ"
LONGEST_CELL = 8
"""Code points before the caret that matter."""
MARKS = VOWELS | TOPS | {NIKHAHIT}
CONSONANTS = frozenset(chr(code) for code in range(0x0E01, 0x0E2F))
"""ก to ฮ; ฤ and ฦ lie among them and carry marks in Pali and Sanskrit words."""


@dataclass(frozen=True, slots=True)
class Keying:
    """What a key comes to: so many code points before the caret go, and `text` stands there."""

    back: int
    text: str


def keying(before: str, typed: str) -> Keying | None:
    """What typing one character after `before` shall do; None when nothing is wrong with it.

    An empty `Keying(0, "")` refuses the key. before: the text of the paragraph up to the caret.
    """
    if typed == "เ" and before.endswith("เ"):
        return Keying(1, "แ")
    if typed == "า":
        return _sara_aa(before)
    if typed not in MARKS and typed != "ำ":
        return None
    cell = _cell(before)
    if not cell or cell[0] not in CONSONANTS:
        return Keying(0, "")
    return _on_cell(cell[1:], typed)


def _on_cell(marks: str, typed: str) -> Keying | None:
    """A mark on a consonant that carries `marks` already."""
    vowels = "".join(mark for mark in marks if mark in VOWELS)
    tops = "".join(mark for mark in marks if mark in TOPS)
    if typed == "ำ":
        return Keying(0, "") if vowels or NIKHAHIT in marks else None
    if typed in TOPS:
        return Keying(len(marks), _replaced(marks, tops, typed)) if tops else None
    if typed == NIKHAHIT:
        return Keying(0, "") if NIKHAHIT in marks or tops else None
    if vowels:
        return Keying(len(marks), _replaced(marks, vowels, typed))
    return Keying(len(marks), typed + marks) if tops else None


def _replaced(marks: str, old: str, new: str) -> str:
    at = marks.index(old[0])
    return "".join((*marks[:at], new, *(mark for mark in marks[at:] if mark not in old)))


def _sara_aa(before: str) -> Keying | None:
    """า after nikhahit, with a tone or without, is sara am typed in two strokes."""
    for tail in (NIKHAHIT, *(NIKHAHIT + tone for tone in "่้๊๋"), *(tone + NIKHAHIT for tone in "่้๊๋")):
        if before.endswith(tail):
            return Keying(len(tail), tail.replace(NIKHAHIT, "") + "ำ")
    return None


def _cell(before: str) -> str:
    """The last character with the marks on it."""
    at = len(before)
    while at and before[at - 1] in MARKS:
        at -= 1
    return before[max(0, at - 1) :]
