"""`prd-desk check FOLDER --report` on thousands of files: speed, memory over time, going on after kill -9.

    python -m tests.stress.archive CORPUS.jsonl.xz [--files 2000] [--jobs 2] [--folder DIR]

CORPUS: as training reads it. The articles become Word, text and HTML files in turn, in folders of a hundred.
One run is killed when a third is done; the next goes on, its memory sampled twice a second, parent and
workers. Leaves with 1 when a file is missing from the report, when the second run checked again what the
first had, or when its second half needs more memory than its second quarter by MOST_GROWTH.
"""

from __future__ import annotations

import argparse
import html
import json
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import psutil
from docx import Document

from prd_desk.proofing.training.corpus import articles

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MOST_GROWTH = 8.0
"""Megabytes, of the parent or of any worker."""
SAMPLING_SECONDS = 0.5
A_FOLDER = 100


@dataclass(frozen=True, slots=True)
class Sample:
    """Megabytes held, and files done, at a moment: seconds from the start of the run."""

    seconds: float
    done: int
    parent: float
    workers: tuple[float, ...]


def made(corpus: Path, folder: Path, number: int) -> int:
    """Write so many files; how many characters they have."""
    size = 0
    for i, article in enumerate(islice(articles(corpus, held_back=False), number)):
        room = folder / f"{i // A_FOLDER:03}"
        room.mkdir(parents=True, exist_ok=True)
        lines = [article["title"], *article["text"].split("\n")]
        WRITERS[i % len(WRITERS)](room / f"{i:05}", lines)
        size += sum(map(len, lines))
    return size


def _word(stem: Path, lines: list[str]) -> None:
    document = Document()
    for line in lines:
        document.add_paragraph("".join(c for c in line if c >= " "))
    document.save(str(stem.with_suffix(".docx")))


def _text(stem: Path, lines: list[str]) -> None:
    stem.with_suffix(".txt").write_text("\n".join(lines), encoding="utf-8")


def _page(stem: Path, lines: list[str]) -> None:
    body = "\n".join(f"<p>{html.escape(line)}</p>" for line in lines)
    page = f'<!DOCTYPE html><html lang="th"><meta charset="utf-8"><body>{body}</body></html>'
    stem.with_suffix(".html").write_text(page, encoding="utf-8")


WRITERS: tuple[Callable[[Path, list[str]], None], ...] = (_word, _text, _page)


def begun(folder: Path, report: Path, jobs: int) -> subprocess.Popen[bytes]:
    """The command, at work."""
    words = ["check", str(folder), "--report", str(report), "--jobs", str(jobs), "--force"]
    return subprocess.Popen(
        [sys.executable, "-m", "prd_desk.cli", *words], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )


def done_in(report: Path) -> int:
    """How many files the journal beside the report has."""
    journal = report.with_name(f"{report.name}.partial")
    return max(0, journal.read_bytes().count(b"\n") - 1) if journal.exists() else 0


def killed(folder: Path, report: Path, jobs: int, after: int) -> int:
    """Run until so many files are done, then kill parent and workers; how many the journal then has."""
    program = begun(folder, report, jobs)
    while done_in(report) < after and program.poll() is None:
        time.sleep(0.05)
    family = [psutil.Process(program.pid), *psutil.Process(program.pid).children(recursive=True)]
    for process in family:
        process.kill()
    program.communicate()
    return done_in(report)


def watched(program: subprocess.Popen[bytes], report: Path) -> Iterator[Sample]:
    """What it holds, until it ends."""
    parent = psutil.Process(program.pid)
    started = time.perf_counter()
    while program.poll() is None:
        try:
            workers = tuple(_held(child) for child in parent.children() if _is_worker(child))
            yield Sample(time.perf_counter() - started, done_in(report), _held(parent), workers)
        except psutil.NoSuchProcess:
            continue
        time.sleep(SAMPLING_SECONDS)


def _held(process: psutil.Process) -> float:
    return process.memory_info().rss / 1e6


def _is_worker(child: psutil.Process) -> bool:
    """The pool's own tracker of shared things is none."""
    return "resource_tracker" not in " ".join(child.cmdline())


def growth(held: list[float]) -> float:
    """Megabytes by which the second half tops the second quarter: caches fill in the first."""
    middle = len(held) // 2
    return max(held[middle:]) - max(held[middle // 2 : middle]) if middle > 1 else 0.0


def over_time(samples: list[Sample], jobs: int) -> dict[str, list[float]]:
    """Megabytes of the parent and of each worker while all are at work, not while the report is written."""
    working = [sample for sample in samples if len(sample.workers) == jobs]
    workers = {f"worker {n + 1}": [sample.workers[n] for sample in working] for n in range(jobs)}
    return {"parent": [sample.parent for sample in working], **workers}


def run(corpus: Path, folder: Path, files: int, jobs: int) -> list[str]:
    """Make, kill, go on; what was not as it should be."""
    archive, report = folder / "archive", folder / "report.json"
    size = made(corpus, archive, files)
    print(f"{files} files, {size:,} characters", flush=True)
    before = killed(archive, report, jobs, files // 3)
    print(f"killed when {before} were done", flush=True)
    program = begun(archive, report, jobs)
    started = time.perf_counter()
    samples = list(watched(program, report))
    seconds = time.perf_counter() - started
    said = program.communicate()[1].decode("utf-8", "replace")
    if program.returncode == 2:  # 1: there are findings, as there should be
        return [f"left with 2: {said}"]
    rate = (files - before) / seconds
    print(f"the other {files - before} in {seconds:.0f} s: {rate:.1f} files/s", flush=True)
    reported = json.loads(report.read_text(encoding="utf-8"))["files"]
    return [*_unlike(reported, samples, before, files), *_grown(over_time(samples, jobs))]


def _unlike(
    reported: list[dict[str, object]], samples: list[Sample], before: int, files: int
) -> Iterator[str]:
    paths = {each["path"] for each in reported}
    unread = sum(bool(each["problem"]) for each in reported)
    if not len(paths) == len(reported) == files:
        yield f"the report has {len(reported)} rows of {len(paths)} files"
    if unread:
        yield f"{unread} files could not be read"
    done = [sample.done for sample in samples if sample.workers]
    if min(done) < before or max(done) > files:
        yield "files were checked twice"


def _grown(memory: dict[str, list[float]]) -> Iterator[str]:
    for who, held in memory.items():
        tenths = [held[len(held) * tenth // 10] for tenth in range(10)] if held else []
        print(f"{who}: {' '.join(f'{each:.0f}' for each in tenths)} MB, growth {growth(held):.1f}")
        if not held or growth(held) > MOST_GROWTH:
            yield f"{who} grew by {growth(held):.1f} MB"


def main() -> int:
    """Print the figures; 1 when something is not as it should be."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--files", type=int, default=2000)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--folder", type=Path, help="where to make the files")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=chosen.folder) as place:
        faults = run(chosen.corpus, Path(place), chosen.files, chosen.jobs)
    print("\n".join(faults) or "as it should be")
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main())
