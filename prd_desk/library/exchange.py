"""The library and `.prdnews` files: taking a copy in, giving copies out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from prd_desk.errors import UserError
from prd_desk.export.files import explained, write_atomically
from prd_desk.export.prdnews import prdnews_bytes
from prd_desk.intake import read_release
from prd_desk.library.entry import Place, Wanted
from prd_desk.messages import message
from prd_desk.news.filenames import stem_of_title

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from prd_desk.library.entry import Entry, Opened
    from prd_desk.library.library import Library
    from prd_desk.news.release import Photo, Release

_FOLDERS = {Place.DESK: "", Place.ARCHIVE: "เก็บเข้าแฟ้ม", Place.TRASH: "ถังขยะ"}
_EVERY = 10**9


def take_in(library: Library, path: Path) -> int:
    """Copy a file of any kind that `intake` reads into the library as a new draft; its number.

    Raises UserError when the file cannot be read or is refused.
    """
    return library.add(read_release(path), source=path.name)


@dataclass(frozen=True, slots=True)
class Written:
    """One release on its way out. new: it was not there yet, or read otherwise. problem: why it was not
    written, or what of it is missing.
    """

    entry: Entry
    path: Path
    new: bool
    problem: UserError | None = None


def export_all(library: Library, folder: Path) -> Iterator[Written]:
    """Write every release as a `.prdnews` file into `folder`, each whole or not at all; archive and trash go
    into folders of their own.

    What is there already and reads the same is left, so that an export cut short goes on where it stopped.
    Raises UserError when the folder cannot be made; what befalls one release does not stop the others.
    """
    for place, name in _FOLDERS.items():
        entries = library.entries(Wanted(place=place, limit=_EVERY))
        target = folder / name
        if entries or place is Place.DESK:
            try:
                target.mkdir(parents=True, exist_ok=True)
            except OSError as cause:
                raise explained(target, cause) from cause
        for entry in reversed(entries):
            yield _written(library, entry, target)


def _written(library: Library, entry: Entry, folder: Path) -> Written:
    path = folder / f"{entry.id:06} {stem_of_title(entry.title)}.prdnews"
    try:
        opened = library.read(entry.id)
        data = prdnews_bytes(_sendable(opened))
        new = not path.is_file() or path.read_bytes() != data
        if new:
            write_atomically(path, data, overwrite=True)
    except UserError as problem:
        return Written(entry, path, new=False, problem=problem)
    except OSError as cause:
        return Written(entry, path, new=False, problem=explained(path, cause))
    lost = ", ".join(opened.lost_photos)
    missing = (
        UserError(message("library.photos_lost", photos=lost), message("library.photos_anew"))
        if lost
        else None
    )
    return Written(entry, path, new, missing)


def _sendable(opened: Opened) -> Release:
    """The release as a file can hold it: without photos that are lost, each name once."""
    names: set[str] = set()
    photos: list[Photo] = []
    for photo in opened.release.photos:
        if photo.content:
            name, number = PurePath(photo.file), 1
            while str(name) in names:
                number += 1
                name = PurePath(photo.file).with_stem(f"{PurePath(photo.file).stem}-{number}")
            names.add(str(name))
            photos.append(replace(photo, file=str(name)))
    return replace(opened.release, photos=tuple(photos))
