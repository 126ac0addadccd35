"""One door: the ending decides, and every file that cannot be opened is named in a sentence."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from prd_desk.errors import UserError
from prd_desk.export.prdnews import to_prdnews
from prd_desk.intake import read_plain_text, read_release
from prd_desk.news.release import Release


def test_each_kind(tmp_path: Path) -> None:
    (tmp_path / "a.TXT").write_bytes("เปิดหอสมุด\r\nเนื้อข่าว".encode("cp874"))
    document = docx.Document()
    document.add_paragraph("เปิดหอสมุด")
    document.add_paragraph("เนื้อข่าว")
    document.save(str(tmp_path / "a.docx"))
    wanted = Release(title="เปิดหอสมุด", body="เนื้อข่าว")
    to_prdnews(wanted, tmp_path / "a.prdnews")
    for name in ("a.TXT", "a.docx", "a.prdnews"):
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
