"""A draft in the fields of each form, and what the program's own proofreader says of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from prd_desk.forms import load_form, missing
from prd_desk.forms.drafting import draft_release
from prd_desk.news import Bold, EventFacts, Quote, Release
from prd_desk.proofing import Proofreader
from tests.news.event_samples import FULL, GENERAL, SAMPLES

FORMS = ("activity_web", "official_news", "press_release", "thaigov_web", "photo_news", "media_advisory")


@pytest.fixture(scope="module")
def proofreader() -> Proofreader:
    return Proofreader.load()


@pytest.mark.parametrize("form_id", FORMS)
def test_our_own_proofreader_finds_nothing_in_drafts_of_good_facts(
    form_id: str, proofreader: Proofreader
) -> None:
    form = load_form(form_id)
    for facts in SAMPLES if form_id == "activity_web" else SAMPLES[:: len(FORMS)]:
        release = draft_release(Release(form=form_id, facts=facts, issuer="กรมประชาสัมพันธ์"), form)
        found = [f for f in proofreader.review(release, form) if f.severity != "hint"]
        assert not found, (facts.event, found)


@pytest.mark.parametrize("form_id", FORMS)
def test_a_draft_fills_the_text_that_the_form_requires(form_id: str) -> None:
    form = load_form(form_id)
    release = draft_release(Release(form=form_id, facts=FULL, issuer="กรมประชาสัมพันธ์"), form)
    lacking = {problem.field for problem in missing(form, release)}
    assert not lacking & {"title", "kicker", "lead", "body"}


def test_a_form_without_a_lead_begins_its_body_with_it() -> None:
    made = draft_release(Release(form="photo_news", facts=FULL), load_form("photo_news"))
    assert made.lead == ""
    assert made.body.startswith("เมื่อวันที่ ๑๐ กันยายน ๒๕๖๓")
    kept = draft_release(Release(form="photo_news", facts=FULL, lead="ความนำเดิม"), load_form("photo_news"))
    assert kept.lead.startswith("เมื่อวันที่")
    assert "เมื่อวันที่ ๑๐" not in kept.body


def test_quotes_go_where_the_form_prints_them_and_else_into_the_body() -> None:
    quote = Quote("ประชาชนต้องได้รับข้อมูลที่เชื่อถือได้", GENERAL)
    assert draft_release(Release(facts=FULL), load_form("activity_web")).quotes == (quote,)
    made = draft_release(Release(facts=FULL), load_form("photo_news"))
    assert made.quotes == ()
    assert made.body.endswith("“ประชาชนต้องได้รับข้อมูลที่เชื่อถือได้” พลโท ประเสริฐ แสนสุข อธิบดีกรมประชาสัมพันธ์ กล่าว")


def test_what_the_facts_do_not_say_stays_as_it_was() -> None:
    before = Release(
        title="หัวข้อ",
        lead="ความนำ",
        body="เนื้อ",
        bold=(Bold(0, 2),),
        credits="ข่าว: ใบบัว",
        facts=EventFacts(event="ประชุม"),
    )
    after = draft_release(before, load_form("activity_web"))
    assert after == replace(before, title="การประชุม", lead="มีการจัดประชุม")
    assert draft_release(Release(title="หัวข้อ"), load_form("activity_web")) == Release(title="หัวข้อ")


def test_a_required_body_is_the_lead_when_there_is_no_more_to_tell() -> None:
    form = load_form("activity_web")
    made = draft_release(Release(facts=EventFacts(event="ประชุม")), form)
    assert (made.lead, made.body) == ("", "มีการจัดประชุม")
    assert draft_release(made, form) == made


def test_bold_stretches_do_not_outlive_the_body_they_stood_in() -> None:
    before = Release(body="เนื้อ", bold=(Bold(0, 2),), facts=FULL)
    assert draft_release(before, load_form("activity_web")).bold == ()
