"""Seconds that exports take for a release with six photos of 12 megapixels.

`python -m tests.benchmarks.export_speed`. Photos are made smaller once, when they come in: that is timed by
itself. Each "new process" starts Python anew.
"""

from __future__ import annotations

import io
import os
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from prd_desk.export import to_html, to_pdf, to_prdnews, to_word
from prd_desk.forms import fill, load_form
from prd_desk.intake import read_release, take_photo
from prd_desk.resources import resource
from tests.benchmarks.figure import MEGABYTE, ROUNDS, Figure, main, run, seconds

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

SIZE = (4000, 3000)
PHOTOS = 6
LONG = 100_000


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


def exports(_: argparse.Namespace) -> Iterator[Figure]:
    """What takes time, and how large it gets."""
    raw = [camera_photo(seed) for seed in range(PHOTOS)]
    yield Figure(f"{PHOTOS} photos as the camera has them", sum(map(len, raw)) / MEGABYTE, "MB")
    started = time.perf_counter()
    photos = tuple(replace(take_photo(data, f"{i}"), caption=f"ภาพที่ {i}") for i, data in enumerate(raw))
    yield Figure("taking a photo in", (time.perf_counter() - started) / PHOTOS, "s")
    release = replace(read_release(resource("samples", "sample.prdnews")), photos=photos)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        file = folder / "a.prdnews"
        to_prdnews(release, file)
        yield Figure("the release as a file", file.stat().st_size / MEGABYTE, "MB")
        yield Figure("Word + HTML, new process", in_new_process(file, f"{folder / 'out'}{os.sep}"), "s", 2)
        filled = fill(load_form(release.form), release)

        def word_and_html() -> None:
            to_word(filled, folder / "b", overwrite=True)
            to_html(filled, folder / "b", overwrite=True)

        yield Figure("Word + HTML, warm", seconds(word_and_html), "s", 1)
        yield Figure("PDF, new process", in_new_process(file, str(folder / "a.pdf")), "s", 1.5)
        to_pdf(filled, folder / "b", overwrite=True)  # reads the fonts
        yield Figure("PDF, warm", seconds(lambda: to_pdf(filled, folder / "b", overwrite=True)), "s", 0.3)
        body = f"{release.body}\n" * (LONG // len(release.body) + 1)
        long = fill(load_form(release.form), replace(release, body=body[:LONG], photos=()))
        taken = seconds(lambda: to_pdf(long, folder / "b", overwrite=True))
        yield Figure(f"PDF of {LONG:,} characters", taken, "s", 5)


def in_new_process(file: Path, target: str) -> float:
    """Seconds that the command takes from its start to its end, the best of some rounds."""
    command = [sys.executable, "-m", "prd_desk.cli", "export", str(file), "--to", target, "--force"]
    return min(run(command)[0] for _ in range(ROUNDS))


if __name__ == "__main__":
    main(__doc__, exports)
