"""What stage directions tell of, and where they stand within words: "(Applause.)" behind a sentence.

The words by which they are known are those of the text's language. The types are those of ParlaMint.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from stenogram.languages import language, languages, words_of
from stenogram.languages.language import Language
from stenogram.model import Mention
from stenogram.text.unspaced import is_unspaced

_BRACKETED: Final = re.compile(r"[(\[（［]([^()\[\]（）［］]{2,60})[)\]）］]")
_WORD: Final = re.compile(r"[^\W\d_]+")
_SHORT: Final = 2
"""Words of a direction that begins in small letters, at most: "(applause)"; more may be the speaker's own."""


class Direction(NamedTuple):
    """An element of TEI and its type, None where there is none."""

    element: str
    type: str | None


_INCIDENT: Final = Direction("incident", None)
_LAUGHTER: Final = Direction("vocal", "laughter")
_APPLAUSE: Final = Direction("kinesic", "applause")


def direction_of(words: str, code: str) -> Direction:
    """What a direction tells of, by words of the language of that code, or else by its first word in any other."""
    folded = words.casefold()
    known = _named_in(folded, words_of(code))
    if known is None and language(code):
        first = _WORD.search(folded)
        known = next(filter(None, (_named_in(first[0], pack) for pack in languages())), None) if first else None
    return known or _INCIDENT


def directions_within(text: str, code: str) -> Iterator[tuple[int, int]]:
    """Beginning and end of each direction in brackets, which nobody said."""
    if not any(bracket in text for bracket in "([（［"):
        return
    pack = words_of(code)
    for match in _BRACKETED.finditer(text):
        folded = match[1].casefold()
        words = _WORD.findall(folded)
        if match[1].strip()[:1].islower() and len(words) > _SHORT:
            continue
        if pack.stage_words.intersection(words) or _named_in(folded, pack):
            yield match.span()


class Piece(NamedTuple):
    """A part of a text, by its characters, and whether it is a stage direction."""

    start: int
    end: int
    is_direction: bool


def pieces(text: str, mentions: Iterable[Mention], code: str) -> Iterator[Piece]:
    """The whole text, parted where directions begin and end; none is parted from the rest of a name."""
    before = 0
    spans = [(mention.start, mention.end) for mention in mentions]
    for start, end in directions_within(text, code):
        if any(first < border < last for first, last in spans for border in (start, end)):
            continue
        yield Piece(before, start, False)
        yield Piece(start, end, True)
        before = end
    yield Piece(before, len(text), False)


def _named_in(folded: str, pack: Language) -> Direction | None:
    """What words in small letters tell of; laughter before applause, which often goes with it."""
    laughter, applause = _patterns(pack.laughter, pack.applause)
    if laughter.search(folded):
        return _LAUGHTER
    return _APPLAUSE if applause.search(folded) else None


@lru_cache(maxsize=256)
def _patterns(*beginnings: frozenset[str]) -> tuple[re.Pattern[str], ...]:
    return tuple(map(_begins_with, beginnings))


def _begins_with(beginnings: frozenset[str]) -> re.Pattern[str]:
    """Finds words that begin so; in a script without spaces, such words anywhere. No beginnings: finds nothing."""
    parts = [
        re.escape(beginning) if is_unspaced(beginning[0]) else rf"(?<![^\W\d_]){re.escape(beginning)}"
        for beginning in sorted(beginnings)
    ]
    return re.compile("|".join(parts) or r"(?!)")
