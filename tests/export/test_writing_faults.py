"""A fault at any call of the system while something is written: the old file stands, a sentence says why."""

from __future__ import annotations

import errno
import os
import re
from dataclasses import replace
from functools import cache
from itertools import count
from pathlib import Path
from typing import IO, TYPE_CHECKING

import pytest

from prd_desk.errors import UserError
from prd_desk.export import pdf, to_html, to_pdf, to_prdnews, to_text, to_word
from prd_desk.export.folders import write_folder
from prd_desk.export.photos import to_photo_pack
from prd_desk.forms import fill, load_form
from prd_desk.library import add_words
from prd_desk.news import Photo, Release

if TYPE_CHECKING:
    from collections.abc import Callable

PACKAGE = Path(__file__).parents[2] / "prd_desk"
CAUSES = {errno.ENOSPC: "ดิสก์เต็ม", errno.EIO: "ระบบไม่ยอมให้เขียน", errno.EACCES: "ไม่มีสิทธิ์เขียน"}


class FailingSystem:
    """Stands before every call that changes the disk, counts it, and lets the chosen one fail."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.fails_at, self.code = 0, 0
        self.calls: list[str] = []
        for owner, name in (
            (os, "open"),
            (os, "fsync"),
            (os, "link"),
            (Path, "replace"),
            (Path, "rename"),
            (Path, "mkdir"),
        ):
            monkeypatch.setattr(owner, name, self._before(name, getattr(owner, name)))
        real = os.fdopen
        monkeypatch.setattr(os, "fdopen", lambda *given, **named: HalfWriter(real(*given, **named), self))

    def fail(self, at: int, code: int) -> None:
        self.calls, self.fails_at, self.code = [], at, code

    def count(self, call: str) -> None:
        self.calls.append(call)
        if len(self.calls) == self.fails_at:
            raise OSError(self.code, os.strerror(self.code))

    def _before(self, name: str, real: Callable[..., object]) -> Callable[..., object]:
        def call(*given: object, **named: object) -> object:
            self.count(name)
            return real(*given, **named)

        return call


class HalfWriter:
    """A file of which, when its turn to fail comes, half has been written."""

    def __init__(self, file: IO[bytes], system: FailingSystem) -> None:
        self._file, self._system = file, system

    def __enter__(self) -> HalfWriter:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def write(self, content: bytes) -> None:
        self._file.write(content[: len(content) // 2])
        self._system.count("write")
        self._file.write(content[len(content) // 2 :])

    def flush(self) -> None:
        self._system.count("flush")
        self._file.flush()

    def fileno(self) -> int:
        return self._file.fileno()


@pytest.fixture(scope="module")
def release() -> Release:
    import io

    from PIL import Image

    saved = io.BytesIO()
    Image.new("RGB", (8, 8)).save(saved, "JPEG")
    return Release(title="เปิดหอสมุด", body="เนื้อข่าว", photos=(Photo("ก.jpg", saved.getvalue()),))


def exporting(write: Callable[..., None]) -> Callable[[Release, Path], None]:
    return lambda release, path: write(fill(load_form("activity_web"), release), path, overwrite=True)


def write_set(release: Release, folder: Path) -> None:
    write_folder(folder, {"a.txt": release.title.encode(), "b/c.txt": release.body.encode()})


WRITERS: dict[str, Callable[[Release, Path], object]] = {
    "a.docx": exporting(to_word),
    "a.html": exporting(to_html),
    "a.pdf": exporting(to_pdf),
    "a.txt": exporting(to_text),
    "a.zip": exporting(to_photo_pack),
    "a.prdnews": lambda release, path: to_prdnews(release, path, overwrite=True),
    "words.txt": lambda release, path: add_words(path.parent, [release.title]),
    "set": write_set,
}


def contents(folder: Path) -> dict[str, bytes]:
    """Every file under the folder, temporary ones too."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def failure_of(write: Callable[[Release, Path], object], release: Release, path: Path) -> UserError | None:
    try:
        write(release, path)
    except UserError as error:
        return error
    return None


@pytest.mark.parametrize("name", WRITERS)
def test_every_writer_at_every_call(
    name: str, release: Release, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write, later = WRITERS[name], replace(release, title="ปิดหอสมุด", body="เนื้อข่าวใหม่")
    into_place = "rename" if name == "set" else "replace"  # a set of files is a new folder
    if name != "set":
        write(release, tmp_path / name)
    old = contents(tmp_path)
    if name == "a.pdf":  # drawn once; it is the writing that is tried again and again
        monkeypatch.setattr(pdf, "pdf_bytes", cache(pdf.pdf_bytes))
    system = FailingSystem(monkeypatch)
    for at in count(1):
        code = list(CAUSES)[at % len(CAUSES)]
        system.fail(at, code)
        failure = failure_of(write, later, tmp_path / name)
        if failure is None:
            break  # there is no such call any more: this time all went well
        assert CAUSES[code] in failure.sentence
        assert name in failure.sentence
        assert failure.remedy
        # Only when the whole new file has its name already may the old one be gone.
        assert contents(tmp_path) == old or into_place in system.calls[:-1]
        for left, content in old.items():
            (tmp_path / left).write_bytes(content)
        assert contents(tmp_path) == old
    assert at > 5
    assert contents(tmp_path) != old


WRITING = re.compile(
    r"\.write_text\(|\.write_bytes\(|\bopen\([^)]*[\"'][wax]b?[\"']|shutil\.(?:copy|move)|os\.replace"
)
NOT_THE_USERS_WORK = {
    "desk/life/crash.py",  # reports for a maintainer
    "cli/terminal.py",
    "library/holding.py",  # an empty file to see whether the folder can be written
    "library/recovery.py",  # a copy that is tried out
    "library/profile_gate.py",  # a temporary home in which a colleague's profile is judged
    "proofing/spelling/language_model.py",  # as its training packs it
}


def test_nothing_of_the_user_is_written_another_way() -> None:
    """The window's own settings are Qt's: QSettings writes them through QSaveFile, under a lock file."""
    writers = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if WRITING.search(path.read_text(encoding="utf-8")) and "training" not in path.parts
    }
    assert writers <= NOT_THE_USERS_WORK
