"""Dates as a record knows them: a day, a month or only a year, and never more than was said."""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


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
            raise ValueError("a day needs a month")
        datetime.date(self.year, self.month or 1, self.day or 1)

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; raises ValueError on anything else."""
        match = _ISO.fullmatch(text)
        if not match:
            raise ValueError(f"{text!r} is not a date like 2020, 2020-06 or 2020-06-09")
        year, month, day = match.groups()
        try:
            return cls(int(year), int(month) if month else None, int(day) if day else None)
        except ValueError as error:
            raise ValueError(f"{text!r} is not in the calendar") from error

    def first(self) -> datetime.date:
        """The earliest day it can mean."""
        return datetime.date(self.year, self.month or 1, self.day or 1)

    def last(self) -> datetime.date:
        """The latest day it can mean."""
        month = self.month or 12
        return datetime.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __str__(self) -> str:
        parts = [f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)


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
        ends = [None if part in ("", "..") else PartialDate.parse(part) for part in (start, end)]
        span = cls(ends[0], ends[1] if slash else ends[0])
        if span.start and span.end and span.end.last() < span.start.first():
            raise ValueError(f"{text!r} ends before it begins")
        return span

    def covers(self, said_on: PartialDate) -> bool:
        """Whether any day that `said_on` can mean lies in the span."""
        after_start = self.start is None or self.start.first() <= said_on.last()
        before_end = self.end is None or said_on.first() <= self.end.last()
        return after_start and before_end

    def __str__(self) -> str:
        if self.start == self.end and self.start:
            return str(self.start)
        return f"{self.start or '..'}/{self.end or '..'}"
