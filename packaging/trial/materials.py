"""What a trial of the shipped program works on: `PYTHONPATH=. python packaging/trial/materials.py OUT`.

OUT, made anew, gets a release, one with photos of a telephone, an office's template, a Word file that came
back with a change, facts, an archive of three kinds of file, and the home of a library as a program before
this one left it.
"""

from __future__ import annotations

import json
import shutil
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

from docx import Document

from prd_desk.export import to_html, to_text, to_word
from prd_desk.forms import fill, load_form
from prd_desk.intake import read_prdnews
from prd_desk.news.record import to_record
from prd_desk.resources import resource
from tests.library.old_libraries import build_schema_1

TEMPLATE = (
    "{{หมวด}} {{หน่วยงาน}} {{วันที่}}", "{{หัวข้อข่าว}}", "{{บรรทัดนำ}}", "{{เนื้อข่าว}}", "{{ภาพ}}", "{{เครดิต}}",
)  # fmt: skip
TELEPHONE = Path(__file__).parents[2] / "tests" / "intake" / "samples" / "phone.heic"
ARCHIVE_FILES = 4
"""Of each kind: enough for two processes to share."""


def main(out: Path) -> None:
    """Make everything in `out`."""
    shutil.rmtree(out, ignore_errors=True)
    archive = out / "archive"
    archive.mkdir(parents=True)
    shutil.copy(resource("samples", "sample.prdnews"), out)
    release = read_prdnews(out / "sample.prdnews")
    form = fill(load_form(release.form), release)
    for number in range(ARCHIVE_FILES):
        to_word(form, archive / f"ข่าว-{number}.docx")
        to_html(form, archive / f"ข่าว-{number}.html")
        to_text(form, archive / f"ข่าว-{number}.txt")

    facts = to_record(release)["facts"]
    (out / "facts.json").write_text(json.dumps(facts, ensure_ascii=False), encoding="utf-8")
    _write_word(out / "template.docx", TEMPLATE)
    _photograph_by_telephone(out / "sample.prdnews", out / "telephone.prdnews")
    _return_changed(archive / "ข่าว-0.docx", out / "returned.docx")
    build_schema_1(out / "old" / "library" / "library.db", [replace(release, photos=())])


def _write_word(path: Path, paragraphs: tuple[str, ...]) -> None:
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    document.save(str(path))


def _photograph_by_telephone(release: Path, taken: Path) -> None:
    """The release as another program would keep it, with a telephone's HEIC in place of its photos."""
    with zipfile.ZipFile(release) as old, zipfile.ZipFile(taken, "w") as new:
        for name in old.namelist():
            new.writestr(name, TELEPHONE.read_bytes() if name.endswith(".jpg") else old.read(name))


def _return_changed(printed: Path, returned: Path) -> None:
    """The printed Word file with its longest stretch of letters changed, as a director would."""
    document = Document(str(printed))
    longest = max((run for line in document.paragraphs for run in line.runs), key=lambda run: len(run.text))
    longest.text += "ตามนโยบายที่ได้รับมอบหมาย"
    document.save(str(returned))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
