"""`prd-desk export` with an office's own emblem, logo and forms, and what it says about what it wrote."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import pytest
from PIL import Image

from prd_desk.resources import resource

if TYPE_CHECKING:
    from tests.acceptance.conftest import PrdDesk

SAMPLE = resource("samples", "sample.prdnews")


@pytest.fixture
def home() -> Path:
    return Path(os.environ["PRD_DESK_HOME"])


def pictures(path: Path) -> list[str]:
    return [shape._inline.docPr.get("descr") for shape in docx.Document(str(path)).inline_shapes]


def test_emblem_and_logo_are_switched_on_the_command_line(
    prd_desk: PrdDesk, home: Path, tmp_path: Path
) -> None:
    asked = prd_desk("export", SAMPLE, "--to", "a.docx", "--emblem")
    assert (asked.returncode, "office/emblem.png" in asked.stderr) == (2, True)
    assert not (tmp_path / "a.docx").exists()
    (home / "office").mkdir()
    for name in ("emblem", "logo"):
        Image.new("RGB", (80, 80), "teal").save(home / "office" / f"{name}.png")
    assert prd_desk("export", SAMPLE, "--to", "b.docx", "--form", "activity_web", "--emblem").returncode == 0
    assert pictures(tmp_path / "b.docx")[0] == "ตราครุฑ"
    assert len(pictures(tmp_path / "b.docx")) == 3
    prd_desk("export", SAMPLE, "--to", "c.docx", "--form", "press_release", "--no-logo")
    assert len(pictures(tmp_path / "c.docx")) == 2


def test_a_form_of_the_office_is_listed_and_used(prd_desk: PrdDesk, home: Path, tmp_path: Path) -> None:
    (home / "forms").mkdir()
    text = resource("forms", "activity_web.yaml").read_text("utf-8")
    text = text.replace("id: activity_web", "id: office_news\nbase: กรม.docx").replace(
        "ข่าวกิจกรรมบนเว็บไซต์", "ข่าวของกรม"
    )
    (home / "forms" / "office_news.yaml").write_text(text, encoding="utf-8")
    base = docx.Document()
    base.add_paragraph("หัวกระดาษของกรม")
    base.save(str(home / "forms" / "กรม.docx"))
    listed = prd_desk("forms")
    assert listed.returncode == 0
    assert "ข่าวของกรม" in listed.stdout
    assert prd_desk("export", SAMPLE, "--to", "a.docx", "--form", "office_news").returncode == 0
    assert docx.Document(str(tmp_path / "a.docx")).paragraphs[0].text == "หัวกระดาษของกรม"
    (home / "forms" / "กรม.docx").write_bytes(b"PK")
    broken = prd_desk("forms")
    assert broken.returncode == 2
    assert "กรม.docx" in broken.stderr
    assert "activity_web" in broken.stdout


def test_the_length_of_plain_text_is_told(prd_desk: PrdDesk, tmp_path: Path) -> None:
    done = prd_desk("export", SAMPLE, "--to", "a.txt", "--no-captions")
    length = len((tmp_path / "a.txt").read_text(encoding="utf-8").strip())
    assert f"{length:,} ตัวอักษร" in done.stdout


def test_a_letter_that_a_pdf_cannot_show_is_told(prd_desk: PrdDesk, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("ยิ้ม 🫠 เสมอ\n\nเนื้อข่าวหนึ่งบรรทัด\n", encoding="utf-8")
    done = prd_desk("export", "a.txt", "--to", "a.pdf")
    assert "ไม่มีฟอนต์สำหรับ 🫠" in done.stderr
    assert (tmp_path / "a.pdf").is_file()


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal of Unix")
def test_a_bar_is_shown_on_a_terminal_alone(tmp_path: Path) -> None:
    import pty

    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text("หัวข้อ\n\nเนื้อข่าว\n", encoding="utf-8")
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "prd_desk.cli", "export", "a.txt", "b.txt", "--to", "out/"]
    root = str(Path(__file__).parents[2])
    environment = os.environ | {"TERM": "xterm", "PYTHONPATH": root}
    done = subprocess.run(
        command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=theirs, env=environment, check=False
    )
    os.close(theirs)
    shown = os.read(ours, 100_000).decode()
    os.close(ours)
    assert done.returncode == 1  # both lack what the form requires
    assert "ส่งออก" in shown
    assert "100%" in shown
    assert "ส่งออก" not in done.stdout.decode()
