"""What ships: `python -m tests.benchmarks.sizes`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prd_desk.resources import resources_root
from tests.benchmarks.figure import MEGABYTE, Figure, main

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator


def sizes(_: argparse.Namespace) -> Iterator[Figure]:
    """All resources, and the largest of them."""
    files = [path for path in resources_root().rglob("*") if path.is_file()]
    largest = max(files, key=lambda path: path.stat().st_size)
    total = sum(path.stat().st_size for path in files)
    yield Figure("all of resources", total / MEGABYTE, "MB", 48)
    yield Figure(f"largest: {largest.name}", largest.stat().st_size / MEGABYTE, "MB", 32)


if __name__ == "__main__":
    main(__doc__, sizes)
