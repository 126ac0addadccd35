# ruff: noqa: N802 -- Qt overrides keep Qt's names
"""The entries of the library as rows of a list: fetched page by page, painted, no widget for any of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from prd_desk.desk.look.lettering import write
from prd_desk.desk.look.moments import changed_told, day_told
from prd_desk.desk.look.row import draw_bar, draw_rule, small, write_both
from prd_desk.desk.look.speech import say
from prd_desk.library.entry import Place, Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from prd_desk.desk.look.theme import Theme, Tokens
    from prd_desk.library.entry import Entry

PAGE = 200
PAD = 12
SIGN = 12
GAP = 2

Index = QModelIndex | QPersistentModelIndex


def _tr(text: str) -> str:
    return QCoreApplication.translate("entry_rows", text)


def headline(entry: Entry) -> str:
    """What an entry is called."""
    return entry.title or _tr("(ยังไม่มีหัวข้อ)")


def status_told(entry: Entry) -> str:
    """The status in a word or two."""
    return (
        f"{say(entry.status.th)} · {_tr('แก้หลังจากนั้น')}"
        if entry.changed_since_status
        else say(entry.status.th)
    )


def spoken(entry: Entry) -> str:
    """An entry in one line: title, status, day, unit."""
    parts = [headline(entry), status_told(entry)]
    if entry.date is not None:
        parts.append(day_told(entry.date))
    parts += [entry.unit, _tr("แก้เมื่อ {when}").format(when=changed_told(entry.changed))]
    return " · ".join(part for part in parts if part)


class EntryRows(QAbstractListModel):
    """Entries in the order of the library; asks for the next page when the end comes into view."""

    more_wanted = Signal(int)
    """From which row on."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: list[Entry] = []
        self._is_whole = True
        self._is_asked = False

    def show_entries(self, entries: Sequence[Entry], *, is_whole: bool) -> None:
        """These in place of all there are; the same ones in the same order stay where they are.

        is_whole: there are no more of them.
        """
        self._is_whole, self._is_asked = is_whole, False
        if entries and [entry.id for entry in entries] == [entry.id for entry in self.entries]:
            self.entries = list(entries)
            self.dataChanged.emit(self.index(0), self.index(len(entries) - 1))
            return
        self.beginResetModel()
        self.entries = list(entries)
        self.endResetModel()

    def add_entries(self, entries: Sequence[Entry]) -> None:
        """The next page."""
        self._is_whole, self._is_asked = len(entries) < PAGE, False
        if entries:
            first = len(self.entries)
            self.beginInsertRows(QModelIndex(), first, first + len(entries) - 1)
            self.entries += entries
            self.endInsertRows()

    def row_of(self, number: int | None) -> int:
        """Where the release of that number stands; -1 where it does not."""
        return next((row for row, entry in enumerate(self.entries) if entry.id == number), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        return 0 if parent.isValid() else len(self.entries)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and not self._is_whole and not self._is_asked

    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            self._is_asked = True
            self.more_wanted.emit(len(self.entries))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return entry
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return spoken(entry)
        return headline(entry) if role == Qt.ItemDataRole.DisplayRole else None


def draw_status(painter: QPainter, status: Status, tokens: Tokens, box: QRectF) -> None:
    """An open circle for a draft, half full under review, a tick when approved, full when published."""
    colours = {Status.REVIEW: tokens.warning, Status.APPROVED: tokens.good, Status.PUBLISHED: tokens.accent}
    colour = QColor(colours.get(status, tokens.ink_soft))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.8))
    painter.setBrush(colour if status is Status.PUBLISHED else Qt.BrushStyle.NoBrush)
    disc = box.adjusted(1, 1, -1, -1)
    if status is Status.APPROVED:
        pen = QPen(colour, 2.2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        points = ((0.12, 0.55), (0.40, 0.85), (0.92, 0.18))
        painter.drawPolyline(
            [QPointF(box.x() + x * box.width(), box.y() + y * box.height()) for x, y in points]
        )
    else:
        painter.drawEllipse(disc)
    if status is Status.REVIEW:
        painter.setBrush(colour)
        painter.drawPie(disc, 90 * 16, 180 * 16)
    painter.restore()


class EntryPainter(QStyledItemDelegate):
    """Paints a row of two lines: the title, and below it status, unit and when it was changed."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.open_number: int | None = None
        """The release on the desk; its row says so."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, 2 * QFontMetrics(option.font).lineSpacing() + GAP + 2 * 8)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = cast("Entry", index.data(Qt.ItemDataRole.UserRole))
        tokens = self._theme.tokens
        rect: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(tokens.accent_wash))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(tokens.raised))
        if entry.id == self.open_number:
            draw_bar(painter, rect, tokens)
        draw_rule(painter, rect, tokens, PAD)
        line = QFontMetrics(option.font).lineSpacing()
        sign = QRectF(rect.left() + PAD, rect.top() + 8 + (line - SIGN) / 2, SIGN, SIGN)
        draw_status(painter, entry.status, tokens, sign)
        left = rect.left() + PAD + SIGN + 10
        box = QRect(left, rect.top() + 8, rect.right() - PAD - left, line)
        self._title(painter, option.font, entry, box)
        self._about(painter, option.font, entry, box.translated(0, line + GAP))
        painter.restore()

    def _title(self, painter: QPainter, font: QFont, entry: Entry, box: QRect) -> None:
        strong = QFont(font)
        strong.setWeight(QFont.Weight.DemiBold)
        painter.setFont(strong)
        painter.setPen(QColor(self._theme.tokens.ink if entry.title else self._theme.tokens.ink_soft))
        text = QFontMetrics(strong).elidedText(headline(entry), Qt.TextElideMode.ElideRight, box.width())
        write(painter, box, text)

    def _about(self, painter: QPainter, font: QFont, entry: Entry, box: QRect) -> None:
        painter.setFont(small(font))
        painter.setPen(QColor(self._theme.tokens.ink_soft))
        at = entry.trashed if entry.place is Place.TRASH and entry.trashed else entry.changed
        said = " · ".join(part for part in (status_told(entry), entry.unit or entry.issuer) if part)
        write_both(painter, box, said, changed_told(at))
