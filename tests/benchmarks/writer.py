"""The same work by LibreOffice Writer and by PRD Desk: `python -m tests.benchmarks.writer [--length 100000]`.

A new process each, the best of the rounds, files in the page cache: coming up and going again; turning a text
into Word and into PDF. Memory is the most that the process and its children held. Their windows are not
compared: Writer's needs a screen. LibreOffice gets a user profile of its own, made before anything is timed.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.figure import OURS, Figure, main, run, text_of

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

WRITER = "LibreOffice Writer"


@dataclass(frozen=True, slots=True)
class Job:
    """The same work as two commands."""

    what: str
    ours: list[str]
    theirs: list[str]


def jobs(text: Path, folder: Path, length: int) -> list[Job]:
    """All that is compared."""
    desk = [sys.executable, "-m", "prd_desk.cli"]
    office = [
        "soffice",
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--norestore",
    ]
    converted = [*office, "--outdir", str(folder / "theirs"), "--convert-to"]

    def export(kind: str) -> list[str]:
        return [*desk, "export", str(text), "--to", str(folder / f"ours.{kind}"), "--force"]

    return [
        Job("coming up and going again", [*desk, "--startup-time"], [*office, "--terminate_after_init"]),
        Job(
            f"{length:,} characters to Word", export("docx"), [*converted, "docx:MS Word 2007 XML", str(text)]
        ),
        Job(f"{length:,} characters to PDF", export("pdf"), [*converted, "pdf:writer_pdf_Export", str(text)]),
    ]


def writer(chosen: argparse.Namespace) -> Iterator[Figure]:
    """Seconds and megabytes of each job, ours and theirs."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        text = folder / "long.txt"
        text.write_text(text_of(chosen.length), encoding="utf-8-sig")
        listed = jobs(text, folder, chosen.length)
        there = shutil.which("soffice") is not None
        if there:
            run(listed[0].theirs)  # makes the profile
        for job in listed:
            yield from _figures(job.what, job.ours, chosen.rounds, OURS)
            if there:
                yield from _figures(job.what, job.theirs, chosen.rounds, WRITER)
            else:
                yield Figure(job.what, None, "s", whose=WRITER, note="no command soffice")


def _figures(what: str, command: list[str], rounds: int, whose: str) -> Iterator[Figure]:
    # 1: written, though the text lacks what the form asks for.
    results = [run(command, (0, 1)) for _ in range(rounds)]
    yield Figure(what, min(took for took, _ in results), "s", whose=whose)
    yield Figure(f"{what}: memory", max(held for _, held in results), "MB", whose=whose)


if __name__ == "__main__":
    main(
        __doc__,
        writer,
        ("--length", {"type": int, "default": 100_000}),
        ("--rounds", {"type": int, "default": 2}),
    )
