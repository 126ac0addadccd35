"""The user guide: short pages of Markdown in `resources/guide/`, one folder for each language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from prd_desk.desk.commands.command_search import folded
from prd_desk.resources import resource

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

PICTURE = "!["
"""A line of Markdown that begins so shows a picture; its words are not searched."""


@dataclass(frozen=True, slots=True)
class GuidePage:
    """One page: its file, its title and all its text as Markdown."""

    path: Path
    title: str
    text: str


def guide_folder(language: str) -> Path:
    """Where the pages of a language lie, `th` or `en`."""
    return resource("guide", language)


def read_guide(language: str) -> list[GuidePage]:
    """All pages in the order of their file names; the title is the first line of each."""
    pages = []
    for path in sorted(guide_folder(language).glob("[0-9]*.md")):
        text = path.read_text(encoding="utf-8")
        pages.append(GuidePage(path, text.partition("\n")[0].lstrip("# ").strip(), text))
    return pages


def pages_with(query: str, pages: Sequence[GuidePage]) -> list[GuidePage]:
    """The pages that hold every word of the query, those with them in the title first."""
    words = folded(query).split()
    fitting = [page for page in pages if all(word in folded(_read(page)) for word in words)]
    return sorted(fitting, key=lambda page: _rank(page, words))


def _rank(page: GuidePage, words: Sequence[str]) -> tuple[bool, int]:
    """Smaller for a page that should stand before another."""
    text, title = folded(_read(page)), folded(page.title)
    return not all(word in title for word in words), -sum(map(text.count, words))


def _read(page: GuidePage) -> str:
    """What a reader sees of a page, but for the pictures."""
    shown = (line for line in page.text.splitlines() if not line.startswith(PICTURE))
    return "\n".join(shown).replace("**", "").replace("`", "")
