"""Files made to do harm: each is refused or made harmless, and each test shows what its guard keeps out.

Where a test turns the one guard off, the same file gets in: the guard is what kept it out.
"""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import nh3
import pytest

from prd_desk.errors import UserError
from prd_desk.export.template import filled_template
from prd_desk.forms import load_form
from prd_desk.intake import (
    archive,
    docx_gate,
    docx_text,
    files,
    html_text,
    prdnews,
    read_release,
    read_template,
)
from prd_desk.intake.photos import take_photo
from prd_desk.intake.text import read_text
from prd_desk.news import Release
from prd_desk.proofing.rules.book import RuleBook

from .hostile import LAUGHS, LETTER, nested_zip, png, refused, word_file, zipped

if TYPE_CHECKING:
    from pathlib import Path

# --- archives


def test_zip_bomb(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = word_file(tmp_path / "a.docx", word__media__a_png=bytes(60_000_000))
    refused(bomb, "ใหญ่ผิดปกติ")
    monkeypatch.setattr(archive, "_WORST_RATIO", 10**9)
    assert read_release(bomb).body == "ข่าวดี"


def test_too_many_entries(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    many = word_file(tmp_path / "a.docx", **{f"x{number}": b"" for number in range(2_100)})
    refused(many, "ใหญ่ผิดปกติ")
    monkeypatch.setattr(archive, "MOST_ENTRIES", 10_000)
    assert read_release(many).body == "ข่าวดี"


def test_nested_zip(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = word_file(tmp_path / "a.docx", word__embeddings__a_zip=nested_zip())
    refused(bomb, "ฝังอยู่")
    monkeypatch.setattr(docx_gate, "_BY_NAME", {})
    assert read_release(bomb).body == "ข่าวดี"
    record = json.dumps({"schema": 1, "photos": [{"file": "a.jpg"}]})
    refused(zipped(tmp_path / "a.prdnews", {"release.json": record, "photos/a.jpg": nested_zip()}), "ไม่ใช่ภาพ")


@pytest.mark.parametrize(
    "name", ["../../evil.jpg", "..\\evil.jpg", "c:evil.jpg", "/etc/evil.jpg", "..", "a\nb.jpg"]
)
def test_names_that_lead_elsewhere(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    picture = take_photo(png(8, 8), "a").content
    record = json.dumps({"schema": 1, "photos": [{"file": name}]})
    path = zipped(tmp_path / "a.prdnews", {"release.json": record, f"photos/{name}": picture})
    refused(path, "ไม่พบไฟล์ภาพ")
    assert [file.name for file in tmp_path.iterdir()] == ["a.prdnews"]
    monkeypatch.setattr(prdnews, "_LEADS_ELSEWHERE", prdnews.re.compile("(?!)"))
    assert read_release(path).photos[0].file == name


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are of POSIX")
@pytest.mark.parametrize("name", ["a.txt", "a.docx", "a.html", "a.prdnews"])
def test_a_pipe_does_not_hold_the_window(name: str, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / name)  # without the guard, opening it never returns
    refused(tmp_path / name, "ไม่ใช่ไฟล์ธรรมดา")
    (tmp_path / f"zero-{name}").symlink_to("/dev/zero")
    refused(tmp_path / f"zero-{name}", "ไม่ใช่ไฟล์ธรรมดา")


def test_a_file_is_read_no_further_than_its_limit(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"x" * 1_001)
    with pytest.raises(UserError, match="ใหญ่เกินไป"):
        files.read_limited(tmp_path / "a.txt", 1_000)


# --- XML


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-32"])
def test_a_doctype_in_another_encoding(encoding: str, tmp_path: Path) -> None:
    document = f'<?xml version="1.0" encoding="{encoding}"?>{LAUGHS}]>{LETTER}'
    refused(word_file(tmp_path / "a.docx", document.encode(encoding)))


def test_elements_by_the_million(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(docx_gate, "MOST_TAGS", 5_000)
    monkeypatch.setattr(archive, "_WORST_RATIO", 10**9)
    many = word_file(tmp_path / "a.docx", LETTER.replace("<w:p>", "<w:p/>" * 5_000 + "<w:p>"))
    refused(many, "ซับซ้อนเกินไป")
    monkeypatch.setattr(docx_gate, "MOST_TAGS", 10_000)
    assert read_release(many).body == "ข่าวดี"


def test_values_by_the_million(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    record = json.dumps({"schema": 1, "title": "ข่าวดี", "people": [{"name": "ก"}] * 2_000})
    path = zipped(tmp_path / "a.prdnews", {"release.json": record})
    assert len(read_release(path).people) == 2_000
    monkeypatch.setattr(prdnews, "_MOST_VALUES", 1_000)
    refused(path, "เสียหาย")


# --- Word: macros, objects, templates


@pytest.mark.parametrize(
    "expression",
    [
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{% for x in [1] %}{{ x }}{% endfor %}",
        "{{ config }}",
        "${7*7} #{7*7} <%= 7*7 %>",
        "{{หัวข้อข่าว|upper}}",
    ],
)
def test_expressions_in_a_template_are_text(expression: str, tmp_path: Path) -> None:
    import docx

    document = docx.Document()
    document.add_paragraph(expression)
    document.add_paragraph("{{หัวข้อข่าว}}")
    document.save(str(tmp_path / "t.docx"))
    release = Release(title="{{เนื้อข่าว}} {{config}}", body="ลับ")
    filled = filled_template(read_template(tmp_path / "t.docx"), load_form("activity_web"), release)
    assert docx_text.docx_clipping(filled, "t.docx").text.split("\n") == [expression, release.title]


# --- HTML


def test_script_and_drawings_leave_no_trace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.html").write_text(
        "<p>ข่าวดี<script>evil()</script><svg onload=evil()><text>evil</text></svg>"
        "<img src='data:image/svg+xml,evil' onerror=evil()><a href='data:text/html,evil'>ที่นี่</a>"
        "<iframe srcdoc='<script>evil()</script>'></iframe><object data=evil></object><style>evil{}</style>"
        "<math><mtext>evil</mtext></math><template>evil</template><noscript>evil</noscript>",
        encoding="utf-8",
    )
    assert read_release(tmp_path / "a.html").body == "ข่าวดีที่นี่"
    monkeypatch.setattr(nh3, "clean", lambda html, **_: html)
    assert "evil" in read_release(tmp_path / "a.html").body
    assert html_text.html_text("<b>x").text == "x"


# --- text and rules


@pytest.mark.parametrize("text", ["\x00" * 10, "ก\x00ข"])
def test_binary_is_no_text(text: str) -> None:
    with pytest.raises(UserError, match="ไม่ใช่ไฟล์ข้อความ"):
        read_text(text.encode(), "a.txt")


def test_letters_for_private_use_come_in_and_are_mended_by_a_finding(tmp_path: Path) -> None:
    """Old programs drew raised marks by letters of their own: the text stays, a rule offers the true one."""
    from prd_desk.resources import resources_root

    (tmp_path / "a.txt").write_text("หัวเรื่อง\nป\uf70aาย", encoding="utf-8")
    body = read_release(tmp_path / "a.txt").body
    found = RuleBook.load(resources_root() / "rules").check(body)
    assert [(f.rule, f.suggestions[0]) for f in found if f.rule == "marks.private_use"] != []
