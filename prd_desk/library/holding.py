"""Who has the library: one program at a time writes, on whichever machine.

Two marks, because one is not enough everywhere. A lock of the operating system, which goes when its program
dies, tells programs of one machine apart at once. A file with the holder's name, renewed every minute, tells
machines apart where locks do not travel over the network; it goes stale when it is not renewed.
"""

from __future__ import annotations

import contextlib
import json
import os
import socket
import threading
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, cast

from prd_desk.export.files import explained, write_atomically

if TYPE_CHECKING:
    from pathlib import Path

LOCK_NAME = "library.lock"
HOLDER_NAME = "holder.json"
RENEWED_EVERY = timedelta(minutes=1)
STALE_AFTER = timedelta(minutes=5)
"""A holder on another machine that has not been heard of for this long is gone."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has the library open for writing. since: when they opened it, with a time zone."""

    user: str
    host: str
    pid: int
    since: datetime


class Hold:
    """The library held by this program, until `release`."""

    def __init__(self, folder: Path, holder: Holder, lock: Any) -> None:
        self.holder = holder
        self._file = folder / HOLDER_NAME
        self._lock = lock
        self._done = threading.Event()
        self._renewing = threading.Thread(target=self._renew, name="library-hold", daemon=True)
        self._renewing.start()

    def release(self, *, orderly: bool = True) -> None:
        """Let others have it. The holder's file goes, unless the end was not `orderly`: whoever opens the
        library next is to look it over.
        """
        if self._done.is_set():
            return
        self._done.set()
        self._renewing.join()
        with contextlib.suppress(OSError):
            if orderly:
                self._file.unlink(missing_ok=True)
            else:
                os.utime(self._file, (0, 0))  # nobody is to wait for it to go stale
        self._lock.release()

    def _renew(self) -> None:
        while not self._done.wait(RENEWED_EVERY.total_seconds()):
            with contextlib.suppress(OSError):  # the next one may get through
                os.utime(self._file)


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of asking for the library: a hold of our own, or who has it.

    orderly: whoever had it last has closed it, so that nothing has to be looked over.
    """

    hold: Hold | None
    holder: Holder | None
    orderly: bool = True


def take(folder: Path, user: str) -> Taken:
    """Ask for the library in `folder`, which exists. Raises UserError when no lock can be made there."""
    from filelock import FileLock, Timeout

    lock = FileLock(folder / LOCK_NAME, timeout=0)
    try:
        lock.acquire()
    except Timeout:
        return Taken(None, _read(folder) or somebody())
    except OSError as cause:
        raise explained(folder / LOCK_NAME, cause) from cause
    try:
        last = _read(folder)
        elsewhere = last is not None and last.host not in {"", socket.gethostname()}
        if elsewhere and _heard_of(folder):
            lock.release()
            return Taken(None, last)
        me = Holder(user, socket.gethostname(), os.getpid(), datetime.now(UTC))
        written = json.dumps({**asdict(me), "since": me.since.isoformat()}, ensure_ascii=False)
        write_atomically(folder / HOLDER_NAME, written.encode("utf-8", "replace"), overwrite=True)
    except BaseException:
        lock.release()
        raise
    return Taken(Hold(folder, me, lock), None, orderly=last is None)


def _heard_of(folder: Path) -> bool:
    """Whether the holder's file was renewed lately, by the clock of the disk it lies on: the machines' own
    clocks may differ.
    """
    probe = folder / f".{HOLDER_NAME}.{os.getpid()}"
    try:
        probe.write_bytes(b"")
        now = probe.stat().st_mtime
        probe.unlink()
        return now - (folder / HOLDER_NAME).stat().st_mtime < STALE_AFTER.total_seconds()
    except OSError:
        return False


def _read(folder: Path) -> Holder | None:
    """Whom the holder's file names; nobody where there is none or it cannot be read."""
    try:
        raw = json.loads((folder / HOLDER_NAME).read_text(encoding="utf-8"))
        known = cast("dict[str, Any]", raw)
        return Holder(
            str(known["user"]), str(known["host"]), int(known["pid"]), datetime.fromisoformat(known["since"])
        )
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError):
        return somebody()


def somebody() -> Holder:
    """Who is known not to be us, and no more."""
    return Holder("", "", 0, datetime.now(UTC))
