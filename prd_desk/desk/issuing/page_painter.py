"""Pages of the Word form painted, on the screen or on a printer, glyph by glyph where the layout put them."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QGlyphRun, QImage, QImageReader, QPainter, QRawFont

from prd_desk.desk.look.theme import prose_font

if TYPE_CHECKING:
    from collections.abc import Iterable

    from prd_desk.export.pages import Page, PlacedLine, PlacedPhoto
    from prd_desk.export.sarabun import Glyph

INK = "#1D2126"
"""Paper stays paper, by day and by night."""

PICTURES = 12
"""Pictures kept decoded, those used last: about two pages in view and what was scrolled past."""


class PagePainter:
    """Paints pages at one scale, device pixels to a point; keeps the fonts and pictures it has made."""

    __slots__ = ("_fonts", "_pictures", "scale")

    def __init__(self, scale: float) -> None:
        self.scale = scale
        self._fonts: dict[tuple[float, bool], QRawFont] = {}
        self._pictures: dict[tuple[bytes, int], QImage] = {}

    def paint(self, painter: QPainter, page: Page, seen: QRectF | None = None) -> None:
        """Paint a page whose upper left corner is at the painter's origin.

        seen: the part of the page that matters, in the painter's pixels; all of it when None.
        """
        painter.setPen(QColor(INK))
        for placed in page.lines:
            if seen is None or self._meets(seen, placed.top - placed.height, 3 * placed.height):
                self._paint_line(painter, placed)
        for photo in page.photos:
            if seen is None or self._meets(seen, photo.top, photo.height):
                self._paint_photo(painter, photo)

    def _meets(self, seen: QRectF, top: float, height: float) -> bool:
        return top * self.scale <= seen.bottom() and (top + height) * self.scale >= seen.top()

    def _paint_line(self, painter: QPainter, placed: PlacedLine) -> None:
        line = placed.line
        for (is_bold, is_known), glyphs in groupby(
            line.glyphs, lambda glyph: (glyph.bold, bool(glyph.number))
        ):
            if is_known:
                self._paint_glyphs(painter, placed, list(glyphs), bold=is_bold)
            else:
                self._paint_letters(painter, placed, glyphs, bold=is_bold)

    def _paint_glyphs(
        self, painter: QPainter, placed: PlacedLine, glyphs: list[Glyph], *, bold: bool
    ) -> None:
        scale, x, y = self.scale, placed.line.shift, placed.baseline
        run = QGlyphRun()
        run.setRawFont(self._font(placed.line.size, bold=bold))
        run.setGlyphIndexes([glyph.number for glyph in glyphs])
        run.setPositions([QPointF((x + glyph.x) * scale, (y - glyph.y) * scale) for glyph in glyphs])
        painter.drawGlyphRun(QPointF(0, 0), run)

    def _paint_letters(
        self, painter: QPainter, placed: PlacedLine, glyphs: Iterable[Glyph], *, bold: bool
    ) -> None:
        """What Sarabun lacks, in whatever font has it."""
        from prd_desk.export.sarabun import SCALE

        line = placed.line
        font = prose_font(10, QFont.Weight.Bold if bold else QFont.Weight.Normal)
        font.setPixelSize(max(1, round(line.size * SCALE * self.scale)))
        painter.setFont(font)
        for glyph in glyphs:
            letter = line.text[glyph.at - line.start : glyph.at - line.start + 1]
            if letter.isprintable():
                x, y = (line.shift + glyph.x) * self.scale, placed.baseline * self.scale
                painter.drawText(QPointF(x, y), letter)

    def _font(self, size: float, *, bold: bool) -> QRawFont:
        from prd_desk.export.sarabun import (  # with all exports behind it: not before the window
            SCALE,
            font_file,
        )

        font = self._fonts.get((size, bold))
        if font is None:
            font = QRawFont(
                str(font_file(bold=bold)), size * SCALE * self.scale, QFont.HintingPreference.PreferNoHinting
            )
            self._fonts[size, bold] = font
        return font

    def _paint_photo(self, painter: QPainter, placed: PlacedPhoto) -> None:
        scale = self.scale
        place = QRectF(placed.x * scale, placed.top * scale, placed.width * scale, placed.height * scale)
        ratio = painter.device().devicePixelRatio()
        image = self._picture(placed.photo.content, (place.size() * ratio).toSize())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(place, image)

    def _picture(self, content: bytes, size: QSize) -> QImage:
        key = content, size.width()
        image = self._pictures.pop(key, None)
        if image is None:
            image = decoded(content, size)
        self._pictures[key] = image
        while len(self._pictures) > PICTURES:
            del self._pictures[next(iter(self._pictures))]
        return image


def decoded(content: bytes, size: QSize) -> QImage:
    """A photo no larger than needed, which is much faster than whole; grey where it cannot be read."""
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    whole = reader.size()
    if whole.isValid() and size.width() < whole.width():
        reader.setScaledSize(size)
    image = reader.read()
    if image.isNull():
        image = QImage(1, 1, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.lightGray)
    return image
