"""Which meetings have the marks that a phrase says: the candidates among which a date decides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from stenogram.annotation.meeting_phrases import MeetingPhrase, Phrase
from stenogram.annotation.text_context import Context
from stenogram.model import Entity, Series

LONG_AGO = 10
"""Years after which a city alone does not name a summit."""


def candidates(phrase: Phrase, paragraph: int, context: Context) -> list[Entity]:
    """The meetings that a phrase can mean, whenever they were; empty where it names none surely.

    `paragraph` is the ordinal of the phrase's paragraph: a council without its body is that of the
    body named last before it.
    """
    said = phrase.said
    if said.informal:
        return []
    if said.series is not None:
        allowed = _of_series(said, (paragraph, phrase.start), context)
    elif said.bodies:
        allowed = _of_bodies(said, context)
    elif said.city:
        return _in_city(said, (paragraph, phrase.start), context)
    else:
        allowed = _named_before(said, context)
    return list(_having(said, _meetings(allowed, context), context))


def _of_series(said: MeetingPhrase, place: tuple[int, int], context: Context) -> list[Series]:
    """A council is named, or what any meeting of a series is called."""
    series = [context.gazetteer.registry.series[each] for each in sorted(said.series or ())]
    if said.bodies:
        return [each for each in series if _all_its(each, said.bodies)]
    if not said.council:
        return series
    last = context.body_before(place)
    return [each for each in series if each.body == last]


def _of_bodies(said: MeetingPhrase, context: Context) -> list[Series]:
    of_body = context.gazetteer.series_of.get(said.bodies[0], ())
    fitting = [each for each in of_body if _all_its(each, said.bodies)]
    by_council = [each for each in fitting if each.council in said.bodies]
    if by_council:
        return by_council
    return [each for each in fitting if each.id in context.gazetteer.summits] if said.head == "summit" else []


def _all_its(series: Series, bodies: Iterable[str]) -> bool:
    """Whether every body named is the one that meets: a meeting of two bodies is neither's alone."""
    return all(body in (series.body, series.council) for body in bodies)


def _in_city(said: MeetingPhrase, place: tuple[int, int], context: Context) -> list[Entity]:
    """A city and the word "summit": a summit of a body that the text names."""
    if said.head != "summit" or said.another:
        return []
    gazetteer = context.gazetteer
    found: dict[str, list[Entity]] = {}
    for summit in gazetteer.cities.get(said.city or "", ()):
        entity = gazetteer.registry.entities[summit]
        series = gazetteer.registry.series.get(entity.series or "")
        if series and series.body and series.id in gazetteer.summits and series.body in context.bodies:
            found.setdefault(series.body, []).append(entity)
    meant = context.body_meant(frozenset(found), place)
    return list(_having(said, (each for body in meant for each in found[body]), context))


def forgotten(entity: Entity, said: MeetingPhrase, context: Context) -> bool:
    """Whether a city alone no longer names a summit that was held long ago."""
    held = entity.when.end if entity.when else None
    if said.series is not None or said.bodies or said.number:
        return False
    return held is not None and context.said_on is not None and context.said_on.year - held.year > LONG_AGO


def _named_before(said: MeetingPhrase, context: Context) -> list[Series]:
    """Only a number: "the 69th session" where the text has named the series before."""
    # Sessions are named by their numbers alone; "the second summit" may be anybody's.
    if not said.number or said.another or said.head != "session":
        return []
    return [
        context.gazetteer.registry.series[series] for series, head in sorted(context.series_named) if head == said.head
    ]


def _meetings(allowed: Iterable[Series], context: Context) -> Iterator[Entity]:
    for series in allowed:
        for summit in context.gazetteer.in_series[series.id]:
            yield context.gazetteer.registry.entities[summit]


def _having(said: MeetingPhrase, meetings: Iterable[Entity], context: Context) -> Iterator[Entity]:
    """Those in the city, the country, of the number and the anniversary that were said."""
    gazetteer = context.gazetteer
    in_city = gazetteer.cities.get(said.city, ()) if said.city else None
    in_country = gazetteer.hosts.get(said.host, ()) if said.host else None
    for entity in meetings:
        if not entity.linked or (in_city is not None and entity.id not in in_city):
            continue
        if in_country is not None and entity.id not in in_country:
            continue
        if said.number and entity.number != said.number:
            continue
        if not said.jubilee or _is_jubilee(entity, said.jubilee, context):
            yield entity


def _is_jubilee(entity: Entity, years: int, context: Context) -> bool:
    """The summit of a body's tenth anniversary is that of its tenth year."""
    registry = context.gazetteer.registry
    series = registry.series.get(entity.series or "")
    body = registry.entities.get(series.body or "") if series else None
    began = body.when.start if body and body.when else None
    held = entity.when.start if entity.when else None
    return began is not None and held is not None and held.year == began.year + years
