"""Which runs of a Word file are bold: by the run itself, else by its style, else by its paragraph's style."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import xml.etree.ElementTree as ET
    from collections.abc import Mapping

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OFF = {"0", "false", "off", "none"}
_DEEPEST = 11
"""Word follows a chain of styles no further (ECMA-376 part 1, 17.7.4.3)."""


class BoldStyles:
    """The weight that each style of a document gives; of `word/styles.xml`, or None where there is none."""

    __slots__ = ("_styles",)

    def __init__(self, styles: ET.Element | None) -> None:
        found = () if styles is None else styles.iter(W + "style")
        self._styles: Mapping[str, tuple[bool | None, str]] = {
            style.get(W + "styleId", ""): (_weight(style.find(W + "rPr")), _value(style, "basedOn"))
            for style in found
        }

    def paragraph(self, paragraph: ET.Element) -> bool:
        """Whether text in the paragraph is bold where nothing else is said."""
        properties = paragraph.find(W + "pPr")
        return properties is not None and bool(self._of_style(_value(properties, "pStyle")))

    def run(self, run: ET.Element, *, otherwise: bool) -> bool:
        """Whether the run is bold; `otherwise` where neither it nor its style says."""
        properties = run.find(W + "rPr")
        if properties is None:
            return otherwise
        weight = _weight(properties)
        if weight is None:
            weight = self._of_style(_value(properties, "rStyle"))
        return otherwise if weight is None else weight

    def _of_style(self, name: str) -> bool | None:
        for _ in range(_DEEPEST):
            weight, name = self._styles.get(name, (None, ""))
            if weight is not None or not name:
                return weight
        return None


def _weight(properties: ET.Element | None) -> bool | None:
    """What `w:bCs`, which speaks of Thai, or else `w:b` says; None where neither stands."""
    if properties is None:
        return None
    for name in ("bCs", "b"):
        switch = properties.find(W + name)
        if switch is not None:
            return switch.get(W + "val", "1").lower() not in _OFF
    return None


def _value(element: ET.Element, name: str) -> str:
    named = element.find(W + name)
    return "" if named is None else named.get(W + "val", "")
