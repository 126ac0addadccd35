# ruff: noqa: N802 -- Qt overrides keep Qt's names
"""The panel on the right: how proofreading stands, every finding, and what to do with the one chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from prd_desk.desk.editor.editor import is_plain_enter
from prd_desk.desk.proofreading.arrangement import Arrangement, Group, alike_in, arrange
from prd_desk.desk.proofreading.checked_page import CheckedPage, Scope
from prd_desk.desk.proofreading.checking import Progress
from prd_desk.desk.proofreading.finding_detail import FindingDetail
from prd_desk.desk.proofreading.findings_list import FindingsList
from prd_desk.desk.proofreading.number_keys import chosen_number
from prd_desk.desk.proofreading.panel_head import PanelHead

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from prd_desk.desk.look.theme import Theme
    from prd_desk.desk.proofreading.found import Found
    from prd_desk.proofing.rules.rule import Rule


ROWS = 56
"""Pixels of the list that stay in view in the lowest window."""


class FindingsPanel(QFrame):
    """Lists findings, and shows the chosen one in full."""

    chosen = Signal(object)
    """The user wants to go to a finding in the text."""

    looked_at = Signal(object)
    """A finding is current in the list; its place should be seen while the list keeps the keyboard."""

    left = Signal()
    """The user wants to go back to the text."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findings_pane")
        self._progress = Progress.LOADING
        self._scope = Scope()
        self._items: list[Found] = []
        self.head = PanelHead(theme)
        self.head.arranged.connect(lambda _how: self._on_arranged())
        self.list = FindingsList(theme)
        self.list.looked_at.connect(self._on_looked_at)
        self.list.picked.connect(self.chosen)
        self.list.toggled.connect(self._toggle)
        self.detail = FindingDetail()
        self._detail_scroll = QScrollArea()
        self._detail_scroll.setWidget(self.detail)
        self._detail_scroll.setWidgetResizable(True)
        self._detail_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._detail_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._detail_scroll.hide()
        self.page = CheckedPage()
        self.page.all_wanted.connect(self.head.show_all)
        self.page.left_out_wanted.connect(self.head.left_out_wanted)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.page)
        self._stack.addWidget(self.list)
        self._stack.setMinimumHeight(ROWS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._stack, 1)
        column.addWidget(self._detail_scroll)
        theme.changed.connect(self.update)
        self._tell()

    # --- what is shown

    def show_found(self, items: list[Found]) -> None:
        """List these findings as arranged, keeping the chosen one and the scrolled place."""
        self._items = items
        kept = self.current()
        same = next((f for f in items if f.is_same(kept)), None) if kept else None
        rows = arrange(items, self.head.how)
        self.list.show_rows(rows, same)
        listed = sum(row.count if isinstance(row, Group) else not self.head.how.grouped for row in rows)
        self.head.show_items(items, listed)
        self._show_detail(same)
        self._tell()

    def show_arrangement(self, how: Arrangement) -> None:
        """Arrange the list as the user had it."""
        self.head.show_how(how)
        self.show_found(self._items)

    def use_rules(self, rules: Iterable[Rule]) -> None:
        """Know the rules of house style, for their examples."""
        self.detail.use_rules(rules)

    def show_scope(self, scope: Scope) -> None:
        """Say what is checked, and by what."""
        if scope != self._scope:
            self._scope = scope
            self.head.show_level(scope.level)
            self._tell()

    def show_progress(self, progress: Progress) -> None:
        """Say how far proofreading is."""
        self._progress = progress
        self._tell()

    def select(self, found: Found | None) -> None:
        """Choose a finding without going there; its group is opened if need be."""
        if found is not None and not self.list.make_current(found):
            key = (found.finding.severity, found.finding.rule.partition(".")[0])
            if key in self.head.how.closed:
                self.head.toggle(key)
                self.list.make_current(found)
        elif found is None:
            self.list.make_current(None)
        self._show_detail(found)

    def current(self) -> Found | None:
        """The chosen finding."""
        return self.detail.found

    def beside(self, found: Found) -> Found | None:
        """The finding to go on with when this one is done: the next in the list, or the last that is left."""
        return self.list.beside(found)

    def has_keyboard(self) -> bool:
        """Whether the user works in the panel."""
        widget = QApplication.focusWidget()
        return widget is not None and self.isAncestorOf(widget)

    # --- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = chosen_number(event)
        if number is not None and self.detail.take(number):
            return
        do = self._on_enter() if is_plain_enter(event) else self._bound(event)
        if do is None:
            super().keyPressEvent(event)
        else:
            do()

    def _on_enter(self) -> Callable[[], object] | None:
        """Press the button, go down to the list, open the group, or go to the finding."""
        focused, row, found = QApplication.focusWidget(), self.list.current(), self.current()
        if isinstance(focused, QPushButton):
            return focused.click
        if focused is self.head.asked:
            return self._enter_list
        if isinstance(row, Group) and focused is self.list:
            return lambda: self._toggle(row)
        return (lambda: self.chosen.emit(found)) if found is not None else None

    def _bound(self, event: QKeyEvent) -> Callable[[], object] | None:
        """What another key does in the panel."""
        focused, row, found, key = (
            QApplication.focusWidget(),
            self.list.current(),
            self.current(),
            event.key(),
        )
        if key == Qt.Key.Key_Escape:
            return self.left.emit
        if key == Qt.Key.Key_Down and focused is self.head.asked:
            return self._enter_list
        if key == Qt.Key.Key_Delete and found is not None:
            everywhere = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            ignored = self.detail.ignored_everywhere if everywhere else self.detail.ignored_here
            return lambda: ignored.emit(found)
        if isinstance(row, Group) and key == (Qt.Key.Key_Right if row.closed else Qt.Key.Key_Left):
            return lambda: self._toggle(row)
        return None

    def _enter_list(self) -> None:
        self.list.setFocus()
        if self.list.current() is None and self.list.rows.rowCount():
            self.list.setCurrentIndex(self.list.rows.index(0, 0))

    def _toggle(self, group: Group) -> None:
        """Open or close a group; the keyboard stays on its heading."""
        self.head.toggle(group.key)
        rows = self.list.rows
        at = next(
            (i for i, row in enumerate(rows.shown) if isinstance(row, Group) and row.key == group.key), -1
        )
        self.list.setCurrentIndex(rows.index(at, 0))

    # --- inside

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_detail()

    def _on_arranged(self) -> None:
        """List anew; what the filter leaves out is not looked at any more."""
        self.show_found(self._items)
        found = self.current()
        if found is not None and not any(self.head.how.chosen([found])):
            self.select(None)

    def _on_looked_at(self, found: Found) -> None:
        self._show_detail(found)
        self.looked_at.emit(found)

    def _show_detail(self, found: Found | None) -> None:
        focused = QApplication.focusWidget()
        was_here = focused is not None and self.detail.isAncestorOf(focused)
        self.detail.show_found(found, len(alike_in(self._items, found)) if found else 0)
        self._detail_scroll.setVisible(found is not None)
        self._fit_detail()
        if focused is not None and was_here and not focused.isVisible():
            self.list.setFocus()  # Qt would hand the keyboard to whatever comes next

    def _fit_detail(self) -> None:
        """As high as the finding asks for, as long as a few rows of the list can be seen."""
        asked = self.detail.heightForWidth(self.width())
        room = min(self.height() * 3 // 5, self.height() - self.head.sizeHint().height() - ROWS)
        self._detail_scroll.setFixedHeight(
            min(max(asked, self.detail.minimumSizeHint().height()), max(room, 0))
        )
        layout = self.detail.layout()
        if layout is not None:
            layout.invalidate()  # else it keeps places made for the finding before
            layout.activate()

    def _tell(self) -> None:
        listed = self.list.rows.rowCount()
        self._stack.setCurrentWidget(self.list if listed else self.page)
        self.page.tell(self._progress, self._scope, len(self._items) if not listed else 0)
