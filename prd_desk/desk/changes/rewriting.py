"""Putting another state of the release into the open fields, so that it can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor

from prd_desk.desk.editor.bold import bold_stretches, set_bold, weight

if TYPE_CHECKING:
    from collections.abc import Sequence

    from prd_desk.desk.editor.quotes import Quotes
    from prd_desk.desk.editor.text_box import TextBox
    from prd_desk.desk.window import DeskWindow
    from prd_desk.news import Quote, Release
    from prd_desk.news.release import Bold


def rewrite(window: DeskWindow, release: Release) -> None:
    """Let the text of the release stand in the window: one undo step a field, all taken back together.

    Quotes of other speakers, or more or fewer of them, are put in anew, in one step. Dates, photos and
    facts stay.
    """
    window.keeping.before_bulk_fix()
    changed: list[TextBox] = []
    for name, editor in {**window.sheet.editors, **window.form_pane.editors}.items():
        bold = release.bold if editor is window.sheet.body else ()
        if put_text(editor, getattr(release, name), bold):
            changed.append(editor)
    quotes = window.sheet.quotes
    if _are_other(quotes, release.quotes):
        quotes.put_quotes(release.quotes)
        window.writing.history.note(changed, with_step=True)
    else:
        boxes = zip(quotes.editors(), release.quotes, strict=True)
        changed += [box for box, quote in boxes if put_text(box, quote.text)]
        window.writing.history.note(changed)


def _are_other(quotes: Quotes, wanted: Sequence[Quote]) -> bool:
    """Whether other speakers are wanted, or more or fewer of them."""
    return [quote.speaker for quote in quotes.quotes()] != [quote.speaker for quote in wanted]


def put_text(box: TextBox, text: str, bold: Sequence[Bold] = ()) -> bool:
    """Let the box hold this text with these bold stretches, in one undo step; whether it held another.

    Only what differs is replaced, so that the caret and the marks of the rest stay where they are.
    """
    old = box.text()
    if old == text and bold_stretches(box.document()) == tuple(bold):
        return False
    cursor = QTextCursor(box.document())
    cursor.beginEditBlock()
    if old != text:
        _replace_middle(box, old, text)
    cursor.select(QTextCursor.SelectionType.Document)
    if bold_stretches(box.document()) != tuple(bold):
        cursor.mergeCharFormat(weight(bold=False))
        set_bold(box.document(), bold)
    cursor.endEditBlock()
    return True


def _replace_middle(box: TextBox, old: str, text: str) -> None:
    from prd_desk.proofing.finding import Span

    start = _same_at_the_beginning(old, text)
    tail = min(_same_at_the_beginning(old[::-1], text[::-1]), len(old) - start, len(text) - start)
    box.cursor_over(Span(start, len(old) - tail)).insertText(text[start : len(text) - tail])


def _same_at_the_beginning(one: str, other: str) -> int:
    """How many code points."""
    shorter = min(len(one), len(other))
    return next((i for i in range(shorter) if one[i] != other[i]), shorter)
