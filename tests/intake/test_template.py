"""A template is admitted as data: macros and objects refused, fetching removed, damage told in a sentence."""

from __future__ import annotations

import io
import random
import zipfile
from typing import Any

import docx
import pytest

from prd_desk.errors import UserError
from prd_desk.intake.template import harmless_template
from tests.intake.word_text import docx_text

LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def plain() -> bytes:
    document: Any = docx.Document()
    document.add_paragraph("{{หน่วยงาน}}")
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def with_relationships(data: bytes, relations: str, body: str = "", settings: str = "") -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    rels = "word/_rels/document.xml.rels"
    parts[rels] = parts[rels].replace(b"</Relationships>", relations.encode() + b"</Relationships>")
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"<w:p>", body.encode() + b"<w:p>", 1)
    if settings:
        parts["word/settings.xml"] = parts["word/settings.xml"].replace(
            b"<w:zoom", settings.encode() + b"<w:zoom", 1
        )
        parts["word/_rels/settings.xml.rels"] = (
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="rT" Type="{LINK}/attachedTemplate" Target="file:////evil/t.dotm" '
            'TargetMode="External"/></Relationships>'
        ).encode()
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def everything(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return "\n".join(
            archive.read(n).decode("utf-8", "replace")
            for n in archive.namelist()
            if "xml" in n or "rels" in n
        )


def test_a_plain_template_keeps_its_text() -> None:
    assert docx_text(harmless_template(plain(), "t.docx"), "t.docx") == "{{หน่วยงาน}}"


def test_external_relationships_go_but_web_links_stay() -> None:
    relations = "".join(
        f'<Relationship Id="r{i}" Type="{LINK}/{kind}" Target="{target}" TargetMode="External"/>'
        for i, (kind, target) in enumerate(
            [
                ("image", "http://evil.example/a.png"),
                ("hyperlink", "https://www.example.go.th/"),
                ("hyperlink", "mailto:pr@example.go.th"),
                ("hyperlink", "file:///c:/evil"),
                ("hyperlink", "javascript:evil()"),
            ]
        )
    )
    body = (
        '<w:p><w:hyperlink r:id="r1"><w:r><w:t>เว็บ</w:t></w:r></w:hyperlink>'
        '<w:hyperlink r:id="r3"><w:r><w:t>ร้าย</w:t></w:r></w:hyperlink></w:p>'
    )
    data = harmless_template(
        with_relationships(plain(), relations, body, '<w:attachedTemplate r:id="rT"/>'), "t.docx"
    )
    everywhere = everything(data)
    assert "evil" not in everywhere
    assert "attachedTemplate" not in everywhere
    assert "https://www.example.go.th/" in everywhere
    assert "mailto:pr@example.go.th" in everywhere
    assert docx_text(data, "t.docx").startswith("เว็บร้าย")
    assert 'r:id="r1"' in everywhere
    assert 'r:id="r3"' not in everywhere


@pytest.mark.parametrize(
    "field",
    [
        "<w:p><w:r><w:instrText> INCLUDEPICTURE http://evil.example/a </w:instrText></w:r></w:p>",
        "<w:p><w:r><w:instrText> INC</w:instrText><w:instrText>LUDETEXT evil </w:instrText></w:r></w:p>",
        '<w:p><w:fldSimple w:instr=" DDEAUTO evil "><w:r><w:t>ก</w:t></w:r></w:fldSimple></w:p>',
    ],
)
def test_fields_that_fetch_are_emptied(field: str) -> None:
    data = harmless_template(with_relationships(plain(), "", field), "t.docx")
    assert "evil" not in everything(data)


def test_page_numbers_stay() -> None:
    field = '<w:p><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>'
    assert " PAGE " in everything(harmless_template(with_relationships(plain(), "", field), "t.docx"))


def repacked(data: bytes, **new: bytes) -> bytes:
    buffer = io.BytesIO(data)
    with zipfile.ZipFile(buffer, "a") as archive:
        for name, content in new.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), content)
    return buffer.getvalue()


def test_a_dotx_becomes_a_docx() -> None:
    with zipfile.ZipFile(io.BytesIO(plain())) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(b"document.main", b"template.main")
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    assert docx_text(harmless_template(buffer.getvalue(), "t.dotx"), "t.dotx") == "{{หน่วยงาน}}"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no file",
        repacked(plain(), word__vbaProject_bin=b"x"),
        repacked(plain(), word__embeddings__a_bin=b"x"),
        repacked(plain(), word__activeX__a_xml=b"<a/>"),
        repacked(plain(), customXml__a_xml=b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
        repacked(plain(), word__b_xml=b"<broken"),
        repacked(plain(), word__bomb_xml=b" " * 60_000_000),
    ],
    ids=["empty", "text", "macro", "object", "activex", "doctype", "broken", "bomb"],
)
def test_refused_in_a_sentence(data: bytes) -> None:
    with pytest.raises(UserError, match=r"t\.docx") as caught:
        harmless_template(data, "t.docx")
    assert caught.value.remedy


def test_damaged_templates_are_read_or_refused() -> None:
    whole = plain()
    rng = random.Random(5)  # noqa: S311 - the same mutants every time
    refusals: list[UserError] = []
    for turn in range(120):
        data = bytearray(whole[: rng.randrange(len(whole))] if turn % 4 == 0 else whole)
        for _ in range(rng.choice((1, 3, 20))):
            if data:
                data[rng.randrange(len(data))] = rng.randrange(256)
        try:
            assert harmless_template(bytes(data), "t.docx")
        except UserError as error:
            refusals.append(error)
    assert len(refusals) > 60
    assert all("t.docx" in error.sentence for error in refusals)


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        ("docProps/core.xml", b"cp:coreProperties", b"cp:otherProperties"),
        ("_rels/.rels", b"package/2006/relationships", b"package/2006 relationships"),
        ("[Content_Types].xml", b"package.core-properties+xml", b"package.other+xml"),
    ],
    ids=["properties", "namespace", "type"],
)
def test_what_would_fail_when_it_is_filled_is_refused_when_it_is_chosen(
    part: str, old: bytes, new: bytes
) -> None:
    with zipfile.ZipFile(io.BytesIO(plain())) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    assert old in parts[part]
    parts[part] = parts[part].replace(old, new)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    with pytest.raises(UserError, match="ใช้เป็นแม่แบบไม่ได้"):
        harmless_template(buffer.getvalue(), "t.docx")
