"""What the layout knows of the Word form is what stands in the Word file."""

from __future__ import annotations

import io
from dataclasses import replace

import docx
import pytest
from docx.shared import Cm

from prd_desk.export.pages import PageSetter
from prd_desk.export.word_styles import WordStyle, word_form
from prd_desk.forms import fill, load_form
from prd_desk.news import Release

CM = 72 / 2.54


def test_the_paper_is_a4_with_official_margins() -> None:
    paper, _styles = word_form()
    lengths = (paper.width, paper.height, paper.top, paper.right, paper.bottom, paper.left, paper.header)
    assert lengths == pytest.approx([21 * CM, 29.7 * CM, 2.5 * CM, 2 * CM, 2 * CM, 3 * CM, 1.5 * CM], abs=0.1)
    assert paper.text_width == pytest.approx(16 * CM, abs=0.2)


def test_a_style_takes_from_the_one_it_is_based_on() -> None:
    _paper, styles = word_form()
    assert styles["PRD Lead"] == styles["PRD Body"]
    assert styles["PRD Body"].first == pytest.approx(2.5 * CM, abs=0.1)
    assert (styles["PRD Body"].size, styles["PRD Body"].before) == (16, 6)


def test_what_a_heading_is() -> None:
    heading = word_form()[1]["Heading 1"]
    assert heading == WordStyle(size=20, bold=True, before=6, after=6, with_next=True, whole=True)


def test_lists_hang_and_captions_are_in_the_middle() -> None:
    _paper, styles = word_form()
    assert styles["PRD List"].first < 0 < styles["PRD List"].left
    assert (styles["Caption"].align, styles["Caption"].size) == ("center", 14)
    assert styles["PRD Speaker"].align == "right"


def own_word_file(margin: float, size: float) -> bytes:
    """A Word file of an office: margins in centimetres on all sides, and size of the letters in points."""
    from docx.shared import Pt

    document = docx.Document()
    section = document.sections[0]
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(margin)
    document.styles.add_style("PRD Body", 1).font.size = Pt(size)
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def test_a_form_with_a_word_file_of_its_own_is_set_by_that() -> None:
    own = own_word_file(4, 22)
    paper, styles = word_form(own)
    assert paper.left == pytest.approx(4 * CM, abs=0.1)
    assert styles["PRD Body"].size == 22
    assert styles["PRD Quote"] == word_form()[1]["PRD Quote"]  # lent, as it has none
    filled = fill(load_form("official_news"), Release(title="ก", body="ข่าว " * 300))
    setter = PageSetter()
    usual = setter.lay_out(filled)
    theirs = setter.lay_out(replace(filled, base=own))
    assert usual is not None
    assert theirs is not None
    assert {placed.line.size for page in theirs.pages for placed in page.lines} >= {22}
    assert min(placed.line.edges[0] for placed in theirs.pages[0].lines) == pytest.approx(4 * CM, abs=0.1)
    assert setter.lay_out(filled) == usual


def test_a_page_without_room_is_not_taken() -> None:
    assert word_form(own_word_file(10, 16))[0] == word_form()[0]
