"""An office's pictures and forms: data and a Word file, through the same gates as everything from outside."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any

import docx
import pypdf
import pytest
from docx.shared import Cm
from PIL import Image

from prd_desk.errors import UserError
from prd_desk.export.html import html_folder, page
from prd_desk.export.pdf import pdf_bytes
from prd_desk.export.photos import photos_of
from prd_desk.export.word import word_bytes
from prd_desk.forms import fill, form_ids
from prd_desk.library.office import load_office_form, office_form_ids, read_forms, read_letterhead
from prd_desk.news.release import Bold, Photo, Release
from prd_desk.resources import resource

if TYPE_CHECKING:
    from pathlib import Path

RELEASE = Release(title="เปิดหอสมุด", issuer="กรมสมมติ", body="เนื้อข่าว", bold=(Bold(0, 5),))


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "office").mkdir()
    (tmp_path / "forms").mkdir()
    return tmp_path


def draw(path: Path, size: tuple[int, int] = (300, 200)) -> None:
    Image.new("RGBA", size, (200, 30, 30, 128)).save(path)


def write_form(home: Path, form_id: str = "office_news", **more: str) -> Path:
    """A form of the office's: the official one under another name, with more lines before its profile."""
    text = resource("forms", "official_news.yaml").read_text("utf-8").replace("emblem: off\n", "")
    text = text.replace("id: official_news", f"id: {form_id}")
    lines = "".join(f"{key}: {value}\n" for key, value in more.items())
    path = home / "forms" / f"{form_id}.yaml"
    path.write_text(text.replace("profile:", f"{lines}profile:", 1), encoding="utf-8")
    return path


def write_base(home: Path, name: str = "office.docx") -> Path:
    """A Word file as an office makes it: its own letterhead, margins, and ids of styles."""
    document = docx.Document()
    document.sections[0].left_margin = Cm(4)
    document.add_paragraph("กรมสมมติ ถนนตัวอย่าง")
    document.styles["Normal"].element.set(docx.oxml.ns.qn("w:styleId"), "a")
    document.save(str(home / "forms" / name))
    return home / "forms" / name


def test_an_empty_home_has_the_shipped_forms_and_no_pictures(home: Path) -> None:
    assert office_form_ids(home) == form_ids()
    assert [form.id for form in read_forms(home)[0]] == list(form_ids())
    letterhead = read_letterhead(home)
    assert (letterhead.emblem, letterhead.logo) == (None, None)


def test_switches(home: Path) -> None:
    form = load_office_form("official_news", home)
    assert (form.emblem, form.logo) == (None, None)
    assert form.printing(emblem=True).emblem == 3.0
    assert load_office_form("press_release", home).printing(logo=False).logo is None
    write_form(home, emblem="1.5", logo="4")
    form = load_office_form("office_news", home)
    assert (form.emblem, form.logo) == (1.5, 4.0)
    assert form.printing(emblem=True).emblem == 1.5


@pytest.mark.parametrize("wrong", [{"emblem": "2"}, {"logo": "0"}, {"logo": "สูง"}, {"emblem": "[3]"}])
def test_a_wrong_switch_is_named(home: Path, wrong: dict[str, str]) -> None:
    write_form(home, **wrong)
    with pytest.raises(UserError, match=f"{next(iter(wrong))} must be"):
        load_office_form("office_news", home)


def test_pictures_are_printed_by_word_html_and_pdf_with_what_they_are(home: Path) -> None:
    draw(home / "office" / "emblem.png")
    draw(home / "office" / "logo.webp")
    form = load_office_form("official_news", home).printing(emblem=True, logo=True)
    filled = fill(form, RELEASE, read_letterhead(home))
    document: Any = docx.Document(io.BytesIO(word_bytes(filled)))
    heights = [(shape.height.cm, shape._inline.docPr.get("descr")) for shape in document.inline_shapes]
    assert heights == [
        (pytest.approx(3, abs=0.01), "ตราครุฑ"),
        (pytest.approx(2, abs=0.01), "ตราสัญลักษณ์หน่วยงาน"),
    ]
    html = page(filled)
    assert html.index('alt="ตราครุฑ"') < html.index('alt="ตราสัญลักษณ์หน่วยงาน"') < html.index("<h1")
    assert {"images/mark-1.jpg", "images/mark-2.jpg"} < html_folder(filled).keys()
    reader = pypdf.PdfReader(io.BytesIO(pdf_bytes(filled)))
    assert len(reader.pages[0].images) == 2
    assert photos_of(filled) == []


def test_without_a_picture_or_a_switch_nothing_is_printed(home: Path) -> None:
    form = load_office_form("official_news", home)
    usual = fill(form, RELEASE).blocks
    assert fill(form.printing(emblem=True), RELEASE, read_letterhead(home)).blocks == usual
    draw(home / "office" / "emblem.png")
    assert fill(form, RELEASE, read_letterhead(home)).blocks == usual


def test_a_picture_goes_through_the_gate(home: Path) -> None:
    draw(home / "office" / "logo.png", (3000, 3000))
    logo = read_letterhead(home).logo
    assert isinstance(logo, Photo)
    with Image.open(io.BytesIO(logo.content)) as image:
        assert (image.format, image.size) == ("JPEG", (2000, 2000))
    (home / "office" / "logo.png").write_bytes(b"<svg onload='x'/>")
    with pytest.raises(UserError, match=r"logo\.png"):
        read_letterhead(home)


def test_a_form_with_its_own_word_file(home: Path) -> None:
    write_base(home)
    write_form(home, base="office.docx")
    filled = fill(load_office_form("office_news", home), RELEASE)
    document: Any = docx.Document(io.BytesIO(word_bytes(filled)))
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert texts[:3] == ["กรมสมมติ ถนนตัวอย่าง", "ข่าวกรมสมมติ", "เรื่อง เปิดหอสมุด"]
    assert document.sections[0].left_margin.cm == pytest.approx(4, abs=0.01)
    body = next(paragraph for paragraph in document.paragraphs if paragraph.text == "เนื้อข่าว")
    assert (body.style.name, body.style.base_style.name) == ("PRD Body", "Normal")
    assert body.runs[0].style.name == "Strong"


def test_a_form_may_stand_for_a_shipped_one(home: Path) -> None:
    write_form(home, "official_news", emblem="on")
    assert load_office_form("official_news", home).emblem == 3.0
    assert office_form_ids(home) == form_ids()


def test_one_that_is_no_good_does_not_hide_the_others(home: Path) -> None:
    write_form(home, "office_news")
    (home / "forms" / "broken.yaml").write_text("schema: 1\nid: broken", encoding="utf-8")
    write_form(home, "lost", base="missing.docx")
    usable, problems = read_forms(home)
    assert {form.id for form in usable} == {*form_ids(), "office_news"}
    assert [
        problem.sentence.count(name) for problem, name in zip(problems, ("broken", "missing"), strict=True)
    ] == [1, 1]


@pytest.mark.parametrize("name", ["../secret.docx", "/etc/x.docx", "a\\\\b.docx", "x.txt", ".docx/../y"])
def test_a_base_lies_beside_its_form(home: Path, name: str) -> None:
    write_form(home, base=f'"{name}"')
    with pytest.raises(UserError, match="base must be"):
        load_office_form("office_news", home)


def test_a_hostile_base_is_refused_or_made_harmless(home: Path) -> None:
    path = write_base(home)
    write_form(home, base="office.docx")
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("word/vbaProject.bin", b"x")
    with pytest.raises(UserError, match="มาโคร"):
        load_office_form("office_news", home)
    document = docx.Document()
    document.part.relate_to(
        "http://evil.example/a.png", docx.opc.constants.RELATIONSHIP_TYPE.IMAGE, is_external=True
    )
    document.save(str(path))
    assert b"evil.example" not in _unpacked(load_office_form("office_news", home).base)


def _unpacked(data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return b"".join(map(archive.read, archive.namelist()))
