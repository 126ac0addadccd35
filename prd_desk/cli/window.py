"""`prd-desk` and `prd-desk FILE`: the window; `prd-desk --startup-time`: how long it takes to come."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from prd_desk.errors import UserError
from prd_desk.home import user_home

if TYPE_CHECKING:
    from types import ModuleType


def open_desk(file: Path | None) -> int:
    """Open the window, on `file` if one is named, and stay until it is closed; the exit status.

    Raises UserError when the file is not there, or there is no screen or a system library is missing.
    """
    if file is not None and not file.exists():
        raise UserError(f"ไม่พบไฟล์ {file}", "ตรวจชื่อไฟล์และโฟลเดอร์ หรือดูคำสั่งที่มีด้วย prd-desk --help")
    return _application().run(user_home(), file)


def measure_startup() -> int:
    """Open an empty window as a new user would see it; print the milliseconds since this process began.

    The window is closed as soon as it has been painted and takes keys. The user's own data is not touched.
    """
    application = _application()
    with tempfile.TemporaryDirectory(prefix="prd-desk-", ignore_cleanup_errors=True) as home:
        print(round(application.startup_ms(Path(home))))
    return 0


def _application() -> ModuleType:
    """The desk's application, after a look for a screen: where there is none, Qt would end the process."""
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform == "linux" and not any(os.environ.get(name) for name in screens):
        raise UserError(
            "เปิดหน้าต่างไม่ได้ เพราะไม่มีจอภาพ", "ใช้ prd-desk check และ prd-desk export แทน หรือเปิดจากเครื่องที่มีจอ"
        )
    try:
        from prd_desk.desk import app
    except ModuleNotFoundError:
        raise
    except ImportError as cause:  # a library of the system that Qt links to
        remedy = "ติดตั้งแพ็กเกจตามรายการใน packaging/debian-runtime.txt (make run ทำให้เองหรือบอกคำสั่ง)"
        raise UserError(f"เปิดหน้าต่างไม่ได้ ระบบยังขาดไลบรารี: {cause}", remedy, str(cause)) from cause
    return app
