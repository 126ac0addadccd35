"""The Word file says what the release says, in styles only, with Thai in every font slot."""

from __future__ import annotations

import io
import xml.etree.ElementTree as ET
import zipfile
from typing import TYPE_CHECKING, Any

import docx
import pytest

from prd_desk.errors import UserError
from prd_desk.export import text_of, to_word
from prd_desk.export.base_docx import base_docx
from prd_desk.export.joints import xml_text
from prd_desk.export.word import BASE, word_bytes
from prd_desk.forms import fill, form_ids, load_form
from prd_desk.news.release import Release
from prd_desk.resources import resource
from tests.export.comparing import bare
from tests.intake.word_text import docx_text

if TYPE_CHECKING:
    from pathlib import Path

    from prd_desk.forms import FilledForm

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def parts(data: bytes) -> dict[str, ET.Element]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {
            name: ET.fromstring(archive.read(name)) for name in archive.namelist() if name.endswith(".xml")
        }


@pytest.fixture(scope="module")
def written(filled: FilledForm) -> bytes:
    return word_bytes(filled)


def test_text_is_the_text_of_the_release(written: bytes, filled: FilledForm) -> None:
    assert bare(docx_text(written, "a.docx")) == bare(text_of(filled))


@pytest.mark.parametrize("form_id", form_ids())
def test_every_form(form_id: str, complete: Release) -> None:
    filled = fill(load_form(form_id), complete)
    data = word_bytes(filled)
    assert bare(docx_text(data, "a.docx")) == bare(text_of(filled))
    document: Any = docx.Document(io.BytesIO(data))
    assert any(paragraph.style.name == "Heading 1" for paragraph in document.paragraphs)


def test_runs_are_bare_and_styles_hold_the_fonts(written: bytes) -> None:
    read = parts(written)
    assert list(read["word/document.xml"].iter(W + "rPr")) == []
    (fonts,) = read["word/styles.xml"].iter(W + "rFonts")
    assert set(fonts.attrib) == {W + slot for slot in ("ascii", "hAnsi", "eastAsia", "cs")}
    assert set(fonts.attrib.values()) == {"TH SarabunPSK"}
    for properties in read["word/styles.xml"].iter(W + "rPr"):
        names = [child.tag.removeprefix(W) for child in properties]
        assert ("b" in names) == ("bCs" in names)
        assert ("sz" in names) == ("szCs" in names)
        if "sz" in names:
            assert properties.find(W + "sz").get(W + "val") == properties.find(W + "szCs").get(W + "val")
    (language,) = read["word/styles.xml"].iter(W + "lang")
    assert (language.get(W + "val"), language.get(W + "bidi")) == ("th-TH", "th-TH")


def test_page_and_paragraphs(written: bytes) -> None:
    document = docx.Document(io.BytesIO(written))
    section = document.sections[0]
    margins = (section.top_margin, section.right_margin, section.bottom_margin, section.left_margin)
    assert [round(margin.cm, 1) for margin in margins] == [2.5, 2.0, 2.0, 3.0]
    assert (round(section.page_width.cm, 1), round(section.page_height.cm, 1)) == (21.0, 29.7)
    assert section.different_first_page_header_footer
    assert document.styles["Normal"].font.size is None  # the document's default of 16 pt holds
    assert round(document.styles["PRD Body"].paragraph_format.first_line_indent.cm, 1) == 2.5
    used = [paragraph.style.name for paragraph in document.paragraphs]
    assert used[:3] == ["PRD Meta", "Heading 1", "PRD Meta"]
    assert used[-5:] == ["PRD Photo", "Caption", "Caption", "PRD Photo", "Caption"]


def test_properties_and_alt_texts(written: bytes, filled: FilledForm) -> None:
    about = docx.Document(io.BytesIO(written)).core_properties
    assert (about.title, about.author, about.language) == (filled.meta.title, filled.meta.author, "th-TH")
    drawings = [e for e in parts(written)["word/document.xml"].iter() if e.tag.endswith("}docPr")]
    assert [drawing.get("descr") for drawing in drawings] == ["คนนั่งล้อมวง", "ป้ายหน้างาน"]
    assert len({drawing.get("id") for drawing in drawings}) == 2


def test_no_break_spaces(written: bytes) -> None:
    text = docx_text(written, "a.docx")
    assert "๐๙.๐๐\u00a0น." in text
    assert "พ.ศ.\u00a0๒๕๕๐" in text
    assert "พลโท\u00a0กล้า\u00a0หาญดี" in text


def test_hostile_fields_stay_text(hostile: FilledForm) -> None:
    data = word_bytes(hostile)
    assert bare(docx_text(data, "a.docx")) == bare(xml_text(text_of(hostile)))


def test_a_long_title_and_an_empty_release(tmp_path: Path) -> None:
    form = load_form("activity_web")
    to_word(fill(form, Release(title="ยาว" * 200)), tmp_path / "long.docx")
    assert docx.Document(str(tmp_path / "long.docx")).core_properties.title == ("ยาว" * 200)[:255]
    to_word(fill(form, Release()), tmp_path / "empty.docx")
    assert docx.Document(str(tmp_path / "empty.docx")).paragraphs == []


def test_no_silent_overwriting(filled: FilledForm, tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(b"theirs")
    with pytest.raises(UserError, match="มีไฟล์ชื่อนี้อยู่แล้ว"):
        to_word(filled, path)
    assert path.read_bytes() == b"theirs"


def test_the_base_file_is_the_one_its_recipe_makes() -> None:
    shipped, made = resource("forms", BASE).read_bytes(), base_docx()
    assert {name: ET.tostring(root) for name, root in parts(shipped).items()} == {
        name: ET.tostring(root) for name, root in parts(made).items()
    }
