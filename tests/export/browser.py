"""Real Chromium without a window, for tests of exported pages."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path


def dumped_by_chromium(page: Path, *options: str) -> str:
    """The page's document after its scripts have run; skips the test where there is no browser."""
    names = ("chromium", "chromium-browser", "google-chrome")
    browser = next(filter(None, map(shutil.which, names)), None)
    if browser is None:
        pytest.skip("chromium is not installed (see packaging/)")
    command = [
        browser,
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        f"--user-data-dir={page.parent / 'profile'}",
        "--virtual-time-budget=60000",
        *options,
        "--dump-dom",
        page.as_uri(),
    ]
    done = subprocess.run(command, cwd=page.parent, capture_output=True, timeout=180, check=True)
    return done.stdout.decode("utf-8", "replace")
