"""Where a Thai line may break: Qt asks libthai, if it can load one, and else breaks anywhere in a word.

Qt opens a library `thai` when it first lays out Thai text (qtbase, qunicodetools.cpp), by the names below.
Linux has libthai as a package. Windows and macOS have none: there, and on a Linux without, a small library of
our own (packaging/thai) takes its place and asks ICU through this module. A library that is loaded already
satisfies whoever asks for its name later, which is how Qt comes by it: no folder of Qt is touched.
"""

from __future__ import annotations

import atexit
import ctypes
import platform
import re
import sys
from array import array
from itertools import accumulate
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibrary, QTextBoundaryFinder

from prd_desk.resources import resource

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from icu4py.breakers import LineBreaker

NAMES = {"win32": "thai.dll", "darwin": "libthai.0.dylib"}
"""What Qt asks the system's loader for; elsewhere `libthai.so.0`."""

WHOLE = (
    *("โควิด", "จุฬาภรณ์", "โซลาร์", "ธรรมาภิบาล", "บูรณาการ", "โปรโมชั่น", "ผลกระทบ", "เมียนมา", "ราชกิจจานุเบกษา"),
    *("ราชานุญาต", "โลจิสติกส์", "สักการะ", "สึนามิ", "อหิวาต์", "เอเปค", "เอสเอ็มอี"),
)
"""Words of the news that ICU's dictionary does not have, and cuts within a syllable: ผลก|ระ|ทบ."""

NEVER_FIRST = frozenset("ะัาำิีึืฺุูๅๆฯ็่้๊๋์ํ๎")
"""What belongs to the letters before it: ICU parts it off where they make no word."""

_WHOLE = re.compile("|".join(WHOLE))
_CHARACTERS = "".join(
    # Qt hands over what TIS-620 has not as 0xFF; most of it in a Thai text is quotation marks and dashes, and
    # a quotation mark holds on to what is on both its sides.
    chr(byte) if byte <= 0xA0 else chr(byte + 0xD60) if byte <= 0xFB else '"'
    for byte in range(256)
)
_TWO_WORDS = "ประชาชนประชุม"
_Breaker = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_char_p, ctypes.c_void_p, ctypes.c_size_t)


_serving: list[object] = []
"""What the library of our own calls: it must live as long as Python does."""


def prepare(folder: Path | None = None) -> bool:
    """Load the library of our own if libthai is not there; before Qt lays out any text.

    folder: of the library for this machine, in the resources if not named. False when Qt is left to look for
    libthai: there is one, or none of ours, or ours does not fit this machine.
    """
    folder = folder or resource("thai", f"{sys.platform}-{platform.machine().lower()}")
    file = folder / NAMES.get(sys.platform, "libthai.so.0")
    if not file.is_file() or _system_has_libthai():
        return False
    try:
        from icu4py.breakers import LineBreaker

        _serve(ctypes.CDLL(str(file)), LineBreaker)
    except (ImportError, OSError, AttributeError):
        return False
    return True


def breaks_between_words() -> bool:
    """Whether Qt knows where Thai words end in this process; makes Qt load libthai or what took its place."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Line, _TWO_WORDS)
    return 0 < finder.toNextBoundary() < len(_TWO_WORDS)


def breaker_name() -> str:
    """Who tells Qt where Thai words end: `ICU`, `libthai`, or `none`."""
    if not breaks_between_words():
        return "none"
    return "ICU" if _serving else "libthai"


def line_starts(text: str, breaker: Callable[[str, str], LineBreaker]) -> list[int]:
    """Offsets in `text` at which a line may begin, without its start and its end."""
    starts = list(accumulate(map(len, breaker(text, "th-TH"))))[:-1]
    whole = {at for word in _WHOLE.finditer(text) for at in range(word.start() + 1, word.end())}
    return [at for at in starts if at not in whole and text[at] not in NEVER_FIRST]


def _system_has_libthai() -> bool:
    """Whether Qt would find a libthai. Windows and macOS are not searched for one: what lay about there by
    that name would be a stranger's.
    """
    if sys.platform in NAMES:
        return False
    library = QLibrary("thai", 0)
    try:
        # PySide6 declares bytes here and takes text only.
        return library.load() and bool(library.resolve("th_brk_new"))  # pyright: ignore[reportArgumentType, reportCallIssue]
    finally:
        library.unload()


def _serve(library: ctypes.CDLL, breaker: Callable[[str, str], LineBreaker]) -> None:
    """Have `library` ask ICU from now on, until Python ends.

    The call comes from whichever thread lays out text; ctypes takes Python's lock for it, and Qt holds none
    of its own meanwhile. Nothing may be raised into Qt: a failure is 0, and lines then end after blanks.
    """

    def starts(text: bytes, offsets: int, room: int) -> int:
        try:
            found = array("i", line_starts(text.decode("latin-1").translate(_CHARACTERS), breaker))
        except Exception:
            return 0
        count = min(len(found), room)
        ctypes.memmove(offsets, found.buffer_info()[0], count * found.itemsize)
        return count

    function = _Breaker(starts)
    set_breaker = library.thai_set_breaker
    set_breaker.argtypes, set_breaker.restype = (ctypes.c_void_p,), None
    set_breaker(ctypes.cast(function, ctypes.c_void_p))
    _serving.append(function)
    atexit.register(set_breaker, None)  # Qt may lay out text after Python has ended
