"""Whatever people type or paste comes out of every export as text, and as nothing else."""

from __future__ import annotations

import io
import re
from html import unescape

import pypdf
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from prd_desk.export import clipping, text_of
from prd_desk.export.html import page
from prd_desk.export.joints import xml_text
from prd_desk.export.pdf import pdf_bytes
from prd_desk.export.template import filled_template
from prd_desk.export.word import word_bytes
from prd_desk.export.word_review import review_bytes
from prd_desk.forms import fill, load_form
from prd_desk.forms.filling import field_lines
from prd_desk.intake.docx_text import docx_text
from prd_desk.news.release import Person, Quote, Release
from prd_desk.proofing.finding import Finding, Span
from tests.export.comparing import bare

FORM = load_form("press_release")

nasty = st.sampled_from(
    [
        "<",
        ">",
        "&",
        '"',
        "'",
        "</script>",
        "<!--",
        "]]>",
        "{{",
        "}}",
        "{%",
        "&#0;",
        "\\u0000",
        "javascript:",
        "http://a.b/c",
    ]
)
thai = st.text(alphabet="กขคเแโใไิีึืุู่้๊๋์ํำๆฯ๑๒0 \u200b\u00a0", max_size=12)
anything = st.lists(nasty | thai | st.text(max_size=6), max_size=6).map("".join)
releases = st.builds(
    Release,
    title=anything,
    issuer=anything,
    lead=anything,
    body=anything,
    contact=anything,
    quotes=st.lists(st.builds(Quote, anything, st.builds(Person, anything, anything)), max_size=1).map(tuple),
    people=st.lists(st.builds(Person, anything, anything), max_size=1).map(tuple),
)
slow = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@given(releases)
@slow
def test_html(release: Release) -> None:
    filled = fill(FORM, release)
    html = page(filled)
    assert html.count("<script") == html.count("</script>") == 1
    article = html[html.index("<article>") : html.index("</article>")]
    assert set(re.findall(r"<(/?\w+)", article)) <= {
        *("article", "header", "h1", "p", "ul", "li", "blockquote"),
        *("/header", "/h1", "/p", "/ul", "/li", "/blockquote"),
    }
    shown = unescape(re.sub(r"<[^<>]*>", "", article))
    assert bare(shown) == bare(xml_text(text_of(filled)))


@given(releases)
@slow
def test_clipboard(release: Release) -> None:
    html = clipping(fill(FORM, release)).html
    assert set(re.findall(r"<(/?\w+)", html)) <= {
        *("p", "strong", "br", "ul", "li", "a", "/p", "/strong", "/ul", "/li", "/a"),
    }


@given(releases)
@slow
def test_word_and_review_copy(release: Release) -> None:
    filled = fill(FORM, release)
    wanted = bare(xml_text(text_of(filled)))
    assert bare(docx_text(word_bytes(filled), "a.docx")) == wanted
    findings = [
        Finding("body", Span(i, i + 3), "spelling.word", "error", release.body) for i in range(0, 20, 2)
    ]
    assert bare(docx_text(review_bytes(filled, findings), "a.docx")) == wanted


@given(releases)
@slow
def test_template(release: Release) -> None:
    import docx

    template = docx.Document()
    template.add_paragraph("{{body}}")
    template.add_paragraph("[{{title}}]")
    buffer = io.BytesIO()
    template.save(buffer)
    text = docx_text(filled_template(buffer.getvalue(), FORM, release), "a.docx")
    body, title = (field_lines(release, name, FORM.profile) for name in ("body", "title"))
    assert bare(text) == bare(xml_text("".join((*body, "[", *title, "]"))))


@given(releases)
@slow
def test_pdf_is_always_made(release: Release) -> None:
    data = pdf_bytes(fill(FORM, release))
    assert len(pypdf.PdfReader(io.BytesIO(data)).pages) >= 1
