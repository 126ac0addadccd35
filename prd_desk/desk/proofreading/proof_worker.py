"""The proofreader's own thread: one object there owns the checker and does one job after another."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Event
from time import perf_counter
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QThread, Signal, Slot
from shiboken6 import isValid

from prd_desk.desk.editor.motion import count_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from prd_desk.errors import UserError
    from prd_desk.forms import Form
    from prd_desk.news import Release
    from prd_desk.proofing import Level
    from prd_desk.proofing.finding import Finding
    from prd_desk.proofing.rules.rule import Rule


class Checker(Protocol):
    """What the desk needs of `prd_desk.proofing.Proofreader`."""

    @property
    def problems(self) -> Sequence[UserError]:
        """What of it could not be loaded; the rest works."""
        ...

    def check(self, text: str, *, document: str | None = None) -> list[Finding]:
        """Findings in one paragraph of a document."""
        ...

    def review(self, release: Release, form: Form | None = None) -> list[Finding]:
        """Findings in every field, and between them."""
        ...

    @property
    def house_rules(self) -> Sequence[Rule]:
        """Every rule of house style, in force or not."""
        ...

    def with_words(self, words: Iterable[str]) -> Checker:
        """The same, accepting the user's words too."""
        ...

    def without_rules(self, ids: Iterable[str]) -> Checker:
        """The same with rules, or kinds of rules, switched off."""
        ...

    def at_level(self, level: Level) -> Checker:
        """The same, saying more or less."""
        ...


@dataclass(frozen=True, slots=True)
class Terms:
    """On what terms the checker works: right words, rules (or kinds) that are off, how much to say."""

    words: tuple[str, ...] = ()
    rules_off: tuple[str, ...] = ()
    level: Level = "normal"


@dataclass(frozen=True, slots=True)
class Load:
    """Make the checker ready."""

    terms: Terms


@dataclass(frozen=True, slots=True)
class Check:
    """Check some paragraphs by themselves; `names` are right, for they were given as facts."""

    texts: tuple[str, ...]
    document: str
    names: frozenset[str]
    generation: int


@dataclass(frozen=True, slots=True)
class Review:
    """Review the whole release."""

    release: Release
    form: Form | None
    revision: int


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found in one text, and how many words it has."""

    text: str
    findings: tuple[Finding, ...]
    words: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """A job with what came of it; `error` is set when it broke."""

    job: Load | Check | Review
    checked: tuple[Checked, ...] = ()
    reviewed: tuple[Finding, ...] = ()
    problems: tuple[UserError, ...] = ()
    rules: tuple[Rule, ...] = ()
    error: Exception | None = None
    seconds: float = 0.0


class Worker(QObject):
    """Lives in its own thread and owns the checker; nothing else ever touches it."""

    finished = Signal(object)

    def __init__(self, load: Callable[[], Checker]) -> None:
        super().__init__()
        self._load = load
        self._plain: Checker | None = None
        self._checker: Checker | None = None
        self.cancelled = Event()

    @Slot(object)
    def run(self, job: Load | Check | Review) -> None:
        """Do one job; whatever breaks in it becomes its outcome."""
        try:
            outcome = self._do(job)
        except Exception as error:  # the job runner: a broken check must not end the program
            outcome = Outcome(job, error=error)
        self.finished.emit(outcome)

    def _do(self, job: Load | Check | Review) -> Outcome:
        from prd_desk.proofing.words import word_spans

        if isinstance(job, Load):
            word_spans("เตรียมคำ")  # the first use is slow, and the editor wants words soon
            self._plain = self._plain or self._load()
            terms = job.terms
            self._checker = (
                self._plain.with_words(terms.words).without_rules(terms.rules_off).at_level(terms.level)
            )
            return Outcome(job, problems=tuple(self._plain.problems), rules=tuple(self._plain.house_rules))
        if self._checker is None:
            raise RuntimeError("the checker was never loaded")
        if isinstance(job, Review):
            began = perf_counter()
            found = tuple(self._checker.review(job.release, job.form))
            return Outcome(job, reviewed=found, seconds=perf_counter() - began)
        knowing = self._checker.with_words(job.names) if job.names else self._checker
        return Outcome(job, checked=tuple(self._checked(knowing, job)))

    def _checked(self, checker: Checker, job: Check) -> Iterable[Checked]:
        from prd_desk.proofing.words import word_spans

        for text in job.texts:
            if self.cancelled.is_set():
                return
            words = count_words(text, word_spans(text))
            yield Checked(text, tuple(checker.check(text, document=job.document)), words)


def end_thread(thread: QThread) -> None:
    """Stop a thread, unless Qt has taken it down with the program."""
    if isValid(thread) and thread.isRunning():
        thread.quit()
        thread.wait()
