"""Speaking to whoever typed the command: UTF-8, their language, a bar while several files are read."""

from __future__ import annotations

import io
import platform
import sys
import tempfile
import traceback
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from prd_desk import __version__
from prd_desk.messages import message, translated

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from prd_desk.errors import UserError
    from prd_desk.messages import Language

T = TypeVar("T")

SHOWN_BY_NAME = {"\n": "⏎", "\t": "⇥", "\u00a0": "⍽"}
"""Blanks that would break or hide in a row, and what stands for them."""

WIDEST = 60
"""Columns that one entry may claim for all rows; a longer one pushes the rest of its own row to the right."""


def speak_utf8() -> None:
    """Make both streams UTF-8 whatever the locale; what no encoding can hold is written as an escape."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


@dataclass(frozen=True, slots=True)
class Voice:
    """In which language a command speaks."""

    language: Language = "th"

    def words(self, text: str) -> str:
        """The text in that language."""
        return translated(text, self.language)

    def say(self, text: str, end: str = "\n") -> None:
        """On standard output: what was asked for."""
        print(self.words(text), end=end)

    def remark(self, text: str, end: str = "\n") -> None:
        """On standard error: what goes beside it."""
        print(self.words(text), end=end, file=sys.stderr, flush=True)

    def complain(self, error: UserError) -> None:
        """Say a UserError on standard error: what happened and what to do, never a traceback."""
        self.remark(error.said(self.language))

    def print_columns(self, rows: Iterable[tuple[str, ...]]) -> None:
        """Rows of equally many entries with their columns under each other; the last as long as it likes."""
        print_columns([tuple(map(self.words, row)) for row in rows])


THAI = Voice()


def report_bug(bug: BaseException, home: Path, voice: Voice = THAI) -> None:
    """Write the traceback to a report in `home/reports` and say in one sentence where it is.

    The report names versions and the traceback only; no text of the user's is put into it.
    """
    moment = datetime.now().astimezone()
    body = "\n".join([
        f"prd-desk {__version__}, Python {platform.python_version()}, {platform.platform()}",
        moment.isoformat(timespec="seconds"),
        "",
        "".join(traceback.format_exception(bug)),
    ])  # fmt: skip
    name = f"prd-desk-{moment:%Y%m%d-%H%M%S-%f}.txt"
    for folder in (home / "reports", Path(tempfile.gettempdir())):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(body, encoding="utf-8")
        except OSError:
            continue
        voice.remark(message("cli.bug", path=folder / name))
        return
    voice.remark(message("cli.bug_untold"))


def with_bar(items: Sequence[T], label: str) -> Iterable[T]:
    """The items, with a progress bar on standard error when there are several and somebody is looking."""
    if len(items) < 2 or not sys.stderr.isatty():
        return items
    from rich.console import Console
    from rich.progress import track

    return track(items, description=label, console=Console(stderr=True), transient=True)


def visible(text: str, longest: int = 40) -> str:
    """`text` on one line: invisible characters named, spaces at its ends shown, a long middle left out."""
    shown = "".join(SHOWN_BY_NAME.get(c) or (c if _prints(c) else f"<U+{ord(c):04X}>") for c in text)
    bare, head = shown.strip(" "), len(shown) - len(shown.lstrip(" "))
    shown = "␣" * head + bare + "␣" * (len(shown) - head - len(bare))
    if len(shown) <= longest:
        return shown
    half = (longest - 1) // 2
    return f"{shown[:half]}…{shown[-half:]}"


def _prints(character: str) -> bool:
    return not unicodedata.category(character).startswith("C")


def width(text: str) -> int:
    """Columns that `text` takes in a terminal: Thai marks above and below a letter take none."""
    return sum(unicodedata.category(c) not in ("Mn", "Me", "Cf") for c in text)


def padded(text: str, columns: int) -> str:
    """`text` with spaces up to that many columns."""
    return text + " " * (columns - width(text))


def print_columns(rows: Sequence[tuple[str, ...]]) -> None:
    """Rows of equally many entries with their columns under each other; the last one as long as it likes."""
    widths = [min(max(map(width, column)), WIDEST) for column in zip(*rows, strict=True)]
    for row in rows:
        print("  ".join([*map(padded, row[:-1], widths), row[-1]]))
