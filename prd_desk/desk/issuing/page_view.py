# ruff: noqa: N802 -- Qt overrides keep Qt's names
"""Sheets of paper one below the other, to be scrolled, zoomed and clicked on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from prd_desk.desk.issuing.page_painter import PagePainter

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent, QWheelEvent

    from prd_desk.export.pages import Page, Pages
    from prd_desk.proofing.finding import Place

PAPER = "#FFFFFF"
GAP = 16
"""Pixels around a sheet and between two."""

STEP = 1.15
SMALLEST, LARGEST = 0.25, 4.0
"""Of the size on paper."""

POINTS_IN_INCH = 72
WHEEL_NOTCH = 120
"""Eighths of a degree, as Qt counts."""

_NEARER = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}


def _zooms(event: QKeyEvent) -> bool:
    held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
    return bool(held) and (event.key() in _NEARER or event.key() == Qt.Key.Key_0)


class PageView(QAbstractScrollArea):
    """Shows laid-out pages as wide as the view, or at a zoom that was chosen."""

    place_wanted = Signal(object)
    """The place in the release that was clicked."""

    zoomed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pages")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setMouseTracking(True)
        self._pages: Pages | None = None
        self._zoom: float | None = None
        self._painter = PagePainter(1.0)

    # --- what is shown

    def show_pages(self, pages: Pages) -> None:
        """Put other pages there; the scrolled place stays."""
        self._pages = pages
        self._fit()
        self.viewport().update()

    @property
    def zoom(self) -> float:
        """1.0 is as large as on paper."""
        return self._painter.scale * POINTS_IN_INCH / self.logicalDpiX()

    def fit_width(self) -> None:
        """Show pages as wide as the view."""
        self._zoom_to(None, QPointF(self.viewport().rect().center()))

    def zoom_by(self, steps: float, fixed: QPointF | None = None) -> None:
        """Nearer by so many steps, or further away; what is at `fixed` of the viewport stays there."""
        zoom = min(LARGEST, max(SMALLEST, self.zoom * STEP**steps))
        self._zoom_to(zoom, fixed or QPointF(self.viewport().rect().center()))

    def _zoom_to(self, zoom: float | None, fixed: QPointF) -> None:
        found = self.page_at(fixed)
        number = found[0].number if found else self.visible_page()
        on_page = (fixed - self.corner(number)) / self._painter.scale
        self._zoom = zoom
        self._fit()
        moved = self.corner(number) + on_page * self._painter.scale - fixed
        for bar, way in ((self.horizontalScrollBar(), moved.x()), (self.verticalScrollBar(), moved.y())):
            bar.setValue(bar.value() + round(way))
        self.viewport().update()
        self.zoomed.emit()

    def _fit(self) -> None:
        """Take the scale that is wanted, and let the scroll bars know how large everything is."""
        if self._pages is None:
            return
        view, paper = self.viewport().size(), self._pages.paper
        if self._zoom is None:
            scale = max(SMALLEST, (view.width() - 2 * GAP) / paper.width)
        else:
            scale = self._zoom * self.logicalDpiX() / POINTS_IN_INCH
        if scale != self._painter.scale:
            self._painter = PagePainter(scale)
        sheet = self._sheet()
        whole = QSize(
            round(sheet.width()) + 2 * GAP,
            round((sheet.height() + GAP) * len(self._pages.pages)) + GAP,
        )
        for bar, size, room in (
            (self.horizontalScrollBar(), whole.width(), view.width()),
            (self.verticalScrollBar(), whole.height(), view.height()),
        ):
            bar.setRange(0, max(0, size - room))
            bar.setPageStep(room)
            bar.setSingleStep(3 * GAP)

    def _sheet(self) -> QSizeF:
        """Size of a page in pixels."""
        if self._pages is None:
            return QSizeF()
        paper = self._pages.paper
        return QSizeF(paper.width, paper.height) * self._painter.scale

    def corner(self, number: int) -> QPointF:
        """Upper left corner of a page in the viewport; pages count from 1."""
        sheet = self._sheet()
        free = self.viewport().width() - sheet.width()
        x = max(GAP, free / 2) - self.horizontalScrollBar().value()
        y = GAP + (number - 1) * (sheet.height() + GAP) - self.verticalScrollBar().value()
        return QPointF(round(x), round(y))

    # --- mouse and keys

    def page_at(self, point: QPointF) -> tuple[Page, QPointF] | None:
        """The page under a point of the viewport, and where on it, in points."""
        for page in self._pages.pages if self._pages else ():
            corner = self.corner(page.number)
            if QRectF(corner, self._sheet()).contains(point):
                return page, (point - corner) / self._painter.scale
        return None

    def place_at(self, point: QPointF) -> Place | None:
        """The place in the release under a point of the viewport."""
        from prd_desk.export.pages import place_at

        found = self.page_at(point)
        return place_at(found[0], found[1].x(), found[1].y()) if found else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = self.place_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and place is not None:
            self.place_wanted.emit(place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        shape = Qt.CursorShape
        over_text = self.place_at(event.position()) is not None
        self.viewport().setCursor(shape.IBeamCursor if over_text else shape.ArrowCursor)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(event.angleDelta().y() / WHEEL_NOTCH, event.position())
            event.accept()
        else:
            super().wheelEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and _zooms(event):
            event.accept()  # with the keyboard here these keys are ours, whatever they do elsewhere
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _zooms(event):
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_0:
            self.fit_width()
        else:
            self.zoom_by(_NEARER[Qt.Key(event.key())])

    # --- painting

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        bar = self.verticalScrollBar()
        before, old = self._painter.scale, bar.value()
        self._fit()
        if self._painter.scale != before:
            bar.setValue(round(old * self._painter.scale / before))
            self.zoomed.emit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), self.palette().color(QPalette.ColorRole.Window))
        for page in self._pages.pages if self._pages else ():
            corner = self.corner(page.number)
            sheet = QRectF(corner, self._sheet())
            seen = sheet.intersected(QRectF(event.rect()))
            if not seen.isEmpty():
                self._paint_sheet(painter, sheet)
                painter.save()
                painter.setClipRect(sheet)
                painter.translate(corner)
                self._painter.paint(painter, page, seen.translated(-corner))
                painter.restore()
        painter.end()

    def _paint_sheet(self, painter: QPainter, sheet: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 16))
        for width in range(4, 0, -1):
            painter.drawRoundedRect(sheet.adjusted(-width, -width + 1, width, width + 2), width, width)
        painter.setBrush(QColor(PAPER))
        painter.drawRect(sheet)

    def sizeHint(self) -> QSize:
        return QSize(420, 560)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 120)

    def visible_page(self) -> int:
        """Number of the page in the middle of the view; 1 when there is none."""
        middle = QPoint(self.viewport().width() // 2, self.viewport().height() // 2)
        height = self._sheet().height() + GAP
        at = int((middle.y() + self.verticalScrollBar().value()) / height) + 1 if height > GAP else 1
        return min(at, len(self._pages.pages)) if self._pages else 1
