"""The ways in which `prd-desk export` writes a release; each imports only the library that it needs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Protocol

from prd_desk.cli.targets import refuse_same
from prd_desk.errors import UserError
from prd_desk.messages import message

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from prd_desk.cli.targets import Manner, Wanted
    from prd_desk.cli.terminal import Voice
    from prd_desk.export import ExportKind
    from prd_desk.forms import FilledForm, Form
    from prd_desk.news import Release


@dataclass(frozen=True, slots=True)
class Wishes:
    """How everything is to be exported.

    form: id of a form for all releases; None for the one that each release names.
    kinds: the exports of a set; empty when no set is wanted. template: an office's own Word template.
    review: Word with the findings as comments. captions: whether plain text has those of the photos.
    longest_side: pixels to which photos of a pack are made smaller; None leaves them.
    emblem, logo: whether they are printed; None leaves it to the form.
    force: may overwrite. strict: write nothing of what is incomplete.
    """

    form: str | None = None
    kinds: tuple[ExportKind, ...] = ()
    template: Path | None = None
    review: bool = False
    captions: bool = True
    longest_side: int | None = None
    emblem: bool | None = None
    logo: bool | None = None
    force: bool = False
    strict: bool = False

    @property
    def manner(self) -> Manner:
        """Which of the four ways this is; the parser lets only one be asked for."""
        if self.kinds:
            return "set"
        if self.template:
            return "template"
        return "review" if self.review else "form"


@dataclass(frozen=True, slots=True)
class Piece:
    """One release with its form, and the two together."""

    form: Form
    release: Release
    filled: FilledForm


class Write(Protocol):
    """Writes a piece to a target, and says where it went; raises UserError when it cannot."""

    def __call__(self, piece: Piece, target: Path) -> Written: ...


@dataclass(frozen=True, slots=True)
class Written:
    """Where a piece went, how long its plain text is, and which of its letters a PDF only marks."""

    path: Path
    length: int | None = None
    marked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Prepared:
    """A writer, and the exit status that getting it ready has earned already."""

    write: Write
    status: int = 0


def prepared(wishes: Wishes, wanted: Sequence[Wanted], home: Path, voice: Voice) -> Prepared | None:
    """The writer for all files, its template read or its proofreader loaded; None when `strict` refuses.

    Raises UserError when the template cannot be used, or one of the targets is the template.
    """
    if wishes.kinds:
        return Prepared(partial(_write_set, kinds=wishes.kinds))
    if wishes.template:
        return _with_template(wishes.template, wishes, wanted, voice)
    if wishes.review:
        return _with_proofreader(wishes, home, voice)
    return Prepared(partial(_write_form, wishes=wishes))


def _write_form(piece: Piece, target: Path, *, wishes: Wishes) -> Written:
    """The standard form in the format that the target's ending names."""
    write: Callable[..., None]
    kind: ExportKind = "word"
    match target.suffix.lower():
        case ".docx":
            from prd_desk.export import to_word as write
        case ".html":
            from prd_desk.export import to_html as write
        case ".pdf":
            from prd_desk.export import to_pdf as write

            kind = "pdf"
        case ".zip":
            from prd_desk.export import to_photo_pack

            write = partial(to_photo_pack, longest_side=wishes.longest_side)
        case _:
            from prd_desk.export import to_text

            write = partial(to_text, captions=wishes.captions)
            kind = "text"
    write(piece.filled, target, overwrite=wishes.force)
    return _written(piece, target, (kind,), captions=wishes.captions)


def _written(piece: Piece, path: Path, kinds: tuple[ExportKind, ...], *, captions: bool = True) -> Written:
    from prd_desk.export import marked_letters, text_of

    length = len(text_of(piece.filled, captions=captions).strip()) if "text" in kinds else None
    return Written(path, length, marked_letters(piece.filled) if "pdf" in kinds else ())


def _write_set(piece: Piece, target: Path, *, kinds: tuple[ExportKind, ...]) -> Written:
    """The chosen kinds, in a new folder inside the target, named by today and the title."""
    from prd_desk.export import to_set
    from prd_desk.export.photos import photos_of

    if set(kinds) == {"photos"} and not photos_of(piece.filled):
        raise UserError(message("export.no_photos"), message("cli.add_photo_or_kind"), "no photos")
    folder = to_set(piece.filled, target, kinds, datetime.now().astimezone().date())
    return _written(piece, folder, kinds)


def _with_template(path: Path, wishes: Wishes, wanted: Sequence[Wanted], voice: Voice) -> Prepared | None:
    """Names that mean nothing would be printed as they stand: they are told, and `strict` refuses them."""
    from prd_desk.cli.template import complain_of_unknown
    from prd_desk.export import fill_template
    from prd_desk.intake import read_template

    for each in wanted:
        refuse_same(path, each.targets)
    template = read_template(path)
    doubtful = complain_of_unknown(path, template, voice, refused=wishes.strict)
    if doubtful and wishes.strict:
        return None

    def write(piece: Piece, target: Path) -> Written:
        fill_template(template, piece.form, piece.release, target, overwrite=wishes.force)
        return Written(target)

    return Prepared(write, int(doubtful))


def _with_proofreader(wishes: Wishes, home: Path, voice: Voice) -> Prepared:
    """A part of the proofreader that cannot be loaded is told; the others still make their remarks."""
    from prd_desk.cli.proofing import load_proofreader
    from prd_desk.export import to_review_copy

    proofreader = load_proofreader(home, voice=voice)

    def write(piece: Piece, target: Path) -> Written:
        findings = proofreader.review(piece.release, form=piece.form)
        to_review_copy(piece.filled, findings, target, overwrite=wishes.force, language=voice.language)
        return Written(target)

    return Prepared(write, 2 if proofreader.problems else 0)
