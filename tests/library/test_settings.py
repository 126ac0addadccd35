"""Settings: what fits is kept, what does not gives way, and no file is lost."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prd_desk.errors import UserError
from prd_desk.library.settings import DAMAGED, FILE, SCHEMA, Settings, SettingsFile, from_record

if TYPE_CHECKING:
    from pathlib import Path

OURS = Settings(issuer="กรมทางน้ำชนบท", unit="ฝ่ายสื่อสาร", contact="สมใจ\nโทร. ๐ ๒๑๒๓", level="quiet", zoom=130)


def write(home: Path, record: object) -> None:
    (home / FILE).write_text(json.dumps(record, ensure_ascii=False), encoding="utf-8")


def test_a_home_without_settings_has_the_usual_ones(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path)
    assert (file.current, file.problem, file.is_new) == (Settings(), None, True)
    assert not (tmp_path / FILE).exists()


def test_settings_are_kept(tmp_path: Path) -> None:
    SettingsFile(tmp_path / "new").keep(OURS)
    again = SettingsFile(tmp_path / "new")
    assert (again.current, again.problem, again.is_new) == (OURS, None, False)


def test_what_this_version_does_not_know_stays(tmp_path: Path) -> None:
    write(tmp_path, {"version": 1, "theme": "dark", "weather": {"rain": True}})
    file = SettingsFile(tmp_path)
    file.keep(replace(file.current, theme="light"))
    record = json.loads((tmp_path / FILE).read_text(encoding="utf-8"))
    assert record["weather"] == {"rain": True}
    assert record["theme"] == "light"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("theme", "purple"),
        ("zoom", 20_000),
        ("zoom", "100"),
        ("zoom", True),
        ("typing_guard", 1),
        ("issuer", "ก" * 201),
        ("issuer", "หนึ่ง\nสอง"),
        ("user", "ก\x00ข"),
        ("level", None),
        ("words_a_minute", 0),
        ("words_a_minute", 200.0),
    ],
)
def test_a_value_that_does_not_fit_gives_way_alone(tmp_path: Path, name: str, value: object) -> None:
    write(tmp_path, {"version": 1, "unit": "ฝ่ายสื่อสาร", name: value})
    file = SettingsFile(tmp_path)
    assert file.current == Settings(unit="ฝ่ายสื่อสาร")
    assert file.problem is not None
    assert SCHEMA[name].th in file.problem.sentence


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"[]", b"null", b'{"theme": "dark"}', b'{"version": "1"}', b'{"version": 0}', b"\xff\xfe\x00",
     b"[" * 100_000, b" " * 1_000_001],
    ids=["empty", "cut", "list", "null", "no version", "text version", "zero", "not text", "deep", "long"],
)  # fmt: skip
def test_a_damaged_file_is_moved_aside(tmp_path: Path, data: bytes) -> None:
    (tmp_path / FILE).write_bytes(data)
    file = SettingsFile(tmp_path)
    assert file.current == Settings()
    assert file.problem is not None
    assert (tmp_path / DAMAGED).read_bytes() == data
    file.keep(OURS)
    assert SettingsFile(tmp_path).current == OURS


def test_settings_of_a_newer_version_are_used_and_not_overwritten(tmp_path: Path) -> None:
    write(tmp_path, {"version": 2, "theme": "dark", "zoom": {"x": 1}})
    before = (tmp_path / FILE).read_bytes()
    file = SettingsFile(tmp_path)
    assert file.current.theme == "dark"
    assert file.problem is not None
    with pytest.raises(UserError):
        file.keep(OURS)
    assert (tmp_path / FILE).read_bytes() == before


def test_a_folder_in_place_of_the_file_is_told(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    file = SettingsFile(tmp_path)
    assert file.current == Settings()
    assert file.problem is not None
    with pytest.raises(UserError):
        file.keep(OURS)


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.floats(allow_nan=False),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


@given(st.dictionaries(st.sampled_from(sorted(SCHEMA)), ANYTHING))
def test_any_record_gives_settings_that_fit(record: dict[str, object]) -> None:
    settings, misfits = from_record(record)
    for name, value in asdict(settings).items():
        assert SCHEMA[name].takes(value, getattr(Settings(), name))
    taken = [name for name, value in record.items() if getattr(settings, name) == value]
    assert len(taken) + len(misfits) >= len(record)


def test_every_setting_has_its_place_in_the_schema() -> None:
    usual = asdict(Settings())
    assert usual.keys() == SCHEMA.keys()
    assert all(SCHEMA[name].takes(value, value) for name, value in usual.items())
