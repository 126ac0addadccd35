"""What may be typed after `prd-desk`: Thai first, with a short English word beside it."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING, Any, NoReturn

from prd_desk import __version__

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMANDS = ("check", "export", "forms")

_USAGE = """prd-desk [FILE]
       prd-desk check FILE... [--format text|json]
       prd-desk export FILE... --to OUT.docx|.html|.pdf|.txt|DIR/ [--form ID] [--force] [--strict]
       prd-desk forms"""

_ABOUT = """\
PRD Desk โต๊ะข่าวภาษาไทย: ร่าง ตรวจ และเผยแพร่ข่าวกิจกรรม ทำงานในเครื่องของท่าน ไม่ส่งข้อความออกไปที่ใด
(A Thai editorial desk for government press officers. Everything stays on this machine.)

สั่ง prd-desk เฉย ๆ หรือ prd-desk FILE เพื่อเปิดหน้าต่าง (opens the window)"""

_AFTERWORD = """\
รหัสจบงาน (exit status): 0 เรียบร้อย · 1 มีจุดที่ควรแก้ หรือช่องที่ต้องกรอกยังว่าง · 2 ทำไม่ได้
ข้อมูลของผู้ใช้อยู่ในโฟลเดอร์ที่ตัวแปร PRD_DESK_HOME ชี้ไว้ (user data)"""


class _ThaiParser(argparse.ArgumentParser):
    """Has Thai headings, keeps the lines of its description, and says in Thai that a command is wrong."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(add_help=False, formatter_class=argparse.RawDescriptionHelpFormatter, **settings)
        self._positionals.title = "ไฟล์ (files)"  # argparse has no other way to name its own groups
        self._optionals.title = "ตัวเลือก (options)"
        self.add_argument("-h", "--help", action="help", help="แสดงวิธีใช้ (this help)")

    def error(self, message: str) -> NoReturn:
        """Leave with exit status 2, as argparse does."""
        self.exit(2, f"คำสั่งยังไม่ถูกต้อง ({message})\nดูวิธีใช้ได้ด้วย: {self.prog} --help\n")


def parse(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """The command as a namespace; `command` is one of COMMANDS, or "window" with `file` a path or None.

    Raises SystemExit as argparse does: 0 after --help and --version, 2 after a wrong command.
    """
    words = list(sys.argv[1:] if argv is None else argv)
    if words and words[0] in COMMANDS:
        return _commands().parse_args(words)
    return _window().parse_args(words)


def _window() -> argparse.ArgumentParser:
    parser = _ThaiParser(
        prog="prd-desk", usage=_USAGE, description=_ABOUT, epilog=_commands_help() + "\n\n" + _AFTERWORD
    )
    parser.set_defaults(command="window")
    parser.add_argument("file", metavar="FILE", nargs="?", help="ข่าวที่จะเปิด: .prdnews .docx .txt (open this)")
    parser.add_argument(
        "--version", action="version", version=f"prd-desk {__version__}", help="บอกรุ่น (show the version)"
    )
    parser.add_argument(
        "--startup-time",
        action="store_true",
        help="บอกเวลาเป็นมิลลิวินาทีจนหน้าต่างรับแป้นพิมพ์ แล้วจบ (print milliseconds to a usable window, leave)",
    )
    return parser


def _commands_help() -> str:
    rows = (
        ("check", "ตรวจข้อความ (proofread)"),
        ("export", "เขียนเป็น Word, HTML หรือ PDF (write a file)"),
        ("forms", "แสดงแบบฟอร์มที่มี (list the forms)"),
    )
    return "\n".join(["คำสั่ง (commands; prd-desk COMMAND --help):", *(f"  {a:<22}{b}" for a, b in rows)])


def _commands() -> argparse.ArgumentParser:
    parser = _ThaiParser(prog="prd-desk")
    commands = parser.add_subparsers(dest="command", parser_class=_ThaiParser)
    _fill_check(
        commands.add_parser(
            "check",
            description="ตรวจข้อความแล้วแสดงจุดที่ควรแก้ บรรทัดละจุด (proofread; one finding a line)",
            epilog=_AFTERWORD,
        )
    )
    _fill_export(
        commands.add_parser(
            "export",
            description="เขียนข่าวตามแบบฟอร์มเป็น Word, HTML, PDF หรือข้อความ (fill the form, write it)",
            epilog=_AFTERWORD,
        )
    )
    commands.add_parser("forms", description="แสดงแบบฟอร์มที่มี (list the forms)")
    return parser


def _fill_check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files", metavar="FILE", nargs="+", help=".txt .docx .prdnews หรือ - เพื่ออ่านจากท่อ (- is standard input)"
    )
    parser.add_argument(
        "--format",
        choices=("text", "json"),
        default="text",
        help="รูปแบบผลลัพธ์ (output format; default: text)",
    )


def _fill_export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", metavar="FILE", nargs="+", help=".prdnews .docx .txt")
    parser.add_argument(
        "--to",
        metavar="OUT",
        required=True,
        help="ชื่อไฟล์ .docx .html .pdf .txt หรือโฟลเดอร์/ ซึ่งได้ทั้ง Word และ HTML (a folder gets both)",
    )
    parser.add_argument(
        "--form", metavar="ID", help="แบบฟอร์ม ถ้าไม่บอกใช้ตามที่ข่าวระบุ (default: as the news says)"
    )
    parser.add_argument("--force", action="store_true", help="เขียนทับไฟล์เดิมได้ (may overwrite)")
    parser.add_argument(
        "--strict", action="store_true", help="ไม่เขียนถ้าช่องที่ต้องกรอกยังว่าง (refuse what is incomplete)"
    )
