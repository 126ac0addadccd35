"""`prd-desk draft`: facts in, news composed from them out, without a window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from prd_desk.cli.export import Office, labelled, say
from prd_desk.cli.targets import refuse_same, wanted_files
from prd_desk.cli.terminal import THAI, Voice
from prd_desk.cli.writers import Piece, Wishes, prepared
from prd_desk.errors import UserError
from prd_desk.messages import message

if TYPE_CHECKING:
    from prd_desk.forms import Form
    from prd_desk.news import Release

INCOMPLETE = 1


def draft(
    file: str, *, form: str | None, to: str | None, force: bool, home: Path, voice: Voice = THAI
) -> int:
    """Compose the news from the facts in a file; printed as plain text when `to` names no file.

    The exit status: 0, or 1 when the form requires something that the facts do not give.
    Raises UserError when the facts cannot be read, say too little, or the result cannot be written.
    """
    from prd_desk.forms import missing
    from prd_desk.forms.drafting import DRAFTED, draft_release
    from prd_desk.intake import read_facts
    from prd_desk.library.office import load_office_form, read_letterhead

    if to is not None:
        _refuse_beforehand(file, Path(to), force=force)
    given = read_facts(Path(file))
    chosen = load_office_form(form or given.form, home)
    release = draft_release(given, chosen)
    if not any(getattr(release, name) for name in DRAFTED):
        raise UserError(message("cli.facts_too_few", file=file), message("cli.add_facts"), "empty draft")
    _give_out(file, release, chosen, to, Office(home, read_letterhead(home), voice), force=force)
    problems = missing(chosen, release)
    if problems:
        labels = labelled(problems)
        voice.remark(message("cli.fields_empty", file=file, fields=labels))
    return INCOMPLETE if problems else 0


def _refuse_beforehand(file: str, target: Path, *, force: bool) -> None:
    """Raise the UserError that writing is sure to raise."""
    from prd_desk.export.files import refuse_unwritable

    if target.suffix.lower() == ".prdnews":
        refuse_same(file, (target,))
    elif target.is_dir() or target.suffix == "":
        raise UserError(message("cli.is_folder", path=target), message("cli.name_a_file"))
    else:
        wanted_files([file], str(target), "form")
    refuse_unwritable(target, overwrite=force)


def _give_out(
    file: str, release: Release, form: Form, to: str | None, office: Office, *, force: bool
) -> None:
    """Print the draft, or write it where the ending of `to` says what it is to be."""
    from dataclasses import replace

    from prd_desk.forms import fill

    release = replace(release, form=form.id)
    if to is None:
        from prd_desk.export import text_of

        print(text_of(fill(form, release)), end="")
    elif Path(to).suffix.lower() == ".prdnews":
        from prd_desk.export import to_prdnews

        to_prdnews(release, Path(to), overwrite=force)
        office.voice.say(message("cli.written", path=to))
    else:
        ready = prepared(Wishes(force=force), wanted_files([file], to, "form"), office.home, office.voice)
        if ready is not None:
            filled = fill(form, release, office.letterhead)
            say(ready.write(Piece(form, release, filled), Path(to)), office.voice)
