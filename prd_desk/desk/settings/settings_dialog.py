"""The settings: pages on the left, one of them on the right; nothing changes before “save”."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
)

from prd_desk.desk.look.room import open_at
from prd_desk.desk.settings.rules_page import RulesPage
from prd_desk.desk.settings.settings_pages import LookPage, OfficePage, UserPage, WritingPage
from prd_desk.desk.settings.words_page import WordsPage
from prd_desk.errors import UserError
from prd_desk.forms import Letterhead
from prd_desk.library.office import keep_picture, read_letterhead

if TYPE_CHECKING:
    from pathlib import Path

    from prd_desk.desk.look.theme import Theme
    from prd_desk.desk.settings.settings_page import SettingsPage
    from prd_desk.desk.window import DeskWindow
    from prd_desk.library.settings import ThemeName

SIZE = (860, 600)


class SettingsDialog(QDialog):
    """Shows a draft of the settings; saving it makes it take effect at once."""

    def __init__(self, window: DeskWindow, theme: Theme, home: Path) -> None:
        super().__init__(window)
        self.setObjectName("settings_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("ตั้งค่า"))
        self._window, self._theme, self._home = window, theme, home
        settings, stet = window.preferences.settings, window.stet
        folder, dialogs = window.filing.folder, window.dialogs
        self.office = OfficePage(settings, window.forms, self._letterhead(), dialogs, folder)
        self.writing = WritingPage(settings)
        self.rules = RulesPage(settings, stet.office_off, stet.office_on)
        self._show_rules()
        self.words = WordsPage(settings, stet.mine, stet.office, dialogs, folder)
        self.look = LookPage(settings)
        self.user = UserPage(settings, window.preferences.system_name())
        self.pages: tuple[SettingsPage, ...] = (
            self.office, self.writing, self.rules, self.words, self.look, self.user,
        )  # fmt: skip
        self.list, self._stack = QListWidget(), QStackedWidget()
        self.save = QPushButton(self.tr("บันทึก"))
        self._lay_out()
        self.list.currentRowChanged.connect(self._stack.setCurrentIndex)
        self.list.setCurrentRow(0)
        self.save.clicked.connect(self._save)
        self.look.theme_tried.connect(lambda name: theme.choose(cast("ThemeName", name)))
        self.rejected.connect(lambda: theme.choose(window.preferences.settings.theme))
        window.checking.progressed.connect(self._show_rules)

    def _letterhead(self) -> Letterhead:
        """The office's pictures; one that cannot be used is told, and counts as none."""
        try:
            return read_letterhead(self._home)
        except UserError as error:
            self._window.dialogs.tell(error)
            return Letterhead()

    def _lay_out(self) -> None:
        open_at(self, *SIZE)
        self.list.setObjectName("settings_list")
        self.list.setAccessibleName(self.tr("หมวดของการตั้งค่า"))
        self.list.setFixedWidth(176)
        tall = self.fontMetrics().lineSpacing() + 16
        for page in self.pages:
            item = QListWidgetItem(page.title, self.list)
            item.setSizeHint(QSize(0, tall))
            self._stack.addWidget(page)
        self.save.setObjectName("primary")
        self.save.setAutoDefault(False)  # Return in a line adds a word there; it must not save
        cancel = QPushButton(self.tr("ยกเลิก"))
        cancel.setObjectName("cancel")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        both, buttons, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        both.setSpacing(0)
        both.addWidget(self.list)
        both.addWidget(self._stack, 1)
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.save)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(both, 1)
        column.addLayout(buttons)

    @Slot()
    def _show_rules(self) -> None:
        self.rules.show_rules(self._window.checking.rules, self._window.checking.rule_problems)

    def _save(self) -> None:
        """Keep everything; what cannot be kept is told, and the dialog stays."""
        try:
            self._keep()
        except UserError as error:
            self._window.dialogs.tell(error)
        else:
            self.accept()

    def _keep(self) -> None:
        preferences, stet = self._window.preferences, self._window.stet
        changes = {name: value for page in self.pages for name, value in page.changes().items()}
        for name, row in (("emblem", self.office.emblem), ("logo", self.office.logo)):
            if row.is_changed:
                keep_picture(self._home, name, row.picture)
                row.settle()
        for office, (added, removed) in self.words.lists_changed().items():
            stet.change_words(add=added, remove=removed, office=office)
        self.words.settle()
        if self.rules.is_changed:
            stet.set_office_rules(off=self.rules.off(), on=self.rules.on())
            self.rules.settle()
        preferences.keep(replace(preferences.settings, **changes))
