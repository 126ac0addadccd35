"""The Word form on pages: what stands where, and whether LibreOffice agrees."""

from __future__ import annotations

import shutil
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from prd_desk.export import to_word
from prd_desk.export.pages import Page, Pages, PageSetter, place_at
from prd_desk.forms import Letterhead, fill, form_ids, load_form
from prd_desk.news import Release
from prd_desk.news.release import Bold
from tests.export.agreement import compare, our_lines, printed_lines
from tests.export.samples import drawn_photo
from tests.export.stand_in import libreoffice, print_by_libreoffice

if TYPE_CHECKING:
    from pathlib import Path

    from prd_desk.forms import FilledForm

_SENTENCES = (
    (
        "กรมสมมติจัดประชุมเชิงปฏิบัติการเรื่องการเขียนข่าวกิจกรรมของหน่วยงานราชการ เมื่อวันที่ 10 กันยายน พ.ศ. 2563 "
        "เวลา 09.00 น. ณ ห้องประชุมใหญ่ ชั้น 4 อาคารอำนวยการ โดยมีผู้เข้าร่วมจากทุกจังหวัดรวม 120 คน "
    ),
    (
        "วิทยากรแนะนำการเลือกประเด็น การตั้งชื่อข่าว และการตรวจทานคำ พร้อมยกตัวอย่างจากข่าวที่เผยแพร่ในปีที่ผ่านมา "
        "ทั้งยังเปิดให้ซักถามตลอดช่วงบ่าย "
    ),
    "ผู้จัดคาดว่าผู้เข้าร่วมจะนำความรู้ไปใช้กับงานประชาสัมพันธ์ของหน่วยงานได้ทันที และจะติดตามผลในอีกสามเดือนข้างหน้า ",
    (
        "ภายในงานมีนิทรรศการภาพถ่าย “บ้านเมืองของเรา” ที่รวบรวมภาพเก่ากว่า 300 ภาพจากหอจดหมายเหตุท้องถิ่น "
        "และคลังภาพของโรงเรียนในชุมชน "
    ),
    "ทั้งนี้ ผู้ที่สนใจขอรับเอกสารประกอบการประชุมได้ที่สำนักงานประชาสัมพันธ์ในพื้นที่ หรือโทร. 0 2123 4567 ในวันและเวลาราชการ ",
)


def long_release(turn: int) -> Release:
    """Paragraphs of one to seven sentences, in another order each turn."""
    paragraphs = [
        "".join(_SENTENCES[(turn + at * 2 + word) % 5] for word in range(1 + (turn + at) % 7)).strip()
        for at in range(9)
    ]
    return Release(
        category="ข่าวกิจกรรม",
        title=_SENTENCES[turn % 5].strip(),
        issuer="สำนักทดสอบ กรมสมมติ",
        kicker="กรมสมมติประชุมผู้เขียนข่าว",
        body="\n".join(paragraphs),
        credits="ข่าว: ใบบัว สวยสด",
    )


def laid_out(filled: FilledForm) -> Pages:
    pages = PageSetter().lay_out(filled)
    assert pages is not None
    return pages


@pytest.fixture(scope="module")
def printed(
    complete: Release, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, tuple[FilledForm, Path]]:
    """Every form, and long texts, as LibreOffice prints them."""
    if libreoffice() is None or shutil.which("pdftotext") is None:
        pytest.skip("LibreOffice or pdftotext is not installed (see packaging/)")
    folder = tmp_path_factory.mktemp("printed")
    forms = {form_id: fill(load_form(form_id), complete) for form_id in form_ids()}
    forms["without a category"] = fill(load_form("activity_web"), replace(complete, category=""))
    whole = replace(complete, bold=(Bold(3, 60), Bold(len(complete.body) - 30, len(complete.body))))
    letterhead = Letterhead(emblem=drawn_photo("e.png", (300, 330), "black"))
    forms["bold"] = fill(
        load_form("activity_web"), replace(long_release(2), bold=(Bold(9, 700), Bold(800, 2_000)))
    )
    forms["emblem"] = fill(load_form("official_news").printing(emblem=True), whole, letterhead)
    for turn in range(8):
        form_id = form_ids()[turn % len(form_ids())]
        forms[f"long {turn}"] = fill(load_form(form_id), long_release(turn))
    for name, filled in forms.items():
        to_word(filled, folder / f"{name}.docx")
    print_by_libreoffice([folder / f"{name}.docx" for name in forms], folder)
    return {name: (filled, folder / f"{name}.pdf") for name, filled in forms.items()}


def test_as_many_pages_as_libreoffice_and_the_same_lines(printed: dict[str, tuple[FilledForm, Path]]) -> None:
    setter = PageSetter()
    lines = same = 0
    for name, (filled, pdf) in printed.items():
        pages = setter.lay_out(filled)
        assert pages is not None
        found = compare(our_lines(pages), printed_lines(pdf, pages.paper.top))
        assert found.pages[0] == found.pages[1], name
        lines, same = lines + found.lines, same + found.same
    assert lines > 300
    assert same / lines >= 0.95


def test_every_line_of_the_form_is_on_a_page_once(filled: FilledForm) -> None:
    from prd_desk.forms.blocks import printed_lines as printed_text

    pages = laid_out(filled)
    seen = "".join("".join(page) for page in our_lines(pages))
    wanted = "".join(line for block in filled.blocks for line in printed_text(block))
    assert "".join(seen.split()) == "".join(wanted.split())
    assert sum(len(page.photos) for page in pages.pages) == 2


def test_lines_stand_one_below_the_other_inside_the_margins() -> None:
    pages = laid_out(fill(load_form("press_release"), long_release(3)))
    paper = pages.paper
    assert len(pages.pages) > 1
    for page in pages.pages:
        text = [placed for placed in page.lines if placed.top >= paper.top]
        assert all(lower.top >= upper.top + upper.height - 1e-6 for upper, lower in pairwise(text))
        assert text[-1].top + text[-1].height <= paper.height - paper.bottom + 1e-6
        assert min(placed.line.edges[0] for placed in text) >= paper.left - 0.1
        assert max(placed.line.edges[-1] for placed in text) <= paper.width - paper.right + 0.1


def test_pages_are_numbered_from_the_second_on() -> None:
    pages = laid_out(fill(load_form("press_release"), long_release(3))).pages
    assert pages[0].lines[0].line.text == "ข่าวประชาสัมพันธ์"
    assert pages[1].lines[0].line.text == "- ๒ -"
    assert pages[1].lines[0].origin is None


def test_no_page_begins_or_ends_with_a_line_torn_off_its_paragraph() -> None:
    for turn in range(6):
        pages = laid_out(fill(load_form("thaigov_web"), long_release(turn))).pages
        for upper, lower in pairwise(pages):
            last, first = upper.lines[-1], lower.lines[1]
            if first.origin == last.origin and first.line.start:  # a paragraph goes over
                assert upper.lines[-2].origin == last.origin
                assert lower.lines[2].origin == first.origin


def test_a_title_is_never_the_last_line_of_a_page() -> None:
    body = "\n".join(["ย่อหน้าสั้น"] * 27)
    form = load_form("photo_news")
    for more in range(8):
        release = Release(title="ชื่อข่าว", body=body + "\nอีกบรรทัด" * more, credits="ข่าว: ก")
        for page in laid_out(fill(form, release)).pages[:-1]:
            assert page.lines[-1].line.text != "ชื่อข่าว"


@pytest.mark.parametrize("words", ["ผู้ร่วมงาน", "สองของงาน", "แรกของ"])
def test_a_point_on_a_letter_is_its_place_in_the_release(words: str) -> None:
    release = Release(title="กรมเปิดโครงการ", body="วันแรกของงาน 😀 มีผู้ร่วมงานมาก\n  วันที่สองของงาน")
    pages = laid_out(fill(load_form("activity_web"), release))
    (page,) = pages.pages
    placed = next(one for one in page.lines if words in one.line.text)
    at = placed.line.text.index(words)
    place = place_at(page, placed.line.edges[at] + 0.5, placed.top + placed.height / 2)
    assert place is not None
    assert place.field == "body"
    assert release.body[place.span.start :].startswith(words)


def test_what_cannot_be_printed_counts_all_the_same() -> None:
    release = Release(title="ก", body="หนึ่ง\x00\x0b สอง")
    pages = laid_out(fill(load_form("thaigov_web"), release))
    placed = next(one for one in pages.pages[0].lines if "สอง" in one.line.text)
    x = placed.line.edges[placed.line.text.index("สอง")] + 0.5
    place = place_at(pages.pages[0], x, placed.top + 1)
    assert place is not None
    assert release.body[place.span.start :] == "สอง"


def test_a_point_behind_a_line_is_its_end_and_one_before_it_its_start() -> None:
    release = Release(title="กรมเปิดโครงการ")
    (page,) = laid_out(fill(load_form("official_news"), release)).pages
    title = next(one for one in page.lines if "เรื่อง" in one.line.text)
    y = title.top + 1
    start, end = place_at(page, 0, y), place_at(page, 600, y)
    assert start is not None
    assert end is not None
    assert (start.field, start.span.start, end.span.start) == ("title", 0, len(release.title))
    assert place_at(page, 300, 2) is None


def test_what_the_form_prints_itself_leads_nowhere() -> None:
    pages = laid_out(fill(load_form("official_news"), Release(title="ก", body="ข")))
    dashes = next(one for one in pages.pages[0].lines if "————" in one.line.text)
    assert place_at(pages.pages[0], dashes.line.edges[1], dashes.top + 1) is None
    assert place_at(Page(1), 1, 1) is None


def test_laying_out_again_gives_the_same_pages_and_stale_work_none() -> None:
    setter = PageSetter()
    filled = fill(load_form("press_release"), long_release(1))
    assert setter.lay_out(filled, lambda: True) is None
    first = setter.lay_out(filled)
    assert first is not None
    assert setter.lay_out(filled) == first
    assert setter.lay_out(fill(load_form("press_release"), long_release(2))) != first


def test_a_hostile_release_is_laid_out_too(hostile: FilledForm) -> None:
    assert laid_out(hostile).pages


def test_nothing_is_one_empty_page() -> None:
    pages = laid_out(fill(load_form("activity_web"), Release()))
    assert [page.lines for page in pages.pages] == [()]
