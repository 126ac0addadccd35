"""The design language of the desk, in one place: colours, type, space, icons.

Contrast, after WCAG 2.2: every ink at least 4.5:1 on every ground it stands on (7:1 in high contrast), every
edge of a control and every mark at least 3:1. `tests/desk/look/test_theme.py` measures it for each theme.
Space: the steps 4, 8, 12, 16, 24 and 32, in pixels; round corners of 5 and 6 for controls, 8 for cards.
Type: Sarabun in the sizes of POINTS. Weights: 400 for text, 500 for suggestions, 600 for names and headings.
Icons: one family, drawn for PRD Desk under its own licence, in `resources/icons`: lines of 1.8 on a square of
24, round ends, no fill; the theme gives them their ink.
"""

from __future__ import annotations

from dataclasses import dataclass

FAMILY = "Sarabun"
POINTS = {"small": 9.5, "base": 10.5, "tab": 11.5, "title": 12.0}
BASE_POINTS = POINTS["base"]


@dataclass(frozen=True, slots=True)
class Tokens:
    """Colours by what they are for.

    ink, ink_soft, accent and error to good are inks, on_accent is the ink on accent, ink_off is for what
    cannot be used now; ground, sheet, raised, accent_wash, selection and found are grounds. line parts areas
    and carries no meaning; line_strong is the edge of what can be used.
    """

    name: str
    ground: str
    sheet: str
    raised: str
    line: str
    line_strong: str
    ink: str
    ink_soft: str
    ink_off: str
    accent: str
    accent_hover: str
    accent_wash: str
    on_accent: str
    error: str
    warning: str
    hint: str
    good: str
    selection: str
    found: str


LIGHT = Tokens(
    name="light",
    ground="#F3F1EC",
    sheet="#FFFFFF",
    raised="#FBFAF7",
    line="#DFDBD2",
    line_strong="#8B8578",
    ink="#1D2126",
    ink_soft="#5A5F66",
    ink_off="#8B8578",
    accent="#0B5E63",
    accent_hover="#084A4E",
    accent_wash="#DDEDEB",
    on_accent="#FFFFFF",
    error="#B3261E",
    warning="#8A5300",
    hint="#35589E",
    good="#1F6B3A",
    selection="#BFE0DC",
    found="#FFE9A8",
)

DARK = Tokens(
    name="dark",
    ground="#16191C",
    sheet="#1E2226",
    raised="#262B30",
    line="#363C42",
    line_strong="#78828B",
    ink="#E8E6E1",
    ink_soft="#A9AEB4",
    ink_off="#78828B",
    accent="#7CCFC6",
    accent_hover="#9CE0D8",
    accent_wash="#203B3B",
    on_accent="#0C2021",
    error="#FF9A8F",
    warning="#F3BD62",
    hint="#A5BEFF",
    good="#8AD6A0",
    selection="#2C5A58",
    found="#5A4A14",
)

CONTRAST_LIGHT = Tokens(
    name="contrast-light",
    ground="#FFFFFF",
    sheet="#FFFFFF",
    raised="#F5F5F5",
    line="#6B6B6B",
    line_strong="#000000",
    ink="#000000",
    ink_soft="#2B2B2B",
    ink_off="#767676",
    accent="#003A8C",
    accent_hover="#00245C",
    accent_wash="#D6E6FF",
    on_accent="#FFFFFF",
    error="#8C0000",
    warning="#5C3A00",
    hint="#1F1F8F",
    good="#004D1A",
    selection="#BBD7FF",
    found="#FFE98A",
)

CONTRAST_DARK = Tokens(
    name="contrast-dark",
    ground="#000000",
    sheet="#000000",
    raised="#0B0B0B",
    line="#8F8F8F",
    line_strong="#FFFFFF",
    ink="#FFFFFF",
    ink_soft="#E3E3E3",
    ink_off="#8A8A8A",
    accent="#FFD83D",
    accent_hover="#FFE98A",
    accent_wash="#12263A",
    on_accent="#000000",
    error="#FFB3AB",
    warning="#FFCF70",
    hint="#BFD2FF",
    good="#9BEFB4",
    selection="#123B6B",
    found="#4A3F00",
)

THEMES = (LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK)
