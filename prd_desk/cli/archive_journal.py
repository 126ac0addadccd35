"""What has been checked so far, on disk beside the report: an interrupted run goes on where it stopped.

One JSON value a line: first the manner of checking, then one file each, with its size and time. A file that
has changed since is checked again; another manner begins anew. The journal goes when the report is complete.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from prd_desk import __version__
from prd_desk.cli.archive import Outcome, Row
from prd_desk.export.files import explained

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from prd_desk.cli.archive import Manner


class Journal:
    """The journal of one report; `close` or `discard` it at the end."""

    def __init__(self, report: Path, manner: Manner) -> None:
        """Open or begin it. Raises UserError when it cannot be written."""
        self.path = report.with_name(f"{report.name}.partial")
        self._header = {
            "version": __version__,
            "level": manner.level,
            "without": sorted(manner.without),
            "also": sorted(manner.also),
            "language": manner.voice.language,
        }
        self._offsets: dict[str, int] = {}
        self._stamps: dict[str, list[int]] = {}
        try:
            self._file = self.path.open("a+b")
        except OSError as cause:
            raise explained(self.path, cause) from cause
        if not self._read():
            self._file.seek(0)
            self._file.truncate()
            self._write(self._header)

    def is_done(self, file: str) -> bool:
        """Whether the file has been checked and is as it was then."""
        return file in self._stamps and self._stamps[file] == _stamp(file)

    def add(self, outcome: Outcome) -> None:
        """Note what came of a file. Raises UserError when it cannot be written."""
        stamp = _stamp(outcome.path)
        self._file.seek(0, 2)
        self._offsets[outcome.path], self._stamps[outcome.path] = self._file.tell(), stamp
        try:
            self._write({"stamp": stamp, **asdict(outcome)})
        except OSError as cause:
            raise explained(self.path, cause) from cause

    def outcomes(self, files: Iterable[str]) -> Iterator[Outcome]:
        """What came of these files, read from the disk one after another; those not checked are left out."""
        for file in files:
            if file in self._offsets:
                self._file.seek(self._offsets[file])
                yield _outcome(json.loads(self._file.readline()))

    def close(self) -> None:
        """Leave it for the next run."""
        self._file.close()

    def discard(self) -> None:
        """It has served its purpose."""
        self._file.close()
        self.path.unlink(missing_ok=True)

    def _read(self) -> bool:
        """Take in what an earlier run has left; False when it is of another manner or none of ours."""
        self._file.seek(0)
        if _parsed(self._file.readline()) != self._header:
            return False
        while True:
            offset = self._file.tell()
            line = self._file.readline()
            entry = _parsed(line)
            if not isinstance(entry, dict) or not line.endswith(b"\n"):
                self._file.truncate(offset)  # the last line of a run that was killed
                return True
            self._offsets[entry["path"]], self._stamps[entry["path"]] = offset, entry["stamp"]

    def _write(self, entry: dict[str, Any]) -> None:
        self._file.write(json.dumps(entry, ensure_ascii=False).encode("utf-8", "surrogatepass") + b"\n")
        self._file.flush()


def _parsed(line: bytes) -> Any:
    try:
        return json.loads(line.decode("utf-8", "surrogatepass"))
    except ValueError:
        return None


def _outcome(entry: dict[str, Any]) -> Outcome:
    rows = tuple(Row(**row) for row in entry["rows"])
    return Outcome(entry["path"], entry["characters"], rows, entry["problem"])


def _stamp(file: str) -> list[int]:
    """Size and time of a file; [0, 0] for one that is not there."""
    try:
        stat = Path(file).stat()
    except OSError:
        return [0, 0]
    return [stat.st_size, stat.st_mtime_ns]
