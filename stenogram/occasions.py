"""When and where the words of a text were spoken, as readers see it wherever transcripts are listed or sorted."""

from __future__ import annotations

from dataclasses import dataclass

from stenogram.dates import DateSpan, PartialDate
from stenogram.model import Document


@dataclass(frozen=True, slots=True)
class Occasion:
    """The days, in order, and the places, in the order of the text; of a compilation those of its parts."""

    days: tuple[PartialDate, ...]
    places: tuple[str, ...]

    @property
    def first_day(self) -> PartialDate | None:
        return self.days[0] if self.days else None

    @property
    def last_day(self) -> PartialDate | None:
        return self.days[-1] if self.days else None

    @property
    def only_place(self) -> str | None:
        """The place, where all was spoken at one."""
        return self.places[0] if len(self.places) == 1 else None

    @property
    def span(self) -> DateSpan | None:
        """From the first day to the last; None where no day is known."""
        return DateSpan(self.days[0], self.days[-1]) if self.days else None


def occasion_of(document: Document) -> Occasion:
    """What the parts of a text say, where one of them has a day: its own day and place are then those of its making."""
    dates = {date for section in document.sections for date in (section.date, section.until) if date}
    if dates:
        places = dict.fromkeys(section.place for section in document.sections if section.place)
        return Occasion(tuple(sorted(dates, key=_order)), tuple(places))
    return Occasion(
        (document.date,) if document.date else (),
        (document.place,) if document.place else (),
    )


def _order(date: PartialDate) -> tuple[str, str]:
    return date.first().isoformat(), str(date)
