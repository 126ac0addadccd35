"""axe-core in real Chromium finds nothing wrong with the pages of any form, by day and by night."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html import unescape
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import pytest

from prd_desk.export.html import page
from prd_desk.forms import Letterhead, fill, form_ids, load_form
from prd_desk.news.release import Bold
from tests.export.browser import dumped_by_chromium

if TYPE_CHECKING:
    from pathlib import Path

    from prd_desk.news.release import Release

# Each page stands in a frame of its own, so that one start of the browser does for all. The pages' policy
# would keep axe out of them, as it keeps out every script: it is taken off here and tested elsewhere.
DRIVER = """<!DOCTYPE html><html lang="th"><meta charset="utf-8"><title>axe</title>
<script type="application/json" id="pages">%s</script><pre id="found"></pre>
<script>const AXE = %s;
(async () => {
  const found = {dark: matchMedia("(prefers-color-scheme: dark)").matches};
  for (const [name, html] of Object.entries(JSON.parse(document.getElementById("pages").textContent))) {
    const frame = document.createElement("iframe");
    frame.style = "width: 800px; height: 3000px";
    const loaded = new Promise(resolve => { frame.onload = resolve; });
    frame.srcdoc = html;
    document.body.append(frame);
    await loaded;
    frame.contentWindow.eval(AXE);
    const result = await frame.contentWindow.axe.run(frame.contentDocument);
    found[name] = {passes: result.passes.length,
                   violations: result.violations.map(each => each.id + " " + each.nodes[0].html)};
    frame.remove();
  }
  document.getElementById("found").textContent = JSON.stringify(found);
})();</script></html>"""


def embedded(value: object) -> str:
    return json.dumps(value).replace("<", "\\u003c")


def examined(pages: dict[str, str], folder: Path, *options: str) -> dict[str, Any]:
    """What axe says of each page, by name; `dark` is whether the pages were shown as by night."""
    axe = files("axe_core_python").joinpath("axe.min.js").read_text("utf-8")
    bare = {
        name: re.sub('<meta http-equiv="Content-Security-Policy"[^>]*>', "", html)
        for name, html in pages.items()
    }
    (folder / "axe.html").write_text(DRIVER % (embedded(bare), embedded(axe)), encoding="utf-8")
    dom = dumped_by_chromium(folder / "axe.html", *options)
    found = re.search('<pre id="found">(.*?)</pre>', dom, re.DOTALL)
    assert found
    return json.loads(unescape(found[1]))


@pytest.fixture(scope="module")
def pages(complete: Release) -> dict[str, str]:
    """Every form with all there is to print, and one page that is wrong."""
    bold = Bold(0, 10)
    emblem = replace(complete.photos[0], alt="ตราครุฑ")
    made = {
        form_id: page(
            fill(
                load_form(form_id).printing(emblem=True),
                replace(complete, bold=(bold,)),
                Letterhead(emblem=emblem),
            )
        )
        for form_id in form_ids()
    }
    wrong = (
        made["activity_web"].replace('<html lang="th">', "<html>").replace("--quiet: #555", "--quiet: #ccc")
    )
    return {**made, "wrong": wrong.replace("--quiet: #b5b5b5", "--quiet: #333")}


@pytest.mark.parametrize("options", [(), ("--blink-settings=preferredColorScheme=0",)], ids=["light", "dark"])
def test_nothing_is_wrong(pages: dict[str, str], options: tuple[str, ...], tmp_path: Path) -> None:
    found = examined(pages, tmp_path, *options)
    assert found.pop("dark") is bool(options)
    wrong = found.pop("wrong")["violations"]
    assert {each.split()[0] for each in wrong} == {"html-has-lang", "color-contrast"}  # it can find something
    assert found.keys() == set(form_ids())
    assert [each["violations"] for each in found.values() if each["violations"]] == []
    assert all(each["passes"] > 15 for each in found.values())
