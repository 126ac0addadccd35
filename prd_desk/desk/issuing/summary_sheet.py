"""The sheet before an export: what is open, missing or let stand, each line a way to its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from prd_desk.desk.look.room import open_at
from prd_desk.desk.names import kind_label, severity_label
from prd_desk.desk.proofreading.finding_row import severity_icon, shown
from prd_desk.desk.proofreading.left_out_dialog import signed

if TYPE_CHECKING:
    from collections.abc import Callable

    from prd_desk.desk.issuing.export_summary import ExportSummary
    from prd_desk.desk.look.theme import Theme

_MOST_IGNORED = 12
"""Lines of ignored findings; more are counted."""


class SummarySheet(QDialog):
    """Shows a summary; the user goes back to mend or on to export."""

    go_on = Signal()
    field_wanted = Signal(str)
    finding_wanted = Signal(object)
    left_out_wanted = Signal()

    def __init__(self, summary: ExportSummary, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("summary_sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setWindowTitle(self.tr("ก่อนส่งออก"))
        open_at(self, 540, 440)
        title, note = QLabel(self._title(summary)), QLabel(self._note(summary))
        title.setObjectName("empty_title")
        note.setObjectName("soft")
        for label in (title, note):
            label.setWordWrap(True)
        self.lines = QListWidget()
        self.lines.setAccessibleName(title.text())
        self.lines.setWordWrap(True)
        self.lines.itemActivated.connect(self._follow)
        self._fill(summary)
        self.lines.setCurrentRow(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        for widget in (title, note, self.lines, self._buttons()):
            column.addWidget(widget)
        self.lines.setFocus()

    def name_step(self, title: str, going_on: str) -> None:
        """Say what the release is about to do where it is not an export."""
        self.setWindowTitle(title)
        self._anyway.setText(going_on)

    def _buttons(self) -> QDialogButtonBox:
        mend = QPushButton(self.tr("กลับไปแก้"))
        anyway = self._anyway = QPushButton(self.tr("ส่งออกเลย"))
        mend.setObjectName("mend")
        anyway.setObjectName("go_on")
        mend.setDefault(True)
        anyway.setAutoDefault(False)
        mend.clicked.connect(lambda: self._follow(self.lines.currentItem()))
        anyway.clicked.connect(self._go_on)
        buttons = QDialogButtonBox()
        buttons.addButton(mend, QDialogButtonBox.ButtonRole.AcceptRole)  # what is best stands at the right
        buttons.addButton(anyway, QDialogButtonBox.ButtonRole.RejectRole)
        return buttons

    def _title(self, summary: ExportSummary) -> str:
        if summary.missing:
            return self.tr("แบบข่าวนี้ยังขาดข้อมูลที่ต้องมี")
        count = sum(kind.count for kind in summary.open)
        if count:
            return self.tr("ยังมีจุดที่ต้องแก้ {count:,} จุด").format(count=count)
        return self.tr("ไม่มีจุดที่ต้องแก้ แต่มีจุดที่ข้ามไว้หรือกฎที่ปิด")

    def _note(self, summary: ExportSummary) -> str:
        said = self.tr("กด Enter ที่บรรทัดใด เพื่อไปยังจุดนั้น")
        return said if summary.finished else self.tr("ยังตรวจไม่เสร็จ อาจมีจุดอื่นอีก") + "  " + said

    def _fill(self, summary: ExportSummary) -> None:
        for problem in summary.missing:
            self._add(problem.message, lambda f=problem.field: self.field_wanted.emit(f))
        for kind in summary.open:
            text = self.tr("{severity}: {kind} {count:,} จุด").format(
                severity=severity_label(kind.severity), kind=kind_label(kind.kind), count=kind.count
            )
            line = self._add(text, lambda f=kind.first: self.finding_wanted.emit(f))
            line.setIcon(severity_icon(kind.severity, self._theme.colour(kind.severity)))
        for dismissal in summary.ignored[:_MOST_IGNORED]:
            text = self.tr("ข้าม “{text}” – {kind}").format(
                text=shown(dismissal.text), kind=kind_label(dismissal.rule.partition(".")[0])
            )
            who = signed(dismissal)
            self._add(f"{text}  {who}" if who else text, self.left_out_wanted.emit)
        more = len(summary.ignored) - _MOST_IGNORED
        if more > 0:
            self._add(self.tr("ข้ามไว้อีก {count:,} จุด").format(count=more), self.left_out_wanted.emit)
        if summary.off_here:
            told = self.tr("ปิดกฎในข่าวนี้ {count} รายการ").format(count=len(summary.off_here))
            self._add(told, self.left_out_wanted.emit)
        if summary.off_in_office:
            told = self.tr("ปิดกฎทั้งสำนักงาน {count} รายการ").format(count=len(summary.off_in_office))
            self._add(told, self.left_out_wanted.emit)

    def _add(self, text: str, follow: Callable[[], None]) -> QListWidgetItem:
        line = QListWidgetItem(text, self.lines)
        line.setData(Qt.ItemDataRole.UserRole, follow)
        return line

    def _follow(self, line: QListWidgetItem | None) -> None:
        """Close, and go where the line leads."""
        follow: Callable[[], None] | None = line.data(Qt.ItemDataRole.UserRole) if line else None
        self.close()
        if follow is not None:
            follow()

    def _go_on(self) -> None:
        self.close()
        self.go_on.emit()
