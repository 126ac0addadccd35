"""What the bundled folder leaves out, the program does without."""

from __future__ import annotations

import ast
import importlib.util
import shutil
import subprocess
import sys
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from types import ModuleType

ROOT = Path(__file__).parents[2]

# Everything is imported in a process in which what is not shipped cannot be.
IMPORT_ALL = """
import importlib, sys
missing, wanted = (line.split() for line in sys.stdin)
sys.modules.update(dict.fromkeys(missing))
for name in wanted:
    importlib.import_module(name)
"""


def part(name: str) -> ModuleType:
    """A module of the bundle's recipe."""
    path = ROOT / "packaging" / "bundle" / f"{name}.py"
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


contents, icu_data = part("contents"), part("icu_data")


def imported_by_the_program() -> set[str]:
    """Every module of others that a line of PRD Desk imports, wherever in the module the line stands."""
    names: set[str] = set()
    for path in (ROOT / "prd_desk").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names.update(alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                names.add(node.module)
    return {name for name in names if name.partition(".")[0] not in sys.stdlib_module_names}


def test_the_program_imports_nothing_that_is_left_out() -> None:
    names = imported_by_the_program()
    assert {"prd_desk.library.migrations", "psutil", "icu4py.breakers", "rich.progress"} <= names
    # imported by name: see HIDDEN in the spec
    wanted = [*sorted(names), "lxml.etree", "sqlalchemy.dialects.sqlite"]
    done = subprocess.run(
        [sys.executable, "-c", IMPORT_ALL],
        input=f"{' '.join(contents.NOT_SHIPPED)}\n{' '.join(wanted)}\n",
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/lib/libQt6Quick.so.6",
        "libQt6EglFsKmsSupport.so.6",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/translations/qt_ko.qm",
        "PySide6\\translations\\qt_ko.qm",
        "PySide6\\plugins\\sqldrivers\\qsqlite.dll",
        "libgtk-3.so.0",
        "pythainlp/corpus/wikipedia_titles_th.txt",
        "pythainlp\\corpus\\sentenceseg_crfcut.model",
        "icu4py/breakers.cpp",
    ],
)
def test_left_out(name: str) -> None:
    assert not contents.is_shipped(name)


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/lib/libQt6Svg.so.6",
        "PySide6/Qt/lib/libQt6Network.so.6",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "PySide6/Qt/plugins/printsupport/libcupsprintersupport.so",
        "PySide6/Qt/plugins/imageformats/libqjpeg.so",
        "prd_desk/_resources/translations/prd_desk_en.qm",
        "prd_desk/_resources/spelling/thai_news.lm",
        "docx/templates/default-comments.xml",
        "sqlalchemy-2.1.9.dist-info/licenses/LICENSE",
    ],
)
def test_shipped(name: str) -> None:
    assert contents.is_shipped(name)


def test_every_list_that_the_proofreader_reads_is_shipped() -> None:
    read = """
import sys
opened = set()
sys.addaudithook(lambda event, args: event == "open" and opened.add(str(args[0])))
from prd_desk.proofing import Proofreader
Proofreader.load().check("ข่าวประชาสัมพันธ์ของนายสมชาย ใจดี")
print(*(name for name in opened if "/pythainlp/corpus/" in name), sep="\\n")
"""
    done = subprocess.run([sys.executable, "-c", read], cwd=ROOT, capture_output=True, text=True, check=True)
    lists = [name for name in done.stdout.split() if not name.endswith((".py", ".pyc"))]
    assert any(name.endswith("words_th.txt") for name in lists)
    assert all(contents.is_shipped(name) for name in lists)


@pytest.fixture(scope="module")
def own_icu() -> Path:
    """The folder in which icu4py's wheel brings its ICU on Linux."""
    if not icu_data.can_trim():
        pytest.skip(f"not all of {icu_data.TOOLS} are installed")
    found = [Path(str(file.locate())) for file in metadata.files("icu4py") or () if "libicudata" in file.name]
    if not found:
        pytest.skip("icu4py's wheel brings no ICU of its own here")
    return found[0].parent


# Where lines end in Thai between other scripts, and Thai letters in their order.
ASK_ICU = """
from icu4py.breakers import LineBreaker
for text in (
    "ผู้ว่าราชการจังหวัดเปิดงานสัมมนาเชิงปฏิบัติการ (workshop) ณ ห้องประชุม",
    "ພາສາລາວ ភាសាខ្មែរ မြန်မာ 日本語の文章",
):
    print(*LineBreaker(text, "th-TH"), sep="|")
"""


def test_lines_end_where_they_did_with_less_of_icu(own_icu: Path, tmp_path: Path) -> None:
    packages = tmp_path / "site"
    shutil.copytree(own_icu, packages / own_icu.name)
    shutil.copytree(own_icu.with_name("icu4py"), packages / "icu4py")
    (full,) = (packages / own_icu.name).glob("libicudata*")
    before = full.stat().st_size
    icu_data.trim(full, full)
    assert full.stat().st_size < before / 4

    def said(*path: str) -> str:
        code = f"import sys; sys.path[:0] = {[*path]!r}\n{ASK_ICU}\nimport icu4py; print(icu4py.__file__)"
        return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout

    (*lines, _), (*less, place) = said().splitlines(), said(str(packages)).splitlines()
    assert place.startswith(str(packages))
    assert less == lines
    assert lines[0].count("|") > 8


def test_icu_data_is_told_from_other_libraries(tmp_path: Path) -> None:
    assert icu_data.LIBRARY.fullmatch("libicudata.so.73")
    assert icu_data.LIBRARY.fullmatch("libicudata-59b7cd96.so.78.3")["version"] == "78"
    with pytest.raises(ValueError, match="libicuuc"):
        icu_data.trim(tmp_path / "libicuuc.so.73", tmp_path / "out")
