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
from stenogram.annotation.phrases_in_languages import CHINESE, FRENCH, GERMAN, RUSSIAN, SPANISH, MeetingWords
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


GRAMMARS: Final[Mapping[str, Grammar]] = {
    "en": English(),
    "ru": Russian(RUSSIAN),
    "de": Plain(GERMAN),
    "fr": Plain(FRENCH),
    "es": Plain(SPANISH),
    "zh": Plain(CHINESE),
}


@lru_cache(maxsize=64)
def grammars_of(language: str) -> Sequence[Grammar]:
    """The grammar of a language, by its code, and that of English."""
    code = language.split("-")[0].casefold()
    return tuple(GRAMMARS[one] for one in dict.fromkeys((code, "en")) if one in GRAMMARS)
