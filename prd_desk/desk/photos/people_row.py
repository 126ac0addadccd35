"""Who stands in a photo, from left to right: chosen from the people of the release."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
)

from prd_desk.desk.look.room import open_at
from prd_desk.news.naming import person_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtWidgets import QWidget

    from prd_desk.news import Person

FROM_LEFT = "(จากซ้าย)"
_ROW = re.compile(r"\s*\(จากซ้าย\).*", re.DOTALL)


def with_row(caption: str, people: Sequence[str]) -> str:
    """The caption with these people named from the left at its end, in place of those named so before."""
    before = _ROW.sub("", caption)
    if not people:
        return before
    return f"{before} {FROM_LEFT} {', '.join(people)}".strip()


class PeopleDialog(QDialog):
    """People to tick and to put in the order in which they stand."""

    chosen = Signal(str)
    """The caption with its row of people."""

    def __init__(self, people: Iterable[Person], caption: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("people_dialog")
        self.setWindowTitle(self.tr("บุคคลในภาพจากซ้ายไปขวา"))
        open_at(self, 560, 460)
        self._caption = caption
        lines = dict.fromkeys(person_line(person) for person in people if person.name.strip())
        self.list = QListWidget()
        self.list.setObjectName("people_list")
        self.list.setAccessibleName(self.windowTitle())
        self.list.setSpacing(3)
        self.list.setDragDropMode(QListWidget.DragDropMode.InternalMove)
        for line in sorted(lines, key=lambda line: caption.find(line) if line in caption else len(caption)):
            item = QListWidgetItem(line)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if line in caption else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.row = QLabel()
        self.row.setWordWrap(True)
        self.row.setMinimumHeight(56)
        self._lay_out(any_known=bool(lines))
        self.list.itemChanged.connect(self._tell)
        self.list.model().rowsMoved.connect(self._tell)
        for keys, step in (("Alt+Up", -1), ("Alt+Down", 1)):
            QShortcut(QKeySequence(keys), self, lambda step=step: self.shift(step))
        self._tell()

    def _lay_out(self, *, any_known: bool) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        hint = self.tr("เลือกผู้ที่อยู่ในภาพ แล้วลากหรือกด Alt+ขึ้น Alt+ลง ให้เรียงจากซ้ายไปขวา")
        empty = self.tr("ยังไม่มีรายชื่อ ใส่ชื่อบุคคลในหน้าข้อเท็จจริงหรือคำกล่าวก่อน")
        told = QLabel(hint if any_known else empty)
        told.setObjectName("soft")
        told.setWordWrap(True)
        column.addWidget(told)
        column.addWidget(self.list, 1)
        column.addWidget(self.row)
        foot = QHBoxLayout()
        foot.addStretch(1)
        cancel = QPushButton(self.tr("ยกเลิก"))
        cancel.clicked.connect(self.reject)
        self.write_button = QPushButton(self.tr("เขียนลงในคำบรรยาย"))
        self.write_button.setDefault(True)
        self.write_button.setEnabled(any_known)
        self.write_button.clicked.connect(self._write)
        foot.addWidget(cancel)
        foot.addWidget(self.write_button)
        column.addLayout(foot)

    def people(self) -> list[str]:
        """Those who are ticked, from the left."""
        items = [self.list.item(row) for row in range(self.list.count())]
        return [item.text() for item in items if item.checkState() == Qt.CheckState.Checked]

    def shift(self, step: int) -> None:
        """Put the current person further left or right."""
        at = self.list.currentRow()
        to = at + step
        if at >= 0 and 0 <= to < self.list.count():
            self.list.insertItem(to, self.list.takeItem(at))
            self.list.setCurrentRow(to)
            self._tell()

    def _tell(self) -> None:
        self.row.setText(with_row("", self.people()) or self.tr("ยังไม่ได้เลือกผู้ใด"))

    def _write(self) -> None:
        self.chosen.emit(with_row(self._caption, self.people()))
        self.accept()
