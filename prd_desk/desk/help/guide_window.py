"""The user guide in a window of its own: contents and search on the left, the page on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from prd_desk.desk.help.guide import pages_with, read_guide
from prd_desk.desk.help.guide_page import GuideView
from prd_desk.desk.look.icons import icon
from prd_desk.desk.look.room import open_at

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from prd_desk.desk.look.theme import Theme

CONTENTS_WIDTH = 264
_PATH = Qt.ItemDataRole.UserRole


class GuideWindow(QDialog):
    """Stays open beside the news while one reads."""

    def __init__(self, theme: Theme, language: str, parent: QWidget) -> None:
        """language: of the pages, `th` or `en`."""
        super().__init__(parent)
        self._theme = theme
        self._pages = read_guide(language)
        self.setObjectName("guide")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("คู่มือ PRD Desk"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        open_at(self, 1040, 680)
        self.view = GuideView()
        self.view.outside_wanted.connect(self._ask_to_leave)
        self.asked = QLineEdit()
        self.asked.setObjectName("guide_asked")
        self.asked.setPlaceholderText(self.tr("ค้นในคู่มือ"))
        self.asked.setAccessibleName(self.tr("ค้นในคู่มือ"))
        self.asked.setClearButtonEnabled(True)
        self.asked.textChanged.connect(self._list)
        self.asked.returnPressed.connect(self.view.setFocus)
        self.contents = QListWidget()
        self.contents.setObjectName("guide_contents")
        self.contents.setAccessibleName(self.tr("สารบัญ"))
        self.contents.setWordWrap(True)
        self.contents.currentItemChanged.connect(self._turn)
        self.nothing = QLabel(self.tr("ไม่พบคำนี้ในคู่มือ"))
        self.nothing.setObjectName("soft")
        self.back = self._arrow(self.tr("หน้าที่แล้ว (Alt+←)"), self.view.backward)
        self.forward = self._arrow(self.tr("หน้าถัดไป (Alt+→)"), self.view.forward)
        self._paint_arrows()
        self._lay_out()
        self._connect()
        self._list()
        self.contents.setFocus()

    def _lay_out(self) -> None:
        arrows = QHBoxLayout()
        arrows.setSpacing(4)
        for part in (self.back, self.forward):
            arrows.addWidget(part)
        arrows.addWidget(self.asked, 1)
        left = QWidget()
        left.setFixedWidth(CONTENTS_WIDTH)
        side = QVBoxLayout(left)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(8)
        side.addLayout(arrows)
        side.addWidget(self.contents, 1)
        side.addWidget(self.nothing)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 12, 12, 12)
        row.setSpacing(12)
        row.addWidget(left)
        row.addWidget(self.view, 1)

    def _connect(self) -> None:
        self._theme.changed.connect(self._paint_arrows)
        self.view.backwardAvailable.connect(self.back.setEnabled)
        self.view.forwardAvailable.connect(self.forward.setEnabled)
        self.view.sourceChanged.connect(lambda _url: self._mark(self.view.page()))
        for key, do in (("Alt+Left", self.view.backward), ("Alt+Right", self.view.forward)):
            QShortcut(QKeySequence(key), self, do)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.asked.setFocus)

    def _arrow(self, hint: str, do: Callable[[], None]) -> QToolButton:
        button = QToolButton()
        button.setObjectName("quiet")
        button.setToolTip(hint)
        button.setAccessibleName(hint)
        button.setEnabled(False)
        button.clicked.connect(lambda _checked=False: do())
        return button

    def _paint_arrows(self) -> None:
        for button, sign in ((self.back, "arrow-left"), (self.forward, "arrow-right")):
            button.setIcon(icon(sign, self._theme.tokens))

    def _list(self) -> None:
        """List the pages that hold what is asked and turn to the first; with nothing asked the page stays."""
        asked = self.asked.text().strip()
        found = pages_with(asked, self._pages)
        with QSignalBlocker(self.contents):  # the page stays while the list changes
            self.contents.clear()
            for page in found:
                item = QListWidgetItem(page.title, self.contents)
                item.setData(_PATH, page.path)
        self.nothing.setVisible(not found)
        if asked or self.view.source().isEmpty():
            self.contents.setCurrentRow(0)
        self._mark(self.view.page())

    def _turn(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(_PATH) != self.view.page():
            self.view.show_page(item.data(_PATH))

    def _mark(self, path: Path) -> None:
        """Show in the contents which page is open."""
        for row in range(self.contents.count()):
            if self.contents.item(row).data(_PATH) == path:
                self.contents.setCurrentRow(row)
        self._tint()

    def _tint(self) -> None:
        self.view.find_word(self.asked.text().strip())

    def _ask_to_leave(self, url: QUrl) -> None:
        """A link out of the guide opens in the browser, when the user says so."""
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setObjectName("link_dialog")
        box.setWindowTitle(self.tr("ออกไปนอกโปรแกรม"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("เปิดที่อยู่นี้ในเบราว์เซอร์หรือไม่"))
        box.setInformativeText(url.toDisplayString())
        go = box.addButton(self.tr("เปิด"), QMessageBox.ButtonRole.AcceptRole)
        stay = box.addButton(self.tr("ไม่เปิด"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        go.clicked.connect(lambda _checked=False: QDesktopServices.openUrl(url))
        box.open()
