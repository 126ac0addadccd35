"""The one kind of error a user may see; anything else is a bug."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prd_desk.messages import translated

if TYPE_CHECKING:
    from prd_desk.messages import Language


class UserError(Exception):
    """Something the user can understand and mend.

    sentence: what happened, naming the file or field; a message, which is Thai and knows its English.
    remedy: what to do about it, likewise.
    detail: the technical cause, for a report; may be empty.
    """

    def __init__(self, sentence: str, remedy: str = "", detail: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.remedy = remedy
        self.detail = detail

    def __str__(self) -> str:
        return self.said("th")

    def said(self, language: Language) -> str:
        """Sentence and remedy in that language, as far as they know it."""
        return f"{translated(self.sentence, language)} {translated(self.remedy, language)}".strip()
