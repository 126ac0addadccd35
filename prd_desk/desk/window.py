# ruff: noqa: N802 -- Qt overrides keep Qt's names
"""The main window: the form on the left, the sheet in the middle, findings on the right."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtWidgets import QMainWindow, QSplitter, QVBoxLayout, QWidget

from prd_desk.desk.changes.returning import Returning
from prd_desk.desk.commands.command_list import install_commands
from prd_desk.desk.dialogs import Dialogs
from prd_desk.desk.editor.find_bar import FindBar
from prd_desk.desk.editor.lengths import Lengths
from prd_desk.desk.editor.motion import WordSense
from prd_desk.desk.editor.sheet import Sheet, scrolled
from prd_desk.desk.editor.view import View
from prd_desk.desk.editor.writing import Writing
from prd_desk.desk.facts.drafting import Drafting
from prd_desk.desk.facts.facts_pane import FactsPane
from prd_desk.desk.help.helping import Helping
from prd_desk.desk.issuing.exporting import Exporting
from prd_desk.desk.issuing.form_pane import FormPane
from prd_desk.desk.issuing.preview import Preview
from prd_desk.desk.issuing.printing import Printing
from prd_desk.desk.life.setting_out import when_painted
from prd_desk.desk.look.narrow import Narrow
from prd_desk.desk.notice_bar import NoticeBar
from prd_desk.desk.photos.photo_taking import PhotoTaking
from prd_desk.desk.photos.photos_strip import PhotosStrip
from prd_desk.desk.proofreading.checking import Checking
from prd_desk.desk.proofreading.corrections import Corrections
from prd_desk.desk.proofreading.findings import Findings
from prd_desk.desk.proofreading.findings_panel import FindingsPanel
from prd_desk.desk.proofreading.proof_desk import ProofDesk
from prd_desk.desk.proofreading.proofed_fields import ProofedFields
from prd_desk.desk.settings.preferences import SETTINGS_FILE
from prd_desk.desk.settings.settings_desk import SettingsDesk
from prd_desk.desk.shelf.filing import Filing
from prd_desk.desk.shelf.keeping import Keeping
from prd_desk.desk.shelf.library_desk import LibraryDesk, last_worked_on
from prd_desk.desk.shelf.library_pane import LibraryPane
from prd_desk.desk.shelf.shelf import Shelf
from prd_desk.desk.shelf.shelving import Shelving
from prd_desk.desk.side_pane import SidePane
from prd_desk.desk.status import StatusLine
from prd_desk.errors import UserError
from prd_desk.forms import FieldProblem, Form, load_form
from prd_desk.library.office import read_forms
from prd_desk.news import Release
from prd_desk.news.naming import people_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent, QShowEvent

    from prd_desk.desk.editor.editor import ProseEdit
    from prd_desk.desk.look.theme import Theme
    from prd_desk.desk.proofreading.found import Found
    from prd_desk.desk.proofreading.proof_jobs import Proofs
    from prd_desk.desk.proofreading.stet import Stet
    from prd_desk.desk.settings.preferences import Preferences
    from prd_desk.proofing.dismissal import Dismissal

WIDTHS = (292, 760, 314)
"""Pixels at first start, for a screen of 1366."""
PREVIEW_WIDTH = 480


class DeskWindow(QMainWindow):
    """Holds the parts together; each part does its own work."""

    first_painted = Signal()

    def __init__(
        self,
        home: Path,
        theme: Theme,
        stet: Stet,
        preferences: Preferences,
        proofs: Proofs,
    ) -> None:
        super().__init__()
        self.setObjectName("desk")
        self.stet = stet
        theme.setParent(self)  # so that it stops following the system when the window is gone
        self._opened, self._leaving = Release(), False
        self._failure: Exception | None = None
        usable, self.unusable_forms = read_forms(home)
        self._forms = {form.id: form for form in usable}
        self.words = WordSense()
        self.dialogs = Dialogs(self)
        self.sheet = Sheet(self.words)
        self.form_pane = FormPane(self.words, theme, [(form.id, form.title) for form in self._forms.values()])
        self.photos = PhotosStrip(self.words, theme)
        self.facts_pane = FactsPane(theme)
        pages = [(self.tr("ข้อมูล"), self.form_pane), (self.tr("ข้อเท็จจริง"), self.facts_pane)]
        self.library = LibraryPane(theme)
        self.side = SidePane([*pages, (self.tr("ภาพ"), self.photos), (self.tr("คลังข่าว"), self.library)])
        self.panel = FindingsPanel(theme)
        self.preview = Preview()
        self.right = SidePane([(self.tr("ผลการตรวจ"), self.panel), (self.tr("ตัวอย่าง"), self.preview)])
        self.checking = Checking(proofs, stet.terms(), self)
        self.findings = Findings(lambda: self.checking.loose, stet.covers, self)
        self.find_bar = FindBar(theme, self.editors, self.words.spans)
        self.corrections = Corrections(self.findings, self.panel, stet, self)
        self.preferences = preferences
        self._engage(home, theme)
        self.fields = ProofedFields(self, theme)
        self._lay_out()
        self._connect()
        self.fields.follow()
        self.show_release(self.filing.begun(Release()))

    def _engage(self, home: Path, theme: Theme) -> None:
        """The parts that act on the others, and the commands that call them."""
        self._settings = QSettings(str(home / SETTINGS_FILE), QSettings.Format.IniFormat)
        self.writing = Writing(self.sheet, self.photos.history, self.preferences, self)
        self.view = View(self, self.sheet, self.find_bar, self.preferences)
        self.shelf = Shelf(home, self.stet.ignored.by, last_worked_on(self._settings), self)
        self.keeping = Keeping(self, self.shelf)
        self.shelving = Shelving(self, self.shelf, self.library)
        self.filing = Filing(self, home)
        self.taking = PhotoTaking(self)
        self.proof_desk = ProofDesk(self, theme, home)
        self.drafting = Drafting(self)
        self.exporting = Exporting(self, self.findings, self.dialogs, self.filing, home)
        self.printing = Printing(self.exporting.filling, self.dialogs, self)
        self.returning = Returning(self)
        self.notices = NoticeBar()
        self.library_desk = LibraryDesk(self, self.shelf, self.notices, self._settings)
        self.helping = Helping(self, theme, self._settings, home)
        self.settings_desk = SettingsDesk(self, theme, home)
        self.commands = install_commands(self, theme)
        self.status = StatusLine(self.statusBar())
        self.lengths = Lengths(self.sheet, self.words, self.checking.count_words, self.preferences, self)
        self.lengths.told.connect(self.status.show_counts)
        self.lengths.told.connect(lambda words, signs, *_rest: self.proof_desk.show_written(words, signs))

    def _lay_out(self) -> None:
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        page = QWidget()
        below = QVBoxLayout(page)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        below.addWidget(scrolled(self.sheet), 1)
        below.addWidget(self.find_bar)
        for part in (self.side, page, self.right):
            self.splitter.addWidget(part)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes(list(WIDTHS))
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notices)
        column.addWidget(self.splitter, 1)
        self.setCentralWidget(middle)
        self.narrow = Narrow(self.side, self.right, lambda: self.view.is_focused, self)
        self.setMinimumSize(640, 360)
        self.resize(1366, 740)
        if self._settings.contains("geometry"):
            self.restoreGeometry(self._settings.value("geometry"))
            self.splitter.restoreState(self._settings.value("splitter"))

    def _connect(self) -> None:
        for part in (self.sheet, self.form_pane, self.photos, self.facts_pane):
            part.changed.connect(self._on_changed)
        self.form_pane.form_chosen.connect(lambda _form: self._ask_for_form())
        self.photos.listed.connect(self.fields.follow)
        self.sheet.quotes.listed.connect(self.fields.follow)
        self.sheet.quotes.known = lambda: people_of(self.release())
        for shows in (self.panel, self.status):
            self.findings.changed.connect(lambda shows=shows: shows.show_found(self.findings.items))
            self.checking.progressed.connect(shows.show_progress)
        self.checking.reviewed.connect(self.findings.gather_soon)
        self.checking.progressed.connect(self.lengths.tell_soon)
        voices = (self.corrections, self.filing, self.exporting, self.find_bar, self.writing, self.view)
        parts = (self.drafting, self.printing, self.returning, self.taking, self.helping, self.shelving)
        for part in (*voices, *parts):
            part.said.connect(self.status.say)
        for changed in (self.corrections.mended, self.find_bar.replaced):
            changed.connect(self.writing.history.note)
        self.corrections.field_wanted.connect(self.focus_on)
        self.corrections.going.connect(self.side.reveal)
        self.corrections.visited.connect(lambda: self.right.show_page(self.panel))
        self.panel.detail.facts_taken.connect(self._take_facts)
        self.preview.follow(self.exporting.filling)
        self.right.page_shown.connect(self.preview.touch)
        self.preview.place_wanted.connect(self.corrections.go_to_place)
        self.preview.print_wanted.connect(self.commands.actions["print"].trigger)
        self.corrections.failed.connect(self.dialogs.tell)
        for part in (self.checking, self.photos, self.preview):
            part.broke.connect(self._on_broke)
        self.keeping.told.connect(self.status.show_kept)
        self.stet.changed.connect(self._show_name)
        self.facts_pane.draft_wanted.connect(self.commands.actions["draft"].trigger)

    # --- the release

    def release(self) -> Release:
        """The release as it stands in the fields; what no field shows is as it was opened."""
        return replace(
            self._opened,
            **self.sheet.values(),
            **self.form_pane.values(),
            photos=self.photos.photos(),
            facts=self.facts_pane.facts(),
            rules_off=self.stet.release_off,
        )

    def show_release(self, release: Release, dismissals: Sequence[Dismissal] = ()) -> None:
        """Put a release in, with findings that may stand; what was there is gone, with its undo history."""
        self._opened = release
        self.stet.show_release(release.rules_off, dismissals)
        self.sheet.show_release(release)
        self.form_pane.show_release(release)
        self.taking.cancel()
        self.photos.show_photos(release.photos)
        self.facts_pane.show_facts(release.facts)
        self.drafting.begin(release.facts)
        self._ask_for_form()
        self.sheet.editors["body"].setFocus()
        self._on_changed()

    def is_modified(self) -> bool:
        """Whether something has changed since the release was shown or settled."""
        return (
            self.sheet.is_modified(self._opened)
            or self.form_pane.is_modified(self._opened)
            or self.photos.is_modified(self._opened.photos)
            or self.taking.is_busy()
            or self.facts_pane.facts() != self._opened.facts
            or self.stet.release_off != self._opened.rules_off
        )

    def settle(self) -> None:
        """What stands in the fields now is kept."""
        self._opened = self.release()
        self.fields.settle()
        self._show_name()

    def unread_date(self) -> str:
        """What was typed as the date and cannot be read as one."""
        return self.form_pane.date.unread()

    def form(self) -> Form:
        """The form that is chosen. Raises UserError when the release names one that is not here."""
        chosen = self.form_pane.form.currentData() or self._opened.form
        return self._forms[chosen] if chosen in self._forms else load_form(chosen)

    def use_forms(self, forms: Sequence[Form]) -> None:
        """These are the forms that can be chosen from now on; what they ask for is shown anew."""
        self._forms = {form.id: form for form in forms}
        self.form_pane.offer_forms([(form.id, form.title) for form in forms])
        self._ask_for_form()
        self._on_changed()

    @property
    def forms(self) -> tuple[Form, ...]:
        """The forms that can be chosen."""
        return tuple(self._forms.values())

    def focus_on(self, field: str) -> None:
        """Put the caret in a field."""
        editor = self.sheet.editors.get(field)
        if editor is not None:
            editor.setVisible(True)
            editor.setFocus()
        elif field.startswith("quotes"):
            self.sheet.quotes.focus_on()
        elif field.startswith("facts"):
            self.side.show_page(self.facts_pane)
            self.facts_pane.focus_on(field.removeprefix("facts").removeprefix(".") or "event")
        elif field.startswith("photos"):
            self.side.show_page(self.photos)
            self.photos.focus_on(field)
        else:
            self.side.show_page(self.form_pane)
            self.form_pane.focus_on(field)

    def clear_for_export(
        self, missing: Sequence[FieldProblem], go_on: Callable[[], None], *, for_review: bool = False
    ) -> None:
        """Go on at once, or after the user has seen what is missing, open or let stand."""
        self.proof_desk.clear(missing, go_on, for_review=for_review)

    def _ask_for_form(self) -> None:
        form = self._forms.get(self.form_pane.form.currentData() or self._opened.form)
        if form is not None:
            self.form_pane.ask_for(form)
            self.sheet.ask_for(form)
            self.lengths.ask_for(form)
            self.stet.show_form(form.rules_off)

    # --- proofreading

    def editors(self) -> list[ProseEdit]:
        """Every text box, in reading order."""
        return [
            *self.sheet.editors.values(),
            *self.sheet.quotes.editors(),
            *self.photos.editors(),
            *self.form_pane.editors.values(),
        ]

    def _snapshot(self) -> tuple[Release, Form | None]:
        release = self.release()
        return release, self._forms.get(release.form)

    def _take_facts(self, found: Found, names: tuple[str, ...]) -> None:
        """The text is right: let the facts say the same."""
        left = [name for name in names if not self.facts_pane.take(name, found.text)]
        if left:
            self.focus_on(f"facts.{left[0]}")
            self.status.say(self.tr("แก้ข้อเท็จจริงให้เองไม่ได้ โปรดแก้ในช่องนี้"))

    # --- what is shown of the whole

    def _on_changed(self) -> None:
        self.checking.touch()
        self.keeping.touch()
        self._show_name()
        self.lengths.tell_soon()
        self.preview.touch()

    def _show_name(self) -> None:
        name = " ".join(self.sheet.editors["title"].text().split()) or self.tr("ข่าวใหม่")
        title, modified = f"{name}[*] – PRD Desk", self.is_modified()
        if title != self.windowTitle():
            self.setWindowTitle(title)
        if modified != self.isWindowModified():
            self.setWindowModified(modified)

    def show_findings(self) -> None:
        """Bring the list of findings to the front and give it the keyboard."""
        self.right.show_page(self.panel)
        self.panel.list.setFocus()

    def show_preview(self) -> None:
        """Bring the preview to the front, wide enough to read."""
        self.right.show_page(self.preview)
        left, middle, right = self.splitter.sizes()
        wider = min(PREVIEW_WIDTH, self.width() * 3 // 10) - right
        if wider > 0:
            self.splitter.setSizes([left, middle - wider, right + wider])

    def report_problem(self) -> None:
        """Show the report of the last failure inside the proofreader, if there was one."""
        if self._failure is None:
            self.status.say(self.tr("ยังไม่มีปัญหาให้รายงาน"))
        else:
            self.dialogs.tell(self._failure)

    def _on_broke(self, failure: Exception) -> None:
        self._failure = failure
        if isinstance(failure, UserError):
            self.dialogs.tell(failure)

    # --- life

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.first_painted.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        when_painted(self, lambda: self.checking.start(self._snapshot), self.shelf.open_soon)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.narrow.fit(self.width())

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._leaving and not self.keeping.may_close(self._leave):
            event.ignore()
            return
        self.view.leave_focus()
        self._settings.setValue("geometry", self.saveGeometry())
        self._settings.setValue("splitter", self.splitter.saveState())
        for part in (self.checking, self.returning, self.taking, self.preview, self.shelf):
            part.stop()
        event.accept()

    def _leave(self) -> None:
        self._leaving = True
        self.close()
