"""An office's own house style: rule files of its own, and rules that it has switched off.

Both lie in `rules/` of the home: every `*.yaml` there, and `off.txt` with one rule id (`spacing.yamok`)
or kind (`spacing`) a line, # beginning a remark.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from prd_desk.errors import UserError

if TYPE_CHECKING:
    from pathlib import Path

RULES_FOLDER = "rules"
OFF_FILE = "off.txt"


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """Files of rules, and ids or kinds of rules that are off."""

    files: tuple[Path, ...] = ()
    off: tuple[str, ...] = ()


def read_house_style(home: Path) -> HouseStyle:
    """What lies in `home`; nothing where there is no folder. Raises UserError when it cannot be read."""
    folder = home / RULES_FOLDER
    try:
        files = tuple(sorted(file for file in folder.glob("*.yaml") if file.is_file()))
        off_file = folder / OFF_FILE
        lines = off_file.read_text(encoding="utf-8-sig").splitlines() if off_file.is_file() else []
    except (OSError, UnicodeDecodeError) as cause:
        raise UserError(
            f"อ่านกฎของหน่วยงานใน {folder} ไม่ได้", "ตรวจสิทธิ์ของโฟลเดอร์ และบันทึกไฟล์เป็น UTF-8", str(cause)
        ) from cause
    ids = (line.partition("#")[0].strip() for line in lines)
    return HouseStyle(files, tuple(name for name in ids if name))
