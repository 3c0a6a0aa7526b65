"""The words by which labels are known, in the language of the text at hand.

The words stand in `stenogram.languages`, one pack a language. While a text is read, those of its language count; where
that is not known, those of all languages together. The language is of the context, as precision is in `decimal`:
`reading_in` sets it for the steps of one text, and what is remembered between texts is remembered for each language.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Set
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache, wraps
from typing import Final, TypeVar
from unicodedata import combining, normalize

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


def joined_office(word: str) -> str | None:
    """The office in which a joined word ends, where the language joins words: "minister" of "verkehrsminister"."""
    if len(word) < _SHORTEST_JOINED:
        return None
    return next((office for office in _joined_offices(_language.get()) if word.endswith(office)), None)


_SHORTEST_JOINED: Final = 10


@lru_cache(maxsize=64)
def _joined_offices(code: str) -> tuple[str, ...]:
    pack = words_of(code)
    return tuple(sorted(office for office in pack.offices if len(office) >= 6)) if pack.compounds else ()


class Column(Set[str]):
    """One list of the words that count, or several together, looked up at each use."""

    __slots__ = ("_names",)

    def __init__(self, *names: str) -> None:
        self._names = names

    def _words(self) -> frozenset[str]:
        return _columns(_language.get(), self._names)

    def __or__(self, other: Set[_T]) -> Set[str | _T]:
        # Joined for each word that is asked for, lists of hundreds would be copied as often.
        return Column(*self._names, *other._names) if isinstance(other, Column) else self._words() | other

    def __contains__(self, word: object) -> bool:
        return word in _columns(_language.get(), self._names)

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

    def __contains__(self, word: object) -> bool:
        return word in self._table()

    def __iter__(self) -> Iterator[str]:
        return iter(self._table())

    def __len__(self) -> int:
        return len(self._table())


# In capitals accents are often left out: "ΠΡΟΕΔΡΕΥΩΝ", "LE PRESIDENT".
_WITHOUT_ACCENTS: Final = frozenset(("honorifics", "offices", "chairs", "functions", "function_endings"))


def _without_accents(word: str) -> str:
    # The small letters of Turkish capitals, read without knowing the language.
    bare = "".join(char for char in normalize("NFD", word) if not combining(char))
    return normalize("NFC", bare).replace("ı", "i")


@lru_cache(maxsize=1 << 11)
def _columns(code: str, names: tuple[str, ...]) -> frozenset[str]:
    return frozenset().union(*(_column(code, name) for name in names))


@lru_cache(maxsize=1 << 11)
def _column(code: str, name: str) -> frozenset[str]:
    # Names travel: "zu Baringdorf" and "da Silva" speak in English records too.
    pack = words_of(UNKNOWN if name == "particles" else code)
    column: frozenset[str] = getattr(pack, name)
    if name in _WITHOUT_ACCENTS:
        column |= frozenset(map(_without_accents, column))
    if name == "honorifics":
        return column | ACADEMIC_TITLES
    if name == "postnominals":  # "MEP", "PhD"
        return column | words_of("en").postnominals
    return column | _territories(code) if name == "countries" else column


@lru_cache(maxsize=64)
def _territories(code: str) -> frozenset[str]:
    pack = words_of(code)
    known = [language.code for language in languages()] if pack.code == "mul" else [pack.code]
    return frozenset().union(*map(territories, known))


HONORIFICS: Final = Column("honorifics")
OFFICES: Final = Column("offices")
SHORT_OFFICES: Final[Mapping[str, str]] = _Pairs("office_abbreviations")
CHAIRS: Final = Column("chairs")
CHAIR_FIELDS: Final = Column("chair_fields")
MODERATORS: Final = Column("moderators")
FUNCTIONS: Final = Column("functions")
FUNCTION_ENDINGS: Final = Column("function_endings")
PARTICLES: Final = Column("particles")
CONNECTORS: Final = Column("connectors")
ARTICLES: Final = Column("articles")
OFFICE_BODIES: Final = Column("bodies")
COUNTRIES: Final = Column("countries")
PROSE: Final = Column("prose")
STARTERS: Final = Column("starters")
FIRST_PERSON: Final = Column("first_person")
INSTITUTION_WORDS: Final = Column("organisation_words")
STAGE_WORDS: Final = Column("stage_words")
METADATA_KEYS: Final = Column("metadata_keys")
MINUTE_WORDS: Final = Column("minute_words")
SPEAKER_KEYS: Final[Mapping[str, str | None]] = _Pairs("speaker_keys")

INSTITUTIONS: Final = Column("institutions")
POSTNOMINALS: Final = Column("postnominals")

# --- Of all languages, for names travel ------------------------------------------------------------

_ALL: Final = words_of(UNKNOWN)

OFFICE_SURNAMES: Final = _ALL.office_surnames
TITLED_SURNAMES: Final = OFFICE_SURNAMES | _ALL.titled_surnames
PEERAGE: Final = _ALL.peerage
MONARCHIES: Final = _ALL.monarchies
TITLE_VERBS: Final = _ALL.title_verbs
MEDIA: Final = _ALL.media_words | _ALL.media_names
ASKS: Final = _ALL.asks
# "В." asks in Russian and answers in Ukrainian.
ANSWERS: Final = _ALL.answers - _ALL.asks
ANDS: Final = _ALL.ands
NOWHERE: Final = _ALL.nowhere
MACHINE_NAMES: Final = _ALL.machine_names
ACADEMIC_TITLES: Final = frozenset(("dr", "prof", "doc", "ing", "mgr", "dipl"))
SUFFIXES: Final = frozenset(("jr", "sr", "ii", "iii", "iv"))
REVERENCE: Final = re.compile(rf"(?:{_ALL.reverence})\s+(?=\S)")
VOICES: Final = _ALL.voices
CHAIR_TAKEN: Final = _ALL.chair_taken
CLERK_PHRASES: Final = _ALL.clerk_phrases
INTERJECTION_VERBS: Final = _ALL.interjection_verbs
INTERJECTIONS: Final = _ALL.interjections
PAGE_FEET: Final = _ALL.page_feet
PAGE_WORDS: Final = _ALL.page_words
PAGE_ABBREVIATIONS: Final = _ALL.page_abbreviations
OF_PAGES: Final = _ALL.of_pages
SOURCE_KEYS: Final = _ALL.source_keys
NAME_BREAKS: Final = _ALL.name_breaks
NOT_PLACES: Final = _ALL.not_places
PLACE_PARTICLES: Final = _ALL.place_particles
DATELINE_ARTICLES: Final = _ALL.dateline_articles
DATELINE_PREPOSITIONS: Final = _ALL.dateline_prepositions
DATE_GENITIVES: Final = _ALL.date_genitives
AROUND_DATES: Final = _ALL.around_dates
MENU_WORDS: Final = _ALL.menu_words
MENU_LINES: Final = _ALL.menu_lines
# "I" is a word of sentences and an initial before it is an article; "A" is one in Portuguese.
EVERY_ARTICLE: Final = _ALL.articles - {"i"} | {"a"}

EVERY_OFFICE: Final = _ALL.offices

# A letter other than Q is a label only where its partner is one too.
LETTER_PAIRS: Final = tuple(
    sorted(
        (ask, answer)
        for pack in languages()
        for ask in pack.asks
        for answer in pack.answers
        if len(ask) == len(answer) == 1
    )
)
LETTER_WORDS: Final = {letter: word for pack in languages() for letter, word in pack.letter_words.items()}
LETTERS: Final = frozenset(letter.upper() for pair in LETTER_PAIRS for letter in pair)

# Offices of scripts without letter case, behind which the holder stands in brackets.
TITLE_SURNAMES: Final = _ALL.title_surnames
UNCASED_OFFICES: Final = tuple(sorted(office for office in _ALL.offices if "\u2e80" <= office[0] <= "\ud7af"))
