"""The sample release a newcomer sees first: its text, its twelve slips, what the program says of them."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from prd_desk.forms import load_form, missing
from prd_desk.intake import read_release
from prd_desk.proofing import Span
from prd_desk.resources import resource

if TYPE_CHECKING:
    from prd_desk.news import Release
    from tests.acceptance.conftest import PrdDesk

SAMPLE = resource("samples", "sample.prdnews")
SLIPS = json.loads(Path(__file__).with_name("sample_slips.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def release() -> Release:
    return read_release(SAMPLE)


@pytest.fixture(scope="module")
def slip_spans(release: Release) -> dict[str, Span]:
    spans = {}
    for slip in SLIPS:
        assert release.body.count(slip["wrong"]) == 1
        start = release.body.index(slip["wrong"])
        spans[slip["wrong"]] = Span(start, start + len(slip["wrong"]))
    return spans


def test_it_is_its_source_with_facts_and_two_photos(release: Release) -> None:
    bare = replace(release, facts=None, photos=())
    source = read_release(resource("samples", "sample.txt"))
    for item in fields(bare):
        assert getattr(bare, item.name) == getattr(source, item.name), item.name
    assert release.facts is not None
    assert len(release.photos) == 2
    assert all(photo.caption and photo.alt for photo in release.photos)


def test_it_fills_its_form(release: Release) -> None:
    assert missing(load_form(release.form), release) == []


def test_the_program_finds_most_slips_and_little_else(prd_desk: PrdDesk, slip_spans: dict[str, Span]) -> None:
    done = prd_desk("check", SAMPLE, "--format", "json")
    assert done.returncode == 1
    (report,) = json.loads(done.stdout)

    marks = [finding for finding in report["findings"] if finding["severity"] != "hint"]
    touched = set()
    loose = []
    for mark in marks:
        hit = [
            wrong
            for wrong, span in slip_spans.items()
            if mark["field"] == "body" and mark["start"] < span.end and span.start < mark["end"]
        ]
        touched.update(hit)
        if not hit:
            loose.append(mark["text"])
    assert len(touched) >= 9, f"not found: {sorted(slip_spans.keys() - touched)}"
    assert len(loose) <= 3, loose
