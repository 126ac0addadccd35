"""The line at the bottom: how proofreading stands, and how long the text is."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QLabel, QPushButton, QStatusBar, QWidget

from prd_desk.desk.look.elided import Elided
from prd_desk.desk.names import severity_label
from prd_desk.desk.proofreading.checking import Progress

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from prd_desk.desk.proofreading.found import Found

MESSAGE_MS = 6_000
OFFER_MS = 15_000


class StatusLine(QObject):
    """Writes into a status bar."""

    def __init__(self, bar: QStatusBar) -> None:
        super().__init__(bar)
        self._items: Sequence[Found] = ()
        self._progress = Progress.LOADING
        self.state = Elided()
        self.state.setObjectName("proofing_state")
        self.counts = QLabel()
        self.counts.setObjectName("counts")
        self._fade = QTimer(self, singleShot=True, interval=MESSAGE_MS)
        self._fade.timeout.connect(self._tell)
        self.kept = QLabel()
        self.kept.setObjectName("kept")
        self.offered = QPushButton()
        self.offered.setObjectName("quiet")
        self.offered.hide()
        self._do: Callable[[], object] | None = None
        self.offered.clicked.connect(lambda _checked=False: self._take_offer())
        bar.setSizeGripEnabled(False)
        bar.addWidget(self.state)
        bar.addWidget(self.offered)
        bar.addWidget(QWidget(), 1)
        bar.addPermanentWidget(self.kept)
        bar.addPermanentWidget(self.counts)
        self._tell()

    def say(self, text: str) -> None:
        """Tell something for a while."""
        self._withdraw()
        self.state.setText(text)
        self._fade.start(MESSAGE_MS)

    def offer(self, text: str, choice: str, do: Callable[[], object]) -> None:
        """Tell what was done, with a button for a while that takes it back or goes on from there."""
        self.say(text)
        self._do = do
        self.offered.setText(choice)
        self.offered.show()
        self._fade.start(OFFER_MS)

    def show_kept(self, text: str) -> None:
        """Say how the keeping of the release stands."""
        self.kept.setText(text)

    def show_progress(self, progress: Progress) -> None:
        """Say how far proofreading is."""
        self._progress = progress
        self._tell()

    def show_found(self, items: Sequence[Found]) -> None:
        """Say how much was found."""
        self._items = items
        self._tell()

    def show_counts(self, words: int, signs: int, minutes: int, field: str = "") -> None:
        """Length of the text: words (Thai words by the tokeniser), characters without spaces, reading time.

        field: how long the field with the keyboard is, where its form sets a limit.
        """
        told = self.tr("{words:,} คำ   {signs:,} ตัวอักษร   อ่าน {minutes} นาที")
        if not minutes:
            told = self.tr("{words:,} คำ   {signs:,} ตัวอักษร   อ่านไม่ถึง 1 นาที")
        told = told.format(words=words, signs=signs, minutes=minutes)
        self.counts.setText(f"{field}   {told}" if field else told)

    def _take_offer(self) -> None:
        do = self._do
        self._fade.stop()
        self._tell()
        if do is not None:
            do()

    def _withdraw(self) -> None:
        self._do = None
        self.offered.hide()

    def _tell(self) -> None:
        if self._fade.isActive():
            return
        self._withdraw()
        if self._progress is Progress.LOADING:
            text = self.tr("กำลังเตรียมตัวตรวจ…")
        elif self._progress is Progress.FAILED:
            text = self.tr("ตรวจข้อความไม่ได้")
        elif self._progress is Progress.PARTLY:
            text = self.tr("ข่าวยาวมาก จึงตรวจเฉพาะส่วนที่เห็น  พบ {count}").format(count=len(self._items))
        elif not self._items:
            text = self.tr("ไม่พบที่ต้องแก้") if self._progress is Progress.DONE else self.tr("กำลังตรวจ…")
        else:
            counted = Counter(found.finding.severity for found in self._items)
            parts = (
                f"{severity_label(name)} {counted[name]}"
                for name in ("error", "warning", "hint")
                if counted[name]
            )
            text = self.tr("พบ {what}").format(what="  ".join(parts))
        self.state.setText(text)
