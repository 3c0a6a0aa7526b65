"""Where letters are no names: addresses, parts of titles, words in capitals that an acronym has the letters of."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from stenogram.annotation.span_set import SpanSet

if TYPE_CHECKING:
    from simplemma.strategies.dictionary_lookup import DictionaryLookupStrategy

_ADDRESS: Final = re.compile(
    r"\S*(?:://|\bwww\.|(?<=[\w.+-])@)\S*|[@#]\w[\w-]*"
    r"|(?<![\w.])(?:[\w-]+\.)+[a-z]{2,12}/\S*|(?<![\w.])(?:[\w-]+\.)+(?:com|org|net|int|info|edu|gov|eu|ru|uk|de|fr|example)\b"
)


def library_dictionary(language: str) -> Mapping[str, str]:
    """The words of a language with their lemmas, as their library unpacks them."""
    from simplemma.strategies.dictionaries.dictionary_factory import DEFAULT_DICTIONARY_FACTORY

    return DEFAULT_DICTIONARY_FACTORY.get_dictionary(language)


class _Dictionaries:
    """Dictionaries by languages: some may be taken from elsewhere than their library, and have no lemmas."""

    def __init__(self) -> None:
        self._load: Mapping[str, Callable[[], Mapping[str, str]]] = {}
        self._loaded: dict[str, Mapping[str, str]] = {}

    def know_with(self, load: Mapping[str, Callable[[], Mapping[str, str]]]) -> None:
        self._load, self._loaded = load, {}

    def get_dictionary(self, lang: str) -> Mapping[str, str]:
        if lang not in self._load:
            return library_dictionary(lang)
        if lang not in self._loaded:
            self._loaded[lang] = self._load[lang]()
        return self._loaded[lang]


_DICTIONARIES: Final = _Dictionaries()


@cache
def _lookup() -> DictionaryLookupStrategy:
    # Loaded when a word is first asked for: where no text is read none is.
    from simplemma.strategies.dictionary_lookup import DictionaryLookupStrategy

    return DictionaryLookupStrategy(_DICTIONARIES)


def know_with(load: Mapping[str, Callable[[], Mapping[str, str]]]) -> None:
    """Let the words of some languages be loaded in another way than their library's, which has the same words."""
    _DICTIONARIES.know_with(load)


@lru_cache(maxsize=16384)
def is_known(word: str, language: str = "en") -> bool:
    """Whether a language has a word, which is given in small letters. The same few thousand are asked for."""
    return _lookup().get_lemma(unicodedata.normalize("NFC", word), language) is not None


# Begins with a letter that stands for itself, which is found fast.
_POINT_WITHIN: Final = re.compile(r"\.[a-z]")
_TWO_LETTERS_AFTER_POINT: Final = re.compile(r"\.[a-z]{2}")
_IN_ADDRESSES: Final = ("@", "#", "://", "www.")
_CAPITAL_WORD: Final = r"[^\W\d_a-z]{2,}(?:[’'-][^\W\d_a-z]+)*"
# What stands before is looked at behind the first capital: a pattern that begins with few letters is found faster.
_SHOUTED: Final = re.compile(
    rf"[A-Z\x80-\U0010ffff](?<![\W\d_])(?<!\w.)[^\W\d_a-z]+(?:[’'-][^\W\d_a-z]+)*(?:[ ,;:–—-]+{_CAPITAL_WORD}){{2,}}"
)
_WORD: Final = re.compile(r"[^\W\d_]+")
_TITLE: Final = re.compile("《([^《》]+)》")


def addresses(text: str) -> SpanSet | None:
    """Characters of web and mail addresses, of @names and #names; None where there are none."""
    if not ("@" in text or "#" in text or "/" in text or _POINT_WITHIN.search(text)):
        return None
    if not any(mark in text for mark in _IN_ADDRESSES) and _TWO_LETTERS_AFTER_POINT.search(text) is None:
        return None
    cover = SpanSet(len(text))
    for address in _ADDRESS.finditer(text):
        cover.take(*address.span())
    return cover


def titles(text: str) -> list[tuple[int, int]]:
    """Characters [start, end) of titles in Chinese marks, 《》, without the marks: a title names one thing."""
    return [match.span(1) for match in _TITLE.finditer(text)] if "《" in text else []


def words_in_capitals(text: str, language: str) -> SpanSet | None:
    """Common words in capitals among others, which an acronym may have the letters of; None where there are none."""
    cover = None
    for shouted in _SHOUTED.finditer(text):
        if shouted[0].isupper():
            cover = cover or SpanSet(len(text))
            _take_words(cover, shouted, language)
    return cover


def _take_words(cover: SpanSet, shouted: re.Match[str], language: str) -> None:
    words = list(_WORD.finditer(shouted[0]))
    known = [word for word in words if is_known(word[0].casefold(), language if language in _LANGUAGES else "en")]
    if len(known) < 2:
        return
    for word in known:
        cover.take(shouted.start() + word.start(), shouted.start() + word.end())


_LANGUAGES: Final = frozenset(
    ("en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "sk", "ru", "uk", "bg", "sv", "da", "fi", "hu", "ro", "tr")
)
