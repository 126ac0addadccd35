"""Proofreading while one types: snapshots go to one worker, results come back and stale ones are dropped.

An edit makes paragraphs dirty; after a short pause their texts are copied to the worker, those in view first,
one small job at a time. A result belongs to a text, not to a place: it is shown where a paragraph reads
exactly so. The whole release is reviewed on a second, slower pause and tied to a revision.
"""

from __future__ import annotations

from collections import OrderedDict
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, QTimer, Signal, Slot

from prd_desk.desk.proofreading.found import Found, found_in
from prd_desk.desk.proofreading.proof_jobs import Check, Load, Review
from prd_desk.desk.proofreading.proof_worker import Worker, end_thread
from prd_desk.news.known import words_known

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from prd_desk.desk.proofreading.proof_jobs import Checked, Job, Outcome, Proofs, Terms
    from prd_desk.desk.proofreading.proofed_field import ProofedField
    from prd_desk.forms import Form
    from prd_desk.news import Release
    from prd_desk.proofing.finding import Finding
    from prd_desk.proofing.rules.rule import Problem, Rule

CHECK_PAUSE_MS = 250
REVIEW_PAUSE_MS = 1_000
LONGEST_REVIEW_PAUSE_MS = 4_000
JOB_POINTS = 4_000
"""Code points in one job: small enough that a fresh edit soon gets its turn."""
LONGEST_WHOLE = 300_000
"""Code points of a release above which only what is in view is checked, and nothing is reviewed."""
REMEMBERED = 5_000
"""Paragraphs whose results are kept, the least used go first."""


NEVER_PRINTED = frozenset({"notes"})


class Progress(Enum):
    """How far proofreading is."""

    LOADING = "loading"
    CHECKING = "checking"
    DONE = "done"
    PARTLY = "partly"
    FAILED = "failed"


class Checking(QObject):
    """Decides what the worker does next; lives in the window's thread."""

    progressed = Signal(Progress)
    tokeniser_ready = Signal()
    reviewed = Signal()
    broke = Signal(object)
    """An exception inside the proofreader, or a UserError about a part that is not there."""

    _ask = Signal(object)

    def __init__(self, proofs: Proofs, terms: Terms, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.progress = Progress.LOADING
        self.loose: tuple[Found, ...] = ()
        self.rules: tuple[Rule, ...] = ()
        self.rule_problems: tuple[Problem, ...] = ()
        """Why some rules of the office are not in force."""
        self._fields: list[ProofedField] = []
        self._terms = terms
        self._names: frozenset[str] = frozenset()
        self._known: OrderedDict[str, Checked] = OrderedDict()
        self._refused: set[str] = set()
        self._generation = 0
        self._revision = 0
        self._reviewed_revision = -1
        self._known_document = (-1, "")
        self._busy = False
        self._loaded = False
        self._must_load = True
        self._broken = False
        self._take_snapshot: Callable[[], tuple[Release, Form | None]] | None = None
        self._check_soon = QTimer(self, singleShot=True, interval=CHECK_PAUSE_MS)
        self._check_soon.timeout.connect(self._next)
        self._review_soon = QTimer(self, singleShot=True, interval=REVIEW_PAUSE_MS)
        self._review_soon.timeout.connect(self._next)
        thread = self._thread = QThread()
        self._proofs = proofs
        self._worker = Worker(proofs)
        self._worker.moveToThread(self._thread)
        self._ask.connect(self._worker.run)
        self._worker.finished.connect(self._on_finished)
        self.destroyed.connect(partial(_end, proofs, thread))

    # --- life

    def start(self, take_snapshot: Callable[[], tuple[Release, Form | None]]) -> None:
        """Begin: load the checker, then check what there is. A snapshot is a release and its form."""
        self._take_snapshot = take_snapshot
        if not self._thread.isRunning():
            self._thread.start(QThread.Priority.LowPriority)
        self._next()

    def stop(self) -> None:
        """Give up what is going on and wait for the worker to be gone."""
        self._check_soon.stop()
        self._review_soon.stop()
        self._take_snapshot = None
        self._proofs.give_up()
        self._thread.quit()
        self._thread.wait()

    # --- fields

    def watch(self, field: ProofedField) -> None:
        """Keep a field proofread."""
        self._fields.append(field)
        field.dirtied.connect(self._on_dirtied)
        field.scrolled.connect(self._on_scrolled)
        self._look_at([field])

    def unwatch(self, field: ProofedField) -> None:
        """Let a field go."""
        self._fields.remove(field)
        field.dirtied.disconnect(self._on_dirtied)
        field.scrolled.disconnect(self._on_scrolled)

    def touch(self) -> None:
        """Something in the release has changed, be it text or not."""
        self._revision += 1
        self._review_soon.start()
        if self.progress is Progress.DONE:
            self._show(Progress.CHECKING)

    def use_terms(self, terms: Terms) -> None:
        """Check on these terms from now on; everything is checked again, unless they are the old ones."""
        if terms != self._terms:
            self._terms = terms
            self._must_load = True
            self.check_again()

    def check_again(self) -> None:
        """Forget every result and check all anew."""
        self._forget()
        self.touch()
        self._next()

    def _forget(self) -> None:
        self._generation += 1
        self._known.clear()
        self._refused.clear()
        self._broken = not self._loaded and not self._must_load
        for field in self._fields:
            field.recheck()

    def count_words(self) -> int:
        """Words in all live fields, as far as they have been counted."""
        return sum(
            field.paragraphs[i].words or 0 for field in self._live() for i in range(len(field.paragraphs))
        )

    def _live(self) -> list[ProofedField]:
        return [field for field in self._fields if field.live]

    # --- one job at a time

    def _on_dirtied(self, field: ProofedField) -> None:
        self._look_at([field])

    def _look_at(self, fields: Iterable[ProofedField]) -> None:
        """Show at once what is known of their texts, and have the rest checked."""
        for field in fields:
            if field.live:
                self._take_known(field)
        self.touch()
        if not self._check_soon.isActive():  # who types without a pause is checked all the same
            self._check_soon.start()

    def _take_known(self, field: ProofedField) -> None:
        for text in field.unchecked(visible=True):
            known = self._known.get(text)
            if known is not None:
                field.take(text, known.findings, known.words)

    def _on_scrolled(self) -> None:
        if self.progress is Progress.PARTLY and not self._check_soon.isActive():
            self._check_soon.start()

    def _next(self) -> None:
        if self._busy or self._take_snapshot is None:
            return
        job = self._choose()
        if job is None:
            waiting = self._check_soon.isActive() or self._review_soon.isActive()
            calm = Progress.PARTLY if self._is_too_long() else Progress.DONE
            self._show(Progress.FAILED if self._broken else Progress.CHECKING if waiting else calm)
            return
        self._busy = True
        self._show(Progress.CHECKING if self._loaded else Progress.LOADING)
        self._ask.emit(job)

    def _choose(self) -> Job | None:
        if self._must_load:
            self._must_load = False
            return Load(self._terms)
        if not self._loaded:
            return None
        texts = () if self._check_soon.isActive() else self._texts_to_check()
        if texts:
            for field in self._live():
                field.asked(texts)
            return Check(texts, self._document(), self._names, self._generation)
        if self._review_soon.isActive() or self._reviewed_revision == self._revision or self._is_too_long():
            return None
        release, form = self._snapshot()
        return None if self._learn_names(release) else Review(release, form, self._revision)

    def _learn_names(self, release: Release) -> bool:
        """Take the names of the facts for right; whether they are others, so that all is checked anew.

        Only those that stand in the text count: filling in facts of which it says nothing checks nothing.
        """
        document = self._document()
        names = frozenset(word for word in words_known(release) if word in document)
        if names == self._names:
            return False
        self._names = names
        self._forget()
        return True

    def _is_too_long(self) -> bool:
        return sum(field.editor.document().characterCount() for field in self._live()) > LONGEST_WHOLE

    def _snapshot(self) -> tuple[Release, Form | None]:
        if self._take_snapshot is None:
            raise RuntimeError("checking has not begun")
        return self._take_snapshot()

    def _document(self) -> str:
        """All the text that the paragraphs are a part of; nothing of a release that is too long."""
        if self._is_too_long():
            return ""
        if self._known_document[0] != self._revision:
            text = "\n".join(text for _field, text in self._snapshot()[0].texts())
            self._known_document = (self._revision, text)
        return self._known_document[1]

    def _texts_to_check(self) -> tuple[str, ...]:
        """Some paragraphs that nothing is known of, those in view first; known ones are served at once."""
        chosen: dict[str, None] = {}
        size = 0
        for visible in (True,) if self._is_too_long() else (True, False):
            for field in self._live():
                for text in field.unchecked(visible=visible):
                    known = self._known.get(text)
                    if known is not None:
                        self._known.move_to_end(text)
                        field.take(text, known.findings, known.words)
                    elif text not in chosen and text not in self._refused:
                        if chosen and size + len(text) > JOB_POINTS:
                            return tuple(chosen)
                        chosen[text] = None
                        size += len(text)
        return tuple(chosen)

    @Slot(object)
    def _on_finished(self, outcome: Outcome) -> None:
        self._busy = False
        if self._take_snapshot is None:
            return
        job = outcome.job
        if isinstance(job, Load):
            self.tokeniser_ready.emit()
        if outcome.error is not None:
            self._on_broken(job, outcome.error)
            self._loaded = self._loaded and not outcome.is_last
        elif isinstance(job, Load):
            told, self._loaded = self._loaded, True
            self.rules, self.rule_problems = outcome.rules, outcome.rule_problems
            for problem in () if told else outcome.problems:
                self.broke.emit(problem)
        elif isinstance(job, Check):
            self._on_checked(job, outcome.checked)
        elif job.revision == self._revision:
            self._reviewed_revision = job.revision
            self._review_soon.setInterval(_pause_before(outcome.seconds))
            self._share(outcome.reviewed, dict(job.release.texts()))
        self._next()

    def _on_broken(self, job: Job, error: Exception) -> None:
        if isinstance(job, Check):
            self._refused.update(job.texts)
        elif isinstance(job, Review):
            self._reviewed_revision = job.revision
        self._broken = True
        self.broke.emit(error)

    def _on_checked(self, job: Check, results: Sequence[Checked]) -> None:
        if job.generation != self._generation:
            return  # the user's words have changed since
        for checked in results:
            self._known[checked.text] = checked
            for field in self._live():
                field.take(checked.text, checked.findings, checked.words)
        while len(self._known) > REMEMBERED:
            self._known.popitem(last=False)

    def _share(self, findings: Sequence[Finding], texts: dict[str, str]) -> None:
        """Give each field its findings; those of other fields stay here, but for what is never printed."""
        names = {field.name for field in self._fields}
        for field in self._fields:
            field.take_review([f for f in findings if f.field == field.name])
        loose = (f for f in findings if f.field not in names and f.field not in NEVER_PRINTED)
        self.loose = tuple(found_in(texts.get(f.field, ""), f, f.field) for f in loose)
        self.reviewed.emit()

    def _show(self, progress: Progress) -> None:
        if progress is not self.progress:
            self.progress = progress
            self.progressed.emit(progress)


def _pause_before(seconds: float) -> int:
    """Milliseconds nobody has typed for before a review that takes so many seconds of work: about as long."""
    return max(REVIEW_PAUSE_MS, min(LONGEST_REVIEW_PAUSE_MS, round(1_000 * seconds)))


def _end(proofs: Proofs, thread: QThread) -> None:
    """The window is gone without a word; Qt aborts when a running thread is dropped."""
    proofs.give_up()
    end_thread(thread)
