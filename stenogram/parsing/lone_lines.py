"""Lines that stand alone where lines are broken at a fixed width: names of speakers, above their words.

A line that was broken has no room for the first word of the next. One that has plenty of room ended because it
was to end: where such lines come again and again at the heads of paragraphs, they are not of the words below them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from stenogram.given_names import is_given_name
from stenogram.parsing.label_parts import parse_label
from stenogram.parsing.label_tokens import plain
from stenogram.parsing.layout import Layout
from stenogram.text.punctuation import LINE_ENDS, PAUSES

_LONGEST: Final = 60
_EMPTY: Final = 0.35
"""The share of the page that must be empty behind the first word of the next line, had it stood there."""
_FEWEST: Final = 4
"""Lines alone, names that come twice among them, that are a habit of a text."""
_FEWEST_PERSONS: Final = 3
"""Persons with a known forename that stand alone on a line, which need not come again."""
_ENDS: Final = (*LINE_ENDS, *PAUSES, "—", "–", "-")
_NAMES: Final = ("titled", "name", "caps", "described", "function", "office", "script")


def find_lone_lines(layout: Layout, page: int) -> frozenset[str]:
    """The lines that stand alone at the head of paragraphs, stripped; none where that is no habit of the text.

    `page` is the width at which lines are broken.
    """
    count = Counter(_short_lines(layout, page))
    persons = {line for line in count if _is_full_name(line)}
    if len(persons) >= _FEWEST_PERSONS:
        return frozenset(line for line in count if _is_name(line))
    again = {line for line, times in count.items() if times > 1 and _is_name(line)}
    if len(again) < 2 or sum(count[line] for line in again) < _FEWEST:
        return frozenset()
    return frozenset(again | {line for line, times in count.items() if times == 1 and _is_name(line)})


def _short_lines(layout: Layout, page: int) -> Iterator[str]:
    """Lines at the heads of paragraphs that had room for the first word of the line below."""
    lines = layout.lines
    for n in range(len(lines) - 1):
        line, below = lines[n].strip(), lines[n + 1].strip()
        if not line or not below or len(line) > _LONGEST or n in layout.notes or line.endswith(_ENDS):
            continue
        if _ends_early(line, below, page) and _is_head(lines, n):
            yield line


def _ends_early(line: str, below: str, page: int) -> bool:
    first = below.split(maxsplit=1)[0]
    word = len(first) if first.isascii() or " " in below else 1
    return len(line) + 1 + word <= (1 - _EMPTY) * page


def _is_head(lines: Sequence[str], n: int) -> bool:
    """Whether a paragraph may begin here: below a blank line, or below the end of a sentence."""
    above = lines[n - 1].rstrip() if n else ""
    return not above or above.endswith(_ENDS)


def _is_full_name(line: str) -> bool:
    """Whether a line is somebody's full name, with a known forename."""
    parts = parse_label(line)
    if parts is None or parts.kind not in ("titled", "name", "caps", "described"):
        return False
    tokens = parts.name.split()
    return len(tokens) > 1 and any(is_given_name(plain(token)) for token in tokens[:2])


def _is_name(line: str) -> bool:
    parts = parse_label(line)
    return parts is not None and parts.kind in _NAMES
