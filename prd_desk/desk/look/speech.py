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
    if language == "th":  # the texts are written in it
        return
    english = QTranslator(app)
    english.setObjectName(_NAME)
    if not english.load(str(resource("translations", f"prd_desk_{language}.qm"))):
        raise FileNotFoundError(f"prd_desk_{language}.qm")
    app.installTranslator(english)


def language() -> Language:
    """The language that is spoken: the translations say so themselves."""
    return "en" if QCoreApplication.translate("speech", "th") == "en" else "th"


def say(text: str) -> str:
    """A text of the core in the language of the window."""
    return translated(text, language())


def number_told(number: int) -> str:
    """A number as the language writes it: `๑๒`, or `12`."""
    return str(number) if language() == "en" else to_thai(str(number))
