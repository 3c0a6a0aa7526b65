"""Which of several a name meant on the day it was said."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from stenogram.annotation.time_expressions import MONTHS, Relative
from stenogram.dates import DateSpan, PartialDate
from stenogram.model import Entity

ANNOUNCED = 730
"""Days ahead of which nobody names a meeting by its city: hosts are named a year or so before."""

CLEARLY, CLEARLY_PAST = 2.5, 2.0
"""The nearest is meant when the next is so many times as far; less will do where both are past."""

AT_LEAST = 20
"""Days below which distances are not told apart: a summit two days ago and one a month ahead are both near."""

_AHEAD, _FAR_AHEAD = 1.5, 3.0
"""What is to come is named less than what has been, and the less the farther: its distance counts so many times."""

AT_HAND = 3
"""Days after a meeting on which it is still the meeting."""

_FAR = 10**9


@dataclass(frozen=True, slots=True)
class TimeSaid:
    """What is said of the time beside a name. `ahead` tells that it is spoken of as to come, or as past."""

    year: int | None = None
    month: int | None = None
    relative: Relative = ""
    ago: int | None = None
    ahead: bool | None = None


@dataclass(frozen=True, slots=True)
class Background:
    """What else decides: the day of the text, the events it records, what was named just before."""

    said_on: PartialDate | None
    own: frozenset[str] = frozenset()
    before: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Resolution:
    """The entity meant and why; without one, `rivals` are those that are as near as each other."""

    entity: Entity | None
    why: str = ""
    rivals: tuple[Entity, ...] = ()


_Rule = Callable[[Sequence[Entity], TimeSaid, Background], tuple[Sequence[Entity], str] | None]
"""Gives those that are left and why; without a why the question stays open between them."""


def choose(candidates: Sequence[Entity], said: TimeSaid, background: Background) -> Resolution:
    """Choose the entity that a name meant on the day it was said.

    What stands beside the name decides: a year, "last year's", "the next"; else the event that the
    text records, or that was going on; else what was named just before; else the nearest in time, past
    or announced, where no other is comparably near. Where two are, nothing is chosen.

    The rule and its cases: tests/spec/linking/resolve.txt.
    """
    left, why = _said_beside(candidates, said, background)
    if not left:
        return Resolution(None)
    if len(left) == 1 and why:
        return Resolution(left[0], why)
    for rule in _RULES:
        found = rule(left, said, background)
        if found is None:
            continue
        left, why = found
        if len(left) == 1:
            return Resolution(left[0], why)
        if not left or not why:
            break
    return Resolution(None, "", tuple(left))


def _said_beside(candidates: Sequence[Entity], said: TimeSaid, background: Background) -> tuple[Sequence[Entity], str]:
    """Those of the year and month that were said: where none is, nothing is meant."""
    year, why = said.year, f"the year {said.year} stands beside it"
    on = background.said_on
    if year is None and on and (said.relative in _YEARS or said.ago):
        year = on.year + _YEARS.get(said.relative, -(said.ago or 0))
        why = f"“{said.relative}”" if said.relative in _YEARS else f"{said.ago} years before"
    if year is None:
        left = [each for each in candidates if _known_then(each, on)]
        if said.month:
            left = [each for each in left if _in_month(each, said.month)]
        if len(left) == 1 and said.relative not in _BY_ORDER:
            return left, "the only one of the name"
        return left, ""
    left = [each for each in candidates if _in_year(each, year)]
    if said.month and len(left) > 1:
        left = [each for each in left if _in_month(each, said.month)] or left
    return left, why


_BY_ORDER = frozenset(("next", "upcoming", "latest", "previous"))
_YEARS = {"last year": -1, "this year": 0, "next year": 1}


def _known_then(entity: Entity, on: PartialDate | None) -> bool:
    """Whether it had been, or could have been announced, when the text was spoken."""
    first = _first(entity)
    return on is None or first is None or (first - on.last()).days <= ANNOUNCED


# --- The rules, in order; each gives those that are left, or None where it has nothing to say ------


def _next_or_latest(
    left: Sequence[Entity], said: TimeSaid, background: Background
) -> tuple[Sequence[Entity], str] | None:
    on = background.said_on
    if said.relative not in _BY_ORDER or on is None:
        return None
    meant = {each.id: each for day in (on.first(), on.last()) for each in _by_order(left, said, background, day)}
    # A text of a whole year may be of before the meeting of that year, or of after it.
    return tuple(meant.values()), f"the {said.relative} one" if len(meant) < 2 else ""


def _by_order(left: Sequence[Entity], said: TimeSaid, background: Background, day: datetime.date) -> Sequence[Entity]:
    """The next or the latest, counted from a day: one at most."""
    dated = sorted((each for each in left if _first(each)), key=_first_or_far)
    if said.relative == "next":
        return [each for each in dated if _first_or_far(each) > day][:1]
    if said.relative == "upcoming":
        # What begins today may still be called upcoming, but not the next.
        return [each for each in dated if _first_or_far(each) >= day][:1]
    gone = [each for each in dated if _first_or_far(each) <= day]
    on = background.said_on
    if said.relative == "previous" and on:
        # While one goes on, the previous is the one before.
        gone = [each for each in gone if each.id not in background.own and not _goes_on(each, on)]
    return gone[-1:]


def _in_direction(
    left: Sequence[Entity], said: TimeSaid, background: Background
) -> tuple[Sequence[Entity], str] | None:
    """Spoken of as to come, or as past: the others are out, if any is left."""
    on = background.said_on
    if said.ahead is None or on is None:
        return None
    fits = [each for each in left if (_starts_after(each, on) if said.ahead else _began_by(each, on))]
    return (fits, "to come" if said.ahead else "past") if fits else None


def _named_before(
    left: Sequence[Entity], said: TimeSaid, background: Background
) -> tuple[Sequence[Entity], str] | None:
    fits = [each for each in left if each.id in background.before]
    # Of two bodies' summits in one city neither is taken up for the other.
    one_series = len({each.series for each in left}) == 1
    return (fits, "named just before") if len(fits) == 1 and one_series else None


def _own_event(left: Sequence[Entity], said: TimeSaid, background: Background) -> tuple[Sequence[Entity], str] | None:
    fits = [each for each in left if each.id in background.own or _adopted_at(each) in background.own]
    return (fits, "the event of this text") if len(fits) == 1 else None


def _of_the_day(left: Sequence[Entity], said: TimeSaid, background: Background) -> tuple[Sequence[Entity], str] | None:
    """What is going on while the text is spoken, or was days ago, needs no other mark."""
    on = background.said_on
    if on is None:
        return None
    fits = [each for each in left if _goes_on(each, on)]
    return (fits, "held these days") if len(fits) == 1 else None


def _in_force(left: Sequence[Entity], said: TimeSaid, background: Background) -> tuple[Sequence[Entity], str] | None:
    """Of documents with periods, the one in force."""
    on = background.said_on
    if on is None or not all(each.kind == "strategy" and each.when for each in left):
        return None
    fits = [each for each in left if each.when and each.when.covers(on)]
    return (fits, "in force then") if len(fits) == 1 else None


def _nearest(left: Sequence[Entity], said: TimeSaid, background: Background) -> tuple[Sequence[Entity], str] | None:
    on = background.said_on
    if on is None:
        return None
    by_distance = sorted(left, key=lambda each: _distance(each, on))
    first, second = (max(AT_LEAST, _distance(each, on)) for each in by_distance[:2])
    clearly = CLEARLY_PAST if all(_began_by(each, on) for each in by_distance[:2]) else CLEARLY
    if second >= clearly * first:
        return by_distance[:1], "the nearest in time"
    return [each for each in by_distance if _distance(each, on) < clearly * first], ""


_RULES: tuple[_Rule, ...] = (
    _next_or_latest,
    _own_event,
    _of_the_day,
    _named_before,
    _in_direction,
    _in_force,
    _nearest,
)


# --- Time -----------------------------------------------------------------------------------------


def span_of(entity: Entity) -> DateSpan | None:
    """The days of a summit; the day a document was adopted, else its period."""
    return DateSpan(entity.adopted, entity.adopted) if entity.adopted else entity.when


def _first(entity: Entity) -> datetime.date | None:
    span = span_of(entity)
    return span.start.first() if span and span.start else None


def _first_or_far(entity: Entity) -> datetime.date:
    return _first(entity) or datetime.date.max


def _starts_after(entity: Entity, on: PartialDate) -> bool:
    first = _first(entity)
    return first is not None and first > on.first()


def _began_by(entity: Entity, on: PartialDate) -> bool:
    first = _first(entity)
    return first is not None and first <= on.last()


def _goes_on(entity: Entity, on: PartialDate) -> bool:
    return on.day is not None and _began_by(entity, on) and _distance(entity, on) <= AT_HAND


def _in_year(entity: Entity, year: int) -> bool:
    span = span_of(entity)
    if span is None or span.start is None:
        return False
    return span.start.year == year or (span.end is not None and span.end.year == year)


def _in_month(entity: Entity, month: int) -> bool:
    span = span_of(entity)
    return span is not None and any(end is not None and end.month == month for end in (span.start, span.end))


def _distance(entity: Entity, on: PartialDate) -> float:
    """Days between an event and the day of a text; what is to come counts more."""
    span = span_of(entity)
    if span is None or span.start is None:
        return _FAR
    end = span.end or span.start
    if span.start.first() > on.last():
        days = (span.start.first() - on.last()).days
        return days * (_AHEAD if days <= 365 else _FAR_AHEAD)
    return max(0, (on.first() - end.last()).days)


def _adopted_at(entity: Entity) -> str | None:
    found = [each.target for each in entity.relations if each.kind == "adopted-at"]
    return found[0] if found else None


def month_and_year(date: PartialDate) -> str:
    """ "June 2016", or the year alone."""
    return f"{MONTHS[date.month - 1]} {date.year}" if date.month else str(date.year)


def explain(text: str, entity: Entity, why: str, said_on: PartialDate | None) -> str:
    """Why this entity, in a few words: "Tashkent summit, said in January 2016: the one of June 2016"."""
    span = span_of(entity)
    said = f", said in {month_and_year(said_on)}" if said_on else ""
    meant = f": the one of {month_and_year(span.start)}" if span and span.start else ""
    return f"{text}{said}{meant}" + (f" ({why})" if why else "")
