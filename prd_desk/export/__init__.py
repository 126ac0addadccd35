"""A filled form as a file: one function for each kind."""

from __future__ import annotations

from prd_desk.export.html import to_html
from prd_desk.export.pdf import to_pdf
from prd_desk.export.prdnews import to_prdnews
from prd_desk.export.text import text_of, to_text
from prd_desk.export.word import to_word

__all__ = ["text_of", "to_html", "to_pdf", "to_prdnews", "to_text", "to_word"]
