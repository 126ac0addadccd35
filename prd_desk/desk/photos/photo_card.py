# ruff: noqa: N802 -- Qt overrides keep Qt's names
"""One photo of the release: its picture, what can be done with it, and its texts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QDrag, QPixmap
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout

from prd_desk.desk.editor.editor import ProseEdit
from prd_desk.desk.look.theme import BASE_POINTS, prose_font
from prd_desk.desk.names import field_label
from prd_desk.desk.photos.photo_remarks import remark_on_size
from prd_desk.desk.photos.thumbnails import THUMBNAIL

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QContextMenuEvent, QIcon, QKeyEvent, QMouseEvent

    from prd_desk.desk.editor.motion import WordSense
    from prd_desk.news import Photo

OWN = "application/x-prd-desk-photo"
"""What is dragged when a photo is put elsewhere in the order."""

NAME_WIDTH = 98
"""Pixels that the buttons leave beside them in the narrowest card."""

ICONS = ("turn-left", "turn-right", "crop", "more")
_TEXTS = ("caption", "alt", "credit")
_ALT = Qt.KeyboardModifier.AltModifier
_NONE = Qt.KeyboardModifier.NoModifier
_KEYS = {
    (Qt.Key.Key_Up, _ALT): "up",
    (Qt.Key.Key_Down, _ALT): "down",
    (Qt.Key.Key_Home, _ALT): "first",
    (Qt.Key.Key_Left, _ALT): "left",
    (Qt.Key.Key_Right, _ALT): "right",
    (Qt.Key.Key_Return, _NONE): "crop",
    (Qt.Key.Key_Enter, _NONE): "crop",
    (Qt.Key.Key_Delete, _NONE): "remove",
}


class PhotoCard(QFrame):
    """Shows a photo; what the user asks for is done by the strip."""

    changed = Signal()
    asked = Signal(object, str)
    """This card, and one of `up down first left right crop people credit remove`."""

    def __init__(self, photo: Photo, words: WordSense, icons: Mapping[str, QIcon]) -> None:
        """icons: those named in `ICONS`; painted once for all cards."""
        super().__init__()
        self.setObjectName("card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumWidth(THUMBNAIL.width() + 18)
        self.photo, self.index = photo, -1
        self.editors: dict[str, ProseEdit] = {}
        self._pressed_at = None
        self.picture = QLabel(self.tr("กำลังเตรียมภาพ…"))
        self.picture.setObjectName("soft")
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setMinimumHeight(THUMBNAIL.height())
        self.cover = QLabel(self.tr("ภาพปก"), self.picture)
        self.cover.setObjectName("badge")
        self.name = QLabel()
        self.name.setObjectName("soft")
        self.remark = QLabel()
        self.remark.setObjectName("remark")
        self.remark.setWordWrap(True)
        self.remark.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(4)
        column.addWidget(self.picture)
        column.addLayout(self._buttons())
        column.addWidget(self.remark)
        for field in _TEXTS:
            column.addWidget(self._editor(field, words))
        self.draw_icons(icons)

    def as_photo(self) -> Photo:
        """The photo with its texts as they are now."""
        return replace(self.photo, **{name: editor.text() for name, editor in self.editors.items()})

    def number(self, index: int) -> None:
        """Say which photo of the release this is; the first is the cover."""
        if index == self.index:
            return
        self.index = index
        name = self.photo.file
        self.name.setText(self.name.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, NAME_WIDTH))
        self.name.setToolTip(name)
        told = self.tr("ภาพที่ {number} ภาพปก: {file}") if index == 0 else self.tr("ภาพที่ {number}: {file}")
        self.setAccessibleName(told.format(number=index + 1, file=name))
        self.cover.setVisible(index == 0)
        for field, editor in self.editors.items():
            editor.field = f"photos.{index}.{field}"
            editor.setAccessibleName(field_label(editor.field))

    def show_picture(self, picture: QPixmap, size: QSize) -> None:
        """Show the thumbnail; an empty one when the photo cannot be read."""
        if picture.isNull():
            self.picture.setText(self.tr("ไม่มีไฟล์ภาพ"))
            return
        self.picture.setPixmap(picture)
        self.picture.setToolTip(
            self.tr("{width} × {height} พิกเซล").format(width=size.width(), height=size.height())
        )
        told = remark_on_size(size.width(), size.height())
        self.remark.setText(told)
        self.remark.setVisible(bool(told))

    def menu(self) -> QMenu:
        """Everything that can be done with this photo."""
        made = QMenu(self)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rows = (
            (self.tr("เลื่อนภาพขึ้น"), "up", "Alt+Up"),
            (self.tr("เลื่อนภาพลง"), "down", "Alt+Down"),
            (self.tr("ใช้เป็นภาพปก (ภาพแรก)"), "first", "Alt+Home"),
            ("", "", ""),
            (self.tr("หมุนซ้าย"), "left", "Alt+Left"),
            (self.tr("หมุนขวา"), "right", "Alt+Right"),
            (self.tr("ตัดภาพ…"), "crop", "Enter"),
            ("", "", ""),
            (self.tr("ระบุบุคคลจากซ้ายไปขวา…"), "people", ""),
            (self.tr("ใช้เครดิตนี้กับทุกภาพ"), "credit", ""),
            ("", "", ""),
            (self.tr("นำภาพออก"), "remove", "Delete"),
        )
        for text, what, keys in rows:
            if what:
                act = made.addAction(f"{text}\t{keys}" if keys else text)
                act.setObjectName(what)
                act.triggered.connect(lambda _checked=False, what=what: self.asked.emit(self, what))
            else:
                made.addSeparator()
        return made

    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        what = _KEYS.get((Qt.Key(event.key()), modifiers))
        if what is None:
            super().keyPressEvent(event)
        else:
            self.asked.emit(self, what)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu().popup(event.globalPos())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        within = self.picture.geometry().contains(event.position().toPoint())
        left = event.button() == Qt.MouseButton.LeftButton
        self._pressed_at = event.position() if within and left else None
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is None:
            return
        gone = (event.position() - self._pressed_at).manhattanLength()
        if gone >= QApplication.startDragDistance():
            self._pressed_at = None
            self._drag()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.picture.geometry().contains(event.position().toPoint()):
            self.asked.emit(self, "crop")

    def _drag(self) -> None:
        drag = QDrag(self)
        mime = QMimeData()
        mime.setData(OWN, str(self.index).encode())
        drag.setMimeData(mime)
        drag.setPixmap(self.picture.pixmap().scaledToWidth(96, Qt.TransformationMode.SmoothTransformation))
        drag.exec(Qt.DropAction.MoveAction)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.name, 1)
        self._signs: dict[QToolButton, str] = {}
        for sign, text, what in (
            ("turn-left", self.tr("หมุนซ้าย (Alt+ซ้าย)"), "left"),
            ("turn-right", self.tr("หมุนขวา (Alt+ขวา)"), "right"),
            ("crop", self.tr("ตัดภาพ (Enter)"), "crop"),
            ("more", self.tr("คำสั่งอื่นของภาพนี้"), ""),
        ):
            button = QToolButton()
            button.setObjectName("quiet")
            button.setToolTip(text)
            button.setAccessibleName(text)
            if what:
                button.clicked.connect(lambda _checked=False, what=what: self.asked.emit(self, what))
            else:
                button.clicked.connect(self._pop_up_menu)
            self._signs[button] = sign
            row.addWidget(button)
        return row

    def _pop_up_menu(self) -> None:
        self.menu().popup(self.mapToGlobal(self.picture.geometry().bottomRight()))

    def draw_icons(self, icons: Mapping[str, QIcon]) -> None:
        """Show the icons in other colours."""
        for button, sign in self._signs.items():
            button.setIcon(icons[sign])

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
