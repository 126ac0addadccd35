"""A `.prdnews` file comes back whole; a damaged, newer or hostile one is refused in a sentence."""

from __future__ import annotations

import io
import json
import random
import zipfile
from dataclasses import replace
from datetime import date, time
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from prd_desk.errors import UserError
from prd_desk.export.prdnews import prdnews_bytes, to_prdnews
from prd_desk.intake.photos import is_clean, take_photo
from prd_desk.intake.prdnews import read_prdnews
from prd_desk.news.release import EventFacts, ParticipantGroup, Person, Photo, Quote, Release, Speaker

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def release() -> Release:
    picture = io.BytesIO()
    Image.new("RGB", (30, 20), "green").save(picture, "PNG")
    photo = take_photo(picture.getvalue(), "เปิดหอสมุด.png")
    person = Person("มะลิ บานเช้า", title="นางสาว", position="บรรณารักษ์")
    facts = EventFacts(
        event="เปิดหอสมุด",
        start_date=date(2024, 6, 5),
        start_time=time(9, 30),
        presider=person,
        participants=(ParticipantGroup("ครู", 12), ParticipantGroup("นักเรียน")),
        aims=("อ่าน", "เขียน"),
        speakers=(Speaker(person, "การอ่าน"),),
    )
    return Release(
        title="เปิดหอสมุด",
        date=date(2024, 6, 6),
        body="ย่อหน้าแรก\nย่อหน้าที่สอง \ud800",
        quotes=(Quote("อ่านดีกว่า", person),),
        people=(person,),
        photos=(replace(photo, caption="ป้ายหอสมุด", alt="ป้ายไม้", credit="ใบบัว"), replace(photo, file="2.jpg")),
        facts=facts,
        notes="บันทึก",
    )


def test_comes_back_whole(release: Release, tmp_path: Path) -> None:
    path = tmp_path / "ข่าว.prdnews"
    to_prdnews(release, path)
    assert read_prdnews(path) == release


def test_same_release_same_bytes(release: Release) -> None:
    assert prdnews_bytes(release) == prdnews_bytes(release)


def test_two_photos_of_one_name_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"a\.jpg"):
        to_prdnews(Release(photos=(Photo("a.jpg"), Photo("a.jpg"))), tmp_path / "a.prdnews")
    assert list(tmp_path.iterdir()) == []


def packed(path: Path, record: object, **photos: bytes) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("release.json", record if isinstance(record, bytes) else json.dumps(record))
        for name, content in photos.items():
            archive.writestr(f"photos/{name}", content)
    return path


@pytest.mark.parametrize(
    ("record", "words"),
    [
        ({"schema": 1, "photos": [{"file": "01.jpg"}]}, r"01\.jpg"),
        ({"schema": 99}, "รุ่นใหม่กว่า"),
        ({"schema": 1, "title": []}, "title"),
        (b"{", "อ่านข้อมูลข่าวไม่ได้"),
        (b"\xff\xfe\xff", "อ่านข้อมูลข่าวไม่ได้"),
        (b"[" * 100_000, "อ่านข้อมูลข่าวไม่ได้"),
    ],
)
def test_refused_in_a_sentence_that_names_the_file(record: object, words: str, tmp_path: Path) -> None:
    path = packed(tmp_path / "a.prdnews", record)
    with pytest.raises(UserError, match=words) as caught:
        read_prdnews(path)
    assert str(path) in caught.value.sentence
    assert caught.value.remedy


def test_a_picture_put_in_by_another_program_is_written_anew(tmp_path: Path) -> None:
    picture = io.BytesIO()
    Image.new("RGB", (3000, 10)).save(picture, "PNG")
    path = packed(
        tmp_path / "a.prdnews", {"schema": 1, "photos": [{"file": "a.png"}]}, **{"a.png": picture.getvalue()}
    )
    assert is_clean(read_prdnews(path).photos[0].content)


def test_a_broken_picture_names_itself(tmp_path: Path) -> None:
    path = packed(
        tmp_path / "a.prdnews", {"schema": 1, "photos": [{"file": "a.jpg"}]}, **{"a.jpg": b"no picture"}
    )
    with pytest.raises(UserError, match=r"a\.jpg"):
        read_prdnews(path)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"text"])
def test_no_archive(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.prdnews"
    path.write_bytes(data)
    with pytest.raises(UserError, match=r"a\.prdnews"):
        read_prdnews(path)


def test_damaged_files_give_a_release_or_a_user_error(release: Release, tmp_path: Path) -> None:
    whole = prdnews_bytes(release)
    rng = random.Random(3)  # noqa: S311 - the same mutants every time
    path = tmp_path / "a.prdnews"
    refusals: list[UserError] = []
    for turn in range(300):
        data = bytearray(whole[: rng.randrange(len(whole))] if turn % 4 == 0 else whole)
        for _ in range(rng.choice((1, 3, 20))):
            if data:
                data[rng.randrange(len(data))] = rng.randrange(256)
        path.write_bytes(data)
        try:
            assert isinstance(read_prdnews(path), Release)
        except UserError as error:
            refusals.append(error)
    assert len(refusals) > 200
    assert all(str(path) in error.sentence for error in refusals)
