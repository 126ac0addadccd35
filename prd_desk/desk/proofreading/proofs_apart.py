"""Proofs done in a process of their own: while they are, the window has all of Python for itself."""

from __future__ import annotations

import subprocess
import sys
from contextlib import suppress
from dataclasses import replace
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING

from prd_desk.desk.life.log import note
from prd_desk.desk.proofreading.proof_jobs import Check, Load, Outcome, ProofsHere, Review
from prd_desk.desk.proofreading.proof_room import FLAG, receive, send
from prd_desk.desk.proofreading.spoken import load_checker
from prd_desk.errors import UserError
from prd_desk.messages import message
from prd_desk.resources import command_of

if TYPE_CHECKING:
    from pathlib import Path
    from typing import IO

    from prd_desk.desk.proofreading.proof_jobs import Job
    from prd_desk.messages import Language

MOST_DEATHS = 4
"""So many processes may die under a window before it does without a proofreader."""


class ProofreaderDied(Exception):  # noqa: N818 -- what happened
    """The proofreader's process ended in the midst of a job, and so did the one after it."""


class ProofsApart:
    """Has the jobs done in a process, and by a new one when that dies.

    Where no process can be started, or none of them ever answers, the jobs are done here.
    """

    def __init__(self, home: Path, language: Language, command: list[str] | None = None) -> None:
        """home: the folder of the user's data. command: what to start in place of the proofreader's room."""
        self._home = home
        self._language: Language = language
        self._command = command or command_of("prd_desk.desk.proofreading.proof_room", FLAG)
        self._room: _Room | None = None
        self._here: ProofsHere | None = None
        self._load: Load | None = None
        self._deaths = 0
        self._has_answered = False
        self._given_up = False
        self._changing = Lock()

    @property
    def process_id(self) -> int | None:
        """The number of the process that is there to do the jobs."""
        return self._room.process.pid if self._room is not None else None

    def do(self, job: Job) -> Outcome:
        """What comes of a job; one in which a process dies is tried once more."""
        if isinstance(job, Load):
            self._load = job
        for _try in range(2):
            outcome = self._tried(job)
            if outcome is not None:
                return outcome
        return Outcome(job, error=ProofreaderDied(type(job).__name__))

    def _tried(self, job: Job) -> Outcome | None:
        """What comes of a job; None when the process died of it, or on the way."""
        if self._here is not None:
            return self._here.do(job)
        if self._deaths >= MOST_DEATHS:
            gone = UserError(message("desk.proofreader_gone"), message("desk.start_again"))
            return Outcome(job, error=gone, is_last=True)
        try:
            outcome = self._ask(job)
        except (EOFError, OSError):
            self._mourn()
            return Outcome(job) if self._given_up else None
        except Exception as error:  # the job runner: what cannot be sent or read is a fault of this job
            return Outcome(job, error=error)
        self._has_answered = True
        return outcome

    def give_up(self) -> None:
        """End the process, whatever it is at."""
        with self._changing:
            self._given_up = True
            room, self._room = self._room, None
            here = self._here
        if here is not None:
            here.give_up()
        if room is not None:
            room.close()

    def _ask(self, job: Job) -> Outcome:
        room = self._room
        if room is None:
            with self._changing:
                if self._given_up:
                    raise EOFError
                room = self._room = _Room(self._command, self._home, self._language)
                note("proofreader-began", process=self.process_id or 0)
            if self._load is not None and self._load is not job:
                room.ask(self._load)
        return room.ask(job)

    def _mourn(self) -> None:
        """A process has died, or could not be started."""
        with self._changing:
            room, self._room = self._room, None
            if self._given_up:
                return
            self._deaths += 1
            if not self._has_answered:
                self._here = ProofsHere(partial(load_checker, self._home, self._language))
        status = room.close() if room is not None else 0
        note("proofreader-died", status=status, deaths=self._deaths, here=int(self._here is not None))


class _Room:
    """One process with its two pipes, and what it was told last."""

    def __init__(self, command: list[str], home: Path, language: Language) -> None:
        """Raises OSError when no process can be started."""
        flags = 0
        if sys.platform == "win32":
            flags = subprocess.CREATE_NO_WINDOW | subprocess.BELOW_NORMAL_PRIORITY_CLASS
        self.process = subprocess.Popen(  # noqa: S603 -- this program itself
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=flags,
        )
        if self.process.stdin is None or self.process.stdout is None:
            raise OSError("a process without pipes")
        self._go: IO[bytes] = self.process.stdin
        self._come: IO[bytes] = self.process.stdout
        self._document = ""
        try:
            send(self._go, (home, language))
        except OSError:  # gone already
            self.close()
            raise

    def ask(self, job: Job) -> Outcome:
        """Send a job and wait for its outcome. Raises EOFError or OSError when the process has died."""
        document = None
        sent = job
        if isinstance(job, Check):
            sent = replace(job, document="")
            if job.document != self._document:
                document = self._document = job.document
        elif isinstance(job, Review):  # pictures and the form's Word file are not read
            photos = tuple(replace(photo, content=b"") for photo in job.release.photos)
            form = job.form and replace(job.form, base=b"")
            sent = replace(job, release=replace(job.release, photos=photos), form=form)
        send(self._go, (sent, document))
        if isinstance(job, Load):
            _warm_words()
        outcome: Outcome = receive(self._come)
        return replace(outcome, job=job)

    def close(self) -> int:
        """End the process; its status."""
        self.process.kill()
        status = self.process.wait()
        for pipe in (self._go, self._come):
            with suppress(OSError):
                pipe.close()
        return status


def _warm_words() -> None:
    """Make the words ready that the editor goes by, while the process makes itself ready."""
    from prd_desk.proofing.words import word_spans

    word_spans("เตรียมคำ")
