# ruff: noqa: N802 -- Qt overrides keep Qt's names
"""The tour: the window is dimmed but for one part, and a note beside it says what that part is for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from prd_desk.desk.look.theme import Theme

NOTE_WIDTH, GAP, EDGE, ROUND = 340, 16, 12, 8
"""Pixels: the note, between it and the part it speaks of, from the window's border, round corners."""
SHADE = 150
"""How dark everything else becomes, of 255."""


@dataclass(frozen=True, slots=True)
class Stop:
    """One stop of the tour. part: the widget of which it speaks, looked up when the tour comes there."""

    title: str
    text: str
    part: Callable[[], QWidget | None]
    before: Callable[[], object] = lambda: None


class Tour(QWidget):
    """Lies over the window until the last stop, or until it is skipped."""

    def __init__(self, stops: Sequence[Stop], theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._stops, self._theme, self._window, self._at = tuple(stops), theme, window, 0
        self._focus_before = QApplication.focusWidget()
        self.setObjectName("tour")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.note = QFrame(self)
        self.note.setObjectName("tour_note")
        self.note.setFixedWidth(NOTE_WIDTH)
        self.title, self.text, self.count = QLabel(), QLabel(), QLabel()
        self.title.setObjectName("empty_title")
        self.count.setObjectName("soft")
        for label in (self.title, self.text):
            label.setWordWrap(True)
        self.skip = self._button("tour_skip", self.tr("ข้าม"), self.close)
        self.back = self._button("tour_back", self.tr("ก่อนหน้า"), lambda: self.go(self._at - 1))
        self.next = self._button("primary", self.tr("ต่อไป"), lambda: self.go(self._at + 1))
        buttons = QHBoxLayout()
        buttons.addWidget(self.count)
        buttons.addStretch(1)
        for button in (self.skip, self.back, self.next):
            buttons.addWidget(button)
        column = self._column = QVBoxLayout(self.note)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addLayout(buttons)
        window.installEventFilter(self)
        theme.changed.connect(self.update)

    def begin(self) -> None:
        """Come over the window, at the first stop."""
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()
        self.go(0)

    def go(self, number: int) -> None:
        """Go to a stop; past the last one the tour is over."""
        if number >= len(self._stops):
            self.close()
            return
        self._at = max(0, number)
        stop = self._stops[self._at]
        stop.before()
        self.title.setText(stop.title)
        self.text.setText(stop.text)
        self.count.setText(
            self.tr("{number} จาก {count}").format(number=self._at + 1, count=len(self._stops))
        )
        self.back.setVisible(self._at > 0)
        last = self._at == len(self._stops) - 1
        self.skip.setVisible(not last)
        self.next.setText(self.tr("เริ่มใช้งาน") if last else self.tr("ต่อไป"))
        self.setAccessibleName(f"{stop.title} {stop.text}")
        self._place()
        self.next.setFocus()

    def lit(self) -> QRect:
        """The part that is not dimmed, in this widget's coordinates; empty when there is none."""
        part = self._stops[self._at].part()
        if part is None or not part.isVisible():
            return QRect()
        corner = self.mapFromGlobal(part.mapToGlobal(QPoint(0, 0)))
        return QRect(corner, part.size()).intersected(self.rect())

    def _button(self, name: str, text: str, do: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.clicked.connect(lambda _checked=False: do())
        button.installEventFilter(self)
        return button

    def _place(self) -> None:
        """Put the note where it covers the lit part least: right, left, below, above, within."""
        self._column.activate()
        self.note.setFixedHeight(self._column.totalHeightForWidth(NOTE_WIDTH))
        lit, size, room = self.lit(), self.note.size(), self.rect().adjusted(EDGE, EDGE, -EDGE, -EDGE)
        middle = lit.center().y() - size.height() // 2
        places = (
            QPoint(lit.right() + GAP, middle),
            QPoint(lit.left() - GAP - size.width(), middle),
            QPoint(lit.center().x() - size.width() // 2, lit.bottom() + GAP),
            QPoint(lit.center().x() - size.width() // 2, lit.top() - GAP - size.height()),
        )
        for place in places:
            box = _within(QRect(place, size), room)
            if not box.intersects(lit):
                break
        else:
            box = QRect(room.center() - QPoint(size.width() // 2, size.height() // 2), size)
        self.note.setGeometry(box)
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
            self._place()
        elif event.type() == QEvent.Type.KeyPress and isinstance(watched, QPushButton):
            return self._on_key(watched, Qt.Key(cast("QKeyEvent", event).key()))
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 -- Qt's own signature
        """Keep the Tab key among the buttons of the note."""
        shown = [button for button in (self.skip, self.back, self.next) if button.isVisible()]
        held = QApplication.focusWidget()
        at = shown.index(held) if isinstance(held, QPushButton) and held in shown else 0
        shown[(at + (1 if next else -1)) % len(shown)].setFocus()
        return True

    def _on_key(self, button: QPushButton, key: Qt.Key) -> bool:
        """Do what a key asks of the tour; whether it asks anything."""
        if key == Qt.Key.Key_Escape:
            self.close()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            button.click()
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_PageDown):
            self.go(self._at + 1)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_PageUp):
            self.go(self._at - 1)
        else:
            return False
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # a click beside the note goes to nothing beneath

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shade, hole = QPainterPath(), QPainterPath()
        shade.addRect(QRectF(self.rect()))
        lit = self.lit()
        if not lit.isEmpty():
            hole.addRoundedRect(QRectF(lit), ROUND, ROUND)
        painter.fillPath(shade.subtracted(hole), QColor(0, 0, 0, SHADE))
        painter.setPen(QPen(QColor(self._theme.tokens.accent), 2))
        painter.drawPath(hole)
        painter.end()

    def closeEvent(self, event) -> None:
        self._window.removeEventFilter(self)
        if self._focus_before is not None and self._focus_before.isVisible():
            self._focus_before.setFocus()
        super().closeEvent(event)


def _within(box: QRect, room: QRect) -> QRect:
    """A box moved into a room, no farther than need be."""
    left = max(room.left(), min(box.left(), room.right() - box.width()))
    top = max(room.top(), min(box.top(), room.bottom() - box.height()))
    return QRect(QPoint(left, top), box.size())
