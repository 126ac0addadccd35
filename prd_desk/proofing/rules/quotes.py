"""Quotation marks and brackets that have no partner, or stand the wrong way round."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from prd_desk.proofing.rules.rule import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from prd_desk.news.release import EventFacts
    from prd_desk.proofing.rules.piece import Piece
    from prd_desk.proofing.rules.rule import Options, ReleaseFinder

_CLOSER = {"(": ")", "[": "]", "{": "}", "“": "”", "«": "»"}
_OPENER = {closer: opener for opener, closer in _CLOSER.items()}
_SIGN = re.compile(r"[()\[\]{}“”«»]")
_LABEL = re.compile(
    r"(?:^|(?<=[\s\u200b(.]))(?:[0-9๐-๙]{1,3}(?:[.-][0-9๐-๙]{1,2})*|[ก-ฮ]|[a-zA-Z]|[ivx]{1,4})\)"
)
"""`๑)`, `ก)`, `(1.2)`: the label of a list item needs no opening bracket."""
_INCHES = re.compile(r'(?<=[0-9๐-๙])"')
_FACE = re.compile(r"[:;]-?[()]")


def brackets(_: Options, /) -> ReleaseFinder:
    """Round, square and curly brackets without a partner in the same paragraph."""

    def find(pieces: Sequence[Piece], facts: EventFacts | None) -> Iterator[Hit]:
        del facts
        for piece in pieces:
            for at, paragraph in _paragraphs(piece.text):
                yield from _lonely_brackets(piece, paragraph, at)

    return find


def _paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """Each with its first code point in the text."""
    at = 0
    for paragraph in text.split("\n"):
        yield at, paragraph
        at += len(paragraph) + 1


def _lonely_brackets(piece: Piece, paragraph: str, at: int) -> Iterator[Hit]:
    spared = {match.end() - 1 for match in _LABEL.finditer(paragraph)}
    spared |= {match.end() - 1 for match in _FACE.finditer(paragraph)}
    stack: list[tuple[str, int]] = []
    for match in _SIGN.finditer(paragraph):
        sign, place = match.group(), match.start()
        if sign in "“”«»":
            continue
        if sign in _CLOSER:
            if place not in spared:
                stack.append((sign, place))
        elif stack and stack[-1][0] == _OPENER[sign]:
            stack.pop()
        elif place not in spared:
            yield Hit(at + place, at + place + 1, field=piece.field)
    for _, place in stack:
        yield Hit(at + place, at + place + 1, field=piece.field)


def pairs(_: Options, /) -> ReleaseFinder:
    """Curly quotation marks without a partner in the same text; paragraphs may lie between the two."""

    def find(pieces: Sequence[Piece], facts: EventFacts | None) -> Iterator[Hit]:
        del facts
        for piece in pieces:
            yield from _lonely_quotes(piece)

    return find


def _lonely_quotes(piece: Piece) -> Iterator[Hit]:
    text = piece.text
    opened: int | None = None
    for match in re.finditer("[“”]", text):
        place = match.start()
        if match.group() == "“":
            if opened is not None and not _starts_paragraph(text, place):
                if _ends_word(text, place):  # the second of a pair, typed the wrong way round
                    yield Hit(place, place + 1, ("”",), field=piece.field)
                    opened = None
                    continue
                yield Hit(opened, opened + 1, field=piece.field)
            opened = place
        elif opened is not None:
            opened = None
        elif _starts_word(text, place):
            yield Hit(place, place + 1, ("“",), field=piece.field)
            opened = place
        else:
            yield Hit(place, place + 1, field=piece.field)
    if opened is not None and text[opened] == "“":
        yield Hit(opened, opened + 1, field=piece.field)


def _starts_paragraph(text: str, place: int) -> bool:
    return place == 0 or text[:place].rstrip(" \t\u00a0").endswith("\n")


def _starts_word(text: str, place: int) -> bool:
    before = text[place - 1] if place else " "
    after = text[place + 1] if place + 1 < len(text) else " "
    return before in " \n\t\u00a0(" and after not in " \n\t\u00a0"


def _ends_word(text: str, place: int) -> bool:
    before = text[place - 1] if place else " "
    after = text[place + 1] if place + 1 < len(text) else " "
    return before not in " \n\t\u00a0(" and after in " \n\t\u00a0).,"


def straight(_: Options, /) -> ReleaseFinder:
    """An odd number of straight quotation marks in a paragraph: the last one has no partner."""

    def find(pieces: Sequence[Piece], facts: EventFacts | None) -> Iterator[Hit]:
        del facts
        for piece in pieces:
            for at, paragraph in _paragraphs(piece.text):
                places = [match.start() for match in re.finditer('"', paragraph)]
                # A mark after a figure may be the sign for inches, or end a quotation.
                inches = len(_INCHES.findall(paragraph))
                if len(places) % 2 and inches % 2 == 0 and not ("“" in paragraph or "”" in paragraph):
                    yield Hit(at + places[-1], at + places[-1] + 1, field=piece.field)

    return find
