"""Several files at once: into a new folder, all of them or none."""

from __future__ import annotations

import contextlib
import secrets
import shutil
from typing import TYPE_CHECKING

from prd_desk.errors import UserError
from prd_desk.export.files import explained, refuse_unwritable, write_atomically
from prd_desk.messages import message

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping
    from pathlib import Path


def write_folder(folder: Path, files: Mapping[str, bytes], *, overwrite: bool = False) -> None:
    """Write `files`, contents by their path inside the folder, into `folder`.

    A new folder appears with all its files or not at all. Into an existing one, which needs `overwrite`, the
    files go only after all have been written to the disk; other files there stay.
    Raises UserError when the folder exists unasked or cannot be written.
    """
    if folder.is_dir() and not overwrite:
        raise UserError(
            message("export.folder_exists", folder=folder),
            message("export.rename_or_overwrite"),
            "folder exists",
        )
    if not folder.is_dir():
        refuse_unwritable(folder, overwrite=False)
    with _staged(folder, files) as stage:
        try:
            if folder.is_dir():
                _move_in(stage, folder, files)
            else:
                stage.rename(folder)
        except OSError as error:
            raise explained(folder, error) from error


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


def _move_in(stage: Path, folder: Path, files: Mapping[str, bytes]) -> None:
    for name in files:
        _make_way(folder / name)
    for name in files:
        (stage / name).replace(folder / name)


def _make_way(path: Path) -> None:
    """Make the folder of `path` if it is missing; UserError when a file in the way cannot be replaced."""
    path.parent.mkdir(parents=True, exist_ok=True)
    refuse_unwritable(path, overwrite=True)


def free_name(folder: Path, name: str) -> Path:
    """`folder/name`, or `folder/name-2`, `-3` and so on: the first that does not exist."""
    path, number = folder / name, 1
    while path.exists():
        number += 1
        path = folder / f"{name}-{number}"
    return path
