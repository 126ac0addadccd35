"""The one kind of error a user may see; anything else is a bug."""

from __future__ import annotations


class UserError(Exception):
    """Something the user can understand and mend.

    sentence: what happened, in Thai, naming the file or field.
    remedy: what to do about it, in Thai.
    detail: the technical cause, for a report; may be empty.
    """

    def __init__(self, sentence: str, remedy: str = "", detail: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.remedy = remedy
        self.detail = detail

    def __str__(self) -> str:
        return f"{self.sentence} {self.remedy}".strip()
