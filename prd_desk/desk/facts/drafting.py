"""The command ร่างข่าว: news composed from the facts, into an empty release or beside what is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from prd_desk.desk.changes.rewriting import rewrite
from prd_desk.forms.drafting import DRAFTED, draft_release

if TYPE_CHECKING:
    from prd_desk.desk.window import DeskWindow
    from prd_desk.news import Release


class Drafting(QObject):
    """Composes for a window; what is written already is never replaced unasked."""

    said = Signal(str)

    def __init__(self, window: DeskWindow) -> None:
        super().__init__(window)
        self._window = window

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

        notice = self.tr("ทุกจุดคือสิ่งที่ร่างจากข้อเท็จจริงต่างจากที่เขียนไว้ เลือกรับเฉพาะจุดที่ต้องการ")
        dialog = ChangesDialog(old, new, self._window, self.tr("ร่างข่าวใหม่จากข้อเท็จจริง"), notices=(notice,))
        dialog.chosen.connect(self._use)
        dialog.open()

    def _use(self, release: Release) -> None:
        rewrite(self._window, release)
        self._window.focus_on("body")
        self.said.emit(self.tr("ร่างข่าวจากข้อเท็จจริงแล้ว กด Ctrl+Z เพื่อย้อนกลับ"))
