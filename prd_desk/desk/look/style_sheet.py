# ruff: noqa: E501 -- a rule of the sheet stands on one line
"""The style sheet, written once over the tokens; `tokens.py` says what they mean."""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from prd_desk.desk.look.tokens import Tokens

_SHEET = Template("""
QMainWindow, QDialog, QMessageBox { background: $ground; }
QMessageBox, QDialogButtonBox { button-layout: 3; }
QMessageBox { messagebox-critical-icon: url("$icons/told-warning.svg"); messagebox-warning-icon: url("$icons/told-warning.svg");
    messagebox-question-icon: url("$icons/told-question.svg"); messagebox-information-icon: url("$icons/told-information.svg"); }
QToolTip { background: $raised; color: $ink; border: 1px solid $line_strong; padding: 6px 8px; }

QMenuBar { background: $ground; padding: 2px 8px; }
QMenuBar::item { padding: 4px 10px; border-radius: 5px; background: transparent; color: $ink; }
QMenuBar::item:selected { background: $accent_wash; color: $ink; }
QMenu { background: $raised; border: 1px solid $line_strong; padding: 6px; }
QMenu::item { padding: 6px 28px 6px 12px; border-radius: 5px; color: $ink; }
QMenu::item:selected { background: $accent_wash; color: $ink; }
QMenu::item:disabled { color: $ink_off; }
QMenu::separator { height: 1px; background: $line; margin: 6px 4px; }

QToolBar { background: $ground; border: none; border-bottom: 1px solid $line; padding: 4px 12px; spacing: 4px; }
QToolBar::separator { width: 1px; background: $line; margin: 6px 6px; }
QToolBar QToolButton { padding: 5px 9px; border: 1px solid transparent; border-radius: 6px; color: $ink; }
QToolBar QToolButton:hover { background: $accent_wash; }
QToolBar QToolButton:pressed { background: $selection; }
QToolBar QToolButton:focus { border-color: $accent; }
QToolBar QToolButton:disabled { color: $ink_off; }
QToolButton#primary { background: $accent; color: $on_accent; font-weight: 600; padding: 5px 14px; }
QToolButton#primary:hover { background: $accent_hover; }
QToolBar QToolButton#primary { padding-right: 26px; }
QToolButton#primary::menu-indicator { image: url("$icons/chevron-accent-$name.svg"); width: 12px; height: 12px;
    subcontrol-origin: padding; subcontrol-position: right center; right: 9px; }
QToolBar[narrow="true"] { padding: 4px 6px; spacing: 1px; }
QToolBar[narrow="true"] QToolButton { padding: 5px 4px; }
QToolBar[narrow="true"] QToolButton#primary { padding: 5px 22px 5px 6px; }

QStatusBar { background: $ground; border-top: 1px solid $line; color: $ink_soft; }
QStatusBar { padding-left: 4px; }
QStatusBar QLabel { color: $ink_soft; padding: 3px 12px; }
QLabel#problem { color: $error; }
QStatusBar::item { border: none; }

QSplitter::handle { background: $line; }
#side_pane, #form_pane, #facts, #photos, #findings_pane, #library_pane { background: $ground; }
#form_body { background: $ground; }
#find_bar { background: $raised; border-top: 1px solid $line; }
QCheckBox { color: $ink; spacing: 6px; }
QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid $line_strong; border-radius: 3px; background: $sheet; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url("$icons/check-$name.svg"); }
QCheckBox:focus { color: $accent; }
QCheckBox:disabled { color: $ink_soft; }
QCheckBox::indicator:disabled { background: $ground; border-color: $line; }
QLabel:disabled { color: $ink_soft; }
#sheet { background: $sheet; }
QScrollArea { background: transparent; border: none; }

QLabel#pane_title { font-size: ${pt_title}pt; font-weight: 600; color: $ink; }
QLabel#section { font-weight: 600; color: $ink; padding-top: 8px; qproperty-indent: 0; }
QLabel#label { color: $ink_soft; }
QLabel#gutter { color: $ink_soft; font-size: ${pt_small}pt; }
QLabel#gutter[over="true"] { color: $error; }
QLabel#soft { color: $ink_soft; }
QLabel#empty_title { font-size: ${pt_title}pt; font-weight: 600; color: $ink; }
QLabel#detail_title { font-size: ${pt_title}pt; font-weight: 600; color: $ink; }

QTextEdit, QLineEdit, QPlainTextEdit { placeholder-text-color: $ink_soft; }
QTextEdit { background: transparent; color: $ink; selection-background-color: $selection;
    selection-color: $ink; border: none; }
QTextEdit[boxed="true"], QLineEdit, QComboBox, QPlainTextEdit { background: $sheet; border: 1px solid $line_strong;
    border-radius: 6px; padding: 5px 8px; color: $ink; selection-background-color: $selection;
    selection-color: $ink; }
QTextEdit[boxed="true"]:focus, QLineEdit:focus, QComboBox:focus, QPlainTextEdit:focus { border: 2px solid $accent; padding: 4px 7px; }
QLineEdit[wrong="true"] { border: 2px solid $error; padding: 4px 7px; }
QToolButton#tab { border: none; border-radius: 6px; padding: 5px 6px; color: $ink_soft; font-weight: 600; font-size: ${pt_tab}pt; }
QToolButton#tab:hover { background: $accent_wash; color: $ink; }
QToolButton#tab:checked { color: $ink; background: $accent_wash; }
QToolButton#tab:focus { border: 1px solid $accent; padding: 4px 5px; }
QToolButton#severity { border: 1px solid transparent; border-radius: 6px; padding: 3px 8px 3px 23px; color: $ink_soft; }
QToolButton#severity:checked { color: $ink; }
QToolButton#severity:hover { background: $accent_wash; }
QToolButton#severity:focus { border-color: $accent; }
QTextEdit[underlined="true"] { border-bottom: 1px solid $line; padding-bottom: 6px; }
QTextEdit[underlined="true"]:focus { border-bottom: 2px solid $accent; padding-bottom: 5px; }
QComboBox:disabled { color: $ink_soft; background: $ground; border-color: $line; }
QComboBox::drop-down { border: none; width: 26px; }
QComboBox::down-arrow { image: url("$icons/chevron-$name.svg"); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: $raised; border: 1px solid $line_strong; padding: 4px;
    selection-background-color: $accent_wash; selection-color: $ink; outline: none; }

QPushButton { background: $raised; color: $ink; border: 1px solid $line_strong; border-radius: 6px;
    padding: 5px 14px; }
QPushButton:hover { background: $accent_wash; }
QPushButton:focus { border: 2px solid $accent; padding: 4px 13px; }
QPushButton:disabled { color: $ink_off; border-color: $line; }
QPushButton:default, QPushButton#primary { background: $accent; color: $on_accent; border-color: $accent;
    font-weight: 600; }
QPushButton:default:hover, QPushButton#primary:hover { background: $accent_hover; }
QPushButton#suggestion { text-align: left; background: $sheet; font-weight: 500; padding: 5px 10px; }
QPushButton#suggestion:hover { background: $accent_wash; border-color: $accent; }
QPushButton#quiet, QToolButton#quiet { background: transparent; border: 1px solid transparent; color: $accent;
    border-radius: 6px; padding: 4px 6px; }
QToolButton#quiet::menu-indicator { image: none; width: 0; }
QToolButton#quiet[chevron="true"] { padding-right: 20px; }
QToolButton#quiet[chevron="true"]::menu-indicator { image: url("$icons/chevron-$name.svg"); width: 10px; height: 10px;
    subcontrol-origin: padding; subcontrol-position: right center; right: 5px; }
QPushButton#quiet[adds="true"] { text-align: left; }
QPushButton#quiet:hover, QToolButton#quiet:hover { background: $accent_wash; }
QPushButton#quiet:focus, QToolButton#quiet:focus { border: 1px solid $accent; }

QListView { background: $sheet; border: none; outline: none; color: $ink; }
QListWidget { border: 1px solid $line; border-radius: 8px; padding: 4px; }
QListWidget::item { padding: 6px 8px; border-radius: 5px; color: $ink; }
QListWidget::item:selected { background: $accent_wash; color: $ink; }
QLabel#example { color: $ink; background: $sheet; border-radius: 6px; padding: 6px 8px; }
#notice_bar { background: $raised; border-bottom: 1px solid $warning; }
#notice_bar QLabel { color: $ink; }
#entries { border-top: 1px solid $line; }
#entries:focus, #versions:focus { border: 1px solid $accent; }
#versions { border: 1px solid $line; }
#findings { border-top: 1px solid $line; border-bottom: 1px solid $line; }
#templates, #template_fields { background: $sheet; color: $ink; border: 1px solid $line; border-radius: 8px; outline: none; padding: 4px; }
#templates::item, #template_fields::item { padding: 5px 6px; border-radius: 5px; color: $ink; }
#templates::item:selected, #template_fields::item:selected { background: $accent_wash; color: $ink; }
#templates:focus, #template_fields:focus { border-color: $accent; }
QHeaderView::section { background: $sheet; color: $ink_soft; border: none; border-bottom: 1px solid $line; padding: 5px 6px; }
#changes { border: 1px solid $line; }
#changes:focus { border: 1px solid $accent; }
QLabel#notice { background: $raised; border: 1px solid $warning; border-radius: 6px; padding: 6px 10px; color: $ink; }
#settings_list { background: transparent; border: none; outline: none; padding: 8px 0; }
#settings_list::item { padding: 0 12px; margin: 1px 8px 1px 0; border: 1px solid transparent; border-radius: 6px; color: $ink; }
#settings_list::item:hover { background: $accent_wash; }
#settings_list::item:selected { background: $accent_wash; color: $ink; }
#settings_list:focus::item:selected { border-color: $accent; }
#settings_page { background: $sheet; border: 1px solid $line; border-radius: 8px; }
#settings_inside { background: transparent; }
#settings_page QLabel#section { padding-top: 4px; }
#settings_page QLabel#example { background: $raised; }
QFrame#rule { background: $line; border: none; max-height: 1px; }
QLabel#picture { background: $raised; border: 1px solid $line; border-radius: 6px; }
#rules { background: $sheet; color: $ink; border: 1px solid $line_strong; border-radius: 8px; outline: none; padding: 4px; }
#rules::item { height: 26px; padding: 0 2px; color: $ink; }
#rules::item:selected { background: $accent_wash; color: $ink; }
#words { border-color: $line_strong; }
#rules:focus, QListWidget:focus { border-color: $accent; }
QTreeView::indicator, QListView::indicator { width: 14px; height: 14px; border: 1px solid $line_strong; border-radius: 3px; background: $sheet; }
QTreeView::indicator:checked, QListView::indicator:checked { background: $accent; border-color: $accent; image: url("$icons/check-$name.svg"); }
QTreeView::indicator:indeterminate { background: $accent_wash; border-color: $accent; }
#detail { background: $raised; }
#card { background: $sheet; border: 1px solid $line; border-radius: 8px; }
#card:focus { border: 2px solid $accent; }
QLabel#badge { background: $accent; color: $on_accent; font-weight: 600; padding: 1px 8px; border-radius: 4px; }
QLabel#remark { color: $warning; }
#drop_line { background: $accent; border: none; }
QProgressBar { background: $ground; border: 1px solid $line; border-radius: 4px; max-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
#people_list { background: $sheet; color: $ink; border: 1px solid $line; border-radius: 8px; outline: none; padding: 4px; }
#people_list::item { padding: 5px 6px; border-radius: 5px; color: $ink; }
#people_list::item:selected { background: $accent_wash; color: $ink; }
#people_list:focus { border-color: $accent; }
#entry_card { background: $ground; border: 1px solid $line; border-radius: 8px; }
#facts_foot { background: $ground; border-top: 1px solid $line; }
QListView#completions { background: $raised; border: 1px solid $line_strong; padding: 4px; }
QListView#completions::item { padding: 4px 6px; border-radius: 4px; color: $ink; }
QListView#completions::item:selected { background: $accent_wash; color: $ink; }
#palette { background: $raised; border: 1px solid $line_strong; border-radius: 10px; }
#palette_asked { font-size: 12pt; }
#palette_list { background: $raised; }
#shortcuts { background: $sheet; color: $ink; border: 1px solid $line; border-radius: 8px; outline: none; padding: 4px; }
#shortcuts::item { height: 28px; padding: 0 6px; color: $ink; }
#shortcuts::item:selected { background: $accent_wash; color: $ink; }
#shortcuts:focus { border-color: $accent; }
#tour_note { background: $raised; border: 1px solid $line_strong; border-radius: 10px; }
#guide_page, #about_text { background: $sheet; color: $ink; border: 1px solid $line; border-radius: 8px; }
#guide_page:focus, #about_text:focus { border-color: $accent; }
#calendar { background: $raised; border: 1px solid $line_strong; border-radius: 8px; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar::handle:vertical { background: $line_strong; border-radius: 4px; min-height: 32px; margin: 2px; }
QScrollBar::handle:vertical:hover { background: $ink_soft; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle:horizontal { background: $line_strong; border-radius: 4px; min-width: 32px; margin: 2px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")


def style_sheet(tokens: Tokens) -> str:
    """Qt style sheet in these colours."""
    from dataclasses import asdict

    from prd_desk.desk.look.tokens import POINTS
    from prd_desk.resources import resource

    points = {f"pt_{name}": points for name, points in POINTS.items()}
    return _SHEET.substitute(asdict(tokens), icons=resource("icons").as_posix(), **points)
