"""The settings: one schema, and `settings.json` in the home, where they are kept.

A key that this version does not know stays in the file. A value that does not fit gives way to the usual
one; a file that is no settings file is moved aside. Where a newer version has written, nothing is written.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any, Literal, cast, get_args

from prd_desk.errors import UserError
from prd_desk.messages import Bilingual, Language, message, series

if TYPE_CHECKING:
    from pathlib import Path

FILE = "settings.json"
VERSION = 1
LARGEST_FILE = 1_000_000
"""Bytes; a larger file is something else."""
DAMAGED = "settings-damaged.json"
"""What a file is called that has been moved aside."""

ThemeName = Literal["system", "light", "dark", "contrast"]
DigitsWish = Literal["form", "thai", "arabic"]
LevelName = Literal["quiet", "normal", "thorough"]


@dataclass(frozen=True, slots=True)
class Fits:
    """What a setting may be, and what it is called.

    choices: the only words that fit. least, most: of a number. longest: code points of a text; lines: whether
    it may have more than one.
    """

    th: str
    en: str
    choices: tuple[str, ...] = ()
    least: int = 0
    most: int = 0
    longest: int = 200
    lines: bool = False

    @property
    def title(self) -> Bilingual:
        """What the setting is called."""
        return Bilingual(self.th, self.en)

    def takes(self, value: object, usual: object) -> bool:
        """Whether a value fits where `usual` stands now."""
        if type(value) is not type(usual):
            return False
        if isinstance(value, str):
            plain = value.replace("\n", "") if self.lines else value
            fits = len(value) <= self.longest and all(
                sign.isprintable() or sign in "\u200b\t" for sign in plain
            )
            return fits and (not self.choices or value in self.choices)
        return isinstance(value, bool) or (isinstance(value, int) and self.least <= value <= self.most)


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that can be set. The first five make the office's profile and travel to colleagues."""

    issuer: str = ""
    unit: str = ""
    contact: str = ""
    form: str = "activity_web"
    digits: DigitsWish = "form"
    user: str = ""
    typing_guard: bool = True
    words_a_minute: int = 200
    """Reading at an unhurried pace. Readers of 17 languages took 138 to 228 words a minute, none of them
    Thai (Trauzettel-Klosinski and Dietz 2012)."""
    level: LevelName = "normal"
    theme: ThemeName = "system"
    zoom: int = 100
    sheet_font: str = ""
    language: Language = "th"


OFFICE = ("issuer", "unit", "contact", "form", "digits")
"""The settings that are the office's, not the user's."""

SCHEMA = {
    "issuer": Fits("หน่วยงานเจ้าของข่าว", "Issuing agency"),
    "unit": Fits("กลุ่มงาน / ฝ่าย", "Unit"),
    "contact": Fits("ผู้ประสานงาน", "Contact", longest=1_000, lines=True),
    "form": Fits("แบบข่าวเริ่มต้น", "Default form", longest=80),
    "digits": Fits("ตัวเลขในข่าวที่ส่งออก", "Digits in issued news", choices=get_args(DigitsWish)),
    "user": Fits("ชื่อผู้ใช้", "Your name", longest=80),
    "typing_guard": Fits("กันพิมพ์สระวรรณยุกต์ผิดที่", "Guard against misplaced Thai marks"),
    "words_a_minute": Fits("ความเร็วอ่าน (คำต่อนาที)", "Reading speed (words a minute)", least=50, most=600),
    "level": Fits("ระดับการตรวจ", "Proofing level", choices=get_args(LevelName)),
    "theme": Fits("ชุดสี", "Theme", choices=get_args(ThemeName)),
    "zoom": Fits("ขนาดตัวอักษรของหน้าเขียน (%)", "Text size of the sheet (%)", least=75, most=200),
    "sheet_font": Fits("ตัวพิมพ์ของหน้าเขียน", "Typeface of the sheet", longest=120),
    "language": Fits("ภาษาของโปรแกรม", "Language", choices=get_args(Language)),
}
"""What fits each setting, by its name."""


def from_record(record: dict[str, Any]) -> tuple[Settings, tuple[str, ...]]:
    """The settings in a record, and the names of those that do not fit and are as usual instead."""
    usual = asdict(Settings())
    known = {name: value for name, value in record.items() if name in SCHEMA}
    good = {name: value for name, value in known.items() if SCHEMA[name].takes(value, usual[name])}
    misfits = tuple(SCHEMA[name].title for name in known if name not in good)
    return replace(Settings(), **good), misfits


class SettingsFile:
    """The settings of one home. `problem` says what was wrong with the file; what could be read counts."""

    __slots__ = ("_path", "_unknown", "current", "is_locked", "is_new", "problem")

    def __init__(self, home: Path) -> None:
        self._path = home / FILE
        self._unknown: dict[str, Any] = {}
        self.current = Settings()
        self.problem: UserError | None = None
        self.is_locked = False
        """Whether the file is only read: a newer version wrote it, or it cannot be got at."""
        self.is_new = not self._path.exists()
        if not self.is_new:
            self._read()

    def keep(self, settings: Settings) -> None:
        """Write them. Raises UserError when they cannot be written, or a newer version wrote the file."""
        from prd_desk.export.files import explained, write_atomically

        if self.is_locked:
            raise self._newer()
        record = {**self._unknown, "version": VERSION, **asdict(settings)}
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as cause:
            raise explained(self._path, cause) from cause
        text = json.dumps(record, ensure_ascii=False, indent=1)
        write_atomically(self._path, text.encode("utf-8", "backslashreplace"), overwrite=True)
        self.current, self.is_new = settings, False

    def _read(self) -> None:
        try:
            with self._path.open("rb") as file:
                data = file.read(LARGEST_FILE + 1)
        except OSError as cause:
            self.is_locked = True  # somebody else's, perhaps: not to be overwritten
            self.problem = UserError(
                message("library.settings_unread", path=self._path),
                message("library.check_settings_file"),
                str(cause),
            )
            return
        try:
            record = _record(data)
        except (ValueError, RecursionError) as cause:
            self._set_aside(cause)
            return
        self.is_locked = record.pop("version") > VERSION
        self.current, misfits = from_record(record)
        self._unknown = {name: value for name, value in record.items() if name not in SCHEMA}
        if self.is_locked:
            self.problem = self._newer()
        elif misfits:
            self.problem = UserError(
                message("library.settings_misfit", settings=series(misfits)),
                message("library.set_again"),
                str(self._path),
            )

    def _newer(self) -> UserError:
        return UserError(
            message("library.newer_settings"),
            message("library.update_or_move"),
            str(self._path),
        )

    def _set_aside(self, cause: Exception) -> None:
        """Give the damaged file another name, so that nothing in it is lost."""
        aside = self._path.with_name(DAMAGED)
        try:
            self._path.replace(aside)
            where = message("library.kept_as", path=aside)
            self.is_new = True
        except OSError:
            where = message("library.where_it_was")
            self.is_locked = True
        self.problem = UserError(
            message("library.settings_damaged", where=where),
            message("library.open_settings"),
            f"{type(cause).__name__}: {cause}",
        )


def _record(data: bytes) -> dict[str, Any]:
    """The record in a file of settings. Raises ValueError when it is none."""
    if len(data) > LARGEST_FILE:
        raise ValueError(f"longer than {LARGEST_FILE} bytes")
    value: object = json.loads(data.decode("utf-8-sig"))
    if not isinstance(value, dict):
        raise ValueError(f"{type(value).__name__} where an object was expected")  # noqa: TRY004 -- damage
    record = cast("dict[str, Any]", value)
    version = record.get("version")
    if type(version) is not int or version < 1:
        raise ValueError(f"version {version!r}")
    return record
