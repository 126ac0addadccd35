"""The gate for a `.prdoffice` file from somewhere else: every part is judged before any is taken.

The parts go into a home of their own, in a temporary folder, and what reads a home must be able to use them.
Nothing in them is run: rules name checks that PRD Desk has, templates are filled by its own filler.
"""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, cast

from prd_desk.errors import UserError
from prd_desk.forms import load_form
from prd_desk.intake.archive import Archive
from prd_desk.intake.files import MEGABYTE, read_limited, refusal
from prd_desk.intake.photos import is_clean, take_photo
from prd_desk.intake.template import read_template
from prd_desk.intake.text import read_text
from prd_desk.library.house_style import rule_files
from prd_desk.library.office_names import read_office_names
from prd_desk.library.office_profile import (
    FILES,
    LARGEST_LIST,
    LARGEST_PART,
    LISTS,
    PICTURE_ENDINGS,
    PICTURES,
    RECORD,
    VERSION,
    OfficeProfile,
)
from prd_desk.library.settings import OFFICE, from_record
from prd_desk.messages import LANGUAGES, Bilingual, message, series, translated
from prd_desk.news.filenames import safe_stem
from prd_desk.proofing.rules.book import RuleBook
from prd_desk.resources import resource

LARGEST_FILE = 60 * MEGABYTE
_LARGEST_RECORD = 100_000
_OUTSIDE = re.compile(r"(^|[/\\])\.\.([/\\]|$)|^[/\\]|^[A-Za-z]:|\x00")


def read_profile(path: Path) -> OfficeProfile:
    """The profile in `path`, safe to take.

    Raises UserError when it is damaged, of a newer version, would write outside its folders, or when a rule,
    a form, a template, a picture or a list in it cannot be used.
    """
    archive = Archive(read_limited(path, LARGEST_FILE), path.name)
    for entry in archive.entries:
        if _OUTSIDE.search(entry):
            raise refusal(
                message("library.points_outside", name=path.name), message("library.ask_anew"), repr(entry)
            )
    settings = _settings(archive, path.name)
    with TemporaryDirectory() as folder:
        home = Path(folder)
        lists = {place: _list(archive, place, home) for place in LISTS if place in archive.entries}
        _unpack(archive, home)
        try:
            read_office_names(home)
            files = _pictures(archive) | _judged_rules(home) | _judged_forms(home) | _judged_templates(home)
        except UserError as error:  # speaks of the temporary folder
            th, en = (translated(error.sentence, each).replace(f"{home}{os.sep}", "") for each in LANGUAGES)
            said = Bilingual(th, en)
            raise refusal(
                message("library.profile_refused", name=path.name, problem=said), error.remedy, error.detail
            ) from error
    return OfficeProfile(settings, {place: lines for place, lines in lists.items() if lines}, files)


def _settings(archive: Archive, name: str) -> dict[str, str]:
    remedy = message("library.ask_anew")
    try:
        value: object = json.loads(archive.read(RECORD, _LARGEST_RECORD))
    except (ValueError, RecursionError) as error:
        raise refusal(message("library.profile_damaged", name=name), remedy, error) from error
    record = cast("dict[str, Any]", value) if isinstance(value, dict) else {}
    version = record.get("version")
    if type(version) is not int or version < 1:
        raise refusal(message("library.no_profile", name=name), remedy, f"version {version!r}")
    if version > VERSION:
        raise refusal(
            message("library.newer_profile", name=name), message("library.update_desk"), f"version {version}"
        )
    office = {key: record[key] for key in OFFICE if key in record}
    settings, misfits = from_record(office)
    if misfits:
        raise refusal(
            message("library.profile_misfits", name=name, settings=series(misfits)),
            remedy,
            f"{len(misfits)} misfits",
        )
    return {key: getattr(settings, key) for key in office}


def _list(archive: Archive, place: str, home: Path) -> tuple[str, ...]:
    text = read_text(archive.read(place, LARGEST_LIST), place)
    lines = [line.rstrip() for line in text.splitlines() if line.strip()]
    _put(home, place, "\n".join(lines).encode())
    return tuple(lines)


def _pictures(archive: Archive) -> dict[str, bytes]:
    """The emblem and the logo, written anew unless they are as `take_photo` makes them."""
    pictures: dict[str, bytes] = {}
    for stem in PICTURES:
        for ending in PICTURE_ENDINGS:
            if f"{stem}{ending}" in archive.entries and f"{stem}.jpg" not in pictures:
                data = archive.read(f"{stem}{ending}", LARGEST_PART)
                pictures[f"{stem}.jpg"] = data if is_clean(data) else take_photo(data, stem).content
    return pictures


def _unpack(archive: Archive, home: Path) -> None:
    """Put rules, forms and templates in the temporary home, to be judged.

    Entries that are none of a profile, or whose names not every system takes, are passed over.
    """
    for entry in archive.entries:
        folder, _, name = entry.partition("/")
        stem, _, ending = name.rpartition(".")
        fits = f".{ending}" == FILES.get(folder, ("", ""))[1] or (folder, ending) == ("forms", "docx")
        if fits and stem and safe_stem(name) == stem:
            _put(home, entry, archive.read(entry, LARGEST_PART))


def _put(home: Path, place: str, data: bytes) -> None:
    path = home / place
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _judged_rules(home: Path) -> dict[str, bytes]:
    files = rule_files(home)
    problems = RuleBook.load(resource("rules"), files).problems if files else ()
    if problems:
        raise refusal(
            message("library.rule_refused", problem=Bilingual(str(problems[0]), problems[0].said("en"))),
            message("library.sender_mends_rule"),
            "\n".join(map(str, problems)),
        )
    return {f"rules/{path.name}": path.read_bytes() for path in files}


def _judged_forms(home: Path) -> dict[str, bytes]:
    judged: dict[str, bytes] = {}
    for path in sorted((home / "forms").glob("*")):
        if path.suffix == ".yaml":
            load_form(path.stem, home / "forms", read_base=read_template)
            judged[f"forms/{path.name}"] = path.read_bytes()
        else:
            judged[f"forms/{path.name}"] = read_template(path)
    return judged


def _judged_templates(home: Path) -> dict[str, bytes]:
    paths = sorted((home / "templates").glob("*.docx"))
    return {f"templates/{path.name}": read_template(path) for path in paths}
