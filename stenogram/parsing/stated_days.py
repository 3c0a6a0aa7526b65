"""Days that lines above a text state, and what they are the days of: "Delivered on: 4 June 2018", "Updated 3 May 2021".

A page states when it was put up and changed beside when the words were said, and only the last is the day of the text.
Cases: tests/spec/reading/stated_days.txt.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final, Literal, NamedTuple

from stenogram.dates import PartialDate
from stenogram.languages import languages
from stenogram.parsing.lexicon import SOURCE_KEYS
from stenogram.parsing.written_dates import find_date
from stenogram.text.patterns import alternatives
from stenogram.text.punctuation import COLONS, character_class
from stenogram.text.unspaced import has_unspaced

Purpose = Literal["held", "published", "changed", ""]

_LONGEST: Final = 160
_LONGEST_LINK: Final = 12
"""Characters between the words for the day and the day: ": ", " am ", " le ", " w dniu "."""
_BETWEEN: Final = re.compile(r"\s[–—-]\s|\s?[|·•;/]\s?")
_ISO_HOUR: Final = re.compile(r"(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})")
_HOUR: Final = re.compile(r"[\s,T]*(?:\D{0,8}\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?)?\W*(?:[^\W\d_]{1,4}\W*)?$")


# What stands behind the day of a page that says where it was taken from: "2015-11-10 09:30  Source: …".
_BEFORE_SOURCE: Final = re.compile(rf"[\s\d:]*(?:{alternatives(SOURCE_KEYS)})\s?{character_class(COLONS)}")


class StatedDay(NamedTuple):
    """A day in a line, and what the line says it is the day of; "" where it says nothing."""

    purpose: Purpose
    date: PartialDate


def stated_days(text: str) -> tuple[StatedDay, ...]:
    """The days of a short line, in order; none of a longer one."""
    return tuple(day for day, _ in _days(text))


def is_line_of_days(text: str) -> bool:
    """Whether a line says nothing but days, and what one of them is the day of."""
    days = _days(text)
    return bool(days) and all(alone for _, alone in days) and any(day.purpose for day, _ in days)


def is_of_page(text: str) -> bool:
    """Whether all days of a line are those of the page, on which it was put up or changed."""
    days = stated_days(text)
    return bool(days) and all(day.purpose in ("published", "changed") for day in days)


def _days(text: str) -> list[tuple[StatedDay, bool]]:
    """The days of a line, each with whether nothing stands beside it but what it is the day of."""
    days: list[tuple[StatedDay, bool]] = []
    if len(text) > _LONGEST or not any(map(str.isdigit, text)):
        return days
    pieces = _BETWEEN.split(_ISO_HOUR.sub(r"\1 \2", text))
    for n, piece in enumerate(pieces):
        dated = find_date(piece)
        if dated is None:
            continue
        date, start, end = dated
        before = piece[:start].lstrip(" *_([#").casefold()
        purpose, words = _purpose(before)
        if not purpose and _BEFORE_SOURCE.match(" ".join((piece[end:], *pieces[n + 1 :])).casefold()):
            purpose = "published"
        alone = len(before) - len(words) <= _LONGEST_LINK and _HOUR.match(piece[end:]) is not None
        days.append((StatedDay(purpose, date), alone))
    return days


def _purpose(before: str) -> tuple[Purpose, str]:
    """What words before a day say of it, and these words."""
    for purpose, pattern in _patterns():
        match = pattern.match(before)
        if match:
            return purpose, match[0]
    return "", ""


@cache
def _patterns() -> tuple[tuple[Purpose, re.Pattern[str]], ...]:
    """The words of all languages: a house prints such lines in its own, whatever the text is in."""
    packs = languages()
    columns: tuple[tuple[Purpose, frozenset[str]], ...] = (
        ("held", frozenset().union(*(pack.held_days for pack in packs))),
        ("published", frozenset().union(*(pack.published_days for pack in packs))),
        ("changed", frozenset().union(*(pack.changed_days for pack in packs))),
    )
    return tuple((purpose, _beginning(words)) for purpose, words in columns)


def _beginning(words: frozenset[str]) -> re.Pattern[str]:
    """One of some phrases at the beginning of a line, as a whole word where words have spaces."""
    run_on = [word for word in words if has_unspaced(word)]
    whole = alternatives(words.difference(run_on))
    return re.compile("|".join([rf"(?:{whole})(?!\w)", *([alternatives(run_on)] if run_on else [])]))
