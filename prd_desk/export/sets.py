"""One action, several files: the chosen exports of a release in one dated folder."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, get_args

from prd_desk.errors import UserError
from prd_desk.export.folders import free_name, write_folder
from prd_desk.export.html import html_folder, page
from prd_desk.export.pdf import pdf_bytes
from prd_desk.export.photos import photo_pack, photos_of
from prd_desk.export.text import text_of
from prd_desk.export.word import word_bytes
from prd_desk.messages import message
from prd_desk.news.dates import BUDDHIST_ERA
from prd_desk.news.filenames import stem_of_title

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date
    from pathlib import Path

    from prd_desk.forms.blocks import FilledForm

ExportKind = Literal["word", "html", "html_folder", "pdf", "text", "photos"]
EXPORT_KINDS: tuple[ExportKind, ...] = get_args(ExportKind)


def to_set(
    filled: FilledForm,
    parent: Path,
    kinds: Iterable[ExportKind],
    day: date,
    *,
    captions: bool = True,
    longest_side: int | None = None,
) -> Path:
    """Write the chosen exports into a new folder under `parent`, named by day and title; returns the folder.

    captions: whether plain text has them. longest_side: pixels to which photos of the pack are made smaller.
    Everything is made before anything is written: one export that fails, and no file appears.
    Raises UserError as the exports do; a release without photos has no photo pack, which is no error here.
    """
    stem = stem_of_title(filled.meta.title)
    files: dict[str, bytes] = {}
    for kind in dict.fromkeys(kinds):
        files |= _made(kind, filled, stem, captions=captions, longest_side=longest_side)
    if not files:
        raise UserError(message("export.no_kind"), message("export.choose_kind"), "no export chosen")
    folder = free_name(parent, f"{day.year + BUDDHIST_ERA}-{day:%m-%d} {stem}")
    write_folder(folder, files)
    return folder


def _made(
    kind: ExportKind, filled: FilledForm, stem: str, *, captions: bool, longest_side: int | None
) -> Mapping[str, bytes]:
    match kind:
        case "word":
            return {f"{stem}.docx": word_bytes(filled)}
        case "html":
            return {f"{stem}.html": page(filled).encode()}
        case "html_folder":
            return {f"web/{name}": content for name, content in html_folder(filled).items()}
        case "pdf":
            return {f"{stem}.pdf": pdf_bytes(filled)}
        case "text":
            return {f"{stem}.txt": text_of(filled, captions=captions).encode("utf-8", "replace")}
        case "photos":
            has_any = bool(photos_of(filled))
            return {f"{stem}.zip": photo_pack(filled, longest_side=longest_side)} if has_any else {}
