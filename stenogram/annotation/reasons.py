"""The reason that a reader sees: why this one among those that share the form, in one sentence."""

from __future__ import annotations

from stenogram.annotation.evidence import Resolution
from stenogram.annotation.resolution import month_and_year, span_of
from stenogram.dates import PartialDate
from stenogram.model import Entity


def reason(name: str, choice: Resolution, spoken_on: PartialDate | None) -> str:
    """Why this meeting or document: "Said in January 2016; the Ufa summit of July 2015, the nearest in time"."""
    entity = choice.entity
    assert entity is not None, "only what is decided has a reason"
    span = span_of(entity)
    spoken = f", said in {month_and_year(spoken_on)}" if spoken_on else ""
    meant = f": the one of {month_and_year(span.start)}" if span and span.start else ""
    return f"{name}{spoken}{meant}" + (f" ({choice.why})" if choice.why else "")


def by_name(name: str, entity: Entity) -> str:
    """Where there was no choice."""
    return f"its name: {name}" if name == entity.name else f"alias '{name}'"
