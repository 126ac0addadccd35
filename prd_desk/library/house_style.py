"""An office's own house style: rule files of its own, and rules that it has switched off.

Both lie in `rules/` of the home: every `*.yaml` there, and `off.txt` with one rule id (`spacing.yamok`)
or kind (`spacing`) a line, # beginning a remark.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from prd_desk.errors import UserError
from prd_desk.messages import message

if TYPE_CHECKING:
    from collections.abc import Iterable
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
    names = (_rule_in(line) for line in _off_lines(home / RULES_FOLDER))
    return HouseStyle(rule_files(home), tuple(dict.fromkeys(name for name in names if name)))


def rule_files(home: Path) -> tuple[Path, ...]:
    """The office's own rules in `home`. Raises UserError when the folder cannot be read."""
    folder = home / RULES_FOLDER
    try:
        return tuple(sorted(file for file in folder.glob("*.yaml") if file.is_file()))
    except OSError as cause:
        raise _unreadable(folder, cause) from cause


def switch_off(home: Path, rule: str) -> None:
    """Switch a rule, or a kind of rules, off for the office; remarks in the file stay.

    Raises UserError when the file cannot be read or written; then nothing has changed.
    """
    lines = _off_lines(home / RULES_FOLDER)
    if rule not in map(_rule_in, lines):
        _write_off(home / RULES_FOLDER, [*lines, rule])


def switch_on(home: Path, rule: str) -> None:
    """Let a rule, or a kind of rules, speak again. Raises UserError as `switch_off` does."""
    lines = _off_lines(home / RULES_FOLDER)
    kept = [line for line in lines if _rule_in(line) != rule]
    if len(kept) < len(lines):
        _write_off(home / RULES_FOLDER, kept)


def set_off(home: Path, rules: Iterable[str]) -> None:
    """Let these rules and kinds be off for the office, and no others; remarks stay.

    Raises UserError as `switch_off` does.
    """
    lines, wanted = _off_lines(home / RULES_FOLDER), dict.fromkeys(rules)
    kept = [line for line in lines if not _rule_in(line) or _rule_in(line) in wanted]
    there = frozenset(map(_rule_in, kept))
    after = [*kept, *(rule for rule in wanted if rule not in there)]
    if after != lines:
        _write_off(home / RULES_FOLDER, after)


def _rule_in(line: str) -> str:
    return line.partition("#")[0].strip()


def _off_lines(folder: Path) -> list[str]:
    file = folder / OFF_FILE
    try:
        return file.read_text(encoding="utf-8-sig").splitlines() if file.exists() else []
    except (OSError, UnicodeDecodeError) as cause:
        raise _unreadable(folder, cause) from cause


def _write_off(folder: Path, lines: Iterable[str]) -> None:
    from prd_desk.export.files import explained, write_atomically

    file = folder / OFF_FILE
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as cause:
        raise explained(file, cause) from cause
    write_atomically(file, "".join(f"{line}\n" for line in lines).encode(), overwrite=True)


def _unreadable(folder: Path, cause: Exception) -> UserError:
    return UserError(
        message("library.rules_unreadable", folder=folder), message("library.check_folder"), str(cause)
    )
