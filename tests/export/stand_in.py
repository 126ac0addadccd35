"""TH SarabunPSK, which test machines lack: Sarabun at its measures and by its name, for LibreOffice alone.

The real font is not ours to ship. Sarabun at 0.662 of a size is as wide as TH SarabunPSK at that size; ascent
and descent are those of TH SarabunPSK, so that lines stand as far apart.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

from fontpkg_sarabun import ROOT
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem

from prd_desk.export.base_docx import FONT
from prd_desk.export.sarabun import ASCENT, DESCENT, SCALE

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

FINE = 10_000
"""Units in an em before the font is made smaller: so fine that the smaller em is exact to 0.01 %."""

_FONTS_CONF = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include>
<dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>
"""


def make_stand_in(folder: Path) -> None:
    """Write the regular and the bold face into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for weight in ("Regular", "Bold"):
        font = TTFont(ROOT / "files" / f"Sarabun-{weight}.ttf")
        scale_upem(font, FINE)
        units = round(FINE / SCALE)
        font["head"].unitsPerEm = units
        up, down = round(units * ASCENT), round(units * DESCENT)
        for table, names in (
            ("hhea", ("ascent", "descent", "lineGap")),
            ("OS/2", ("sTypoAscender", "sTypoDescender", "sTypoLineGap")),
        ):
            for name, value in zip(names, (up, -down, 0), strict=True):
                setattr(font[table], name, value)
        font["OS/2"].usWinAscent, font["OS/2"].usWinDescent = up, down
        plain = FONT.replace(" ", "")
        for number, name in (
            (1, FONT),
            (2, weight),
            (3, f"{plain}-{weight}"),
            (4, f"{FONT} {weight}"),
            (6, f"{plain}-{weight}"),
        ):
            font["name"].setName(name, number, 3, 1, 0x409)
        for number in (16, 17):
            font["name"].removeNames(nameID=number)
        font.save(folder / f"{plain}-{weight}.ttf")


def libreoffice() -> str | None:
    """Where LibreOffice is; None where it is not installed."""
    return shutil.which("soffice") or shutil.which("libreoffice")


def print_by_libreoffice(files: Sequence[Path], folder: Path) -> None:
    """Make `folder/NAME.pdf` of every Word file, set in the stand-in; one call for all: its start is slow."""
    office = libreoffice()
    if office is None:
        raise FileNotFoundError("soffice")
    folder.mkdir(parents=True, exist_ok=True)
    make_stand_in(folder / "fonts")
    conf = folder / "fonts.conf"
    conf.write_text(_FONTS_CONF.format(fonts=folder / "fonts", cache=folder / "cache"), encoding="utf-8")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(
        [office, profile, "--headless", "--convert-to", "pdf", "--outdir", folder, *files],
        env=os.environ | {"FONTCONFIG_FILE": str(conf)},
        capture_output=True,
        check=True,
        timeout=600,
    )
