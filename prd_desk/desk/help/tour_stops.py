"""Where the tour stops, and the sample release on which it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QToolButton

from prd_desk.desk.help.tour import Stop
from prd_desk.errors import UserError
from prd_desk.messages import message
from prd_desk.resources import resource

if TYPE_CHECKING:
    from pathlib import Path

    from prd_desk.desk.window import DeskWindow

SAMPLE = "sample.prdnews"


def own_sample(home: Path) -> Path:
    """The user's own copy of the sample release, so that the shipped one stays as it is.

    Raises UserError when it cannot be written.
    """
    from prd_desk.export.files import write_atomically

    copy = home / "samples" / SAMPLE
    try:
        copy.parent.mkdir(parents=True, exist_ok=True)
        if not copy.exists():
            write_atomically(copy, resource("samples", SAMPLE).read_bytes())
    except OSError as cause:
        problem = UserError(message("desk.no_sample"), message("desk.check_rights"), str(cause))
        raise problem from cause
    return copy


def stops(window: DeskWindow) -> list[Stop]:
    """The parts of the window in the order in which a release is made."""
    return [*_writing(window), *_finishing(window)]


def _writing(window: DeskWindow) -> list[Stop]:
    return [
        Stop(
            _tr("ข้อมูลข่าว"),
            _tr("เลือกแบบข่าว แล้วกรอกช่องที่มีดอกจัน โปรแกรมบอกช่องที่ยังขาดก่อนส่งออก ภาพข่าวอยู่ในหน้า “ภาพ”"),
            lambda: window.side,
            lambda: window.side.show_page(window.form_pane),
        ),
        Stop(
            _tr("ข้อเท็จจริง"),
            _tr("กรอกว่าใคร ทำอะไร ที่ไหน เมื่อไร แล้วกด “ร่างข่าว” โปรแกรมเรียบเรียงให้ และเทียบกับข่าวให้ตลอด"),
            lambda: window.side,
            lambda: window.side.show_page(window.facts_pane),
        ),
        Stop(
            _tr("หน้าเขียนข่าว"),
            _tr("พิมพ์ในหน้ากระดาษนี้ คำที่น่าจะผิดมีเส้นใต้ คลิกขวาหรือกด Ctrl+. เพื่อดูคำแนะนำ"),
            lambda: window.sheet,
        ),
    ]


def _finishing(window: DeskWindow) -> list[Stop]:
    return [
        Stop(
            _tr("ผลการตรวจ"),
            _tr("ทุกจุดที่ควรแก้อยู่ที่นี่ กด F8 ไปจุดถัดไป กด Alt+Enter แก้ตามคำแนะนำ ผู้ตัดสินคือท่าน"),
            lambda: window.right,
            lambda: window.right.show_page(window.panel),
        ),
        Stop(
            _tr("ตัวอย่าง"),
            _tr("เห็นหน้ากระดาษตามแบบข่าวขณะเขียน คลิกที่ใด ก็ไปยังข้อความนั้น"),
            lambda: window.right,
            window.show_preview,
        ),
        Stop(
            _tr("ส่งออก"),
            _tr("ได้ Word, PDF, หน้าเว็บ และชุดภาพ หรือคัดลอกไปวางในเว็บ ทุกอย่างอยู่ในเครื่องของท่าน"),
            lambda: window.findChild(QToolButton, "primary"),
            lambda: window.right.show_page(window.panel),
        ),
        Stop(
            _tr("หาไม่พบ ถามได้"),
            _tr("กด Ctrl+Shift+P แล้วพิมพ์สิ่งที่อยากทำ กด F1 อ่านคู่มือ เดินชมอีกครั้งได้ที่เมนู “ช่วยเหลือ”"),
            window.menuBar,
        ),
    ]


def _tr(text: str) -> str:
    return QCoreApplication.translate("tour", text)
