"""A draft composed from the facts of a release, in the fields that its form asks for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from prd_desk.news.drafting import draft, invitation
from prd_desk.news.naming import person_line
from prd_desk.news.release import EventFacts
from prd_desk.news.wording import spaced

if TYPE_CHECKING:
    from prd_desk.forms.form import Form
    from prd_desk.news.release import Quote, Release

DRAFTED = ("title", "kicker", "lead", "body", "quotes")
"""Fields of a release that a draft fills."""


def draft_release(release: Release, form: Form) -> Release:
    """The release with its text composed anew from its facts, as the form wants it.

    Only what the form asks for is composed: the body begins with the lead where the form has none, or is the
    lead where there is no more to tell; and where the form prints no quotes they follow in the body. What the
    facts leave empty stays as it was, and so does every field that is not of the text. Bold stretches of a
    body that is composed anew are gone with it.
    """
    facts = release.facts or EventFacts()
    compose = invitation if form.draft == "invitation" else draft
    made = compose(facts, form.profile, issuer=release.issuer, unit=release.unit)
    asked = {item.field: item.required for item in form.fields}
    paragraphs = list(made.paragraphs)
    may_lead = "lead" in asked and (asked["lead"] or paragraphs or not asked.get("body"))
    lead = made.lead if may_lead or release.lead else ""
    if made.lead and not lead:
        paragraphs.insert(0, made.lead)
    quotes = made.quotes if any(entry.field == "quotes" for entry in form.layout) else ()
    if not quotes:
        paragraphs += [_in_the_body(quote) for quote in made.quotes]
    values: dict[str, object] = {"title": made.title, "lead": lead, "body": "\n".join(paragraphs)}
    if "kicker" in asked:
        values["kicker"] = made.kicker
    if quotes:
        values["quotes"] = quotes
    changed = {name: value for name, value in values.items() if value and value != getattr(release, name)}
    if "body" in changed:
        changed["bold"] = ()
    return replace(release, **changed)  # pyright: ignore[reportArgumentType] -- fields by name


def _in_the_body(quote: Quote) -> str:
    said = f"“{quote.text}”"
    return spaced(said, person_line(quote.speaker), "กล่าว") if quote.speaker else said
