"""What installers are made of fits together; building one takes minutes and is done by `make package`."""

from __future__ import annotations

import ast
import configparser
import importlib.util
import plistlib
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from types import ModuleType

ROOT = Path(__file__).parents[2]
LINUX = ROOT / "packaging" / "linux"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"
WIX = "{http://schemas.microsoft.com/wix/2006/wi}"


def script(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    folder = tmp_path / "prd-desk"
    for name in (
        "prd-desk-window.exe",
        "prd-desk.exe",
        "_internal/a/x.dll",
        "_internal/b/x.dll",
        "_internal/ไทย.txt",
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(name.encode())
    return folder


def installer(bundle: Path, version: str = "1.2.3") -> ET.Element:
    made = script(ROOT / "packaging" / "windows" / "make_wxs.py").wxs(bundle, version)
    return ET.fromstring(ET.tostring(made))


def test_windows_installs_every_file_at_its_place(bundle: Path) -> None:
    source = installer(bundle)
    parents = {child: parent for parent in source.iter() for child in parent}
    placed = set()
    for file in source.iter(f"{WIX}File"):
        names, at = [file.attrib["Name"]], parents[parents[file]]
        while at.attrib["Id"] != "INSTALLDIR":
            names.insert(0, at.attrib["Name"])
            at = parents[at]
        placed.add("/".join(names))
        assert Path(file.attrib["Source"]).read_bytes() == "/".join(names).encode()
    assert placed == {path.relative_to(bundle).as_posix() for path in bundle.rglob("*") if path.is_file()}


def test_windows_takes_every_component_into_the_feature_once(bundle: Path) -> None:
    source = installer(bundle)
    components = [item.attrib["Id"] for item in source.iter(f"{WIX}Component")]
    assert len(set(components)) == len(components)
    assert sorted(components) == sorted(item.attrib["Id"] for item in source.iter(f"{WIX}ComponentRef"))


def test_windows_updates_replace_the_same_components(bundle: Path) -> None:
    first, second = installer(bundle, "1.0.0"), installer(bundle, "1.0.1")
    assert [item.attrib["Guid"] for item in first.iter(f"{WIX}Component")] == [
        item.attrib["Guid"] for item in second.iter(f"{WIX}Component")
    ]


def test_windows_opens_releases_with_the_window(bundle: Path) -> None:
    source = installer(bundle)
    window = next(
        i.attrib["Id"] for i in source.iter(f"{WIX}File") if i.attrib["Name"] == "prd-desk-window.exe"
    )
    values = {item.attrib["Key"]: item.attrib["Value"] for item in source.iter(f"{WIX}RegistryValue")}
    kind = values["Software\\Classes\\.prdnews"]
    assert values[f"Software\\Classes\\{kind}\\shell\\open\\command"] == f'"[#{window}]" "%1"'


def test_windows_gets_an_installer(bundle: Path, tmp_path: Path) -> None:
    if not shutil.which("wixl"):
        pytest.skip("wixl (Debian: the package wixl) makes Windows installers elsewhere than on Windows")
    recipe = ROOT / "packaging" / "windows" / "make_wxs.py"
    # as build.ps1 does, by relative paths
    words = [sys.executable, recipe, bundle.relative_to(tmp_path), "1.2.3", "prd-desk.wxs"]
    subprocess.run(words, cwd=tmp_path, check=True)
    done = subprocess.run(
        ["wixl", "-o", "prd-desk.msi", "prd-desk.wxs"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "prd-desk.msi").read_bytes().startswith(b"\xd0\xcf\x11\xe0")


def test_macos_opens_releases_with_the_window() -> None:
    spec = (ROOT / "packaging" / "bundle" / "prd-desk.spec").read_text(encoding="utf-8")
    (told,) = (
        keyword.value
        for node in ast.walk(ast.parse(spec))
        if isinstance(node, ast.Call)
        for keyword in node.keywords
        if keyword.arg == "info_plist"
    )
    plist = plistlib.loads(plistlib.dumps(ast.literal_eval(told)))
    (kind,) = plist["UTExportedTypeDeclarations"]
    (opened,) = plist["CFBundleDocumentTypes"]
    assert opened["LSItemContentTypes"] == [kind["UTTypeIdentifier"]]
    assert kind["UTTypeTagSpecification"]["public.filename-extension"] == ["prdnews"]
    assert plist["LSBackgroundOnly"] is False  # else it has no place in the Dock


def test_linux_opens_releases_with_the_window() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment]  # keys are written in both cases
    entry.read(LINUX / "prd-desk.desktop", encoding="utf-8")
    desktop = entry["Desktop Entry"]
    kind = ET.parse(LINUX / "prd-desk.mime.xml").getroot().find(f"{MIME}mime-type")
    assert kind is not None
    assert kind.find(f"{MIME}glob").attrib["pattern"] == "*.prdnews"
    assert desktop["MimeType"].rstrip(";") == kind.attrib["type"]
    assert desktop["Exec"] == "prd-desk-window %f"
    assert (ROOT / "resources" / "icons" / f"{desktop['Icon']}.svg").is_file()


@pytest.mark.parametrize(
    ("words", "program"),
    [((), "prd-desk-window"), (("here.prdnews",), "prd-desk-window"), (("office", "export"), "prd-desk")],
)
def test_the_folder_of_linux_knows_a_file_from_a_command(
    tmp_path: Path, words: tuple[str, ...], program: str
) -> None:
    bundle = tmp_path / "bundle"
    (bundle / "_internal").mkdir(parents=True)
    (tmp_path / "here.prdnews").touch()
    for name in ("prd-desk", "prd-desk-window"):
        (bundle / name).write_text(f'#!/bin/sh\necho {name} "$@"\n')
        (bundle / name).chmod(0o755)
    subprocess.run([LINUX / "build-appdir.sh", bundle, tmp_path], check=True, capture_output=True)
    run = [tmp_path / "PRD_Desk.AppDir" / "AppRun", *words]
    said = subprocess.run(run, cwd=tmp_path, capture_output=True, text=True, check=True).stdout
    assert said.split() == [program, *words]


@pytest.mark.parametrize("recipe", sorted((ROOT / "packaging").rglob("*.sh")), ids=lambda path: path.name)
def test_shell_recipes_parse(recipe: Path) -> None:
    assert subprocess.run(["sh", "-n", recipe], capture_output=True, check=False).stderr == b""


def test_every_program_of_the_bundle_has_its_entry() -> None:
    spec = (ROOT / "packaging" / "bundle" / "prd-desk.spec").read_text(encoding="utf-8")
    compile(spec, "prd-desk.spec", "exec")
    for stem in re.findall(r'program\("(\w+)"', spec):
        assert (ROOT / "packaging" / "bundle" / f"{stem}.py").is_file()
    assert re.findall(r'program\("(\w+)"', spec) == ["window", "command"]


def test_icons_hold_every_size(tmp_path: Path) -> None:
    from PIL import Image

    icons = script(ROOT / "packaging" / "bundle" / "make_icons.py")
    icons.main(tmp_path)
    with Image.open(tmp_path / "prd-desk.ico") as icon:
        assert icon.info["sizes"] == {(size, size) for size in icons.WINDOWS_SIZES}
    with Image.open(tmp_path / "prd-desk.icns") as icon:
        assert icon.size == (icons.MAC_SIZE, icons.MAC_SIZE)
