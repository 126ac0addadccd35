"""Word files as a director gives them back: issued by the real export, then edited as Word would."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from prd_desk.export import to_word
from prd_desk.forms import fill, load_form
from prd_desk.news import EventFacts, Release
from tests.export.samples import whole_release

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

BY = 'w:id="1" w:author="ผู้อำนวยการ" w:date="2026-11-26T14:05:00Z"'


@pytest.fixture(scope="session")
def issued() -> Release:
    """A release in its writer's own hand: Arabic digits, blank lines, spaces that print leaves out."""
    release = whole_release()
    return replace(
        release,
        unit="กลุ่มงานสื่อชุมชน",
        kicker="กลุ่มงานสื่อชุมชนจัดเวทีแลกเปลี่ยนครั้งที่ 3",
        body=(
            "ผู้ร่วมเวที 45 คน จากทุกตำบล ร่วมกันเล่าเรื่องของชุมชนตั้งแต่ พ.ศ. 2550 เป็นต้นมา \n\n"
            "  โดยใช้ภาพถ่ายเก่า เสียงสัมภาษณ์ และแผนที่เดินดินเป็นสื่อของการเล่าเรื่อง\n"
            "- ช่วงแรก การเก็บเรื่องจากผู้เฒ่า\n"
            "- ช่วงที่ 2 การเล่าเรื่องให้เด็กฟัง\n"
            "ผู้จัดหวังว่าเวทีนี้จะทำให้เรื่องของคนธรรมดาไม่หายไปพร้อมกับผู้เฒ่าผู้แก่\n"
        ),
        quotes=(replace(release.quotes[0], text="เรื่องเล็กของคนเล็ก คือประวัติศาสตร์ของเมือง 1 เมือง"),),
        photos=(),
        contact="ใบบัว สวยสด\nโทร. 0 2123 4567",
        credits="ข่าว: ใบบัว สวยสด\nภาพ: เรืองชัย ใจงาม",
        issue_no="3/2567",
        facts=EventFacts(event="เวทีแลกเปลี่ยน", start_date=release.date, place="หอสมุดสมมติ ชั้น 2"),
    )


@pytest.fixture
def edited(issued: Release, tmp_path: Path) -> Callable[..., Path]:
    """Issues the release and edits the XML of its text; `edit` is from document.xml to document.xml."""

    def edit_it(
        edit: Callable[[str], str] = lambda xml: xml,
        form: str = "activity_web",
        release: Release = issued,
        more: dict[str, str] | None = None,
    ) -> Path:
        plain, path = tmp_path / "issued.docx", tmp_path / "returned.docx"
        to_word(fill(load_form(form), release), plain, overwrite=True)
        with zipfile.ZipFile(plain) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
            for name in old.namelist():
                content = old.read(name)
                if name == "word/document.xml":
                    content = edit(content.decode()).encode()
                new.writestr(name, content)
            for name, content in (more or {}).items():
                new.writestr(name, content)
        return path

    return edit_it


def paragraph_with(xml: str, text: str) -> str:
    """The paragraph of document.xml that holds a text."""
    return next(each for each in re.findall(r"<w:p>.*?</w:p>", xml, re.DOTALL) if text in each)


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def inserted(text: str) -> str:
    """A tracked insertion."""
    return f"<w:ins {BY}>{run(text)}</w:ins>"


def deleted(text: str) -> str:
    """A tracked deletion."""
    return f'<w:del {BY}><w:r><w:delText xml:space="preserve">{text}</w:delText></w:r></w:del>'


def rewritten(xml: str, line: str, old: str, by: str) -> str:
    """The document with a stretch of a line made something else, in new runs; `line` is in that line."""
    paragraph = paragraph_with(xml, line)
    whole = "".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", paragraph))
    before, _, after = whole.partition(old)
    properties = "".join(re.findall(r"<w:pPr>.*?</w:pPr>", paragraph, re.DOTALL))
    return xml.replace(paragraph, f"<w:p>{properties}{run(before)}{by}{run(after)}</w:p>")
