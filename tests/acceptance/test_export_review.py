"""`prd-desk export --review` from outside: Word with the findings as comments."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import docx

from prd_desk.resources import resource

if TYPE_CHECKING:
    from tests.acceptance.conftest import PrdDesk

SAMPLE = resource("samples", "sample.prdnews")
SLIPS = json.loads(Path(__file__).with_name("sample_slips.json").read_text(encoding="utf-8"))


def remarks(path: Path) -> list[str]:
    """What every comment says; its first line is the message of the finding."""
    return [comment.text for comment in docx.Document(str(path)).comments]


def test_every_finding_is_a_comment(prd_desk: PrdDesk, tmp_path: Path) -> None:
    found = json.loads(prd_desk("check", SAMPLE, "--format", "json").stdout)[0]["findings"]
    done = prd_desk("export", SAMPLE, "--review", "--to", "out/")
    assert done.returncode == 0, done.stderr
    (copy,) = (tmp_path / "out").iterdir()
    assert copy.name == "sample-ตรวจทาน.docx"
    assert sorted(remark.split("\n")[0] for remark in remarks(copy)) == sorted(
        finding["message"] for finding in found
    )
    text = "\n".join(paragraph.text for paragraph in docx.Document(str(copy)).paragraphs)
    assert all(slip["wrong"] in text for slip in SLIPS), "a review changes nothing in the text"


def test_the_user_s_own_words_are_not_remarked_on(prd_desk: PrdDesk, tmp_path: Path) -> None:
    (tmp_path / "ข่าว.txt").write_text("หัวข้อข่าว\n\nประชาชนได้รับความรู้ความข้าใจ\n", encoding="utf-8")
    home = tmp_path / "home"
    home.mkdir()
    counts = []
    for words in ("", "ความข้าใจ\n"):
        (home / "words.txt").write_text(words, encoding="utf-8")
        done = prd_desk(
            "export", "ข่าว.txt", "--review", "--to", "ตรวจ.docx", "--force", PRD_DESK_HOME=str(home)
        )
        assert done.returncode == 1, "required fields are empty"
        counts.append(sum("ความเข้าใจ" in remark for remark in remarks(tmp_path / "ตรวจ.docx")))
    assert counts == [1, 0]


def test_an_existing_copy_is_left_alone_without_force(prd_desk: PrdDesk, tmp_path: Path) -> None:
    target = tmp_path / "ตรวจ.docx"
    target.write_bytes(b"mine")
    done = prd_desk("export", SAMPLE, "--review", "--to", target)
    assert done.returncode == 2
    assert "ตรวจ.docx" in done.stderr
    assert target.read_bytes() == b"mine"


def test_a_review_is_a_word_file(prd_desk: PrdDesk, tmp_path: Path) -> None:
    done = prd_desk("export", SAMPLE, "--review", "--to", "ตรวจ.pdf")
    assert done.returncode == 2
    assert "ตรวจ.pdf" in done.stderr
    assert list(tmp_path.iterdir()) == []
