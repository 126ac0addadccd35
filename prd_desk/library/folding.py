"""Thai text as it is looked for and as it is put in order.

Two spellings that a reader takes for the same are the same here: ํา and ำ, เเ and แ, marks typed in another
order, Thai and Arabic digits, capitals, invisible characters, and blanks, which Thai sets by taste.
"""

from __future__ import annotations

import re
import unicodedata

from prd_desk.news.digits import THAI_DIGITS

_TO_ARABIC = str.maketrans(THAI_DIGITS, "0123456789")
_TONE = "[\u0e48-\u0e4b]"
_DECOMPOSED_AM = re.compile(rf"({_TONE}?)\u0e4d({_TONE}?)\u0e32")
_LATE_TONE = re.compile(rf"\u0e33({_TONE})")
_TONE_BEFORE_VOWEL = re.compile(rf"({_TONE})([\u0e31\u0e34-\u0e3a\u0e47])")
_UNSEEN = re.compile(
    r"[^\S\n]|[\x00-\x09\x0b-\x1f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ud800-\udfff]"
)

_LEADING_VOWEL = re.compile("([เ-ไ])([ก-ฮ])")
_SECONDARY = re.compile("[\u0e47-\u0e4c]")


def folded(text: str) -> str:
    """`text` without what a reader does not tell apart; lines stay lines."""
    text = unicodedata.normalize("NFC", text).casefold().translate(_TO_ARABIC)
    text = _UNSEEN.sub("", text).replace("เเ", "แ")
    text = _DECOMPOSED_AM.sub("\\1\\2\u0e33", text)
    text = _LATE_TONE.sub("\\1\u0e33", text)
    return _TONE_BEFORE_VOWEL.sub(r"\2\1", text)


def alphabetical(text: str) -> str:
    """A key that puts Thai in dictionary order: leading vowels after their consonant, tone marks last.

    The Royal Society's order, but for a few signs that no title begins with.
    """
    plain = " ".join(text.casefold().split())
    letters = _LEADING_VOWEL.sub(r"\2\1", _SECONDARY.sub("", plain))
    return f"{letters}\t{''.join(_SECONDARY.findall(plain))}"
