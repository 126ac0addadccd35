"""What a standard form asks for, and a release in its shape."""

from __future__ import annotations

from prd_desk.forms.blocks import FilledForm
from prd_desk.forms.catalog import form_ids, forms, load_form
from prd_desk.forms.filling import FieldProblem, fill, missing
from prd_desk.forms.form import Form, FormField, Letterhead, Limit, Profile

__all__ = [
    "FieldProblem",
    "FilledForm",
    "Form",
    "FormField",
    "Letterhead",
    "Limit",
    "Profile",
    "fill",
    "form_ids",
    "forms",
    "load_form",
    "missing",
]
