"""What is known about each paragraph of one field: its findings, carried along while the text changes.

Pure Python: spans here are code points within the paragraph. The Qt side is `proofed_field`.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from prd_desk.desk.proofreading.found import Found, found_in
from prd_desk.proofing.finding import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from prd_desk.proofing.finding import Finding


@dataclass(slots=True)
class Paragraph:
    """One paragraph; `checked` says that `near` belongs to exactly this text.

    near: findings of the paragraph by itself. wide: findings of the review of the whole release.
    words: number of Thai or other words, None until counted. asked: the text that was last sent for checking.
    """

    text: str
    near: tuple[Finding, ...] = ()
    wide: tuple[Finding, ...] = ()
    words: int | None = None
    checked: bool = False
    asked: str | None = None

    _placed: tuple[tuple[Finding, ...], tuple[Finding, ...], tuple[Found, ...]] | None = None

    def found(self, field: str, base: int) -> tuple[Found, ...]:
        """The findings in a field whose paragraph begins at `base`; made anew only when they changed."""
        kept = self._placed
        if kept is None or kept[0] is not self.near or kept[1] is not self.wide:
            found = tuple(found_in(self.text, finding, field, base) for finding in self.findings())
        elif kept[2] and (kept[2][0].base, kept[2][0].field) != (base, field):
            found = tuple(Found(field, f.finding, base, f.text, f.around) for f in kept[2])
        else:
            return kept[2]
        self._placed = (self.near, self.wide, found)
        return found

    def findings(self) -> list[Finding]:
        """Near and wide together in reading order, each (span, rule) once."""
        if not self.near and not self.wide:
            return []
        seen = {(f.span, f.rule) for f in self.near}
        both = [*self.near, *(f for f in self.wide if (f.span, f.rule) not in seen)]
        return sorted(both, key=lambda f: (f.span, f.rule))


def common_ends(old: str, new: str) -> tuple[int, int]:
    """Lengths of the longest common beginning and, of what is left, the longest common end."""
    limit = min(len(old), len(new))
    head = _common_length(limit, lambda n: old[:n] == new[:n])
    tail = _common_length(limit - head, lambda n: n == 0 or old[-n:] == new[-n:])
    return head, tail


def _common_length(limit: int, equal_up_to: Callable[[int], bool]) -> int:
    """Largest n ≤ limit for which the predicate holds, by halving: long paragraphs stay cheap."""
    low, high = 0, limit
    while low < high:
        middle = (low + high + 1) // 2
        if equal_up_to(middle):
            low = middle
        else:
            high = middle - 1
    return low


def carried(findings: Iterable[Finding], old: str, new: str) -> tuple[Finding, ...]:
    """The findings whose word an edit from `old` to `new` left alone, moved to where it now stands.

    A letter set right against a word makes another word of it; a space or a full stop does not.
    """
    head, tail = common_ends(old, new)
    shift = len(new) - len(old)
    kept: list[Finding] = []
    for finding in findings:
        start, end = finding.span
        if end < head or (end == head and not _is_letter(new[end : end + 1])):
            kept.append(finding)
        elif start > len(old) - tail or (
            start == len(old) - tail and not _is_letter(new[max(0, start + shift - 1) : start + shift])
        ):
            kept.append(replace(finding, span=Span(start + shift, end + shift)))
    return tuple(kept)


def _is_letter(char: str) -> bool:
    """Whether a character joins a word: letters, digits, and Thai vowels and tone marks above and below."""
    return bool(char) and unicodedata.category(char)[0] in "LMN"


class Paragraphs:
    """The paragraphs of one field, kept in step with its text."""

    def __init__(self, texts: Sequence[str] = ("",)) -> None:
        self._items = [Paragraph(text) for text in texts]

    def __len__(self) -> int:
        return len(self._items)

    def __getitem__(self, index: int) -> Paragraph:
        return self._items[index]

    def splice(self, first: int, texts: Sequence[str], count: int) -> bool:
        """From paragraph `first` on, `texts` now stand where others stood; there are `count` in all.

        The first and last of the replaced paragraphs hand on the findings that the edit did not touch.
        False when the texts are the ones already here.
        """
        replaced = len(self._items) - (count - len(texts))
        old = self._items[first : first + max(replaced, 0)]
        new = [Paragraph(text) for text in texts]
        if [item.text for item in old] == list(texts):  # only its looks have changed
            return False
        if old and new:
            _hand_on(old[0], new[0])
            if len(old) > 1 or len(new) > 1:
                _hand_on(old[-1], new[-1])
        self._items[first : first + max(replaced, 0)] = new
        return True

    def offsets(self) -> list[int]:
        """Code-point offset of each paragraph's first character in the field's text."""
        starts, at = [], 0
        for item in self._items:
            starts.append(at)
            at += len(item.text) + 1
        return starts

    def forget(self) -> None:
        """Everything must be checked again; what is shown stays until then."""
        for item in self._items:
            item.checked = False

    def drop(self, found: Found) -> None:
        """One finding is settled."""
        for item, start in zip(self._items, self.offsets(), strict=True):
            if start == found.base:
                place = (found.finding.span, found.finding.rule)
                item.near = tuple(f for f in item.near if (f.span, f.rule) != place)
                item.wide = tuple(f for f in item.wide if (f.span, f.rule) != place)

    def take(self, text: str, findings: Sequence[Finding], words: int) -> bool:
        """Results for a paragraph that reads `text`; True when there is one to take them.

        A paragraph that was edited since it was sent takes those findings that the edit left alone, so that
        marks appear while somebody types on without a pause; it stays to be checked.
        """
        hit = False
        for item in self._items:
            if item.checked:
                continue
            if item.text == text:
                item.near, item.words, item.checked, item.asked = tuple(findings), words, True, None
                hit = True
            elif item.asked == text:
                item.near, item.asked = carried(findings, text, item.text), None
                hit = True
        return hit

    def take_review(self, findings: Iterable[Finding]) -> None:
        """Findings of the review of the release, in offsets of the whole field; they replace all others.

        The review knows more than the check of a paragraph: the names among the facts, the other fields.
        """
        shares: list[list[Finding]] = [[] for _ in self._items]
        starts = self.offsets()
        index = 0
        for finding in sorted(findings, key=lambda f: f.span):
            while index + 1 < len(starts) and starts[index + 1] <= finding.span.start:
                index += 1
            base, length = starts[index], len(self._items[index].text)
            span = Span(finding.span.start - base, min(finding.span.end - base, length))
            shares[index].append(replace(finding, span=span))
        for item, share in zip(self._items, shares, strict=True):
            item.near, item.wide = (), tuple(share)


def _hand_on(old: Paragraph, new: Paragraph) -> None:
    """Give what is still true of an old paragraph to the new one in its place."""
    near = carried(old.near, old.text, new.text)
    wide = carried(old.wide, old.text, new.text)
    new.near = new.near + tuple(f for f in near if f not in new.near)
    new.wide = new.wide + tuple(f for f in wide if f not in new.wide)
    if new.words is None:
        new.words = old.words
    new.asked = new.asked or old.asked
    if old.text == new.text:
        new.checked = new.checked or old.checked
