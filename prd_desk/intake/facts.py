"""Facts to draft from, out of a file: JSON as a person or another program writes it, or a `.prdnews`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, cast

from prd_desk.errors import UserError
from prd_desk.intake.files import MEGABYTE, read_limited, refusal
from prd_desk.intake.prdnews import read_prdnews
from prd_desk.messages import message
from prd_desk.news.record import SCHEMA, from_record

if TYPE_CHECKING:
    from pathlib import Path

    from prd_desk.news.release import Release

LARGEST_FACTS = 2 * MEGABYTE
_REMEDY = message("intake.facts_as_json")


def read_facts(path: Path) -> Release:
    """A release that carries the facts of `path`.

    A `.json` file holds the fields of `EventFacts` (days and hours as in ISO 8601), or those of a release
    with the facts under `facts`. Raises UserError when the file is of another kind, cannot be read, says
    something that is no such field, or holds no facts.
    """
    match path.suffix.lower():
        case ".prdnews":
            release = read_prdnews(path)
        case ".json":
            release = _from_json(path)
        case ending:
            raise refusal(
                message("intake.no_facts_from", path=path),
                message("intake.json_or_prdnews"),
                f"ending {ending!r}",
            )
    if release.facts is None:
        raise refusal(message("intake.no_facts", path=path), message("intake.fill_facts"), "no facts")
    return release


def _from_json(path: Path) -> Release:
    try:
        record: object = json.loads(read_limited(path, LARGEST_FACTS).decode("utf-8-sig"))
    except (
        ValueError,
        RecursionError,
    ) as error:  # what cannot be decoded is one too
        raise refusal(message("intake.not_json", path=path), _REMEDY, error) from error
    if not isinstance(record, dict):
        raise refusal(
            message("intake.no_fact_list", path=path), _REMEDY, f"{type(record).__name__}, no object"
        )
    fields = cast("dict[str, object]", record)
    whole = fields if "facts" in fields else {"facts": fields}
    try:
        return from_record({"schema": SCHEMA, **whole}, photos={})
    except UserError as error:
        sentence = message("intake.facts_unread", path=path, problem=error.sentence, detail=error.detail)
        raise refusal(sentence, _REMEDY, error) from error
