# ruff: noqa: N802 -- Qt overrides keep Qt's names
"""How one finding looks in the list: a shape and colour for its severity, what stands there, what should."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from prd_desk.desk.look.lettering import write
from prd_desk.desk.look.row import draw_ground, draw_rule, small, write_both
from prd_desk.desk.names import field_label, kind_label, severity_label
from prd_desk.desk.proofreading.arrangement import Group

if TYPE_CHECKING:
    from prd_desk.desk.look.theme import Theme
    from prd_desk.desk.proofreading.found import Found

PAD = 12
ABOVE, BETWEEN = 6, 6
"""Pixels around and between the two lines, in which Thai marks reach beyond the height of the font."""
GLYPH = 12
ICON = 16
SAYS_LITTLE = 2
CHEVRON_ROOM = 16
NEIGHBOURS = 7
LONGEST_SHOWN = 60
"""Code points of a text shown in a row; the rest is three points."""


def spoken(found: Found) -> str:
    """A finding in one line: severity, field, text, message, first suggestion."""
    parts = [severity_label(found.finding.severity), field_label(found.field)]
    if found.text:
        parts.append(f"“{found.text}”")
    parts.append(found.finding.message)
    if found.finding.suggestions:
        parts.append("→ " + found.finding.suggestions[0])
    return " · ".join(parts)


def spoken_group(group: Group) -> str:
    """A heading in one line: severity, kind, how many, and whether they are listed."""
    state = _tr("ย่ออยู่") if group.closed else _tr("ขยายอยู่")
    count = _tr("{count} จุด").format(count=group.count)
    return " · ".join((severity_label(group.severity), kind_label(group.kind), count, state))


def in_context(found: Found, text: str) -> str:
    """A text that could stand at the finding's place, with its neighbours when it says little by itself."""
    if len(found.text.strip()) > SAYS_LITTLE or not found.text:
        return shown(text)
    before, after = found.around[0][-NEIGHBOURS:], found.around[1][:NEIGHBOURS]
    if " " in before.rstrip():
        before = before.rstrip().rpartition(" ")[2] + before[len(before.rstrip()) :]
    if " " in after.lstrip():
        after = after[: len(after) - len(after.lstrip())] + after.lstrip().partition(" ")[0]
    return shown(before + text + after)


def suggested(found: Found, suggestion: str) -> str:
    """A suggestion as the user reads it; taking the text away is one too."""
    return in_context(found, suggestion).strip() or _tr("(ลบออก)")


def shown(text: str) -> str:
    """A text fit for a row: short, one line, invisible characters named."""
    named = legible(text)
    return named if len(named) <= LONGEST_SHOWN else named[: LONGEST_SHOWN - 1] + "…"


def legible(text: str) -> str:
    """A text in one line, invisible characters named."""
    return "".join(_visible(c) for c in text)


def _tr(text: str) -> str:
    return QCoreApplication.translate("finding_row", text)


def _visible(char: str) -> str:
    if char in "\n\u2028\u2029":
        return "⏎"
    if char == "\u00a0":
        return "⍽"
    if char == " " or char.isprintable():
        return char
    return f"[U+{ord(char):04X}]"


def draw_severity(painter: QPainter, severity: str, colour: QColor, box: QRectF) -> None:
    """A filled disc for errors, a triangle for warnings, an open diamond for hints."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.8))
    painter.setBrush(colour if severity != "hint" else Qt.BrushStyle.NoBrush)
    middle = box.center()
    if severity == "error":
        painter.drawEllipse(box.adjusted(1, 1, -1, -1))
    elif severity == "warning":
        painter.drawPolygon(
            QPolygonF([QPointF(middle.x(), box.top() + 1), box.bottomRight(), box.bottomLeft()])
        )
    else:
        points = (
            (middle.x(), box.top()),
            (box.right(), middle.y()),
            (middle.x(), box.bottom()),
            (box.left(), middle.y()),
        )
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in points]))
    painter.restore()


def _draw_chevron(painter: QPainter, colour: QColor, box: QRect, *, closed: bool) -> None:
    """A small arrow at the right end: down where the group is open, to the right where it is closed."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(colour, 1.6)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    x, y = box.right() - 5.0, box.center().y() + 1.0
    turns = ((-2, -4), (2, 0), (-2, 4)) if closed else ((-4, -2), (0, 2), (4, -2))
    painter.drawPolyline([QPointF(x + dx, y + dy) for dx, dy in turns])
    painter.restore()


def severity_icon(severity: str, colour: QColor) -> QIcon:
    """The shape of a severity as an icon, for plain and for doubled screens."""
    made = QIcon()
    for ratio in (1, 2):
        picture = QPixmap(ICON * ratio, ICON * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        draw_severity(painter, severity, colour, QRectF(2, 2, GLYPH, GLYPH))
        painter.end()
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):  # Qt would tint it in a chosen row
            made.addPixmap(picture, mode)
    return made


class FindingPainter(QStyledItemDelegate):
    """Paints a row of two lines, all rows of one height."""

    def __init__(self, theme: Theme, parent=None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index) -> QSize:
        line = QFontMetrics(option.font).lineSpacing()
        return QSize(200, 2 * line + BETWEEN + 2 * ABOVE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index) -> None:
        row = cast("Found | Group", index.data(Qt.ItemDataRole.UserRole))
        tokens = self._theme.tokens
        rect: QRect = option.rect
        painter.save()
        if isinstance(row, Group):
            painter.fillRect(rect, QColor(tokens.ground))
        draw_ground(painter, option, tokens)
        draw_rule(painter, rect, tokens, PAD)
        line = QFontMetrics(option.font).lineSpacing()
        glyph = QRectF(rect.left() + PAD, rect.top() + ABOVE + (line - GLYPH) / 2, GLYPH, GLYPH)
        severity = row.severity if isinstance(row, Group) else row.finding.severity
        draw_severity(painter, severity, self._theme.colour(severity), glyph)
        left = rect.left() + PAD + GLYPH + 10
        width = rect.right() - PAD - left
        first, second = (QRect(left, rect.top() + ABOVE + at, width, line) for at in (0, line + BETWEEN))
        if isinstance(row, Group):
            self._heading(painter, option.font, row, first, second)
        else:
            self._first_line(painter, option.font, row, first)
            self._second_line(painter, option.font, row, second)
        painter.restore()

    def _heading(self, painter: QPainter, font: QFont, group: Group, first: QRect, second: QRect) -> None:
        tokens = self._theme.tokens
        strong = QFont(font)
        strong.setWeight(QFont.Weight.DemiBold)
        painter.setFont(strong)
        painter.setPen(QColor(tokens.ink))
        _draw_chevron(painter, QColor(tokens.ink_soft), first, closed=group.closed)
        first = first.adjusted(0, 0, -CHEVRON_ROOM, 0)
        write_both(painter, first, kind_label(group.kind), str(group.count), gap=8)
        painter.setFont(small(font))
        painter.setPen(QColor(tokens.ink_soft))
        said = severity_label(group.severity)
        if group.sure:
            said += "  ·  " + _tr("แก้ได้ทันที {count} จุด").format(count=group.sure)
        write(painter, second, said)

    def _first_line(self, painter: QPainter, font: QFont, found: Found, box: QRect) -> None:
        tokens = self._theme.tokens
        strong = QFont(font)
        strong.setWeight(QFont.Weight.DemiBold)
        painter.setFont(strong)
        metrics = QFontMetrics(strong)
        suggestion = suggested(found, found.finding.suggestions[0]) if found.finding.suggestions else ""
        text = metrics.elidedText(
            in_context(found, found.text) or found.finding.message,
            Qt.TextElideMode.ElideRight,
            box.width() if not suggestion else box.width() * 55 // 100,
        )
        painter.setPen(QColor(tokens.ink))
        write(painter, box, text)
        if suggestion:
            used = metrics.horizontalAdvance(text) + 8
            rest = box.adjusted(used, 0, 0, 0)
            painter.setPen(QColor(tokens.accent))
            arrow = metrics.elidedText("→ " + suggestion, Qt.TextElideMode.ElideRight, rest.width())
            write(painter, rest, arrow)

    def _second_line(self, painter: QPainter, font: QFont, found: Found, box: QRect) -> None:
        painter.setFont(small(font))
        painter.setPen(QColor(self._theme.tokens.ink_soft))
        write_both(painter, box, found.finding.message, field_label(found.field))
