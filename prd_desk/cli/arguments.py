"""What may be typed after `prd-desk`: Thai first, with a short English word beside it."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING, Any, NoReturn

from prd_desk import __version__

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMANDS = ("check", "compare", "draft", "export", "forms", "learn", "library", "template")

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

_USAGE = """prd-desk [FILE]
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
       prd-desk forms"""

_ABOUT = """\
PRD Desk โต๊ะข่าวภาษาไทย: ร่าง ตรวจ และเผยแพร่ข่าวกิจกรรม ทำงานในเครื่องของท่าน ไม่ส่งข้อความออกไปที่ใด
(A Thai editorial desk for government press officers. Everything stays on this machine.)

สั่ง prd-desk เฉย ๆ หรือ prd-desk FILE เพื่อเปิดหน้าต่าง (opens the window)"""

_LEARN = """\
อ่านข่าวเก่าของสำนักงาน แล้วเสนอชื่อคนและคำเฉพาะที่ใช้ซ้ำ เพื่อเพิ่มลงในรายการคำของท่าน (words.txt)
ในเทอร์มินัลถามทีละคำ: ย=ยอมรับ ข=ข้าม จ=จบ นอกนั้นแสดงรายการเฉย ๆ คลังคำที่มากับโปรแกรมไม่เปลี่ยน
(proposes names and terms for your word list; asks one by one at a terminal, else only lists them)"""

_COMPARE = """\
เทียบไฟล์ Word ที่ผู้บังคับบัญชาแก้แล้วส่งกลับ กับข่าวที่ส่งออกไป แสดงทีละจุด: [-ของเดิม-]{+ของใหม่+} พร้อมชื่อผู้แก้และความเห็น
รับทุกจุดด้วย --take all หรือบางจุดด้วยเลขหน้าจุด เช่น --take 1,3 แล้วเขียนเป็นข่าวใหม่
(what an edited Word file changes, tracked or not; take all or some of it into a new .prdnews)"""

_EXPORT = """\
เขียนข่าวตามแบบฟอร์มเป็น Word, HTML, PDF, ข้อความ หรือชุดภาพ (.zip) ตามชื่อที่ลงท้าย (by the ending of OUT)
โฟลเดอร์/ ได้ Word และ HTML ของทุกข่าว หรือชุดไฟล์ตาม --kinds ข่าวละหนึ่งโฟลเดอร์ใหม่ที่มีวันที่วันนี้นำหน้า
(a folder gets Word and HTML of each; with --kinds, a new dated folder for each)"""

_DRAFT = """\
ร่างพาดหัว ความนำ และเนื้อข่าวจากข้อเท็จจริงของงาน ถ้าไม่บอก --to จะแสดงเป็นข้อความ
(compose the news from the facts of an event; printed unless --to names a file)"""

_INSPECT = """\
ดูว่าแม่แบบ Word ของสำนักงานมีช่องใดที่รู้จัก ไม่รู้จัก และยังขาดตามแบบฟอร์ม เขียนช่องเป็น {{หน่วยงาน}} หรือ {{issuer}}
(which {{fields}} of the office's Word template are known, unknown, missing)"""

_LIBRARY = """\
คลังข่าวในโฟลเดอร์ข้อมูลของผู้ใช้ (the library in your data folder):
check ตรวจทั้งคลัง · backup สำรอง · restore กู้คืนคลังที่เสียหาย หรือย้อนไปข้อมูลสำรองที่ระบุ
export-all เขียนทุกข่าวเป็น .prdnews (check it; back it up; recover it; write every release as a file)"""

_AFTERWORD = """\
รหัสจบงาน (exit status): 0 เรียบร้อย · 1 มีจุดที่ควรแก้ ช่องที่ต้องกรอกยังว่าง หรือแม่แบบยังไม่ครบ · 2 ทำไม่ได้
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
        parser = _commands()
        command = parser.parse_args(words)
        if command.command == "compare" and (command.take is None) != (command.to is None):
            parser.error("--take และ --to ต้องใช้คู่กัน")
        return command
    return _window().parse_args(words)


def _window() -> argparse.ArgumentParser:
    parser = _ThaiParser(
        prog="prd-desk", usage=_USAGE, description=_ABOUT, epilog=_commands_help() + "\n\n" + _AFTERWORD
    )
    parser.set_defaults(command="window")
    parser.add_argument(
        "file", metavar="FILE", nargs="?", help="ข่าวที่จะเปิด: .prdnews .docx .txt .html (open this)"
    )
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
        ("compare", "เทียบไฟล์ Word ที่แก้กลับมากับข่าว (read an edited Word file back)"),
        ("draft", "ร่างข่าวจากข้อเท็จจริง (compose from facts)"),
        ("export", "เขียนเป็น Word, HTML, PDF, ข้อความ หรือชุดภาพ (write files)"),
        ("learn", "เรียนรู้ชื่อและคำของสำนักงานจากข่าวเก่า (learn the office's own words)"),
        ("template inspect", "ตรวจแม่แบบ Word ของสำนักงาน (look at an office's template)"),
        ("library ACTION", "ตรวจ สำรอง กู้คืน หรือส่งออกคลังข่าว (check, back up, restore the library)"),
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
    _fill_compare(commands.add_parser("compare", description=_COMPARE, epilog=_AFTERWORD))
    _fill_draft(commands.add_parser("draft", description=_DRAFT, epilog=_AFTERWORD))
    _fill_export(commands.add_parser("export", description=_EXPORT, epilog=_AFTERWORD))
    _fill_learn(commands.add_parser("learn", description=_LEARN, epilog=_AFTERWORD))
    _fill_template(commands.add_parser("template", description=_INSPECT, epilog=_AFTERWORD))
    _fill_library(commands.add_parser("library", description=_LIBRARY, epilog=_AFTERWORD))
    commands.add_parser("forms", description="แสดงแบบฟอร์มที่มี (list the forms)")
    return parser


def _fill_check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files",
        metavar="FILE",
        nargs="+",
        help="ไฟล์ .txt .docx .html .prdnews โฟลเดอร์ หรือ - เพื่ออ่านจากท่อ (files, folders; - is standard input)",
    )
    parser.add_argument(
        "--level",
        choices=LEVELS,
        default="normal",
        help="บอกมากน้อยเพียงใด: เฉพาะที่ผิด · ตามปกติ · รวมคำที่เพียงน่าสงสัย (how much to say; default: normal)",
    )
    parser.add_argument(
        "--without",
        metavar="RULE",
        action="append",
        default=[],
        help="ปิดกฎข้อนี้หรือทั้งหมวด เช่น spacing.yamok หรือ spacing สั่งซ้ำได้ (switch off a rule or a kind)",
    )
    _add_format(parser)
    parser.add_argument(
        "--report",
        metavar="OUT",
        help="เขียนรายงานของทุกไฟล์เป็น .html .csv หรือ .json (one report on all files; can be resumed)",
    )
    parser.add_argument(
        "--jobs", metavar="N", type=_count, help="ตรวจพร้อมกันกี่ไฟล์ (processes for --report; default: all cores)"
    )
    parser.add_argument("--force", action="store_true", help="เขียนทับรายงานเดิมได้ (may overwrite the report)")


def _add_format(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--format",
        choices=("text", "json"),
        default="text",
        help="รูปแบบผลลัพธ์ (output format; default: text)",
    )


def _fill_compare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="RELEASE", help="ข่าวที่ส่งออกไป .prdnews (the release that was issued)")
    parser.add_argument("returned", metavar="RETURNED.docx", help="ไฟล์ Word ที่แก้แล้ว (the edited Word file)")
    parser.add_argument(
        "--form", metavar="ID", help="แบบฟอร์มที่ใช้ส่งออก ถ้าไม่บอกใช้ตามที่ข่าวระบุ (default: as the news says)"
    )
    parser.add_argument(
        "--take", metavar="all|N,...", type=_numbers, help="จุดที่รับ ต้องมี --to (changes to take; needs --to)"
    )
    parser.add_argument("--to", metavar="OUT.prdnews", help="เขียนข่าวที่รับแล้ว ต้องมี --take (needs --take)")
    parser.add_argument("--force", action="store_true", help="เขียนทับไฟล์เดิมได้ (may overwrite)")
    _add_format(parser)


def _numbers(word: str) -> str:
    """`all`, or counting numbers between commas; argparse tells the user about any other word."""
    if word != "all":
        for number in word.split(","):
            _count(number)
    return word


def _fill_learn(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files", metavar="FILE", nargs="+", help="ข่าวเก่า .txt .docx .html .prdnews (past news)"
    )
    parser.add_argument(
        "--min",
        metavar="N",
        type=_count,
        default=2,
        help="ต้องพบในกี่เอกสารจึงเสนอ (documents that must have it; default: 2)",
    )
    parser.add_argument(
        "--accept-all", action="store_true", help="รับทุกคำโดยไม่ถาม (accept everything unasked)"
    )
    _add_format(parser)


def _count(word: str) -> int:
    """A whole number from 1; argparse tells the user about any other word."""
    number = int(word) if word.isdecimal() else 0
    if number < 1:
        raise argparse.ArgumentTypeError(f"{word!r} ไม่ใช่จำนวนนับ")
    return number


def _fill_draft(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FACTS", help="ข้อเท็จจริง .json หรือข่าวที่กรอกไว้ .prdnews (the facts)")
    parser.add_argument("--form", metavar="ID", help="แบบฟอร์ม ถ้าไม่บอกใช้ตามที่ข่าวระบุ (the form)")
    parser.add_argument("--to", metavar="OUT", help=".prdnews .docx .html .pdf .txt (write here)")
    parser.add_argument("--force", action="store_true", help="เขียนทับไฟล์เดิมได้ (may overwrite)")


def _fill_export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", metavar="FILE", nargs="+", help=".prdnews .docx .txt .html")
    parser.add_argument(
        "--to",
        metavar="OUT",
        required=True,
        help="ชื่อไฟล์ .docx .html .pdf .txt .zip หรือโฟลเดอร์/ ซึ่งได้ทั้ง Word และ HTML (a folder gets both)",
    )
    parser.add_argument(
        "--form", metavar="ID", help="แบบฟอร์ม ถ้าไม่บอกใช้ตามที่ข่าวระบุ (default: as the news says)"
    )
    _add_manners(parser)
    parser.add_argument(
        "--no-captions",
        dest="captions",
        action="store_false",
        help="ข้อความ .txt ไม่มีคำบรรยายภาพ (plain text without captions)",
    )
    parser.add_argument(
        "--photo-side",
        metavar="N",
        type=_count,
        help="ย่อภาพในชุดภาพ .zip ให้ด้านยาวไม่เกิน N จุด (longest side of a photo, pixels)",
    )
    for name, what in (("emblem", "ตราครุฑ (the Garuda)"), ("logo", "ตราหน่วยงาน (the office's logo)")):
        parser.add_argument(
            f"--{name}",
            action=argparse.BooleanOptionalAction,
            help=f"พิมพ์หรือไม่พิมพ์{what}; default: as the form says",
        )
    parser.add_argument("--force", action="store_true", help="เขียนทับไฟล์เดิมได้ (may overwrite)")
    parser.add_argument(
        "--strict", action="store_true", help="ไม่เขียนถ้าช่องที่ต้องกรอกยังว่าง (refuse what is incomplete)"
    )


def _add_manners(parser: argparse.ArgumentParser) -> None:
    """What may be written in place of the standard form; one of them at most."""
    manners = parser.add_mutually_exclusive_group()
    manners.add_argument(
        "--kinds",
        metavar="KIND,...",
        type=_kinds,
        default=(),
        help=f"ชุดไฟล์ในโฟลเดอร์ใหม่ เลือกจาก {','.join(KINDS)} (web: index.html and images/)",
    )
    manners.add_argument(
        "--template",
        metavar="T.docx",
        help="เติมลงแม่แบบ Word ของสำนักงาน (fill the office's own Word template)",
    )
    manners.add_argument(
        "--review", action="store_true", help="Word ที่มีจุดควรแก้เป็นความเห็นข้างข้อความ (findings as Word comments)"
    )


def _kinds(words: str) -> tuple[str, ...]:
    """Words of KINDS between commas; argparse tells the user about any other word."""
    chosen = [word.strip().lower() for word in words.split(",")]
    for word in chosen:
        if word not in KINDS:
            raise argparse.ArgumentTypeError(f"ไม่รู้จัก {word!r} เลือกจาก {', '.join(KINDS)}")
    return tuple(dict.fromkeys(KINDS[word] for word in chosen))


def _fill_template(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", parser_class=_ThaiParser, required=True, metavar="inspect")
    inspect = actions.add_parser("inspect", description=_INSPECT, epilog=_AFTERWORD)
    inspect.add_argument("file", metavar="T.docx", help="แม่แบบ (the template)")
    inspect.add_argument(
        "--form", metavar="ID", help="แบบฟอร์มที่จะเทียบ (the form to hold it against; default: activity_web)"
    )
    _add_format(inspect)


def _fill_library(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", parser_class=_ThaiParser, required=True, metavar="ACTION")
    _add_format(actions.add_parser("check", description="ตรวจคลังข่าวและภาพทั้งหมด (read all of it through)"))
    backup = actions.add_parser("backup", description="สำรองคลังข่าวแล้วอ่านทวน (copy it, and read the copy)")
    backup.add_argument(
        "--to", metavar="DIR", help="สำรองพร้อมภาพลงโฟลเดอร์นี้ เช่นในดิสก์อื่น (with photos, on another disk)"
    )
    restore = actions.add_parser(
        "restore", description="กู้คืนจากข้อมูลสำรองและไฟล์ที่เสียหาย ไฟล์เดิมเก็บไว้ (the old files are kept)"
    )
    restore.add_argument(
        "--from",
        dest="source",
        metavar="BACKUP",
        help="ข้อมูลสำรองที่จะใช้แทนคลังปัจจุบัน ไฟล์ .db หรือโฟลเดอร์ (put this one in place)",
    )
    export = actions.add_parser(
        "export-all", description="เขียนทุกข่าวเป็น .prdnews สั่งซ้ำเพื่อทำต่อได้ (can be taken up again)"
    )
    export.add_argument("--to", metavar="DIR", required=True, help="โฟลเดอร์ปลายทาง (folder)")
