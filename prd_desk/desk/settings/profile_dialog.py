"""What a colleague's office profile would change here, each to be taken or left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from prd_desk.desk.look.room import open_at
from prd_desk.desk.look.speech import say
from prd_desk.desk.names import digits_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from prd_desk.library.office_profile import ProfileChange

LONGEST_SHOWN = 120
"""Code points of a setting that are shown."""


class ProfileDialog(QDialog):
    """Lists the changes, all chosen at first; `chosen` carries those that are to be made."""

    chosen = Signal(tuple)

    def __init__(self, name: str, changes: Sequence[ProfileChange], parent: QWidget) -> None:
        """name: of the file."""
        super().__init__(parent)
        self.setObjectName("profile_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("นำเข้าข้อมูลสำนักงาน"))
        open_at(self, 620, 460)
        self.list, self.take = QListWidget(), QPushButton(self.tr("รับที่เลือก"))
        self._list(changes)
        self._lay_out(name, is_empty=not changes)
        self.take.clicked.connect(self.accept)
        self.list.itemChanged.connect(lambda _item: self.take.setEnabled(bool(self.wanted())))
        self.accepted.connect(lambda: self.chosen.emit(self.wanted()))

    def _list(self, changes: Sequence[ProfileChange]) -> None:
        self.list.setAccessibleName(self.windowTitle())
        self.list.setWordWrap(True)
        for change in changes:
            item = QListWidgetItem(f"{say(change.what)}\n{self._how(change)}", self.list)
            item.setData(Qt.ItemDataRole.UserRole, change)
            item.setCheckState(Qt.CheckState.Checked)
        self.take.setEnabled(bool(changes))

    def _lay_out(self, name: str, *, is_empty: bool) -> None:
        title = QLabel(name)
        title.setObjectName("pane_title")
        note = QLabel(
            self.tr("เครื่องนี้มีข้อมูลในไฟล์นี้ครบแล้ว ไม่มีอะไรเปลี่ยน")
            if is_empty
            else self.tr("สิ่งที่จะเปลี่ยนในเครื่องนี้ เอาเครื่องหมายออกจากข้อที่ไม่รับ")
        )
        note.setObjectName("soft")
        note.setWordWrap(True)
        self.take.setObjectName("primary")
        self.take.setAutoDefault(False)
        cancel = QPushButton(self.tr("ยกเลิก"))
        cancel.setAutoDefault(False)
        buttons, column = QHBoxLayout(), QVBoxLayout(self)
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.take)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        for widget in (title, note, self.list):
            column.addWidget(widget)
        column.addLayout(buttons)
        cancel.clicked.connect(self.reject)

    def wanted(self) -> tuple[ProfileChange, ...]:
        """The changes with a mark."""
        items = [self.list.item(row) for row in range(self.list.count())]
        return tuple(
            item.data(Qt.ItemDataRole.UserRole)
            for item in items
            if item.checkState() == Qt.CheckState.Checked
        )

    def _how(self, change: ProfileChange) -> str:
        if change.place == "digits":
            return f"{digits_label(change.before)} → {digits_label(change.after)}"
        if change.is_setting:
            before = change.before or self.tr("ว่าง")
            return f"{before} → {change.after}".replace("\n", " / ")[:LONGEST_SHOWN]
        if change.lines:
            some = " · ".join(change.lines[:3])[:LONGEST_SHOWN]
            return self.tr("เพิ่ม {count:,} รายการ: {some}").format(count=len(change.lines), some=some)
        return self.tr("ใหม่") if change.is_new else self.tr("แทนของเดิม")
