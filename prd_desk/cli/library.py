"""`prd-desk library`: look the library over, back it up, recover it, take everything out of it."""

from __future__ import annotations

import getpass
import json
import sys
from typing import TYPE_CHECKING, Any

from prd_desk.cli.terminal import THAI, Voice, visible
from prd_desk.errors import UserError
from prd_desk.messages import message, series

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from prd_desk.library.backups import Backup
    from prd_desk.library.checking import Report
    from prd_desk.library.recovery import Recovery

DAMAGED = 1
_ORIGINS = {"library": message("cli.from_library"), "backup": message("cli.from_backup")}


def user_name() -> str:
    """Who gives the command."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # an account without a name
        return ""


def library(command: argparse.Namespace, home: Path, voice: Voice = THAI) -> int:
    """Run `prd-desk library ACTION`; its exit status. Raises UserError when there is no library yet."""
    from pathlib import Path

    from prd_desk.library.places import FOLDER, has_begun

    if command.action != "restore" and not has_begun(home / FOLDER):
        raise UserError(message("cli.no_library", home=home), message("cli.open_window_once"))
    match command.action:
        case "check":
            return check_library(home, as_json=command.format == "json", voice=voice)
        case "backup":
            return back_up(home, Path(command.to) if command.to else None, voice)
        case "restore":
            return restore_library(home, Path(command.source) if command.source else None, voice)
        case _:
            return export_library(home, Path(command.to), voice)


def check_library(home: Path, *, as_json: bool, voice: Voice = THAI) -> int:
    """Read the whole library and its photos through; 0 when sound, 1 when damaged or a photo is lost.

    Nothing is changed, and the library may be in use.
    """
    from prd_desk.library.checking import examine
    from prd_desk.library.photo_files import PhotoFiles
    from prd_desk.library.places import DATABASE, FOLDER, PHOTOS
    from prd_desk.library.recovery import prospects

    folder = home / FOLDER
    report = examine(folder / DATABASE, PhotoFiles(folder / PHOTOS))
    good = prospects(home)
    if as_json:
        print(json.dumps(record(report, good, voice), ensure_ascii=False, indent=1))
    else:
        _print_report(report, good, voice)
    return DAMAGED if report.faults or report.lost_photos else 0


def record(report: Report, good: Backup | None, voice: Voice = THAI) -> dict[str, Any]:
    """A report as `--format json` prints it; the moment in UTC."""
    return {
        "sound": report.sound,
        "releases": report.releases,
        "versions": report.versions,
        "photos": report.photos,
        "faults": list(map(voice.words, report.faults)),
        "lost_photos": list(report.lost_photos),
        "newest_good_backup": None if good is None else {"path": str(good.path), "at": good.at.isoformat()},
    }


def _print_report(report: Report, good: Backup | None, voice: Voice) -> None:
    if report.sound:
        voice.say(
            message(
                "cli.library_sound", releases=report.releases, versions=report.versions, photos=report.photos
            )
        )
    else:
        voice.say(message("cli.library_damaged"))
        for fault in report.faults:
            voice.say(series(("", fault), "  "))
    if report.lost_photos:
        voice.say(message("cli.photos_lost", number=len(report.lost_photos)))
    voice.say(message("cli.newest_backup", backup=_named(good)))


def _named(backup: Backup | None) -> str:
    if backup is None:
        return message("cli.none")
    return f"{backup.path.name} ({backup.at.astimezone():%Y-%m-%d %H:%M})"


def back_up(home: Path, to: Path | None, voice: Voice = THAI) -> int:
    """Back the library up among its own backups, or with its photos into a new folder in `to`.

    The library may be in use. Raises UserError when it is damaged or the disk refuses.
    """
    from prd_desk.library.backups import ASKED, copy_out
    from prd_desk.library.library import Library

    with Library.open(home, by=user_name()) as library:
        path = library.backups.make(ASKED).path if to is None else copy_out(library.backups, to)
    voice.say(message("cli.backed_up", path=path))
    return 0


def restore_library(home: Path, source: Path | None, voice: Voice = THAI) -> int:
    """Put the backup `source` in place; without one, recover a damaged library from what there is.

    Raises UserError when it is open, when there is nothing to mend, or the backup is damaged.
    """
    from prd_desk.library.checking import examine
    from prd_desk.library.places import DATABASE, FOLDER
    from prd_desk.library.recovery import recover, restore

    if source is not None:
        recovery = restore(home, source / DATABASE if source.is_dir() else source, by=user_name())
    elif examine(home / FOLDER / DATABASE).sound:
        _print_backups(home)
        raise UserError(message("cli.nothing_to_mend"), message("cli.name_backup"))
    else:
        recovery = recover(home, by=user_name())
    _print_recovery(recovery, voice)
    return 0


def _print_backups(home: Path) -> None:
    from prd_desk.library.backups import Backups
    from prd_desk.library.places import BACKUPS, DATABASE, FOLDER, utc_now

    folder = home / FOLDER
    for backup in Backups(folder / BACKUPS, folder / DATABASE, utc_now).all():
        print(f"{backup.at.astimezone():%Y-%m-%d %H:%M}  {backup.path}")


def _print_recovery(recovery: Recovery, voice: Voice) -> None:
    rows = [(str(each.id), _ORIGINS[each.origin], visible(each.title, 60)) for each in recovery.releases]
    if rows:
        voice.print_columns(
            [(message("cli.head_number"), message("cli.head_origin"), message("cli.head_title")), *rows]
        )
    sys.stdout.flush()
    voice.remark(message("cli.recovered", number=len(rows), backup=_named(recovery.backup)))
    if recovery.set_aside is not None:
        voice.remark(message("cli.set_aside", path=recovery.set_aside))


def export_library(home: Path, to: Path, voice: Voice = THAI) -> int:
    """Write every release as a `.prdnews` file into the folder `to`; 0, or 2 when something was left out.

    A second run writes only what is not there yet. Raises UserError when the folder cannot be made.
    """
    from prd_desk.library.exchange import export_all
    from prd_desk.library.library import Library

    written = left = failed = 0
    with Library.open(home, by=user_name()) as library:
        for each in export_all(library, to):
            if each.problem is not None:
                failed += 1
                voice.complain(
                    UserError(
                        message("cli.of_release", number=each.entry.id, problem=each.problem.sentence),
                        each.problem.remedy,
                    )
                )
            written += each.new
            left += not each.new and each.problem is None
    voice.say(message("cli.exported_all", written=written, path=to, left=left))
    return 2 if failed else 0
