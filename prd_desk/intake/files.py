"""Reading a file from outside, with a limit on its size and every failure told in a sentence."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

from prd_desk.errors import UserError
from prd_desk.messages import message

if TYPE_CHECKING:
    from pathlib import Path

MEGABYTE = 1_000_000


def refusal(sentence: str, remedy: str, cause: Exception | str) -> UserError:
    """The UserError for something that came from outside and cannot be used; `cause` becomes its detail."""
    detail = cause if isinstance(cause, str) else f"{type(cause).__name__}: {cause}"
    return UserError(sentence, remedy, detail)


def read_limited(path: Path, limit: int) -> bytes:
    """The whole content of `path`; UserError when it cannot be read or is longer than `limit` bytes."""
    try:
        if not stat.S_ISREG(path.stat().st_mode) and not path.is_dir():
            # A pipe would hold the window until somebody writes into it.
            raise refusal(
                message("intake.no_plain_file", path=path), message("intake.copy_to_file"), "no regular file"
            )
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except FileNotFoundError as error:
        raise refusal(message("intake.no_file", path=path), message("intake.check_name"), error) from error
    except IsADirectoryError as error:
        raise refusal(
            message("intake.is_folder", path=path), message("intake.choose_in_folder"), error
        ) from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        remedy = message("intake.check_rights")
        raise refusal(message("intake.unreadable", path=path), remedy, error) from error
    if len(data) > limit:
        sentence = message("intake.too_large", path=path, limit=limit // MEGABYTE)
        raise refusal(sentence, message("intake.split_or_copy_news"), f"limit {limit} bytes")
    return data
