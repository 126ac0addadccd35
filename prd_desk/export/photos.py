"""The photos of a release by themselves: renamed, resized, with a file of their captions."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from prd_desk.errors import UserError
from prd_desk.export.files import refuse_unwritable, write_atomically
from prd_desk.forms.blocks import Picture
from prd_desk.messages import message
from prd_desk.news.filenames import stem_of_title

if TYPE_CHECKING:
    from pathlib import Path

    from prd_desk.forms.blocks import FilledForm
    from prd_desk.news.release import Photo

CAPTIONS = "คำบรรยายภาพ.txt"
_QUALITY = 88
_SOME_DAY = (1980, 1, 1, 0, 0, 0)


def to_photo_pack(
    filled: FilledForm, path: Path, *, longest_side: int | None = None, overwrite: bool = False
) -> None:
    """Write a zip of the photos and their captions; UserError when there is no photo or it cannot be written.

    longest_side: pixels to which larger photos are made smaller; None leaves them.
    """
    refuse_unwritable(path, overwrite=overwrite)
    write_atomically(path, photo_pack(filled, longest_side=longest_side), overwrite=overwrite)


def photo_pack(filled: FilledForm, *, longest_side: int | None = None) -> bytes:
    """The content of the zip: `01-ชื่อข่าว.jpg` and so on, and a text file with caption, alt text and credit."""
    photos = photos_of(filled)
    if not photos:
        raise UserError(message("export.no_photos"), message("export.add_photos"), "no photos")
    names = photo_names(filled)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, photo in zip(names, photos, strict=True):
            content = resized(photo.content, longest_side) if longest_side else photo.content
            archive.writestr(zipfile.ZipInfo(name, _SOME_DAY), content)
        captions = "\n".join(_caption(name, photo) for name, photo in zip(names, photos, strict=True))
        archive.writestr(zipfile.ZipInfo(CAPTIONS, _SOME_DAY), captions.encode("utf-8", "replace"))
    return packed.getvalue()


def photos_of(filled: FilledForm) -> list[Photo]:
    """The photos in the order in which the form prints them."""
    return [block.photo for block in filled.blocks if isinstance(block, Picture)]


def photo_names(filled: FilledForm) -> list[str]:
    """`01-ชื่อข่าว.jpg` for every photo, in order."""
    stem = stem_of_title(filled.meta.title)
    return [f"{number:02}-{stem}.jpg" for number in range(1, len(photos_of(filled)) + 1)]


def pixels_of(photo: Photo) -> tuple[int, int]:
    """Width and height; UserError naming the photo when it is no picture (intake lets none such in)."""
    from PIL import Image

    try:
        with Image.open(io.BytesIO(photo.content)) as image:
            return image.size
    except OSError as error:
        sentence = message("export.photo_damaged", photo=photo.file)
        detail = f"{type(error).__name__}: {error}"
        raise UserError(sentence, message("export.photo_anew"), detail) from error


def resized(content: bytes, longest_side: int) -> bytes:
    """The photo, as a fresh JPEG of at most `longest_side` pixels where it is larger."""
    from PIL import Image

    with Image.open(io.BytesIO(content)) as image:
        if max(image.size) <= longest_side:
            return content
        image.draft("RGB", (longest_side, longest_side))
        smaller = image.convert("RGB")
        smaller.thumbnail((longest_side, longest_side))
    new = io.BytesIO()
    smaller.save(new, "JPEG", quality=_QUALITY, optimize=True)
    return new.getvalue()


def _caption(name: str, photo: Photo) -> str:
    lines = [name, photo.caption, f"ข้อความแทนภาพ: {photo.alt}" if photo.alt else "", photo.credit]
    return "\n".join(line for line in lines if line) + "\n"
