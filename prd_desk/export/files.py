"""The one way by which PRD Desk writes a file: whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
from pathlib import Path

from prd_desk.errors import UserError
from prd_desk.messages import message


def write_atomically(path: Path, data: bytes, *, overwrite: bool = False) -> None:
    """Write `data` to `path` so that the file is at any moment the old one or the whole new one.

    The bytes go to a temporary file in the same folder, to the disk, and then into place. Links are followed,
    an existing file keeps its permissions. Raises UserError when the folder is missing, the target is a
    folder, read-only, open in another program, or exists while `overwrite` is False, or the disk is full.
    """
    target = Path(os.path.realpath(path))
    refuse_unwritable(target, overwrite=overwrite)
    temporary = target.with_name(f".{secrets.token_hex(6)}.prdtmp")
    try:
        try:
            _write_through(temporary, data, _permissions(target))
            _put_in_place(temporary, target, overwrite=overwrite)
        finally:
            with contextlib.suppress(FileNotFoundError):
                temporary.unlink()
    except OSError as error:
        raise explained(path, error) from error


def refuse_unwritable(path: Path, *, overwrite: bool) -> None:
    """Raise the UserError that `write_atomically` to `path` is sure to raise: a check before long work."""
    try:
        if path.is_dir():
            raise explained(path, IsADirectoryError(errno.EISDIR, "is a directory"))
        if path.exists():
            if not overwrite:
                raise explained(path, FileExistsError(errno.EEXIST, "exists"))
            # Replacing needs leave to write the folder only: the wish of the file's owner is asked for here.
            if not path.stat().st_mode & 0o222 or not os.access(path, os.W_OK):
                raise explained(path, PermissionError(errno.EACCES, "read-only file"))
        elif not path.parent.is_dir():
            raise explained(path, FileNotFoundError(errno.ENOENT, "no such folder"))
    except OSError as error:
        raise explained(path, error) from error


def _permissions(target: Path) -> int:
    return target.stat().st_mode & 0o777 if target.exists() else 0o666


def _write_through(temporary: Path, data: bytes, permissions: int) -> None:
    handle = os.open(
        temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), permissions
    )
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _put_in_place(temporary: Path, target: Path, *, overwrite: bool) -> None:
    if overwrite:
        temporary.replace(target)
    else:
        _link_if_free(temporary, target)
    sync_folder(target.parent)  # the name itself must reach the disk too


def sync_folder(folder: Path) -> None:
    """See new names in a folder to the disk, where the system can."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _link_if_free(temporary: Path, target: Path) -> None:
    """Give the file its name unless somebody took that name meanwhile."""
    try:
        os.link(temporary, target)
    except FileExistsError:
        raise
    except OSError:  # a memory stick or a network share without links: the check before has to do
        temporary.replace(target)


_CAUSES: dict[int, tuple[str, str]] = {
    errno.EEXIST: (message("export.exists"), message("export.rename_or_overwrite")),
    errno.EISDIR: (message("export.is_folder"), message("export.name_a_file")),
    errno.ENOENT: (message("export.no_folder"), message("export.make_folder")),
    errno.ENOTDIR: (message("export.no_folder"), message("export.make_folder")),
    errno.EACCES: (message("export.forbidden"), message("export.close_and_unlock")),
    errno.ENOSPC: (message("export.disk_full"), message("export.make_room")),
    errno.EFBIG: (message("export.too_large"), message("export.smaller_photos")),
    errno.EDQUOT: (message("export.quota"), message("export.make_room")),
    errno.EROFS: (message("export.read_only_disk"), message("export.other_disk")),
    errno.ENAMETOOLONG: (message("export.name_too_long"), message("export.shorter_name")),
}
_CAUSES[errno.EPERM] = _CAUSES[errno.EACCES]


def explained(path: Path, error: OSError) -> UserError:
    """The UserError that says why `path` could not be written, and what to do."""
    cause, remedy = _CAUSES.get(error.errno or 0, (message("export.refused"), message("export.elsewhere")))
    return UserError(
        message("export.not_saved", path=path, cause=cause), remedy, f"{type(error).__name__}: {error}"
    )
