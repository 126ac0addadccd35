"""How long the text is: words, characters, reading time, and the limits that the form sets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from prd_desk.desk.editor.editor import ProseEdit
from prd_desk.desk.editor.motion import count_words
from prd_desk.desk.names import field_label

if TYPE_CHECKING:
    from collections.abc import Callable

    from prd_desk.desk.editor.motion import WordSense
    from prd_desk.desk.editor.sheet import Sheet
    from prd_desk.desk.settings.preferences import Preferences
    from prd_desk.forms import Form, Limit

PAUSE_MS = 150
LONGEST_COUNTED = 5_000
"""Code points of a field with a limit up to which its words are counted here."""


class Lengths(QObject):
    """Counts a little after each change, and says which fields are longer than the form allows."""

    told = Signal(int, int, int, str)
    """Words, characters without spaces, minutes of reading, and how long a limited field at the caret is."""

    def __init__(
        self,
        sheet: Sheet,
        words: WordSense,
        count_all: Callable[[], int],
        preferences: Preferences,
        parent: QObject,
    ) -> None:
        """count_all: the words of the whole release, as far as they are known."""
        super().__init__(parent)
        self._sheet, self._words, self._count_all, self._preferences = sheet, words, count_all, preferences
        self._limits: dict[str, Limit] = {}
        self._soon = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._soon.timeout.connect(self.tell)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self.tell_soon)

    def ask_for(self, form: Form) -> None:
        """Measure by the limits of this form from now on."""
        self._limits = {item.field: item.limit for item in form.fields if item.limit is not None}
        self.tell_soon()

    def tell_soon(self) -> None:
        """Count again before long."""
        self._soon.start()

    def tell(self) -> None:
        """Count now."""
        for name, editor in self._sheet.editors.items():
            said = self.of_field(name, editor.text()) if name in self._limits else ("", False)
            self._sheet.show_length(name, said[0] if said[1] else "")
        texts = self._sheet.texts().values()
        signs, words = sum(map(signs_in, texts)), self._count_all()
        rate = self._preferences.settings.words_a_minute
        self.told.emit(words, signs, round(words / rate), self._at_caret())

    def of_field(self, name: str, text: str) -> tuple[str, bool]:
        """How long a limited field is, such as 14/12 คำ, and whether that is too long."""
        limit = self._limits[name]
        if limit.unit == "words":
            some = text[:LONGEST_COUNTED]
            length = count_words(some, self._words.spans(some))
            told = _translate("{length}/{most} คำ")
        else:
            length, told = signs_in(text), _translate("{length}/{most} ตัวอักษร")
        return told.format(length=length, most=limit.most), length > limit.most

    def _at_caret(self) -> str:
        editor = QApplication.focusWidget()
        if not isinstance(editor, ProseEdit):
            return ""
        first, _, inner = editor.field.partition(".")
        name = f"{first}.{inner.rpartition('.')[2]}" if inner else first
        if name not in self._limits:
            return ""
        return f"{field_label(editor.field)} {self.of_field(name, editor.text())[0]}"


def signs_in(text: str) -> int:
    """Characters without spaces."""
    return len(text) - sum(map(text.count, " \n\t\u00a0"))


def _translate(text: str) -> str:
    return QCoreApplication.translate("lengths", text)
