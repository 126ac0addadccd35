"""What is pasted comes in as a reader saw it: paragraphs, list marks, bold; nothing that runs or hides."""

from __future__ import annotations

import time

import pytest

from prd_desk.errors import UserError
from prd_desk.intake import clipping
from prd_desk.intake.clipping import Clipping, read_clipping
from prd_desk.news.release import Bold

MARK = (
    "<![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span "
    "style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>"
)
WORD_LIST = (
    "<p class=MsoListParagraph style='margin-left:36.0pt;mso-list:l0 level1 lfo1'>"
    f"{MARK}<span lang=TH>ข้อแรก</span><o:p></o:p></p>"
)
WORD_NUMBER = WORD_LIST.replace("·", "๒.").replace("ข้อแรก", "ข้อสอง")
GOOGLE = (
    '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-0"><p dir="ltr">'
    '<span style="font-weight:700;white-space:pre-wrap;">หนา</span>'
    '<span style="font-weight:400;white-space:pre-wrap;"> บาง</span></p></b>'
)
NOT_SEEN = "<title>ลับ</title><nav>เมนู</nav><style>p{}</style><script>x</script><svg><text>x</text></svg>"
FETCHING = '<img src="http://a.example/1.gif" onerror="x"><iframe srcdoc="<p>x"></iframe><object>x</object>'
OFFICE = "<!--[if gte mso 9]><xml><w:x>1</w:x></xml><![endif]--><!--StartFragment-->ก<!--EndFragment-->"


@pytest.mark.parametrize(
    ("html", "text", "bold"),
    [
        ("<div>หนึ่ง</div><div>สอง</div>", "หนึ่ง\nสอง", ()),
        ("<h1>หัวเรื่อง</h1>เนื้อ<div>ความ</div>", "หัวเรื่อง\nเนื้อ\nความ", ((0, 9),)),
        ("<p>ก<b>ข</b><strong>ค</strong>ง</p><p><b>จ</b></p>", "กขคง\nจ", ((1, 3), (5, 6))),
        (GOOGLE, "หนา บาง", ((0, 3),)),
        (WORD_LIST + WORD_NUMBER, "- ข้อแรก\n๒. ข้อสอง", ()),
        ("<p>ก<br>ข<br><br>ค</p>", "ก\nข\nค", ()),
        ("<ul><li>ก<ol start=3><li>ข<li><p>ค</p><p>ง</p></ol></ul>", "- ก\n3. ข\n4. ค\nง", ()),
        ("<table><tr><td><p>ก</p><td>ข<tr><td><td>ค</table>จ", "ก\tข\n\tค\nจ", ()),
        ("<table><tr><td><p>ก</p><p>ข</p><td>ค</table>", "ก\nข\nค", ()),
        ("<table><tr><td>ก<td><table><tr><td>ข<td>ค</table></table>", "ก\tข\tค", ()),
        ('<a href="https://a.example/x?a=1&amp;b=2">ที่นี่</a> ครับ', "ที่นี่ (https://a.example/x?a=1&b=2) ครับ", ()),
        ('<a href="https://www.a.example/">a.example</a>', "a.example", ()),
        ('<a href="mailto:a@b.example">ถึงเรา</a>', "ถึงเรา (a@b.example)", ()),
        ('<a href="javascript:alert(1)">กด</a><a href="/x">ต่อ</a>', "กดต่อ", ()),
        ("  ก \n  ข&nbsp;&nbsp; <b> ค </b> ", "ก ข ค", ((4, 5),)),
        ("<pre>ก  ข\n  ค</pre>", "ก  ข\nค", ()),
        ("ก<wbr>ข&shy;ค&#8203;ง\ufeff", "กขคง", ()),
        ("&#3585;&#xE02;&#150;&lt;b&gt;&#60;i&#62;", "กข–<b><i>", ()),
        ("<p>ก<p style='display:none'>ลับ</p><div hidden>ลับ<p>ลับ</p></div>ข", "ก\nข", ()),
        (NOT_SEEN + "ก", "ก", ()),
        (FETCHING + "ก", "ก", ()),
        (OFFICE, "ก", ()),
        ("<p>ก</b></i></p></td></tr></table>ข</ul><li>ค", "ก\nข\n- ค", ()),
        ("ครอบครัว 👨\u200d👩\u200d👧", "ครอบครัว 👨\u200d👩\u200d👧", ()),
    ],
)
def test_html_as_a_reader_sees_it(html: str, text: str, bold: tuple[tuple[int, int], ...]) -> None:
    assert read_clipping(html, "ไม่ใช้") == Clipping(text, tuple(Bold(*each) for each in bold))


@pytest.mark.parametrize(
    ("html", "plain", "text"),
    [
        (None, "บรรทัดแรก\r\n\r\nบรรทัดสอง \rสาม\u2028สี่\n", "บรรทัดแรก\nบรรทัดสอง\nสาม\nสี่"),
        (None, " ครึ่งประโยค ", " ครึ่งประโยค "),
        (None, "ก\u200bข\u00adค\x00\x1bง\tจ", "กขคง\tจ"),
        ("<img src=x>", "ก", "ก"),
        ("<b>คำ</b>", " คำ ", " คำ "),
        ("", "ก", "ก"),
    ],
)
def test_plain_text_counts_where_there_is_no_rich_one(html: str | None, plain: str, text: str) -> None:
    assert read_clipping(html, plain).text == text


def test_blanks_beside_a_bold_word_move_its_stretch() -> None:
    assert read_clipping("<b>คำ</b>", " คำ ").bold == (Bold(1, 3),)


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 3_000 + "ก",
        "<b>" * 400_000,
        "<i><b><p>" * 90_000,
        "&amp;" * 300_000,
        "<p>" + "ก" * 11_000_000,
    ],
    ids=["deep", "tags", "crossed", "entities", "long"],
)
def test_what_would_hold_up_the_window_is_read_as_plain_text(html: str) -> None:
    started = time.process_time()
    assert read_clipping(html, "ข้อความล้วน").text == "ข้อความล้วน"
    assert time.process_time() - started < 5  # without its guard each takes from ten seconds to minutes


def test_more_than_anybody_pastes_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clipping, "LARGEST_CLIPPING", 10)
    with pytest.raises(UserError, match="ยาวเกินไป"):
        read_clipping(None, "ก" * 11)
