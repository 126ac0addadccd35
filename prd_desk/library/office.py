"""What an office keeps for its papers: pictures for their heads, and forms of its own.

The pictures lie in `office/` of the home: `emblem.png` (the Garuda) and `logo.png`, or `.jpg`, `.webp`.
Forms are `forms/ID.yaml`, each with a Word file beside it if it names one; `resources/forms/README.md` says
how they are written. All of them come from outside: they go through the same gates as photos and templates.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from prd_desk.errors import UserError
from prd_desk.export.files import explained, write_atomically
from prd_desk.forms import Form, Letterhead, form_ids, load_form
from prd_desk.intake.photos import take_photo
from prd_desk.library.settings import SettingsFile

if TYPE_CHECKING:
    from pathlib import Path

    from prd_desk.news import Photo

OFFICE_FOLDER = "office"
FORMS_FOLDER = "forms"
_ENDINGS = (".png", ".jpg", ".jpeg", ".webp")
_ALTS = {"emblem": "ตราครุฑ", "logo": "ตราสัญลักษณ์หน่วยงาน"}


def read_letterhead(home: Path) -> Letterhead:
    """The office's emblem and logo, where there are any. Raises UserError when a picture cannot be used."""
    return Letterhead(emblem=_picture(home, "emblem"), logo=_picture(home, "logo"))


def _picture(home: Path, name: str) -> Photo | None:
    paths = [home / OFFICE_FOLDER / f"{name}{ending}" for ending in _ENDINGS]
    path = next((path for path in paths if path.is_file()), None)
    return None if path is None else replace(take_photo(path), alt=_ALTS[name])


def keep_picture(home: Path, name: str, picture: Photo | None) -> None:
    """Let `picture`, as `take_photo` gives it, be the office's `emblem` or `logo`; None: it has none.

    Raises UserError when it cannot be written; then the old one stays.
    """
    folder = home / OFFICE_FOLDER
    kept = folder / f"{name}.jpg"
    try:
        if picture is not None:
            folder.mkdir(parents=True, exist_ok=True)
            write_atomically(kept, picture.content, overwrite=True)
        for ending in _ENDINGS:
            if picture is None or ending != kept.suffix:
                (folder / f"{name}{ending}").unlink(missing_ok=True)
    except OSError as cause:
        raise explained(kept, cause) from cause


def office_form_ids(home: Path) -> tuple[str, ...]:
    """Ids of the shipped forms and the office's own, sorted."""
    return form_ids(home / FORMS_FOLDER)


def load_office_form(form_id: str, home: Path) -> Form:
    """The office's form of that id, or else the shipped one, with the digits that are set for all.

    UserError as `forms.load_form`, and when the
    Word file that a form names is none, or holds what may not come in.
    """
    return _as_set(load_form(form_id, home / FORMS_FOLDER, read_base=_read_base), home)


def _read_base(path: Path) -> bytes:
    from prd_desk.intake.template import read_template  # few forms name a Word file: not at the start

    return read_template(path)


def _as_set(form: Form, home: Path) -> Form:
    """The form with the digits that the settings ask for."""
    wish = SettingsFile(home).current.digits
    if wish == "form":
        return form
    return replace(form, profile=replace(form.profile, digits=wish, date_digits=wish))


def read_forms(home: Path) -> tuple[tuple[Form, ...], tuple[UserError, ...]]:
    """Every form that can be used, in the order of the ids, and what is wrong with the others."""
    usable: list[Form] = []
    problems: list[UserError] = []
    for form_id in office_form_ids(home):
        try:
            usable.append(load_office_form(form_id, home))
        except UserError as error:
            problems.append(error)
    return tuple(usable), tuple(problems)
