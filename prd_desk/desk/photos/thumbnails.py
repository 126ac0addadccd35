"""Small pictures of the photos: made beside the window, and kept as long as they are likely to be shown."""

from __future__ import annotations

from collections import OrderedDict
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QPixmap

from prd_desk.desk.photos.darkroom import Darkroom, as_qimage

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future

    Show = Callable[[QPixmap, QSize], None]

THUMBNAIL = QSize(232, 132)
"""Pixels of the window, not of the screen."""

MOST_KEPT = 120
"""Half a megabyte each on a doubled screen."""


class Thumbnails(QObject):
    """Gives each photo's picture, at once where it is known."""

    def __init__(self, darkroom: Darkroom, parent: QObject) -> None:
        super().__init__(parent)
        self._darkroom = darkroom
        self._known: OrderedDict[bytes, tuple[QPixmap, QSize]] = OrderedDict()

    def want(self, content: bytes, scale: float, show: Show) -> None:
        """Call `show` with the picture and the photo's own size; with empty ones when there is no picture.

        scale: pixels of the screen to one of the window.
        """
        if content in self._known:
            self._known.move_to_end(content)
            show(*self._known[content])
            return
        size = THUMBNAIL * scale
        self._darkroom.do(partial(_made, content, size), partial(self._keep, content, scale, show))

    def _keep(self, content: bytes, scale: float, show: Show, made: Future[Any]) -> None:
        try:
            image, size = made.result()
        except OSError:  # a photo whose file is lost
            show(QPixmap(), QSize())
            return
        picture = QPixmap.fromImage(image)
        picture.setDevicePixelRatio(scale)
        self._known[content] = (picture, size)
        if len(self._known) > MOST_KEPT:
            self._known.popitem(last=False)
        show(picture, size)


def _made(content: bytes, size: QSize) -> tuple[Any, QSize]:
    from prd_desk.intake.retouching import miniature

    picture, own = miniature(content, size.width(), size.height())
    return as_qimage(picture), QSize(*own)
