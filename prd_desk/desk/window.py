# ruff: noqa: N802 -- Qt overrides keep Qt's names
"""The main window: the form on the left, the sheet in the middle, findings on the right."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSettings, Qt, QTimer, Signal
from PySide6.QtWidgets import QMainWindow, QSplitter, QToolBar, QVBoxLayout, QWidget

from prd_desk.desk.checking import Checking
from prd_desk.desk.command_list import install_commands
from prd_desk.desk.corrections import Corrections
from prd_desk.desk.dialogs import Dialogs
from prd_desk.desk.drafting import Drafting
from prd_desk.desk.exporting import Exporting
from prd_desk.desk.facts_pane import FactsPane
from prd_desk.desk.filing import SETTINGS_FILE, Filing
from prd_desk.desk.find_bar import FindBar
from prd_desk.desk.findings import Findings, Ignored
from prd_desk.desk.findings_panel import FindingsPanel
from prd_desk.desk.form_pane import FormPane
from prd_desk.desk.lengths import Lengths
from prd_desk.desk.motion import WordSense
from prd_desk.desk.photo_taking import PhotoTaking
from prd_desk.desk.photos_strip import PhotosStrip
from prd_desk.desk.preview import Preview
from prd_desk.desk.printing import Printing
from prd_desk.desk.proofed_field import ProofedField
from prd_desk.desk.returning import Returning
from prd_desk.desk.sheet import Sheet
from prd_desk.desk.side_pane import SidePane
from prd_desk.desk.status import StatusLine
from prd_desk.desk.view import View
from prd_desk.desk.writing import Writing
from prd_desk.errors import UserError
from prd_desk.forms import Form, load_form
from prd_desk.library.office import read_forms
from prd_desk.news import Release
from prd_desk.news.naming import people_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent, QShowEvent

    from prd_desk.desk.editor import ProseEdit
    from prd_desk.desk.found import Found
    from prd_desk.desk.my_words import MyWords
    from prd_desk.desk.proof_worker import Checker
    from prd_desk.desk.theme import Theme, Tokens
    from prd_desk.proofing.finding import Finding

WIDTHS = (292, 760, 314)
"""Pixels at first start, for a screen of 1366."""

PREVIEW_PAUSE_MS = 150
PREVIEW_WIDTH = 480
ROOM_FOR_WORDS = 1_000
"""Below so many pixels the tool bar shows signs alone."""

REVIEW_ONLY = frozenset({"category", "issuer", "unit", "issue_no", "embargo", "credits", "contact", "credit"})
"""Names and labels rather than prose: checked in the review, which knows what each field is."""


class DeskWindow(QMainWindow):
    """Holds the parts together; each part does its own work."""

    first_painted = Signal()

    def __init__(self, home: Path, theme: Theme, words: MyWords, load_checker: Callable[[], Checker]) -> None:
        super().__init__()
        self.setObjectName("desk")
        self._home, self._theme = home, theme
        theme.setParent(self)  # so that it stops following the system when the window is gone
        self._opened = Release()
        self._leaving = False
        self._failure: Exception | None = None
        usable, self._unusable = read_forms(home)
        self._forms = {form.id: form for form in usable}
        self.words = WordSense()
        self.dialogs = Dialogs(self)
        self.sheet = Sheet(self.words)
        self.form_pane = FormPane(self.words, theme, [(form.id, form.th) for form in self._forms.values()])
        self.photos = PhotosStrip(self.words, theme)
        self.facts_pane = FactsPane(theme)
        pages = [(self.tr("ข้อมูลข่าว"), self.form_pane), (self.tr("ข้อเท็จจริง"), self.facts_pane)]
        self.side = SidePane([*pages, (self.tr("ภาพ"), self.photos)])
        self.panel = FindingsPanel(theme)
        self.preview = Preview()
        self.right = SidePane([(self.tr("ผลการตรวจ"), self.panel), (self.tr("ตัวอย่าง"), self.preview)])
        self.checking = Checking(load_checker, words, self)
        self.findings = Findings(lambda: self.checking.loose, Ignored(), self)
        self.find_bar = FindBar(theme, self.editors, self.words.spans)
        self.corrections = Corrections(self.findings, self.panel, self.checking, words, self)
        self._engage(home, theme)
        self._preview_soon = QTimer(self, singleShot=True, interval=PREVIEW_PAUSE_MS)
        self._proofed: dict[ProseEdit, ProofedField] = {}
        self._lay_out()
        self._connect()
        self._follow_fields()
        self.show_release(Release())

    def _engage(self, home: Path, theme: Theme) -> None:
        """The parts that act on the others, and the commands that call them."""
        settings = QSettings(str(home / SETTINGS_FILE), QSettings.Format.IniFormat)
        self.writing = Writing(self.sheet, self.photos.history, settings, self)
        self.view = View(self, self.sheet, self.find_bar, settings)
        self.filing = Filing(self, self.dialogs, home, self)
        self.taking = PhotoTaking(self)
        self.drafting = Drafting(self)
        self.exporting = Exporting(self, self.dialogs, self.filing, home, self)
        self.printing = Printing(self.exporting.filling, self)
        self.returning = Returning(self)
        self.commands = install_commands(self, theme)
        self.status = StatusLine(self.statusBar())
        self.lengths = Lengths(self.sheet, self.words, self.checking.count_words, settings, self)
        self.lengths.told.connect(self.status.show_counts)
        self.lengths.told.connect(lambda _words, signs: self.panel.show_written(signs))

    def _lay_out(self) -> None:
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        page = QWidget()
        below = QVBoxLayout(page)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        below.addWidget(self.sheet, 1)
        below.addWidget(self.find_bar)
        for part in (self.side, page, self.right):
            self.splitter.addWidget(part)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes(list(WIDTHS))
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.splitter)
        self.setCentralWidget(middle)
        self.setMinimumSize(800, 480)
        self.resize(1366, 740)
        kept = QSettings(str(self._home / SETTINGS_FILE), QSettings.Format.IniFormat)
        if kept.contains("geometry"):
            self.restoreGeometry(kept.value("geometry"))
            self.splitter.restoreState(kept.value("splitter"))

    def _connect(self) -> None:
        for part in (self.sheet, self.form_pane, self.photos, self.facts_pane):
            part.changed.connect(self._on_changed)
        self.form_pane.form_chosen.connect(lambda _form: self._ask_for_form())
        self.photos.listed.connect(self._follow_fields)
        self.sheet.quotes.listed.connect(self._follow_fields)
        self.sheet.quotes.known = lambda: people_of(self.release())
        self.findings.changed.connect(lambda: self.panel.show_found(self.findings.items))
        self.findings.changed.connect(lambda: self.status.show_found(self.findings.items))
        for follow in (self.panel.show_progress, self.status.show_progress, self.lengths.tell_soon):
            self.checking.progressed.connect(follow)
        self.checking.reviewed.connect(self.findings.gather_soon)
        self.checking.tokeniser_ready.connect(self._use_real_words)
        voices = (self.corrections, self.filing, self.exporting, self.find_bar, self.writing, self.view)
        for part in (*voices, self.drafting, self.printing, self.returning, self.taking):
            part.said.connect(self.status.say)
        for changed in (self.corrections.mended, self.find_bar.replaced):
            changed.connect(self.writing.history.note)
        self.corrections.field_wanted.connect(self.focus_on)
        self.corrections.going.connect(self.side.reveal)
        self.corrections.visited.connect(lambda: self.right.show_page(self.panel))
        self.panel.detail.facts_taken.connect(self._take_facts)
        self._preview_soon.timeout.connect(self._show_preview)
        self.right.page_shown.connect(self._preview_soon.start)
        self.preview.place_wanted.connect(self.corrections.go_to_place)
        self.preview.print_wanted.connect(self.commands.actions["print"].trigger)
        for part in (self.printing, self.corrections):
            part.failed.connect(self.dialogs.tell)
        for part in (self.checking, self.photos, self.preview):
            part.broke.connect(self._on_broke)
        self.filing.changed.connect(self._show_name)
        self._theme.changed.connect(self._on_colours)
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
        )

    def show_release(self, release: Release) -> None:
        """Put a release in; whatever was there is gone, with its undo history."""
        self._opened = release
        self.findings.ignored.clear()
        self.sheet.show_release(release)
        self.form_pane.show_release(release)
        self.taking.cancel()
        self.photos.show_photos(release.photos)
        self.facts_pane.show_facts(release.facts)
        self._ask_for_form()
        self.sheet.editors["body"].setFocus()
        self._on_changed()

    def is_modified(self) -> bool:
        """Whether something has not been saved."""
        return (
            self.sheet.is_modified(self._opened)
            or self.form_pane.is_modified(self._opened)
            or self.photos.is_modified(self._opened.photos)
            or self.taking.is_busy()
            or self.facts_pane.facts() != self._opened.facts
        )

    def settle(self) -> None:
        """What stands in the fields now is saved."""
        self._opened = self.release()
        for editor in self._proofed:
            editor.document().setModified(False)
        self._show_name()

    def unread_date(self) -> str:
        """What was typed as the date and cannot be read as one."""
        return self.form_pane.date.unread()

    def form(self) -> Form:
        """The form that is chosen. Raises UserError when the release names one that is not here."""
        chosen = self.form_pane.form.currentData() or self._opened.form
        return self._forms[chosen] if chosen in self._forms else load_form(chosen)

    def open_findings(self) -> list[Finding]:
        """What has been found and not been ignored, its places counted in whole fields."""
        return [replace(found.finding, field=found.field, span=found.span) for found in self.findings.items]

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

    def _ask_for_form(self) -> None:
        form = self._forms.get(self.form_pane.form.currentData() or self._opened.form)
        if form is not None:
            self.form_pane.ask_for(form)
            self.sheet.ask_for(form)
            self.lengths.ask_for(form)

    # --- proofreading

    def editors(self) -> list[ProseEdit]:
        """Every text box, in reading order."""
        return [
            *self.sheet.editors.values(),
            *self.sheet.quotes.editors(),
            *self.photos.editors(),
            *self.form_pane.editors.values(),
        ]

    def _follow_fields(self) -> None:
        """Keep exactly the editors that there are proofread, in reading order."""
        editors = self.editors()
        for editor in [gone for gone in self._proofed if gone not in editors]:
            field = self._proofed.pop(editor)
            self.checking.unwatch(field)
        for editor in editors:
            if editor not in self._proofed:
                self._proofed[editor] = self._proofread(editor)
        self.writing.follow(editors)
        self.findings.show_fields([self._proofed[editor] for editor in editors])

    def _proofread(self, editor: ProseEdit) -> ProofedField:
        live = editor.field.rpartition(".")[2] not in REVIEW_ONLY
        field = ProofedField(editor, live=live, parent=editor)
        field.show_by(self._theme.mark, lambda found: found in self.findings.ignored)
        editor.menu_wanted.connect(lambda offset, place: self._open_menu(field, offset, place))
        self.checking.watch(field)
        return field

    def _open_menu(self, field: ProofedField, offset: int, place: QPoint) -> None:
        names = ("undo", "redo", "cut", "copy", "paste", "select_all")
        self.corrections.open_menu(field, offset, place, [self.commands.actions[name] for name in names])

    def _snapshot(self) -> tuple[Release, Form | None]:
        release = self.release()
        return release, self._forms.get(release.form)

    def _take_facts(self, found: Found, names: tuple[str, ...]) -> None:
        """The text is right: let the facts say the same."""
        left = [name for name in names if not self.facts_pane.take(name, found.text)]
        if left:
            self.focus_on(f"facts.{left[0]}")
            self.status.say(self.tr("แก้ข้อเท็จจริงให้เองไม่ได้ โปรดแก้ในช่องนี้"))

    def _use_real_words(self) -> None:
        from prd_desk.proofing.words import word_spans

        self.words.use(word_spans)

    def _on_colours(self) -> None:
        for field in self._proofed.values():
            field.refresh()

    # --- what is shown of the whole

    def _on_changed(self) -> None:
        self.checking.touch()
        self._show_name()
        self.lengths.tell_soon()
        self._preview_soon.start()

    def _show_preview(self) -> None:
        if self.preview.isVisible() and self._snapshot()[1] is not None:
            self.preview.show_form(self.exporting.filling())

    def _show_name(self) -> None:
        title, modified = f"{self.filing.name()}[*] – PRD Desk", self.is_modified()
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

    def use_theme(self, tokens: Tokens) -> None:
        """Show the window in these colours, until the system changes its own."""
        self._theme.use(tokens)

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
        QTimer.singleShot(0, self, lambda: self.checking.start(self._snapshot))
        for problem in self._unusable:
            self.dialogs.tell(problem)
        self._unusable = ()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        style = Qt.ToolButtonStyle
        for bar in self.findChildren(QToolBar):
            words = self.width() >= ROOM_FOR_WORDS
            bar.setToolButtonStyle(style.ToolButtonTextBesideIcon if words else style.ToolButtonIconOnly)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._leaving and not self.filing.may_close(self._leave):
            event.ignore()
            return
        kept = QSettings(str(self._home / SETTINGS_FILE), QSettings.Format.IniFormat)
        self.view.leave_focus()
        kept.setValue("geometry", self.saveGeometry())
        kept.setValue("splitter", self.splitter.saveState())
        for part in (self.checking, self.returning, self.taking, self.preview):
            part.stop()
        event.accept()

    def _leave(self) -> None:
        self._leaving = True
        self.close()
