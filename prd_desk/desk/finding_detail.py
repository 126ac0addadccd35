"""One finding in full: what is wrong, why, on whose authority, and what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from prd_desk.desk.finding_row import in_context, suggested
from prd_desk.desk.names import field_label

if TYPE_CHECKING:
    from prd_desk.desk.found import Found

MOST_SUGGESTIONS = 5


class FindingDetail(QFrame):
    """Shows the chosen finding; its buttons ask for a change, others make it."""

    taken = Signal(object, str)
    ignored_here = Signal(object)
    ignored_everywhere = Signal(object)
    word_added = Signal(object)
    place_wanted = Signal(object)
    """Another place that the finding speaks of."""

    facts_taken = Signal(object, tuple)
    """The text is right, and the facts of these names are wrong."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("detail")
        self.found: Found | None = None
        self._title = self._label("detail_title")
        self._message = self._label("message")
        self._why = self._label("soft")
        self._source = self._label("soft")
        self.suggestions = [self._suggestion(i) for i in range(MOST_SUGGESTIONS)]
        self.ignore_here = self._quiet(self.tr("ข้ามจุดนี้"))
        self.ignore_here.clicked.connect(lambda: self.ignored_here.emit(self.found))
        self.ignore_everywhere = self._quiet(self.tr("ข้ามทั้งข่าว"))
        self.ignore_everywhere.clicked.connect(lambda: self.ignored_everywhere.emit(self.found))
        self.add_word = self._quiet(self.tr("เพิ่มในคำของฉัน"))
        self.add_word.clicked.connect(lambda: self.word_added.emit(self.found))
        self.see = self._quiet("")
        self.see.clicked.connect(lambda: self.place_wanted.emit(self.found and self.found.finding.related[0]))
        self.take_text = self._quiet(self.tr("ใช้ตามเนื้อข่าว แล้วแก้ข้อเท็จจริง"))
        self.take_text.clicked.connect(lambda: self.facts_taken.emit(self.found, _facts(self.found)))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        for widget in (self._title, self._message, *self.suggestions):
            column.addWidget(widget)
        for button in (self.take_text, self.see):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        for widget in (self._why, self._source):
            column.addWidget(widget)
        actions = QHBoxLayout()
        actions.setContentsMargins(-6, 4, 0, 0)
        actions.setSpacing(2)
        for button in (self.ignore_here, self.ignore_everywhere, self.add_word):
            actions.addWidget(button)
        actions.addStretch(1)
        column.addLayout(actions)

    def show_found(self, found: Found | None) -> None:
        """Show this finding, or nothing."""
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
        for i, button in enumerate(self.suggestions):
            text = finding.suggestions[i] if i < len(finding.suggestions) else ""
            button.setText(suggested(found, text).replace("&", "&&"))
            button.setAccessibleName(self.tr("แก้เป็น {text}").format(text=text))
            button.setVisible(i < len(finding.suggestions))
        self.add_word.setVisible(may_be_a_word(found))
        related = finding.related[0].field if finding.related else ""
        self.see.setText(self.tr("ดูที่ {place}").format(place=field_label(related)))
        self.see.setVisible(bool(related))
        self.take_text.setVisible(bool(_facts(found)))

    def _take(self, number: int) -> None:
        if self.found is not None and number < len(self.found.finding.suggestions):
            self.taken.emit(self.found, self.found.finding.suggestions[number])

    def _suggestion(self, number: int) -> QPushButton:
        button = QPushButton()
        button.setObjectName("suggestion")
        button.clicked.connect(lambda: self._take(number))
        return button

    @staticmethod
    def _quiet(text: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName("quiet")
        return button

    @staticmethod
    def _label(name: str) -> QLabel:
        label = QLabel()
        label.setObjectName(name)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label


def _facts(found: Found | None) -> tuple[str, ...]:
    """Names of the facts that a finding sets against the text; none when it is about something else."""
    fields = (place.field for place in found.finding.related) if found else ()
    return tuple(name.removeprefix("facts.") for name in fields if name.startswith("facts."))


def may_be_a_word(found: Found) -> bool:
    """Whether "add to my words" makes sense: for spelling only."""
    return found.finding.rule.startswith(("spelling", "names")) and bool(found.text.strip())
