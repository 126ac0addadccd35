"""`prd-desk office`: the office's profile as one file, written for colleagues or taken from one."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from prd_desk.cli.terminal import THAI, Voice, visible
from prd_desk.messages import message

if TYPE_CHECKING:
    from pathlib import Path

    from prd_desk.library.office_profile import ProfileChange

WIDEST = 60
NOT_TAKEN = 1


def export_office(home: Path, path: Path, *, force: bool, voice: Voice = THAI) -> int:
    """Write the profile; 0. Raises UserError when the file is there already or cannot be written."""
    from prd_desk.library.office_profile import export_profile

    count = export_profile(home, path, overwrite=force)
    voice.say(message("cli.profile_written", path=path, number=count))
    return 0


def import_office(home: Path, path: Path, *, taking: bool, voice: Voice = THAI) -> int:
    """Show what the profile would change, and change it when `taking`.

    0 when the home is now as the profile has it, 1 when something would change and was not to. Raises
    UserError when the file may not come in, or the home cannot be written.
    """
    from prd_desk.library.office_profile import changes, take
    from prd_desk.library.profile_gate import read_profile
    from prd_desk.library.settings import SettingsFile

    kept = SettingsFile(home)
    found = changes(home, kept.current, read_profile(path))
    if found:
        voice.print_columns(
            [
                (message("cli.head_what"), message("cli.head_how")),
                *((visible(voice.words(c.what), WIDEST), _how(c, voice)) for c in found),
            ]
        )
    if not taking:
        sys.stdout.flush()
        said = message("cli.profile_not_taken") if found else message("cli.profile_same")
        voice.remark(said)
        return NOT_TAKEN if found else 0
    settings = take(home, found)
    if settings:
        kept.keep(replace(kept.current, **settings))
    voice.say(message("cli.profile_taken", number=len(found)))
    return 0


def _how(change: ProfileChange, voice: Voice) -> str:
    if change.is_setting:
        return visible(f"{change.before or voice.words(message('cli.empty'))} → {change.after}", WIDEST)
    if change.lines:
        return message("cli.lines_added", number=len(change.lines))
    return message("cli.is_new") if change.is_new else message("cli.replaces")
