"""The gate for Word files: what must not be in the package, judged before any of its text is read.

What a part is, is told by the package's own declarations (its content types and relationships), for a name
can be anything; names are judged too, for a declaration can be left out.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

from prd_desk.intake.archive import Archive
from prd_desk.intake.docx_bold import W
from prd_desk.intake.files import MEGABYTE, refusal
from prd_desk.messages import message

if TYPE_CHECKING:
    from prd_desk.errors import UserError

LARGEST_FILE = 100 * MEGABYTE
LARGEST_PART = 30 * MEGABYTE
MOST_TAGS = 1_000_000
"""Of one part; a tree of so many takes a hundred megabytes, a novel has a third of them."""

CONTENT_TYPES = "[Content_Types].xml"
_STRICT_W = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
"""The strict dialect names the same elements by another namespace."""

_HAS_MACROS = (message("intake.has_macros"), message("intake.save_without_macros"))
_HAS_OBJECTS = (message("intake.has_objects"), message("intake.remove_objects"))
_HAS_DOCUMENTS = (message("intake.has_documents"), message("intake.copy_text"))
_BY_NAME = {
    "vbaproject.bin": _HAS_MACROS,
    "word/embeddings/": _HAS_OBJECTS,
    "word/afchunk": _HAS_DOCUMENTS,
}
_BY_RELATION = {
    "vbaproject": _HAS_MACROS,
    "wordvbadata": _HAS_MACROS,
    "oleobject": _HAS_OBJECTS,
    "package": _HAS_OBJECTS,
    "afchunk": _HAS_DOCUMENTS,
}
"""The last word of a relationship's type, in small letters (ECMA-376 part 1, 11.3 and 15.2)."""

_MACRO_TYPES = re.compile("macroenabled|vbaproject|vbadata")
"""In a content type, in small letters: two that differ in case are the same (ECMA-376 part 2, 6.2.3)."""

_DOCTYPE = re.compile(rb"<!DOCTYPE")
_WIDE_LETTERS = re.compile(rb"\xff\xfe|\xfe\xff|.{0,3}\x00", re.DOTALL)
"""How UTF-16 and UTF-32 begin, in which a DOCTYPE would not be found. Word writes UTF-8."""

_ENCODING = re.compile(rb"""(?:\xef\xbb\xbf)?<\?xml[^>]*encoding\s*=\s*["']([A-Za-z0-9._-]+)""")


def admit_docx(data: bytes, name: str) -> Archive:
    """The archive of a Word file that is safe to read; UserError when it is none."""
    if data.startswith(b"\xd0\xcf\x11\xe0"):  # the container of .doc, and of a .docx with a password
        remedy = message("intake.save_as_docx")
        raise refusal(message("intake.old_word", name=name), remedy, "OLE compound file")
    archive = Archive(data, name)
    for entry in archive.entries:
        for forbidden, (cause, remedy) in _BY_NAME.items():
            if forbidden in entry.lower():
                raise refusal(message("intake.not_opened", name=name, cause=cause), remedy, entry)
    types = content_types(archive, name)
    if any(_MACRO_TYPES.search(each) for each in types.values()):
        raise refusal(message("intake.macros", name=name), message("intake.save_without_macros"), "macros")
    if not any("wordprocessingml" in each for each in types.values()):
        raise not_word(name, "content types name no Word document")
    for entry, kind in inner_relations(archive, name):
        if kind in _BY_RELATION:
            cause, remedy = _BY_RELATION[kind]
            raise refusal(message("intake.not_opened", name=name, cause=cause), remedy, f"{kind} in {entry}")
    return archive


def content_types(archive: Archive, name: str) -> dict[str, str]:
    """What the package says its parts are, in small letters: by part (`/word/a.xml`) or ending (`xml`)."""
    if CONTENT_TYPES not in archive.entries:
        return {}
    declared = parse_xml(archive.read(CONTENT_TYPES, MEGABYTE), name)
    return {
        each.get("PartName", each.get("Extension", "")).lower(): each.get("ContentType", "").lower()
        for each in declared
    }


def inner_relations(archive: Archive, name: str) -> list[tuple[str, str]]:
    """Which entry says that something inside the package belongs to its part, and what: `image`, `styles`."""
    return [
        (entry, relation.get("Type", "").lower().rpartition("/")[2])
        for entry in archive.entries
        if entry.lower().endswith(".rels")
        for relation in parse_xml(archive.read(entry, LARGEST_PART), name)
        if relation.get("TargetMode", "").lower() != "external"
    ]


def read_part(archive: Archive, part: str, name: str) -> ET.Element:
    """The root of one part, the strict dialect's names put into the usual ones; UserError when damaged."""
    xml = archive.read(part, LARGEST_PART)
    return parse_xml(xml.replace(_STRICT_W, W[1:-1].encode()), name)


def parse_xml(xml: bytes, name: str) -> ET.Element:
    """The root of one part; UserError when it is not well formed or declares a DOCTYPE."""
    if _DOCTYPE.search(xml) or _WIDE_LETTERS.match(xml):
        sentence = message("intake.unsafe", name=name)
        raise refusal(sentence, message("intake.copy_text"), "DOCTYPE or UTF-16")
    if xml.count(b"<") > MOST_TAGS:
        raise refusal(
            message("intake.too_intricate", name=name), message("intake.split_or_copy"), "too many tags"
        )
    encoding = _ENCODING.match(xml)
    if encoding and encoding[1].lower() not in {b"utf-8", b"us-ascii", b"ascii"}:
        raise not_word(name, f"part in {encoding[1]!r}")
    try:
        return ET.fromstring(xml)  # noqa: S314 - without a DOCTYPE there is no entity to expand
    except (ET.ParseError, ValueError) as error:
        raise not_word(name, f"{type(error).__name__}: {error}") from error


def main_part(archive: Archive, name: str) -> str:
    """The name of the part with the text; UserError when there is none."""
    for part in ("word/document.xml", "word/document2.xml"):  # the second is what Word Online writes
        if part in archive.entries:
            return part
    raise not_word(name, "no document part")


def not_word(name: str, detail: str) -> UserError:
    """The file is damaged or no Word file."""
    return refusal(message("intake.not_word", name=name), message("intake.save_again"), detail)
