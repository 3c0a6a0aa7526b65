"""Which of several a name meant on the day it was said: time adds its evidence to what the phrase says."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from stenogram.annotation.evidence import Resolution, Scales, Weighed
from stenogram.annotation.possibility import horizon_passed, may_be_meant
from stenogram.annotation.time_expressions import Relative
from stenogram.dates import DateSpan, PartialDate, days_from
from stenogram.model import NO_REASON, Entity, Reason, because

CLEARLY: Final = 2.5
"""The nearest is meant when the next is so many times as far; `CLEARLY_PAST` will do where both are past."""

CLEARLY_PAST: Final = 2.0

AT_LEAST: Final = 20
"""Days below which distances are not told apart: a summit two days ago and one a month ahead are both near."""

AT_HAND: Final = 3
"""Days after a meeting on which it is still the meeting."""

LATELY: Final = 550
"""Days for which the last meeting that the registry knows is still known by its city once the horizon is passed."""

# What is to come is named less than what has been, and the less the farther: its distance counts so many times.
_AHEAD: Final = 1.5
_FAR_AHEAD: Final = 3.0
_FAR: Final = 10**9
_A_YEAR: Final = 366
_IN_ORDER: Final = {
    "next": because("the next one"),
    "upcoming": because("the upcoming one"),
    "latest": because("the latest one"),
    "previous": because("the previous one"),
}
_ORDINALS: Final = frozenset(_IN_ORDER)
_YEARS: Final = {"last year": -1, "this year": 0, "next year": 1}
_WORDS_OF_YEARS: Final = {
    "last year": because("“last year”"),
    "this year": because("“this year”"),
    "next year": because("“next year”"),
}

_SpokenFor = tuple[Sequence[Entity], Reason]
"""Those that something speaks for, and what it is."""


@dataclass(frozen=True, slots=True)
class TimeSaid:
    """What is said of the time beside a name. `ahead` tells that it is spoken of as to come, or as past."""

    year: int | None = None
    month: int | None = None
    relative: Relative = ""
    ago: int | None = None
    ahead: bool | None = None

    @property
    def has_year(self) -> bool:
        """Whether a year is said, or counted."""
        return bool(self.year or self.relative or self.ago)

    def year_meant(self, on: PartialDate | None) -> int | None:
        """The year that is said, or counted from the day of the text."""
        if self.year is None and on and (self.relative in _YEARS or self.ago):
            return on.year + _YEARS.get(self.relative, -(self.ago or 0))
        return self.year


@dataclass(frozen=True, slots=True)
class Background:
    """What else decides: the day of the text, the events it records, what was named just before.

    `horizons` are the last days that the registry covers, by the id of a series or of a document.
    `by_city` tells that the phrase has the city of all its candidates, `by_number` that it has the number.
    """

    spoken_on: PartialDate | None
    own: frozenset[str] = frozenset()
    before: frozenset[str] = frozenset()
    horizons: Mapping[str, PartialDate] = field(default_factory=dict)
    by_city: bool = False
    by_number: bool = False

    def beyond(self, entity: Entity) -> PartialDate | None:
        """The horizon of an entity's series or family of documents, where the text is of a later day."""
        known = self.horizons.get(entity.series or entity.id)
        return known if horizon_passed(known, self.spoken_on) else None


def choose(
    candidates: Sequence[Entity], marks: TimeSaid, background: Background, scales: Scales | None = None
) -> Resolution:
    """Choose the entity that a name meant on the day it was said.

    What stands beside the name decides: a year, "last year's", "the next"; else the event that the
    text records, or that was going on; else what was named just before; else the nearest in time, past
    or announced, where no other is comparably near. Where two are, nothing is chosen. `scales` hold the
    evidence of the phrase itself; those of it that nobody leads are told apart by time.

    The rules and their cases: tests/spec/linking/resolve.txt.
    """
    left, why = fitting_time(candidates, marks, background)
    if not why and _is_of_no_known(left, candidates, marks, background):
        left = []
    scales = scales.only(left) if scales else _by_name_alone(left)
    if why:
        for entity in left:
            scales.add(entity, "time beside it", 8, why)
    if not (len(left) == 1 and why):
        _tell_apart(scales, marks, background)
    resolution = _with_reason(scales.decide(), marks, background)
    return _within_horizon(resolution, candidates, marks, background)


def _is_of_no_known(
    left: Sequence[Entity], candidates: Sequence[Entity], marks: TimeSaid, background: Background
) -> bool:
    """Whether one to come is spoken of, which nobody knew of then, and all the others are long over."""
    on = background.spoken_on
    if not marks.ahead or on is None or len(left) == len(candidates):
        return False
    of_the_text = background.own | background.before
    return all(
        _began_by(entity, on) and _distance(entity, on) > LATELY and entity.id not in of_the_text for entity in left
    )


def _by_name_alone(left: Sequence[Entity]) -> Scales:
    scales = Scales(left)
    scales.against("registry", 1, because("the registry has not everything"))
    scales.add_to_all("name", 4, because("its name"))
    return scales


def _with_reason(resolution: Resolution, marks: TimeSaid, background: Background) -> Resolution:
    """Why the one rather than the others; what stays open in the order of time, nearest first."""
    if resolution.entity is None and marks.relative in _ORDINALS:
        return resolution
    if resolution.entity is None:
        nearest = sorted(resolution.rivals, key=lambda rival: days_between(rival, background.spoken_on))
        return resolution._replace(rivals=tuple(nearest))
    times = Weighed(None, tuple(piece for piece in resolution.weighed[0].evidence if piece.feature in _OF_TIME))
    return resolution._replace(why=times.strongest() or resolution.why)


def fitting_time(candidates: Sequence[Entity], marks: TimeSaid, background: Background) -> _SpokenFor:
    """Those of the year and month that were said, and why: where none is, nothing is meant."""
    on = background.spoken_on
    year = marks.year_meant(on)
    if year is None:
        # The next one is meant however far it is.
        in_order = marks.relative in ("next", "upcoming")
        left = [entity for entity in candidates if in_order or not may_be_meant(entity, on).is_no]
        return [entity for entity in _of_month(left, marks.month) if _may_be_that_month(entity, marks, on)], NO_REASON
    left = [entity for entity in candidates if is_in_year(entity, year)]
    if len(left) > 1:
        left = _of_month(left, marks.month) or left
    if marks.year:
        return left, because("the year %(year)s stands beside it", year=str(marks.year))
    if marks.relative in _YEARS:
        return left, _WORDS_OF_YEARS[marks.relative]
    return left, because("the year before") if marks.ago == 1 else because("%(ago)s years before", ago=str(marks.ago))


def _may_be_that_month(entity: Entity, marks: TimeSaid, on: PartialDate | None) -> bool:
    """Whether a month, said to be still to come, is the next of its name: "is planned for November"."""
    first = _first(entity)
    if not marks.month or not marks.ahead or marks.relative or on is None or first is None:
        return True
    return on.first() <= first <= days_from(on.last(), _A_YEAR)


def _of_month(entities: list[Entity], month: int | None) -> list[Entity]:
    return [entity for entity in entities if _in_month(entity, month)] if month else entities


_Rule = Callable[[Sequence[Entity], TimeSaid, Background], _SpokenFor | None]
"""Gives those that it speaks for and why, or None where it has nothing to say."""


def _tell_apart(scales: Scales, marks: TimeSaid, background: Background) -> None:
    leading = scales.leading()
    if len(leading) == 1 and marks.relative not in _ORDINALS:
        scales.add(leading[0], "alone", 1, because("the only one of the name"))
    for feature, weight, rule in _RULES:
        leading = scales.leading()
        spoken_for = rule(leading, marks, background)
        if spoken_for is None:
            continue
        for entity in leading:
            if entity in spoken_for[0]:
                scales.add(entity, feature, weight, spoken_for[1])
        if feature == "order" and len(spoken_for[0]) != 1:
            scales.against(
                feature, 0 if spoken_for[0] else 20, because("none is the %(word)s one", word=marks.relative)
            )
            return


def _within_horizon(
    resolution: Resolution, candidates: Sequence[Entity], marks: TimeSaid, background: Background
) -> Resolution:
    """What was chosen, unless the registry may lack a later one that was meant."""
    chosen = resolution.entity or (resolution.rivals[0] if resolution.rivals else None)
    meant = chosen or (candidates[-1] if candidates else None)
    known = background.beyond(meant) if meant else None
    if meant is None or known is None:
        return resolution
    unknown = f"the registry knows {meant.series or meant.id} up to {known}"
    if chosen is None:
        # Nothing has the marks that were said: perhaps a later one, which is not registered, has.
        return resolution._replace(unknown=unknown if _may_be_later(candidates, marks, background) else "")
    if _surely_known(chosen, marks, background) and not resolution.rivals:
        return resolution
    return Resolution(None, NO_REASON, (), resolution.weighed, unknown)


def _may_be_later(candidates: Sequence[Entity], marks: TimeSaid, background: Background) -> bool:
    year = marks.year_meant(background.spoken_on)
    known = background.beyond(candidates[-1])
    return year is None or known is None or year >= known.year


def _surely_known(chosen: Entity, marks: TimeSaid, background: Background) -> bool:
    """Whether a later one that the registry lacks cannot be meant all the same."""
    on = background.spoken_on
    assert on is not None, "without a day no horizon is passed"
    if chosen.id in background.own or chosen.id in background.before or _goes_on(chosen, on):
        return True
    if background.by_number or marks.year_meant(on) is not None or _starts_after(chosen, on):
        return True
    if marks.relative in ("latest", "previous") or marks.ahead:
        return False
    return background.by_city and 0 <= _distance(chosen, on) <= LATELY


# --- The rules, in order; each speaks for some of those that lead when its turn comes ---------------


def _next_or_latest(left: Sequence[Entity], marks: TimeSaid, background: Background) -> _SpokenFor | None:
    on = background.spoken_on
    if marks.relative not in _ORDINALS or on is None:
        return None
    meant = {entity.id: entity for day in (on.first(), on.last()) for entity in _by_order(left, marks, background, day)}
    # A text of a whole year may be of before the meeting of that year, or of after it.
    return tuple(meant.values()), _IN_ORDER[marks.relative] if len(meant) < 2 else NO_REASON


def _by_order(left: Sequence[Entity], marks: TimeSaid, background: Background, day: datetime.date) -> Sequence[Entity]:
    """The next or the latest, counted from a day: one at most."""
    dated = sorted((entity for entity in left if _first(entity)), key=_first_or_far)
    if marks.relative in ("next", "upcoming"):
        # What begins today may still be called upcoming, but not the next.
        today = 1 if marks.relative == "next" else 0
        to_come = [entity for entity in dated if (_first_or_far(entity) - day).days >= today]
        return [entity for entity in to_come if not today or entity.id not in background.own][:1]
    gone = [entity for entity in dated if _first_or_far(entity) <= day and _has_surely_begun(entity, day)]
    return _before_this_one(gone, background)[-1:] if marks.relative == "previous" else gone[-1:]


def _has_surely_begun(entity: Entity, day: datetime.date) -> bool:
    """Whether a meeting of which only the year is known has been held by a day."""
    span = span_of(entity)
    if span is None or span.start is None or span.start.month is not None:
        return True
    return span.start.last() <= day


def _before_this_one(gone: list[Entity], background: Background) -> list[Entity]:
    """While a meeting goes on, the previous is the one before."""
    on = background.spoken_on
    return [entity for entity in gone if on and entity.id not in background.own and not _goes_on(entity, on)]


def _in_direction(left: Sequence[Entity], marks: TimeSaid, background: Background) -> _SpokenFor | None:
    """Spoken of as to come, or as past: the others are out, if any is left."""
    on = background.spoken_on
    if marks.ahead is None or on is None:
        return None
    fits = [entity for entity in left if (_starts_after(entity, on) if marks.ahead else _began_by(entity, on))]
    return (fits, because("spoken of as to come") if marks.ahead else because("spoken of as past")) if fits else None


def _named_before(left: Sequence[Entity], marks: TimeSaid, background: Background) -> _SpokenFor | None:
    fits = [
        entity for entity in left if entity.id in background.before and not _is_contradicted(entity, marks, background)
    ]
    # Of two bodies' summits in one city neither is taken up for the other.
    one_series = len({entity.series for entity in left}) == 1
    return (fits, because("named just before")) if len(fits) == 1 and one_series else None


def _is_contradicted(entity: Entity, marks: TimeSaid, background: Background) -> bool:
    """Whether a meeting that was named is over where one to come is spoken of, or the other way round."""
    on = background.spoken_on
    if marks.ahead is None or on is None:
        return False
    return _began_by(entity, on) and _distance(entity, on) > AT_LEAST if marks.ahead else _starts_after(entity, on)


def _own_event(left: Sequence[Entity], marks: TimeSaid, background: Background) -> _SpokenFor | None:
    fits = [entity for entity in left if entity.id in background.own or _adopted_at(entity) in background.own]
    return (fits, because("the event of this text")) if len(fits) == 1 else None


def _of_the_day(left: Sequence[Entity], marks: TimeSaid, background: Background) -> _SpokenFor | None:
    """What is going on while the text is spoken, or was days ago, needs no other mark."""
    on = background.spoken_on
    if on is None:
        return None
    fits = [entity for entity in left if _goes_on(entity, on)]
    return (fits, because("held these days")) if len(fits) == 1 else None


def _in_force(left: Sequence[Entity], marks: TimeSaid, background: Background) -> _SpokenFor | None:
    """Of documents with periods, the one in force."""
    on = background.spoken_on
    if on is None or not all(entity.kind == "strategy" and entity.when for entity in left):
        return None
    fits = [entity for entity in left if entity.when and entity.when.covers(on)]
    return (fits, because("in force then")) if len(fits) == 1 else None


def _nearest(left: Sequence[Entity], marks: TimeSaid, background: Background) -> _SpokenFor | None:
    on = background.spoken_on
    if on is None or len(left) < 2:
        return None
    by_distance = sorted(left, key=lambda entity: _distance(entity, on))
    first, second = (max(AT_LEAST, _distance(entity, on)) for entity in by_distance[:2])
    clearly = CLEARLY_PAST if all(_began_by(entity, on) for entity in by_distance[:2]) else CLEARLY
    if second >= clearly * first:
        return by_distance[:1], because("the nearest in time")
    return [entity for entity in by_distance if _distance(entity, on) < clearly * first], NO_REASON


_RULES: Final[tuple[tuple[str, float, _Rule], ...]] = (
    ("order", 8, _next_or_latest),
    ("event of the page", 7, _own_event),
    ("these days", 6, _of_the_day),
    ("named before", 5, _named_before),
    ("direction", 3, _in_direction),
    ("in force", 3, _in_force),
    ("nearness", 3, _nearest),
)


_OF_TIME: Final = frozenset(("time beside it", "alone", *(feature for feature, _, _ in _RULES)))


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


def has_begun(entity: Entity, on: PartialDate | None) -> bool:
    """Whether a meeting, or a document, was there by a day; without a day nothing is known to lie ahead."""
    return on is None or _began_by(entity, on)


def _goes_on(entity: Entity, on: PartialDate) -> bool:
    return on.day is not None and _began_by(entity, on) and _distance(entity, on) <= AT_HAND


def is_in_year(entity: Entity, year: int) -> bool:
    """Whether a meeting was held, or a document adopted, in a year."""
    span = span_of(entity)
    if span is None or span.start is None:
        return False
    return span.start.year == year or (span.end is not None and span.end.year == year)


def _in_month(entity: Entity, month: int) -> bool:
    span = span_of(entity)
    return span is not None and any(end is not None and end.month == month for end in (span.start, span.end))


def days_between(entity: Entity, on: PartialDate | None) -> float:
    """Days between an event and the day of a text; what is to come counts more, what is undated is far."""
    return _distance(entity, on) if on else _FAR


def _distance(entity: Entity, on: PartialDate) -> float:
    span = span_of(entity)
    if span is None or span.start is None:
        return _FAR
    end = span.end or span.start
    if span.start.first() > on.last():
        days = (span.start.first() - on.last()).days
        return days * (_AHEAD if days <= 365 else _FAR_AHEAD)
    return max(0, (on.first() - end.last()).days)


def _adopted_at(entity: Entity) -> str | None:
    targets = [relation.target for relation in entity.relations if relation.kind == "adopted-at"]
    return targets[0] if targets else None
