"""`prd-desk export` and `prd-desk forms`: news in, the standard form filled, Word and HTML out."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from prd_desk.cli.terminal import complain, with_bar
from prd_desk.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from prd_desk.forms import FilledForm

FORMATS = (".docx", ".html", ".pdf", ".txt")
"""Endings that `--to` may have."""

IN_A_FOLDER = (".docx", ".html")
"""What a folder gets of every file."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """One file to read and the files to write from it."""

    source: str
    targets: tuple[Path, ...]


def export(files: Sequence[str], to: str, *, form: str | None, force: bool, strict: bool) -> int:
    """Write every file in its form; 0 when complete, 1 when a required field was empty, 2 when a file failed.

    form: id of a form for all of them; by default the one that each release names.
    force: may overwrite. strict: write nothing of a release that lacks a required field.
    """
    wanted = _targets(files, to)
    worst = 0
    for each in with_bar(wanted, "ส่งออก"):
        try:
            status = _export(each, form=form, force=force, strict=strict)
        except UserError as error:
            complain(error)
            status = 2
        worst = max(worst, status)
    return worst


def list_forms() -> int:
    """Print each form: its id, its Thai name, and what it requires."""
    from prd_desk.forms import forms

    for form in forms():
        required = ", ".join(field.th for field in form.fields if field.required)
        print(f"{form.id:<16}  {form.th} ({form.en})\n{'':<16}  ต้องกรอก: {required}")
    return 0


def _targets(files: Sequence[str], to: str) -> list[Wanted]:
    """What becomes of every file. Raises UserError when `to` fits neither one file nor a folder."""
    target = Path(to)
    if to.endswith(("/", os.sep)) or target.is_dir():
        wanted = [
            Wanted(file, tuple(target / f"{Path(file).stem}{end}" for end in IN_A_FOLDER)) for file in files
        ]
        _refuse_twins(wanted)
        _make_folder(target)
        return wanted
    if target.suffix.lower() not in FORMATS:
        raise UserError(
            f"ไม่รู้จักชนิดไฟล์ของ {to}",
            "ลงท้ายด้วย .docx .html .pdf .txt หรือ / ถ้าเป็นโฟลเดอร์",
            f"suffix {target.suffix!r}",
        )
    if len(files) > 1:
        raise UserError(f"ส่งออก {len(files)} ข่าวลงไฟล์เดียว {to} ไม่ได้", "ระบุโฟลเดอร์แทน เช่น --to ส่งออก/")
    return [Wanted(files[0], (target,))]


def _refuse_twins(wanted: Sequence[Wanted]) -> None:
    """Two sources of one name would overwrite each other in the folder."""
    first: dict[Path, str] = {}
    for each in wanted:
        other = first.setdefault(each.targets[0], each.source)
        if other != each.source:
            raise UserError(f"{other} และ {each.source} จะได้ไฟล์ชื่อเดียวกัน", "ส่งออกคนละครั้งคนละโฟลเดอร์")


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as cause:
        raise UserError(f"สร้างโฟลเดอร์ {folder} ไม่ได้", "เลือกโฟลเดอร์อื่นที่เขียนได้", str(cause)) from cause


def _export(wanted: Wanted, *, form: str | None, force: bool, strict: bool) -> int:
    from prd_desk.export.files import refuse_unwritable
    from prd_desk.forms import fill, load_form, missing
    from prd_desk.intake import read_release

    for target in wanted.targets:  # all of them before the first is written
        refuse_unwritable(target, overwrite=force)
    release = read_release(Path(wanted.source))
    chosen = load_form(form or release.form)
    problems = missing(chosen, release)
    refused = bool(problems) and strict
    if not refused:
        filled = fill(chosen, release)
        for target in wanted.targets:
            _write(filled, target, overwrite=force)
            print(f"เขียนแล้ว {target}")
    if problems:
        outcome = "จึงไม่เขียน" if refused else "แต่เขียนไฟล์ให้แล้ว"
        labels = ", ".join(f"{problem.label} ({problem.field})" for problem in problems)
        print(f"{wanted.source}: ช่องที่ต้องกรอกยังว่าง {outcome}: {labels}", file=sys.stderr)
    return int(bool(problems))


def _write(filled: FilledForm, target: Path, *, overwrite: bool) -> None:
    """Write in the format that the ending names; only that format's library is imported."""
    write: Callable[..., None]
    match target.suffix.lower():
        case ".docx":
            from prd_desk.export import to_word as write
        case ".html":
            from prd_desk.export import to_html as write
        case ".pdf":
            from prd_desk.export import to_pdf as write
        case _:
            from prd_desk.export import to_text as write
    write(filled, target, overwrite=overwrite)
