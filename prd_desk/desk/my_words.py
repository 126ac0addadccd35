"""The user's own words: one a line in `words.txt` of their home, replaced as a whole at each change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prd_desk.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILE_NAME = "words.txt"


class MyWords:
    """Words that the user has said are right. Lines that begin with # are remarks and stay."""

    def __init__(self, file: Path, lines: list[str]) -> None:
        self._file, self._lines = file, lines

    @classmethod
    def of(cls, home: Path) -> MyWords:
        """The words kept in `home`. Raises UserError when there is a file and it cannot be read."""
        file = home / FILE_NAME
        return cls(file, _read(file))

    def __iter__(self) -> Iterator[str]:
        return (line for line in self._lines if not line.startswith("#"))

    def add(self, word: str) -> None:
        """Keep one more word. Raises UserError when the file cannot be written; then nothing has changed."""
        word = " ".join(word.split())
        if not word or word in self._lines:
            return
        from prd_desk.export.files import write_atomically

        lines = [*self._lines, word]
        self._file.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(self._file, "".join(f"{line}\n" for line in lines).encode(), overwrite=True)
        self._lines = lines


def _read(file: Path) -> list[str]:
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except FileNotFoundError:
        return []
    except (OSError, UnicodeDecodeError) as cause:
        raise UserError(
            f"อ่านรายการคำของฉันไม่ได้: {file}",
            "ตรวจสิทธิ์ของไฟล์ หรือย้ายไฟล์นี้ออกแล้วเปิดโปรแกรมใหม่",
            str(cause),
        ) from cause
    return [line.strip() for line in lines if line.strip()]
