"""Make `resources/samples/sample.prdnews` from `sample.txt`, the facts below and two pictures drawn here.

Run it after a change to any of them: `.venv/bin/python packaging/build_sample.py`. The department, the people
and the event are made up; the slips in the text are there on purpose (tests/acceptance/sample_slips.json).
"""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date, time
from pathlib import Path

from PIL import Image, ImageDraw

from prd_desk.export import to_prdnews
from prd_desk.intake import read_release, take_photo
from prd_desk.news import EventFacts, ParticipantGroup, Person, Photo, Speaker

SAMPLES = Path(__file__).parents[1] / "resources" / "samples"
SIZE = (960, 640)
CREDIT = "กลุ่มเผยแพร่และประชาสัมพันธ์"

FACTS = EventFacts(
    event="การสัมมนาเชิงปฏิบัติการเรื่อง ห้องสมุดชุมชนกับการเรียนรู้ตลอดชีวิต",
    start_date=date(2026, 11, 18),
    end_date=date(2026, 11, 19),
    start_time=time(9, 0),
    place="ห้องประชุม ๒ - ๓ อาคารอเนกประสงค์ กรมส่งเสริมการอ่านและการเรียนรู้",
    presider=Person(title="นาย", name="ภูมินทร์ วัฒนากร", position="อธิบดีกรมส่งเสริมการอ่านและการเรียนรู้"),
    organiser="สำนักพัฒนาห้องสมุดชุมชน",
    participants=(
        ParticipantGroup("บรรณารักษ์ห้องสมุดประชาชน", 70),
        ParticipantGroup("เจ้าหน้าที่ส่งเสริมการอ่าน", 30),
        ParticipantGroup("ผู้แทนเครือข่ายนักอ่าน", 20),
    ),
    participants_total=120,
    aims=(
        "ทบทวนผลการดำเนินงานของห้องสมุดชุมชนในรอบปีที่ผ่านมา",
        "เพิ่มพูนความรู้และทักษะในการใช้เทคโนโลยีดิจิทัลให้บริการประชาชน",
        "ร่วมกันจัดทำร่างแผนปฏิบัติการส่งเสริมการอ่าน ประจำปีงบประมาณ พ.ศ. ๒๕๗๐",
    ),
    speakers=(
        Speaker(Person(title="ดร.", name="ชลธิชา พงษ์ไพบูลย์", position="ผู้เชี่ยวชาญด้านการจัดการความรู้")),
        Speaker(
            Person(title="นาย", name="เอกรินทร์ ศรีสุขใจ", position="ผู้อำนวยการศูนย์สื่อเพื่อการเรียนรู้"),
            topic="การจัดกิจกรรมส่งเสริมการอ่านในชุมชน",
        ),
    ),
)

WALL, FLOOR, WOOD, CURTAIN = "#e9e2d3", "#b99f7c", "#6f4e37", "#274c77"
BOOKS = ("#a63d40", "#e9b872", "#90a959", "#6494aa", "#4f6d7a", "#c97b63", "#8c6ea3")


def seminar() -> Image.Image:
    """A stage with a banner and a speaker, and the heads of those who listen."""
    picture = Image.new("RGB", SIZE, WALL)
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 430, 960, 640), fill=FLOOR)
    draw.rectangle((120, 60, 840, 330), fill=CURTAIN)
    draw.rectangle((190, 100, 770, 230), fill="#f7f4ea", outline="#c9a227", width=6)
    for line, width in enumerate((420, 320, 220)):
        draw.rectangle((480 - width // 2, 128 + 34 * line, 480 + width // 2, 140 + 34 * line), fill=CURTAIN)
    draw.rectangle((90, 330, 870, 390), fill=WOOD)
    draw.ellipse((455, 228, 505, 278), fill="#d9a679")
    draw.rounded_rectangle((435, 276, 525, 350), 20, fill="#20304a")
    draw.polygon([(425, 310), (535, 310), (520, 390), (440, 390)], fill="#8b5e3c")
    for row, (top, size, gap) in enumerate(((430, 48, 74), (500, 60, 92), (580, 74, 112))):
        for left in range(-20 + 30 * (row % 2), 960, gap):
            draw.rounded_rectangle(
                (left - 12, top + size - 8, left + size + 12, 660), 18, fill=BOOKS[(left + row) % 7]
            )
            draw.ellipse((left, top, left + size, top + size), fill="#2b2118")
    return picture


def shelves() -> Image.Image:
    """A wall of books with a reading table before it."""
    picture = Image.new("RGB", SIZE, WALL)
    draw = ImageDraw.Draw(picture)
    for shelf in range(4):
        bottom = 140 + 115 * shelf
        left = 30
        for book in range(40):
            width = 16 + (book * 7 + shelf * 5) % 14
            height = 70 + (book * 13 + shelf * 29) % 32
            if left + width > 930:
                break
            draw.rectangle(
                (left, bottom - height, left + width - 2, bottom), fill=BOOKS[(book * 3 + shelf) % 7]
            )
            left += width
        draw.rectangle((20, bottom, 940, bottom + 12), fill=WOOD)
    draw.rectangle((0, 540, 960, 640), fill=FLOOR)
    draw.polygon([(180, 540), (780, 540), (860, 600), (100, 600)], fill="#8b5e3c")
    draw.polygon([(400, 560), (480, 548), (560, 560), (560, 582), (480, 572), (400, 582)], fill="#f7f4ea")
    return picture


def photo(picture: Image.Image, file: str, caption: str, alt: str) -> Photo:
    """The picture as a photograph of the release, passed through the same gate as any other."""
    encoded = io.BytesIO()
    picture.save(encoded, "PNG")
    return replace(take_photo(encoded.getvalue(), file), caption=caption, alt=alt, credit=CREDIT)


def main() -> None:
    """Write the sample anew."""
    photos = (
        photo(
            seminar(),
            "opening.png",
            "อธิบดีกรมส่งเสริมการอ่านและการเรียนรู้กล่าวเปิดการสัมมนา",
            "ผู้พูดยืนที่แท่นบนเวที ด้านหน้ามีผู้เข้าร่วมสัมมนานั่งเต็มห้องประชุม",
        ),
        photo(
            shelves(),
            "library.png",
            "มุมหนังสือของห้องสมุดชุมชนต้นแบบ",
            "ชั้นหนังสือสี่ชั้นเต็มผนัง ด้านหน้าเป็นโต๊ะอ่านหนังสือที่มีหนังสือเปิดอยู่",
        ),
    )
    release = replace(read_release(SAMPLES / "sample.txt"), form="activity_web", facts=FACTS, photos=photos)
    to_prdnews(release, SAMPLES / "sample.prdnews", overwrite=True)


if __name__ == "__main__":
    main()
