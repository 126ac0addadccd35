"""What ships is whole: a wheel built from this tree works away from it."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from prd_desk.resources import resources_root

ROOT = Path(__file__).parents[2]

# Asked of the interpreter, because this test itself runs in the source tree.
ASK = """
import prd_desk, prd_desk.resources
print(prd_desk.__file__)
print(prd_desk.resources.resources_root())
"""


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new wheel, unpacked as an installer would."""
    if not (ROOT / "pyproject.toml").is_file():
        pytest.skip("not a source tree")
    out = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", out, ROOT],
        check=True,
        capture_output=True,
    )
    (wheel,) = out.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(out / "site")
    return out / "site"


def run(site: Path, *words: str | Path) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-P", *words],
        cwd=site,
        env=os.environ | {"PYTHONPATH": str(site)},
        capture_output=True,
        check=False,
        timeout=120,
    )


def test_every_resource_is_in_it(unpacked: Path) -> None:
    shipped = unpacked / "prd_desk" / "_resources"
    for path in resources_root().rglob("*"):
        if path.is_file():
            assert (shipped / path.relative_to(resources_root())).read_bytes() == path.read_bytes(), path.name


def test_nothing_but_the_program_is_in_it(unpacked: Path) -> None:
    tops = {path.name.split("-")[0] for path in unpacked.iterdir()}
    assert tops == {"prd_desk"}
    licences = {path.name for path in unpacked.glob("*.dist-info/licenses/*")}
    assert licences == {"LICENSE", "NOTICE"}


def test_it_works_on_its_own(unpacked: Path) -> None:
    module, resources = run(unpacked, "-c", ASK).stdout.decode().split()
    assert Path(module) == unpacked / "prd_desk" / "__init__.py"
    assert Path(resources) == unpacked / "prd_desk" / "_resources"
    sample = unpacked / "prd_desk" / "_resources" / "samples" / "sample.prdnews"
    assert run(unpacked, "-m", "prd_desk.cli", "check", sample).returncode == 1
