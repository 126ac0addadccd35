"""One list of right words, the user's or the office's, as the window holds it; the file is the library's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prd_desk.library import WORDS_FILE, change_words, read_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path


class MyWords:
    """Words that somebody has said are right."""

    def __init__(self, home: Path, words: list[str], name: str = WORDS_FILE) -> None:
        self._home, self._words, self._name = home, words, name

    @classmethod
    def of(cls, home: Path, name: str = WORDS_FILE) -> MyWords:
        """The words kept in `home`. Raises UserError when there is a file and it cannot be read."""
        return cls(home, read_words(home, name), name)

    def __iter__(self) -> Iterator[str]:
        return iter(self._words)

    def __len__(self) -> int:
        return len(self._words)

    def add(self, word: str) -> None:
        """Keep one more word. Raises UserError when the file cannot be written; then nothing has changed.

        The file is read anew: what the command line added meanwhile stays, and counts from now on.
        """
        self.change(add=[word])

    def change(self, *, add: Iterable[str] = (), remove: Iterable[str] = ()) -> None:
        """Keep more words and let others go. Raises UserError as `add` does."""
        change_words(self._home, self._name, add=add, remove=remove)
        self._words = read_words(self._home, self._name)
