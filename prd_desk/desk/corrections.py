"""What the user does about findings: walk through them, take a suggestion, ignore, add a word, ask why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from prd_desk.desk.finding_detail import MOST_SUGGESTIONS, may_be_a_word
from prd_desk.desk.finding_row import shown, suggested
from prd_desk.errors import UserError
from prd_desk.proofing.finding import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QAction

    from prd_desk.desk.checking import Checking
    from prd_desk.desk.editor import ProseEdit
    from prd_desk.desk.findings import Findings
    from prd_desk.desk.findings_panel import FindingsPanel
    from prd_desk.desk.found import Found
    from prd_desk.desk.my_words import MyWords
    from prd_desk.desk.proofed_field import ProofedField
    from prd_desk.proofing.finding import Place


class Corrections(QObject):
    """Acts on findings in the editors; each taken suggestion is one undo step."""

    said = Signal(str)
    """A short word to the user, for the status bar."""

    mended = Signal(list)
    """These editors were changed together."""

    visited = Signal()
    """A finding is being looked at."""

    going = Signal(object)
    """The editor that is about to get the keyboard; it may stand on a page that is not shown."""

    field_wanted = Signal(str)
    """A field that is not one of the proofread editors should have the keyboard."""

    failed = Signal(object)
    """A UserError."""

    def __init__(
        self, findings: Findings, panel: FindingsPanel, checking: Checking, words: MyWords, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._findings, self._panel = findings, panel
        self._checking, self._words = checking, words
        panel.chosen.connect(self.go_to)
        panel.detail.taken.connect(self.take)
        panel.detail.ignored_here.connect(self.ignore_here)
        panel.detail.ignored_everywhere.connect(self.ignore_everywhere)
        panel.detail.word_added.connect(self.add_word)
        panel.detail.place_wanted.connect(self.go_to_place)

    # --- walking

    def next(self) -> None:
        """Go to the next finding, through all fields and round at the end."""
        self._findings.gather()
        field, span = self._here()
        self._go_or_say(self._neighbour(1) or self._findings.after(field, span.start))

    def previous(self) -> None:
        """Go to the finding before, through all fields and round at the beginning."""
        self._findings.gather()
        field, span = self._here()
        self._go_or_say(self._neighbour(-1) or self._findings.before(field, span.start))

    def go_to(self, found: Found) -> None:
        """Select the finding's text and show it in full."""
        field = self._findings.field(found.field)
        if field is not None:
            for other in self._findings.fields:
                if other is not field and other.editor.textCursor().hasSelection():
                    other.editor.deselect()
            self._bring(field.editor)
            field.editor.select(found.span)
            field.end_typing()
        self._panel.select(found)
        self.visited.emit()
        for each in self._findings.fields:
            each.set_current(found if each is field else None)

    def _bring(self, editor: ProseEdit) -> None:
        self.going.emit(editor)
        editor.setFocus()

    def go_to_place(self, place: Place | None) -> None:
        """Go to another place that a finding speaks of."""
        if place is None:
            return
        field = self._findings.field(place.field)
        if field is None:
            self.field_wanted.emit(place.field)
        else:
            self._bring(field.editor)
            field.editor.select(place.span)

    # --- doing

    def at_caret(self) -> Found | None:
        """The finding at the caret of the field that has the keyboard."""
        field = self._focused()
        if field is None:
            return None
        self._findings.gather()
        cursor = field.editor.textCursor()
        return field.found_at(field.editor.offset_of(cursor.selectionStart()))

    def suggest(self) -> None:
        """Open the suggestions for the finding at the caret."""
        found, field = self.at_caret(), self._focused()
        if found is None or field is None:
            self.said.emit(self.tr("ตรงนี้ไม่มีจุดที่ต้องแก้"))
            return
        self._panel.select(found)
        place = field.editor.cursorRect().bottomLeft() + QPoint(0, 6)
        menu = self.menu_for(found)
        menu.popup(field.editor.viewport().mapToGlobal(place))
        menu.setActiveAction(menu.actions()[0])

    def open_menu(self, field: ProofedField, offset: int, place: QPoint, editing: Sequence[QAction]) -> None:
        """The context menu of an editor: what to do with the finding there, then the editing actions."""
        found = field.found_at(offset)
        menu = self._menu(field.editor)
        if found is not None:
            self._panel.select(found)
            self._fill(menu, found)
            menu.addSeparator()
        menu.addActions(editing)
        menu.popup(place)

    def take_first(self) -> None:
        """Take the first suggestion for the finding at the caret."""
        found = self.at_caret()
        if found is None or not found.finding.suggestions:
            self.said.emit(self.tr("ตรงนี้ไม่มีคำแนะนำให้ใช้"))
            return
        self.take(found, found.finding.suggestions[0])

    def take(self, found: Found, suggestion: str) -> None:
        """Put a suggestion in place of the finding's text."""
        field = self._findings.field(found.field)
        if field is None:
            self.said.emit(self.tr("แก้ช่องนี้จากที่นี่ไม่ได้"))
        elif not field.settle(found, suggestion):
            self.said.emit(self.tr("ข้อความตรงนี้เปลี่ยนไปแล้ว"))
        else:
            self._bring(field.editor)
            field.editor.ensureCursorVisible()
            self.said.emit(
                self.tr("แก้ “{old}” เป็น “{new}” แล้ว").format(old=shown(found.text), new=shown(suggestion))
            )

    def mend_all(self, kind: str) -> None:
        """Take the first suggestion of all findings of a kind (`marks`, `digits`), as one change."""
        done, changed = 0, []
        for field in self._findings.fields:
            changes: list[tuple[Span, str, str]] = []
            for found in self._findings.items:
                of_kind = found.field == field.name and found.finding.rule.partition(".")[0] == kind
                clear = not changes or found.span.start >= changes[-1][0].end
                if of_kind and clear and found.finding.suggestions:
                    changes.append((found.span, found.text, found.finding.suggestions[0]))
            if changes:
                done += field.editor.replace_many(changes)
                changed.append(field.editor)
        self.mended.emit(changed)
        self.said.emit(self.tr("แก้แล้ว {count} แห่ง").format(count=done))

    def ignore_here(self, found: Found) -> None:
        """Do not show this finding at this place again."""
        self._findings.ignored.here(found)
        self._after_ignoring()

    def ignore_everywhere(self, found: Found) -> None:
        """Do not show this rule on this text again in this release."""
        self._findings.ignored.everywhere(found)
        self._after_ignoring()

    def add_word(self, found: Found) -> None:
        """Keep the text as one of the user's own words."""
        try:
            self._words.add(found.text)
        except UserError as error:
            self.failed.emit(error)
            return
        self._findings.ignored.everywhere(found)  # gone at once; the recheck confirms it
        self._after_ignoring()
        self._checking.use_words(tuple(self._words))
        self.said.emit(self.tr("เพิ่ม “{word}” ในคำของฉันแล้ว").format(word=shown(found.text)))

    def ignore_at_caret(self) -> None:
        """Ignore the finding at the caret."""
        self._with_caret(self.ignore_here)

    def add_word_at_caret(self) -> None:
        """Keep the word of the finding at the caret."""
        self._with_caret(self.add_word)

    def _with_caret(self, do: Callable[[Found], None]) -> None:
        found = self.at_caret()
        if found is None:
            self.said.emit(self.tr("ตรงนี้ไม่มีจุดที่ต้องแก้"))
        else:
            do(found)

    def menu_for(self, found: Found) -> QMenu:
        """Suggestions and whatever else can be done with a finding."""
        field = self._findings.field(found.field)
        menu = self._menu(field.editor if field else self._panel)
        self._fill(menu, found)
        return menu

    @staticmethod
    def _menu(parent: QWidget) -> QMenu:
        """An empty menu that deletes itself once closed."""
        menu = QMenu(parent)
        menu.setObjectName("suggestions")
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _fill(self, menu: QMenu, found: Found) -> None:
        for suggestion in found.finding.suggestions[:MOST_SUGGESTIONS]:
            self._entry(
                menu, suggested(found, suggestion), lambda s=suggestion: self.take(found, s), bold=True
            )
        if not found.finding.suggestions:
            self._entry(menu, self.tr("ไม่มีคำแนะนำ"), lambda: None).setEnabled(False)
        menu.addSeparator()
        self._entry(menu, self.tr("ข้ามจุดนี้"), lambda: self.ignore_here(found))
        self._entry(menu, self.tr("ข้ามคำนี้ทั้งข่าว"), lambda: self.ignore_everywhere(found))
        if may_be_a_word(found):
            self._entry(menu, self.tr("เพิ่มในคำของฉัน"), lambda: self.add_word(found))
        self._entry(menu, self.tr("เพราะอะไร"), lambda: self.go_to(found))

    @staticmethod
    def _entry(menu: QMenu, text: str, do: Callable[[], None], *, bold: bool = False) -> QAction:
        action = menu.addAction(text.replace("&", "&&"))
        if bold:
            font = menu.font()
            font.setBold(True)
            action.setFont(font)
        action.triggered.connect(lambda _checked=False: do())
        return action

    # --- where we are

    def _after_ignoring(self) -> None:
        for field in self._findings.fields:
            field.refresh()
        self._findings.gather()

    def _go_or_say(self, found: Found | None) -> None:
        if found is None:
            self.said.emit(self.tr("ไม่พบที่ต้องแก้"))
        else:
            self.go_to(found)

    def _neighbour(self, step: int) -> Found | None:
        """The finding beside the one chosen, when the caret is still there; two may share a place."""
        items, current = self._findings.items, self._panel.current()
        if current not in items:
            return None
        field = self._findings.field(current.field)
        if field is not None and (current.field, current.span) != self._here():
            return None
        return items[(items.index(current) + step) % len(items)]

    def _focused(self) -> ProofedField | None:
        widget = self._panel.window().focusWidget()
        return next((field for field in self._findings.fields if field.editor is widget), None)

    def _here(self) -> tuple[str, Span]:
        """The field with the keyboard and what is selected in it; the beginning when there is none."""
        field = self._focused()
        if field is None:
            current = self._panel.current()
            if current is not None:
                return current.field, current.span
            return (self._findings.fields[0].name if self._findings.fields else ""), Span(0, 0)
        editor: ProseEdit = field.editor
        cursor = editor.textCursor()
        return field.name, Span(
            editor.offset_of(cursor.selectionStart()), editor.offset_of(cursor.selectionEnd())
        )
