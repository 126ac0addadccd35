"""From the lines of a rule file to rules: what may stand there, and what is said when something else does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast, get_args

from prd_desk.messages import Bilingual, message
from prd_desk.proofing.finding import RULE_KINDS, Severity
from prd_desk.proofing.rules.named import ACROSS, IN_TEXT
from prd_desk.proofing.rules.patterns import (
    Border,
    Pattern,
    TooSlowError,
    check_template,
    compile_pattern,
    pattern_finder,
    repetition_finder,
    swap_finder,
)
from prd_desk.proofing.rules.reading import Node, RuleFileError, read_file
from prd_desk.proofing.rules.rule import Example, Options, Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from prd_desk.proofing.rules.rule import ReleaseFinder, TextFinder

VERSION = "1"
_COMMON = (
    "id",
    "severity",
    "check",
    "message",
    "why",
    "source",
    "examples",
    "when",
    "confidence",
    "default",
    "links",
)
_OF_CHECK = {
    "substitution": ("swap", "after", "before", "not_after", "not_before", "unless"),
    "pattern": ("pattern", "replace", "unless"),
    "repetition": ("words", "after", "before", "not_after", "not_before", "unless"),
    "consistency": ("test", "options"),
    "date": ("test", "options"),
    "number": ("test", "options"),
    "python": ("function", "options"),
}
_CONFIDENCE = {"error": 0.98, "warning": 0.95, "hint": 0.6}
_SURROUNDINGS = re.compile(r"\(\?<?[=!].*\)")
_ID = re.compile(r"[a-z]+(?:\.[a-z0-9_]+)+")


def read_rules(path: Path, *, trusted: bool) -> tuple[list[tuple[Rule, int]], list[Problem]]:
    """The rules of one file with their lines, and what was wrong with the others."""
    try:
        entries = _entries(read_file(path))
    except RuleFileError as fault:
        return [], [Problem(path.name, fault.line, fault.sentence)]
    rules: list[tuple[Rule, int]] = []
    problems: list[Problem] = []
    for entry in entries:
        try:
            rules.append((_rule(entry, trusted=trusted), entry.line))
        except RuleFileError as fault:
            problems.append(Problem(path.name, fault.line, fault.sentence, _name(entry)))
    return rules, problems


def _entries(top: Node) -> list[Node]:
    version = top.mapping("version", "rules").get("version")
    if version is None or version.text() != VERSION:
        raise RuleFileError(version.line if version else 1, message("proofing.want_version", version=VERSION))
    return _wanted(top, "rules").items()


def _name(entry: Node) -> str:
    named = entry.value.get("id") if isinstance(entry.value, dict) else None
    return named.value if named is not None and isinstance(named.value, str) else ""


def _rule(entry: Node, *, trusted: bool) -> Rule:
    check = _word(_wanted(entry, "check"), tuple(_OF_CHECK))
    keys = entry.mapping(*_COMMON, *_OF_CHECK[check])
    severity = _word(_wanted(entry, "severity"), get_args(Severity))
    in_text, across = _finders(check, entry, trusted=trusted)
    good, bad = _examples(_wanted(entry, "examples"))
    return Rule(
        id=_identifier(_wanted(entry, "id")),
        severity=cast("Severity", severity),
        message=_wording(_wanted(entry, "message")),
        why=_wording(_wanted(entry, "why")),
        source=_wanted(entry, "source").text(),
        confidence=_confidence(keys.get("confidence"), severity),
        when=_strings(keys.get("when")),
        in_text=in_text,
        across=across,
        in_links="links" in keys and _word(keys["links"], ("check", "skip")) == "check",
        on="default" not in keys or _word(keys["default"], ("on", "off")) == "on",
        good=good,
        bad=bad,
    )


def _finders(check: str, entry: Node, *, trusted: bool) -> tuple[TextFinder | None, ReleaseFinder | None]:
    """(in_text, across) of the rule."""
    if check == "pattern":
        return _pattern(entry, trusted=trusted), None
    if check == "substitution":
        swap = {wrong: _strings(right) for wrong, right in _wanted(entry, "swap").mapping().items()}
        return _bordered(swap_finder, swap, entry, trusted=trusted), None
    if check == "repetition":
        words = _strings(_wanted(entry, "words"))
        return _bordered(repetition_finder, words, entry, trusted=trusted), None
    return _named(check, entry)


def _bordered(finder: Callable[..., TextFinder], table: object, entry: Node, *, trusted: bool) -> TextFinder:
    try:
        return finder(table, _border(entry), _unless(entry, trusted=trusted), trusted=trusted)
    except ValueError as error:
        raise RuleFileError(entry.line, message("proofing.border_malformed", reason=error)) from error
    except TooSlowError as error:
        raise RuleFileError(entry.line, message("proofing.border_slow")) from error


def _named(check: str, entry: Node) -> tuple[TextFinder | None, ReleaseFinder | None]:
    node = _wanted(entry, "function" if check == "python" else "test")
    name = node.text() if check == "python" else f"{check}.{node.text()}"
    options = _options(entry.mapping().get("options"))
    in_text, across = IN_TEXT.get(name), ACROSS.get(name)
    if in_text is None and across is None:
        known = ", ".join(sorted(IN_TEXT.keys() | ACROSS.keys()))
        raise RuleFileError(node.line, message("proofing.no_check", name=name, known=known))
    try:
        return (in_text(options) if in_text else None), (across(options) if across else None)
    except ValueError as error:
        raise RuleFileError(node.line, _reason(error)) from error


def _reason(error: ValueError) -> str:
    """What it says, as it was handed in: `str(error)` would lose its English."""
    said = error.args[0] if error.args else ""
    return said if isinstance(said, str) else str(error)


def _options(node: Node | None) -> Options:
    return {key: _strings(value) for key, value in node.mapping().items()} if node else {}


def _pattern(entry: Node, *, trusted: bool) -> TextFinder:
    node = _wanted(entry, "pattern")
    pattern = _compiled(node, trusted=trusted)
    replace = entry.mapping().get("replace")
    for template in replace.items() if replace else ():
        try:
            check_template(node.text(), template.text())
        except ValueError as error:
            raise RuleFileError(
                template.line, message("proofing.bad_replacement", reason=_reason(error))
            ) from error
    return pattern_finder(pattern, _strings(replace), _unless(entry, trusted=trusted))


def _compiled(node: Node, *, trusted: bool) -> Pattern:
    try:
        return compile_pattern(node.text(), trusted=trusted)
    except ValueError as error:
        raise RuleFileError(node.line, message("proofing.pattern_malformed", reason=error)) from error
    except TooSlowError as error:
        raise RuleFileError(node.line, message("proofing.pattern_slow")) from error


def _unless(entry: Node, *, trusted: bool) -> Pattern | None:
    node = entry.mapping().get("unless")
    return _compiled(node, trusted=trusted) if node else None


def _border(entry: Node) -> Border:
    keys = entry.mapping()
    given: dict[str, str] = {}
    for key in ("after", "before", "not_after", "not_before"):
        if key in keys:
            given[key] = keys[key].text()
            try:
                width = re.compile(f"[{given[key]}]" if key.startswith("not_") else given[key])
            except re.error as error:
                raise RuleFileError(
                    keys[key].line, message("proofing.key_malformed", key=key, reason=error)
                ) from error
            if not key.startswith("not_") and not _SURROUNDINGS.fullmatch(width.pattern):
                raise RuleFileError(keys[key].line, message("proofing.want_lookaround", key=key))
    return Border(**given)


def _examples(node: Node) -> tuple[tuple[Example, ...], tuple[Example, ...]]:
    """(good, bad), at least one of each."""
    sides: dict[str, tuple[Example, ...]] = {}
    node.mapping("good", "bad")
    for side in ("good", "bad"):
        sides[side] = tuple(map(_example, _wanted(node, side).items()))
        if not sides[side]:
            raise RuleFileError(node.line, message("proofing.want_example", side=side))
    return sides["good"], sides["bad"]


def _example(node: Node) -> Example:
    if isinstance(node.value, str):
        return Example(node.value)
    keys = node.mapping("text", "fixed", "profile", "fields", "facts")
    flat = {key: _flat(keys[key]) for key in ("profile", "fields", "facts") if key in keys}
    return Example(
        text=keys["text"].text() if "text" in keys else "",
        fixed=keys["fixed"].text() if "fixed" in keys else None,
        **flat,
    )


def _flat(node: Node) -> dict[str, str]:
    return {key: value.text() for key, value in node.mapping().items()}


def _wording(node: Node) -> Bilingual:
    keys = node.mapping("th", "en")
    if keys.keys() != {"th", "en"}:
        raise RuleFileError(node.line, message("proofing.want_both_languages"))
    return Bilingual(keys["th"].text(), keys["en"].text())


def _identifier(node: Node) -> str:
    text = node.text()
    if not _ID.fullmatch(text) or text.partition(".")[0] not in RULE_KINDS:
        raise RuleFileError(node.line, message("proofing.want_id", kinds=" ".join(RULE_KINDS)))
    return text


def _confidence(node: Node | None, severity: str) -> float:
    if node is None:
        return _CONFIDENCE[severity]
    try:
        value = float(node.text())
    except ValueError as error:
        raise RuleFileError(node.line, message("proofing.want_confidence")) from error
    if not 0 <= value <= 1:
        raise RuleFileError(node.line, message("proofing.want_confidence"))
    return value


def _wanted(entry: Node, key: str) -> Node:
    keys = entry.mapping()
    if key not in keys:
        raise RuleFileError(entry.line, message("proofing.wanting", key=key))
    return keys[key]


def _word(node: Node, allowed: tuple[str, ...]) -> str:
    if node.text() not in allowed:
        raise RuleFileError(
            node.line, message("proofing.not_allowed", word=node.text(), allowed=" ".join(allowed))
        )
    return node.text()


def _strings(node: Node | None) -> tuple[str, ...]:
    return tuple(item.text() for item in node.items()) if node else ()
