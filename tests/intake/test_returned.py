"""The director's copy comes back: what was edited is in its field, what was not is as its writer left it."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import docx
import pytest
from PIL import Image

from prd_desk.errors import UserError
from prd_desk.export import fill_template, to_word
from prd_desk.forms import fill, form_ids, load_form
from prd_desk.intake import read_template, take_photo
from prd_desk.intake.returned import read_returned
from prd_desk.news import Bold
from prd_desk.news.difference import release_changes
from prd_desk.news.remark import remarks_on
from prd_desk.proofing.words import word_spans

from .conftest import BY, deleted, inserted, paragraph_with, rewritten, run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from prd_desk.intake.returned import Returned
    from prd_desk.news import Release

    Edited = Callable[..., Path]

WEB = load_form("activity_web")


def back(path: Path, release: Release, form: str = "activity_web") -> Returned:
    return read_returned(path, release, load_form(form))


@pytest.mark.parametrize("form", form_ids())
def test_what_nobody_edited_is_no_change_in_any_form(edited: Edited, issued: Release, form: str) -> None:
    returned = back(edited(form=form), issued, form)
    assert returned.release == issued
    assert returned.notices == ()
    assert returned.likeness > 0.99


def test_a_reworded_line_goes_back_to_its_field_in_the_writers_digits(
    edited: Edited, issued: Release
) -> None:
    path = edited(lambda xml: rewritten(xml, "ผู้ร่วมเวที", "๔๕", run("กว่า ๖๐")))
    assert back(path, issued).release == replace(issued, body=issued.body.replace("45", "กว่า 60"))


def test_tracked_changes_are_taken_as_accepted_with_who_and_when(edited: Edited, issued: Release) -> None:
    path = edited(lambda xml: rewritten(xml, "ผู้ร่วมเวที", "ทุกตำบล", deleted("ทุกตำบล") + inserted("ทั้งจังหวัด")))
    returned = back(path, issued)
    assert returned.release.body == issued.body.replace("ทุกตำบล", "ทั้งจังหวัด")
    (change,) = release_changes(issued, returned.release, word_spans)
    assert [(remark.kind, remark.text) for remark in remarks_on(change, returned.remarks)] == [
        ("deleted", "ทุกตำบล"),
        ("inserted", "ทั้งจังหวัด"),
    ]
    assert {each.author for each in returned.remarks} == {"ผู้อำนวยการ"}
    assert {each.at and each.at.isoformat() for each in returned.remarks} == {"2026-11-26T14:05:00"}


def test_a_tracked_move_is_a_paragraph_in_another_place(edited: Edited, issued: Release) -> None:
    def move(xml: str) -> str:
        hope, media = paragraph_with(xml, "ผู้จัดหวังว่า"), paragraph_with(xml, "โดยใช้ภาพถ่ายเก่า")
        inner = re.search(r"<w:r>.*</w:r>", hope, re.DOTALL)
        assert inner
        gone = hope.replace("<w:pPr>", f"<w:pPr><w:rPr><w:del {BY}/></w:rPr>", 1)
        gone = gone.replace(inner.group(), f"<w:moveFrom {BY}>{inner.group()}</w:moveFrom>")
        come = hope.replace(inner.group(), f"<w:moveTo {BY}>{inner.group()}</w:moveTo>")
        return xml.replace(hope, gone).replace(media, come + media)

    returned = back(edited(move), issued)
    lines = [line.strip() for line in returned.release.body.split("\n") if line.strip()]
    was = [line.strip() for line in issued.body.split("\n") if line.strip()]
    assert lines == [was[0], was[4], *was[1:4]]
    changes = release_changes(issued, returned.release, word_spans)
    assert [change.kind for change in changes] == ["moved"]


def test_a_new_paragraph_goes_into_the_body_at_its_place(edited: Edited, issued: Release) -> None:
    new = f"<w:p>{run('ย่อหน้าใหม่เรื่องการเดินทาง ๑๒ กิโลเมตร')}</w:p>"
    path = edited(lambda xml: xml.replace((p := paragraph_with(xml, "โดยใช้ภาพถ่ายเก่า")), p + new))
    lines = back(path, issued).release.body.split("\n")
    assert lines[3] == "ย่อหน้าใหม่เรื่องการเดินทาง 12 กิโลเมตร"
    assert "\n".join(lines[:3] + lines[4:]) == issued.body


def test_a_deleted_paragraph_and_a_deleted_caption_are_gone(edited: Edited, issued: Release) -> None:
    path = edited(
        lambda xml: xml.replace(paragraph_with(xml, "ช่วงแรก"), "").replace(paragraph_with(xml, "ใบบัว"), "")
    )
    release = back(path, issued).release
    assert "ช่วงแรก" not in release.body
    assert release.credits == "ภาพ: เรืองชัย ใจงาม"
    assert replace(release, body=issued.body, credits=issued.credits) == issued


def test_split_and_merged_paragraphs_keep_the_writers_text(edited: Edited, issued: Release) -> None:
    def part(xml: str) -> str:
        xml = rewritten(xml, "ผู้ร่วมเวที", " ร่วมกัน", "</w:p><w:p>" + run("ร่วมกัน"))
        first, second = paragraph_with(xml, "ช่วงแรก"), paragraph_with(xml, "ช่วงที่")
        joined = first.replace(
            "</w:p>", run(" และ") + "".join(re.findall(r"<w:r>.*</w:r>", second)) + "</w:p>"
        )
        return xml.replace(first, joined).replace(second, "")

    body = back(edited(part), issued).release.body
    assert "ผู้ร่วมเวที 45 คน จากทุกตำบล\n" in body.replace(" \n", "\n")
    assert "\nร่วมกันเล่าเรื่องของชุมชนตั้งแต่ พ.ศ. 2550 เป็นต้นมา" in body
    assert "- ช่วงแรก การเก็บเรื่องจากผู้เฒ่า และ- ช่วงที่ 2 การเล่าเรื่อง" in body


def test_title_date_contact_and_quote_are_read_again(edited: Edited, issued: Release) -> None:
    def edit(xml: str) -> str:
        xml = rewritten(
            xml, "เวทีแลกเปลี่ยนการเล่าข่าว", "เวทีแลกเปลี่ยนการเล่าข่าวชุมชน ประจำปี ๒๕๖๗", run("ชาวบ้านเล่าเมือง")
        )
        xml = rewritten(xml, "วันที่ ๕ มิถุนายน", "๕ มิถุนายน", run("๗ มิถุนายน"))
        xml = rewritten(xml, "ใบบัว สวยสด", "ใบบัว", run("บัวตอง"))
        return rewritten(xml, "เรื่องเล็กของคนเล็ก", "ของเมือง", run("ของทุกเมือง"))

    release = back(edited(edit, "press_release"), issued, "press_release").release
    assert release == replace(
        issued,
        title="ชาวบ้านเล่าเมือง",
        date=date(2024, 6, 7),
        contact=issued.contact.replace("ใบบัว", "บัวตอง"),
        quotes=(replace(issued.quotes[0], text=issued.quotes[0].text.replace("ของเมือง", "ของทุกเมือง")),),
    )


def test_bold_that_was_set_and_bold_that_was_taken_away_come_back(edited: Edited, issued: Release) -> None:
    start = issued.body.index("ภาพถ่ายเก่า")
    release = replace(issued, bold=(Bold(0, len("ผู้ร่วมเวที")), Bold(start, start + len("ภาพถ่ายเก่า"))))
    assert back(edited(release=release), release).release == release
    heavy = '<w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">ทุกตำบล</w:t></w:r>'
    path = edited(lambda xml: rewritten(xml, "จากทุกตำบล", "ทุกตำบล", heavy), release=release)
    village = issued.body.index("ทุกตำบล")
    assert back(path, release).release.bold == (Bold(village, village + len("ทุกตำบล")), release.bold[1])


def test_a_text_that_a_form_prints_twice_is_taken_where_it_was_edited(
    edited: Edited, issued: Release
) -> None:
    def edit(xml: str) -> str:
        twice = [p for p in re.findall(r"<w:p>.*?</w:p>", xml) if "สำนักข่าวตัวอย่าง" in p]
        return xml.replace(twice[0], twice[0].replace("สำนักข่าวตัวอย่าง", "สำนักข่าวแห่งใหม่"))

    release = back(edited(edit, "official_news"), issued, "official_news").release
    assert release == replace(issued, issuer="สำนักข่าวแห่งใหม่ กรมสมมติ")


def test_comments_stand_at_their_place(edited: Edited, issued: Release) -> None:
    comments = (
        '<?xml version="1.0" encoding="UTF-8"?><w:comments xmlns:w='
        '"http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f"<w:comment {BY.replace('1', '7', 1)}><w:p>{run('ขอตัวเลขล่าสุด')}</w:p></w:comment></w:comments>"
    )
    around = '<w:commentRangeStart w:id="7"/>' + run("๔๕") + '<w:commentRangeEnd w:id="7"/>'
    path = edited(lambda xml: rewritten(xml, "ผู้ร่วมเวที", "๔๕", around), more={"word/comments.xml": comments})
    returned = back(path, issued)
    assert returned.release == issued
    (remark,) = returned.remarks
    assert (remark.kind, remark.text, remark.author) == ("comment", "ขอตัวเลขล่าสุด", "ผู้อำนวยการ")
    assert returned.release.body[remark.start : remark.end] == "45"


def test_what_fits_nowhere_is_told(edited: Edited, issued: Release) -> None:
    new = f"<w:p>{run('ด่วนที่สุด')}</w:p>"
    path = edited(lambda xml: xml.replace((p := paragraph_with(xml, "ภาพกิจกรรม")), new + p))
    returned = back(path, issued)
    assert returned.release == issued
    assert any("ด่วนที่สุด" in notice for notice in returned.notices)


def test_an_edit_of_what_several_values_make_up_is_told(edited: Edited, issued: Release) -> None:
    path = edited(lambda xml: rewritten(xml, "(จากซ้าย)", "เลขาธิการ", run("รองเลขาธิการ")), "photo_news")
    returned = back(path, issued, "photo_news")
    assert any("รองเลขาธิการ" in notice for notice in returned.notices)


def test_another_document_is_not_taken_for_the_release(tmp_path: Path, issued: Release) -> None:
    other = docx.Document()
    for text in ("รายงานการประชุมสามัญประจำเดือน", "ระเบียบวาระที่หนึ่ง เรื่องแจ้งเพื่อทราบ", "ปิดประชุมเวลาบ่ายสามโมง"):
        other.add_paragraph(text)
    other.save(str(tmp_path / "other.docx"))
    with pytest.raises(UserError, match="ไม่เหมือนข่าว"):
        back(tmp_path / "other.docx", issued)


def test_an_offices_own_template_comes_back_by_likeness(tmp_path: Path, issued: Release) -> None:
    template = docx.Document()
    template.add_paragraph("บันทึกข้อความของสำนักงานสมมติ")
    table = template.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "หัวข้อ", "{{หัวข้อข่าว}}"
    template.add_paragraph("{{เนื้อข่าว}}")
    template.save(str(tmp_path / "t.docx"))
    path = tmp_path / "filled.docx"
    fill_template(read_template(tmp_path / "t.docx"), WEB, issued, path)
    document = docx.Document(str(path))
    for paragraph in document.paragraphs:
        if "ทุกตำบล" in paragraph.text:
            paragraph.runs[0].text = paragraph.text.replace("ทุกตำบล", "หลายตำบล")
    document.save(str(path))
    returned = back(path, issued)
    assert returned.release == replace(issued, body=issued.body.replace("ทุกตำบล", "หลายตำบล"))
    assert any("บันทึกข้อความ" in notice for notice in returned.notices)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_a_file_saved_again_by_another_program_is_read_as_well(
    tmp_path: Path, edited: Edited, issued: Release
) -> None:
    source = edited(lambda xml: rewritten(xml, "ผู้ร่วมเวที", "ทุกตำบล", deleted("ทุกตำบล") + inserted("ทั้งจังหวัด")))
    command = ["soffice", f"-env:UserInstallation=file://{tmp_path}/lo", "--headless", "--convert-to", "docx"]
    subprocess.run(
        [*command, "--outdir", tmp_path / "out", source], check=True, capture_output=True, timeout=120
    )
    returned = back(tmp_path / "out" / source.name, issued)
    assert returned.release == replace(issued, body=issued.body.replace("ทุกตำบล", "ทั้งจังหวัด"))
    assert {(each.kind, each.author) for each in returned.remarks} == {
        ("inserted", "ผู้อำนวยการ"),
        ("deleted", "ผู้อำนวยการ"),
    }


def test_photos_keep_their_files_and_take_the_new_caption(tmp_path: Path, issued: Release) -> None:
    drawn = io.BytesIO()
    Image.new("RGB", (30, 20), "teal").save(drawn, "PNG")
    photo = replace(take_photo(drawn.getvalue(), "1.png"), caption="ผู้ร่วมเวที 45 คนนั่งล้อมวง", credit="ภาพ: ใบบัว")
    release, path = replace(issued, photos=(photo,)), tmp_path / "p.docx"
    to_word(fill(WEB, release), path)
    document = docx.Document(str(path))
    for paragraph in document.paragraphs:
        if "นั่งล้อมวง" in paragraph.text:
            paragraph.runs[0].text = paragraph.text.replace("นั่งล้อมวง", "ยืนเรียงแถว")
    document.save(str(path))
    returned = back(path, release)
    assert returned.release == replace(release, photos=(replace(photo, caption="ผู้ร่วมเวที 45 คนยืนเรียงแถว"),))
    assert returned.notices == ()
