"""Seconds that exports take for a release with six photos of 12 megapixels.

`python tests/benchmarks/export_speed.py`. Photos are made smaller once, when they come in: that is timed by
itself. Each "new process" starts Python anew.
"""

from __future__ import annotations

import io
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
from PIL import Image

from prd_desk.export import to_html, to_pdf, to_prdnews, to_word
from prd_desk.forms import fill, load_form
from prd_desk.intake import read_release, take_photo
from prd_desk.resources import resource

SIZE = (4000, 3000)
PHOTOS = 6
ROUNDS = 3


def camera_photo(seed: int) -> bytes:
    """A JPEG of 12 megapixels with the grain and the shapes of a real one: 4 to 5 megabytes."""
    chance = np.random.default_rng(seed)
    coarse = Image.fromarray(chance.integers(0, 255, (30, 40, 3), np.uint8)).resize(
        SIZE, Image.Resampling.BICUBIC
    )
    grain = chance.normal(0, 6, (SIZE[1], SIZE[0], 1))
    pixels = np.clip(np.asarray(coarse, np.float32) + grain, 0, 255).astype(np.uint8)
    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, "JPEG", quality=92)
    return buffer.getvalue()


def main() -> None:
    """Print a row for each thing that takes time."""
    raw = [camera_photo(seed) for seed in range(PHOTOS)]
    tell(f"{PHOTOS} photos as the camera has them", sum(map(len, raw)) / 1e6, "MB")
    started = time.perf_counter()
    photos = tuple(replace(take_photo(data, f"{i}"), caption=f"ภาพที่ {i}") for i, data in enumerate(raw))
    tell("taking them in, each", (time.perf_counter() - started) / PHOTOS, "s")
    release = replace(read_release(resource("samples", "sample.prdnews")), photos=photos)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        to_prdnews(release, folder / "a.prdnews")
        tell("the release as a file", (folder / "a.prdnews").stat().st_size / 1e6, "MB")
        tell(
            "Word + HTML by the command line, new process (budget 2)",
            min(cold(folder) for _ in range(ROUNDS)),
            "s",
        )
        filled = fill(load_form(release.form), release)
        for name, write in (("Word", to_word), ("HTML", to_html), ("PDF", to_pdf)):
            times = []
            for _ in range(ROUNDS):
                started = time.perf_counter()
                write(filled, folder / "b", overwrite=True)
                times.append(time.perf_counter() - started)
            tell(f"{name}, first time in this process", times[0], "s")
            tell(f"{name}, warm", min(times), "s")


def cold(folder: Path) -> float:
    """Seconds from the command to its end."""
    started = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "prd_desk.cli", "export", "a.prdnews", "--to", "out/", "--force"],
        cwd=folder,
        check=True,
        capture_output=True,
    )
    return time.perf_counter() - started


def tell(what: str, figure: float, unit: str) -> None:
    """One row."""
    sys.stdout.write(f"{what:<58}{figure:10.2f} {unit}\n")


if __name__ == "__main__":
    main()
