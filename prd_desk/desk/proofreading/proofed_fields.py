"""Which text boxes of the window are proofread, each in step with the box that it belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

from prd_desk.desk.proofreading.proofed_field import ProofedField

if TYPE_CHECKING:
    from prd_desk.desk.editor.editor import ProseEdit
    from prd_desk.desk.look.theme import Theme
    from prd_desk.desk.window import DeskWindow

REVIEW_ONLY = frozenset({"category", "issuer", "unit", "issue_no", "embargo", "credits", "contact", "credit"})
"""Names and labels rather than prose: checked in the review, which knows what each field is."""

_MENU = ("undo", "redo", "cut", "copy", "paste", "select_all")
"""Commands that the menu of a text box has beside the suggestions."""


class ProofedFields(QObject):
    """Follows the text boxes as they come and go."""

    def __init__(self, window: DeskWindow, theme: Theme) -> None:
        super().__init__(window)
        self._window, self._theme = window, theme
        self._fields: dict[ProseEdit, ProofedField] = {}
        theme.changed.connect(self._refresh)
        window.checking.tokeniser_ready.connect(self._use_real_words)

    def follow(self) -> None:
        """Keep exactly the boxes that there are proofread, in reading order."""
        window, editors = self._window, self._window.editors()
        for editor in [gone for gone in self._fields if gone not in editors]:
            window.checking.unwatch(self._fields.pop(editor))
        for editor in editors:
            if editor not in self._fields:
                self._fields[editor] = self._proofread(editor)
        window.writing.follow(editors)
        window.findings.show_fields([self._fields[editor] for editor in editors])

    def settle(self) -> None:
        """What stands in the boxes now is saved."""
        for editor in self._fields:
            editor.document().setModified(False)

    def _proofread(self, editor: ProseEdit) -> ProofedField:
        field = editor.findChild(ProofedField) or self._made(editor)  # a photo may come back with its texts
        self._window.checking.watch(field)
        return field

    def _made(self, editor: ProseEdit) -> ProofedField:
        live = editor.field.rpartition(".")[2] not in REVIEW_ONLY
        field = ProofedField(editor, live=live, parent=editor)
        field.show_by(self._theme.mark, self._window.stet.covers)
        editor.menu_wanted.connect(lambda offset, place: self._open_menu(field, offset, place))
        return field

    def _open_menu(self, field: ProofedField, offset: int, place: QPoint) -> None:
        actions = self._window.commands.actions
        self._window.corrections.open_menu(field, offset, place, [actions[name] for name in _MENU])

    def _refresh(self) -> None:
        for field in self._fields.values():
            field.refresh()

    def _use_real_words(self) -> None:
        from prd_desk.proofing.words import word_spans

        self._window.words.use(word_spans)
