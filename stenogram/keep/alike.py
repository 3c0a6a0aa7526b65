"""Matching passages whose words were edited: how like they must be, and what makes a likeness doubtful.

Candidates come from an index of three-word shingles and from the place; each is compared by the
longest common subsequence of words (rapidfuzz). The best are taken first. A link that says "withdrawn"
is a nuisance, one that leads to other words is a lie: whatever is doubtful is not matched.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from rapidfuzz.distance import Indel, LCSseq

from stenogram.keep.exact import Gaps, Key, Pairs
from stenogram.keep.words import Lexicon, names_exchanged, plain

Item = TypeVar("Item")

SHORT = 6
"""Below so many words a passage is matched only when its words are the same: one word is a sixth of them."""

MIDDLE = 20
"""Below so many words, at most a fifth may be others; a name or a number only between the same neighbours:
else "I give the floor to the representative of Italy" would become that of France."""

LIKE_MIDDLE = 0.8
LIKE_LONG = 0.7
"""Of longer passages, three words in ten may be others. With more, the page would show a new text, not a change."""

AWAY = 12
"""A passage that was edited and moved at once is followed only from so many words on, and at LIKE_MIDDLE."""

RIVAL = 0.7
"""The differences to the passage it was must be under 0.7 times those to any other passage, whoever's it is.

The ratio test of Lowe ("Distinctive image features", 2004): "I give the floor to the representative
of Italy" is as near to every other such sentence, so it is nobody's edited form.
"""

MAX_POSTINGS = 12
"""Passages remembered of one shingle: set phrases do not make the search quadratic."""

SPARSE = 32
"""Words up to which all shingles of a passage are looked at."""

SHARED = 0.15
"""Passages as like as LIKE_LONG share, of their shingles, a third on average; fewer than this hardly ever."""

MAX_COMPARED = 400_000_000
"""Words times words up to which two passages are compared in full; beyond, by their shingles."""


@dataclass(frozen=True)
class Passage:
    """What is matched: a turn or a paragraph, by whose it is and what its words are.

    `speaker` is equal where the person is. `cuts` are the words at which former passages that were
    joined into this one begin; the first is 0.
    """

    speaker: str
    texts: tuple[str, ...]
    lexicon: Lexicon
    cuts: tuple[int, ...] = (0,)

    @cached_property
    def plain(self) -> str:
        return plain(" ".join(self.texts))

    def key(self) -> tuple[str, str]:
        """Equal for passages of the same words."""
        return self.speaker, self.plain

    def letters(self) -> tuple[str, tuple[str, ...]]:
        """Equal for passages that are the same to the letter."""
        return self.speaker, self.texts

    def has_words_of(self, other: Passage) -> bool:
        return self.texts == other.texts or self.plain == other.plain

    @property
    def is_long(self) -> bool:
        return sum(map(len, self.texts)) >= 8 * SHORT

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """One sign a word, for each paragraph."""
        return tuple(map(self.lexicon.encode, self.texts))

    @cached_property
    def code(self) -> str:
        """One sign a word; of a passage without words, its signs."""
        text = " ".join(self.texts)
        return self.lexicon.encode(text) or self.lexicon.encode_signs(text)

    @cached_property
    def is_strong(self) -> bool:
        """Whether the words are evidence by themselves: not short (by a quick count)."""
        return self.plain.count(" ") >= SHORT - 1 or len(self.plain) >= 8 * SHORT


class Keys(Generic[Item]):
    """A key of each passage, worked out when it is asked for."""

    def __init__(self, passages: Sequence[Item], key: Callable[[Item], Key]) -> None:
        self._passages = passages
        self._key = key

    def __len__(self) -> int:
        return len(self._passages)

    def __getitem__(self, at: int) -> Key:
        return self._key(self._passages[at])


def required(words: int) -> float:
    """The likeness that passages of so many words (the longer one's) must have."""
    return 1.0 if words < SHORT else LIKE_MIDDLE if words < MIDDLE else LIKE_LONG


def common(one: str, other: str) -> int:
    """Words in common, in the same order."""
    if len(one) * len(other) > MAX_COMPARED:
        return sum((Counter(shingles(one)) & Counter(shingles(other))).values())
    return int(LCSseq.similarity(one, other))


def likeness(one: str, other: str, at_least: float = 0.0) -> float:
    """Twice the words in common, in order, of the words of both; 0.0 where less than `at_least`."""
    if len(one) * len(other) > MAX_COMPARED:
        found = 2 * common(one, other) / (len(one) + len(other))
        return found if found >= at_least else 0.0
    return float(Indel.normalized_similarity(one, other, score_cutoff=at_least))


def shingles(code: str) -> list[str]:
    """Each three words in a row, once, in order; all of a passage that has fewer.

    Of a long passage about a fourth, chosen by their first word: the same ones in any passage.
    """
    if len(code) <= SPARSE:
        found = [code[at : at + 3] for at in range(max(1, len(code) - 2))]
    else:
        found = [code[at : at + 3] for at, sign in enumerate(code[:-2]) if not ord(sign) & 3]
    # A dict keeps the order of the words: with a set, results would depend on the hash seed.
    return list(dict.fromkeys(found))


class ShingleIndex:
    """Finds, among given passages, those that share the most shingles with another.

    Those that share less than SHARED of the shingles that the shorter one has are left out.
    """

    def __init__(self, passages: Sequence[Passage], members: Iterable[int]) -> None:
        self._postings: dict[str, list[int]] = {}
        self._sizes: dict[int, int] = {}
        for at in members:
            found = shingles(passages[at].code)
            self._sizes[at] = len(found)
            for shingle in found:
                known = self._postings.setdefault(shingle, [])
                if len(known) < MAX_POSTINGS:
                    known.append(at)

    def nearest(self, passage: Passage, most: int) -> list[int]:
        counts: dict[int, int] = {}
        found = shingles(passage.code)
        for shingle in found:
            for at in self._postings.get(shingle, ()):
                counts[at] = counts.get(at, 0) + 1
        size = len(found)
        ranked = [(-n, at) for at, n in counts.items() if n >= SHARED * min(size, self._sizes[at])]
        return [at for _, at in sorted(ranked)[:most]]


class SpeakersIndex:
    """A ShingleIndex for each speaker: finds the nearest passages of the same one."""

    def __init__(self, passages: Sequence[Passage], members: Iterable[int]) -> None:
        of_speaker: dict[str, list[int]] = defaultdict(list)
        for at in members:
            of_speaker[passages[at].speaker].append(at)
        self._indexes = {speaker: ShingleIndex(passages, ours) for speaker, ours in of_speaker.items()}

    def nearest(self, passage: Passage, most: int) -> list[int]:
        index = self._indexes.get(passage.speaker)
        return index.nearest(passage, most) if index else []


class Rivals:
    """Tells whether a passage is nearly as like to another old passage as to the one it is taken for."""

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
        ours_and_theirs = sum(map(len, old.codes)) + sum(map(len, new.codes))
        kept = sum(len(code) * count for code, count in (ours & theirs).items())
        score = max(score, 2 * kept / max(1, ours_and_theirs))
    return score if score >= at_least else 0.0


def names_exchanged_in(old: Passage, new: Passage) -> bool:
    """Whether a passage of few words names another, or another number: then it may be another statement."""
    return len(new.code) < MIDDLE and names_exchanged(old.texts, new.texts)


def is_extended(old: Passage, new: Passage) -> bool:
    """Whether the old passage is in the new one word for word, more being said beside it.

    That counts only between the same two neighbours: it may be a sentence that is said often. One of
    a few words must be its beginning or its end; a short one never is.
    """
    if len(old.code) < AWAY:
        return len(old.code) >= SHORT and (new.code.startswith(old.code) or new.code.endswith(old.code))
    return old.code in new.code


def _unexplained(old: str, new: str) -> int:
    """Words of the new passage that the old one does not have."""
    return len(new) - common(old, new)


def pair_alike(pairs: Pairs, old: Sequence[Passage], new: Sequence[Passage], *, away: bool = True) -> None:
    """Pair edited passages one to one, the likest first.

    `away` asks more of a passage that moved (AWAY); without it, every place is as good.
    Passages that have an equal on the other side wait for it.
    """
    equals = {old[i].key() for i in pairs.free_old()} & {new[j].key() for j in pairs.free_new()}
    olds = [i for i in pairs.free_old() if old[i].key() not in equals]
    news = [j for j in pairs.free_new() if new[j].key() not in equals]
    if not olds or not news:
        return
    gaps = Gaps(pairs)
    found: list[tuple[float, bool, int, int]] = []
    for i, j in _candidates(gaps, old, new, olds, news):
        elsewhere = away and not gaps.same(i, j)
        longer = max(len(old[i].code), len(new[j].code))
        if elsewhere and longer < AWAY:
            continue
        score = likeness_of(old[i], new[j], max(required(longer), LIKE_MIDDLE if elsewhere else 0.0))
        if score or (not elsewhere and is_extended(old[i], new[j])):
            found.append((-score, elsewhere, i, j))
    _take_best(pairs, old, new, sorted(found))


def _take_best(
    pairs: Pairs, old: Sequence[Passage], new: Sequence[Passage], found: list[tuple[float, bool, int, int]]
) -> None:
    """Pair what nothing speaks against; then, between the same neighbours, what only a name or its length does."""
    rivals = Rivals(old)
    in_place: list[tuple[int, int]] = []
    for negative, _, i, j in found:
        if not pairs.are_free(i, j):
            continue
        if not negative or names_exchanged_in(old[i], new[j]):
            in_place.append((i, j))
        elif not rivals.doubt(old[i], new[j], -negative):
            pairs.join(i, j)
    for i, j in in_place:
        if pairs.are_free(i, j) and pairs.have_same_neighbours(i, j):
            score = likeness_of(old[i], new[j], required(len(old[i].code)))
            if not (rivals.doubt(old[i], new[j], score) if score else rivals.has_words_of(i)):
                pairs.join(i, j)


def _candidates(
    gaps: Gaps, old: Sequence[Passage], new: Sequence[Passage], olds: list[int], news: list[int]
) -> Iterable[tuple[int, int]]:
    index = SpeakersIndex(new, news)
    here: dict[tuple[int, str], list[int]] = defaultdict(list)
    for j in news:
        here[gaps.of_new[j], new[j].speaker].append(j)
    for i in olds:
        likely = index.nearest(old[i], 5)
        beside = here.get((gaps.of_old[i], old[i].speaker), [])
        yield from ((i, j) for j in dict.fromkeys([*likely, *(beside if len(beside) <= 4 else [])]))
