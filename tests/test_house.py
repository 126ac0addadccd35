"""The house rules that a program can check: small modules and functions, three rings, no machine's paths."""

from __future__ import annotations

import ast
import json
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
MODULES = sorted(path for room in ("prd_desk", "tests", "packaging") for path in (ROOT / room).rglob("*.py"))

LONGEST_MODULE = 400
LONGEST_FUNCTION = 40


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


def tracked_texts() -> list[tuple[str, str]]:
    """Name and content of every text file that git keeps; what is not UTF-8 is no text."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout")
    texts = []
    for name in filter(None, listed.stdout.decode().split("\0")):
        path = ROOT / name
        if path.is_file():
            try:
                texts.append((name, path.read_text(encoding="utf-8")))
            except UnicodeDecodeError:
                continue
    return texts


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_holds_one_idea(path: Path) -> None:
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= LONGEST_MODULE, f"{name_of(path)} has {lines} lines"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_function_fits_on_a_screen(path: Path) -> None:
    long = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > LONGEST_FUNCTION:
                long.append(f"{node.name} at line {node.lineno}: {lines} lines")
    assert not long


def test_nothing_imports_outward() -> None:
    from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

    assert lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True) == EXIT_STATUS_SUCCESS


def test_no_file_knows_the_machine_it_was_made_on() -> None:
    # Put together from pieces, so that this file does not find itself.
    folders = "|".join(("/" + "work/", "/" + "root/", "/" + r"home/\w+/", "C:" + r"\\Users\\"))
    hosts = "|".join(
        ("pypi" + r"\.org", "npmjs" + r"\.(org|com)", "deb" + r"\.debian\.org", "pythonhosted" + r"\.")
    )
    pattern = re.compile(f"{folders}|{hosts}")
    found = [f"{name}: {match.group()}" for name, text in tracked_texts() for match in pattern.finditer(text)]
    assert not found


def test_no_sentence_of_the_gold_texts_is_copied() -> None:
    gold = [SHARED / "gold" / name for name in ("seed.jsonl", "dev.jsonl")]
    if not all(path.is_file() for path in gold):
        pytest.skip("../shared/gold is not there")
    phrases: set[str] = set()
    for path in gold:
        for line in path.read_text(encoding="utf-8").splitlines():
            phrases.update(phrase for phrase in json.loads(line)["text"].split() if len(phrase) >= 45)
    copied = [
        f"{name}: {phrase}"
        for name, text in tracked_texts()
        for phrase in set(re.split(r'[\s"“”]+', text)) & phrases
    ]
    assert not copied
