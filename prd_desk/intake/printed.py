"""What a Word file of ours holds, line by line, and the way back from a printed line to its writer's text.

An export writes digits as the form says and puts no-break spaces into times and names. None of this is an
edit when it comes back, so what is unchanged in print is given back as the writer has it.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from prd_desk.forms.blocks import Heading, Meta, lines_with_origins
from prd_desk.forms.when import date_text
from prd_desk.news.alignment import common
from prd_desk.news.difference import value_at
from prd_desk.news.digits import THAI_DIGITS, in_digits, to_arabic

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from prd_desk.forms.blocks import FilledForm, Origin
    from prd_desk.news.digits import Digits
    from prd_desk.news.release import Release

_D = rf"[0-9{THAI_DIGITS}]"
_TOKEN = re.compile(rf"{_D}+(?:[.,:/]{_D}+)*|[ \t\n\u00a0]|[^ \t\n\u00a00-9{THAI_DIGITS}]+")
_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff\x00-\x08\x0b\x0c\x0e-\x1f]")
"""Signs that nobody sees, and that programs put in and take out."""


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line as a form prints it.

    field: where the text comes from; empty for the form's own words and for what several values make up.
    source: the stretch of that field as its writer has it, which begins at `start`; in print it begins at
    `lead` and is as long. day: the date that the line shows.
    """

    text: str
    field: str = ""
    source: str = ""
    start: int = 0
    lead: int = 0
    day: date | None = None
    heading: bool = False

    @property
    def tail(self) -> int:
        """Where the form's own words after the text begin."""
        return self.lead + len(self.source)


class WrittenBack(NamedTuple):
    """A returned line as the writer would have it. start: where its text began in what came back."""

    text: str
    start: int


def lines_printed(filled: FilledForm, release: Release) -> list[PrintedLine]:
    """Every line of text that the form prints of the release, in order."""
    lines: list[PrintedLine] = []
    for block in filled.blocks:
        for text, origin in lines_with_origins(block):
            if isinstance(block, Meta) and block.day is not None:
                written = date_text(block.day, filled.profile)
                lines.append(PrintedLine(text, "date", written, 0, text.index(written), block.day))
            elif origin is None:
                lines.append(PrintedLine(text))
            else:
                source = _source(str(value_at(release, origin.field)), origin)
                is_heading = isinstance(block, Heading)
                lines.append(
                    PrintedLine(text, origin.field, source, origin.start, origin.lead, None, is_heading)
                )
    return lines


def is_one_line(field: str) -> bool:
    """Whether the whole text of a field is printed in one line, whatever line feeds it has."""
    return field.startswith(("quotes.", "photos."))


def _source(value: str, origin: Origin) -> str:
    rest = value[origin.start :]
    return rest.rstrip() if is_one_line(origin.field) else rest.splitlines()[0].rstrip()


def folded(text: str) -> str:
    """The text as far as it matters for comparing: digits of one kind, plain spaces, nothing unseen."""
    return " ".join(to_arabic(_UNSEEN.sub("", text)).split())


def written_back(
    returned: str, line: PrintedLine, around: Sequence[PrintedLine], digits: Digits | None
) -> WrittenBack:
    """The text of a returned line, without the form's own words, as the writer has it where it is unchanged.

    around: the line itself among its neighbours whose text may have been joined to it. digits: those that the
    writer uses, for numbers that are new; None leaves them as they came.
    """
    start = _end_of(line.text[: line.lead], returned)
    end = len(returned) - _end_of(line.text[line.tail :][::-1], returned[start:][::-1])
    text = returned[start:end]
    bare = text.strip()
    start += text.find(bare)
    return WrittenBack(as_written(bare, around, digits), start)


def as_written(returned: str, around: Sequence[PrintedLine], digits: Digits | None) -> str:
    """What came back, with the writer's own digits and spaces wherever it says the same as `around` did."""
    known = [token for line in around for token in _tokens_of(line)]
    came = [match.span() for match in _TOKEN.finditer(returned)]
    matches = common([key for key, _ in known], [folded_token(returned[a:b]) for a, b in came])
    sources = {match.new: known[match.old][1] for match in matches}
    new = in_digits(returned, digits) if digits else returned
    return "".join(sources.get(number, new[a:b].replace("\u00a0", " ")) for number, (a, b) in enumerate(came))


def folded_token(token: str) -> str:
    """As `folded`, of a piece that may be a space."""
    return " " if token.isspace() else to_arabic(_UNSEEN.sub("", token))


def _tokens_of(line: PrintedLine) -> Iterator[tuple[str, str]]:
    """Pieces of the writer's text: what is compared, and what stands there."""
    for match in _TOKEN.finditer(line.source):
        yield folded_token(match.group()), match.group()


def _end_of(own: str, text: str) -> int:
    """Where the form's own words at the beginning of a text end; 0 when they are not there any more."""
    if not own.strip():
        return 0
    pattern = r"\s*".join(re.escape(char) for char in "".join(own.split()))
    found = re.match(rf"\s*{pattern}\s*", _UNSEEN.sub(" ", text))
    return found.end() if found else 0


def digits_of(release: Release) -> Digits | None:
    """The digits that most of the release is written in; None when it has none."""
    counts = Counter(char for _, text in release.texts() for char in text)
    thai = sum(counts[digit] for digit in THAI_DIGITS)
    arabic = sum(counts[digit] for digit in "0123456789")
    if thai == arabic == 0:
        return None
    return "thai" if thai > arabic else "arabic"
