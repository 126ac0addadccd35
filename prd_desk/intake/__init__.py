"""The gate for everything from outside: made safe, or refused in a sentence."""

from __future__ import annotations

from prd_desk.intake.clipping import Clipping, read_clipping
from prd_desk.intake.docx_text import read_docx
from prd_desk.intake.facts import read_facts
from prd_desk.intake.photos import take_photo
from prd_desk.intake.prdnews import read_prdnews
from prd_desk.intake.reading import READABLE, read_plain_text, read_release
from prd_desk.intake.recognition import text_to_release
from prd_desk.intake.template import read_template
from prd_desk.intake.text import read_text

__all__ = [
    "READABLE",
    "Clipping",
    "read_clipping",
    "read_docx",
    "read_facts",
    "read_plain_text",
    "read_prdnews",
    "read_release",
    "read_template",
    "read_text",
    "take_photo",
    "text_to_release",
]
