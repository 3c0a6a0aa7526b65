"""Which meetings have the marks that a phrase says, and what speaks for each and against all of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from stenogram.annotation.evidence import Scales
from stenogram.annotation.meeting_phrases import MeetingPhrase, Phrase
from stenogram.annotation.resolution import days_between
from stenogram.annotation.text_context import Context
from stenogram.model import Entity, Series

LONG_AGO: Final = 10
"""Years after which a city alone does not name a summit."""

_RECENT: Final = 730
"""Days within which the only registered summit of a city is named by it, though the text does not name its body."""

_ON_THE_EVE: Final = 45
"""Days ahead of a summit for which, in its city, any meeting of its body is that summit."""

_BY_STATE_LEADERS: Final = re.compile(r"\b(?:president|prime minister|chancellor|leaders?|heads? of (?:state|government))\b", re.I)
_TWO_SIDED: Final = re.compile(
    r"\b(?:bilateral|two of us|both of us|our two|with you|between (?:the )?presidents)\b", re.IGNORECASE
)
_TWO_SIDED_PAGE: Final = re.compile(
    r"^(?:Meeting|Talks|Conversation|Telephone conversation|Negotiations)\s+(?:with|between)\b", re.IGNORECASE
)


def candidates(phrase: Phrase, paragraph: int, context: Context) -> list[Entity]:
    """The meetings that a phrase can mean, whenever they were; empty where it names none surely.

    `paragraph` is the ordinal of the phrase's paragraph: a council without its body is that of the
    body named last before it.
    """
    said, place = phrase.said, (paragraph, phrase.start)
    if said.informal:
        return []
    if said.series is not None:
        allowed = _of_series(said, place, context)
    elif said.topics:
        allowed = [context.gazetteer.registry.series[topic] for topic in sorted(set(said.topics))]
    elif said.bodies:
        allowed = _of_bodies(said, context)
    elif said.city:
        return list(_having(said, _in_city(said, context), context))
    elif said.relative in ("next", "previous", "latest", "upcoming") and said.head == "summit":
        allowed = _taken_up(said, paragraph, context)
    else:
        allowed = _named_before(said, context)
    return list(_having(said, _meetings(allowed, context), context))


def _of_series(said: MeetingPhrase, place: tuple[int, int], context: Context) -> list[Series]:
    """A council is named, or what any meeting of a series is called."""
    series = [context.gazetteer.registry.series[one] for one in sorted(said.series or ())]
    if said.bodies:
        return [one for one in series if _all_its(one, said.bodies)]
    if not said.council:
        return series
    last = context.body_before(place)
    return [one for one in series if one.body == last]


def _of_bodies(said: MeetingPhrase, context: Context) -> list[Series]:
    of_body = context.gazetteer.series_of.get(said.bodies[0], ())
    fitting = [series for series in of_body if _all_its(series, said.bodies)]
    by_council = [series for series in fitting if series.council in said.bodies]
    if by_council:
        return by_council
    return [series for series in fitting if series.id in context.gazetteer.summits]


def _all_its(series: Series, bodies: Iterable[str]) -> bool:
    """Whether every body named is the one that meets: a meeting of two bodies is neither's alone."""
    return all(body in (series.body, series.council) for body in bodies)


def _in_city(said: MeetingPhrase, context: Context) -> Iterator[Entity]:
    """A city and the word "summit" or "forum": of a body or a series that the text names, or the city's only one."""
    gazetteer = context.gazetteer
    held = [gazetteer.registry.entities[summit] for summit in gazetteer.cities.get(said.city or "", ())]
    only = len({entity.series for entity in held}) == 1
    for entity in held:
        series = gazetteer.registry.series.get(entity.series or "")
        if series is None or (series.body and series.id not in gazetteer.summits):
            continue
        if said.head != "summit" and said.head not in series_nouns(series):
            continue
        named = series.body in context.bodies if series.body else False
        recent = only and days_between(entity, context.said_on) <= _RECENT
        if named or series.id in context.series_of_page or (recent and said.head == "summit"):
            yield entity


def series_nouns(series: Series) -> frozenset[str]:
    """The words for a meeting by which a series is called: "forum" of the Belt and Road Forum."""
    words = {word for called in (series.name, *series.called) for word in re.findall(r"[a-z]+", called.casefold())}
    return frozenset(word.removesuffix("s") for word in words) & {"summit", "forum", "conference", "session"}


def _taken_up(said: MeetingPhrase, paragraph: int, context: Context) -> list[Series]:
    """ "The next summit": of the series of the page's event, or of the summit named just before."""
    if said.another or said.described or said.determiner in ("our", "a", "an"):
        return []
    antecedent = context.antecedents.last("summit", paragraph)
    if antecedent:
        series = {antecedent.entity.series} if antecedent.entity else set()
    else:
        series = {context.gazetteer.registry.entities[event].series for event in context.own}
    known = context.gazetteer.registry.series
    return [known[one] for one in sorted(one for one in series if one in known)] if len(series) == 1 else []


def _named_before(said: MeetingPhrase, context: Context) -> list[Series]:
    """Only a number: "the 69th session" where the text has named the series before."""
    # Sessions are named by their numbers alone; "the second summit" may be anybody's.
    if not said.number or said.another or said.described or said.head != "session":
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


# --- Evidence -------------------------------------------------------------------------------------


def weigh(phrase: Phrase, meetings: list[Entity], text: str, paragraph: int, context: Context) -> Scales:
    """What a phrase says for each of the meetings that have its marks, and against all of them."""
    said = phrase.said
    scales = Scales(meetings)
    scales.against("the registry has not everything", 1)
    clause = text[max(0, phrase.start - 90) : phrase.end + 40]
    if said.bodies or said.series is not None or said.topics:
        scales.add_to_all("name", 5, "its body or its own name stands there")
        if _is_only_a_meeting(said):
            _weigh_meeting(scales, said, meetings, clause, context)
    elif said.city:
        _weigh_city(scales, phrase, paragraph, meetings, context)
        if said.determiner == "our" and (_TWO_SIDED_PAGE.match(context.title) or _TWO_SIDED.search(clause)):
            scales.against("two sides", 4, "a meeting of two sides alone")
    else:
        scales.add_to_all("taken up", 5, "the series was named before")
    if said.number or said.jubilee:
        scales.add_to_all("number", 3, "its number agrees")
    return scales


def _is_only_a_meeting(said: MeetingPhrase) -> bool:
    """Whether what is said to be held need be no summit: "the G20 meeting"."""
    return said.head in ("meeting", "forum", "conference", "session") and not said.council and said.series is None


def _weigh_meeting(
    scales: Scales, said: MeetingPhrase, meetings: list[Entity], clause: str, context: Context
) -> None:
    scales.against("only a meeting", 4, f"a {said.head} need be no summit")
    if said.another or said.described:
        scales.against("others", 8, f"“{said.another or said.described}” stands beside it")
    if said.determiner in ("a", "an"):
        scales.against("article", 3, "one of several")
    if said.leaders:
        scales.add_to_all("leaders", 4, "leaders meet")
    if said.topics:
        scales.add_to_all("topic", 4, "what the meetings are about")
    if said.city or said.host:
        scales.add_to_all("place", 4, "its place agrees")
    if said.year or said.relative or said.month:
        scales.add_to_all("time", 2, "its time is said")
    if _BY_STATE_LEADERS.search(clause):
        scales.add_to_all("who met", 2, "leaders of states are named beside it")
    for entity in meetings:
        if entity.id in context.own:
            scales.add(entity, "event of the page", 4, "the event of this text")
        elif entity.id in context.here_soon and not said.determiner.startswith("a"):
            scales.add(entity, "eve", 4, "held in these days in the city of this text")


def _weigh_city(
    scales: Scales, phrase: Phrase, paragraph: int, meetings: list[Entity], context: Context
) -> None:
    said, place = phrase.said, (paragraph, phrase.start)
    scales.add_to_all("city", 2, "its city is said")
    if said.another:
        scales.against("another's", 8, f"“{said.another}” stands beside it")
    elif said.described:
        scales.against("described", 4.5, f"“{said.described}” stands before it")
    if said.month or said.year:
        scales.add_to_all("time", 2, "its time is said")
    bodies = {entity.id: _body(entity, context) for entity in meetings}
    meant = context.body_meant(frozenset(body for body in bodies.values() if body in context.bodies), place)
    here = context.bodies_here(place)
    for entity in meetings:
        body = bodies[entity.id]
        if entity.series in context.series_of_page and body is None:
            scales.add(entity, "series", 4, "its series is named in this text")
        elif body in meant and len(meant) == 1:
            scales.add(entity, "body", 4, "its body is the one that the text names")
        elif body in here:
            scales.add(entity, "body", 3, "its body is named in this paragraph")
        elif body in context.bodies:
            scales.add(entity, "body", 2, "its body is named in this text")
        else:
            scales.add(entity, "alone", 2, "the only one registered in that city")
        if not _is_timed(said) and _held_long_ago(entity, context):
            scales.add(entity, "long ago", -5, f"held more than {LONG_AGO} years before")


def _body(entity: Entity, context: Context) -> str | None:
    series = context.gazetteer.registry.series.get(entity.series or "")
    return series.body if series else None


def _is_timed(said: MeetingPhrase) -> bool:
    return bool(said.year or said.relative or said.ago or said.number)


def _held_long_ago(entity: Entity, context: Context) -> bool:
    held = entity.when.end if entity.when else None
    return held is not None and context.said_on is not None and context.said_on.year - held.year > LONG_AGO
