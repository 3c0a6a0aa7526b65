"""Labels of chats and of minutes that were taken in one: "<anna> It is old", "anna: It is old".

A name in angle brackets, or one that may begin with a small letter before a colon, is told by its coming again among
others that do; no prose begins so many lines in this way. Cases: tests/spec/reading/captions.txt.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from stenogram.parsing.label_tokens import has_case
from stenogram.parsing.layout import Layout, TaggedLabel, normal
from stenogram.parsing.lexicon import FUNCTIONS, METADATA_KEYS, MINUTE_WORDS, PROSE, STARTERS

_NAME: Final = r"[^\W\d][\w.|^`\\-]{0,23}"
_IN_ANGLES: Final = re.compile(rf"\s*<[@+~%&]?(?P<name>{_NAME})>(?P<colon>[:：]?)\s+(?P<words>\S.*)$")
_BEFORE_COLON: Final = re.compile(rf"\s*(?P<name>{_NAME})(?P<colon>:)\s+(?P<words>\S.*)$")
_FEWEST: Final = 3
_FEWEST_NAMES: Final = 2
_LONGEST_INITIALS: Final = 4
_SHARE: Final = 0.25
"""The share of lines with words that begin with a small name before a colon, where no angle brackets tell names."""


class _Line(NamedTuple):
    number: int
    name: str
    end: int


def read_chat_lines(layout: Layout) -> None:
    """Note the names in angle brackets that come again, and the same names, or small ones, before colons."""
    before_colons = [line for line in _lines(layout, _BEFORE_COLON) if _may_be_name(line.name)]
    angled = _of_chat(layout, before_colons)
    if not angled and not _are_most_lines(layout, [line for line in before_colons if line.name[0].islower()]):
        return
    count = Counter(line.name.casefold() for line in (*before_colons, *angled))
    again = [line for line in before_colons if count[line.name.casefold()] > 1 or _has_capitals_within(line.name)]
    for line in (*angled, *again):
        note = layout.note_of(line.number)
        layout.notes[line.number] = note._replace(label=TaggedLabel(line.end, line.name), begins=True)


def _of_chat(layout: Layout, before_colons: Iterable[_Line]) -> list[_Line]:
    """The lines that begin with a name in angle brackets, where one comes again, before a colon too."""
    if not any("<" in line for line in layout.lines):
        return []
    angled = list(_lines(layout, _IN_ANGLES))
    names = {line.name.casefold() for line in angled}
    named = [*angled, *(line for line in before_colons if line.name.casefold() in names)]
    marked_up = any("</" in layout.lines[line.number] for line in angled)
    return angled if _come_again(named, 1) and not marked_up else []


def _are_most_lines(layout: Layout, lines: Sequence[_Line]) -> bool:
    count = sum(layout.is_free(n) for n in range(len(layout.lines)))
    return _come_again(lines, _FEWEST_NAMES) and len(lines) >= _SHARE * count


def _has_capitals_within(name: str) -> bool:
    """ "WuYiHuan", "DC"."""
    return any(map(str.isupper, name[1:])) and (not name.isupper() or len(name) <= _LONGEST_INITIALS)


def _lines(layout: Layout, pattern: re.Pattern[str]) -> Iterable[_Line]:
    for n, line in enumerate(layout.lines):
        match = pattern.match(line) if layout.is_free(n) else None
        if match and has_case(match["name"]) and match["name"].casefold() not in FUNCTIONS:
            yield _Line(n, match["name"], len(normal(line[: match.start("words")])))


def _come_again(lines: Iterable[_Line], fewest: int) -> bool:
    """Whether so many names begin two lines or more each, and three lines in all."""
    counts = Counter(line.name.casefold() for line in lines)
    return counts.total() >= _FEWEST and sum(count > 1 for count in counts.values()) >= fewest


def _may_be_name(name: str) -> bool:
    return name.casefold() not in METADATA_KEYS | MINUTE_WORDS | PROSE | STARTERS
