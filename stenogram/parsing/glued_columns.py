"""Two columns of a page that were read across: what a PDF gives where its columns are not told apart.

Looked for in the lines of the file, before anything of their spacing is lost. A column of names beside speech, and
figures in a table, are no columns of words.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Final, NamedTuple

_GAP: Final = re.compile(r"(?<=\S)(?: {3,}|\t+ *)(?=\S)")
_NARROWEST: Final = 20
"""Characters of a column of words, at least; one of names is narrower."""
_MOSTLY_LETTERS: Final = 0.7
_FEWEST: Final = 4
_SHARE: Final = 0.4
_PROSE: Final = 3


class GluedColumns(NamedTuple):
    """The first line that has words of two columns, how it begins, and the number of such lines."""

    line: int
    words: str
    number: int


def glued_columns(lines: Sequence[str]) -> GluedColumns | None:
    """Columns side by side in the lines of a text; None where there are none."""
    by_place: defaultdict[int, list[int]] = defaultdict(list)
    for n, line in enumerate(lines):
        if len(line) <= 2 * _NARROWEST or not ("   " in line or "\t" in line):
            continue
        gaps = list(_GAP.finditer(line.rstrip()))
        if len(gaps) == 1 and _are_words(line[: gaps[0].start()].strip()) and _are_words(line[gaps[0].end() :].strip()):
            by_place[gaps[0].end()].append(n)
    if not by_place:
        return None
    # The second column begins at one place; it may be off by one where letters are wide.
    place = max(by_place, key=lambda place: len(by_place[place]))
    glued = sorted(n for near in (place - 1, place, place + 1) for n in by_place.get(near, ()))
    long = sum(len(line.strip()) >= _NARROWEST for line in lines[glued[0] : glued[-1] + 1])
    if len(glued) < _FEWEST or len(glued) < _SHARE * long:
        return None
    return GluedColumns(glued[0] + 1, " ".join(lines[glued[0]].split()[:6])[:60], len(glued))


def _are_words(text: str) -> bool:
    letters = sum(character.isalpha() or character.isspace() for character in text)
    return len(text) >= _NARROWEST and letters >= _MOSTLY_LETTERS * len(text) and len(text.split()) >= _PROSE
