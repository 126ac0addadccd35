"""The office's own Word templates: what each asks for is seen before it is accepted or used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from prd_desk.desk.look.room import open_at
from prd_desk.desk.look.speech import say
from prd_desk.desk.waiting import busy

if TYPE_CHECKING:
    from pathlib import Path

    from prd_desk.desk.dialogs import Dialogs
    from prd_desk.desk.shelf.filing import Filing
    from prd_desk.export.template import TemplateReport
    from prd_desk.forms import Form
    from prd_desk.library.templates import OfficeTemplates

SIZE = (880, 500)


class TemplateDialog(QDialog):
    """Lists the accepted templates, takes new ones in, and lets one be chosen."""

    chosen = Signal(str, bytes)
    """A template's name and content."""

    def __init__(
        self, templates: OfficeTemplates, form: Form, filing: Filing, dialogs: Dialogs, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("template_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("แม่แบบ Word ของหน่วยงาน"))
        self._templates, self._form, self._filing, self._dialogs = templates, form, filing, dialogs
        self._shown: tuple[str, bytes] | None = None
        self.list, self.fields = QListWidget(), QTreeWidget()
        self.name, self.sum = QLabel(), QLabel()
        self.take_in = QPushButton(self.tr("เพิ่มแม่แบบ…"))
        self.accept_it = QPushButton(self.tr("รับแม่แบบนี้"))
        self.send = QPushButton(self.tr("ส่งออก…"))
        self._lay_out()
        self.list.currentItemChanged.connect(lambda item, _before: self._show_kept(item))
        self.take_in.clicked.connect(self._choose_file)
        self.accept_it.clicked.connect(self._accept)
        self.send.clicked.connect(self._send)
        self._list_kept()

    def _lay_out(self) -> None:
        open_at(self, *SIZE)
        self._lay_out_list()
        self.fields.setObjectName("template_fields")
        self.fields.setAccessibleName(self.tr("ช่องในแม่แบบ"))
        self.fields.setHeaderLabels([self.tr("ชื่อในแม่แบบ"), self.tr("ผล"), self.tr("ช่องของข่าว")])
        self.fields.setRootIsDecorated(False)
        self.fields.setColumnWidth(0, 200)
        self.fields.setColumnWidth(1, 100)
        self.name.setObjectName("pane_title")
        self.sum.setObjectName("soft")
        self.sum.setWordWrap(True)
        self.accept_it.setObjectName("accept")
        self.send.setObjectName("send")
        self.send.setDefault(True)
        for button in (self.take_in, self.accept_it):
            button.setAutoDefault(False)
        left, right, both, buttons = QVBoxLayout(), QVBoxLayout(), QHBoxLayout(), QHBoxLayout()
        left.addWidget(self.list, 1)
        left.addWidget(self.take_in)
        for widget in (self.name, self.sum):
            right.addWidget(widget)
        right.addWidget(self.fields, 1)
        both.addLayout(left)
        both.addLayout(right, 1)
        both.setSpacing(16)
        closing = QPushButton(self.tr("ปิด"))
        closing.setAutoDefault(False)
        closing.clicked.connect(self.reject)
        buttons.addStretch(1)
        for button in (closing, self.accept_it, self.send):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addLayout(both, 1)
        column.addLayout(buttons)

    def _lay_out_list(self) -> None:
        self.list.setAccessibleName(self.tr("แม่แบบที่รับไว้"))
        self.list.setObjectName("templates")
        self.list.setMaximumWidth(220)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)

    # --- which one is shown

    def _list_kept(self, current: str = "") -> None:
        names = self._templates.names()
        self.list.clear()
        for name in names:
            item = QListWidgetItem(name)
            item.setToolTip(name)
            self.list.addItem(item)
        if names:
            self.list.setCurrentRow(names.index(current) if current in names else 0)
        else:
            self._show_nothing()

    def _show_nothing(self) -> None:
        self._shown = None
        self.name.setText(self.tr("ยังไม่มีแม่แบบ"))
        self.sum.setText(self.tr("เขียนชื่อช่องเช่น {{หัวข้อข่าว}} {{เนื้อข่าว}} ในไฟล์ .docx ของหน่วยงาน แล้วเพิ่มที่นี่"))
        self.fields.clear()
        self.accept_it.hide()
        self.send.setEnabled(False)

    def _show_kept(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        self._show_nothing()
        with self._dialogs.telling(), busy():
            self._show(item.text(), self._templates.read(item.text()), kept=True)

    def _choose_file(self) -> None:
        filters = self.tr("แม่แบบ Word") + " (*.docx *.dotx)"
        self._dialogs.choose_to_open(
            self.tr("เพิ่มแม่แบบ"), filters, self._filing.folder(), lambda paths: self.show_file(paths[0])
        )

    def show_file(self, path: Path) -> None:
        """Look at a template that is not accepted yet; one that may not come in is told."""
        from prd_desk.intake import read_template

        with self._dialogs.telling(), busy():
            template = read_template(path)
            self._filing.remember(path)
            self.list.setCurrentRow(-1)
            self._show(path.stem, template, kept=False)

    def _show(self, name: str, template: bytes, *, kept: bool) -> None:
        from prd_desk.export.template import inspect

        report = inspect(template, self._form)
        self._shown = (name, template)
        self.name.setText(name)
        counts = self.tr("กับแบบ {form}: รู้จัก {known} · ไม่รู้จัก {unknown} · ยังขาด {missing}").format(
            form=say(self._form.title),
            known=len(report.known),
            unknown=len(report.unknown),
            missing=len(report.missing),
        )
        usable = bool(report.known)
        self.sum.setText(counts if usable else self.tr("ไม่มีช่องของข่าวให้เติม จึงใช้เป็นแม่แบบไม่ได้"))
        self._show_fields(report)
        self.accept_it.setVisible(not kept)
        self.accept_it.setEnabled(usable)
        self.send.setEnabled(kept and usable)

    def _show_fields(self, report: TemplateReport) -> None:
        from prd_desk.forms.field_names import names_of

        self.fields.clear()
        rows = [(name, self.tr("รู้จัก"), names_of(field)[0]) for name, field in report.known]
        for name, likes in report.unknown:
            rather = self.tr("หมายถึง {names} หรือไม่").format(names=" / ".join(likes))
            rows.append((name, self.tr("ไม่รู้จัก"), rather if likes else self.tr("คงไว้ตามที่เขียน")))
        for field, name in report.missing:
            rows.append((f"{{{{{name}}}}}", self.tr("ยังขาด"), names_of(field)[0]))
        for row in rows:
            self.fields.addTopLevelItem(QTreeWidgetItem(list(row)))

    # --- what is done with it

    def _accept(self) -> None:
        if self._shown is not None:
            with self._dialogs.telling():
                self._list_kept(self._templates.accept(*self._shown))

    def _send(self) -> None:
        if self._shown is not None:
            shown = self._shown
            self.accept()
            self.chosen.emit(*shown)
