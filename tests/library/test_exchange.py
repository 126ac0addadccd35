"""Files in, files out; what comes out is what lies in the library."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from prd_desk.export import to_prdnews
from prd_desk.intake import read_prdnews, take_photo
from prd_desk.library import Library, Occasion, Place
from prd_desk.library.exchange import export_all, take_in
from prd_desk.resources import resource
from tests.library.conftest import news

if TYPE_CHECKING:
    from pathlib import Path


def test_a_file_is_copied_in_and_kept_as_it_came(library: Library) -> None:
    sample = resource("samples", "sample.prdnews")
    number = take_in(library, sample)
    assert library.read(number).release == read_prdnews(sample)
    (version,) = library.versions(number)
    assert (version.occasion, version.name) == (Occasion.IMPORT, "sample.prdnews")


def test_everything_comes_out_and_a_second_run_goes_on(library: Library, tmp_path: Path) -> None:
    sample = read_prdnews(resource("samples", "sample.prdnews"))
    twice = replace(sample, photos=(sample.photos[0], sample.photos[0]))
    numbers = [library.add(sample), library.add(twice), library.add(news("ก/ข")), library.add(news("ก/ข"))]
    library.move(numbers[2], Place.ARCHIVE)
    library.move(numbers[3], Place.TRASH)
    out = tmp_path / "ออก"
    first = list(export_all(library, out))
    assert [each.new for each in first] == [True] * 4
    assert read_prdnews(first[0].path) == sample
    first_photo, second_photo = read_prdnews(first[1].path).photos
    assert first_photo.content == second_photo.content
    assert first_photo.file != second_photo.file
    assert {each.path.parent.name for each in first} == {"ออก", "เก็บเข้าแฟ้ม", "ถังขยะ"}
    first[0].path.unlink()
    library.save(numbers[1], replace(twice, body="แก้แล้ว"))
    assert [each.new for each in export_all(library, out)] == [True, True, False, False]


def test_a_lost_photo_does_not_keep_the_text_back(library: Library, tmp_path: Path) -> None:
    picture = read_prdnews(resource("samples", "sample.prdnews")).photos[0]
    library.add(news(photos=(take_photo(picture.content, "ก.jpg"),)))
    for file in (library.home / "library" / "photos").glob("??/*"):
        file.unlink()
    (written,) = export_all(library, tmp_path / "ออก")
    assert written.new
    assert written.problem is not None
    assert "ก.jpg" in written.problem.sentence
    assert read_prdnews(written.path) == news()


def test_one_that_cannot_be_written_does_not_stop_the_others(library: Library, tmp_path: Path) -> None:
    library.add(news("หนึ่ง"))
    library.add(news("สอง"))
    (tmp_path / "000001 หนึ่ง.prdnews").mkdir()
    written = list(export_all(library, tmp_path))
    assert [each.problem is None for each in written] == [False, True]


def test_what_is_exported_can_be_taken_in_again(library: Library, tmp_path: Path) -> None:
    release = news("ไป-กลับ", "ย่อหน้า\nอีกย่อหน้า")
    to_prdnews(release, tmp_path / "a.prdnews")
    assert library.read(take_in(library, tmp_path / "a.prdnews")).release == release
