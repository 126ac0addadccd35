"""A Word file's text is read as a reader sees it; what a plain document does not hold is refused."""

from __future__ import annotations

import io
import random
import zipfile
from typing import TYPE_CHECKING

import docx
import pytest

from prd_desk.errors import UserError
from prd_desk.intake.docx_text import docx_clipping, read_docx
from prd_desk.news.release import Bold
from tests.intake.word_text import docx_text

if TYPE_CHECKING:
    from pathlib import Path

TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override '
    'PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'wordprocessingml.document.main+xml"/></Types>'
)
NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:x="urn:x"'
)


def word_file(body: str, **parts: str) -> bytes:
    """A Word file with this body; other parts by name, `__` for a slash and `_` for a point."""
    document = f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"
    contents = {"[Content_Types].xml": TYPES, "word/document.xml": document}
    contents |= {name.replace("__", "/").replace("_", "."): xml for name, xml in parts.items()}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, xml in contents.items():
            archive.writestr(name, xml)
    return buffer.getvalue()


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def paragraph(inside: str) -> str:
    return f"<w:p>{inside}</w:p>"


BOX = f"<w:txbxContent>{paragraph(run('กล่อง'))}</w:txbxContent>"
SHAPE = (
    f"<w:r><mc:AlternateContent><mc:Choice><x:shape>{BOX}</x:shape></mc:Choice>"
    f"<mc:Fallback>{BOX}</mc:Fallback></mc:AlternateContent></w:r>"
)
DELETED = "<w:del><w:r><w:delText>เก่า</w:delText></w:r></w:del>"
HYPHENS = "<w:r><w:t>ก</w:t><w:noBreakHyphen/><w:t>ข</w:t><w:softHyphen/><w:t>ค</w:t></w:r>"


def row(*cells: str) -> str:
    return "<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in cells) + "</w:tr>"


TABLE = (
    "<w:tbl>"
    + row(paragraph(run("ก")) + paragraph(run("ข")), paragraph(run("ค")))
    + row(paragraph(""))
    + "</w:tbl>"
)


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (paragraph(run("ก") + run("ข")) + paragraph(run("ค")), "กข\nค"),
        (paragraph(f"{run('ก')}<w:ins>{run('ใหม่')}</w:ins>{DELETED}"), "กใหม่"),
        (paragraph(f"<w:moveFrom>{run('ก')}</w:moveFrom><w:moveTo>{run('ก')}</w:moveTo>"), "ก"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph(run('ก'))}</w:sdtContent></w:sdt>", "ก"),
        (paragraph(f"<w:sdt><w:sdtContent>{run('ก')}</w:sdtContent></w:sdt>{run('ข')}"), "กข"),
        (paragraph(f"<w:smartTag>{run('ก')}</w:smartTag><w:hyperlink>{run('ข')}</w:hyperlink>"), "กข"),
        (paragraph("<w:r><w:t>ก</w:t><w:tab/><w:t>ข</w:t><w:br/><w:t>ค</w:t></w:r>"), "ก\tข\nค"),
        (paragraph(HYPHENS), "ก\u2011ขค"),
        (paragraph(f"<w:r><w:instrText>PAGE</w:instrText></w:r>{run('ก')}"), "ก"),
        (paragraph(SHAPE + run("ก")), "ก\nกล่อง"),
        (paragraph("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>"), "x=1"),
        (TABLE + paragraph(run("จ")), "ก ข\tค\n\nจ"),
    ],
)
def test_reads(body: str, text: str) -> None:
    assert docx_text(word_file(body), "a.docx") == text


def test_notes_come_after_the_text() -> None:
    notes = (
        f'<w:footnotes {NAMESPACES}><w:footnote w:type="separator">{paragraph(run("-"))}</w:footnote>'
        f"<w:footnote>{paragraph(run('เชิงอรรถ'))}</w:footnote></w:footnotes>"
    )
    assert docx_text(word_file(paragraph(run("ก")), word__footnotes_xml=notes), "a.docx") == "ก\nเชิงอรรถ"


def test_the_strict_dialect() -> None:
    document = (
        '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body>'
        f"{paragraph(run('ก'))}</w:body></w:document>"
    )
    assert docx_text(word_file("", word__document_xml=document), "a.docx") == "ก"


def test_a_file_of_python_docx(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("ย่อหน้าแรก")
    document.add_table(1, 2).rows[0].cells[1].text = "ช่อง"
    document.save(str(tmp_path / "a.docx"))
    assert read_docx(tmp_path / "a.docx").text == "ย่อหน้าแรก\n\tช่อง"


BOLD_STYLES = (
    f"<w:styles {NAMESPACES}>"
    '<w:style w:styleId="Strong"><w:rPr><w:b/><w:bCs/></w:rPr></w:style>'
    '<w:style w:styleId="Head"><w:basedOn w:val="Strong"/></w:style>'
    '<w:style w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style></w:styles>'
)


def styled(text: str, properties: str) -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


@pytest.mark.parametrize(
    ("body", "bold"),
    [
        (paragraph(run("ก") + styled("ข", "<w:bCs/>") + styled("ค", "<w:b/>")), ((1, 3),)),
        (paragraph(styled("ก", '<w:b/><w:bCs w:val="0"/>') + styled("ข", '<w:b w:val="false"/>')), ()),
        (
            paragraph(styled("ก", '<w:rStyle w:val="Strong"/>') + styled("ข", '<w:rStyle w:val="Gone"/>')),
            ((0, 1),),
        ),
        (
            paragraph(
                '<w:pPr><w:pStyle w:val="Head"/></w:pPr>' + run("ก") + styled("ข", '<w:bCs w:val="0"/>')
            ),
            ((0, 1),),
        ),
        (paragraph('<w:pPr><w:pStyle w:val="Loop"/></w:pPr>' + run("ก")), ()),
        (
            paragraph(f"<w:hyperlink><w:ins>{styled('กข', '<w:b/>')}</w:ins></w:hyperlink>{run('ค')}"),
            ((0, 2),),
        ),
        (paragraph("<w:r><w:rPr><w:b/></w:rPr><w:t>ก</w:t><w:br/><w:t>ข</w:t></w:r>"), ((0, 1), (2, 3))),
        ("<w:tbl>" + row(paragraph(run("ก")), paragraph(styled("ข", "<w:b/>"))) + "</w:tbl>", ((2, 3),)),
    ],
)
def test_bold(body: str, bold: tuple[tuple[int, int], ...]) -> None:
    read = docx_clipping(word_file(body, word__styles_xml=BOLD_STYLES), "a.docx")
    assert read.bold == tuple(Bold(*each) for each in bold)


ENTITY = '<!DOCTYPE w [<!ENTITY a "ก">]><w:document/>'


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"just text",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old word",
        word_file("", word__vbaProject_bin="x"),
        word_file("", word__embeddings__oleObject1_bin="x"),
        word_file("", word__afchunk1_mht="x"),
        word_file("", word__document_xml=ENTITY),
        word_file("", word__document_xml='<?xml version="1.0" encoding="utf-7"?><w:document/>'),
        word_file("", word__document_xml="<w:document"),
        word_file("", word__document_xml="<other/>"),
        word_file("<w:sdt>" * 3000 + "</w:sdt>" * 3000),
        word_file(paragraph(run("0" * 31_000_000))),
        word_file("", word__media__bomb_txt="0" * 60_000_000),
    ],
    ids=[
        "empty",
        "text",
        "ole",
        "macro",
        "ole-object",
        "chunk",
        "doctype",
        "utf7",
        "cut",
        "other",
        "deep",
        "huge",
        "bomb",
    ],
)
def test_refuses_in_a_sentence(data: bytes) -> None:
    with pytest.raises(UserError, match=r"a\.docx") as caught:
        docx_text(data, "a.docx")
    assert caught.value.remedy


def test_macro_enabled_by_its_type() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("[Content_Types].xml", TYPES.replace("document.main", "document.macroEnabled.main"))
    with pytest.raises(UserError, match="มาโคร"):
        docx_text(buffer.getvalue(), "a.docx")


def test_damaged_files_give_text_or_a_user_error() -> None:
    whole = word_file("".join(paragraph(run(f"ย่อหน้าที่ {i} ของข่าวสมมติ")) for i in range(20)))
    rng = random.Random(11)  # noqa: S311 - the same mutants every time
    refusals: list[UserError] = []
    for turn in range(300):
        data = bytearray(whole[: rng.randrange(len(whole))] if turn % 4 == 0 else whole)
        for _ in range(rng.choice((1, 3, 20))):
            if data:
                data[rng.randrange(len(data))] = rng.randrange(256)
        try:
            assert isinstance(docx_text(bytes(data), "a.docx"), str)
        except UserError as error:
            refusals.append(error)
    assert len(refusals) > 200
    assert all("a.docx" in error.sentence for error in refusals)
