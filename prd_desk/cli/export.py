"""`prd-desk export` and `prd-desk forms`: news in, the standard form filled, files out."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from prd_desk.cli.targets import is_folder, make_folder, wanted_files
from prd_desk.cli.terminal import THAI, Voice, with_bar
from prd_desk.cli.writers import Piece, prepared
from prd_desk.errors import UserError
from prd_desk.messages import message, series

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from prd_desk.cli.targets import Wanted
    from prd_desk.cli.writers import Wishes, Write, Written
    from prd_desk.forms import FieldProblem, Letterhead

INCOMPLETE = 1


def export(files: Sequence[str], to: str, wishes: Wishes, *, home: Path, voice: Voice = THAI) -> int:
    """Write every file as wished; 0 when complete, 1 when something was empty or unknown, 2 when one failed.

    home: where the user's own words are, which a review takes for right, and the office's own forms and
    pictures.
    Raises UserError when the command as a whole cannot be done; nothing is written then.
    """
    from prd_desk.library.office import read_letterhead

    letterhead = read_letterhead(home)
    _refuse_idle(to, wishes, letterhead)
    wanted = wanted_files(files, to, wishes.manner)
    ready = prepared(wishes, wanted, home, voice)
    if ready is None:
        return INCOMPLETE
    if is_folder(to):
        make_folder(Path(to))
    worst = ready.status
    for each in with_bar(wanted, voice.words(message("cli.exporting"))):
        try:
            status = _export(each, ready.write, wishes, Office(home, letterhead, voice))
        except UserError as error:
            voice.complain(_naming(error, each.source))
            status = 2
        worst = max(worst, status)
    return worst


def list_forms(home: Path, voice: Voice = THAI) -> int:
    """Print each form: its id, its name, and what it requires; 2 when one of the office's is no good."""
    from prd_desk.library.office import read_forms

    usable, problems = read_forms(home)
    for form in usable:
        required = series(field.title for field in form.fields if field.required)
        voice.say(series((f"{form.id:<16}", form.title), "  "))
        voice.say(series((f"{'':<16}", message("cli.required", fields=required)), "  "))
    sys.stdout.flush()
    for problem in problems:
        voice.complain(problem)
    return 2 if problems else 0


def _refuse_idle(to: str, wishes: Wishes, letterhead: Letterhead) -> None:
    """A switch that would do nothing was meant for something else: say so."""
    for switch, on, picture in (
        ("emblem", wishes.emblem, letterhead.emblem),
        ("logo", wishes.logo, letterhead.logo),
    ):
        if on and picture is None:
            raise UserError(
                message("cli.no_picture", switch=switch), message("cli.put_picture", switch=switch)
            )
    ending = "" if is_folder(to) else Path(to).suffix.lower()
    if not wishes.captions and ending != ".txt":
        raise UserError(message("cli.captions_text_only", path=to), message("cli.drop_captions"))
    if wishes.longest_side and ending != ".zip":
        raise UserError(message("cli.photo_side_zip_only", path=to), message("cli.drop_photo_side"))


def _naming(error: UserError, source: str) -> UserError:
    """The error with the file it befell, which among many is not plain from the target."""
    if source in error.sentence:
        return error
    return UserError(series((source, error.sentence), ": "), error.remedy, error.detail)


@dataclass(frozen=True, slots=True)
class Office:
    """Where the office's own forms are, the pictures for its papers, and how its user is spoken to."""

    home: Path
    letterhead: Letterhead
    voice: Voice


def _export(wanted: Wanted, write: Write, wishes: Wishes, office: Office) -> int:
    from prd_desk.export.files import refuse_unwritable
    from prd_desk.forms import fill, missing
    from prd_desk.intake import read_release
    from prd_desk.library.office import load_office_form

    if wishes.manner != "set":  # a set gets a new folder
        for target in wanted.targets:  # all of them before the first is written
            refuse_unwritable(target, overwrite=wishes.force)
    release = read_release(Path(wanted.source))
    form = load_office_form(wishes.form or release.form, office.home)
    form = form.printing(emblem=wishes.emblem, logo=wishes.logo)
    problems = missing(form, release)
    refused = bool(problems) and wishes.strict
    if not refused:
        piece = Piece(form, release, fill(form, release, office.letterhead))
        for target in wanted.targets:
            say(write(piece, target), office.voice)
    if problems:
        outcome = message("cli.so_not_written") if refused else message("cli.but_written")
        labels = labelled(problems)
        office.voice.remark(
            message("cli.fields_empty_outcome", file=wanted.source, outcome=outcome, fields=labels)
        )
    return INCOMPLETE if problems else 0


def labelled(problems: Iterable[FieldProblem]) -> str:
    """The fields of the problems as a reader calls them, each with its name."""
    return series(series((problem.label, f"({problem.field})"), " ") for problem in problems)


def say(written: Written, voice: Voice) -> None:
    """Tell where a piece was written, and what its reader will see otherwise."""
    if written.length is None:
        voice.say(message("cli.written", path=written.path))
    else:
        voice.say(message("cli.written_text", path=written.path, length=written.length))
    if written.marked:
        letters = " ".join(written.marked)
        voice.remark(message("cli.no_font", path=written.path, letters=letters))
