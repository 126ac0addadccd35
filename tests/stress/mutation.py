"""Changing a sound file a little: flipped, cut, doubled, spliced with what means something to a reader."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random

SPLICES = (
    *(
        b"<!DOCTYPE x [<!ENTITY a 'b'>]>",
        b"&a;",
        b"&#0;",
        b"&#xD800;",
        b"<![CDATA[",
        b"]]>",
        b"<w:p>",
        b"</w:p>",
    ),
    *(b"<w:tbl><w:tr><w:tc>", b"<w:sdt>", b"<w:del>", b"<mc:AlternateContent>", b"<script>", b"</script>"),
    *(
        b"<svg onload=x>",
        b"<table><tr><td>",
        b"<b><p>",
        b"<pre>",
        b"style='mso-list:Ignore'",
        b"href='javascript:x'",
    ),
    *(b"{{", b"}}", b"{% for x in y %}", b"../", b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\xf0\x9f\x98\x80"),
    *(
        b"\xe0\xb8",
        b"&anchor",
        b"*anchor",
        b"!!python/object/apply:os.system",
        b"- ",
        b": ",
        b"\t",
        b"\n---\n",
    ),
    *(
        b"(a+)+$",
        b"[",
        b"{",
        b"]",
        b"}",
        b'"',
        b"\\",
        b"null",
        b"true",
        b"1e999",
        b"-1",
        b"9" * 20,
        b"9999-99-99",
    ),
    *(b"\r", b"\xa0", b"\xd9" * 60, b"%n", b"version: 1"),
)
"""What means something to one reader or another."""


def mutate(data: bytes, rng: random.Random) -> bytes:
    """`data` with one to some dozens of changes: flipped, cut, doubled, spliced."""
    new = bytearray(data)
    for _ in range(rng.choice((1, 1, 2, 4, 30))):
        at = rng.randrange(len(new) + 1)
        match rng.randrange(7):
            case 0 if new:
                new[at % len(new)] = rng.randrange(256)
            case 1:
                del new[at : at + rng.choice((1, 2, 8, 64, 4_000))]
            case 2:
                piece = new[at : at + rng.choice((1, 10, 200, 3_000))]
                new[at:at] = piece * rng.choice((1, 2, 50))
            case 3 | 4:
                new[at:at] = rng.choice(SPLICES) * rng.choice((1, 1, 1, 40, 3_000))
            case 5:
                new[at : at + 4] = rng.randbytes(4)
            case _:
                other = rng.randrange(len(new) + 1)
                new[at:at] = new[other : other + rng.choice((4, 100))]
        del new[3_000_000:]
    return bytes(new[: rng.randrange(len(new) + 1)] if rng.random() < 0.05 else new)


def mutate_zip(data: bytes, rng: random.Random) -> bytes:
    """The archive itself changed, or one of its parts and all packed anew, so that its reader is reached."""
    if rng.random() < 0.25:
        return mutate(data, rng)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = [(info.filename, archive.read(info)) for info in archive.infolist()]
    for _ in range(rng.choice((1, 1, 3))):
        at = rng.randrange(len(parts))
        name, content = parts[at]
        match rng.randrange(8):
            case 0:
                parts[at] = (
                    mutate(name.encode(), rng).decode("utf-8", "replace")[:300].replace("\0", "") or "x",
                    content,
                )
            case 1:
                parts.pop(at)
            case 2:
                parts.append((f"../../{name}", content))
            case _:
                parts[at] = (name, mutate(content, rng))
        if not parts:
            break
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in dict(parts):
            archive.writestr(name, dict(parts)[name])
    return packed.getvalue()
