"""Text typed while the keyboard stood at the other language: l;ylfu for สวัสดี, and ้ำสสน for hello.

The keys are those of the Kedmanee layout (TIS 820-2538) and of the US keyboard. Converting is certain;
whether somebody meant the other language is judged by how it then reads, and only clear cases are told.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from prd_desk.messages import message
from prd_desk.proofing.finding import Finding, Span
from prd_desk.proofing.shadow import shadow_of
from prd_desk.proofing.spelling.keyboard import PLAIN, SHIFTED
from prd_desk.proofing.words import word_spans

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from prd_desk.proofing.spelling.language_model import LanguageModel
    from prd_desk.proofing.spelling.lexicon import Lexicon

RULE = "spelling.layout"

_US_PLAIN = ("1234567890-=", "qwertyuiop[]\\", "asdfghjkl;'", "zxcvbnm,./")
_US_SHIFTED = ("!@#$%^&*()_+", "QWERTYUIOP{}|", 'ASDFGHJKL:"', "ZXCVBNM<>?")
_TO_THAI = dict(zip("".join(_US_PLAIN + _US_SHIFTED), "".join(PLAIN + SHIFTED), strict=True)) | {
    "`": "_",
    "~": "%",
}
_THAI_KEYS = str.maketrans(_TO_THAI)
_LATIN_KEYS = str.maketrans({thai: latin for latin, thai in _TO_THAI.items()})

LIKELY = -2.3
"""Mean log probability of a symbol from which converted text reads like Thai; running text has about -1.3."""
LIKELY_SHORT = -2.0
"""The same for up to SHORT keys, of which more read like Thai by chance."""
SHORT = 5
UNLIKELY = -3.5
"""Below this mean, Thai letters read like nothing."""
SHORTEST = 4
"""Keys that a word must have to be told; fewer fit by chance."""
LONGEST = 200

_LATIN_RUN = re.compile(r"[!-~]+")
_THAI_RUN = re.compile(r"[^\s]+")
_ADDRESS = re.compile(r"@[\w-]+\.|://|www\.|\.(?:com|org|net|th|pdf|docx?|xlsx?|jpe?g|png)\b", re.IGNORECASE)
_THAI_WRITTEN = re.compile(r"(?:[เแโใไ]?[ก-ฮ](?:[ัิีึืุู]?[่-๋]?|[็ฺ์]|[ิุ]์)(?:ำ|า?ะ?|ๅ)|[ฯๆ]|[\"(),.?_/+%-])+")
"""Thai letters in an order that can be written: no mark without a consonant, no vowel without one before."""


def to_thai(text: str) -> str:
    """The same keys on the Thai keyboard; what no key makes stays."""
    return text.translate(_THAI_KEYS)


def to_latin(text: str) -> str:
    """The same keys on the English keyboard; ำ as one key, however it is stored."""
    return text.replace("ํา", "ำ").translate(_LATIN_KEYS)


def other_layout(text: str) -> str:
    """The text as the same keys make it on the other keyboard: Thai when it holds no Thai letter."""
    return to_latin(text) if any("\u0e01" <= char <= "\u0e5b" for char in text) else to_thai(text)


def load_latin_words(path: Path) -> frozenset[str]:
    """Words in Latin letters that government news uses, lower case, from `word TAB documents` lines.

    Raises OSError or ValueError.
    """
    lines = path.read_text(encoding="utf-8").splitlines()[1:]
    return frozenset(line.partition("\t")[0] for line in lines)


@dataclass(frozen=True, slots=True)
class LayoutSlips:
    """Finds what was typed on the wrong keyboard; immutable."""

    model: LanguageModel = field(repr=False)
    lexicon: Lexicon = field(repr=False)
    latin: frozenset[str] = field(repr=False)

    def find(self, text: str, name: str = "text") -> list[Finding]:
        """Clear cases in one text, the field called `name`, in order of place."""
        return sorted((*self._meant_thai(text, name), *self._meant_latin(text, name)), key=lambda f: f.span)

    def _meant_thai(self, text: str, name: str) -> Iterator[Finding]:
        for run in _LATIN_RUN.finditer(text):
            if not SHORTEST <= len(run.group()) <= LONGEST or self._is_latin(run.group()):
                continue
            for end in (run.end(), run.end() - 1):  # with what may be a full stop or a bracket, and without
                typed = text[run.start() : end]
                thai = to_thai(typed)
                if len(typed) >= SHORTEST and self._reads_thai(thai):
                    why = message("proofing.why_english_keys")
                    yield _finding(name, Span(run.start(), end), typed, thai, why)
                    break

    def _meant_latin(self, text: str, name: str) -> Iterator[Finding]:
        for run in _THAI_RUN.finditer(text):
            typed = run.group()
            if typed.isascii() or not SHORTEST <= len(typed) <= LONGEST:
                continue
            latin = to_latin(typed)
            if latin.lower() in self.latin and self._mean(typed) < UNLIKELY:
                why = message("proofing.why_thai_keys")
                yield _finding(name, Span(*run.span()), typed, latin, why)

    def _is_latin(self, run: str) -> bool:
        """Whether a run is an address, or made of words that are known in Latin letters."""
        words = [word.lower() for word in re.findall("[A-Za-z]{3,}", run)]
        return bool(_ADDRESS.search(run)) or (bool(words) and all(word in self.latin for word in words))

    def _reads_thai(self, thai: str) -> bool:
        """Whether letters can be written so, are all known words, and read like running text."""
        if not _THAI_WRITTEN.fullmatch(thai):
            return False
        words = (thai[start:end] for start, end in word_spans(thai))  # cheaper than the model, so first
        if not all(self.lexicon.knows(word) for word in words if any(map(str.isalpha, word))):
            return False
        return self._mean(thai) >= (LIKELY if len(thai) > SHORT else LIKELY_SHORT)

    def _mean(self, thai: str) -> float:
        """Mean log probability of the symbols after a space, and of a space after them."""
        scores = self.model.score(shadow_of(f" {thai} ").symbols)[1:]
        return float(scores.mean()) if len(scores) else 0.0


def _finding(name: str, span: Span, typed: str, meant: str, why: str) -> Finding:
    said = message("proofing.wrong_keys", typed=typed, meant=meant)
    return Finding(name, span, RULE, "warning", said, why, (meant,), 0.99)
