"""Matching passages whose words were edited: how like they must be, and what makes a likeness doubtful.

A link that says "withdrawn" is a nuisance, one that leads to other words is a lie: whatever is doubtful
is not matched.

Each edited passage is compared with at most seven others of its speaker that share its rarest shingles,
and with the four at most that stand at its place; the most alike are paired first, if no rival makes it
doubtful. The cost is linear in the edited passages and their postings (MAX_POSTINGS), but for sorting
the likenesses; an index of all old passages is made once, when the first rival is looked for.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import count, takewhile
from typing import Final

from stenogram.permalinks.exact_matches import Gaps, Pairs
from stenogram.permalinks.passages import SHORT, Passage, ShingleIndex, SpeakersIndex, common, likeness
from stenogram.permalinks.word_encoding import names_exchanged

MIDDLE: Final = 20
"""Below so many words, at most a fifth may be others. Below so many different ones, a name or a number may be another
only between the same neighbours: else "I give the floor to the representative of Italy" would become that of France,
alone or after a like sentence."""

LIKE_MIDDLE: Final = 0.8
LIKE_LONG: Final = 0.7
"""Of longer passages, three words in ten may be others. With more, the page would show a new text, not a change."""

AWAY: Final = 12
"""A passage that was edited and moved at once is followed only from so many words on, and at LIKE_MIDDLE;
below, an edited one is known only between the same neighbours."""

MOST_ADDED: Final = 10
"""A passage that became more than so many times as long is another."""

RIVAL: Final = 0.7
"""The differences to the passage it was must be under 0.7 times those to any other passage, whoever's it is.

The ratio test of Lowe ("Distinctive image features", 2004): "I give the floor to the representative
of Italy" is as near to every other such sentence, so it is nobody's edited form.
"""


def required(words: int) -> float:
    """The likeness that passages of so many words (the longer one's) must have."""
    return 1.0 if words < SHORT else LIKE_MIDDLE if words < MIDDLE else LIKE_LONG


class Rivals:
    """Tells whether a passage is nearly as like to another old passage as to the one it is taken for.

    All old passages are looked at, matched ones too; their index is made when it is first asked.
    """

    def __init__(self, old: Sequence[Passage]) -> None:
        self._old = old

    @cached_property
    def _index(self) -> ShingleIndex:
        return ShingleIndex(self._old, range(len(self._old)))

    def has_words_of(self, at: int) -> bool:
        """Whether another old passage has nearly all the words of this one too."""
        ours = self._old[at].code
        near = (self._old[other].code for other in self._index.nearest(self._old[at], 5) if other != at)
        return any(code != ours and common(code, ours) >= LIKE_MIDDLE * len(ours) for code in near)

    def doubt(self, was: Passage, new: Passage, score: float, parts: Collection[str] = ()) -> bool:
        """Whether `new` may be another than `was`, though as like as `score`.

        It may when another old passage is nearly as like, or has nearly as many of its words: what
        they share is then a sentence that is said often. `parts` are the codes of old passages that
        `was` is made up of.
        """
        if score == 1.0:
            return False
        limit = 1 - (1 - score) / RIVAL
        for other in self._index.nearest(new, 5):
            rival = self._old[other].code
            if rival == was.code or rival in parts:
                continue
            if likeness(rival, new.code, max(limit, 0.0)) > limit:
                return True
            if _unexplained(was.code, new.code) > RIVAL * _unexplained(rival, new.code):
                return True
        return False


def likeness_of(old: Passage, new: Passage, at_least: float) -> float:
    """The likeness of two passages; that of their paragraphs in whatever order, if it is higher."""
    score = likeness(old.code, new.code, at_least)
    if len(old.texts) > 1 and len(new.texts) > 1:
        ours, theirs = Counter(old.codes), Counter(new.codes)
        longer = max(sum(map(len, old.codes)), sum(map(len, new.codes)))
        same_words = sum(len(code) * count for code, count in (ours & theirs).items())
        score = max(score, same_words / max(1, longer))
    return score if score >= at_least else 0.0


def names_exchanged_in(old: Passage, new: Passage) -> bool:
    """Whether a passage of few different words names another, or another number: it may be another statement."""
    return new.different_words < MIDDLE and names_exchanged(old.names, new.names)


def is_extended(old: Passage, new: Passage) -> bool:
    """Whether the old passage is in the new one word for word, more being said beside it.

    That counts only between the same two neighbours: it may be a sentence that is said often. One of
    a few words must be its beginning or its end; a short one never is.
    """
    if len(new.code) > MOST_ADDED * len(old.code):
        return False
    if len(old.code) < AWAY:
        return len(old.code) >= SHORT and (new.code.startswith(old.code) or new.code.endswith(old.code))
    return old.code in new.code


def recurs_beside_other_words(old: Passage, new: Passage) -> bool:
    """Whether all that two passages share is a sentence of less than MIDDLE different words, beside which one of them
    has others.

    Among words that are all new an edit is seldom like that: it is a sentence that returns.
    """
    if old.different_words >= MIDDLE or old.has_words_of(new):
        return False
    shared = common(old.code, new.code)
    return any(old.code[at : at + shared] in new.code for at in range(len(old.code) - shared + 1))


def _unexplained(old: str, new: str) -> int:
    """Words of the new passage that the old one does not have."""
    return len(new) - common(old, new)


def pair_alike(
    pairs: Pairs, old: Sequence[Passage], new: Sequence[Passage], rivals: Rivals, *, away: bool = True
) -> None:
    """Pair edited passages one to one, the most alike first; then those that only their neighbours make sure of.

    `away` asks more of a passage that moved (AWAY); without it, every place is as good.
    Passages that have an equal on the other side wait for it.
    """
    olds, news = _without_equal(pairs, old, new)
    if not olds or not news:
        return
    gaps = Gaps(pairs)
    sure, unsure = _scores(pairs, gaps, old, new, _candidates(gaps, old, new, olds, news), away)
    for i, j in sorted(sure, key=lambda pair: (-sure[pair], pair)):
        if pairs.are_free(i, j) and not rivals.doubt(old[i], new[j], sure[i, j]):
            pairs.join(i, j)
    for i, j, score in _between_neighbours(pairs, unsure):
        if pairs.are_free(i, j) and not (rivals.doubt(old[i], new[j], score) if score else rivals.has_words_of(i)):
            pairs.join(i, j)


def _without_equal(pairs: Pairs, old: Sequence[Passage], new: Sequence[Passage]) -> tuple[list[int], list[int]]:
    """Old and new passages without a pair that have no equal among those of the other side."""
    equals = {old[i].key() for i in pairs.free_old()} & {new[j].key() for j in pairs.free_new()}
    olds = [i for i in pairs.free_old() if old[i].key() not in equals]
    news = [j for j in pairs.free_new() if new[j].key() not in equals]
    return olds, news


def _scores(
    pairs: Pairs,
    gaps: Gaps,
    old: Sequence[Passage],
    new: Sequence[Passage],
    candidates: Iterable[tuple[int, int]],
    away: bool,
) -> tuple[dict[tuple[int, int], float], dict[tuple[int, int], float]]:
    """How like the candidates are that are like enough: those that are sure, and those that are not."""
    sure: dict[tuple[int, int], float] = {}
    unsure: dict[tuple[int, int], float] = {}
    for i, j in candidates:
        elsewhere = away and not gaps.near(i, j)
        if elsewhere and pairs.is_among_free(j) and recurs_beside_other_words(old[i], new[j]):
            continue
        score, is_sure = _evidence(old[i], new[j], elsewhere=elsewhere)
        if score is not None:
            (sure if is_sure else unsure)[i, j] = score
    return sure, unsure


def _between_neighbours(pairs: Pairs, unsure: dict[tuple[int, int], float]) -> Iterator[tuple[int, int, float]]:
    """Those of some unsure pairs that stand, one or several in a row, between passages that are pairs."""
    for i, j in sorted(unsure):
        if (i - 1, j - 1) in unsure or not pairs.meet(i - 1, j - 1):
            continue
        run = list(takewhile(unsure.__contains__, ((i + n, j + n) for n in count())))
        if pairs.meet(i + len(run), j + len(run)):
            yield from ((old, new, unsure[old, new]) for old, new in run)


def _evidence(old: Passage, new: Passage, *, elsewhere: bool) -> tuple[float | None, bool]:
    """How like two passages are, None where not enough; and whether that is sure wherever they stand."""
    longer = max(len(old.code), len(new.code))
    if elsewhere and longer < AWAY:
        return None, False
    score = likeness_of(old, new, LIKE_LONG if longer >= SHORT else 1.0)
    if score >= (LIKE_MIDDLE if elsewhere else required(longer)):
        return score, score == 1.0 or (longer >= AWAY and not names_exchanged_in(old, new))
    if elsewhere or not (score or is_extended(old, new)):
        return None, False
    return score, False


def _candidates(
    gaps: Gaps, old: Sequence[Passage], new: Sequence[Passage], olds: list[int], news: list[int]
) -> Iterable[tuple[int, int]]:
    index = SpeakersIndex(new, news)
    by_place: dict[tuple[int, str], list[int]] = defaultdict(list)
    for j in news:
        by_place[gaps.of_new[j], new[j].speaker].append(j)
    for i in olds:
        likely = index.nearest(old[i], 5)
        beside = by_place.get((gaps.of_old[i], old[i].speaker), [])
        yield from ((i, j) for j in dict.fromkeys([*likely, *(beside if len(beside) <= 4 else [])]))
