"""A card that stands for the photos that are still on their way."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QProgressBar, QPushButton, QVBoxLayout

from prd_desk.desk.look.speech import number_told


class WaitingCard(QFrame):
    """Says how many have come, and can stop the rest."""

    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self.text = QLabel()
        self.file = QLabel()
        self.file.setObjectName("soft")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.cancel_button = QPushButton(self.tr("หยุดรับภาพ"))
        self.cancel_button.clicked.connect(self.cancelled)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 10)
        column.setSpacing(6)
        for part in (self.text, self.file, self.bar, self.cancel_button):
            column.addWidget(part)
        self.hide()

    def tell(self, done: int, total: int, file: str) -> None:
        """So many of so many have come; `file` is being prepared."""
        told = self.tr("กำลังเตรียมภาพ {done} จาก {total}")
        self.text.setText(told.format(done=number_told(min(done + 1, total)), total=number_told(total)))
        self.file.setText(self.file.fontMetrics().elidedText(file, Qt.TextElideMode.ElideMiddle, 220))
        self.bar.setUpdatesEnabled(False)  # else the bar paints the whole window at once, at each photo
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.bar.setUpdatesEnabled(True)
        self.bar.setAccessibleName(self.text.text())
        self.show()
