"""What replacing everywhere would do, place by place, before it is done; each can be left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from prd_desk.desk.look.room import open_at
from prd_desk.desk.names import field_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from prd_desk.desk.editor.editor import ProseEdit
    from prd_desk.desk.editor.search import Hit

    Planned = tuple[ProseEdit, Hit, str]

AROUND = 24
"""Code points shown on either side."""
MOST_LISTED = 1_000
_MARKS = "ัิีึืฺุู็่้๊๋์ํ๎"
"""What cannot stand at the beginning of a line."""


class ReplacePreview(QDialog):
    """Lists the planned replacements; those left ticked are wanted."""

    wanted = Signal(list)

    def __init__(self, planned: Sequence[Planned], parent: QWidget) -> None:
        """planned: editor, hit, and what shall stand there."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("ก่อนแทนที่ทั้งหมด"))
        open_at(self, 680, 460)
        self._planned = list(planned)
        self.list = QListWidget()
        self.list.setObjectName("replacements")
        self.list.setAccessibleName(self.tr("ที่จะแทนที่"))
        self.list.setSpacing(3)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        texts: dict[ProseEdit, str] = {}
        for editor, hit, by in self._planned[:MOST_LISTED]:
            item = QListWidgetItem(self._line(editor, texts.setdefault(editor, editor.text()), hit, by))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            self.list.addItem(item)
        self.list.itemChanged.connect(lambda _item: self._tell())
        self._note = QLabel()
        self._note.setObjectName("soft")
        kinds = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(kinds.Ok | kinds.Cancel)
        self.buttons.button(kinds.Cancel).setText(self.tr("ยกเลิก"))
        self.buttons.accepted.connect(self._take)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        for widget in (self._note, self.list, self.buttons):
            column.addWidget(widget)
        self._tell()

    def _line(self, editor: ProseEdit, text: str, hit: Hit, by: str) -> str:
        start, end = hit.span
        before, after = text[max(0, start - AROUND) : start].lstrip(_MARKS), text[end : end + AROUND]
        shown = f"{field_label(editor.field)}:  …{before}[{hit.text} → {by}]{after}…"
        return shown.replace("\n", " ")

    def chosen(self) -> list[Planned]:
        """Those that are ticked, and all that the list has no room for."""
        ticked = (
            self.list.item(row).checkState() == Qt.CheckState.Checked for row in range(self.list.count())
        )
        listed = [each for each, is_ticked in zip(self._planned, ticked, strict=False) if is_ticked]
        return listed + self._planned[MOST_LISTED:]

    def _tell(self) -> None:
        count = len(self.chosen())
        ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setText(self.tr("แทนที่ {count} แห่ง").format(count=count))
        ok.setEnabled(count > 0)
        more = len(self._planned) - MOST_LISTED
        note = self.tr("กด Space เพื่อเว้นหรือเลือกทีละแห่ง")
        if more > 0:
            note = self.tr("แสดง {listed} แห่งแรก อีก {more} แห่งจะแทนที่ด้วย")
        self._note.setText(note.format(listed=MOST_LISTED, more=more))

    def _take(self) -> None:
        self.wanted.emit(self.chosen())
        self.accept()
