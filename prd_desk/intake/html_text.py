"""HTML from outside as a reader sees it: cleaned by nh3, then read as paragraphs with bold stretches.

Nothing of the markup is kept, so nothing of it can run or fetch. Lists keep their marks as text, a link its
address where the text does not say it, table rows their cells parted by tabs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape
from typing import TYPE_CHECKING

from prd_desk.errors import UserError
from prd_desk.intake.clipping import joined, without_invisible
from prd_desk.intake.files import MEGABYTE, read_limited, refusal
from prd_desk.intake.text import read_text
from prd_desk.messages import message

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from prd_desk.intake.clipping import Clipping, Line

LARGEST_HTML = 10 * MEGABYTE
"""Code points, pictures inside the page included."""
MOST_TAGS = 300_000
MOST_ENTITIES = 200_000
DEEPEST = 120
"""What can be cleaned within two seconds: its time grows with the square of nesting and of entities."""

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_BLOCKS = _HEADINGS.union(
    ("p", "div", "section", "article", "main", "header", "footer", "address", "blockquote", "pre", "center"),
    (
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "figure",
        "figcaption",
        "table",
        "caption",
        "hr",
        "details",
        "summary",
    ),
    ("fieldset", "form"),
)
_INLINE = frozenset(("a", "b", "strong", "span", "br", "font", "tr", "td", "th", "tbody", "thead", "tfoot"))
_NOT_TEXT = frozenset[str]().union(
    (
        "script",
        "style",
        "title",
        "head",
        "xml",
        "template",
        "svg",
        "math",
        "iframe",
        "object",
        "embed",
        "applet",
    ),
    ("noscript", "noembed", "noframes", "textarea", "select", "button", "nav", "audio", "video", "canvas"),
)
"""Elements whose content is no text of the page, or only leads through it."""

_CONTAINERS = re.compile(
    r"(?i)<(/?)(?:div|section|article|main|header|footer|aside|nav|ul|ol|dl|blockquote|pre|table|center|fieldset|"
    r"form|figure|details|address)[\s>/]"
)
"""Elements that nest for as long as nobody closes them."""
_TOKEN = re.compile(r'<(/?)([a-z0-9]+)((?:\s[^<>"]*(?:"[^"]*"[^<>"]*)*)?)>|([^<]+)')
"""A tag or a text as nh3 writes them: every `<` of the text is escaped, every value stands in quotes."""
_ATTRIBUTE = re.compile(r'([a-z-]+)="([^"]*)"')
_CHARSET = re.compile(rb"""(?i)charset=["']?([a-z0-9-]+)""")
_LATIN = {b"windows-1252", b"iso-8859-1", b"latin1"}
_BLANKS = re.compile(r"[ \t\n\r\f\xa0]+")
_SAFE_ENTITY = re.compile(r"&(?:#(\d{2,7})|#[xX]([0-9a-fA-F]{2,6})|nbsp);")
_ADDRESS = re.compile(r"(?i)(?:https?://(?:www\.)?|mailto:)")
_NUMBERED = re.compile(r"[0-9๐-๙a-zA-Zก-ฮ]{1,6}[.)]?")
_EMPHASISED = 600
"""Font weight from which a reader sees bold (CSS Fonts 4: semi-bold)."""


def read_html_text(path: Path) -> Clipping:
    """The text of a web page kept as a file; UserError when it cannot be read or is too tangled."""
    data = read_limited(path, LARGEST_HTML)
    declared = _CHARSET.search(data[:2_000])
    if declared and declared[1].lower() in _LATIN:
        text = data.decode("cp1252", "replace")
    else:  # Thai pages declare many things: what the bytes are is seen from the bytes
        text = read_text(data, str(path))
    try:
        return html_text(text)
    except UserError as error:
        raise refusal(
            message("intake.not_read", path=path, problem=error.sentence), error.remedy, error.detail
        ) from error


def html_text(html: str) -> Clipping:
    """The text of the HTML, one paragraph a line, blank lines left out.

    Raises UserError when it is too large or too tangled to be cleaned in about two seconds.
    """
    import nh3

    clean = nh3.clean(
        _checked(html),
        tags=set(_BLOCKS | _INLINE),
        clean_content_tags=set(_NOT_TEXT),
        attributes={"*": {"style", "hidden"}, "a": {"href"}, "ol": {"start"}},
        filter_style_properties={"font-weight", "display", "white-space", "mso-list"},
        url_schemes={"http", "https", "mailto"},
        url_relative="deny",
        link_rel=None,
    )
    if clean.count("<") > 2 * MOST_TAGS:  # crossed tags multiply when they are put right
        raise _tangled("crossed tags")
    reader = _Reader()
    for found in _TOKEN.finditer(clean):
        closing, tag, attributes, text = found.groups()
        if text is not None:
            reader.text(unescape(text))
        elif closing:
            reader.end(tag)
        else:
            reader.start(tag, dict(_ATTRIBUTE.findall(attributes)) if attributes else {})
    return reader.clipping()


def _checked(html: str) -> str:
    """The HTML with its entities resolved, when it can be cleaned in time."""
    if len(html) > LARGEST_HTML or html.count("<") > MOST_TAGS:
        raise _tangled(f"{len(html)} characters, {html.count('<')} tags")
    depth = 0
    for found in _CONTAINERS.finditer(html):
        depth = max(0, depth - 1) if found[1] else depth + 1
        if depth > DEEPEST:
            raise _tangled(f"nested deeper than {DEEPEST}")
    resolved = _entities_resolved(html)
    if resolved.count("&") > MOST_ENTITIES:
        raise _tangled("too many entities")
    return resolved


def _tangled(detail: str) -> UserError:
    return refusal(message("intake.page_too_large"), message("intake.paste_text"), detail)


def _entities_resolved(html: str) -> str:
    """The HTML with its references to letters beyond ASCII resolved, as Thai is written by old programs."""

    def letter(found: re.Match[str]) -> str:
        code = int(found[1]) if found[1] else int(found[2], 16) if found[2] else 0xA0
        surrogate = 0xD800 <= code <= 0xDFFF
        return chr(code) if 0xA0 <= code <= 0x10FFFF and not surrogate else found[0]

    return _SAFE_ENTITY.sub(letter, html)


@dataclass(frozen=True, slots=True)
class _Look:
    """How the text of an element is shown."""

    bold: bool = False
    hidden: bool = False
    kept_blanks: bool = False
    is_mark: bool = False


@dataclass(slots=True)
class _Row:
    """A table row whose cells are being read; `outside` are the lines that it will be put after."""

    outside: list[Line]
    cells: list[list[Line]] = field(default_factory=list["list[Line]"])


class _Reader:
    """Walks through clean HTML and writes down the lines that a reader would see."""

    def __init__(self) -> None:
        self._open: list[tuple[str, _Look]] = [("", _Look())]
        self._rows: list[_Row] = []
        self._lists: list[int | None] = []
        self._lines: list[Line] = []
        self._line: list[tuple[str, bool]] = []
        self._mark = ""
        self._link = ("", 0)

    def clipping(self) -> Clipping:
        self._finish()
        return joined(self._lines)

    # --- tokens

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "br" or tag in _BLOCKS:
            self._finish()
        if tag in {"br", "hr"}:
            return
        if tag == "a":
            self._link = (unescape(attributes.get("href", "")), len(self._line))
        elif tag in {"ol", "ul"}:
            self._lists.append(_first_number(attributes.get("start", "")) if tag == "ol" else None)
        elif tag == "li":
            self._mark = self._list_mark()
        elif tag == "tr":
            self._finish()
            self._rows.append(_Row(self._lines))
        elif tag in {"td", "th"} and self._rows:
            self._finish()
            self._lines = []
            self._rows[-1].cells.append(self._lines)
        self._open.append((tag, self._look(tag, attributes)))

    def end(self, tag: str) -> None:
        if len(self._open) == 1 or self._open[-1][0] != tag:
            return
        _, look = self._open.pop()
        if tag == "a" and not look.hidden:
            self._tell_address()
        elif tag in {"td", "th"} or tag in _BLOCKS:
            self._finish()
            self._mark = ""
            if tag in {"ol", "ul"}:
                self._lists.pop()
        elif tag == "tr":
            self._finish()
            self._end_row(self._rows.pop())

    def text(self, text: str) -> None:
        look = self._open[-1][1]
        if look.hidden:
            return
        text = without_invisible(text)
        if look.is_mark:  # what Word writes before a list's paragraph
            self._mark += text.strip(" \xa0\t\n")
        elif look.kept_blanks:
            first, *others = text.replace("\xa0", " ").split("\n")
            self._write(first, bold=look.bold)
            for line in others:
                self._finish()
                self._write(line, bold=look.bold)
        else:
            self._write(_BLANKS.sub(" ", text), bold=look.bold)

    # --- inside

    def _look(self, tag: str, attributes: dict[str, str]) -> _Look:
        above = self._open[-1][1]
        emphasised = tag in _HEADINGS or tag in {"b", "strong"}
        told = "style" in attributes or "hidden" in attributes or tag == "pre"
        if not told and (above.bold or not emphasised):
            return above
        style = _declarations(unescape(attributes.get("style", "")))
        blanks = style.get("white-space", "pre" if tag == "pre" or above.kept_blanks else "")
        return _Look(
            bold=_is_bold(style.get("font-weight", ""), otherwise=emphasised or above.bold),
            hidden=above.hidden or "hidden" in attributes or style.get("display") == "none",
            kept_blanks=blanks.startswith(("pre", "break")),
            is_mark=above.is_mark or style.get("mso-list", "").lower() == "ignore",
        )

    def _list_mark(self) -> str:
        number = self._lists[-1] if self._lists else None
        if number is None:
            return "-"
        self._lists[-1] = number + 1
        return f"{number}."

    def _write(self, text: str, *, bold: bool) -> None:
        if not self._line or self._line[-1][0].endswith(" "):
            text = text.lstrip(" ")
        if text and self._mark:
            mark = self._mark if _NUMBERED.fullmatch(self._mark) else "-"
            self._line.append((f"{mark} ", False))
            self._mark = ""
        if text:
            self._line.append((text, bold))

    def _finish(self) -> None:
        """End the line, if anything stands in it."""
        while self._line:
            text, bold = self._line.pop()
            if text.rstrip():
                self._line.append((text.rstrip(), bold))
                self._lines.append(tuple(self._line))
                break
        self._line = []

    def _tell_address(self) -> None:
        """Write the address after a link whose text is another."""
        link, start = self._link
        said = "".join(text for text, _ in self._line[start:]).strip()
        address = _ADDRESS.sub("", link).rstrip("/")
        if said and address and _ADDRESS.sub("", said).rstrip("/") != address:
            text, bold = self._line[-1]
            self._line[-1] = (text.rstrip(" "), bold)
            self._line.append((f" ({link.removeprefix('mailto:')})", False))

    def _end_row(self, row: _Row) -> None:
        """Cells of one line each are one line with tabs; cells that hold paragraphs stay paragraphs."""
        self._lines = row.outside
        if all(len(cell) <= 1 for cell in row.cells):
            line = tuple(_tabbed(row.cells))
            if any(text.strip() for text, _ in line):
                self._lines.append(line)
        else:
            self._lines.extend(line for cell in row.cells for line in cell)


def _tabbed(cells: list[list[Line]]) -> Iterator[tuple[str, bool]]:
    for number, cell in enumerate(cells):
        if number:
            yield "\t", False
        for line in cell:
            yield from line


def _first_number(start: str) -> int:
    return int(start) if start.isascii() and start.isdigit() and len(start) < 7 else 1


def _declarations(style: str) -> dict[str, str]:
    pairs = (each.partition(":") for each in style.split(";"))
    return {name.strip(): value.strip() for name, _, value in pairs}


def _is_bold(weight: str, *, otherwise: bool) -> bool:
    """Whether a CSS font weight is bold; `otherwise` where the style does not say."""
    if weight.isascii() and weight.isdigit():
        return int(weight) >= _EMPHASISED
    return {"bold": True, "bolder": True, "normal": False, "lighter": False}.get(weight, otherwise)
