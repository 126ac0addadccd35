"""How the desk looks: what is made from the tokens, and which of them are chosen."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette, QStyleHints, QTextCharFormat
from PySide6.QtWidgets import QApplication, QStyleFactory

from prd_desk.desk.look.style_sheet import style_sheet
from prd_desk.desk.look.tokens import (
    BASE_POINTS,
    CONTRAST_DARK,
    CONTRAST_LIGHT,
    DARK,
    FAMILY,
    LIGHT,
    THEMES,
    Tokens,
)
from prd_desk.desk.proofreading.marks import mark_format

if TYPE_CHECKING:
    from prd_desk.library.settings import ThemeName
    from prd_desk.proofing.finding import Finding

WEIGHTS = ("Regular", "Medium", "SemiBold", "Bold")


def load_fonts() -> None:
    """Make Sarabun known to Qt; once in a process is enough."""
    if FAMILY in QFontDatabase.families(QFontDatabase.WritingSystem.Thai):
        return
    from fontpkg_sarabun import ROOT

    for weight in WEIGHTS:
        QFontDatabase.addApplicationFont(str(ROOT / "files" / f"{FAMILY}-{weight}.ttf"))


def prose_font(points: float, weight: QFont.Weight = QFont.Weight.Normal, family: str = "") -> QFont:
    """A typeface for written text: `family`, else Sarabun; Tahoma stands by for signs that it lacks."""
    font = QFont()
    font.setFamilies([*filter(None, [family]), FAMILY, "Tahoma", "Loma"])
    font.setPointSizeF(points)
    font.setWeight(weight)
    return font


@lru_cache(maxsize=len(THEMES))
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
        colours.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.ink_off))
    return colours


class Theme(QObject):
    """Applies the tokens to the application and follows the system between light and dark."""

    changed = Signal()

    def __init__(self, app: QApplication, parent: QObject | None = None, *, dressed: bool = True) -> None:
        """dressed: put the style sheet on at once, not when `dress` is called."""
        super().__init__(parent)
        load_fonts()
        self._app, self._dressed = app, dressed
        self._choice: ThemeName = "system"
        self.tokens = self._wanted()
        self._apply()
        app.styleHints().colorSchemeChanged.connect(self.follow)

    def choose(self, name: ThemeName) -> None:
        """Follow the system, or stay light or dark; high contrast is light or dark as the system is."""
        self._choice = name
        self.follow()

    @Slot()
    def follow(self) -> None:
        """Take what is chosen, which may depend on the system's colour scheme."""
        self.use(self._wanted())

    def use(self, tokens: Tokens) -> None:
        """Show everything in these colours."""
        if tokens is not self.tokens:
            self.tokens = tokens
            self._apply()
            self.changed.emit()

    def dress(self) -> None:
        """Put the style sheet on. After a window has been built that is much quicker than before: Qt styles
        a part anew, with all in it, each time that it is put into another.
        """
        self._dressed = True
        self._apply()

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
        hints = self._app.styleHints()
        dark = _is_dark(hints)
        if self._choice == "contrast" or (self._choice == "system" and _asks_for_contrast(hints)):
            return CONTRAST_DARK if dark else CONTRAST_LIGHT
        return DARK if self._choice == "dark" or (self._choice == "system" and dark) else LIGHT

    def _apply(self) -> None:
        if self._app.style().objectName() != "fusion":
            self._app.setStyle(QStyleFactory.create("Fusion"))
        self._app.setFont(prose_font(BASE_POINTS))
        self._app.setPalette(palette(self.tokens))
        sheet = style_sheet(self.tokens)
        if self._dressed and self._app.styleSheet() != sheet:
            self._app.setStyleSheet(sheet)


def _is_dark(hints: QStyleHints) -> bool:
    """Whether the system shows light letters on dark grounds."""
    return hints.colorScheme() == Qt.ColorScheme.Dark


def _asks_for_contrast(hints: QStyleHints) -> bool:
    """Whether the system is set to high contrast; Qt knows from 6.10."""
    if not hasattr(hints, "accessibility"):
        return False
    return hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
