"""Words that are right: the user's own and the office's, for the window and the command line.

One a line, # begins a remark. The office's file lies in its folder, which can be handed on whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from prd_desk.errors import UserError
from prd_desk.messages import message

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

WORDS_FILE = "words.txt"
LARGEST_LIST = 5_000_000
"""Bytes; a quarter of a million words."""
OFFICE_WORDS_FILE = "office/words.txt"


def accepted_words(home: Path) -> list[str]:
    """The user's words and the office's, each once. Raises UserError when a file cannot be read."""
    return list(dict.fromkeys((*read_words(home), *read_words(home, OFFICE_WORDS_FILE))))


def read_words(home: Path, name: str = WORDS_FILE) -> list[str]:
    """The words kept in `home`; none when there is no file. Raises UserError when it cannot be read."""
    return [line for line in _lines(home / name) if not line.startswith("#")]


def add_words(home: Path, words: Iterable[str], name: str = WORDS_FILE) -> int:
    """Append those that are not there yet, all in one writing; how many. UserError as `change_words`."""
    return change_words(home, name, add=words)


def change_words(home: Path, name: str, *, add: Iterable[str] = (), remove: Iterable[str] = ()) -> int:
    """Take words out and append those that are not there yet, all in one writing; how many were appended.

    The file is read anew, so that what was added meanwhile stays, as do remarks. Raises UserError when it
    cannot be read or written; then nothing has changed.
    """
    file = home / name
    before, gone = _lines(file), frozenset(remove)
    lines = [line for line in before if line not in gone]
    clean = dict.fromkeys(" ".join(word.split()) for word in add)
    known = frozenset(lines)
    new = [word for word in clean if word and not word.startswith("#") and word not in known]
    if not new and len(lines) == len(before):
        return 0
    from prd_desk.export.files import explained, write_atomically

    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as cause:
        raise explained(file, cause) from cause
    write_atomically(file, "".join(f"{line}\n" for line in (*lines, *new)).encode(), overwrite=True)
    return len(new)


def _lines(file: Path) -> list[str]:
    if not file.exists():
        return []
    from prd_desk.intake.files import read_limited
    from prd_desk.intake.text import read_text

    try:
        text = read_text(read_limited(file, LARGEST_LIST), str(file))  # Notepad may have written it
    except UserError as cause:
        whose = (
            message("library.office_words") if file.match(OFFICE_WORDS_FILE) else message("library.my_words")
        )
        sentence = message("library.words_unreadable", whose=whose, problem=cause.sentence)
        raise UserError(sentence, message("library.check_or_move"), cause.detail) from cause
    return [line.strip() for line in text.splitlines() if line.strip()]
