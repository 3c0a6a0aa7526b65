"""Passages of two texts, paired in their order.

After Gale and Church, "A Program for Aligning Sentences in Bilingual Corpora" (Computational Linguistics 19, 1993): of
all ways to go through both texts, the one is taken whose pairs have the likeliest lengths. Who speaks, whether it is a
question, the figures and names that stand in both, and what both speak of, are evidence beside the length. Who in the
one text is who in the other is learned from a first pairing, for names are written in other letters.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from operator import itemgetter
from statistics import median
from typing import Final, NamedTuple


class Passage(NamedTuple):
    """What is paired.

    `speaker` is an id or a name, "" where nobody is known; `marks` are figures and names in it; `asks` of a question;
    `sentences` is their number, 0 where nobody counted; `concepts` are things that it speaks of, named alike in every
    language, and less certain than marks.
    """

    length: int
    speaker: str = ""
    marks: frozenset[str] = frozenset()
    asks: bool = False
    sentences: int = 0
    concepts: frozenset[str] = frozenset()


class Pair(NamedTuple):
    """Numbers of passages of the two texts that are the same; one side is empty where the other text leaves it out."""

    ours: tuple[int, ...]
    theirs: tuple[int, ...]


_VARIANCE: Final = 6.8
"""Of the characters that one character becomes (Gale and Church)."""
_STEPS: Final = {(1, 1): 0.0, (1, 0): 3.6, (0, 1): 3.6, (2, 1): 3.0, (1, 2): 3.0}
"""How many passages of each text a pair may take, and what it costs, in nats."""
_TWO: Final = {(2, 0), (0, 2)}
_CROSSED: Final = (2, 2)
_CROSSING: Final = 5.0
"""What it costs that two neighbours stand in the other order in the other text."""
_EXCHANGE: Final = 2.8
"""A question is left out together with its answer more readily than with what stands before it."""
_REPLY: Final = 4.2
"""What one says and another replies is left out more readily than two turns that are far apart."""
_ONE_ASKS: Final = 2.0
"""A question seldom becomes a statement."""
_OTHER_SPEAKER: Final = 5.0
_UNCERTAIN_SPEAKER: Final = 0.7
_LONGEST_COST: Final = 8.0
"""However unlike two lengths are."""
_FREELY: Final = 2.0
_FARTHER: Final = 0.5
"""A translator may summarise or explain: what that costs, and how much more each time that the lengths differ by e."""
_MARK: Final = 1.5
_ONLY_MARK: Final = 3.0
_MISSING_MARK: Final = 1.5
"""A figure or name that stands once in each text is seldom there by chance, and seldom left out of the same passage."""
_MOST_MARKS: Final = 4
COGNATE: Final = "~"
"""What the name of a concept begins with that stands for words of one origin, and may have none in the other text."""
_TRANSLATED_NUMBERS: Final = 0.8
_TRANSLATED_CONCEPTS: Final = 0.6
_TRANSLATED_COGNATES: Final = 0.5
"""How often what a passage speaks of stands in its translation too."""
_MOST_CONCEPTS: Final = 6.0
_SENTENCE: Final = 0.7
_MOST_SENTENCES: Final = 3
"""Translators mostly keep the ends of sentences: each that one text has more makes a pair less likely."""
_PASSES: Final = 3
_SEEN: Final = 2
"""Times that two speakers must have been paired before that tells anything."""

Decision = tuple[int, int | None]
"""A passage of ours that a curator has paired: with a number of theirs, or with nothing."""


def aligned(ours: Sequence[Passage], theirs: Sequence[Passage], fixed: Iterable[Decision] = ()) -> tuple[Pair, ...]:
    """Pair two sequences. Takes time in proportion to the product of their lengths. Every passage is in one pair.

    The order of ours stays; of theirs two neighbours may be exchanged, and what a curator has paired across others.
    """
    decided = dict(fixed)
    if apart := _across(decided):
        return _paired_apart(ours, theirs, decided, apart)
    pairs: tuple[Pair, ...] = ()
    words = _Words(ours, theirs)
    for _ in range(_PASSES):
        speakers = _same_speakers(ours, theirs, pairs)
        candidates = [
            _Alignment(ours, theirs, decided, speakers, growth, words) for growth in _growths(ours, theirs, pairs)
        ]
        pairs = min((candidate.cheapest() for candidate in candidates), key=itemgetter(0))[1]
    return pairs


def _across(decided: Mapping[int, int | None]) -> dict[int, int]:
    """Of the pairs that a curator has decided, those that are taken out to leave the others in order.

    They are those that cross the most others: of two that cross each other both.
    """
    in_order = {our: their for our, their in decided.items() if their is not None}
    apart: dict[int, int] = {}
    while True:
        crossings = {
            our: sum((our - one) * (their - other) < 0 for one, other in in_order.items())
            for our, their in in_order.items()
        }
        most = max(crossings.values(), default=0)
        if not most:
            return apart
        for our in [our for our, count in crossings.items() if count == most]:
            apart[our] = in_order.pop(our)


def _paired_apart(
    ours: Sequence[Passage], theirs: Sequence[Passage], decided: Mapping[int, int | None], apart: Mapping[int, int]
) -> tuple[Pair, ...]:
    """The pairs where some are taken out, for they stand across others, and the rest is paired without them."""
    remaining_ours = [number for number in range(len(ours)) if number not in apart]
    remaining_theirs = [number for number in range(len(theirs)) if number not in apart.values()]
    rest = aligned(
        [ours[number] for number in remaining_ours],
        [theirs[number] for number in remaining_theirs],
        _renumbered(decided, remaining_ours, remaining_theirs),
    )
    pairs = [Pair(_numbers(remaining_ours, pair.ours), _numbers(remaining_theirs, pair.theirs)) for pair in rest]
    for their in sorted(set(apart.values())):
        pairs.append(Pair(tuple(our for our in sorted(apart) if apart[our] == their), (their,)))
    return tuple(sorted(pairs, key=lambda pair: pair.ours or (math.inf,)))


def _numbers(remaining: Sequence[int], places: Iterable[int]) -> tuple[int, ...]:
    return tuple(remaining[place] for place in places)


def _renumbered(decided: Mapping[int, int | None], ours: Sequence[int], theirs: Sequence[int]) -> Iterator[Decision]:
    """What is decided about remaining passages, by their places among them."""
    for our, their in decided.items():
        if our in ours and (their is None or their in theirs):
            yield ours.index(our), None if their is None else theirs.index(their)


def _growths(ours: Sequence[Passage], theirs: Sequence[Passage], pairs: Iterable[Pair]) -> Iterator[float]:
    """How many characters of theirs one of ours may have become: of all, of the middle ones, of what was paired."""
    single = [(ours[pair.ours[0]], theirs[pair.theirs[0]]) for pair in pairs if len(pair.ours) == len(pair.theirs) == 1]
    ratios = [their.length / our.length for our, their in single if our.length and their.length]
    for measure in (sum, median):
        our = measure([passage.length for passage in ours] or [0])
        their = measure([passage.length for passage in theirs] or [0])
        yield their / our if our and their else 1.0
    if ratios:
        yield median(ratios)


def _same_speakers(
    ours: Sequence[Passage], theirs: Sequence[Passage], pairs: Iterable[Pair]
) -> dict[tuple[str, str], float]:
    """What it costs to take two speakers for one, from how often they were paired with each other and with others."""
    together: Counter[tuple[str, str]] = Counter()
    for pair in pairs:
        if len(pair.ours) == len(pair.theirs) == 1:
            together[ours[pair.ours[0]].speaker, theirs[pair.theirs[0]].speaker] += 1
    of_ours: Counter[str] = Counter()
    of_theirs: Counter[str] = Counter()
    for (our, their), times in together.items():
        of_ours[our] += times
        of_theirs[their] += times
    costs: dict[tuple[str, str], float] = {}
    for our in of_ours:
        for their in of_theirs:
            seen = min(of_ours[our], of_theirs[their])
            if our and their and seen >= _SEEN:
                share = (together[our, their] + 0.05) / (seen + 0.1)
                costs[our, their] = min(_OTHER_SPEAKER, -math.log(share))
    return costs


def _joined(passages: Sequence[Passage], numbers: range) -> Passage:
    """Passages that follow each other as one: who speaks and whether it asks are of the last."""
    last = passages[numbers[-1]]
    if len(numbers) == 1:
        return last
    several = [passages[number] for number in numbers]
    return last._replace(
        length=sum(passage.length for passage in several),
        marks=frozenset().union(*(passage.marks for passage in several)),
        sentences=sum(passage.sentences for passage in several),
        concepts=frozenset().union(*(passage.concepts for passage in several)),
    )


class _Words:
    """What figures, names and things spoken of tell for and against a pair, weighed once for each."""

    def __init__(self, ours: Sequence[Passage], theirs: Sequence[Passage]) -> None:
        self._telling, self._only = _telling_marks(ours, theirs)
        # A figure that the other text has nowhere was hardly left out of a translation.
        self._unanswered = _marks(ours) ^ _marks(theirs)
        self._both, self._one = _concept_costs(ours, theirs)
        self._growth = next(_growths(ours, theirs, ()))
        self._weighed: dict[tuple[range, range], float] = {}

    def cost(self, ours: range, theirs: range, our: Passage, their: Passage) -> float:
        """Of the passages with these numbers, which are joined in `our` and `their`."""
        if (ours, theirs) not in self._weighed:
            marks = self._marks_cost(our.marks, their.marks)
            self._weighed[ours, theirs] = marks + self._concepts_cost(our, their)
        return self._weighed[ours, theirs]

    def _marks_cost(self, ours: frozenset[str], theirs: frozenset[str]) -> float:
        """Below 0 where both passages have a mark, above it where one lacks what both texts have once."""
        if not (ours or theirs):
            return 0.0
        only = len(ours & theirs & self._only)
        several = len(ours & theirs & self._telling) - only
        missing = len((ours ^ theirs) & self._only)
        missing += len({mark for mark in ours ^ theirs if mark.isdigit() and mark in self._unanswered})
        missing, only, several = (min(_MOST_MARKS, marks) for marks in (missing, only, several))
        return _MISSING_MARK * missing - _ONLY_MARK * only - _MARK * several

    def _concepts_cost(self, our: Passage, their: Passage) -> float:
        """How much likelier chance is than translation to have put these together: below 0 where they agree.

        What only the longer of two passages has tells less: the other may be a summary of it.
        """
        ratio = their.length / self._growth / our.length if our.length and their.length else 1.0
        our_weight, their_weight = min(1.0, ratio), min(1.0, 1 / ratio)
        cost = sum(self._both[concept] for concept in our.concepts & their.concepts if concept in self._both)
        cost += our_weight * sum(self._one[0].get(concept, 0.0) for concept in our.concepts - their.concepts)
        cost += their_weight * sum(self._one[1].get(concept, 0.0) for concept in their.concepts - our.concepts)
        return max(-_MOST_CONCEPTS, min(_MOST_CONCEPTS, cost))


class _Alignment:
    """The cheapest way through a table of the two texts: rows are passages of ours, columns of theirs."""

    def __init__(
        self,
        ours: Sequence[Passage],
        theirs: Sequence[Passage],
        decided: dict[int, int | None],
        speakers: dict[tuple[str, str], float],
        growth: float,
        words: _Words,
    ) -> None:
        self._ours, self._theirs, self._decided, self._speakers = ours, theirs, decided, speakers
        self._taken = {their for their in decided.values() if their is not None}
        self._growth, self._words = growth, words
        self._singles: dict[tuple[int, int], float] = {}
        self._our_replies, self._their_replies = _reply_costs(ours), _reply_costs(theirs)
        # Who has one name in both texts is nobody else there.
        self._in_both = {passage.speaker for passage in ours} & {passage.speaker for passage in theirs} - {""}

    def cheapest(self) -> tuple[float, tuple[Pair, ...]]:
        """What the pairs cost, and the pairs."""
        rows, columns = len(self._ours), len(self._theirs)
        costs = [[math.inf] * (columns + 1) for _ in range(rows + 1)]
        steps = [[(0, 0)] * (columns + 1) for _ in range(rows + 1)]
        costs[0][0] = 0.0
        for row in range(rows + 1):
            for column in range(columns + 1):
                for step in self._steps(row, column):
                    if step[0] <= row and step[1] <= column and row + column:
                        before = costs[row - step[0]][column - step[1]]
                        own = self._cost(row, column, step)
                        if step == (1, 1):
                            self._singles[row, column] = own
                        cost = before + own
                        if cost < costs[row][column]:
                            costs[row][column], steps[row][column] = cost, step
        return costs[rows][columns], self._way_back(steps)

    def _steps(self, row: int, column: int) -> Iterator[tuple[int, int]]:
        """The steps by which the pair that ends before a row and a column may have begun."""
        yield from _STEPS
        if self._our_replies[row] < math.inf:
            yield 2, 0
        if self._their_replies[column] < math.inf:
            yield 0, 2
        if min(row, column) > 1 and self._are_two(self._ours, row) and self._are_two(self._theirs, column):
            yield _CROSSED

    @staticmethod
    def _are_two(passages: Sequence[Passage], end: int) -> bool:
        """Whether the last two passages before a place are of two speakers."""
        return passages[end - 2].speaker != passages[end - 1].speaker

    def _way_back(self, steps: Sequence[Sequence[tuple[int, int]]]) -> tuple[Pair, ...]:
        pairs = []
        row, column = len(self._ours), len(self._theirs)
        while row or column:
            our, their = steps[row][column]
            if (our, their) == _CROSSED:
                pairs += [Pair((row - 1,), (column - 2,)), Pair((row - 2,), (column - 1,))]
                row, column = row - our, column - their
                continue
            if (our, their) in _TWO:
                # Each of the two stands alone.
                our, their = our // 2, their // 2
                pairs.append(Pair(tuple(range(row - our, row)), tuple(range(column - their, column))))
                row, column = row - our, column - their
            pairs.append(Pair(tuple(range(row - our, row)), tuple(range(column - their, column))))
            row, column = row - our, column - their
        return tuple(pairs[::-1])

    def _cost(self, row: int, column: int, step: tuple[int, int]) -> float:
        """Of the pair that ends before a row and a column, or of two that cross."""
        if step == _CROSSED:
            return _CROSSING + self._singles[row, column - 1] + self._singles[row - 1, column]
        ours, theirs = range(row - step[0], row), range(column - step[1], column)
        if not self._is_allowed(ours, theirs):
            return math.inf
        if step in _TWO:
            return self._our_replies[row] if ours else self._their_replies[column]
        cost = _STEPS[step]
        if not (ours and theirs):
            return cost
        our, their = _joined(self._ours, ours), _joined(self._theirs, theirs)
        cost += _ONE_ASKS * (our.asks != their.asks)
        length_cost = self._length_cost(our.length, their.length)
        if step == (1, 1) and our.length and their.length:
            ratio = their.length / self._growth / our.length
            length_cost = min(length_cost, _FREELY + _FARTHER * abs(math.log(ratio)))
        cost += length_cost
        if our.sentences and their.sentences:
            cost += _SENTENCE * min(_MOST_SENTENCES, abs(our.sentences - their.sentences))
        cost += self._speakers_cost(
            {self._ours[number].speaker for number in ours}, {self._theirs[number].speaker for number in theirs}
        )
        return cost + self._words.cost(ours, theirs, our, their)

    def _is_allowed(self, ours: range, theirs: range) -> bool:
        """Whether a pair is none that contradicts what the curator has decided."""
        if not self._decided:
            return True
        for our in ours:
            if our in self._decided:
                their = self._decided[our]
                if (their is None and theirs) or (their is not None and their not in theirs):
                    return False
        wanted = {self._decided[our] for our in ours if our in self._decided}
        return all(their in wanted for their in theirs if their in self._taken)

    def _length_cost(self, our: int, their: int) -> float:
        """How surprising it is that the one becomes as long as the other: twice the tail of a normal distribution."""
        mean = (our + their / self._growth) / 2
        if not mean:
            return 0.0
        deviation = abs(their / self._growth - our) / math.sqrt(mean * _VARIANCE)
        tail = math.erfc(deviation / math.sqrt(2))
        return min(_LONGEST_COST, -math.log(tail)) if tail else _LONGEST_COST

    def _speakers_cost(self, ours: set[str], theirs: set[str]) -> float:
        """Turns that are one in the other text are of one speaker."""
        several = _OTHER_SPEAKER if max(len(ours), len(theirs)) > 1 else 0.0
        return several + max(self._speaker_cost(our, their) for our in ours for their in theirs)

    def _speaker_cost(self, our: str, their: str) -> float:
        if our and our == their:
            return 0.0
        if our in self._in_both or their in self._in_both:
            return _OTHER_SPEAKER
        if (our, their) in self._speakers:
            return self._speakers[our, their]
        return _UNCERTAIN_SPEAKER


def _marks(passages: Sequence[Passage]) -> frozenset[str]:
    return frozenset().union(*(passage.marks for passage in passages))


def _telling_marks(ours: Sequence[Passage], theirs: Sequence[Passage]) -> tuple[set[str], set[str]]:
    """Marks of both texts: those that stand in few passages, and those that stand in one of each text."""
    of_ours = Counter(mark for passage in ours for mark in passage.marks)
    of_theirs = Counter(mark for passage in theirs for mark in passage.marks)
    often = {mark: times + of_theirs[mark] for mark, times in of_ours.items() if mark in of_theirs}
    # What both texts have everywhere tells nothing.
    most = max(4, (len(ours) + len(theirs)) // 5)
    return {mark for mark in often if often[mark] <= most}, {mark for mark in often if often[mark] == 2}


def _concept_costs(
    ours: Sequence[Passage], theirs: Sequence[Passage]
) -> tuple[dict[str, float], tuple[dict[str, float], dict[str, float]]]:
    """Of each concept: what it costs that both of a pair have it, and that only ours or theirs has."""
    shares = [_shares(passages) for passages in (ours, theirs)]
    both: dict[str, float] = {}
    alone: tuple[dict[str, float], dict[str, float]] = ({}, {})
    for concept in shares[0].keys() | shares[1].keys():
        our, their = shares[0].get(concept, 0.0), shares[1].get(concept, 0.0)
        share = _translated_share(concept)
        if our and their:
            both[concept] = min(0.0, -math.log(share / max(our, their)))
        for costs, other, words in ((alone[0], their, shares[1]), (alone[1], our, shares[0])):
            # A text in a language whose words nobody listed names few concepts, and lacks none for that.
            if other or (not concept.startswith(COGNATE) and any(word.isalpha() for word in words)):
                costs[concept] = max(0.0, math.log((1 - other) / (1 - share)))
    return both, alone


def _shares(passages: Sequence[Passage]) -> dict[str, float]:
    """Of the passages of a text, the part that names each concept."""
    often = Counter(concept for passage in passages for concept in passage.concepts)
    return {concept: times / (len(passages) + 1) for concept, times in often.items()}


def _translated_share(concept: str) -> float:
    if concept.startswith(COGNATE):
        return _TRANSLATED_COGNATES
    return _TRANSLATED_NUMBERS if concept.isdigit() else _TRANSLATED_CONCEPTS


def _reply_costs(passages: Sequence[Passage]) -> list[float]:
    """By the number of passages before it ends: what it costs to leave out a reply and what it replies to."""
    costs = [math.inf, math.inf]
    for first, second in pairwise(passages):
        if first.asks and not second.asks:
            costs.append(_EXCHANGE)
        else:
            costs.append(_REPLY if first.speaker and second.speaker != first.speaker else math.inf)
    return costs
