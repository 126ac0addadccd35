"""The dialog in which the user gives commands other keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from prd_desk.desk.commands.command_search import ranked
from prd_desk.desk.commands.shortcuts import is_callable
from prd_desk.desk.look.room import open_at

if TYPE_CHECKING:
    from collections.abc import Callable

    from prd_desk.desk.commands.commands import Commands
    from prd_desk.desk.commands.shortcuts import Shortcuts

_ID = Qt.ItemDataRole.UserRole


class ShortcutsDialog(QDialog):
    """Lists every command with its keys; a key pressed in the box below goes to the chosen one."""

    sheet_wanted = Signal(str)
    """`print` or `save`: the list of keys on paper or in a file."""

    def __init__(self, commands: Commands, shortcuts: Shortcuts, parent: QWidget) -> None:
        super().__init__(parent)
        self._commands, self._shortcuts = commands, shortcuts
        self.setObjectName("shortcuts_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("ปุ่มลัด"))
        open_at(self, 680, 560)
        self.asked = QLineEdit()
        self.asked.setObjectName("shortcuts_asked")
        self.asked.setPlaceholderText(self.tr("ค้นหาคำสั่ง ไทยหรืออังกฤษ"))
        self.asked.setAccessibleName(self.tr("ค้นหาคำสั่ง"))
        self.asked.setClearButtonEnabled(True)
        self.asked.textChanged.connect(self._list)
        self.table = self._make_table()
        self.recorder = QKeySequenceEdit()
        self.recorder.setObjectName("recorder")
        self.recorder.setAccessibleName(self.tr("กดปุ่มใหม่"))
        self.recorder.setMaximumSequenceLength(1)
        self.recorder.setClearButtonEnabled(True)
        self.recorder.keySequenceChanged.connect(self._judge)
        self.verdict = QLabel()
        self.verdict.setObjectName("soft")
        self.verdict.setWordWrap(True)
        self.give = self._button("give", self.tr("ใช้ปุ่มนี้"), self._give)
        self.take = self._button("take", self.tr("ไม่ใช้ปุ่มลัด"), self._take)
        self.reset = self._button("reset", self.tr("คืนค่าเดิม"), self._reset)
        self._lay_out()
        commands.keys_changed.connect(self._list)
        self._list()
        self.asked.setFocus()

    def chosen(self) -> str:
        """The id of the chosen command; empty when none is."""
        item = self.table.currentItem()
        return str(item.data(0, _ID)) if item is not None else ""

    def choose(self, name: str) -> None:
        """Choose a command by its id, if it is in the list."""
        for row in range(self.table.topLevelItemCount()):
            item = self.table.topLevelItem(row)
            if item is not None and item.data(0, _ID) == name:
                self.table.setCurrentItem(item)

    # --- making

    def _make_table(self) -> QTreeWidget:
        table = QTreeWidget()
        table.setObjectName("shortcuts")
        table.ensurePolished()  # rows are measured as they come, before the dialog is shown
        table.setAccessibleName(self.tr("คำสั่งและปุ่มลัด"))
        table.setHeaderLabels([self.tr("คำสั่ง"), self.tr("เมนู"), self.tr("ปุ่ม")])
        table.setRootIsDecorated(False)
        table.setUniformRowHeights(True)
        table.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        table.header().setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        table.header().setStretchLastSection(False)
        table.currentItemChanged.connect(self._on_chosen)
        table.itemActivated.connect(lambda *_which: self.recorder.setFocus())
        return table

    def _button(self, name: str, text: str, do: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: do())
        return button

    def _lay_out(self) -> None:
        keys, foot = QHBoxLayout(), QHBoxLayout()
        label = QLabel(self.tr("กดปุ่มใหม่"))
        label.setBuddy(self.recorder)
        for part in (label, self.recorder, self.give, self.take, self.reset):
            keys.addWidget(part)
        keys.setStretch(1, 1)
        foot.addWidget(self._button("print", self.tr("พิมพ์…"), lambda: self.sheet_wanted.emit("print")))
        foot.addWidget(self._button("save", self.tr("บันทึกเป็นไฟล์…"), lambda: self.sheet_wanted.emit("save")))
        foot.addStretch(1)
        foot.addWidget(self._button("reset_all", self.tr("คืนค่าเดิมทั้งหมด"), self._shortcuts.reset_all))
        foot.addWidget(self._button("close", self.tr("ปิด"), self.close))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.asked)
        column.addWidget(self.table, 1)
        column.addLayout(keys)
        column.addWidget(self.verdict)
        column.addLayout(foot)

    # --- the list

    def _list(self) -> None:
        kept = self.chosen()
        self.table.clear()
        for command in ranked(self.asked.text(), self._commands.known.values()):
            keys = "   ".join(self._commands.shown_keys(command.id))
            category = self._commands.categories.get(command.id, "")
            item = QTreeWidgetItem(self.table, [command.name, category, keys])
            item.setData(0, _ID, command.id)
            item.setToolTip(0, command.in_english)
            if self._shortcuts.is_own(command.id):
                font = item.font(2)
                font.setBold(True)
                item.setFont(2, font)
        self.choose(kept)
        first = self.table.topLevelItem(0)
        if not self.chosen() and first is not None:
            self.table.setCurrentItem(first)
        self._on_chosen()

    def _on_chosen(self) -> None:
        self.recorder.clear()
        name = self.chosen()
        self.take.setEnabled(bool(name and self._commands.keys(name)))
        self.reset.setEnabled(bool(name) and self._shortcuts.is_own(name))
        self._judge()

    # --- keys

    def _key(self) -> str:
        return self.recorder.keySequence().toString()

    def _judge(self) -> None:
        """Say what the recorded key would do, before it is taken."""
        key, name = self._key(), self.chosen()
        holder = self._commands.holder(key) if key else ""
        self.give.setText(self.tr("ย้ายมาใช้ที่นี่") if holder not in {"", name} else self.tr("ใช้ปุ่มนี้"))
        self.give.setEnabled(bool(name and key and is_callable(key) and holder != name))
        if not key:
            self._say(self.tr("เลือกคำสั่ง กด Enter แล้วกดปุ่มที่ต้องการ"))
        elif not is_callable(key):
            self._say(self.tr("ใช้ปุ่มนี้ไม่ได้ เพราะใช้พิมพ์หรือเลื่อน ให้กดร่วมกับ Ctrl หรือ Alt หรือใช้ F1–F12"))
        elif holder == name:
            self._say(self.tr("คำสั่งนี้ใช้ปุ่มนี้อยู่แล้ว"))
        elif holder:
            other = self._commands.known[holder].name
            self._say(self.tr("ปุ่มนี้เป็นของ “{other}” ถ้าย้ายมา คำสั่งนั้นจะไม่มีปุ่มนี้").format(other=other))
        else:
            self._say(self.tr("ปุ่มนี้ยังว่าง"))

    def _say(self, text: str) -> None:
        self.verdict.setText(text)

    def _give(self) -> None:
        self._shortcuts.give(self.chosen(), self._key())

    def _take(self) -> None:
        self._shortcuts.take_all(self.chosen())

    def _reset(self) -> None:
        holder = self._shortcuts.reset(self.chosen())
        if holder:
            other = self._commands.known[holder].name
            self._say(self.tr("ปุ่มเดิมเป็นของ “{other}” แล้ว").format(other=other))
