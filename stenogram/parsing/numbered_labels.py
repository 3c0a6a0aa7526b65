"""Labels with the number of the turn: "Anna Reed, Acme Corp. - CEO    [2]", "3. KETUA: ANNA REED".

Agencies that sell transcripts of conference calls print the first, courts the second. Numbers that count up one by
one, and begin again with the questions, are evidence that needs no other. Cases: tests/spec/reading/label_styles.txt.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from stenogram.parsing.layout import Layout, TaggedLabel, normal

_NUMBERED: Final = re.compile(r"\s*(?P<name>[^\W\d_][^\[\]]{0,150}?)\s+\[(?P<number>\d{1,4})\]\s*$")
_OF_PART: Final = re.compile(
    r"\s*(?:(?P<number>\d{1,4})\.\s+)?(?P<part>[^\W\d_][^:\d]{2,60}):\s+(?P<words>[^\W\d_].*)$"
)
_NUMBER_ALONE: Final = re.compile(r"\s*(?P<number>\d{1,4})\.\s*$")
_MOST_WORDS_OF_NAME: Final = 7
_FEWEST: Final = 3
_IN_ORDER: Final = 0.9


def read_numbered_labels(layout: Layout) -> None:
    """Note such labels, where their numbers count up or begin at 1 again."""
    matches = [
        (n, match)
        for n, line in enumerate(layout.lines)
        if line.rstrip().endswith("]") and layout.is_free(n) and (match := _NUMBERED.match(line))
    ]
    if not _count_up([int(match["number"]) for _, match in matches]):
        return
    for n, match in matches:
        name = match["name"].partition(",")[0].strip()
        label = TaggedLabel(len(normal(layout.lines[n])), name)
        layout.notes[n] = layout.note_of(n)._replace(label=label, begins=True)


def read_numbered_parts(layout: Layout) -> None:
    """Note labels in capitals that give part and name, and are numbered: "3. KETUA: ANNA REED", the words below.

    Courts print them so; the number may stand alone on the line above, and the words behind the name.
    """
    matches: list[tuple[int, int, int, TaggedLabel]] = []
    for n, line in enumerate(layout.lines):
        match = _OF_PART.match(line) if ":" in line and layout.is_free(n) else None
        if match is None or not match["part"].isupper():
            continue
        above = n if match["number"] else _number_above(layout, n)
        number = match["number"] or (_NUMBER_ALONE.match(layout.lines[above]) or match)["number"]
        name = _in_capitals(match["words"])
        if number and name:
            end = len(normal(line[: match.start("words") + len(name)]))
            matches.append((int(number), above, n, TaggedLabel(end, name)))
    if not _count_up([number for number, *_ in matches]):
        return
    for _, above, n, label in matches:
        if above < n:
            layout.mark(above, "furniture")
        layout.notes[n] = layout.note_of(n)._replace(label=label, begins=True)


def _number_above(layout: Layout, n: int) -> int:
    """The line above with words, which may be nothing but a number; the line itself where there is none."""
    return next((at for at in range(n - 1, max(n - 3, -1), -1) if layout.lines[at].strip()), n)


def _in_capitals(words: str) -> str:
    """The words in capitals with which these begin, as printed."""
    tokens = words.split(" ")
    end = next((n for n, token in enumerate(tokens) if not token.isupper()), len(tokens))
    return " ".join(tokens[:end]) if 0 < end <= _MOST_WORDS_OF_NAME else ""


def _count_up(numbers: Sequence[int]) -> bool:
    """Whether there are enough numbers, and they count up one by one or begin at 1 again."""
    in_order = sum(b in (a + 1, 1) for a, b in pairwise(numbers))
    return len(numbers) >= _FEWEST and numbers[0] <= 1 and in_order >= _IN_ORDER * (len(numbers) - 1)
