"""The command ร่างข่าว: news composed from the facts, into an empty release or beside what is written.

The facts from which the text was composed last, or with which it was opened, tell what was written by hand
since: that stays unless the user wants otherwise.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from prd_desk.desk.changes.rewriting import rewrite
from prd_desk.forms.drafting import DRAFTED, draft_release

if TYPE_CHECKING:
    from prd_desk.desk.window import DeskWindow
    from prd_desk.news import EventFacts, Release


class Drafting(QObject):
    """Composes for a window; what is written already is never replaced unasked."""

    said = Signal(str)

    def __init__(self, window: DeskWindow) -> None:
        super().__init__(window)
        self._window = window
        self._facts: EventFacts | None = None
        """Those from which the text was composed last."""

    def begin(self, facts: EventFacts | None) -> None:
        """Another release is there, with these facts."""
        self._facts = facts

    def draft(self) -> None:
        """Compose the news from the facts as they stand.

        Raises UserError when the release names a form that is not here.
        """
        window = self._window
        if window.facts_pane.facts() is None:
            window.focus_on("facts")
            self.said.emit(self.tr("กรอกข้อเท็จจริงก่อน แล้วจึงสั่งร่างข่าว"))
            return
        old = window.release()
        new = draft_release(old, window.form())
        is_written = any(getattr(old, name) for name in DRAFTED)
        if new == old:
            same, little = self.tr("ข่าวตรงกับร่างจากข้อเท็จจริงแล้ว"), self.tr("ข้อเท็จจริงยังไม่พอจะร่างข่าว")
            self.said.emit(same if is_written else little)
        elif is_written:
            self._compare(old, new)
        else:
            self._use(new)

    def _compare(self, old: Release, new: Release) -> None:
        from prd_desk.desk.changes.changes_dialog import ChangesDialog
        from prd_desk.news.by_hand import leaving_handwork
        from prd_desk.news.difference import release_changes
        from prd_desk.proofing.words import word_spans

        changes = release_changes(old, new, word_spans)
        dialog = ChangesDialog(
            old,
            new,
            self._window,
            self.tr("ร่างข่าวใหม่จากข้อเท็จจริง"),
            changes=changes,
            taken=leaving_handwork(self._composed(old), old, changes, word_spans),
            notices=(self.tr("ทุกจุดคือสิ่งที่ร่างจากข้อเท็จจริงต่างจากที่เขียนไว้ จุดที่จะลบหรือแทนสิ่งที่เขียนเองยังไม่ได้เลือกรับ"),),
        )
        dialog.chosen.connect(self._use)
        dialog.open()

    def _composed(self, now: Release) -> Release:
        """What was composed from the facts of before, with nothing written by hand in it."""
        blank = replace(now, title="", kicker="", lead="", body="", quotes=(), bold=(), facts=self._facts)
        made = draft_release(replace(blank, lead=now.lead), self._window.form())
        return made if made.title else blank

    def _use(self, release: Release) -> None:
        rewrite(self._window, release)
        self._facts = release.facts
        self._window.focus_on("body")
        self.said.emit(self.tr("ร่างข่าวจากข้อเท็จจริงแล้ว กด Ctrl+Z เพื่อย้อนกลับ"))
