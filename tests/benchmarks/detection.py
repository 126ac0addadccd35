"""What the proofreader finds on hand-marked text, beside what dictionary checkers find on the same text.

    python tests/benchmarks/detection.py GOLD.jsonl [GOLD.jsonl …] [--types spelling,realword]

GOLD: as `prd_desk.proofing.evaluate` reads it, which does the counting for every row. The dictionary
checkers get words from pythainlp's newmm and flag each Thai word of two letters or more that they do not
know. Their suggestions (five at most) are asked for only where a flag touches a marked fault, and are not
timed; pythainlp, which takes seconds for a longer word, is asked for those of up to LONGEST letters only, so
its fixes are counted too low. Ours are timed. All times are warm. A checker that is not installed is named
with the reason. Hunspell needs the command `hunspell` and a th_TH dictionary (Debian: hunspell, hunspell-th).
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from prd_desk.proofing import Finding, Proofreader, Span
from prd_desk.proofing.evaluate import Article, Tally, add_to, read_gold

Check = Callable[[str], list[Finding]]
SUGGESTIONS = 5
LONGEST = 6
_THAI_WORD = re.compile(r"[ก-ฮะ-ฺเ-์]{2,}")


class NotInstalled(Exception):  # noqa: N818 - it is a reason, not a fault
    """Why a checker has no row."""


def nothing_more(_: str) -> list[str]:
    """Suggestions of a checker whose findings have theirs."""
    return []


@dataclass(frozen=True, slots=True)
class Checker:
    """How to check a text, and how to ask for suggestions that the findings do not carry."""

    check: Check
    suggest: Callable[[str], list[str]] = nothing_more


def unknown_words(text: str, knows: Callable[[str], bool]) -> list[Finding]:
    """Findings, without suggestions, for the words that a dictionary does not know."""
    from pythainlp.tokenize import word_tokenize

    findings: list[Finding] = []
    at = 0
    for token in word_tokenize(text, engine="newmm", keep_whitespace=True):
        if _THAI_WORD.fullmatch(token) and not knows(token):
            findings.append(Finding("text", Span(at, at + len(token)), "spelling.word", "warning", token))
        at += len(token)
    return findings


def pythainlp_spell() -> Checker:
    """Norvig's checker over the Thai National Corpus, as `pythainlp.spell` has it by default.

    The words of newmm's own list count as known, too: the corpus lacks many of its compounds.
    """
    from pythainlp.corpus import thai_words
    from pythainlp.spell import NorvigSpellChecker

    checker = NorvigSpellChecker()
    known = {word for word, _ in checker.dictionary()} | thai_words()
    return Checker(
        lambda text: unknown_words(text, known.__contains__),
        lambda word: checker.spell(word) if len(word) <= LONGEST else [],
    )


def hunspell() -> Checker:
    """The command `hunspell` with the dictionary th_TH, asked word by word through a pipe."""
    if shutil.which("hunspell") is None:
        raise NotInstalled("no command hunspell")
    listed = subprocess.run(["hunspell", "-D"], input="", capture_output=True, text=True, check=False)
    if "th_TH" not in listed.stderr + listed.stdout:
        raise NotInstalled("hunspell has no dictionary th_TH")
    pipe = subprocess.Popen(
        ["hunspell", "-d", "th_TH", "-i", "utf-8", "-a"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8",
    )  # fmt: skip
    ask, answers = pipe.stdin, pipe.stdout
    if ask is None or answers is None:
        raise NotInstalled("hunspell cannot be asked")
    answers.readline()  # its name and version

    @cache
    def answer(word: str) -> str:
        """`*`, `+` or `-`: known; `#`: unknown; `& … : a, b`: unknown, with suggestions."""
        ask.write(f"^{word}\n")
        ask.flush()
        return "".join(iter(lambda: answers.readline().rstrip("\n"), ""))

    return Checker(
        lambda text: unknown_words(text, lambda word: not answer(word).startswith(("&", "#"))),
        lambda word: answer(word).partition(": ")[2].split(", "),
    )


def ours() -> Checker:
    """PRD Desk as it ships."""
    return Checker(Proofreader.load().check)


def ours_without_list() -> Checker:
    """PRD Desk without its list of known misspellings."""
    return Checker(Proofreader.load().without_pairs().check)


ROWS: dict[str, Callable[[], Checker]] = {
    "PRD Desk": ours,
    "PRD Desk, no word list": ours_without_list,
    "pythainlp.spell": pythainlp_spell,
    "Hunspell th_TH": hunspell,
}
COLUMNS = {
    "precision": "precision",
    "recall": "recall",
    "F0_5": "F0.5",
    "false_per_10k_chars": "false/10k",
    "fix_at_1_of_found": "fix at 1",
    "fix_at_5_of_found": "fix at 5",
}


def figures(checker: Checker, articles: list[Article], types: list[str]) -> tuple[dict[str, float], float]:
    """The figures and the milliseconds per 1,000 characters."""
    tally, seconds = Tally(), 0.0
    checker.check(articles[0].text)  # what is loaded at first use is not counted
    for article in articles:
        started = time.perf_counter()
        findings = checker.check(article.text)
        seconds += time.perf_counter() - started
        add_to(tally, article, [_with_suggestions(checker, f, article) for f in findings], types)
    return tally.figures(), 1e6 * seconds / max(1, tally.counts["chars"])


def _with_suggestions(checker: Checker, finding: Finding, article: Article) -> Finding:
    start, end = finding.span
    if finding.suggestions or not any(start < e.end and e.start < end for e in article.edits):
        return finding
    return replace(finding, suggestions=tuple(checker.suggest(article.text[start:end])[:SUGGESTIONS]))


def main() -> None:
    """Print one table a file."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--types", default="spelling,realword")
    chosen = parser.parse_args()
    for path in chosen.gold:
        articles = read_gold(path)
        size = sum(len(article.text) for article in articles)
        edits = sum(e.type in chosen.types.split(",") for article in articles for e in article.edits)
        print(f"{path.name}: {len(articles)} articles, {size} characters, {edits} edits of {chosen.types}")
        print(f"{'':<24}" + "".join(f"{title:>11}" for title in COLUMNS.values()) + f"{'ms/1,000':>11}")
        for name, make in ROWS.items():
            try:
                checker = make()
            except (NotInstalled, ImportError) as reason:
                print(f"{name:<24}   skipped: {reason}")
                continue
            row, speed = figures(checker, articles, chosen.types.split(","))
            print(f"{name:<24}" + "".join(f"{row[column]:>11.3f}" for column in COLUMNS) + f"{speed:>11.2f}")


if __name__ == "__main__":
    main()
