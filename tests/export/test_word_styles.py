"""What the layout knows of the Word form is what stands in the Word file."""

from __future__ import annotations

import pytest

from prd_desk.export.word_styles import WordStyle, word_form

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
