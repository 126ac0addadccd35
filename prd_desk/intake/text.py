"""Plain text from outside: bytes of unknown encoding to text."""

from __future__ import annotations

import codecs
import re

from prd_desk.intake.files import MEGABYTE, refusal
from prd_desk.messages import message

LARGEST_TEXT = 20 * MEGABYTE

_THAI_IN_UTF8 = re.compile(rb"\xe0[\xb8\xb9][\x80-\xbf]")
_THAI_BLOCK = 0x0E
"""High byte of every Thai character in UTF-16; as a byte of its own it is in no text."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # begins like UTF-16's, so it is tried first
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_SAVE_AGAIN = message("intake.save_utf8")


def read_text(data: bytes, name: str) -> str:
    """The text in `data`, line ends as line feeds, without a byte order mark.

    Reads UTF-8, UTF-16 with or without its mark, and Windows Thai (cp874, of which TIS-620 is a part).
    Raises UserError, with `name` in it, when the bytes are damaged, no text, or more than 20 MB.
    """
    if len(data) > LARGEST_TEXT:
        sentence = message("intake.too_large", path=name, limit=LARGEST_TEXT // MEGABYTE)
        raise refusal(sentence, message("intake.split_or_copy_news"), f"{len(data)} bytes")
    encoding, bare = _encoding(data)
    try:
        text = bare.decode(encoding)
    except UnicodeDecodeError as error:
        at = len(data) - len(bare) + error.start
        raise refusal(message("intake.broken_letter", name=name, at=at), _SAVE_AGAIN, error) from error
    if "\x00" in text:
        raise refusal(message("intake.not_text", name=name), message("intake.choose_text"), "NUL in the text")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _encoding(data: bytes) -> tuple[str, bytes]:
    """The encoding of `data`, and `data` without its byte order mark."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return encoding, data[len(mark) :]
    # Thai in UTF-16 is also valid UTF-8 (every byte is below 0x80), so this question comes first.
    for encoding, high_bytes in (("utf-16-le", data[1::2]), ("utf-16-be", data[0::2])):
        if high_bytes and (high_bytes.count(_THAI_BLOCK) + high_bytes.count(0)) * 2 > len(high_bytes):
            return encoding, data
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return ("utf-8" if _is_damaged_utf8(data) else "cp874"), data
    return "utf-8", data


def _is_damaged_utf8(data: bytes) -> bool:
    """Whether most non-ASCII bytes still are Thai in UTF-8: read as cp874 they would come out as rubbish."""
    high = sum(byte > 0x7F for byte in data)
    return 3 * len(_THAI_IN_UTF8.findall(data)) * 2 > high
