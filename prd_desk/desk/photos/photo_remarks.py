"""What is worth saying about a photo's size, and about what was taken out of it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

PRINT_WIDTH = 945
"""Pixels for a photo half as wide as the text of an A4 page (8 cm) at 300 to the inch."""

WEB_WIDTH = 640
LONGEST_SHAPE = 3.0
"""A side so many times the other is a strip: pages and lists show it small, or cut."""


def remark_on_size(width: int, height: int) -> str:
    """Why a photo of so many pixels may look bad; empty when it will not."""
    longer, shorter = max(width, height), max(1, min(width, height))
    if longer < WEB_WIDTH:
        return _tr("ภาพเล็ก {width} × {height} พิกเซล จะไม่คมชัดทั้งบนเว็บและเมื่อพิมพ์").format(
            width=width, height=height
        )
    if longer < PRINT_WIDTH:
        return _tr("ภาพ {width} × {height} พิกเซล พิมพ์แล้วอาจไม่คมชัด").format(width=width, height=height)
    if longer / shorter > LONGEST_SHAPE:
        return _tr("ภาพยาวเกิน ๓ ต่อ ๑ ควรตัดภาพก่อนเผยแพร่")
    return ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("photos", text)
