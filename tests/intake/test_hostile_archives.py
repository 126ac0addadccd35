"""Archives that lie, link elsewhere or hide an object: each beside a twin that differs in nothing else."""

from __future__ import annotations

import io
import json
import stat
import struct
import zipfile
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from prd_desk.errors import UserError
from prd_desk.intake import archive, docx_gate, read_release, read_template
from prd_desk.intake.archive import Archive
from prd_desk.intake.photos import take_photo

from .hostile import LAUGHS, LETTER, TYPES, most_memory, png, refusal_of, related, word_file, zipped

if TYPE_CHECKING:
    from pathlib import Path

NEVER = docx_gate.re.compile(rb"(?!)")
NEVER_TEXT = docx_gate.re.compile("(?!)")


# --- the directory of an archive


def lying(size: int, says: int) -> tuple[bytes, bytes]:
    """An archive with a part of `size` bytes, and its twin that says it is of another size."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as written:
        written.writestr("part", bytes(size))
    honest, told = packed.getvalue(), struct.pack("<I", size)
    assert honest.count(told) == 2  # before the part, and in the directory
    return honest, honest.replace(told, struct.pack("<I", says))


def test_a_part_unpacks_no_further_than_its_directory_says() -> None:
    _, bomb = lying(100_000_000, 10_000)
    with most_memory() as guarded:
        assert refusal_of(lambda: Archive(bomb, "a").read("part", 50_000_000)) == "intake.damaged_or_other"
    assert guarded[0] < 2
    with most_memory() as unguarded, pytest.raises(zipfile.BadZipFile):
        zipfile.ZipFile(io.BytesIO(bomb)).read("part")  # all of it, before it is found to be too much
    assert unguarded[0] > 90


def test_a_part_that_says_its_size_is_read() -> None:
    honest, lie = lying(500_000, 10_000)
    assert Archive(honest, "a").read("part", 500_000) == bytes(500_000)
    assert refusal_of(lambda: Archive(honest, "a").read("part", 499_999)) == "intake.part_too_large"
    assert refusal_of(lambda: Archive(lie, "a").read("part", 500_000)) == "intake.damaged_or_other"


def test_a_part_that_says_it_is_huge_is_not_opened() -> None:
    _, boast = lying(500_000, 3_000_000_000)
    assert refusal_of(lambda: Archive(boast, "a")) == "intake.swells"


def archive_with(path: Path, mode: int, content: bytes) -> Path:
    """A release whose photo is an entry of that mode."""
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("release.json", json.dumps({"schema": 1, "photos": [{"file": "a.jpg"}]}))
        entry = zipfile.ZipInfo("photos/a.jpg")
        entry.external_attr = mode << 16
        packed.writestr(entry, content)
    return path


def test_a_link_is_refused_and_never_followed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    picture = take_photo(png(8, 8), "a").content
    secret = tmp_path / "secret.jpg"
    secret.write_bytes(picture)
    twin = archive_with(tmp_path / "twin.prdnews", stat.S_IFREG | 0o644, picture)
    assert read_release(twin).photos[0].content == picture
    same = archive_with(tmp_path / "same.prdnews", stat.S_IFLNK | 0o777, picture)
    assert refusal_of(lambda: read_release(same)) == "intake.damaged_or_other"
    link = archive_with(tmp_path / "link.prdnews", stat.S_IFLNK | 0o777, bytes(secret))
    assert refusal_of(lambda: read_release(link)) == "intake.damaged_or_other"
    monkeypatch.setattr(archive.stat, "S_ISLNK", lambda _mode: False)
    assert read_release(same).photos[0].content == picture
    assert refusal_of(lambda: read_release(link)) == "intake.not_read"  # a name is no picture


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_parts_of_one_name(tmp_path: Path) -> None:
    """One reader would take the first and another the last: the gate would judge what nobody reads."""
    path = word_file(tmp_path / "a.docx")
    assert read_release(path).body == "ข่าวดี"
    with zipfile.ZipFile(path, "a") as packed:
        packed.writestr("word/document.xml", LETTER.replace("ข่าวดี", "ข่าวอื่น"))
    assert refusal_of(lambda: read_release(path)) == "intake.damaged_or_other"


def test_a_part_with_a_password(tmp_path: Path) -> None:
    """Of the two bytes of flags before a part and in the directory, the lowest bit."""
    data = word_file(tmp_path / "a.docx").read_bytes()
    locked = bytearray(data)
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        locked[data.index(mark) + at] |= 1
    (tmp_path / "b.docx").write_bytes(bytes(locked))
    assert read_release(tmp_path / "a.docx").body == "ข่าวดี"
    assert refusal_of(lambda: read_release(tmp_path / "b.docx")) == "intake.password"


# --- entities


def test_entities_that_swell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    laughing = LETTER.replace("ข่าวดี", "&d;")
    path = word_file(tmp_path / "a.docx", f"{LAUGHS}]>{laughing}")
    assert refusal_of(lambda: read_release(path)) == "intake.unsafe"
    assert read_release(word_file(tmp_path / "b.docx")).body == "ข่าวดี"
    monkeypatch.setattr(docx_gate, "_DOCTYPE", NEVER)
    assert read_release(path).body == "ฮ่า" * 1_000


def test_entities_that_read_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    secret = tmp_path / "secret.txt"
    hidden = "ความลับของเครื่องนี้"
    secret.write_text(hidden, encoding="utf-8")
    letter = f'<!DOCTYPE w [<!ENTITY g SYSTEM "{secret.as_uri()}">]>' + LETTER.replace("ข่าวดี", "&g;")
    open_hearted = etree.XMLParser(resolve_entities=True, load_dtd=True)
    assert hidden in "".join(etree.fromstring(letter.encode(), open_hearted).itertext())
    path = word_file(tmp_path / "a.docx", letter)
    assert refusal_of(lambda: read_release(path)) == "intake.unsafe"
    assert refusal_of(lambda: read_template(path)) == "intake.unsafe"
    monkeypatch.setattr(docx_gate, "_DOCTYPE", NEVER)
    assert (
        refusal_of(lambda: read_release(path)) == "intake.not_word"
    )  # our parser alone knows no such entity


@pytest.mark.parametrize(
    "part", ["word__styles_xml", "word__footnotes_xml", "word___rels__document_xml_rels"]
)
def test_no_part_may_declare_entities(part: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    harmless = word_file(tmp_path / "a.docx", **{part: "<w/>"})
    hostile = word_file(tmp_path / "b.docx", **{part: f"{LAUGHS}]><w>&d;</w>"})
    assert read_release(harmless).body == "ข่าวดี"
    assert refusal_of(lambda: read_release(hostile)) == "intake.unsafe"
    monkeypatch.setattr(docx_gate, "_DOCTYPE", NEVER)
    assert read_release(hostile).body == "ข่าวดี"


def test_entities_in_letters_two_bytes_wide(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The search for a DOCTYPE goes by single bytes: in UTF-16 it finds none."""
    letter = LETTER.replace("ข่าวดี", "&d;")
    text = f'<?xml version="1.0" encoding="utf-16"?>{LAUGHS}]>{letter}'
    path = word_file(tmp_path / "a.docx", text.encode("utf-16"))
    assert refusal_of(lambda: read_release(path)) == "intake.unsafe"
    monkeypatch.setattr(docx_gate, "_WIDE_LETTERS", NEVER)
    monkeypatch.setattr(docx_gate, "_ENCODING", NEVER)
    assert read_release(path).body == "ฮ่า" * 1_000


@pytest.mark.parametrize("sign", ["=", " = "])
def test_another_encoding_is_not_guessed_at(sign: str, tmp_path: Path) -> None:
    declared = f'<?xml version="1.0" encoding{sign}"{{}}"?>{LETTER}'
    good = word_file(tmp_path / "a.docx", declared.format("utf-8"))
    assert read_release(good).body == "ข่าวดี"
    other = word_file(tmp_path / "b.docx", declared.format("cp874").encode("cp874"))
    assert refusal_of(lambda: read_release(other)) == "intake.not_word"


# --- macros and objects


MACRO_TYPES = [
    "application/vnd.ms-word.document.macroEnabled.main+xml",
    "application/vnd.ms-word.document.MACROENABLED.main+xml",
    "application/vnd.ms-word.document.macro&#69;nabled.main+xml",
    "application/vnd.ms-office.vbaProject",
    "application/vnd.ms-word.vbaData+xml",
]


@pytest.mark.parametrize("kind", MACRO_TYPES)
def test_macros_by_what_the_package_declares(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A .docm renamed, its project under a name of no account."""
    types = TYPES.replace("</Types>", f'<Override PartName="/word/x.bin" ContentType="{kind}"/></Types>')
    path = word_file(tmp_path / "a.docx", types=types, word__x_bin=b"macro")
    assert refusal_of(lambda: read_release(path)) == "intake.macros"
    plain = types.replace(kind, "image/png")
    assert read_release(word_file(tmp_path / "b.docx", types=plain, word__x_bin=b"macro")).body == "ข่าวดี"
    monkeypatch.setattr(docx_gate, "_MACRO_TYPES", NEVER_TEXT)
    assert read_release(path).body == "ข่าวดี"


def cause_of(path: Path) -> str:
    """The key of why a file is not opened."""
    with pytest.raises(UserError) as caught:
        read_release(path)
    return caught.value.sentence.arguments["cause"].key


@pytest.mark.parametrize(
    ("part", "cause"),
    [
        ("word/vbaProject.bin", "intake.has_macros"),
        ("word/VBAPROJECT.BIN", "intake.has_macros"),
        ("word/embeddings/a.bin", "intake.has_objects"),
        ("word/afchunk1.htm", "intake.has_documents"),
    ],
)
def test_what_a_name_gives_away(
    part: str, cause: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parts = {"[Content_Types].xml": TYPES, "word/document.xml": LETTER}
    path = zipped(tmp_path / "a.docx", {**parts, part: b"x"})
    assert cause_of(path) == cause
    assert read_release(zipped(tmp_path / "b.docx", {**parts, "word/media/a.bin": b"x"})).body == "ข่าวดี"
    monkeypatch.setattr(docx_gate, "_BY_NAME", {})
    assert read_release(path).body == "ข่าวดี"


@pytest.mark.parametrize(
    ("kind", "cause"),
    [
        ("vbaProject", "intake.has_macros"),
        ("oleObject", "intake.has_objects"),
        ("package", "intake.has_objects"),
        ("aFChunk", "intake.has_documents"),
    ],
)
def test_what_a_relationship_gives_away(
    kind: str, cause: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same under a name that says nothing."""

    def file(name: str, kind: str) -> Path:
        rels = related(kind, "media/a.bin")
        return word_file(tmp_path / name, word___rels__document_xml_rels=rels, word__media__a_bin=b"x")

    assert cause_of(file("a.docx", kind)) == cause
    assert read_release(file("b.docx", "image")).body == "ข่าวดี"
    monkeypatch.setattr(docx_gate, "_BY_RELATION", {})
    assert read_release(tmp_path / "a.docx").body == "ข่าวดี"
