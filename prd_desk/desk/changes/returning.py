"""The director's copy comes back into the window: read, shown change by change, taken into the fields."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal

from prd_desk.desk.changes.rewriting import put_text, rewrite

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from prd_desk.desk.window import DeskWindow
    from prd_desk.forms import Form
    from prd_desk.intake.returned import Returned
    from prd_desk.news import Release
    from prd_desk.news.difference import FieldChange


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of reading: the document with its changes, or what went wrong."""

    returned: Returned | None = None
    changes: Sequence[FieldChange] = ()
    error: Exception | None = None


class _Reading(QThread):
    """Reads one file against one state of the release, beside the window."""

    def __init__(self, path: Path, release: Release, form: Form, parent: QObject) -> None:
        super().__init__(parent)
        self.path, self.release, self._form = path, release, form
        self.outcome = Outcome()

    def run(self) -> None:
        """Read; whatever breaks in it becomes its outcome."""
        from prd_desk.intake.returned import read_returned
        from prd_desk.news.difference import release_changes
        from prd_desk.proofing.words import word_spans

        try:
            returned = read_returned(self.path, self.release, self._form)
            changes = release_changes(self.release, returned.release, word_spans)
        except Exception as error:  # the job runner: a broken file must not end the program
            self.outcome = Outcome(error=error)
        else:
            self.outcome = Outcome(returned, changes)


class Returning(QObject):
    """Chooses the file, has it read, shows the changes, and puts what is taken into the fields."""

    said = Signal(str)

    def __init__(self, desk: DeskWindow) -> None:
        super().__init__(desk)
        self._desk = desk
        self._reading: _Reading | None = None

    def choose(self) -> None:
        """Choose the Word file that came back."""
        self._desk.dialogs.choose_to_open(
            self.tr("เลือกไฟล์ Word ที่แก้ไขแล้วส่งกลับมา"),
            self.tr("เอกสาร Word") + " (*.docx)",
            self._desk.filing.folder(),
            lambda paths: self.read(paths[0]),
        )

    def read(self, path: Path) -> None:
        """Read a file against the release as it stands now; the window can be used meanwhile."""
        if self._reading is not None:
            self.said.emit(self.tr("กำลังอ่าน {name} อยู่").format(name=self._reading.path.name))
            return
        reading = _Reading(path, self._desk.release(), self._desk.form(), self)
        reading.finished.connect(self._on_read)
        self._reading = reading
        self.said.emit(self.tr("กำลังอ่าน {name}…").format(name=path.name))
        reading.start()

    def stop(self) -> None:
        """Let the reading come to its end and forget it: the window is going."""
        reading, self._reading = self._reading, None
        if reading is not None:
            reading.wait()

    def _on_read(self) -> None:
        reading, self._reading = self._reading, None
        if reading is None:
            return
        reading.deleteLater()
        outcome, path = reading.outcome, reading.path
        if outcome.error is not None:
            self.said.emit("")
            self._desk.dialogs.tell(outcome.error)
        elif reading.release != self._desk.release():
            self.read(path)  # somebody has typed meanwhile
        elif outcome.returned is not None:
            self._show(path, reading.release, outcome.returned, outcome.changes)

    def _show(self, path: Path, release: Release, returned: Returned, changes: Sequence[FieldChange]) -> None:
        from prd_desk.desk.changes.changes_dialog import ChangesDialog

        if not changes and not returned.notices and not returned.remarks:
            self.said.emit(self.tr("{name} ไม่ต่างจากข่าวนี้").format(name=path.name))
            return
        self.said.emit(self.tr("อ่าน {name} แล้ว").format(name=path.name))
        dialog = ChangesDialog(
            release,
            returned.release,
            self._desk,
            self.tr("ฉบับแก้ไขที่รับกลับ: {name}").format(name=path.name),
            changes=changes,
            remarks=returned.remarks,
            notices=[self._desk.dialogs.words(notice) for notice in returned.notices],
        )
        dialog.chosen.connect(self._take)
        dialog.open()

    def _take(self, release: Release) -> None:
        if release == self._desk.release():
            self.said.emit(self.tr("ไม่ได้รับการแก้ไข"))
            return
        adopt(self._desk, release)
        self.said.emit(self.tr("รับการแก้ไขแล้ว ย้อนกลับได้ทีละช่อง"))


def adopt(desk: DeskWindow, release: Release) -> None:
    """Let the release stand in the fields: one undo step for each text; date and facts as they are there."""
    rewrite(desk, release)
    for card, photo in zip(desk.photos.cards, release.photos, strict=False):
        for name, editor in card.editors.items():
            put_text(editor, getattr(photo, name))
    if release.date != desk.form_pane.date.day():
        desk.form_pane.date.set_day(release.date)
    if release.facts != desk.facts_pane.facts():
        desk.facts_pane.show_facts(release.facts)
