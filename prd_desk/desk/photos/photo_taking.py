# ruff: noqa: N802 -- Qt overrides keep Qt's names
"""How photos come into the release: chosen, dropped on the window, or pasted; read aside."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QObject, Signal
from PySide6.QtGui import QDropEvent, QGuiApplication, QImageWriter

from prd_desk.desk.look.speech import number_told, say
from prd_desk.desk.photos.darkroom import Darkroom
from prd_desk.desk.photos.photos_strip import MOST_PHOTOS
from prd_desk.errors import UserError
from prd_desk.messages import message, series
from prd_desk.news.naming import people_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from concurrent.futures import Future

    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QImage

    from prd_desk.desk.window import DeskWindow

ENDINGS = (".jpg", ".jpeg", ".png", ".webp", ".heic", ".heif")
"""Of files that may be photographs, in small letters; HEIC is what iPhones write."""
_MOST_TOLD = 8
_DRAGS = {QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop}


class PhotoTaking(QObject):
    """Reads pictures one after another, in the order in which they came; failures are told at the end."""

    said = Signal(str)
    finished = Signal()
    """Everything that came in one go has been read, or stopped."""

    def __init__(self, desk: DeskWindow) -> None:
        super().__init__(desk)
        self._desk, self._strip = desk, desk.photos
        self._darkroom = Darkroom(self)
        self._batch = 0
        self._coming: list[tuple[str, Future[Any]]] = []
        self._done = self._taken = self._placed = 0
        self._problems: list[UserError] = []
        self._strip.wanted.connect(self.choose)
        self._strip.waiting.cancelled.connect(self.cancel)
        self._strip.known = lambda: people_of(desk.release())
        desk.setAcceptDrops(True)
        desk.installEventFilter(self)

    def choose(self) -> None:
        """Choose picture files and take them in."""
        filters = self.tr("ภาพ") + " (" + " ".join(f"*{ending} *{ending.upper()}" for ending in ENDINGS) + ")"
        title, folder = self.tr("เพิ่มภาพข่าว"), self._desk.filing.folder()
        self._desk.dialogs.choose_to_open(title, filters, folder, self.take)

    def take(self, paths: Sequence[Path]) -> None:
        """Take picture files in; of a folder, the pictures that lie in it."""
        if paths:
            self._desk.filing.remember(paths[0])
        self._darkroom.do(partial(_pictures_among, paths), self._offer)

    def paste(self) -> None:
        """Take in what is on the clipboard: files, or a picture such as one of the screen."""
        mime = QGuiApplication.clipboard().mimeData()
        paths = _local_files(mime)
        if paths:
            self.take(paths)
        elif mime.hasImage():
            image = QGuiApplication.clipboard().image()
            self._begin([(_png_of(image), self.tr("ภาพที่วาง"))])
        else:
            self.said.emit(self.tr("ในคลิปบอร์ดไม่มีภาพให้วาง"))

    def is_busy(self) -> bool:
        """Whether photos are still on their way."""
        return bool(self._coming)

    def cancel(self) -> None:
        """Give up what has not come yet; what has, stays."""
        for _name, future in self._coming:
            future.cancel()
        if self._coming:
            self._finish()

    def stop(self) -> None:
        """The window is going."""
        for _name, future in self._coming:
            future.cancel()
        self._darkroom.stop()
        self._strip.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Files may be dropped anywhere on the window."""
        if event.type() not in _DRAGS or not isinstance(event, QDropEvent):
            return False
        paths = [path for path in _local_files(event.mimeData()) if _may_be_photos(path)]
        if not paths:
            return False
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self._desk.focus_on("photos")
            self.take(paths)
        return True

    # --- inside

    def _offer(self, found: Future[Any]) -> None:
        try:
            paths = found.result()
        except OSError as error:
            told = UserError(message("desk.photos_unreadable"), message("desk.copy_photos"), str(error))
            self._desk.dialogs.tell(told)
            return
        sources: list[tuple[Path | bytes, str]] = [(path, path.name) for path in paths]
        room = MOST_PHOTOS - len(self._strip.cards) - (len(self._coming) - self._done)
        if not sources:
            self.said.emit(self.tr("ไม่พบไฟล์ภาพที่ใช้ได้"))
        elif len(sources) <= room:
            self._begin(sources)
        else:
            self._desk.dialogs.ask_crowded(len(sources), room, lambda: self._begin(sources[:room]))

    def _begin(self, sources: Sequence[tuple[Path | bytes, str]]) -> None:
        if not self._coming:
            self._batch += 1
        for source, name in sources:
            work = partial(_examined, source, name)
            self._coming.append((name, self._darkroom.do(work, partial(self._came, self._batch))))
        self._tell()

    def _came(self, batch: int, made: Future[Any]) -> None:
        if batch != self._batch or not self._coming:
            return  # given up meanwhile
        self._done += 1
        try:
            taken = made.result()
        except UserError as error:
            self._problems.append(error)
        except Exception as error:  # the job runner: a broken picture must not end the program
            self._desk.dialogs.tell(error)
        else:
            self._taken += 1
            self._placed += taken.told_place
            self._strip.add(taken.photo, batch)
        if self._done == len(self._coming):
            self._finish()
        else:
            self._tell()

    def _tell(self) -> None:
        self._strip.waiting.tell(self._done, len(self._coming), self._coming[self._done][0])

    def _finish(self) -> None:
        problems, taken, placed = self._problems, self._taken, self._placed
        self._problems, self._coming = [], []
        self._done = self._taken = self._placed = 0
        self._strip.waiting.hide()
        if taken:
            told = self.tr("เพิ่มภาพแล้ว {count} ภาพ").format(count=number_told(taken))
            if placed:
                gone = self.tr("ลบตำแหน่งที่ถ่ายออกจาก {count} ภาพ").format(count=number_told(placed))
                told = f"{told} {gone}"
            self.said.emit(told)
        if problems:
            self._desk.dialogs.tell(self._together(problems))
        self.finished.emit()

    def _together(self, problems: Sequence[UserError]) -> UserError:
        """Several problems in one sentence each."""
        sentences: list[str] = [problem.sentence for problem in problems[:_MOST_TOLD]]
        if len(problems) > _MOST_TOLD:
            left = number_told(len(problems) - _MOST_TOLD)
            sentences.append(self.tr("และอีก {count} ไฟล์").format(count=left))
        remedies = dict.fromkeys(problem.remedy for problem in problems if problem.remedy)
        details = "\n".join(f"{say(problem.sentence)} {problem.detail}" for problem in problems)
        return UserError(series(sentences, "\n"), series(remedies, "\n"), details)


def _examined(source: Path | bytes, name: str) -> Any:
    from prd_desk.intake.photos import examine_photo

    return examine_photo(source, name)


def _pictures_among(paths: Sequence[Path]) -> list[Path]:
    """The files, and in the place of each folder the pictures that lie in it, by name. Raises OSError."""
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            inside = (each for each in path.iterdir() if each.suffix.lower() in ENDINGS and each.is_file())
            found += sorted(inside, key=lambda each: each.name)
        else:
            found.append(path)
    return found


def _local_files(mime: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


def _may_be_photos(path: Path) -> bool:
    return path.suffix.lower() in ENDINGS or path.is_dir()


def _png_of(image: QImage) -> bytes:
    """Not compressed: it is read again at once."""
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"png"))
    writer.setQuality(100)
    writer.write(image)
    return bytes(held.data())
