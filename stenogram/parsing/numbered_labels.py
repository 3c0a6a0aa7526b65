"""Labels on lines of their own with the number of the turn in brackets: "Anna Reed, Acme Corp. - CEO    [2]".

Agencies that sell transcripts of conference calls print them so. Numbers that count up one by one, and begin again
with the questions, are evidence that needs no other. Cases: tests/spec/reading/label_styles.txt.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from stenogram.parsing.layout import Layout, TaggedLabel, normal

_NUMBERED: Final = re.compile(r"\s*(?P<name>[^\W\d_][^\[\]]{0,150}?)\s+\[(?P<number>\d{1,4})\]\s*$")
_FEWEST: Final = 3
_IN_ORDER: Final = 0.9


def read_numbered_labels(layout: Layout) -> None:
    """Note such labels, where their numbers count up or begin at 1 again."""
    matches = [
        (n, match)
        for n, line in enumerate(layout.lines)
        if line.rstrip().endswith("]") and layout.is_free(n) and (match := _NUMBERED.match(line))
    ]
    numbers = [int(match["number"]) for _, match in matches]
    in_order = sum(b in (a + 1, 1) for a, b in pairwise(numbers))
    if len(matches) < _FEWEST or numbers[0] > 1 or in_order < _IN_ORDER * (len(matches) - 1):
        return
    for n, match in matches:
        name = match["name"].partition(",")[0].strip()
        label = TaggedLabel(len(normal(layout.lines[n])), name)
        layout.notes[n] = layout.note_of(n)._replace(label=label, begins=True)
