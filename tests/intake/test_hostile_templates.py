"""What makes a template fetch, run or hide something: gone or refused, and there again without the guard."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

import docx
import pytest

from prd_desk.intake import template
from prd_desk.intake.template import harmless_template

from .hostile import LAUGHS, RELATIONS, refusal_of, related

BEGIN, END = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>', '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


@pytest.fixture(scope="module")
def plain() -> dict[str, bytes]:
    """The parts of a template of one line."""
    document: Any = docx.Document()
    document.add_paragraph("{{หน่วยงาน}}")
    buffer = io.BytesIO()
    document.save(buffer)
    return parts_of(buffer.getvalue())


def with_body(plain: dict[str, bytes], body: str) -> bytes:
    document = plain["word/document.xml"].replace(b"<w:p>", body.encode() + b"<w:p>", 1)
    return packed({**plain, "word/document.xml": document})


def all_of(data: bytes) -> str:
    return b"\n".join(parts_of(data).values()).decode("utf-8", "replace")


@pytest.mark.parametrize(
    "kind", ["image", "oleObject", "frame", "attachedTemplate", "subDocument", "hyperlink"]
)
def test_what_lies_outside_is_cut_off(
    kind: str, plain: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    rels = "word/_rels/document.xml.rels"
    relation = (
        f'<Relationship Id="r99" Type="{RELATIONS}/{kind}" Target="file://evil/a" TargetMode="External"/>'
    )
    data = packed(
        {**plain, rels: plain[rels].replace(b"</Relationships>", f"{relation}</Relationships>".encode())}
    )
    assert "evil" not in all_of(harmless_template(data, "t.docx"))
    monkeypatch.setattr(template, "_cut_external", lambda _parts, _entry: None)
    assert "evil" in all_of(harmless_template(data, "t.docx"))


def instruction(text: str, tag: str = "instrText") -> str:
    return f"<w:r><w:{tag}>{text}</w:{tag}></w:r>"


FETCHING = {
    "plain": f"<w:p>{BEGIN}{instruction(' INCLUDEPICTURE evil ')}{END}</w:p>",
    "cut up": f"<w:p>{BEGIN}{instruction(' INC')}{instruction('LUDETEXT evil ')}{END}</w:p>",
    "in a condition": f"<w:p>{BEGIN}{instruction(' IF 1 = 1 ')}{BEGIN}{instruction('INC')}"
    f"{instruction('LUDETEXT evil')}{END}{END}</w:p>",
    "over paragraphs": f"<w:p>{BEGIN}{instruction(' INC')}</w:p>"
    f"<w:p>{instruction('LUDETEXT evil')}{END}</w:p>",
    "inside quotes": f"<w:p>{BEGIN}{instruction(' QUOTE &quot;')}{BEGIN}{instruction('DDEAUTO evil')}{END}"
    f"{instruction('&quot;')}{END}</w:p>",
    "round another": f"<w:p>{BEGIN}{instruction(' INC')}{BEGIN}{instruction(' PAGE ')}{END}"
    f"{instruction('LUDETEXT evil ')}{END}</w:p>",
    "deleted": f"<w:p>{BEGIN}{instruction(' DATABASE evil ', 'delInstrText')}{END}</w:p>",
    "unended": f"<w:p>{BEGIN}{instruction(' LINK evil ')}</w:p>",
    "unbegun": f"<w:p>{instruction(' RD evil ')}</w:p>",
    "simple": '<w:p><w:fldSimple w:instr=" IF 1 = 1 { IMPORT evil } "/></w:p>',
}


@pytest.mark.parametrize("field", FETCHING.values(), ids=FETCHING)
def test_fields_that_fetch(field: str, plain: dict[str, bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    data = with_body(plain, field)
    assert "evil" not in all_of(harmless_template(data, "t.docx"))
    monkeypatch.setattr(template, "_FETCHING", re.compile("(?!)"))
    assert "evil" in all_of(harmless_template(data, "t.docx"))


@pytest.mark.parametrize(
    "harmless",
    [
        " PAGE ",
        ' DATE \\@ "d MMMM" ',
        " HYPERLINK &quot;https://example.go.th/link/import.html&quot; ",
        " NUMPAGES ",
    ],
)
def test_other_fields_stay(harmless: str, plain: dict[str, bytes]) -> None:
    fetching = f"<w:p>{BEGIN}{instruction(' DDE evil ')}{END}</w:p>"
    data = with_body(plain, f"<w:p>{BEGIN}{instruction(harmless)}{END}</w:p>{fetching}")
    everything = all_of(harmless_template(data, "t.docx"))
    assert harmless.replace("&quot;", '"') in everything
    assert "evil" not in everything


def test_the_sources_of_a_mail_merge(plain: dict[str, bytes]) -> None:
    merge = b'<w:mailMerge><w:connectString w:val="evil"/><w:query w:val="SELECT evil"/></w:mailMerge><w:zoom'
    settings = plain["word/settings.xml"].replace(b"<w:zoom", merge, 1)
    assert b"evil" in settings
    data = packed({**plain, "word/settings.xml": settings})
    assert "evil" not in all_of(harmless_template(data, "t.docx"))


@pytest.mark.parametrize("kind", ["control", "image"])
def test_active_x_by_its_relationship(kind: str, plain: dict[str, bytes]) -> None:
    data = packed({**plain, "word/_rels/b.xml.rels": related(kind, "media/a.bin").encode()})
    if kind == "image":
        assert harmless_template(data, "t.docx")
    else:
        assert refusal_of(lambda: harmless_template(data, "t.docx")) == "intake.active_x"


@pytest.mark.parametrize("name", ["word/text.bin", "word/text.XML"])
def test_a_text_in_disguise(name: str, plain: dict[str, bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    """Word goes by the declared type of a part: its name may hide it from whoever looks for `.xml`."""
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"
    declared = f'<Override PartName="/{name}" ContentType="{kind}"/></Types>'.encode()
    types = plain["[Content_Types].xml"].replace(b"</Types>", declared)
    data = packed({**plain, "[Content_Types].xml": types, name: f"{LAUGHS}]><w>&a;</w>".encode()})
    expected = "intake.not_word" if name.endswith("bin") else "intake.unsafe"
    assert refusal_of(lambda: harmless_template(data, "t.docx")) == expected
    monkeypatch.setattr(template, "_is_xml", lambda entry: entry.endswith((".xml", ".rels")))
    monkeypatch.setattr(template, "_refuse_disguised", lambda _archive, _name: None)
    assert "ENTITY" in all_of(harmless_template(data, "t.docx"))


def test_more_xml_than_a_template_has(plain: dict[str, bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    """Each part may be small enough, and all of them too much for the trees that are made of them."""
    data = packed(plain)
    assert harmless_template(data, "t.docx")
    monkeypatch.setattr(template, "_MOST_XML", 10_000)
    assert refusal_of(lambda: harmless_template(data, "t.docx")) == "intake.template_too_large"
