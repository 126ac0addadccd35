"""Facts to draft from, out of a file: JSON as a person or another program writes it, or a `.prdnews`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, cast

from prd_desk.errors import UserError
from prd_desk.intake.files import MEGABYTE, read_limited, refusal
from prd_desk.intake.prdnews import read_prdnews
from prd_desk.news.record import SCHEMA, from_record

if TYPE_CHECKING:
    from pathlib import Path

    from prd_desk.news.release import Release

LARGEST_FACTS = 2 * MEGABYTE
_REMEDY = 'เขียนเป็น JSON เช่น {"event": "…", "start_date": "2020-09-10", "place": "…"} บันทึกเป็น UTF-8'


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
            raise refusal(f"อ่านข้อเท็จจริงจาก {path} ไม่ได้", "ใช้ไฟล์ .json หรือ .prdnews", f"ending {ending!r}")
    if release.facts is None:
        raise refusal(f"{path} ไม่มีข้อเท็จจริงให้ร่างข่าว", "กรอกข้อเท็จจริงของงานก่อน", "no facts")
    return release


def _from_json(path: Path) -> Release:
    try:
        record: object = json.loads(read_limited(path, LARGEST_FACTS).decode("utf-8-sig"))
    except (
        ValueError,
        RecursionError,
    ) as error:  # what cannot be decoded is one too
        raise refusal(f"อ่าน {path} ไม่ได้: ไม่ใช่ JSON", _REMEDY, error) from error
    if not isinstance(record, dict):
        raise refusal(f"อ่าน {path} ไม่ได้: ไม่ใช่รายการข้อเท็จจริง", _REMEDY, f"{type(record).__name__}, no object")
    fields = cast("dict[str, object]", record)
    whole = fields if "facts" in fields else {"facts": fields}
    try:
        return from_record({"schema": SCHEMA, **whole}, photos={})
    except UserError as error:
        sentence = f"อ่าน {path} ไม่ได้: {error.sentence} ({error.detail})"
        raise refusal(sentence, _REMEDY, error) from error
