"""Compile thai.c, by which Qt breaks Thai lines between words where there is no libthai.

    python packaging/thai/build.py [--all] [--into resources/thai]

For this machine with the compiler it has (cc), or with that of the package `ziglang`, which needs no other
installation; with --all for every kind of machine PRD Desk runs on, which takes ziglang.
"""

from __future__ import annotations

import argparse
import importlib.util
import platform
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
TARGETS = {
    "win32-amd64": ("thai.dll", "x86_64-windows-gnu"),
    "win32-arm64": ("thai.dll", "aarch64-windows-gnu"),
    "darwin-arm64": ("libthai.0.dylib", "aarch64-macos.11.0"),
    "darwin-x86_64": ("libthai.0.dylib", "x86_64-macos.11.0"),
    "linux-x86_64": ("libthai.so.0", "x86_64-linux-gnu.2.17"),
    "linux-aarch64": ("libthai.so.0", "aarch64-linux-gnu.2.17"),
}
"""By system and processor as Python names them: the file that Qt asks for, ziglang's name for it."""

FLAGS = ("-std=c11", "-Wall", "-Wextra", "-Werror", "-O2", "-shared", "-fvisibility=hidden")


def naming(name: str) -> list[str]:
    """Flags that write its name into the library: the loader hands it to whoever asks for the name later."""
    if name.endswith(".dylib"):
        return [f"-Wl,-install_name,{name}", "-fPIC"]
    return [] if name.endswith(".dll") else [f"-Wl,-soname,{name}", "-fPIC"]


def compilers(target: str) -> list[list[str]]:
    """Commands that compile for `target`, the nearest at hand first."""
    found = [sys.executable, "-m", "ziglang", "cc", "-target", TARGETS[target][1]]
    zig = [[*found, "-s"]] if importlib.util.find_spec("ziglang") else []
    ours = shutil.which("cc") if target == this_machine() and sys.platform != "win32" else None
    return [[ours], *zig] if ours else zig


def this_machine() -> str:
    """The name that `TARGETS` has for the system and processor this runs on."""
    return f"{sys.platform}-{platform.machine().lower()}"


def build(target: str, folder: Path) -> Path:
    """The library for `target`, a key of `TARGETS`, in a folder of that name in `folder`.

    Raises RuntimeError where nothing compiles for it, CalledProcessError where the compiler has failed.
    """
    if target not in TARGETS or not (commands := compilers(target)):
        raise RuntimeError(f"nothing here compiles for {target}: pip install ziglang")
    name, _ = TARGETS[target]
    made = folder / target / name
    made.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run(  # noqa: S603 -- nothing of it comes from outside
        [*commands[0], *FLAGS, *naming(name), "-o", made, HERE / "thai.c"], check=True
    )
    for beside in made.parent.glob("*.lib"):  # what programs would link to
        beside.unlink()
    return made


def main() -> None:
    """Compile what is asked for; says where it lies."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--all", action="store_true", help="for every kind of machine")
    parser.add_argument("--into", type=Path, default=HERE.parents[1] / "resources" / "thai")
    asked = parser.parse_args()
    try:
        for target in TARGETS if asked.all else [this_machine()]:
            sys.stdout.write(f"{build(target, asked.into)}\n")
    except (RuntimeError, subprocess.CalledProcessError) as failure:
        sys.exit(str(failure))


if __name__ == "__main__":
    main()
