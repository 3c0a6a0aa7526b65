"""How a language names meetings and takes things up: a protocol, with English as its first implementation.

A language is added as one more class, listed in `GRAMMARS`. English serves with each of the others, and alone where the
language of a text has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Protocol

from stenogram.annotation.candidate import Candidate
from stenogram.annotation.descriptions import find_collectives, find_descriptions
from stenogram.annotation.matching import Match
from stenogram.annotation.meeting_mentions import find_meetings, find_meetings_in
from stenogram.annotation.phrases_in_languages import (
    ARABIC,
    CHINESE,
    FRENCH,
    GERMAN,
    POLISH,
    PORTUGUESE,
    RUSSIAN,
    SPANISH,
    TURKISH,
    MeetingWords,
)
from stenogram.annotation.text_context import Context


class Grammar(Protocol):
    """What must be known of a language beyond the names of things."""

    def meetings(self, text: str, ordinal: int, matches: Sequence[Match], context: Context) -> Iterator[Candidate]:
        """The meetings that a paragraph names, with place, time and number, or takes up: "the summit"."""

    def descriptions(
        self, text: str, ordinal: int, named: Sequence[Candidate], context: Context
    ) -> Iterator[Candidate]:
        """What a paragraph describes without naming it: "the memorandum"; `named` are the names that stand in it."""


class English:
    """English: words in time_expressions, phrases in meeting_phrases, nouns in descriptions."""

    def meetings(self, text: str, ordinal: int, matches: Sequence[Match], context: Context) -> Iterator[Candidate]:
        return find_meetings(text, ordinal, matches, context)

    def descriptions(
        self, text: str, ordinal: int, named: Sequence[Candidate], context: Context
    ) -> Iterator[Candidate]:
        return find_descriptions(text, ordinal, named, context)


@dataclass(frozen=True)
class Plain:
    """A language of which only the plain phrases for a summit are read."""

    words: MeetingWords

    def meetings(self, text: str, ordinal: int, matches: Sequence[Match], context: Context) -> Iterator[Candidate]:
        return find_meetings_in(self.words, text, ordinal, matches, context)

    def descriptions(
        self, text: str, ordinal: int, named: Sequence[Candidate], context: Context
    ) -> Iterator[Candidate]:
        return iter(())


# "Организация саммита" is its organising: that word counts within a sentence alone.
_COLLECTIVE_IN_RUSSIAN: Final = re.compile(
    r"(?<![\w-])((?<=\w )Организаци(?=[яию]|ей)|Содружеств|Альянс|Секретариат)(?:о|а|у|ом|е|я|и|ю|ей)?(?![\w-])"
    r"(?!\s+(?:[А-ЯЁA-Z]|[а-яё]+(?:ов|ев|ых|их)\b))"
)
_NOUNS_IN_RUSSIAN: Final = {
    "Организаци": "Organisation",
    "Содружеств": "Commonwealth",
    "Альянс": "Alliance",
    "Секретариат": "Secretariat",
}


@dataclass(frozen=True)
class Russian(Plain):
    """Russian, which also takes up bodies by a noun: "Содружество"."""

    def descriptions(
        self, text: str, ordinal: int, named: Sequence[Candidate], context: Context
    ) -> Iterator[Candidate]:
        return find_collectives(_COLLECTIVE_IN_RUSSIAN, _NOUNS_IN_RUSSIAN, text, ordinal, named, context)


# Nouns that take up a body in other languages, with the English ones: not where the noun begins a name of its own.
_ALLIANCE_IN_GERMAN: Final = re.compile(
    r"(?<=[a-zäöüß] )(Allianz|Bündnis)(?:ses|se)?(?![\w-])(?!\s+(?:[A-ZÄÖÜ]|für\b|gegen\b|mit\b|von\b|der\b|des\b))"
)
_ALLIANCE_IN_FRENCH: Final = re.compile(
    r"(?<=[lL][’'])(Alliance)(?![\w-])(?!\s+(?:[A-ZÀÉÈ]|pour\b|d[eu]s?\b|française?\b|entre\b))"
)
_ALLIANCE_IN_SPANISH: Final = re.compile(
    r"(?<=[lL]a )(Alianza)(?![\w-])(?!\s+(?:[A-ZÁÉÍ]|para\b|de\b|del\b|por\b|entre\b))"
)
_ALLIANCE: Final = {"Allianz": "Alliance", "Bündnis": "Alliance", "Alliance": "Alliance", "Alianza": "Alliance"}


@dataclass(frozen=True)
class WithAlliance(Plain):
    """A language in which "the Alliance" is taken up by a noun with a capital."""

    alliance: re.Pattern[str]

    def descriptions(
        self, text: str, ordinal: int, named: Sequence[Candidate], context: Context
    ) -> Iterator[Candidate]:
        return find_collectives(self.alliance, _ALLIANCE, text, ordinal, named, context)


GRAMMARS: Final[Mapping[str, Grammar]] = {
    "en": English(),
    "ru": Russian(RUSSIAN),
    "de": WithAlliance(GERMAN, _ALLIANCE_IN_GERMAN),
    "fr": WithAlliance(FRENCH, _ALLIANCE_IN_FRENCH),
    "es": WithAlliance(SPANISH, _ALLIANCE_IN_SPANISH),
    "zh": Plain(CHINESE),
    "pt": Plain(PORTUGUESE),
    "pl": Plain(POLISH),
    "tr": Plain(TURKISH),
    "ar": Plain(ARABIC),
}


@lru_cache(maxsize=64)
def grammars_of(language: str) -> Sequence[Grammar]:
    """The grammar of a language, by its code, and that of English."""
    code = language.split("-")[0].casefold()
    return tuple(GRAMMARS[one] for one in dict.fromkeys((code, "en")) if one in GRAMMARS)
