"""A filled form as a file: one function for each kind.

Each kind is imported when it is first asked for, so that the window shows before that.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from prd_desk.export.clipboard import Clipping, clipping
    from prd_desk.export.html import to_html, to_html_folder
    from prd_desk.export.pdf import to_pdf
    from prd_desk.export.pdf_letters import marked_letters
    from prd_desk.export.photos import to_photo_pack
    from prd_desk.export.prdnews import to_prdnews
    from prd_desk.export.sets import EXPORT_KINDS, ExportKind, to_set
    from prd_desk.export.template import fill_template
    from prd_desk.export.text import text_of, to_text
    from prd_desk.export.word import to_word
    from prd_desk.export.word_review import to_review_copy

__all__ = [
    "EXPORT_KINDS",
    "Clipping",
    "ExportKind",
    "clipping",
    "fill_template",
    "marked_letters",
    "text_of",
    "to_html",
    "to_html_folder",
    "to_pdf",
    "to_photo_pack",
    "to_prdnews",
    "to_review_copy",
    "to_set",
    "to_text",
    "to_word",
]

_PLACES = {
    "Clipping": "clipboard",
    "EXPORT_KINDS": "sets",
    "ExportKind": "sets",
    "clipping": "clipboard",
    "fill_template": "template",
    "marked_letters": "pdf_letters",
    "text_of": "text",
    "to_html": "html",
    "to_html_folder": "html",
    "to_pdf": "pdf",
    "to_photo_pack": "photos",
    "to_prdnews": "prdnews",
    "to_review_copy": "word_review",
    "to_set": "sets",
    "to_text": "text",
    "to_word": "word",
}
"""The module in which each name stands."""


def __getattr__(name: str) -> Any:
    if name not in _PLACES:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{_PLACES[name]}"), name)
