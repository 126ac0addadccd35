# ruff: noqa: N802 -- Qt overrides keep Qt's names
"""What speakers said: a card for each quote, with who said it; the words are proofread like the body."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeySequence, QUndoStack
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QCompleter,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from prd_desk.desk.editor.editor import ProseEdit
from prd_desk.desk.editor.steps import Step
from prd_desk.desk.look.theme import prose_font
from prd_desk.desk.names import field_label
from prd_desk.news import Person, Quote
from prd_desk.news.naming import person_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent

    from prd_desk.desk.editor.motion import WordSense

POINTS = 12.5
ROOM_FOR_WHO = 440
"""Pixels of a quote from which rank, title, name and position stand in one row."""
TALLEST = 280
"""Pixels; more quotes than fit are scrolled to."""
_PARTS = ("rank", "title", "name", "position")


class SpeakerName(QLineEdit):
    """The name of a speaker; offers those whom the release knows already."""

    chosen = Signal(object)
    """A person of the release."""

    def __init__(self, known: Callable[[], Iterable[Person]]) -> None:
        super().__init__()
        self._known = known
        self._people: dict[str, Person] = {}
        self._offered = QStringListModel(self)
        completer = QCompleter(self._offered, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        # Qt puts the whole line in first; what was chosen takes its place after that.
        completer.activated.connect(self._choose, Qt.ConnectionType.QueuedConnection)
        self.setCompleter(completer)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._people = {person_line(person): person for person in self._known() if person.name}
            self._offered.setStringList(list(self._people))

    def _choose(self, line: str) -> None:
        if line in self._people:
            self.chosen.emit(self._people[line])


class QuoteCard(QFrame):
    """One quote: who, and what they said."""

    changed = Signal()
    removed = Signal(object)
    speaker_chosen = Signal(object, object)
    """This card, and the person who is to have said it."""

    def __init__(self, quote: Quote, words: WordSense, known: Callable[[], Iterable[Person]]) -> None:
        super().__init__()
        self.setObjectName("card")
        self._speaker = quote.speaker or Person("")
        hints = (self.tr("ยศ"), self.tr("คำนำหน้า"), self.tr("ชื่อ นามสกุล"), self.tr("ตำแหน่ง"))
        name = SpeakerName(known)
        name.chosen.connect(lambda person: self.speaker_chosen.emit(self, person))
        self.lines = {part: name if part == "name" else QLineEdit() for part in _PARTS}
        for (part, line), hint in zip(self.lines.items(), hints, strict=True):
            line.setPlaceholderText(hint)
            line.setAccessibleName(hint)
            line.setText(getattr(self._speaker, part))
            line.textChanged.connect(self.changed)
            line.installEventFilter(self)
        self.editor = ProseEdit("quotes.0.text", words)
        self.editor.set_font(prose_font(POINTS))
        self.editor.setPlaceholderText(self.tr("คำกล่าว คำต่อคำ"))
        self.editor.fit_lines(1, 6)
        self.editor.set_text(quote.text)
        self.editor.textChanged.connect(self.changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        column.addLayout(self._top_row())
        column.addWidget(self.editor)

    def _top_row(self) -> QHBoxLayout:
        """Who said it, and the button that takes the quote out."""
        self._who = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        short, long, row = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        self._who.addLayout(short, 4)
        self._who.addLayout(long, 10)
        row.addLayout(self._who, 1)
        for each in (self._who, short, long, row):
            each.setSpacing(6)
        for place, line in zip((short, short, long, long), self.lines.values(), strict=True):
            place.addWidget(line)
        remove = QToolButton()
        remove.setObjectName("quiet")
        remove.setText("✕")
        remove.setToolTip(self.tr("นำคำกล่าวนี้ออก"))
        remove.setAccessibleName(remove.toolTip())
        remove.clicked.connect(lambda: self.removed.emit(self))
        row.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A line in which there is nothing to take back leaves these keys to the window."""
        if event.type() == QEvent.Type.ShortcutOverride:
            line, keys = cast("QLineEdit", watched), cast("QKeyEvent", event)
            undone = keys.matches(QKeySequence.StandardKey.Undo) and not line.isUndoAvailable()
            if undone or (keys.matches(QKeySequence.StandardKey.Redo) and not line.isRedoAvailable()):
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def speaker(self) -> Person:
        """Whom the lines name; what they have no line for is as it was, while the name is."""
        said = {part: line.text().strip() for part, line in self.lines.items()}
        kept = self._speaker if said["name"] == self._speaker.name else Person("")
        return replace(kept, **said)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        directions = QBoxLayout.Direction
        is_wide = self.width() >= ROOM_FOR_WHO
        self._who.setDirection(directions.LeftToRight if is_wide else directions.TopToBottom)

    def show_speaker(self, person: Person) -> None:
        """Let this person have said it."""
        self._speaker = person
        for part, line in self.lines.items():
            line.setText(getattr(person, part))

    def quote(self) -> Quote:
        """The quote as it stands; no speaker where nothing is known of one."""
        is_named = any(line.text().strip() for line in self.lines.values())
        return Quote(self.editor.text(), self.speaker() if is_named else None)

    def number(self, index: int) -> None:
        """Say which quote of the release this is."""
        self.editor.field = f"quotes.{index}.text"
        self.editor.setAccessibleName(field_label(self.editor.field))


class Quotes(QWidget):
    """All quotes in order, below the body; cards that come, go or change their speaker are steps."""

    changed = Signal()
    listed = Signal()
    """The cards are others."""

    def __init__(self, words: WordSense) -> None:
        super().__init__()
        self.cards: list[QuoteCard] = []
        self.history = QUndoStack(self)
        self._made: list[QuoteCard] = []
        self.known: Callable[[], Iterable[Person]] = tuple
        self._words, self._font, self._is_asked = words, prose_font(POINTS), False
        self.add_button = QPushButton(self.tr("เพิ่มคำกล่าว"))
        self.add_button.clicked.connect(self.add)
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 4, 0)
        self._column.setSpacing(8)
        inside = QWidget()
        inside.setLayout(self._column)
        inside.installEventFilter(self)
        self._scroll = QScrollArea()
        self._scroll.setWidget(inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 12)
        outside.addWidget(self._scroll)
        outside.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # a quote has grown, come or gone
            self._scroll.setFixedHeight(min(self._column.sizeHint().height(), TALLEST))
        return super().eventFilter(watched, event)

    def show_quotes(self, quotes: Iterable[Quote]) -> None:
        """Put the quotes of a release in, with nothing to take back."""
        self.history.clear()
        old, self._made = self._made, []
        self._arrange([self._card(quote) for quote in quotes])
        for card in old:
            card.deleteLater()

    def put_quotes(self, quotes: Iterable[Quote]) -> None:
        """Let these be the quotes instead, in one step."""
        self._rearrange(self.tr("เปลี่ยนคำกล่าว"), [self._card(quote) for quote in quotes])

    def quotes(self) -> tuple[Quote, ...]:
        """The quotes as they stand."""
        return tuple(card.quote() for card in self.cards)

    def editors(self) -> list[ProseEdit]:
        """The fields that are proofread."""
        return [card.editor for card in self.cards]

    def ask(self, *, wanted: bool) -> None:
        """Whether the form asks for quotes; without that they are shown when there are some."""
        self._is_asked = wanted
        self.setVisible(wanted or bool(self.cards))

    def add(self) -> None:
        """A further quote, ready to be typed."""
        self._rearrange(self.tr("เพิ่มคำกล่าว"), [*self.cards, self._card(Quote(""))])
        self.cards[-1].lines["name"].setFocus()

    def focus_on(self) -> None:
        """Give the keyboard to the first quote, or to the button that adds one."""
        self.setVisible(True)
        (self.cards[0].editor if self.cards else self.add_button).setFocus()

    def zoom(self, percent: int, family: str = "") -> None:
        """Show the words in so many hundredths of their usual size, in this typeface."""
        self._font = prose_font(POINTS * percent / 100, family=family)
        for card in self._made:
            card.editor.set_font(self._font)

    def _card(self, quote: Quote) -> QuoteCard:
        card = QuoteCard(quote, self._words, lambda: self.known())  # noqa: PLW0108 -- set after cards are made
        card.changed.connect(self.changed)
        card.removed.connect(self._remove)
        card.speaker_chosen.connect(self._name_speaker)
        card.editor.set_font(self._font)
        self._made.append(card)
        return card

    def _name_speaker(self, card: QuoteCard, person: Person) -> None:
        self.history.push(Step(self.tr("เลือกผู้กล่าว"), card.show_speaker, card.speaker(), person))

    def _remove(self, card: QuoteCard) -> None:
        at = self.cards.index(card)
        self._rearrange(self.tr("นำคำกล่าวออก"), [each for each in self.cards if each is not card])
        self.setVisible(True)  # the keyboard stays here, and undo with it
        near = self.cards[min(at, len(self.cards) - 1)].editor if self.cards else self.add_button
        near.setFocus()

    def _rearrange(self, name: str, order: list[QuoteCard]) -> None:
        self.history.push(Step(name, self._put, [*self.cards], order))

    def _put(self, order: list[QuoteCard]) -> None:
        self._arrange(order)
        self.changed.emit()

    def _arrange(self, order: list[QuoteCard]) -> None:
        """Show these cards; others are hidden, with what was typed in them, until a step brings them back."""
        had_keyboard = has_keyboard(self)
        for card in self.cards:
            self._column.removeWidget(card)
            card.setVisible(card in order)
        self.cards = [*order]
        for index, card in enumerate(self.cards):
            self._column.addWidget(card)
            card.show()
            card.number(index)
        self._scroll.setVisible(bool(self.cards))
        self.setVisible(self._is_asked or bool(self.cards))
        if had_keyboard and not has_keyboard(self):
            self.focus_on()
        self.listed.emit()


def has_keyboard(part: QWidget) -> bool:
    """Whether something in a part of the window has the keyboard."""
    focused = QApplication.focusWidget()
    return focused is not None and part.isAncestorOf(focused)
