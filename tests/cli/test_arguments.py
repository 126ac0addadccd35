"""Commands as they are typed."""

from __future__ import annotations

import re
from typing import get_args

import pytest

from prd_desk import __version__
from prd_desk.cli.arguments import KINDS, LEVELS, parse
from prd_desk.export import EXPORT_KINDS
from prd_desk.proofing import Level


def test_nothing_opens_the_window() -> None:
    command = parse([])
    assert (command.command, command.file, command.startup_time) == ("window", None, False)


def test_a_file_opens_the_window_on_it() -> None:
    assert parse(["ข่าว.docx"]).file == "ข่าว.docx"


def test_a_file_named_like_a_command_is_reached_with_its_folder() -> None:
    command = parse(["./check"])
    assert (command.command, command.file) == ("window", "./check")


def test_check_takes_several_files_and_standard_input() -> None:
    command = parse(["check", "a.txt", "-", "--format", "json"])
    assert (command.command, command.files, command.format) == ("check", ["a.txt", "-"], "json")


def test_check_has_three_levels() -> None:
    assert parse(["check", "a.txt"]).level == "normal"
    assert [parse(["check", "a.txt", "--level", level]).level for level in LEVELS] == list(get_args(Level))


def test_learn_takes_its_switches() -> None:
    command = parse(["learn", "a.txt", "b.docx", "--min", "๓", "--accept-all", "--format", "json"])
    assert (command.files, command.min, command.format) == (["a.txt", "b.docx"], 3, "json")
    assert command.accept_all
    command = parse(["learn", "a.txt"])
    assert (command.min, command.accept_all, command.format) == (2, False, "text")


def test_export_takes_its_switches() -> None:
    command = parse(["export", "a.txt", "--to", "out/", "--form", "activity_web", "--force", "--strict"])
    assert (command.files, command.to, command.form) == (["a.txt"], "out/", "activity_web")
    assert command.force
    assert command.strict
    assert (command.kinds, command.template, command.review) == ((), None, False)
    assert (command.captions, command.photo_side) == (True, None)
    command = parse(["export", "a.txt", "--to", "a.txt", "--no-captions", "--photo-side", "๘๐๐"])
    assert (command.captions, command.photo_side) == (False, 800)


def test_a_set_takes_kinds_between_commas() -> None:
    command = parse(["export", "a.txt", "--to", "out/", "--kinds", "Word, web,word"])
    assert command.kinds == ("word", "html_folder")
    assert tuple(KINDS.values()) == EXPORT_KINDS


def test_a_template_is_inspected() -> None:
    command = parse(["template", "inspect", "แม่แบบ.docx", "--form", "photo_news", "--format", "json"])
    assert (command.command, command.file) == ("template", "แม่แบบ.docx")
    assert (command.form, command.format) == ("photo_news", "json")


@pytest.mark.parametrize(
    "words",
    [
        ["check"],
        ["export", "a.txt"],
        ["export", "a.txt", "--to", "out/", "--kinds", "word,,pdf"],
        ["export", "a.txt", "--to", "out/", "--kinds", "odt"],
        ["export", "a.txt", "--to", "a.docx", "--review", "--template", "t.docx"],
        ["template"],
        ["template", "inspect"],
        ["check", "a.txt", "--format", "xml"],
        ["check", "a.txt", "--level", "loud"],
        ["learn"],
        ["learn", "a.txt", "--min", "0"],
        ["learn", "a.txt", "--min", "สอง"],
        ["--nonsense"],
        ["a.txt", "b.txt"],
    ],
)
def test_a_wrong_command_is_told_in_thai_and_exits_2(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as leaving:
        parse(words)
    assert leaving.value.code == 2
    assert capsys.readouterr().err.startswith("คำสั่งยังไม่ถูกต้อง")


HELPS = [
    ["--help"],
    ["check", "--help"],
    ["compare", "--help"],
    ["draft", "--help"],
    ["learn", "--help"],
    ["export", "--help"],
    ["forms", "--help"],
    ["template", "inspect", "--help"],
    ["library", "restore", "--help"],
]


@pytest.mark.parametrize("words", HELPS, ids=" ".join)
def test_help_is_thai(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as leaving:
        parse(words)
    assert leaving.value.code == 0
    help_text = capsys.readouterr().out
    assert "ตัวเลือก" in help_text
    assert "แสดงวิธีใช้" in help_text
    assert "show" not in help_text


@pytest.mark.parametrize("words", HELPS, ids=" ".join)
def test_help_is_english_when_asked(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as leaving:
        parse([*words[:-1], "--language", "en", words[-1]])
    assert leaving.value.code == 0
    help_text = capsys.readouterr().out
    assert "show this help" in help_text
    assert not re.search("[\u0e00-\u0e7f]", help_text.replace("{{หน่วยงาน}}", ""))


@pytest.mark.parametrize(
    ("words", "variable", "language"),
    [
        (["check", "a.txt"], "", "th"),
        (["check", "a.txt"], "en", "en"),
        (["check", "a.txt"], "fr", "th"),
        (["check", "a.txt", "--language", "th"], "en", "th"),
        (["--language=en", "check", "a.txt"], "", "en"),
        (["--language", "en", "library", "check"], "", "en"),
        (["library", "--language", "en", "check"], "", "en"),
        (["--language", "en"], "", "en"),
        (["check", "--", "--language", "en"], "", "th"),
    ],
)
def test_the_language_is_asked_for_or_set(
    monkeypatch: pytest.MonkeyPatch, words: list[str], variable: str, language: str
) -> None:
    monkeypatch.setenv("PRD_DESK_LANG", variable)
    assert parse(words).language == language


@pytest.mark.parametrize("words", [["check", "--language", "fr", "a"], ["learn", "a", "--min", "0"]])
def test_a_wrong_command_is_told_in_the_language_that_is_set(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    monkeypatch.setenv("PRD_DESK_LANG", "en")
    with pytest.raises(SystemExit):
        parse(words)
    said = capsys.readouterr().err
    assert said.startswith("This command is not right yet (")
    assert not re.search("[\u0e00-\u0e7f]", said)


def test_the_version_is_the_package_s(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parse(["--version"])
    assert capsys.readouterr().out == f"prd-desk {__version__}\n"
