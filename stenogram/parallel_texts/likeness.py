"""How much of what one passage says another says too, in the same language or not.

In one language by the words that both have, each the heavier the fewer passages have it; between two languages by
figures and by the registry's entries, which are written alike everywhere.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from stenogram.text.folding import fold

_WORD: Final = re.compile(r"[㐀-鿿぀-ヿ가-힣]|[^\W_]+")
"""A word; in scripts without spaces a character."""
_FIGURES: Final = re.compile(r"\d+")
_STEM: Final = 5
"""Letters of a word that count: most endings stand behind them."""
_SHORT: Final = 3
"""Letters of words that tell nothing: articles and prepositions of most languages."""


class Content(NamedTuple):
    """What a passage is compared by: beginnings of words, figures, and ids of entries; `language` is of the words."""

    language: str
    words: frozenset[str]
    marks: frozenset[str]


def content(text: str, language: str, entries: Iterable[str]) -> Content:
    """Of one passage; `entries` are the ids of those that it mentions."""
    words = _WORD.findall(fold(text))
    ideographs = [word for word in words if len(word) == 1 and not word.isascii() and not word.isdigit()]
    pairs = {one + other for one, other in pairwise(ideographs)}
    stems = {word[:_STEM] for word in words if len(word) > _SHORT and not word.isdigit()}
    if not stems and not pairs:
        stems = {fold(text)}
    figures = {str(int(figure)) for figure in _FIGURES.findall(text)}
    marks = figures | {f"@{id_}" for id_ in entries}
    return Content(language.split("-")[0], frozenset(stems | pairs), frozenset(marks))


class Likeness:
    """Compares passages of two texts with each other."""

    def __init__(self, ours: Sequence[Content], theirs: Sequence[Content]) -> None:
        # What is written in two languages has no words in common, and what it has is chance.
        with_words = {passage.language for passage in ours} == {passage.language for passage in theirs}
        self._ours = [_features(passage, with_words) for passage in ours]
        self._theirs = [_features(passage, with_words) for passage in theirs]
        self._weights = _weights([*self._ours, *self._theirs])

    def between(self, ours: Iterable[int], theirs: Iterable[int]) -> float:
        """From 0, nothing in common, to 1, the same; several passages count as one."""
        our: frozenset[str] = frozenset().union(*(self._ours[number] for number in ours))
        their: frozenset[str] = frozenset().union(*(self._theirs[number] for number in theirs))
        weight = self._weight(our) + self._weight(their)
        return 2 * self._weight(our & their) / weight if weight else 0.0

    def _weight(self, features: Iterable[str]) -> float:
        return sum(self._weights[feature] for feature in features)


def _features(passage: Content, with_words: bool) -> frozenset[str]:
    return passage.words | passage.marks if with_words else passage.marks


def _weights(passages: Sequence[frozenset[str]]) -> Mapping[str, float]:
    """The heavier, the fewer passages have it."""
    often = Counter(feature for passage in passages for feature in passage)
    return {feature: math.log((len(passages) + 1) / times) for feature, times in often.items()}
