"""The reason that a reader sees: why this one among those that share the form, in one sentence."""

from __future__ import annotations

from typing import Final

from stenogram.annotation.evidence import Resolution
from stenogram.annotation.resolution import days_between, span_of
from stenogram.dates import PartialDate
from stenogram.model import Entity, Reason, because

# What time decides, by its message: `form` is the name as it stands, `meant` the month of what is meant, `other` that
# of its nearest rival.
_BY_TIME: Final = {
    "the only one of the name": because("Said in %(said)s; the only %(form)s known then is that of %(meant)s."),
    "the nearest in time": because(
        "Said in %(said)s; the %(form)s of %(meant)s is nearer in time than that of %(other)s."
    ),
    "held these days": because("Said in %(said)s; the %(form)s of %(meant)s was held these days."),
    "named just before": because("Said in %(said)s; the %(form)s of %(meant)s was named just before."),
    "the event of this text": because("Said in %(said)s; the %(form)s of %(meant)s is the event of this text."),
    "spoken of as to come": because("Said in %(said)s; the %(form)s to come was that of %(meant)s."),
    "spoken of as past": because("Said in %(said)s; the %(form)s before that was that of %(meant)s."),
    "in force then": because("Said in %(said)s; of those called %(form)s that of %(meant)s was in force."),
}


def reason(form: str, choice: Resolution, spoken_on: PartialDate | None) -> Reason:
    """Why this meeting or document: "Said in January 2016; the only Ufa summit known then is that of July 2015." """
    entity = choice.entity
    assert entity is not None, "only what is decided has a reason"
    meant = _month(entity)
    if choice.why.message.startswith("takes up"):
        return sentence(choice.why)
    if not meant or not spoken_on:
        return (
            because("%(form)s: %(why)s.", form=form, why=choice.why) if choice.why else because("%(form)s.", form=form)
        )
    month = PartialDate(spoken_on.year, spoken_on.month)
    by_time = _BY_TIME.get(choice.why.message)
    other = _nearest_other(choice, entity, spoken_on)
    if by_time and other and "%(other)s" in by_time.message:
        return because(by_time.message, said=month, form=form, meant=meant, other=other)
    if by_time and "%(other)s" not in by_time.message:
        return because(by_time.message, said=month, form=form, meant=meant)
    if choice.why:
        why = choice.why
        return because(
            "Said in %(said)s; the %(form)s of %(meant)s: %(why)s.", said=month, form=form, meant=meant, why=why
        )
    return because("Said in %(said)s; the %(form)s of %(meant)s.", said=month, form=form, meant=meant)


def _nearest_other(choice: Resolution, entity: Entity, spoken_on: PartialDate) -> PartialDate | None:
    others = [one.entity for one in choice.weighed if one.entity and one.entity is not entity]
    nearest = min(others, key=lambda other: days_between(other, spoken_on), default=None)
    return _month(nearest) if nearest else None


def _month(entity: Entity) -> PartialDate | None:
    span = span_of(entity)
    return PartialDate(span.start.year, span.start.month) if span and span.start else None


def by_name(form: str, entity: Entity) -> Reason:
    """Where there was no choice."""
    return because("Its full name.") if form == entity.name else because("Also called “%(form)s”.", form=form)


def sentence(clause: Reason) -> Reason:
    """A clause as a sentence."""
    return because("%(clause)s.", clause=clause)
