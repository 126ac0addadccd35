"""What `--to` means: which files are written from which source."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from prd_desk.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Sequence

Manner = Literal["form", "template", "review", "set"]
"""The standard form, an office's template, a copy with remarks, or a folder with the chosen kinds."""

FORMATS = (".docx", ".html", ".pdf", ".txt", ".zip")
"""Endings that `--to` may have."""

IN_A_FOLDER: dict[Manner, tuple[str, ...]] = {
    "form": (".docx", ".html"),
    "template": (".docx",),
    "review": ("-ตรวจทาน.docx",),
}
"""What a folder gets of every file, after the name of the file."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """One file to read and the files to write from it; for a set, the folder its own folder is made in."""

    source: str
    targets: tuple[Path, ...]


def is_folder(to: str) -> bool:
    """Whether `--to` names a folder: by a slash at its end, or because it is one."""
    return to.endswith(("/", os.sep)) or Path(to).is_dir()


def wanted_files(files: Sequence[str], to: str, manner: Manner) -> list[Wanted]:
    """What becomes of every file. Raises UserError when `to` fits neither one file nor a folder, or a file
    would be written over its own source or over another's.
    """
    target = Path(to)
    if manner == "set":
        if not is_folder(to):
            raise UserError(f"--kinds เขียนหลายไฟล์ลงไฟล์เดียว {to} ไม่ได้", "ระบุโฟลเดอร์แทน เช่น --to ส่งออก/")
        return [Wanted(file, (target,)) for file in files]
    if is_folder(to):
        ends = IN_A_FOLDER[manner]
        wanted = [Wanted(file, tuple(target / f"{Path(file).stem}{end}" for end in ends)) for file in files]
        _refuse_twins(wanted)
    else:
        _refuse_ending(target, manner)
        if len(files) > 1:
            raise UserError(f"ส่งออก {len(files)} ข่าวลงไฟล์เดียว {to} ไม่ได้", "ระบุโฟลเดอร์แทน เช่น --to ส่งออก/")
        wanted = [Wanted(files[0], (target,))]
    for each in wanted:
        refuse_same(each.source, each.targets)
    return wanted


def _refuse_ending(target: Path, manner: Manner) -> None:
    ending = target.suffix.lower()
    if ending not in FORMATS:
        raise UserError(
            f"ไม่รู้จักชนิดไฟล์ของ {target}",
            "ลงท้ายด้วย .docx .html .pdf .txt .zip หรือ / ถ้าเป็นโฟลเดอร์",
            f"suffix {ending!r}",
        )
    if manner != "form" and ending != ".docx":
        raise UserError(
            f"--template และ --review เขียนได้เฉพาะ Word จึงเขียน {target} ไม่ได้",
            "ลงท้ายด้วย .docx หรือ / ถ้าเป็นโฟลเดอร์",
        )


def _refuse_twins(wanted: Sequence[Wanted]) -> None:
    """Two sources of one name would overwrite each other in the folder."""
    first: dict[Path, str] = {}
    for each in wanted:
        other = first.setdefault(each.targets[0], each.source)
        if other != each.source:
            raise UserError(f"{other} และ {each.source} จะได้ไฟล์ชื่อเดียวกัน", "ส่งออกคนละครั้งคนละโฟลเดอร์")


def refuse_same(source: str | Path, targets: Sequence[Path]) -> None:
    """Raise UserError when one of the targets is the file that is read, however it is named."""
    for target in targets:
        try:
            same = target.samefile(source)
        except OSError:  # one of the two is not there
            continue
        if same:
            raise UserError(f"{target} เป็นไฟล์ต้นทางเอง จึงไม่เขียนทับ", "ตั้งชื่ออื่น หรือเขียนลงโฟลเดอร์อื่น")


def make_folder(folder: Path) -> None:
    """Make it unless it is there; UserError when that cannot be done."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as cause:
        raise UserError(f"สร้างโฟลเดอร์ {folder} ไม่ได้", "เลือกโฟลเดอร์อื่นที่เขียนได้", str(cause)) from cause
