"""An office's own house style: rule files of its own, and rules that it has switched off or on.

All lie in `rules/` of the home: every `*.yaml` there, `off.txt` with one rule id (`spacing.yamok`) or kind
(`spacing`) a line, # beginning a remark, and in the same way `on.txt` with those that are off at first and
are wanted.
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
OFF_FILE, ON_FILE = "off.txt", "on.txt"


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """Files of rules, and ids or kinds of rules that are off, or on though they are off at first."""

    files: tuple[Path, ...] = ()
    off: tuple[str, ...] = ()
    on: tuple[str, ...] = ()


def read_house_style(home: Path) -> HouseStyle:
    """What lies in `home`; nothing where there is no folder. Raises UserError when it cannot be read."""
    return HouseStyle(rule_files(home), _rules_in(home, OFF_FILE), _rules_in(home, ON_FILE))


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
    lines = _lines(home, OFF_FILE)
    if rule not in map(_rule_in, lines):
        _write(home, OFF_FILE, [*lines, rule])


def switch_on(home: Path, rule: str) -> None:
    """Let a rule, or a kind of rules, that was switched off speak again. UserError as `switch_off`."""
    lines = _lines(home, OFF_FILE)
    kept = [line for line in lines if _rule_in(line) != rule]
    if len(kept) < len(lines):
        _write(home, OFF_FILE, kept)


def set_off(home: Path, rules: Iterable[str]) -> None:
    """Let these rules and kinds be off for the office, and no others; remarks stay.

    Raises UserError as `switch_off` does.
    """
    _set(home, OFF_FILE, rules)


def set_on(home: Path, rules: Iterable[str]) -> None:
    """Let these be on for the office though they are off at first, and no others; as `set_off`."""
    _set(home, ON_FILE, rules)


def _set(home: Path, name: str, rules: Iterable[str]) -> None:
    lines, wanted = _lines(home, name), dict.fromkeys(rules)
    kept = [line for line in lines if not _rule_in(line) or _rule_in(line) in wanted]
    there = frozenset(map(_rule_in, kept))
    after = [*kept, *(rule for rule in wanted if rule not in there)]
    if after != lines:
        _write(home, name, after)


def _rules_in(home: Path, name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, map(_rule_in, _lines(home, name)))))


def _rule_in(line: str) -> str:
    return line.partition("#")[0].strip()


def _lines(home: Path, name: str) -> list[str]:
    file = home / RULES_FOLDER / name
    try:
        return file.read_text(encoding="utf-8-sig").splitlines() if file.exists() else []
    except (OSError, UnicodeDecodeError) as cause:
        raise _unreadable(home / RULES_FOLDER, cause) from cause


def _write(home: Path, name: str, lines: Iterable[str]) -> None:
    from prd_desk.export.files import explained, write_atomically

    file = home / RULES_FOLDER / name
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as cause:
        raise explained(file, cause) from cause
    write_atomically(file, "".join(f"{line}\n" for line in lines).encode(), overwrite=True)


def _unreadable(folder: Path, cause: Exception) -> UserError:
    return UserError(
        message("library.rules_unreadable", folder=folder), message("library.check_folder"), str(cause)
    )
