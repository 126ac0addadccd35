"""The gate for zip archives from outside (`.docx`, `.prdnews`): judged before anything is unpacked."""

from __future__ import annotations

import io
import stat
import zipfile
import zlib
from typing import TYPE_CHECKING

from prd_desk.intake.files import MEGABYTE, refusal
from prd_desk.messages import message

if TYPE_CHECKING:
    from collections.abc import Mapping

    from prd_desk.errors import UserError

MOST_ENTRIES = 2_000
MOST_UNPACKED = 200 * MEGABYTE
_WORST_RATIO = 200
"""Honest XML packs to a tenth or a thirtieth; a bomb to a thousandth."""
_MODE = 16
"""Bits by which the mode of a file, as Unix has it, is shifted in its entry."""


class Archive:
    """A zip archive whose directory was found harmless; `entries` maps each name to its unpacked size."""

    __slots__ = ("_file", "_name", "entries")

    def __init__(self, data: bytes, name: str) -> None:
        """Open `data`, known to the user as `name`; UserError when it is no zip, encrypted, or a bomb."""
        self._name = name
        try:
            self._file = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN as error:
            raise self._broken(error) from error
        infos = self._file.infolist()
        self.entries: Mapping[str, int] = {info.filename: info.file_size for info in infos}
        unpacked = sum(info.file_size for info in infos)
        if len(infos) > MOST_ENTRIES or unpacked > min(MOST_UNPACKED, MEGABYTE + _WORST_RATIO * len(data)):
            raise refusal(
                message("intake.swells", name=name),
                message("intake.fewer_photos"),
                f"{len(infos)} entries, {unpacked} bytes from {len(data)}",
            )
        if len(self.entries) != len(infos):
            raise self._broken("two entries of one name")
        if any(stat.S_ISLNK(info.external_attr >> _MODE) for info in infos):
            raise self._broken("a link")
        if any(info.flag_bits & 0x1 for info in infos):
            raise refusal(
                message("intake.password", name=name), message("intake.without_password"), "encrypted entry"
            )

    def read(self, entry: str, limit: int) -> bytes:
        """The content of one entry; UserError when it is absent, damaged, or longer than `limit` bytes."""
        if self.entries.get(entry, 0) > limit:
            sentence = message("intake.part_too_large", part=entry, name=self._name)
            raise refusal(sentence, message("intake.split"), f"limit {limit} bytes")
        try:
            with self._file.open(entry) as part:
                # The directory may lie: no more is unpacked than it says, and what is longer fails its sum.
                return part.read(self.entries[entry] + 1)
        except _BROKEN as error:
            raise self._broken(error) from error

    def _broken(self, cause: Exception | str) -> UserError:
        return refusal(
            message("intake.damaged_or_other", name=self._name), message("intake.ask_sender"), cause
        )


_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    OSError,
    EOFError,
    KeyError,
    ValueError,
    NotImplementedError,
    RuntimeError,
)
"""What zipfile raises on damaged archives; byte mutants give all of these."""
