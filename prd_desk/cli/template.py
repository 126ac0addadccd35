"""`prd-desk template inspect`: what an office's own Word template asks for, before it is used."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from prd_desk.cli.terminal import THAI, Voice, visible
from prd_desk.errors import UserError
from prd_desk.messages import message, series

if TYPE_CHECKING:
    from pathlib import Path

    from prd_desk.export.template import TemplateReport
    from prd_desk.forms import Form

_HEADER = (message("cli.head_template_name"), message("cli.head_result"), message("cli.head_field"))


@dataclass(frozen=True, slots=True)
class Inspection:
    """What was found in one template, against one form."""

    path: Path
    form: Form
    report: TemplateReport


def inspect_template(path: Path, *, form: str | None, as_json: bool, home: Path, voice: Voice = THAI) -> int:
    """Print which fields the template knows, which names mean nothing, what of the form it leaves out.

    form: id of the form to hold it against; by default the one that new news has. home: where the office's
    own forms are.
    0 when it is complete, 1 when a name is unknown or a required field is left out. Raises UserError when
    the file is no template that may be used.
    """
    from prd_desk.export.template import inspect
    from prd_desk.intake import read_template
    from prd_desk.library.office import load_office_form
    from prd_desk.news import Release

    template = read_template(path)
    chosen = load_office_form(form or Release().form, home)
    inspection = Inspection(path, chosen, inspect(template, chosen))
    if as_json:
        print(json.dumps(record(inspection), ensure_ascii=False, indent=1))
    else:
        _print_rows(inspection, voice)
    return int(bool(inspection.report.unknown or inspection.report.missing))


def record(inspection: Inspection) -> dict[str, Any]:
    """An inspection as `--format json` prints it."""
    report = inspection.report
    return {
        "path": str(inspection.path),
        "form": inspection.form.id,
        "known": [{"name": name, "field": field} for name, field in report.known],
        "unknown": [{"name": name, "suggestions": list(likes)} for name, likes in report.unknown],
        "missing": [{"field": field, "name": name} for field, name in report.missing],
    }


def _print_rows(inspection: Inspection, voice: Voice) -> None:
    """One row a name; the sum goes to standard error, so that standard output stays one name a line."""
    report = inspection.report
    rows = [(visible(name), message("cli.known"), field) for name, field in report.known]
    rows += [(visible(name), message("cli.unknown"), _or_rather(likes)) for name, likes in report.unknown]
    rows += [(f"{{{{{name}}}}}", message("cli.wanting"), field) for field, name in report.missing]
    if rows:
        voice.print_columns([_HEADER, *rows])
    sys.stdout.flush()
    voice.remark(
        message(
            "cli.inspected",
            path=inspection.path,
            form=inspection.form.title,
            known=len(report.known),
            unknown=len(report.unknown),
            wanting=len(report.missing),
        )
    )


def complain_of_unknown(path: Path, template: bytes, voice: Voice, *, refused: bool) -> bool:
    """Say on standard error which names of a template mean nothing; whether there are any.

    refused: that the template is therefore not used; otherwise such names stay in the text.
    Raises UserError when it has no name that means something: it would come out without the news.
    """
    from prd_desk.export.template import fields
    from prd_desk.forms.field_names import field_called, names_like

    names = fields(template)
    unknown = [name for name in names if field_called(name) is None]
    if len(unknown) == len(names):
        remedy = message("cli.write_fields")
        raise UserError(message("cli.template_without_fields", path=path), remedy, f"names: {names}")
    if unknown:
        outcome = message("cli.so_not_written") if refused else message("cli.so_kept")
        named = series(
            series((visible(name), series(("(", _or_rather(names_like(name)), ")"), "")), " ")
            for name in unknown
        )
        voice.remark(message("cli.names_unknown", path=path, outcome=outcome, names=named))
    return bool(unknown)


def _or_rather(names: tuple[str, ...]) -> str:
    return message("cli.or_rather", names=" / ".join(names)) if names else message("cli.nothing_like_it")
