"""The text of a Word file, for tests that want nothing else of it."""

from __future__ import annotations

from prd_desk.intake.docx_text import docx_clipping


def docx_text(data: bytes, name: str) -> str:
    return docx_clipping(data, name).text
