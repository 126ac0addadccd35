"""Thai and Arabic digits; those of Latin tokens, addresses and telephone numbers stay as they are written."""

from __future__ import annotations

import re
from typing import Literal

Digits = Literal["thai", "arabic"]

THAI_DIGITS = "๐๑๒๓๔๕๖๗๘๙"
_TO_THAI = str.maketrans("0123456789", THAI_DIGITS)
_TO_ARABIC = str.maketrans(THAI_DIGITS, "0123456789")

_D = rf"[0-9{THAI_DIGITS}]"
_NUMBER_WITH_DASHES = rf"{_D}(?:[ \u00a0]?[-–,]?[ \u00a0]?{_D})*"

KEEP_AS_WRITTEN = re.compile(
    rf"""
    (?:https?://|www\.)[^\s<>"“”]+                              # web addresses
    | [A-Za-z0-9]*[A-Za-z][A-Za-z0-9]*(?:[-._/@+\#&:][A-Za-z0-9]+)*   # COVID-19, 5G, mail@office.go.th
    | [0-9]+(?:[-._/@+\#&:][A-Za-z0-9]+)*[-._/@+\#&:][0-9]*[A-Za-z][A-Za-z0-9]*(?:[-._/@+\#&:][A-Za-z0-9]+)*
    | (?:โทรศัพท์|โทรสาร|โทร\.?|สายด่วน|เบอร์)[ \u00a0:]*{_NUMBER_WITH_DASHES}
      (?:[ \u00a0]*(?:ต่อ|ถึง)[ \u00a0]*{_NUMBER_WITH_DASHES})?       # a number named as a telephone number
    | (?<![0-9.,])(?:\+66[ -]?|0)(?:[ -]?[0-9]){{8,9}}(?![0-9])       # 02 123 4567, +66 81 234 5678
      (?:[ \u00a0]*ต่อ[ \u00a0]*{_NUMBER_WITH_DASHES})?
    """,
    re.VERBOSE,
)
"""Stretches whose digits belong to a code, an address or a telephone number."""


def to_thai(text: str) -> str:
    """Every Arabic digit of `text` as a Thai digit, wherever it stands."""
    return text.translate(_TO_THAI)


def to_arabic(text: str) -> str:
    """Every Thai digit of `text` as an Arabic digit, wherever it stands."""
    return text.translate(_TO_ARABIC)


def in_digits(text: str, digits: Digits) -> str:
    """Running text in one digit system; codes, addresses and telephone numbers stay as they are written.

    The length of the text does not change, so spans found before hold after.
    """
    change = to_thai if digits == "thai" else to_arabic
    parts: list[str] = []
    at = 0
    for kept in KEEP_AS_WRITTEN.finditer(text):
        parts += (change(text[at : kept.start()]), kept.group())
        at = kept.end()
    return "".join([*parts, change(text[at:])])
