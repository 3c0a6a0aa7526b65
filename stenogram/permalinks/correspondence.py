"""Matching passages that were split or joined, and saying which old words now stand where.

A passage is joined to its neighbour when the two together have the new passage's words and each adds
its own; it is split when its words are in neighbouring new passages, one after the other. Only
neighbours of one speaker are tried: that a deleted sentence turns up in another turn is chance.

A passage without a pair is tried from at most three others that share its rarest shingles, and from
those at its place that it begins with; each try takes in neighbours one by one, REACH passages and
MOST_PARTS parts at most, and compares each with the whole by words in common, in order (rapidfuzz,
one bit a pair of words). So the cost is linear in the passages that have no pair.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, islice, pairwise
from typing import Final

from rapidfuzz.distance import LCSseq

from stenogram.permalinks.exact_matches import FREE, RESERVED, Gaps, Pairs
from stenogram.permalinks.likeness import AWAY, LIKE_MIDDLE, MIDDLE, Rivals, required
from stenogram.permalinks.passages import MAX_COMPARED, SHORT, Passage, SpeakersIndex, common, likeness
from stenogram.permalinks.stretches import Whole, is_in, together
from stenogram.permalinks.word_encoding import named_more_often, names_missing

REACH: Final = 4
"""How many passages of other speakers may stand between two parts: an interjection taken out or put in."""

MOST_PARTS: Final = 50
"""Parts of one passage that are looked for; what fell into more is another text."""

MOST_LEFT_OUT: Final = 1
"""Passages taken out between parts that were joined."""

SHARE_OF_ANOTHER: Final = 0.5
"""The share of a part's words that another passage near may have of them, beyond what it has elsewhere in the whole."""

SHARE_TO_STAY: Final = 0.6
"""The share of its words that a joined part must still have in its turn for its own anchor to stay."""


@dataclass(frozen=True, slots=True)
class CorrespondenceGroup:
    """Old passages whose words are now those of the new ones: one to one, several to one, one to several."""

    olds: tuple[int, ...]
    news: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class CorrespondenceTarget:
    """Where an old passage, or a part of it, is now: from word `at` of new passage `new`."""

    new: int
    at: int


def correspondence_groups(
    pairs: Pairs, old: Sequence[Passage], new: Sequence[Passage], rivals: Rivals
) -> list[CorrespondenceGroup]:
    """All groups, in order of their first old passage. Those joined or split are found here; `pairs`
    is given their main pair."""
    gaps = Gaps(pairs)

    def make_up(parts: list[Passage], whole: Passage) -> bool:
        return _make_up(rivals, _together(parts), whole, [part.code for part in parts])

    def fall_apart(parts: list[Passage], whole: Passage) -> bool:
        return _make_up(rivals, whole, _together(parts), [])

    joined = _grow_all(_Side(old, pairs.new_of, gaps.of_old), _Side(new, pairs.old_of, gaps.of_new), make_up)
    _give_pairs(joined, pairs.new_of, pairs.old_of)
    in_several = {i for olds in joined.values() for i in olds}
    split = _grow_all(
        _Side(new, pairs.old_of, gaps.of_new), _Side(old, pairs.new_of, gaps.of_old), fall_apart, in_several
    )
    _give_pairs(split, pairs.old_of, pairs.new_of)
    groups = [CorrespondenceGroup(tuple(olds), (j,)) for j, olds in joined.items()]
    groups += [CorrespondenceGroup((i,), tuple(news)) for i, news in split.items()]
    alone = (i for i, j in enumerate(pairs.new_of) if j >= 0 and i not in in_several and i not in split)
    groups += [CorrespondenceGroup((i,), (pairs.new_of[i],)) for i in alone]
    return sorted(groups, key=lambda group: group.olds)


def _give_pairs(members: Mapping[int, Sequence[int]], pairs_of_parts: list[int], pairs_of_wholes: list[int]) -> None:
    """Each part belongs to its whole, and a whole without a pair to its first part."""
    for whole, parts in members.items():
        for part in parts:
            pairs_of_parts[part] = whole
        if pairs_of_wholes[whole] == FREE:
            pairs_of_wholes[whole] = parts[0]


def _together(parts: Sequence[Passage]) -> Passage:
    return Passage(parts[0].speaker, tuple(text for part in parts for text in part.texts), parts[0].encoder)


def _make_up(rivals: Rivals, old: Passage, new: Passage, parts: Collection[str]) -> bool:
    least = required(max(len(old.code), len(new.code)))
    score = likeness(old.code, new.code, least)
    return score >= least and not rivals.doubt(old, new, score, parts)


def correspondence_targets(
    group: CorrespondenceGroup, old: Sequence[Passage], new: Sequence[Passage]
) -> list[list[CorrespondenceTarget | None]]:
    """For each old passage of a group, and each of its cuts, where those words are now; None: nowhere.

    A passage in several parts is where most of its words are, the first of equals. A passage that was
    edited into another is there whatever is left of its words.
    """
    if len(group.olds) == len(group.news) == 1 and old[group.olds[0]].has_words_of(new[group.news[0]]):
        return [[CorrespondenceTarget(group.news[0], cut) for cut in old[group.olds[0]].cuts]]
    left = [old[i].code for i in group.olds]
    starts, at = [], 0
    for i, code in zip(group.olds, left, strict=True):
        starts += [at + cut for cut in old[i].cuts]
        at += len(code)
    spans = list(pairwise([*starts, at]))
    places = iter(follow("".join(left), spans, [new[j].code for j in group.news], SHARE_TO_STAY))
    result: list[list[CorrespondenceTarget | None]] = []
    for i in group.olds:
        parts = [
            CorrespondenceTarget(group.news[place[0]], place[1]) if place else None
            for place in islice(places, len(old[i].cuts))
        ]
        if not any(parts) and len(group.olds) == 1:
            parts[0] = CorrespondenceTarget(group.news[0], 0)
        result.append(parts)
    return result


def follow(
    old: str, parts: Sequence[tuple[int, int]], news: Sequence[str], share: float = LIKE_MIDDLE
) -> list[tuple[int, int] | None]:
    """Where passages went whose words stay together within `news` although their borders are others now.

    `parts` are passages [start, end) of `old`. For each: which of `news` has most of its words, and
    from which word on; None unless `share` of them (all of a short passage's) are there in one
    stretch or, where a border cuts it, in adjoining ones.
    """
    borders = [0, *accumulate(map(len, news))]
    blocks = _blocks(old, "".join(news))
    places: list[tuple[int, int] | None] = []
    for start, end in parts:
        runs = [(j + max(i, start) - i, min(i + n, end) - max(i, start)) for i, j, n in blocks]
        runs = together([(j, n) for j, n in runs if n > 0], end - start, share if end - start >= AWAY else 1.0)
        if not runs:
            places.append(None)
            continue
        inside = [sum(max(0, min(j + n, high) - max(j, low)) for j, n in runs) for low, high in pairwise(borders)]
        best = inside.index(max(inside))
        places.append((best, max(0, runs[0][0] - borders[best])))
    return places


def _blocks(old: str, new: str) -> list[tuple[int, int, int]]:
    """Runs of the same words: where in the old, where in the new, how many."""
    if len(old) * len(new) > MAX_COMPARED:
        step = 8
        samples = [(i, new.find(old[i : i + step])) for i in range(0, max(1, len(old) - step + 1), step)]
        return [(i, j, step) for i, j in samples if j >= 0]
    return [
        (block.src_start, block.dest_start, block.src_end - block.src_start)
        for block in LCSseq.opcodes(old, new)
        if block.tag == "equal"
    ]


@dataclass(frozen=True, slots=True)
class _Side:
    """The passages of one text, for each its pair in the other, and the gap between pairs that it is in."""

    passages: Sequence[Passage]
    pair: list[int]
    gaps: list[int]

    def can_begin(self, at: int, whole: Passage) -> bool:
        code = self.passages[at].code
        if self.pair[at] != FREE or LIKE_MIDDLE * len(code) > len(whole.code):
            return False
        if not is_in(code, whole.code, least_together(code)):
            return False
        return self.passages[at].different_words >= MIDDLE or not names_missing(self.passages[at].names, whole.names)

    def stand_at(self, members: Sequence[int], at: int, wholes: _Side) -> bool:
        """Whether what is before and after the parts is what is before and after the whole."""
        return self.meet(min(members) - 1, at - 1, wholes) and self.meet(max(members) + 1, at + 1, wholes)

    def are_sure(self, members: Sequence[int]) -> bool:
        """Whether parts stand side by side, or one of them is long.

        Sentences of a few words each are said again, and others between them are no sign that they were one turn.
        """
        side_by_side = max(members) - min(members) == len(members) - 1
        return side_by_side or any(len(self.passages[member].code) >= AWAY for member in members)

    def meet(self, one: int, other: int, wholes: _Side) -> bool:
        """Whether a passage and one of the other text are a pair, or both are before or after all others."""
        if 0 <= one < len(self.pair):
            return 0 <= other < len(wholes.pair) and self.pair[one] == other
        return other == (-1 if one < 0 else len(wholes.pair))

    def stands_between(self, one: int, other: int) -> bool:
        """Whether a passage between two has a pair: no interjection, then, that was taken out or put in."""
        return any(pair != FREE for pair in self.pair[min(one, other) + 1 : max(one, other)])

    def next_free(self, at: int, step: int) -> int | None:
        """The nearest passage of the same speaker that way, if it has no pair and is within reach."""
        for other in range(at + step, at + step * (REACH + 2), step):
            if not 0 <= other < len(self.passages):
                return None
            if self.passages[other].speaker == self.passages[at].speaker:
                return other if self.pair[other] == FREE else None
        return None


def _grow_all(
    parts: _Side, wholes: _Side, make_up: Callable[[list[Passage], Passage], bool], leave: Collection[int] = ()
) -> dict[int, list[int]]:
    """For each passage of `wholes` that several passages of `parts` make up: these, in order."""
    result: dict[int, list[int]] = {}
    taken: set[int] = set()
    seeds = _Seeds(parts, wholes)
    if not seeds.free:
        return result
    for at, whole in enumerate(wholes.passages):
        if at in leave:
            continue
        for seed in seeds.of(at, taken):
            members = _grow(parts, wholes, taken, seed, at)
            if len(members) < 2:
                continue
            # What has a pair is known to be the same; else what the parts make up must be like it, and in its place.
            in_place = parts.stand_at(members, at, wholes) or (len(whole.code) >= AWAY and parts.are_sure(members))
            if wholes.pair[at] >= 0 or (in_place and make_up([parts.passages[i] for i in members], whole)):
                result[at] = members
                taken.update(members)
                break
    return result


class _Seeds:
    """The parts that a whole may begin with or have in it, from which its other parts are looked for."""

    def __init__(self, parts: _Side, wholes: _Side) -> None:
        self._parts, self._wholes = parts, wholes
        self.free = [at for at, pair in enumerate(parts.pair) if pair == FREE]
        self._near = {at + step for at in self.free for step in range(-REACH - 1, REACH + 2)}
        self._beginnings: dict[tuple[str, str, int], list[int]] = defaultdict(list)
        for i in self.free:
            self._beginnings[parts.passages[i].speaker, parts.passages[i].code, parts.gaps[i]].append(i)

    @cached_property
    def _index(self) -> SpeakersIndex:
        return SpeakersIndex(self._parts.passages, self.free)

    def of(self, at: int, taken: Collection[int]) -> list[int]:
        """The pair of a passage, if more can be added to it; of one without a pair those that are likely."""
        pair, whole = self._wholes.pair[at], self._wholes.passages[at]
        if pair >= 0:
            return [pair] if pair in self._near and not _is_closed(self._parts, pair, whole) else []
        if pair == RESERVED:
            return []
        likely = [*self._index.nearest(whole, 3), *_beginnings(whole, self._beginnings, self._wholes.gaps[at])]
        return [seed for seed in likely if seed not in taken and self._parts.can_begin(seed, whole)]


def _is_closed(parts: _Side, seed: int, whole: Passage) -> bool:
    """Whether nothing can be added: no free neighbour, or the words are the same already."""
    alone = parts.next_free(seed, -1) is None and parts.next_free(seed, +1) is None
    return alone or parts.passages[seed].has_words_of(whole)


def _beginnings(whole: Passage, beginnings: Mapping[tuple[str, str, int], list[int]], gap: int) -> Iterator[int]:
    """Passages at the place of a short one that it begins with: they may be too short to share a shingle."""
    if len(whole.code) < 2 * SHORT:
        for end in range(len(whole.code) - 1, 0, -1):
            yield from beginnings.get((whole.speaker, whole.code[:end], gap), [])[:REACH]


def _names_another(members: Sequence[int], parts: Sequence[Passage], whole: Passage) -> bool:
    """Whether the last of some parts has a name or number that the whole has not, or not as often.

    In a part of many different words it may have been put right.
    """
    if parts[members[-1]].different_words >= MIDDLE:
        return False
    return names_missing(parts[members[-1]].names, whole.names) or named_more_often(
        (parts[member].names_counted for member in members), whole.names_counted
    )


@dataclass(frozen=True, slots=True)
class _Member:
    """A part, by its position, and the words [begin, end) of the whole that are its."""

    at: int
    begin: int
    end: int


def _grow(parts: _Side, wholes: _Side, taken: set[int], seed: int, at: int) -> list[int]:
    """The parts that passage `at` of the whole ones is made of: `seed` and its neighbours both ways, in order."""
    growth = _Growth(parts, wholes.passages[at], seed)
    if wholes.pair[at] == FREE and growth.another_has_words_of(growth.members[0]):
        return [seed]
    for step in (-1, +1):
        growth.extend(step, taken)
    return _without_doubtful_ends(growth.members, parts, wholes, at)


class _Growth:
    """The parts of a whole that were found, in order, from a seed on."""

    def __init__(self, parts: _Side, whole: Passage, seed: int) -> None:
        self._parts, self._whole, self._code, self._seed = parts, whole, Whole(whole.code), seed
        own = parts.passages[seed].code
        # Of a seed that was edited throughout nobody knows where it ends: its neighbours may be anywhere.
        begin, end = self._code.stretch(own, least_together(own)) or (len(whole.code), 0)
        self.members = [_Member(seed, begin, end)]

    def extend(self, step: int, taken: Collection[int]) -> None:
        """Add the neighbours that way, one by one, as long as they are parts."""
        last, left_out = self._seed, 0
        while (other := self._parts.next_free(last, step)) is not None and self._may_be_part(last, other, taken):
            member, last = self._member(other, step), other
            if member is None or self._is_of_next(member, step):
                # One that was taken out may stand between two that were joined.
                left_out += 1
                if left_out > MOST_LEFT_OUT:
                    break
            elif self.another_has_words_of(member):
                break
            else:
                self.members = [member, *self.members] if step < 0 else [*self.members, member]

    def _may_be_part(self, last: int, other: int, taken: Collection[int]) -> bool:
        if other in taken or len(self.members) >= MOST_PARTS:
            return False
        if _names_another([*(member.at for member in self.members), other], self._parts.passages, self._whole):
            return False
        return len(self._parts.passages[other].code) >= AWAY or not self._parts.stands_between(last, other)

    def _member(self, other: int, step: int) -> _Member | None:
        """A part with its words, among those before the parts found or after them."""
        piece = self._parts.passages[other].code
        # "Thank you" farther on is another sentence: "I would like to thank you for the efforts".
        reach = len(piece) + SHORT if len(piece) < SHORT else len(self._whole.code)
        begin, end = self.members[0].begin, self.members[-1].end
        free = (max(0, begin - reach), begin) if step < 0 else (end, min(end + reach, len(self._whole.code)))
        place = self._code.stretch(piece, least_together(piece), *free)
        return _Member(other, *place) if place else None

    def another_has_words_of(self, member: _Member) -> bool:
        """Whether those words of the whole are more than once in it, or the seed, or a passage near without a pair, has
        them too, edited or not.

        A sentence may have been reworded in its place, and its old words said by a passage that was put in beside it.
        """
        whole = self._whole.code
        without = whole[: member.begin] + whole[member.end :]
        if member.end - member.begin >= SHORT and whole[member.begin : member.end] in without:
            return True
        most = SHARE_OF_ANOTHER * (member.end - member.begin)
        near = {self._seed, *(self._parts.next_free(member.at, step) for step in (-1, +1))} - {None, member.at}
        codes = (self._parts.passages[other].code for other in near if other is not None)
        return any(common(code, whole) - common(code, without) > most for code in codes)

    def _is_of_next(self, member: _Member, step: int) -> bool:
        """Whether most words of a part are the first, or last, of the next passage that way, which is a part itself.

        A set phrase that was taken out is said by the next as well: "Thank you. Thank you very much."
        """
        following = self._parts.next_free(member.at, step)
        if following is None:
            return False
        code = self._parts.passages[following].code
        reach = 2 * len(code)
        place = self._code.stretch(code, least_together(code), max(0, member.begin - reach), member.end + reach)
        words = min(place[1], member.end) - max(place[0], member.begin) if place else 0
        return words > SHARE_OF_ANOTHER * (member.end - member.begin)


def least_together(code: str) -> float:
    """The share of a passage's words that must be in another, in one stretch."""
    return LIKE_MIDDLE if len(code) >= SHORT else 1.0


def _without_doubtful_ends(members: list[_Member], parts: _Side, wholes: _Side, at: int) -> list[int]:
    """The members without doubtful ones at an end, unless what stands beyond them is what stands beyond the whole.

    "Thank you." is said so often that another may have been put there, and what has fewer than AWAY words may be
    another where foreign words part it from the next member.
    """
    for step in (-1, +1):
        end = 0 if step < 0 else -1
        if parts.meet(members[end].at + step, at + step, wholes):
            continue
        while len(members) > 1 and _is_doubtful_end(members[end], members[end - step], parts):
            members = members[1:] if step < 0 else members[:-1]
    return [member.at for member in members]


def _is_doubtful_end(member: _Member, neighbour: _Member, parts: _Side) -> bool:
    size = len(parts.passages[member.at].code)
    foreign = max(neighbour.begin - member.end, member.begin - neighbour.end)
    return parts.pair[member.at] == FREE and (size < SHORT or (size < AWAY and foreign >= SHORT))
