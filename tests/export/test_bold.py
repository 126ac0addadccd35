"""What is bold in the draft is bold in every export, to the letter, and nothing else is."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from html import unescape

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from prd_desk.export import clipping
from prd_desk.export.html import page
from prd_desk.export.joints import xml_text
from prd_desk.export.word import word_bytes
from prd_desk.export.word_review import review_bytes
from prd_desk.forms import FilledForm, fill, load_form
from prd_desk.forms.blocks import Listing, Paragraph, bold_of, printed_lines
from prd_desk.news.release import Bold, Person, Release
from prd_desk.proofing.finding import Finding, Span
from tests.export.comparing import bare, plain_spaces

BODY = "วันที่ 5 พลโท กล้า หาญดี เปิดงานเวลา 09.00 น. ตาม https://a.go.th/b\n  - ข้อแรก <หนัก>\n๑. ข้อสอง\nท้ายข่าว 2567"


def bold(*words: str) -> tuple[Bold, ...]:
    return tuple(Bold(BODY.index(word), BODY.index(word) + len(word)) for word in words)


RELEASE = Release(
    title="หัวข้อ",
    body=BODY,
    bold=bold("พลโท กล้า", "09.00 น.", "a.go.th", "แรก <หนัก>\n๑. ข้อ", "2567"),
    people=(Person("กล้า หาญดี", rank="พลโท"),),
)
HEAVY = ["พลโท กล้า", "๐๙.๐๐ น.", "a.go.th", "แรก <หนัก>", "๑. ข้อ", "๒๕๖๗"]


@pytest.fixture
def filled() -> FilledForm:
    return fill(load_form("official_news"), RELEASE)


def in_word(data: bytes) -> list[str]:
    runs = [run for paragraph in docx.Document(io.BytesIO(data)).paragraphs for run in paragraph.runs]
    return [plain_spaces(run.text) for run in runs if run.style.name == "Strong"]


def in_html(html: str) -> list[str]:
    return [plain_spaces(unescape(text)) for text in re.findall("<strong>(.*?)</strong>", html)]


def test_blocks_carry_it_in_their_own_count(filled: FilledForm) -> None:
    first, items, last = (block for block in filled.blocks if isinstance(block, Paragraph | Listing))
    assert isinstance(items, Listing)
    assert items.items == ("- ข้อแรก <หนัก>", "๑. ข้อสอง")
    heavy = [
        text[each.start : each.end]
        for block in (first, items, last)
        for text, stretches in zip(printed_lines(block), bold_of(block), strict=True)
        for each in stretches
    ]
    assert heavy == HEAVY


def test_word(filled: FilledForm) -> None:
    data = word_bytes(filled)
    assert in_word(data) == HEAVY
    style = docx.Document(io.BytesIO(data)).styles["Strong"]
    assert style.font.bold
    assert style.font.cs_bold


def test_the_review_copy_has_both(filled: FilledForm) -> None:
    at = BODY.index("กล้า")
    finding = Finding("body", Span(at, at + 10), "spelling.word", "error", "คำนี้")
    data = review_bytes(filled, [finding])
    assert "".join(in_word(data)) == "".join(HEAVY)
    (comment,) = docx.Document(io.BytesIO(data)).comments
    assert "คำนี้" in comment.text


def test_html(filled: FilledForm) -> None:
    html = page(filled)
    assert in_html(html) == HEAVY
    assert "พลโท\u00a0กล้า</strong>\u00a0หาญดี" in html


def test_clipboard(filled: FilledForm) -> None:
    html = clipping(filled).html
    assert in_html(html)[1:] == HEAVY  # the heading is the first
    assert '<a href="https://a.go.th/b">https://<strong>a.go.th</strong>/b</a>' in html


@given(
    st.text(alphabet="กข้ำ 1๒<&\n\x00-", max_size=40),
    st.lists(st.integers(0, 40), max_size=6, unique=True).map(sorted),
)
def test_any_stretches_of_any_text(body: str, borders: list[int]) -> None:
    stretches = tuple(Bold(*pair) for pair in zip(borders[::2], borders[1::2], strict=False))
    form = replace(load_form("thaigov_web"), profile=replace(load_form("thaigov_web").profile, digits=None))
    filled = fill(form, Release(body=body, bold=stretches))
    wanted = bare(xml_text("".join(body[each.start : each.end] for each in stretches)))
    assert bare("".join(in_word(word_bytes(filled)))) == wanted
    assert bare("".join(in_html(page(filled)))) == wanted
