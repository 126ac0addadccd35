"""The page of the settings for words that are right: the user's own and the office's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QListWidget, QPushButton

from prd_desk.desk.settings.settings_page import WIDEST, SettingsPage, choice

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from prd_desk.desk.dialogs import Dialogs
    from prd_desk.library.settings import Settings

LONGEST_WORD = 100
"""Code points; what is longer is a sentence."""
_LED_BY_VOWEL = re.compile("([เแโใไ])([ก-ฮ])")


class WordsPage(SettingsPage):
    """A draft of both lists: words are found, added, removed and taken from a file."""

    def __init__(
        self,
        settings: Settings,
        mine: Iterable[str],
        office: Iterable[str],
        dialogs: Dialogs,
        folder: Callable[[], Path],
    ) -> None:
        super().__init__(self.tr("คำที่ถูกต้อง"), settings)
        self._dialogs, self._folder = dialogs, folder
        self._before = {False: tuple(mine), True: tuple(office)}
        self._words = {office: list(words) for office, words in self._before.items()}
        lists = ((False, self.tr("คำของฉัน")), (True, self.tr("คำของสำนักงาน")))
        self.which = choice("which_words", lists, current=False)
        self.asked, self.list, self.count = QLineEdit(), QListWidget(), QLabel()
        self.add = QPushButton(self.tr("เพิ่มคำนี้"))
        self.remove = QPushButton(self.tr("ลบคำที่เลือก"))
        self.take_in = QPushButton(self.tr("นำเข้าจากไฟล์…"))
        self._lay_out()
        self.which.currentIndexChanged.connect(lambda _row: self._show())
        self.asked.textChanged.connect(lambda _text: self._show())
        self.asked.returnPressed.connect(self._add)
        self.add.clicked.connect(self._add)
        self.remove.clicked.connect(self._remove)
        self.take_in.clicked.connect(self._ask)
        self.list.itemSelectionChanged.connect(self._on_selected)
        self._show()

    def _lay_out(self) -> None:
        self.note(self.tr("คำเหล่านี้ไม่ถือว่าสะกดผิด คำของสำนักงานไปกับไฟล์ที่ส่งให้เพื่อนร่วมงาน"))
        self.row(self.tr("รายการ"), self.which)
        self.asked.setObjectName("word")
        self.asked.setMaxLength(LONGEST_WORD)
        self.asked.setClearButtonEnabled(True)
        self.row(self.tr("ค้นหาหรือเพิ่มคำ"), self.asked)
        self.list.setObjectName("words")
        self.list.setAccessibleName(self.title)
        self.list.setUniformItemSizes(True)
        self.list.setMaximumWidth(WIDEST)
        self.list.setMinimumHeight(160)
        self.list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.column.addSpacing(8)
        self.column.addWidget(self.list, 1)
        self.count.setObjectName("soft")
        self.column.addWidget(self.count)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button, name in ((self.add, "add"), (self.remove, "remove"), (self.take_in, "take_in")):
            button.setObjectName(name)
            button.setAutoDefault(False)
        for button in (self.add, self.remove):
            row.addWidget(button)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addWidget(self.take_in, 0, Qt.AlignmentFlag.AlignLeft)

    def lists_changed(self) -> dict[bool, tuple[list[str], list[str]]]:
        """What was added and what removed, of the user's list (False) and the office's (True)."""
        changed: dict[bool, tuple[list[str], list[str]]] = {}
        for office, before in self._before.items():
            now = self._words[office]
            added = [word for word in now if word not in frozenset(before)]
            removed = [word for word in before if word not in frozenset(now)]
            if added or removed:
                changed[office] = added, removed
        return changed

    def settle(self) -> None:
        """The lists as they stand now have been kept."""
        self._before = {office: tuple(words) for office, words in self._words.items()}

    def take(self, path: Path) -> None:
        """Add the words of a text file, one a line; a file that is none is told."""
        from prd_desk.intake.files import MEGABYTE, read_limited
        from prd_desk.intake.text import read_text

        with self._dialogs.telling():
            lines = read_text(read_limited(path, MEGABYTE), path.name).splitlines()
            wanted = [" ".join(line.split()) for line in lines if not line.lstrip().startswith("#")]
            fit = [word for word in wanted if 0 < len(word) <= LONGEST_WORD]
            self._words[self._office()] = list(dict.fromkeys((*self._words[self._office()], *fit)))
            self._show()

    def _office(self) -> bool:
        return bool(self.which.currentData())

    def _asked(self) -> str:
        return " ".join(self.asked.text().split())

    def _show(self) -> None:
        """List the words that hold what is asked for."""
        asked, words = self._asked(), self._words[self._office()]
        found = sorted((word for word in words if asked in word), key=_as_in_a_dictionary)
        self.list.clear()
        self.list.addItems(found)
        self.count.setText(
            self.tr("{found:,} จาก {all:,} คำ").format(found=len(found), all=len(words))
            if asked
            else self.tr("{all:,} คำ").format(all=len(words))
        )
        self.add.setEnabled(bool(asked) and not asked.startswith("#") and asked not in words)
        self._on_selected()

    def _on_selected(self) -> None:
        self.remove.setEnabled(bool(self.list.selectedItems()))

    def _add(self) -> None:
        if self.add.isEnabled():
            self._words[self._office()].append(self._asked())
            self.asked.clear()
            self.asked.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self) -> None:
        gone = frozenset(item.text() for item in self.list.selectedItems())
        office = self._office()
        self._words[office] = [word for word in self._words[office] if word not in gone]
        self._show()

    def _ask(self) -> None:
        filters = self.tr("รายการคำ") + " (*.txt)"
        self._dialogs.choose_to_open(
            self.tr("นำเข้ารายการคำ"), filters, self._folder(), lambda paths: self.take(paths[0])
        )


def _as_in_a_dictionary(word: str) -> str:
    """What to sort by: a vowel that is written first counts after its consonant."""
    return _LED_BY_VOWEL.sub(r"\2\1", word)
