"""The process that decodes one HEIC picture of a telephone, and ends.

    python -m prd_desk.intake.heic_process <IMG_0001.HEIC

It reads the file from its standard input and writes to its standard output one line of JSON, a `heic.Reply`,
and the pixels, three bytes each: nothing in which a place or a trick could hide. The decoder (libheif with
libde265) is known to end its whole process on damaged files; here nobody else lives.
"""

from __future__ import annotations

import io
import json
import os
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, NoReturn, cast

from prd_desk.intake.files import MEGABYTE
from prd_desk.intake.heic import Reply
from prd_desk.intake.photos import BROKEN, refuse_costly, tells_place, upright

if TYPE_CHECKING:
    from PIL import Image

MOST_MEMORY = 1_500 * MEGABYTE
"""Bytes of address space. A photo of 48 megapixels, the most that an iPhone takes, needs some 930 million, of
which it fills half."""

MOST_SECONDS = 45
"""Of processor time; a photo of 12 megapixels takes 1.2, one of 48 up to 11."""

_THREADS = 4


def main() -> NoReturn:
    """Answer for the file at standard input, and end; with status 0 when there is an answer."""
    fence()
    reply, pixels = answer(sys.stdin.buffer.read())
    out = sys.stdout.buffer
    out.write(json.dumps(asdict(reply)).encode() + b"\n")
    out.write(pixels)
    out.flush()
    os._exit(0)  # what the decoder leaves behind may be broken: not one destructor more


def fence() -> None:
    """From now on this process has little memory and time, writes no file and leaves no core."""
    if sys.platform == "win32":
        import msvcrt

        quiet = msvcrt.SEM_FAILCRITICALERRORS | msvcrt.SEM_NOGPFAULTERRORBOX
        msvcrt.SetErrorMode(quiet)  # no window of the system tells of a crash
        return
    import resource

    limits = {
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_CPU: MOST_SECONDS,
        resource.RLIMIT_AS: MOST_MEMORY,
    }
    for limit, most in limits.items():
        try:
            resource.setrlimit(limit, (most, most))
        except (OSError, ValueError):  # macOS knows RLIMIT_AS and refuses it
            continue


def answer(data: bytes) -> tuple[Reply, bytes]:
    """What came of the file, and the pixels as they are to be kept: RGB, upright, made smaller."""
    try:
        import pi_heif  # pyright: ignore[reportMissingTypeStubs]
    except ImportError as error:
        return Reply("no decoder", detail=str(error)), b""
    from PIL.Image import DecompressionBombError

    options = pi_heif.options
    options.THUMBNAILS = options.DEPTH_IMAGES = options.AUX_IMAGES = False
    options.DECODE_THREADS = _THREADS
    try:
        with pi_heif.HeifImageFile(io.BytesIO(data)) as image:
            refuse_costly(image, data)
            size, told_place = image.size, tells_place(image)
            image.load()
            kept = in_screen_colours(upright(image), image.info.get("icc_profile"))
    except DecompressionBombError as error:
        return Reply("too large", detail=str(error)), b""
    except (*BROKEN, MemoryError, RuntimeError) as error:
        return Reply("damaged", detail=f"{type(error).__name__}: {error}"), b""
    return Reply("decoded", size, kept.size, told_place), kept.tobytes()


def in_screen_colours(image: Image.Image, profile: bytes | None) -> Image.Image:
    """The picture in sRGB: telephones photograph in Display P3, which looks pale without its profile."""
    from PIL import ImageCms

    if not profile:
        return image
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        screen = cast("Any", ImageCms.createProfile("sRGB"))  # pyright: ignore[reportUnknownMemberType]
        converted = ImageCms.profileToProfile(image, source, screen)
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image  # a picture is worth more than its profile
    return image if converted is None else converted


if __name__ == "__main__":
    main()
