"""Headings that say when, and perhaps where: "July 3, 2024 – Meeting with …", "… (Paris, le 3 juillet 2024)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, Literal, NamedTuple

from stenogram.dates import PartialDate
from stenogram.parsing.datelines import find_date, is_place, without_hour

LONGEST: Final = 200
"""Characters of a heading with its day."""

_SHORTEST: Final = 4
"""Characters of a title: fewer are an ordinal or a sign."""

_AGREED: Final = 2
"""Headings of one form that make a text a compilation: a single day in a heading may be what it is about."""

# "on" and "of" are not among them: "Remarks on September 11, 2001" are about that day.
_WORDS_BEFORE_DATE = re.compile(r"(?:\b(?:am|den|le|el|il|dne|dnia)\s*)$", re.IGNORECASE)
_WORDS_BEFORE_PLACE = re.compile(r"(?:in|at|à|en|a|в|г\.)\s+(?=\w)", re.IGNORECASE)
_PLACE_BEFORE_DATE = re.compile(
    r"(?:,|\s)\s*(?:in|at|à|en|a)\s+(?P<place>[^,()–—:|]{2,40}?),?\s+(?:on|am|le|el|a|il)\s*$", re.IGNORECASE
)
_PLACE_AFTER_DATE = re.compile(r"\s*,?\s*(?:in|à|en|a|at)\s+(?P<place>[^,()–—:|]{2,40})$", re.IGNORECASE)
_TITLE_AFTER_DATE = re.compile(
    r"[\s,]*(?P<place>[^–—:|•.]{0,60}?)[\s,]*(?:\s[–—-]|[:.|•])\s+(?P<title>\S.*)$", re.DOTALL
)
_SEPARATED = re.compile(r"^(?P<title>.*?\S)\s*(?:[(\[]|\s[–—-]\s|\s*[|•]\s*)(?P<place>[^()\[\]–—|•]*)$", re.DOTALL)


class DatedHeading(NamedTuple):
    """`title` is the heading without its day and place; `form` tells on which side of it the day stands."""

    date: PartialDate
    place: str | None
    title: str
    form: Literal["before", "after"]


def read_dated_heading(text: str) -> DatedHeading | None:
    """The day, the place where one is printed beside it, and the rest of a heading; None without a whole day."""
    text = text.strip("#*_ \t")
    dated = find_date(text) if len(text) <= LONGEST else None
    if dated is None or dated[0].day is None:
        return None
    date, start, end = dated
    above, below = text[:start], without_hour(text[end:])
    return _day_before_title(date, above, below) or _day_after_title(date, above, below)


def _day_before_title(date: PartialDate, above: str, below: str) -> DatedHeading | None:
    """ "Berlin, 3. Juli 2024: Treffen mit …", "July 3, 2024, Astana – Meeting with …"."""
    split = _TITLE_AFTER_DATE.match(below)
    if split is None or len(split["title"]) < _SHORTEST:
        return None
    places = [part for part in (_bare(above), _bare(split["place"])) if part]
    if len(places) > 1 or not all(map(is_place, places)):
        return None
    return DatedHeading(date, places[0] if places else None, split["title"].strip(), "before")


def _day_after_title(date: PartialDate, above: str, below: str) -> DatedHeading | None:
    """ "Meeting with … (Astana, 3 July 2024)", "Rede … am 3. Juli 2024 in Berlin", "Discours …, le 3 juillet 2024"."""
    where = _PLACE_AFTER_DATE.match(below.rstrip(" ).]"))
    if where is None and below.strip(" ).]"):
        return None
    place = where["place"] if where else None
    separated = _SEPARATED.match(above)
    prepositional = _PLACE_BEFORE_DATE.search(above)
    if separated:
        title, beside = separated["title"], _bare(separated["place"])
        if beside and (place or not is_place(beside)):
            return None
        place = place or beside or None
    elif prepositional and place is None:
        title, place = above[: prepositional.start()], prepositional["place"]
    else:
        title = _WORDS_BEFORE_DATE.sub("", above)
        if title == above and not above.rstrip().endswith(","):
            return None
    if place is not None and not is_place(place):
        return None
    title = title.strip(" ,–—-|:(")
    return DatedHeading(date, place, title, "after") if len(title) >= _SHORTEST else None


def _bare(text: str) -> str:
    """A place without the words and signs that join it to a date."""
    place = _WORDS_BEFORE_DATE.sub("", without_hour(text).strip(" ,;()[]")).strip(" ,;()[]")
    match = _WORDS_BEFORE_PLACE.match(place)
    return place[match.end() :] if match else place


def dated_headings(texts: Sequence[str | None], begins_turn: Sequence[bool]) -> frozenset[int]:
    """Which passages are headings of dated parts; `texts` has None where a passage cannot be a heading.

    A list of days in a speech looks alike: so two of one form are needed, with a turn below each.
    """
    headings = {n: heading for n, text in enumerate(texts) if text and (heading := read_dated_heading(text))}
    with_turns = _followed_by_turn(headings, begins_turn)
    forms = [headings[n].form for n in with_turns]
    agreed = {form for form in forms if forms.count(form) >= _AGREED}
    return frozenset(n for n in with_turns if headings[n].form in agreed)


def _followed_by_turn(numbers: dict[int, DatedHeading], begins_turn: Sequence[bool]) -> list[int]:
    """Those that have the beginning of a turn between themselves and the next."""
    spans = pairwise([*numbers, len(begins_turn)])
    return [n for n, end in spans if any(begins_turn[n + 1 : end])]
