"""Describe the bundled folder as a Windows installer: `make_wxs.py BUNDLE VERSION OUT.wxs`.

The result is WiX 3 source (https://wixtoolset.org/docs/v3/xsd/wix/), which WiX on Windows and wixl elsewhere
turn into an .msi. It installs for the user who starts it, without an administrator, puts the window into the
Start menu and opens `.prdnews` with it. Component ids follow from the paths, so that an update replaces the
same components.
"""

from __future__ import annotations

import sys
import uuid
import xml.etree.ElementTree as ET
from hashlib import sha256
from pathlib import Path

SPACE = uuid.UUID("6f0f53c1-3f5c-4f0e-9c55-0c1c7f6e2a10")
"""Namespace of the component ids; another one would make every update a second installation."""

UPGRADE_CODE = "B3C7B5B0-9E0B-4B36-8E59-4C53B4E0A7C4"
WINDOW = "prd-desk-window.exe"
NAMESPACE = "http://schemas.microsoft.com/wix/2006/wi"
_KEY = "Software\\PRD Desk"


def ident(prefix: str, path: str) -> str:
    """An id of letters and digits for a path."""
    return f"{prefix}{sha256(path.encode()).hexdigest()[:24]}"


def guid(path: str) -> str:
    """The component id of a path, the same at every build."""
    return str(uuid.uuid5(SPACE, path)).upper()


def wxs(bundle: Path, version: str) -> ET.Element:
    """The installer's source for all files under `bundle`."""
    wix = ET.Element("Wix", xmlns=NAMESPACE)
    product = ET.SubElement(
        wix, "Product", Id="*", Name="PRD Desk", Language="1054", Codepage="65001", Version=version,
        Manufacturer="PRD Desk", UpgradeCode=UPGRADE_CODE,
    )  # fmt: skip
    ET.SubElement(
        product, "Package", InstallerVersion="500", Compressed="yes", InstallScope="perUser", Languages="1054"
    )
    ET.SubElement(product, "MajorUpgrade", DowngradeErrorMessage="มี PRD Desk รุ่นใหม่กว่าติดตั้งอยู่แล้ว")
    ET.SubElement(product, "Media", Id="1", Cabinet="prddesk.cab", EmbedCab="yes")
    target = ET.SubElement(product, "Directory", Id="TARGETDIR", Name="SourceDir")
    local = ET.SubElement(target, "Directory", Id="LocalAppDataFolder")
    programs = ET.SubElement(local, "Directory", Id="Programs", Name="Programs")
    root = ET.SubElement(programs, "Directory", Id="INSTALLDIR", Name="PRD Desk")
    menu = ET.SubElement(target, "Directory", Id="ProgramMenuFolder")
    feature = ET.SubElement(product, "Feature", Id="Everything", Level="1", Title="PRD Desk")
    for component in (*_folders(root, bundle), _start_menu(menu)):
        ET.SubElement(feature, "ComponentRef", Id=component)
    return wix


def _folders(root: ET.Element, bundle: Path) -> list[str]:
    """Put every file into its directory element; ids of the components, one a folder and one a program."""
    made = {Path(): root}
    components: list[str] = []
    for file in sorted(path for path in bundle.rglob("*") if path.is_file()):
        name = file.relative_to(bundle)
        for folder in [*reversed(name.parents)][1:]:
            if folder not in made:
                made[folder] = ET.SubElement(
                    made[folder.parent], "Directory", Id=ident("d", folder.as_posix()), Name=folder.name
                )
        component = ET.SubElement(
            made[name.parent], "Component", Id=ident("c", name.as_posix()), Guid=guid(name.as_posix())
        )
        ET.SubElement(
            component, "File", Id=ident("f", name.as_posix()), Name=name.name, Source=str(file), KeyPath="yes"
        )
        if name.as_posix() == WINDOW:
            _opens_releases(component, ident("f", name.as_posix()))
        components.append(component.attrib["Id"])
    return components


def _opens_releases(component: ET.Element, program: str) -> None:
    """Let `.prdnews` open with the window."""
    for key, value in (
        ("Software\\Classes\\.prdnews", "PRDDesk.News"),
        ("Software\\Classes\\PRDDesk.News", "ข่าวของ PRD Desk"),
        ("Software\\Classes\\PRDDesk.News\\shell\\open\\command", f'"[#{program}]" "%1"'),
    ):
        ET.SubElement(component, "RegistryValue", Root="HKCU", Key=key, Type="string", Value=value)


def _start_menu(menu: ET.Element) -> str:
    component = ET.SubElement(menu, "Component", Id="StartMenu", Guid=guid("start menu"))
    ET.SubElement(
        component, "Shortcut", Id="OpenDesk", Name="PRD Desk", Description="เขียนและตรวจข่าวราชการ",
        Target=f"[INSTALLDIR]{WINDOW}", WorkingDirectory="INSTALLDIR",
    )  # fmt: skip
    ET.SubElement(
        component,
        "RegistryValue",
        Root="HKCU",
        Key=_KEY,
        Name="installed",
        Type="integer",
        Value="1",
        KeyPath="yes",
    )
    return "StartMenu"


def main(bundle: Path, version: str, out: Path) -> None:
    """Write the source of the installer."""
    tree = ET.ElementTree(wxs(bundle, version))
    ET.indent(tree)
    tree.write(out, encoding="utf-8", xml_declaration=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]))
