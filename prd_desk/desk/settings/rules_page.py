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
    from collections.abc import Iterable, Mapping, Sequence, Set

    from prd_desk.library.settings import Settings
    from prd_desk.proofing.rules.rule import Problem, Rule

_BRACES = re.compile(r"\{\w+\}")
_TOLD = Qt.ItemDataRole.UserRole
_ON, _OFF = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class RulesPage(SettingsPage):
    """Lists every rule by kind, each with its switch; says why it is there and by which authority."""

    def __init__(self, settings: Settings, off: Iterable[str], on: Iterable[str]) -> None:
        """off: ids and kinds that are off for the office. on: those that are off at first, but not for it."""
        super().__init__(self.tr("การตรวจ"), settings)
        self._off, self._on = tuple(off), tuple(on)
        self.level = choice("level", [(level, level_label(level)) for level in LEVELS], settings.level)
        self.asked, self.tree, self.told = QLineEdit(), QTreeWidget(), QLabel()
        self._kinds: dict[str, QTreeWidgetItem] = {}
        self._rows: dict[str, QTreeWidgetItem] = {}
        self._rules: dict[str, Rule] = {}
        self._left_out: list[QTreeWidgetItem] = []
        self._lay_out()
        self.asked.textChanged.connect(self._seek)
        self.tree.currentItemChanged.connect(lambda item, _before: self._tell(item))

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

    def show_rules(self, rules: Sequence[Rule], problems: Sequence[Problem] = ()) -> None:
        """List these; once listed, the switches stay as the user has set them.

        problems: why some rules of the office are not among them.
        """
        self.told.setText(self.tr("กำลังเตรียมรายการกฎ…") if not rules else self.tr("เลือกกฎเพื่ออ่านเหตุผลและที่มา"))
        if self._rows:
            return
        self._show_problems(problems)
        for rule in rules:
            kind = self._kinds.get(rule.kind) or self._kind(rule.kind)
            row = QTreeWidgetItem(kind, [_BRACES.sub("…", rule.message.read_in(self._language))])
            names = {rule.id, rule.kind}
            is_on = (rule.on or names & {*self._on}) and not names & {*self._off}
            row.setCheckState(0, _ON if is_on else _OFF)
            row.setData(0, _TOLD, self._reasons(rule))
            self._rows[rule.id] = row
            self._rules[rule.id] = rule

    def _kind(self, name: str) -> QTreeWidgetItem:
        kind = self._kinds[name] = QTreeWidgetItem(self.tree, [kind_label(name)])
        kind.setFlags(kind.flags() | Qt.ItemFlag.ItemIsAutoTristate)
        return kind

    def _show_problems(self, problems: Sequence[Problem]) -> None:
        """Say first which rules of the office are not in force, each with its file and line."""
        if problems and not self._left_out:
            head = QTreeWidgetItem(self.tree, [self.tr("กฎของหน่วยงานที่ใช้ไม่ได้")])
            for problem in problems:
                said = problem.said(self._language)
                row = QTreeWidgetItem(head, [said])
                row.setData(0, _TOLD, said)
                self._left_out.append(row)
            head.setExpanded(True)

    def _reasons(self, rule: Rule) -> str:
        source = self.tr("ที่มา: {source}").format(source=rule.source)
        asleep = "" if rule.on else "\n" + self.tr("กฎนี้ปิดไว้ก่อน ทำเครื่องหมายเพื่อเปิดใช้")
        return f"{rule.why.read_in(self._language)}\n{source}{asleep}"

    def off(self) -> tuple[str, ...]:
        """Ids and kinds that are to be off; what is not in the list stays as it was."""
        dark = {rule_id for rule_id, row in self._rows.items() if row.checkState(0) == _OFF}
        named = _named(self._off, self._rules, dark)
        return tuple(name for name in named if name in self._off or self._rules[name].on)

    def on(self) -> tuple[str, ...]:
        """Ids and kinds that are off at first and are to be on; what is not in the list stays as it was."""
        asleep = {rule_id: rule for rule_id, rule in self._rules.items() if not rule.on}
        return _named(self._on, asleep, {name for name in asleep if self._rows[name].checkState(0) == _ON})

    @property
    def is_changed(self) -> bool:
        """Whether other rules are to be off or on than at first."""
        return {*self.off()} != {*self._off} or {*self.on()} != {*self._on}

    def settle(self) -> None:
        """The rules as they stand now have been kept."""
        self._off, self._on = self.off(), self.on()

    def _seek(self, asked: str) -> None:
        """Show the rules that speak of this."""
        for kind in self._kinds.values():
            rows = {name: row for name, row in self._rows.items() if row.parent() is kind}
            for name, row in rows.items():
                said = f"{row.text(0)} {kind.text(0)} {name} {row.data(0, _TOLD)}"
                row.setHidden(asked.casefold() not in said.casefold())
            kind.setHidden(all(row.isHidden() for row in rows.values()))
            kind.setExpanded(bool(asked))

    def _tell(self, item: QTreeWidgetItem | None) -> None:
        told = item.data(0, _TOLD) if item is not None else None
        if told is not None:
            self.told.setText(told)


def _named(before: Sequence[str], rules: Mapping[str, Rule], chosen: Set[str]) -> tuple[str, ...]:
    """The chosen rules by their ids, or by their kinds where these stood `before` and all of a kind are.

    What stood before and is no name among the rules stays.
    """
    kinds = {rule.kind for rule in rules.values()}
    whole = {kind for kind in kinds if all(each.id in chosen for each in rules.values() if each.kind == kind)}
    kept = [name for name in before if name in chosen or name in whole or name not in {*rules, *kinds}]
    told = frozenset(kept)
    return (
        *kept,
        *(name for name in rules if name in chosen and name not in told and rules[name].kind not in told),
    )
