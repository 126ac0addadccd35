"""What the proofreader is asked for and what comes of it. Without Qt: it is also done in another process."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Event
from time import thread_time
from typing import TYPE_CHECKING, Protocol

from prd_desk.desk.editor.motion import count_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from prd_desk.errors import UserError
    from prd_desk.forms import Form
    from prd_desk.news import Release
    from prd_desk.proofing import Level
    from prd_desk.proofing.finding import Finding
    from prd_desk.proofing.rules.rule import Problem, Rule


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

    @property
    def rule_problems(self) -> Sequence[Problem]:
        """Why some rules of the office are not in force."""
        ...

    def with_words(self, words: Iterable[str]) -> Checker:
        """The same, accepting the user's words too."""
        ...

    def with_rules(self, ids: Iterable[str]) -> Checker:
        """The same with rules, or kinds of rules, that are off at first."""
        ...

    def without_rules(self, ids: Iterable[str]) -> Checker:
        """The same with rules, or kinds of rules, switched off."""
        ...

    def at_level(self, level: Level) -> Checker:
        """The same, saying more or less."""
        ...


@dataclass(frozen=True, slots=True)
class Terms:
    """On what terms the checker works: right words, rules (or kinds) that are off, or on, how much to say.

    rules_on: of those that are off at first. What is in both is off.
    """

    words: tuple[str, ...] = ()
    rules_off: tuple[str, ...] = ()
    level: Level = "normal"
    rules_on: tuple[str, ...] = ()


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


Job = Load | Check | Review


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found in one text, and how many words it has."""

    text: str
    findings: tuple[Finding, ...]
    words: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """A job with what came of it; `error` is set when it broke, `is_last` when no other will be done.

    seconds: what a review took of a processor, however busy the machine is.
    """

    job: Job
    checked: tuple[Checked, ...] = ()
    reviewed: tuple[Finding, ...] = ()
    problems: tuple[UserError, ...] = ()
    rules: tuple[Rule, ...] = ()
    rule_problems: tuple[Problem, ...] = ()
    error: Exception | None = None
    is_last: bool = False
    seconds: float = 0.0


class Proofs(Protocol):
    """Does one job after another, in a thread that may wait for it."""

    def do(self, job: Job) -> Outcome:
        """What comes of a job; whatever breaks in it is its outcome."""
        ...

    def give_up(self) -> None:
        """Be done soon with the job in hand, whatever comes of it; called from another thread."""
        ...


class ProofsHere:
    """Does the jobs where it is called, with a checker that it loads itself."""

    def __init__(self, load: Callable[[], Checker]) -> None:
        self._load = load
        self._plain: Checker | None = None
        self._checker: Checker | None = None
        self._knowing: tuple[frozenset[str], Checker] | None = None
        self._given_up = Event()

    def do(self, job: Job) -> Outcome:
        """What comes of a job; whatever breaks in it is its outcome."""
        try:
            if isinstance(job, Load):
                return self._ready(job)
            if isinstance(job, Check):
                return Outcome(job, checked=tuple(self._checked(job)))
            began = thread_time()
            found = tuple(self._at_work().review(job.release, job.form))
            return Outcome(job, reviewed=found, seconds=thread_time() - began)
        except Exception as error:  # the job runner: a broken check must not end the program
            return Outcome(job, error=error)

    def give_up(self) -> None:
        """Leave out the paragraphs that have not been begun."""
        self._given_up.set()

    def _ready(self, job: Load) -> Outcome:
        from prd_desk.proofing.words import word_spans

        word_spans("เตรียมคำ")  # the first use is slow, and the editor wants words soon
        self._plain = self._plain or self._load()
        terms = job.terms
        styled = self._plain.with_rules(terms.rules_on).without_rules(terms.rules_off)
        self._checker = styled.with_words(terms.words).at_level(terms.level)
        self._knowing = None
        return Outcome(
            job,
            problems=tuple(self._plain.problems),
            rules=tuple(self._plain.house_rules),
            rule_problems=tuple(self._plain.rule_problems),
        )

    def _at_work(self) -> Checker:
        if self._checker is None:
            raise RuntimeError("the checker was never loaded")
        return self._checker

    def _checked(self, job: Check) -> Iterable[Checked]:
        from prd_desk.proofing.words import word_spans

        if self._knowing is None or self._knowing[0] != job.names:
            checker = self._at_work()
            self._knowing = (job.names, checker.with_words(job.names) if job.names else checker)
        for text in job.texts:
            if self._given_up.is_set():
                return
            words = count_words(text, word_spans(text))
            yield Checked(text, tuple(self._knowing[1].check(text, document=job.document)), words)
