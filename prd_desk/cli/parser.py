"""An argument parser that speaks Thai or English, as it was asked to."""

from __future__ import annotations

import argparse
import os
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NoReturn

from prd_desk.errors import UserError
from prd_desk.messages import LANGUAGES, Message, message, translated

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from prd_desk.messages import Language

OPTION = "--language"
VARIABLE = "PRD_DESK_LANG"


def language_of(words: Sequence[str]) -> Language:
    """The language that the words of a command ask for, else the variable, else Thai.

    Looked for before anything is parsed: the parser that refuses the words has to speak it already.
    """
    asked = os.environ.get(VARIABLE, "")
    for word, following in pairwise((*words, "")):
        if word == "--":
            break
        name, equals, value = word.partition("=")
        if name == OPTION and (given := value if equals else following) in LANGUAGES:
            asked = given
    return "en" if asked == "en" else "th"


class Parser(argparse.ArgumentParser):
    """Has headings in its language, keeps the lines of its description, and says what is wrong in it."""

    def __init__(
        self, language: Language, *, description: str = "", epilog: str = "", **settings: Any
    ) -> None:
        super().__init__(
            add_help=False,
            formatter_class=partial(_Help, language),  # pyright: ignore[reportArgumentType] -- called as a class
            description=translated(description, language),
            epilog=translated(epilog, language),
            **settings,
        )
        self.language: Language = language
        # argparse has no other way to name its own groups
        self._positionals.title = translated(message("cli.help_files"), language)
        self._optionals.title = translated(message("cli.help_options"), language)
        self.add_argument("-h", "--help", action="help", help=message("cli.help_help"))
        self.add_argument(
            OPTION, choices=LANGUAGES, default=argparse.SUPPRESS, help=message("cli.help_language")
        )

    def add_commands(self, dest: str, **settings: Any) -> Callable[..., Parser]:
        """Commands below this one, spoken of in the same language; what is returned adds one."""
        parser_class: Any = partial(Parser, self.language)
        return self.add_subparsers(dest=dest, parser_class=parser_class, **settings).add_parser

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:  # pyright: ignore[reportIncompatibleMethodOverride] -- one signature for its overloads
        """As argparse does; a UserError of an argument's type is a wrong command."""
        try:
            return super().parse_known_args(args, namespace)
        except UserError as error:
            self.error(error.sentence)

    def error(self, message: str) -> NoReturn:
        """Leave with exit status 2, as argparse does."""
        self.exit(2, translated(_wrong(message, self.prog), self.language) + "\n")


class _Help(argparse.RawDescriptionHelpFormatter):
    """Help in one language."""

    def __init__(self, language: Language, prog: str) -> None:
        super().__init__(prog)
        self._language: Language = language

    def _get_help_string(self, action: argparse.Action) -> str:
        return translated(action.help or "", self._language)


def _wrong(reason: str, command: str) -> Message:
    return message("cli.wrong_command", reason=reason, command=command)
