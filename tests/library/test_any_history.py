"""Whatever is saved, mended, kept, gone back to and opened again: every version reads as it did."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from prd_desk.library import Library, Occasion
from prd_desk.library.checking import examine
from prd_desk.news import Bold, Release
from prd_desk.news.difference import release_changes, take
from prd_desk.proofing.words import word_spans
from tests.library.conftest import SetClock

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

LETTERS = st.text(st.sampled_from("กขสะเแำฺ่้๊๑2 ab\u00a0\u200b😀👩\n"), max_size=12)
FIELDS = ("title", "lead", "body")
PLACE = st.floats(0, 1)
SLIPS = {"ก": "กข", "่": "", "😀": "👩", "2": "๒"}

STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("edit"), st.sampled_from(FIELDS), PLACE, PLACE, LETTERS),
        st.tuples(st.just("bold"), PLACE, PLACE),
        st.tuples(st.just("fix all"), st.sampled_from(sorted(SLIPS))),
        st.tuples(st.just("undo")),
        st.tuples(st.just("keep")),
        st.tuples(st.just("go back"), PLACE),
        st.tuples(st.just("take"), PLACE, PLACE),
        st.tuples(st.just("clock"), st.integers(-4_000, 4_000)),
        st.tuples(st.just("open again")),
    ),
    max_size=14,
)


class History:
    """A release in a library, and beside it what each version and each state before must be."""

    def __init__(self, home: Path, first: Release, clock: SetClock) -> None:
        self.home, self.clock = home, clock
        self.library = Library.open(home, by="", clock=clock)
        self.number = self.library.add(first)
        self.now = first
        self.before: list[Release] = []
        self.kept: dict[int, Release] = {}

    def save(self, release: Release) -> None:
        self.before.append(self.now)
        self.now = release
        self.library.save(self.number, release)

    def undo(self) -> None:
        if self.before:
            self.now = self.before.pop()
            self.library.save(self.number, self.now)

    def keep(self, occasion: Occasion = Occasion.SAVED) -> None:
        self.kept[self.library.keep(self.number, occasion).id] = self.now

    def version(self, place: float) -> int | None:
        numbers = sorted(self.kept)
        return numbers[round(place * (len(numbers) - 1))] if numbers else None

    def go_back(self, version: int) -> None:
        before = self.now
        assert self.library.go_back(version) == self.kept[version]
        for each in self.library.versions(self.number):  # what it was before is a version, if it was another
            self.kept.setdefault(each.id, before)
        self.before.append(before)
        self.now = self.kept[version]

    def open_again(self) -> None:
        self.library.close()
        self.library = Library.open(self.home, by="", clock=self.clock)

    def check(self) -> None:
        assert self.library.read(self.number).release == self.now
        assert {each.id for each in self.library.versions(self.number)} == set(self.kept)
        for version, release in self.kept.items():
            assert self.library.read_version(version) == release
        assert all(
            0 <= start <= end <= len(self.now.body)
            for start, end in ((each.start, each.end) for each in self.now.bold)
        )


def edited(release: Release, field: str, first: float, second: float, letters: str) -> Release:
    """The release with a stretch of a field made something else; what was bold in the body goes."""
    text = getattr(release, field)
    start, end = sorted((round(first * len(text)), round(second * len(text))))
    changes: dict[str, Any] = {field: text[:start] + letters + text[end:]}
    return replace(release, **changes, bold=() if field == "body" else release.bold)


def do(history: History, step: tuple) -> None:
    now = history.now
    match step:
        case ("edit", field, first, second, letters):
            history.save(edited(now, field, first, second, letters))
        case ("bold", first, second):
            start, end = sorted((round(first * len(now.body)), round(second * len(now.body))))
            history.save(replace(now, bold=(Bold(start, end),) if start < end else ()))
        case ("fix all", slip):
            history.keep(Occasion.BULK_FIX)
            mended = {name: getattr(now, name).replace(slip, SLIPS[slip]) for name in FIELDS}
            history.save(replace(now, **mended, bold=()))
        case ("undo",):
            history.undo()
        case ("keep",):
            history.keep()
        case ("go back", place) if (version := history.version(place)) is not None:
            history.go_back(version)
        case ("take", place, part) if (version := history.version(place)) is not None:
            old = history.kept[version]
            changes = release_changes(now, old, word_spans)
            assert take(now, changes) == old
            history.save(take(now, changes[: round(part * len(changes))]))
        case ("clock", days):
            history.clock.now += timedelta(days=days)
        case ("open again",):
            history.open_again()


@given(LETTERS, STEPS)
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_version_reads_as_it_did_and_undo_leads_back(
    tmp_path_factory: pytest.TempPathFactory, text: str, steps: list
) -> None:
    home = tmp_path_factory.mktemp("history")
    first = Release(title="ข่าว", body=text)
    history = History(home, first, SetClock())
    try:
        for step in steps:
            do(history, step)
            history.check()
        while history.before:
            history.undo()
        history.check()
        assert history.now == first
        assert examine(home / "library" / "library.db").sound
    finally:
        history.library.close()
