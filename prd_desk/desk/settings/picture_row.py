"""One picture of the office, its emblem or logo: seen, chosen, taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from prd_desk.desk.look.elided import Elided
from prd_desk.desk.waiting import busy

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from prd_desk.desk.dialogs import Dialogs
    from prd_desk.news import Photo

SHOWN = QSize(56, 56)


class PictureRow(QWidget):
    """Holds a picture that went through the gate; nothing is written here."""

    def __init__(
        self, name: str, picture: Photo | None, dialogs: Dialogs, folder: Callable[[], Path]
    ) -> None:
        super().__init__()
        self.name, self._before, self._picture = name, picture, picture
        self._dialogs, self._folder = dialogs, folder
        self._shown, self._said = QLabel(), Elided()
        self._shown.setObjectName("picture")
        self._shown.setFixedSize(SHOWN + QSize(10, 10))
        self._shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.choose = QPushButton(self.tr("เลือกภาพ…"))
        self.remove = QPushButton(self.tr("เอาออก"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(12)
        row.addWidget(self._shown)
        row.addWidget(self._said, 1)
        for button in (self.choose, self.remove):
            button.setAutoDefault(False)
            button.setAccessibleName(f"{name}: {button.text()}")
            row.addWidget(button)
        self.choose.clicked.connect(self._ask)
        self.remove.clicked.connect(lambda: self.show_picture(None))
        self.show_picture(picture)

    @property
    def picture(self) -> Photo | None:
        """The picture as the user wants it."""
        return self._picture

    @property
    def is_changed(self) -> bool:
        """Whether it is another than at first."""
        return self._picture is not self._before

    def settle(self) -> None:
        """What is shown now has been kept."""
        self._before = self._picture

    def show_picture(self, picture: Photo | None) -> None:
        """Show this one, or that there is none."""
        self._picture = picture
        pixmap = QPixmap()
        if picture is not None:
            pixmap.loadFromData(picture.content)
            ratio = self.devicePixelRatioF()
            pixmap = pixmap.scaled(
                SHOWN * ratio, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
            pixmap.setDevicePixelRatio(ratio)
        self._shown.setPixmap(pixmap)
        self._said.setText(self.name if picture else self.tr("{name}: ยังไม่มี").format(name=self.name))
        self.remove.setEnabled(picture is not None)

    def take(self, path: Path) -> None:
        """Take a picture file in; one that may not come in is told."""
        from prd_desk.intake.photos import take_photo

        with self._dialogs.telling(), busy():
            self.show_picture(take_photo(path))

    def _ask(self) -> None:
        filters = self.tr("ภาพ") + " (*.png *.jpg *.jpeg *.webp)"
        self._dialogs.choose_to_open(self.name, filters, self._folder(), lambda paths: self.take(paths[0]))
