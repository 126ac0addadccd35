# ruff: noqa: N802 -- Qt overrides keep Qt's names
"""Choosing the part of a photo that is to stay: by mouse, or by keys alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from prd_desk.desk.photos.crop_frame import CropFrame

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

GRIP = 12.0
"""Pixels from an edge within which the mouse takes hold of it."""

MARGIN = 10
STEP = 0.01
_SHADE = QColor(0, 0, 0, 150)
_MOVES = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class CropView(QWidget):
    """The photo with a frame over it."""

    framed = Signal()

    def __init__(self, picture: QPixmap) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(320, 180)
        self.setAccessibleName(self.tr("กรอบตัดภาพ"))
        self._picture = picture
        self.frame = CropFrame(picture.width() / max(1, picture.height()))
        self._hold = ""
        self._last = QPointF()

    def sizeHint(self) -> QSize:
        return QSize(760, 520)

    def set_frame(self, frame: CropFrame) -> None:
        """Show another frame."""
        self.frame = frame
        self.update()
        self.framed.emit()

    def shown(self) -> QRectF:
        """Where the photo is drawn."""
        room = QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        size = self._picture.size().scaled(room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        shown = QRectF(0, 0, size.width(), size.height())
        shown.moveCenter(room.center())
        return shown

    def framed_rect(self) -> QRectF:
        """Where the frame is drawn."""
        shown, frame = self.shown(), self.frame
        return QRectF(
            QPointF(shown.left() + frame.left * shown.width(), shown.top() + frame.top * shown.height()),
            QPointF(shown.left() + frame.right * shown.width(), shown.top() + frame.bottom * shown.height()),
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        shown, frame = self.shown(), self.framed_rect()
        painter.drawPixmap(shown, self._picture, QRectF(self._picture.rect()))
        for outside in (
            QRectF(shown.topLeft(), QPointF(shown.right(), frame.top())),
            QRectF(QPointF(shown.left(), frame.bottom()), shown.bottomRight()),
            QRectF(QPointF(shown.left(), frame.top()), QPointF(frame.left(), frame.bottom())),
            QRectF(QPointF(frame.right(), frame.top()), QPointF(shown.right(), frame.bottom())),
        ):
            painter.fillRect(outside, _SHADE)
        painter.setPen(QPen(Qt.GlobalColor.white, 2 if self.hasFocus() else 1))
        painter.drawRect(frame)
        painter.setPen(QPen(QColor(255, 255, 255, 110), 1))
        for third in (1 / 3, 2 / 3):
            x, y = frame.left() + third * frame.width(), frame.top() + third * frame.height()
            painter.drawLine(QPointF(x, frame.top()), QPointF(x, frame.bottom()))
            painter.drawLine(QPointF(frame.left(), y), QPointF(frame.right(), y))
        for x in (frame.left(), frame.right()):
            for y in (frame.top(), frame.bottom()):
                painter.fillRect(QRectF(x - 5, y - 5, 10, 10), Qt.GlobalColor.white)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        move = _MOVES.get(Qt.Key(event.key()))
        if move is None:
            super().keyPressEvent(event)
            return
        across, down = move[0] * STEP, move[1] * STEP
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._resize_by_keys(across, down)
        else:
            self.set_frame(self.frame.moved(across, down))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._hold, self._last = self._held_at(event.position()), event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._hold or not event.buttons() & Qt.MouseButton.LeftButton:
            self.setCursor(self._pointer(self._held_at(event.position())))
            return
        shown, at = self.shown(), event.position()
        if self._hold == "all":
            gone = at - self._last
            self.set_frame(self.frame.moved(gone.x() / shown.width(), gone.y() / shown.height()))
        else:
            x, y = (at.x() - shown.left()) / shown.width(), (at.y() - shown.top()) / shown.height()
            self.set_frame(self.frame.dragged(self._hold, x, y))
        self._last = at

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._hold = ""

    def _resize_by_keys(self, across: float, down: float) -> None:
        """Free: the right and the lower edge go; in proportion: the frame grows and shrinks."""
        frame = self.frame
        if frame.ratio:
            self.set_frame(frame.grown((across - down) * 2))
        else:
            self.set_frame(frame.dragged("rb", frame.right + across, frame.bottom + down))

    def _held_at(self, at: QPointF) -> str:
        """Which edges the mouse is at, `all` inside, nothing outside."""
        frame = self.framed_rect()
        if not frame.adjusted(-GRIP, -GRIP, GRIP, GRIP).contains(at):
            return ""
        edges = ""
        for name, distance in (
            ("l", at.x() - frame.left()),
            ("r", at.x() - frame.right()),
            ("t", at.y() - frame.top()),
            ("b", at.y() - frame.bottom()),
        ):
            edges += name if abs(distance) <= GRIP else ""
        return edges or "all"

    @staticmethod
    def _pointer(hold: str) -> Qt.CursorShape:
        shapes = Qt.CursorShape
        if hold in {"lt", "rb"}:
            return shapes.SizeFDiagCursor
        if hold in {"rt", "lb"}:
            return shapes.SizeBDiagCursor
        if hold in {"l", "r"}:
            return shapes.SizeHorCursor
        if hold in {"t", "b"}:
            return shapes.SizeVerCursor
        return shapes.SizeAllCursor if hold == "all" else shapes.ArrowCursor


class CropDialog(QDialog):
    """Shows the photo, the proportions to choose from, and what will be left."""

    chosen = Signal(object)
    """Left, top, right, bottom of the part that stays, in fractions."""

    def __init__(self, content: bytes, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("crop_dialog")
        self.setWindowTitle(self.tr("ตัดภาพ"))
        self._picture = QPixmap()
        self._picture.loadFromData(content)
        self.view = CropView(self._picture)
        self.ratios = QButtonGroup(self)
        self._size = QLabel()
        self._size.setObjectName("soft")
        hint = QLabel(self.tr("ลูกศรเลื่อนกรอบ Shift+ลูกศรปรับขนาด"))
        hint.setObjectName("soft")
        apply = QPushButton(self.tr("ตัดภาพ"))
        apply.setObjectName("apply")
        apply.setDefault(True)
        apply.clicked.connect(self._apply)
        cancel = QPushButton(self.tr("ยกเลิก"))
        cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self._size, 1)
        foot.addWidget(cancel)
        foot.addWidget(apply)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.addLayout(self._ratio_row())
        column.addWidget(self.view, 1)
        column.addWidget(hint)
        column.addLayout(foot)
        self.view.framed.connect(self._tell)
        self.view.setFocus()
        self._tell()

    def is_readable(self) -> bool:
        """Whether there is a photo to cut."""
        return not self._picture.isNull()

    def _ratio_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        choices = ((self.tr("อิสระ"), None), ("16:9", 16 / 9), ("4:3", 4 / 3), ("1:1", 1.0))
        for number, (name, ratio) in enumerate(choices):
            button = QToolButton()
            button.setObjectName("tab")
            button.setText(name)
            button.setAccessibleName(self.tr("สัดส่วน {name}").format(name=name))
            button.setCheckable(True)
            button.setChecked(ratio is None)
            button.clicked.connect(
                lambda _checked=False, ratio=ratio: self.view.set_frame(self.view.frame.with_ratio(ratio))
            )
            self.ratios.addButton(button, number)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _tell(self) -> None:
        frame = self.view.frame
        width = round((frame.right - frame.left) * self._picture.width())
        height = round((frame.bottom - frame.top) * self._picture.height())
        text = self.tr("เหลือ {width} × {height} พิกเซล").format(width=width, height=height)
        self._size.setText(text)
        self.view.setAccessibleDescription(text)

    def _apply(self) -> None:
        self.chosen.emit(self.view.frame.box)
        self.accept()
