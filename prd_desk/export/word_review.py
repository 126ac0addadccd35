"""A review copy: the Word form with every finding as a Word comment at its place."""

from __future__ import annotations

import io
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from prd_desk.export.files import refuse_unwritable, write_atomically
from prd_desk.export.joints import hold_together, xml_text
from prd_desk.export.word import add_text, word_document
from prd_desk.forms.blocks import bold_within
from prd_desk.messages import message, translated

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from docx.document import Document as WordDocument
    from docx.text.paragraph import Paragraph as WordParagraph
    from docx.text.run import Run

    from prd_desk.forms.blocks import FilledForm, Origin
    from prd_desk.messages import Language
    from prd_desk.news.release import Bold
    from prd_desk.proofing.finding import Finding

AUTHOR, INITIALS = "PRD Desk", "PRD"


def to_review_copy(
    filled: FilledForm,
    findings: Iterable[Finding],
    path: Path,
    *,
    overwrite: bool = False,
    language: Language = "th",
) -> None:
    """Write the Word form with the findings as comments; UserError when it cannot be written.

    findings: of `Proofreader.review` on the release that was filled in. One whose place is not printed as it
    stands (a fact, an alt text, the note of what came in) is a comment on the first line.
    """
    refuse_unwritable(path, overwrite=overwrite)
    write_atomically(path, review_bytes(filled, findings, language), overwrite=overwrite)


def review_bytes(filled: FilledForm, findings: Iterable[Finding], language: Language = "th") -> bytes:
    """The content of the `.docx` file; language: of the comments."""
    remarks = _Remarks(findings, filled.meta.names, language)
    document = word_document(filled, remarks.write)
    remarks.put_into(document)
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


class _Comment(NamedTuple):
    """A finding and the runs it speaks of, first and last."""

    finding: Finding
    runs: list[Run]


class _Remarks:
    """Findings that wait for the line they stand in."""

    __slots__ = ("_comments", "_language", "_names", "_waiting")

    def __init__(self, findings: Iterable[Finding], names: tuple[str, ...], language: Language) -> None:
        self._waiting, self._names = list(findings), names
        self._language: Language = language
        self._comments: list[_Comment] = []

    def write(
        self, paragraph: WordParagraph, text: str, origin: Origin | None, bold: tuple[Bold, ...]
    ) -> None:
        """Write a line in as many runs as its findings, and what is bold in it, need borders."""
        here = list(self._taken(origin, len(text)))
        found = {border for _, start, end in here for border in (start, end)}
        weights = {border for each in bold for border in (each.start, each.end)}
        borders = sorted({0, len(text)} | found | weights)
        held = hold_together(text, self._names)
        runs = {
            start: add_text(paragraph, held[start:end], heavy=bool(bold_within(bold, start, end)))
            for start, end in pairwise(borders)
        }
        for finding, start, end in here:
            self._comments.append(_Comment(finding, [runs[at] for at in borders if start <= at < end]))

    def _taken(self, origin: Origin | None, length: int) -> Iterator[tuple[Finding, int, int]]:
        """The waiting findings that begin in this line, with their stretch of it; they wait no longer."""
        if origin is None:
            return
        moved = origin.lead - origin.start
        for finding in list(self._waiting):
            start, end = finding.span.start + moved, min(finding.span.end + moved, length)
            if finding.field == origin.field and origin.lead <= start < end:
                self._waiting.remove(finding)
                yield finding, start, end

    def put_into(self, document: WordDocument) -> None:
        """Write the comments, in the order of the text."""
        if not document.paragraphs:
            return
        first = document.paragraphs[0].runs
        for finding, runs in [*(_Comment(finding, first) for finding in self._waiting), *self._comments]:
            document.add_comment(runs, xml_text(_words(finding, self._language)), AUTHOR, INITIALS)


def _words(finding: Finding, language: Language) -> str:
    """What the comment says, a line each: the fault, the reason, what could stand there."""
    instead = " / ".join(f"“{suggestion}”" for suggestion in finding.suggestions)
    lines = (
        finding.message,
        finding.why,
        message("export.put_instead", instead=instead) if instead else "",
        finding.source,
    )
    return "\n".join(translated(line, language) for line in lines if line)
