"""The licences of what is shipped: our own, Qt's, and those that lie in the installed packages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, cast

from prd_desk.resources import resource, resources_root

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message

DISTRIBUTION = "prd-desk"

_NAME = re.compile(r"[A-Za-z0-9._-]+")
_LICENCE_FILE = re.compile(r"(?:^|/)(?:licen[cs]e|copying|notice|authors)[^/]*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Licence:
    """One licence to read: what it belongs to, and its text."""

    title: str
    text: str


def own_licences() -> list[Licence]:
    """What the works of others ask to be told, our own licence, and those of Qt."""
    return [
        Licence("NOTICE", _beside_resources("NOTICE").read_text(encoding="utf-8")),
        Licence("PRD Desk: Apache-2.0", _beside_resources("LICENSE").read_text(encoding="utf-8")),
        Licence("Qt: LGPL-3.0", resource("licences", "LGPL-3.0.txt").read_text(encoding="utf-8")),
        Licence("Qt: GPL-3.0", resource("licences", "GPL-3.0.txt").read_text(encoding="utf-8")),
    ]


def package_licences() -> list[Licence]:
    """The packages that this program needs, as installed, with the licence texts they carry; by name."""
    return [Licence(_title(package), _text(package)) for package in _needed()]


def _beside_resources(name: str) -> Path:
    """A file of the source tree's root; an installed program has it among the resources."""
    shipped = resource("licences", name)
    return shipped if shipped.is_file() else resources_root().parent / name


def _needed() -> list[metadata.Distribution]:
    """Every package needed, directly or not, that can be found; extras are not."""
    found: dict[str, metadata.Distribution] = {}
    open_names = [DISTRIBUTION]
    while open_names:
        name = open_names.pop()
        try:
            package = metadata.distribution(name)
        except metadata.PackageNotFoundError:  # not for this platform, or within a frozen bundle
            continue
        for line in package.requires or ():
            needed = _NAME.match(line)
            if needed and "extra" not in line.partition(";")[2]:
                key = needed.group().lower().replace("_", "-")
                if key not in found and key not in open_names:
                    open_names.append(key)
        found[name] = package
    found.pop(DISTRIBUTION, None)
    return [found[name] for name in sorted(found)]


def _title(package: metadata.Distribution) -> str:
    return f"{package.metadata['Name']} {package.version}"


def _text(package: metadata.Distribution) -> str:
    about = cast("Message", package.metadata)
    said = about.get("License-Expression") or about.get("License") or ", ".join(_classified(package))
    home = about.get("Home-page") or next(iter(about.get_all("Project-URL") or []), "")
    texts = [f"{_title(package)}\n{about.get('Summary') or ''}\n\n{said or ''}\n{home}".strip()]
    files = (str(file) for file in package.files or ())
    texts.extend(
        Path(str(package.locate_file(file))).read_text(encoding="utf-8", errors="replace")
        for file in files
        if ".dist-info/" in file and _LICENCE_FILE.search(file)
    )
    return "\n\n".join(texts)


def _classified(package: metadata.Distribution) -> Iterator[str]:
    for line in package.metadata.get_all("Classifier") or ():
        if line.startswith("License ::"):
            yield line.rpartition(":: ")[2]
