"""Facts of events of many kinds, made up; none is of a real event."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

from prd_desk.news import EventFacts, ParticipantGroup, Person, Speaker, Statement

GENERAL = Person("ประเสริฐ แสนสุข", rank="พลโท", position="อธิบดี", organisation="กรมประชาสัมพันธ์")
GOVERNOR = Person("สมชาย ใจดี", title="นาย", position="ผู้ว่าราชการจังหวัดตรัง")

FULL = EventFacts(
    event="สัมมนาการสื่อสารในภาวะวิกฤต",
    start_date=date(2020, 9, 10),
    end_date=date(2020, 9, 11),
    start_time=time(9),
    end_time=time(16, 30),
    place="หอประชุมกรมประชาสัมพันธ์ กรุงเทพมหานคร",
    presider=GENERAL,
    organiser="กลุ่มพัฒนาระบบบริหาร",
    participants=(ParticipantGroup("ผู้บริหาร", 60), ParticipantGroup("ผู้แทนสื่อมวลชนท้องถิ่น", 1200)),
    participants_total=1260,
    aims=("เพื่อให้ความรู้เรื่องการสื่อสาร", "๒. ติดตามผลการดำเนินงานที่ผ่านมา", "แลกเปลี่ยนความคิดเห็นระหว่างหน่วยงาน"),
    speakers=(
        Speaker(Person("วิชัย รุ่งเรืองศรี", title="นาย", position="ผู้เชี่ยวชาญด้านการสื่อสาร"), "การเขียนข่าว"),
        Speaker(
            Person("มาลี สุขใจ", title="ดร.", position="อาจารย์", organisation="มหาวิทยาลัยศิลปากร"), "การพูดในที่ชุมชน"
        ),
    ),
    statements=(
        Statement("การสื่อสารที่ดีต้องรวดเร็วและถูกต้อง", GENERAL),
        Statement("ขอให้ทุกหน่วยงานร่วมมือกัน", GENERAL),
        Statement("ประชาชนต้องได้รับข้อมูลที่เชื่อถือได้", GENERAL, verbatim=True),
    ),
    result="ผู้เข้าร่วมสัมมนาได้จัดทำแผนการสื่อสารของหน่วยงานตนเอง",
)

LOCAL = EventFacts(
    start_date=date(2024, 6, 5),
    start_time=time(9, 30),
    place="ห้องประชุม 1 ศาลากลางจังหวัดตรัง",
    presider=GOVERNOR,
    organiser="สำนักงานประชาสัมพันธ์จังหวัดตรัง",
    aims=("ส่งเสริมการอ่าน", "สร้างเครือข่าย"),
    participants=(ParticipantGroup("นักเรียน", 80), ParticipantGroup("ครู")),
)

NAMED = (
    ("", "ประชุมคณะกรรมการป้องกันภัยจังหวัด"),
    ("", "การประชุมเชิงปฏิบัติการเขียนข่าว"),
    ("", "พิธีเปิดอาคารผู้ป่วยนอก"),
    ("", "ลงนามบันทึกข้อตกลงความร่วมมือด้านการศึกษา"),
    ("", "มอบทุนการศึกษา"),
    ("", "แถลงข่าวการจัดงานของดีเมืองตรัง"),
    ("", "ตรวจเยี่ยมโรงพยาบาลตรัง"),
    ("", "วันคล้ายวันสถาปนากรมประชาสัมพันธ์ ครบรอบ 87 ปี"),
    ("", "โครงการพี่สอนน้อง"),
    ("", "งานวันเด็กแห่งชาติ"),
    ("", "การแข่งขันกีฬา"),
    ("", "ของดีเมืองตรัง"),
    ("seminar", "การสื่อสารในภาวะวิกฤต"),
    ("training", "หลักสูตรนักสื่อสาร รุ่นที่ 2"),
    ("press", "ของดีเมืองตรัง"),
    ("ceremony", "พิธีวางพวงมาลา"),
    ("meeting", ""),
    ("", ""),
)

SAMPLES = (
    FULL,
    *(replace(LOCAL, kind=kind, event=event) for kind, event in NAMED),
    *(
        replace(LOCAL, kind=kind, event=event, presider=None, end_date=date(2024, 7, 1))
        for kind, event in NAMED
    ),
)
