"""Matching passages that were split or joined, and saying which old words now stand where.

A passage is joined to its neighbour when the two together have the new passage's words and each adds
its own; it is split when its words are in neighbouring new passages, one after the other. Only
neighbours of one speaker are tried: that a deleted sentence turns up in another turn is chance.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from rapidfuzz.distance import LCSseq

from stenogram.keep.alike import (
    LIKE_MIDDLE,
    MAX_COMPARED,
    SHORT,
    Passage,
    ShingleIndex,
    common,
    likeness,
    required,
)
from stenogram.keep.exact import FREE, RESERVED, Pairs

REACH = 4
"""How many passages of other speakers may stand between two parts: an interjection taken out or put in."""

KEPT = 0.6
"""The share of its words that a joined part must still have in its turn for its own anchor to stay."""


@dataclass(frozen=True, slots=True)
class Family:
    """Old passages whose words are now those of the new ones: one to one, several to one, one to several."""

    olds: tuple[int, ...]
    news: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Home:
    """Where an old passage, or a part of it, is now: from word `at` of new passage `new`."""

    new: int
    at: int


def families(pairs: Pairs, old: Sequence[Passage], new: Sequence[Passage]) -> list[Family]:
    """All families, in order of their first old passage. Those joined or split are found here; `pairs`
    is given their main pair."""
    joined = _grow_all(_Side(old, pairs.new_of), _Side(new, pairs.old_of))
    for j, olds in joined.items():
        for i in olds:
            pairs.new_of[i] = j
        if pairs.old_of[j] == FREE:
            pairs.old_of[j] = olds[0]
    in_several = {i for olds in joined.values() for i in olds}
    split = _grow_all(_Side(new, pairs.old_of), _Side(old, pairs.new_of), leave=in_several)
    for i, news in split.items():
        for j in news:
            pairs.old_of[j] = i
        if pairs.new_of[i] == FREE:
            pairs.new_of[i] = news[0]
    found = [Family(tuple(olds), (j,)) for j, olds in joined.items()]
    found += [Family((i,), tuple(news)) for i, news in split.items()]
    alone = (i for i, j in enumerate(pairs.new_of) if j >= 0 and i not in in_several and i not in split)
    found += [Family((i,), (pairs.new_of[i],)) for i in alone]
    return sorted(found, key=lambda family: family.olds)


def homes(family: Family, old: Sequence[Passage], new: Sequence[Passage]) -> list[list[Home | None]]:
    """For each old passage of a family, and each of its cuts, where those words are now; None: nowhere.

    A passage in several parts is where most of its words are, the first of equals. The first part of
    a passage never gets lost while the passage as a whole is there.
    """
    if len(family.olds) == len(family.news) == 1 and old[family.olds[0]].plain == new[family.news[0]].plain:
        return [[Home(family.news[0], cut) for cut in old[family.olds[0]].cuts]]
    left = [old[i].code for i in family.olds]
    starts, at = [], 0
    for i, code in zip(family.olds, left, strict=True):
        starts += [at + cut for cut in old[i].cuts]
        at += len(code)
    found = iter(_places("".join(left), starts, [new[j].code for j in family.news]))
    result: list[list[Home | None]] = []
    for i in family.olds:
        parts = [Home(family.news[place[0]], place[1]) if place else None for place in islice(found, len(old[i].cuts))]
        if parts[0] is None:
            other = next((part for part in parts if part), None)
            parts[0] = Home(other.new if other else family.news[0], 0)
        result.append(parts)
    return result


def _places(old: str, starts: list[int], news: list[str]) -> list[tuple[int, int] | None]:
    """For the words from each start to the next: which of `news` has most of them, and from which word on."""
    whole = "".join(news)
    blocks = _blocks(old, whole)
    borders = [0]
    for code in news:
        borders.append(borders[-1] + len(code))
    places: list[tuple[int, int] | None] = []
    for start, end in zip(starts, [*starts[1:], len(old)], strict=True):
        kept = [(max(i, start), j + max(i, start) - i, min(i + n, end) - max(i, start)) for i, j, n in blocks]
        best: tuple[int, int, int] | None = None
        total = 0
        for at, (low, high) in enumerate(pairwise(borders)):
            inside = [
                (max(j, low), min(j + n, high) - max(j, low))
                for _, j, n in kept
                if n > 0 and min(j + n, high) > max(j, low)
            ]
            count = sum(n for _, n in inside)
            total += count
            if count and (best is None or count > best[0]):
                best = (count, at, inside[0][0] - low)
        share = KEPT if end - start >= SHORT else 1.0
        places.append(best[1:] if best and total >= share * (end - start) else None)
    return places


def _blocks(old: str, new: str) -> list[tuple[int, int, int]]:
    """Runs of the same words: where in the old, where in the new, how many."""
    if len(old) * len(new) > MAX_COMPARED:
        step = 8
        found = [(i, new.find(old[i : i + step])) for i in range(0, max(1, len(old) - step + 1), step)]
        return [(i, j, step) for i, j in found if j >= 0]
    return [
        (block.src_start, block.dest_start, block.src_end - block.src_start)
        for block in LCSseq.opcodes(old, new)
        if block.tag == "equal"
    ]


@dataclass(frozen=True, slots=True)
class _Side:
    """The passages of one text, and for each its pair in the other."""

    passages: Sequence[Passage]
    pair: list[int]

    def next_free(self, at: int, step: int) -> int | None:
        """The nearest passage of the same speaker that way, if it has no pair and is within reach."""
        for other in range(at + step, at + step * (REACH + 2), step):
            if not 0 <= other < len(self.passages):
                return None
            if self.passages[other].speaker == self.passages[at].speaker:
                return other if self.pair[other] == FREE else None
        return None


def _grow_all(parts: _Side, wholes: _Side, leave: Collection[int] = ()) -> dict[int, list[int]]:
    """For each passage of `wholes` that several passages of `parts` make up: these, in order."""
    result: dict[int, list[int]] = {}
    taken: set[int] = set()
    free = [at for at, pair in enumerate(parts.pair) if pair == FREE]
    if not free:
        return result
    index: ShingleIndex | None = None
    for at, whole in enumerate(wholes.passages):
        pair = wholes.pair[at]
        if pair == RESERVED or at in leave or (pair >= 0 and _is_closed(parts, pair, whole)):
            continue
        seed: int | None = pair
        if pair == FREE:
            index = index or ShingleIndex(parts.passages, free)
            seed = _seed(parts, taken, index.nearest(whole, 3), whole)
        if seed is None:
            continue
        members = _grow(parts, taken, seed, whole)
        if len(members) > 1 and (pair >= 0 or _make_up(parts, members, whole)):
            result[at] = members
            taken.update(members)
    return result


def _is_closed(parts: _Side, seed: int, whole: Passage) -> bool:
    """Whether nothing can be added: no free neighbour, or the words are the same already."""
    alone = parts.next_free(seed, -1) is None and parts.next_free(seed, +1) is None
    return alone or parts.passages[seed].plain == whole.plain


def _seed(parts: _Side, taken: set[int], candidates: list[int], whole: Passage) -> int | None:
    for at in candidates:
        code = parts.passages[at].code
        if at not in taken and parts.pair[at] == FREE and common(code, whole.code) >= LIKE_MIDDLE * len(code):
            return at
    return None


def _make_up(parts: _Side, members: list[int], whole: Passage) -> bool:
    together = "".join(parts.passages[at].code for at in members)
    least = required(max(len(together), len(whole.code)))
    return likeness(together, whole.code, least) >= least


def _grow(parts: _Side, taken: set[int], seed: int, whole: Passage) -> list[int]:
    members, together = [seed], parts.passages[seed].code
    if len(together) * len(whole.code) > MAX_COMPARED:
        return members
    kept = common(together, whole.code)
    for step in (-1, +1):
        at = seed
        while (other := parts.next_free(at, step)) is not None and other not in taken:
            piece = parts.passages[other].code
            together = piece + together if step < 0 else together + piece
            gained = common(together, whole.code) - kept
            if not piece or gained < (LIKE_MIDDLE if len(piece) >= SHORT else 1.0) * len(piece):
                break
            members = [other, *members] if step < 0 else [*members, other]
            kept += gained
            at = other
        together = "".join(parts.passages[each].code for each in members)
    return members
