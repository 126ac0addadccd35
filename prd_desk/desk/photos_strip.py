# ruff: noqa: N802 -- Qt overrides keep Qt's names
"""The photos of a release: add by dialog or by dropping files, describe, put in order, remove."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImageReader, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from prd_desk.desk.editor import ProseEdit
from prd_desk.desk.icons import icon
from prd_desk.desk.names import field_label
from prd_desk.desk.theme import BASE_POINTS, prose_font

if TYPE_CHECKING:
    from collections.abc import Iterable

    from prd_desk.desk.motion import WordSense
    from prd_desk.desk.theme import Theme
    from prd_desk.news import Photo

THUMBNAIL = QSize(232, 132)
_TEXTS = ("caption", "alt", "credit")


def thumbnail(content: bytes) -> QPixmap:
    """The picture made small; empty when Qt cannot read it."""
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid():
        reader.setScaledSize(size.scaled(THUMBNAIL, Qt.AspectRatioMode.KeepAspectRatio))
    return QPixmap.fromImage(reader.read())


class PhotoCard(QFrame):
    """One photo with its texts."""

    changed = Signal()
    moved = Signal(object, int)
    removed = Signal(object)

    def __init__(self, photo: Photo, words: WordSense, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.photo = photo
        self.editors: dict[str, ProseEdit] = {}
        picture = QLabel()
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        picture.setPixmap(thumbnail(photo.content))
        picture.setAccessibleName(self.tr("ภาพ {file}").format(file=photo.file))
        name = QLabel(photo.file)
        name.setObjectName("soft")
        name.setToolTip(photo.file)
        buttons = QHBoxLayout()
        buttons.setSpacing(0)
        buttons.addWidget(name, 1)
        for sign, text, act in (
            ("previous", self.tr("เลื่อนภาพขึ้น"), lambda: self.moved.emit(self, -1)),
            ("next", self.tr("เลื่อนภาพลง"), lambda: self.moved.emit(self, 1)),
            ("remove", self.tr("นำภาพออก"), lambda: self.removed.emit(self)),
        ):
            button = QToolButton()
            button.setObjectName("quiet")
            button.setIcon(icon(sign, theme.tokens))
            button.setToolTip(text)
            button.setAccessibleName(text)
            button.clicked.connect(act)
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(4)
        column.addWidget(picture)
        column.addLayout(buttons)
        for field in _TEXTS:
            column.addWidget(self._editor(field, words))

    def as_photo(self) -> Photo:
        """The photo with its texts as they are now."""
        return replace(self.photo, **{name: editor.text() for name, editor in self.editors.items()})

    def number(self, index: int) -> None:
        """Say which photo of the release this is."""
        for name, editor in self.editors.items():
            editor.field = f"photos.{index}.{name}"
            editor.setAccessibleName(field_label(editor.field))

    def _editor(self, field: str, words: WordSense) -> ProseEdit:
        editor = ProseEdit(f"photos.0.{field}", words)
        editor.setObjectName(field)
        editor.set_font(prose_font(BASE_POINTS))
        editor.setProperty("boxed", True)  # noqa: FBT003 -- a Qt property
        editor.setPlaceholderText(field_label(field))
        editor.make_one_paragraph()
        editor.entered.connect(editor.focusNextChild)
        editor.fit_lines(1, 4)
        editor.set_text(getattr(self.photo, field))
        editor.textChanged.connect(self.changed)
        self.editors[field] = editor
        return editor


class PhotosStrip(QFrame):
    """All photos in order."""

    changed = Signal()
    wanted = Signal()
    """The user asks to choose picture files."""

    listed = Signal()
    """The cards are others, or in another order."""

    dropped = Signal(list)
    """Files that were dropped here, as paths."""

    def __init__(self, words: WordSense, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.cards: list[PhotoCard] = []
        self._words, self._theme = words, theme
        title = QLabel(self.tr("ภาพข่าว"))
        title.setObjectName("section")
        title.setIndent(0)
        self.add_button = QPushButton(self.tr("เพิ่มภาพ…"))
        self.add_button.clicked.connect(self.wanted)
        self._note = QLabel(self.tr("ลากไฟล์ภาพมาวางที่นี่ได้"))
        self._note.setObjectName("soft")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 8, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(title)
        self._column.addWidget(self.add_button)
        self._column.addWidget(self._note)

    def show_photos(self, photos: Iterable[Photo]) -> None:
        """Put in the photos of a release."""
        for card in tuple(self.cards):
            self._drop(card)
        for photo in photos:
            self._put(photo)
        self._renumber()

    def photos(self) -> tuple[Photo, ...]:
        """The photos as they are now."""
        return tuple(card.as_photo() for card in self.cards)

    def add(self, photo: Photo) -> None:
        """Put one more at the end, under a name no other has."""
        taken = {card.photo.file for card in self.cards}
        stem, ending = Path(photo.file).stem, Path(photo.file).suffix
        name, number = photo.file, 2
        while name in taken:
            name, number = f"{stem}-{number}{ending}", number + 1
        self._put(replace(photo, file=name))
        self._renumber()
        self.changed.emit()

    def _put(self, photo: Photo) -> None:
        card = PhotoCard(photo, self._words, self._theme)
        card.changed.connect(self.changed)
        card.moved.connect(self._move)
        card.removed.connect(self._remove)
        self.cards.append(card)
        self._column.addWidget(card)

    def _drop(self, card: PhotoCard) -> None:
        self.cards.remove(card)
        self._column.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _remove(self, card: PhotoCard) -> None:
        self._drop(card)
        self._renumber()
        self.changed.emit()

    def _move(self, card: PhotoCard, step: int) -> None:
        at = self.cards.index(card)
        to = min(max(at + step, 0), len(self.cards) - 1)
        if to != at:
            self.cards.insert(to, self.cards.pop(at))
            for each in self.cards:
                self._column.removeWidget(each)
                self._column.addWidget(each)
            self._renumber()
            self.changed.emit()

    def _renumber(self) -> None:
        for index, card in enumerate(self.cards):
            card.number(index)
        self._note.setVisible(not self.cards)
        self.listed.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(paths)
