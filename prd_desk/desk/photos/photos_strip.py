"""The photos of a release, as a page of cards: describe, put in order, turn, crop, remove."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from prd_desk.desk.editor.steps import Step
from prd_desk.desk.look.icons import icon
from prd_desk.desk.photos.card_grid import CardGrid
from prd_desk.desk.photos.credit_completion import CreditCompletion
from prd_desk.desk.photos.darkroom import Darkroom
from prd_desk.desk.photos.photo_card import ICONS, PhotoCard
from prd_desk.desk.photos.thumbnails import Thumbnails
from prd_desk.desk.photos.waiting_card import WaitingCard

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from concurrent.futures import Future

    from PySide6.QtGui import QIcon

    from prd_desk.desk.editor.editor import ProseEdit
    from prd_desk.desk.editor.motion import WordSense
    from prd_desk.desk.look.theme import Theme
    from prd_desk.news import Person, Photo

MOST_PHOTOS = 100
"""In one release: with 2,000 pixels a side they fill half of what a `.prdnews` file may hold."""

MOST_STEPS = 50


class PhotosStrip(QFrame):
    """All photos in order; the first is the cover."""

    changed = Signal()
    wanted = Signal()
    """The user asks to choose picture files."""

    listed = Signal()
    """The cards are others, or in another order."""

    broke = Signal(object)
    """What turning or cropping a photo ended with."""

    def __init__(self, words: WordSense, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("photos")
        self.cards: list[PhotoCard] = []
        self.known: Callable[[], Iterable[Person]] = tuple
        self.history = QUndoStack(self)
        self.history.setUndoLimit(MOST_STEPS)
        self._words, self._theme = words, theme
        self._icons = self._painted()
        theme.changed.connect(self._on_colours)
        self._made: list[PhotoCard] = []
        self.credits = CreditCompletion(self._credits, self)
        self._asked: list[tuple[PhotoCard, str, Callable[[bytes], bytes]]] = []
        """Turns and crops that are not done yet."""
        self._darkroom = Darkroom(self)
        self._thumbnails = Thumbnails(self._darkroom, self)
        self.add_button = QPushButton(self.tr("เพิ่มภาพ…"))
        self.add_button.clicked.connect(self.wanted)
        self._note = QLabel(self.tr("ลากไฟล์ภาพหรือโฟลเดอร์มาวางในหน้าต่าง หรือคัดลอกภาพแล้วกด Ctrl+V ที่นี่"))
        self._note.setObjectName("soft")
        self._note.setWordWrap(True)
        self.waiting = WaitingCard()
        self.grid = CardGrid()
        self.grid.dropped.connect(self.put_at)
        self._lay_out()

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setObjectName("form_body")
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 8, 16, 16)
        column.setSpacing(8)
        for part in (self.add_button, self.waiting, self._note, self.grid):
            column.addWidget(part)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll = scroll
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(scroll)

    # --- in and out

    def show_photos(self, photos: Iterable[Photo]) -> None:
        """Put in the photos of a release, with nothing to take back."""
        self.history.clear()
        old, self._made = self._made, []
        self._arrange([self._card(photo) for photo in photos])
        for card in old:
            card.deleteLater()

    def photos(self) -> tuple[Photo, ...]:
        """The photos as they are now."""
        return tuple(card.as_photo() for card in self.cards)

    def is_modified(self, opened: tuple[Photo, ...]) -> bool:
        """Whether anything differs from the photos that were opened."""
        return len(self.cards) != len(opened) or self.photos() != opened

    def add(self, photo: Photo, batch: int = -1) -> None:
        """Put one more at the end, under a name no other has; those of one batch are taken back together."""
        taken = {card.photo.file for card in self.cards}
        stem, ending = Path(photo.file).stem, Path(photo.file).suffix
        name, number = photo.file, 2
        while name in taken:
            name, number = f"{stem}-{number}{ending}", number + 1
        card = self._card(replace(photo, file=name))
        self._rearrange(self.tr("เพิ่มภาพ"), [*self.cards, card], batch)

    def editors(self) -> list[ProseEdit]:
        """The texts of all photos, in order."""
        return [editor for card in self.cards for editor in card.editors.values()]

    def _credits(self) -> list[str]:
        return [card.editors["credit"].text() for card in self.cards]

    def stop(self) -> None:
        """End the work that goes on aside."""
        self._darkroom.stop()

    def focus_on(self, field: str) -> None:
        """Put the caret in a text of a photo, `photos.1.caption`; else focus the first button."""
        editor = next((each for each in self.editors() if each.field == field), None)
        (editor or self.add_button).setFocus()
        self._scroll.ensureWidgetVisible(editor or self.add_button)

    def reveal(self, card: PhotoCard) -> None:
        """Give a card the keyboard and bring it into view."""
        card.setFocus()
        self._scroll.ensureWidgetVisible(card)

    # --- what the user asks for

    def do(self, card: PhotoCard, what: str) -> None:
        """Do with a photo what was asked: `up down first left right crop people credit remove`."""
        at = self.cards.index(card)
        if what in {"left", "right"}:
            self.turn(card, 1 if what == "right" else -1)
        elif what == "crop":
            self._ask_crop(card)
        elif what == "people":
            self._ask_people(card)
        elif what == "credit":
            self._spread_credit(card)
        elif what == "remove":
            self.remove(card)
        else:
            self.put_at(at, {"up": at - 1, "down": at + 2, "first": 0}[what])
            self.reveal(card)

    def put_at(self, at: int, before: int) -> None:
        """Put the photo at a place before the one that is now at another; at the end when there is none."""
        if not 0 <= at < len(self.cards):
            return
        order = [*self.cards]
        card = order.pop(at)
        order.insert(min(max(before - (before > at), 0), len(order)), card)
        if order != self.cards:
            self._rearrange(self.tr("ย้ายภาพ"), order)

    def remove(self, card: PhotoCard) -> None:
        """Take a photo out; the next one gets the keyboard."""
        at = self.cards.index(card)
        self._rearrange(self.tr("นำภาพออก"), [each for each in self.cards if each is not card])
        if self.cards:
            self.reveal(self.cards[min(at, len(self.cards) - 1)])
        else:
            self.add_button.setFocus()

    def turn(self, card: PhotoCard, quarters: int) -> None:
        """Turn a photo to the right, or to the left where negative."""
        from prd_desk.intake.retouching import turned

        self._retouch(card, self.tr("หมุนภาพ"), lambda content: turned(content, quarters))

    def crop(self, card: PhotoCard, box: tuple[float, float, float, float]) -> None:
        """Cut a photo to a part of itself, given in fractions of it."""
        from prd_desk.intake.retouching import cropped

        self._retouch(card, self.tr("ตัดภาพ"), lambda content: cropped(content, box))

    def _ask_crop(self, card: PhotoCard) -> None:
        from prd_desk.desk.photos.crop_dialog import CropDialog

        dialog = CropDialog(card.photo.content, self)
        if dialog.is_readable():
            dialog.chosen.connect(lambda box: self.crop(card, box))
            dialog.open()

    def _ask_people(self, card: PhotoCard) -> None:
        from prd_desk.desk.changes.rewriting import put_text
        from prd_desk.desk.photos.people_row import PeopleDialog

        dialog = PeopleDialog(self.known(), card.editors["caption"].text(), self)
        dialog.chosen.connect(lambda caption: put_text(card.editors["caption"], caption))
        dialog.open()

    def _spread_credit(self, card: PhotoCard) -> None:
        from prd_desk.desk.changes.rewriting import put_text

        for other in self.cards:
            put_text(other.editors["credit"], card.editors["credit"].text())

    def _retouch(self, card: PhotoCard, name: str, work: Callable[[bytes], bytes]) -> None:
        """One after another, each on what the one before has made: two turns in a row make a half."""
        self._asked.append((card, name, work))
        if len(self._asked) == 1:
            self._begin_next()

    def _begin_next(self) -> None:
        card, _name, work = self._asked[0]
        content = card.photo.content
        self._darkroom.do(partial(work, content), partial(self._take_picture, content))

    def _take_picture(self, before: bytes, made: Future[Any]) -> None:
        card, name, _work = self._asked.pop(0)
        try:
            content = made.result()
        except Exception as error:  # the job runner: a broken picture must not end the program
            self.broke.emit(error)
        else:
            if card in self.cards and card.photo.content is before and content != before:
                self.history.push(Step(name, partial(self._show, card), before, content))
        if self._asked:
            self._begin_next()

    def _show(self, card: PhotoCard, content: bytes) -> None:
        card.photo = replace(card.photo, content=content)
        self._want_thumbnail(card)
        self.changed.emit()

    # --- cards

    def _painted(self) -> dict[str, QIcon]:
        return {name: icon(name, self._theme.tokens) for name in ICONS}

    def _on_colours(self) -> None:
        self._icons = self._painted()
        for card in self._made:
            card.draw_icons(self._icons)

    def _card(self, photo: Photo) -> PhotoCard:
        card = PhotoCard(photo, self._words, self._icons)
        card.changed.connect(self.changed)
        card.asked.connect(self.do)
        self.credits.attend(card.editors["credit"])
        self._made.append(card)
        self._want_thumbnail(card)
        return card

    def _want_thumbnail(self, card: PhotoCard) -> None:
        content = card.photo.content

        def show(picture: Any, size: Any) -> None:
            if isValid(card) and card.photo.content is content:
                card.show_picture(picture, size)

        self._thumbnails.want(content, self.devicePixelRatioF(), show)

    def _rearrange(self, name: str, order: list[PhotoCard], batch: int = -1) -> None:
        self.history.push(Step(name, self._arrange, [*self.cards], order, batch))
        self.changed.emit()

    def _arrange(self, order: list[PhotoCard]) -> None:
        self.cards = [*order]
        self.grid.show_cards(self.cards)
        for index, card in enumerate(self.cards):
            card.number(index)
        self._note.setVisible(not self.cards)
        self.listed.emit()
