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

from prd_desk.desk.commands.commands import Command, Commands, tr
from prd_desk.desk.look.icons import icon

if TYPE_CHECKING:
    from collections.abc import Callable

    from prd_desk.desk.look.theme import Theme
    from prd_desk.desk.window import DeskWindow

_OUT = (
    "export_word export_html export_web export_pdf export_text export_photos"
    " | export_several export_by_template export_review | copy_for_web export_copy"
)
_MEND = "mend_alike mend_marks mend_digits"
_STAND = "ignore_here ignore_everywhere add_word add_office_word rule_off left_out"
_CHECK = "typing_guard recheck"
_SHAPE = "bold bullets numbers add_quote convert_keys"
_FIND = "find replace find_next find_previous"
_SIZES = "focus_mode | zoom_in zoom_out zoom_reset"
_SHELF = "timeline next_status duplicate archive trash"
_MENUS = (
    ("ไฟล์", f"new open save save_as | {_SHELF} | add_photos take_back | settings | quit"),
    ("ส่งออก", f"{_OUT} | print"),
    ("แก้ไข", f"undo redo | cut copy paste select_all | {_SHAPE} | draft | {_FIND}"),
    (
        "ตรวจ",
        f"next_finding previous_finding | suggest take_first | {_STAND} | {_MEND} | {_CHECK}",
    ),
    ("มุมมอง", f"go_form go_facts go_library go_body go_findings go_preview | {_SIZES}"),
    ("ช่วยเหลือ", "guide tour | palette shortcuts | report about"),
)
"""Ids of commands; a stroke is a line between them."""

_BAR = "new open save | undo redo | bold bullets numbers | previous_finding next_finding | go_preview"


def install_commands(window: DeskWindow, theme: Theme) -> Commands:
    """Register every command of the window and fill its menus and tool bar."""
    commands = Commands(window, theme, window.dialogs.tell)
    commands.add(_filing(window))
    commands.add(_shelving(window))
    commands.add(_exporting(window))
    commands.add(_editing(window))
    commands.add(_writing(window))
    commands.add(_searching(window))
    commands.add(_proofing(window))
    commands.add(_viewing(window))
    commands.add(window.helping.commands())
    _bar(window, commands)
    for name in ("go_form", "go_facts", "go_library", "go_findings", "go_preview"):
        commands.actions[name].triggered.connect(window.view.leave_focus)
    for name, ids in _MENUS:
        commands.add_menu(tr(name), ids)
    window.addToolBar(_tool_bar(window, commands, theme))
    window.helping.serve(commands)
    return commands


def _bar(window: DeskWindow, commands: Commands) -> None:
    """Why commands can do nothing now."""
    corrections, body = window.corrections, window.sheet.body

    def unless(possible: Callable[[], object], sentence: str) -> Callable[[], str]:
        return lambda: "" if possible() else sentence

    found = unless(lambda: window.findings.items, tr("ยังไม่พบจุดที่ต้องแก้"))
    here = unless(corrections.at_caret, tr("เคอร์เซอร์ไม่ได้อยู่ที่จุดที่ต้องแก้"))
    commands.bar("next_finding previous_finding mend_marks mend_digits", found)
    commands.bar("suggest take_first mend_alike ignore_here ignore_everywhere", here)
    commands.bar("add_word add_office_word rule_off", here)
    commands.bar("bold bullets numbers", unless(body.hasFocus, tr("ใช้ได้เมื่อเคอร์เซอร์อยู่ในเนื้อข่าว")))
    commands.bar("find_next find_previous", unless(window.find_bar.asked.text, tr("ยังไม่ได้บอกว่าค้นหาอะไร")))


def _filing(window: DeskWindow) -> list[Command]:
    filing = window.filing
    return [
        Command("new", tr("ข่าวใหม่"), filing.new, ("Ctrl+N",), "new"),
        Command(
            "open",
            tr("เปิดไฟล์…"),
            filing.open,
            ("Ctrl+O",),
            "open",
            tr("นำสำเนาของไฟล์ข่าว Word หน้าเว็บ หรือ txt เข้าคลังข่าว"),
        ),
        Command(
            "save", tr("บันทึกฉบับ"), filing.save, ("Ctrl+S",), "save",
            tr("เก็บข่าวตอนนี้ไว้เป็นฉบับหนึ่ง ส่วนที่พิมพ์เก็บให้เองตลอด"),
        ),
        Command("save_as", tr("บันทึกเป็นฉบับชื่อ…"), filing.save_as, ("Ctrl+Shift+S",)),
        Command("print", tr("พิมพ์…"), window.printing.ask, ("Ctrl+P",)),
        Command("add_photos", tr("เพิ่มภาพ…"), window.photos.wanted.emit),
        Command(
            "take_back",
            tr("รับฉบับแก้ไขกลับ…"),
            window.returning.choose,
            hint=tr("เทียบไฟล์ Word ที่แก้แล้วส่งกลับมากับข่าวนี้ แล้วเลือกรับทีละจุด"),
        ),
        Command("settings", tr("ตั้งค่า…"), window.settings_desk.open, ("Ctrl+,",)),
        Command("quit", tr("ออก"), window.close, ("Ctrl+Q",)),
    ]  # fmt: skip


def _shelving(window: DeskWindow) -> list[Command]:
    shelving = window.shelving
    return [
        Command("timeline", tr("ประวัติฉบับ…"), shelving.show_timeline, ("Ctrl+Shift+H",)),
        Command("next_status", tr("เปลี่ยนเป็นสถานะถัดไป"), shelving.next_status, ("Ctrl+Shift+N",)),
        Command("duplicate", tr("ทำสำเนาข่าวนี้"), shelving.duplicate_open),
        Command("archive", tr("เก็บเข้าแฟ้ม"), shelving.archive_open),
        Command("trash", tr("ย้ายไปถังขยะ"), shelving.trash_open),
    ]


def _exporting(window: DeskWindow) -> list[Command]:
    out = window.exporting
    return [
        Command("export_word", tr("ส่งออกเป็น Word…"), out.export_word, ("Ctrl+E",)),
        Command("export_html", tr("ส่งออกเป็น HTML…"), out.export_html, ("Ctrl+Shift+E",)),
        Command("export_web", tr("ส่งออกเป็นหน้าเว็บพร้อมโฟลเดอร์ภาพ…"), out.export_web),
        Command("export_pdf", tr("ส่งออกเป็น PDF…"), out.export_pdf),
        Command("export_text", tr("ส่งออกเป็นข้อความล้วน…"), out.export_text),
        Command("export_photos", tr("ส่งออกชุดภาพ…"), out.export_photos),
        Command("export_several", tr("ส่งออกหลายชนิดพร้อมกัน…"), out.export_several, ("Ctrl+Alt+E",)),
        Command("export_by_template", tr("ส่งออกตามแม่แบบของหน่วยงาน…"), out.export_by_template),
        Command("export_review", tr("ส่งออกสำเนาตรวจทาน…"), out.export_review),
        Command("copy_for_web", tr("คัดลอกไปวางในเว็บ"), out.copy_for_web, ("Ctrl+Shift+C",)),
        Command("export_copy", tr("ส่งออกเป็น .prdnews…"), window.filing.export_copy),
    ]


def _editing(window: DeskWindow) -> list[Command]:
    writing = window.writing
    return [
        Command("undo", tr("ย้อน"), writing.undo, ("Ctrl+Z",), "undo"),
        Command("redo", tr("ทำซ้ำ"), writing.redo, ("Ctrl+Y", "Ctrl+Shift+Z"), "redo"),
        Command("cut", tr("ตัด"), lambda: _edit("cut"), ("Ctrl+X",)),
        Command("copy", tr("คัดลอก"), lambda: _edit("copy"), ("Ctrl+C",)),
        Command("paste", tr("วาง"), lambda: _paste(window), ("Ctrl+V",)),
        Command("select_all", tr("เลือกทั้งหมด"), lambda: _edit("selectAll"), ("Ctrl+A",)),
    ]


def _edit(what: str) -> None:
    """Do it in the text box that has the keyboard."""
    box = QApplication.focusWidget()
    if isinstance(box, (QTextEdit, QLineEdit)):
        getattr(box, what)()


def _paste(window: DeskWindow) -> None:
    """Text where there is a caret; elsewhere photos."""
    if isinstance(QApplication.focusWidget(), (QTextEdit, QLineEdit)):
        _edit("paste")
    else:
        window.taking.paste()


def _writing(window: DeskWindow) -> list[Command]:
    writing, view = window.writing, window.view
    panes = (window.side, window.right)
    return [
        Command(
            "draft", tr("ร่างข่าวจากข้อเท็จจริง"), window.drafting.draft, ("Ctrl+Shift+R",), "",
            tr("เรียบเรียงพาดหัว ความนำ และเนื้อข่าวจากข้อเท็จจริง"),
        ),
        Command("bold", tr("ตัวหนา"), writing.bold, ("Ctrl+B",), "bold"),
        Command("bullets", tr("รายการขีดนำ"), writing.bullets, ("Ctrl+Shift+8",), "bullets"),
        Command("numbers", tr("รายการเลขนำ"), writing.numbers, ("Ctrl+Shift+7",), "numbers"),
        Command(
            "convert_keys", tr("แปลงแป้นไทย-อังกฤษ"), writing.convert_keys, ("Ctrl+Shift+K",), "",
            tr("เปลี่ยนข้อความที่พิมพ์ผิดแป้นภาษา เช่น l;ylfu เป็น สวัสดี"),
        ),
        Command("add_quote", tr("เพิ่มคำกล่าว"), window.sheet.quotes.add, ("Ctrl+Shift+Q",)),
        Command("typing_guard", tr("กันพิมพ์สระวรรณยุกต์ผิดที่ (เปิด/ปิด)"), writing.switch_guard),
        Command(
            "focus_mode", tr("เห็นเฉพาะเนื้อข่าว"), lambda: view.switch_focus(panes), ("F11",), "",
            tr("ซ่อนทุกอย่างนอกจากหน้าเขียน กด Esc เพื่อกลับ"),
        ),
        Command("zoom_in", tr("ตัวอักษรใหญ่ขึ้น"), lambda: view.zoom(1), ("Ctrl++", "Ctrl+=")),
        Command("zoom_out", tr("ตัวอักษรเล็กลง"), lambda: view.zoom(-1), ("Ctrl+-",)),
        Command("zoom_reset", tr("ตัวอักษรขนาดปกติ"), lambda: view.zoom(0), ("Ctrl+0",)),
    ]  # fmt: skip


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
        Command("add_office_word", tr("เพิ่มในคำของสำนักงาน"), corrections.add_office_word_at_caret),
        Command(
            "ignore_everywhere", tr("ข้ามคำนี้ทั้งข่าว"), corrections.ignore_everywhere_at_caret, ("Ctrl+Shift+U",)
        ),
        Command("rule_off", tr("ปิดกฎนี้ในข่าวนี้"), corrections.rule_off_at_caret),
        Command("left_out", tr("ที่ข้ามไว้และกฎที่ปิด…"), window.proof_desk.show_left_out),
        Command(
            "mend_alike", tr("แก้แบบเดียวกันทั้งหมด"), corrections.mend_alike_at_caret, ("Ctrl+Shift+Return",)
        ),
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
        Command("go_library", tr("ไปที่คลังข่าว"), window.shelving.show, ("Ctrl+L",)),
        Command("go_body", tr("ไปที่เนื้อข่าว"), lambda: window.focus_on("body"), ("Ctrl+2",)),
        Command("go_facts", tr("ไปที่ข้อเท็จจริง"), lambda: window.focus_on("facts"), ("Ctrl+4",)),
        Command("go_findings", tr("ไปที่ผลการตรวจ"), window.show_findings, ("Ctrl+3",)),
        Command("go_preview", tr("ตัวอย่าง"), window.show_preview, ("Ctrl+5",), "preview"),
        Command("report", tr("รายงานปัญหา…"), window.report_problem),
    ]


def _tool_bar(window: DeskWindow, commands: Commands, theme: Theme) -> QToolBar:
    bar = QToolBar(tr("แถบเครื่องมือ"), window)
    bar.setObjectName("tools")
    bar.setMovable(False)
    bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    commands.fill(bar, _BAR)
    for name in ("undo", "redo", "bold", "bullets", "numbers"):
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
    commands.fill(menu, _OUT)
    export.setMenu(menu)

    def paint() -> None:
        export.setIcon(icon("export", theme.tokens, theme.tokens.on_accent))

    paint()
    theme.changed.connect(paint)
    bar.addWidget(export)
    return bar
