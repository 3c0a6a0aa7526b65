"""Dates as a record knows them: a day, a month or only a year, and never more than was said."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

from stenogram.messages import message, message_of

_ISO: Final = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_FORMS: Final = message("YYYY, YYYY-MM or YYYY-MM-DD")
MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_MONTHS: Final = "jan feb mar apr may jun jul aug sep oct nov dec".split()
# What people write instead: 12.05.2024, 2024/5/12, 20240512, 5.2024, 12 May 2024, May 12th, 2024, May 2024.
_DAY_FIRST: Final = re.compile(r"(\d{1,2})\s*[./ -]\s*(\d{1,2})\s*[./ -]\s*(\d{4})")
_YEAR_FIRST: Final = re.compile(r"(\d{4})\s*[./ -]\s*(\d{1,2})(?:\s*[./ -]\s*(\d{1,2}))?|(\d{4})(\d\d)(\d\d)")
_MONTH_FIRST: Final = re.compile(r"(\d{1,2})\s*[./ -]\s*(\d{4})")
_MONTH_NAMED: Final = re.compile(
    r"(?:[^\W\d_]+,?\s+)?(?:(\d{1,2})(?:st|nd|rd|th)?\.?\s+(?:of\s+)?)?"
    r"([^\W\d_]{3,9})\.?(?:\s+(\d{1,2})(?:st|nd|rd|th)?)?,?\s+(\d{4})"
)


def days_from(day: datetime.date, days: int) -> datetime.date:
    """The day so many days after a day, or before it: the calendar's first or last where it has none beyond."""
    ordinal = day.toordinal() + days
    return datetime.date.fromordinal(min(max(ordinal, datetime.date.min.toordinal()), datetime.date.max.toordinal()))


class NotADateError(ValueError):
    """A text that is no date. `remedy` says what to write in its place."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(what)
        self.remedy = remedy


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A calendar date of which the day, or the day and the month, may be unknown.

    Printed as ISO 8601 with reduced precision: `2020`, `2020-06`, `2020-06-09`.
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.day is not None and self.month is None:
            raise ValueError(message("a day needs a month"))
        datetime.date(self.year, self.month or 1, self.day or 1)

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; raises NotADateError on anything else."""
        match = _ISO.fullmatch(text)
        if not match:
            raise NotADateError(
                message("{text} is not a date like 2020, 2020-06 or 2020-06-09", text=repr(text)), _instead_of(text)
            )
        year, month, day = match.groups()
        try:
            return cls(int(year), int(month) if month else None, int(day) if day else None)
        except ValueError as error:
            raise NotADateError(message("{text} is not in the calendar", text=repr(text)), _instead_of(text)) from error

    def first(self) -> datetime.date:
        """The earliest day it can mean."""
        return datetime.date(self.year, self.month or 1, self.day or 1)

    def last(self) -> datetime.date:
        """The latest day it can mean."""
        month = self.month or 12
        return datetime.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def in_english(self) -> str:
        """ "June 2016", or the year alone: the day is left out."""
        return f"{MONTHS[self.month - 1]} {self.year}" if self.month else str(self.year)

    def __str__(self) -> str:
        parts = [f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)


def _instead_of(text: str) -> str:
    """What to write for a text that is no date: the one that is meant, or the two that may be."""
    meant = sorted(set(_readings(text)), key=str)
    if not meant:
        return message("write it as {forms}", forms=_FORMS)
    if len(meant) == 1:
        return message("write {day} if that is meant; the forms are {forms}", day=str(meant[0]), forms=_FORMS)
    one, other = map(str, meant[:2])
    return message(
        "write {one} or {other}, whichever is meant; the forms are {forms}", one=one, other=other, forms=_FORMS
    )


def _readings(text: str) -> Iterator[PartialDate]:
    """The dates that a text may mean: 12.05.2024 is the twelfth of May, or the fifth of December."""
    text = " ".join(text.split())
    if match := _DAY_FIRST.fullmatch(text):
        one, two, year = map(int, match.groups())
        yield from (*_in_calendar(year, two, one), *_in_calendar(year, one, two))
    elif match := _YEAR_FIRST.fullmatch(text):
        year, *rest = (int(part) for part in match.groups() if part)
        # A month after the day is read only where it cannot be the other way round.
        yield from [*_in_calendar(year, *rest)] or (_in_calendar(year, *reversed(rest)) if len(rest) > 1 else ())
    elif match := _MONTH_FIRST.fullmatch(text):
        yield from _in_calendar(int(match[2]), int(match[1]))
    elif match := _MONTH_NAMED.fullmatch(text):
        before, name, after, _ = match.groups()
        if name[:3].casefold() in _MONTHS and not (before and after):
            day = before or after
            yield from _in_calendar(int(match[4]), _MONTHS.index(name[:3].casefold()) + 1, int(day) if day else None)


def _in_calendar(year: int, month: int, day: int | None = None) -> Iterator[PartialDate]:
    with suppress(ValueError):
        yield PartialDate(year, month, day)


@dataclass(frozen=True, slots=True)
class DateSpan:
    """From a date to a date, both included; an absent end is open.

    Printed and read as in ISO 8601: `2019-06-13/2019-06-14`, `2001/..`, `../2010`.
    """

    start: PartialDate | None
    end: PartialDate | None

    @classmethod
    def parse(cls, text: str) -> DateSpan:
        """Read `A/B`, `A/..`, `../B` or a single date; raises ValueError on anything else."""
        start, slash, end = text.partition("/")
        try:
            ends = [None if part in ("", "..") else PartialDate.parse(part) for part in (start, end)]
        except NotADateError as error:
            remedy = message(
                "{remedy}; first and last day with a slash between them: 2019-06-13/2019-06-14", remedy=error.remedy
            )
            raise NotADateError(message_of(error), remedy) from error
        span = cls(ends[0], ends[1] if slash else ends[0])
        if span.start and span.end and span.end.last() < span.start.first():
            raise ValueError(message("{text} ends before it begins", text=repr(text)))
        return span

    def covers(self, day: PartialDate) -> bool:
        """Whether any day that `day` can mean lies in the span."""
        after_start = self.start is None or self.start.first() <= day.last()
        before_end = self.end is None or day.first() <= self.end.last()
        return after_start and before_end

    def __str__(self) -> str:
        if self.start == self.end and self.start:
            return str(self.start)
        return f"{self.start or '..'}/{self.end or '..'}"
