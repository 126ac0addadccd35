"""Checks that data cannot say, by the name a rule file calls them.

Each is made from its options (`ValueError`, a Thai sentence, when they make no sense), then looks at texts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from prd_desk.proofing.rules import (
    abbreviations,
    consistency,
    dates,
    digits,
    facts,
    facts_names,
    mojibake,
    names,
    numbers,
    photo_texts,
    quotes,
    readability,
    times,
    yamok,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from prd_desk.proofing.rules.rule import Options, ReleaseFinder, TextFinder

IN_TEXT: dict[str, Callable[[Options], TextFinder]] = {
    "date.weekday": dates.weekday,
    "date.impossible": dates.impossible,
    "date.era": dates.era,
    "date.common_era": dates.common_era,
    "date.range_year": dates.range_year,
    "date.range_order": dates.range_order,
    "date.range_months": dates.range_months,
    "date.fiscal_year": dates.fiscal_year,
    "date.far_year": dates.far_year,
    "date.month_by_profile": dates.month_by_profile,
    "digits.in_one_number": digits.in_one_number,
    "digits.mixed": digits.by_profile,
    "names.organisations": names.organisations,
    "names.royal": names.royal,
    "names.provinces": names.provinces,
    "names.districts": names.districts,
    "names.district_of_province": names.district_of_province,
    "number.listed": numbers.listed,
    "number.ordinals": numbers.ordinals,
    "number.shares": numbers.shares,
    "number.sums": numbers.sums,
    "number.sums_after": numbers.sums_after,
    "marks.mojibake": mojibake.finder,
    "readability.long_sentence": readability.long_sentence,
    "spacing.yamok": yamok.finder,
    "times.clock": times.clock,
    "times.order": times.order,
    "times.mark": times.mark_by_profile,
}
ACROSS: dict[str, Callable[[Options], ReleaseFinder]] = {
    "abbrev.same_point": abbreviations.same_point,
    "consistency.variants": consistency.variants,
    "consistency.in_context": consistency.in_context,
    "consistency.people": consistency.people,
    "consistency.ranks": consistency.ranks,
    "consistency.positions": consistency.positions,
    "consistency.quoted": consistency.quoted,
    "consistency.title_figures": consistency.title_figures,
    "digits.mixed": digits.by_majority,
    "facts.days": facts.days,
    "facts.hours": facts.hours,
    "facts.participants": facts.participants,
    "facts.groups": facts.groups,
    "facts.participants_sum": facts.participants_sum,
    "facts.aims": facts.aims,
    "facts.presider": facts_names.presider,
    "facts.people": facts_names.people,
    "facts.positions": facts_names.positions,
    "facts.place": facts_names.place,
    "facts.names": facts_names.names,
    "photo_texts.copied_alt": photo_texts.copied_alt,
    "photo_texts.file_alt": photo_texts.file_alt,
    "photo_texts.long_alt": photo_texts.long_alt,
    "photo_texts.outside_row": photo_texts.outside_row,
    "photo_texts.strangers": photo_texts.strangers,
    "quotes.brackets": quotes.brackets,
    "quotes.pairs": quotes.pairs,
    "quotes.straight": quotes.straight,
    "times.mark": times.mark_by_majority,
}
