"""One door: the ending decides, and every file that cannot be opened is named in a sentence."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import docx
import pytest

from prd_desk.errors import UserError
from prd_desk.export import to_html, to_prdnews
from prd_desk.forms import fill, load_form
from prd_desk.intake import read_plain_text, read_release
from prd_desk.news.release import Bold, Release


def test_each_kind(tmp_path: Path) -> None:
    (tmp_path / "a.TXT").write_bytes("เปิดหอสมุด\r\nเนื้อข่าว".encode("cp874"))
    document = docx.Document()
    document.add_paragraph("เปิดหอสมุด")
    document.add_paragraph("เนื้อข่าว")
    document.save(str(tmp_path / "a.docx"))
    (tmp_path / "a.HTM").write_bytes("<h1>เปิดหอสมุด</h1><p>เนื้อข่าว".encode("cp874"))
    wanted = Release(title="เปิดหอสมุด", body="เนื้อข่าว")
    to_prdnews(wanted, tmp_path / "a.prdnews")
    for name in ("a.TXT", "a.docx", "a.HTM", "a.prdnews"):
        assert read_release(tmp_path / name) == wanted


def test_plain_text_has_line_feeds(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbfa\r\nb\rc")
    assert read_plain_text(tmp_path / "a.txt") == "a\nb\nc"


@pytest.mark.parametrize(
    "name",
    [
        "missing.txt",
        "missing.docx",
        "missing.prdnews",
        "empty.txt",
        "blank.txt",
        "a.odt",
        "plain",
        "folder.txt",
    ],
)
def test_refuses(name: str, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "blank.txt").write_bytes(b"  \n\t ")
    (tmp_path / "a.odt").write_bytes(b"text")
    (tmp_path / "plain").write_bytes(b"text")
    (tmp_path / "folder.txt").mkdir()
    with pytest.raises(UserError) as caught:
        read_release(tmp_path / name)
    assert name in caught.value.sentence
    assert caught.value.remedy


def test_a_name_no_system_takes() -> None:
    with pytest.raises(UserError):
        read_release(Path("a\x00.txt"))


def test_bold_comes_along_from_word_and_the_web(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("เปิดหอสมุด")
    document.add_paragraph("เนื้อ").add_run("ข่าว").bold = True
    document.save(str(tmp_path / "a.docx"))
    (tmp_path / "a.html").write_text("<h1>เปิดหอสมุด</h1><p>เนื้อ<b>ข่าว", encoding="utf-8")
    wanted = Release(title="เปิดหอสมุด", body="เนื้อข่าว", bold=(Bold(5, 9),))
    assert read_release(tmp_path / "a.docx") == read_release(tmp_path / "a.html") == wanted


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p>ไทย “คำ”".encode("cp874"), "ไทย “คำ”"),
        ('<meta charset="tis-620"><p>ไทย'.encode("cp874"), "ไทย"),
        ('<meta charset="windows-1252"><p>caf\xe9 &#3585;'.encode("cp1252"), "café ก"),
        ("\ufeff<p>ไทย".encode("utf-16-le"), "ไทย"),
        ("<p>ไทย".encode(), "ไทย"),
    ],
)
def test_pages_in_any_thai_encoding(page: bytes, text: str, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(page)
    assert read_plain_text(tmp_path / "a.html") == text


def test_our_own_page_comes_back(tmp_path: Path) -> None:
    release = Release(title="เปิดหอสมุด", issuer="กรมทดสอบ", date=date(2024, 6, 6), body="เนื้อข่าว\nย่อหน้าสอง")
    to_html(fill(load_form("activity_web"), release), tmp_path / "a.html")
    back = read_release(tmp_path / "a.html")
    assert (back.title, back.date) == (release.title, release.date)
    assert release.body in back.body


def test_a_tangled_page_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<div>" * 5_000 + "ก", encoding="utf-8")
    with pytest.raises(UserError, match=r"a\.html"):
        read_release(tmp_path / "a.html")
