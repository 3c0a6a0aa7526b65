"""What each word of an index is filed under, asked of Pagefind once in a process."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from stenogram.search import pagefind
from stenogram.search.pagefind import Term


class Terms:
    """The terms of all words that were asked for, in an index of one language."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._terms: dict[str, tuple[Term, ...]] = {}

    def of(self, words: Iterable[str]) -> Mapping[str, Sequence[Term]]:
        """The terms of these words, and of others. Raises PagefindError."""
        missing = sorted(word for word in words if word not in self._terms)
        self._terms.update(pagefind.terms(missing, self._language))
        return self._terms


@lru_cache(maxsize=1)
def terms_of(language: str) -> Terms:
    return Terms(language)
