"""File names from what people write: titles of news, names of photos."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

LONGEST_NAME = 100
"""Bytes of UTF-8; with a folder, a number and an ending it stays under every file system's 255."""


def safe_stem(name: str, otherwise: str = "photo") -> str:
    """The name of a file without its ending, as every system takes it: no separators, at most 100 bytes."""
    return _cleaned(Path(name.replace("\\", "/")).stem) or otherwise


def stem_of_title(title: str, otherwise: str = "news") -> str:
    """A file name, without ending, for the news of that title; points and slashes in it are no separators."""
    return _cleaned(" ".join(title.split())) or otherwise


def _cleaned(stem: str) -> str:
    stem = unicodedata.normalize("NFC", stem)
    stem = re.sub(r'[\x00-\x1f\x7f/\\:*?"<>|\ud800-\udfff]', "-", stem).strip(" .-")
    if re.fullmatch(r"(?i)con|prn|aux|nul|com\d|lpt\d", stem):
        stem = f"{stem}-1"
    return stem if len(stem.encode()) <= LONGEST_NAME else _cut(stem)


def _cut(stem: str) -> str:
    """As much as fits, up to the last space where that leaves half of it, and no leading vowel alone."""
    short = stem.encode()[:LONGEST_NAME].decode(errors="ignore")
    words = short.rpartition(" ")[0]
    return (words if len(words) * 2 > len(short) else short).rstrip(" .-เแโใไ")
