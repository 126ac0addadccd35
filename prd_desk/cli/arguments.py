"""What may be typed after `prd-desk`."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from prd_desk import __version__
from prd_desk.cli.parser import OPTION, Parser, language_of
from prd_desk.errors import UserError
from prd_desk.messages import message, series

if TYPE_CHECKING:
    from collections.abc import Sequence

    from prd_desk.messages import Language

COMMANDS = ("check", "compare", "draft", "export", "forms", "learn", "library", "office", "template")

LEVELS = ("quiet", "normal", "thorough")

KINDS = {
    "word": "word",
    "html": "html",
    "web": "html_folder",
    "pdf": "pdf",
    "text": "text",
    "photos": "photos",
}
"""What a set may hold, as it is typed and as the exports call it."""

_USAGE = """prd-desk [FILE] [--language th|en]
       prd-desk check FILE... [--level quiet|normal|thorough] [--format text|json]
       prd-desk check FOLDER... --report OUT.html|.csv|.json [--jobs N] [--force]
       prd-desk export FILE... --to OUT.docx|.html|.pdf|.txt|.zip|DIR/ [--form ID] [--force] [--strict]
                       [--kinds KIND,... | --template T.docx | --review] [--no-captions] [--photo-side N]
                       [--[no-]emblem] [--[no-]logo]
       prd-desk compare RELEASE RETURNED.docx [--form ID] [--take all|N,... --to OUT.prdnews [--force]]
                       [--format text|json]
       prd-desk draft FACTS.json|.prdnews [--form ID] [--to OUT.prdnews|.docx|...] [--force]
       prd-desk learn FILE... [--min N] [--accept-all] [--format text|json]
       prd-desk template inspect T.docx [--form ID] [--format text|json]
       prd-desk library check|backup|restore|export-all
       prd-desk office export|import FILE.prdoffice
       prd-desk forms"""

_AFTERWORD = message("cli.afterword")


def parse(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """The command as a namespace; `command` is one of COMMANDS, or "window" with `file` a path or None.

    Raises SystemExit as argparse does: 0 after --help and --version, 2 after a wrong command.
    """
    words = _command_first(list(sys.argv[1:] if argv is None else argv))
    language = language_of(words)
    if words and words[0] in COMMANDS:
        parser = _commands(language)
        command = parser.parse_args(words)
        if command.command == "compare" and (command.take is None) != (command.to is None):
            parser.error(message("cli.take_with_to"))
    else:
        command = _window(language).parse_args(words)
    command.language = language
    return command


def _command_first(words: list[str]) -> list[str]:
    """The words with a language that was named before the command behind it."""
    named = 2 if words[:1] == [OPTION] else int(bool(words) and words[0].startswith(f"{OPTION}="))
    if named and words[named : named + 1] and words[named] in COMMANDS:
        return [words[named], *words[:named], *words[named + 1 :]]
    return words


def _window(language: Language) -> Parser:
    parser = Parser(
        language,
        prog="prd-desk",
        usage=_USAGE,
        description=message("cli.about"),
        epilog=series((_commands_help(), "", _AFTERWORD), "\n"),
    )
    parser.set_defaults(command="window")
    parser.add_argument("file", metavar="FILE", nargs="?", help=message("cli.help_file"))
    parser.add_argument(
        "--version", action="version", version=f"prd-desk {__version__}", help=message("cli.help_version")
    )
    parser.add_argument(
        "--startup-time",
        action="store_true",
        help=message("cli.help_startup"),
    )
    return parser


def _commands_help() -> str:
    rows = (
        ("check", message("cli.command_check")),
        ("compare", message("cli.command_compare")),
        ("draft", message("cli.command_draft")),
        ("export", message("cli.command_export")),
        ("learn", message("cli.command_learn")),
        ("template inspect", message("cli.command_template")),
        ("library ACTION", message("cli.command_library")),
        ("office ACTION", message("cli.command_office")),
        ("forms", message("cli.about_forms")),
    )
    return series(
        [message("cli.help_commands"), *(series((f"  {name:<22}", says), "") for name, says in rows)], "\n"
    )


def _commands(language: Language) -> Parser:
    parser = Parser(language, prog="prd-desk")
    add = parser.add_commands("command")
    _fill_check(
        add(
            "check",
            description=message("cli.about_check"),
            epilog=_AFTERWORD,
        )
    )
    _fill_compare(add("compare", description=message("cli.about_compare"), epilog=_AFTERWORD))
    _fill_draft(add("draft", description=message("cli.about_draft"), epilog=_AFTERWORD))
    _fill_export(add("export", description=message("cli.about_export"), epilog=_AFTERWORD))
    _fill_learn(add("learn", description=message("cli.about_learn"), epilog=_AFTERWORD))
    _fill_template(add("template", description=message("cli.about_inspect"), epilog=_AFTERWORD))
    _fill_library(add("library", description=message("cli.about_library"), epilog=_AFTERWORD))
    _fill_office(add("office", description=message("cli.about_office"), epilog=_AFTERWORD))
    add("forms", description=message("cli.about_forms"))
    return parser


def _fill_check(parser: Parser) -> None:
    parser.add_argument(
        "files",
        metavar="FILE",
        nargs="+",
        help=message("cli.help_check_files"),
    )
    parser.add_argument(
        "--level",
        choices=LEVELS,
        default="normal",
        help=message("cli.help_level"),
    )
    parser.add_argument(
        "--without",
        metavar="RULE",
        action="append",
        default=[],
        help=message("cli.help_without"),
    )
    parser.add_argument(
        "--with",
        dest="also",
        metavar="RULE",
        action="append",
        default=[],
        help=message("cli.help_with"),
    )
    _add_format(parser)
    parser.add_argument(
        "--report",
        metavar="OUT",
        help=message("cli.help_report"),
    )
    parser.add_argument("--jobs", metavar="N", type=_count, help=message("cli.help_jobs"))
    parser.add_argument("--force", action="store_true", help=message("cli.help_force_report"))


def _add_format(parser: Parser) -> None:
    parser.add_argument(
        "--format",
        choices=("text", "json"),
        default="text",
        help=message("cli.help_format"),
    )


def _fill_compare(parser: Parser) -> None:
    parser.add_argument("file", metavar="RELEASE", help=message("cli.help_issued"))
    parser.add_argument("returned", metavar="RETURNED.docx", help=message("cli.help_returned"))
    parser.add_argument("--form", metavar="ID", help=message("cli.help_issued_form"))
    parser.add_argument("--take", metavar="all|N,...", type=_numbers, help=message("cli.help_take"))
    parser.add_argument("--to", metavar="OUT.prdnews", help=message("cli.help_take_to"))
    parser.add_argument("--force", action="store_true", help=message("cli.help_force"))
    _add_format(parser)


def _numbers(word: str) -> str:
    """`all`, or counting numbers between commas; any other word is a UserError."""
    if word != "all":
        for number in word.split(","):
            _count(number)
    return word


def _fill_learn(parser: Parser) -> None:
    parser.add_argument("files", metavar="FILE", nargs="+", help=message("cli.help_past_news"))
    parser.add_argument(
        "--min",
        metavar="N",
        type=_count,
        default=2,
        help=message("cli.help_min"),
    )
    parser.add_argument("--accept-all", action="store_true", help=message("cli.help_accept_all"))
    _add_format(parser)


def _count(word: str) -> int:
    """A whole number from 1; any other word is a UserError."""
    number = int(word) if word.isdecimal() else 0
    if number < 1:
        raise UserError(message("cli.not_a_count", word=word))
    return number


def _fill_draft(parser: Parser) -> None:
    parser.add_argument("file", metavar="FACTS", help=message("cli.help_facts"))
    parser.add_argument("--form", metavar="ID", help=message("cli.help_form"))
    parser.add_argument("--to", metavar="OUT", help=".prdnews .docx .html .pdf .txt (write here)")
    parser.add_argument("--force", action="store_true", help=message("cli.help_force"))


def _fill_export(parser: Parser) -> None:
    parser.add_argument("files", metavar="FILE", nargs="+", help=".prdnews .docx .txt .html")
    parser.add_argument(
        "--to",
        metavar="OUT",
        required=True,
        help=message("cli.help_to"),
    )
    parser.add_argument("--form", metavar="ID", help=message("cli.help_form"))
    _add_manners(parser)
    parser.add_argument(
        "--no-captions",
        dest="captions",
        action="store_false",
        help=message("cli.help_no_captions"),
    )
    parser.add_argument(
        "--photo-side",
        metavar="N",
        type=_count,
        help=message("cli.help_photo_side"),
    )
    for name, what in (("emblem", message("cli.emblem")), ("logo", message("cli.logo"))):
        parser.add_argument(
            f"--{name}",
            action=argparse.BooleanOptionalAction,
            help=message("cli.help_printed", what=what),
        )
    parser.add_argument("--force", action="store_true", help=message("cli.help_force"))
    parser.add_argument("--strict", action="store_true", help=message("cli.help_strict"))


def _add_manners(parser: Parser) -> None:
    """What may be written in place of the standard form; one of them at most."""
    manners = parser.add_mutually_exclusive_group()
    manners.add_argument(
        "--kinds",
        metavar="KIND,...",
        type=_kinds,
        default=(),
        help=message("cli.help_kinds", kinds=",".join(KINDS)),
    )
    manners.add_argument(
        "--template",
        metavar="T.docx",
        help=message("cli.help_template"),
    )
    manners.add_argument("--review", action="store_true", help=message("cli.help_review"))


def _kinds(words: str) -> tuple[str, ...]:
    """Words of KINDS between commas; any other word is a UserError."""
    chosen = [word.strip().lower() for word in words.split(",")]
    for word in chosen:
        if word not in KINDS:
            raise UserError(message("cli.kind_unknown", word=word, kinds=", ".join(KINDS)))
    return tuple(dict.fromkeys(KINDS[word] for word in chosen))


def _fill_template(parser: Parser) -> None:
    add = parser.add_commands("action", required=True, metavar="inspect")
    inspect = add("inspect", description=message("cli.about_inspect"), epilog=_AFTERWORD)
    inspect.add_argument("file", metavar="T.docx", help=message("cli.help_inspected"))
    inspect.add_argument("--form", metavar="ID", help=message("cli.help_against"))
    _add_format(inspect)


def _fill_office(parser: Parser) -> None:
    add = parser.add_commands("action", required=True, metavar="ACTION")
    out = add("export", description=message("cli.about_office_export"))
    out.add_argument("file", metavar="OUT.prdoffice", help=message("cli.help_profile_out"))
    out.add_argument("--force", action="store_true", help=message("cli.help_force"))
    taken = add("import", description=message("cli.about_office_import"))
    taken.add_argument("file", metavar="FILE.prdoffice", help=message("cli.help_profile"))
    taken.add_argument("--take", action="store_true", help=message("cli.help_take_profile"))


def _fill_library(parser: Parser) -> None:
    add = parser.add_commands("action", required=True, metavar="ACTION")
    _add_format(add("check", description=message("cli.about_library_check")))
    backup = add("backup", description=message("cli.about_backup"))
    backup.add_argument("--to", metavar="DIR", help=message("cli.help_backup_to"))
    restore = add("restore", description=message("cli.about_restore"))
    restore.add_argument(
        "--from",
        dest="source",
        metavar="BACKUP",
        help=message("cli.help_backup"),
    )
    export = add("export-all", description=message("cli.about_export_all"))
    export.add_argument("--to", metavar="DIR", required=True, help=message("cli.help_folder"))
