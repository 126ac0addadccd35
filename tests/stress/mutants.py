"""Damaged and hostile variants of every kind of file that comes in, each read in a fenced child process.

    python -m tests.stress.mutants [--count 10000] [--seed 1] [KIND...]

A mutant may be read or refused by a UserError; anything else is a failure, and so are more than two seconds,
more than 500 MB, a file opened for writing, and a connection. Failures are kept in `build/mutants/`.
Prints a row for each kind; the exit status is 1 when anything failed.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from tests.stress.incoming import KINDS

LONGEST_S = 2.0
"""Seconds of processor time: on a busy machine the clock on the wall says nothing."""
MOST_MB = 500
BATCH = 500
ROOT = Path(__file__).parents[2]
KEPT = ROOT / "build" / "mutants"


@dataclass(slots=True)
class Tally:
    """What became of the mutants of one kind; `slowest` in seconds, `largest` in megabytes."""

    read: int = 0
    refused: int = 0
    failed: list[str] = field(default_factory=list)
    slowest: float = 0.0
    largest: float = 0.0


# --- the fence


FORBIDDEN = {
    *("os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.truncate", "os.chmod"),
    *("socket.connect", "socket.bind", "subprocess.Popen", "os.system", "os.exec", "os.posix_spawn"),
}
"""Audit events of Python that reading a file has no need of."""


def fence(allowed: frozenset[str] = frozenset()) -> None:
    """From now on this process can neither open a file for writing, nor move or remove one, nor connect."""
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    forbidden = FORBIDDEN - allowed

    def judge(event: str, details: tuple[object, ...]) -> None:
        if event == "open" and isinstance(details[2], int):
            writes = details[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC)
            if writes and details[0] != os.devnull and not isinstance(details[0], int):  # a pipe
                raise AssertionError(f"opened for writing: {details[0]!r}")
        elif event in forbidden:
            raise AssertionError(f"{event} {details!r}")

    sys.addaudithook(judge)


def run_batch(name: str, seed: int, count: int, workspace: Path) -> Tally:
    """Read `count` mutants in this process, which must be one of its own: it is fenced for good."""
    import psutil

    from prd_desk.errors import UserError

    kind, rng, tally = KINDS[name], random.Random(seed), Tally()
    samples = kind.samples()
    paths = [workspace / f"{number}{kind.ending}" for number in range(count)]
    for path in paths:
        path.write_bytes(kind.mutate(rng.choice(samples), rng))
    sound = workspace / f"sound{kind.ending}"
    sound.write_bytes(samples[0])
    kind.read(sound)  # whatever is imported late, is imported now
    fence(frozenset({"subprocess.Popen", "os.posix_spawn"}) if kind.by_child else frozenset())
    process = psutil.Process()
    for path in paths:
        before = process.memory_info().rss
        started = _seconds()
        try:
            kind.read(path)
            tally.read += 1
        except UserError as error:
            tally.refused += 1
            if not error.sentence or not error.remedy:
                tally.failed.append(f"{path.name} says nothing: {error.sentence!r} {error.remedy!r}")
        except BaseException as error:
            tally.failed.append(f"{path.name} {type(error).__name__}: {error}"[:300])
        took = _seconds() - started
        grown = (peak_megabytes() - before / 1e6) if took > 0.05 else 0.0
        if kind.by_child:
            grown = max(grown, children_megabytes())
        tally.slowest, tally.largest = max(tally.slowest, took), max(tally.largest, grown)
        if took > LONGEST_S or grown > MOST_MB:
            tally.failed.append(f"{path.name} took {took:.2f} s, {grown:.0f} MB")
    return tally


def _seconds() -> float:
    """Of processor time, of this process and of its children that have ended."""
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


def children_megabytes() -> float:
    """Megabytes that the largest child held so far; what this process holds counts, for a child begins so."""
    import resource

    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024 / 1e6


def peak_megabytes() -> float:
    """Megabytes that this process held at most, so far; `ru_maxrss` would count its parent's from before."""
    status = Path("/proc/self/status")
    if status.exists():
        return int(re.search(r"VmHWM:\s+(\d+)", status.read_text())[1]) * 1024 / 1e6
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6


def run_kind(name: str, count: int, seed: int, *, batch: int = BATCH) -> Tally:
    """Batches of mutants, each in a new process; failures are kept in `build/mutants/`."""
    whole = Tally()
    for start in range(0, count, batch):
        part = seed * 1_000_003 + start
        with tempfile.TemporaryDirectory() as folder:
            wanted = {"batch": min(batch, count - start), "seed": part, "workspace": folder}
            options = [f"--{option}={value}" for option, value in wanted.items()]
            command = [sys.executable, "-m", "tests.stress.mutants", *options, name]
            child = subprocess.run(
                command, capture_output=True, text=True, check=False, cwd=ROOT, timeout=1_800
            )
            if child.returncode:
                whole.failed.append(f"batch {part} died: {child.returncode} {child.stderr[-500:]}")
                continue
            tally = Tally(**json.loads(child.stdout.splitlines()[-1]))
            for failure in tally.failed:
                KEPT.mkdir(parents=True, exist_ok=True)
                culprit = Path(folder, failure.partition(" ")[0])
                (KEPT / f"{name}-{part}-{culprit.name}").write_bytes(culprit.read_bytes())
        whole.read += tally.read
        whole.refused += tally.refused
        whole.failed += [f"{part}: {failure}" for failure in tally.failed]
        whole.slowest, whole.largest = max(whole.slowest, tally.slowest), max(whole.largest, tally.largest)
    return whole


def main() -> int:
    """Run what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("kinds", nargs="*", default=list(KINDS))
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--batch", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--workspace", type=Path, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.batch:
        tally = run_batch(chosen.kinds[0], chosen.seed, chosen.batch, chosen.workspace)
        fields = ("read", "refused", "failed", "slowest", "largest")
        print(json.dumps({name: getattr(tally, name) for name in fields}))
        return 0
    failed = False
    print(f"{'kind':<10}{'read':>8}{'refused':>9}{'failed':>8}{'slowest s':>11}{'memory MB':>11}")
    for name in chosen.kinds:
        tally = run_kind(name, chosen.count, chosen.seed)
        print(f"{name:<10}{tally.read:>8}{tally.refused:>9}{len(tally.failed):>8}{tally.slowest:>11.2f}"
              f"{tally.largest:>11.0f}", flush=True)  # fmt: skip
        for failure in tally.failed[:20]:
            print(f"    {failure}", flush=True)
        failed = failed or bool(tally.failed)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
