"""What the officer may have meant: edits of the symbol stream where it surprises the language model.

An edit replaces `removed` symbols from `at` on by `inserted`. Candidates are plain arrays, so that thousands
are scored in a few calls. They come in two stages: every letter that the left context allows is tried in
place of and before a doubtful symbol and judged on the next few symbols; what survives is scored in full.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from prd_desk.proofing.shadow import BREAK, SYMBOL_OF
from prd_desk.proofing.spelling.keyboard import RELATED

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from prd_desk.proofing.shadow import Symbols
    from prd_desk.proofing.spelling.language_model import Floats, LanguageModel

    Ints = NDArray[np.int64]

WIDEST = 12
"""Longest insertion, in symbols: a dropped syllable, or what two slips close together become."""
_FIRST_LETTER = min(SYMBOL_OF.values())
_AROUND = 80
_MOST_DOUBT = 0.3
"""Share of doubtful symbols among _AROUND; prose has .02, a badly typed line .15."""
_RUN_CHOICES = 10
"""Letters weighed at each step of a dropped syllable."""


@dataclass(frozen=True, slots=True)
class Edits:
    """Parallel arrays of k edits; `inserted` is (k, WIDEST), filled with BREAK after `length` symbols."""

    at: Ints
    removed: Ints
    inserted: Symbols
    length: Ints

    def __len__(self) -> int:
        return len(self.at)

    def take(self, rows: NDArray[np.int64] | NDArray[np.bool_]) -> Edits:
        """The chosen rows."""
        return Edits(self.at[rows], self.removed[rows], self.inserted[rows], self.length[rows])


def edits(at: Ints, removed: Ints | int, inserted: Symbols, length: Ints | int) -> Edits:
    """Edits from columns; scalars stand for all rows."""
    k = len(at)
    filled = np.full((k, WIDEST), BREAK, dtype=np.uint8)
    filled[:, : inserted.shape[1]] = inserted
    return Edits(at, _column(removed, k), filled, _column(length, k))


def _column(value: Ints | int, rows: int) -> Ints:
    return np.full(rows, value, dtype=np.int64) if isinstance(value, int) else value


def no_edits() -> Edits:
    """None at all."""
    nothing = np.zeros(0, dtype=np.int64)
    return edits(nothing, 0, np.zeros((0, 1), dtype=np.uint8), 0)


def joined(parts: list[Edits]) -> Edits:
    """One set of edits from several."""
    return Edits(
        np.concatenate([p.at for p in parts]),
        np.concatenate([p.removed for p in parts]),
        np.concatenate([p.inserted for p in parts]),
        np.concatenate([p.length for p in parts]),
    )


class Stream:
    """A text's symbols with the model's score of each; pads so that windows never run over the ends."""

    def __init__(self, model: LanguageModel, symbols: Symbols) -> None:
        self.model = model
        self.context = model.order - 1
        self.size = len(symbols)
        pad = self.context + WIDEST + 4
        self.offset = self.context
        self.symbols = np.concatenate(
            (np.full(self.offset, BREAK, np.uint8), symbols, np.full(pad + 16, BREAK, np.uint8))
        )
        scores = model.score(self.symbols[: self.offset + self.size + pad])
        self.scores = np.concatenate((scores, np.zeros(16, np.float32)))
        self.sums = np.concatenate(([0.0], np.cumsum(self.scores.astype(np.float64))))

    def score_of(self, start: Ints, length: Ints) -> NDArray[np.float64]:
        """Log probability of stretches of the text as it stands."""
        a = start + self.offset
        return self.sums[a + length] - self.sums[a]

    def rows(self, e: Edits, after: int) -> tuple[Symbols, Ints]:
        """Windows with the edits made: context, insertion, `after` symbols; how much of each counts."""
        c = self.context
        width = c + WIDEST + after
        columns = np.arange(width)
        shift = np.where(columns < c, columns - c, 0)
        index = e.at[:, None] + self.offset + shift
        tail = columns[None, :] - c - e.length[:, None]
        index = np.where(tail >= 0, (e.at + e.removed)[:, None] + self.offset + tail, index)
        rows = self.symbols[np.minimum(index, len(self.symbols) - 1)]
        inside = (columns >= c) & (tail < 0)
        source = np.broadcast_to(np.minimum(np.maximum(columns - c, 0), WIDEST - 1), rows.shape)
        rows = np.where(inside, np.take_along_axis(e.inserted, source, axis=1), rows)
        return rows, c + e.length + self.ahead(e, after)

    def ahead(self, e: Edits, after: int) -> Ints:
        """How many symbols behind each edit count: `after`, or as many as the text and its end still have."""
        return np.clip(self.size + 1 - e.at - e.removed, 0, after)

    def gains(self, e: Edits, after: int | None = None) -> NDArray[np.float64]:
        """Log probability with each edit minus without, over the edit and `after` symbols behind it."""
        after = self.context if after is None else after
        if not len(e):
            return np.zeros(0)
        rows, lengths = self.rows(e, after)
        longest = int(lengths.max())
        new = self.model.score_rows(rows[:, :longest], self.context, lengths).sum(axis=1, dtype=np.float64)
        return new - self.score_of(e.at, e.removed + self.ahead(e, after))


def doubtful(stream: Stream, below: float) -> Ints:
    """Places in the text whose symbol scores below `below`, and is a Thai letter or follows one.

    Not where nearly everything is doubtful: that is no news with slips but noise, and would take for ever.
    """
    o, n = stream.offset, stream.size
    scores = stream.scores[o : o + n + 1]
    here = stream.symbols[o : o + n + 1]
    before = stream.symbols[o - 1 : o + n]
    thai = (here >= _FIRST_LETTER) | (before >= _FIRST_LETTER)
    doubt = (scores < below) & thai
    near = (
        np.convolve(doubt, np.ones(_AROUND), mode="same") if len(doubt) >= _AROUND else np.zeros(len(doubt))
    )
    return np.flatnonzero(doubt & (near <= _MOST_DOUBT * _AROUND))


def neighbourhood(places: Ints, size: int, back: int) -> Ints:
    """The places and up to `back` before each: where the slip that a surprise betrays may stand."""
    spread = (places[:, None] - np.arange(back + 1)[None, :]).ravel()
    wanted = np.zeros(size + 1, dtype=np.bool_)
    wanted[spread[(spread >= 0) & (spread <= size)]] = True
    return np.flatnonzero(wanted)


def _followers(stream: Stream, contexts: Symbols, count: int) -> tuple[Symbols, Floats]:
    """Letters that may come after each context (k, context) and their log p: (k, count) each."""
    c = stream.context
    letters = stream.model.followers[contexts[:, -2], contexts[:, -1], :count]
    rows = np.empty((len(contexts), count, c + 1), dtype=np.uint8)
    rows[:, :, :c] = contexts[:, None, -c:]
    rows[:, :, c] = letters
    return letters, stream.model.score_rows(rows.reshape(-1, c + 1), c).reshape(len(contexts), count)


def _left(stream: Stream, places: Ints) -> Symbols:
    """What stands before each place: (places, context)."""
    return stream.symbols[places[:, None] + stream.offset + np.arange(-stream.context, 0)[None, :]]


def letter_edits(stream: Stream, places: Ints, keep: int, least: float) -> Edits:
    """Each place's `keep` likeliest letters, if likelier than `least`, put before it and in its place."""
    letters, scores = _followers(stream, _left(stream, places), stream.model.followers.shape[2])
    best = np.argpartition(-scores, keep, axis=1)[:, :keep]
    likely = (np.take_along_axis(scores, best, axis=1) > least).ravel()
    at = np.repeat(places, keep)[likely]
    letter = np.take_along_axis(letters, best, axis=1).ravel()[likely][:, None]
    here = stream.symbols[at + stream.offset]
    put_before = edits(at, 0, letter, 1)
    other = (here != letter[:, 0]) & (here >= _FIRST_LETTER)
    in_place = edits(at[other], 1, letter[other], 1)
    return joined([put_before, in_place])


def related_edits(stream: Stream, places: Ints) -> Edits:
    """In each place, the letters that are easily mistyped as what stands there, however unlikely."""
    here = stream.symbols[places + stream.offset]
    letter = RELATED[here].ravel()
    real = letter > 0
    at = np.repeat(places, RELATED.shape[1])[real]
    return edits(at, 1, letter[real][:, None], 1)


def removals(stream: Stream, places: Ints) -> Edits:
    """Each place's letter dropped."""
    thai = places[stream.symbols[places + stream.offset] >= _FIRST_LETTER]
    return edits(thai, 1, np.zeros((len(thai), 1), np.uint8), 0)


def repeats(stream: Stream, shortest: int = 2, longest: int = 12) -> Edits:
    """The first of two equal runs of letters side by side dropped, anywhere in the text."""
    s = stream.symbols[stream.offset : stream.offset + stream.size]
    letter = s >= _FIRST_LETTER
    parts: list[Edits] = []
    for run in range(shortest, longest + 1):
        if len(s) < 2 * run:
            break
        equal = (s[:-run] == s[run:]) & letter[:-run]
        total = np.concatenate(([0], np.cumsum(equal)))
        at = np.flatnonzero(total[run:] - total[:-run] == run)
        at = at[np.diff(at, prepend=-2) > 1]  # of a repeat that goes on and on, its beginning
        if len(at):
            parts.append(edits(at, run, np.zeros((len(at), 1), np.uint8), 0))
    return joined(parts) if parts else no_edits()


def swaps(stream: Stream, places: Ints) -> Edits:
    """Each place's letter exchanged with the next."""
    s, o = stream.symbols, stream.offset
    a, b = s[places + o], s[places + o + 1]
    fit = (a != b) & (a >= _FIRST_LETTER) & (b >= _FIRST_LETTER)
    return edits(places[fit], 2, np.stack((b[fit], a[fit]), axis=1), 2)


def runs(stream: Stream, places: Ints, first: int, longest: int) -> Edits:
    """A dropped syllable: runs of 2 to `longest` letters that the left context asks for, before each place.

    Greedy from each place's `first` likeliest letters: 1 call of the model a letter.
    """
    c = stream.context
    left = _left(stream, places)
    letters, scores = _followers(stream, left, _RUN_CHOICES)
    best = np.take_along_axis(letters, np.argsort(-scores, axis=1)[:, :first], axis=1)
    at = np.repeat(places, first)
    grown = np.concatenate((np.repeat(left, first, axis=0), best.reshape(-1, 1)), axis=1)
    parts: list[Edits] = []
    for length in range(2, longest + 1):
        letters, scores = _followers(stream, grown, _RUN_CHOICES)
        best = np.take_along_axis(letters, scores.argmax(axis=1)[:, None], axis=1)
        grown = np.concatenate((grown, best), axis=1)
        parts.append(edits(at, 0, grown[:, c:].copy(), length))
    return joined(parts)
