"""Lists that an office keeps by hand, to complete from: `office/` in the home.

`people.tsv` has one person a line: rank, title, name, position, organisation, parted by tabs, as a table
saved from a spreadsheet; a first line with the names of the columns is passed over. `organisations.txt`,
`places.txt`, `positions.txt`, `events.txt` and `credits.txt` (of photos) have one a line. # begins a remark;
each may be missing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from prd_desk.errors import UserError
from prd_desk.messages import message
from prd_desk.news import Person
from prd_desk.news.known import Known

if TYPE_CHECKING:
    from pathlib import Path

OFFICE_FOLDER = "office"
PEOPLE_FILE = "people.tsv"
LARGEST_LIST = 2_000_000
"""Bytes of one list; a larger file is something else."""

_HEADINGS = ("rank", "ยศ")


def read_office_names(home: Path) -> Known:
    """What the lists in `home` hold, in their order.

    Raises UserError when one cannot be read, is too large, or has a person without a name.
    """
    folder = home / OFFICE_FOLDER
    return Known(
        people=tuple(_people(folder / PEOPLE_FILE)),
        organisations=_names(folder / "organisations.txt"),
        places=_names(folder / "places.txt"),
        positions=_names(folder / "positions.txt"),
        events=_names(folder / "events.txt"),
        credits=_names(folder / "credits.txt"),
    )


def _people(file: Path) -> list[Person]:
    people: list[Person] = []
    for number, line in enumerate(_lines(file), start=1):
        cells = [" ".join(cell.split()) for cell in line.split("\t")]
        if not any(cells) or cells[0].startswith("#") or (number == 1 and cells[0].lower() in _HEADINGS):
            continue
        rank, title, name, position, organisation = (*cells, "", "", "", "", "")[:5]
        if not name:
            raise UserError(
                message("library.no_name", file=file, number=number),
                message("library.columns"),
                f"{len(cells)} columns, the third is empty",
            )
        people.append(Person(name, rank=rank, title=title, position=position, organisation=organisation))
    return people


def _names(file: Path) -> tuple[str, ...]:
    names = (" ".join(line.partition("#")[0].split()) for line in _lines(file))
    return tuple(dict.fromkeys(name for name in names if name))


def _lines(file: Path) -> list[str]:
    try:
        if file.stat().st_size > LARGEST_LIST:
            raise UserError(
                message("library.list_too_large", file=file),
                message("library.shorter_list"),
                f"{file.stat().st_size} bytes",
            )
        return file.read_text(encoding="utf-8-sig").splitlines()
    except FileNotFoundError:
        return []
    except (OSError, UnicodeDecodeError) as cause:
        raise UserError(
            message("library.names_unreadable", file=file), message("library.check_file"), str(cause)
        ) from cause
