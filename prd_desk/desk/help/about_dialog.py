"""What this program is, on what it stands, under which licences, and on which system it runs."""

from __future__ import annotations

import locale

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

import prd_desk
from prd_desk.desk.editor.thai_lines import breaker_name
from prd_desk.desk.help.licences import own_licences, package_licences
from prd_desk.desk.life.crash import versions
from prd_desk.desk.look.room import open_at
from prd_desk.resources import resource

_TEXT = Qt.ItemDataRole.UserRole
_LIST_WIDTH, _SIGN = 216, 56


class AboutDialog(QDialog):
    """A list of things to read on the left, the text on the right."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("about_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("เกี่ยวกับ PRD Desk"))
        open_at(self, 820, 560)
        self.list = QListWidget()
        self.list.setObjectName("about_list")
        self.list.ensurePolished()  # rows are measured as they come, before the dialog is shown
        self.list.setFixedWidth(_LIST_WIDTH)
        self.list.setAccessibleName(self.tr("เรื่องที่อ่านได้"))
        self.text = QPlainTextEdit()
        self.text.setObjectName("about_text")
        self.text.setReadOnly(True)
        self.text.document().setDocumentMargin(12)
        self.text.setAccessibleName(self.tr("ข้อความ"))
        self.text.setTabChangesFocus(True)
        self._fill()
        self.list.currentItemChanged.connect(lambda item: self.text.setPlainText(item.data(_TEXT)))
        self.list.setCurrentRow(0)
        body = QHBoxLayout()
        body.setSpacing(12)
        body.addWidget(self.list)
        body.addWidget(self.text, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(self._head())
        column.addLayout(body, 1)
        column.addWidget(self._buttons())
        self.list.setFocus()

    def copy_details(self) -> None:
        """Put the details of the system on the clipboard, for a report."""
        QGuiApplication.clipboard().setText(system_details())

    def _head(self) -> QHBoxLayout:
        sign = QLabel()
        sign.setPixmap(QIcon(str(resource("icons", "prd-desk.svg"))).pixmap(_SIGN, _SIGN))
        name = QLabel(self.tr("PRD Desk รุ่น {version}").format(version=prd_desk.__version__))
        name.setObjectName("pane_title")
        what = QLabel(self.tr("โต๊ะข่าวประชาสัมพันธ์ภาครัฐ เขียน ตรวจ และออกข่าวได้โดยไม่ต้องต่ออินเทอร์เน็ต"))
        what.setObjectName("soft")
        words = QVBoxLayout()
        words.addWidget(name)
        words.addWidget(what)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(sign)
        head.addLayout(words, 1)
        return head

    def _buttons(self) -> QDialogButtonBox:
        copy, close = QPushButton(self.tr("คัดลอกข้อมูลระบบ")), QPushButton(self.tr("ปิด"))
        copy.setObjectName("copy_details")
        copy.setAutoDefault(False)
        close.setDefault(True)
        copy.clicked.connect(self.copy_details)
        close.clicked.connect(self.close)
        buttons = QDialogButtonBox()
        buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(close, QDialogButtonBox.ButtonRole.RejectRole)
        return buttons

    def _fill(self) -> None:
        qt = self.tr(
            "PRD Desk เผยแพร่ภายใต้สัญญาอนุญาต Apache-2.0\n\n"
            "โปรแกรมนี้ใช้ Qt และ PySide6 ของ The Qt Company ภายใต้ GNU Lesser General Public License รุ่น 3 "
            "โดยไม่ได้แก้ไข และแยกเป็นไฟล์ต่างหาก ท่านจึงเปลี่ยนเป็น Qt ที่สร้างเองได้ "
            "สัญญาอนุญาตฉบับเต็มอยู่ในรายการ “Qt: LGPL-3.0” และต้นรหัสของ Qt ขอได้จาก code.qt.io\n\n"
            "ข้อความที่ท่านเขียนไม่ออกจากเครื่องนี้ โปรแกรมไม่ติดต่ออินเทอร์เน็ต\n\n"
            "ข้อมูลระบบสำหรับแจ้งปัญหา"
        )
        self._add(self.tr("โปรแกรมนี้"), qt + "\n" + system_details())
        for licence in own_licences():
            self._add(licence.title, licence.text)
        for licence in package_licences():
            self._add(licence.title, licence.text)

    def _add(self, title: str, text: str) -> None:
        item = QListWidgetItem(title, self.list)
        item.setData(_TEXT, text)


def system_details() -> str:
    """Versions, screen and language of this system: nothing that names the user or a folder."""
    screen = QGuiApplication.primaryScreen()
    size = screen.size()
    lines = {
        "Platform plugin": QGuiApplication.platformName(),
        "Screen": f"{size.width()}×{size.height()} × {screen.devicePixelRatio():g}",
        "Language": locale.getlocale()[0] or "C",
        "Thai line breaks": breaker_name(),
    }
    return "\n".join((versions(), *(f"{name}: {value}" for name, value in lines.items())))
