"""`prd-desk template inspect`: what an office's own Word template asks for, before it is used."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from prd_desk.cli.terminal import print_columns, visible
from prd_desk.errors import UserError

if TYPE_CHECKING:
    from pathlib import Path

    from prd_desk.export.template import TemplateReport
    from prd_desk.forms import Form

_HEADER = ("ชื่อในแม่แบบ", "ผล", "ช่องของข่าว")


@dataclass(frozen=True, slots=True)
class Inspection:
    """What was found in one template, against one form."""

    path: Path
    form: Form
    report: TemplateReport


def inspect_template(path: Path, *, form: str | None, as_json: bool, home: Path) -> int:
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
        _print_rows(inspection)
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


def _print_rows(inspection: Inspection) -> None:
    """One row a name; the sum goes to standard error, so that standard output stays one name a line."""
    report = inspection.report
    rows = [(visible(name), "รู้จัก", field) for name, field in report.known]
    rows += [(visible(name), "ไม่รู้จัก", _or_rather(likes)) for name, likes in report.unknown]
    rows += [(f"{{{{{name}}}}}", "ยังขาด", field) for field, name in report.missing]
    if rows:
        print_columns([_HEADER, *rows])
    sys.stdout.flush()
    print(
        f"{inspection.path} กับแบบฟอร์ม {inspection.form.th}: รู้จัก {len(report.known)} · "
        f"ไม่รู้จัก {len(report.unknown)} · ยังขาด {len(report.missing)}",
        file=sys.stderr,
    )


def complain_of_unknown(path: Path, template: bytes, *, refused: bool) -> bool:
    """Say on standard error which names of a template mean nothing; whether there are any.

    refused: that the template is therefore not used; otherwise such names stay in the text.
    Raises UserError when it has no name that means something: it would come out without the news.
    """
    from prd_desk.export.template import fields
    from prd_desk.forms.field_names import field_called, names_like

    names = fields(template)
    unknown = [name for name in names if field_called(name) is None]
    if len(unknown) == len(names):
        remedy = "เขียนช่องเช่น {{หัวข้อข่าว}} {{เนื้อข่าว}} ในแม่แบบ แล้วดูด้วย prd-desk template inspect"
        raise UserError(f"แม่แบบ {path} ไม่มีช่องของข่าวให้เติม", remedy, f"names: {names}")
    if unknown:
        outcome = "จึงไม่เขียน" if refused else "จึงคงไว้ตามเดิม"
        named = ", ".join(f"{visible(name)} ({_or_rather(names_like(name))})" for name in unknown)
        print(f"{path}: ไม่รู้จักชื่อช่องในแม่แบบ {outcome}: {named}", file=sys.stderr)
    return bool(unknown)


def _or_rather(names: tuple[str, ...]) -> str:
    return f"หมายถึง {' / '.join(names)} หรือไม่" if names else "ไม่มีชื่อที่ใกล้เคียง"
