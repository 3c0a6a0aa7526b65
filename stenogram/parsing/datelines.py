"""Lines that say nothing but when and where."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from stenogram.dates import PartialDate
from stenogram.given_names import is_given_name
from stenogram.languages import languages, weekdays
from stenogram.languages.tables.hour_words import BEFORE_HOURS, BEHIND_HOURS, HALVES_OF_DAY
from stenogram.parsing.lexicon import (
    AROUND_DATES,
    DATE_GENITIVES,
    DATELINE_ARTICLES,
    DATELINE_PREPOSITIONS,
    NOT_PLACES,
    PLACE_PARTICLES,
    UNKNOWN,
    language_at_hand,
)
from stenogram.parsing.places import is_known_place, trusted_place
from stenogram.parsing.stated_days import is_line_of_days
from stenogram.parsing.written_dates import find_date
from stenogram.text.patterns import alternatives
from stenogram.text.punctuation import COMMAS
from stenogram.text.unspaced import has_unspaced

_READ_EVERYWHERE: Final = ("en", "de", "fr", "es", "ru")
_SHORT_WEEKDAYS: Final = frozenset("mon tue wed thu fri sat sun".split())
_ZONE: Final = (
    r"(?:E[SD]T|C[SD]T|M[SD]T|P[SD]T|AK[SD]T|HST|EET|EEST|GMT|UTC|BST|CET|CEST|MSK|JST|IST|AE[SD]T|SGT|KST|WIB"
    r"|local(?: time)?)"
)
_BEFORE_HOUR: Final = alternatives(BEFORE_HOURS)
_BEHIND_HOUR: Final = alternatives(BEHIND_HOURS)
_HALVES: Final = r"[ap]\.?\s?m\.?"
# Minutes tell an hour by themselves; without them a word does, of those that tell nothing else.
_CLOCK: Final = re.compile(
    rf"(?:(?<!\w)(?:{_BEFORE_HOUR})\s*)?(?<!\d)\d{{1,2}}(?:[:.h]\d{{2}}(?::\d{{2}})?"
    rf"|(?=\s*(?:{_HALVES}|{_BEHIND_HOUR})(?!\w)))"
    rf"\s*(?:{_HALVES}|(?:{_BEHIND_HOUR})(?!\w))?\s*(?:\(?{_ZONE}\)?)?"
    rf"|(?<!\w)(?:{alternatives(word for word in BEFORE_HOURS if len(word) > 2)})\s*\d{{1,2}}(?!\d)"
    rf"|(?:{alternatives(HALVES_OF_DAY)})",
    re.IGNORECASE,
)
_TIME_LINE: Final = re.compile(
    r"(?:\(?(?:as delivered|as prepared for delivery|end|begins?|started|starts|ended|concluded)\W*)?\(?(?:at\s+)?"
    rf"\d{{1,2}}[:.]\d{{2}}\s*(?:[ap]\.?\s?m\.?)?\s*\(?(?:{_ZONE})?\)?\.?",
    re.IGNORECASE,
)
_NOTE_BEHIND: Final = re.compile(r"(?<=\d)\s\([^\W\d_]\w*(?:\s[^\s\d()]+){3,}\)$")
"""What a house says of the text behind the day, in brackets: "4. Juni 2018 (es gilt das gesprochene Wort)"."""
_SEPARATORS: Final = f" .–—-/()[]（）{COMMAS}"
_PLACE: Final = re.compile(r"[^\d.!?;:…\"“”()]{2,70}$")
_ARTICLE: Final = re.compile(rf"\b(?:{alternatives(DATELINE_ARTICLES)})\s*$", re.IGNORECASE)
_PREPOSITION: Final = re.compile(rf"^(?:{alternatives(DATELINE_PREPOSITIONS)})\s+(?=\w)")
_OF: Final = re.compile(rf"\b(?:{alternatives(DATE_GENITIVES)})\s*$", re.IGNORECASE)
_EVENT: Final = re.compile(alternatives(NOT_PLACES), re.IGNORECASE)


class Dateline(NamedTuple):
    """A line that says when, and perhaps where, and nothing else.

    `place` is None too where the words beside the date may name a newspaper, an agency or somebody.
    """

    date: PartialDate
    place: str | None


def read_dateline(text: str) -> Dateline | None:
    """A line of date, time and place, in any order; None where it says anything else."""
    text = _NOTE_BEHIND.sub("", text.partition(" • ")[0].rstrip("."))
    if len(text) > 120:
        return None
    match = find_date(text)
    if not match:
        return None
    if is_line_of_days(text):
        return Dateline(match[0], None)
    date, start, end = match
    if _OF.search(text[:start]):
        return None  # "News conference of March 21, 1963" is a title.
    # "Paris, le lundi 14 mars": the article stands before the day of the week, or before that of the month.
    before = _ARTICLE.sub("", without_hour(_ARTICLE.sub("", text[:start])))
    rest = f"{before} | {without_hour(text[end:])}"
    places = [part for part in (piece.strip(_SEPARATORS) for piece in rest.split("|")) if part]
    if not places:
        return Dateline(date, None)
    words = " ".join(", ".join(places).split())
    place = without_preposition(words)
    if len(places) > 1 or not is_place(place):
        return None
    if place == words and _is_joined(text, start, end, words) and not is_known_place(place):
        return Dateline(date, None)
    return Dateline(date, trusted_place(place, after_preposition=place != words))


def _is_joined(text: str, start: int, end: int, word: str) -> bool:
    """Whether a single word stands beside the day with nothing but a space between: "Published 3 May", "Em 11 de maio".

    Of such a word nothing tells that it is a place, as a comma, brackets or a line end would; nor before the day of
    the week, "Mødet torsdag den 10. oktober".
    """
    if " " in word or has_unspaced(word):
        return False
    before = text[:start].lstrip(" \t*_#(")
    return before.startswith(f"{word} ") or f" {word}" == text[end:].rstrip(" .)")


def is_dateline(text: str) -> bool:
    """Whether a line says when, and nothing else: "středa 28. února 2024"."""
    return len(text) <= 60 and text[-1:] != "," and read_dateline(text) is not None


def without_preposition(place: str) -> str:
    """ "à Paris" is Paris, "in Berlin" Berlin."""
    return _PREPOSITION.sub("", place)


def is_place(place: str) -> bool:
    """Whether words can stand beside a date as a place does: capitalised, without digits, no kind of event among them.

    Those of a newspaper can too; `trusted_place` tells whether they are shown as a place.
    """
    words = place.replace(",", " ").split()
    if not _PLACE.match(place) or len(words) > 8 or _EVENT.search(place):
        return False
    # Georgian has small letters and begins no name with another.
    return all(word[:1] == word[:1].title() or not word[:1].islower() or word in PLACE_PARTICLES for word in words)


def without_hour(text: str) -> str:
    """A line without its hour, its day of the week and the word for "year"."""
    return _beside_dates(language_at_hand().split("-")[0]).sub(" ", _CLOCK.sub(" ", text))


def begins_with_weekday_of_date(text: str) -> bool:
    """Whether a line opens with the day of the week of a date that follows: "Monday, 3 Adar (3 March 2025), 10:00"."""
    opens = _beside_dates(language_at_hand().split("-")[0]).match(text)
    return opens is not None and find_date(text) is not None


@lru_cache(maxsize=64)
def _beside_dates(language: str) -> re.Pattern[str]:
    """What stands beside a date and is no place: days of the week, those of any language where it is not known."""
    codes = {*_READ_EVERYWHERE, language} if language != UNKNOWN else {pack.code for pack in languages()}
    # The Friday of Turkmen is Anna.
    elsewhere = {day for code in codes - {*_READ_EVERYWHERE, language} for day in weekdays(code)}
    known = _SHORT_WEEKDAYS.union(*map(weekdays, codes & {*_READ_EVERYWHERE, language}))
    days = alternatives(known | {day for day in elsewhere if not is_given_name(day)})
    in_brackets = alternatives({name.rstrip(".") for code in codes for name in weekdays(code, "abbreviated")})
    return re.compile(
        rf"[(（]\s*(?:{days}|{in_brackets})\.?\s*[)）]|(?<!\w)(?:(?:{days})\.?|{AROUND_DATES})(?!\w)", re.IGNORECASE
    )


def is_time_line(text: str) -> bool:
    """A line that says only at what o'clock something began or ended: "3:14 P.M. EDT"."""
    return len(text) <= 60 and _TIME_LINE.fullmatch(text) is not None


def date_of_name(name: str) -> PartialDate | None:
    """The date that the name of a file says: "2016-01-14-meeting", "2020-06-briefing", "address-1963"."""
    match = re.match(r"(\d{4})(?:[-_](\d{2})(?:[-_](\d{2}))?)?(?![\d])", name) or re.search(
        r"(?<![\d])(\d{4})(?:[-_](\d{2})(?:[-_](\d{2}))?)?$", name
    )
    if not match or not 1600 <= int(match[1]) <= 2100:
        return None
    for parts in (match.groups(), match.groups()[:2], match.groups()[:1]):
        try:
            return PartialDate(*(int(part) for part in parts if part is not None))
        except ValueError:
            continue
    return None
