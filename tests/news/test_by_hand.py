"""What was written by hand into a draft stays unless one says otherwise; what the facts changed is taken."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from prd_desk.news import Bold, Quote, Release
from prd_desk.news.by_hand import leaving_handwork
from prd_desk.news.difference import release_changes, take

BASE = Release(
    title="open day at hall one",
    lead="the office holds an open day at hall one with sixty guests",
    body="guests saw the new tools and heard two talks\nthe day ended at noon",
    quotes=(Quote("we are glad"), Quote("see you again")),
)


def words(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in re.finditer(r"[a-z]+|.", text, re.DOTALL)]


def redrafted(old: Release, new: Release, base: Release = BASE) -> Release:
    """The text with what is taken at first."""
    changes = release_changes(old, new, words)
    return take(old, leaving_handwork(base, old, changes, words))


def test_what_the_facts_changed_is_taken_and_what_the_hand_added_stays() -> None:
    old = replace(
        BASE,
        lead=BASE.lead.replace("open day", "large open day"),
        body=BASE.body + "\nthe mayor came too",
    )
    new = replace(BASE, lead=BASE.lead.replace("one", "two"), body=BASE.body.replace("noon", "four"))
    made = redrafted(old, new)
    assert made.lead == "the office holds an large open day at hall two with sixty guests"
    assert made.body == new.body + "\nthe mayor came too"


def test_a_new_paragraph_of_the_facts_comes_and_one_taken_out_by_hand_does_not() -> None:
    first, second = BASE.body.split("\n")
    assert redrafted(replace(BASE, body=first), replace(BASE, body=BASE.body)).body == first
    more = replace(BASE, body=f"{BASE.body}\nlunch was served to everybody")
    assert redrafted(replace(BASE, body=first.replace("two", "three") + "\n" + second), more).body == (
        first.replace("two", "three") + f"\n{second}\nlunch was served to everybody"
    )


def test_where_both_changed_the_same_words_the_hand_has_its_way() -> None:
    old = replace(BASE, title="open day at the garden")
    assert redrafted(old, replace(BASE, title="open day at hall two")).title == old.title


def test_the_draft_alone_is_followed_whole() -> None:
    new = replace(BASE, title="open day at hall two", quotes=(Quote("we are glad"), Quote("thank you all")))
    assert redrafted(BASE, new) == new


@pytest.mark.parametrize("base", [Release(), replace(BASE, body="nothing of the kind was ever said here")])
def test_a_text_that_was_never_composed_stays(base: Release) -> None:
    old = Release(body="written by somebody at a desk, long before the facts were given")
    made = redrafted(old, BASE, base)
    assert made.body == old.body
    assert (made.lead == BASE.lead) == (base.lead == "")


def test_quotes_and_bold_of_the_hand_stay() -> None:
    own = Quote("a word of my own that nobody composed")
    old = replace(BASE, quotes=(*BASE.quotes, own), bold=(Bold(0, 6),))
    made = redrafted(old, replace(BASE, quotes=(BASE.quotes[0], Quote("we thank the many helpers"))))
    assert own in made.quotes
    assert BASE.quotes[0] in made.quotes
    assert BASE.quotes[1] not in made.quotes
    assert made.bold == (Bold(0, 6),)
    assert redrafted(replace(BASE, quotes=BASE.quotes[:1]), BASE).quotes == BASE.quotes[:1]
