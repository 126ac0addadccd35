"""One thing written two ways in one release: words, people, quoted names, figures of the title."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, TypeVar

from prd_desk.messages import message
from prd_desk.news.digits import to_arabic
from prd_desk.proofing.finding import Place, Span
from prd_desk.proofing.rules.gazetteer import distance
from prd_desk.proofing.rules.rule import Hit

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence

    from prd_desk.news.release import EventFacts
    from prd_desk.proofing.rules.piece import Piece
    from prd_desk.proofing.rules.rule import Options, ReleaseFinder

Written = tuple[str, Place]
"""What stands somewhere, and where."""

_N = TypeVar("_N", bound="Hashable")
_MOST_ALIKE = 60
"""Names with one half in common that are compared: a release has a few, a broken text has thousands."""
_CONTEXT = 5
"""Code points before a word that must be the same for its variants to mean the same thing."""


def variants(options: Options, /) -> ReleaseFinder:
    """Groups of spellings, the recommended one first (option `groups`, variants parted by |).

    Every variant but the usual one of the release is a hit; of equally usual ones the recommended stays.
    """
    groups = [tuple(group.split("|")) for group in options["groups"]]
    if any(len(group) < 2 for group in groups):
        raise ValueError(message("proofing.group_too_small"))

    def find(pieces: Sequence[Piece], facts: EventFacts | None) -> Iterator[Hit]:
        del facts
        for group in groups:
            present = [word for word in group if any(word in piece.text for piece in pieces)]
            if len(present) > 1:
                found = {word: list(_places(pieces, re.compile(re.escape(word)))) for word in present}
                yield from _minority(found, group)

    return find


def in_context(options: Options, /) -> ReleaseFinder:
    """Words that are both right, but not for the same thing: same letters before, other word (`groups`)."""
    groups = [tuple(group.split("|")) for group in options["groups"]]

    def find(pieces: Sequence[Piece], facts: EventFacts | None) -> Iterator[Hit]:
        del facts
        for group in groups:
            if sum(any(word in piece.text for piece in pieces) for word in group) < 2:
                continue
            by_context: dict[str, dict[str, list[Written]]] = defaultdict(dict)
            pattern = re.compile(f"(?P<before>[ก-์]{{{_CONTEXT}}})(?P<word>{'|'.join(map(re.escape, group))})")
            for piece in pieces:
                for match in pattern.finditer(piece.text):
                    place = Place(piece.field, Span(*match.span("word")))
                    same = by_context[match.group("before")]
                    same.setdefault(match.group("word"), []).append((match.group("word"), place))
            for found in by_context.values():
                if len(found) > 1:
                    yield from _minority(found, group)

    return find


def _places(pieces: Sequence[Piece], pattern: re.Pattern[str]) -> Iterator[Written]:
    for piece in pieces:
        for match in pattern.finditer(piece.text):
            yield match.group(), Place(piece.field, Span(*match.span()))


def _sharing(names: Iterable[_N], *keys: Callable[[_N], object]) -> Iterator[tuple[_N, _N]]:
    """Pairs of names that have one of the keys in common, each pair once; names are many, alike ones few."""
    buckets: dict[object, list[_N]] = defaultdict(list)
    for name in names:
        for key in keys:
            buckets[key(name)].append(name)
    close = (bucket[:_MOST_ALIKE] for bucket in buckets.values())
    yield from dict.fromkeys(pair for bucket in close for pair in combinations(bucket, 2))


def _minority(found: dict[str, list[Written]], order: Sequence[str]) -> Iterator[Hit]:
    """Hits for every form but the most frequent; at a tie the one that comes first in `order` stays."""
    usual = min(found, key=lambda form: (-len(found[form]), order.index(form)))
    for form, written in found.items():
        if form == usual:
            continue
        for _, place in written:
            related = tuple(other for _, other in found[usual][:3])
            values = {"usual": usual}
            yield Hit(*place.span, (usual,), field=place.field, related=related, values=values)


_RANKS = (
    "พลเอก|พลโท|พลตรี|พันเอก|พันโท|พันตรี|ร้อยเอก|ร้อยโท|ร้อยตรี|พลเรือเอก|พลเรือโท|พลเรือตรี|พลอากาศเอก|พลอากาศโท|"
    "พลอากาศตรี|พลตำรวจเอก|พลตำรวจโท|พลตำรวจตรี|พันตำรวจเอก|พันตำรวจโท|พันตำรวจตรี|นาวาเอก|นาวาโท|นาวาตรี|"
    r"พล\.อ\.|พล\.ท\.|พล\.ต\.|พล\.ต\.อ\.|พล\.ต\.ท\.|พล\.ต\.ต\.|พ\.ต\.อ\.|พ\.ต\.ท\.|ร\.อ\.|ร\.ต\.อ\.|พ\.อ\.|พ\.ท\."
)
PERSON = re.compile(
    rf"(?P<title>นางสาว|นาง|นาย|น\.ส\.|ดร\.|รศ\.|ผศ\.|ศ\.|นพ\.|พญ\.|{_RANKS}) ?"
    r"(?P<given>[ก-ฮเแโใไ][ก-ฮะ-์]{1,19}) +(?P<surname>[ก-ฮเแโใไ][ก-ฮะ-์]{2,29})(?![ก-ฮะ-๎])"
)


def people(_: Options, /) -> ReleaseFinder:
    """A person whose given name or surname differs in a letter from one place to the other."""

    def find(pieces: Sequence[Piece], facts: EventFacts | None) -> Iterator[Hit]:
        del facts
        found: dict[tuple[str, str], list[Written]] = defaultdict(list)
        for piece in pieces:
            for match in PERSON.finditer(piece.text):
                name = (match.group("given"), match.group("surname"))
                span = Span(match.start("given"), match.end("surname"))
                found[name].append((f"{name[0]} {name[1]}", Place(piece.field, span)))
        for one, other in _sharing(found, lambda name: (name[0], ""), lambda name: ("", name[1])):
            if one_person(one, other):
                order = sorted((one, other), key=lambda name: -len(found[name]))
                named = {" ".join(name): found[name] for name in order}
                yield from _minority(named, list(named))

    return find


def one_person(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether two names are one with a slip: one half the same, the other off by a letter or two."""
    if one[0] == other[0]:
        a, b = one[1], other[1]
    elif one[1] == other[1]:
        a, b = one[0], other[0]
    else:
        return False
    most = 2 if min(len(a), len(b)) >= 10 else 1
    return min(len(a), len(b)) >= 5 and a[0] == b[0] and 0 < distance(a, b, most) <= most


_CIVIL = {"นาย": "นาย", "นาง": "นาง", "นางสาว": "นางสาว", "น.ส.": "นางสาว"}


def ranks(_: Options, /) -> ReleaseFinder:
    """A person with two ranks, or two civil titles."""

    def find(pieces: Sequence[Piece], facts: EventFacts | None) -> Iterator[Hit]:
        del facts
        found: dict[tuple[str, bool], dict[str, list[Written]]] = defaultdict(lambda: defaultdict(list))
        rank = re.compile(_RANKS)
        for piece in pieces:
            for match in PERSON.finditer(piece.text):
                title = match.group("title")
                civil = title in _CIVIL
                if civil or rank.fullmatch(title):
                    name = f"{match.group('given')} {match.group('surname')}"
                    full = _CIVIL.get(title) or _FULL_RANK.get(title, title)
                    found[name, civil][full].append((title, Place(piece.field, Span(*match.span("title")))))
        for by_rank in found.values():
            if len(by_rank) > 1:
                yield from _minority(dict(by_rank), list(by_rank))

    return find


_FULL_RANK = {
    "พล.อ.": "พลเอก", "พล.ท.": "พลโท", "พล.ต.": "พลตรี", "พล.ต.อ.": "พลตำรวจเอก", "พล.ต.ท.": "พลตำรวจโท",
    "พล.ต.ต.": "พลตำรวจตรี", "พ.ต.อ.": "พันตำรวจเอก", "พ.ต.ท.": "พันตำรวจโท", "ร.อ.": "ร้อยเอก",
    "ร.ต.อ.": "ร้อยตำรวจเอก", "พ.อ.": "พันเอก", "พ.ท.": "พันโท",
}  # fmt: skip


POSITION_HEAD = re.compile(
    "รอง|ผู้ช่วย|อธิบดี|ปลัด|ผู้ว่าราชการ|ผู้อำนวยการ|รัฐมนตรี|เลขา|ที่ปรึกษา|หัวหน้า|นายก|นายอำเภอ|ประธาน|ผู้ตรวจ|โฆษก|ผู้บัญชาการ|อธิการ|คณบดี"
)
_POSITION_ENDS = re.compile(
    r"เป็นประธาน|กล่าว|พร้อม|ได้|มอบ|เปิด|ลงพื้นที่|ร่วม|นำ|ให้|ทำหน้าที่|แถลง|เข้า|ตรวจ(?!ราชการ)|[ \n,()]"
)


def position_at(text: str) -> str:
    """The position that a run of Thai letters begins with, up to what the person does."""
    end = _POSITION_ENDS.search(text)
    return text[: end.start()] if end and end.start() else text


def positions(_: Options, /) -> ReleaseFinder:
    """A person whose position differs from one place to the other."""

    def find(pieces: Sequence[Piece], facts: EventFacts | None) -> Iterator[Hit]:
        del facts
        found: dict[str, dict[str, list[Written]]] = defaultdict(lambda: defaultdict(list))
        for piece in pieces:
            for match in PERSON.finditer(piece.text):
                after = _AFTER_NAME.match(piece.text, match.end())
                if after is None or not POSITION_HEAD.match(after.group("run")):
                    continue
                position, start = position_at(after.group("run")), after.start("run")
                place = Place(piece.field, Span(start, start + len(position)))
                found[f"{match.group('given')} {match.group('surname')}"][position].append((position, place))
        for by_position in found.values():
            for one, other in combinations(by_position, 2):
                if _two_positions(one, other):
                    order = sorted((one, other), key=lambda form: -len(by_position[form]))
                    yield from _minority({form: by_position[form] for form in order}, order)

    return find


_AFTER_NAME = re.compile(r" +(?P<run>[ก-ฮะ-์]+)")


def _two_positions(one: str, other: str) -> bool:
    """Whether two positions are not one told shorter: รองอธิบดี… and อธิบดี…, or a slip."""
    if one.startswith(other) or other.startswith(one):
        return False
    return one.endswith(other) or other.endswith(one) or 0 < distance(one, other, 2) <= 2


_QUOTED = re.compile(r"[“\"](?P<name>[^“”\"\n]{12,120})[”\"]")


def quoted(_: Options, /) -> ReleaseFinder:
    """A name between quotation marks that comes back a little different."""
    return _near_alike(lambda text: ((m.group("name"), m.span("name")) for m in _QUOTED.finditer(text)))


def _near_alike(names_in: Callable[[str], Iterator[tuple[str, tuple[int, int]]]]) -> ReleaseFinder:
    def find(pieces: Sequence[Piece], facts: EventFacts | None) -> Iterator[Hit]:
        del facts
        found: dict[str, list[Written]] = defaultdict(list)
        for piece in pieces:
            for name, span in names_in(piece.text):
                found[name].append((name, Place(piece.field, Span(*span))))
        plain = {name: re.sub(r"\s", "", to_arabic(name)) for name in found}
        for one, other in _sharing(found, lambda name: plain[name][:6], lambda name: "…" + plain[name][-6:]):
            if _nearly(plain[one], plain[other]):
                order = sorted((one, other), key=lambda name: -len(found[name]))
                yield from _minority({name: found[name] for name in order}, order)

    return find


def _nearly(one: str, other: str) -> bool:
    """Whether two names, spaces taken out, differ by a slip in letters, not in figures."""
    if one == other or re.findall("[0-9]+", one) != re.findall("[0-9]+", other):
        return False
    most = 1 if min(len(one), len(other)) < 20 else 2
    return distance(one, other, most) <= most


_FIGURE = re.compile(
    r"(?P<unit>ครั้งที่|รุ่นที่|ฉบับที่|ระยะที่) ?(?P<number>[0-9๐-๙]+(?:/[0-9๐-๙]+)?)"
    r"|(?P<count>[0-9๐-๙][0-9๐-๙,.]*) ?"
    r"(?P<thing>คน|ราย|แห่ง|จังหวัด|ล้านบาท|บาท|โครงการ|หลังคาเรือน|ครัวเรือน|ทุน|รางวัล)"
)


def title_figures(_: Options, /) -> ReleaseFinder:
    """A figure of the title that the text gives differently and nowhere the same."""

    def find(pieces: Sequence[Piece], facts: EventFacts | None) -> Iterator[Hit]:
        del facts
        title = next((piece for piece in pieces if piece.field == "title"), None)
        if title is None:
            return
        told: dict[str, Counter[str]] = defaultdict(Counter)
        where: dict[tuple[str, str], Place] = {}
        for piece in pieces:
            if piece.field in {"lead", "body"}:
                for unit, number, span in _figures(piece.text):
                    told[unit][number] += 1
                    where.setdefault((unit, number), Place(piece.field, span))
        for unit, number, span in _figures(title.text):
            others = told.get(unit)
            if others and number not in others and len(others) == 1:
                other = next(iter(others))
                place = where[unit, other]
                piece = next(p for p in pieces if p.field == place.field)
                written = piece.text[slice(*place.span)]
                yield Hit(*span, (written,), field="title", related=(place,), values={"other": written})

    return find


def _figures(text: str) -> Iterator[tuple[str, str, Span]]:
    for match in _FIGURE.finditer(text):
        if match.group("unit"):
            yield match.group("unit"), to_arabic(match.group("number")), Span(*match.span("number"))
        else:
            number = to_arabic(match.group("count")).replace(",", "").strip(".")
            yield match.group("thing"), number, Span(*match.span("count"))
