"""Which commands there are, and where they stand in the menus and the tool bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QMenu,
    QSizePolicy,
    QTextEdit,
    QToolBar,
    QToolButton,
    QWidget,
)

from prd_desk.desk.commands import Command, Commands, tr
from prd_desk.desk.icons import icon

if TYPE_CHECKING:
    from prd_desk.desk.theme import Theme
    from prd_desk.desk.window import DeskWindow

_OUT = "export_word export_html export_pdf export_text"
_MEND = "mend_marks mend_digits"
_MENUS = (
    ("ไฟล์", f"new open save save_as add_photos | {_OUT} copy_for_web | quit"),
    ("แก้ไข", "undo redo | cut copy paste select_all | find replace find_next find_previous"),
    (
        "ตรวจ",
        f"next_finding previous_finding | suggest take_first | ignore_here add_word | {_MEND} | recheck",
    ),
    ("มุมมอง", "go_form go_facts go_body go_findings go_preview"),
    ("ช่วยเหลือ", "report about"),
)
"""Ids of commands; a stroke is a line between them."""

_BAR = "new open save | undo redo | previous_finding next_finding | go_preview"


def install_commands(window: DeskWindow, theme: Theme) -> Commands:
    """Register every command of the window and fill its menus and tool bar."""
    commands = Commands(window, theme, window.dialogs.tell)
    commands.add(_filing(window))
    commands.add(_editing())
    commands.add(_searching(window))
    commands.add(_proofing(window))
    commands.add(_viewing(window))
    for name, ids in _MENUS:
        commands.fill(window.menuBar().addMenu(tr(name)), ids)
    window.addToolBar(_tool_bar(window, commands, theme))
    return commands


def _filing(window: DeskWindow) -> list[Command]:
    filing = window.filing
    return [
        Command("new", tr("ข่าวใหม่"), filing.new, ("Ctrl+N",), "new"),
        Command(
            "open",
            tr("เปิด…"),
            filing.open,
            ("Ctrl+O",),
            "open",
            tr("เปิดข่าว หรือรับข้อความจาก Word หน้าเว็บ และ txt"),
        ),
        Command("save", tr("บันทึก"), filing.save, ("Ctrl+S",), "save"),
        Command("save_as", tr("บันทึกเป็น…"), filing.save_as, ("Ctrl+Shift+S",)),
        Command("export_word", tr("ส่งออกเป็น Word…"), filing.export_word, ("Ctrl+E",)),
        Command("export_html", tr("ส่งออกเป็น HTML…"), filing.export_html, ("Ctrl+Shift+E",)),
        Command("export_pdf", tr("ส่งออกเป็น PDF…"), filing.export_pdf),
        Command("export_text", tr("ส่งออกเป็นข้อความล้วน…"), filing.export_text),
        Command("copy_for_web", tr("คัดลอกไปวางในเว็บ"), filing.copy_for_web, ("Ctrl+Shift+C",)),
        Command("add_photos", tr("เพิ่มภาพ…"), window.photos.wanted.emit),
        Command("quit", tr("ออก"), window.close, ("Ctrl+Q",)),
    ]


def _editing() -> list[Command]:
    return [
        Command("undo", tr("ย้อน"), lambda: _edit("undo"), ("Ctrl+Z",), "undo"),
        Command("redo", tr("ทำซ้ำ"), lambda: _edit("redo"), ("Ctrl+Y", "Ctrl+Shift+Z"), "redo"),
        Command("cut", tr("ตัด"), lambda: _edit("cut"), ("Ctrl+X",)),
        Command("copy", tr("คัดลอก"), lambda: _edit("copy"), ("Ctrl+C",)),
        Command("paste", tr("วาง"), lambda: _edit("paste"), ("Ctrl+V",)),
        Command("select_all", tr("เลือกทั้งหมด"), lambda: _edit("selectAll"), ("Ctrl+A",)),
    ]


def _edit(what: str) -> None:
    """Do it in the text box that has the keyboard."""
    box = QApplication.focusWidget()
    if isinstance(box, (QTextEdit, QLineEdit)):
        getattr(box, what)()


def _searching(window: DeskWindow) -> list[Command]:
    bar = window.find_bar
    return [
        Command("find", tr("ค้นหา…"), bar.open, ("Ctrl+F",), "find"),
        Command("replace", tr("แทนที่…"), lambda: bar.open(replacing=True), ("Ctrl+H",)),
        Command("find_next", tr("ค้นหาถัดไป"), lambda: bar.step(1), ("F3",)),
        Command("find_previous", tr("ค้นหาก่อนหน้า"), lambda: bar.step(-1), ("Shift+F3",)),
    ]


def _proofing(window: DeskWindow) -> list[Command]:
    corrections = window.corrections
    return [
        Command("next_finding", tr("จุดถัดไป"), corrections.next, ("F8",), "next", tr("ไปยังจุดที่ต้องแก้ถัดไป")),
        Command(
            "previous_finding", tr("จุดก่อนหน้า"), corrections.previous, ("Shift+F8",), "previous",
            tr("กลับไปจุดที่ต้องแก้ก่อนหน้า"),
        ),
        Command("suggest", tr("เลือกคำแนะนำ"), corrections.suggest, ("Ctrl+.",)),
        Command("take_first", tr("แก้ตามคำแนะนำแรก"), corrections.take_first, ("Alt+Return", "Alt+Enter")),
        Command("ignore_here", tr("ข้ามจุดนี้"), corrections.ignore_at_caret, ("Ctrl+Shift+I",)),
        Command("add_word", tr("เพิ่มในคำของฉัน"), corrections.add_word_at_caret, ("Ctrl+Shift+D",)),
        Command(
            "mend_marks", tr("แก้สระ วรรณยุกต์ และอักขระที่มองไม่เห็นทั้งหมด"),
            lambda: corrections.mend_all("marks"),
        ),
        Command("mend_digits", tr("แปลงเลขทั้งข่าวให้เป็นแบบเดียวกัน"), lambda: corrections.mend_all("digits")),
        Command("recheck", tr("ตรวจใหม่ทั้งข่าว"), window.checking.check_again, ("F7",)),
    ]  # fmt: skip


def _viewing(window: DeskWindow) -> list[Command]:
    return [
        Command("go_form", tr("ไปที่ข้อมูลข่าว"), lambda: window.focus_on("form"), ("Ctrl+1",)),
        Command("go_body", tr("ไปที่เนื้อข่าว"), lambda: window.focus_on("body"), ("Ctrl+2",)),
        Command("go_facts", tr("ไปที่ข้อเท็จจริง"), lambda: window.focus_on("facts"), ("Ctrl+4",)),
        Command("go_findings", tr("ไปที่ผลการตรวจ"), window.show_findings, ("Ctrl+3",)),
        Command("go_preview", tr("ตัวอย่าง"), window.show_preview, ("Ctrl+5",), "preview"),
        Command("report", tr("รายงานปัญหา…"), window.report_problem),
        Command("about", tr("เกี่ยวกับ PRD Desk"), window.dialogs.about),
    ]


def _tool_bar(window: DeskWindow, commands: Commands, theme: Theme) -> QToolBar:
    bar = QToolBar(tr("แถบเครื่องมือ"), window)
    bar.setObjectName("tools")
    bar.setMovable(False)
    bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    commands.fill(bar, _BAR)
    for name in ("undo", "redo"):
        button = bar.widgetForAction(commands.actions[name])
        if isinstance(button, QToolButton):
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    spring = QWidget()
    spring.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    bar.addWidget(spring)
    export = QToolButton()
    export.setText(tr("ส่งออก"))
    export.setObjectName("primary")
    export.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    export.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    menu = QMenu(export)
    commands.fill(menu, f"{_OUT} | copy_for_web")
    export.setMenu(menu)

    def paint() -> None:
        export.setIcon(icon("export", theme.tokens, theme.tokens.on_accent))

    paint()
    theme.changed.connect(paint)
    bar.addWidget(export)
    return bar
