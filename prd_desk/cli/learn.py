"""`prd-desk learn`: an office's archive read for names and terms of its own, to accept or reject."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from prd_desk.cli.terminal import THAI, Voice, visible, with_bar
from prd_desk.errors import UserError
from prd_desk.library import WORDS_FILE, accepted_words, add_words
from prd_desk.messages import message, series

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from prd_desk.proofing.learning import Candidate

KINDS = {
    "person": message("cli.kind_person"),
    "quoted": message("cli.kind_quoted"),
    "word": message("cli.kind_word"),
}

_HEADER = (
    message("cli.head_term"),
    message("cli.head_kind"),
    message("cli.head_documents"),
    message("cli.head_times"),
    message("cli.head_example"),
)
_LONGEST_CONTEXT = 120
_ANSWERS = {"ย": "accept", "y": "accept", "ข": "skip", "n": "skip", "จ": "quit", "q": "quit"}


class Archive:
    """The texts of the files, read one by one; a file that cannot be read is told, and `failed` counts it."""

    def __init__(self, files: Sequence[str], voice: Voice = THAI) -> None:
        self._files, self._voice = files, voice
        self.failed = 0

    def __iter__(self) -> Iterator[str]:
        for file in with_bar(self._files, self._voice.words(message("cli.reading"))):
            try:
                text = _text_of(Path(file))
            except UserError as error:
                self._voice.complain(error)
                self.failed += 1
            else:
                yield text


def learn(
    files: Sequence[str], *, as_json: bool, accept_all: bool, least: int, home: Path, voice: Voice = THAI
) -> int:
    """Propose what `least` documents have; 0, or 2 when a file failed or nothing could be done.

    At a terminal every candidate is asked about; `accept_all` takes them unasked; else nothing is changed.
    """
    from prd_desk.proofing import Proofreader
    from prd_desk.proofing.learning import propose

    proofreader = Proofreader.load(words=accepted_words(home))
    for problem in proofreader.problems:
        voice.complain(problem)
    if proofreader.speller is None:
        return 2
    archive = Archive(files, voice)
    candidates = propose(archive, proofreader, least=least)
    asking = sys.stdin.isatty() and not as_json and not accept_all
    if as_json:
        print(json.dumps([asdict(candidate) for candidate in candidates], ensure_ascii=False, indent=1))
    elif not asking or not sys.stdout.isatty():
        print_candidates(candidates, voice)
    sys.stdout.flush()
    voice.remark(message("cli.proposed", files=len(files) - archive.failed, terms=len(candidates)))
    if asking:
        _ask(candidates, home, voice)
    elif accept_all:
        added = add_words(home, [word for candidate in candidates for word in candidate.words])
        voice.remark(message("cli.words_added", number=added, path=home / WORDS_FILE))
    elif candidates:
        voice.remark(message("cli.nothing_added_yet"))
    return 2 if archive.failed else 0


def _text_of(path: Path) -> str:
    from prd_desk.intake import read_plain_text, read_release

    if path.suffix.lower() == ".prdnews":
        return "\n".join(text for _, text in read_release(path).texts())
    return read_plain_text(path)


def print_candidates(candidates: Sequence[Candidate], voice: Voice = THAI) -> None:
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
        voice.print_columns([_HEADER, *rows])


def _change(candidate: Candidate) -> str:
    """The term, and what the speller would make of it."""
    doubt = f" (→ {visible(candidate.instead)}?)" if candidate.instead else ""
    return f"{visible(candidate.term)}{doubt}"


def _ask(candidates: Sequence[Candidate], home: Path, voice: Voice) -> None:
    """Ask about each on standard error; what is accepted is kept at once, so that Control-C loses nothing."""
    added = 0
    for number, candidate in enumerate(candidates, start=1):
        counts = message("cli.occurrences", documents=candidate.documents, times=candidate.occurrences)
        voice.remark(f"\n{number}/{len(candidates)}  {_change(candidate)}  ", end="")
        voice.remark(series((KINDS[candidate.kind], counts), " "))
        voice.remark(f"    {visible(candidate.context, _LONGEST_CONTEXT)}")
        answer = _answer(voice)
        if answer == "quit":
            break
        if answer == "accept":
            added += add_words(home, candidate.words)
    voice.remark(
        message("cli.words_added", number=added, path=home / WORDS_FILE)
        if added
        else message("cli.nothing_added")
    )


def _answer(voice: Voice) -> str:
    """One of the words of _ANSWERS, asked for until it is given; the end of the input is quit."""
    while True:
        voice.remark(series(("   ", message("cli.ask"), ""), " "), end="")
        line = sys.stdin.buffer.readline().decode(errors="replace")
        if not line:
            voice.remark("")
            return "quit"
        answer = _ANSWERS.get(line.strip()[:1].lower())
        if answer:
            return answer
