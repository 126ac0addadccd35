"""`prd-desk office`: the office's profile as one file, written for colleagues or taken from one."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from prd_desk.cli.terminal import print_columns, visible

if TYPE_CHECKING:
    from pathlib import Path

    from prd_desk.library.office_profile import ProfileChange

WIDEST = 60
NOT_TAKEN = 1


def export_office(home: Path, path: Path, *, force: bool) -> int:
    """Write the profile; 0. Raises UserError when the file is there already or cannot be written."""
    from prd_desk.library.office_profile import export_profile

    count = export_profile(home, path, overwrite=force)
    print(f"เขียน {path} แล้ว มีข้อมูลสำนักงานและไฟล์ประกอบ {count} ไฟล์")
    return 0


def import_office(home: Path, path: Path, *, taking: bool) -> int:
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
        print_columns([("สิ่งที่เปลี่ยน", "อย่างไร"), *((visible(c.what, WIDEST), _how(c)) for c in found)])
    if not taking:
        sys.stdout.flush()
        said = "ยังไม่ได้เปลี่ยนอะไร สั่งอีกครั้งพร้อม --take เพื่อรับ" if found else "ไม่มีอะไรเปลี่ยน"
        print(said, file=sys.stderr)
        return NOT_TAKEN if found else 0
    settings = take(home, found)
    if settings:
        kept.keep(replace(kept.current, **settings))
    print(f"รับแล้ว {len(found)} รายการ")
    return 0


def _how(change: ProfileChange) -> str:
    if change.is_setting:
        return visible(f"{change.before or 'ว่าง'} → {change.after}", WIDEST)
    if change.lines:
        return f"เพิ่ม {len(change.lines)} รายการ"
    return "ใหม่" if change.is_new else "แทนของเดิม"
