"""Whatever people type or paste comes out of every export as text, and as nothing else."""

from __future__ import annotations

import io
import re
from dataclasses import replace

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
from prd_desk.forms import FilledForm, Letterhead, fill, form_ids, load_form
from prd_desk.forms.filling import field_lines
from prd_desk.news.release import Bold, EventFacts, Person, Quote, Release
from prd_desk.proofing.finding import Finding, Span
from tests.export.comparing import Reader, bare
from tests.export.ooxml_order import misplaced
from tests.export.samples import drawn_photo
from tests.intake.word_text import docx_text

FORMS = [load_form(form_id).printing(emblem=True, logo=True) for form_id in form_ids()]
TINY = drawn_photo("1.png", (6, 4), "red")

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
people = st.builds(Person, anything, anything, anything, anything)
photos = st.builds(replace, st.just(TINY), caption=anything, alt=anything, credit=anything)
borders = st.lists(st.integers(0, 40), max_size=4, unique=True).map(sorted)
releases = st.builds(
    Release,
    **dict.fromkeys(
        (
            "title",
            "issuer",
            "unit",
            "category",
            "kicker",
            "lead",
            "body",
            "contact",
            "credits",
            "issue_no",
            "embargo",
        ),
        anything,
    ),
    bold=borders.map(lambda at: tuple(map(Bold, at[::2], at[1::2]))),
    quotes=st.lists(st.builds(Quote, anything, people), max_size=1).map(tuple),
    people=st.lists(people, max_size=1).map(tuple),
    photos=st.lists(photos, max_size=1).map(tuple),
    facts=st.builds(
        EventFacts, event=anything, place=anything, aims=st.lists(anything, max_size=2).map(tuple)
    ),
)
heads = st.builds(Letterhead, st.none() | photos, st.none() | photos)
filled_forms = st.builds(fill, st.sampled_from(FORMS), releases, heads)
slow = settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@given(filled_forms)
@slow
def test_html(filled: FilledForm) -> None:
    html = page(filled)
    assert html.count("<script") == html.count("</script>") == 1
    reader = Reader(html)
    inside = {tag for tag, _ in reader.elements[reader.elements.index(("article", {})) :]}
    assert inside <= {
        *("article", "header", "h1", "p", "ul", "li", "blockquote", "strong", "time"),
        *("figure", "figcaption", "span", "img"),
    }
    names = {name for _, attributes in reader.elements for name in attributes}
    assert names <= {
        *("lang", "charset", "http-equiv", "content", "name", "type", "class", "datetime"),
        *("src", "width", "height", "style", "alt"),
    }
    assert all((image["src"] or "").startswith("data:image/jpeg;base64,") for image in reader.all("img"))
    assert bare(reader.text) == bare(xml_text(text_of(filled)))


@given(filled_forms)
@slow
def test_clipboard(filled: FilledForm) -> None:
    elements = Reader(f"<article>{clipping(filled).html}</article>").elements[1:]
    assert {tag for tag, _ in elements} <= {"p", "strong", "br", "ul", "li", "a"}
    for tag, attributes in elements:
        assert attributes.keys() == ({"href"} if tag == "a" else set())
        assert re.match("https?://", attributes.get("href") or "http://")


@given(filled_forms)
@slow
def test_word_and_review_copy(filled: FilledForm) -> None:
    wanted = bare(xml_text(text_of(filled)))
    written = word_bytes(filled)
    assert bare(docx_text(written, "a.docx")) == wanted
    assert misplaced(written) == []
    findings = [Finding("body", Span(i, i + 3), "spelling.word", "error", wanted) for i in range(0, 20, 2)]
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
    form = FORMS[0]
    text = docx_text(filled_template(buffer.getvalue(), form, release), "a.docx")
    body, title = (field_lines(release, name, form.profile) for name in ("body", "title"))
    assert bare(text) == bare(xml_text("".join((*body, "[", *title, "]"))))


@given(filled_forms)
@settings(slow, max_examples=6)
def test_pdf_is_always_made(filled: FilledForm) -> None:
    data = pdf_bytes(filled)
    assert len(pypdf.PdfReader(io.BytesIO(data)).pages) >= 1
