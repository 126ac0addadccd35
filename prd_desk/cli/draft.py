"""`prd-desk draft`: facts in, news composed from them out, without a window."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from prd_desk.cli.export import say
from prd_desk.cli.targets import refuse_same, wanted_files
from prd_desk.cli.writers import Piece, Wishes, prepared
from prd_desk.errors import UserError

if TYPE_CHECKING:
    from prd_desk.forms import Form
    from prd_desk.news import Release

INCOMPLETE = 1


def draft(file: str, *, form: str | None, to: str | None, force: bool, home: Path) -> int:
    """Compose the news from the facts in a file; printed as plain text when `to` names no file.

    The exit status: 0, or 1 when the form requires something that the facts do not give.
    Raises UserError when the facts cannot be read, say too little, or the result cannot be written.
    """
    from prd_desk.forms import missing
    from prd_desk.forms.drafting import DRAFTED, draft_release
    from prd_desk.intake import read_facts
    from prd_desk.library.office import load_office_form

    if to is not None:
        _refuse_beforehand(file, Path(to), force=force)
    given = read_facts(Path(file))
    chosen = load_office_form(form or given.form, home)
    release = draft_release(given, chosen)
    if not any(getattr(release, name) for name in DRAFTED):
        raise UserError(f"ข้อเท็จจริงใน {file} ยังไม่พอจะร่างข่าว", "เพิ่มชื่องาน ประธาน หรือหน่วยงานผู้จัด", "empty draft")
    _give_out(file, release, chosen, to, force=force, home=home)
    problems = missing(chosen, release)
    if problems:
        labels = ", ".join(f"{problem.label} ({problem.field})" for problem in problems)
        print(f"{file}: ช่องที่ต้องกรอกยังว่าง: {labels}", file=sys.stderr)
    return INCOMPLETE if problems else 0


def _refuse_beforehand(file: str, target: Path, *, force: bool) -> None:
    """Raise the UserError that writing is sure to raise."""
    from prd_desk.export.files import refuse_unwritable

    if target.suffix.lower() == ".prdnews":
        refuse_same(file, (target,))
    elif target.is_dir() or target.suffix == "":
        raise UserError(f"{target} เป็นโฟลเดอร์ ไม่ใช่ไฟล์", "ระบุชื่อไฟล์ เช่น ร่าง.prdnews หรือ ร่าง.docx")
    else:
        wanted_files([file], str(target), "form")
    refuse_unwritable(target, overwrite=force)


def _give_out(file: str, release: Release, form: Form, to: str | None, *, force: bool, home: Path) -> None:
    """Print the draft, or write it where the ending of `to` says what it is to be."""
    from dataclasses import replace

    from prd_desk.forms import fill
    from prd_desk.library.office import read_letterhead

    release = replace(release, form=form.id)
    if to is None:
        from prd_desk.export import text_of

        print(text_of(fill(form, release)), end="")
    elif Path(to).suffix.lower() == ".prdnews":
        from prd_desk.export import to_prdnews

        to_prdnews(release, Path(to), overwrite=force)
        print(f"เขียนแล้ว {to}")
    else:
        ready = prepared(Wishes(force=force), wanted_files([file], to, "form"), home)
        if ready is not None:
            filled = fill(form, release, read_letterhead(home))
            say(ready.write(Piece(form, release, filled), Path(to)))
