"""Export: how a release leaves the window: one kind, several at once, or by an office's template."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QMimeData, QObject, QSettings, Signal
from PySide6.QtGui import QGuiApplication

from prd_desk.desk.issuing.export_summary import TOLD
from prd_desk.desk.life.log import note
from prd_desk.desk.settings.preferences import SETTINGS_FILE
from prd_desk.desk.waiting import busy

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from prd_desk.desk.dialogs import Dialogs
    from prd_desk.desk.issuing.set_dialog import Choice
    from prd_desk.desk.proofreading.findings import Findings
    from prd_desk.desk.shelf.filing import Filing
    from prd_desk.forms import FieldProblem, FilledForm, Form
    from prd_desk.news import Release


class Desk(Protocol):
    """What exporting needs of the window."""

    def release(self) -> Release:
        """The release as it stands in the fields."""
        ...

    def form(self) -> Form:
        """The form that is chosen."""
        ...

    def clear_for_export(
        self, missing: Sequence[FieldProblem], go_on: Callable[[], None], *, for_review: bool = False
    ) -> None:
        """Go on at once, or after the user has seen what is missing, open or let stand."""
        ...


class Exporting(QObject):
    """Asks what the form still lacks, then where to, then writes."""

    said = Signal(str)
    issued = Signal(str)
    """A file or folder of that name was written."""

    def __init__(self, desk: Desk, findings: Findings, dialogs: Dialogs, filing: Filing, home: Path) -> None:
        super().__init__(dialogs.window())
        self._desk, self._findings, self._dialogs, self._filing = desk, findings, dialogs, filing
        self._home, self._window = home, dialogs.window()
        self._settings = QSettings(str(home / SETTINGS_FILE), QSettings.Format.IniFormat)

    # --- one kind

    def export_word(self) -> None:
        """Issue the release as a Word document."""
        self._export(".docx", self.tr("เอกสาร Word") + " (*.docx)")

    def export_html(self) -> None:
        """Issue the release as one web page with the photos in it."""
        self._export(".html", self.tr("หน้าเว็บ HTML") + " (*.html)")

    def export_pdf(self) -> None:
        """Issue the release as a PDF."""
        self._export(".pdf", self.tr("เอกสาร PDF") + " (*.pdf)")

    def export_text(self) -> None:
        """Issue the release as plain text."""
        self._export(".txt", self.tr("ข้อความล้วน") + " (*.txt)")

    def export_photos(self) -> None:
        """Issue the photos, renamed after the news, with a file of their captions."""
        self._export(".zip", self.tr("ชุดภาพ") + " (*.zip)")

    def export_web(self) -> None:
        """Issue the release as a folder: a web page, and the photos beside it."""
        self._when_complete(
            lambda: self._dialogs.choose_folder(
                self.tr("เลือกที่วางโฟลเดอร์หน้าเว็บ"), self._filing.folder(), self._issue_folder
            )
        )

    def export_review(self) -> None:
        """Issue a Word copy for the one who reads it over, each finding a comment at its place."""
        proposed = self._filing.proposed(".docx")
        self._when_complete(
            lambda: self._dialogs.choose_to_save(
                self.tr("สำเนาตรวจทาน"),
                self.tr("เอกสาร Word") + " (*.docx)",
                proposed.with_name(self.tr("{name}-ตรวจทาน.docx").format(name=proposed.stem)),
                self._issue_review,
            ),
            for_review=True,
        )

    def copy_for_web(self) -> None:
        """Put the release on the clipboard, as rich and as plain text, for a page's own editor.

        No dialog stands between a copy and its paste: what is open or missing is said with it.
        """
        from prd_desk.export import clipping

        clip = clipping(self._filled())
        copied = QMimeData()
        copied.setHtml(clip.html)
        copied.setText(clip.plain)
        QGuiApplication.clipboard().setMimeData(copied)
        self.said.emit(self.tr("คัดลอกข่าวแล้ว นำไปวางในหน้าเว็บหรือแอปอื่นได้") + self._still_open())

    # --- several, and the office's own

    def export_several(self) -> None:
        """Choose kinds, and issue them into one dated folder."""
        from prd_desk.desk.issuing.set_dialog import SetDialog, recalled
        from prd_desk.library.office import read_letterhead

        letterhead = read_letterhead(self._home)

        def choose() -> None:
            choice = recalled(self._settings, self._form(), self._filing.folder())
            dialog = SetDialog(choice, self._filled(), letterhead, self._dialogs, self._window)
            dialog.chosen.connect(self._issue_set)
            dialog.open()

        self._when_complete(choose)

    def export_by_template(self) -> None:
        """Choose one of the office's own Word templates, or take one in, and fill it."""
        from prd_desk.desk.issuing.template_dialog import TemplateDialog
        from prd_desk.library.templates import OfficeTemplates

        templates = OfficeTemplates(self._home)
        dialog = TemplateDialog(templates, self._desk.form(), self._filing, self._dialogs, self._window)
        dialog.chosen.connect(self._choose_for_template)
        dialog.open()

    # --- for the preview and the printer

    def filling(self) -> Callable[[], FilledForm]:
        """Fills the form with the release as it stands now: later, and in another thread if need be."""
        form, release, home = self._form(), self._desk.release(), self._home

        def filled() -> FilledForm:
            from prd_desk.forms import fill
            from prd_desk.library.office import read_letterhead

            letterhead = read_letterhead(home) if form.emblem or form.logo else None
            return fill(form, release, letterhead)

        return filled

    # --- inside

    def _form(self) -> Form:
        """The chosen form with the switches of its head as they were last set for it."""
        form = self._desk.form()
        kept = {name: self._settings.value(f"head/{form.id}/{name}") for name in ("emblem", "logo")}
        return form.printing(
            **{name: None if value is None else value in {True, "true"} for name, value in kept.items()}
        )

    def _filled(self) -> FilledForm:
        return self.filling()()

    def _missing(self) -> Sequence[FieldProblem]:
        from prd_desk.forms import missing

        return missing(self._desk.form(), self._desk.release())

    def _when_complete(self, go_on: Callable[[], None], *, for_review: bool = False) -> None:
        """Go on when nothing is missing or open, or when the user wants it all the same."""
        then = partial(self._guarded, go_on)
        self._desk.clear_for_export(self._missing(), then, for_review=for_review)

    def _still_open(self) -> str:
        """What the summary before an export would hold up, in a few words; nothing where that is nothing."""
        self._findings.gather()
        faults = sum(found.finding.severity in TOLD for found in self._findings.items)
        lacking = len(self._missing())
        told = self.tr(" · ยังมีจุดที่ต้องแก้ {count:,} จุด").format(count=faults) if faults else ""
        return told + (self.tr(" · ยังขาดข้อมูล {count} ช่อง").format(count=lacking) if lacking else "")

    def _guarded(self, do: Callable[[], None]) -> None:
        with self._dialogs.telling():
            do()

    def _export(self, ending: str, filters: str) -> None:
        self._when_complete(
            lambda: self._dialogs.choose_to_save(
                self.tr("ส่งออก"), filters, self._filing.proposed(ending), self._issue
            )
        )

    def _issue(self, path: Path) -> None:
        from prd_desk.export import to_html, to_pdf, to_photo_pack, to_text, to_word

        with self._dialogs.telling(), busy():
            filled = self._filled()
            writers = {".docx": to_word, ".pdf": to_pdf, ".txt": to_text, ".zip": to_photo_pack}
            ending = path.suffix.lower()
            writers.get(ending, to_html)(filled, path, overwrite=True)
            self._tell_issued(path, filled, pdf=ending == ".pdf", text=ending == ".txt")

    def _issue_folder(self, parent: Path) -> None:
        from prd_desk.export import to_html_folder
        from prd_desk.export.folders import free_name

        with self._dialogs.telling(), busy():
            folder = free_name(parent, self._filing.proposed("").name)
            filled = self._filled()
            to_html_folder(filled, folder)
            self._tell_issued(folder, filled)

    def _issue_review(self, path: Path) -> None:
        from prd_desk.export import to_review_copy

        with self._dialogs.telling(), busy():
            filled = self._filled()
            to_review_copy(filled, self._findings.whole(), path, overwrite=True)
            self._tell_issued(path, filled)

    def _issue_set(self, choice: Choice) -> None:
        from prd_desk.desk.issuing.set_dialog import remember
        from prd_desk.export import to_set

        with self._dialogs.telling(), busy():
            remember(self._settings, self._desk.form(), choice)
            filled = self._filled()
            today = date.today()  # noqa: DTZ011 -- the day on the officer's own clock
            folder = to_set(
                filled,
                choice.folder,
                choice.kinds,
                today,
                captions=choice.captions,
                longest_side=choice.longest_side,
            )
            self._tell_issued(folder, filled, pdf="pdf" in choice.kinds)

    def _choose_for_template(self, name: str, template: bytes) -> None:
        def write(path: Path) -> None:
            from prd_desk.export import fill_template

            with self._dialogs.telling(), busy():
                fill_template(template, self._desk.form(), self._desk.release(), path, overwrite=True)
                self._tell_issued(path)

        proposed = self._filing.proposed(".docx")
        self._when_complete(
            lambda: self._dialogs.choose_to_save(
                self.tr("ส่งออกตามแม่แบบ {name}").format(name=name),
                self.tr("เอกสาร Word") + " (*.docx)",
                proposed,
                write,
            )
        )

    def _tell_issued(
        self, path: Path, filled: FilledForm | None = None, *, pdf: bool = False, text: bool = False
    ) -> None:
        from prd_desk.export import marked_letters, text_of

        self._filing.remember(path)
        note("exported", kind=path.suffix)
        told = self.tr("ส่งออกเป็น {path} แล้ว").format(path=path)
        if filled and text:
            told += self.tr(" ยาว {count:,} ตัวอักษร").format(count=len(text_of(filled).strip()))
        marked = marked_letters(filled) if filled and pdf else ()
        if marked:
            told += self.tr(" · PDF แสดง {letters} เป็น ■ เพราะไม่มีฟอนต์").format(letters=" ".join(marked))
        self.said.emit(told)
        self.issued.emit(path.name)
