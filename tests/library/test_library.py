"""The library as the desk uses it, on a real database."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest

from prd_desk.errors import UserError
from prd_desk.library import Library, Occasion, Place, Sort, Status, Wanted
from prd_desk.proofing.dismissal import Dismissal
from tests.library.conftest import SetClock, news, photo

if TYPE_CHECKING:
    from pathlib import Path


def test_what_is_saved_is_read_back_by_the_next_program(tmp_path: Path) -> None:
    release = news(photos=(photo("ก.jpg", b"one"), photo("ข.jpg", b"two")), date=date(2024, 2, 29))
    with Library.open(tmp_path, by="สมชาย") as library:
        number = library.add(news())
        assert library.save(number, release)
    with Library.open(tmp_path, by="สมหญิง") as library:
        opened = library.read(number)
        assert opened.release == release
        assert opened.entry.changed_by == "สมชาย"
        assert (opened.entry.photos, opened.entry.date) == (2, date(2024, 2, 29))


def test_saving_the_same_again_writes_nothing(library: Library) -> None:
    number = library.add(news())
    before = library.entry(number)
    assert not library.save(number, news())
    assert library.entry(number) == before


def test_text_that_no_encoding_holds_is_kept(library: Library) -> None:
    odd = news(title="หัว\ud83d ข้อ\x00", body="\udc00 “\\udc00” \x00\n" + "ก" * 10)
    number = library.add(odd)
    assert library.read(number).release == odd
    assert library.entry(number).title == "หัว\ufffd ข้อ\ufffd"


def test_a_release_that_is_not_there_is_told(library: Library) -> None:
    for call in (library.read, library.entry, library.duplicate, library.keep):
        with pytest.raises(UserError, match="ไม่พบข่าวนี้"):
            call(99)
    with pytest.raises(UserError, match="ไม่พบข่าวนี้"):
        library.save(99, news())


def test_lists_are_filtered_and_sorted(library: Library) -> None:
    first = library.add(replace(news("เกิด"), date=date(2024, 3, 1)))
    second = library.add(replace(news("ขวัญ"), date=date(2024, 2, 29), unit="กองกลาง"))
    third = library.add(replace(news("กาล"), date=date(2024, 2, 28), form="press_release"))

    def ids(wanted: Wanted) -> list[int]:
        return [entry.id for entry in library.entries(wanted)]

    assert ids(Wanted()) == [third, second, first]
    assert ids(Wanted(sort=Sort.DATE)) == [first, second, third]
    assert ids(Wanted(sort=Sort.TITLE)) == [third, first, second]
    assert ids(Wanted(since=date(2024, 2, 29), until=date(2024, 2, 29))) == [second]
    assert ids(Wanted(unit="กองกลาง")) == [second]
    assert ids(Wanted(form="press_release")) == [third]
    assert ids(Wanted(limit=1, offset=1)) == [second]
    assert library.units() == ["กองกลาง", "กองประชาสัมพันธ์"]


def test_order_is_that_of_changes_when_the_clock_is_set_back(library: Library, clock: SetClock) -> None:
    first = library.add(news("หนึ่ง"))
    clock.forward(days=-400)
    second = library.add(news("สอง"))
    clock.forward(days=-400)
    library.save(first, news("หนึ่งแก้แล้ว"))
    assert [entry.id for entry in library.entries()] == [first, second]
    versions = [library.keep(first, name=name).id for name in ("ก", "ข")]
    clock.forward(days=-400)
    versions.append(library.keep(first, name="ค").id)
    assert [version.id for version in library.versions(first)] == versions[::-1]


def test_a_duplicate_is_a_draft_of_its_own(library: Library) -> None:
    number = library.add(news(photos=(photo("ก.jpg", b"one"),)))
    library.set_status(number, Status.REVIEW)
    other = library.duplicate(number)
    library.save(number, news("เปลี่ยน"))
    assert library.read(other).release == news(photos=(photo("ก.jpg", b"one"),))
    assert library.entry(other).status is Status.DRAFT


def test_places(library: Library) -> None:
    number = library.add(news())
    library.move(number, Place.TRASH)
    assert library.entries() == []
    assert [entry.id for entry in library.entries(Wanted(place=Place.TRASH))] == [number]
    assert library.entry(number).trashed is not None
    library.move(number, Place.ARCHIVE)
    assert library.entry(number).trashed is None
    assert library.counts() == {(Place.ARCHIVE, Status.DRAFT): 1}


def test_only_steps_that_lead_on_are_taken(library: Library) -> None:
    number = library.add(news())
    with pytest.raises(UserError, match="“ร่าง” เปลี่ยนเป็น “เผยแพร่” ไม่ได้"):
        library.set_status(number, Status.PUBLISHED)
    for status in (Status.REVIEW, Status.APPROVED, Status.PUBLISHED, Status.DRAFT):
        library.set_status(number, status)
        assert library.entry(number).status is status
    assert library.entries(Wanted(statuses=(Status.REVIEW, Status.APPROVED))) == []


def test_versions_are_kept_and_gone_back_to_and_that_is_undone(library: Library) -> None:
    old, new = news("เก่า", photos=(photo("ก.jpg", b"one"),)), news("ใหม่")
    number = library.add(old)
    kept = library.keep(number, name="ก่อนประชุม")
    library.save(number, new)
    assert library.go_back(kept.id) == old
    assert library.read(number).release == old
    timeline = library.versions(number)
    assert [(version.occasion, version.name) for version in timeline] == [
        (Occasion.RESTORE, ""),
        (Occasion.SAVED, "ก่อนประชุม"),
    ]
    assert library.go_back(timeline[0].id) == new
    assert library.read_version(kept.id) == old


def test_keeping_twice_keeps_one(library: Library) -> None:
    number = library.add(news())
    assert library.keep(number) == library.keep(number)
    library.save(number, news("ใหม่"))
    library.keep(number)
    assert len(library.versions(number)) == 2


def test_a_lost_photo_keeps_its_place(library: Library, tmp_path: Path) -> None:
    release = news(photos=(photo("ก.jpg", b"one"), photo("ข.jpg", b"two")))
    number = library.add(release)
    (lost,) = (
        file
        for file in (tmp_path / "desk" / "library" / "photos").rglob("*")
        if file.is_file() and file.read_bytes() == b"one"
    )
    lost.write_bytes(b"odd")
    opened = library.read(number)
    assert opened.lost_photos == ("ก.jpg",)
    assert [photo.content for photo in opened.release.photos] == [b"", b"two"]
    library.save(number, replace(opened.release, title="แก้หัวข้อ"))
    lost.write_bytes(b"one")
    assert library.read(number).release == replace(release, title="แก้หัวข้อ")


def test_each_step_says_who_took_it_and_a_later_change_shows(library: Library, clock: SetClock) -> None:
    number = library.add(news())
    library.set_status(number, Status.REVIEW)
    clock.forward(hours=1)
    library.set_status(number, Status.APPROVED)
    assert [(step.status, step.by, step.at) for step in library.steps(number)] == [
        (Status.REVIEW, "สมชาย", clock() - timedelta(hours=1)),
        (Status.APPROVED, "สมชาย", clock()),
    ]
    assert not library.entry(number).changed_since_status
    library.save(number, news("แก้หลังอนุมัติ"))
    assert library.entry(number).changed_since_status
    library.set_status(number, Status.DRAFT)
    assert not library.entry(number).changed_since_status
    assert [version.name for version in library.versions(number)] == ["ร่าง", "อนุมัติ", "รอตรวจ"]


def test_dismissed_findings_stay_with_the_release(library: Library) -> None:
    bangkok = timezone(timedelta(hours=7))
    dismissals = (
        Dismissal("spelling.word", "คำ", by="สมชาย", at=datetime(2024, 2, 29, 23, 59, tzinfo=bangkok)),
        Dismissal("marks.order", "ก", "body", ("ก่อน", "หลัง\x00")),
    )
    number = library.add(news())
    library.set_dismissals(number, dismissals)
    assert library.read(number).dismissals == dismissals
    assert library.read(library.duplicate(number)).dismissals == dismissals
    library.set_dismissals(number, dismissals[1:])
    assert library.read(number).dismissals == dismissals[1:]


def test_moments_are_the_same_everywhere(tmp_path: Path) -> None:
    midnight = datetime(2023, 12, 31, 17, 0, tzinfo=UTC)
    bangkok = midnight.astimezone(timezone(timedelta(hours=7)))
    with Library.open(tmp_path, by="", clock=lambda: bangkok) as library:
        library.add(news())
        (entry,) = library.entries()
    assert (entry.created, entry.created.tzinfo) == (midnight, UTC)


def test_two_threads_wait_for_each_other(library: Library) -> None:
    from concurrent.futures import ThreadPoolExecutor

    number = library.add(news())

    def work(turn: int) -> str:
        library.save(number, news(f"ครั้งที่ {turn}", photos=(photo("ก.jpg", str(turn).encode()),)))
        library.upkeep()
        return library.read(number).release.title

    with ThreadPoolExecutor(4) as threads:
        titles = list(threads.map(work, range(24)))
    assert all(title.startswith("ครั้งที่ ") for title in titles)
    assert library.entry(number).revision >= 24
