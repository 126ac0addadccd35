"""One release with everything in it, as values."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date, time

from PIL import Image, ImageDraw

from prd_desk.forms import FilledForm, Letterhead, fill, load_form
from prd_desk.intake.photos import take_photo
from prd_desk.news.release import Bold, EventFacts, Person, Photo, Quote, Release, Speaker


def drawn_photo(name: str, size: tuple[int, int], colour: str) -> Photo:
    image = Image.new("RGB", size, colour)
    ImageDraw.Draw(image).ellipse((size[0] // 4, size[1] // 4, size[0] // 2, size[1] // 2), fill="white")
    buffer = io.BytesIO()
    image.save(buffer, "PNG")
    return take_photo(buffer.getvalue(), name)


def whole_release() -> Release:
    """A release with all that `activity_web` prints."""
    general = Person("กล้า หาญดี", rank="พลโท", position="เลขาธิการสำนักงานสมมติ")
    return Release(
        category="ภาพกิจกรรม >> ภาพนิ่ง",
        title="เวทีแลกเปลี่ยนการเล่าข่าวชุมชน ประจำปี 2567",
        date=date(2024, 6, 5),
        issuer="สำนักข่าวตัวอย่าง กรมสมมติ",
        unit="กลุ่มงานสื่อชุมชน กรมสมมติ",
        kicker="กลุ่มงานสื่อชุมชน กรมสมมติ จัดเวทีแลกเปลี่ยนเรื่อง\nการเล่าข่าวชุมชน ประจำปี 2567",
        lead="พลโท กล้า หาญดี เลขาธิการสำนักงานสมมติ เป็นประธานเปิดเวทีเมื่อเวลา 09.00 น.",
        body=(
            "ผู้ร่วมเวที 45 คน จากทุกตำบล ร่วมกันเล่าเรื่องของชุมชนตั้งแต่ พ.ศ. 2550 เป็นต้นมา  "
            "โดยใช้ภาพถ่ายเก่า เสียงสัมภาษณ์ และแผนที่เดินดินเป็นสื่อ น้ำใจ ปี่ ฐาน ญาติ ป่า ฝ้าย กตัญญู\n"
            "- ช่วงแรก การเก็บเรื่อง\n- ช่วงที่ 2 การเล่าเรื่อง\n"
            "ติดต่อ R&D <กลุ่มสื่อ> โทร. 0 2123 4567 หรือ https://www.example.go.th/news?id=2567&x=1\n"
            "ผู้จัดหวังว่าเวทีนี้จะทำให้เรื่องของคนธรรมดาไม่หายไปพร้อมกับผู้เฒ่าผู้แก่"
        ),
        quotes=(Quote("เรื่องเล็กของคนเล็ก คือประวัติศาสตร์ของเมือง", general),),
        people=(general,),
        photos=(
            replace(
                drawn_photo("1.png", (1200, 800), "teal"),
                caption="ผู้ร่วมเวที 45 คน",
                alt="คนนั่งล้อมวง",
                credit="ภาพ: ใบบัว",
            ),
            replace(drawn_photo("2.png", (500, 900), "brown"), caption="ป้ายหน้างาน"),
        ),
        credits="ข่าว: ใบบัว สวยสด กลุ่มงานสื่อชุมชน\nภาพ: ใบบัว สวยสด",
    )


def completed(release: Release) -> Release:
    """The release with what the other forms ask for."""
    general = release.people[0]
    facts = EventFacts(
        event="เวทีแลกเปลี่ยน",
        start_date=date(2024, 6, 5),
        end_date=date(2024, 6, 6),
        start_time=time(9, 0),
        place="หอสมุดสมมติ ชั้น 2",
        presider=general,
        aims=("ส่งเสริมการเล่าเรื่อง",),
        speakers=(Speaker(general, "เรื่องของเมือง"),),
    )
    return replace(release, issue_no="3/2567", contact="ใบบัว สวยสด\nโทร. 0 2123 4567", facts=facts)


def golden_form(form_id: str) -> FilledForm:
    """A form with all there is to print: emblem, logo, bold in a paragraph and in a list item."""
    release = completed(whole_release())
    words = ("ภาพถ่ายเก่า", "พ.ศ. 2550", "การเล่าเรื่อง")
    starts = sorted((release.body.index(word), len(word)) for word in words)
    bold = tuple(Bold(start, start + length) for start, length in starts)
    head = Letterhead(
        emblem=replace(drawn_photo("e.png", (300, 300), "red"), alt="ตราครุฑ"),
        logo=replace(drawn_photo("l.png", (600, 300), "navy"), alt="ตราสัญลักษณ์หน่วยงาน"),
    )
    form = load_form(form_id).printing(emblem=True)
    return fill(form, replace(release, embargo="5 มิ.ย. 2567", bold=bold), head)
