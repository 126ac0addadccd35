"""Search as it is typed into the box."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from prd_desk.library import Library, Place, Wanted
from prd_desk.library.sqlite import LibraryDamagedError
from prd_desk.news import EventFacts, Person
from tests.library.conftest import news

if TYPE_CHECKING:
    from pathlib import Path


def found(library: Library, words: str) -> list[int]:
    return [entry.id for entry in library.entries(Wanted(words=words))]


@pytest.mark.parametrize(
    "words",
    [
        "ตลาดน้ำ",
        "ตลาดน้ํา",
        "ตลาดนํ้า",
        "ตลาด  น้ำ",
        "ปี 2569",
        "ปี๒๕๖๙",
        "WIFI",
        "นายสมศักดิ์",
        "น้ำ wifi",
        "เเละ",
        "100%",
        'กล่าว "ขอบคุณ"',
    ],
)
def test_it_is_found_as_a_reader_means_it(library: Library, words: str) -> None:
    release = news(
        "เปิดตลาดน้ำ ปี ๒๕๖๙",
        'มี Wi\u200bFi และกล่าว "ขอบคุณ" ครบ ๑๐๐%',
        people=(Person("สมศักดิ์ ใจดี", title="นาย"),),
    )
    number = library.add(release)
    library.add(news("ข่าวอื่น", "ไม่เกี่ยวกัน"))
    assert found(library, words) == [number]


def test_words_of_one_or_two_letters_are_looked_for_in_the_heads(library: Library) -> None:
    number = library.add(news("ผอ. ตรวจนา", "เนื้อ", facts=EventFacts(place="ชะอำ")))
    library.add(news("ข่าว_อื่น", "ไม่มีคำนั้น"))
    assert found(library, "ผอ") == found(library, "อำ") == found(library, "นา ตรวจ") == [number]
    assert found(library, "%") == []


def test_a_change_is_found_at_once_and_the_old_text_no_more(library: Library) -> None:
    number = library.add(news(body="ถนนสายเก่า"))
    assert found(library, "สายเก่า") == [number]
    library.save(number, news(body="ถนนสายใหม่"))
    assert (found(library, "สายเก่า"), found(library, "สายใหม่")) == ([], [number])


def test_what_has_no_such_word_or_lies_elsewhere_is_not_found(library: Library) -> None:
    number = library.add(news())
    assert found(library, "ไม่มีคำนี้เลย") == []
    library.move(number, Place.TRASH)
    assert found(library, "ตลาดน้ำ") == []
    assert len(library.entries(Wanted(words="ตลาดน้ำ", place=Place.TRASH))) == 1


@pytest.mark.parametrize("harm", ["gone", "garbage", "halved"])
def test_a_damaged_index_is_made_anew(tmp_path: Path, harm: str) -> None:
    index = tmp_path / "library" / "search.db"
    with Library.open(tmp_path, by="") as library:
        numbers = [library.add(news(body=f"เรื่องที่ {n} " + "ข้อความ" * 200)) for n in range(20)]
        assert len(found(library, "ข้อความ")) == 20
    if harm == "gone":
        index.unlink()
    elif harm == "garbage":
        index.write_bytes(b"\x00garbage" * 1000)
    else:
        index.write_bytes(index.read_bytes()[: index.stat().st_size // 2])
    with Library.open(tmp_path, by="") as library:
        assert found(library, "เรื่องที่ ข้อความ") == numbers[::-1]


def test_two_releases_with_one_revision_are_told(library: Library) -> None:
    for title in ("หนึ่ง", "สอง"):
        library.add(news(title))
    with library._store.writing() as db:  # as a damaged file may have it
        db.exec_driver_sql("CREATE TABLE other AS SELECT * FROM releases")
        db.exec_driver_sql("UPDATE other SET revision = 1")
        db.exec_driver_sql("ALTER TABLE releases RENAME TO sound")
        db.exec_driver_sql("ALTER TABLE other RENAME TO releases")
    with pytest.raises(LibraryDamagedError):
        found(library, "หนึ่ง")
