"""Files made to do harm, and what the tests ask of the gate when it meets one."""

from __future__ import annotations

import io
import struct
import tracemalloc
import zipfile
import zlib
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from prd_desk.errors import UserError
from prd_desk.intake import read_release

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override '
    'PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'wordprocessingml.document.main+xml"/></Types>'
)
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
LETTER = f"<w:document {W}><w:body><w:p><w:r><w:t>ข่าวดี</w:t></w:r></w:p></w:body></w:document>"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

LAUGHS = '<!DOCTYPE w [<!ENTITY a "ฮ่า">' + "".join(
    f'<!ENTITY {new} "{f"&{old};" * 10}">' for old, new in zip("abcdef", "bcdefg", strict=True)
)
"""Entities that stand for ten others each; `]>` is still to follow."""


def zipped(path: Path, parts: dict[str, str | bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return path


def word_file(path: Path, document: str | bytes = LETTER, types: str = TYPES, **parts: str | bytes) -> Path:
    """A Word file; further parts by name, `__` for a slash and `_` for a point."""
    more = {name.replace("__", "/").replace("_", "."): content for name, content in parts.items()}
    return zipped(path, {"[Content_Types].xml": types, "word/document.xml": document, **more})


def related(kind: str, target: str, mode: str = "Internal") -> str:
    """A part of relationships with one in it, of that kind."""
    return (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{RELATIONS}/{kind}" Target="{target}" TargetMode="{mode}"/>'
        "</Relationships>"
    )


def nested_zip() -> bytes:
    """A zip of zips of ten megabytes of nothing each."""
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("0", bytes(10_000_000))
    outer = io.BytesIO()
    with zipfile.ZipFile(outer, "w", zipfile.ZIP_DEFLATED) as packed:
        for number in range(50):
            packed.writestr(f"{number}.zip", inner.getvalue())
    return outer.getvalue()


def png(width: int, height: int, mode: str = "RGB") -> bytes:
    saved = io.BytesIO()
    Image.new(mode, (width, height)).save(saved, "PNG")
    return saved.getvalue()


def chunk(kind: bytes, content: bytes) -> bytes:
    """A piece of a PNG file."""
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def refused(path: Path, words: str | None = None) -> None:
    """The file is refused in a sentence that has these words and names it."""
    with pytest.raises(UserError, match=words) as caught:
        read_release(path)
    assert path.name in caught.value.sentence
    assert caught.value.remedy


def refusal_of(read: Callable[[], object]) -> str:
    """The key of the sentence by which something is refused."""
    with pytest.raises(UserError) as caught:
        read()
    return caught.value.sentence.key


@contextmanager
def most_memory() -> Iterator[list[float]]:
    """The megabytes that Python's objects took at most while the block ran."""
    most: list[float] = []
    tracemalloc.start()
    try:
        yield most
        most.append(tracemalloc.get_traced_memory()[1] / 1e6)
    finally:
        tracemalloc.stop()
