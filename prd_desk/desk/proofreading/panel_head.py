# ruff: noqa: N802 -- Qt overrides keep Qt's names
"""The head of the findings panel: how many of each severity, the filter, and how the list is arranged."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRectF, QTimer, Signal
from PySide6.QtGui import QActionGroup, QPainter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QToolButton, QVBoxLayout, QWidget

from prd_desk.desk.names import field_label, kind_label, level_label, severity_label
from prd_desk.desk.proofreading.arrangement import SEVERITIES, Arrangement, fields_in, kinds_in
from prd_desk.desk.proofreading.finding_row import draw_severity
from prd_desk.desk.proofreading.stet import LEVELS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QPaintEvent

    from prd_desk.desk.look.theme import Theme
    from prd_desk.desk.proofreading.found import Found
    from prd_desk.proofing import Level

FILTER_PAUSE_MS = 120
_GLYPH = 11


class SeverityCount(QToolButton):
    """How many findings of one severity there are, with its shape; pressed while they are listed."""

    def __init__(self, severity: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._severity, self._theme = severity, theme
        self.setObjectName("severity")
        self.setCheckable(True)
        self.setChecked(True)
        self.setToolTip(self.tr("แสดงหรือซ่อน “{name}”").format(name=severity_label(severity)))
        self.show_count(0)

    def show_count(self, count: int) -> None:
        """Say the number."""
        said = f"{severity_label(self._severity)} {count}"
        self.setText(said)
        self.setAccessibleName(said)
        self.setEnabled(count > 0 or not self.isChecked())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setOpacity(1.0 if self.isChecked() else 0.45)
        box = QRectF(7, (self.height() - _GLYPH) / 2, _GLYPH, _GLYPH)
        draw_severity(painter, self._severity, self._theme.colour(self._severity), box)
        painter.end()


class PanelHead(QWidget):
    """Where the user says what of the findings to list, and how much the proofreader is to say."""

    arranged = Signal(object)
    """Another `Arrangement` is wanted."""

    level_wanted = Signal(str)
    left_out_wanted = Signal()
    """The user wants to see what is ignored or off."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.how = Arrangement()
        self._level: Level = "normal"
        self._items: Sequence[Found] = ()
        self.counts = {severity: SeverityCount(severity, theme) for severity in SEVERITIES}
        for severity, count in self.counts.items():
            count.toggled.connect(lambda on, name=severity: self._show_severity(name, on=on))
        self.asked = QLineEdit()
        self.asked.setPlaceholderText(self.tr("กรองตามคำ หมวด หรือช่อง"))
        self.asked.setAccessibleName(self.tr("กรองรายการที่ตรวจพบ"))
        self.asked.setClearButtonEnabled(True)
        self._soon = QTimer(self, singleShot=True, interval=FILTER_PAUSE_MS)
        self._soon.timeout.connect(lambda: self.filter_by(self.asked.text()))
        self.asked.textChanged.connect(lambda _text: self._soon.start())
        self.view = QToolButton()
        self.view.setObjectName("quiet")
        self.view.setProperty("chevron", True)  # noqa: FBT003 -- Qt's own signature
        self.view.setText(self.tr("มุมมอง"))
        self.view.setAccessibleName(self.tr("มุมมองและระดับการตรวจ"))
        self.view.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self.view)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.view.setMenu(self._menu)
        self.note = QLabel()
        self.note.setObjectName("soft")
        self.all = QToolButton()
        self.all.setObjectName("quiet")
        self.all.setText(self.tr("แสดงทั้งหมด"))
        self.all.clicked.connect(self.show_all)
        self._lay_out()
        self.show_items((), 0)

    def _lay_out(self) -> None:
        counts = QHBoxLayout()
        counts.setSpacing(4)
        for count in self.counts.values():
            counts.addWidget(count)
        counts.addStretch(1)
        seek = QHBoxLayout()
        seek.setSpacing(4)
        seek.addWidget(self.asked, 1)
        seek.addWidget(self.view)
        told = QHBoxLayout()
        told.setSpacing(4)
        told.addWidget(self.note, 1)
        told.addWidget(self.all)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 2, 12, 8)
        column.setSpacing(4)
        for row in (counts, seek, told):
            column.addLayout(row)

    def show_items(self, items: Sequence[Found], listed: int) -> None:
        """Say how many there are of each severity, and how many of all are listed."""
        self._items = items
        counted = Counter(found.finding.severity for found in items)
        for severity, count in self.counts.items():
            count.show_count(counted[severity])
        self.note.setText(
            self.tr("ตัวกรองแสดง {listed:,} จาก {all:,} จุด").format(listed=listed, all=len(items))
        )
        for widget in (self.note, self.all):
            widget.setVisible(self.how.leaves_out)

    def show_level(self, level: Level) -> None:
        """Say at which level the proofreader works."""
        self._level = level

    def show_how(self, how: Arrangement) -> None:
        """Take an arrangement as it was kept."""
        self.how = how

    def show_all(self) -> None:
        """Let every finding through."""
        self.asked.clear()
        self._soon.stop()
        for count in self.counts.values():
            count.blockSignals(True)  # noqa: FBT003 -- Qt's own signature
            count.setChecked(True)
            count.blockSignals(False)  # noqa: FBT003 -- Qt's own signature
        self._arrange(severities=frozenset(SEVERITIES), kind="", field="", text="")

    def filter_by(self, text: str) -> None:
        """Let through what says this, or is of that kind or field."""
        self._arrange(text=text)

    def toggle(self, key: tuple[str, str]) -> None:
        """Open or close a group."""
        self._arrange(closed=self.how.closed ^ {key})

    def _show_severity(self, severity: str, *, on: bool) -> None:
        others = self.how.severities - {severity}
        self._arrange(severities=others | {severity} if on else others)

    def _arrange(self, **changes: object) -> None:
        how = replace(self.how, **changes)
        if how != self.how:
            self.how = how
            self.arranged.emit(how)

    # --- the menu

    def _fill_menu(self) -> None:
        menu = self._menu
        menu.clear()
        ways = [(True, self.tr("จัดกลุ่มตามความหนักเบาและหมวด")), (False, self.tr("ตามลำดับในข่าว"))]
        self._choices(menu, ways, self.how.grouped, lambda grouped: self._arrange(grouped=grouped))
        menu.addSeparator()
        kinds = [("", self.tr("ทุกหมวด")), *((k, kind_label(k)) for k in kinds_in(self._items))]
        kind_menu = menu.addMenu(self.tr("หมวด"))
        self._choices(kind_menu, kinds, self.how.kind, lambda kind: self._arrange(kind=kind))
        fields = [("", self.tr("ทุกช่อง")), *((f, field_label(f)) for f in fields_in(self._items))]
        field_menu = menu.addMenu(self.tr("ช่อง"))
        self._choices(field_menu, fields, self.how.field, lambda field: self._arrange(field=field))
        level_menu = menu.addMenu(self.tr("ระดับการตรวจ"))
        levels = [(level, level_label(level)) for level in LEVELS]
        self._choices(level_menu, levels, self._level, self.level_wanted.emit)
        menu.addSeparator()
        menu.addAction(self.tr("ที่ข้ามไว้และกฎที่ปิด…")).triggered.connect(
            lambda _checked=False: self.left_out_wanted.emit()
        )

    @staticmethod
    def _choices(
        menu: QMenu, choices: Sequence[tuple[Any, str]], chosen: object, choose: Callable[[Any], None]
    ) -> None:
        """Entries of which one is marked."""
        group = QActionGroup(menu)
        for value, text in choices:
            action = menu.addAction(text.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(value == chosen)
            group.addAction(action)
            action.triggered.connect(lambda _checked=False, value=value: choose(value))
