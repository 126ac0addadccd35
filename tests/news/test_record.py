"""A release survives the record whole; a damaged or newer record is refused in a sentence."""

from __future__ import annotations

import json
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prd_desk.errors import UserError
from prd_desk.news.record import SCHEMA, from_record, to_record
from prd_desk.news.release import EventFacts, ParticipantGroup, Person, Photo, Quote, Release, Speaker

text = st.text(max_size=20)
people = st.builds(Person, name=text, rank=text, title=text, position=text, organisation=text)
event_facts = st.builds(
    EventFacts,
    event=text,
    start_date=st.none() | st.dates(),
    end_date=st.none() | st.dates(),
    start_time=st.none() | st.times(),
    end_time=st.none() | st.times(),
    place=text,
    presider=st.none() | people,
    organiser=text,
    participants=st.lists(
        st.builds(ParticipantGroup, name=text, number=st.none() | st.integers()), max_size=2
    ).map(tuple),
    participants_total=st.none() | st.integers(),
    aims=st.lists(text, max_size=2).map(tuple),
    speakers=st.lists(st.builds(Speaker, person=people, topic=text), max_size=2).map(tuple),
    result=text,
)
releases = st.builds(
    Release,
    issuer=text,
    title=text,
    date=st.none() | st.dates(),
    body=text,
    notes=text,
    quotes=st.lists(st.builds(Quote, text=text, speaker=st.none() | people), max_size=2).map(tuple),
    people=st.lists(people, max_size=2).map(tuple),
    photos=st.lists(
        st.builds(Photo, file=text, content=st.binary(max_size=5), caption=text, alt=text, credit=text),
        max_size=2,
        unique_by=lambda photo: photo.file,
    ).map(tuple),
    facts=st.none() | event_facts,
)


@given(releases)
def test_goes_through_json_and_comes_back_equal(release: Release) -> None:
    contents = {photo.file: photo.content for photo in release.photos}
    assert from_record(json.loads(json.dumps(to_record(release))), contents) == release


def test_is_readable() -> None:
    facts = EventFacts(start_date=date(2024, 5, 1), start_time=time(9, 30), participants_total=40)
    assert to_record(Release(title="เปิดบ้าน", date=date(2024, 5, 2), facts=facts)) == {
        "schema": SCHEMA,
        "title": "เปิดบ้าน",
        "date": "2024-05-02",
        "facts": {"start_date": "2024-05-01", "start_time": "09:30:00", "participants_total": 40},
    }


@pytest.mark.parametrize(
    ("record", "place"),
    [
        ([], "ทั้งไฟล์"),
        ({}, "schema"),
        ({"schema": "1"}, "schema"),
        ({"schema": True}, "schema"),
        ({"schema": 1, "title": 5}, "title"),
        ({"schema": 1, "headline": "ก"}, "ทั้งไฟล์"),
        ({"schema": 1, "date": "10 ก.ย. 2563"}, "date"),
        ({"schema": 1, "date": 20200910}, "date"),
        ({"schema": 1, "people": {"name": "ก"}}, "people"),
        ({"schema": 1, "people": [{"rank": "พลโท"}]}, "people.0"),
        ({"schema": 1, "photos": [{"file": "a.jpg", "content": "AAAA"}]}, "photos.0"),
        ({"schema": 1, "facts": {"participants_total": True}}, "facts.participants_total"),
        ({"schema": 1, "facts": {"aims": ["ก", None]}}, "facts.aims.1"),
    ],
)
def test_a_damaged_record_is_refused_with_the_place(record: object, place: str) -> None:
    with pytest.raises(UserError) as caught:
        from_record(record)
    assert caught.value.sentence.endswith(place)
    assert caught.value.remedy


def test_a_newer_schema_is_refused() -> None:
    with pytest.raises(UserError, match="รุ่นใหม่กว่า"):
        from_record({"schema": SCHEMA + 1, "hologram": "…"})


def test_a_missing_photo_is_named() -> None:
    record = to_record(Release(photos=(Photo("01.jpg", b"x"),)))
    with pytest.raises(UserError, match=r"01\.jpg"):
        from_record(record, {})
    assert from_record(record).photos[0].content == b""
