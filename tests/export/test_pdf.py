"""The PDF's text can be read back, its fonts are inside, and its pages are set as paper should be."""

from __future__ import annotations

import difflib
import io
import re
import shutil
import subprocess
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pypdf
import pytest

from prd_desk.errors import UserError
from prd_desk.export import text_of
from prd_desk.export.pdf import pdf_bytes, to_pdf
from prd_desk.export.pdf_rows import CM, PAGE_HEIGHT, TEXT_HEIGHT, TOP, LineStyle, Row, pages_of, rows_of
from prd_desk.forms import fill, form_ids, load_form
from prd_desk.forms.blocks import Heading, Paragraph, Picture
from prd_desk.news.release import Release
from tests.export.comparing import bare

if TYPE_CHECKING:
    from pathlib import Path

    from prd_desk.forms import FilledForm


def read_again(text: str) -> str:
    """Text of a PDF reader: page numbers off, sara am in one piece, white space off."""
    text = re.sub(r"(?m)^\f?- [๐-๙0-9]+ - ?$", "", text)
    return bare(re.sub("\u0e4d([\u0e48-\u0e4b]?)\u0e32", "\\1\u0e33", text))


def error_rate(read: str, wanted: str) -> float:
    parts = difflib.SequenceMatcher(None, wanted, read, autojunk=False).get_opcodes()
    return sum(max(b - a, d - c) for kind, a, b, c, d in parts if kind != "equal") / len(wanted)


@pytest.fixture(scope="module")
def long_form(release: Release) -> FilledForm:
    return fill(load_form("activity_web"), replace(release, body=release.body * 12))


@pytest.fixture(scope="module")
def reader(long_form: FilledForm) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(pdf_bytes(long_form)))


def test_text_read_by_pypdf(reader: pypdf.PdfReader, long_form: FilledForm) -> None:
    text = "\n".join(page.extract_text() for page in reader.pages)
    assert error_rate(read_again(text), bare(text_of(long_form))) <= 0.002


@pytest.mark.parametrize("order", [[], ["-raw"]])
def test_text_read_by_pdftotext(long_form: FilledForm, order: list[str], tmp_path: Path) -> None:
    program = shutil.which("pdftotext") or pytest.skip("pdftotext is not installed (see packaging/)")
    to_pdf(long_form, tmp_path / "a.pdf")
    done = subprocess.run([program, *order, "a.pdf", "-"], cwd=tmp_path, capture_output=True, check=True)
    assert error_rate(read_again(done.stdout.decode()), bare(text_of(long_form))) <= 0.002


@pytest.mark.parametrize("form_id", form_ids())
def test_every_form(form_id: str, complete: Release) -> None:
    filled = fill(load_form(form_id), complete)
    pages = pypdf.PdfReader(io.BytesIO(pdf_bytes(filled))).pages
    assert error_rate(read_again("\n".join(p.extract_text() for p in pages)), bare(text_of(filled))) <= 0.002


def test_fonts_are_embedded(reader: pypdf.PdfReader) -> None:
    fonts: Any = reader.pages[0]["/Resources"]["/Font"]
    for font in fonts.values():
        assert "/FontFile2" in font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"]


def test_title_language_and_alt_texts(reader: pypdf.PdfReader, long_form: FilledForm) -> None:
    assert reader.metadata.title == long_form.meta.title
    assert reader.metadata.author == long_form.meta.author
    assert reader.trailer["/Root"]["/Lang"] == "th-TH"
    structure: Any = reader.trailer["/Root"]["/StructTreeRoot"]
    alt_texts = [part.get_object()["/Alt"] for part in structure["/K"][0].get_object()["/K"]]
    assert alt_texts == ["คนนั่งล้อมวง", "ป้ายหน้างาน"]


def test_page_numbers_from_the_second_page(reader: pypdf.PdfReader) -> None:
    texts = [page.extract_text() for page in reader.pages]
    assert len(texts) > 2
    assert re.search("^- ", texts[0]) is None
    assert [text.split("\n")[0] for text in texts[1:3]] == ["- ๒ -", "- ๓ -"]


def test_hostile_fields_and_an_empty_release(hostile: FilledForm) -> None:
    pages = pypdf.PdfReader(io.BytesIO(pdf_bytes(hostile))).pages
    assert "<script>alert(๑)</script>" in bare(pages[0].extract_text())
    assert len(pypdf.PdfReader(io.BytesIO(pdf_bytes(fill(load_form("activity_web"), Release())))).pages) == 1


def test_a_character_without_a_glyph_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="😀") as caught:
        to_pdf(fill(load_form("activity_web"), Release(title="ยิ้ม 😀")), tmp_path / "a.pdf")
    assert "U+1F600" in caught.value.detail
    assert list(tmp_path.iterdir()) == []


def measure(text: str, style: LineStyle) -> float:
    return len(text) * style.font_size / 2


def lines_of(rows: list[Row]) -> list[str]:
    return ["".join(unit.text + unit.space for unit in row.units) for row in rows]


def test_a_name_is_never_parted() -> None:
    name = "พลโท กล้า หาญดี"
    for padding in range(40):
        block = Paragraph("ก" * padding + f" {name} " + "ประชุมสัมมนา" * 20)
        rows = list(rows_of(block, (name,), measure))
        assert sum(name in line.replace("\u00a0", " ") for line in lines_of(rows)) == 1


def test_alignment() -> None:
    (centred,) = rows_of(Heading("หัวข้อ", align="center"), (), measure)
    middle = centred.x + measure("หัวข้อ", centred.style) / 2
    assert middle == pytest.approx(3 * CM + 8 * CM)
    first, second, *_ = rows_of(Paragraph("ประชุมสัมมนา" * 30), (), measure)
    assert first.x - second.x == pytest.approx(2.5 * CM)


def test_what_belongs_together_stays_on_one_page() -> None:
    line = Row(TEXT_HEIGHT / 10.1)
    heading = replace(line, glued=True)
    pages = pages_of([*[line] * 9, heading, line])
    assert [len(page) for page in pages] == [9, 2]
    assert all(TOP <= top <= PAGE_HEIGHT for page in pages for top, _ in page)
    assert [len(page) for page in pages_of([heading] * 25)] == [10, 10, 5]  # more than a page is parted
    assert pages_of([]) == [[]]


def test_a_photo_stays_with_its_caption(release: Release) -> None:
    *photo_and_caption, credit = rows_of(Picture(release.photos[0]), (), measure)
    assert [row.glued for row in photo_and_caption] == [True, True]
    assert not credit.glued
    assert photo_and_caption[0].height <= 10 * CM
