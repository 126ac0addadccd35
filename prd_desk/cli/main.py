"""Entry of the command `prd-desk`: reads the command, runs it, and lets no traceback reach a user."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from prd_desk.cli.arguments import parse
from prd_desk.cli.terminal import Voice, report_bug, speak_utf8
from prd_desk.errors import UserError
from prd_desk.home import user_home
from prd_desk.messages import message

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence

    from prd_desk.cli.writers import Wishes

CANNOT = 2
INTERRUPTED = 130
"""128 + SIGINT, as shells count."""
NO_READER = 141
"""128 + SIGPIPE: whoever read our output has gone."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; the exit status.

    argv: what follows the program's name; by default `sys.argv[1:]`.
    """
    speak_utf8()
    command = parse(argv)
    voice = Voice(command.language)
    try:
        status = _run(command, voice)
        sys.stdout.flush()
    except UserError as error:
        voice.complain(error)
        return CANNOT
    except KeyboardInterrupt:
        voice.remark(message("cli.interrupted"))
        return INTERRUPTED
    except BrokenPipeError:
        # Python flushes standard output once more at exit; into nothing, then.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return NO_READER
    except Exception as bug:
        report_bug(bug, user_home(), voice)
        return CANNOT
    return status


def _run(command: argparse.Namespace, voice: Voice) -> int:
    return _COMMANDS.get(command.command, _window)(command, voice)


# Each imports what it needs and no more, so that checking a file does not load Qt.


def _check(command: argparse.Namespace, voice: Voice) -> int:
    """Files are told as they are read; an archive gets a report."""
    if command.report is None:
        from prd_desk.cli.check import check

        if command.jobs or command.force:
            raise UserError(message("cli.only_with_report"), message("cli.add_report"), "no report")
        return check(
            command.files,
            as_json=command.format == "json",
            home=user_home(),
            level=command.level,
            without=command.without,
            also=command.also,
            voice=voice,
        )
    from prd_desk.cli.archive import Manner
    from prd_desk.cli.check_archive import check_archive

    manner = Manner(user_home(), command.level, tuple(command.without), tuple(command.also), voice)
    return check_archive(command.files, Path(command.report), manner, jobs=command.jobs, force=command.force)


def _compare(command: argparse.Namespace, voice: Voice) -> int:
    from prd_desk.cli.compare import compare

    return compare(
        Path(command.file),
        Path(command.returned),
        form=command.form,
        as_json=command.format == "json",
        wish=(command.take, Path(command.to)) if command.to else None,
        force=command.force,
        home=user_home(),
        voice=voice,
    )


def _draft(command: argparse.Namespace, voice: Voice) -> int:
    from prd_desk.cli.draft import draft

    return draft(
        command.file, form=command.form, to=command.to, force=command.force, home=user_home(), voice=voice
    )


def _learn(command: argparse.Namespace, voice: Voice) -> int:
    from prd_desk.cli.learn import learn

    return learn(
        command.files,
        as_json=command.format == "json",
        accept_all=command.accept_all,
        least=command.min,
        home=user_home(),
        voice=voice,
    )


def _export(command: argparse.Namespace, voice: Voice) -> int:
    from prd_desk.cli.export import export

    return export(command.files, command.to, _wishes(command), home=user_home(), voice=voice)


def _template(command: argparse.Namespace, voice: Voice) -> int:
    from prd_desk.cli.template import inspect_template

    as_json = command.format == "json"
    return inspect_template(
        Path(command.file), form=command.form, as_json=as_json, home=user_home(), voice=voice
    )


def _library(command: argparse.Namespace, voice: Voice) -> int:
    from prd_desk.cli.library import library

    return library(command, user_home(), voice)


def _office(command: argparse.Namespace, voice: Voice) -> int:
    from prd_desk.cli.office import export_office, import_office

    if command.action == "export":
        return export_office(user_home(), Path(command.file), force=command.force, voice=voice)
    return import_office(user_home(), Path(command.file), taking=command.take, voice=voice)


def _forms(_command: argparse.Namespace, voice: Voice) -> int:
    from prd_desk.cli.export import list_forms

    return list_forms(user_home(), voice)


def _window(command: argparse.Namespace, _voice: Voice) -> int:
    from prd_desk.cli.window import measure_startup, open_desk

    file = Path(command.file) if command.file else None
    return measure_startup() if command.startup_time else open_desk(file)


_COMMANDS: dict[str, Callable[[argparse.Namespace, Voice], int]] = {
    "check": _check,
    "compare": _compare,
    "draft": _draft,
    "export": _export,
    "forms": _forms,
    "learn": _learn,
    "library": _library,
    "office": _office,
    "template": _template,
}


def _wishes(command: argparse.Namespace) -> Wishes:
    from prd_desk.cli.writers import Wishes

    return Wishes(
        form=command.form,
        kinds=command.kinds,
        template=None if command.template is None else Path(command.template),
        review=command.review,
        captions=command.captions,
        longest_side=command.photo_side,
        emblem=command.emblem,
        logo=command.logo,
        force=command.force,
        strict=command.strict,
    )
