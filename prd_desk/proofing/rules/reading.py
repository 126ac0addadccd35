"""Rule files read strictly: plain YAML with line numbers, nothing clever.

A rule file may come from anybody's desk, so aliases, anchors, tags, repeated keys, several documents and deep
nesting are refused by line, and every scalar stays the string that was typed: `no` is never False.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import yaml

from prd_desk.messages import message

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LARGEST_FILE = 500_000
"""Bytes, read in half a second at worst; the shipped rules together are a fourth of it."""
DEEPEST = 12
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class RuleFileError(Exception):
    """A place in a rule file that cannot be taken; `line` counts from 1, `sentence` says why."""

    def __init__(self, line: int, sentence: str) -> None:
        super().__init__(f"{line}: {sentence}")
        self.line = line
        self.sentence = sentence


@dataclass(frozen=True, slots=True)
class Node:
    """A value of a rule file and the line it stands on."""

    value: str | list[Node] | dict[str, Node]
    line: int

    def text(self) -> str:
        """The string that was typed; RuleFileError when this is a list or a mapping."""
        if not isinstance(self.value, str):
            raise RuleFileError(self.line, message("proofing.want_text"))
        return self.value

    def items(self) -> list[Node]:
        """The members of a list; a single string counts as a list of one."""
        if isinstance(self.value, str):
            return [self]
        if isinstance(self.value, dict):
            raise RuleFileError(self.line, message("proofing.want_list"))
        return self.value

    def mapping(self, *known: str) -> dict[str, Node]:
        """The entries of a mapping; RuleFileError at the first key outside `known` when any are named."""
        if not isinstance(self.value, dict):
            raise RuleFileError(self.line, message("proofing.want_pairs"))
        for key, node in self.value.items():
            if known and key not in known:
                raise RuleFileError(
                    node.line, message("proofing.unknown_word", word=key, known=" ".join(known))
                )
        return self.value


def read_file(path: Path) -> Node:
    """The whole rule file as one node; RuleFileError when it is unreadable, not UTF-8, or not plain YAML."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise RuleFileError(1, message("proofing.rules_too_large"))
        content = path.read_bytes()
    except OSError as error:
        raise RuleFileError(1, message("proofing.rules_unopened", reason=error.strerror)) from error
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise RuleFileError(line, message("proofing.rules_not_utf8")) from error
    return read_text(text)


def read_text(text: str) -> Node:
    """As `read_file`, from text already decoded."""
    try:
        events: Iterator[yaml.Event] = yaml.parse(text, Loader=_LOADER)  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
        return _document(events)  # pyright: ignore[reportUnknownArgumentType]
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise RuleFileError(
            mark.line + 1 if mark else 1, message("proofing.not_yaml", reason=error.problem)
        ) from error
    except yaml.YAMLError as error:
        raise RuleFileError(1, message("proofing.not_yaml", reason=error)) from error


def _document(events: Iterator[yaml.Event]) -> Node:
    root: Node | None = None
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent):
            if root is not None:
                raise RuleFileError(_line(event), message("proofing.one_document"))
            root = _node(next(events), events, depth=0)
    if root is None:
        raise RuleFileError(1, message("proofing.rules_empty"))
    return root


def _node(event: yaml.Event, events: Iterator[yaml.Event], depth: int) -> Node:
    line = _line(event)
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) is not None:
        raise RuleFileError(line, message("proofing.no_aliases"))
    if getattr(event, "tag", None) is not None:
        raise RuleFileError(line, message("proofing.no_tags"))
    if depth > DEEPEST:
        raise RuleFileError(line, message("proofing.too_deep"))
    if isinstance(event, yaml.ScalarEvent):
        return Node(event.value, line)
    if isinstance(event, yaml.SequenceStartEvent):
        members: list[Node] = []
        while not isinstance(inner := next(events), yaml.SequenceEndEvent):
            members.append(_node(inner, events, depth + 1))
        return Node(members, line)
    return Node(_entries(events, depth), line)


def _entries(events: Iterator[yaml.Event], depth: int) -> dict[str, Node]:
    entries: dict[str, Node] = {}
    while not isinstance(inner := next(events), yaml.MappingEndEvent):
        key = _node(inner, events, depth + 1)
        if key.text() in entries:
            raise RuleFileError(key.line, message("proofing.key_twice", key=key.text()))
        value = _node(next(events), events, depth + 1)
        entries[key.text()] = Node(value.value, key.line) if isinstance(value.value, str) else value
    return entries


def _line(event: yaml.Event) -> int:
    mark = event.start_mark
    return mark.line + 1 if mark else 1
