"""Leave out of ICU's data library what a Thai editorial desk never asks of it.

On Linux two ICUs ship, one that Qt links to and one of icu4py's, and each brings the locales of the whole
world in a library of 32 MB that holds data and nothing else. ICU's own tool takes items out of such a
package; the assembler and the linker make a library of the rest. ICU's licence allows it.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

TOOLS = ("icupkg", "objcopy", "as", "ld")
"""Debian: icu-devtools and binutils (packaging/debian-package.txt)."""

LIBRARY = re.compile(r"libicudata(-[0-9a-f]+)?\.so\.(?P<version>\d+)(\.\d+)*")
"""Its name at Qt and, with a mark of the wheel in it, at icu4py."""

KEPT = re.compile(
    r"brkitr/.*"  # where words and lines end, with the Thai dictionary
    r"|coll/(pool|res_index|root|th|en|ucadata)\..*"  # order of letters
    r"|(pool|res_index|root|th|th_TH|en|en_US)\.res"
    r"|.*\.(icu|nrm)"  # properties of characters, normal forms
    r"|(icustd|icuver|keyTypeData|langInfo|likelySubtags|metadata|numberingSystems|plurals|supplementalData"
    r"|timezoneTypes|windowsZones|zoneinfo64)\.res"  # what is of no one locale
    r"|(ibm-874|iso-8859_11|windows-874).*\.cnv"  # Thai encodings, which a locale of the system may name
)

_LIBRARY_SOURCE = """\
.section .note.GNU-stack, "", %progbits
.section .rodata
.balign 16
.globl icudt{version}_dat
.type icudt{version}_dat, %object
.size icudt{version}_dat, {size}
icudt{version}_dat:
.incbin "{data}"
"""


def can_trim() -> bool:
    """Whether the tools are there."""
    return all(map(shutil.which, TOOLS))


def trim(library: Path, out: Path) -> None:
    """Write ICU's data library `library` (ELF) to `out` with the items of KEPT alone.

    Raises ValueError for another library, CalledProcessError when a tool refuses.
    """
    name = LIBRARY.fullmatch(library.name)
    if name is None:
        raise ValueError(library.name)
    version = name["version"]
    with TemporaryDirectory() as work:
        # Items are looked for by the name of the file; l: little-endian.
        data = Path(work) / f"icudt{version}l.dat"
        _call("objcopy", "-O", "binary", "--only-section=.rodata", library, data)
        unused = Path(work) / "unused.txt"
        items = _call("icupkg", "-l", data).split()
        unused.write_text("\n".join(item for item in items if not KEPT.fullmatch(item)), encoding="ascii")
        _call("icupkg", "--ignore-deps", "-r", unused, data)
        source, made = data.with_suffix(".s"), data.with_suffix(".o")
        size = data.stat().st_size
        source.write_text(_LIBRARY_SOURCE.format(version=version, size=size, data=data), encoding="ascii")
        _call("as", source, "-o", made)
        _call("ld", "-shared", "-soname", library.name, made, "-o", out)


def _call(*words: str | Path) -> str:
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout  # noqa: S603 -- TOOLS
