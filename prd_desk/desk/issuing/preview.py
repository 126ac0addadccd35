"""The release on the paper of the chosen form, beside the editor; a click leads to the place in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from prd_desk.desk.issuing.page_view import PageView
from prd_desk.desk.issuing.page_worker import PageLayout
from prd_desk.desk.look.speech import number_told, say
from prd_desk.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable

    from prd_desk.export.pages import Pages
    from prd_desk.forms import FilledForm


PAUSE_MS = 150
"""Of typing, before the pages follow."""


class Preview(QFrame):
    """The pages as Word would print them, and a line below them that says how many there are."""

    place_wanted = Signal(object)
    """The place in the release that was clicked."""

    print_wanted = Signal()

    broke = Signal(object)
    """The exception that laying out ended with, when it is a fault of the program."""

    shown = Signal()
    """New pages are there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("preview")
        self.pages: Pages | None = None
        self.view = PageView()
        self.view.setAccessibleName(self.tr("ตัวอย่างข่าวตามแบบ"))
        self.view.place_wanted.connect(self.place_wanted)
        self.view.zoomed.connect(self._tell)
        self.view.verticalScrollBar().valueChanged.connect(self._tell)
        self._filling: Callable[[], Callable[[], FilledForm]] | None = None
        self._soon = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._soon.timeout.connect(self._refresh)
        self._layout = PageLayout(self)
        self._layout.laid_out.connect(self._show)
        self._layout.broke.connect(self._on_broke)
        self.count = QLabel()
        self.count.setObjectName("soft")
        further = self._button("−", self.tr("ย่อ"), lambda: self.view.zoom_by(-1))
        self.fit = self._button("", self.tr("พอดีความกว้าง"), self.view.fit_width)
        nearer = self._button("+", self.tr("ขยาย"), lambda: self.view.zoom_by(1))
        to_printer = self._button(self.tr("พิมพ์…"), self.tr("พิมพ์ (Ctrl+P)"), self.print_wanted.emit)
        strip = QHBoxLayout()
        strip.setContentsMargins(12, 4, 8, 4)
        strip.setSpacing(4)
        strip.addWidget(self.count, 1)
        for button in (further, self.fit, nearer, to_printer):
            strip.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addLayout(strip)
        self._tell()

    def follow(self, filling: Callable[[], Callable[[], FilledForm]]) -> None:
        """Where to get what is to be shown: asked after `touch`, when typing pauses and this is in view."""
        self._filling = filling

    def touch(self) -> None:
        """Something has changed, or this has come into view."""
        self._soon.start()

    def _refresh(self) -> None:
        if self._filling is None or not self.isVisible():
            return
        try:
            self.show_form(self._filling())
        except UserError as error:
            self._on_broke(error)

    def show_form(self, filling: Callable[[], FilledForm]) -> None:
        """Show what this fills in, as soon as it is laid out; both are done aside."""
        self._layout.want(filling)

    def stop(self) -> None:
        """End the work that goes on aside."""
        self._soon.stop()
        self._layout.stop()

    def _show(self, pages: Pages) -> None:
        self.pages = pages
        self.view.show_pages(pages)
        self._tell()
        self.shown.emit()

    def _on_broke(self, error: Exception) -> None:
        """What the user can mend is said here, not in a dialog: it would come back at every pause."""
        if isinstance(error, UserError):
            self.count.setText(say(error.sentence))
            self.count.setToolTip(say(error.remedy))
        else:
            self.broke.emit(error)

    def _tell(self) -> None:
        """How many pages, which one is in view, and how large it is shown."""
        total = len(self.pages.pages) if self.pages else 0
        text = self.tr("{total} หน้า").format(total=number_told(total)) if total else ""
        if total > 1:
            at = number_told(self.view.visible_page())
            text = self.tr("หน้า {at} จาก {total}").format(at=at, total=number_told(total))
        self.count.setText(text)
        self.count.setToolTip("")
        self.view.setAccessibleDescription(text)
        self.fit.setText(f"{self.view.zoom:.0%}")

    def _button(self, text: str, hint: str, do: Callable[[], None]) -> QToolButton:
        button = QToolButton()
        button.setObjectName("quiet")
        button.setText(text)
        button.setToolTip(hint)
        button.setAccessibleName(hint)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.clicked.connect(lambda _checked=False: do())
        return button
