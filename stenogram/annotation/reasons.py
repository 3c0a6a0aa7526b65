"""The reason that a reader sees: why this one among those that share the form, in one sentence."""

from __future__ import annotations

from typing import Final

from stenogram.annotation.evidence import Resolution
from stenogram.annotation.resolution import days_between, month_and_year, span_of
from stenogram.dates import PartialDate
from stenogram.model import Entity

# What time decides: {form} is the name as it stands, {meant} the month of what is meant, {other} of its nearest rival.
_BY_TIME: Final = {
    "the only one of the name": "the only {form} known then is that of {meant}",
    "the nearest in time": "the {form} of {meant} is nearer in time than that of {other}",
    "held these days": "the {form} of {meant} was held these days",
    "named just before": "the {form} of {meant} was named just before",
    "the event of this text": "the {form} of {meant} is the event of this text",
    "spoken of as to come": "the {form} to come was that of {meant}",
    "spoken of as past": "the {form} before that was that of {meant}",
    "in force then": "of those called {form} that of {meant} was in force",
}


def reason(form: str, choice: Resolution, spoken_on: PartialDate | None) -> str:
    """Why this meeting or document: "Said in January 2016; the only Ufa summit known then is that of July 2015." """
    entity = choice.entity
    assert entity is not None, "only what is decided has a reason"
    meant = _month(entity)
    if choice.why.startswith("takes up"):
        return sentence(choice.why)
    if not meant or not spoken_on:
        return sentence(f"{form}: {choice.why}" if choice.why else form)
    clause = _BY_TIME.get(choice.why)
    others = [one.entity for one in choice.weighed if one.entity and one.entity is not entity]
    nearest = min(others, key=lambda other: days_between(other, spoken_on), default=None)
    other = _month(nearest) if nearest else ""
    if clause and ("{other}" not in clause or other):
        clause = clause.format(form=form, meant=meant, other=other)
    else:
        clause = f"the {form} of {meant}" + (f": {choice.why}" if choice.why else "")
    return sentence(f"Said in {month_and_year(spoken_on)}; {clause}")


def _month(entity: Entity) -> str:
    span = span_of(entity)
    return month_and_year(span.start) if span and span.start else ""


def by_name(form: str, entity: Entity) -> str:
    """Where there was no choice."""
    return "Its full name." if form == entity.name else f"Also called “{form}”."


def sentence(words: str) -> str:
    """Words as a sentence: with a capital and a full stop."""
    return words[:1].upper() + words[1:] + ("" if words.endswith((".", "!", "?")) else ".")
