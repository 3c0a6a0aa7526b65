"""Passages as they are compared: words as single characters, shingles, and the longest common subsequence.

Candidates for a comparison come from an index of three-word shingles; each is compared by the words
that are in both in the same order (rapidfuzz). Nothing is compared with everything.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, compress, count
from typing import Final, Generic, TypeVar

from rapidfuzz.distance import LCSseq

from stenogram.permalinks.exact_matches import Key
from stenogram.permalinks.word_encoding import WordEncoder, names_counted, names_in, plain

Item = TypeVar("Item")

SHORT: Final = 6
"""Below so many words a passage is matched only when its words are the same: one word is a sixth of them."""

SPARSE: Final = 32
"""Words up to which all shingles of a passage are looked at."""

SHARED: Final = 0.15
"""Passages as like as LIKE_LONG share, of their shingles, a third on average; fewer than this hardly ever."""

MAX_POSTINGS: Final = 12
"""Passages remembered of one shingle: set phrases do not make the search quadratic."""

MAX_COMPARED: Final = 400_000_000
"""Words times words up to which two passages are compared in full; beyond, by their shingles."""


@dataclass(frozen=True)
class Passage:
    """What is matched: a turn or a paragraph, by whose it is and what its words are.

    `speaker` is equal where the person is. `cuts` are the words at which former passages that were
    joined into this one begin; the first is 0.
    """

    speaker: str
    texts: tuple[str, ...]
    encoder: WordEncoder
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

    @cached_property
    def names(self) -> frozenset[str]:
        return names_in(self.plain)

    @cached_property
    def names_counted(self) -> Counter[str]:
        return names_counted(self.plain)

    @cached_property
    def different_words(self) -> int:
        """How many words it has, one that returns counted once: a set phrase said twice tells no more than once."""
        return len(set(self.code))

    @property
    def is_long(self) -> bool:
        return sum(map(len, self.texts)) >= 8 * SHORT

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """One character a word, for each paragraph."""
        return tuple(map(self.encoder.encode, self.texts))

    @cached_property
    def code(self) -> str:
        """One character a word; of a passage without words, its characters."""
        text = " ".join(self.texts)
        return self.encoder.encode(text) or self.encoder.encode_characters(text)

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


def common(one: str, other: str) -> int:
    """Words in common, in the same order."""
    if len(one) * len(other) > MAX_COMPARED:
        return sum((Counter(shingles(one)) & Counter(shingles(other))).values())
    return int(LCSseq.similarity(one, other))


def likeness(one: str, other: str, at_least: float = 0.0) -> float:
    """The words in common, in order, as a share of the longer passage's; 0.0 where less than `at_least`."""
    if len(one) * len(other) > MAX_COMPARED:
        share = common(one, other) / max(len(one), len(other))
        return share if share >= at_least else 0.0
    return float(LCSseq.normalized_similarity(one, other, score_cutoff=at_least))


_CHOSEN: Final = bytes(not low & 3 for low in range(256))
"""For the low byte of a character, whether shingles that begin with it are looked at."""


def shingles(code: str) -> list[str]:
    """Each three words in a row, once, in order; all of a passage that has fewer.

    Of a long passage about a fourth, chosen by their first word: the same ones in any passage.
    """
    if len(code) <= SPARSE:
        triples = [code[at : at + 3] for at in range(max(1, len(code) - 2))]
    else:
        chosen = code[:-2].encode("utf-32-le")[::4].translate(_CHOSEN)
        triples = [code[at : at + 3] for at in compress(count(), chosen)]
    # A dict keeps the order of the words: with a set, results would depend on the hash seed.
    return list(dict.fromkeys(triples))


class ShingleIndex:
    """Finds, among given passages, those that share the most shingles with another.

    Rare shingles tell more: each counts as one divided by the passages that have it. Passages that
    share less than SHARED of the shingles that the shorter one has are left out.
    """

    def __init__(self, passages: Sequence[Passage], members: Iterable[int]) -> None:
        triples = {at: shingles(passages[at].code) for at in members}
        self._sizes = {at: len(own) for at, own in triples.items()}
        self._had_by = Counter(chain.from_iterable(triples.values()))
        self._postings: dict[str, list[int]] = {}
        for at, own in triples.items():
            for shingle in own:
                members_with_it = self._postings.setdefault(shingle, [])
                if len(members_with_it) < MAX_POSTINGS:
                    members_with_it.append(at)

    def nearest(self, passage: Passage, most: int) -> list[int]:
        """The `most` that share the rarest shingles, then the two that share the most of whatever kind."""
        counts: dict[int, int] = {}
        weights: dict[int, float] = {}
        triples = shingles(passage.code)
        for shingle in triples:
            members = self._postings.get(shingle)
            if members:
                weight = 1 / self._had_by[shingle]
                for at in members:
                    counts[at] = counts.get(at, 0) + 1
                    weights[at] = weights.get(at, 0.0) + weight
        size = len(triples)
        near = [at for at, number in counts.items() if number >= SHARED * min(size, self._sizes[at])]
        by_rarity = sorted(near, key=lambda at: (-weights[at], at))[:most]
        by_number = sorted(near, key=lambda at: (-counts[at], at))[:2] if len(near) > most else []
        return list(dict.fromkeys(by_rarity + by_number))


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
