"""Words that are in a passage in one stretch: the one meaning of "these words are in it".

Words in order are not enough: in a turn of a hundred words most sentences of six or seven can be found, a word here
and a word there. They must stand together, so that few other words stand between them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cached_property
from typing import Final

from rapidfuzz.distance import LCSseq

from stenogram.permalinks.passages import MAX_COMPARED

Run = tuple[int, int]
"""Words in a row: where they begin, and how many."""

_SEEDS: Final = 12
"""Places remembered of three words in a row."""
_TRIED: Final = 3
"""Stretches of a whole that are compared with a part."""


def together(runs: Sequence[Run], size: int, least: float) -> list[Run]:
    """Those of some runs, in order, that make one stretch with `least` of the words of a part of `size` words.

    Of the stretch, too, they are that share. Runs far off, which are chance, are left out one by one; [] where
    what is left is not enough.
    """
    remaining = list(runs)
    while remaining:
        words = sum(count for _, count in remaining)
        extent = remaining[-1][0] + remaining[-1][1] - remaining[0][0]
        if words < least * size:
            return []
        if words >= least * extent:
            return remaining
        # The end that costs the most foreign words for each word of the part.
        first = (remaining[1][0] - remaining[0][0] - remaining[0][1]) / remaining[0][1]
        last = (remaining[-1][0] - remaining[-2][0] - remaining[-2][1]) / remaining[-1][1]
        remaining = remaining[1:] if first >= last else remaining[:-1]
    return []


class Whole:
    """A passage, by its code, that others are looked for in. What three words in a row stand where is found once."""

    def __init__(self, code: str) -> None:
        self._code = code

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        places: dict[str, list[int]] = defaultdict(list)
        for at in range(len(self._code) - 2):
            of_words = places[self._code[at : at + 3]]
            if len(of_words) < _SEEDS:
                of_words.append(at)
        return places

    def stretch(self, part: str, least: float, start: int = 0, end: int | None = None) -> tuple[int, int] | None:
        """Where the words of a part stand, within [start, end), in one stretch: its first word and the one after it.

        None unless `least` of the words are there in order, and are that share of the stretch.
        """
        end = len(self._code) if end is None else end
        at = self._code.find(part, start, end) if part else -1
        if at >= 0:
            return at, at + len(part)
        if least >= 1.0 or not part:
            return None
        slack = int(len(part) * (1 - least) / least) + 1
        best: tuple[int, int, int] | None = None
        for diagonal in self._diagonals(part, slack, start, end):
            low, high = max(start, diagonal - slack), min(end, diagonal + len(part) + 2 * slack)
            if len(part) * (high - low) > MAX_COMPARED:
                continue
            blocks = LCSseq.opcodes(part, self._code[low:high])
            runs = [
                (low + block.dest_start, block.src_end - block.src_start) for block in blocks if block.tag == "equal"
            ]
            runs = together(runs, len(part), least)
            words = sum(count for _, count in runs)
            if runs and (best is None or words > best[0]):
                best = (words, runs[0][0], runs[-1][0] + runs[-1][1])
        return best[1:] if best else None

    def _diagonals(self, part: str, slack: int, start: int, end: int) -> list[int]:
        """Where the part would begin, by the three words in a row that it has in common with the whole."""
        counts: Counter[int] = Counter()
        for at in range(len(part) - 2):
            for place in self._places.get(part[at : at + 3], ()):
                if start <= place < end:
                    counts[(place - at) // slack] += 1
        return [bucket * slack for bucket, _ in counts.most_common(_TRIED)]


def is_in(part: str, whole: str, least: float) -> bool:
    """Whether `least` of the words of a part are in a whole, in one stretch."""
    return Whole(whole).stretch(part, least) is not None
