"""Bring the desk's English up to date with its Thai: `make translations`.

Reads every text of prd_desk/desk/ that Qt is asked to translate, by the context that is asked for at run
time, into resources/translations/prd_desk_en.ts, and makes the .qm file that the program loads. English that
stands there already is kept, in another context too; a text that has none yet is marked unfinished and named.
Qt's own few texts that a user meets have their Thai in qt_th.ts, written by hand; it is made into a .qm, too.
Exit status: 1 when any is.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as Tree

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ROOT = Path(__file__).parents[1]
DESK = ROOT / "prd_desk" / "desk"
SOURCE = ROOT / "resources" / "translations" / "prd_desk_en.ts"
OF_QT = SOURCE.with_name("qt_th.ts")
THAI = re.compile("[\u0e01-\u0e5b]{2}")
_CONTEXT = re.compile(r'QCoreApplication\.translate\("(\w+)", text\)')
_FUNCTION = re.compile(r"^def (_?tr|_translate)\(", re.MULTILINE)

Asked = tuple[str, str]
"""Context and Thai text."""


def texts_asked_for() -> list[Asked]:
    """Every text that the desk asks Qt for, in order, each once."""
    modules = {path: ast.parse(path.read_text(encoding="utf-8")) for path in sorted(DESK.rglob("*.py"))}
    heirs = _heirs(modules.values())
    found: dict[Asked, None] = {}
    for path, tree in modules.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef):
                for text in _own_texts(node):
                    # PySide asks in the name of the object's own class, whichever class the method stands in.
                    found.update(dict.fromkeys((name, text) for name in _with_heirs(node.name, heirs)))
        context = _context(path)
        if context:
            found.update(dict.fromkeys((context, text) for text in _loose_texts(tree)))
    found[("speech", "th")] = None
    return list(found)


def _context(path: Path) -> str:
    """The context of a module's texts outside classes; empty when it has none."""
    source = path.read_text(encoding="utf-8")
    if _FUNCTION.search(source):
        return _CONTEXT.findall(source)[0]
    return "commands" if re.search(r"commands import .*\btr\b", source) else ""


def _heirs(trees: Iterable[ast.Module]) -> dict[str, list[str]]:
    """The classes that inherit from each, by name."""
    heirs: dict[str, list[str]] = {}
    for tree in trees:
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef):
                for base in node.bases:
                    heirs.setdefault(ast.unparse(base).partition("[")[0], []).append(node.name)
    return heirs


def _with_heirs(name: str, heirs: dict[str, list[str]]) -> Iterator[str]:
    yield name
    for heir in heirs.get(name, ()):
        yield from _with_heirs(heir, heirs)


def _own_texts(node: ast.ClassDef) -> Iterator[str]:
    """What `self.tr` is asked for in a class."""
    for call in ast.walk(node):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "tr":
            text = call.args[0]
            if not (isinstance(text, ast.Constant) and isinstance(text.value, str)):
                raise ValueError(f"tr() wants a literal: {ast.unparse(call)}")
            yield text.value


def _loose_texts(tree: ast.Module) -> Iterator[str]:
    """Thai literals of a module that has a translating function: asked for there or listed in a table."""
    passed = {id(part) for node in ast.walk(tree) for part in _untranslated(node)}
    for node in ast.walk(tree):
        thai = isinstance(node, ast.Constant) and isinstance(node.value, str) and THAI.search(node.value)
        if thai and id(node) not in passed:
            yield node.value


def _untranslated(node: ast.AST) -> Iterator[ast.AST]:
    """Docstrings, what `self.tr` is asked for, and sentences of errors."""
    if isinstance(node, ast.Expr):
        yield node.value
    if isinstance(node, ast.Call):
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name == "UserError" or (name == "tr" and isinstance(node.func, ast.Attribute)):
            yield from ast.walk(node)


def read_translations(path: Path = SOURCE) -> dict[Asked, str]:
    """What stands in the file of translations; an unfinished one is empty."""
    if not path.exists():
        return {}
    root = Tree.parse(path).getroot()  # noqa: S314 -- our own file
    return {
        (context.findtext("name", ""), each.findtext("source", "")): each.findtext("translation", "")
        for context in root.iter("context")
        for each in context.iter("message")
    }


def write_translations(asked: list[Asked], known: dict[Asked, str], path: Path = SOURCE) -> list[Asked]:
    """Write the file anew with the texts asked for; those that have no English yet."""
    elsewhere = {text: english for (_, text), english in known.items() if english}
    root = Tree.Element("TS", version="2.1", language="en", sourcelanguage="th")
    contexts: dict[str, Tree.Element] = {}
    wanting: list[Asked] = []
    for context, text in sorted(asked):
        if context not in contexts:
            contexts[context] = Tree.SubElement(root, "context")
            Tree.SubElement(contexts[context], "name").text = context
        entry = Tree.SubElement(contexts[context], "message")
        Tree.SubElement(entry, "source").text = text
        english = known.get((context, text)) or elsewhere.get(text, "")
        told = Tree.SubElement(entry, "translation")
        told.text = english
        if not english:
            told.set("type", "unfinished")
            wanting.append((context, text))
    Tree.indent(root)
    path.parent.mkdir(parents=True, exist_ok=True)
    body = Tree.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")
    return wanting


def main() -> int:
    """Write all files."""
    wanting = write_translations(texts_asked_for(), read_translations())
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    for source in (SOURCE, OF_QT):
        subprocess.run(  # noqa: S603 -- the tool beside this Python
            [tool, "-silent", source, "-qm", source.with_suffix(".qm")], check=True
        )
    for context, text in wanting:
        sys.stdout.write(f"unfinished: {context}: {text}\n")
    return 1 if wanting else 0


if __name__ == "__main__":
    sys.exit(main())
