"""The proofreader's room: the program of the process in which the window has its proofs done.

It has no window and no Qt. Jobs come by standard input and outcomes go by standard output, each a pickle with
its length before it; it ends when the input does, and so with the window, however that ends.
"""

from __future__ import annotations

import os
import pickle
import signal
import struct
import sys
import traceback
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from prd_desk.desk.life.log import places
from prd_desk.desk.proofreading.proof_jobs import Check, Load, Outcome, ProofsHere, Terms

if TYPE_CHECKING:
    from typing import IO

    from prd_desk.desk.proofreading.proof_jobs import Job

FLAG = "--proof-room"
"""The one argument with which a bundled program is this one."""

NICENESS = 2
"""How far the window goes before, and everything else that somebody waits for."""

_LENGTH = struct.Struct(">Q")
_SENT_BEFORE = Load(Terms())
"""Stands in an outcome for its job, which the other side has."""


def send(way: IO[bytes], thing: object) -> None:
    """Send one thing. Raises OSError when nobody listens any more; what pickle raises, before anything."""
    letter = pickle.dumps(thing, pickle.HIGHEST_PROTOCOL)
    way.write(_LENGTH.pack(len(letter)))
    way.write(letter)
    way.flush()


def receive(way: IO[bytes]) -> Any:
    """Wait for one thing. Raises EOFError when the other side has gone."""
    head = way.read(_LENGTH.size)
    letter = way.read(_LENGTH.unpack(head)[0]) if len(head) == _LENGTH.size else b""
    if not letter or len(letter) < _LENGTH.unpack(head)[0]:
        raise EOFError
    return pickle.loads(letter)  # noqa: S301 -- our own other half, over a pipe that nobody else holds


def serve(come: IO[bytes], go: IO[bytes]) -> None:
    """Do the jobs that come until no more do. First comes where the user's data lies, and the language."""
    from prd_desk.desk.proofreading.spoken import load_checker

    document = ""
    with suppress(EOFError, BrokenPipeError):
        home, language = receive(come)
        proofs = ProofsHere(partial(load_checker, home, language))
        while True:
            job, new_document = receive(come)
            if isinstance(job, Check):
                document = document if new_document is None else new_document
                job = replace(job, document=document)
            send(go, outcome_of(proofs, job))


def outcome_of(proofs: ProofsHere, job: Job) -> Outcome:
    """What comes of a job, so that it can be sent: rules without what they look by, errors with a note."""
    outcome = proofs.do(job)
    rules = tuple(replace(rule, in_text=None, across=None) for rule in outcome.rules)
    error = outcome.error and _sendable(outcome.error)
    return replace(outcome, job=_SENT_BEFORE, rules=rules, error=error)


def _sendable(error: Exception) -> Exception:
    """The error with its traceback, which pickle leaves behind, as a note, and its places for the log."""
    told = "".join(traceback.format_exception(error))
    try:
        copy = pickle.loads(pickle.dumps(error))  # noqa: S301 -- was dumped in this line
    except Exception:
        copy = RuntimeError(type(error).__name__)
    copy.add_note(f"In the proofreader's process:\n{told}")
    copy.__dict__["places"] = places(error)
    return copy


def main() -> None:
    """Serve the window that has started this process; nothing but outcomes goes to it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is meant for the window, and ends this with it
    with suppress(AttributeError, OSError):  # Windows has none; there the window sees to it
        os.nice(NICENESS)
    with os.fdopen(os.dup(0), "rb") as come, os.fdopen(os.dup(1), "wb") as go:
        nowhere = os.open(os.devnull, os.O_RDWR)
        for standard in (0, 1):  # whatever a library prints, it is no outcome
            os.dup2(nowhere, standard)
        os.close(nowhere)
        serve(come, go)


if __name__ == "__main__":
    sys.exit(main())
