"""The places of a Word template that wait for a value: `{{name}}` and content controls with a tag."""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_PARAGRAPH_IDS = "{http://schemas.microsoft.com/office/word/2010/wordml}"

PLACEHOLDER = re.compile(r"\{\{\s*([\w\u0e00-\u0e7f. ()/-]{1,60}?)\s*\}\}")


@dataclass(frozen=True, slots=True)
class Place:
    """A paragraph with placeholders, or a content control.

    paragraphs: those to fill; a control inside a line has none, then `container` holds its runs.
    names: what the place asks for, in order. whole: one name is all that the place holds.
    """

    names: tuple[str, ...]
    container: Any
    paragraphs: tuple[Any, ...] = ()
    whole: bool = False
    control: bool = False


def stories_of(document: Any) -> list[Any]:
    """The parts of an open python-docx document that hold text: the body, every header and footer."""
    from docx.parts.story import StoryPart

    return [part for part in document.part.package.iter_parts() if isinstance(part, StoryPart)]


def places_in(story: Any) -> Iterator[Place]:
    """The places of one part in the order of its text; what stands inside a control belongs to it."""
    controls: set[Any] = set()
    for element in list(story.element.iter(W + "sdt", W + "p")):
        if controls.intersection(element.iterancestors()):
            continue
        if element.tag == W + "sdt":
            place = _control(element)
            if place:
                controls.add(element)
                yield place
        else:
            text = "".join(piece.text or "" for piece in own_texts(element))
            names = PLACEHOLDER.findall(text)
            if names:
                whole = PLACEHOLDER.fullmatch(text.strip()) is not None
                yield Place(tuple(names), element.getparent(), (element,), whole=whole)


def _control(sdt: Any) -> Place | None:
    """A content control with a tag; None for one without, whose text is searched like any other."""
    tag = sdt.find(f"{W}sdtPr/{W}tag")
    content = sdt.find(f"{W}sdtContent")
    name = "" if tag is None else tag.get(W + "val", "").strip()
    if not name or content is None:
        return None
    return Place((name,), content, tuple(content.findall(W + "p")), whole=True, control=True)


def own_texts(element: Any) -> list[Any]:
    """The `w:t` of a paragraph, or of an inline control, without those of text boxes anchored in it."""
    nearest = element if element.tag == W + "p" else next(element.iterancestors(W + "p"), None)
    return [piece for piece in element.iter(W + "t") if next(piece.iterancestors(W + "p"), None) is nearest]


def replace_names(paragraph: Any, value_of: Callable[[str], str | None]) -> None:
    """Put values for the placeholders of a paragraph; the first run of each keeps its formatting.

    A name whose value is None stays as it stands. From the last to the first, so that no value is read again.
    """
    texts = own_texts(paragraph)
    joined = "".join(piece.text or "" for piece in texts)
    for found in reversed(list(PLACEHOLDER.finditer(joined))):
        value = value_of(found[1])
        if value is not None:
            _put(texts, found.start(), found.end(), value)


def _put(texts: Sequence[Any], start: int, end: int, value: str) -> None:
    """Replace code points `start` to `end` of the joined texts, which may lie in several runs."""
    at = 0
    for piece in texts:
        text = piece.text or ""
        left, right = max(start - at, 0), min(end - at, len(text))
        if left < right:
            put_text(piece, text[:left] + value + text[right:])
            value = ""
        at += len(text)


def put_text(piece: Any, text: str) -> None:
    """Set a `w:t`, its spaces kept."""
    piece.text = text
    piece.set(_SPACE, "preserve")


def copy_of(paragraph: Any) -> Any:
    """A second paragraph like it, without what may be in a document only once."""
    copy = deepcopy(paragraph)
    for key in [key for key in copy.attrib if key.startswith(_PARAGRAPH_IDS)]:
        del copy.attrib[key]
    for once in list(copy.iter(W + "bookmarkStart", W + "bookmarkEnd")):
        once.getparent().remove(once)
    return copy


def settle_control(content: Any) -> None:
    """Make a control show its value: without the prompt, its style, or a binding that brings back another."""
    properties = content.getparent().find(W + "sdtPr")
    for name in ("showingPlcHdr", "dataBinding"):
        for element in properties.findall(W + name):
            properties.remove(element)
    for style in list(content.iter(W + "rStyle")):
        if style.get(W + "val") == "PlaceholderText":
            style.getparent().remove(style)


def set_whole_text(container: Any, text: str) -> None:
    """Make `text` the only text of a paragraph or inline control, in the formatting of its first run."""
    texts = own_texts(container)
    if not texts:
        texts = [_new_text(container)]
    put_text(texts[0], text)
    for piece in texts[1:]:
        put_text(piece, "")


def _new_text(container: Any) -> Any:
    run = next(container.iter(W + "r"), None)
    if run is None:
        run = new_element("w:r")
        container.append(run)
    piece = new_element("w:t")
    run.append(piece)
    return piece


def new_element(name: str) -> Any:
    """An empty element, `w:r` or the like."""
    from docx.oxml import OxmlElement  # pyright: ignore[reportUnknownVariableType]

    return OxmlElement(name)  # pyright: ignore[reportUnknownVariableType]
