"""The colours: readable on every ground, and following the system."""

from __future__ import annotations

import pytest

from prd_desk.desk.style_sheet import style_sheet
from prd_desk.desk.theme import DARK, LIGHT, Theme, Tokens
from prd_desk.resources import resource

INKS = ("ink", "ink_soft", "accent", "error", "warning", "hint", "good")
GROUNDS = ("ground", "sheet", "raised", "accent_wash")


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return sum(w * p for w, p in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("ink", INKS)
def test_every_ink_is_readable_on_every_ground(tokens: Tokens, ground: str, ink: str) -> None:
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
def test_text_on_buttons_and_in_selections_is_readable(tokens: Tokens) -> None:
    assert contrast(tokens.on_accent, tokens.accent) >= 4.5
    assert contrast(tokens.on_accent, tokens.accent_hover) >= 4.5
    assert contrast(tokens.ink, tokens.selection) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
def test_the_style_sheet_is_whole_and_its_pictures_are_there(tokens: Tokens) -> None:
    assert "$" not in style_sheet(tokens)
    assert resource("icons", f"chevron-{tokens.name}.svg").is_file()


def test_changing_colours_changes_marks_and_icons(desk, qtbot) -> None:
    theme: Theme = desk._theme
    before = theme.colour("error")
    other = DARK if theme.tokens is LIGHT else LIGHT
    with qtbot.waitSignal(theme.changed):
        theme.use(other)
    assert theme.colour("error") != before
    theme.follow()
