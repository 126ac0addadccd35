"""One release with everything in it, and one that is hostile throughout."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from prd_desk.forms import FilledForm, fill, load_form
from prd_desk.news.release import Person, Quote, Release
from tests.export.samples import completed, drawn_photo, whole_release


@pytest.fixture(scope="session")
def release() -> Release:
    return whole_release()


@pytest.fixture(scope="session")
def complete(release: Release) -> Release:
    return completed(release)


@pytest.fixture(scope="session")
def filled(release: Release) -> FilledForm:
    return fill(load_form("activity_web"), release)


@pytest.fixture(scope="session")
def hostile() -> FilledForm:
    """Every field full of what XML, HTML and JSON stumble over."""
    evil = (
        "</script><script>alert(1)</script>\x00\x0b\ud800\ufffe"
        "<img src=x onerror=y>]]>&amp;\"'{{7*7}}{% raw %}"
    )
    person = Person(evil, rank=evil)
    photo = replace(drawn_photo("1.png", (9, 9), "red"), caption=evil, alt=evil, credit=evil)
    release = Release(
        category=evil,
        issuer=evil,
        title=evil,
        date=date(2024, 6, 5),
        kicker=evil,
        lead=evil,
        body=f"{evil}\n- {evil}",
        quotes=(Quote(evil, person),),
        people=(person,),
        photos=(photo,),
        credits=evil,
    )
    return fill(load_form("activity_web"), release)
