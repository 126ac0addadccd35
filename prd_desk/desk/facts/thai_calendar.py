# ruff: noqa: N802 -- Qt overrides keep Qt's names
"""A calendar in the Buddhist era with Thai names, and the field that opens it."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QFocusEvent,
    QFont,
    QIcon,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from prd_desk.desk.look.moments import date_told, day_read, full_told, month_told, week_told

CELL = 38
FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2199, 12, 31)
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -7,
    Qt.Key.Key_Down: 7,
}


def month_later(day: date, months: int) -> date:
    """The same day some months on, or the last of that month where it is shorter."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def weeks_of(day: date) -> list[list[date]]:
    """Six weeks that cover the month, each from Sunday on."""
    first = day.replace(day=1)
    start = first - timedelta(days=(first.weekday() + 1) % 7)
    return [[start + timedelta(days=7 * week + i) for i in range(7)] for week in range(6)]


class MonthGrid(QWidget):
    """The days of a month; arrows move, Enter picks."""

    picked = Signal(object)
    moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.day = date(2000, 1, 1)
        self.today = date(2000, 1, 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(7 * CELL, 7 * 32)

    def sizeHint(self) -> QSize:
        return QSize(7 * CELL, 7 * 32)

    def go_to(self, day: date) -> None:
        """Move to a day, within what the calendar knows."""
        self.day = min(max(day, FIRST_DAY), LAST_DAY)
        self.setAccessibleName(date_told(self.day))
        self.moved.emit()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.go_to(self.day + timedelta(days=_STEPS[key]))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            months = 12 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            self.go_to(month_later(self.day, months if key == Qt.Key.Key_PageDown else -months))
        elif key == Qt.Key.Key_Home:
            self.go_to(self.today)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.picked.emit(self.day)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        column, row = int(event.position().x() // CELL), int(event.position().y() // 32) - 1
        if 0 <= column < 7 and 0 <= row < 6:
            self.go_to(weeks_of(self.day)[row][column])
            self.picked.emit(self.day)

    def paintEvent(self, _event: QEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self.palette()
        soft = colours.color(QPalette.ColorRole.PlaceholderText)
        painter.setPen(soft)
        for column, name in enumerate(week_told()):
            painter.drawText(QRectF(column * CELL, 0, CELL, 32), Qt.AlignmentFlag.AlignCenter, name)
        for row, week in enumerate(weeks_of(self.day)):
            for column, day in enumerate(week):
                self._paint_day(painter, day, QRectF(column * CELL, (row + 1) * 32, CELL, 32), soft)
        painter.end()

    def _paint_day(self, painter: QPainter, day: date, box: QRectF, soft: QColor) -> None:
        colours = self.palette()
        accent = colours.color(QPalette.ColorRole.Link)
        ink = colours.color(QPalette.ColorRole.Text) if day.month == self.day.month else soft
        inner = box.adjusted(4, 2, -4, -2)
        font = QFont(self.font())
        if day == self.day:
            painter.setBrush(accent)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(inner, 6, 6)
            ink = colours.color(QPalette.ColorRole.Base)
            font.setBold(True)
        elif day == self.today:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(accent, 1.4))
            painter.drawRoundedRect(inner, 6, 6)
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(day.day))


class ThaiCalendar(QFrame):
    """A popup with a month; years are of the Buddhist era in Thai."""

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("calendar")
        self.grid = MonthGrid(self)
        self._month = QLabel()
        self._month.setObjectName("section")
        self._month.setAlignment(Qt.AlignmentFlag.AlignCenter)
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(self._step("«", self.tr("ปีก่อน"), -12))
        head.addWidget(self._step("‹", self.tr("เดือนก่อน"), -1))
        head.addWidget(self._month, 1)
        head.addWidget(self._step("›", self.tr("เดือนถัดไป"), 1))
        head.addWidget(self._step("»", self.tr("ปีถัดไป"), 12))
        today = QToolButton()
        today.setText(self.tr("วันนี้"))
        today.setObjectName("quiet")
        today.clicked.connect(lambda: self.picked.emit(self.grid.today))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 8)
        column.addLayout(head)
        column.addWidget(self.grid)
        column.addWidget(today, 0, Qt.AlignmentFlag.AlignHCenter)
        self.grid.moved.connect(self._on_moved)
        self.grid.picked.connect(self.picked)

    def open_at(self, place: QPoint, day: date | None, today: date) -> None:
        """Show the calendar at a place on the screen, on `day` or else on today."""
        self.grid.today = today
        self.grid.go_to(day or today)
        self.adjustSize()
        screen = QApplication.screenAt(place) or QApplication.primaryScreen()
        room = screen.availableGeometry()
        x = min(max(place.x(), room.left()), room.right() - self.width())
        y = min(max(place.y(), room.top()), room.bottom() - self.height())
        self.move(x, y)
        self.show()
        self.grid.setFocus()

    def _step(self, sign: str, name: str, months: int) -> QToolButton:
        button = QToolButton()
        button.setText(sign)
        button.setObjectName("quiet")
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(lambda: self.grid.go_to(month_later(self.grid.day, months)))
        return button

    def _on_moved(self) -> None:
        self._month.setText(month_told(self.grid.day))


class DateField(QWidget):
    """A date typed in any of the usual ways or picked from the calendar; always shown in full."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day: date | None = None
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("เช่น 10 กันยายน 2563"))
        self.line.editingFinished.connect(self._on_typed)
        self.line.textEdited.connect(lambda _text: self._mark())
        self.button = QToolButton()
        self.button.setObjectName("quiet")
        self.button.setAccessibleName(self.tr("เปิดปฏิทิน"))
        self.button.setToolTip(self.tr("เปิดปฏิทิน (Alt+ลูกศรลง)"))
        key = QAction(self.line)
        key.setShortcut("Alt+Down")
        key.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        key.triggered.connect(self.open_calendar)
        self.line.addAction(key)
        self.button.clicked.connect(self.open_calendar)
        self.calendar = ThaiCalendar(self)
        self.calendar.picked.connect(self._on_picked)
        self._note = QLabel(self.tr("อ่านเป็นวันที่ไม่ได้"))
        self._note.setObjectName("problem")
        self._note.hide()
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.line, 1)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self._note)

    def focusInEvent(self, event: QFocusEvent) -> None:
        # No focus proxy: with one, Tab would go round between the line and its button for ever.
        self.line.setFocus(event.reason())

    def name_as(self, name: str) -> None:
        """What the field is called, for assistive technology."""
        self.setAccessibleName(name)
        self.line.setAccessibleName(name)

    def set_icon(self, sign: QIcon) -> None:
        """The picture on the button that opens the calendar."""
        self.button.setIcon(sign)

    def day(self) -> date | None:
        """The date (Gregorian); None when there is none or what is typed is no date."""
        return self._day

    def set_day(self, day: date | None) -> None:
        """Show a date, without telling anybody."""
        self._day = day
        self.line.setText(full_told(day) if day else "")
        self._note.hide()

    def unread(self) -> str:
        """What was typed and cannot be read as a date."""
        return self.line.text().strip() if self._day is None else ""

    def open_calendar(self) -> None:
        """Open the calendar below the field."""
        place = self.mapToGlobal(QPoint(0, self.line.height() + 4))
        today = date.today()  # noqa: DTZ011 -- the day on the officer's own clock
        self.calendar.open_at(place, self._day, today)

    def _mark(self) -> None:
        """Take what is typed as soon as it is a date."""
        self._day = day_read(self.line.text())
        self.changed.emit()

    def _on_typed(self) -> None:
        self._mark()
        if self._day is not None:
            self.line.setText(full_told(self._day))
        self._note.setVisible(bool(self.unread()))

    def _on_picked(self, day: date) -> None:
        self.calendar.hide()
        before = self._day
        self.set_day(day)
        self.line.setFocus()
        if day != before:
            self.changed.emit()
