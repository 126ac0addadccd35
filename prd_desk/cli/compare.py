"""`prd-desk compare`: the Word file that came back from the director, against the release that was issued."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from prd_desk.cli.targets import refuse_same
from prd_desk.cli.terminal import THAI, Voice, visible
from prd_desk.errors import UserError
from prd_desk.messages import Bilingual, message, series

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from prd_desk.forms import Form
    from prd_desk.forms.change_words import ShownChange
    from prd_desk.intake.returned import Returned
    from prd_desk.news import Release
    from prd_desk.news.difference import FieldChange
    from prd_desk.news.remark import Remark

DEEDS = {
    "replaced": message("cli.replaced"),
    "inserted": message("cli.inserted"),
    "deleted": message("cli.deleted"),
    "moved": message("cli.moved"),
}
_STRUCK, _UNDERLINED, _PLAIN = "\x1b[9;31m", "\x1b[4;32m", "\x1b[0m"
_LONGEST = 60
"""Code points of an old or new text in a row."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """A release, the file that was read against it, and what differs."""

    path: Path
    returned_path: Path
    release: Release
    form: Form
    returned: Returned
    changes: Sequence[FieldChange]


def compare(
    path: Path,
    returned: Path,
    *,
    form: str | None,
    as_json: bool,
    wish: tuple[str, Path] | None,
    force: bool,
    home: Path,
    voice: Voice = THAI,
) -> int:
    """Print what differs, and write the release with the changes that are wished for.

    form: id of the form it was issued in; by default the release's own. wish: `all` or numbers between commas
    as they are printed, and the `.prdnews` file to write; None writes nothing. home: where the office's own
    forms are.
    0 when nothing differs, 1 when something does. Raises UserError when a file cannot be read or written.
    """
    compared = _compared(path, returned, form, home)
    chosen = _chosen(compared, wish[0]) if wish else []
    if as_json:
        print(json.dumps(record(compared, voice), ensure_ascii=False, indent=1))
    else:
        _print_rows(compared, voice)
    if wish:
        _write(compared, chosen, wish[1], voice, force=force)
    return int(bool(compared.changes or compared.returned.notices))


def _compared(path: Path, returned_path: Path, form: str | None, home: Path) -> Comparison:
    from prd_desk.intake import read_release
    from prd_desk.intake.returned import read_returned
    from prd_desk.library.office import load_office_form
    from prd_desk.news.difference import release_changes
    from prd_desk.proofing.words import word_spans

    release = read_release(path)
    issued_in = load_office_form(form or release.form, home)
    returned = read_returned(returned_path, release, issued_in)
    changes = release_changes(release, returned.release, word_spans)
    return Comparison(path, returned_path, release, issued_in, returned, changes)


def _chosen(compared: Comparison, wish: str) -> list[FieldChange]:
    if wish == "all":
        return list(compared.changes)
    numbers = [int(word) for word in wish.split(",")]
    wrong = [number for number in numbers if not 1 <= number <= len(compared.changes)]
    if wrong:
        raise UserError(
            message("cli.no_change_numbered", number=wrong[0], all=len(compared.changes)),
            message("cli.see_numbers"),
            f"--take {wish}",
        )
    return [compared.changes[number - 1] for number in numbers]


def _write(
    compared: Comparison, chosen: Sequence[FieldChange], target: Path, voice: Voice, *, force: bool
) -> None:
    from prd_desk.export import to_prdnews
    from prd_desk.news.difference import take

    for source in (compared.path, compared.returned_path):
        refuse_same(source, [target])
    to_prdnews(take(compared.release, chosen), target, overwrite=force)
    voice.remark(message("cli.taken", chosen=len(chosen), all=len(compared.changes), path=target))


def record(compared: Comparison, voice: Voice = THAI) -> dict[str, Any]:
    """A comparison as `--format json` prints it."""
    from prd_desk.forms.change_words import shown_change
    from prd_desk.news.remark import remarks_on

    remarks = compared.returned.remarks
    return {
        "path": str(compared.path),
        "returned": str(compared.returned_path),
        "form": compared.form.id,
        "likeness": round(compared.returned.likeness, 3),
        "changes": [
            {
                "number": number,
                "field": change.field,
                "kind": change.kind,
                **_words(shown_change(compared.release, change), voice),
                "remarks": [_remark(remark) for remark in remarks_on(change, remarks)],
            }
            for number, change in enumerate(compared.changes, 1)
        ],
        "comments": [_remark(remark) for remark in remarks if remark.kind == "comment"],
        "notices": list(map(voice.words, compared.returned.notices)),
    }


def _words(shown: ShownChange, voice: Voice) -> dict[str, str]:
    return {
        "old": voice.words(shown.old),
        "new": voice.words(shown.new),
        "before": shown.before,
        "after": shown.after,
        "beside": shown.beside,
    }


def _remark(remark: Remark) -> dict[str, Any]:
    return {
        "kind": remark.kind,
        "field": remark.field,
        "start": remark.start,
        "end": remark.end,
        "text": remark.text,
        "author": remark.author,
        "at": remark.at and remark.at.isoformat(),
    }


def _print_rows(compared: Comparison, voice: Voice) -> None:
    """One row a change: its number, the field, what was done, the words; the sum goes to standard error."""
    from prd_desk.forms.change_words import shown_change
    from prd_desk.forms.field_names import field_title
    from prd_desk.news.remark import remarks_on

    remarks = compared.returned.remarks
    rows: list[tuple[str, ...]] = []
    for number, change in enumerate(compared.changes, 1):
        shown = shown_change(compared.release, change)
        who = series(dict.fromkeys(_who(each) for each in remarks_on(change, remarks)), " · ")
        title = field_title(compared.form, change.field)
        words = (_in_words(shown, voice), *([series(("(", who, ")"), "")] if who else []))
        rows.append((str(number), title, DEEDS[change.kind], series(words, "  ")))
    for remark in remarks:
        if remark.kind == "comment":
            title = field_title(compared.form, remark.field) if remark.field else "-"
            rows.append(
                ("", title, message("cli.comment"), series((_who(remark), visible(remark.text, 200)), ": "))
            )
    if rows:
        voice.print_columns(rows)
    sys.stdout.flush()
    for notice in compared.returned.notices:
        voice.remark(notice)
    voice.remark(
        message(
            "cli.compared", returned=compared.returned_path, path=compared.path, number=len(compared.changes)
        )
    )


def _in_words(shown: ShownChange, voice: Voice) -> str:
    """`…ก่อน [-เดิม-]{+ใหม่+} หลัง…`; on a terminal also struck through and underlined."""
    if shown.kind == "moved":
        place = (
            message("cli.before", text=visible(shown.beside)) if shown.beside else message("cli.at_the_end")
        )
        return message("cli.moved_to", text=visible(voice.words(shown.old), _LONGEST), place=place)
    if shown.old == shown.new:  # what changed is its weight
        return message(
            "cli.bold", before=shown.before, text=visible(voice.words(shown.new), _LONGEST), after=shown.after
        )
    old = _set(f"[-{visible(voice.words(shown.old), _LONGEST)}-]", _STRUCK) if shown.old else ""
    new = _set(f"{{+{visible(voice.words(shown.new), _LONGEST)}+}}", _UNDERLINED) if shown.new else ""
    return f"{shown.before}{old}{new}{shown.after}"


def _set(text: str, style: str) -> str:
    return f"{style}{text}{_PLAIN}" if sys.stdout.isatty() else text


def _who(remark: Remark) -> str:
    from prd_desk.news.dates import format_thai_date

    if remark.at is None:
        return remark.author
    thai = f"{remark.author} {format_thai_date(remark.at.date(), 'short')} {remark.at:%H.%M} น.".strip()
    return Bilingual(thai, f"{remark.author} {remark.at:%Y-%m-%d %H:%M}".strip())
