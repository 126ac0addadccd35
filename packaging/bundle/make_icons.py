"""Draw the program's icon as Windows and macOS want it: `make_icons.py OUT` writes .ico and .icns to OUT."""

from __future__ import annotations

import io
import sys
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWING = Path(__file__).parents[2] / "resources" / "icons" / "prd-desk.svg"
WINDOWS_SIZES = (16, 24, 32, 48, 64, 128, 256)
MAC_SIZE = 1024
"""Pixels; the .icns holds all smaller sizes too."""


def painted(size: int) -> Image.Image:
    """The drawing in `size` by `size` pixels. It has no letters, and so needs no application to paint it."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(DRAWING)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return Image.open(io.BytesIO(buffer.data().data()))


def main(out: Path) -> None:
    """Write both files into `out`."""
    out.mkdir(parents=True, exist_ok=True)
    pictures = [painted(size) for size in WINDOWS_SIZES]
    pictures[-1].save(
        out / "prd-desk.ico",
        sizes=[(size, size) for size in WINDOWS_SIZES],
        append_images=pictures[:-1],
    )
    painted(MAC_SIZE).save(out / "prd-desk.icns")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
