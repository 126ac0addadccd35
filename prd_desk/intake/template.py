"""An office's own Word template from outside: admitted as data, with nothing in it that runs or fetches."""

from __future__ import annotations

import importlib
import io
import re
import zipfile
from posixpath import basename, dirname, join
from typing import TYPE_CHECKING, Any

from prd_desk.intake.docx_bold import W
from prd_desk.intake.docx_gate import (
    CONTENT_TYPES,
    LARGEST_PART,
    admit_docx,
    content_types,
    inner_relations,
    not_word,
    parse_xml,
)
from prd_desk.intake.files import MEGABYTE, read_limited, refusal
from prd_desk.messages import message

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from prd_desk.errors import UserError
    from prd_desk.intake.archive import Archive

LARGEST_FILE = 20 * MEGABYTE
_LARGEST_MEDIA = 50 * MEGABYTE
_MOST_XML = 40 * MEGABYTE
"""Bytes of all XML together, which python-docx keeps as trees some times as large."""

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_WEB_LINK = re.compile(r"(?i)https?://|mailto:")
_FETCHING = re.compile(
    r"(?i)(?<![\w./-])(?:INCLUDE\w*|DDE\w*|IMPORT|LINK|DATABASE|AUTOTEXT\w*|MACROBUTTON|RD)(?![\w./-])"
)
"""Field instructions by which Word reads another file or runs something (ECMA-376 part 1, 17.16.5), wherever
they stand in a field: they may hide in a condition. Words of a web address do not count.
"""

_POINTERS = {W + "attachedTemplate", W + "subDoc", W + "altChunk"}
"""Elements that are nothing but a pointer: they go with the relationship they name."""


def read_template(path: Path) -> bytes:
    """The template in `path`, made harmless: external relationships other than web links and fetching fields
    are gone. Raises UserError when the file is no Word document, holds macros or objects, or is damaged.
    """
    return harmless_template(read_limited(path, LARGEST_FILE), str(path))


def harmless_template(data: bytes, name: str) -> bytes:
    """As `read_template`, from the bytes of the file; `name` is for errors."""
    archive = admit_docx(data, name)
    controls = any(kind == "control" for _, kind in inner_relations(archive, name))
    if controls or any("activex" in entry.lower() for entry in archive.entries):
        raise refusal(message("intake.active_x", name=name), message("intake.remove_active_x"), "ActiveX")
    _refuse_disguised(archive, name)
    xml = sum(size for entry, size in archive.entries.items() if _is_xml(entry))
    if xml > _MOST_XML:
        raise refusal(
            message("intake.template_too_large", name=name),
            message("intake.smaller_template"),
            f"{xml} bytes of XML",
        )
    parts = {entry: archive.read(entry, _LARGEST_MEDIA) for entry in archive.entries if entry[-1] != "/"}
    for entry, content in parts.items():
        if _is_xml(entry):
            _refuse_large(entry, archive, name)
            parse_xml(content, name)
    try:
        for entry in [entry for entry in parts if entry.lower().endswith(".rels")]:
            _cut_external(parts, entry)
        for entry in [entry for entry in parts if entry.lower().endswith(".xml")]:
            _cut_fetching(parts, entry)
    except SyntaxError as error:  # lxml is stricter than the parser of the gate
        raise _unusable(name, error) from error
    types = parts[CONTENT_TYPES]  # a .dotx is a .docx but for this word
    parts[CONTENT_TYPES] = types.replace(b"template.main+xml", b"document.main+xml")
    return _opened_once(_packed(parts), name)


def _is_xml(entry: str) -> bool:
    return entry.lower().endswith((".xml", ".rels"))


def _refuse_disguised(archive: Archive, name: str) -> None:
    """Refuse a part that the package declares to be XML under a name by which it would not be looked into."""
    for part, kind in content_types(archive, name).items():
        known = _is_xml(part) if part.startswith("/") else part in {"xml", "rels"}
        if kind.endswith("xml") and not kind.startswith("image/") and not known:
            raise not_word(name, f"{part} is {kind}")


def _refuse_large(entry: str, archive: Archive, name: str) -> None:
    if archive.entries[entry] > LARGEST_PART:
        raise refusal(
            message("intake.part_too_large", part=entry, name=name),
            message("intake.smaller_template"),
            f"limit {LARGEST_PART} bytes",
        )


def _etree() -> Any:
    """lxml, which has no types; it keeps the prefixes that Word's `Ignorable` attributes name."""
    return importlib.import_module("lxml.etree")


def _tree(xml: bytes) -> Any:
    return _etree().fromstring(xml, _etree().XMLParser(resolve_entities=False, no_network=True))


def _written(root: Any) -> bytes:
    return _etree().tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _cut_external(parts: dict[str, bytes], entry: str) -> None:
    """Remove external relationships but web links, and what points to them in the part they belong to."""
    root = _tree(parts[entry])
    gone: set[str] = set()
    for relation in list(root):
        web_link = relation.get("Type", "").endswith("/hyperlink") and _WEB_LINK.match(
            relation.get("Target", "")
        )
        if relation.get("TargetMode", "").lower() == "external" and not web_link:
            gone.add(relation.get("Id", ""))
            root.remove(relation)
    if not gone:
        return
    parts[entry] = _written(root)
    owner = join(dirname(dirname(entry)), basename(entry).removesuffix(".rels"))
    if owner in parts:
        parts[owner] = _without_pointers(parts[owner], gone)


def _without_pointers(xml: bytes, gone: set[str]) -> bytes:
    root = _tree(xml)
    for element in list(root.iter()):
        for key, value in list(element.attrib.items()):
            if key.startswith(_R) and value in gone:
                del element.attrib[key]
                if element.tag in _POINTERS:
                    element.getparent().remove(element)
                    break
    return _written(root)


def _cut_fetching(parts: dict[str, bytes], entry: str) -> None:
    """Empty the instructions of fields that would fetch or run; the text they last showed stays. Sources
    of a mail merge go too.
    """
    if not re.search(rb"(?i)instr|mailMerge", parts[entry]):
        return
    root = _tree(parts[entry])
    for merge in list(root.iter(W + "mailMerge")):
        merge.getparent().remove(merge)
    for field in list(root.iter(W + "fldSimple")):
        if _FETCHING.search(field.get(W + "instr", "")):
            field.set(W + "instr", "")
    for pieces in _instructions(root):
        if _FETCHING.search("".join(piece.text or "" for piece in pieces)):
            for piece in pieces:
                piece.text = ""
    parts[entry] = _written(root)


def _instructions(root: Any) -> Iterator[list[Any]]:
    """The pieces of every field's instruction, in which it may be cut at will: by other fields inside it, and
    across paragraphs.
    """
    stray: list[Any] = []  # outside any field; Word does not heed it, others may
    fields: list[list[Any]] = []
    for element in root.iter(W + "fldChar", W + "instrText", W + "delInstrText"):
        if element.tag != W + "fldChar":
            (fields[-1] if fields else stray).append(element)
        elif element.get(W + "fldCharType") == "begin":
            fields.append([])
        elif element.get(W + "fldCharType") == "end" and fields:
            yield fields.pop()
    yield from (*fields, stray)


def _packed(parts: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for entry, content in parts.items():
            archive.writestr(zipfile.ZipInfo(entry, (1980, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def _opened_once(data: bytes, name: str) -> bytes:
    """`data`, if python-docx can open it: a template is refused when it is chosen, not when it is used."""
    import docx
    from docx.opc.exceptions import PackageNotFoundError

    try:
        opened = docx.Document(io.BytesIO(data))
        about = opened.core_properties  # read only when they are wanted, and then not always what they seem
        about.title, about.author = about.title, about.author
        opened.save(io.BytesIO())
    except (
        PackageNotFoundError,
        KeyError,
        ValueError,
        AttributeError,
        SyntaxError,
        TypeError,
        OSError,
    ) as error:
        raise _unusable(name, error) from error
    return data


def _unusable(name: str, cause: Exception) -> UserError:
    return refusal(message("intake.no_template", name=name), message("intake.save_template"), cause)
