"""One finding in full: what is wrong, why, on whose authority, and what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from prd_desk.desk.names import field_label
from prd_desk.desk.proofreading.finding_row import in_context, legible, suggested
from prd_desk.desk.proofreading.number_keys import MOST_SUGGESTIONS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from prd_desk.desk.proofreading.found import Found
    from prd_desk.proofing.rules.rule import Rule


class FindingDetail(QFrame):
    """Shows the chosen finding; its buttons ask for a change, others make it."""

    taken = Signal(object, str)
    all_alike_taken = Signal(object)
    """The same fault everywhere is to be mended as this one."""

    ignored_here = Signal(object)
    ignored_everywhere = Signal(object)
    word_added = Signal(object)
    office_word_added = Signal(object)
    rule_off_here = Signal(object)
    """The rule is to be silent in this release."""

    rule_off_in_office = Signal(object)

    place_wanted = Signal(object)
    """Another place that the finding speaks of."""

    facts_taken = Signal(object, tuple)
    """The text is right, and the facts of these names are wrong."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("detail")
        self.found: Found | None = None
        self._examples: dict[str, tuple[str, str]] = {}
        self._title = self._label("detail_title")
        self._message = self._label("message")
        self._why = self._label("soft")
        self.example = self._label("example")
        self._source = self._label("soft")
        self.suggestions = [self._suggestion(i) for i in range(MOST_SUGGESTIONS)]
        self.mend_alike = self._quiet("", self.all_alike_taken.emit)
        self.ignore_here = self._quiet(self.tr("ข้ามจุดนี้"), self.ignored_here.emit)
        self.ignore_everywhere = self._quiet(self.tr("ข้ามทั้งข่าว"), self.ignored_everywhere.emit)
        self.add_word = self._quiet(self.tr("เพิ่มในคำของฉัน"), self.word_added.emit)
        self.add_office_word = self._quiet(self.tr("คำของสำนักงาน"), self.office_word_added.emit)
        self.off_here = self._quiet(self.tr("ปิดกฎในข่าวนี้"), self.rule_off_here.emit)
        self.off_in_office = self._quiet(self.tr("ปิดทั้งสำนักงาน"), self.rule_off_in_office.emit)
        self.see = self._quiet("", lambda f: self.place_wanted.emit(f.finding.related[0]))
        self.take_text = self._quiet(
            self.tr("ใช้ตามเนื้อข่าว แล้วแก้ข้อเท็จจริง"), lambda f: self.facts_taken.emit(f, _facts(f))
        )
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        for widget in (self._title, self._message, *self.suggestions):
            column.addWidget(widget)
        for button in (self.mend_alike, self.take_text, self.see):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        for widget in (self._why, self.example, self._source):
            column.addWidget(widget)
        for buttons in (
            (self.ignore_here, self.ignore_everywhere),
            (self.add_word, self.add_office_word),
            (self.off_here, self.off_in_office),
        ):
            row = QHBoxLayout()
            row.setContentsMargins(-6, 0, 0, 0)
            row.setSpacing(2)
            for button in buttons:
                row.addWidget(button)
            row.addStretch(1)
            column.addLayout(row)

    def use_rules(self, rules: Iterable[Rule]) -> None:
        """Know the rules, for their examples."""
        examples = ((rule.id, example_of(rule)) for rule in rules)
        self._examples = {name: example for name, example in examples if example is not None}

    def show_found(self, found: Found | None, alike: int = 1) -> None:
        """Show this finding, or nothing. alike: how many there are that can be mended together with it."""
        self.found = found
        if found is None:
            return
        finding = found.finding
        self._title.setText(f"“{in_context(found, found.text)}”" if found.text else field_label(found.field))
        self._message.setText(finding.message)
        self._why.setText(self.tr("เหตุผล: {why}").format(why=finding.why))
        self._why.setVisible(bool(finding.why))
        self._source.setText(self.tr("ที่มา: {source}").format(source=finding.source))
        self._source.setVisible(bool(finding.source))
        bad, good = self._examples.get(finding.rule, ("", ""))
        self.example.setText(self.tr("ตัวอย่างที่ผิด: {bad}\nที่ถูก: {good}").format(bad=bad, good=good))
        self.example.setVisible(bool(bad))
        self._show_suggestions(found)
        self.mend_alike.setText(self.tr("แก้แบบเดียวกันทั้งหมด {count} จุด").format(count=alike))
        self.mend_alike.setVisible(alike > 1)
        for button in (self.add_word, self.add_office_word):
            button.setVisible(may_be_a_word(found))
        for button in (self.off_here, self.off_in_office):
            button.setVisible(not finding.rule.startswith("spelling."))
        related = finding.related[0].field if finding.related else ""
        self.see.setText(self.tr("ดูที่ {place}").format(place=field_label(related)))
        self.see.setVisible(bool(related))
        self.take_text.setVisible(bool(_facts(found)))

    def take(self, number: int) -> bool:
        """Ask for the suggestion of that number, counted from 0; False when there is none."""
        if self.found is None or number >= len(self.found.finding.suggestions[:MOST_SUGGESTIONS]):
            return False
        self.taken.emit(self.found, self.found.finding.suggestions[number])
        return True

    def _show_suggestions(self, found: Found) -> None:
        suggestions = found.finding.suggestions
        for i, button in enumerate(self.suggestions):
            text = suggested(found, suggestions[i]) if i < len(suggestions) else ""
            button.setText(f"{i + 1}   {text}".replace("&", "&&"))
            button.setAccessibleName(self.tr("แก้เป็น {text}").format(text=text))
            button.setAccessibleDescription(self.tr("กดแป้น {number}").format(number=i + 1))
            button.setVisible(i < len(suggestions))

    def _suggestion(self, number: int) -> QPushButton:
        button = QPushButton()
        button.setObjectName("suggestion")
        button.clicked.connect(lambda: self.take(number))
        return button

    def _quiet(self, text: str, ask: Callable[[Found], None]) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName("quiet")
        button.clicked.connect(lambda: ask(self.found) if self.found is not None else None)
        return button

    @staticmethod
    def _label(name: str) -> QLabel:
        label = QLabel()
        label.setObjectName(name)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label


def example_of(rule: Rule) -> tuple[str, str] | None:
    """A wrong text and a right one, as short as the rule has them; None when it has none that explain."""
    pairs = [(case.text, case.fixed) for case in rule.bad if case.text and case.fixed]
    if not pairs:
        good = next((case.text for case in rule.good if case.text), "")
        pairs = [(case.text, good) for case in rule.bad if case.text and good]
    if not pairs:
        return None
    bad, right = min(pairs, key=lambda pair: len(pair[0]))
    return legible(bad), legible(right)


def _facts(found: Found) -> tuple[str, ...]:
    """Names of the facts that a finding sets against the text; none when it is about something else."""
    fields = (place.field for place in found.finding.related)
    return tuple(name.removeprefix("facts.") for name in fields if name.startswith("facts."))


def may_be_a_word(found: Found) -> bool:
    """Whether "add to my words" makes sense: for spelling only."""
    return found.finding.rule.startswith(("spelling", "names")) and bool(found.text.strip())
