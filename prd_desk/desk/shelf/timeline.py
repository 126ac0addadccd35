# ruff: noqa: N802 -- Qt overrides keep Qt's names
"""The versions of the release on the desk: when and why each was kept, what differs, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from prd_desk.desk.changes.returning import adopt
from prd_desk.desk.look.lettering import write
from prd_desk.desk.look.moments import moment_told
from prd_desk.desk.look.room import open_at
from prd_desk.desk.look.row import draw_ground, draw_rule, small
from prd_desk.desk.look.speech import say
from prd_desk.desk.look.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from prd_desk.desk.shelf.shelf import Shelf
    from prd_desk.desk.window import DeskWindow
    from prd_desk.library.entry import Version
    from prd_desk.news import Release

SIZE = (560, 520)
"""Pixels."""
PAD = 12

Index = QModelIndex | QPersistentModelIndex


class Timeline(QDialog):
    """Lists versions, the newest first; shows one beside what is on the desk, or goes back to it."""

    def __init__(self, desk: DeskWindow, shelf: Shelf, versions: Sequence[Version]) -> None:
        super().__init__(desk)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("timeline")
        self.setWindowTitle(self.tr("ประวัติฉบับ"))
        self._desk, self._shelf = desk, shelf
        self.list = QListView()
        self.list.setObjectName("versions")
        self.list.setAccessibleName(self.tr("ฉบับที่เก็บไว้"))
        self.list.setModel(VersionRows(versions, self))
        self.list.setItemDelegate(VersionPainter(cast("Theme", desk.findChild(Theme)), self.list))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.activated.connect(lambda _index: self.compare())
        self.compare_button = self._button(self.tr("เทียบกับข่าวตอนนี้…"), self.compare)
        self.back_button = self._button(self.tr("ย้อนกลับไปฉบับนี้"), self.go_back)
        self.close_button = self._button(self.tr("ปิด"), self.reject)
        self.compare_button.setObjectName("primary")
        self._lay_out(versions)
        if versions:
            self.list.setCurrentIndex(self.list.model().index(0, 0))

    @staticmethod
    def _button(text: str, do: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)  # Enter in the list compares, once
        button.clicked.connect(lambda _checked=False: do())
        return button

    def _lay_out(self, versions: Sequence[Version]) -> None:
        told = self.tr("ฉบับใหม่สุดอยู่บน กด Enter เพื่อดูว่าต่างจากข่าวตอนนี้อย่างไร")
        hint = QLabel(told if versions else self.tr("ยังไม่มีฉบับที่เก็บไว้ กด Ctrl+S เพื่อบันทึกฉบับ"))
        hint.setObjectName("soft")
        hint.setWordWrap(True)
        for widget in (self.list, self.compare_button, self.back_button):
            widget.setVisible(bool(versions))
        self.back_button.setEnabled(self._shelf.is_writable)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.back_button)
        below.addStretch(1)
        below.addWidget(self.close_button)
        below.addWidget(self.compare_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(hint)
        column.addWidget(self.list, 1)
        column.addLayout(below)
        if versions:
            open_at(self, *SIZE)

    def chosen(self) -> Version | None:
        """The version that is chosen."""
        version: Version | None = self.list.currentIndex().data(Qt.ItemDataRole.UserRole)
        return version

    def compare(self) -> None:
        """Show word by word what the chosen version has otherwise; parts of it can be taken."""
        version = self.chosen()
        if version is not None:
            self._shelf.ask(
                lambda library: library.read_version(version.id), lambda old: self._show_changes(version, old)
            )

    def go_back(self) -> None:
        """Let the chosen version stand on the desk; what is there is kept first, and can be had back."""
        version = self.chosen()
        if version is not None:
            self._desk.keeping.go_back(version, lambda before: _tell_back(self._desk, version, before))
            self.accept()

    def _show_changes(self, version: Version, old: Release) -> None:
        from prd_desk.desk.changes.changes_dialog import ChangesDialog

        title = self.tr("ฉบับ {when} เทียบกับข่าวตอนนี้").format(when=moment_told(version.at))
        notice = self.tr("รับจุดใด จุดนั้นจะกลับเป็นอย่างในฉบับเดิม")
        dialog = ChangesDialog(self._desk.release(), old, self._desk, title, notices=(notice,))
        if dialog.rows.rows:
            dialog.leave_all.click()  # nothing goes back unless it is chosen
        desk = self._desk
        dialog.chosen.connect(lambda release: adopt(desk, release))
        dialog.open()
        self.accept()


def _tell_back(desk: DeskWindow, version: Version, before: Version) -> None:
    """Say that it is done, with the way back from there."""
    told = desk.tr("ย้อนกลับไปฉบับ {when} แล้ว").format(when=moment_told(version.at))

    def undo() -> None:
        desk.keeping.go_back(before, lambda _version: desk.status.say(desk.tr("นำข่าวก่อนย้อนกลับมาแล้ว")))

    desk.status.offer(told, desk.tr("ยกเลิกการย้อน"), undo)


class VersionRows(QAbstractListModel):
    """Versions as rows."""

    def __init__(self, versions: Sequence[Version], parent: QDialog) -> None:
        super().__init__(parent)
        self._versions = versions

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        return 0 if parent.isValid() else len(self._versions)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        version = self._versions[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return version
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return " · ".join(part for part in (why(version), moment_told(version.at), version.by) if part)
        return None


def why(version: Version) -> str:
    """Why a version was kept, with its name."""
    occasion = say(version.occasion.th)
    return f"{occasion}: {version.name}" if version.name else occasion


class VersionPainter(QStyledItemDelegate):
    """Paints a row of two lines: why it was kept, and when, by whom, how long the text was."""

    def __init__(self, theme: Theme, parent: QListView) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, 2 * QFontMetrics(option.font).lineSpacing() + 2 * 7)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        version: Version = index.data(Qt.ItemDataRole.UserRole)
        tokens, rect = self._theme.tokens, option.rect
        painter.save()
        draw_ground(painter, option, tokens, tells_mouse=False)
        draw_rule(painter, rect, tokens, PAD)
        line = QFontMetrics(option.font).lineSpacing()
        box = QRect(rect.left() + PAD, rect.top() + 7, rect.width() - 2 * PAD, line)
        strong = QFont(option.font)
        strong.setWeight(QFont.Weight.DemiBold)
        painter.setFont(strong)
        painter.setPen(QColor(tokens.ink))
        elided = QFontMetrics(strong).elidedText(why(version), Qt.TextElideMode.ElideRight, box.width())
        write(painter, box, elided)
        painter.setFont(small(option.font))
        painter.setPen(QColor(tokens.ink_soft))
        box.translate(0, line)
        length = self.tr("{count:,} ตัวอักษร").format(count=version.characters)
        write(painter, box, length, at_right=True)
        told = " · ".join(part for part in (moment_told(version.at), version.by) if part)
        write(painter, box, told)
        painter.restore()
