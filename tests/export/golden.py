"""What each export makes of each form, in a shape that a reader can hold against the form's own description.

`python -m tests.export.golden` writes `tests/export/golden/` anew; what has changed there is to be read.
"""

from __future__ import annotations

import io
import re
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING, Any

import docx
import pypdf

from prd_desk.export import clipping, text_of
from prd_desk.export.html import page
from prd_desk.export.pdf import pdf_bytes
from prd_desk.export.word import word_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prd_desk.forms import FilledForm

FOLDER = Path(__file__).with_name("golden")


def described(filled: FilledForm) -> str:
    """All exports of a form, one after another."""
    parts = {
        "word": word_lines(filled),
        "html": html_lines(filled),
        "pdf": pdf_lines(filled),
        "text": text_of(filled).splitlines(),
        "clipboard": clipping(filled).html.splitlines(),
    }
    return "\n".join(f"=== {name}\n" + "\n".join(lines) + "\n" for name, lines in parts.items())


def word_lines(filled: FilledForm) -> Iterator[str]:
    """A line a paragraph: style, alignment, and the text with *what is bold* and no-break spaces as ~."""
    for paragraph in docx.Document(io.BytesIO(word_bytes(filled))).paragraphs:
        shape: Any = paragraph._p.find(".//{*}docPr")
        aligned = f" {paragraph.alignment}" if paragraph.alignment is not None else ""
        runs = (f"*{run.text}*" if run.style.name == "Strong" else run.text for run in paragraph.runs)
        text = "".join(runs) if shape is None else f"<picture: {shape.get('descr')}>"
        yield f"[{paragraph.style.name}{aligned}] {shown(text)}"


class _Outline(HTMLParser):
    """The elements of the article, indented by their depth, each with its text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self._depth = 0
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside = self._inside or tag == "article"
        if self._inside:
            kept = [f'{name}="{value}"' for name, value in attrs if name not in {"src", "style"}]
            self.lines.append("  " * self._depth + " ".join([tag, *kept]))
            self._depth += tag != "img"

    def handle_endtag(self, tag: str) -> None:
        self._depth -= self._inside
        self._inside = self._inside and tag != "article"

    def handle_data(self, data: str) -> None:
        if self._inside and data.strip("\n"):
            self.lines.append("  " * self._depth + f"“{shown(data)}”")


def html_lines(filled: FilledForm) -> list[str]:
    """The outline of the article."""
    outline = _Outline()
    outline.feed(page(filled))
    return outline.lines


def pdf_lines(filled: FilledForm) -> Iterator[str]:
    """The tags in order, with the alt texts of pictures, and the text of each page."""
    reader: Any = pypdf.PdfReader(io.BytesIO(pdf_bytes(filled)))
    tags = reader.trailer["/Root"]["/StructTreeRoot"]["/K"][0].get_object()["/K"]
    elements = [tag.get_object() for tag in tags]
    yield " ".join(each["/S"][1:] + (f"({each['/Alt']})" if "/Alt" in each else "") for each in elements)
    for number, sheet in enumerate(reader.pages, start=1):
        yield f"--- page {number}, {len(sheet.images)} pictures"
        # Sara am comes in two characters and lines end as the words allow: neither is of the form.
        joined = re.sub("\u0e4d([\u0e48-\u0e4b]?)\u0e32", "\\1\u0e33", sheet.extract_text())
        yield "".join(joined.split())


def shown(text: str) -> str:
    """The text with its no-break spaces to be seen."""
    return text.replace("\u00a0", "~").rstrip("\n")


def main() -> None:
    """Write every form's file."""
    from prd_desk.forms import form_ids
    from tests.export.samples import golden_form

    FOLDER.mkdir(exist_ok=True)
    for form_id in form_ids():
        (FOLDER / f"{form_id}.txt").write_text(described(golden_form(form_id)), encoding="utf-8")
    sys.stdout.write(f"{FOLDER}\n")


if __name__ == "__main__":
    main()
