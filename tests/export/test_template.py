"""An office's own template: what it asks for, and what comes out when it is filled."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from prd_desk.errors import UserError
from prd_desk.export.template import fields, fill_template, filled_template, inspect
from prd_desk.forms import form_ids, load_form
from prd_desk.intake.template import harmless_template
from tests.intake.word_text import docx_text

if TYPE_CHECKING:
    from pathlib import Path

    from prd_desk.news.release import Release

FORM = load_form("activity_web")


def template(*paragraphs: str, xml: str = "", header: str = "", cells: tuple[str, ...] = ()) -> bytes:
    """A template with these paragraphs, raw body XML after them, a header, and a table of one row."""
    document: Any = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    if cells:
        row = document.add_table(1, len(cells)).rows[0]
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    if xml:
        body = document.element.body
        for element in parse_xml(f"<w:body {nsdecls('w')}>{xml}</w:body>"):
            body.insert(len(body) - 1, element)
    if header:
        document.sections[0].header.paragraphs[0].text = header
    return saved(document)


def saved(document: Any) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return harmless_template(buffer.getvalue(), "แม่แบบ.docx")


def lines(data: bytes) -> list[str]:
    return docx_text(data, "a.docx").replace("\u00a0", " ").split("\n")


def filled(data: bytes, release: Release) -> list[str]:
    return lines(filled_template(data, FORM, release))


def test_names_of_all_places() -> None:
    control = (
        '<w:sdt><w:sdtPr><w:tag w:val="สถานที่"/></w:sdtPr><w:sdtContent><w:p><w:r>'
        "<w:t>{{ภายใน}}</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    data = template(
        "{{หน่วยงาน}} และ {{ issuer }}", "{{หน่วยงาน}}", xml=control, header="{{วันที่}}", cells=("{{ภาพ๑}}",)
    )
    assert sorted(fields(data)) == sorted(["หน่วยงาน", "issuer", "สถานที่", "ภาพ๑", "วันที่"])


def test_inspection_before_acceptance() -> None:
    report = inspect(
        template("{{หน่วยงาน}} {{Title}}", "{{เนื้อข่าวว}}", "{{ภาพ 2}}", "{{คำบรรยายภาพที่ ๒}}"), FORM
    )
    assert report.known == (
        ("หน่วยงาน", "issuer"),
        ("Title", "title"),
        ("ภาพ 2", "photos"),
        ("คำบรรยายภาพที่ ๒", "photos.caption"),
    )
    ((name, like),) = report.unknown
    assert (name, like[0]) == ("เนื้อข่าวว", "เนื้อข่าว")
    assert report.missing == (
        ("category", "หมวด"),
        ("date", "วันที่"),
        ("kicker", "บรรทัดนำ"),
        ("body", "เนื้อข่าว"),
        ("credits", "เครดิต"),
    )


def test_what_a_form_requires_can_be_written_by_name() -> None:
    for form_id in form_ids():
        form = load_form(form_id)
        names = [name for _, name in inspect(template("ก"), form).missing]
        report = inspect(template(*(f"{{{{{name}}}}}" for name in names)), form)
        assert names
        assert (report.unknown, report.missing) == ((), ())


def test_text_in_the_digits_of_the_form(release: Release) -> None:
    data = template("ข่าว: {{เรื่อง}} ({{วันที่}})", "จบ")
    assert filled(data, release) == ["ข่าว: เวทีแลกเปลี่ยนการเล่าข่าวชุมชน ประจำปี ๒๕๖๗ (5 มิ.ย. 2567)", "จบ"]


def test_a_field_alone_is_repeated_for_each_of_its_lines(release: Release) -> None:
    data = template("{{เนื้อข่าว}}", "จบ")
    assert filled(data, replace(release, body="หนึ่ง\nสอง\nสาม")) == ["หนึ่ง", "สอง", "สาม", "จบ"]
    assert filled(data, replace(release, body="")) == ["จบ"]


def test_lines_inside_a_sentence_are_joined(release: Release) -> None:
    assert filled(template("เครดิต {{เครดิต}}."), release) == [
        "เครดิต ข่าว: ใบบัว สวยสด กลุ่มงานสื่อชุมชน ภาพ: ใบบัว สวยสด."
    ]


def test_values_are_inert(release: Release) -> None:
    evil = replace(
        release, title="{{หน่วยงาน}} {{title}} ${x} {% for %} \x00<w:p/>", issuer="{{เรื่อง}}", body="{{เรื่อง}}"
    )
    assert filled(template("{{เรื่อง}} / {{หน่วยงาน}}", "{{เนื้อข่าว}}"), evil) == [
        "{{หน่วยงาน}} {{title}} ${x} {% for %} <w:p/> / {{เรื่อง}}",
        "{{เรื่อง}}",
    ]


def test_unknown_names_stay(release: Release) -> None:
    assert filled(template("{{ไม่รู้จัก}} {{หน่วยงาน}}", "{{ไม่มีชื่อนี้}}"), release) == [
        "{{ไม่รู้จัก}} สำนักข่าวตัวอย่าง กรมสมมติ",
        "{{ไม่มีชื่อนี้}}",
    ]


def test_split_runs_keep_the_formatting_of_the_first(release: Release) -> None:
    document: Any = docx.Document()
    paragraph = document.add_paragraph("จาก ")
    paragraph.add_run("{{หน่ว").bold = True
    paragraph.add_run("ยงา").italic = True
    paragraph.add_run("น}} ถึงทุกคน")
    data = filled_template(saved(document), FORM, release)
    assert lines(data) == ["จาก สำนักข่าวตัวอย่าง กรมสมมติ ถึงทุกคน"]
    runs = docx.Document(io.BytesIO(data)).paragraphs[0].runs
    assert [(run.text, run.bold) for run in runs if run.text] == [
        ("จาก ", None),
        ("สำนักข่าวตัวอย่าง กรมสมมติ", True),
        (" ถึงทุกคน", None),
    ]


def test_header_and_table(release: Release) -> None:
    data = filled_template(
        template("ก", header="{{หน่วยงาน}}", cells=("{{หมวด}}", "{{ประธาน}}")), FORM, release
    )
    document: Any = docx.Document(io.BytesIO(data))
    assert document.sections[0].header.paragraphs[0].text == "สำนักข่าวตัวอย่าง กรมสมมติ"
    assert [cell.text for cell in document.tables[0].rows[0].cells] == ["ภาพกิจกรรม >> ภาพนิ่ง", ""]
    assert document.core_properties.title == "เวทีแลกเปลี่ยนการเล่าข่าวชุมชน ประจำปี ๒๕๖๗"


BLOCK_CONTROL = (
    '<w:sdt><w:sdtPr><w:tag w:val="body"/><w:showingPlcHdr/><w:dataBinding w:xpath="/a" w:storeItemID="b"/>'
    '</w:sdtPr><w:sdtContent><w:p><w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr>'
    "<w:t>คลิกเพื่อพิมพ์</w:t></w:r></w:p><w:p/></w:sdtContent></w:sdt>"
)
INLINE_CONTROL = (
    '<w:p><w:r><w:t xml:space="preserve">เรื่อง </w:t></w:r><w:sdt><w:sdtPr><w:tag w:val="เรื่อง"/></w:sdtPr>'
    "<w:sdtContent><w:r><w:rPr><w:b/></w:rPr><w:t>ก</w:t></w:r><w:r><w:t>ข</w:t></w:r></w:sdtContent></w:sdt></w:p>"
)
FOREIGN_CONTROL = (
    '<w:sdt><w:sdtPr><w:tag w:val="Date-1"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>ของเดิม</w:t></w:r></w:p>'
    "</w:sdtContent></w:sdt>"
)


def test_content_controls(release: Release) -> None:
    data = filled_template(
        template("ก", xml=BLOCK_CONTROL + INLINE_CONTROL + FOREIGN_CONTROL),
        FORM,
        replace(release, body="หนึ่ง\nสอง"),
    )
    assert lines(data) == ["ก", "หนึ่ง", "สอง", "เรื่อง เวทีแลกเปลี่ยนการเล่าข่าวชุมชน ประจำปี ๒๕๖๗", "ของเดิม"]
    xml = docx.Document(io.BytesIO(data)).element.xml
    for gone in ("showingPlcHdr", "dataBinding", "PlaceholderText"):
        assert gone not in xml


def test_text_boxes(release: Release) -> None:
    box = (
        '<w:p><w:r><w:t xml:space="preserve">นอก {{หมวด}} </w:t></w:r><w:r><w:pict><w:txbxContent><w:p><w:r>'
        "<w:t>ใน {{หน่วยงาน}}</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>"
    )
    assert filled(template("ก", xml=box), release)[1:] == [
        "นอก ภาพกิจกรรม >> ภาพนิ่ง ",
        "ใน สำนักข่าวตัวอย่าง กรมสมมติ",
    ]


def drawings(data: bytes) -> list[Any]:
    root: Any = docx.Document(io.BytesIO(data)).element
    return [element for element in root.iter() if element.tag.endswith("}docPr")]


def test_photos(release: Release) -> None:
    data = filled_template(template("{{ภาพ}}", "{{คำบรรยายภาพ๒}}"), FORM, release)
    assert [drawing.get("descr") for drawing in drawings(data)] == ["คนนั่งล้อมวง", "ป้ายหน้างาน"]
    assert lines(data)[-1] == "ป้ายหน้างาน"
    second = filled_template(
        template("ภาพที่สอง {{photo 2}} จบ", "{{ภาพ๙}}", cells=("{{ภาพ๑}}", "x")), FORM, release
    )
    assert [drawing.get("descr") for drawing in drawings(second)] == ["ป้ายหน้างาน", "คนนั่งล้อมวง"]
    assert lines(second)[0] == "ภาพที่สอง  จบ"
    shapes = docx.Document(io.BytesIO(second)).inline_shapes
    assert shapes[1].width.cm < 8  # as wide as its cell


def test_file(release: Release, tmp_path: Path) -> None:
    data = template("{{เรื่อง}}")
    fill_template(data, FORM, release, tmp_path / "a.docx")
    assert (tmp_path / "a.docx").exists()
    with pytest.raises(UserError, match="อยู่แล้ว"):
        fill_template(data, FORM, release, tmp_path / "a.docx")
