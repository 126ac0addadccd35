"""What the program says to its user: texts that are Thai and know their English.

Each is a `str` whose value is the Thai text, so that it may stand wherever a text may. A face that was asked
to speak English calls `translated`. The sentences lie in `resources/messages/`, one file a language and room;
the first word of a key names the room. `tests/test_messages.py` keeps both complete and every key in use.
"""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Literal

from prd_desk.resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Language = Literal["th", "en"]
LANGUAGES: tuple[Language, ...] = ("th", "en")


class Worded(str):
    """A Thai text that can be said in another language."""

    __slots__ = ()

    def read_in(self, language: Language) -> str:
        """The text in that language."""
        raise NotImplementedError


class Message(Worded):
    """A sentence of `resources/messages/`, its places filled in."""

    __slots__ = ("arguments", "key")
    key: str
    arguments: Mapping[str, object]

    def __new__(cls, key: str, arguments: Mapping[str, object]) -> Message:
        """The sentence `key`; KeyError when there is none, or an argument is wanting."""
        made = super().__new__(cls, _filled(key, arguments, "th"))
        made.key = key
        made.arguments = arguments
        return made

    def __reduce__(self) -> tuple[type[Message], tuple[str, Mapping[str, object]]]:
        """Copied and sent to another process with key and arguments."""
        return Message, (self.key, self.arguments)

    def read_in(self, language: Language) -> str:
        """The sentence in that language, and those among its arguments that can be said in it."""
        return str(self) if language == "th" else _filled(self.key, self.arguments, language)


class Bilingual(Worded):
    """A text that comes with its English: of a form, of a rule."""

    __slots__ = ("en",)
    en: str

    def __new__(cls, th: str, en: str) -> Bilingual:
        """Where `en` is empty, the Thai has to do for both."""
        made = super().__new__(cls, th)
        made.en = en
        return made

    def __reduce__(self) -> tuple[type[Bilingual], tuple[str, str]]:
        """Copied with both."""
        return Bilingual, (str(self), self.en)

    def read_in(self, language: Language) -> str:
        """The text in that language."""
        return str(self) if language == "th" else self.en or str(self)


class Series(Worded):
    """Several texts with something between them."""

    __slots__ = ("between", "texts")
    between: str
    texts: tuple[str, ...]

    def __new__(cls, between: str, texts: tuple[str, ...]) -> Series:
        """The texts, each of which may be able to say itself in another language."""
        made = super().__new__(cls, between.join(texts))
        made.between = between
        made.texts = texts
        return made

    def __reduce__(self) -> tuple[type[Series], tuple[str, tuple[str, ...]]]:
        """Copied text by text."""
        return Series, (self.between, self.texts)

    def read_in(self, language: Language) -> str:
        """Every text in that language, where it can."""
        return self.between.join(translated(text, language) for text in self.texts)


def message(key: str, /, **arguments: object) -> Message:
    """The sentence `key` of `resources/messages/`; arguments that are neither text nor number become text."""
    kept = {
        name: value if isinstance(value, str | int | float) else str(value)
        for name, value in arguments.items()
    }
    return Message(key, kept)


def series(texts: Iterable[str], between: str = ", ") -> Series:
    """Several texts as one; what can be said in another language stays so."""
    return Series(between, tuple(texts))


def translated(text: str, language: Language) -> str:
    """`text` in that language as a plain text; one that knows no other language as it is."""
    return text.read_in(language) if isinstance(text, Worded) else text


def _filled(key: str, arguments: Mapping[str, object], language: Language) -> str:
    said = {
        name: value.read_in(language) if isinstance(value, Worded) else value
        for name, value in arguments.items()
    }
    return _texts(key.partition(".")[0], language)[key].format_map(said)


@cache
def _texts(room: str, language: Language) -> dict[str, str]:
    """The sentences of one room."""
    with resource("messages", language, f"{room}.json").open(encoding="utf-8") as file:
        return json.load(file)
