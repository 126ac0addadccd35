"""Plain text holds every printed line, grouped as a reader expects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prd_desk.export import text_of, to_text

if TYPE_CHECKING:
    from pathlib import Path

    from prd_desk.forms import FilledForm

WANTED = """\
ภาพกิจกรรม >> ภาพนิ่ง

เวทีแลกเปลี่ยนการเล่าข่าวชุมชน ประจำปี ๒๕๖๗

วันที่ 5 มิ.ย. 2567
สำนักข่าวตัวอย่าง กรมสมมติ

กลุ่มงานสื่อชุมชน กรมสมมติ จัดเวทีแลกเปลี่ยนเรื่อง
การเล่าข่าวชุมชน ประจำปี ๒๕๖๗

พลโท กล้า หาญดี เลขาธิการสำนักงานสมมติ เป็นประธานเปิดเวทีเมื่อเวลา ๐๙.๐๐ น.
"""


def test_grouping(filled: FilledForm) -> None:
    text = text_of(filled)
    assert text.startswith(WANTED)
    assert "\n- ช่วงแรก การเก็บเรื่อง\n- ช่วงที่ ๒ การเล่าเรื่อง\n\n" in text
    assert text.endswith("ผู้ร่วมเวที ๔๕ คน\nภาพ: ใบบัว\n\nป้ายหน้างาน\n")


def test_without_captions(filled: FilledForm) -> None:
    text = text_of(filled, captions=False)
    assert text.endswith("ข่าว: ใบบัว สวยสด กลุ่มงานสื่อชุมชน\nภาพ: ใบบัว สวยสด\n")
    assert "ป้ายหน้างาน" not in text


def test_file(filled: FilledForm, hostile: FilledForm, tmp_path: Path) -> None:
    to_text(filled, tmp_path / "a.txt")
    assert (tmp_path / "a.txt").read_text("utf-8") == text_of(filled)
    to_text(hostile, tmp_path / "b.txt")
    assert "</script>" in (tmp_path / "b.txt").read_text("utf-8")
