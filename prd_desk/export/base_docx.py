"""The empty Word file that every Word export starts from: page, styles, language, page number; no text.

`python -m prd_desk.export.base_docx` writes `resources/forms/base.docx` anew; the result is committed.
Sizes are half-points, lengths twentieths of a point (twips). Sources: ECMA-376 part 1, section 17;
page and font after the correspondence regulations of the Office of the Prime Minister.
"""

from __future__ import annotations

import io
import sys
import zipfile

from prd_desk.export.files import write_atomically
from prd_desk.export.word import BASE
from prd_desk.resources import resource

FONT = "TH SarabunPSK"

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

_CM = 567
"""Twips in a centimetre."""


def _run(size: int, *, bold: bool = False) -> str:
    """Run properties: Thai takes its weight and size from the complex-script twins (bCs, szCs)."""
    weight = "<w:b/><w:bCs/>" if bold else ""
    return f'<w:rPr>{weight}<w:sz w:val="{size * 2}"/><w:szCs w:val="{size * 2}"/></w:rPr>'


def _style(name: str, properties: str, run: str = "", *, based_on: str = "Normal", follow: str = "") -> str:
    following = f'<w:next w:val="{style_id(follow)}"/>' if follow else ""
    inherits = f'<w:basedOn w:val="{style_id(based_on)}"/>{following}<w:qFormat/>'
    return (
        f'<w:style w:type="paragraph" w:styleId="{style_id(name)}"><w:name w:val="{name}"/>{inherits}'
        f"<w:pPr>{properties}</w:pPr>{run}</w:style>"
    )


def style_id(name: str) -> str:
    """`heading 1` -> `Heading1`: Word's own ids for its own styles."""
    return (
        name.replace("heading", "Heading")
        .replace("caption", "Caption")
        .replace("header", "Header")
        .replace(" ", "")
    )


def _spacing(before: int, after: int = 0) -> str:
    return f'<w:spacing w:before="{before * 20}" w:after="{after * 20}"/>'


_DEFAULTS = (
    "<w:docDefaults><w:rPrDefault><w:rPr>"
    f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
    '<w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="th-TH" w:eastAsia="en-US" w:bidi="th-TH"/>'
    "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
    '<w:widowControl/><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
    "</w:pPr></w:pPrDefault></w:docDefaults>"
)

_WORDS_OWN_STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
    '</w:style><w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>'
    '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="108" w:type="dxa"/>'
    '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:basedOn '
    'w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr><w:b/><w:bCs/></w:rPr></w:style>'
)

_COMMENTS = (
    '<w:style w:type="paragraph" w:styleId="CommentText"><w:name w:val="annotation text"/>'
    f'<w:basedOn w:val="Normal"/>{_run(14)}</w:style>'
    '<w:style w:type="character" w:styleId="CommentReference"><w:name w:val="annotation reference"/>'
    f'<w:basedOn w:val="DefaultParagraphFont"/>{_run(8)}</w:style>'
)

_KEPT = "<w:keepNext/><w:keepLines/>"
_CENTRED, _RIGHT = '<w:jc w:val="center"/>', '<w:jc w:val="right"/>'
_INSET = f'<w:ind w:left="{1.5 * _CM:.0f}" w:right="{1.5 * _CM:.0f}"/>'
_FIRST_LINE = f'<w:ind w:firstLine="{2.5 * _CM:.0f}"/>'
_RIGHT_HALF = f'<w:ind w:left="{8 * _CM}"/>{_CENTRED}'
_HANGING = f'<w:ind w:left="{3.1 * _CM:.0f}" w:hanging="{0.6 * _CM:.0f}"/>'


def _outline(level: int) -> str:
    return f'<w:outlineLvl w:val="{level}"/>'


_STYLES = (
    _WORDS_OWN_STYLES,
    _style("heading 1", _KEPT + _spacing(6, 6) + _outline(0), _run(20, bold=True), follow="PRD Body"),
    _style("heading 2", _KEPT + _spacing(12, 3) + _outline(1), _run(18, bold=True), follow="PRD Body"),
    _style("PRD Masthead", _KEPT + _spacing(0, 3), _run(18, bold=True)),
    _style("PRD Meta", "<w:keepNext/>"),
    _style("PRD Closing", "<w:keepLines/>" + _spacing(6) + _RIGHT_HALF),
    _style("PRD Kicker", _spacing(6), _run(16, bold=True), follow="PRD Body"),
    _style("PRD Body", _spacing(6) + _FIRST_LINE),
    _style("PRD Lead", "", based_on="PRD Body", follow="PRD Body"),
    _style("PRD Contact", _spacing(6)),
    _style("PRD List", _spacing(3) + _HANGING),
    _style("PRD Quote", _spacing(6) + _INSET),
    _style("PRD Speaker", _INSET + _RIGHT),
    _style("PRD Insignia", _KEPT + _spacing(0, 6) + _CENTRED, follow="PRD Masthead"),
    _style("PRD Photo", "<w:keepNext/>" + _spacing(12, 3) + _CENTRED, follow="caption"),
    _style("caption", "<w:keepLines/>" + _spacing(0, 6) + _CENTRED, _run(14)),
    _style("PRD Credit", _spacing(6)),
    _style("header", _CENTRED),
    _COMMENTS,
)

_PAGE_NUMBER = (
    '<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr><w:r><w:t xml:space="preserve">- </w:t></w:r>'
    '<w:fldSimple w:instr=" PAGE "><w:r><w:t>๒</w:t></w:r></w:fldSimple>'
    '<w:r><w:t xml:space="preserve"> -</w:t></w:r></w:p>'
)

_SECTION = (
    '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/>'
    '<w:pgSz w:w="11906" w:h="16838"/>'
    f'<w:pgMar w:top="{2.5 * _CM:.0f}" w:right="{2 * _CM}" w:bottom="{2 * _CM}" w:left="{3 * _CM}" '
    f'w:header="{1.5 * _CM:.0f}" w:footer="{_CM}" w:gutter="0"/>'
    '<w:pgNumType w:fmt="thaiNumbers"/><w:cols w:space="708"/><w:titlePg/></w:sectPr>'
)

_PARTS: dict[str, str] = {
    "[Content_Types].xml": (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_TYPES}.document.main+xml"/>'
        f'<Override PartName="/word/styles.xml" ContentType="{_TYPES}.styles+xml"/>'
        f'<Override PartName="/word/settings.xml" ContentType="{_TYPES}.settings+xml"/>'
        f'<Override PartName="/word/fontTable.xml" ContentType="{_TYPES}.fontTable+xml"/>'
        f'<Override PartName="/word/header1.xml" ContentType="{_TYPES}.header+xml"/>'
        '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
    ),
    "_rels/.rels": (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{_RELATIONS}/officeDocument" Target="word/document.xml"/>'
        '<Relationship Id="rId2" Target="docProps/core.xml" Type='
        '"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"/></Relationships>'
    ),
    "docProps/core.xml": (
        '<cp:coreProperties xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:cp='
        '"http://schemas.openxmlformats.org/package/2006/metadata/core-properties"><dc:language>th-TH</dc:language>'
        "</cp:coreProperties>"
    ),
    "word/_rels/document.xml.rels": (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{_RELATIONS}/styles" Target="styles.xml"/>'
        f'<Relationship Id="rId2" Type="{_RELATIONS}/settings" Target="settings.xml"/>'
        f'<Relationship Id="rId3" Type="{_RELATIONS}/fontTable" Target="fontTable.xml"/>'
        f'<Relationship Id="rId4" Type="{_RELATIONS}/header" Target="header1.xml"/></Relationships>'
    ),
    "word/document.xml": f"<w:document {_W} {_R}><w:body>{_SECTION}</w:body></w:document>",
    "word/styles.xml": f"<w:styles {_W}>{_DEFAULTS}{''.join(_STYLES)}</w:styles>",
    "word/settings.xml": (
        f'<w:settings {_W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:applyBreakingRules/>'
        '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
        'w:val="15"/></w:compat><w:themeFontLang w:val="th-TH" w:bidi="th-TH"/></w:settings>'
    ),
    "word/fontTable.xml": (
        f'<w:fonts {_W}><w:font w:name="{FONT}"><w:altName w:val="TH Sarabun New"/>'
        '<w:charset w:val="DE"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>'
    ),
    "word/header1.xml": f"<w:hdr {_W}>{_PAGE_NUMBER}</w:hdr>",
}  # fmt: skip


def base_docx() -> bytes:
    """The empty Word file, the same bytes every time."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, xml in _PARTS.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0  # else the bytes differ between Windows and the rest
            archive.writestr(entry, _HEAD + xml)
    return packed.getvalue()


if __name__ == "__main__":
    target = resource("forms", BASE)
    write_atomically(target, base_docx(), overwrite=True)
    sys.stdout.write(f"{target}\n")
