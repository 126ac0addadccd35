"""Every kind of file that comes in from outside: sound samples, made here, and who reads them."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.stress.mutation import mutate, mutate_zip

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Sequence

INTAKE_SAMPLES = Path(__file__).parents[1] / "intake" / "samples"


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of file from outside: whole samples, how they are changed, and who reads them."""

    ending: str
    samples: Callable[[], Sequence[bytes]]
    read: Callable[[Path], object]
    mutate: Callable[[bytes, random.Random], bytes] = mutate
    by_child: bool = False
    """Whether a process of its own reads it: one may be started, and its time and memory count."""


# --- samples, made here


def _pictures() -> list[bytes]:
    from PIL import Image, ImageDraw

    image = Image.new("RGB", (120, 80), "teal")
    ImageDraw.Draw(image).ellipse((10, 10, 70, 70), "orange")
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = 6, "Cam"
    return [
        _saved(image, "JPEG", exif=exif),
        _saved(image, "JPEG", progressive=True),
        _saved(image, "PNG"),
        _saved(image.quantize(), "PNG", transparency=0),
        _saved(image.convert("RGBA"), "WEBP"),
        _saved(image.convert("L"), "GIF"),
    ]


def _telephone_pictures() -> list[bytes]:
    return [(INTAKE_SAMPLES / name).read_bytes() for name in ("phone.heic", "deadly.heic")]


def _saved(image, kind: str, **options: object) -> bytes:
    saved = io.BytesIO()
    image.save(saved, kind, **options)
    return saved.getvalue()


def _release():
    from datetime import date

    from prd_desk.intake import take_photo
    from prd_desk.news import Bold, EventFacts, Person, Quote, Release

    return Release(
        title="เปิดหอสมุดประชาชน",
        date=date(2024, 6, 6),
        issuer="สำนักทดสอบ",
        body="วันแรกของงาน มีผู้ร่วมงาน ๑๒๐ คน\nวันที่สอง เวลา ๐๙.๐๐ น. ปิดงาน",
        bold=(Bold(0, 6),),
        quotes=(Quote("อ่านดีกว่า", Person("มะลิ บานเช้า", title="นางสาว")),),
        photos=(take_photo(_pictures()[0], "ก.jpg"),),
        facts=EventFacts(event="เปิดหอสมุด", start_date=date(2024, 6, 5)),
    )


def _words_files() -> list[bytes]:
    from prd_desk.export.word import word_bytes
    from prd_desk.forms import fill, load_form

    return [word_bytes(fill(load_form(name), _release())) for name in ("official_news", "activity_web")]


def _pages() -> list[bytes]:
    from prd_desk.export.html import page
    from prd_desk.forms import fill, load_form

    ours = page(fill(load_form("activity_web"), _release()), ["a.jpg"])
    word = (
        "<html xmlns:o='urn:o'><meta charset=windows-874><style>p.MsoNormal{margin:0}</style><body lang=TH>"
        "<!--[if gte mso 9]><xml><o:x/></xml><![endif]--><p class=MsoNormal style='mso-list:l0 level1 lfo1'>"
        "<span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><b>ข้อแรก</b><o:p></o:p></p>"
        "<table><tr><td><p>ก<td>ข</table><ol start=3><li>ค<li>ง</ol><a href='https://a.example'>ที่นี่</a>"
    )
    return [
        ours.encode(),
        word.encode("cp874", "replace"),
        word.encode(),
        ("\ufeff" + word).encode("utf-16-le"),
    ]


def _prdnews() -> list[bytes]:
    from prd_desk.export.prdnews import prdnews_bytes

    return [prdnews_bytes(_release())]


def _texts() -> list[bytes]:
    text = "เปิดหอสมุดประชาชน\r\n๕ มิถุนายน ๒๕๖๗\r\nสำนักทดสอบ จัดงาน “อ่าน” ณ ห้องประชุม\r\nข่าว: ใบบัว\r\n" * 3
    return [text.encode(), text.encode("cp874"), text.encode("utf-16"), text.encode("utf-16-be")]


def _rules() -> list[bytes]:
    from prd_desk.resources import resources_root

    return [path.read_bytes()[:6_000] for path in sorted((resources_root() / "rules").glob("*.yaml"))]


def _templates() -> list[bytes]:
    import docx

    document = docx.Document()
    document.add_paragraph("{{หัวข้อข่าว}} {{วันที่}}")
    document.add_paragraph("{{เนื้อข่าว}}")
    document.add_table(1, 2).rows[0].cells[1].text = "{{ภาพ1}} {{หน่วยงาน}} {{ไม่มีช่องนี้}}"
    document.sections[0].header.paragraphs[0].text = "{{ผู้เขียน}}"
    saved = io.BytesIO()
    document.save(saved)
    return [saved.getvalue()]


# --- readers


def _read_release(path: Path) -> object:
    from prd_desk.intake import read_release

    return read_release(path)


def _read_photo(path: Path) -> object:
    from prd_desk.intake import take_photo

    return take_photo(path)


def _read_rules(path: Path) -> object:
    from prd_desk.proofing.rules.book import RuleBook

    book = RuleBook.load(path.parent / "none", [path])
    return book.check("เมื่อวันที่ ๕ มิถุนายน ๒๕๖๗ มีผู้ร่วมงาน 120 คน ณ หอสมุด aaaaaaaaaaaaaaaaaaaaaaaa!")


def _read_words(path: Path) -> object:
    from prd_desk.library.word_list import read_words

    return read_words(path.parent, path.name)


def _read_template(path: Path) -> object:
    from prd_desk.export.template import filled_template, inspect
    from prd_desk.forms import load_form
    from prd_desk.intake import read_template

    template = read_template(path)
    form = load_form("activity_web")
    inspect(template, form)
    return filled_template(template, form, _release())


KINDS = {
    "docx": Kind(".docx", _words_files, _read_release, mutate_zip),
    "html": Kind(".html", _pages, _read_release),
    "photo": Kind(".jpg", _pictures, _read_photo),
    "heic": Kind(".heic", _telephone_pictures, _read_photo, by_child=True),
    "prdnews": Kind(".prdnews", _prdnews, _read_release, mutate_zip),
    "rules": Kind(".yaml", _rules, _read_rules),
    "txt": Kind(".txt", _texts, _read_release),
    "template": Kind(".docx", _templates, _read_template, mutate_zip),
    "words": Kind(".txt", _texts, _read_words),
}
