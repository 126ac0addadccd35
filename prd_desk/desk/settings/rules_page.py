"""The page of the settings for proofreading: how much to say, and which rules of house style are on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QTreeWidget, QTreeWidgetItem

from prd_desk.desk.names import kind_label, level_label
from prd_desk.desk.proofreading.stet import LEVELS
from prd_desk.desk.settings.settings_page import WIDEST, SettingsPage, choice

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from prd_desk.library.settings import Settings
    from prd_desk.proofing.rules.rule import Rule

_BRACES = re.compile(r"\{\w+\}")
_RULE = Qt.ItemDataRole.UserRole
_ON, _OFF = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class RulesPage(SettingsPage):
    """Lists every rule by kind, each with its switch; says why it is there and by which authority."""

    def __init__(self, settings: Settings, rules: Sequence[Rule], off: Iterable[str]) -> None:
        """rules: none while the proofreader is not ready. off: ids and kinds that are off for the office."""
        super().__init__(self.tr("การตรวจ"), settings)
        self._off = tuple(off)
        self.level = choice("level", [(level, level_label(level)) for level in LEVELS], settings.level)
        self.asked, self.tree, self.told = QLineEdit(), QTreeWidget(), QLabel()
        self._kinds: dict[str, QTreeWidgetItem] = {}
        self._rows: dict[str, QTreeWidgetItem] = {}
        self._lay_out()
        self.asked.textChanged.connect(self._seek)
        self.tree.currentItemChanged.connect(lambda item, _before: self._tell(item))
        self.show_rules(rules)

    def _lay_out(self) -> None:
        self.row(
            self.label("level"),
            self.level,
            self.tr("เฉพาะที่ผิด: แสดงเพียงที่ผิดแน่ · ละเอียด: รวมคำที่เพียงน่าสงสัย"),
        )
        self.section(self.tr("กฎที่สำนักงานใช้"))
        self.asked.setObjectName("rule_asked")
        self.asked.setMaximumWidth(WIDEST)
        self.asked.setPlaceholderText(self.tr("ค้นหากฎ"))
        self.asked.setAccessibleName(self.tr("ค้นหากฎ"))
        self.asked.setClearButtonEnabled(True)
        self.tree.setObjectName("rules")
        self.tree.setAccessibleName(self.tr("กฎที่สำนักงานใช้"))
        self.tree.setHeaderHidden(True)
        self.tree.setMinimumHeight(180)
        self.told.setObjectName("example")
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setMinimumHeight(64)
        self.told.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.column.addWidget(self.asked)
        self.column.addSpacing(4)
        self.column.addWidget(self.tree, 1)
        self.column.addSpacing(4)
        self.column.addWidget(self.told)

    def changes(self) -> dict[str, Any]:
        return {"level": self.level.currentData()}

    def show_rules(self, rules: Sequence[Rule]) -> None:
        """List these; once listed, the switches stay as the user has set them."""
        self.told.setText(self.tr("กำลังเตรียมรายการกฎ…") if not rules else self.tr("เลือกกฎเพื่ออ่านเหตุผลและที่มา"))
        if self._rows:
            return
        kinds = self._kinds
        for rule in rules:
            if rule.kind not in kinds:
                kinds[rule.kind] = QTreeWidgetItem(self.tree, [kind_label(rule.kind)])
                kinds[rule.kind].setFlags(kinds[rule.kind].flags() | Qt.ItemFlag.ItemIsAutoTristate)
            sentence = _BRACES.sub("…", rule.message.read_in(self._language))
            row = QTreeWidgetItem(kinds[rule.kind], [sentence])
            is_off = not rule.on or rule.id in self._off or rule.kind in self._off
            row.setCheckState(0, _OFF if is_off else _ON)
            row.setData(0, _RULE, rule)
            row.setDisabled(not rule.on)
            self._rows[rule.id] = row

    def off(self) -> tuple[str, ...]:
        """Ids and kinds that are to be off; what is not in the list stays as it was."""
        rules = {rule_id: row.data(0, _RULE) for rule_id, row in self._rows.items() if not row.isDisabled()}
        dark = {rule_id for rule_id in rules if self._rows[rule_id].checkState(0) == _OFF}
        kinds = {rule.kind for rule in rules.values()}
        all_dark = {k for k in kinds if all(r.id in dark for r in rules.values() if r.kind == k)}
        kept = [
            name for name in self._off if name in dark or name in all_dark or name not in {*rules, *kinds}
        ]
        told = frozenset(kept)
        new = [name for name in rules if name in dark and name not in told and rules[name].kind not in told]
        return (*kept, *new)

    @property
    def is_changed(self) -> bool:
        """Whether other rules are to be off than at first."""
        return frozenset(self.off()) != frozenset(self._off)

    def settle(self) -> None:
        """The rules as they stand now have been kept."""
        self._off = self.off()

    def _seek(self, asked: str) -> None:
        """Show the rules that speak of this."""
        for kind in self._kinds.values():
            rows = [row for row in self._rows.values() if row.parent() is kind]
            for row in rows:
                rule = row.data(0, _RULE)
                said = (
                    f"{row.text(0)} {kind.text(0)} {rule.id} {rule.why.read_in(self._language)} {rule.source}"
                )
                row.setHidden(asked.casefold() not in said.casefold())
            kind.setHidden(all(row.isHidden() for row in rows))
            kind.setExpanded(bool(asked))

    def _tell(self, item: QTreeWidgetItem | None) -> None:
        rule = item.data(0, _RULE) if item is not None else None
        if rule is not None:
            source = self.tr("ที่มา: {source}").format(source=rule.source)
            self.told.setText(f"{rule.why.read_in(self._language)}\n{source}")
