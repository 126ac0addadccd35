"""The lists that an office keeps by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from prd_desk.errors import UserError
from prd_desk.library import read_office_names
from prd_desk.library.office_names import LARGEST_LIST
from prd_desk.news import Person
from prd_desk.news.known import Known

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def office(tmp_path: Path) -> Path:
    folder = tmp_path / "office"
    folder.mkdir()
    return folder


def test_lists_are_read_in_their_order_with_remarks_passed_over(tmp_path: Path, office: Path) -> None:
    rows = ("ยศ|คำนำหน้า|ชื่อ|ตำแหน่ง|สังกัด", "พลโท||ประเสริฐ  แสนสุข|อธิบดี|กรมข่าว", "", "# เก่า", "|นาง|มาลี สุขใจ")
    (office / "people.tsv").write_text("\n".join(rows).replace("|", "\t"), encoding="utf-8-sig")
    (office / "places.txt").write_text("ห้องประชุม ๑\n# เก่า\nห้องประชุม  ๑\nหอประชุม # ชั้นสอง\n", encoding="utf-8")
    (office / "credits.txt").write_text("ภาพ: กองสื่อสาร\n", encoding="utf-8")
    assert read_office_names(tmp_path) == Known(
        people=(
            Person("ประเสริฐ แสนสุข", rank="พลโท", position="อธิบดี", organisation="กรมข่าว"),
            Person("มาลี สุขใจ", title="นาง"),
        ),
        places=("ห้องประชุม ๑", "หอประชุม"),
        credits=("ภาพ: กองสื่อสาร",),
    )


def test_no_lists_know_nothing(tmp_path: Path) -> None:
    assert read_office_names(tmp_path) == Known()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"\xff\xfe\x00", "อ่านรายชื่อของสำนักงานไม่ได้"),
        ("พลโท\tนาย\n".encode(), "บรรทัดที่ 1"),
        (b"x" * (LARGEST_LIST + 1), "ใหญ่เกินไป"),
    ],
)
def test_a_list_that_cannot_be_used_is_named(tmp_path: Path, office: Path, content: bytes, told: str) -> None:
    (office / "people.tsv").write_bytes(content)
    with pytest.raises(UserError, match=r"people\.tsv") as refused:
        read_office_names(tmp_path)
    assert told in refused.value.sentence
