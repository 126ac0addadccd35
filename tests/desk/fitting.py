"""Whether all text of a widget can be read: nothing is cut off, nothing lies over something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QDialog,
    QGroupBox,
    QLabel,
    QStyle,
    QStyleOptionComboBox,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

SLACK = 1
"""Pixels that rounding may take."""

TEXTS = (QLabel, QAbstractButton, QComboBox, QGroupBox)


def misfits(top: QWidget) -> list[str]:
    """What does not fit, each as a line that says where; empty when all is well."""
    shown = [each for each in top.findChildren(QWidget) if isinstance(each, TEXTS) and _is_read(each, top)]
    found = [f"{why}: {_told(each)}" for each in shown for why in _faults(each, top)]
    found += [f"overlaps {_told(other)}: {_told(each)}" for each, other in _overlaps(shown)]
    if isinstance(top, QDialog):
        room = top.screen().availableGeometry().size()
        least = top.minimumSizeHint().expandedTo(top.minimumSize())
        if least.width() > room.width() or least.height() > room.height():
            found.append(
                f"needs {least.width()}×{least.height()} of {room.width()}×{room.height()}: {_told(top)}"
            )
    return found


def _is_read(widget: QWidget, top: QWidget) -> bool:
    return bool(_text(widget)) and widget.isVisible() and widget.window() is top.window()


def _text(widget: QWidget) -> str:
    if isinstance(widget, QComboBox):
        return widget.currentText()
    return widget.title() if isinstance(widget, QGroupBox) else widget.text()


def _told(widget: QWidget) -> str:
    place = type(widget.parentWidget()).__name__ if widget.parentWidget() else ""
    text = "" if isinstance(widget, QDialog) else f" “{_text(widget)[:50]}”"
    size = f"{widget.width()}×{widget.height()}"
    return f"{type(widget).__name__} {widget.objectName()}{text} {size} in {place}"


def _faults(widget: QWidget, top: QWidget) -> Iterator[str]:
    wanted = widget.sizeHint()
    if isinstance(widget, QComboBox):
        option = QStyleOptionComboBox()
        widget.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = widget.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, widget)
        if (
            widget.fontMetrics().horizontalAdvance(_text(widget)) > room.width() + SLACK
            and not widget.toolTip()
        ):
            yield "too narrow"
    elif isinstance(widget, QLabel) and widget.wordWrap():
        if widget.heightForWidth(widget.width()) > widget.height() + SLACK:
            yield f"too low by {widget.heightForWidth(widget.width()) - widget.height()}"
    elif not isinstance(widget, QAbstractButton) or not widget.toolTip() or not widget.icon().isNull():
        if wanted.width() > widget.width() + SLACK and not (isinstance(widget, QLabel) and widget.toolTip()):
            yield f"too narrow by {wanted.width() - widget.width()}"
        if wanted.height() > widget.height() + SLACK:
            yield f"too low by {wanted.height() - widget.height()}"
    yield from _cut(widget, top)


def _cut(widget: QWidget, top: QWidget) -> Iterator[str]:
    """Where a part that holds it is too small; what scrolls may be."""
    part, box = widget, widget.rect()
    while part is not top and (holder := part.parentWidget()) is not None:
        if isinstance(holder.parentWidget(), QAbstractScrollArea):
            sides = QRect(box).translated(part.pos())
            if sides.left() < -SLACK or sides.right() > holder.width() + SLACK:
                yield f"runs out of the side of {type(holder.parentWidget()).__name__}"
            return
        box = box.translated(part.pos())
        room = holder.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK)
        if not room.contains(box):
            yield f"runs out of {type(holder).__name__} {holder.objectName()}"
            return
        part = holder


def _overlaps(shown: list[QWidget]) -> Iterator[tuple[QWidget, QWidget]]:
    """Pairs of one parent that lie over each other."""
    for number, each in enumerate(shown):
        for other in shown[number + 1 :]:
            if each.parentWidget() is other.parentWidget():
                shared = each.geometry().intersected(other.geometry())
                if shared.width() > SLACK and shared.height() > SLACK:
                    yield each, other
