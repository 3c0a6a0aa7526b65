"""Matching passages whose speaker and words are the same: who followed whom decides between equals.

After Heckel ("A technique for isolating differences between files", 1978): passages that stand once
in each text are pairs wherever they stand; from these, pairs spread to their neighbours. What is
left is paired in order within the gaps between pairs. Short passages ("Thank you.") are never
evidence by themselves. Time O(n log n) for the longest run of pairs in order, else linear; a gap of
equal passages only is compared at one bit a pair, up to a stated bound.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from functools import cached_property
from itertools import pairwise
from typing import Final, Protocol

from rapidfuzz.distance import LCSseq

MAX_GAP: Final = 100_000_000
"""Old times new passages of a gap up to which equal ones are aligned; beyond, the first goes to the first."""

WIDE: Final = 16
"""New passages between two pairs up to which what stands there is at one place."""

Key = Hashable


class KeySequence(Protocol):
    """The keys of passages, by position: passages of equal keys are equal."""

    def __len__(self) -> int: ...
    def __getitem__(self, at: int, /) -> Key: ...


FREE: Final = -1
RESERVED: Final = -2


class Pairs:
    """Which of the old passages is which of the new, by position. One to one.

    FREE: not yet known. RESERVED: a new passage that is a withdrawn one come back.
    """

    __slots__ = ("new_of", "old_of")

    def __init__(self, olds: int, news: int) -> None:
        self.new_of = [FREE] * olds
        self.old_of = [FREE] * news

    def join(self, old: int, new: int) -> None:
        assert self.are_free(old, new), "a passage is paired once"
        self.new_of[old], self.old_of[new] = new, old

    def free_old(self) -> list[int]:
        return [i for i, j in enumerate(self.new_of) if j == FREE]

    def free_new(self) -> list[int]:
        return [j for j, i in enumerate(self.old_of) if i == FREE]

    def reserve(self, new: int) -> None:
        self.old_of[new] = RESERVED

    def meet(self, old: int, new: int) -> bool:
        """Whether two positions are a pair, or both before the first passages, or both after the last."""
        if 0 <= old < len(self.new_of):
            return new >= 0 and self.new_of[old] == new
        return new == -1 if old < 0 else new == len(self.old_of)

    def is_among_free(self, new: int) -> bool:
        """Whether a new passage has neighbours, and none of them a pair."""
        return all(old == FREE for old in (*self.old_of[max(0, new - 1) : new], *self.old_of[new + 1 : new + 2]))

    def are_free(self, old: int, new: int) -> bool:
        return self.new_of[old] == FREE and self.old_of[new] == FREE


class Gaps:
    """The stretches between pairs that stand in the same order in both texts.

    An old and a new passage are at the same place when the gap of the one is the gap of the other.
    """

    def __init__(self, pairs: Pairs) -> None:
        self.in_order = in_order([(i, j) for i, j in enumerate(pairs.new_of) if j >= 0])
        self.of_old = _count_before({i for i, _ in self.in_order}, len(pairs.new_of))
        self.of_new = _count_before({j for _, j in self.in_order}, len(pairs.old_of))

    def same(self, old: int, new: int) -> bool:
        return self.of_old[old] == self.of_new[new]

    def near(self, old: int, new: int) -> bool:
        """Whether they are at the same place, and it is one: no gap so wide that half of a text may be another."""
        return self.same(old, new) and self._sizes[self.of_new[new]] <= WIDE

    @cached_property
    def _sizes(self) -> Counter[int]:
        """How many new passages are in each gap."""
        return Counter(self.of_new)


def in_order(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest selection of pairs, ascending in the first, that never descends in the second."""
    if all(one[1] <= other[1] for one, other in pairwise(pairs)):
        return list(pairs)
    ends: list[int] = []
    end_pairs: list[int] = []
    before: list[int] = []
    for at, (_, j) in enumerate(pairs):
        # Most pairs go on where the former ended: to see that is faster than to search.
        place = len(ends) if not ends or ends[-1] <= j else bisect_right(ends, j)
        before.append(end_pairs[place - 1] if place else -1)
        if place == len(ends):
            ends.append(j)
            end_pairs.append(at)
        else:
            ends[place], end_pairs[place] = j, at
    chosen: list[tuple[int, int]] = []
    at = end_pairs[-1]
    while at >= 0:
        chosen.append(pairs[at])
        at = before[at]
    return chosen[::-1]


def pair_equals(
    pairs: Pairs, old: KeySequence, new: KeySequence, strong: Callable[[int], bool], *, finally_: bool
) -> None:
    """Pair passages of equal keys. `strong` tells of an old passage whether its words are evidence.

    With `finally_`, those that no neighbour vouches for are paired too, where their places or their
    numbers leave no doubt; before that, likeness may still find them better neighbours.
    """
    pair_single(pairs, old, new, strong)
    _pair_between_neighbours(pairs, old, new)
    _spread(pairs, old, new, Gaps(pairs).in_order)
    if not finally_:
        return
    _spread(pairs, old, new, [(i, j) for i, j in enumerate(pairs.new_of) if j >= 0])
    _pair_within_gaps(pairs, old, new)
    _pair_left_over(pairs, old, new, strong)


def _places(free: Iterable[int], keys: KeySequence) -> dict[Key, list[int]]:
    places: dict[Key, list[int]] = defaultdict(list)
    for at in free:
        places[keys[at]].append(at)
    return places


def pair_single(pairs: Pairs, old: KeySequence, new: KeySequence, strong: Callable[[int], bool]) -> None:
    """Pair those that stand once on each side, wherever they stand."""
    in_new = _places(pairs.free_new(), new)
    for key, olds in _places(pairs.free_old(), old).items():
        news = in_new.get(key, ())
        if len(olds) == len(news) == 1 and strong(olds[0]):
            pairs.join(olds[0], news[0])


def _pair_between_neighbours(pairs: Pairs, old: KeySequence, new: KeySequence) -> None:
    last = len(new) - 1
    for i in pairs.free_old():
        before = pairs.new_of[i - 1] if i else -1
        after = pairs.new_of[i + 1] if i + 1 < len(old) else last + 1
        j = before + 1
        neighbours_paired = (i == 0 or before >= 0) and after >= 0
        if neighbours_paired and after == j + 1 and pairs.are_free(i, j) and old[i] == new[j]:
            pairs.join(i, j)


def _spread(pairs: Pairs, old: KeySequence, new: KeySequence, seeds: Sequence[tuple[int, int]]) -> None:
    for step, ordered in ((1, [(-1, -1), *seeds]), (-1, [(len(old), len(new)), *reversed(seeds)])):
        # With few edits hardly a seed has a free neighbour: the others are left out at once.
        free = {i - step for i in pairs.free_old()}
        for i, j in [seed for seed in ordered if seed[0] in free]:
            i, j = i + step, j + step
            while 0 <= i < len(old) and 0 <= j < len(new) and pairs.are_free(i, j) and old[i] == new[j]:
                pairs.join(i, j)
                i, j = i + step, j + step


def _pair_within_gaps(pairs: Pairs, old: KeySequence, new: KeySequence) -> None:
    gaps = Gaps(pairs)
    shared = set(map(old.__getitem__, pairs.free_old())) & set(map(new.__getitem__, pairs.free_new()))
    olds: dict[int, list[int]] = defaultdict(list)
    news: dict[int, list[int]] = defaultdict(list)
    for i in pairs.free_old():
        if old[i] in shared:
            olds[gaps.of_old[i]].append(i)
    for j in pairs.free_new():
        if new[j] in shared:
            news[gaps.of_new[j]].append(j)
    for gap, ours in olds.items():
        for i, j in _aligned(ours, news.get(gap, []), old, new):
            pairs.join(i, j)


def _aligned(olds: list[int], news: list[int], old: KeySequence, new: KeySequence) -> list[tuple[int, int]]:
    if not news:
        return []
    if len(olds) * len(news) > MAX_GAP:
        in_new = _places(news, new)
        return [
            pair for key, ours in _places(olds, old).items() for pair in zip(ours, in_new.get(key, ()), strict=False)
        ]
    numbers: dict[Key, int] = {}
    left = [numbers.setdefault(old[i], len(numbers)) for i in olds]
    right = [numbers.setdefault(new[j], len(numbers)) for j in news]
    blocks = LCSseq.opcodes(left, right)
    return [
        (olds[block.src_start + k], news[block.dest_start + k])
        for block in blocks
        if block.tag == "equal"
        for k in range(block.src_end - block.src_start)
    ]


def _pair_left_over(pairs: Pairs, old: KeySequence, new: KeySequence, strong: Callable[[int], bool]) -> None:
    in_new = _places(pairs.free_new(), new)
    for key, olds in _places(pairs.free_old(), old).items():
        news = in_new.get(key, [])
        # As many as before: they moved. Else one of several short equals was taken out and another put
        # in, and nobody can tell which is which.
        if len(olds) == len(news) or strong(olds[0]):
            for i, j in zip(olds, news, strict=False):
                pairs.join(i, j)


def _count_before(members: set[int], length: int) -> list[int]:
    counts, count = [], 0
    for at in range(length):
        counts.append(count)
        count += at in members
    return counts
