"""One window for each user and folder of data: a second start hands its file to the first, and leaves.

Which process is the first is settled by a lock file, which knows when its owner has died. The two speak
over a local socket (on Windows a pipe) that only this user may open; what comes through it is an input like
any other: short, and read strictly.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from pathlib import Path
from typing import cast

from PySide6.QtCore import QLockFile, QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

LOCK = "desk.lock"
LONGEST_MESSAGE = 40_000
"""Bytes: a path may have 32,767 characters on Windows, 4,096 bytes on Linux."""
LONGEST_SOCKET_NAME = 100
"""Bytes that a socket's path may have (108 on Linux, 104 on macOS)."""
PATIENCE_MS = 3_000
"""How long the second start waits for the first, and the first for a message begun."""
MOST_CALLERS = 8

_UNDERSTOOD = b"ok\n"


class SingleInstance(QObject):
    """The part of one process in there being a single window."""

    called = Signal(object)
    """Another start wants the window in front, with this file (a Path) or with none (None)."""

    def __init__(self, home: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = socket_name(home)
        self._server: QLocalServer | None = None
        self._callers: list[_Caller] = []
        with contextlib.suppress(OSError):
            home.mkdir(parents=True, exist_ok=True)
        self._lock = QLockFile(str(home / LOCK))
        self._lock.setStaleLockTime(0)  # only the death of its owner makes it stale, not its age
        self.is_first = self._lock.tryLock(0)

    def hand_over(self, file: Path | None) -> bool:
        """Ask the first process to come to the front and open `file`; whether it has understood.

        False too where this is the first one, or no other can be reached (a folder held by another machine).
        """
        if self.is_first or self._lock.error() != QLockFile.LockError.LockFailedError:
            return False
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(PATIENCE_MS):
            return False
        socket.write(message(file))
        answer = b""
        while not answer.endswith(b"\n") and socket.waitForReadyRead(PATIENCE_MS):
            answer += bytes(socket.readAll().data())
        socket.disconnectFromServer()
        return answer == _UNDERSTOOD

    def listen(self) -> None:
        """Answer later starts from now on; without a socket they open windows of their own."""
        if not self.is_first or not self._name:
            return
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.setMaxPendingConnections(MOST_CALLERS)
        QLocalServer.removeServer(self._name)  # what a process that died has left; its lock is ours now
        if server.listen(self._name):
            server.newConnection.connect(self._answer)
            self._server = server

    def stop(self) -> None:
        """Give the place up."""
        if self._server is not None:
            self._server.close()
            self._server = None
        if self.is_first:
            self._lock.unlock()

    def _answer(self) -> None:
        while self._server is not None and self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            if len(self._callers) == MOST_CALLERS:
                socket.abort()
                socket.deleteLater()
                continue
            caller = _Caller(socket, self)
            self._callers.append(caller)
            caller.understood.connect(self.called)
            caller.left.connect(lambda caller=caller: self._forget(caller))
            caller.read()

    def _forget(self, caller: _Caller) -> None:
        self._callers.remove(caller)
        caller.deleteLater()


class _Caller(QObject):
    """One later start, while its message comes in."""

    understood = Signal(object)
    left = Signal()

    def __init__(self, socket: QLocalSocket, parent: QObject) -> None:
        super().__init__(parent)
        self._socket, self._said = socket, b""
        socket.setParent(self)
        socket.setReadBufferSize(LONGEST_MESSAGE + 1)
        socket.readyRead.connect(self.read)
        socket.disconnected.connect(self.left)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._hang_up)
        self._patience.start()

    def read(self) -> None:
        """Take in what has come; answer a whole message, hang up on anything else."""
        if not self._patience.isActive():
            return  # it has had its answer
        self._said += bytes(self._socket.readAll().data())
        if not self._said.endswith(b"\n") and len(self._said) <= LONGEST_MESSAGE:
            return
        try:
            file = file_in(self._said)
        except ValueError:
            self._hang_up()
            return
        self._patience.stop()
        self._socket.write(_UNDERSTOOD)
        self._socket.disconnectFromServer()
        self.understood.emit(file)

    def _hang_up(self) -> None:
        self._socket.abort()


def socket_name(home: Path) -> str:
    """Where the window of this user and folder of data listens; empty where no socket can have that name.

    On Linux and macOS a file that only the user can reach: in the session's own folder, else in `home`.
    """
    user = os.environ.get("USERNAME", "") if os.name == "nt" else str(os.getuid())
    mark = hashlib.sha256(f"{user}\n{home.absolute()}".encode("utf-8", "surrogatepass")).hexdigest()[:20]
    if os.name == "nt":
        return f"prd-desk-{mark}"
    session = os.environ.get("XDG_RUNTIME_DIR", "")
    folder = Path(session) if session and Path(session).is_dir() else home.absolute()
    path = str(folder / f"prd-desk-{mark}.sock")
    return path if len(os.fsencode(path)) <= LONGEST_SOCKET_NAME else ""


def message(file: Path | None) -> bytes:
    """What a later start says: the absolute path of the file it was to open, or none."""
    return json.dumps({"open": None if file is None else str(file.absolute())}).encode() + b"\n"


def file_in(said: bytes) -> Path | None:
    """The file that a later start wants opened, None for none; ValueError when it speaks otherwise."""
    if len(said) > LONGEST_MESSAGE:
        raise ValueError("too long")
    try:
        heard: object = json.loads(said)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    if not isinstance(heard, dict) or heard.keys() != {"open"}:
        raise ValueError("not our message")
    name = cast("dict[str, object]", heard)["open"]
    if name is None:
        return None
    if not isinstance(name, str) or "\0" in name or not Path(name).is_absolute():
        raise ValueError("no absolute path")
    return Path(name)
