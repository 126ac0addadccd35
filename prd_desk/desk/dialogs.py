"""What the desk asks and tells in dialogs. None of them blocks: each calls back with the answer."""

from __future__ import annotations

import traceback
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMessageBox, QWidget

from prd_desk.desk.life.crash import versions
from prd_desk.desk.life.log import note_trouble
from prd_desk.desk.look.room import open_at
from prd_desk.errors import UserError
from prd_desk.messages import translated

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from prd_desk.messages import Language

OF_FILES = (820, 540)
"""Pixels at which files are chosen, where the system has no dialog of its own."""
MARGINS = (16, 16, 16, 12)
"""Pixels round what a small dialog says: left, above, right, below."""


class Dialogs(QObject):
    """Dialogs over one window."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self.language: Language = "th"
        """In which the sentences of the core are told; those of the desk come translated."""

    def tell(self, error: Exception) -> None:
        """Show what went wrong: a UserError in plain words, anything else as a report to copy."""
        note_trouble(error)
        if isinstance(error, UserError):
            self._tell_user(error)
        else:
            self._tell_bug(error)

    def words(self, text: str) -> str:
        """A text of the core in the language of the window."""
        return translated(text, self.language)

    def window(self) -> QWidget:
        """The window over which they stand."""
        return self._parent

    @contextmanager
    def telling(self) -> Iterator[None]:
        """Tell a UserError that is raised meanwhile."""
        try:
            yield
        except UserError as error:
            self.tell(error)

    def _tell_user(self, error: UserError) -> None:
        box = self._box(
            "problem_dialog",
            QMessageBox.Icon.Warning,
            self.tr("ทำไม่สำเร็จ"),
            self.words(error.sentence),
            self.words(error.remedy),
        )
        if error.detail:
            box.setDetailedText(error.detail)
        box.addButton(self.tr("ตกลง"), QMessageBox.ButtonRole.AcceptRole)
        box.open()

    def _tell_bug(self, error: Exception) -> None:
        box = self._box(
            "bug_dialog",
            QMessageBox.Icon.Critical,
            self.tr("โปรแกรมทำงานผิดพลาด"),
            self.tr("เกิดข้อผิดพลาดในโปรแกรม งานที่เปิดอยู่ยังไม่หาย"),
            self.tr("บันทึกงานไว้ก่อน แล้วคัดลอกรายงานส่งให้ผู้ดูแลโปรแกรม"),
        )
        self._offer_report(box, bug_report(error))

    def tell_crash(self, report: str) -> None:
        """Show that the last session ended by a crash, with its report to copy."""
        box = self._box(
            "crash_dialog",
            QMessageBox.Icon.Warning,
            self.tr("ครั้งก่อนโปรแกรมปิดตัวเอง"),
            self.tr("ครั้งก่อนโปรแกรมหยุดทำงานกลางคัน"),
            self.tr("คัดลอกรายงานส่งให้ผู้ดูแลโปรแกรมได้ ในรายงานไม่มีข้อความของข่าว"),
        )
        self._offer_report(box, report)

    def _offer_report(self, box: QMessageBox, report: str) -> None:
        box.setDetailedText(report)
        copy = box.addButton(self.tr("คัดลอกรายงาน"), QMessageBox.ButtonRole.ActionRole)
        copy.clicked.disconnect()
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        box.addButton(self.tr("ปิด"), QMessageBox.ButtonRole.AcceptRole)
        box.open()

    def ask_unkept(
        self, trouble: Exception | None, save: Callable[[], object], discard: Callable[[], object]
    ) -> None:
        """The library cannot take what was typed: write it to a file elsewhere, give it up, or stay."""
        why = self.tr("ใช้คลังข่าวไม่ได้ในขณะนี้")
        if isinstance(trouble, UserError):
            why = self.words(trouble.sentence)
        box = self._box(
            "unkept_dialog",
            QMessageBox.Icon.Warning,
            self.tr("ข่าวนี้ยังไม่ได้เก็บ"),
            self.tr("เก็บข่าวนี้ในคลังข่าวไม่ได้: {why}").format(why=why),
            self.tr("เขียนข่าวลงไฟล์ไว้ที่อื่นก่อนได้ แล้วนำกลับเข้าคลังข่าวภายหลัง"),
        )
        if isinstance(trouble, UserError) and trouble.detail:
            box.setDetailedText(trouble.detail)
        keep = box.addButton(self.tr("เขียนลงไฟล์…"), QMessageBox.ButtonRole.AcceptRole)
        lose = box.addButton(self.tr("ไม่เก็บข่าวนี้"), QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton(self.tr("กลับไปแก้ต่อ"), QMessageBox.ButtonRole.RejectRole)
        for button, name in ((keep, "save"), (lose, "discard"), (stay, "cancel")):
            button.setObjectName(name)
        box.setDefaultButton(keep)
        box.setEscapeButton(stay)
        keep.clicked.connect(lambda _checked=False: save())
        lose.clicked.connect(lambda _checked=False: discard())
        box.open()

    def ask(self, name: str, sentence: str, more: str, yes: str, do: Callable[[], object]) -> None:
        """Do something after a yes; `yes` is what its button says."""
        box = self._box(name, QMessageBox.Icon.Question, yes.rstrip("…"), sentence, more)
        agree = box.addButton(yes, QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton(self.tr("ยกเลิก"), QMessageBox.ButtonRole.RejectRole)
        agree.setObjectName("agree")
        stay.setObjectName("cancel")
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        agree.clicked.connect(lambda _checked=False: do())
        box.open()

    def inform(self, name: str, title: str, sentence: str, more: str) -> None:
        """Tell what came of something."""
        box = self._box(name, QMessageBox.Icon.Information, title, sentence, more)
        box.addButton(self.tr("ตกลง"), QMessageBox.ButtonRole.AcceptRole)
        box.open()

    def ask_name(self, title: str, label: str, named: Callable[[str], object]) -> None:
        """Ask for a few words."""
        dialog = QInputDialog(self._parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setObjectName("name_dialog")
        dialog.setWindowTitle(title.rstrip("…"))
        dialog.setLabelText(label)
        dialog.setOkButtonText(self.tr("บันทึก"))
        dialog.setCancelButtonText(self.tr("ยกเลิก"))
        dialog.textValueSelected.connect(lambda text: named(" ".join(text.split())))
        dialog.layout().setContentsMargins(*MARGINS)  # type: ignore[union-attr]
        dialog.resize(420, dialog.sizeHint().height())
        dialog.open()

    def ask_crowded(self, wanted: int, room: int, take: Callable[[], None]) -> None:
        """More photos than a release takes: the first ones, or none."""
        box = self._box(
            "crowded_dialog",
            QMessageBox.Icon.Question,
            self.tr("ภาพมากเกินไป"),
            self.tr("เลือกมา {wanted} ภาพ แต่ข่าวนี้รับได้อีก {room} ภาพ").format(wanted=wanted, room=room),
            self.tr("ควรเลือกเฉพาะภาพที่จะใช้ในข่าว ไฟล์ต้นฉบับยังอยู่ที่เดิม"),
        )
        stay = box.addButton(self.tr("ยกเลิก"), QMessageBox.ButtonRole.RejectRole)
        stay.setObjectName("cancel")
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        if room > 0:
            first = box.addButton(
                self.tr("รับ {room} ภาพแรก").format(room=room), QMessageBox.ButtonRole.AcceptRole
            )
            first.setObjectName("take")
            first.clicked.connect(lambda _checked=False: take())
        box.open()

    # --- files

    def choose_to_open(
        self, title: str, filters: str, folder: Path, chosen: Callable[[list[Path]], None]
    ) -> None:
        """Choose existing files."""
        dialog = self._file_dialog(title, filters, folder)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, self.tr("เปิด"))
        dialog.filesSelected.connect(lambda names: chosen([Path(name) for name in names]))
        dialog.open()

    def choose_to_save(
        self, title: str, filters: str, proposed: Path, chosen: Callable[[Path], None]
    ) -> None:
        """Choose a name to write to; asks before an existing file is replaced."""
        dialog = self._file_dialog(title, filters, proposed.parent)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(proposed.suffix.lstrip("."))
        dialog.selectFile(proposed.name)
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, self.tr("บันทึก"))
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # Qt would ask in English
        dialog.fileSelected.connect(lambda name: self._unless_taken(Path(name), chosen))
        dialog.open()

    def choose_folder(self, title: str, folder: Path, chosen: Callable[[Path], None]) -> None:
        """Choose a folder that is there."""
        dialog = self._file_dialog(title, "", folder)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, self.tr("เลือก"))
        dialog.fileSelected.connect(lambda name: chosen(Path(name)))
        dialog.open()

    def _unless_taken(self, path: Path, chosen: Callable[[Path], None]) -> None:
        """Go on with a path at once, or when the user agrees that the file there is replaced."""
        if not path.exists():
            chosen(path)
            return
        box = self._box(
            "overwrite_dialog",
            QMessageBox.Icon.Warning,
            self.tr("มีไฟล์นี้แล้ว"),
            self.tr("มีไฟล์ {name} อยู่แล้ว จะเขียนทับหรือไม่").format(name=path.name),
            self.tr("เนื้อหาเดิมในไฟล์นั้นจะหายไป"),
        )
        write = box.addButton(self.tr("เขียนทับ"), QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton(self.tr("ยกเลิก"), QMessageBox.ButtonRole.RejectRole)
        write.setObjectName("overwrite")
        stay.setObjectName("cancel")
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        write.clicked.connect(lambda _checked=False: chosen(path))
        box.open()

    def _file_dialog(self, title: str, filters: str, folder: Path) -> QFileDialog:
        dialog = QFileDialog(self._parent, title, str(folder), filters)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setObjectName("file_dialog")
        open_at(dialog, *OF_FILES)
        dialog.setLabelText(QFileDialog.DialogLabel.Reject, self.tr("ยกเลิก"))
        dialog.setLabelText(QFileDialog.DialogLabel.FileName, self.tr("ชื่อไฟล์:"))
        dialog.setLabelText(QFileDialog.DialogLabel.FileType, self.tr("ชนิดไฟล์:"))
        dialog.setLabelText(QFileDialog.DialogLabel.LookIn, self.tr("ดูใน:"))
        return dialog

    def _box(self, name: str, sign: QMessageBox.Icon, title: str, sentence: str, remedy: str) -> QMessageBox:
        box = QMessageBox(self._parent)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setObjectName(name)
        box.setIcon(sign)
        box.setWindowTitle(title)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(sentence)
        box.setInformativeText(remedy)
        box.layout().setContentsMargins(*MARGINS)  # type: ignore[union-attr]
        return box


def bug_report(error: Exception) -> str:
    """What a maintainer needs to know: versions and the traceback."""
    return f"{versions()}\n\n" + "".join(traceback.format_exception(error))
