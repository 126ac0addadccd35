"""What changed between two texts, in words: paragraphs first, then the words inside those that changed.

All offsets are code points. A change never parts a vowel or tone mark from the letter it stands on.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

from prd_desk.news.alignment import ALIKE, TextLikeness, align, common, text_likeness

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from prd_desk.news.alignment import Match
    from prd_desk.news.release import Bold

    Words = Callable[[str], Sequence[tuple[int, int]]]
    """Half-open spans of the words of a text and of the runs between them."""

Kind = Literal["replaced", "inserted", "deleted", "moved"]

_BETTER = 0.03
"""Likeness that a paragraph must win by taking in its neighbour, to be called split or merged."""


@dataclass(frozen=True, slots=True)
class TextChange:
    """One change between two texts, to be taken or left.

    start, end: what stands in the old text; equal where something is inserted.
    old, new: the text there and the text that shall stand there; of a moved paragraph both as they are.
    at: where `new` stands in the new text. to: where a moved paragraph comes to stand in the old text, as
    the offset of the paragraph before which it comes; for the end of the text, one more than its length.
    whole: whole paragraphs; a line feed comes or goes with them. For an inserted one `start` is as `to`.
    bold: stretches of `new` that are bold, from its beginning.
    """

    kind: Kind
    start: int
    end: int
    old: str
    new: str
    at: int
    to: int = 0
    whole: bool = False
    bold: tuple[Bold, ...] = ()


class Run(NamedTuple):
    """A piece of the text that comes of taking changes.

    start: where it stood in the old text; None when it is new, and then `change` says by which change.
    """

    text: str
    start: int | None
    change: TextChange | None = None


class _Part(NamedTuple):
    """A stretch of a text that is one paragraph or several neighbouring ones, without the last line feed."""

    start: int
    end: int


class _Stretch(NamedTuple):
    """Two stretches that stand for each other, in code points of their paragraphs."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int


@dataclass(slots=True)
class _Pair:
    """Old paragraphs that became new ones, as half-open ranges of their numbers."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int
    moved: bool = False

    def olds(self) -> range:
        return range(self.old_start, self.old_end)

    def news(self) -> range:
        return range(self.new_start, self.new_end)


def text_changes(old: str, new: str, words: Words) -> tuple[TextChange, ...]:
    """What changed, in the order of the old text. Taken all together the changes make `new` of `old`."""
    if old == new:
        return ()
    if not old or not new:
        return (_instead(old, new, 0, 0),)
    return tuple(_Comparison(old, new, words).changes())


def take_text(old: str, changes: Iterable[TextChange]) -> str:
    """The old text with some of its changes; they must come of one comparison."""
    return "\n".join("".join(run.text for run in paragraph) for paragraph in taken_runs(old, changes))


def taken_runs(old: str, changes: Iterable[TextChange]) -> Iterator[tuple[Run, ...]]:
    """As `take_text`: paragraphs, or several where a change joins or parts them, as runs of known origin."""
    chosen = _in_order(changes)
    edits = [change for change in chosen if not change.whole and change.kind != "moved"]
    moving = [change for change in chosen if change.kind == "moved"]
    whole = [change for change in chosen if change.whole]
    leaving = _in_order((*moving, *(change for change in whole if change.kind == "deleted")))
    coming = sorted(
        (*moving, *(change for change in whole if change.kind == "inserted")),
        key=lambda change: (change.to, change.at),
    )
    units = list(_units(old, edits))
    gone: dict[int, list[tuple[Run, ...]]] = {}
    staying: list[tuple[int, tuple[Run, ...]]] = []
    at = 0
    for part, runs in units:
        while at < len(leaving) and leaving[at].end < part.start:
            at += 1
        if at < len(leaving) and leaving[at].start <= part.start and part.end <= leaving[at].end:
            gone.setdefault(leaving[at].start, []).append(runs)
        else:
            staying.append((part.start, runs))
    next_coming = 0
    for start, runs in (*staying, (len(old) + 1, ())):
        while next_coming < len(coming) and coming[next_coming].to <= start:
            change = coming[next_coming]
            next_coming += 1
            if change.kind == "moved":
                yield from gone.get(change.start, ())
            else:
                yield (Run(change.new, None, change),)
        if start <= len(old):
            yield runs


def _in_order(changes: Iterable[TextChange]) -> list[TextChange]:
    return sorted(changes, key=lambda change: (change.start, change.end, change.at))


def _units(old: str, edits: Sequence[TextChange]) -> Iterator[tuple[_Part, tuple[Run, ...]]]:
    """The paragraphs of the old text, edited; those whose line feed an edit covers are one unit."""
    at = 0
    start = 0
    for end in [i for i, char in enumerate(old) if char == "\n"] + [len(old)]:
        last = at
        while last < len(edits) and edits[last].start <= end:
            last += 1
        if last > at and edits[last - 1].end > end:
            continue  # the edit goes on in the next paragraph
        yield _Part(start, end), tuple(_edited(old, start, end, edits[at:last]))
        start, at = end + 1, last


def _edited(old: str, start: int, end: int, edits: Sequence[TextChange]) -> Iterator[Run]:
    for edit in edits:
        if edit.start > start:
            yield Run(old[start : edit.start], start)
        if edit.new:
            yield Run(edit.new, None, edit)
        start = edit.end
    if end > start:
        yield Run(old[start:end], start)


class _Comparison:
    """Two texts that are compared, neither of them empty."""

    def __init__(self, old: str, new: str, words: Words) -> None:
        self._old, self._new, self._words = old, new, words
        self._olds, self._news = _paragraphs(old), _paragraphs(new)
        self._pairs = self._paired()
        kept = [pair for pair in self._pairs if not pair.moved]
        self._kept_olds = [pair.old_start for pair in kept]
        self._kept_news = [pair.new_start for pair in kept]

    def changes(self) -> list[TextChange]:
        changes: list[TextChange] = []
        for pair in self._pairs:
            olds, news = self._of(pair)
            changes += self._inside(olds, news)
            if pair.moved:
                text = self._old[olds.start : olds.end]
                moved = self._new[news.start : news.end]
                to = self._place(pair.new_start)
                changes.append(TextChange("moved", *olds, text, moved, news.start, to))
        changes += self._whole()
        return _in_order(changes)

    def _paired(self) -> list[_Pair]:
        olds = [self._old[part.start : part.end] for part in self._olds]
        news = [self._new[part.start : part.end] for part in self._news]
        found = align(olds, news, TextLikeness(olds, news))
        pairs = [_pair(match, moved=False) for match in found.kept]
        pairs += [_pair(match, moved=True) for match in found.moved]
        pairs.sort(key=lambda pair: pair.old_start)
        self._grow(pairs)
        return self._with_lonely(pairs)

    def _of(self, pair: _Pair) -> tuple[_Part, _Part]:
        """Both sides of a pair, in code points."""
        return (
            _Part(self._olds[pair.old_start].start, self._olds[pair.old_end - 1].end),
            _Part(self._news[pair.new_start].start, self._news[pair.new_end - 1].end),
        )

    def _likeness(self, pair: _Pair) -> float:
        olds, news = self._of(pair)
        return text_likeness(self._old[olds.start : olds.end], self._new[news.start : news.end])

    def _grow(self, pairs: list[_Pair]) -> None:
        """Let changed paragraphs take in neighbours that nobody else has: they were split or merged."""
        old_free, new_free = self._free(pairs)
        for pair in pairs:
            now = 1.0 if pair.moved else self._likeness(pair)
            while now < 1.0:
                wider = list(_wider(pair, old_free, new_free))
                likest = max(wider, key=self._likeness, default=pair)
                best = self._likeness(likest)
                if best < now + _BETTER:
                    break
                now = best
                pair.old_start, pair.old_end = likest.old_start, likest.old_end
                pair.new_start, pair.new_end = likest.new_start, likest.new_end
                old_free.difference_update(pair.olds())
                new_free.difference_update(pair.news())

    def _free(self, pairs: Iterable[_Pair]) -> tuple[set[int], set[int]]:
        """Numbers of the paragraphs on both sides that are in no pair."""
        olds, news = set(range(len(self._olds))), set(range(len(self._news)))
        for pair in pairs:
            olds.difference_update(pair.olds())
            news.difference_update(pair.news())
        return olds, news

    def _with_lonely(self, pairs: list[_Pair]) -> list[_Pair]:
        """Pair also what is unlike, where as many paragraphs went as came: one was written for the other."""
        old_free, new_free = self._free(pairs)
        old_at = new_at = 0
        lonely: list[_Pair] = []
        end = _Pair(len(self._olds), len(self._olds), len(self._news), len(self._news))
        for pair in (*(pair for pair in pairs if not pair.moved), end):
            olds = [number for number in range(old_at, pair.old_start) if number in old_free]
            news = [number for number in range(new_at, pair.new_start) if number in new_free]
            if len(olds) == len(news):
                lonely += [_Pair(a, a + 1, b, b + 1) for a, b in zip(olds, news, strict=True)]
            old_at, new_at = pair.old_end, pair.new_end
        return sorted((*pairs, *lonely), key=lambda pair: pair.old_start)

    def _inside(self, olds: _Part, news: _Part) -> Iterator[TextChange]:
        """The words that differ between two stretches."""
        old, new = self._old[olds.start : olds.end], self._new[news.start : news.end]
        if old == new:
            return
        if text_likeness(old, new) < ALIKE:
            yield _instead(old, new, olds.start, news.start)
            return
        old_words, new_words = list(_tokens(old, self._words)), list(_tokens(new, self._words))
        matches = common([old[a:b] for a, b in old_words], [new[a:b] for a, b in new_words])
        for old_start, old_end, new_start, new_end in _differing(old_words, new_words, matches, old):
            yield _instead(
                old[old_start:old_end], new[new_start:new_end], olds.start + old_start, news.start + new_start
            )

    def _whole(self) -> Iterator[TextChange]:
        """Paragraphs that went and paragraphs that came."""
        old_free, new_free = self._free(self._pairs)
        for number in old_free:
            part = self._olds[number]
            after = bisect_right(self._kept_olds, number)
            at = len(self._new)
            if after < len(self._kept_olds):
                at = self._news[self._kept_news[after]].start
            yield TextChange("deleted", *part, self._old[part.start : part.end], "", at, whole=True)
        for number in new_free:
            part, to = self._news[number], self._place(number)
            text = self._new[part.start : part.end]
            yield TextChange("inserted", to, to, "", text, part.start, to, whole=True)

    def _place(self, number: int) -> int:
        """Where a new paragraph comes to stand in the old text: before the next one that has stayed."""
        after = bisect_right(self._kept_news, number)
        if after == len(self._kept_news):
            return len(self._old) + 1
        return self._olds[self._kept_olds[after]].start


def _pair(match: Match, *, moved: bool) -> _Pair:
    return _Pair(match.old, match.old + 1, match.new, match.new + 1, moved)


def _wider(pair: _Pair, old_free: set[int], new_free: set[int]) -> Iterator[_Pair]:
    """The pair with one more free neighbour."""
    a, b, c, d = pair.old_start, pair.old_end, pair.new_start, pair.new_end
    if a - 1 in old_free:
        yield _Pair(a - 1, b, c, d)
    if b in old_free:
        yield _Pair(a, b + 1, c, d)
    if c - 1 in new_free:
        yield _Pair(a, b, c - 1, d)
    if d in new_free:
        yield _Pair(a, b, c, d + 1)


def _paragraphs(text: str) -> list[_Part]:
    parts: list[_Part] = []
    start = 0
    for line in text.split("\n"):
        parts.append(_Part(start, start + len(line)))
        start += len(line) + 1
    return parts


def _tokens(text: str, words: Words) -> Iterator[_Part]:
    """Words, the runs between them and the line feeds, without a gap; a mark stays with what it stands on."""
    for line in _paragraphs(text):
        if line.start:
            yield _Part(line.start - 1, line.start)
        bare = text[line.start : line.end]
        borders = {border for span in words(bare) for border in span} | {0, len(bare)}
        inner = sorted(border for border in borders if border == len(bare) or not is_mark(bare[border]))
        start = 0
        for border in inner:
            if border > start:
                yield _Part(line.start + start, line.start + border)
                start = border


def is_mark(char: str) -> bool:
    """Whether a character stands on the one before it: vowel and tone marks, and half of ำ."""
    return char == "\u0e33" or unicodedata.category(char) in {"Mn", "Mc", "Me"}


def _differing(
    old_words: Sequence[_Part], new_words: Sequence[_Part], matches: Sequence[Match], old: str
) -> Iterator[_Stretch]:
    """Stretches between the words that are common; mere spaces between two of them do not part them."""
    old_at = new_at = 0
    pending: _Stretch | None = None
    for old_number, new_number in (*matches, (len(old_words), len(new_words))):
        if old_number > old_at or new_number > new_at:
            stretch = _Stretch(*_over(old_words, old_at, old_number), *_over(new_words, new_at, new_number))
            if pending and _is_blank(old[pending.old_end : stretch.old_start]):
                pending = pending._replace(old_end=stretch.old_end, new_end=stretch.new_end)
            else:
                if pending:
                    yield pending
                pending = stretch
        old_at, new_at = old_number + 1, new_number + 1
    if pending:
        yield pending


def _over(words: Sequence[_Part], first: int, last: int) -> tuple[int, int]:
    """The stretch over words `first` to `last`, half-open; an empty one stands before `first`."""
    start = words[first].start if first < len(words) else words[-1].end
    return start, words[last - 1].end if last > first else start


def _is_blank(text: str) -> bool:
    """Spaces, but no line feed: paragraphs are not drawn together."""
    return bool(text) and not text.strip(" \u00a0\u200b\u2060")


def _kind(has_old: bool, has_new: bool) -> Kind:  # noqa: FBT001 -- both are plain where it is called
    if has_old and has_new:
        return "replaced"
    return "deleted" if has_old else "inserted"


def _instead(old: str, new: str, start: int, at: int) -> TextChange:
    """One stretch, at `start` of the old text, for another, at `at` of the new one."""
    return TextChange(_kind(bool(old), bool(new)), start, start + len(old), old, new, at)
