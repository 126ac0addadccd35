"""What is let stand in this release and which rules are off, each to be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from prd_desk.desk.look.moments import moment_told
from prd_desk.desk.look.room import open_at
from prd_desk.desk.names import field_label, kind_label
from prd_desk.desk.proofreading.finding_row import shown
from prd_desk.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from prd_desk.desk.proofreading.stet import Stet
    from prd_desk.proofing.dismissal import Dismissal


class LeftOutDialog(QDialog):
    """Lists ignored findings and rules that are off; what is chosen speaks again."""

    def __init__(
        self, stet: Stet, sentences: Mapping[str, str], tell: Callable[[Exception], None], parent: QWidget
    ) -> None:
        """sentences: what each rule says, by its id. tell: shows a UserError."""
        super().__init__(parent)
        self._stet, self._sentences, self._tell = stet, sentences, tell
        self.setObjectName("left_out_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("ที่ข้ามไว้และกฎที่ปิด"))
        open_at(self, 520, 420)
        self._intro = QLabel()
        self._intro.setObjectName("soft")
        self._intro.setWordWrap(True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.windowTitle())
        self.list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.list.setWordWrap(True)
        self.list.itemSelectionChanged.connect(self._on_selected)
        self.back = QPushButton(self.tr("นำกลับมาตรวจ"))
        self.back.setObjectName("take_back")
        self.back.clicked.connect(self.take_back)
        buttons = QDialogButtonBox()
        buttons.addButton(self.back, QDialogButtonBox.ButtonRole.AcceptRole)
        close = buttons.addButton(self.tr("ปิด"), QDialogButtonBox.ButtonRole.RejectRole)
        close.clicked.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        for widget in (self._intro, self.list, buttons):
            column.addWidget(widget)
        stet.changed.connect(self._list)
        self._list()

    def take_back(self) -> None:
        """Let the chosen ones speak again."""
        for do in [item.data(Qt.ItemDataRole.UserRole) for item in self.list.selectedItems()]:
            try:
                do()
            except UserError as error:
                self._tell(error)
                return

    def _list(self) -> None:
        self.list.clear()
        stet = self._stet
        for dismissal in stet.ignored.dismissals():
            self._add(_said(dismissal), lambda d=dismissal: stet.take_back(d))
        for where, rules, office in (
            (self.tr("ปิดในข่าวนี้"), stet.release_off, False),
            (self.tr("ปิดทั้งสำนักงาน"), stet.office_off, True),
        ):
            for rule in rules:
                text = f"{where}: {self._sentences.get(rule, kind_label(rule))}"
                self._add(text, lambda r=rule, o=office: stet.rule_on(r, office=o))
        empty = self.list.count() == 0
        self._intro.setText(
            self.tr("ไม่มีจุดที่ข้ามไว้ และไม่มีกฎที่ปิด")
            if empty
            else self.tr("เลือกรายการ แล้วกด “นำกลับมาตรวจ” จุดที่ข้ามไว้จะแสดงอีกครั้ง และกฎที่ปิดจะเปิดใช้")
        )
        self._on_selected()

    def _add(self, text: str, take_back: Callable[[], None]) -> None:
        item = QListWidgetItem(text, self.list)
        item.setData(Qt.ItemDataRole.UserRole, take_back)

    def _on_selected(self) -> None:
        self.back.setEnabled(bool(self.list.selectedItems()))


def _said(dismissal: Dismissal) -> str:
    place = field_label(dismissal.field) if dismissal.field else _tr("ทั้งข่าว")
    kind = kind_label(dismissal.rule.partition(".")[0])
    first = _tr("ข้าม “{text}” – {kind} – {place}").format(text=shown(dismissal.text), kind=kind, place=place)
    return f"{first}\n{signed(dismissal)}" if dismissal.by or dismissal.at else first


def signed(dismissal: Dismissal) -> str:
    """Who let it stand and when, on the clock of this machine."""
    at = dismissal.at.astimezone() if dismissal.at else None
    who = _tr("โดย {by}").format(by=dismissal.by) if dismissal.by else ""
    when = moment_told(at) if at else ""
    return f"{who} {when}".strip()


def _tr(text: str) -> str:
    return QCoreApplication.translate("left_out_dialog", text)
