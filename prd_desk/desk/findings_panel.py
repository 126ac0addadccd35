# ruff: noqa: N802 -- Qt overrides keep Qt's names
"""The panel on the right: how proofreading stands, every finding, and what to do with the one chosen."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from prd_desk.desk.checking import Progress
from prd_desk.desk.editor import is_plain_enter
from prd_desk.desk.finding_detail import FindingDetail
from prd_desk.desk.finding_row import FindingPainter, FindingRows, draw_severity
from prd_desk.desk.names import severity_label

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from prd_desk.desk.found import Found
    from prd_desk.desk.theme import Theme

SEVERITIES = ("error", "warning", "hint")


class SeverityCount(QWidget):
    """How many findings of one severity there are, with its shape beside the number."""

    def __init__(self, severity: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._severity, self._theme = severity, theme
        self._number = QLabel("0")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._number)

    def show_count(self, count: int) -> None:
        """Say the number."""
        self._number.setText(f"{severity_label(self._severity)} {count}")
        self.setAccessibleName(self._number.text())
        self.setEnabled(count > 0)

    def paintEvent(self, _event) -> None:
        painter = QPainter(self)
        box = QRectF(0, (self.height() - 11) / 2, 11, 11)
        draw_severity(painter, self._severity, self._theme.colour(self._severity), box)
        painter.end()


class FindingsList(QListView):
    """The list itself; Enter goes to the place in the text."""

    opened = Signal(QModelIndex)

    def keyPressEvent(self, event) -> None:
        if is_plain_enter(event) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
            return
        super().keyPressEvent(event)


class FindingsPanel(QFrame):
    """Lists findings, and shows the chosen one in full."""

    chosen = Signal(object)
    """A finding was picked in the list; the caret should go there."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findings_pane")
        self._quiet = False
        self._progress = Progress.LOADING
        self._nothing_written = True
        self.rows = FindingRows(self)
        self.list = FindingsList()
        self.list.setObjectName("findings")
        self.list.setAccessibleName(self.tr("รายการที่ตรวจพบ"))
        self.list.setModel(self.rows)
        self.list.setItemDelegate(FindingPainter(theme, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.list.clicked.connect(self._on_picked)
        self.list.opened.connect(self._on_picked)
        self.detail = FindingDetail()
        self._detail_scroll = QScrollArea()
        self._detail_scroll.setWidget(self.detail)
        self._detail_scroll.setWidgetResizable(True)
        self._detail_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._detail_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._detail_scroll.hide()
        self._counts = {severity: SeverityCount(severity, theme) for severity in SEVERITIES}
        self._empty_title, self._empty_text = QLabel(), QLabel()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty_page())
        self._stack.addWidget(self.list)
        self._lay_out()
        theme.changed.connect(self.update)
        for count in self._counts.values():
            count.show_count(0)
        self._tell()

    def _lay_out(self) -> None:
        counts = QHBoxLayout()
        counts.setSpacing(16)
        for count in self._counts.values():
            counts.addWidget(count)
        counts.addStretch(1)
        head = QVBoxLayout()
        head.setContentsMargins(16, 4, 16, 10)
        head.setSpacing(4)
        head.addLayout(counts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        column.addWidget(self._detail_scroll)

    def _empty_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        self._empty_title.setObjectName("empty_title")
        self._empty_text.setObjectName("soft")
        for label in (self._empty_title, self._empty_text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(True)
        column.addStretch(2)
        column.addWidget(self._empty_title)
        column.addWidget(self._empty_text)
        column.addStretch(3)
        return page

    # --- what is shown

    def show_found(self, items: list[Found]) -> None:
        """List these findings, keeping the chosen one and the scrolled place."""
        kept = self.current()
        scrolled = self.list.verticalScrollBar().value()
        self._quiet = True
        self.rows.show_items(items)
        self._quiet = False
        counted = Counter(found.finding.severity for found in items)
        for severity, count in self._counts.items():
            count.show_count(counted[severity])
        self.select(next((f for f in items if kept and f.is_same(kept)), None))
        self.list.verticalScrollBar().setValue(scrolled)
        self._tell()

    def show_written(self, signs: int) -> None:
        """Say whether there is any text to check."""
        if self._nothing_written != (signs == 0):
            self._nothing_written = signs == 0
            self._tell()

    def show_progress(self, progress: Progress) -> None:
        """Say how far proofreading is."""
        self._progress = progress
        self._tell()

    def select(self, found: Found | None) -> None:
        """Choose a finding in the list without going there."""
        self._quiet = True
        row = self.rows.items.index(found) if found in self.rows.items else -1
        self.list.setCurrentIndex(self.rows.index(row, 0) if row >= 0 else QModelIndex())
        self._quiet = False
        self._show_detail(found if row >= 0 else None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_detail()

    def _show_detail(self, found: Found | None) -> None:
        self.detail.show_found(found)
        self._detail_scroll.setVisible(found is not None)
        self._fit_detail()

    def _fit_detail(self) -> None:
        """As high as the finding asks for, but never more than half of the panel."""
        asked = self.detail.heightForWidth(self.width())
        self._detail_scroll.setFixedHeight(
            min(max(asked, self.detail.minimumSizeHint().height()), self.height() // 2)
        )

    def current(self) -> Found | None:
        """The chosen finding."""
        return self.detail.found

    def _tell(self) -> None:
        self._stack.setCurrentIndex(1 if self.rows.items else 0)
        title, text = {
            Progress.LOADING: (self.tr("กำลังเตรียมตัวตรวจ…"), self.tr("เริ่มพิมพ์ได้เลย ผลการตรวจจะตามมา")),
            Progress.CHECKING: (self.tr("กำลังตรวจ…"), self.tr("คำที่กำลังพิมพ์จะตรวจเมื่อพิมพ์จบคำ")),
            Progress.DONE: (self.tr("พร้อมตรวจ"), self.tr("พิมพ์หรือวางข้อความ แล้วจุดที่ต้องแก้จะปรากฏที่นี่"))
            if self._nothing_written
            else (
                self.tr("ไม่พบที่ต้องแก้"),
                self.tr("ตรวจคำสะกด เครื่องหมาย คำย่อ คำซ้ำ และความสอดคล้องกันทุกช่องแล้ว"),
            ),
            Progress.PARTLY: (
                self.tr("ไม่พบที่ต้องแก้ในส่วนที่เห็น"),
                self.tr("ข่าวยาวมาก จึงตรวจเฉพาะส่วนที่เลื่อนไปเห็น"),
            ),
            Progress.FAILED: (
                self.tr("ตรวจข้อความไม่ได้"),
                self.tr("เขียนและบันทึกได้ตามปกติ ดูสาเหตุได้ที่ ช่วยเหลือ > รายงานปัญหา"),
            ),
        }[self._progress]
        self._empty_title.setText(title)
        self._empty_text.setText(text)

    def _on_current(self, index: QModelIndex, _previous: QModelIndex) -> None:
        if not self._quiet:
            self._show_detail(index.data(Qt.ItemDataRole.UserRole) if index.isValid() else None)

    def _on_picked(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(Qt.ItemDataRole.UserRole))
