"""The colours: readable on every ground, and following the system."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import prd_desk.desk.look.theme
from prd_desk.desk.look.style_sheet import style_sheet
from prd_desk.desk.look.theme import Theme
from prd_desk.desk.look.tokens import (
    CONTRAST_DARK,
    CONTRAST_LIGHT,
    DARK,
    LIGHT,
    POINTS,
    THEMES,
    Tokens,
)
from prd_desk.resources import resource

INKS = ("ink", "ink_soft", "accent", "error", "warning", "hint", "good")
GROUNDS = ("ground", "sheet", "raised", "accent_wash")
SPACES = {0, 4, 8, 12, 16, 24, 32}


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return sum(w * p for w, p in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def least(tokens: Tokens) -> float:
    """The contrast that text has at least: WCAG 1.4.3, and 1.4.6 where high contrast is asked for."""
    return 7.0 if tokens.name.startswith("contrast") else 4.5


def rules_of(tokens: Tokens) -> list[tuple[str, dict[str, str]]]:
    """Selectors and what is declared for them."""
    rules = re.findall(r"([^{}]+)\{([^}]*)\}", style_sheet(tokens))
    return [
        (selector.strip(), dict(re.findall(r"([\w-]+):\s*([^;]+);", body + ";"))) for selector, body in rules
    ]


each_theme = pytest.mark.parametrize("tokens", THEMES, ids=lambda tokens: tokens.name)


@each_theme
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("ink", INKS)
def test_every_ink_is_readable_on_every_ground(tokens: Tokens, ground: str, ink: str) -> None:
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= least(tokens)


@each_theme
def test_text_on_buttons_and_in_selections_is_readable(tokens: Tokens) -> None:
    for ink, ground in (
        ("on_accent", "accent"), ("on_accent", "accent_hover"), ("ink", "selection"), ("ink", "found"),
    ):  # fmt: skip
        assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= least(tokens), (ink, ground)


@each_theme
def test_what_the_style_sheet_sets_together_is_readable_together(tokens: Tokens) -> None:
    grounds = {getattr(tokens, name) for name in GROUNDS}
    looked_at = 0
    for selector, said in rules_of(tokens):
        ink = said.get("color", "")
        if ":disabled" in selector or not ink.startswith("#"):
            continue
        own = said.get("background", "transparent")
        behind = {own} if own.startswith("#") else grounds
        if ink == tokens.on_accent:
            behind = {own}
        for ground in behind:
            assert contrast(ink, ground) >= least(tokens), (selector, ink, ground)
            looked_at += 1
    assert looked_at > 60


@each_theme
def test_edges_of_controls_and_marks_stand_out(tokens: Tokens) -> None:
    for ground in GROUNDS:
        for name in ("line_strong", "accent", "error", "warning", "hint"):
            assert contrast(getattr(tokens, name), getattr(tokens, ground)) >= 3, (name, ground)
    controls = ("QLineEdit", "QComboBox", "QPushButton", "QCheckBox::indicator", "QTreeView::indicator")
    for control in controls:
        said = next(
            said
            for selector, said in rules_of(tokens)
            if control in selector.split(", ") and "border" in said
        )
        assert said["border"] == f"1px solid {tokens.line_strong}", control


@each_theme
def test_what_has_the_keyboard_is_seen(tokens: Tokens) -> None:
    focused = [
        (one, said) for selector, said in rules_of(tokens) for one in selector.split(", ") if ":focus" in one
    ]
    said_of = " ".join(one for one, _said in focused)
    kinds = (
        "QPushButton QLineEdit QComboBox QPlainTextEdit QCheckBox QListWidget #tab #quiet #severity #rules"
    )
    for kind in kinds.split():
        assert f"{kind}:focus" in said_of, kind
    for one, said in focused:
        assert any(tokens.accent in value for value in said.values()), one


@each_theme
def test_the_style_sheet_is_whole_and_its_pictures_are_there(tokens: Tokens) -> None:
    sheet = style_sheet(tokens)
    assert "$" not in sheet
    pictures = re.findall(r'url\("([^"]+)"\)', sheet)
    assert pictures
    assert all(Path(picture).is_file() for picture in pictures)


def test_sizes_and_spaces_are_those_of_the_scales() -> None:
    sheet = style_sheet(LIGHT)
    points = {float(size) for size in re.findall(r"font-size: ([\d.]+)pt", sheet)}
    assert points <= set(POINTS.values())
    sources = [
        path.read_text(encoding="utf-8") for path in Path(prd_desk.desk.__file__).parent.glob("settings/*.py")
    ]
    spaces = {
        int(step) for text in sources for step in re.findall(r"(?:addSpacing|setSpacing)\((\d+)\)", text)
    }
    assert spaces <= SPACES


def test_every_icon_is_of_the_family() -> None:
    for path in resource("icons").glob("*.svg"):
        if path.stem == "prd-desk" or path.stem.partition("-")[0] in {"check", "chevron", "told"}:
            continue
        drawing = path.read_text(encoding="utf-8")
        assert 'viewBox="0 0 24 24"' in drawing, path.name
        assert "currentColor" in drawing, path.name


@pytest.mark.parametrize(
    ("choice", "light", "dark"),
    [
        ("system", LIGHT, DARK),
        ("light", LIGHT, LIGHT),
        ("dark", DARK, DARK),
        ("contrast", CONTRAST_LIGHT, CONTRAST_DARK),
    ],
)
def test_what_is_chosen_follows_the_system_or_does_not(
    qapp, monkeypatch, choice: str, light: Tokens, dark: Tokens
) -> None:
    theme = Theme(qapp)
    for system_is_dark, wanted in ((False, light), (True, dark), (False, light)):
        monkeypatch.setattr(prd_desk.desk.look.theme, "_is_dark", lambda _hints, so=system_is_dark: so)
        theme.choose(choice)
        assert theme.tokens is wanted
        assert qapp.palette().window().color().name() == wanted.ground.lower()


def test_changing_colours_changes_marks_and_icons(desk, qtbot) -> None:
    theme: Theme = desk.findChild(Theme)
    before = theme.colour("error")
    other = DARK if theme.tokens is LIGHT else LIGHT
    with qtbot.waitSignal(theme.changed):
        theme.use(other)
    assert theme.colour("error") != before
    theme.follow()


def test_the_style_sheet_can_wait_until_the_window_is_built(qapp) -> None:
    worn = qapp.styleSheet()
    qapp.setStyleSheet("")
    theme = Theme(qapp, dressed=False)
    theme.use(DARK)
    assert not qapp.styleSheet()
    theme.dress()
    assert DARK.ink in qapp.styleSheet()
    theme.use(LIGHT)
    assert LIGHT.ink in qapp.styleSheet()
    qapp.setStyleSheet(worn)
