# ruff: noqa: N802 -- Qt overrides keep Qt's names
"""Two states of a release side by side: what differs, change by change, each to be taken or left."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from prd_desk.desk.changes.change_result import ChangeResult
from prd_desk.desk.changes.change_rows import BOX, PAD, ChangePainter, ChangeRow, ChangeRows, row_of
from prd_desk.desk.look.theme import Theme
from prd_desk.news.difference import release_changes, take
from prd_desk.news.remark import remarks_on

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from prd_desk.news import Release
    from prd_desk.news.difference import FieldChange
    from prd_desk.news.remark import Remark

SIZE = (1080, 640)
"""Pixels; fits a screen of 1366 by 768 with its bars."""


class ChangesDialog(QDialog):
    """Shows what changed and gives back the old release with what the user takes of it."""

    chosen = Signal(object)
    """A Release: the old one with the changes that were taken."""

    def __init__(
        self,
        old: Release,
        new: Release,
        parent: QWidget,
        title: str = "",
        *,
        changes: Sequence[FieldChange] | None = None,
        taken: Collection[FieldChange] | None = None,
        remarks: Sequence[Remark] = (),
        notices: Sequence[str] = (),
    ) -> None:
        """changes: of `old` to `new` where they are known already. taken: those of them that are taken at
        first, all if None. remarks: who noted what, in `new`. notices: sentences to show above the list.
        """
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("changes_dialog")
        self.setWindowTitle(title or self.tr("สิ่งที่ต่างกัน"))
        self._old = old
        changes = _changes(old, new) if changes is None else changes
        self.rows = ChangeRows(_rows(old, changes, remarks, taken), self)
        theme = parent.window().findChild(Theme) or Theme(cast("QApplication", QApplication.instance()), self)
        self.list = ChangeList(self.rows, theme)
        self.list.setAccessibleName(self.tr("สิ่งที่ต่างกัน"))
        self.list.toggled.connect(self._toggle)
        self.list.selectionModel().currentChanged.connect(lambda _now, _before: self._show_current())
        self.outcome = ChangeResult(old, theme)
        self._count = QLabel()
        self._count.setObjectName("soft")
        self.take_all = self._button(self.tr("รับทั้งหมด"), lambda: self._take_every(taken=True))
        self.leave_all = self._button(self.tr("ไม่รับเลย"), lambda: self._take_every(taken=False))
        self.use = self._button(self.tr("ใช้ตามที่เลือก"), self._use)
        self.use.setObjectName("primary")
        self.cancel = self._button(self.tr("ยกเลิก"), self.reject)
        self._lay_out(notices)
        self.list.setCurrentIndex(self.rows.index(0))
        self.list.setFocus()
        self._show_count()

    @staticmethod
    def _button(text: str, do: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)  # Enter in the list takes a change
        button.clicked.connect(lambda _checked=False: do())
        return button

    def taken(self) -> list[FieldChange]:
        """The changes that are taken now."""
        return [row.change for row in self.rows.rows if row.change is not None and row.taken]

    def _lay_out(self, notices: Sequence[str]) -> None:
        hint = _label(self.tr("เว้นวรรคหรือ Enter เพื่อรับหรือไม่รับทีละจุด จุดที่ไม่รับคงไว้ตามเดิม"), "soft")
        told = _label("\n".join(notices), "notice")
        told.setVisible(bool(notices))
        empty = _label(self.tr("ไม่มีสิ่งที่ต่างกัน"), "empty_title")
        empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        split.addWidget(self.list)
        split.addWidget(self.outcome)
        split.setSizes([SIZE[0] * 56 // 100, SIZE[0] * 44 // 100])
        any_rows = bool(self.rows.rows)
        for widget in (split, hint, self.take_all, self.leave_all, self.use, self._count):
            widget.setVisible(any_rows)
        empty.setVisible(not any_rows)
        self.cancel.setText(self.tr("ยกเลิก") if any_rows else self.tr("ปิด"))
        below = QHBoxLayout()
        below.setSpacing(8)
        for widget in (self.take_all, self.leave_all, self._count):
            below.addWidget(widget)
        below.addStretch(1)
        below.addWidget(self.cancel)
        below.addWidget(self.use)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        for widget, stretch in ((told, 0), (hint, 0), (split, 1), (empty, 1)):
            column.addWidget(widget, stretch)
        column.addLayout(below)
        if any_rows:
            screen = self.screen().availableSize()
            self.resize(min(SIZE[0], screen.width() - 40), min(SIZE[1], screen.height() - 60))

    def _toggle(self, number: int) -> None:
        row = self.rows.rows[number]
        if row.change is not None:
            self.rows.take([number], taken=not row.taken)
            self._show_count()
            self._show_current()

    def _take_every(self, *, taken: bool) -> None:
        self.rows.take(list(range(len(self.rows.rows))), taken=taken)
        self._show_count()
        self._show_current()

    def _show_count(self) -> None:
        whole = sum(row.change is not None for row in self.rows.rows)
        self._count.setText(self.tr("รับ {taken} จาก {all} จุด").format(taken=len(self.taken()), all=whole))

    def _show_current(self) -> None:
        number = self.list.currentIndex().row()
        if 0 <= number < len(self.rows.rows):
            self.outcome.show_row(self.rows.rows[number], self.taken())

    def _use(self) -> None:
        self.chosen.emit(take(self._old, self.taken()))
        self.accept()


class ChangeList(QListView):
    """The list of changes; Space, Enter or a click in the box asks for the other choice."""

    toggled = Signal(int)

    def __init__(self, rows: ChangeRows, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("changes")
        self.setModel(rows)
        self.setItemDelegate(ChangePainter(theme, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(lambda index: self.toggled.emit(index.row()))
        theme.changed.connect(self.viewport().update)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentIndex().isValid():
                self.toggled.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        index: QModelIndex = self.indexAt(place)
        in_box = place.x() - self.visualRect(index).left() < PAD + BOX + 6
        if index.isValid() and in_box and event.button() == Qt.MouseButton.LeftButton:
            self.toggled.emit(index.row())


def _label(text: str, name: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _changes(old: Release, new: Release) -> Sequence[FieldChange]:
    from prd_desk.proofing.words import word_spans

    return release_changes(old, new, word_spans)


def _rows(
    old: Release,
    changes: Sequence[FieldChange],
    remarks: Sequence[Remark],
    taken: Collection[FieldChange] | None,
) -> list[ChangeRow]:
    """A row for each change with what was noted of it, and then the comments on what did not change."""
    rows = [row_of(old, change, remarks_on(change, remarks)) for change in changes]
    for row, change in zip(rows, changes, strict=True):
        row.taken = taken is None or change in taken
    told = {id(remark) for row in rows for remark in row.remarks}
    loose = [remark for remark in remarks if remark.kind == "comment" and id(remark) not in told]
    return rows + [ChangeRow(None, None, (remark,)) for remark in loose]
