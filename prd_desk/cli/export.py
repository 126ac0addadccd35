"""`prd-desk export` and `prd-desk forms`: news in, the standard form filled, files out."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from prd_desk.cli.targets import is_folder, make_folder, wanted_files
from prd_desk.cli.terminal import complain, with_bar
from prd_desk.cli.writers import Piece, prepared
from prd_desk.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from prd_desk.cli.targets import Wanted
    from prd_desk.cli.writers import Wishes, Write, Written
    from prd_desk.forms import Letterhead

INCOMPLETE = 1


def export(files: Sequence[str], to: str, wishes: Wishes, *, home: Path) -> int:
    """Write every file as wished; 0 when complete, 1 when something was empty or unknown, 2 when one failed.

    home: where the user's own words are, which a review takes for right, and the office's own forms and
    pictures.
    Raises UserError when the command as a whole cannot be done; nothing is written then.
    """
    from prd_desk.library.office import read_letterhead

    letterhead = read_letterhead(home)
    _refuse_idle(to, wishes, letterhead)
    wanted = wanted_files(files, to, wishes.manner)
    ready = prepared(wishes, wanted, home)
    if ready is None:
        return INCOMPLETE
    if is_folder(to):
        make_folder(Path(to))
    worst = ready.status
    for each in with_bar(wanted, "ส่งออก"):
        try:
            status = _export(each, ready.write, wishes, Office(home, letterhead))
        except UserError as error:
            complain(_naming(error, each.source))
            status = 2
        worst = max(worst, status)
    return worst


def list_forms(home: Path) -> int:
    """Print each form: its id, its Thai name, and what it requires; 2 when one of the office's is no good."""
    from prd_desk.library.office import read_forms

    usable, problems = read_forms(home)
    for form in usable:
        required = ", ".join(field.th for field in form.fields if field.required)
        print(f"{form.id:<16}  {form.th} ({form.en})\n{'':<16}  ต้องกรอก: {required}")
    sys.stdout.flush()
    for problem in problems:
        complain(problem)
    return 2 if problems else 0


def _refuse_idle(to: str, wishes: Wishes, letterhead: Letterhead) -> None:
    """A switch that would do nothing was meant for something else: say so."""
    for switch, on, picture in (
        ("emblem", wishes.emblem, letterhead.emblem),
        ("logo", wishes.logo, letterhead.logo),
    ):
        if on and picture is None:
            raise UserError(f"--{switch} ไม่มีภาพให้พิมพ์", f"วางภาพ office/{switch}.png ไว้ในโฟลเดอร์ข้อมูลของท่าน")
    ending = "" if is_folder(to) else Path(to).suffix.lower()
    if not wishes.captions and ending != ".txt":
        raise UserError(
            f"--no-captions ใช้กับข้อความ .txt เท่านั้น ไม่ใช่ {to}", "ตัด --no-captions ออก หรือเขียนเป็น .txt"
        )
    if wishes.longest_side and ending != ".zip":
        raise UserError(f"--photo-side ใช้กับชุดภาพ .zip เท่านั้น ไม่ใช่ {to}", "ตัด --photo-side ออก หรือเขียนเป็น .zip")


def _naming(error: UserError, source: str) -> UserError:
    """The error with the file it befell, which among many is not plain from the target."""
    if source in error.sentence:
        return error
    return UserError(f"{source}: {error.sentence}", error.remedy, error.detail)


@dataclass(frozen=True, slots=True)
class Office:
    """Where the office's own forms are, and the pictures for the head of its papers."""

    home: Path
    letterhead: Letterhead


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
            say(write(piece, target))
    if problems:
        outcome = "จึงไม่เขียน" if refused else "แต่เขียนไฟล์ให้แล้ว"
        labels = ", ".join(f"{problem.label} ({problem.field})" for problem in problems)
        print(f"{wanted.source}: ช่องที่ต้องกรอกยังว่าง {outcome}: {labels}", file=sys.stderr)
    return INCOMPLETE if problems else 0


def say(written: Written) -> None:
    """Tell where a piece was written, and what its reader will see otherwise."""
    length = "" if written.length is None else f" (ข้อความ {written.length:,} ตัวอักษร)"
    print(f"เขียนแล้ว {written.path}{length}")
    if written.marked:
        letters = " ".join(written.marked)
        print(f"{written.path}: ไม่มีฟอนต์สำหรับ {letters} PDF จึงแสดงเป็น ■ แทน", file=sys.stderr)
