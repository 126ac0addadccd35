"""`prd-desk learn`: an office's archive read for names and terms of its own, to accept or reject."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from prd_desk.cli.terminal import complain, print_columns, visible, with_bar
from prd_desk.errors import UserError
from prd_desk.library import WORDS_FILE, accepted_words, add_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from prd_desk.proofing.learning import Candidate

KINDS = {"person": "ชื่อคน", "quoted": "ชื่อในเครื่องหมายคำพูด", "word": "คำ"}

_HEADER = ("คำ", "ชนิด", "เอกสาร", "ครั้ง", "ตัวอย่าง")
_LONGEST_CONTEXT = 120
_ANSWERS = {"ย": "accept", "y": "accept", "ข": "skip", "n": "skip", "จ": "quit", "q": "quit"}


class Archive:
    """The texts of the files, read one by one; a file that cannot be read is told, and `failed` counts it."""

    def __init__(self, files: Sequence[str]) -> None:
        self._files = files
        self.failed = 0

    def __iter__(self) -> Iterator[str]:
        for file in with_bar(self._files, "อ่าน"):
            try:
                text = _text_of(Path(file))
            except UserError as error:
                complain(error)
                self.failed += 1
            else:
                yield text


def learn(files: Sequence[str], *, as_json: bool, accept_all: bool, least: int, home: Path) -> int:
    """Propose what `least` documents have; 0, or 2 when a file failed or nothing could be done.

    At a terminal every candidate is asked about; `accept_all` takes them unasked; else nothing is changed.
    """
    from prd_desk.proofing import Proofreader
    from prd_desk.proofing.learning import propose

    proofreader = Proofreader.load(words=accepted_words(home))
    for problem in proofreader.problems:
        complain(problem)
    if proofreader.speller is None:
        return 2
    archive = Archive(files)
    candidates = propose(archive, proofreader, least=least)
    asking = sys.stdin.isatty() and not as_json and not accept_all
    if as_json:
        print(json.dumps([asdict(candidate) for candidate in candidates], ensure_ascii=False, indent=1))
    elif not asking or not sys.stdout.isatty():
        print_candidates(candidates)
    sys.stdout.flush()
    _say(f"อ่าน {len(files) - archive.failed} ไฟล์ เสนอ {len(candidates)} คำ")
    if asking:
        _ask(candidates, home)
    elif accept_all:
        added = add_words(home, [word for candidate in candidates for word in candidate.words])
        _say(f"เพิ่ม {added} คำลงใน {home / WORDS_FILE}")
    elif candidates:
        _say("ยังไม่ได้เพิ่มคำใด สั่งในเทอร์มินัลเพื่อเลือกทีละคำ หรือใช้ --accept-all เพื่อรับทั้งหมด")
    return 2 if archive.failed else 0


def _text_of(path: Path) -> str:
    from prd_desk.intake import read_plain_text, read_release

    if path.suffix.lower() == ".prdnews":
        return "\n".join(text for _, text in read_release(path).texts())
    return read_plain_text(path)


def print_candidates(candidates: Sequence[Candidate]) -> None:
    """One row a candidate under a header; no row for none."""
    rows = [
        (
            _change(candidate),
            KINDS[candidate.kind],
            str(candidate.documents),
            str(candidate.occurrences),
            visible(candidate.context, _LONGEST_CONTEXT),
        )
        for candidate in candidates
    ]
    if rows:
        print_columns([_HEADER, *rows])


def _change(candidate: Candidate) -> str:
    """The term, and what the speller would make of it."""
    doubt = f" (→ {visible(candidate.instead)}?)" if candidate.instead else ""
    return f"{visible(candidate.term)}{doubt}"


def _ask(candidates: Sequence[Candidate], home: Path) -> None:
    """Ask about each on standard error; what is accepted is kept at once, so that Control-C loses nothing."""
    added = 0
    for number, candidate in enumerate(candidates, start=1):
        counts = f"{candidate.documents} เอกสาร {candidate.occurrences} ครั้ง"
        _say(f"\n{number}/{len(candidates)}  {_change(candidate)}  {KINDS[candidate.kind]} {counts}")
        _say(f"    {visible(candidate.context, _LONGEST_CONTEXT)}")
        answer = _answer()
        if answer == "quit":
            break
        if answer == "accept":
            added += add_words(home, candidate.words)
    _say(f"เพิ่ม {added} คำลงใน {home / WORDS_FILE}" if added else "ไม่ได้เพิ่มคำใด")


def _answer() -> str:
    """One of the words of _ANSWERS, asked for until it is given; the end of the input is quit."""
    while True:
        print("    ย=ยอมรับ ข=ข้าม จ=จบ (y/n/q): ", end="", file=sys.stderr, flush=True)
        line = sys.stdin.buffer.readline().decode(errors="replace")
        if not line:
            _say("")
            return "quit"
        answer = _ANSWERS.get(line.strip()[:1].lower())
        if answer:
            return answer


def _say(line: str) -> None:
    print(line, file=sys.stderr)
