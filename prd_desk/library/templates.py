"""The office's own Word templates that somebody has looked at and accepted: `templates/` of the home."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prd_desk.errors import UserError
from prd_desk.export.files import explained, write_atomically
from prd_desk.intake.template import read_template
from prd_desk.messages import message
from prd_desk.news.filenames import safe_stem

if TYPE_CHECKING:
    from pathlib import Path

TEMPLATES_FOLDER = "templates"


class OfficeTemplates:
    """Templates by their names, which are those of their files without the ending."""

    __slots__ = ("_folder",)

    def __init__(self, home: Path) -> None:
        self._folder = home / TEMPLATES_FOLDER

    def names(self) -> tuple[str, ...]:
        """The accepted ones, sorted; UserError when the folder cannot be read."""
        try:
            return tuple(sorted(path.stem for path in self._folder.glob("*.docx")))
        except OSError as error:
            detail = f"{type(error).__name__}: {error}"
            raise UserError(
                message("library.templates_unreadable"), message("library.check_folder_rights"), detail
            ) from error

    def read(self, name: str) -> bytes:
        """One of them; it goes through the gate again, as anybody may have changed the file."""
        return read_template(self._folder / f"{name}.docx")

    def accept(self, name: str, template: bytes) -> str:
        """Keep a template that `intake.read_template` has given; the name that it has now.

        One of the same name is replaced. Raises UserError when it cannot be written.
        """
        stem = safe_stem(name, "template")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise explained(self._folder, error) from error
        write_atomically(self._folder / f"{stem}.docx", template, overwrite=True)
        return stem
