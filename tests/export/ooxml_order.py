"""The order that ECMA-376 part 1 prescribes for the children of an element; without it Word says damaged."""

from __future__ import annotations

import io
import xml.etree.ElementTree as ET
import zipfile

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"

_SEQUENCES = {
    # 17.3.1.26 and A.1, CT_PPr
    W + "pPr": """
        pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers
        pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE
        autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents
        suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle
        rPr sectPr pPrChange
    """,
    # 17.3.2.28, EG_RPrBase in the order in which Word writes and the transitional schema lists it
    W + "rPr": """
        ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline
        shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz
        szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish
        oMath rPrChange
    """,
    # 17.6.17, CT_SectPr
    W + "sectPr": """
        headerReference|footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders
        lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter
        docGrid printerSettings sectPrChange
    """,
    # 17.4.60, CT_TblPr
    W + "tblPr": """
        tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc
        tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription
        tblPrChange
    """,
    # 17.4.70, CT_TcPr
    W + "tcPr": """
        cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText
        vAlign hideMark headers cellIns|cellDel|cellMerge tcPrChange
    """,
    # 17.7.4.17, CT_Style
    W + "style": """
        name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed
        qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr
        tblStylePr
    """,
    W + "styles": "docDefaults latentStyles style",
    W + "docDefaults": "rPrDefault pPrDefault",
    # 17.5.2, a content control
    W + "sdt": "sdtPr sdtEndPr sdtContent",
    # 20.4.2.8, CT_Inline; its last child is of another namespace
    WP + "inline": "extent effectExtent docPr cNvGraphicFramePr",
}  # fmt: skip

_FIRST = {W + "p": W + "pPr", W + "r": W + "rPr", W + "tbl": W + "tblPr", W + "tc": W + "tcPr"}
"""Properties come before everything else."""


def misplaced(document: bytes) -> list[str]:
    """What stands out of order, or has no place there at all, in any part of a Word file."""
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        return [
            f"{name}: {fault}"
            for name in archive.namelist()
            if name.startswith("word/") and name.endswith(".xml")
            for element in ET.fromstring(archive.read(name)).iter()
            for fault in _faults(element)
        ]


def _faults(element: ET.Element) -> list[str]:
    faults: list[str] = []
    first = _FIRST.get(element.tag)
    if first and any(child.tag == first for child in list(element)[1:]):
        faults.append(f"{_short(first)} is not the first of {_short(element.tag)}")
    if element.tag == W + "body" and any(child.tag == W + "sectPr" for child in list(element)[:-1]):
        faults.append("the section stands before the end of the body")
    sequence = _SEQUENCES.get(element.tag)
    if sequence:
        space = element.tag.partition("}")[0] + "}"
        places = {name: i for i, names in enumerate(sequence.split()) for name in names.split("|")}
        children = [child.tag.removeprefix(space) for child in element if child.tag.startswith(space)]
        faults += [f"{_short(element.tag)} holds {child}" for child in children if child not in places]
        order = [places[child] for child in children if child in places]
        if order != sorted(order):
            faults.append(f"{_short(element.tag)} holds {' '.join(children)}")
    return faults


def _short(tag: str) -> str:
    return tag.partition("}")[2]
