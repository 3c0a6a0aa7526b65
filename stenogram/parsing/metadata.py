"""What the lines around the words tell: title, day, place, publisher, kind of event, language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from stenogram.dates import PartialDate
from stenogram.parsing.datelines import read_dateline
from stenogram.parsing.header_fields import LONGEST_HEADER, place_field
from stenogram.parsing.places import place_alone, trusted_place
from stenogram.parsing.records import Passage
from stenogram.parsing.stated_days import Purpose, is_of_page, stated_days
from stenogram.parsing.structure import is_place_like
from stenogram.parsing.written_dates import find_date

_FIRST_LINES: Final = 14
_PUBLISHERS: Final = tuple(
    (re.compile(pattern, re.IGNORECASE), name)
    for pattern, name in (
        (r"(official website of [^|–—]{3,80})$", None),
        (r"(official (?:internet resources|site) of [^|–—]{3,80})$", None),
        (r"\[?congressional record\b", "Congressional Record"),
        (r"(?:the white house.{0,60}office of the press secretary|office of the press secretary)", "The White House"),
        (r"source\s*[–—:-]\s*(the kremlin)\b", None),
        (r"hansard\b", "Hansard"),
    )
)


def date_and_place(passages: Sequence[Passage], title: int | None) -> tuple[PartialDate | None, str | None, int]:
    """The day of the words and their place, with the line of the day.

    A line that says that the words were said then counts most; then the first dateline, a date in the first lines
    outside the speech, and last the day on which the page was put up. The day of a change is none of the text.
    """
    spoken = ("start", "speech", "stage", "inner furniture")
    front = [n for n, passage in enumerate(passages[:400]) if passage.role not in spoken]
    first = [passages[n] for n in front[:_FIRST_LINES]]
    date, place, line = _first_dateline([passages[n] for n in front if title is None or n >= title - 3])
    held = _stated("held", first)
    if held:
        return held[0], place, held[1]
    if date is None:
        date, line = _first_date(first) or _stated("published", first) or (None, 0)
    return date, place, line


def _first_dateline(front: Sequence[Passage]) -> tuple[PartialDate | None, str | None, int]:
    for passage in front:
        if passage.mark == "dateline" and passage.role == "furniture" and not is_of_page(passage.text):
            dateline = read_dateline(passage.text)
            if dateline:
                return dateline.date, dateline.place, passage.line
    return None, None, 0


def _stated(purpose: Purpose, front: Sequence[Passage]) -> tuple[PartialDate, int] | None:
    """The first day of which a line says so much, and the line."""
    for passage in front:
        for day in stated_days(passage.text):
            if day.purpose == purpose:
                return day.date, passage.line
    return None


def _first_date(front: Sequence[Passage]) -> tuple[PartialDate, int] | None:
    """The first date in some passages, with its line.

    A long passage of a narrative tells of other days, a long one of a menu of other texts.
    """
    for passage in front:
        if (passage.mark == "menu" and len(passage.text) > 160) or is_of_page(passage.text):
            continue
        match = find_date(passage.text)
        if match and (passage.role != "narrative" or len(passage.text) < 160):
            return match[0], passage.line
    return None


def days_of_parts(passages: Sequence[Passage]) -> tuple[PartialDate, ...]:
    """The days that stand right below the headings of a text, in order; none where all its parts are of one."""
    days: set[PartialDate] = set()
    has_words = False
    for n in reversed(range(len(passages) - 1)):
        if passages[n].role not in ("title", "section"):
            has_words = has_words or passages[n].role in ("start", "speech", "narrative")
            continue
        # A heading with a day and nothing below it is furniture that was not known as such.
        if has_words and passages[n + 1].mark == "dateline" and passages[n + 1].role == "furniture":
            dateline = read_dateline(passages[n + 1].text)
            days |= {dateline.date} if dateline and dateline.date.day else set()
        has_words = False
    return tuple(sorted(days, key=PartialDate.first)) if len(days) > 1 else ()


def header_place(passages: Sequence[Passage]) -> str | None:
    """The place that a line above the words gives under that name, where it may be one."""
    above = takewhile(lambda passage: passage.start is None, passages[:LONGEST_HEADER])
    places = (place_field(passage.text) for passage in above if passage.role == "furniture")
    return next((place for place in places if place), None)


def place_lines(passages: Sequence[Passage], title: int | None) -> str | None:
    """The place between the title and the hour, as White House texts print it."""
    if title is None:
        return None
    for n in range(title + 1, min(title + 5, len(passages))):
        above, line = passages[n - 1].mark, passages[n]
        if line.mark is None and above in ("dateline", "time") and is_place_like(line.text):
            # Below an hour of its own a place stands; below the day it may be the agenda.
            return trusted_place(line.text) if above == "time" else place_alone(line.text)
    return _place_above_hour(passages, title)


def _place_above_hour(passages: Sequence[Passage], title: int) -> str | None:
    hour = next((n for n in range(title + 1, min(title + 7, len(passages))) if passages[n].mark == "time"), None)
    lines = [passages[n].text for n in range(title + 1, hour or title + 1) if passages[n].mark is None]
    return ", ".join(lines) or None if hour and all(len(line) <= 80 for line in lines) else None


def publisher_of(passages: Sequence[Passage]) -> str | None:
    """The publisher whose page furniture stands around the text."""
    for passage in passages[:400]:
        if passage.role not in ("furniture", "narrative", "inner furniture", "title"):
            continue
        for pattern, name in _PUBLISHERS:
            match = pattern.search(passage.text)
            if match:
                return name or match[1].strip()
    return None


def title_text(passage: Passage) -> str:
    """A title without marks and without the day before it ("2017-12-13 Meeting with …")."""
    text = passage.text.strip("#*_ ").strip()
    match = find_date(text)
    if match and match[1] == 0 and len(text) - match[2] > 8:
        return text[match[2] :].lstrip(" -–—:,|.").strip()
    return text
