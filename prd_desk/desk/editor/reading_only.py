"""The window while the release can only be read: texts can be selected and copied, nothing can be changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from prd_desk.desk.window import DeskWindow

_CHANGING = (
    "new open save save_as add_photos take_back undo redo cut paste bold bullets numbers add_quote draft"
    " convert_keys replace take_first suggest mend_alike mend_marks mend_digits ignore_here ignore_everywhere"
    " rule_off next_status duplicate archive trash"
)
"""Commands that change a release, or want to keep one."""


def read_only(window: DeskWindow, *, only: bool) -> None:
    """Lock the fields of the release on the desk, or open them again."""
    for editor in window.editors():
        editor.setReadOnly(only)
    pane = window.form_pane
    for part in (pane.form, pane.date, window.photos, window.sheet.quotes, window.facts_pane):
        part.setEnabled(not only)
    for name in _CHANGING.split():
        window.commands.actions[name].setEnabled(not only)
