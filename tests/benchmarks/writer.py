"""The same work by LibreOffice Writer and by PRD Desk: `python -m tests.benchmarks.writer [--length 100000]`.

A text into Word and into PDF, in a new process each, the best of the rounds, files in the page cache; a text
of one line shows what starting costs. Memory is the most that the process and its children held. Their
windows are not compared: Writer's needs a screen. LibreOffice gets a user profile of its own, made before
anything is timed.
"""

from __future__ import annotations

import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from subprocess import CalledProcessError
from typing import TYPE_CHECKING

from tests.benchmarks.figure import OURS, Figure, main, run, text_of

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

WRITER = "LibreOffice Writer"
KINDS = {"Word": "docx", "PDF": "pdf"}
FILTERS = {"docx": "MS Word 2007 XML", "pdf": "writer_pdf_Export"}


@dataclass(frozen=True, slots=True)
class Job:
    """A command and the file that it is to make. allowed: statuses with which it may leave."""

    what: str
    whose: str
    command: list[str]
    makes: Path
    allowed: tuple[int, ...] = (0,)

    def figures(self, rounds: int) -> Iterator[Figure]:
        """Seconds and megabytes, or why there are none."""
        try:
            results = [run(self.command, self.allowed) for _ in range(rounds)]
        except (OSError, CalledProcessError) as cause:
            yield Figure(self.what, None, "s", whose=self.whose, note=str(cause))
            return
        if not (self.makes.exists() and self.makes.stat().st_size):
            yield Figure(self.what, None, "s", whose=self.whose, note=f"no {self.makes.name} was made")
            return
        yield Figure(self.what, min(took for took, _ in results), "s", whose=self.whose)
        yield Figure(f"{self.what}: memory", max(held for _, held in results), "MB", whose=self.whose)


def ours(what: str, text: Path, ending: str) -> Job:
    """By the command line; it leaves with 1 when the text lacks what the form asks for, and writes."""
    target = text.with_name(f"{text.stem}-ours.{ending}")
    words = ["export", str(text), "--to", str(target), "--force"]
    return Job(what, OURS, [sys.executable, "-m", "prd_desk.cli", *words], target, (0, 1))


def theirs(what: str, text: Path, ending: str) -> Job:
    """By Writer without a window; the text has a byte order mark, by which it knows the encoding."""
    out = text.with_name("theirs")
    profile = f"-env:UserInstallation={text.with_name('profile').as_uri()}"
    words = ["--headless", "--norestore", "--convert-to", f"{ending}:{FILTERS[ending]}", "--outdir", str(out)]
    return Job(what, WRITER, ["soffice", profile, *words, str(text)], out / f"{text.stem}.{ending}")


def writer(chosen: argparse.Namespace) -> Iterator[Figure]:
    """A line and a long text, ours and theirs."""
    with tempfile.TemporaryDirectory() as place:
        texts = {"one line": "ข่าวประชาสัมพันธ์", f"{chosen.length:,} characters": text_of(chosen.length)}
        for number, (name, text) in enumerate(texts.items()):
            path = Path(place) / f"{number}.txt"
            path.write_text(text, encoding="utf-8-sig")
            if not number:
                list(theirs("", path, "pdf").figures(1))  # makes the profile
            for kind, ending in KINDS.items():
                what = f"{name} to {kind}"
                yield from ours(what, path, ending).figures(chosen.rounds)
                yield from theirs(what, path, ending).figures(chosen.rounds)


if __name__ == "__main__":
    main(
        __doc__,
        writer,
        ("--length", {"type": int, "default": 100_000}),
        ("--rounds", {"type": int, "default": 2}),
    )
