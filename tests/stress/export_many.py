"""Memory while one command exports many releases: `python tests/stress/export_many.py [RELEASES]`.

Leaves with 1 when the second half needs more than the first by `MOST_GROWTH` megabytes.
"""

from __future__ import annotations

import contextlib
import io
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import psutil
from PIL import Image

from prd_desk.cli.main import main as prd_desk
from prd_desk.export import to_prdnews
from prd_desk.intake import take_photo
from prd_desk.news.release import Release

MOST_GROWTH = 8.0
_KINDS = "word,html,pdf,text,photos"


def made(folder: Path, number: int, width: int = 1200, paragraphs: int = 40) -> list[Path]:
    """That many releases with two photos each, so many pixels wide; every one another."""
    chance = np.random.default_rng(number)
    files = []
    for i in range(number):
        buffer = io.BytesIO()
        Image.fromarray(chance.integers(0, 255, (width * 3 // 4, width, 3), np.uint8)).save(buffer, "PNG")
        photo = take_photo(buffer.getvalue(), "ก")
        body = "\n".join(f"ย่อหน้าที่ {n} ของข่าวที่ {i} เล่าเรื่องการประชุมของหน่วยงาน" for n in range(paragraphs))
        photos = (photo, replace(photo, file="ข.jpg"))
        path = folder / f"{i:03}.prdnews"
        to_prdnews(Release(title=f"ข่าวที่ {i}", body=body, photos=photos), path)
        files.append(path)
    return files


def exported(files: list[Path], folder: Path, chunks: int = 10) -> list[float]:
    """Export the files in so many commands of one process; megabytes held after each."""
    held = []
    size = -(-len(files) // chunks)
    for start in range(0, len(files), size):
        names = [str(path) for path in files[start : start + size]]
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            prd_desk(["export", *names, "--to", f"{folder}/", "--kinds", _KINDS])
        held.append(psutil.Process().memory_info().rss / 1e6)
    return held


def growth(held: list[float]) -> float:
    """Megabytes by which the second half tops the first, its beginning left out: caches fill there."""
    middle = len(held) // 2
    return max(held[middle:]) - max(held[middle // 2 : middle])


def main(number: int) -> int:
    """Print the memory and what it grew by."""
    with tempfile.TemporaryDirectory() as place:
        files = made(Path(place), number)
        (Path(place) / "out").mkdir()
        held = exported(files, Path(place) / "out")
    sys.stdout.write(f"{number} releases: {' '.join(f'{each:.0f}' for each in held)} MB\n")
    sys.stdout.write(f"growth {growth(held):.1f} MB (at most {MOST_GROWTH})\n")
    return int(growth(held) > MOST_GROWTH)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 100))
