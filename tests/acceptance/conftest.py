"""The whole program, started as a user starts it."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

SHARED = Path(__file__).parents[3] / "shared"
LIMIT = 120
"""Seconds after which a command is taken to hang."""


@dataclass(frozen=True, slots=True)
class PrdDesk:
    """The command `prd-desk` in a folder of its own."""

    folder: Path

    def __call__(
        self, *words: str | Path, stdin: bytes = b"", **environment: str
    ) -> subprocess.CompletedProcess[str]:
        """Run one command; no traceback may ever come out of it."""
        done = subprocess.run(
            [sys.executable, "-m", "prd_desk.cli", *map(str, words)],
            cwd=self.folder,
            input=stdin,
            capture_output=True,
            env=os.environ | environment,
            timeout=LIMIT,
            check=False,
        )
        said = subprocess.CompletedProcess(
            done.args, done.returncode, done.stdout.decode(), done.stderr.decode()
        )
        assert "Traceback" not in said.stdout + said.stderr
        return said


@pytest.fixture
def prd_desk(tmp_path: Path) -> PrdDesk:
    """The program, standing in an empty folder."""
    return PrdDesk(tmp_path)


@pytest.fixture(scope="session")
def seed_text() -> Path:
    """The department's activity news as plain text."""
    path = SHARED / "seed" / "activity-news.txt"
    if not path.is_file():
        pytest.skip("../shared/seed is not there")
    return path
