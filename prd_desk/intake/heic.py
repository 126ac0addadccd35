"""HEIC pictures of telephones, decoded in a process of their own that may die of them: see `heic_process`."""

from __future__ import annotations

import json
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from prd_desk.intake.files import refusal
from prd_desk.messages import message
from prd_desk.resources import command_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PIL import Image

    from prd_desk.errors import UserError

_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"mif1", b"msf1"})
MOST_SECONDS = 90
"""On the clock, where other programs may have the processors; the process counts its own time, and less."""

BUNDLED = "--develop-heic"
"""What the bundled command line is called with to be this process: there is no Python to call there."""

Outcome = Literal["decoded", "too large", "damaged", "no decoder"]


@dataclass(frozen=True, slots=True)
class Reply:
    """What came of a picture: its size in the file and as it is kept, in pixels; if it told its place."""

    outcome: Outcome
    size: Sequence[int] = (0, 0)
    kept: Sequence[int] = (0, 0)
    told_place: bool = False
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Developed:
    """A picture as it is kept, RGB and upright; its size before, in pixels; whether it told its place."""

    image: Image.Image
    size: tuple[int, int]
    told_place: bool


def is_heic(data: bytes) -> bool:
    """Whether a file says that it is what telephones write."""
    return data[4:8] == b"ftyp" and data[8:12] in _BRANDS


def develop(data: bytes, name: str) -> Developed:
    """Decode a HEIC picture; the caller waits for it, for `MOST_SECONDS` at most.

    Raises UserError when it is damaged or has too many pixels, and when this computer has no decoder.
    """
    from PIL import Image

    reply, pixels = _asked(data, name)
    if reply.outcome == "too large":
        raise refusal(
            message("intake.photo_too_large", name=name), message("intake.smaller_photo"), reply.detail
        )
    if reply.outcome == "no decoder":
        raise refusal(message("intake.heic", name=name), message("intake.heic_remedy"), reply.detail)
    width, height = reply.kept
    if reply.outcome == "damaged" or not pixels or len(pixels) != 3 * width * height:
        raise _damaged(name, reply.detail)
    image = Image.frombytes("RGB", (width, height), pixels)
    return Developed(image, (reply.size[0], reply.size[1]), reply.told_place)


def _asked(data: bytes, name: str) -> tuple[Reply, bytes]:
    """What the process answers. Raises UserError when it dies, takes too long or says nothing of use."""
    no_window: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # Windows would open one for a console
    try:
        done = subprocess.run(  # noqa: S603 -- our own program, no word of the user's
            command_of("prd_desk.intake.heic_process", BUNDLED),
            input=data,
            capture_output=True,
            timeout=MOST_SECONDS,
            check=False,
            creationflags=no_window,
        )
    except subprocess.TimeoutExpired as error:
        sentence = message("intake.heic_slow", name=name, seconds=MOST_SECONDS)
        raise refusal(sentence, message("intake.heic_again_later"), "timed out") from error
    except OSError as error:  # no such program, no memory for one
        return Reply("no decoder", detail=f"{type(error).__name__}: {error}"), b""
    line, _, pixels = done.stdout.partition(b"\n")
    if done.returncode:
        said = done.stderr[-300:].decode("utf-8", "replace")
        raise _damaged(name, f"the decoder ended with {done.returncode} {said}".strip())
    try:
        return Reply(**json.loads(line)), pixels
    except (ValueError, TypeError) as error:
        raise _damaged(name, f"no answer: {line[:100]!r}") from error


def _damaged(name: str, detail: str) -> UserError:
    return refusal(message("intake.heic_damaged", name=name), message("intake.heic_again"), detail)
