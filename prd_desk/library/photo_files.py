"""Photos of the library: one file for each content, named by its digest, written once and never changed.

They lie beside the database, not in it: a copy of the database is then small enough to be made every day,
and all copies share the photos.
"""

from __future__ import annotations

import contextlib
import time
from hashlib import sha256
from typing import TYPE_CHECKING

from prd_desk.export.files import explained, write_atomically

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path


LEFT_OVER = 3600.0
"""Seconds after which nobody is at work at a temporary file any more."""


def digest_of(content: bytes) -> str:
    """SHA-256 in hex: the name of a photo."""
    return sha256(content).hexdigest()


class PhotoFiles:
    """The folder of photos; made when the first one comes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def put(self, digest: str, content: bytes) -> None:
        """Keep the photo; it is on the disk when this returns. Raises UserError when it cannot be written."""
        path = self._path(digest)
        # One that lost its content is written again.
        if path.is_file() and path.stat().st_size == len(content):
            return
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as cause:
            raise explained(path, cause) from cause
        write_atomically(path, content, overwrite=True)

    def get(self, digest: str) -> bytes | None:
        """The content; None when the file is gone, cannot be read or is not what was kept."""
        try:
            content = self._path(digest).read_bytes()
        except OSError:
            return None
        return content if digest_of(content) == digest else None

    def digests(self) -> Iterator[str]:
        """Every photo there is a file for."""
        for path in sorted(self.folder.glob("??/*")):
            if len(path.name) == 64:
                yield path.name

    def remove(self, digests: Iterable[str]) -> None:
        """Let photos go that nobody needs."""
        for digest in digests:
            with contextlib.suppress(OSError):  # tried again at the next sweep
                self._path(digest).unlink()

    def remove_leftovers(self) -> None:
        """Remove what a killed program left behind while it wrote a photo."""
        with contextlib.suppress(OSError):
            for leftover in self.folder.glob("??/.*.prdtmp"):
                if time.time() - leftover.stat().st_mtime > LEFT_OVER:
                    leftover.unlink(missing_ok=True)

    def _path(self, digest: str) -> Path:
        return self.folder / digest[:2] / digest
