"""How many lines of the preview end where LibreOffice ends them.

    python -m tests.benchmarks.line_agreement TEXTS.jsonl

Each line of the file is an object with a `text`, whose first line becomes the title. All are set in one form,
exported to Word, printed by LibreOffice in a font as wide and as high as TH SarabunPSK, and compared.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from datetime import date
from pathlib import Path
from time import perf_counter

from prd_desk.export import to_word
from prd_desk.export.pages import PageSetter
from prd_desk.forms import fill, load_form
from prd_desk.news import Release
from tests.export.agreement import compare, our_lines, printed_lines
from tests.export.stand_in import print_by_libreoffice


def release_of(text: str) -> Release:
    """A text as a release: its first line is the title."""
    title, _, body = text.partition("\n")
    day = date(2024, 7, 1)
    return Release(
        category="ข่าว", issuer="สำนักตัวอย่าง", title=title, date=day, body=body, credits="ข่าว: ผู้สื่อข่าว"
    )


def main() -> None:
    """Print the figures, and with --show the lines of LibreOffice that are not ours."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("texts", type=Path)
    asked.add_argument("--first", type=int, default=40, help="so many texts")
    asked.add_argument("--form", default="activity_web")
    asked.add_argument("--show", action="store_true")
    options = asked.parse_args()
    rows = options.texts.read_text(encoding="utf-8").split("\n")[: options.first]
    form, setter = load_form(options.form), PageSetter()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        forms = {
            folder / f"{at:04}.docx": fill(form, release_of(json.loads(row)["text"]))
            for at, row in enumerate(rows)
        }
        for path, filled in forms.items():
            to_word(filled, path)
        print_by_libreoffice(list(forms), folder)
        began = perf_counter()
        pages = {path: setter.lay_out(filled) for path, filled in forms.items()}
        seconds = perf_counter() - began
        found = [
            compare(our_lines(ours), printed_lines(path.with_suffix(".pdf"), ours.paper.top))
            for path, ours in pages.items()
            if ours
        ]
    lines, same = sum(one.lines for one in found), sum(one.same for one in found)
    counted = sum(one.pages[0] == one.pages[1] for one in found)
    print(f"texts {len(found)}, lines {lines}, same {same} ({same / lines:.2%})")
    print(f"same number of pages: {counted} of {len(found)}; layout {seconds:.2f} s in all")
    for path, one in zip(forms, found, strict=True):
        if one.pages[0] != one.pages[1]:
            print(f"{path.stem}: {one.pages[0]} pages here, {one.pages[1]} there")
        if options.show:
            print(*(f"{path.stem}: {line}" for line in one.differing), sep="\n")


if __name__ == "__main__":
    main()
