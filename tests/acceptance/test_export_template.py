"""An office's own Word template from outside: `template inspect` and `export --template`."""

from __future__ import annotations

import json
import zipfile
from typing import TYPE_CHECKING

import docx
import pytest

from prd_desk.intake import read_release
from prd_desk.resources import resource
from tests.intake.word_text import docx_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from prd_desk.news import Release
    from tests.acceptance.conftest import PrdDesk

SAMPLE = resource("samples", "sample.prdnews")
EVERY_FIELD = (
    "{{หมวด}} {{หน่วยงาน}}",
    "{{หัวข้อข่าว}}",
    "วันที่ {{วันที่}}",
    "{{บรรทัดนำ}}",
    "{{เนื้อข่าว}}",
    "{{ภาพ}}",
    "{{เครดิต}}",
)


@pytest.fixture(scope="module")
def release() -> Release:
    return read_release(SAMPLE)


def template_of(folder: Path, *paragraphs: str) -> Path:
    """A Word file with these paragraphs, as an office would make it."""
    path = folder / "แม่แบบ.docx"
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    document.save(str(path))
    return path


def printed(path: Path) -> str:
    return docx_text(path.read_bytes(), path.name).replace("\u00a0", " ")


def test_a_template_is_filled_with_the_news(prd_desk: PrdDesk, release: Release, tmp_path: Path) -> None:
    template = template_of(tmp_path, *EVERY_FIELD)
    done = prd_desk("export", SAMPLE, "--template", template, "--to", "news.docx")
    assert done.returncode == 0, done.stderr
    text = printed(tmp_path / "news.docx")
    assert release.title in text
    assert all(paragraph in text for paragraph in release.body.split("\n"))
    assert "{{" not in text
    with zipfile.ZipFile(tmp_path / "news.docx") as word:
        assert len([name for name in word.namelist() if name.startswith("word/media/")]) == 2


def test_a_folder_gets_one_filled_template_of_every_file(prd_desk: PrdDesk, tmp_path: Path) -> None:
    template = template_of(tmp_path, *EVERY_FIELD)
    (tmp_path / "other.txt").write_text("ข่าวอีกชิ้นหนึ่ง\n\nเนื้อข่าวของอีกชิ้น\n", encoding="utf-8")
    done = prd_desk("export", SAMPLE, "other.txt", "--template", template, "--to", "out/")
    assert done.returncode == 1, "the other news lacks required fields"
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["other.docx", "sample.docx"]
    assert "เนื้อข่าวของอีกชิ้น" in printed(tmp_path / "out" / "other.docx")


def test_unknown_names_are_told_and_strict_refuses_them(prd_desk: PrdDesk, tmp_path: Path) -> None:
    template = template_of(tmp_path, "{{หัวข้อข่าว}}", "{{เนื้อข่าวว}}")
    words = ("export", SAMPLE, "--template", template, "--to", "news.docx")

    done = prd_desk(*words, "--strict")
    assert done.returncode == 1
    assert "เนื้อข่าวว" in done.stderr
    assert "จึงไม่เขียน" in done.stderr
    assert not (tmp_path / "news.docx").exists()

    done = prd_desk(*words)
    assert done.returncode == 1
    assert "เนื้อข่าวว" in done.stderr
    assert "{{เนื้อข่าวว}}" in printed(tmp_path / "news.docx")


def test_an_existing_target_and_the_template_itself_are_left_alone(prd_desk: PrdDesk, tmp_path: Path) -> None:
    template = template_of(tmp_path, *EVERY_FIELD)
    before = template.read_bytes()
    done = prd_desk("export", SAMPLE, "--template", template, "--to", template, "--force")
    assert done.returncode == 2
    assert template.read_bytes() == before

    (tmp_path / "news.docx").write_bytes(b"mine")
    words = ("export", SAMPLE, "--template", template, "--to", "news.docx")
    assert prd_desk(*words).returncode == 2
    assert (tmp_path / "news.docx").read_bytes() == b"mine"
    assert prd_desk(*words, "--force").returncode == 0


def with_macros(template: Path) -> None:
    with zipfile.ZipFile(template, "a") as word:
        word.writestr("word/vbaProject.bin", b"macro")


def as_plain_text(template: Path) -> None:
    template.write_text("ไม่ใช่ Word", encoding="utf-8")


def missing(template: Path) -> None:
    template.unlink()


@pytest.mark.parametrize("spoil", [with_macros, as_plain_text, missing])
def test_a_template_that_may_not_be_used_is_told(
    prd_desk: PrdDesk, spoil: Callable[[Path], None], tmp_path: Path
) -> None:
    template = template_of(tmp_path, *EVERY_FIELD)
    spoil(template)
    before = sorted(tmp_path.iterdir())
    for words in (
        ("template", "inspect", template),
        ("export", SAMPLE, "--template", template, "--to", "out/"),
    ):
        done = prd_desk(*words)
        assert done.returncode == 2
        assert "แม่แบบ.docx" in done.stderr
        assert done.stderr.count("\n") == 1
    assert sorted(tmp_path.iterdir()) == before


def test_a_template_without_fields_and_other_formats_are_refused(prd_desk: PrdDesk, tmp_path: Path) -> None:
    template = template_of(tmp_path, "ไม่มีช่องใดเลย")
    for to, named in (("news.docx", "ไม่มีช่อง"), ("news.pdf", "news.pdf")):
        done = prd_desk("export", SAMPLE, "--template", template, "--to", to)
        assert done.returncode == 2
        assert named in done.stderr
        assert not (tmp_path / to).exists()


def test_inspection_as_json(prd_desk: PrdDesk, tmp_path: Path) -> None:
    template = template_of(tmp_path, "{{หน่วยงาน}} {{Title}}", "{{เนื้อข่าวว}}")
    done = prd_desk("template", "inspect", template, "--format", "json")
    assert done.returncode == 1
    assert done.stderr == ""
    said = json.loads(done.stdout)
    assert said["form"] == "activity_web"
    assert said["known"] == [{"name": "หน่วยงาน", "field": "issuer"}, {"name": "Title", "field": "title"}]
    (unknown,) = said["unknown"]
    assert unknown["name"] == "เนื้อข่าวว"
    assert "เนื้อข่าว" in unknown["suggestions"]
    assert {"field": "body", "name": "เนื้อข่าว"} in said["missing"]


def test_inspection_as_rows_against_a_named_form(prd_desk: PrdDesk, tmp_path: Path) -> None:
    template = template_of(tmp_path, *EVERY_FIELD)
    done = prd_desk("template", "inspect", template)
    assert done.returncode == 0, done.stdout
    assert len(done.stdout.splitlines()) == 1 + 8, "a header and a row for each of eight names"

    done = prd_desk("template", "inspect", template, "--form", "media_advisory")
    assert done.returncode == 1
    assert "ยังขาด" in done.stdout
    assert "หมายข่าว" in done.stderr

    done = prd_desk("template", "inspect", template, "--form", "no_such_form")
    assert done.returncode == 2
    assert "no_such_form" in done.stderr
