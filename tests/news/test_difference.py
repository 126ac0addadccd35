"""Differences between releases: exact whatever is taken, by words, and quick for any text."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prd_desk.news import Bold, EventFacts, Person, Photo, Quote, Release
from prd_desk.news.difference import BoldChange, TextChange, ValueChange, release_changes, take, text_changes
from prd_desk.news.text_difference import is_mark, take_text


def words(text: str) -> list[tuple[int, int]]:
    """Words for a test: runs of Latin letters, single others; cutting Thai anywhere, as the worst would."""
    return [match.span() for match in re.finditer(r"[a-z]+|.", text, re.DOTALL)]


texts = st.lists(
    st.sampled_from(["", "ก", "กข", "น้ำ", "ที่ ประชุม", "a b", "a", "abc def", "😀", "ำ่", "ขคง จฉ"]), max_size=6
).map("\n".join)
people = st.builds(
    Person, name=st.sampled_from(["สมชาย", "สมหญิง ใจดี", "ก"]), rank=st.sampled_from(["", "พลโท"])
)
photos = st.builds(
    Photo,
    file=st.sampled_from(["1.jpg", "2.jpg", "3.jpg"]),
    content=st.sampled_from([b"", b"x"]),
    caption=texts,
)
facts = st.none() | st.builds(
    EventFacts,
    place=texts,
    start_date=st.none() | st.just(date(2024, 6, 5)),
    presider=st.none() | people,
    aims=st.lists(texts, max_size=3).map(tuple),
)


@st.composite
def releases(draw: st.DrawFn) -> Release:
    body = draw(texts)
    flags = [draw(st.booleans()) and char != "\n" for char in body]
    bold = [Bold(m.start(), m.end()) for m in re.finditer("1+", "".join("01"[flag] for flag in flags))]
    return Release(
        form=draw(st.sampled_from(["activity_web", "photo_news"])),
        title=draw(texts),
        body=body,
        bold=tuple(bold),
        date=draw(st.none() | st.just(date(2024, 6, 5)) | st.just(date(2025, 1, 1))),
        people=tuple(draw(st.lists(people, max_size=3))),
        quotes=tuple(draw(st.lists(st.builds(Quote, text=texts, speaker=st.none() | people), max_size=2))),
        photos=tuple(draw(st.lists(photos, max_size=3))),
        facts=draw(facts),
        rules_off=tuple(draw(st.lists(st.sampled_from(["spacing", "digits"]), max_size=2))),
    )


@settings(max_examples=60)
@given(releases(), releases())
def test_taking_all_gives_the_new_release_and_taking_none_the_old(old: Release, new: Release) -> None:
    changes = release_changes(old, new, words)
    assert take(old, changes) == new
    assert take(old, ()) == old
    assert bool(changes) == (old != new)


@settings(max_examples=40)
@given(releases(), releases(), st.data())
def test_taking_some_and_then_the_rest_gives_the_new_release(
    old: Release, new: Release, data: st.DataObject
) -> None:
    changes = release_changes(old, new, words)
    some = take(old, [change for change in changes if data.draw(st.booleans())])
    assert take(some, release_changes(some, new, words)) == new


@given(texts, texts)
def test_taking_one_change_alters_its_own_place_only(old: str, new: str) -> None:
    changes = text_changes(old, new, words)
    for change in changes:
        taken = take_text(old, [change])
        if change.kind == "moved":
            assert sorted(taken.split("\n")) == sorted(old.split("\n"))
        elif not change.whole:
            assert taken == old[: change.start] + change.new + old[change.end :]
        elif change.kind == "deleted":
            rest = f"{taken}\n" if "\n" in old else ""
            assert rest[: change.start] + f"{change.old}\n" + rest[change.start :] == f"{old}\n"
        else:
            assert f"{taken}\n" == f"{old}\n"[: change.to] + f"{change.new}\n" + f"{old}\n"[change.to :]


@given(texts, texts)
def test_no_change_parts_a_mark_from_its_letter(old: str, new: str) -> None:
    for change in text_changes(old, new, words):
        assert old[change.start : change.end] == change.old
        for text, at in (
            (old, change.start),
            (old, change.end),
            (new, change.at),
            (new, change.at + len(change.new)),
        ):
            begins_line = at == 0 or text[at - 1 : at] == "\n"
            assert at >= len(text) or begins_line or not is_mark(text[at])


@given(texts, texts)
def test_every_change_says_where_its_new_text_stands(old: str, new: str) -> None:
    for change in text_changes(old, new, words):
        assert new[change.at : change.at + len(change.new)] == change.new


def test_words_that_changed_are_shown_and_no_more() -> None:
    old = "กรม จัด ประชม ที่ หอสมุด กลาง เมือง"
    new = "กรม จัด ประชุมใหญ่ ที่ หอสมุด กลาง นคร"
    changes = text_changes(old, new, lambda text: [m.span() for m in re.finditer(r"\S+|\s+", text)])
    assert [(change.old, change.new) for change in changes] == [("ประชม", "ประชุมใหญ่"), ("เมือง", "นคร")]


def test_a_moved_paragraph_is_one_change_and_its_reworded_word_another() -> None:
    first, second, third = (
        "alpha beta gamma delta epsilon",
        "one two three four five six",
        "red green blue yellow",
    )
    changes = text_changes(f"{first}\n{second}\n{third}", f"{second}\n{third}\n{first} zeta", words)
    assert [(change.kind, change.old) for change in changes] == [("moved", first), ("inserted", "")]
    assert take_text(f"{first}\n{second}\n{third}", changes[:1]) == f"{second}\n{third}\n{first}"


def test_the_last_paragraph_moved_to_the_front_moves_alone() -> None:
    names = [
        "alpha beta gamma",
        "one two three",
        "red green blue",
        "north south east",
        "summer winter spring",
    ]
    changes = text_changes("\n".join(names), "\n".join([names[-1], *names[:-1]]), words)
    assert [(change.kind, change.old) for change in changes] == [("moved", names[-1])]


@pytest.mark.parametrize("reverse", [False, True])
def test_a_split_or_a_merge_is_a_line_feed_that_comes_or_goes(reverse: bool) -> None:
    one, two = "alpha beta gamma delta. one two three four", "alpha beta gamma delta.\none two three four"
    (change,) = text_changes(two, one, words) if reverse else text_changes(one, two, words)
    assert (change.old, change.new) == (("\n", " ") if reverse else (" ", "\n"))


def test_a_paragraph_written_anew_is_one_change() -> None:
    (change,) = text_changes("alpha beta gamma", "ประชุมใหญ่สามัญ", words)
    assert (change.kind, change.old, change.new) == ("replaced", "alpha beta gamma", "ประชุมใหญ่สามัญ")


def test_photos_keep_their_captions_when_their_order_changes() -> None:
    one = Photo("1.jpg", b"1", caption="คนแรก")
    two = Photo("2.jpg", b"2", caption="คนที่สอง")
    old, new = Release(photos=(one, two)), Release(photos=(two, replace(one, caption="คนแรกสุด")))
    changes = release_changes(old, new, words)
    kinds = {change.field: change.kind for change in changes}
    assert "photos.0.caption" in kinds
    assert kinds["photos"] == "moved"
    caption = next(change for change in changes if change.field == "photos.0.caption")
    assert take(old, [caption]).photos == (replace(one, caption="คนแรกสุด"), two)


def test_an_added_person_is_not_a_changed_one() -> None:
    first, second = Person("สมชาย ใจดี", rank="พลโท"), Person("กานดา รักเรียน", title="ดร.")
    (change,) = release_changes(Release(people=(second,)), Release(people=(first, second)), words)
    assert (change.field, change.change) == ("people", ValueChange("inserted", None, first, 0, 0, 0))


def test_bold_stays_with_its_words_while_the_text_before_them_changes() -> None:
    old = Release(body="alpha beta gamma", bold=(Bold(6, 10),))
    new = Release(body="omega omega beta gamma", bold=(Bold(12, 22),))
    changes = release_changes(old, new, words)
    text = [change for change in changes if isinstance(change.change, TextChange)]
    assert take(old, text).bold == (Bold(12, 16),)
    (bolder,) = (change for change in changes if isinstance(change.change, BoldChange))
    assert take(old, [bolder]).bold == (Bold(6, 16),)
    assert bolder.change.text == " gamma"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("\n" * 20_000, "a\n" * 10_000),
        ("a\nb\n" * 6_000, "b\na\na\n" * 4_000),
        ("ab " * 20_000, "ba " * 20_000),
        ("a b\n" * 4_000, "b a\n" * 4_000),
    ],
)
def test_hostile_texts_cost_what_long_ones_do(old: str, new: str) -> None:
    """Each takes a second or so; quadratic comparison would take hours."""
    assert take_text(old, text_changes(old, new, words)) == new
