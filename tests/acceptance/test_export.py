"""`prd-desk export` from outside: news in, Word and HTML out."""

from __future__ import annotations

import os
import re
import sys
import zipfile
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.acceptance.conftest import PrdDesk

NEWS = """การอบรมการเขียนข่าวเพื่อเผยแพร่

วันที่ 5 ม.ค. 2569
สำนักข่าวทดลอง กรมตัวอย่างและการทดสอบ

          อธิบดีกรมตัวอย่างและการทดสอบเป็นประธานเปิดการอบรมการเขียนข่าว <R&D> ณ ห้องประชุมใหญ่
          ผู้เข้าอบรม ๔๐ คน ได้ฝึกเขียนข่าวจากเหตุการณ์จริง

ข่าว: สมใจ ตั้งมั่น กลุ่มเผยแพร่ กรมตัวอย่างและการทดสอบ
"""
PARAGRAPHS = (
    "อธิบดีกรมตัวอย่างและการทดสอบเป็นประธานเปิดการอบรมการเขียนข่าว <R&D> ณ ห้องประชุมใหญ่",
    "ผู้เข้าอบรม ๔๐ คน ได้ฝึกเขียนข่าวจากเหตุการณ์จริง",
)


@pytest.fixture
def news(tmp_path: Path) -> Path:
    path = tmp_path / "news.txt"
    path.write_text(NEWS, encoding="utf-8")
    return path


def squeezed(text: str) -> str:
    """`text` without blanks: an export may write no-break spaces and break lines."""
    return re.sub(r"[\s\u200b]+", "", text)


def word_text(path: Path) -> str:
    """Every letter of the document part, paragraph by paragraph."""
    xml = zipfile.ZipFile(path).read("word/document.xml").decode()
    paragraphs = re.findall(r"<w:p[ >].*?</w:p>", xml, re.DOTALL)
    texts = ("".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", paragraph)) for paragraph in paragraphs)
    return "\n".join(texts).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in {"style", "script", "title"}

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in {"style", "script", "title"}

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.text.append(data)


def page_text(path: Path) -> str:
    page = _Page()
    page.feed(path.read_text(encoding="utf-8"))
    return "".join(page.text)


def test_a_folder_gets_word_and_html_of_every_file(prd_desk: PrdDesk, news: Path, tmp_path: Path) -> None:
    done = prd_desk("export", news, "--form", "activity_web", "--to", "out/")
    assert done.returncode in {0, 1}, done.stderr
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["news.docx", "news.html"]
    for text in (word_text(tmp_path / "out" / "news.docx"), page_text(tmp_path / "out" / "news.html")):
        for paragraph in PARAGRAPHS:
            assert squeezed(paragraph) in squeezed(text)
        assert "การอบรมการเขียนข่าวเพื่อเผยแพร่" in text
        assert "สมใจ" in text


def test_pdf_and_plain_text_are_written_by_their_endings(
    prd_desk: PrdDesk, news: Path, tmp_path: Path
) -> None:
    assert prd_desk("export", news, "--to", "news.pdf").returncode in {0, 1}
    assert (tmp_path / "news.pdf").read_bytes().startswith(b"%PDF-")
    assert prd_desk("export", news, "--to", "out.TXT").returncode in {0, 1}
    assert PARAGRAPHS[1] in (tmp_path / "out.TXT").read_text(encoding="utf-8")


def test_an_existing_target_is_left_alone_without_force(
    prd_desk: PrdDesk, news: Path, tmp_path: Path
) -> None:
    target = tmp_path / "news.docx"
    target.write_bytes(b"mine")
    done = prd_desk("export", news, "--to", "news.docx")
    assert done.returncode == 2
    assert "news.docx" in done.stderr
    assert target.read_bytes() == b"mine"

    done = prd_desk("export", news, "--to", "news.docx", "--force")
    assert done.returncode in {0, 1}, done.stderr
    assert zipfile.is_zipfile(target)


def test_of_two_targets_none_is_written_when_one_is_taken(
    prd_desk: PrdDesk, news: Path, tmp_path: Path
) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "news.html").write_text("mine", encoding="utf-8")
    assert prd_desk("export", news, "--to", "out/").returncode == 2
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["news.html"]


def test_missing_fields_are_listed_and_strict_refuses(prd_desk: PrdDesk, tmp_path: Path) -> None:
    (tmp_path / "bare.txt").write_text("มีแต่เนื้อข่าวบรรทัดเดียว ไม่มีชื่อข่าว\n", encoding="utf-8")

    done = prd_desk("export", "bare.txt", "--to", "bare.html", "--strict")
    assert done.returncode == 1
    assert "(date)" in done.stderr
    assert not (tmp_path / "bare.html").exists()

    done = prd_desk("export", "bare.txt", "--to", "bare.html")
    assert done.returncode == 1
    assert "(date)" in done.stderr
    assert "มีแต่เนื้อข่าวบรรทัดเดียว" in page_text(tmp_path / "bare.html")


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (("news.txt", "--to", "news.pages"), "news.pages"),
        (("news.txt", "other.txt", "--to", "one.docx"), "one.docx"),
        (("news.txt", "folder/news.txt", "--to", "out/"), "folder/news.txt"),
        (("news.txt", "--to", "news.docx", "--form", "no_such_form"), "no_such_form"),
        (("missing.txt", "--to", "missing.docx"), "missing.txt"),
        (("news.txt", "--to", "no/such/folder/news.docx"), "news.docx"),
        (("news.txt", "--to", "news.txt/"), "news.txt"),
    ],
)
@pytest.mark.usefixtures("news")
def test_what_cannot_be_done_is_told_in_a_sentence(
    prd_desk: PrdDesk, words: tuple[str, ...], named: str
) -> None:
    before = sorted(prd_desk.folder.iterdir())
    done = prd_desk("export", *words)
    assert done.returncode == 2
    assert named in done.stderr
    assert done.stderr.count("\n") == 1
    assert sorted(prd_desk.folder.iterdir()) == before


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0,
    reason="root may write anywhere; Windows has other rights",
)
def test_a_read_only_folder_is_told(prd_desk: PrdDesk, news: Path, tmp_path: Path) -> None:
    locked = tmp_path / "locked"
    locked.mkdir()
    locked.chmod(0o555)
    done = prd_desk("export", news, "--to", "locked/news.docx")
    assert done.returncode == 2
    assert "locked" in done.stderr
    assert list(locked.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_a_read_only_target_is_left_alone_even_with_force(
    prd_desk: PrdDesk, news: Path, tmp_path: Path
) -> None:
    target = tmp_path / "news.html"
    target.write_text("mine", encoding="utf-8")
    target.chmod(0o444)
    done = prd_desk("export", news, "--to", "news.html", "--force")
    assert done.returncode == 2
    assert target.read_text(encoding="utf-8") == "mine"


def test_a_long_text_keeps_its_end(prd_desk: PrdDesk, tmp_path: Path) -> None:
    line = "ผู้เข้าอบรมได้ฝึกเขียนข่าวจากเหตุการณ์จริงและแลกเปลี่ยนความคิดเห็นกัน\n"
    text = NEWS + line * (2_000_000 // len(line.encode())) + "บรรทัดสุดท้ายของข่าวยาว\n"
    (tmp_path / "long.txt").write_text(text, encoding="utf-8")
    done = prd_desk("export", "long.txt", "--to", "long.html")
    assert done.returncode in {0, 1}, done.stderr
    assert "บรรทัดสุดท้ายของข่าวยาว" in page_text(tmp_path / "long.html")


def test_the_forms_are_listed_with_what_they_require(prd_desk: PrdDesk) -> None:
    done = prd_desk("forms")
    assert done.returncode == 0
    assert "activity_web" in done.stdout
    assert "ต้องกรอก" in done.stdout


def test_the_seed_goes_in_as_text_and_comes_out_as_word_and_html(
    prd_desk: PrdDesk, seed_text: Path, tmp_path: Path
) -> None:
    done = prd_desk("export", seed_text, "--form", "activity_web", "--to", "out/")
    assert done.returncode == 0, done.stderr
    longest = sorted(seed_text.read_text(encoding="utf-8").split("\n"), key=len)[-3:]
    for text in (
        word_text(tmp_path / "out" / "activity-news.docx"),
        page_text(tmp_path / "out" / "activity-news.html"),
    ):
        for paragraph in longest:
            assert squeezed(paragraph) in squeezed(text)
