"""Names that share the word for what they are: "the Madrid and Vilnius summits", "the SCO and UN charters"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ahocorasick_rs import AhoCorasick

from stenogram.annotation.matching import Match
from stenogram.annotation.meeting_phrases import MeetingPhrase, Phrase

_SUMMITS: Final = re.compile(r"\bsummits\b", re.IGNORECASE)
_JOINED: Final = re.compile(r"\s*,?\s+and\s+(?:the\s+)?|\s*,\s+")
_MOST: Final = 6
"""How many names one list may have."""

_NAME: Final = r"[^\W\d_a-z][\w’'.-]*(?:[ \u00a0][^\W\d_a-z][\w’'.-]*){0,2}"
_DOCUMENTS: Final = re.compile(
    rf"(?<![\w-])(?P<names>{_NAME}(?:,\s+(?:the\s+)?{_NAME}){{0,4}},?\s+and\s+(?:the\s+)?{_NAME})\s+"
    r"(?P<noun>[Dd]eclarations|[Tt]reaties|[Cc]harters|[Cc]onventions|[Aa]greements|[Pp]rotocols)\b"
    r"(?!\s+(?:of|for|on|to)\s+(?!the\b|our\b|\d))"
)
_SINGULAR: Final = {"treaties": "Treaty"}
# Tried one by one, which is faster than as alternatives of a pattern.
_PLURALS: Final = AhoCorasick(("eclarations", "reaties", "harters", "onventions", "greements", "rotocols"))


def listed_meetings(text: str, matches: Sequence[Match]) -> Iterator[Phrase]:
    """The summits of a list of two cities or more that stands before "summits"."""
    plurals = list(_SUMMITS.finditer(text)) if "ummits" in text or "UMMITS" in text else []
    if not plurals:
        return
    ends = {match.end: match for match in matches if match.form.claim.role == "city"}
    for plural in plurals:
        cities = _cities_before(text, plural.start(), ends)
        if len(cities) > 1:
            for city in cities:
                end = plural.end() if city is cities[0] else city.end
                yield Phrase(city.start, end, MeetingPhrase("summit", "the", city=city.form.claim.target, listed=True))


def _cities_before(text: str, start: int, ends: dict[int, Match]) -> list[Match]:
    """The cities of a list that ends before a place, the last first."""
    cities: list[Match] = []
    at = len(text[:start].rstrip())
    while at in ends and len(cities) < _MOST:
        city = ends[at]
        cities.append(city)
        joined = next((one for one in _JOINED.finditer(text, max(0, city.start - 12)) if one.end() == city.start), None)
        if joined is None:
            break
        at = joined.start()
    return cities


def listed_documents(text: str) -> Iterator[tuple[int, int, str]]:
    """Where each name of a list stands before "declarations" or "treaties", and the name in full."""
    if not _PLURALS.find_matches_as_indexes(text):
        return
    for listed in _DOCUMENTS.finditer(text):
        plural = listed["noun"].casefold()
        noun = _SINGULAR.get(plural, plural.removesuffix("s").capitalize())
        names = list(re.finditer(_NAME, listed["names"]))
        for number, name in enumerate(names, 1):
            article = re.match(r"The\s+", name[0])
            start = listed.start() + name.start() + (article.end() if article else 0)
            end = listed.end() if number == len(names) else listed.start() + name.end()
            yield start, end, f"{text[start : listed.start() + name.end()]} {noun}"
