"""Whether a folder lies on another machine, where SQLite's WAL and the locks of files cannot be relied on."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

Mount = tuple[str, str]
"""Where a file system is mounted, and its type."""

_REMOTE = frozenset({
    "nfs", "nfs3", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "ncpfs", "afs", "afpfs", "webdav", "davfs",
    "9p", "drvfs", "ceph", "lustre", "gpfs", "beegfs", "glusterfs", "ocfs2", "gfs2", "vboxsf", "vmhgfs",
    "prl_fs", "virtiofs",
})  # fmt: skip
_REMOTE_FUSE = tuple(
    f"fuse.{kind}" for kind in ("sshfs", "gvfsd", "rclone", "glusterfs", "davfs", "vmhgfs", "s3fs")
)
_DRIVE_REMOTE = 4
"""DRIVE_REMOTE of Windows' GetDriveType."""


def is_network(folder: Path) -> bool:
    """Whether `folder`, which exists, lies on a network; no where the system does not say."""
    if sys.platform == "win32":
        return _on_network_drive(folder)
    return mounted_remotely(folder, _mounts())


def mounted_remotely(folder: Path, mounts: Iterable[Mount]) -> bool:
    """Whether the innermost of the mounts above `folder` is one of another machine."""
    real = os.path.realpath(folder)
    above = [(point, kind) for point, kind in mounts if _holds(point, real)]
    if not above:
        return False
    kind = max(above, key=lambda mount: len(mount[0]))[1].lower()
    return kind in _REMOTE or kind.startswith(_REMOTE_FUSE)


def _holds(point: str, path: str) -> bool:
    return path == point or path.startswith(point if point.endswith(os.sep) else point + os.sep)


def _mounts() -> list[Mount]:
    import psutil

    try:
        return [(each.mountpoint, each.fstype) for each in psutil.disk_partitions(all=True)]
    except OSError:
        return []


def _on_network_drive(folder: Path) -> bool:
    """Whether it is a share, by its name or by a letter that stands for one."""
    real = os.path.realpath(folder)
    drive = os.path.splitdrive(real)[0]
    if drive.startswith("\\\\"):
        return True
    import ctypes

    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - no such attribute but on Windows
    return kernel.GetDriveTypeW(f"{drive}\\") == _DRIVE_REMOTE
