# ruff: noqa: N802 -- Qt overrides keep Qt's names
"""How one change looks in the list: taken or not, the field, the old struck through, the new underlined."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPen,
    QPolygonF,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from prd_desk.desk.editor.offsets import QtOffsets
from prd_desk.desk.look.moments import noted_told
from prd_desk.desk.look.row import draw_ground, draw_rule, small, write_both
from prd_desk.desk.names import field_label
from prd_desk.forms.change_words import clipped, shown_change

if TYPE_CHECKING:
    from PySide6.QtCore import QPersistentModelIndex

    from prd_desk.desk.look.theme import Theme, Tokens
    from prd_desk.forms.change_words import ShownChange
    from prd_desk.news import Release
    from prd_desk.news.difference import FieldChange
    from prd_desk.news.remark import Remark

PAD = 12
BOX = 16
LINES = 2
"""Lines of text in a row, below its head."""


@dataclass(slots=True)
class ChangeRow:
    """A change that may be taken, or with `change` None a comment to be read."""

    change: FieldChange | None
    shown: ShownChange | None
    remarks: tuple[Remark, ...] = ()
    taken: bool = True

    @property
    def field(self) -> str:
        """The field it speaks of; empty for a comment beside no field."""
        return self.change.field if self.change else self.remarks[0].field


def row_of(old: Release, change: FieldChange, remarks: tuple[Remark, ...]) -> ChangeRow:
    """The row of a change of the old release."""
    return ChangeRow(change, shown_change(old, change), remarks)


class ChangeRows(QAbstractListModel):
    """Changes as rows; the text of a row says everything, for screen readers."""

    def __init__(self, rows: list[ChangeRow], parent=None) -> None:
        super().__init__(parent)
        self.rows = rows

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken(row)
        return row if role == Qt.ItemDataRole.UserRole else None

    def take(self, numbers: list[int], *, taken: bool) -> None:
        """Take these rows, or leave them."""
        for number in numbers:
            self.rows[number].taken = taken
        self.dataChanged.emit(self.index(min(numbers, default=0)), self.index(max(numbers, default=0)))


def tr(text: str) -> str:
    """Text of a row in the user's language."""
    return QCoreApplication.translate("change_rows", text)


def deed(row: ChangeRow) -> str:
    """What was done, in a word or two."""
    if row.change is None:
        return tr("ความเห็น")
    if row.field == "bold":
        return tr("ทำตัวหนา") if row.change.kind == "inserted" else tr("เลิกตัวหนา")
    names = {
        "replaced": tr("แก้"),
        "inserted": tr("เพิ่ม"),
        "deleted": tr("ตัดออก"),
        "moved": tr("ย้ายที่"),
    }
    return names[row.change.kind]


def spoken(row: ChangeRow) -> str:
    """A row in one line: taken or not, field, deed, old and new, who noted what."""
    parts = [field_label(row.field), deed(row)]
    if row.change is not None and row.shown is not None:
        parts.insert(0, tr("รับ") if row.taken else tr("ไม่รับ"))
        shown = row.shown
        if shown.old:
            parts.append(tr("เดิม “{text}”").format(text=_flat(shown.old)))
        if shown.new and shown.new != shown.old:
            parts.append(tr("ใหม่ “{text}”").format(text=_flat(shown.new)))
        if row.change.kind == "moved":
            parts.append(_beside(shown))
    parts += [said(remark) for remark in row.remarks]
    return " · ".join(part for part in parts if part)


def said(remark: Remark) -> str:
    """Who noted it and when, and a comment's words."""
    at = noted_told(remark.at) if remark.at else ""
    who = " ".join(part for part in (remark.author, at) if part)
    return f"{who}: {_flat(remark.text)}" if remark.kind == "comment" else who


def _beside(shown: ShownChange) -> str:
    if not shown.beside:
        return tr("ไปไว้ท้ายสุด")
    return tr("ไปไว้ก่อน: {text}").format(text=_flat(shown.beside))


def _flat(text: str) -> str:
    """In one line: line ends shown, the middle of a long text left out."""
    return clipped(text.replace("\n", " ⏎ "))


def wash(colour: str, ground: str, share: float) -> QColor:
    """A tint: so much of a colour over a ground."""
    over, under = QColor(colour), QColor(ground)
    return QColor.fromRgbF(
        share * over.redF() + (1 - share) * under.redF(),
        share * over.greenF() + (1 - share) * under.greenF(),
        share * over.blueF() + (1 - share) * under.blueF(),
    )


def old_format(tokens: Tokens) -> QTextCharFormat:
    """How text that goes is set: struck through, on a tint of its own."""
    style = QTextCharFormat()
    style.setFontStrikeOut(True)
    style.setForeground(QColor(tokens.ink))
    style.setBackground(wash(tokens.error, tokens.sheet, 0.18))
    return style


def new_format(tokens: Tokens) -> QTextCharFormat:
    """How text that comes is set: underlined, on a tint of its own."""
    style = QTextCharFormat()
    style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    style.setUnderlineColor(QColor(tokens.good))
    style.setForeground(QColor(tokens.ink))
    style.setBackground(wash(tokens.good, tokens.sheet, 0.2))
    return style


def pieces(row: ChangeRow, tokens: Tokens) -> list[tuple[str, QTextCharFormat | None]]:
    """The row's second part as pieces of text, each with its format or None for plain."""
    if row.change is None or row.shown is None:
        return [(said(remark), None) for remark in row.remarks]
    shown = row.shown
    if row.field == "bold":
        strong = QTextCharFormat()
        strong.setFontWeight(QFont.Weight.Bold if row.change.kind == "inserted" else QFont.Weight.Normal)
        strong.merge(new_format(tokens))
        return [(shown.before, None), (_flat(shown.new), strong), (shown.after, None)]
    if row.change.kind == "moved":
        return [(_flat(shown.old), new_format(tokens)), ("  ", None), (_beside(shown), None)]
    parts: list[tuple[str, QTextCharFormat | None]] = [(shown.before, None)]
    if shown.old:
        parts.append((_visible(shown.old), old_format(tokens)))
    if shown.old and shown.new:
        parts.append((" ", None))
    if shown.new:
        parts.append((_visible(shown.new), new_format(tokens)))
    return [*parts, (shown.after, None)]


def _visible(text: str) -> str:
    """As `_flat`; a change of mere spaces shows them."""
    return _flat(text) if text.strip() else text.replace(" ", "␣").replace("\n", "⏎").replace("\u00a0", "⍽")


class ChangePainter(QStyledItemDelegate):
    """Paints a row: a box that is checked or not, a head, two lines; all rows of one height."""

    def __init__(self, theme: Theme, parent=None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index) -> QSize:
        line = QFontMetrics(option.font).lineSpacing()
        return QSize(200, (1 + LINES) * line + 2 * 8 + 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index) -> None:
        row = cast("ChangeRow", index.data(Qt.ItemDataRole.UserRole))
        tokens, rect = self._theme.tokens, cast("QRect", option.rect)
        painter.save()
        painter.setClipRect(rect)
        draw_ground(painter, option, tokens)
        draw_rule(painter, rect, tokens, PAD)
        line = QFontMetrics(option.font).lineSpacing()
        box = QRectF(rect.left() + PAD, rect.top() + 8 + (line - BOX) / 2, BOX, BOX)
        if row.change is None:
            _draw_note(painter, box, tokens)
        else:
            _draw_box(painter, box, tokens, taken=row.taken)
        inner = rect.adjusted(PAD + BOX + 10, 8, -PAD, -8)
        self._head(painter, option.font, row, QRect(inner.left(), inner.top(), inner.width(), line))
        self._text(painter, option.font, row, inner.adjusted(0, line + 2, 0, 0))
        painter.restore()

    def _head(self, painter: QPainter, font: QFont, row: ChangeRow, box: QRect) -> None:
        painter.setFont(small(font))
        painter.setPen(QColor(self._theme.tokens.ink_soft))
        head = " · ".join(part for part in (field_label(row.field), deed(row)) if part)
        if row.change is None:
            write_both(painter, box, head, "", gap=0)
            return
        note = next((said(remark) for remark in row.remarks), "")
        state = tr("รับ") if row.taken else tr("ไม่รับ")
        write_both(painter, box, f"{head} · {note}" if note else head, state)

    def _text(self, painter: QPainter, font: QFont, row: ChangeRow, box: QRect) -> None:
        tokens = self._theme.tokens
        parts = pieces(row, tokens)
        layout = QTextLayout("".join(text for text, _ in parts), font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(list(_ranges(parts)))
        height = QFontMetrics(font).lineSpacing()
        layout.beginLayout()
        for number in range(LINES):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(box.width())
            line.setPosition(QPointF(0, number * height))
        layout.endLayout()
        painter.setPen(QColor(tokens.ink if row.taken else tokens.ink_soft))
        layout.draw(painter, QPointF(box.topLeft()))


def _ranges(parts: list[tuple[str, QTextCharFormat | None]]):
    """The formats over the joined text, in Qt's own units."""
    offsets = QtOffsets("".join(text for text, _ in parts))
    at = 0
    for text, style in parts:
        if style is not None and text:
            made = QTextLayout.FormatRange()
            made.start = offsets.to_qt(at)
            made.length = offsets.to_qt(at + len(text)) - made.start
            made.format = style
            yield made
        at += len(text)


def _draw_box(painter: QPainter, box: QRectF, tokens: Tokens, *, taken: bool) -> None:
    """A check box: filled with a tick, or empty."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(tokens.accent if taken else tokens.ink_soft), 1.4))
    painter.setBrush(QColor(tokens.accent) if taken else QColor(tokens.sheet))
    painter.drawRoundedRect(box.adjusted(0.7, 0.7, -0.7, -0.7), 3, 3)
    if taken:
        painter.setPen(QPen(QColor(tokens.on_accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        points = ((0.25, 0.52), (0.43, 0.7), (0.76, 0.32))
        painter.drawPolyline(
            QPolygonF(
                [QPointF(box.left() + x * box.width(), box.top() + y * box.height()) for x, y in points]
            )
        )
    painter.restore()


def _draw_note(painter: QPainter, box: QRectF, tokens: Tokens) -> None:
    """A speech balloon: something to read, nothing to take."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(tokens.hint), 1.4))
    painter.drawRoundedRect(box.adjusted(0.7, 1.7, -0.7, -4.7), 3, 3)
    left, low = box.left() + 4, box.bottom() - 4.7
    painter.drawPolyline(QPolygonF([QPointF(left, low), QPointF(left, low + 4), QPointF(left + 4, low)]))
    painter.restore()
