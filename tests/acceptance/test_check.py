"""`prd-desk check` from outside."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING

import pytest

from prd_desk.resources import resource

if TYPE_CHECKING:
    from pathlib import Path

    from tests.acceptance.conftest import PrdDesk

CLEAN = "ผู้ปฏิบัติงานต้องปรับตัวให้ทันต่อการเปลี่ยนแปลงของสังคม"
SLIP = CLEAN.replace("เปลี่ยนแปลง", "ปลี่ยนแปลง")
AT = SLIP.index("ปลี่ยน")
KEYS = {"field", "start", "end", "text", "rule", "severity", "message", "why", "suggestions"}


def test_a_rule_that_is_off_at_first_is_asked_for(prd_desk: PrdDesk, tmp_path: Path) -> None:
    (tmp_path / "ข่าว.txt").write_text("เจ้าหน้าที่ได้ทำการตรวจสอบ", encoding="utf-8")
    quiet = prd_desk("check", "ข่าว.txt", "--format", "json")
    asked = prd_desk("check", "ข่าว.txt", "--format", "json", "--with", "readability")
    rules = [[f["rule"] for f in json.loads(done.stdout)[0]["findings"]] for done in (quiet, asked)]
    assert rules == [[], ["readability.padding"]]


def test_the_same_slip_is_found_in_every_encoding(prd_desk: PrdDesk, tmp_path: Path) -> None:
    encodings = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp874")
    for encoding in encodings:
        (tmp_path / f"{encoding}.txt").write_bytes(f"หัวข้อ\r\n{SLIP}\r\n".encode(encoding))
    files = [f"{encoding}.txt" for encoding in encodings]

    done = prd_desk("check", *files, "--format", "json")

    assert done.returncode == 1
    reports = json.loads(done.stdout)
    assert [report["path"] for report in reports] == files
    read = f"หัวข้อ\n{SLIP}\n"  # CRLF counts as one character, a byte order mark as none
    for report in reports:
        (finding,) = report["findings"]
        assert finding.keys() == KEYS
        assert finding["field"] == "text"
        assert finding["text"] == read[finding["start"] : finding["end"]]
        assert (
            read[: finding["start"]] + finding["suggestions"][0] + read[finding["end"] :]
            == f"หัวข้อ\n{CLEAN}\n"
        )
        assert finding["severity"] in {"error", "warning"}
        assert finding["message"]


def test_a_clean_text_exits_0_and_prints_nothing(prd_desk: PrdDesk) -> None:
    done = prd_desk("check", "-", stdin=CLEAN.encode())
    assert (done.returncode, done.stdout) == (0, "")
    done = prd_desk("check", "-", "--format", "json", stdin=CLEAN.encode())
    assert json.loads(done.stdout) == [{"path": "-", "findings": []}]


def test_rows_name_the_place_the_change_and_the_rule(prd_desk: PrdDesk, tmp_path: Path) -> None:
    (tmp_path / "ข่าว.txt").write_text(f"หัวข้อ\n{SLIP}\n", encoding="utf-8")
    done = prd_desk("check", "ข่าว.txt")
    assert done.returncode == 1
    header, row = done.stdout.splitlines()
    assert header.startswith("ที่")
    place, _severity, wrong, arrow, right, *_ = row.split()
    column = int(place.removeprefix("ข่าว.txt:2:"))
    assert SLIP[column - 1 :].startswith(wrong)
    assert column - 1 <= AT < column - 1 + len(wrong)
    assert (arrow, right) == ("→", wrong.replace("ปลี่ยน", "เปลี่ยน"))
    assert "[spelling." in row
    assert "พบ 1 จุด" in done.stderr


def test_hints_alone_exit_0(prd_desk: PrdDesk) -> None:
    done = prd_desk("check", "-", stdin="ณ ห้องประชุม ๒ -๓ อาคารอเนกประสงค์".encode())
    assert done.returncode == 0
    assert "ข้อสังเกต" in done.stdout
    assert "ผิด 0 · ควรแก้ 0 · ข้อสังเกต 1" in done.stderr


def test_the_level_says_how_much(prd_desk: PrdDesk) -> None:
    text = f"{SLIP} ณ ห้องประชุม ๒ -๓".encode()

    def found(*level: str) -> list[str]:
        (report,) = json.loads(prd_desk("check", "-", "--format", "json", *level, stdin=text).stdout)
        return [f"{finding['severity']} {finding['rule']}" for finding in report["findings"]]

    quiet, normal, thorough = (found("--level", level) for level in ("quiet", "normal", "thorough"))
    assert quiet == ["error spelling.word"]
    assert normal == found() == [*quiet, "hint range.asymmetric"]
    assert set(thorough) >= set(normal)


def test_my_own_words_are_no_slips(prd_desk: PrdDesk, tmp_path: Path) -> None:
    (found,) = json.loads(prd_desk("check", "-", "--format", "json", stdin=SLIP.encode()).stdout)[0][
        "findings"
    ]
    home = tmp_path / "home"
    home.mkdir()
    (home / "words.txt").write_text(f"# ของสำนัก\n{found['text']}\n", encoding="utf-8")
    assert prd_desk("check", "-", stdin=SLIP.encode(), PRD_DESK_HOME=str(home)).returncode == 0


def test_words_of_the_office_are_no_slips_either(prd_desk: PrdDesk, tmp_path: Path) -> None:
    said = json.loads(prd_desk("check", "-", "--format", "json", stdin=SLIP.encode()).stdout)
    office = tmp_path / "home" / "office"
    office.mkdir(parents=True)
    (office / "words.txt").write_text(said[0]["findings"][0]["text"], encoding="utf-8")
    assert prd_desk("check", "-", stdin=SLIP.encode(), PRD_DESK_HOME=str(office.parent)).returncode == 0


def test_one_bad_file_does_not_hide_the_others(prd_desk: PrdDesk, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(SLIP, encoding="utf-8")
    done = prd_desk("check", "missing.txt", "good.txt", "--format", "json")
    assert done.returncode == 2
    assert [report["path"] for report in json.loads(done.stdout)] == ["good.txt"]
    assert "missing.txt" in done.stderr


def test_each_bad_input_is_told_in_a_sentence(prd_desk: PrdDesk, tmp_path: Path) -> None:
    bad = {
        "empty.txt": b"",
        "blank.txt": b" \r\n\r\n",
        "noise.txt": b"\x00\x01\x02\xff\xfe\x00\x81" * 50,
        "cut.txt": ("ข่าว" * 50).encode()[:-1],
        "picture.txt": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(60),
        "broken.docx": b"this is no zip",
        "half.docx": b"PK\x03\x04 and then nothing",
        "nothing.docx": b"",
        "broken.prdnews": b"PK\x03\x04 and then nothing",
        "unknown.pdf": b"%PDF-1.7",
    }
    for name, content in bad.items():
        (tmp_path / name).write_bytes(content)
    (tmp_path / "folder.txt").mkdir()
    names = [*bad, "folder.txt", "missing.txt"]

    done = prd_desk("check", *names)

    assert (done.returncode, done.stdout) == (2, "")
    lines = done.stderr.splitlines()
    assert [next((name for name in names if name in line), line) for line in lines] == names


def test_a_missing_photo_is_named(prd_desk: PrdDesk, tmp_path: Path) -> None:
    with (
        zipfile.ZipFile(resource("samples", "sample.prdnews")) as whole,
        zipfile.ZipFile(tmp_path / "news.prdnews", "w") as partial,
    ):
        for entry in whole.namelist():
            if not entry.endswith("library.jpg"):
                partial.writestr(entry, whole.read(entry))
    done = prd_desk("check", "news.prdnews")
    assert (done.returncode, done.stdout) == (2, "")
    assert "news.prdnews" in done.stderr
    assert "library.jpg" in done.stderr


def test_output_is_utf8_in_any_locale(prd_desk: PrdDesk) -> None:
    done = prd_desk(
        "check",
        "-",
        stdin=SLIP.encode(),
        LC_ALL="C",
        PYTHONUTF8="0",
        PYTHONCOERCECLOCALE="0",
        PYTHONIOENCODING="",
    )
    assert "เปลี่ยนแปลง" in done.stdout


def test_checking_loads_neither_qt_nor_word(prd_desk: PrdDesk, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(CLEAN, encoding="utf-8")
    done = prd_desk("check", "a.txt", PYTHONPROFILEIMPORTTIME="1")
    imported = {line.rsplit("|", 1)[-1].strip().partition(".")[0] for line in done.stderr.splitlines()}
    assert "prd_desk" in imported
    assert not imported & {"PySide6", "docx", "lxml", "PIL", "jinja2", "rich", "sqlite3"}


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGPIPE there")
def test_a_reader_that_has_gone_is_no_error() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "prd_desk.cli", "forms"], stdout=writing, stderr=subprocess.PIPE, check=False
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGINT for one process there")
def test_control_c_ends_it_in_a_word(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SLIP, encoding="utf-8")
    # A shell starts background jobs deaf to SIGINT, and the tests may be one: the child is told to listen.
    listening = "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler)"
    command = f"{listening}; from prd_desk.cli import main; sys.exit(main(['check', 'a.txt', '-']))"
    with subprocess.Popen(
        [sys.executable, "-c", command],
        cwd=tmp_path,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as program:
        assert program.stdout
        assert program.stderr
        assert program.stdout.readline()  # now it waits for standard input, which says nothing
        program.send_signal(signal.SIGINT)
        assert program.wait(timeout=60) == 130
        assert program.stderr.read().decode() == "ยกเลิกแล้ว\n"


def test_everything_is_said_in_english_when_asked(prd_desk: PrdDesk, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SLIP, encoding="utf-8")
    done = prd_desk("--language", "en", "check", "a.txt", "none.txt")
    assert done.returncode == 2
    assert done.stdout.startswith("place")
    assert "should probably be" in done.stdout
    assert "There is no file none.txt Check the name and the folder." in done.stderr
    assert "Files checked: 1 · findings: 1" in done.stderr
