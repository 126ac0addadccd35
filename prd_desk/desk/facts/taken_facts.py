"""What a piece of running text says as a fact, for taking the text's word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from prd_desk.desk.facts.fact_lines import read_time, show_time
from prd_desk.news.dates import BUDDHIST_ERA, parse_thai_date
from prd_desk.news.digits import to_arabic

if TYPE_CHECKING:
    from datetime import date

_RANGE = re.compile(r"(?P<first>\d{1,2}) ?[-–] ?(?P<last>\d{1,2}) ?(?P<rest>.+)")


def fact_in(name: str, text: str) -> str:
    """What an entry can hold of it; empty when it does not say such a thing."""
    if name in ("start_time", "end_time"):
        return _hour(text, last=name == "end_time")
    return _first_number(text) if name == "participants_total" else text.strip()


def day_in(text: str, before: date | None, *, last: bool) -> date | None:
    """The first or last day that a text names; without a year it is of the year that stood there before."""
    found = _RANGE.fullmatch(to_arabic(text).strip())
    bare = f"{found['last' if last else 'first']} {found['rest']}" if found else to_arabic(text).strip()
    with_year = f"{bare} {before.year + BUDDHIST_ERA}" if before else bare
    return parse_thai_date(bare) or parse_thai_date(with_year)


def _hour(text: str, *, last: bool) -> str:
    hours = re.findall(r"\d{1,2}[.:]\d{2}", to_arabic(text))
    return show_time(read_time(hours[-1 if last else 0])) if hours else ""


def _first_number(text: str) -> str:
    found = re.search(r"\d[\d,]*", to_arabic(text))
    return found[0].replace(",", "") if found else ""
