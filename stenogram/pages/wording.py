"""Dates, numbers and names of things, in the words of the page."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from stenogram.dates import DateSpan, PartialDate

MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

_RIGHT_TO_LEFT: Final = {"ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"}


@lru_cache(maxsize=4096)
def date(day: PartialDate) -> str:
    """ "14 January 2016", "June 2020" or "2011"."""
    parts = [str(day.day)] if day.day else []
    if day.month:
        parts.append(MONTHS[day.month - 1])
    return " ".join([*parts, str(day.year)])


def span(when: DateSpan) -> str:
    """ "13–14 June 2019", "28 June – 1 July 2020", "since 2001", "until 2010"."""
    start, end = when.start, when.end
    if start is None or end is None:
        return f"since {date(start)}" if start else f"until {date(end)}" if end else ""
    if start == end:
        return date(start)
    if start.day and end.day and (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{date(end)}"
    if start.month and end.month and start.year == end.year:
        return f"{date(start).removesuffix(f' {start.year}')} – {date(end)}"
    return f"{start.year}–{end.year}" if not (start.month or end.month) else f"{date(start)} – {date(end)}"


def number(amount: int) -> str:
    """ "1,205"."""
    return f"{amount:,}"


def count(amount: int, thing: str, things: str | None = None) -> str:
    """ "1 turn", "1,205 turns"."""
    return f"{amount:,} {thing if amount == 1 else things or thing + 's'}"


def share(part: int, whole: int) -> str:
    """A share in whole per cent; what is there but rounds to nothing is "<1%"."""
    per_cent = round(100 * part / whole) if whole else 0
    return f"{per_cent}%" if per_cent or not part else "<1%"


def rate(part: int, whole: int) -> str:
    """How often in a thousand, to a tenth; what is there but rounds to nothing is "<0.1"."""
    per_thousand = f"{1000 * part / whole:.1f}" if whole else "0.0"
    return "<0.1" if part and per_thousand == "0.0" else per_thousand


def anchor(place: str) -> str:
    """ "turn 12", "turn 12, paragraph 3": an anchor of a transcript as one says it."""
    turn, _, paragraph = place.removeprefix("turn-").partition("-p")
    return f"turn {turn}, paragraph {paragraph}" if paragraph else f"turn {turn}"


def ordinal(amount: int) -> str:
    """ "1st", "19th"."""
    suffix = "th" if amount % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(amount % 10, "th")
    return f"{amount}{suffix}"


def shortened(text: str, length: int) -> str:
    """The beginning of a text, cut at a space, with an ellipsis where something was cut."""
    if len(text) <= length:
        return text
    cut = text.rfind(" ", length // 2, length)
    return f"{text[: cut if cut > 0 else length]} …"


def sort_key(name: str) -> tuple[str, str]:
    """Order of names in lists: letter case does not matter."""
    return name.casefold(), name


def same_words(one: str, other: str) -> bool:
    """Whether two phrases are the same but for letter case, spaces and punctuation."""
    return _letters(one) == _letters(other)


def _letters(text: str) -> str:
    return "".join(re.findall(r"\w+", text.casefold()))


def direction(language: str) -> str | None:
    """ "rtl" for a language written from right to left."""
    return "rtl" if language.split("-")[0].lower() in _RIGHT_TO_LEFT else None
