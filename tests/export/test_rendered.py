"""What other programs make of the exports: LibreOffice of the Word file, Chromium of the page."""

from __future__ import annotations

import re
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from prd_desk.export import text_of, to_html, to_word
from prd_desk.forms import fill, form_ids, load_form
from tests.export.comparing import bare, plain_spaces

if TYPE_CHECKING:
    from pathlib import Path

    from prd_desk.forms import FilledForm
    from prd_desk.news.release import Release


def program(*names: str) -> str:
    """Path of the first program that is there; skips the test when none is."""
    for name in names:
        path = shutil.which(name)
        if path:
            return path
    pytest.skip(f"{names[0]} is not installed (see packaging/)")
    raise AssertionError


def ran(*command: str | Path, cwd: Path) -> str:
    done = subprocess.run(list(map(str, command)), cwd=cwd, capture_output=True, timeout=120, check=True)
    return done.stdout.decode("utf-8", "replace")


@pytest.fixture(scope="module")
def printed(complete: Release, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with every form as LibreOffice prints it, `ID.pdf`; one call for all, as its start is slow."""
    office = program("soffice", "libreoffice")
    folder = tmp_path_factory.mktemp("printed")
    for form_id in form_ids():
        to_word(fill(load_form(form_id), complete), folder / f"{form_id}.docx")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    ran(office, profile, "--headless", "--convert-to", "pdf", *sorted(folder.glob("*.docx")), cwd=folder)
    return folder


@pytest.mark.parametrize("form_id", form_ids())
def test_word_in_libreoffice(form_id: str, complete: Release, printed: Path) -> None:
    text = ran(program("pdftotext"), "-raw", f"{form_id}.pdf", "-", cwd=printed)
    # The stand-in font for TH SarabunPSK breaks marks apart in the text layer: compare the consonants alone.
    consonants = re.compile(r"[^ก-ฮ]")
    assert consonants.sub("", text) == consonants.sub("", text_of(fill(load_form(form_id), complete)))
    ran(program("pdftoppm"), "-r", "40", "-png", f"{form_id}.pdf", form_id, cwd=printed)
    pages = sorted(printed.glob(f"{form_id}*.png"))
    assert 1 <= len(pages) <= 3
    with Image.open(pages[0]) as first:
        assert first.convert("L").getextrema() == (0, 255)  # ink on paper


def test_page_in_chromium(filled: FilledForm, tmp_path: Path) -> None:
    browser = program("chromium", "chromium-browser", "google-chrome")
    to_html(filled, tmp_path / "a.html")
    options = ("--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'profile'}")
    dom = ran(browser, *options, "--dump-dom", (tmp_path / "a.html").as_uri(), cwd=tmp_path)
    article = re.sub(r"<[^>]+>", "", dom[dom.index("<article>") : dom.index("</article>")])
    shown = article.replace("&nbsp;", " ").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    assert bare(plain_spaces(shown)) == bare(text_of(filled))
    ran(
        browser,
        *options,
        "--screenshot=a.png",
        "--window-size=800,1600",
        (tmp_path / "a.html").as_uri(),
        cwd=tmp_path,
    )
    with Image.open(tmp_path / "a.png") as screen:
        colours = {
            colour for _, colour in screen.convert("RGB").quantize(16).convert("RGB").getcolors() or []
        }
    assert len(colours) > 3  # the photos are there, not only ink and paper
