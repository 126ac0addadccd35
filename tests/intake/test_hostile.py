"""Files made to do harm: each is refused or made harmless, and each test shows what its guard keeps out.

`unguarded` turns the one guard off; then the same file gets in, so the guard is what kept it out.
"""

from __future__ import annotations

import io
import json
import os
import stat
import struct
import subprocess
import sys
import xml.etree.ElementTree as ET
import zipfile
import zlib
from pathlib import Path

import nh3
import pytest
from PIL import GifImagePlugin, Image

from prd_desk.errors import UserError
from prd_desk.export.template import filled_template
from prd_desk.forms import load_form
from prd_desk.intake import archive, docx_text, files, html_text, prdnews, read_release, read_template
from prd_desk.intake.photos import take_photo
from prd_desk.intake.text import read_text
from prd_desk.news import Release
from prd_desk.proofing.rules.book import RuleBook

ROOT = Path(__file__).parents[2]
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override '
    'PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'wordprocessingml.document.main+xml"/></Types>'
)
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
LETTER = f"<w:document {W}><w:body><w:p><w:r><w:t>ข่าวดี</w:t></w:r></w:p></w:body></w:document>"


def zipped(path: Path, parts: dict[str, str | bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return path


def word_file(path: Path, document: str = LETTER, types: str = TYPES, **parts: str | bytes) -> Path:
    """A Word file; further parts by name, `__` for a slash and `_` for a point."""
    more = {name.replace("__", "/").replace("_", "."): content for name, content in parts.items()}
    return zipped(path, {"[Content_Types].xml": types, "word/document.xml": document, **more})


def nested_zip() -> bytes:
    """A zip of zips of ten megabytes of nothing each."""
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("0", bytes(10_000_000))
    outer = io.BytesIO()
    with zipfile.ZipFile(outer, "w", zipfile.ZIP_DEFLATED) as packed:
        for number in range(50):
            packed.writestr(f"{number}.zip", inner.getvalue())
    return outer.getvalue()


def refused(path: Path, words: str | None = None) -> None:
    with pytest.raises(UserError, match=words) as caught:
        read_release(path)
    assert path.name in caught.value.sentence
    assert caught.value.remedy


# --- archives


def test_zip_bomb(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = word_file(tmp_path / "a.docx", word__media__a_png=bytes(60_000_000))
    refused(bomb, "ใหญ่ผิดปกติ")
    monkeypatch.setattr(archive, "_WORST_RATIO", 10**9)
    assert read_release(bomb).body == "ข่าวดี"


def test_zip_whose_directory_lies(tmp_path: Path) -> None:
    """A part that says it is small and unpacks to fifty times its size."""
    honest = word_file(tmp_path / "a.docx", LETTER + " " * 500_000).read_bytes()
    size = struct.pack("<I", len(LETTER.encode()) + 500_000)
    assert honest.count(size) == 2
    (tmp_path / "b.docx").write_bytes(honest.replace(size, struct.pack("<I", 10_000)))
    refused(tmp_path / "b.docx", "เสียหาย")


def test_too_many_entries(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    many = word_file(tmp_path / "a.docx", **{f"x{number}": b"" for number in range(2_100)})
    refused(many, "ใหญ่ผิดปกติ")
    monkeypatch.setattr(archive, "MOST_ENTRIES", 10_000)
    assert read_release(many).body == "ข่าวดี"


def test_nested_zip(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = word_file(tmp_path / "a.docx", word__embeddings__a_zip=nested_zip())
    refused(bomb, "ฝังอยู่")
    monkeypatch.setattr(docx_text, "_FORBIDDEN", {})
    assert read_release(bomb).body == "ข่าวดี"
    record = json.dumps({"schema": 1, "photos": [{"file": "a.jpg"}]})
    refused(zipped(tmp_path / "a.prdnews", {"release.json": record, "photos/a.jpg": nested_zip()}), "ไม่ใช่ภาพ")


@pytest.mark.parametrize(
    "name", ["../../evil.jpg", "..\\evil.jpg", "c:evil.jpg", "/etc/evil.jpg", "..", "a\nb.jpg"]
)
def test_names_that_lead_elsewhere(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    picture = take_photo(png(8, 8), "a").content
    record = json.dumps({"schema": 1, "photos": [{"file": name}]})
    path = zipped(tmp_path / "a.prdnews", {"release.json": record, f"photos/{name}": picture})
    refused(path, "ไม่พบไฟล์ภาพ")
    assert [file.name for file in tmp_path.iterdir()] == ["a.prdnews"]
    monkeypatch.setattr(prdnews, "_LEADS_ELSEWHERE", prdnews.re.compile("(?!)"))
    assert read_release(path).photos[0].file == name


def test_a_link_in_an_archive_is_only_its_text(tmp_path: Path) -> None:
    record = json.dumps({"schema": 1, "photos": [{"file": "a.jpg"}]})
    with zipfile.ZipFile(tmp_path / "a.prdnews", "w") as packed:
        packed.writestr("release.json", record)
        link = zipfile.ZipInfo("photos/a.jpg")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        packed.writestr(link, "/etc/passwd")
    refused(tmp_path / "a.prdnews", "ไม่ใช่ภาพ")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are of POSIX")
@pytest.mark.parametrize("name", ["a.txt", "a.docx", "a.html", "a.prdnews"])
def test_a_pipe_does_not_hold_the_window(name: str, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / name)  # without the guard, opening it never returns
    refused(tmp_path / name, "ไม่ใช่ไฟล์ธรรมดา")
    (tmp_path / f"zero-{name}").symlink_to("/dev/zero")
    refused(tmp_path / f"zero-{name}", "ไม่ใช่ไฟล์ธรรมดา")


def test_a_file_is_read_no_further_than_its_limit(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"x" * 1_001)
    with pytest.raises(UserError, match="ใหญ่เกินไป"):
        files.read_limited(tmp_path / "a.txt", 1_000)


# --- XML


LAUGHS = '<!DOCTYPE w [<!ENTITY a "ฮ่า">' + "".join(
    f'<!ENTITY {new} "{f"&{old};" * 10}">' for old, new in zip("abcdef", "bcdefg", strict=True)
)
OUTSIDE = '<!DOCTYPE w [<!ENTITY g SYSTEM "file:///etc/passwd">'


@pytest.mark.parametrize(
    "declared", [LAUGHS, OUTSIDE, LAUGHS.replace("ENTITY", "ENTITY % p 'x'><!ENTITY")[:60]]
)
def test_no_part_may_declare_entities(declared: str, tmp_path: Path) -> None:
    document = f"{declared}]>" + LETTER.replace("ข่าวดี", "&g;")
    refused(word_file(tmp_path / "a.docx", document), "ไม่ปลอดภัย")
    refused(word_file(tmp_path / "b.docx", word__styles_xml=document), "ไม่ปลอดภัย")
    with pytest.raises(UserError, match="ไม่ปลอดภัย"):
        read_template(word_file(tmp_path / "c.docx", customXml__a_xml=document))


def test_the_parser_alone_would_expand_entities() -> None:
    laughing = ET.fromstring(f"{LAUGHS}]><w>&d;</w>")
    assert laughing.text == "ฮ่า" * 1_000


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-32"])
def test_a_doctype_in_another_encoding(encoding: str, tmp_path: Path) -> None:
    document = f'<?xml version="1.0" encoding="{encoding}"?>{LAUGHS}]>{LETTER}'
    refused(word_file(tmp_path / "a.docx", document.encode(encoding)))


def test_elements_by_the_million(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(docx_text, "MOST_TAGS", 5_000)
    monkeypatch.setattr(archive, "_WORST_RATIO", 10**9)
    many = word_file(tmp_path / "a.docx", LETTER.replace("<w:p>", "<w:p/>" * 5_000 + "<w:p>"))
    refused(many, "ซับซ้อนเกินไป")
    monkeypatch.setattr(docx_text, "MOST_TAGS", 10_000)
    assert read_release(many).body == "ข่าวดี"


def test_values_by_the_million(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    record = json.dumps({"schema": 1, "title": "ข่าวดี", "people": [{"name": "ก"}] * 2_000})
    path = zipped(tmp_path / "a.prdnews", {"release.json": record})
    assert len(read_release(path).people) == 2_000
    monkeypatch.setattr(prdnews, "_MOST_VALUES", 1_000)
    refused(path, "เสียหาย")


# --- Word: macros, objects, templates


@pytest.mark.parametrize(
    ("types", "part"),
    [
        (TYPES.replace("document.main", "document.macroEnabled.main"), {}),
        (TYPES, {"word__vbaProject_bin": b"x"}),
        (TYPES, {"word__VBAPROJECT_BIN": b"x"}),
    ],
    ids=["type", "project", "case"],
)
def test_a_docm_that_was_renamed(types: str, part: dict[str, bytes], tmp_path: Path, monkeypatch) -> None:
    path = word_file(tmp_path / "a.docx", types=types, **part)
    refused(path, "มาโคร")
    monkeypatch.setattr(docx_text, "_FORBIDDEN", {})
    if types == TYPES:
        assert read_release(path).body == "ข่าวดี"


@pytest.mark.parametrize(
    "expression",
    [
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{% for x in [1] %}{{ x }}{% endfor %}",
        "{{ config }}",
        "${7*7} #{7*7} <%= 7*7 %>",
        "{{หัวข้อข่าว|upper}}",
    ],
)
def test_expressions_in_a_template_are_text(expression: str, tmp_path: Path) -> None:
    import docx

    document = docx.Document()
    document.add_paragraph(expression)
    document.add_paragraph("{{หัวข้อข่าว}}")
    document.save(str(tmp_path / "t.docx"))
    release = Release(title="{{เนื้อข่าว}} {{config}}", body="ลับ")
    filled = filled_template(read_template(tmp_path / "t.docx"), load_form("activity_web"), release)
    assert docx_text.docx_clipping(filled, "t.docx").text.split("\n") == [expression, release.title]


# --- pictures


def png(width: int, height: int, mode: str = "RGB") -> bytes:
    saved = io.BytesIO()
    Image.new(mode, (width, height)).save(saved, "PNG")
    return saved.getvalue()


def chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def measured(code: str, path: Path) -> tuple[str, float]:
    """What a new process prints, and the megabytes by which `code` on the picture made it grow."""
    program = (
        "import sys, pathlib, PIL.Image, PIL.ImageOps\nfrom prd_desk.errors import UserError\n"
        "from prd_desk.intake import photos\nfrom prd_desk.intake.photos import take_photo\n"
        f"from tests.stress.mutants import peak_megabytes\nbefore = peak_megabytes()\n{code}\n"
        "try: print(take_photo(pathlib.Path(sys.argv[1])).file)\n"
        "except UserError as error: print(error.sentence)\nprint(peak_megabytes() - before)\n"
    )
    command = [sys.executable, "-c", program, str(path)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    said, grown = run.stdout.splitlines()
    return said, float(grown)


def test_a_picture_of_sixty_thousand_pixels_square(monkeypatch: pytest.MonkeyPatch) -> None:
    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    bomb = (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b""))
        + chunk(b"IEND", b"")
    )
    with pytest.raises(UserError, match="ใหญ่เกินไป"):
        take_photo(bomb, "a.png")
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", None)
    with pytest.raises(UserError, match="ใหญ่เกินไป"):  # our own limit holds where Pillow's does not
        take_photo(bomb, "a.png")


@pytest.mark.skipif(sys.platform != "linux", reason="the peak of memory is asked of /proc")
def test_a_small_file_of_many_pixels(tmp_path: Path) -> None:
    side = 7_100
    pixels = zlib.compress(bytes((2 * side + 1) * side), 1)
    header = struct.pack(">IIBBBBB", side, side, 8, 4, 0, 0, 0)  # grey with transparency
    bomb = [chunk(b"IHDR", header), chunk(b"IDAT", pixels), chunk(b"IEND", b"")]
    (tmp_path / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(bomb))
    assert (tmp_path / "a.png").stat().st_size < 500_000
    said, grown = measured("", tmp_path / "a.png")
    assert "ใหญ่เกินไป" in said
    assert grown < 50
    said, grown = measured("photos._MOST_PIXELS = {'PNG': 10**9}", tmp_path / "a.png")
    assert said == "a.jpg"
    assert grown > 150


def test_gif_bombs_and_other_kinds_are_never_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    saved = io.BytesIO()
    frames = [Image.new("P", (200, 200), number) for number in range(20)]
    frames[0].save(saved, "GIF", save_all=True, append_images=frames[1:])
    decoded: list[Image.Image] = []
    plain = GifImagePlugin.GifImageFile.load

    def load(image: GifImagePlugin.GifImageFile) -> object:
        decoded.append(image)
        return plain(image)

    monkeypatch.setattr(GifImagePlugin.GifImageFile, "load", load)
    with pytest.raises(UserError, match="ไม่ใช่ภาพที่ใช้ได้"):
        take_photo(saved.getvalue(), "a.jpg")
    assert decoded == []
    Image.open(saved).load()
    assert decoded


def test_a_png_with_a_bomb_in_its_texts() -> None:
    whole = png(8, 8)
    texts = chunk(b"zTXt", b"Comment\0\0" + zlib.compress(bytes(80_000_000)))
    bomb = whole[:33] + texts + whole[33:]
    with pytest.raises(UserError, match="เสียหาย"):
        take_photo(bomb, "a.png")


def test_a_progressive_jpeg_of_a_thousand_scans() -> None:
    saved = io.BytesIO()
    Image.new("RGB", (64, 64), "red").save(saved, "JPEG", progressive=True)
    whole = saved.getvalue()
    last = whole.rindex(b"\xff\xda")
    scan = whole[last:-2]
    assert take_photo(whole, "a.jpg").content
    with pytest.raises(UserError, match="ใหญ่เกินไป"):
        take_photo(whole[:-2] + scan * 1_000 + b"\xff\xd9", "a.jpg")


@pytest.mark.parametrize("mode", ["I;16", "L", "LA", "P", "1"])
def test_grey_and_palette_pictures_are_read(mode: str) -> None:
    with Image.open(io.BytesIO(take_photo(png(3_000, 4, mode), "a.png").content)) as image:
        assert (image.mode, image.size) == ("RGB", (2_000, 3))


# --- HTML


def test_script_and_drawings_leave_no_trace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.html").write_text(
        "<p>ข่าวดี<script>evil()</script><svg onload=evil()><text>evil</text></svg>"
        "<img src='data:image/svg+xml,evil' onerror=evil()><a href='data:text/html,evil'>ที่นี่</a>"
        "<iframe srcdoc='<script>evil()</script>'></iframe><object data=evil></object><style>evil{}</style>"
        "<math><mtext>evil</mtext></math><template>evil</template><noscript>evil</noscript>",
        encoding="utf-8",
    )
    assert read_release(tmp_path / "a.html").body == "ข่าวดีที่นี่"
    monkeypatch.setattr(nh3, "clean", lambda html, **_: html)
    assert "evil" in read_release(tmp_path / "a.html").body
    assert html_text.html_text("<b>x").text == "x"


# --- text and rules


@pytest.mark.parametrize("text", ["\x00" * 10, "ก\x00ข"])
def test_binary_is_no_text(text: str) -> None:
    with pytest.raises(UserError, match="ไม่ใช่ไฟล์ข้อความ"):
        read_text(text.encode(), "a.txt")


@pytest.mark.parametrize(
    ("rules", "words"),
    [
        ("a: &a [x]\nb: [*a, *a]", "นามแฝง"),
        ("version: !!python/object/apply:os.system [id]", "ป้ายชนิด"),
        ("[" * 50_000, "ซ้อนกันลึก"),
        ("- a\n" * 200_000, "ใหญ่เกินไป"),
        (
            "version: 1\nrules:\n- id: style.x\n  severity: hint\n  check: python\n  function: os.system",
            "ไม่มีการตรวจ",
        ),
    ],
    ids=["alias", "object", "deep", "large", "code"],
)
def test_rule_files_cannot_run_or_swell(rules: str, words: str, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(rules, encoding="utf-8")
    book = RuleBook.load(tmp_path / "none", [tmp_path / "a.yaml"])
    assert book.rules == ()
    assert words in book.problems[0].sentence


def test_letters_for_private_use_come_in_and_are_mended_by_a_finding(tmp_path: Path) -> None:
    """Old programs drew raised marks by letters of their own: the text stays, a rule offers the true one."""
    from prd_desk.resources import resources_root

    (tmp_path / "a.txt").write_text("หัวเรื่อง\nป\uf70aาย", encoding="utf-8")
    body = read_release(tmp_path / "a.txt").body
    found = RuleBook.load(resources_root() / "rules").check(body)
    assert [(f.rule, f.suggestions[0]) for f in found if f.rule == "marks.private_use"] != []
