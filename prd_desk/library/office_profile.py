"""An office's profile as one file for colleagues, `.prdoffice`: what is packed, and what a taken one changes.

A zip of `office.json` (version and settings) and of files under the names that they have in a home:
lists (`office/*.txt`, `office/people.tsv`, `rules/off.txt`, `rules/on.txt`), whose lines are added to those
that are there, and rules, forms, templates and pictures, which take the place of those of the same name.
"""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from prd_desk.export.files import explained, write_atomically
from prd_desk.intake.files import MEGABYTE, read_limited
from prd_desk.intake.text import read_text
from prd_desk.library.settings import OFFICE, SCHEMA, Settings, SettingsFile
from prd_desk.messages import message, series

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

ENDING = ".prdoffice"
RECORD = "office.json"
VERSION = 1
LISTS = {
    "office/words.txt": message("library.office_words"),
    "office/people.tsv": message("library.people"),
    "office/organisations.txt": message("library.organisations"),
    "office/places.txt": message("library.places"),
    "office/positions.txt": message("library.positions"),
    "office/events.txt": message("library.events"),
    "office/credits.txt": message("library.credits"),
    "rules/off.txt": message("library.rules_off"),
    "rules/on.txt": message("library.rules_on"),
}
PICTURES = {"office/emblem": message("library.emblem"), "office/logo": message("library.logo")}
PICTURE_ENDINGS = (".jpg", ".png", ".jpeg", ".webp")
FILES = {
    "rules": (message("library.rules"), ".yaml"),
    "forms": (message("library.forms"), ".yaml"),
    "templates": (message("library.word_template"), ".docx"),
}
"""Folders of whole files: what each holds is called, and how it ends. Forms have Word files beside them."""
LARGEST_LIST = 2 * MEGABYTE
LARGEST_PART = 20 * MEGABYTE
_SOME_DAY = (1980, 1, 1, 0, 0, 0)
"""One date for every entry: the same profile is the same file, byte for byte."""


@dataclass(frozen=True, slots=True)
class OfficeProfile:
    """What a `.prdoffice` file brings: settings by name, lines of lists and contents of files by place."""

    settings: Mapping[str, str] = field(default_factory=dict[str, str])
    lists: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    files: Mapping[str, bytes] = field(default_factory=dict[str, bytes])


@dataclass(frozen=True, slots=True)
class ProfileChange:
    """One thing that taking a profile would change; `what` names it.

    place: name of the setting, or of the file in the home. before, after: of a setting. lines: that a list
    gets. content: of a whole file. is_new: nothing of that name is there yet.
    """

    what: str
    place: str
    before: str = ""
    after: str = ""
    lines: tuple[str, ...] = ()
    content: bytes | None = None
    is_new: bool = False

    @property
    def is_setting(self) -> bool:
        """Whether it is one of the settings."""
        return self.place in OFFICE


def export_profile(home: Path, path: Path, *, overwrite: bool = False) -> int:
    """Write the office's profile to `path`; how many files went with it.

    Links among the files are left out. Raises UserError when something cannot be read or written.
    """
    settings = SettingsFile(home).current
    record = {"version": VERSION, **{name: getattr(settings, name) for name in OFFICE}}
    text = json.dumps(record, ensure_ascii=False, indent=1).encode("utf-8", "backslashreplace")
    packed, count = io.BytesIO(), 0
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(zipfile.ZipInfo(RECORD, _SOME_DAY), text, zipfile.ZIP_DEFLATED)
        for place in _places(home):
            content = read_limited(home / place, LARGEST_PART)
            archive.writestr(zipfile.ZipInfo(place, _SOME_DAY), content, zipfile.ZIP_DEFLATED)
            count += 1
    write_atomically(path, packed.getvalue(), overwrite=overwrite)
    return count


def _places(home: Path) -> Iterator[str]:
    """Where in the home the files of the profile lie."""
    pictures = (f"{stem}{ending}" for stem in PICTURES for ending in PICTURE_ENDINGS)
    whole = (
        f"{folder}/{path.name}"
        for folder, (_what, ending) in FILES.items()
        for path in sorted((home / folder).glob("*"))
        if path.suffix == ending or (folder == "forms" and path.suffix == ".docx")
    )
    for place in (*LISTS, *pictures, *whole):
        if (home / place).is_file() and not (home / place).is_symlink():
            yield place


def changes(home: Path, settings: Settings, profile: OfficeProfile) -> tuple[ProfileChange, ...]:
    """What taking the profile would change in this home; nothing of what is there already."""
    return (*_settings(settings, profile), *_lists(home, profile), *_files(home, profile))


def _settings(settings: Settings, profile: OfficeProfile) -> Iterator[ProfileChange]:
    for name, after in profile.settings.items():
        before = getattr(settings, name)
        if after and after != before:
            yield ProfileChange(SCHEMA[name].title, name, before, after, is_new=not before)


def _lists(home: Path, profile: OfficeProfile) -> Iterator[ProfileChange]:
    for place, lines in profile.lists.items():
        there = frozenset(_lines(home / place))
        new = tuple(dict.fromkeys(line for line in lines if line not in there))
        if new:
            yield ProfileChange(LISTS[place], place, lines=new, is_new=not there)


def _files(home: Path, profile: OfficeProfile) -> Iterator[ProfileChange]:
    for place, content in profile.files.items():
        path = home / place
        before = path.read_bytes() if path.is_file() else None
        if before != content:
            yield ProfileChange(_what(place), place, content=content, is_new=before is None)


def _what(place: str) -> str:
    stem, _, _ending = place.rpartition(".")
    folder, _, name = place.partition("/")
    return PICTURES[stem] if stem in PICTURES else series((FILES[folder][0], name), " ")


def take(home: Path, wanted: Iterable[ProfileChange]) -> dict[str, str]:
    """Make these changes in the home; the settings among them are given back, to be kept by the caller.

    Raises UserError when a file cannot be written; what came before it has been done.
    """
    settings: dict[str, str] = {}
    for change in wanted:
        if change.is_setting:
            settings[change.place] = change.after
            continue
        path = home / change.place
        content = change.content
        if content is None:
            content = "".join(f"{line}\n" for line in (*_lines(path), *change.lines)).encode()
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as cause:
            raise explained(path, cause) from cause
        write_atomically(path, content, overwrite=True)
        _leave_one_picture(home, change.place)
    return settings


def _leave_one_picture(home: Path, place: str) -> None:
    """A picture of the same name and another kind would be taken for the new one."""
    stem, _, ending = place.rpartition(".")
    for other in PICTURE_ENDINGS if stem in PICTURES else ():
        if other != f".{ending}":
            (home / f"{stem}{other}").unlink(missing_ok=True)


def _lines(path: Path) -> list[str]:
    if not path.is_file():
        return []
    text = read_text(read_limited(path, LARGEST_LIST), path.name)
    return [line.rstrip() for line in text.splitlines() if line.strip()]
