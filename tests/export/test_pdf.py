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
from docx.shared import Pt

from prd_desk.export import text_of
from prd_desk.export.line_breaks import Unit
from prd_desk.export.pdf import pdf_bytes, to_pdf
from prd_desk.export.pdf_letters import MARK, marked_letters, sign_font
from prd_desk.export.pdf_rows import Row, Typesetter
from prd_desk.export.word import CM, empty_document
from prd_desk.export.word_styles import word_form
from prd_desk.forms import fill, form_ids, load_form
from prd_desk.forms.blocks import Heading, Paragraph, Picture, Quotation
from prd_desk.news.release import Bold, Release
from tests.export.comparing import bare

if TYPE_CHECKING:
    from pathlib import Path

    from prd_desk.export.word_styles import WordStyle
    from prd_desk.forms import FilledForm
    from prd_desk.forms.blocks import Block


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
    elements = [part.get_object() for part in structure["/K"][0].get_object()["/K"]]
    assert [part["/Alt"] for part in elements if "/Alt" in part] == ["คนนั่งล้อมวง", "ป้ายหน้างาน"]
    kinds = [part["/S"] for part in elements]
    assert kinds.count("/H1") == 1
    assert kinds.count("/Figure") == 2
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"] == True  # noqa: E712 -- pypdf's own kind of truth


def test_page_numbers_from_the_second_page(reader: pypdf.PdfReader) -> None:
    texts = [page.extract_text() for page in reader.pages]
    assert len(texts) > 2
    assert re.search("^- ", texts[0]) is None
    assert [text.split("\n")[0] for text in texts[1:3]] == ["- ๒ -", "- ๓ -"]


def test_hostile_fields_and_an_empty_release(hostile: FilledForm) -> None:
    pages = pypdf.PdfReader(io.BytesIO(pdf_bytes(hostile))).pages
    assert "<script>alert(๑)</script>" in bare(pages[0].extract_text())
    assert len(pypdf.PdfReader(io.BytesIO(pdf_bytes(fill(load_form("activity_web"), Release())))).pages) == 1


def test_a_sign_that_sarabun_lacks_is_drawn_by_another_font(tmp_path: Path) -> None:
    if sign_font() is None:
        pytest.skip("no font with signs is installed")
    filled = fill(load_form("activity_web"), Release(title="โทรศัพท์ ☎ ถูกต้อง ✓"))
    assert marked_letters(filled) == ()
    reader = pypdf.PdfReader(io.BytesIO(pdf_bytes(filled)))
    assert read_again(reader.pages[0].extract_text()) == "โทรศัพท์☎ถูกต้อง✓"
    fonts: Any = reader.pages[0]["/Resources"]["/Font"]
    assert len(fonts) == 2
    assert all(
        "/FontFile2" in font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"]
        for font in fonts.values()
    )


def test_a_letter_that_no_font_has_is_marked_and_stays_in_the_text(tmp_path: Path) -> None:
    program = shutil.which("pdftotext") or pytest.skip("pdftotext is not installed (see packaging/)")
    filled = fill(load_form("activity_web"), Release(title="ยิ้ม 🫠 เสมอ"))
    assert marked_letters(filled) == ("🫠",)
    to_pdf(filled, tmp_path / "a.pdf")
    done = subprocess.run([program, "a.pdf", "-"], cwd=tmp_path, capture_output=True, check=True)
    assert read_again(done.stdout.decode()) == "ยิ้ม🫠เสมอ"
    assert MARK in pypdf.PdfReader(tmp_path / "a.pdf").pages[0].extract_text()


def test_bold_is_set_in_bold(release: Release) -> None:
    body = "ย่อหน้าแรกมีคำหนักแน่นอยู่กลางบรรทัด\n- ข้อหนักแน่น"
    at, again = body.index("หนักแน่น"), body.rindex("หนักแน่น")
    bold = (Bold(at, at + 8), Bold(again, again + 8))
    data = pdf_bytes(fill(load_form("thaigov_web"), Release(body=body, bold=bold)))
    weights: dict[str, str] = {}

    def visit(text: str, _cm: object, _tm: object, font: Any, _size: object) -> None:
        if font is not None:
            name = str(font["/BaseFont"])
            weights[name] = weights.get(name, "") + text

    pypdf.PdfReader(io.BytesIO(data)).pages[0].extract_text(visitor_text=visit)
    (heavy,) = (text for name, text in weights.items() if "Bold" in name)
    assert bare(heavy) == "หนักแน่นหนักแน่น"


def measure(unit: Unit, style: WordStyle) -> float:
    return len(unit.text) * style.size / 3


def rows_of(block: Block, *names: str) -> list[Row]:
    return list(Typesetter(*word_form(), names, measure).rows_of(block))


def lines_of(rows: list[Row]) -> list[str]:
    return ["".join(unit.text + unit.space for unit in row.units) for row in rows]


def test_a_name_is_never_parted() -> None:
    name = "พลโท กล้า หาญดี"
    for padding in range(40):
        block = Paragraph("ก" * padding + f" {name} " + "ประชุมสัมมนา" * 20)
        rows = rows_of(block, name)
        assert sum(name in line.replace("\u00a0", " ") for line in lines_of(rows)) == 1


def test_alignment() -> None:
    (centred,) = rows_of(Heading("หัวข้อ", align="center"))
    middle = centred.x + measure(Unit("หัวข้อ"), centred.style) / 2
    assert middle == pytest.approx(3 * CM + 8 * CM, abs=0.1)
    first, second, *_ = rows_of(Paragraph("ประชุมสัมมนา" * 30))
    assert first.x - second.x == pytest.approx(2.5 * CM, abs=0.1)


def test_a_photo_stays_with_its_caption(release: Release) -> None:
    *photo_and_caption, credit = rows_of(Picture(release.photos[0]))
    assert [row.glued for row in photo_and_caption] == [True, True]
    assert not credit.glued
    assert photo_and_caption[0].height <= 10 * CM


def test_a_quotation_stays_with_its_speaker() -> None:
    *_, last, speaker = rows_of(Quotation("ประชุมสัมมนา" * 30, "พลโท กล้า หาญดี"))
    assert last.glued
    assert not speaker.glued
    assert speaker.x > last.x


def test_paper_and_styles_are_those_of_the_word_file_of_the_form(release: Release) -> None:
    document = empty_document()
    section = document.sections[0]
    section.page_width, section.left_margin = Pt(500), Pt(120)
    document.styles["PRD Body"].font.size = Pt(30)  # pyright: ignore[reportAttributeAccessIssue]
    own = io.BytesIO()
    document.save(own)
    filled = fill(load_form("activity_web"), release)
    usual, theirs = (
        pypdf.PdfReader(io.BytesIO(pdf_bytes(replace(filled, base=base)))) for base in (b"", own.getvalue())
    )
    assert theirs.pages[0].mediabox.width == pytest.approx(500, abs=0.1)
    assert len(theirs.pages) > len(usual.pages)


def test_a_style_that_leaves_no_room_takes_one_letter_a_line() -> None:
    paper, styles = word_form()
    narrow = styles | {"PRD Body": replace(styles["PRD Body"], left=paper.text_width)}
    rows = list(Typesetter(paper, narrow, (), measure).rows_of(Paragraph("ประชุม")))
    assert "".join(lines_of(rows)) == "ประชุม"
    assert len(rows) > 1
