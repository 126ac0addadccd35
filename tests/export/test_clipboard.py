"""What is pasted: rich text of a few elements, and the same as plain text."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from prd_desk.export import clipping, text_of
from prd_desk.export.joints import xml_text
from tests.export.comparing import bare

if TYPE_CHECKING:
    from prd_desk.forms import FilledForm


def test_elements(filled: FilledForm) -> None:
    html = clipping(filled).html
    assert set(re.findall(r"<(\w+)", html)) == {"p", "strong", "br", "ul", "li", "a"}
    assert "<p>วันที่ 5 มิ.ย. 2567<br>สำนักข่าวตัวอย่าง กรมสมมติ</p>" in html
    assert "<ul><li>ช่วงแรก การเก็บเรื่อง</li><li>ช่วงที่ ๒ การเล่าเรื่อง</li></ul>" in html
    address = "https://www.example.go.th/news?id=2567&amp;x=1"
    assert f'<a href="{address}">{address}</a>' in html
    assert "R&amp;D &lt;กลุ่มสื่อ&gt;" in html
    assert "๐๙.๐๐&nbsp;น." in html


def test_both_say_the_same(filled: FilledForm) -> None:
    html, plain = clipping(filled)
    assert plain == text_of(filled, captions=False)
    assert bare(unescape(re.sub("<[^>]+>", "", html))) == bare(plain.replace("\n- ", "\n"))


def test_indent_is_ten_characters(filled: FilledForm) -> None:
    html = clipping(filled, indent=True).html
    (first, *_) = re.findall(r"<p>((?:&nbsp; )+)", html)
    assert len(unescape(first)) == 10


def test_hostile_fields_stay_text(hostile: FilledForm) -> None:
    html = clipping(hostile).html
    assert set(re.findall(r"<(\w+)", html)) <= {"p", "strong", "br", "ul", "li", "a"}
    assert xml_text(html) == html
