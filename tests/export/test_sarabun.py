"""Text in glyphs and widths."""

from __future__ import annotations

import pytest

from prd_desk.export.sarabun import TAB, shape


def test_every_letter_has_a_place_and_marks_have_that_of_their_letter() -> None:
    shaped = shape("ที่นี่", 16)
    assert len(shaped.edges) == 7
    assert shaped.edges[0] == 0
    assert shaped.edges[1] == shaped.edges[2] == shaped.edges[3]  # ท with ี and ่
    assert shaped.edges[3] < shaped.edges[4]
    assert shaped.edges[4] == shaped.edges[6]
    assert {glyph.at for glyph in shaped.glyphs} == {0, 3}


def test_width_grows_with_the_size() -> None:
    text = "กรมประชาสัมพันธ์จัดประชุม"
    assert shape(text, 20).edges[-1] == pytest.approx(shape(text, 16).edges[-1] * 20 / 16)


def test_bold_letters_are_other_glyphs_and_wider() -> None:
    text = "ประชุมใหญ่"
    plain, bold, part = shape(text, 16), shape(text, 16, [(0, 10)]), shape(text, 16, [(0, 6)])
    assert bold.edges[-1] > plain.edges[-1]
    assert {glyph.bold for glyph in bold.glyphs} == {True}
    assert part.edges[6] == bold.edges[6]
    assert part.edges[-1] - part.edges[6] == pytest.approx(plain.edges[-1] - plain.edges[6])


def test_thai_and_latin_stand_one_after_the_other() -> None:
    shaped = shape("งาน Open Day ครั้งที่ 1", 16)
    assert [glyph.at for glyph in shaped.glyphs] == sorted(glyph.at for glyph in shaped.glyphs)
    assert list(shaped.edges) == sorted(shaped.edges)


def test_a_tab_is_a_stop_wide() -> None:
    assert shape("\t", 16).edges == [0, TAB]


def test_a_letter_that_the_font_lacks_is_said_so() -> None:
    assert [glyph.number for glyph in shape("😀", 16).glyphs] == [0]


def test_nothing() -> None:
    assert shape("", 16).edges == [0]
