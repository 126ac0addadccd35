"""Several exports at once: which kinds, how, and where to; the choice is remembered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from prd_desk.desk.look.room import open_at
from prd_desk.export import EXPORT_KINDS

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QSettings

    from prd_desk.desk.dialogs import Dialogs
    from prd_desk.export import ExportKind
    from prd_desk.forms import FilledForm, Form, Letterhead

SIDES = (None, 1600, 1200, 800)
"""Pixels of a photo's longer side that can be chosen; None leaves it."""

_USUAL: tuple[ExportKind, ...] = ("word", "html")


@dataclass(frozen=True, slots=True)
class Choice:
    """What is to be written. captions: in the plain text. longest_side: of the photos in their pack, pixels.

    emblem, logo: printed at the head. folder: in which the new one is made.
    """

    kinds: tuple[ExportKind, ...]
    captions: bool
    longest_side: int | None
    emblem: bool
    logo: bool
    folder: Path


def recalled(settings: QSettings, form: Form, folder: Path) -> Choice:
    """The choice of the last time; the head's switches as the form, or the user for it, has them."""
    kept = str(settings.value("set/kinds", ",".join(_USUAL))).split(",")
    side = str(settings.value("set/photo_side", ""))
    return Choice(
        kinds=tuple(kind for kind in EXPORT_KINDS if kind in kept),
        captions=settings.value("set/captions", "true") in {True, "true"},
        longest_side=next((known for known in SIDES if str(known) == side), None),
        emblem=form.emblem is not None,
        logo=form.logo is not None,
        folder=folder,
    )


def remember(settings: QSettings, form: Form, choice: Choice) -> None:
    """Keep the choice for the next time; a head that is as the form says stays with the form."""
    settings.setValue("set/kinds", ",".join(choice.kinds))
    settings.setValue("set/captions", choice.captions)
    settings.setValue("set/photo_side", choice.longest_side or "")
    for name, wanted in (("emblem", choice.emblem), ("logo", choice.logo)):
        key = f"head/{form.id}/{name}"
        if wanted == (getattr(form, name) is not None):
            settings.remove(key)
        else:
            settings.setValue(key, wanted)


class SetDialog(QDialog):
    """Asks; `chosen` carries the answer."""

    chosen = Signal(object)

    def __init__(
        self, choice: Choice, filled: FilledForm, letterhead: Letterhead, dialogs: Dialogs, parent: QWidget
    ) -> None:
        """filled: the release as it will be written, for what the kinds would hold."""
        super().__init__(parent)
        self.setObjectName("set_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("ส่งออกหลายชนิด"))
        self._dialogs, self._filled, self._folder = dialogs, filled, choice.folder
        self.kinds: dict[ExportKind, QCheckBox] = {
            kind: QCheckBox(name) for kind, name in self._names().items()
        }
        self.captions = QCheckBox(self.tr("มีคำบรรยายภาพ"))
        self.side = QComboBox()
        for side in SIDES:
            text = self.tr("ขนาดเดิม") if side is None else self.tr("ด้านยาว {side} จุด").format(side=side)
            self.side.addItem(text, side)
        self.emblem, self.logo = QCheckBox(self.tr("ตราครุฑ")), QCheckBox(self.tr("ตราหน่วยงาน"))
        self.length, self.folder = QLabel(), QLineEdit()
        self.send = QPushButton(self.tr("ส่งออก"))
        self._show_choice(choice)
        self._show_pictures(letterhead)
        self._lay_out()
        self._connect()
        self._follow()

    def _names(self) -> dict[ExportKind, str]:
        return {
            "word": self.tr("เอกสาร Word"),
            "html": self.tr("หน้าเว็บไฟล์เดียว"),
            "html_folder": self.tr("โฟลเดอร์หน้าเว็บ"),
            "pdf": self.tr("เอกสาร PDF"),
            "text": self.tr("ข้อความล้วน"),
            "photos": self.tr("ชุดภาพ"),
        }

    def _notes(self) -> dict[ExportKind, str]:
        from prd_desk.export.photos import photos_of

        count = len(photos_of(self._filled))
        photos = self.tr("{count} ภาพ ตั้งชื่อตามข่าว").format(count=count) if count else self.tr("ข่าวนี้ไม่มีภาพ")
        return {
            "word": self.tr("ตามแบบข่าวที่เลือก"),
            "html": self.tr("ภาพอยู่ในไฟล์"),
            "html_folder": self.tr("หน้าเว็บกับภาพแยกไฟล์ สำหรับนำขึ้นเว็บไซต์"),
            "pdf": self.tr("สำหรับพิมพ์และส่งต่อ"),
            "text": "",
            "photos": photos,
        }

    def _show_choice(self, choice: Choice) -> None:
        for kind, box in self.kinds.items():
            box.setObjectName(f"kind_{kind}")
            box.setChecked(kind in choice.kinds)
        self.captions.setChecked(choice.captions)
        self.captions.setObjectName("captions")
        self.side.setCurrentIndex(SIDES.index(choice.longest_side))
        self.side.setAccessibleName(self.tr("ขนาดภาพในชุดภาพ"))
        self.emblem.setChecked(choice.emblem)
        self.logo.setChecked(choice.logo)
        self.folder.setText(str(choice.folder))
        self.folder.setReadOnly(True)
        self.folder.setAccessibleName(self.tr("ที่วางโฟลเดอร์ใหม่"))
        self.send.setObjectName("send")
        self.send.setDefault(True)

    def _show_pictures(self, letterhead: Letterhead) -> None:
        """A switch without a picture cannot be set; it says where the picture goes."""
        for name, box in (("emblem", self.emblem), ("logo", self.logo)):
            box.setObjectName(name)
            if getattr(letterhead, name) is None:
                box.setEnabled(False)
                box.setToolTip(
                    self.tr("วางภาพ office/{name}.png ในโฟลเดอร์ข้อมูลของโปรแกรมก่อน").format(name=name)
                )

    def _lay_out(self) -> None:
        title, note = QLabel(self.tr("ส่งออกหลายชนิดพร้อมกัน")), QLabel()
        title.setObjectName("pane_title")
        note.setObjectName("soft")
        note.setText(self.tr("ได้โฟลเดอร์ใหม่ที่มีวันที่วันนี้นำหน้า ครบทุกไฟล์ หรือไม่เขียนเลย"))
        inside = QWidget()
        inside.setObjectName("form_body")
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 16, 24, 8)
        column.setSpacing(8)
        for widget in (title, note):
            column.addWidget(widget)
        column.addLayout(self._kind_rows())
        column.addWidget(self._section(self.tr("หัวเอกสาร")))
        head = QHBoxLayout()
        head.setSpacing(24)
        for box in (self.emblem, self.logo):
            head.addWidget(box)
        if not (self.emblem.isEnabled() and self.logo.isEnabled()):
            where = QLabel(self.tr("ภาพตราวางไว้ในโฟลเดอร์ office ของข้อมูลโปรแกรม"))
            where.setObjectName("soft")
            head.addWidget(where)
        head.addStretch(1)
        column.addLayout(head)
        column.addWidget(self._section(self.tr("วางไว้ใน")))
        column.addLayout(self._folder_row())
        column.addStretch(1)
        self._put_in_frame(inside)

    def _put_in_frame(self, inside: QWidget) -> None:
        """What is asked scrolls on a low screen; the buttons below it stay."""
        frame = QScrollArea()
        frame.setWidget(inside)
        frame.setWidgetResizable(True)
        frame.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        foot = self._buttons()
        foot.setContentsMargins(24, 0, 24, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 16)
        column.setSpacing(8)
        column.addWidget(frame, 1)
        column.addLayout(foot)
        asked = inside.sizeHint()
        open_at(self, max(640, asked.width()), asked.height() + foot.sizeHint().height() + 24)

    def _kind_rows(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, (kind, note) in enumerate(self._notes().items()):
            label = self.length if kind == "text" else QLabel(note)
            label.setObjectName("soft")
            grid.addWidget(self.kinds[kind], row, 0)
            grid.addWidget(label, row, 1)
            if kind in {"text", "photos"}:
                grid.addWidget(self.captions if kind == "text" else self.side, row, 2)
        return grid

    def _section(self, text: str) -> QLabel:
        label = QLabel(text)
        label.setObjectName("section")
        return label

    def _folder_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        other = QPushButton(self.tr("เลือกที่อื่น…"))
        other.setAutoDefault(False)
        title = self.tr("เลือกที่วางโฟลเดอร์")
        other.clicked.connect(lambda: self._dialogs.choose_folder(title, self._folder, self._move_to))
        row.addWidget(self.folder, 1)
        row.addWidget(other)
        return row

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        cancel = QPushButton(self.tr("ยกเลิก"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.send)
        return row

    def _connect(self) -> None:
        for box in (*self.kinds.values(), self.captions):
            box.toggled.connect(lambda _on: self._follow())
        self.send.clicked.connect(self.accept)
        self.accepted.connect(lambda: self.chosen.emit(self.choice()))

    def _move_to(self, folder: Path) -> None:
        self._folder = folder
        self.folder.setText(str(folder))

    def _follow(self) -> None:
        """What depends on the boxes: the length of the text, what can be set, whether there is anything."""
        from prd_desk.export import text_of

        length = len(text_of(self._filled, captions=self.captions.isChecked()).strip())
        self.length.setText(self.tr("{count:,} ตัวอักษร สำหรับ LINE และ Facebook").format(count=length))
        self.captions.setEnabled(self.kinds["text"].isChecked())
        self.side.setEnabled(self.kinds["photos"].isChecked())
        self.send.setEnabled(any(box.isChecked() for box in self.kinds.values()))

    def choice(self) -> Choice:
        """As the boxes stand."""
        return Choice(
            kinds=tuple(kind for kind, box in self.kinds.items() if box.isChecked()),
            captions=self.captions.isChecked(),
            longest_side=self.side.currentData(),
            emblem=self.emblem.isChecked(),
            logo=self.logo.isChecked(),
            folder=self._folder,
        )
