"""A release as one `.prdnews` file: a zip of its record and its photos."""

from __future__ import annotations

import io
import json
import zipfile
from typing import TYPE_CHECKING

from prd_desk.errors import UserError
from prd_desk.export.files import write_atomically
from prd_desk.messages import message
from prd_desk.news.record import PHOTO_FOLDER, RECORD_NAME, to_record

if TYPE_CHECKING:
    from pathlib import Path

    from prd_desk.news.release import Release

_SOME_DAY = (1980, 1, 1, 0, 0, 0)
"""One date for every entry: the same release is the same file, byte for byte."""


def to_prdnews(release: Release, path: Path, *, overwrite: bool = False) -> None:
    """Save the release to `path`; UserError when two photos share a name or the file cannot be written."""
    write_atomically(path, prdnews_bytes(release), overwrite=overwrite)


def prdnews_bytes(release: Release) -> bytes:
    """The content of the `.prdnews` file."""
    names = [photo.file for photo in release.photos]
    for name in names:
        if names.count(name) > 1:
            sentence = message("export.photo_twice", name=name)
            raise UserError(sentence, message("export.rename_photos"), "duplicate photo name")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        record = json.dumps(to_record(release), ensure_ascii=False, indent=1)
        # Half of a surrogate pair can be typed but not encoded: it goes as its JSON escape.
        text = record.encode("utf-8", "backslashreplace")
        archive.writestr(zipfile.ZipInfo(RECORD_NAME, _SOME_DAY), text, zipfile.ZIP_DEFLATED)
        for photo in release.photos:  # JPEG does not compress any further
            archive.writestr(zipfile.ZipInfo(PHOTO_FOLDER + photo.file, _SOME_DAY), photo.content)
    return packed.getvalue()
