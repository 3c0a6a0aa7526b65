"""All that was said, in one line, in which the places of a quotation's words are looked up.

The line of 45,000 turns has some 25 million characters: one look takes hundredths of a second, and no index need be
made before the first quotation.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Final

from stenogram.quotations.passages import Passage
from stenogram.quotations.tokens import small
from stenogram.quotations.wanted import Wanted

MOST_PLACES: Final = 200
"""Places of the same words that are looked at."""
MOST_NEAR: Final = 8
"""Passages with some of the words that a quotation is compared with."""
MOST_GRAMS: Final = 24
MOST_HITS: Final = 400
"""Places of a few words; of those that are found more often, the first."""
LONGEST: Final = 2_000
"""Words of a passage that is compared whole; of a longer one, those around the place."""
AROUND: Final = 300


class SpokenCorpus:
    """The passages of a corpus, to be searched for words."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        self.passages = tuple(passages)

    @cached_property
    def _line(self) -> str:
        return "\n".join(passage.line for passage in self.passages)

    @cached_property
    def _starts(self) -> list[int]:
        starts, at = [], 0
        for passage in self.passages:
            starts.append(at)
            at += len(passage.line) + 1
        return starts

    def with_words(self, wanted: Wanted) -> list[Passage]:
        """Passages that have the longest run of words of a quotation between its joints."""
        if not wanted.tokens:
            return []
        start, end = max(wanted.segments(), key=lambda segment: segment[1] - segment[0])
        numbers = dict.fromkeys(number for number, _ in self._find(wanted.keys[start:end], MOST_PLACES))
        return [self.passages[number] for number in numbers]

    def like(self, wanted: Wanted) -> list[tuple[Passage, tuple[int, int]]]:
        """Passages that share the rarest words in a row with a quotation, the likeliest first, and where to look."""
        for size in (3, 2):
            ranked = self._ranked(wanted, size)
            if ranked:
                return [(self.passages[number], self._window(number, at, wanted)) for number, at in ranked]
        return []

    def _ranked(self, wanted: Wanted, size: int) -> list[tuple[int, int]]:
        weights: dict[int, float] = defaultdict(float)
        best: dict[int, tuple[float, int]] = {}
        for first in self._samples(len(wanted.tokens) - size + 1):
            hits = list(self._find(wanted.keys[first : first + size], MOST_HITS))
            for number, at in hits:
                weight = 1 / len(hits)
                weights[number] += weight
                best[number] = max(best.get(number, (0.0, 0)), (weight, at - first))
        numbers = sorted(weights, key=lambda number: (-weights[number], number))[:MOST_NEAR]
        return [(number, best[number][1]) for number in numbers]

    @staticmethod
    def _samples(count: int) -> Iterable[int]:
        step = max(1, -(-count // MOST_GRAMS))
        return range(0, max(0, count), step)

    def _window(self, number: int, at: int, wanted: Wanted) -> tuple[int, int]:
        total = len(self.passages[number].tokens)
        if total <= LONGEST:
            return 0, total
        return max(0, at - AROUND), min(total, at + len(wanted.tokens) + AROUND)

    def _find(self, keys: list[str], most: int) -> Iterator[tuple[int, int]]:
        """Numbers of passages that have these words in a row, with the number of the first word."""
        needle = small(f" {' '.join(keys)} ")
        at, count = self._line.find(needle), 0
        while at >= 0 and count < most:
            number = bisect_right(self._starts, at) - 1
            yield number, self._line.count(" ", self._starts[number], at)
            at, count = self._line.find(needle, at + 1), count + 1
