"""Headings that say when, and perhaps where: "July 3, 2024 – Meeting with …", "… (Paris, le 3 juillet 2024)"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final, Literal, NamedTuple

from stenogram.dates import PartialDate
from stenogram.parsing.datelines import is_place, without_hour, without_preposition
from stenogram.parsing.places import trusted_place
from stenogram.parsing.written_dates import find_date

LONGEST: Final = 200
"""Characters of a heading with its day."""

_SHORTEST: Final = 4
"""Characters of a title: fewer are an ordinal or punctuation."""

_AGREED: Final = 2
"""Headings of one form that make a text a compilation: a single day in a heading may be what it is about."""

# "on" and "of" are not among them: "Remarks on September 11, 2001" are about that day.
_WORDS_BEFORE_DATE: Final = re.compile(r"(?:\b(?:am|den|le|el|il|dne|dnia)\s*)$", re.IGNORECASE)
_NEAR: Final = 4
"""Passages below a line that says a day within which the first turn of its part begins."""
_FIRST_OF_RANGE: Final = re.compile(r"(?<!\d)(?P<first>\d{1,2})\.?\s?[–-]\s?(?=\d{1,2}(?:\W|$))")
_PLACE_AFTER_COMMA: Final = re.compile(r"\s*,\s*(?P<place>[^\s,()–—:|.]+(?:[ -][^\s,()–—:|.]+){0,2})$")
_PLACE_BEFORE_DATE: Final = re.compile(
    r"(?:,|\s)\s*(?:in|at|à|en|a)\s+(?P<place>[^,()–—:|]{2,40}?),?\s+(?:on|am|le|el|a|il)\s*$", re.IGNORECASE
)
_PLACE_AFTER_DATE: Final = re.compile(r"\s*,?\s*(?:in|à|en|a|at)\s+(?P<place>[^,()–—:|]{2,40})$", re.IGNORECASE)
_TITLE_AFTER_DATE: Final = re.compile(
    r"[\s,]*(?P<place>[^–—:|•.]{0,60}?)[\s,]*(?:\s[–—-]|[:.|•])\s+(?P<title>\S.*)$", re.DOTALL
)
# A full stop after a short word may be that of "Mr.".
_SEPARATED: Final = re.compile(
    r"^(?P<title>.*?\S)\s*(?:[(\[]|\s[–—-]\s|\s*[|•]\s*|(?<=\w{4})\.\s)(?P<place>[^()\[\]–—|•.]*)$", re.DOTALL
)
_NUMBER: Final = re.compile(r"^\d{1,3}[.)]\s+(?=\D)")


class DatedHeading(NamedTuple):
    """`title` is the heading without its day and place; `form` tells on which side of it the day stands."""

    date: PartialDate
    place: str | None
    title: str
    form: Literal["before", "after"]
    until: PartialDate | None = None


class Line(NamedTuple):
    """What is known of a passage before it is known what it is."""

    text: str
    is_heading: bool
    is_dateline: bool
    begins_turn: bool


def read_dated_heading(text: str) -> DatedHeading | None:
    """The day, the place where one is printed beside it, and the rest of a heading; None without a whole day."""
    text = text.strip("#*_ \t")
    if len(text) > LONGEST:
        return None
    several = _FIRST_OF_RANGE.search(text)
    dated = find_date(text[: several.start()] + text[several.end() :]) if several else None
    if several and dated and dated[0].day and int(several["first"]) < dated[0].day:
        text = text[: several.start()] + text[several.end() :]
    else:
        several, dated = None, find_date(text)
    if dated is None or dated[0].day is None:
        return None
    date, start, end = dated
    above, below = text[:start], without_hour(text[end:])
    heading = _day_before_title(date, above, below) or _day_after_title(date, above, below)
    if heading is None or several is None:
        return heading
    return heading._replace(date=PartialDate(date.year, date.month, int(several["first"])), until=date)


def _day_before_title(date: PartialDate, above: str, below: str) -> DatedHeading | None:
    """ "Berlin, 3. Juli 2024: Treffen mit …", "July 3, 2024, Astana – Meeting with …"."""
    split = _TITLE_AFTER_DATE.match(below)
    if split is None or len(split["title"]) < _SHORTEST:
        return None
    places = [part for part in (_bare(above), _bare(split["place"])) if part]
    if len(places) > 1 or not all(map(is_place, places)):
        return None
    title = _NUMBER.sub("", split["title"].strip())
    return DatedHeading(date, trusted_place(places[0]) if places else None, title, "before")


def _title_and_place(above: str, place: str | None) -> tuple[str, str | None] | None:
    """The title before a day, and the place, after it (`place`) or before it; None where no title stands there."""
    separated = _SEPARATED.match(above)
    if separated:
        beside = _bare(separated["place"])
        if beside and (place or not is_place(beside)):
            return None
        return separated["title"], place or beside or None
    prepositional = _PLACE_BEFORE_DATE.search(above)
    if prepositional and place is None:
        return above[: prepositional.start()], prepositional["place"]
    title = _WORDS_BEFORE_DATE.sub("", above)
    return None if title == above and not above.rstrip().endswith(",") else (title, place)


def _day_after_title(date: PartialDate, above: str, below: str) -> DatedHeading | None:
    """ "Meeting with … (Astana, 3 July 2024)", "Rede … am 3. Juli 2024 in Berlin", "Discours …, le 3 juillet 2024"."""
    below = below.rstrip(" ).]")
    after_preposition = _PLACE_AFTER_DATE.match(below)
    where = after_preposition or _PLACE_AFTER_COMMA.match(below)
    if where is None and below.strip():
        return None
    parts = _title_and_place(above, where["place"] if where else None)
    if parts is None:
        return None
    title, place = parts
    if place is not None and not is_place(place):
        return None
    is_prepositional = bool(after_preposition) or (where is None and not _SEPARATED.match(above))
    place = trusted_place(place, is_prepositional)
    title = _NUMBER.sub("", title.strip(" ,–—-|:("))
    return DatedHeading(date, place, title, "after") if len(title) >= _SHORTEST else None


def _bare(text: str) -> str:
    """A place without the words and punctuation that join it to a date."""
    place = _WORDS_BEFORE_DATE.sub("", without_hour(text).strip(" ,;()[]")).strip(" ,;()[]")
    return without_preposition(place)


def dated_headings(lines: Sequence[Line]) -> frozenset[int]:
    """Which of the passages of a text are headings of dated parts.

    A list of days in a speech looks alike: so two of one form are needed, with a turn below each.
    """
    headings = {
        n: heading for n, line in enumerate(lines) if line.is_heading and (heading := read_dated_heading(line.text))
    }
    with_turns = _followed_by_turn(headings, lines)
    forms = [headings[n].form for n in with_turns]
    agreed = {form for form in forms if forms.count(form) >= _AGREED}
    return frozenset(n for n in with_turns if headings[n].form in agreed) | _below_datelines(lines)


def _followed_by_turn(numbers: Iterable[int], lines: Sequence[Line]) -> list[int]:
    """Those that have the beginning of a turn between themselves and the next."""
    spans = pairwise([*numbers, len(lines)])
    return [n for n, end in spans if any(line.begins_turn for line in lines[n + 1 : end])]


def _below_datelines(lines: Sequence[Line]) -> frozenset[int]:
    """Headings that stand below the line with their day, where that is no dateline of a heading above it."""
    pairs = [
        n
        for n in range(1, len(lines))
        if lines[n - 1].is_dateline
        and lines[n].is_heading
        and not lines[n].is_dateline
        and any(line.begins_turn for line in lines[n + 1 : n + _NEAR])
    ]
    alone = [n for n in pairs if n < 2 or not lines[n - 2].is_heading or lines[n - 2].is_dateline]
    return frozenset(pairs if len(pairs) >= _AGREED and alone else ())
