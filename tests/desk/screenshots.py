"""Pictures of every screen for looking at, and for the README: `make screenshots`.

    python tests/desk/screenshots.py [FOLDER] [--language th|en] [--twice] [--refresh]
                                     [--only NAME…] [--theme NAME…]

Every theme, at the two sizes that must work; text that does not fit is told, too.
--twice: instead, as on a screen of 1366×768 at 200 %. --only: scenes whose name begins so.
--refresh: put the pictures that the README shows into docs/images/, too.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image

if TYPE_CHECKING:
    from collections.abc import Sequence

SIZES = ((1366, 768), (1920, 1080))
AT_TWICE = ((683, 384),)
IMAGES = Path(__file__).parents[2] / "docs" / "images"
SHOWN = {"desk.png": "findings"}
"""What the README shows, and of which scene it is."""


def asked() -> argparse.Namespace:
    """What the command line says."""
    wanted = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    wanted.add_argument("folder", type=Path, nargs="?", default=Path("build/screenshots"))
    wanted.add_argument("--language", choices=("th", "en"), default="th")
    wanted.add_argument("--twice", action="store_true")
    wanted.add_argument("--only", nargs="*", default=[""])
    wanted.add_argument("--theme", nargs="*", default=[])
    wanted.add_argument("--refresh", action="store_true")
    return wanted.parse_args()


def set_screen(folder: Path, width: int, height: int) -> None:
    """Without a display, a screen of this size; Qt's own without one is 800×800."""
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        return
    screen = {"name": "screen", "x": 0, "y": 0, "width": width, "height": height, "logicalDpi": 96, "dpr": 1}
    path = folder / "screen.json"
    path.write_text(json.dumps({"screens": [screen]}))
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={path}"


def take(folder: Path, home: Path, what: argparse.Namespace, sizes: Sequence[tuple[int, int]]) -> list[str]:
    """Take the pictures; what does not fit in them."""
    from fitting import misfits
    from scenes import OF_DIALOGS, OF_THE_WINDOW, SAMPLE, fuller, furnish, pause, wait_until

    from prd_desk.desk.app import application, open_window
    from prd_desk.desk.look.theme import Theme
    from prd_desk.desk.look.tokens import THEMES
    from prd_desk.desk.proofreading.checking import Progress

    found = []
    application()
    furnish(home, what.language)
    desk = open_window(home, SAMPLE)
    wait_until(lambda: not desk.shelf.is_opening and desk.release().title)
    desk.show_release(fuller(desk.release()))
    wait_until(lambda: desk.checking.progress in (Progress.DONE, Progress.FAILED))
    pause(1000)
    for tokens in [each for each in THEMES if not what.theme or each.name in what.theme]:
        desk.findChild(Theme).use(tokens)
        for width, height in sizes:
            desk.resize(width, height)
            for scene in OF_THE_WINDOW + (OF_DIALOGS if (width, height) == sizes[0] else ()):
                for name, widget in scene(desk):
                    if not name.startswith(tuple(what.only)):
                        continue
                    pause(300)
                    picture = f"{name}-{tokens.name}-{what.language}-{width}.png"
                    widget.grab().save(str(folder / picture))
                    found += [f"{picture}: {fault}" for fault in misfits(widget)]
    desk.settle()
    desk.close()
    return found


def small(picture: Image.Image) -> Image.Image:
    """In 256 colours, a third of the size: the repository keeps every picture that was ever shown."""
    method = Image.Quantize.MAXCOVERAGE  # keeps the few red and green points as they are
    return picture.quantize(256, method, dither=Image.Dither.NONE)


def main(what: argparse.Namespace) -> None:
    """Take all pictures that were asked for."""
    folder = what.folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    sizes = AT_TWICE if what.twice else SIZES
    if what.twice:
        os.environ["QT_SCALE_FACTOR"] = "2"
    with tempfile.TemporaryDirectory() as home:
        set_screen(Path(home), *(SIZES[0] if what.twice else sizes[-1]))
        for fault in take(folder, Path(home) / "home", what, sizes):
            sys.stderr.write(fault + "\n")
    if what.refresh:
        for name, scene in SHOWN.items():
            picture = Image.open(folder / f"{scene}-light-{what.language}-{SIZES[0][0]}.png")
            small(picture.convert("RGB")).save(IMAGES / name, optimize=True)


if __name__ == "__main__":
    main(asked())
