"""The words by which labels are known, in the language of the text at hand.

The words stand in `stenogram.languages`, one pack a language. While a text is read, those of its language count; where
that is not known, those of all languages together. The language is of the context, as precision is in `decimal`:
`reading_in` sets it for the steps of one text, and what is remembered between texts is remembered for each language.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Set
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache, wraps
from typing import Final, TypeVar

from stenogram.languages import Language, languages, territories, words_of

UNKNOWN: Final = "und"
_language: Final[ContextVar[str]] = ContextVar("language", default=UNKNOWN)
_T = TypeVar("_T")


@contextmanager
def reading_in(code: str | None) -> Iterator[None]:
    """Within it the words of one language count; of all, where it is None."""
    token = _language.set(code or UNKNOWN)
    try:
        yield
    finally:
        _language.reset(token)


def language_at_hand() -> str:
    """The language of the text that is being read; "und" where it is not known."""
    return _language.get()


def words() -> Language:
    """The words that count for the text at hand."""
    return words_of(_language.get())


def remembered(maxsize: int) -> Callable[[Callable[[str], _T]], Callable[[str], _T]]:
    """A cache of a function of one text whose result depends on the words that count."""

    def decorate(function: Callable[[str], _T]) -> Callable[[str], _T]:
        @lru_cache(maxsize=64)
        def cache_of(_code: str) -> Callable[[str], _T]:
            return lru_cache(maxsize=maxsize)(function)

        @wraps(function)
        def remembering(text: str) -> _T:
            return cache_of(_language.get())(text)

        return remembering

    return decorate


class _Column(Set[str]):
    """One list of the words that count, looked up at each use."""

    __slots__ = ("_name",)

    def __init__(self, name: str) -> None:
        self._name = name

    def _words(self) -> frozenset[str]:
        return _column(_language.get(), self._name)

    def __contains__(self, word: object) -> bool:
        return word in _column(_language.get(), self._name)

    def __iter__(self) -> Iterator[str]:
        return iter(self._words())

    def __len__(self) -> int:
        return len(self._words())

    @classmethod
    def _from_iterable(cls, it):  # type: ignore[no-untyped-def]
        return frozenset(it)


class _Pairs(Mapping[str, _T]):
    """One table of the words that count, looked up at each use."""

    __slots__ = ("_name",)

    def __init__(self, name: str) -> None:
        self._name = name

    def _table(self) -> Mapping[str, _T]:
        table: Mapping[str, _T] = getattr(words(), self._name)
        return table

    def __getitem__(self, word: str) -> _T:
        return self._table()[word]

    def __iter__(self) -> Iterator[str]:
        return iter(self._table())

    def __len__(self) -> int:
        return len(self._table())


@lru_cache(maxsize=1 << 11)
def _column(code: str, name: str) -> frozenset[str]:
    # Names travel: "zu Baringdorf" and "da Silva" speak in English records too.
    pack = words_of(UNKNOWN if name == "particles" else code)
    column: frozenset[str] = getattr(pack, name)
    return column | _territories(code) if name == "countries" else column


@lru_cache(maxsize=64)
def _territories(code: str) -> frozenset[str]:
    pack = words_of(code)
    known = [language.code for language in languages()] if pack.code == "mul" else [pack.code]
    return frozenset().union(*map(territories, known))


HONORIFICS: Final = _Column("honorifics")
OFFICES: Final = _Column("offices")
SHORT_OFFICES: Final[Mapping[str, str]] = _Pairs("office_abbreviations")
CHAIRS: Final = _Column("chairs")
FUNCTIONS: Final = _Column("functions")
FUNCTION_ENDINGS: Final = _Column("function_endings")
PARTICLES: Final = _Column("particles")
CONNECTORS: Final = _Column("connectors")
OFFICE_BODIES: Final = _Column("bodies")
COUNTRIES: Final = _Column("countries")
PROSE: Final = _Column("prose")
STARTERS: Final = _Column("starters")
INSTITUTION_WORDS: Final = _Column("organisation_words")
METADATA_KEYS: Final = _Column("metadata_keys")
SPEAKER_KEYS: Final[Mapping[str, str | None]] = _Pairs("speaker_keys")
