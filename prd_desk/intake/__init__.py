"""The gate for everything from outside: made safe, or refused in a sentence.

Each reader is imported when it is first asked for, so that the window shows before that.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
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

_PLACES = {
    "Clipping": "clipping",
    "READABLE": "reading",
    "read_clipping": "clipping",
    "read_docx": "docx_text",
    "read_facts": "facts",
    "read_plain_text": "reading",
    "read_prdnews": "prdnews",
    "read_release": "reading",
    "read_template": "template",
    "read_text": "text",
    "take_photo": "photos",
    "text_to_release": "recognition",
}
"""The module in which each name stands."""


def __getattr__(name: str) -> Any:
    if name not in _PLACES:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{_PLACES[name]}"), name)
