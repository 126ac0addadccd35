"""The office's profile as one file: what goes with it, what it changes, and what may not come in."""

from __future__ import annotations

import io
import json
import random
import zipfile
from tempfile import gettempdir
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from prd_desk.cli.main import main
from prd_desk.errors import UserError
from prd_desk.export.base_docx import base_docx
from prd_desk.library import read_house_style, read_words
from prd_desk.library.office import load_office_form, read_letterhead
from prd_desk.library.office_profile import RECORD, changes, export_profile, take
from prd_desk.library.profile_gate import read_profile
from prd_desk.library.settings import Settings, SettingsFile
from prd_desk.library.templates import OfficeTemplates
from prd_desk.resources import resource

if TYPE_CHECKING:
    from pathlib import Path

OURS = Settings(issuer="กรมทางน้ำชนบท", unit="ฝ่ายสื่อสาร", contact="สมใจ\nโทร. ๐๒", digits="arabic")
RULE = """\
version: 1
rules:
  - id: style.office_boat
    severity: warning
    check: substitution
    swap:
      เรือหางสั้น: เรือหางยาว
    message: {th: "ใช้ “{fix}”", en: "Use “{fix}”"}
    why: {th: "คู่มือของกรม", en: "The department's guide"}
    source: "คู่มือของกรม ข้อ ๓"
    examples:
      good: ["จัดเรือหางยาวรับส่ง"]
      bad:
        - {text: "จัดเรือหางสั้นรับส่ง", fixed: "จัดเรือหางยาวรับส่ง"}
"""


def picture(kind: str = "PNG", colour: str = "navy") -> bytes:
    data = io.BytesIO()
    Image.new("RGB", (60, 80), colour).save(data, kind)
    return data.getvalue()


@pytest.fixture
def theirs(tmp_path: Path) -> Path:
    """The home of an office that has everything."""
    home = tmp_path / "theirs"
    for folder in ("office", "rules", "forms", "templates"):
        (home / folder).mkdir(parents=True)
    SettingsFile(home).keep(OURS)
    (home / "words.txt").write_text("คำส่วนตัว\n", encoding="utf-8")
    (home / "office/words.txt").write_text("# ของกรม\nคลองด่าน\n", encoding="utf-8")
    (home / "office/people.tsv").write_text("\tนาย\tสมชาย ใจดี\tอธิบดี\tกรม\n", encoding="utf-8")
    (home / "office/logo.png").write_bytes(picture())
    (home / "rules/off.txt").write_text("spacing.yamok\n", encoding="utf-8")
    (home / "rules/on.txt").write_text("readability\n", encoding="utf-8")
    (home / "rules/boats.yaml").write_text(RULE, encoding="utf-8")
    form = resource("forms", "press_release.yaml").read_text(encoding="utf-8")
    (home / "forms/boats.yaml").write_text(form.replace("id: press_release", "id: boats"), encoding="utf-8")
    (home / "templates/letter.docx").write_bytes(base_docx())
    return home


@pytest.fixture
def packed(theirs: Path, tmp_path: Path) -> Path:
    """Their profile as a file."""
    file = tmp_path / "boats.prdoffice"
    export_profile(theirs, file)
    return file


def repacked(packed: Path, **changed: bytes | None) -> Path:
    """The same file with entries changed, added or left out; `__` in a name stands for a stroke."""
    with zipfile.ZipFile(packed) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    entries |= {name.replace("__", "/"): data for name, data in changed.items()}
    with zipfile.ZipFile(packed, "w") as archive:
        for name, data in entries.items():
            if data is not None:
                archive.writestr(name, data)
    return packed


def test_a_profile_arrives_whole_at_a_colleague(packed: Path, tmp_path: Path) -> None:
    ours = tmp_path / "ours"
    found = changes(ours, Settings(), read_profile(packed))
    office = take(ours, found)
    assert office == {"issuer": OURS.issuer, "unit": OURS.unit, "contact": OURS.contact, "digits": "arabic"}
    assert read_words(ours, "office/words.txt") == ["คลองด่าน"]
    assert not (ours / "words.txt").exists()
    assert read_house_style(ours).off == ("spacing.yamok",)
    assert read_house_style(ours).on == ("readability",)
    assert [file.name for file in read_house_style(ours).files] == ["boats.yaml"]
    assert load_office_form("boats", ours).id == "boats"
    assert OfficeTemplates(ours).names() == ("letter",)
    assert read_letterhead(ours).logo is not None
    assert changes(ours, OURS, read_profile(packed)) == ()


def test_lists_grow_and_files_give_way(packed: Path, tmp_path: Path) -> None:
    ours = tmp_path / "ours"
    (ours / "office").mkdir(parents=True)
    (ours / "office/words.txt").write_text("บางบ่อ\nคลองด่าน", encoding="utf-8")
    (ours / "office/people.tsv").write_text("\tนาง\tสมใจ ดีงาม\tผู้อำนวยการ\tกรม\n", encoding="utf-8")
    (ours / "office/logo.png").write_bytes(picture(colour="red"))
    found = {change.place: change for change in changes(ours, OURS, read_profile(packed))}
    assert found["office/words.txt"].lines == ("# ของกรม",)
    assert not found["office/logo.jpg"].is_setting
    take(ours, [found["office/people.tsv"], found["office/logo.jpg"]])
    assert (ours / "office/people.tsv").read_text(encoding="utf-8").count("\n") == 2
    assert not (ours / "office/logo.png").exists()
    assert read_words(ours, "office/words.txt") == ["บางบ่อ", "คลองด่าน"]  # that change was not wanted


def test_the_same_profile_is_the_same_file_and_links_stay_at_home(theirs: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.yaml"
    secret.write_text("x: 1", encoding="utf-8")
    (theirs / "rules/link.yaml").symlink_to(secret)
    one, other = tmp_path / "1.prdoffice", tmp_path / "2.prdoffice"
    export_profile(theirs, one)
    export_profile(theirs, other)
    assert one.read_bytes() == other.read_bytes()
    assert "rules/link.yaml" not in zipfile.ZipFile(one).namelist()
    with pytest.raises(UserError):
        export_profile(theirs, one)


@pytest.mark.parametrize(
    "name", ["../evil.txt", "/etc/evil", "forms/../../evil.yaml", "..\\evil", "C:\\evil", "office/.."]
)
def test_a_name_that_leads_outside_closes_the_file(packed: Path, name: str) -> None:
    with zipfile.ZipFile(packed, "a") as archive:
        archive.writestr(name, b"x")
    with pytest.raises(UserError, match="นอกโฟลเดอร์"):
        read_profile(packed)


DAMAGE = {
    "record gone": {"office.json": None},
    "record cut": {"office.json": b'{"version": 1'},
    "record a list": {"office.json": b"[1]"},
    "newer": {"office.json": b'{"version": 2}'},
    "setting misfit": {"office.json": b'{"version": 1, "digits": "roman"}'},
    "bad rule": {"rules__x.yaml": RULE.replace("severity: warning", "severity: loud").encode()},
    "slow rule": {
        "rules__x.yaml": RULE.replace("check: substitution", "check: pattern")
        .replace("swap:\n      เรือหางสั้น: เรือหางยาว", 'pattern: "(ก+)+ข"')
        .encode()
    },
    "shipped rule": {"rules__x.yaml": resource("rules", "marks.yaml").read_bytes()},
    "bad form": {"forms__x.yaml": b"id: x\n"},
    "form of another name": {"forms__x.yaml": resource("forms", "press_release.yaml").read_bytes()},
    "no template": {"templates__x.docx": b"PK\x03\x04"},
    "no picture": {"office__emblem.png": b"\x89PNG\r\n\x1a\nxxxx"},
    "people without names": {"office__people.tsv": "\tนาย\t\tอธิบดี\n".encode()},
    "list not text": {"office__words.txt": b"\x00\x01\x02\x00"},
    "list too long": {"office__words.txt": b"ab\n" * 700_000},
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_what_cannot_be_used_is_refused_whole(packed: Path, damage: dict[str, bytes | None]) -> None:
    with pytest.raises(UserError) as told:
        read_profile(repacked(packed, **damage))
    assert gettempdir() not in told.value.sentence


def test_entries_of_other_kinds_are_passed_over(packed: Path) -> None:
    before = read_profile(packed)
    odd = {
        "readme.md": b"x",
        "rules__run.py": b"import os",
        "forms__con.yaml": b"x",
        "rules__.yaml": b"x",
        "rules__deep__x.yaml": b"x",
        "office__words.txt__x": b"x",
        "templates__macro.docm": b"x",
    }
    assert read_profile(repacked(packed, **odd)) == before


@pytest.mark.parametrize("mode", [0o100644, 0o120777], ids=["file", "link"])
def test_a_link_in_the_archive_is_refused(mode: int, packed: Path, tmp_path: Path) -> None:
    info = zipfile.ZipInfo("office/places.txt")
    info.external_attr = mode << 16
    with zipfile.ZipFile(packed, "a") as archive:
        archive.writestr(info, "/etc/passwd")
    if mode == 0o120777:
        with pytest.raises(UserError, match="เสียหาย"):
            read_profile(packed)
    else:
        found = {c.place: c for c in changes(tmp_path / "ours", OURS, read_profile(packed))}
        assert found["office/places.txt"].lines == ("/etc/passwd",)


def test_damaged_bytes_are_told_and_never_taken(packed: Path) -> None:
    whole, chance = packed.read_bytes(), random.Random(7)  # noqa: S311 -- the same damage in every run
    good = read_profile(packed)
    for _ in range(60):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 6)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        packed.write_bytes(bytes(data[: chance.randint(len(data) // 2, len(data))]))
        try:
            read = read_profile(packed)
        except UserError:
            continue
        assert read.files.keys() <= good.files.keys()


def test_the_command_shows_first_and_takes_when_told(theirs, tmp_path, monkeypatch, capsys) -> None:
    file, ours = tmp_path / "x.prdoffice", tmp_path / "ours"
    monkeypatch.setenv("PRD_DESK_HOME", str(theirs))
    assert main(["office", "export", str(file)]) == 0
    assert main(["office", "export", str(file)]) == 2
    monkeypatch.setenv("PRD_DESK_HOME", str(ours))
    capsys.readouterr()
    assert main(["office", "import", str(file)]) == 1
    assert OURS.issuer in capsys.readouterr().out
    assert not ours.exists()
    assert main(["office", "import", str(file), "--take"]) == 0
    assert SettingsFile(ours).current.issuer == OURS.issuer
    assert main(["office", "import", str(file)]) == 0
    assert json.loads(zipfile.ZipFile(file).read(RECORD))["digits"] == "arabic"
