"""How the desk looks: one set of tokens, light and dark, and everything that is made from them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette, QTextCharFormat
from PySide6.QtWidgets import QApplication, QStyleFactory

from prd_desk.desk.marks import mark_format
from prd_desk.desk.style_sheet import style_sheet

if TYPE_CHECKING:
    from prd_desk.proofing.finding import Finding

FAMILY = "Sarabun"
BASE_POINTS = 10.5
WEIGHTS = ("Regular", "Medium", "SemiBold", "Bold")


@dataclass(frozen=True, slots=True)
class Tokens:
    """Colours by what they are for. Every ink has a contrast of at least 4.5:1 on ground and sheet."""

    name: str
    ground: str
    sheet: str
    raised: str
    line: str
    line_strong: str
    ink: str
    ink_soft: str
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
    line_strong="#B9B3A6",
    ink="#1D2126",
    ink_soft="#5A5F66",
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
    line_strong="#5B636B",
    ink="#E8E6E1",
    ink_soft="#A9AEB4",
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


def load_fonts() -> None:
    """Make Sarabun known to Qt; once in a process is enough."""
    if FAMILY in QFontDatabase.families(QFontDatabase.WritingSystem.Thai):
        return
    from fontpkg_sarabun import ROOT

    for weight in WEIGHTS:
        QFontDatabase.addApplicationFont(str(ROOT / "files" / f"{FAMILY}-{weight}.ttf"))


def prose_font(points: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Sarabun for written text; Tahoma stands by for signs that it lacks."""
    font = QFont()
    font.setFamilies([FAMILY, "Tahoma", "Loma"])
    font.setPointSizeF(points)
    font.setWeight(weight)
    return font


@lru_cache(maxsize=2)
def palette(tokens: Tokens) -> QPalette:
    """Qt's palette from the tokens, for what the style sheet does not reach."""
    colours = QPalette()
    roles = QPalette.ColorRole
    for role, colour in {
        roles.Window: tokens.ground,
        roles.WindowText: tokens.ink,
        roles.Base: tokens.sheet,
        roles.AlternateBase: tokens.raised,
        roles.Text: tokens.ink,
        roles.PlaceholderText: tokens.ink_soft,
        roles.Button: tokens.raised,
        roles.ButtonText: tokens.ink,
        roles.ToolTipBase: tokens.raised,
        roles.ToolTipText: tokens.ink,
        roles.Highlight: tokens.selection,
        roles.HighlightedText: tokens.ink,
        roles.Link: tokens.accent,
        roles.Mid: tokens.line,
        roles.Dark: tokens.line_strong,
    }.items():
        colours.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        colours.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.line_strong))
    return colours


class Theme(QObject):
    """Applies the tokens to the application and follows the system between light and dark."""

    changed = Signal()

    def __init__(self, app: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        load_fonts()
        self._app = app
        self.tokens = self._wanted()
        self._apply()
        app.styleHints().colorSchemeChanged.connect(self.follow)

    @Slot()
    def follow(self) -> None:
        """Take the system's colour scheme."""
        self.use(self._wanted())

    def use(self, tokens: Tokens) -> None:
        """Show everything in these colours."""
        if tokens is not self.tokens:
            self.tokens = tokens
            self._apply()
            self.changed.emit()

    def colour(self, severity: str) -> QColor:
        """The colour of a severity."""
        return QColor(getattr(self.tokens, severity))

    def mark(self, finding: Finding, current: object) -> QTextCharFormat:
        """How a finding is marked: colour by severity, and a shape of its own, for not all see colours.

        A true `current` tints the text too: it is the one being looked at.
        """
        style = QTextCharFormat.UnderlineStyle
        shapes = {"error": style.WaveUnderline, "warning": style.DashUnderline, "hint": style.DotLine}
        mark = mark_format(shapes[finding.severity], self.colour(finding.severity))
        if current:
            mark.setBackground(QColor(self.tokens.accent_wash))
        return mark

    def _wanted(self) -> Tokens:
        return DARK if self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark else LIGHT

    def _apply(self) -> None:
        if self._app.style().objectName() != "fusion":
            self._app.setStyle(QStyleFactory.create("Fusion"))
        self._app.setFont(prose_font(BASE_POINTS))
        self._app.setPalette(palette(self.tokens))
        sheet = style_sheet(self.tokens)
        if self._app.styleSheet() != sheet:
            self._app.setStyleSheet(sheet)
