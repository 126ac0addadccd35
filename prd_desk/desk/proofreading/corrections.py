"""What the user does about findings: walk through them, take suggestions, let one stand, ask why."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal

from prd_desk.desk.announcing import announce
from prd_desk.desk.proofreading.arrangement import alike_in, kind_of
from prd_desk.desk.proofreading.finding_detail import may_be_a_word
from prd_desk.desk.proofreading.finding_row import shown, spoken, suggested
from prd_desk.desk.proofreading.number_keys import MOST_SUGGESTIONS
from prd_desk.desk.proofreading.suggestion_menu import SuggestionMenu
from prd_desk.errors import UserError
from prd_desk.proofing.finding import Span
from prd_desk.proofing.fixes import apart

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtGui import QAction

    from prd_desk.desk.editor.editor import ProseEdit
    from prd_desk.desk.proofreading.findings import Findings
    from prd_desk.desk.proofreading.findings_panel import FindingsPanel
    from prd_desk.desk.proofreading.found import Found
    from prd_desk.desk.proofreading.proofed_field import ProofedField
    from prd_desk.desk.proofreading.stet import Stet
    from prd_desk.proofing.finding import Place


class Corrections(QObject):
    """Acts on findings in the editors; each taken suggestion is one undo step."""

    said = Signal(str)
    """A short word to the user, for the status bar."""

    mending = Signal()
    """Many places are about to be changed at once."""

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

    def __init__(self, findings: Findings, panel: FindingsPanel, stet: Stet, parent: QObject) -> None:
        super().__init__(parent)
        self._findings, self._panel, self._stet = findings, panel, stet
        panel.chosen.connect(self.go_to)
        panel.looked_at.connect(self._point_at)
        panel.left.connect(self.back_to_text)
        panel.detail.taken.connect(self.take)
        panel.detail.all_alike_taken.connect(self.mend_alike)
        panel.detail.ignored_here.connect(self.ignore_here)
        panel.detail.ignored_everywhere.connect(self.ignore_everywhere)
        panel.detail.word_added.connect(self.add_word)
        panel.detail.office_word_added.connect(lambda found: self.add_word(found, office=True))
        panel.detail.rule_off_here.connect(self.rule_off)
        panel.detail.rule_off_in_office.connect(lambda found: self.rule_off(found, office=True))
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
            self._bring(field.editor)
        self._point_at(found)
        self._panel.select(found)
        self.visited.emit()
        announce(self._panel.window(), spoken(found))

    def back_to_text(self) -> None:
        """Give the keyboard to the text: to the finding's field, the caret where it was left."""
        current = self._panel.current()
        field = self._findings.field(current.field) if current else None
        field = field or next(iter(self._findings.fields), None)
        if field is not None:
            self._bring(field.editor)

    def _point_at(self, found: Found) -> None:
        """Select the finding's text, whoever has the keyboard."""
        field = self._findings.field(found.field)
        for each in self._findings.fields:
            if each is not field and each.editor.textCursor().hasSelection():
                each.editor.deselect()
            each.set_current(found if each is field else None)
        if field is not None:
            field.editor.select(found.span)
            field.end_typing()

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
        """The finding at the caret of the field that has the keyboard, or the one chosen in the panel."""
        if self._panel.has_keyboard():
            return self._panel.current()
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
            self._say(self.tr("กดแป้น 1 ถึง 5") if found else self.tr("ตรงนี้ไม่มีจุดที่ต้องแก้"))
            return
        self._panel.select(found)
        place = field.editor.cursorRect().bottomLeft() + QPoint(0, 6)
        menu = self.menu_for(found)
        menu.popup(field.editor.viewport().mapToGlobal(place))
        menu.setActiveAction(menu.actions()[0])

    def open_menu(self, field: ProofedField, offset: int, place: QPoint, editing: Sequence[QAction]) -> None:
        """The context menu of an editor: what to do with the finding there, then the editing actions."""
        found = field.found_at(offset)
        menu = SuggestionMenu(field.editor)
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
            self._say(self.tr("ตรงนี้ไม่มีคำแนะนำให้ใช้"))
            return
        self.take(found, found.finding.suggestions[0])

    def take(self, found: Found, suggestion: str) -> None:
        """Put a suggestion in place of the finding's text, and go on to the next."""
        field = self._findings.field(found.field)
        following, in_panel = self._following(found), self._panel.has_keyboard()
        if field is None:
            self._say(self.tr("แก้ช่องนี้จากที่นี่ไม่ได้"))
        elif not field.settle(found, suggestion):
            self._say(self.tr("ข้อความตรงนี้เปลี่ยนไปแล้ว"))
        else:
            if not in_panel:
                self._bring(field.editor)
            field.editor.ensureCursorVisible()
            told = self.tr("แก้ “{old}” เป็น “{new}” แล้ว").format(old=shown(found.text), new=shown(suggestion))
            self._go_on(following, found, len(suggestion) - len(found.text), told, in_panel=in_panel)

    def mend_alike(self, found: Found) -> None:
        """Take the first suggestion of this fault wherever it is sure: one undo step a field."""
        self._mend(alike_in(self._findings.items, found))

    def mend_all(self, kind: str) -> None:
        """Take the first suggestion of all findings of a kind (`marks`, `digits`): as one change."""
        self._mend([found for found in self._findings.items if kind_of(found) == kind])

    def _mend(self, items: Iterable[Found]) -> None:
        before, in_panel = len(self._findings.items), self._panel.has_keyboard()
        by_field: dict[str, list[Found]] = {}
        for found in items:
            by_field.setdefault(found.field, []).append(found)
        done, changed = 0, []
        self.mending.emit()
        for name, founds in by_field.items():
            field = self._findings.field(name)
            if field is None:
                continue
            texts = {found.span: found.text for found in founds}
            mended = apart(replace(found.finding, span=found.span) for found in founds)
            changes = [(each.span, texts[each.span], each.suggestions[0]) for each in mended]
            done += field.editor.replace_many(changes)
            changed.append(field.editor)
        self.mended.emit(changed)
        self._findings.gather()
        if in_panel and self._panel.list.first() is None:
            self.back_to_text()
        left = self._left_over(before - done)  # those beside a mended place come back with the recheck
        self._say(self.tr("แก้แล้ว {count:,} แห่ง {left}").format(count=done, left=left))

    def ignore_here(self, found: Found) -> None:
        """Do not show this finding at this place again."""
        self._let_stand(found, lambda: self._stet.ignore_here(found), self.tr("ข้ามจุดนี้แล้ว"))

    def ignore_everywhere(self, found: Found) -> None:
        """Do not show this rule on this text again in this release."""
        self._let_stand(found, lambda: self._stet.ignore_everywhere(found), self.tr("ข้ามทั้งข่าวแล้ว"))

    def add_word(self, found: Found, *, office: bool = False) -> None:
        """Keep the text as one of the user's own words, or of the office's."""
        told = self.tr("เพิ่ม “{word}” ในคำของสำนักงานแล้ว") if office else self.tr("เพิ่ม “{word}” ในคำของฉันแล้ว")
        self._let_stand(
            found,
            lambda: self._stet.add_word(found.text, office=office),
            told.format(word=shown(found.text)),
        )

    def rule_off(self, found: Found, *, office: bool = False) -> None:
        """Switch the finding's rule off, in this release or in the whole office; spelling stays on."""
        if kind_of(found) == "spelling":
            self._say(self.tr("การสะกดคำปิดไม่ได้ ข้ามจุดนี้ หรือเพิ่มเป็นคำของท่านแทน"))
            return
        told = self.tr("ปิดกฎนี้ทั้งสำนักงานแล้ว") if office else self.tr("ปิดกฎนี้ในข่าวนี้แล้ว")
        told += self.tr(" เปิดอีกครั้งได้ที่ ตรวจ > ที่ข้ามไว้และกฎที่ปิด")
        self._let_stand(found, lambda: self._stet.rule_off(found.finding.rule, office=office), told)

    def _let_stand(self, found: Found, do: Callable[[], None], told: str) -> None:
        """Do what makes a finding go, and go on to the next."""
        following, in_panel = self._following(found), self._panel.has_keyboard()
        try:
            do()
        except UserError as error:
            self.failed.emit(error)
        else:
            self._go_on(following, found, 0, told, in_panel=in_panel)

    def _following(self, found: Found) -> Found | None:
        """The finding to go on with: the next in the list, or in the text for who works there."""
        if self._panel.has_keyboard():
            return self._panel.beside(found)
        items = self._findings.items
        at = items.index(found) if found in items else -1
        return items[(at + 1) % len(items)] if len(items) > 1 else None

    def _go_on(self, following: Found | None, done: Found, longer: int, told: str, *, in_panel: bool) -> None:
        """Choose the finding to go on with, which an edit may have moved, and say what was done."""
        self._findings.gather()
        if following is not None:
            moved = following.field == done.field and following.span.start > done.span.start
            place = (following.field, following.span.start + (longer if moved else 0), following.finding.rule)
            there = (f for f in self._findings.items if (f.field, f.span.start, f.finding.rule) == place)
            following = next(there, None)
        if in_panel:
            following = following or self._panel.list.first()
        self._panel.select(following)
        if in_panel:
            self._keep_place(following)
        self._say(f"{told} {self._left_over(len(self._findings.items))}")

    def _keep_place(self, found: Found | None) -> None:
        """Show the place of the finding that the panel goes on with; back to the text when none is left."""
        if found is not None:
            self._point_at(found)
        else:
            self.back_to_text()

    def _left_over(self, count: int) -> str:
        return self.tr("เหลือ {count:,} จุด").format(count=count) if count else self.tr("ไม่เหลือจุดที่ต้องแก้")

    def _say(self, text: str) -> None:
        self.said.emit(text)
        announce(self._panel.window(), text)

    def ignore_at_caret(self) -> None:
        """Ignore the finding at the caret."""
        self._with_caret(self.ignore_here)

    def ignore_everywhere_at_caret(self) -> None:
        """Ignore what is the matter at the caret in the whole release."""
        self._with_caret(self.ignore_everywhere)

    def mend_alike_at_caret(self) -> None:
        """Mend everywhere what is the matter at the caret."""
        self._with_caret(self.mend_alike)

    def rule_off_at_caret(self) -> None:
        """Switch the rule that speaks at the caret off in this release."""
        self._with_caret(self.rule_off)

    def add_office_word_at_caret(self) -> None:
        """Keep the word of the finding at the caret as one of the office's."""
        self._with_caret(lambda found: self.add_word(found, office=True))

    def add_word_at_caret(self) -> None:
        """Keep the word of the finding at the caret."""
        self._with_caret(self.add_word)

    def _with_caret(self, do: Callable[[Found], None]) -> None:
        found = self.at_caret()
        if found is None:
            self._say(self.tr("ตรงนี้ไม่มีจุดที่ต้องแก้"))
        else:
            do(found)

    def menu_for(self, found: Found) -> SuggestionMenu:
        """Suggestions and whatever else can be done with a finding."""
        field = self._findings.field(found.field)
        menu = SuggestionMenu(field.editor if field else self._panel)
        self._fill(menu, found)
        return menu

    def _fill(self, menu: SuggestionMenu, found: Found) -> None:
        for suggestion in found.finding.suggestions[:MOST_SUGGESTIONS]:
            menu.add_suggestion(suggested(found, suggestion), lambda s=suggestion: self.take(found, s))
        if not found.finding.suggestions:
            menu.add(self.tr("ไม่มีคำแนะนำ"), lambda: None).setEnabled(False)
        alike = len(alike_in(self._findings.items, found))
        if alike > 1:
            told = self.tr("แก้แบบเดียวกันทั้งหมด {count:,} จุด").format(count=alike)
            menu.add(told, lambda: self.mend_alike(found))
        menu.addSeparator()
        menu.add(self.tr("ข้ามจุดนี้"), lambda: self.ignore_here(found))
        menu.add(self.tr("ข้ามคำนี้ทั้งข่าว"), lambda: self.ignore_everywhere(found))
        if may_be_a_word(found):
            menu.add(self.tr("เพิ่มในคำของฉัน"), lambda: self.add_word(found))
            menu.add(self.tr("เพิ่มในคำของสำนักงาน"), lambda: self.add_word(found, office=True))
        else:
            menu.add(self.tr("ปิดกฎนี้ในข่าวนี้"), lambda: self.rule_off(found))
        menu.add(self.tr("เพราะอะไร"), lambda: self.go_to(found))

    # --- where we are

    def _go_or_say(self, found: Found | None) -> None:
        if found is None:
            self._say(self.tr("ไม่พบที่ต้องแก้"))
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
