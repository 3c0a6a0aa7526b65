"""Days in the words of the language that is spoken."""

from __future__ import annotations

import datetime
import re
from functools import lru_cache
from typing import Final

from babel.dates import format_date, format_interval, format_skeleton, parse_pattern

from stenogram.dates import DateSpan, PartialDate
from stenogram.translations import SOURCE_LANGUAGE, language, locale, pgettext

_SHORT_MONTH: Final = re.compile("(?<!M)MMM(?!M)")
_PADDED_DAY: Final = re.compile("dd")


def date(day: PartialDate) -> str:
    """ "14 January 2016", "June 2020" or "2011", in the language of the site."""
    return _date(day, language())


@lru_cache(maxsize=4096)
def _date(day: PartialDate, spoken: str) -> str:
    if day.month is None:
        return format_skeleton("y", day.first(), locale=locale())
    if day.day is None:
        return format_skeleton("yMMMM", day.first(), locale=locale())
    return str(format_date(day.first(), "long", locale=locale()))


def span(when: DateSpan) -> str:
    """ "13–14 June 2019", "28 June – 1 July 2020", "since 2001", "until 2010"."""
    start, end = when.start, when.end
    if start is None or end is None:
        return _open_span(start, end)
    if start == end:
        return date(start)
    return _between(start, end, language())


@lru_cache(maxsize=4096)
def _between(start: PartialDate, end: PartialDate, spoken: str) -> str:
    if not (start.month or end.month):
        return f"{date(start)}–{date(end)}"
    if start.year != end.year or not (start.month and end.month):
        return f"{date(start)} – {date(end)}"
    if spoken == SOURCE_LANGUAGE:
        # CLDR shortens the months of English intervals.
        if start.day and end.day and start.month == end.month:
            return f"{start.day}–{date(end)}"
        return f"{date(start).removesuffix(f' {start.year}')} – {date(end)}"
    if bool(start.day) != bool(end.day):
        return f"{date(start)} – {date(end)}"
    if not start.day:
        return str(format_interval(start.first(), end.first(), "yMMMM", locale=locale()))
    return _between_days(start.first(), end.first())


def _between_days(start: datetime.date, end: datetime.date) -> str:
    """Two days of one year. CLDR has them with the months written out for a few languages, else with short ones."""
    formats = locale().interval_formats
    parts = (formats.get("yMMMMd") or formats["yMMMd"])["d" if start.month == end.month else "M"]
    shown = [_SHORT_MONTH.sub("MMMM", _PADDED_DAY.sub("d", part)) for part in parts]
    return "".join(parse_pattern(part).apply(day, locale()) for part, day in zip(shown, (start, end), strict=True))


def _open_span(start: PartialDate | None, end: PartialDate | None) -> str:
    if start:
        return _since(start)
    return _until(end) if end else ""


def _since(start: PartialDate) -> str:
    # Articles and cases depend on what the date has: "depuis le 14 janvier 2016", "depuis janvier 2016".
    if start.day is not None:
        return pgettext("day", "since %(date)s", date=date(start))
    if start.month is not None:
        return pgettext("month", "since %(date)s", date=date(start))
    return pgettext("year", "since %(date)s", date=date(start))


def _until(end: PartialDate) -> str:
    if end.day is not None:
        return pgettext("day", "until %(date)s", date=date(end))
    if end.month is not None:
        return pgettext("month", "until %(date)s", date=date(end))
    return pgettext("year", "until %(date)s", date=date(end))
