"""Opening a `.prdnews` file: a zip of a release's record and its photos, possibly sent by a stranger."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from prd_desk.errors import UserError
from prd_desk.intake.archive import Archive
from prd_desk.intake.files import MEGABYTE, read_limited, refusal
from prd_desk.intake.photos import is_clean, take_photo
from prd_desk.messages import message
from prd_desk.news.record import PHOTO_FOLDER, RECORD_NAME, from_record

if TYPE_CHECKING:
    from pathlib import Path

    from prd_desk.news.release import Release

_LEADS_ELSEWHERE = re.compile(r"[/\\\\:\x00-\x1f]|^\.+$")
"""A name of a photo that would be a path, on this system or another."""

LARGEST_FILE = 200 * MEGABYTE
_LARGEST_RECORD = 20 * MEGABYTE
_LARGEST_PHOTO = 20 * MEGABYTE
_MOST_VALUES = 500_000
"""Commas and brackets of the record: its values take about a hundred bytes each in memory."""


def read_prdnews(path: Path) -> Release:
    """The release kept in `path`; UserError when it is damaged, of a newer version, or lacks a photo."""
    data = read_limited(path, LARGEST_FILE)
    if not data:
        raise refusal(message("intake.empty", path=path), message("intake.use_backup"), "0 bytes")
    archive = Archive(data, str(path))
    try:
        content = archive.read(RECORD_NAME, _LARGEST_RECORD)
        if sum(map(content.count, (b",", b"[", b"{"))) > _MOST_VALUES:
            raise ValueError("too many values")  # noqa: TRY301 - damaged, as far as anybody can tell
        record: object = json.loads(content)
        return from_record(record, _photos(archive))
    except (ValueError, RecursionError) as error:
        remedy = message("intake.use_backup")
        raise refusal(message("intake.news_damaged", path=path), remedy, error) from error
    except UserError as error:
        if str(path) in error.sentence:
            raise
        raise refusal(
            message("intake.not_read", path=path, problem=error.sentence), error.remedy, error.detail
        ) from error


def _photos(archive: Archive) -> dict[str, bytes]:
    """Contents by file name; a picture that another program has put in is written anew."""
    contents: dict[str, bytes] = {}
    for entry in archive.entries:
        name = entry.removeprefix(PHOTO_FOLDER)
        if name in {entry, ""} or _LEADS_ELSEWHERE.search(name):
            continue
        data = archive.read(entry, _LARGEST_PHOTO)
        contents[name] = data if is_clean(data) else take_photo(data, name).content
    return contents
