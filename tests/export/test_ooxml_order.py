"""Every Word file that can come out has its elements in the order of the standard."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING

import docx
import pytest

from prd_desk.export.template import filled_template
from prd_desk.export.word import word_bytes
from prd_desk.export.word_review import review_bytes
from prd_desk.forms import Letterhead, fill, form_ids, load_form
from prd_desk.intake.template import harmless_template
from prd_desk.news.release import Bold
from prd_desk.proofing.finding import Finding, Span
from prd_desk.resources import resource
from tests.export.ooxml_order import misplaced

if TYPE_CHECKING:
    from prd_desk.forms import FilledForm
    from prd_desk.news.release import Release


def with_head(form_id: str, release: Release) -> FilledForm:
    form = load_form(form_id).printing(emblem=True, logo=True)
    return fill(form, release, Letterhead(release.photos[0], release.photos[1]))


@pytest.fixture(scope="module")
def bold_release(complete: Release) -> Release:
    return replace(complete, bold=(Bold(3, 30), Bold(200, 240)))


def office_template() -> bytes:
    """A template with a table, a header, a content control and a photo place."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "{{หน่วยงาน}}"
    document.add_paragraph("{{หัวข้อข่าว}}", style="Title").runs[0].bold = True
    document.add_paragraph("{{เนื้อข่าว}}")
    cells = document.add_table(1, 2).rows[0].cells
    cells[0].text, cells[1].text = "{{ภาพ๑}}", "{{คำบรรยายภาพ๑}}"
    document.add_paragraph("{{ภาพ}}")
    buffer = io.BytesIO()
    document.save(buffer)
    return harmless_template(buffer.getvalue(), "a.docx")


@pytest.mark.parametrize("form_id", form_ids())
def test_forms_and_their_review_copies(form_id: str, bold_release: Release) -> None:
    filled = with_head(form_id, bold_release)
    findings = [Finding("body", Span(i, i + 7), "spelling.word", "error", "คำ") for i in range(0, 60, 5)]
    assert misplaced(word_bytes(filled)) == []
    assert misplaced(review_bytes(filled, findings)) == []


def test_hostile_text(hostile: FilledForm) -> None:
    assert misplaced(word_bytes(hostile)) == []


def test_the_base_file() -> None:
    assert misplaced(resource("forms", "base.docx").read_bytes()) == []


def test_a_form_with_a_word_file_of_its_own(bold_release: Release) -> None:
    buffer = io.BytesIO()
    docx.Document().save(buffer)
    assert (
        misplaced(word_bytes(replace(with_head("official_news", bold_release), base=buffer.getvalue()))) == []
    )


def test_an_office_template(bold_release: Release) -> None:
    assert misplaced(filled_template(office_template(), load_form("press_release"), bold_release)) == []


def test_what_is_out_of_order_is_found() -> None:
    base = resource("forms", "base.docx").read_bytes()
    changes = {
        b"<w:b/><w:bCs/>": b"<w:bCs/><w:b/>",
        b"<w:keepNext/><w:keepLines/>": b"<w:keepLines/><w:keepNext/>",
        b"<w:titlePg/></w:sectPr>": b"</w:sectPr>",
        b"<w:pgSz ": b"<w:titlePg/><w:pgSz ",
    }
    spoilt = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(base)) as old, zipfile.ZipFile(spoilt, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            for right, wrong in changes.items():
                content = content.replace(right, wrong)
            new.writestr(name, content)
    found = " / ".join(misplaced(spoilt.getvalue()))
    assert "rPr holds bCs b" in found
    assert "pPr holds keepLines keepNext" in found
    assert "sectPr holds headerReference titlePg pgSz" in found
