"""The language of the window: Qt's for the desk's own texts, the core's for what the core says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTranslator

from prd_desk.messages import translated
from prd_desk.news.digits import to_thai
from prd_desk.resources import resource

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from prd_desk.messages import Language

_NAME = "language_of_the_window"


def speak(app: QApplication, language: Language) -> None:
    """Let every text that is asked for from now on be of this language; before the window is built."""
    before = app.findChild(QTranslator, _NAME)
    if before is not None:
        app.removeTranslator(before)
        before.setParent(None)
    # Our own texts are written in Thai and Qt's in English: each language wants the other's translated.
    file = {"th": "qt_th.qm", "en": "prd_desk_en.qm"}[language]
    texts = QTranslator(app)
    texts.setObjectName(_NAME)
    if not texts.load(str(resource("translations", file))):
        raise FileNotFoundError(file)
    app.installTranslator(texts)


def language() -> Language:
    """The language that is spoken: the translations say so themselves."""
    return "en" if QCoreApplication.translate("speech", "th") == "en" else "th"


def say(text: str) -> str:
    """A text of the core in the language of the window."""
    return translated(text, language())


def number_told(number: int) -> str:
    """A number as the language writes it: `๑๒`, or `12`."""
    return str(number) if language() == "en" else to_thai(str(number))
