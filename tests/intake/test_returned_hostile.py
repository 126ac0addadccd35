"""Whatever comes back: unedited text is no change, and a damaged or hostile file is refused in a sentence."""

from __future__ import annotations

import random
import zipfile
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from prd_desk.errors import UserError
from prd_desk.export import to_word
from prd_desk.forms import fill, load_form
from prd_desk.intake.returned import read_returned
from prd_desk.news import Quote, Release

from .conftest import BY, paragraph_with, run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

WEB = load_form("activity_web")

words = st.sampled_from(
    [
        "ประชุม",
        "๑๐",
        "10",
        "2,500.50",
        "เวลา 09.00 น.",
        "พ.ศ. 2567",
        "COVID-19",
        "โทร. 0 2123 4567",
        "น้ำ",
        "abc",
        "“”",
        "😀",
        "- ",
        "๑. ",
    ]
)
gaps = st.sampled_from(["", " ", "  ", "\u00a0", "\u200b", "\u2060", "\t"])
lines = st.lists(st.tuples(words, gaps).map("".join), max_size=5).map("".join)
bodies = st.lists(lines, max_size=6).map("\n".join)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(title=lines, lead=bodies, body=bodies, credit=bodies, quote=bodies)
def test_any_text_that_nobody_edited_is_no_change(
    tmp_path: Path, title: str, lead: str, body: str, credit: str, quote: str
) -> None:
    release = Release(
        title=title,
        issuer="กรมสมมติ",
        lead=lead,
        body=f"เนื้อข่าวบรรทัดแรก\n{body}",
        credits=credit,
        quotes=(Quote(quote),),
    )
    path = tmp_path / "same.docx"
    to_word(fill(WEB, release), path, overwrite=True)
    returned = read_returned(path, release, WEB)
    assert returned.release == release
    assert returned.notices == ()


def test_damaged_files_are_refused_in_a_sentence(
    edited: Callable[..., Path], issued: Release, tmp_path: Path
) -> None:
    dice = random.Random(5)  # noqa: S311
    source = edited()
    with zipfile.ZipFile(source) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    xml = parts["word/document.xml"]
    for _ in range(60):
        at = dice.randrange(len(xml))
        broken = (
            xml[:at] + bytes([dice.randrange(32, 127)]) * dice.randrange(3) + xml[at + dice.randrange(40) :]
        )
        path = tmp_path / "broken.docx"
        with zipfile.ZipFile(path, "w") as archive:
            for name, content in parts.items():
                archive.writestr(name, broken if name == "word/document.xml" else content)
        with suppress(UserError):
            assert read_returned(path, issued, WEB).release.form == issued.form


@pytest.mark.parametrize("part", ["word/document.xml", "word/comments.xml"])
def test_deep_nesting_is_refused(edited: Callable[..., Path], issued: Release, part: str) -> None:
    deep = "<w:smartTag>" * 3_000 + run("ลึก") + "</w:smartTag>" * 3_000
    if part == "word/document.xml":
        path = edited(lambda xml: xml.replace((p := paragraph_with(xml, "ผู้ร่วมเวที")), f"{p}<w:p>{deep}</w:p>"))
    else:
        root = '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        path = edited(more={part: f"{root}<w:comment {BY}><w:p>{deep}</w:p></w:comment></w:comments>"})
    with pytest.raises(UserError, match="เสียหาย"):
        read_returned(path, issued, WEB)


@pytest.mark.parametrize(
    "flood",
    [
        "<w:p>" + "".join(f"<w:ins {BY}>{run(f'ก{n}')}</w:ins>" for n in range(15_000)) + "</w:p>",
        "".join(f"<w:p>{run(f'บรรทัดแทรก {n}')}</w:p>" for n in range(6_000)),
        "".join(f"<w:p>{run('ผู้ร่วมเวที')}</w:p>" for _ in range(6_000)),
    ],
    ids=["one paragraph of tracked runs", "many new paragraphs", "many that are alike"],
)
def test_a_flood_costs_what_a_long_document_does(
    edited: Callable[..., Path], issued: Release, flood: str
) -> None:
    """A second or two each; a quadratic step would take minutes."""
    path = edited(lambda xml: xml.replace((p := paragraph_with(xml, "โดยใช้ภาพถ่ายเก่า")), p + flood))
    many = replace(issued, body=issued.body + "ผู้ร่วมเวทีมาจากทุกตำบล\n" * 2_000)
    for release in (issued, many):
        with suppress(UserError):  # so much of it may be something else that it is another document
            returned = read_returned(path, release, WEB)
            assert returned.release.title == issued.title
