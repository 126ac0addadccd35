"""The sentences of the program: both languages complete, every key in use, none left in the code."""

from __future__ import annotations

import ast
import copy
import json
import pickle
import re
import string
from functools import cache
from pathlib import Path

import pytest

from prd_desk.errors import UserError
from prd_desk.messages import LANGUAGES, Bilingual, message, series, translated

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "resources" / "messages"
ROOMS = sorted(path.stem for path in (FOLDER / "th").glob("*.json"))
THAI = re.compile("[\u0e00-\u0e7f]")

CONVERTED = (
    "cli",
    "desk",
    "errors.py",
    "home.py",
    "messages.py",
    "export",
    "forms",
    "intake",
    "library",
    "news",
    "proofing",
)
"""Rooms of the code in which no sentence may stand."""

DATA = {
    "cli/compare.py": "the hour as Thai writes it",
    "cli/learn.py": "the letters that answer a question",
    "cli/targets.py": "how a file is called that comes back with remarks",
    "desk": "what Qt translates, see tests/desk/look/test_translations.py; letters and patterns",
    "export/base_docx.py": "the page number of the blank Word file",
    "export/joints.py": "what is held together in a line",
    "export/line_breaks.py": "where a Thai line may end",
    "export/pdf_pen.py": "marks above letters",
    "export/photos.py": "printed in the photo pack",
    "export/sarabun.py": "the range of Thai letters",
    "forms/drafting.py": "printed",
    "forms/field_names.py": "how templates count fields",
    "forms/filling.py": "printed: hours and heads",
    "proofing/keyboard_layout.py": "letters of the two layouts",
    "proofing/learning.py": "words beside which names and terms stand",
    "proofing/rules": "patterns, ranks and units that the checks look for",
    "proofing/shadow.py": "letters and marks",
    "proofing/spelling": "letters, marks and keys; the authority on spaces",
    "proofing/training/words.py": "letters that no word begins with",
    "intake/docx_lines.py": "what a page number looks like",
    "intake/html_text.py": "what an item of a list begins with",
    "intake/recognition.py": "what the parts of a release begin with",
    "intake/returned.py": "what an item of a list begins with",
    "library/exchange.py": "names of folders",
    "library/folding.py": "letters that a search takes for one",
    "library/migrations/to_2.py": "what an older library calls a status",
    "library/office.py": "printed: what the pictures of a letterhead show",
    "library/office_names.py": "the head of a list",
    "library/settings.py": "the names of the settings, each beside its English",
    "news": "months, ranks, kinds of event, and the words of composed news",
}
"""Modules, or whole rooms, whose Thai is data: read in news or printed in them, not said to the user."""

SAYING = {
    "UserError",
    "refusal",
    "RuleFileError",
    "Problem",
    "Finding",
    "FieldProblem",
    "print",
    "add_argument",
    "add_parser",
    "message",
}
"""What speaks to the user: even in a module of data, no Thai may stand in a call of these."""


def said(language: str, room: str) -> dict[str, str]:
    return json.loads((FOLDER / language / f"{room}.json").read_text(encoding="utf-8"))


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@cache
def syntax(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def modules() -> list[Path]:
    return sorted((ROOT / "prd_desk").rglob("*.py"))


def name_called(call: ast.Call) -> str:
    return getattr(call.func, "attr", getattr(call.func, "id", ""))


def imported_from_messages(path: Path) -> set[str]:
    return {
        alias.name
        for node in ast.walk(syntax(path))
        if isinstance(node, ast.ImportFrom) and node.module == "prd_desk.messages"
        for alias in node.names
    }


def calls() -> list[tuple[Path, ast.Call]]:
    """Every place where a sentence is asked for."""
    return [
        (path, node)
        for path in modules()
        for node in ast.walk(syntax(path))
        if isinstance(node, ast.Call) and name_called(node) == "message"
        if "message" in imported_from_messages(path)
    ]


def key_of(call: ast.Call) -> str:
    key = call.args[0]
    assert isinstance(key, ast.Constant), f"line {call.lineno}: a key must be written out"
    return str(key.value)


def test_every_language_has_every_room() -> None:
    for language in LANGUAGES:
        assert sorted(path.stem for path in (FOLDER / language).iterdir()) == ROOMS


@pytest.mark.parametrize("room", ROOMS)
def test_both_languages_say_the_same(room: str) -> None:
    thai, english = said("th", room), said("en", room)
    assert thai.keys() == english.keys()
    assert all(key.startswith(f"{room}.") for key in thai)
    assert {key: places(text) for key, text in thai.items()} == {
        key: places(text) for key, text in english.items()
    }
    assert all(text.strip() for text in (*thai.values(), *english.values()))


@pytest.mark.parametrize("room", ROOMS)
def test_each_language_is_itself(room: str) -> None:
    # What Thai stands in an English sentence is quoted from the page or typed by the user.
    quoted = re.compile(r"“[^”]*”|\{\{[^}]*\}\}|\S+\.(?:txt|docx|html|prdnews)\b|\([^)]*=[^)]*\)")
    thai = {key for key, text in said("en", room).items() if THAI.search(quoted.sub("", text))}
    assert not thai


def test_every_sentence_is_said_somewhere() -> None:
    known = {key for room in ROOMS for key in said("th", room)}
    assert {key_of(call) for _, call in calls()} == known


def test_every_sentence_gets_what_it_asks_for() -> None:
    texts = {key: text for room in ROOMS for key, text in said("th", room).items()}
    for path, call in calls():
        given = {keyword.arg for keyword in call.keywords}
        assert given == places(texts[key_of(call)]), f"{path}:{call.lineno}"


def is_data(name: str) -> bool:
    return any(name == place or name.startswith(f"{place}/") for place in DATA)


def spoken(tree: ast.AST, *, data: bool) -> list[ast.Constant]:
    """Thai literals other than documentation; in a module of data only those that are said."""
    roots = [tree]
    if data:
        roots = [
            node for node in ast.walk(tree) if isinstance(node, ast.Call) and name_called(node) in SAYING
        ]
    documentation = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    return [
        node
        for root in roots
        for node in ast.walk(root)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if id(node) not in documentation and THAI.search(node.value)
    ]


def test_no_sentence_stands_in_the_code() -> None:
    found = []
    for path in modules():
        name = path.relative_to(ROOT / "prd_desk").as_posix()
        if name.split("/")[0] in CONVERTED:
            found += [
                f"{name}:{each.lineno} {each.value}" for each in spoken(syntax(path), data=is_data(name))
            ]
    assert not found


def test_every_module_of_data_is_there() -> None:
    assert all((ROOT / "prd_desk" / name).exists() for name in DATA)


def test_a_sentence_is_thai_and_knows_its_english() -> None:
    full = message("export.not_saved", path=Path("a.docx"), cause=message("export.disk_full"))
    assert full == "บันทึก a.docx ไม่ได้: ดิสก์เต็ม"
    assert translated(full, "th") == full
    assert translated(full, "en") == "Could not save a.docx: the disk is full"
    assert type(translated(full, "th")) is str


def test_what_knows_no_other_language_stays() -> None:
    assert translated("ข่าว", "en") == "ข่าว"
    assert translated(Bilingual("ข่าว", ""), "en") == "ข่าว"


def test_what_is_filled_in_is_text_and_no_pattern() -> None:
    assert (
        translated(message("export.folder_exists", folder="{cause}"), "en")
        == "The folder {cause} exists already."
    )


def test_texts_in_a_row_are_said_one_by_one() -> None:
    names = series([Bilingual("หัวข้อข่าว", "Headline"), "2"], " ")
    assert (names, translated(names, "en")) == ("หัวข้อข่าว 2", "Headline 2")


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda error: pickle.loads(pickle.dumps(error))])  # noqa: S301
def test_a_copied_error_still_speaks_both_languages(again) -> None:
    sentence = message("export.not_saved", path="a.docx", cause=message("export.disk_full"))
    error = again(UserError(sentence, series([Bilingual("ไทย", "Thai")]), "detail"))
    assert error.said("en") == "Could not save a.docx: the disk is full Thai"
    assert str(error) == "บันทึก a.docx ไม่ได้: ดิสก์เต็ม ไทย"
    assert error.detail == "detail"
