"""Several files at once: into a new folder, all of them or none."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import shutil
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from prd_desk.errors import UserError
from prd_desk.export.files import explained, refuse_unwritable, sync_folder, write_atomically
from prd_desk.messages import message

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping


def write_folder(folder: Path, files: Mapping[str, bytes], *, overwrite: bool = False) -> None:
    """Write `files`, contents by their path inside the folder, into `folder`.

    The folder appears with all its files or not at all. One that exists, which needs `overwrite`, gives way
    to a new one made beside it, in which its other files lie too; it comes back when that fails.
    Raises UserError when the folder exists unasked or cannot be written.
    """
    folder = Path(os.path.realpath(folder))
    exists = folder.is_dir()
    if exists and not overwrite:
        raise UserError(
            message("export.folder_exists", folder=folder),
            message("export.rename_or_overwrite"),
            "folder exists",
        )
    if not exists:
        refuse_unwritable(folder, overwrite=False)
    for name in files if exists else ():
        _refuse_in_the_way(folder, name)
    with _staged(folder, files) as stage:
        if exists:
            _take_along(folder, stage)
            _exchange(folder, stage)
        else:
            stage.rename(folder)


@contextlib.contextmanager
def _staged(folder: Path, files: Mapping[str, bytes]) -> Generator[Path]:
    """A folder beside `folder` that holds the files; it is gone afterwards, unless it got its name."""
    stage = folder.with_name(f".{secrets.token_hex(6)}.prdtmp")
    try:
        for name, content in files.items():
            (stage / name).parent.mkdir(parents=True, exist_ok=True)
            _write(stage / name, content, folder / name)
        yield stage
    except OSError as error:
        raise explained(folder, error) from error
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _write(path: Path, content: bytes, known_as: Path) -> None:
    """Write a staged file; what goes wrong is told of the file that the user would have seen."""
    try:
        write_atomically(path, content)
    except UserError as error:
        if isinstance(error.__cause__, OSError):
            raise explained(known_as, error.__cause__) from error
        raise


def _refuse_in_the_way(folder: Path, name: str) -> None:
    """Raise UserError when something lies where the file of that name is to be and cannot be replaced."""
    path = folder / name
    for above in path.relative_to(folder).parents:
        if (folder / above).exists() and not (folder / above).is_dir():
            raise explained(folder / above, NotADirectoryError(errno.ENOTDIR, "no folder"))
    if path.exists():
        refuse_unwritable(path, overwrite=True)


def _take_along(folder: Path, stage: Path) -> None:
    """Put what lies in the old folder, and is not written anew, into the new one: by another name of the same
    file where the disk knows such, else as a copy. The old folder stays as it is.
    """
    _like(folder, stage)
    for old in sorted(folder.rglob("*")):
        new = stage / old.relative_to(folder)
        if old.is_dir() and not old.is_symlink():
            new.mkdir(exist_ok=True)
            _like(old, new)
        elif not os.path.lexists(new):
            try:
                os.link(old, new, follow_symlinks=False)
            except (OSError, NotImplementedError):
                _copy(old, new)


def _like(old: Path, new: Path) -> None:
    """Give the new one the permissions and the time of the old one."""
    known = old.stat()
    new.chmod(stat.S_IMODE(known.st_mode))
    os.utime(new, ns=(known.st_atime_ns, known.st_mtime_ns))


def _copy(old: Path, new: Path) -> None:
    if old.is_symlink():
        new.symlink_to(old.readlink())
    else:
        _write(new, old.read_bytes(), old)
        _like(old, new)


def _exchange(folder: Path, stage: Path) -> None:
    """Let the new folder have the name of the old one, which goes; where that fails the old one has it again.

    Two renames in one are not to be had everywhere: were the power cut between them, the old folder would be
    found beside, under its name with something behind it.
    """
    aside = folder.with_name(f"{folder.name}.old-{secrets.token_hex(3)}")
    folder.rename(aside)
    try:
        stage.rename(folder)
    except BaseException:
        aside.rename(folder)
        raise
    sync_folder(folder.parent)
    shutil.rmtree(aside, ignore_errors=True)


def free_name(folder: Path, name: str) -> Path:
    """`folder/name`, or `folder/name-2`, `-3` and so on: the first that does not exist."""
    path, number = folder / name, 1
    while path.exists():
        number += 1
        path = folder / f"{name}-{number}"
    return path
